//! The answer of the planner.

use crate::model::assessment::{Answer, Assessment, Change};
use crate::model::edition::{NodeId, TOTAL};
use crate::model::exact::Exact;
use crate::model::problem::Problem;
use crate::model::quantity::{Points, Printed};
use crate::model::score::Score;
use crate::model::sheet::Sheet;
use crate::model::texts::Texts;

use super::action::{Action, Actions};
use super::check::{check, floor_locked};
use super::gauge::Gauge;
use super::hull::Hull;
use super::linear::{Curve, Duty, solve};
use super::request::{Days, Goal, Mode, Request, Shared};
use super::search::search;
pub use super::steps::Step;
use super::steps::steps_of;
use super::table::Budget;
use super::units::{Pick, Unit, plain_units, tied_units};
use super::worst::solve_worst;

/// What a knapsack may cost before it is given up: about a second in a browser.
const MOST_CELLS: u64 = 300_000_000;

/// How a plan ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing need be done.
    Reached,
    /// This is to be done.
    Plan,
    /// Not even everything together is enough; this comes closest.
    Unreachable,
}

impl Status {
    /// The word of the API.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Status::Reached => "reached",
            Status::Plan => "plan",
            Status::Unreachable => "unreachable",
        }
    }
}

/// How far a plan can be from the best one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// It is proven to be the best.
    Closed,
    /// At most so many days less would do.
    Days(Days),
    /// At most so many points more could be gained.
    Points(Printed),
}

/// Something that stands in the way of more points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// The position of the locus.
    pub locus: usize,
    /// The position of the product, where it is only one.
    pub product: Option<usize>,
    /// The indicator, or a node with printed points.
    pub node: NodeId,
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How it ends.
    pub status: Status,
    /// How far it can be from the best.
    pub gap: Gap,
    /// Its work.
    pub effort: Days,
    /// The score before.
    pub before: Score,
    /// The score once every step is done.
    pub after: Score,
    /// Its steps, in an order in which they can be done.
    pub steps: Vec<Step>,
    /// Positions of steps that take the same and gain the same.
    pub ties: Vec<Vec<usize>>,
    /// By days, the best printed figure; both ascending.
    pub frontier: Vec<(Days, Printed)>,
    /// Where the target is out of reach, what keeps it there.
    pub blocked: Vec<Blocked>,
}

/// Plans the least work for a target, or the most points for some work.
///
/// # Errors
/// A [`Problem`] of the request; its place is one of the options of the API.
pub fn plan(sheet: &Sheet<'_>, texts: &Texts, request: &Request) -> Result<Plan, Problem> {
    check(sheet, request)?;
    let actions = Actions::of(sheet, texts, request);
    let gauge = Gauge::new(sheet, &actions.list, request.mode);
    check_floor(sheet, texts, request, &actions, &gauge)?;
    let units = plain_units(&actions.list, &shared_leaves(sheet, request), &|pick| {
        gauge.gain(pick)
    });
    let options = Options::of(&gauge, &units, request);
    let frontier = options.frontier();
    let reaches = |target: Printed| frontier.iter().find(|(_, score)| *score >= target);
    let nothing = (Days(0), Printed::default());
    let (chosen, status) = match request.goal {
        Goal::Reach(target) => match reaches(target) {
            Some((Days(0), _)) => (nothing, Status::Reached),
            Some(point) => (*point, Status::Plan),
            None => (
                frontier.last().copied().unwrap_or(nothing),
                Status::Unreachable,
            ),
        },
        Goal::Spend(days) => {
            let affordable = frontier.iter().rfind(|(spent, _)| *spent <= days);
            match affordable {
                Some(point) => (*point, Status::Plan),
                None => (nothing, Status::Unreachable),
            }
        }
    };
    let picks = options.picks(chosen.0);
    let status = match status {
        // Steps that take no time are steps nevertheless.
        Status::Reached if !picks.is_empty() => Status::Plan,
        other => other,
    };
    let gap = if status == Status::Unreachable || options.is_complete {
        Gap::Closed
    } else {
        options.gap(&gauge, &units, request, chosen)
    };
    let (steps, ties) = steps_of(&gauge, &units, &picks);
    let blocked = match status {
        Status::Unreachable => blocked(sheet, &actions, request.mode),
        Status::Reached | Status::Plan => Vec::new(),
    };
    let before = sheet.score();
    let after = if steps.is_empty() {
        before.clone()
    } else {
        sheet.changed(&carried_out(sheet, &steps))?.score()
    };
    Ok(Plan {
        status,
        gap,
        effort: chosen.0,
        before,
        after,
        steps,
        ties,
        frontier,
        blocked,
    })
}

