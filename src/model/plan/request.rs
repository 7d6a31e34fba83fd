//! A request to the planner.

use crate::model::assessment::Entries;
use crate::model::edition::NodeId;
use crate::model::quantity::Printed;
use crate::model::texts::EffortKind;

/// Whole working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Days(pub u32);

impl Days {
    /// More than forty years of work for one indicator is a slip of the pen.
    pub const MOST: Days = Days(10_000);
}

/// Goal of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Reach a printed score of the government with the least work.
    Reach(Printed),
    /// Gain the most points for at most so much work.
    Spend(Days),
}

/// The figure that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The estimate: equal shares for open weights, 0 for open answers.
    Estimate,
    /// The lower bound: it holds whatever the open weights and answers are.
    Guaranteed,
}

impl Mode {
    /// Both.
    pub const ALL: [Mode; 2] = [Mode::Estimate, Mode::Guaranteed];

    /// The word that requests use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Mode::Estimate => "estimate",
            Mode::Guaranteed => "guaranteed",
        }
    }
}

/// Effort of raising an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelEffort {
    /// The same for each level.
    Each(Days),
    /// By level, what it takes to get there from nothing.
    FromNothing(Vec<Days>),
}

/// Something that cannot be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// The position of the locus; all loci where absent.
    pub locus: Option<usize>,
    /// An indicator, or the start of ids: `output.*`.
    pub pattern: String,
}

impl Lock {
    /// True if an indicator of a locus is locked.
    #[must_use]
    pub fn holds(&self, locus: usize, node: &str) -> bool {
        self.locus.is_none_or(|own| own == locus) && self.names(node)
    }

    /// True if an indicator is meant, whatever the locus.
    #[must_use]
    pub fn names(&self, node: &str) -> bool {
        match self.pattern.strip_suffix('*') {
            Some(start) => node.starts_with(start),
            None => node == self.pattern,
        }
    }
}

/// A prerequisite: in each locus, an indicator can only be raised where another one is full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The indicator that depends on another.
    pub node: NodeId,
    /// The indicator that must be full first.
    pub needs: NodeId,
}

/// A fix that serves several loci at once: of their efforts only the largest is spent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The indicator.
    pub node: NodeId,
    /// The positions of the loci.
    pub loci: Vec<usize>,
}

/// A request to the planner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Goal of the plan.
    pub goal: Goal,
    /// The least that each locus with something entered must have afterwards.
    pub floor: Option<Printed>,
    /// The figure that counts.
    pub mode: Mode,
    /// Own efforts; the kind of fix decides about the others.
    pub efforts: Entries<LevelEffort>,
    /// Indicators that cannot be changed.
    pub locked: Vec<Lock>,
    /// Prerequisites.
    pub requires: Vec<Requirement>,
    /// Fixes that are done once for several loci.
    pub shared: Vec<Shared>,
}

impl Request {
    /// A request for a goal, on the estimate and with nothing special.
    #[must_use]
    pub fn new(goal: Goal) -> Request {
        Request {
            goal,
            floor: None,
            mode: Mode::Estimate,
            efforts: Entries::default(),
            locked: Vec::new(),
            requires: Vec::new(),
            shared: Vec::new(),
        }
    }
}

/// The days that a level takes by the kind of its fix: editorial, so that a plan can start before
/// anybody has entered their own. Of several kinds the largest counts.
#[must_use]
pub fn usual_effort(kinds: &[EffortKind]) -> Days {
    let days = kinds.iter().map(|kind| match kind {
        EffortKind::Brief | EffortKind::Display | EffortKind::Assign => 1,
        EffortKind::Paper | EffortKind::Web => 2,
        EffortKind::Routine => 5,
        EffortKind::Room => 10,
    });
    Days(days.max().unwrap_or(5))
}
