//! The identity of a work in this tab.

use std::cell::{Ref, RefCell, RefMut};
use std::rc::Rc;

use crate::edit::storage_slots::{Kept, Slot};

/// A work that this tab has, or had, open. All of its documents in the history belong to it, wherever
/// it is stored; two handles are equal if they are the same work.
#[derive(Clone, Debug, Default)]
pub struct WorkHandle(Rc<RefCell<Kept>>);

impl PartialEq for WorkHandle {
    fn eq(&self, other: &WorkHandle) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl WorkHandle {
    /// A work that is not worth a slot until it is more than this text.
    #[must_use]
    pub fn unstored(text: String) -> WorkHandle {
        let (slot, known) = (None, Some(text));
        WorkHandle(Rc::new(RefCell::new(Kept { slot, known })))
    }

    /// The slot in which it is stored.
    #[must_use]
    pub fn slot(&self) -> Option<Slot> {
        self.0.borrow().slot
    }

    /// Its slot, with the text that this tab last read or wrote there.
    pub fn kept(&self) -> Ref<'_, Kept> {
        self.0.borrow()
    }

    /// The same, to be changed.
    pub fn kept_mut(&self) -> RefMut<'_, Kept> {
        self.0.borrow_mut()
    }

    /// The same after a panic, which may have come amid a change.
    ///
    /// # Errors
    /// A sentence where it did.
    pub fn try_kept(&self) -> Result<(), std::cell::BorrowMutError> {
        self.0.try_borrow_mut().map(drop)
    }
}