/// All ways that are worth it, by the days that they take.
struct Options {
    ways: Vec<(Days, Printed)>,
    how: How,
    is_complete: bool,
}

enum How {
    Curve(Curve),
    Hull(Hull),
    Listed(Vec<(Days, Vec<Pick>)>),
}

impl Options {
    fn of(gauge: &Gauge<'_>, units: &[Unit], request: &Request) -> Options {
        let base = gauge.read(&[]);
        let is_empty = gauge.sheet.loci.is_empty()
            || (request.mode == Mode::Estimate && base.loci.iter().all(Option::is_none));
        if is_empty {
            return Options {
                ways: Vec::new(),
                how: How::Listed(Vec::new()),
                is_complete: true,
            };
        }
        let has_needs = gauge.actions.iter().any(|action| !action.needs.is_empty());
        let duties = duties(gauge, request);
        let budget = Budget::new(MOST_CELLS);
        let is_sum = request.mode == Mode::Estimate && !gauge.sheet.is_bound();
        let tied = is_sum.then(|| tied(gauge, units, &duties)).flatten();
        let curve = match request.mode {
            _ if gauge.sheet.is_bound() => None,
            Mode::Estimate => tied.as_ref().and_then(|tied| {
                let gain = |pick: Pick| gauge.gain(pick);
                solve(gauge.actions, tied.clone(), &gain, &duties, &budget)
            }),
            Mode::Guaranteed if has_needs || !duties.is_empty() => None,
            Mode::Guaranteed => solve_worst(gauge.sheet, gauge.actions, units.to_vec(), &budget),
        };
        if let Some(curve) = curve {
            let points = curve.points.iter();
            let ways =
                points.map(|(days, gain)| (Days(*days), Points(&base.government + gain).printed()));
            return Options {
                ways: ways.collect(),
                how: How::Curve(curve),
                is_complete: true,
            };
        }
        if let Some(tied) = tied.filter(|_| duties.is_empty()) {
            return Options::along_hull(&base.government, tied, request);
        }
        let seeds = seeds(gauge, units, request);
        let found = search(gauge, units, request.floor, &seeds);
        let ways = found.ways.iter().map(|way| (Days(way.effort), way.score));
        Options {
            ways: ways.collect(),
            is_complete: found.is_complete,
            how: How::Listed(
                found
                    .ways
                    .into_iter()
                    .map(|way| (Days(way.effort), way.picks))
                    .collect(),
            ),
        }
    }

    /// The ways of units that are too many for a table.
    fn along_hull(base: &Exact, units: Vec<Unit>, request: &Request) -> Options {
        let mut hull = Hull::of(units);
        match request.goal {
            Goal::Reach(target) => hull.exchange_for(&missing(target, base)),
            Goal::Spend(days) => hull.exchange_within(days.0),
        }
        let points = hull.points().into_iter();
        let ways = points.map(|(days, gain)| (Days(days), Points(base + &gain).printed()));
        Options {
            ways: ways.collect(),
            how: How::Hull(hull),
            is_complete: false,
        }
    }

    /// The days from which on a higher figure is printed, and that figure.
    fn frontier(&self) -> Vec<(Days, Printed)> {
        let mut frontier: Vec<(Days, Printed)> = Vec::new();
        for (days, score) in &self.ways {
            if frontier.last().is_none_or(|(_, last)| last < score) {
                frontier.push((*days, *score));
            }
        }
        frontier
    }

    fn picks(&self, days: Days) -> Vec<Pick> {
        match &self.how {
            How::Curve(curve) => curve.picks(days.0),
            How::Hull(hull) => hull.picks(days.0),
            How::Listed(list) => {
                let found = list.iter().find(|(own, _)| *own == days);
                found.map_or_else(Vec::new, |(_, picks)| picks.clone())
            }
        }
    }
}

