//! Codes of problems: part of the contract of the API.

/// Code of a problem: what programs tell problems apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// The input is no object.
    NotAnObject,
    /// The file was made by a newer version of the tool.
    SchemaNewer,
    /// A key that nothing is known of.
    KeyUnknown,
    /// A required key is absent.
    KeyMissing,
    /// A value is of the wrong kind.
    TypeWrong,
    /// No such edition.
    EditionUnknown,
    /// The edition has no such year.
    YearUnknown,
    /// The edition has no such node, or not for this purpose.
    NodeUnknown,
    /// An answer outside its indicator's scale.
    AnswerOutOfRange,
    /// Points below zero or above the node's maximum.
    PointsOutOfRange,
    /// Printed points that exclude each other.
    PointsConflict,
    /// Weights that are more than there is to share.
    WeightsExceed,
    /// Weights that leave something unshared.
    WeightsShort,
    /// A spread below one.
    SpreadBelowOne,
    /// A scale that has no room for an answer.
    ScaleWrong,
    /// An indicator that must count.
    OmitNotOptional,
    /// Something that exists, but not in this edition or year.
    NotInEdition,
    /// A change of something that does not count, because points above it are printed.
    ChangeBelowPoints,
    /// No results of this kind of government.
    KindUnknown,
    /// No such locus or product.
    LocusUnknown,
    /// A target that the edition does not have, or cannot reach.
    TargetWrong,
    /// A plan without a target and a budget, or with both.
    GoalUnclear,
    /// An effort that is no whole number of days, too large, or does not fit its scale.
    EffortWrong,
    /// Prerequisites that wait for each other.
    RequiresCycle,
    /// A floor that only locks keep out of reach.
    FloorLocked,
    /// An indicator of a locus in two shared fixes.
    SharedTwice,
    /// A share link that is cut off or damaged, or no share link at all.
    LinkBroken,
}

impl Code {
    /// The code as programs see it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Code::NotAnObject => "not-an-object",
            Code::SchemaNewer => "schema-newer",
            Code::KeyUnknown => "key-unknown",
            Code::KeyMissing => "key-missing",
            Code::TypeWrong => "type-wrong",
            Code::EditionUnknown => "edition-unknown",
            Code::YearUnknown => "year-unknown",
            Code::NodeUnknown => "node-unknown",
            Code::AnswerOutOfRange => "answer-out-of-range",
            Code::PointsOutOfRange => "points-out-of-range",
            Code::PointsConflict => "points-conflict",
            Code::WeightsExceed => "weights-exceed",
            Code::WeightsShort => "weights-short",
            Code::SpreadBelowOne => "spread-below-one",
            Code::ScaleWrong => "scale-wrong",
            Code::OmitNotOptional => "omit-not-optional",
            Code::NotInEdition => "not-in-edition",
            Code::ChangeBelowPoints => "change-below-points",
            Code::KindUnknown => "kind-unknown",
            Code::LocusUnknown => "locus-unknown",
            Code::TargetWrong => "target-wrong",
            Code::GoalUnclear => "goal-unclear",
            Code::EffortWrong => "effort-wrong",
            Code::RequiresCycle => "requires-cycle",
            Code::FloorLocked => "floor-locked",
            Code::SharedTwice => "shared-twice",
            Code::LinkBroken => "link-broken",
        }
    }
}
