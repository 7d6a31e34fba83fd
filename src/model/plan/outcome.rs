//! The answer of the planner.

use crate::model::assessment::{Answer, Assessment, Change};
use crate::model::edition::{NodeId, TOTAL};
use crate::model::exact::Exact;
use crate::model::problem::Problem;
use crate::model::quantity::{Points, Printed};
use crate::model::score::Score;
use crate::model::sheet::Sheet;
use crate::model::texts::Texts;

use crate::model::plan::action::{Action, Actions};
use crate::model::plan::check::{check, floor_locked};
use crate::model::plan::gauge::Gauge;
use crate::model::plan::pace::{Pace, at_once};
use crate::model::plan::request::{Days, Goal, Mode, Request, Shared};
pub use crate::model::plan::steps::Step;
use crate::model::plan::steps::steps_of;
use crate::model::plan::units::{Pick, plain_units};
pub use crate::model::plan::ways::Gap;
use crate::model::plan::ways::Ways;

/// Status of a plan.
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
    /// Its status.
    pub status: Status,
    /// Largest distance from the best.
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
    /// Obstacles, where the target is out of reach.
    pub blocked: Vec<Blocked>,
}

/// Plans the least work for a target, or the most points for some work.
///
/// # Errors
/// A [`Problem`] of the request; its place is one of the options of the API.
pub fn plan(sheet: &Sheet<'_>, texts: &Texts, request: &Request) -> Result<Plan, Problem> {
    at_once(|pace| plan_at(pace, sheet, texts, request))
}

/// As [`plan`], at a pace that lets others work in between.
///
/// # Errors
/// As [`plan`].
pub async fn plan_at(
    pace: Pace<'_>,
    sheet: &Sheet<'_>,
    texts: &Texts,
    request: &Request,
) -> Result<Plan, Problem> {
    check(sheet, request)?;
    let actions = Actions::of(sheet, texts, request);
    let gauge = Gauge::new(sheet, &actions.list, request.mode);
    check_floor(sheet, texts, request, &actions, &gauge)?;
    let units = plain_units(&actions.list, &shared_leaves(sheet, request), &|pick| {
        gauge.gain(pick)
    });
    let ways = Ways::of(&gauge, &units, request, pace).await;
    let frontier = ways.frontier();
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
    let picks = ways.picks(chosen.0);
    let status = match status {
        // Steps that take no time are steps nevertheless.
        Status::Reached if !picks.is_empty() => Status::Plan,
        other => other,
    };
    let gap = if status == Status::Unreachable || ways.is_complete {
        Gap::Closed
    } else {
        ways.gap(&gauge, &units, request, chosen, pace).await
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

/// Nodes that cannot rise and are not full: those that are locked or depend on one, printed ones, and
/// in a guarantee also loci with nothing entered.
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
