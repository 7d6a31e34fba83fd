//! The steps of the simulation, kept from one drawing to the next.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::state::choices::Place;
use crate::app::state::computed::Base;
use crate::app::state::work::Work;
use crate::edit::cumulative::Known;
use crate::model::quantity::Printed;

/// Cache of the estimates after each simulated change. All clones share one, so that each state
/// draws on what the state before it computed, and views can fill it without changing the state.
///
/// Two are equal if they are the same cache: its content follows from the work, so it never tells
/// two states apart.
#[derive(Clone, Default)]
pub struct StepCache(Rc<RefCell<Steps>>);

/// Steps, and what they hold for.
#[derive(Default)]
struct Steps {
    start: Option<(Rc<Base>, Place)>,
    known: Known,
}

impl PartialEq for StepCache {
    fn eq(&self, other: &StepCache) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl StepCache {
    /// The estimates of a place: now, then after each simulated change in its order. `None` where
    /// one of them does not exist.
    #[must_use]
    pub fn steps(&self, work: &Work, place: Place) -> Option<Vec<Printed>> {
        let mut steps = self.0.borrow_mut();
        let base = &work.computed.base;
        let is_same =
            |(own, looked_at): &(Rc<Base>, Place)| Rc::ptr_eq(own, base) && *looked_at == place;
        if !steps.start.as_ref().is_some_and(is_same) {
            *steps = Steps {
                start: Some((base.clone(), place)),
                known: Known::default(),
            };
        }
        let assessment = &work.document.assessment;
        steps.known.steps(&work.edition, assessment, place.locus())
    }
}
