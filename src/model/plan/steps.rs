//! A plan as a list of steps, in an order in which it can be carried out: what gains most for a day first.

use std::collections::VecDeque;

use crate::model::category::Rung;
use crate::model::edition::NodeId;
use crate::model::exact::Exact;
use crate::model::quantity::{Points, Printed};

use crate::model::plan::gauge::{Gauge, Reading};
use crate::model::plan::request::{Days, Mode};
use crate::model::plan::units::{Pick, Unit};

/// A step of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The position of the locus.
    pub locus: usize,
    /// The position of the product; `None` where the whole locus rises.
    pub product: Option<usize>,
    /// The indicator.
    pub node: NodeId,
    /// The level that it has, rounded down.
    pub from: usize,
    /// The answer that it gets.
    pub to: Exact,
    /// Its work; nothing where a shared fix was counted with an earlier step.
    pub effort: Days,
    /// Gain of the locus in the figure that counts, as a difference of printed figures.
    pub locus_gain: Printed,
    /// Gain of the government, likewise.
    pub government_gain: Printed,
    /// The work up to here.
    pub total: Days,
    /// The government's score after it.
    pub rung: Rung,
}

/// The steps, and which of them are equals: the same work for the same gain.
pub(super) fn steps_of(
    gauge: &Gauge<'_>,
    units: &[Unit],
    picks: &[Pick],
) -> (Vec<Step>, Vec<Vec<usize>>) {
    let order = order(gauge, units, picks);
    let is_sum = gauge.mode == Mode::Estimate && !gauge.sheet.is_bound();
    let ladder = &gauge.sheet.edition.ladder;
    let mut reading = gauge.read(&[]);
    let mut done: Vec<Pick> = Vec::new();
    let mut total = 0;
    let mut steps = Vec::with_capacity(order.len());
    let mut values: Vec<(u32, Exact)> = Vec::new();
    for (pick, effort) in order {
        let own = &gauge.actions[pick.0];
        let locus = own.place.locus;
        done.push(pick);
        let printed = |reading: &Reading| {
            let points = reading.loci[locus].clone().unwrap_or(Exact::ZERO);
            (Points(points).printed(), reading.printed())
        };
        let (locus_before, government_before) = printed(&reading);
        if is_sum {
            add(gauge, &mut reading, pick);
        } else {
            reading = gauge.read(&done);
        }
        let (locus_after, government_after) = printed(&reading);
        total += effort;
        steps.push(Step {
            locus,
            product: own.place.product,
            node: gauge.sheet.leaves[own.place.leaf].indicator.id.clone(),
            from: own.from,
            to: own.levels[pick.1].to.clone(),
            effort: Days(effort),
            locus_gain: locus_after - locus_before,
            government_gain: government_after - government_before,
            total: Days(total),
            rung: ladder.rung(government_after),
        });
        values.push((effort, gauge.gain(pick)));
    }
    (steps, ties(&values))
}

/// Adds one more pick to the figures, where they are sums.
fn add(gauge: &Gauge<'_>, reading: &mut Reading, pick: Pick) {
    if let Some(points) = &mut reading.loci[gauge.actions[pick.0].place.locus] {
        *points = &*points + &gauge.locus_gain(pick);
    }
    reading.government = &reading.government + &gauge.gain(pick);
}

/// Picks in the order of their gain for a day, those of a shared fix together and none before what it
/// waits for, each with the work that is counted for it.
fn order(gauge: &Gauge<'_>, units: &[Unit], picks: &[Pick]) -> Vec<(Pick, u32)> {
    let mut unit_of = vec![0; gauge.actions.len()];
    for (position, unit) in units.iter().enumerate() {
        for (action, _) in unit.choices.iter().flat_map(|choice| &choice.picks) {
            unit_of[*action] = position;
        }
    }
    let mut groups: Vec<Vec<Pick>> = units.iter().map(|_| Vec::new()).collect();
    for pick in picks {
        groups[unit_of[pick.0]].push(*pick);
    }
    groups.retain(|group| !group.is_empty());
    for group in &mut groups {
        group.sort_by_key(|pick| std::cmp::Reverse(gauge.effort(*pick)));
    }
    let rate = |group: &Vec<Pick>| {
        let gain: Exact = group.iter().map(|pick| gauge.gain(*pick)).sum();
        let effort = group.first().map_or(0, |pick| gauge.effort(*pick));
        // Steps that take no time at all come first.
        gain.checked_div(&Exact::whole(i64::from(effort)))
            .unwrap_or(Exact::whole(i64::MAX))
    };
    groups.sort_by_cached_key(|group| std::cmp::Reverse(rate(group)));
    // Mostly the first is ready, and of many thousand the first must be cheap to take.
    let mut groups = VecDeque::from(groups);
    let mut is_done = vec![false; gauge.actions.len()];
    let mut ordered = Vec::with_capacity(picks.len());
    while !groups.is_empty() {
        let is_ready = |group: &Vec<Pick>| {
            let needs = group.iter().flat_map(|pick| &gauge.actions[pick.0].needs);
            let mut open = needs.filter(|needed| !is_done[**needed]);
            open.all(|needed| group.iter().any(|pick| pick.0 == *needed))
        };
        // Shared fixes that wait for each other across loci leave none ready: then the first comes.
        let next = groups.iter().position(is_ready).unwrap_or(0);
        let group = groups.remove(next).into_iter().flatten();
        for (position, pick) in group.enumerate() {
            is_done[pick.0] = true;
            let effort = if position == 0 { gauge.effort(pick) } else { 0 };
            ordered.push((pick, effort));
        }
    }
    ordered
}

fn ties(values: &[(u32, Exact)]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, other| values[*one].cmp(&values[*other]));
    let alike = order.chunk_by(|one, other| values[*one] == values[*other]);
    let mut ties: Vec<Vec<usize>> = alike
        .filter(|group| group.len() > 1)
        .map(<[usize]>::to_vec)
        .collect();
    ties.sort();
    ties
}
