//! The frame of another page in which this one may be: what it was asked to show.

use crate::edit::url_fragment::FrameView;

/// A frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// How much of it.
    pub view: FrameView,
    /// True if nothing can be tried.
    pub is_locked: bool,
    /// The locus that is looked at first.
    pub locus: Option<usize>,
    /// True if there is something to show. An example in its stead would be taken for the work.
    pub has_work: bool,
    /// Who published it.
    pub publisher: Option<Publisher>,
}

/// Who published what a frame shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// The site that gave it to the frame, as the browser knows it; empty for a file.
    pub site: String,
    /// Who that site says published it; empty where it does not say.
    pub name: String,
    /// When, in that site's words; empty where it does not say.
    pub date: String,
}
