//! Units that are decided together: an action by itself, a fix that several loci share, or all that
//! prerequisites tie to each other. Units are independent of one another.

use std::rc::Rc;

use crate::model::exact::Exact;

use crate::model::plan::action::{Action, AnswerPosition};
use crate::model::plan::request::Shared;

/// The most actions that others wait for, in one unit: each doubles the work.
const MOST_NEEDED: usize = 10;

/// The most ways to carry a unit out.
const MOST_CHOICES: usize = 4_000;

/// An action and the position of the level to which it rises.
pub(super) type Pick = (usize, usize);

/// A way to carry a unit out.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) effort: u32,
    pub(super) picks: Vec<Pick>,
    /// Gain of the government.
    pub(super) gain: Exact,
}

/// Actions that are decided together; the first choice is to do nothing.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// Shared, because a unit is looked at from several sides.
    pub(super) choices: Rc<[Choice]>,
}

impl Unit {
    /// The loci that its actions belong to.
    pub(super) fn loci(&self, actions: &[Action]) -> Vec<usize> {
        let picks = self.choices.iter().flat_map(|choice| &choice.picks);
        let mut loci: Vec<usize> = picks
            .map(|(action, _)| actions[*action].place.locus)
            .collect();
        loci.sort_unstable();
        loci.dedup();
        loci
    }
}

/// The units without regard to prerequisites. `gain` says what a pick adds.
pub(super) fn plain_units(
    actions: &[Action],
    places: &[(Shared, usize)],
    gain: &dyn Fn(Pick) -> Exact,
) -> Vec<Unit> {
    let group_of = |place: &AnswerPosition| {
        places
            .iter()
            .position(|(shared, leaf)| *leaf == place.leaf && shared.loci.contains(&place.locus))
    };
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); places.len()];
    for (position, action) in actions.iter().enumerate() {
        match group_of(&action.place) {
            Some(group) => groups[group].push(position),
            None => groups.push(vec![position]),
        }
    }
    let filled = groups.into_iter().filter(|group| !group.is_empty());
    filled.map(|group| unit_of(actions, &group, gain)).collect()
}

/// One effort serves all actions of a group: each rises as far as that effort takes it.
fn unit_of(actions: &[Action], group: &[usize], gain: &dyn Fn(Pick) -> Exact) -> Unit {
    let mut efforts: Vec<u32> = group
        .iter()
        .flat_map(|&action| actions[action].levels.iter().map(|level| level.effort))
        .chain([0])
        .collect();
    efforts.sort_unstable();
    efforts.dedup();
    let choices = efforts.into_iter().map(|effort| {
        let picks: Vec<Pick> = group
            .iter()
            .filter_map(|&action| {
                let levels = actions[action].levels.iter();
                let last = levels.take_while(|level| level.effort <= effort).count();
                Some((action, last.checked_sub(1)?))
            })
            .collect();
        Choice {
            effort,
            gain: picks.iter().map(|pick| gain(*pick)).sum(),
            picks,
        }
    });
    Unit {
        choices: choices.collect(),
    }
}

/// The units where prerequisites tie some together; `None` where that would be too many ways.
pub(super) fn tied_units(
    actions: &[Action],
    units: Vec<Unit>,
    gain: &dyn Fn(Pick) -> Exact,
) -> Option<Vec<Unit>> {
    let mut unit_of = vec![0; actions.len()];
    for (position, unit) in units.iter().enumerate() {
        for (action, _) in unit.choices.iter().flat_map(|choice| &choice.picks) {
            unit_of[*action] = position;
        }
    }
    let mut root: Vec<usize> = (0..units.len()).collect();
    for (position, action) in actions.iter().enumerate() {
        for needed in &action.needs {
            let (one, other) = (root[unit_of[position]], root[unit_of[*needed]]);
            for own in &mut root {
                if *own == other {
                    *own = one;
                }
            }
        }
    }
    let mut groups: Vec<Vec<Unit>> = units.iter().map(|_| Vec::new()).collect();
    for (position, unit) in units.into_iter().enumerate() {
        groups[root[position]].push(unit);
    }
    let mut tied = Vec::new();
    for mut group in groups {
        let needed = needed_in(actions, &group);
        match (needed.is_empty(), group.len()) {
            (_, 0) => {}
            (true, _) => tied.append(&mut group),
            (false, _) => tied.push(tie(actions, &group, &needed, gain)?),
        }
    }
    Some(tied)
}

