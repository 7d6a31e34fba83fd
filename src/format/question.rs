//! The question of `explain`.

use crate::document::json::Json;
use crate::format::reader::{Faults, Reader};
use crate::model::explanation::Which;
use crate::model::problem::{Problem, expected};

/// A question about a figure; without a locus it is about the government.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The position of the locus.
    pub locus: Option<usize>,
    /// The node; the total where absent.
    pub node: Option<String>,
    /// The figure of the node.
    pub which: Which,
}

impl Question {
    /// Reads a question. `which` is the estimate where absent.
    ///
    /// # Errors
    /// The first [`Problem`] of its form.
    pub fn read(json: &Json) -> Result<Question, Problem> {
        let faults = Faults::default();
        let object = Reader::new(json, &faults);
        object.object(&["locus", "node", "which"]);
        let which = object.optional("which").and_then(|which| {
            which.one_of(
                &[Which::Low, Which::Estimate, Which::High],
                word,
                &expected::WHICH,
            )
        });
        let question = Question {
            locus: object.optional("locus").map(Reader::index),
            node: object.optional_text("node"),
            which: which.unwrap_or(Which::Estimate),
        };
        faults.check(question)
    }
}

fn word(which: Which) -> &'static str {
    match which {
        Which::Low => "low",
        Which::Estimate => "estimate",
        Which::High => "high",
    }
}
