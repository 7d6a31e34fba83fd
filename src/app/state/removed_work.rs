//! A work that was removed from the device, and that can still come back.

use crate::app::state::work_handle::WorkHandle;
use crate::document::Document;
use crate::edit::storage_slots::Slot;

/// The work that was removed last; it can come back until the next is removed or the page is loaded
/// again.
#[derive(Debug, PartialEq)]
pub struct RemovedWork {
    /// The slot in which it was.
    pub slot: Slot,
    /// Its text.
    pub text: String,
    /// Its name.
    pub name: String,
    /// The work to open again when it comes back, if it was open.
    pub open: Option<(WorkHandle, Document)>,
}
