//! Evidence: where a statement about the model comes from, and how far it can be trusted.

use serde::Serialize;

use crate::model::text::Text;

/// Reliability of a statement about the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Printed or stated by a source.
    Published,
    /// Follows by arithmetic from what is published.
    Derived,
    /// A choice made so that something can be computed.
    Assumed,
    /// No source gives it.
    Unknown,
    /// Our own reading; no text of the Ombudsman.
    Editorial,
    /// Entered by the user of this tool.
    Own,
}

impl Mark {
    /// The word that files use.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Mark::Published => "published",
            Mark::Derived => "derived",
            Mark::Assumed => "assumed",
            Mark::Unknown => "unknown",
            Mark::Editorial => "editorial",
            Mark::Own => "own",
        }
    }
}

/// Evidence for a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Its reliability.
    pub mark: Mark,
    /// True if its source is a copy made by an assessed office, or a lone outlet.
    pub weak: bool,
    /// Keys into [`Texts::sources`](super::texts::Texts::sources).
    pub sources: Vec<String>,
    /// The working, or a caution.
    pub note: Option<Text>,
}
