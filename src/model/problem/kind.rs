//! Kinds of problems, each with the data that its words need.

use std::fmt;

use crate::model::edition::Year;
use crate::model::exact::Exact;
use crate::model::pool::Unshareable;
use crate::model::problem::code::Code;
use crate::model::quantity::Printed;
use crate::model::text::Text;

/// Kind of a problem of a file, a share link or an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "a field is what its name says")]
pub enum ProblemKind {
    /// A file that holds no assessment.
    NotAnAssessment,
    /// A file of a newer schema.
    SchemaNewer { schema: usize },
    /// An edition file of another schema.
    EditionFileNewer,
    /// A JavaScript value that JSON cannot hold.
    NotJson,
    /// A key that has no meaning here.
    KeyUnknown { key: String },
    /// A required key is absent.
    KeyMissing { key: String },
    /// A value that should be something else.
    Expected(&'static Expected),
    /// A value that can only be this.
    ExpectedWord(&'static str),

    /// No such edition.
    EditionUnknown { id: String, known: Vec<String> },
    /// A year that the edition does not have.
    YearUnknown {
        edition: String,
        year: Year,
        known: Vec<Year>,
    },
    /// A field that the edition does not use.
    FieldUnused {
        edition: String,
        field: &'static str,
    },
    /// No such indicator in any year of the edition.
    IndicatorUnknown { edition: String, node: String },
    /// An indicator that exists in another year.
    IndicatorOfOtherYear { name: Text, year: Year },
    /// Something said of an indicator whose scale or weight is unknown.
    NotComputable { edition: String },
    /// Points that another edition has.
    PointsOfOtherEdition { edition: String, node: String },
    /// A node that never has printed points.
    PointsUnknown { node: String },
    /// Points of a node where only the total can be given.
    TotalOnly { node: String },
    /// No such mean of a government.
    MeanUnknown,
    /// A spread of weights below 1.
    SpreadBelowOne,
    /// A maximum of an indicator that is not above 0.
    ScaleNotPositive { name: Text },
    /// An omitted indicator that always counts.
    NotOptional { name: Text, year: Year },
    /// A weight below 0.
    WeightNegative,
    /// Weights of a dimension's indicators, or of all dimensions, that do not make their whole.
    WeightsUnshareable {
        dimension: Option<Text>,
        cause: Unshareable,
        whole: Exact,
    },
    /// An answer that is not on the scale of its indicator.
    AnswerOffScale {
        name: Text,
        answer: Exact,
        maximum: Exact,
    },
    /// Points that are not between 0 and their maximum.
    PointsOutside { points: Exact, maximum: Exact },
    /// Points that are not one number.
    PointsNotOne,
    /// Printed points of a locus and of its product.
    PointsTwice,
    /// A number of products that differs from the list of products.
    ProductCountDiffers { listed: usize },
    /// A change of a locus that does not exist.
    LocusUnknown { locus: usize, count: usize },
    /// A change of a product that does not exist.
    ProductUnknown { product: usize },
    /// A change of points that are not printed, or do not count.
    PointsNotPrinted,
    /// A change of an indicator that printed points hide.
    HiddenByPoints,

    /// A text that is no share link.
    NotALink,
    /// A link of a newer version.
    LinkNewer { version: String },
    /// A link that is longer than any assessment.
    LinkTooLong,
    /// A link without its end.
    LinkCutOff,
    /// A link with something else at a character, counted from 1.
    LinkDamaged {
        character: usize,
        expected: &'static Expected,
    },
    /// A link that lacks a mark at a character, counted from 1.
    LinkLacks { character: usize, mark: char },
    /// A link with the number of a node that this version does not have.
    LinkNodeUnknown { edition: String },

    /// A problem of an edition file that only the build looks for.
    Edition(Worded<EditionProblem>),
    /// A problem of a question about a score or a rank.
    Question(Worded<QuestionProblem>),
    /// A problem of what the planner is asked.
    Plan(Worded<PlanProblem>),
}

/// Kind of a problem of an edition file that only the build looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "a field is what its name says")]
pub enum EditionProblem {
    /// An id that is not the name of the file.
    OtherName { name: String },
    /// An id or a number that two nodes have, or a number that only the total has.
    NotUnique { node: String, key: u16 },
}

/// Kind of a problem of a question about a score or a rank.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "a field is what its name says")]
pub enum QuestionProblem {
    /// A node to explain without its locus.
    LocusMissing,
    /// A locus to explain that does not exist.
    LocusUnknown { locus: usize },
    /// A node to explain that does not count.
    NotExplained { node: String },
    /// A locus to draw that does not exist.
    LocusNotDrawn { locus: usize },
    /// A score that is not between 0 and 100.
    ScoreOutside,
    /// A year without published results.
    NoResultsOfYear { year: Year, known: Vec<Year> },
    /// A kind of government without published results in that year.
    NoResultsOfKind { kind: String, known: Vec<String> },
}

/// Kind of a problem of what the planner is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "a field is what its name says")]
pub enum PlanProblem {
    /// Neither a target nor a budget, or both.
    GoalUnclear,
    /// A target that is no category and no zone.
    TargetUnknown { word: String, known: Vec<String> },
    /// A target or a floor that is not between 0 and the maximum.
    TargetOutside { maximum: Printed },
    /// An effort that is no whole number of days.
    DaysNotWhole,
    /// An effort of too many days.
    DaysTooMany { most: u32 },
    /// A list of efforts that falls.
    EffortFalls,
    /// A list of efforts that is longer or shorter than its scale.
    EffortCount { given: usize, levels: usize },
    /// A scale of too many levels to plan one by one.
    ScaleTooFine { most: usize },
    /// No such indicator in the edition.
    NodeUnknown { node: String },
    /// An indicator that exists in another year.
    NodeOfOtherYear { name: Text, year: Year },
    /// No such locus.
    LocusUnknown { locus: usize, count: usize },
    /// Prerequisites in a circle; the first node is also the last.
    RequiresCycle { nodes: Vec<String> },
    /// An indicator of a locus in two shared fixes.
    SharedTwice { node: String, locus: usize },
    /// A floor that only locked indicators keep out of reach.
    FloorLocked { locus: String, nodes: Vec<String> },
}

/// A value that was expected, in words.
#[derive(Debug, PartialEq, Eq)]
pub struct Expected {
    pub(crate) id: &'static str,
    pub(crate) en: &'static str,
}

/// A kind of problem with the function that words it.
///
/// Only a part of the tool can meet it, and loads its words with the code that makes one.
#[derive(Clone)]
pub struct Worded<K> {
    /// The kind.
    pub kind: K,
    /// Puts it into words.
    pub(crate) words: fn(&K) -> Text,
}

impl<K: PartialEq> PartialEq for Worded<K> {
    fn eq(&self, other: &Worded<K>) -> bool {
        self.kind == other.kind
    }
}

impl<K: Eq> Eq for Worded<K> {}

impl<K: fmt::Debug> fmt::Debug for Worded<K> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(formatter)
    }
}

