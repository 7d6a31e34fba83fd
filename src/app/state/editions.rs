//! The editions that are loaded.

use std::cell::RefCell;
use std::rc::Rc;

use crate::format::assessment_file::edition_unknown;
use crate::format::edition_list::ids;
use crate::model::edition::Edition;
use crate::model::problem::Problem;

/// A cache of editions. It only grows and an edition never changes, so everybody may share it: what
/// opens a work adds its edition first, and the state then looks it up.
#[derive(Clone, Default)]
pub struct Editions(Rc<RefCell<Vec<Rc<Edition>>>>);

impl PartialEq for Editions {
    fn eq(&self, other: &Editions) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Editions {
    /// Adds an edition; one that is loaded already stays as it is.
    pub fn add(&self, edition: Edition) -> Rc<Edition> {
        self.get(&edition.id).unwrap_or_else(|| {
            let edition = Rc::new(edition);
            self.0.borrow_mut().push(edition.clone());
            edition
        })
    }

    /// An edition, if it is loaded.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<Rc<Edition>> {
        self.0.borrow().iter().find(|own| own.id == id).cloned()
    }

    /// An edition that must be loaded.
    ///
    /// # Errors
    /// That this version has no such edition.
    pub fn find(&self, id: &str) -> Result<Rc<Edition>, Problem> {
        self.get(id).ok_or_else(|| edition_unknown(id, &ids()))
    }
}
