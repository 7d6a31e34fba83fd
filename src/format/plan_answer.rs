//! Answer of `plan` in the contract's shape, ready to be serialised.

use serde::{Serialize, Serializer};

use crate::format::answer::{CategoryAnswer, ScoreAnswer};
use crate::model::edition::Edition;
use crate::model::exact::Exact;
use crate::model::plan::outcome::{Blocked, Gap, Plan, Status, Step};
use crate::model::plan::request::Days;
use crate::model::quantity::{Points, Printed};

/// A plan.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanAnswer<'a> {
    status: &'static str,
    optimal: bool,
    gap: GapAnswer,
    effort: u32,
    before: ScoreAnswer<'a>,
    after: ScoreAnswer<'a>,
    ties: &'a [Vec<usize>],
    steps: Vec<StepAnswer<'a>>,
    frontier: Vec<(u32, Printed)>,
    blocked_by: Vec<BlockedAnswer<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum GapAnswer {
    Days(u32),
    Points(Printed),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StepAnswer<'a> {
    locus: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    product: Option<usize>,
    node: &'a str,
    from: usize,
    #[serde(serialize_with = "level")]
    to: &'a Exact,
    effort: u32,
    locus_gain: Printed,
    government_gain: Printed,
    total: u32,
    category: CategoryAnswer<'a>,
}

#[derive(Serialize)]
struct BlockedAnswer<'a> {
    locus: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    product: Option<usize>,
    node: &'a str,
}

/// A level is whole but for the maximum of an uneven scale, which has few decimals.
fn level<S: Serializer>(level: &&Exact, serializer: S) -> Result<S::Ok, S::Error> {
    match level.to_index().and_then(|whole| u32::try_from(whole).ok()) {
        Some(whole) => serializer.serialize_u32(whole),
        None => Points((*level).clone()).printed().serialize(serializer),
    }
}

impl<'a> PlanAnswer<'a> {
    /// The answer for a plan under an edition.
    #[must_use]
    pub fn new(edition: &'a Edition, plan: &'a Plan) -> PlanAnswer<'a> {
        PlanAnswer {
            status: Status::word(plan.status),
            optimal: plan.gap == Gap::Closed,
            gap: match plan.gap {
                Gap::Closed => GapAnswer::Days(0),
                Gap::Days(Days(days)) => GapAnswer::Days(days),
                Gap::Points(points) => GapAnswer::Points(points),
            },
            effort: plan.effort.0,
            before: ScoreAnswer::new(edition, &plan.before),
            after: ScoreAnswer::new(edition, &plan.after),
            ties: &plan.ties,
            steps: plan
                .steps
                .iter()
                .map(|step| StepAnswer::new(edition, step))
                .collect(),
            frontier: plan
                .frontier
                .iter()
                .map(|(days, score)| (days.0, *score))
                .collect(),
            blocked_by: plan.blocked.iter().map(BlockedAnswer::from).collect(),
        }
    }
}

impl<'a> StepAnswer<'a> {
    fn new(edition: &'a Edition, step: &'a Step) -> StepAnswer<'a> {
        StepAnswer {
            locus: step.locus,
            product: step.product,
            node: &step.node,
            from: step.from,
            to: &step.to,
            effort: step.effort.0,
            locus_gain: step.locus_gain,
            government_gain: step.government_gain,
            total: step.total.0,
            category: CategoryAnswer::new(edition.ladder.category(step.rung)),
        }
    }
}

impl<'a> From<&'a Blocked> for BlockedAnswer<'a> {
    fn from(blocked: &'a Blocked) -> BlockedAnswer<'a> {
        BlockedAnswer {
            locus: blocked.locus,
            product: blocked.product,
            node: &blocked.node,
        }
    }
}
