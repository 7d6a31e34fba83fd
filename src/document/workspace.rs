//! Scenarios, notes and official scores, which the score ignores.

use crate::model::assessment::Change;
use crate::model::edition::NodeId;
use crate::model::exact::Exact;

/// Scenarios, notes and official scores that the page keeps beside an assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    /// Named changes, to be compared.
    pub scenarios: Vec<Scenario>,
    /// The user's own notes, at most one for an indicator of a locus.
    pub notes: Vec<Note>,
    /// The official scores of loci, at most one for each: lines on the scale, never part of a score.
    pub official: Vec<Official>,
}

/// Changes under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// Its changes.
    pub changes: Vec<Change>,
}

/// A note on an indicator of a locus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The position of the locus.
    pub locus: usize,
    /// The indicator.
    pub node: NodeId,
    /// Text of the user.
    pub text: String,
    /// Location of the evidence; any text, and empty where there is none.
    pub link: String,
}

/// The official score of a locus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Official {
    /// The position of the locus.
    pub locus: usize,
    /// The score as it was published.
    pub score: Exact,
}

impl Workspace {
    /// The note on an indicator of a locus.
    #[must_use]
    pub fn note(&self, locus: usize, node: &str) -> Option<&Note> {
        self.notes
            .iter()
            .find(|note| note.locus == locus && &*note.node == node)
    }

    /// The official score of a locus.
    #[must_use]
    pub fn official(&self, locus: usize) -> Option<&Exact> {
        let official = self.official.iter().find(|own| own.locus == locus)?;
        Some(&official.score)
    }
}
