//! Edits of lazy-loaded views: data that is applied through a trait.

use std::fmt;
use std::rc::Rc;

use crate::document::Document;

/// An edit as data that knows how it is applied.
///
/// `Edit::apply` reaches it through this trait and not by a `match`, so that the code of edits which
/// only lazy-loaded views offer stays out of the first chunk. `Debug` is no part of it for the same
/// reason: every implementation would be kept.
pub trait DocumentEdit {
    /// Changes a document. An edit of something that is not there changes nothing.
    fn apply(&self, document: &mut Document);
}

/// An edit of a lazy-loaded view. Two are equal if one is a clone of the other.
#[derive(Clone)]
pub struct LazyEdit(Rc<dyn DocumentEdit>);

impl PartialEq for LazyEdit {
    fn eq(&self, other: &LazyEdit) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for LazyEdit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LazyEdit")
    }
}

impl LazyEdit {
    /// An edit of a lazy-loaded view.
    pub fn new(edit: impl DocumentEdit + 'static) -> LazyEdit {
        LazyEdit(Rc::new(edit))
    }

    /// Changes a document.
    pub fn apply(&self, document: &mut Document) {
        self.0.apply(document);
    }
}
