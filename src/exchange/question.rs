//! Which figure `explain` is asked about.

use super::json::Json;
use super::reader::Reader;
use crate::model::explanation::Which;
use crate::model::problem::Problem;

/// A question about a figure; without a locus it is about the government.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The position of the locus.
    pub locus: Option<usize>,
    /// The node; the total where absent.
    pub node: Option<String>,
    /// Which figure of the node.
    pub which: Which,
}

impl Question {
    /// Reads a question. `which` is the estimate where absent.
    ///
    /// # Errors
    /// The first [`Problem`] of its form.
    pub fn read(json: &Json) -> Result<Question, Problem> {
        let object = Reader::new(json).object(&["locus", "node", "which"])?;
        let which = object.read("which", |which| match which.text()? {
            "low" => Ok(Which::Low),
            "estimate" => Ok(Which::Estimate),
            "high" => Ok(Which::High),
            _ => Err(which.wrong(
                "“low”, “estimate”, atau “high”",
                "“low”, “estimate” or “high”",
            )),
        })?;
        Ok(Question {
            locus: object.read("locus", |locus| locus.index())?,
            node: object.optional_text("node")?,
            which: which.unwrap_or(Which::Estimate),
        })
    }
}
