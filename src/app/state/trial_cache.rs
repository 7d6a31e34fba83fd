//! Gains of the simulated changes, each computed alone.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::state::computed::Base;
use crate::app::state::work::Work;
use crate::edit::simulated_changes::{Known, Trial};

/// A cache of trials. The list of simulated changes is drawn with every change, also while it is
/// folded; scoring each of them anew would make that slower with every one more. What is cached only
/// depends on the state of now and is replaced with it, so every copy of the state may share it.
#[derive(Clone, Default)]
pub struct TrialCache(Rc<RefCell<Trials>>);

/// The trials of the last call, and the state of now that they hold for.
#[derive(Default)]
struct Trials {
    base: Option<Rc<Base>>,
    known: Known,
}

impl PartialEq for TrialCache {
    fn eq(&self, other: &TrialCache) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl TrialCache {
    /// The trials of a work's simulated changes, in their order.
    #[must_use]
    pub fn trials(&self, work: &Work) -> Vec<Trial> {
        let mut cached = self.0.borrow_mut();
        let now = &work.computed.base;
        let is_same = |base: &Rc<Base>| Rc::ptr_eq(base, now);
        if !cached.base.as_ref().is_some_and(is_same) {
            *cached = Trials {
                base: Some(now.clone()),
                known: Known::default(),
            };
        }
        let assessment = &work.document.assessment;
        cached.known.trials(&work.edition, assessment)
    }
}
