//! Problems of an input: typed, with the place, and the remedy in both languages.
//!
//! A [`Problem`] carries data. `problem/words.rs` alone puts it into words, where one is shown.

mod code;
mod kind;
mod path;
mod words;

use std::fmt;
use std::rc::Rc;

use crate::model::text::Text;

pub use crate::model::problem::code::Code;
pub use crate::model::problem::kind::{
    EditionProblem, Expected, PlanProblem, ProblemKind, QuestionProblem, Worded,
};
pub use crate::model::problem::path::Path;
pub(crate) use crate::model::problem::words::expected;

/// A fault of an input, and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its kind, with data. Shared: results are moved and copied at every step, and stay small.
    pub kind: Rc<ProblemKind>,
    /// The place: a JSON Pointer (RFC 6901) into the assessment; of a share link, the position of the
    /// character, counted from 0: `/27`.
    pub path: String,
}

impl Problem {
    /// A problem at a place.
    pub fn new(kind: impl Into<ProblemKind>, path: &Path<'_>) -> Problem {
        Problem {
            kind: Rc::new(kind.into()),
            path: path.pointer(),
        }
    }

    /// Its code in the API.
    #[must_use]
    pub fn code(&self) -> Code {
        self.kind.code()
    }

    /// The fault and the remedy.
    #[must_use]
    pub fn messages(&self) -> Text {
        self.kind.messages()
    }

    /// The messages with the place at their end, for where nothing else shows it.
    #[must_use]
    pub fn messages_with_place(&self) -> Text {
        let mut messages = self.messages();
        if !self.path.is_empty() {
            for message in [&mut messages.id, &mut messages.en] {
                message.push_str(" (");
                message.push_str(&self.path);
                message.push(')');
            }
        }
        messages
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} ({}): {}",
            self.code().id(),
            self.path,
            self.messages().en
        )
    }
}

impl std::error::Error for Problem {}
