//! Messages to the user.

use std::rc::Rc;

use crate::app::state::choices::Notice;
use crate::app::state::removed_work::RemovedWork;
use crate::model::text::Text;

/// Everything that the user is told, besides the result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Messages {
    /// The last thing that went wrong, until it is dismissed or something works.
    pub problem: Option<Text>,
    /// News of the saving, until it is dismissed or no longer true.
    pub notice: Option<Notice>,
    /// The last thing done outside the page, such as copying, until anything else is done.
    pub done: Option<Text>,
    /// The field whose text is no number, and that text.
    pub rejected: Option<(String, String)>,
    /// The work that was removed last, while it can come back.
    pub removed: Option<Rc<RemovedWork>>,
    /// Saved work that could not be read, as it was found.
    pub unreadable: Option<Rc<str>>,
}
