//! The work: the open document, its results, its history and its place on the device.

use std::rc::Rc;

use crate::app::state::computed::Computed;
use crate::app::state::editions::Editions;
use crate::app::state::work_handle::WorkHandle;
use crate::document::Document;
use crate::model::edition::{Edition, NodeId};
use crate::model::potential::Potential;
use crate::model::problem::Problem;
use crate::model::quantity::Printed;

/// How many steps can be undone.
const MOST_STEPS: usize = 500;

/// A document of the history, and the work that it is part of.
type Past = (WorkHandle, Rc<Document>);

/// The work that is open.
#[derive(Clone, PartialEq)]
pub struct Work {
    /// The edition in use.
    pub edition: Rc<Edition>,
    /// The document.
    pub document: Rc<Document>,
    /// Its results.
    pub computed: Rc<Computed>,
    /// Its identity, and so where it is stored.
    pub handle: WorkHandle,
    /// True if it is an example in which nothing was changed yet.
    pub is_untouched_example: bool,
    past: Vec<Past>,
    future: Vec<Past>,
    /// The node that a slider moves, and its locus.
    pub(super) dragged: Option<(usize, NodeId)>,
}

impl Work {
    /// A document as it opens: an example, until something says otherwise.
    ///
    /// # Errors
    /// The first [`Problem`] of the document; also where its edition is not loaded.
    pub fn new(editions: &Editions, document: Document) -> Result<Work, Problem> {
        let edition = editions.find(&document.assessment.edition)?;
        let computed = Computed::of(&edition, &document, None, false)?;
        Ok(Work {
            edition,
            document: Rc::new(document),
            computed: Rc::new(computed),
            handle: WorkHandle::default(),
            is_untouched_example: true,
            past: Vec::new(),
            future: Vec::new(),
            dragged: None,
        })
    }

    /// Potential of each node of a whole locus, from the state of now.
    #[must_use]
    pub fn potentials(&self) -> &[Potential] {
        let base = &self.computed.base;
        base.potentials(&self.edition, &self.document.assessment)
    }

    /// Potential of a node of a locus, in points of the locus.
    #[must_use]
    pub fn potential(&self, locus: usize, node: &str) -> Option<Printed> {
        let mut all = self.potentials().iter();
        let own = all.find(|own| own.locus == locus && &*own.node == node)?;
        Some(own.locus_gain)
    }

    /// True if a step can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// True if an undo can be taken back.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Replaces the document if the new one can be scored. Answers with true if it is of another
    /// edition.
    pub(super) fn replace(
        &mut self,
        editions: &Editions,
        document: Rc<Document>,
        only_tries: bool,
    ) -> Result<bool, Problem> {
        let edition = editions.find(&document.assessment.edition)?;
        let is_other = edition.id != self.edition.id;
        let before = (!is_other).then_some(&*self.computed);
        self.computed = Rc::new(Computed::of(&edition, &document, before, only_tries)?);
        self.edition = edition;
        self.document = document;
        Ok(is_other)
    }

    /// The document as the history keeps it.
    pub(super) fn present(&self) -> Past {
        (self.handle.clone(), self.document.clone())
    }

    /// Adds a step that can be undone.
    pub(super) fn remember(&mut self, before: Past) {
        self.past.push(before);
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// The last step of the past.
    pub(super) fn pop_past(&mut self) -> Option<Past> {
        self.past.pop()
    }

    /// The next step of the future.
    pub(super) fn pop_future(&mut self) -> Option<Past> {
        self.future.pop()
    }

    /// Puts a document where an undo left it.
    pub(super) fn push_future(&mut self, left: Option<Past>) {
        self.future.extend(left);
    }

    /// Puts a document where a redo left it.
    pub(super) fn push_past(&mut self, left: Option<Past>) {
        self.past.extend(left);
    }
}
