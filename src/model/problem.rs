//! What can be wrong with an input: typed, with the place and the remedy in both languages.

use std::fmt;

use super::text::Text;

/// The kind of a problem; the names are part of the contract.
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

/// What is wrong, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its kind.
    pub code: Code,
    /// The place: a JSON Pointer (RFC 6901) into the assessment; of a share link, the position of the
    /// character, counted from 0: `/27`.
    pub path: String,
    /// What is wrong and the remedy.
    pub messages: Text,
}

impl Problem {
    /// A problem at a place.
    pub fn new(
        code: Code,
        path: &Path<'_>,
        id: impl Into<String>,
        en: impl Into<String>,
    ) -> Problem {
        Problem {
            code,
            path: path.pointer(),
            messages: Text::new(id, en),
        }
    }
}

impl Problem {
    /// The same, with the place as part of the words, for where nothing else shows it.
    #[must_use]
    pub fn with_place(mut self) -> Problem {
        if !self.path.is_empty() {
            for message in [&mut self.messages.id, &mut self.messages.en] {
                message.push_str(" (");
                message.push_str(&self.path);
                message.push(')');
            }
        }
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} ({}): {}",
            self.code.id(),
            self.path,
            self.messages.en
        )
    }
}

impl std::error::Error for Problem {}

/// A place in an input, built on the stack while walking so that it costs nothing until needed.
#[derive(Clone, Copy)]
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    /// The input itself.
    pub const ROOT: Path<'static> = Path {
        parent: None,
        step: Step::Root,
    };

    /// A member of an object.
    #[must_use]
    pub fn key(&'a self, key: &'a str) -> Path<'a> {
        Path {
            parent: Some(self),
            step: Step::Key(key),
        }
    }

    /// An element of a list.
    #[must_use]
    pub fn index(&'a self, index: usize) -> Path<'a> {
        Path {
            parent: Some(self),
            step: Step::Index(index),
        }
    }

    /// The place as a JSON Pointer.
    #[must_use]
    pub fn pointer(&self) -> String {
        let mut pointer = self.parent.map(Path::pointer).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Key(key) => {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Step::Index(index) => {
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
        }
        pointer
    }
}