/// The units with prerequisites; `None` where they are too many, or floors need what is gained by locus.
fn tied(gauge: &Gauge<'_>, units: &[Unit], duties: &[Duty]) -> Option<Vec<Unit>> {
    let gain = |pick: Pick| gauge.gain(pick);
    let tied = tied_units(gauge.actions, units.to_vec(), &gain)?;
    let is_across = |unit: &Unit| {
        let choices = unit.choices.iter();
        let mut picks = choices.flat_map(|choice| &choice.picks);
        picks.any(|(action, _)| !gauge.actions[*action].needs.is_empty())
            && unit.loci(gauge.actions).len() > 1
    };
    // What prerequisites tie across loci was weighed for the government, not for each locus.
    (duties.is_empty() || !tied.iter().any(is_across)).then_some(tied)
}

/// What is worth trying first: what would be best without prerequisites and floors.
fn seeds(gauge: &Gauge<'_>, units: &[Unit], request: &Request) -> Vec<Vec<Pick>> {
    let all = units.iter().filter_map(|unit| unit.choices.last());
    let all = all.flat_map(|choice| choice.picks.clone()).collect();
    let mut seeds = vec![Vec::new(), all];
    if let Some((curve, base)) = relaxed(gauge, units) {
        let points = curve.points.iter();
        let good = points.filter(|(days, gain)| match request.goal {
            Goal::Reach(target) => Points(&base + gain).printed() >= target,
            Goal::Spend(most) => *days <= most.0,
        });
        let days: Vec<u32> = good.map(|(days, _)| *days).collect();
        let best = match request.goal {
            Goal::Reach(_) => days.first(),
            Goal::Spend(_) => days.last(),
        };
        seeds.extend(best.map(|days| curve.picks(*days)));
    }
    seeds
}

/// The curve without prerequisites and floors, which no plan can beat; and where it starts. `None` where
/// there is none.
fn relaxed(gauge: &Gauge<'_>, units: &[Unit]) -> Option<(Curve, Exact)> {
    if gauge.sheet.is_bound() {
        return None;
    }
    let budget = Budget::new(MOST_CELLS);
    let units = units.to_vec();
    let curve = match gauge.mode {
        Mode::Estimate => solve(gauge.actions, units, &|pick| gauge.gain(pick), &[], &budget),
        Mode::Guaranteed => solve_worst(gauge.sheet, gauge.actions, units, &budget),
    };
    Some((curve?, gauge.read(&[]).government))
}

/// What nobody can beat: the least days for a target, and the most points for a budget.
struct Bound {
    days: u32,
    score: Printed,
}

impl Options {
    /// How far a plan is from what nobody can beat.
    fn gap(
        &self,
        gauge: &Gauge<'_>,
        units: &[Unit],
        request: &Request,
        (effort, score): (Days, Printed),
    ) -> Gap {
        let bound = self.bound(gauge, units, request);
        match request.goal {
            Goal::Reach(_) => match effort.0.saturating_sub(bound.days) {
                0 => Gap::Closed,
                days => Gap::Days(Days(days)),
            },
            Goal::Spend(_) if bound.score <= score => Gap::Closed,
            Goal::Spend(_) => Gap::Points(bound.score - score),
        }
    }

    fn bound(&self, gauge: &Gauge<'_>, units: &[Unit], request: &Request) -> Bound {
        let maximum = gauge.sheet.edition.maximum.printed();
        let mut bound = Bound {
            days: 0,
            score: maximum,
        };
        match (&self.how, request.goal) {
            (How::Hull(hull), Goal::Reach(target)) => {
                let missing = missing(target, &gauge.read(&[]).government);
                bound.days = hull.least_days(&missing).unwrap_or(0);
            }
            (How::Hull(hull), Goal::Spend(days)) => {
                let most = hull.most_gain(days.0);
                bound.score = Points(&gauge.read(&[]).government + &most).printed();
            }
            (How::Curve(_) | How::Listed(_), goal) => {
                let Some((curve, base)) = relaxed(gauge, units) else {
                    return bound;
                };
                let printed = |gain: &Exact| Points(&base + gain).printed();
                let mut points = curve.points.iter();
                match goal {
                    Goal::Reach(target) => {
                        let least = points.find(|(_, gain)| printed(gain) >= target);
                        bound.days = least.map_or(0, |(days, _)| *days);
                    }
                    Goal::Spend(days) => {
                        let most = points.rfind(|(spent, _)| *spent <= days.0);
                        bound.score = most.map_or(maximum, |(_, gain)| printed(gain));
                    }
                }
            }
        }
        bound
    }
}