impl ProblemKind {
    /// No such edition among those that are known.
    #[must_use]
    pub fn edition_unknown(id: &str, known: &[&str]) -> ProblemKind {
        ProblemKind::EditionUnknown {
            id: id.to_owned(),
            known: known.iter().map(|known| (*known).to_owned()).collect(),
        }
    }

    /// Its code in the API.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            ProblemKind::NotAnAssessment => Code::NotAnObject,
            ProblemKind::SchemaNewer { .. }
            | ProblemKind::EditionFileNewer
            | ProblemKind::LinkNewer { .. } => Code::SchemaNewer,
            ProblemKind::KeyUnknown { .. } => Code::KeyUnknown,
            ProblemKind::KeyMissing { .. } => Code::KeyMissing,
            ProblemKind::NotJson
            | ProblemKind::Expected(_)
            | ProblemKind::ExpectedWord(_)
            | ProblemKind::MeanUnknown
            | ProblemKind::WeightNegative
            | ProblemKind::PointsNotOne => Code::TypeWrong,
            ProblemKind::EditionUnknown { .. } => Code::EditionUnknown,
            ProblemKind::YearUnknown { .. } => Code::YearUnknown,
            ProblemKind::FieldUnused { .. }
            | ProblemKind::IndicatorOfOtherYear { .. }
            | ProblemKind::NotComputable { .. }
            | ProblemKind::PointsOfOtherEdition { .. } => Code::NotInEdition,
            ProblemKind::IndicatorUnknown { .. }
            | ProblemKind::PointsUnknown { .. }
            | ProblemKind::TotalOnly { .. }
            | ProblemKind::LinkNodeUnknown { .. } => Code::NodeUnknown,
            ProblemKind::SpreadBelowOne => Code::SpreadBelowOne,
            ProblemKind::ScaleNotPositive { .. } => Code::ScaleWrong,
            ProblemKind::NotOptional { .. } => Code::OmitNotOptional,
            ProblemKind::WeightsUnshareable { cause, .. } => match cause {
                Unshareable::Exceeds(_) => Code::WeightsExceed,
                Unshareable::Short(_) => Code::WeightsShort,
            },
            ProblemKind::AnswerOffScale { .. } => Code::AnswerOutOfRange,
            ProblemKind::PointsOutside { .. } => Code::PointsOutOfRange,
            ProblemKind::PointsTwice | ProblemKind::ProductCountDiffers { .. } => {
                Code::PointsConflict
            }
            ProblemKind::LocusUnknown { .. } | ProblemKind::ProductUnknown { .. } => {
                Code::LocusUnknown
            }
            ProblemKind::PointsNotPrinted | ProblemKind::HiddenByPoints => Code::ChangeBelowPoints,
            ProblemKind::NotALink
            | ProblemKind::LinkTooLong
            | ProblemKind::LinkCutOff
            | ProblemKind::LinkDamaged { .. }
            | ProblemKind::LinkLacks { .. } => Code::LinkBroken,
            ProblemKind::Edition(_) => Code::TypeWrong,
            ProblemKind::Question(question) => question.kind.code(),
            ProblemKind::Plan(plan) => plan.kind.code(),
        }
    }
}