/// The actions of some units that others wait for.
fn needed_in(actions: &[Action], units: &[Unit]) -> Vec<usize> {
    let choices = units.iter().flat_map(|unit| unit.choices.iter());
    let picks = choices.flat_map(|choice| &choice.picks);
    let mut needed: Vec<usize> = picks
        .flat_map(|(action, _)| actions[*action].needs.iter().copied())
        .collect();
    needed.sort_unstable();
    needed.dedup();
    needed
}

/// Every way to carry out tied units: once it is settled which of the needed actions are full, each
/// unit is free by itself.
fn tie(
    actions: &[Action],
    units: &[Unit],
    needed: &[usize],
    gain: &dyn Fn(Pick) -> Exact,
) -> Option<Unit> {
    if needed.len() > MOST_NEEDED {
        return None;
    }
    let mut all = Vec::new();
    for full in 0..1_usize << needed.len() {
        let is_full = |action: usize| {
            let place = needed.iter().position(|own| *own == action);
            place.is_some_and(|place| full >> place & 1 == 1)
        };
        let mut ways = vec![Choice {
            effort: 0,
            picks: Vec::new(),
            gain: Exact::ZERO,
        }];
        for unit in units {
            let own = allowed(actions, unit, &is_full, gain);
            let joined = ways.iter().flat_map(|way| {
                own.iter().map(|choice| Choice {
                    effort: way.effort.saturating_add(choice.effort),
                    picks: [way.picks.as_slice(), &choice.picks].concat(),
                    gain: &way.gain + &choice.gain,
                })
            });
            ways = undominated(joined.collect());
            if ways.len() > MOST_CHOICES {
                return None;
            }
        }
        all.extend(ways);
    }
    Some(Unit {
        choices: undominated(all).into(),
    })
}

/// The choices of a unit that fit what is full: what waits for something else stays as it is.
fn allowed(
    actions: &[Action],
    unit: &Unit,
    is_full: &dyn Fn(usize) -> bool,
    gain: &dyn Fn(Pick) -> Exact,
) -> Vec<Choice> {
    let members = unit.choices.last().map_or(&[][..], |most| &most.picks);
    let waits = |action: usize| !actions[action].needs.iter().all(|needed| is_full(*needed));
    let fits = |choice: &Choice| {
        members
            .iter()
            .filter(|(action, _)| is_full(*action))
            .all(|&(action, _)| {
                let last = actions[action].levels.len() - 1;
                choice.picks.contains(&(action, last)) && !waits(action)
            })
    };
    let fitting = unit.choices.iter().filter(|choice| fits(choice));
    let kept = fitting.map(|choice| {
        let picks = choice.picks.iter();
        let picks: Vec<Pick> = picks
            .copied()
            .filter(|(action, _)| !waits(*action))
            .collect();
        Choice {
            effort: choice.effort,
            gain: picks.iter().map(|pick| gain(*pick)).sum(),
            picks,
        }
    });
    undominated(kept.collect())
}

/// The ways that gain more than every cheaper one.
fn undominated(mut ways: Vec<Choice>) -> Vec<Choice> {
    ways.sort_by(|one, other| {
        let by_gain = || other.gain.cmp(&one.gain);
        one.effort.cmp(&other.effort).then_with(by_gain)
    });
    let mut kept: Vec<Choice> = Vec::new();
    for way in ways {
        if kept.last().is_none_or(|last| last.gain < way.gain) {
            kept.push(way);
        }
    }
    kept
}