/// What is missing to where a figure is printed as a score: half a hundredth below it.
fn missing(score: Printed, base: &Exact) -> Exact {
    let least = Exact::whole(2 * score.hundredths() - 1);
    let least = least.checked_div(&Exact::whole(200));
    &least.unwrap_or(Exact::ZERO) - base
}

/// The loci that a floor obliges to gain something, in the units of a sum.
fn duties(gauge: &Gauge<'_>, request: &Request) -> Vec<Duty> {
    let Some(floor) = request.floor else {
        return Vec::new();
    };
    let loci = gauge.read(&[]).loci.into_iter().enumerate();
    let below = loci.filter_map(|(locus, points)| {
        let points = points?;
        if Points(points.clone()).printed() >= floor {
            return None;
        }
        Some(Duty {
            locus,
            gain: &missing(floor, &points) * &gauge.part(locus),
        })
    });
    below.collect()
}

/// Refuses a floor that only locks keep out of reach.
fn check_floor(
    sheet: &Sheet<'_>,
    texts: &Texts,
    request: &Request,
    actions: &Actions,
    gauge: &Gauge<'_>,
) -> Result<(), Problem> {
    if request.floor.is_none() || request.locked.is_empty() {
        return Ok(());
    }
    let most = |list: &[Action]| -> Vec<Pick> {
        let actions = list.iter().enumerate();
        actions
            .map(|(position, action)| (position, action.levels.len() - 1))
            .collect()
    };
    let missed = gauge.read(&most(&actions.list));
    if missed.meets(request.floor) {
        return Ok(());
    }
    let unlocked = Request {
        locked: Vec::new(),
        ..request.clone()
    };
    let free = Actions::of(sheet, texts, &unlocked);
    let free_gauge = Gauge::new(sheet, &free.list, request.mode);
    let possible = free_gauge.read(&most(&free.list));
    let is_met = |points: &Option<Exact>| {
        points
            .as_ref()
            .is_none_or(|points| Some(Points(points.clone()).printed()) >= request.floor)
    };
    let mut loci = missed.loci.iter().zip(&possible.loci).enumerate();
    match loci.find(|(_, (missed, possible))| !is_met(missed) && is_met(possible)) {
        Some((locus, _)) => {
            let held = actions.held.iter().filter(|place| place.locus == locus);
            let mut nodes: Vec<&str> = held
                .map(|place| &*sheet.leaves[place.leaf].indicator.id)
                .collect();
            nodes.dedup();
            Err(floor_locked(sheet, locus, &nodes))
        }
        None => Ok(()),
    }
}

fn shared_leaves(sheet: &Sheet<'_>, request: &Request) -> Vec<(Shared, usize)> {
    let shared = request.shared.iter();
    shared
        .filter_map(|shared| Some((shared.clone(), sheet.leaf_position(&shared.node)?)))
        .collect()
}

/// What cannot rise and is not full: what is locked or waits for it, what is printed, and in a guarantee
/// also loci with nothing entered.
fn blocked(sheet: &Sheet<'_>, actions: &Actions, mode: Mode) -> Vec<Blocked> {
    let held = actions.held.iter().map(|place| Blocked {
        locus: place.locus,
        product: place.product,
        node: sheet.leaves[place.leaf].indicator.id.clone(),
    });
    let printed = sheet.potentials().into_iter();
    let printed = printed
        .filter(|own| sheet.leaf_position(&own.node).is_none())
        .filter(|own| own.locus_gain > Printed::default())
        .map(|own| Blocked {
            locus: own.locus,
            product: own.product,
            node: own.node,
        });
    let empty = sheet.loci.iter().enumerate();
    let empty = empty
        .filter(|(_, locus)| mode == Mode::Guaranteed && locus.is_empty)
        .map(|(locus, _)| Blocked {
            locus,
            product: None,
            node: NodeId::from(TOTAL),
        });
    let mut all: Vec<Blocked> = held.chain(printed).chain(empty).collect();
    all.sort_by_key(|own| own.locus);
    all
}

/// The assessment once every step is done.
fn carried_out(sheet: &Sheet<'_>, steps: &[Step]) -> Assessment {
    let mut assessment = sheet.assessment.clone();
    assessment.changes = Vec::new();
    for step in steps {
        assessment.carry_out(&Change {
            locus: step.locus,
            product: step.product,
            node: step.node.clone(),
            to: Answer::One(step.to.clone()),
        });
    }
    assessment
}