impl QuestionProblem {
    fn code(&self) -> Code {
        match self {
            QuestionProblem::LocusMissing => Code::KeyMissing,
            QuestionProblem::LocusUnknown { .. } | QuestionProblem::LocusNotDrawn { .. } => {
                Code::LocusUnknown
            }
            QuestionProblem::NotExplained { .. } => Code::NodeUnknown,
            QuestionProblem::ScoreOutside => Code::PointsOutOfRange,
            QuestionProblem::NoResultsOfYear { .. } => Code::YearUnknown,
            QuestionProblem::NoResultsOfKind { .. } => Code::KindUnknown,
        }
    }
}

impl PlanProblem {
    fn code(&self) -> Code {
        match self {
            PlanProblem::GoalUnclear => Code::GoalUnclear,
            PlanProblem::TargetUnknown { .. } | PlanProblem::TargetOutside { .. } => {
                Code::TargetWrong
            }
            PlanProblem::DaysNotWhole
            | PlanProblem::DaysTooMany { .. }
            | PlanProblem::EffortFalls
            | PlanProblem::EffortCount { .. } => Code::EffortWrong,
            PlanProblem::ScaleTooFine { .. } => Code::ScaleWrong,
            PlanProblem::NodeUnknown { .. } => Code::NodeUnknown,
            PlanProblem::NodeOfOtherYear { .. } => Code::NotInEdition,
            PlanProblem::LocusUnknown { .. } => Code::LocusUnknown,
            PlanProblem::RequiresCycle { .. } => Code::RequiresCycle,
            PlanProblem::SharedTwice { .. } => Code::SharedTwice,
            PlanProblem::FloorLocked { .. } => Code::FloorLocked,
        }
    }
}
