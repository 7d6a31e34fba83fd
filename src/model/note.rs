//! Remarks that a reader of a score must know, each with the place that it is about.

use serde::Serialize;

/// Code of a note; the names are part of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteCode {
    /// An answer counts on a scale whose maximum is assumed.
    ScaleAssumed,
    /// Weights that nobody published touch the result.
    WeightsAssumed,
    /// Answers are open; the estimate counts them as 0.
    AnswersOpen,
    /// Nothing is entered in a locus; it is left out of the estimate.
    LocusEmpty,
    /// A printed total and its printed parts differ by more than rounding explains.
    PartsDisagree,
    /// Own weights missed their sum by a rounding and were adjusted.
    WeightsNormalised,
    /// An estimate with equal shares would lie outside the bounds that rapors allow; it moved to the
    /// nearer one.
    EstimateMoved,
    /// Rapors that no weights can have made together; those of their pool bind nothing.
    RaportsContradict,
}

/// A remark on a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// Its code.
    pub code: NoteCode,
    /// The place: a JSON Pointer into the assessment.
    pub path: String,
}
