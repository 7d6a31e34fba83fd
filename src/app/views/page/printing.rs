//! Printing: the page draws what is printed before the browser prints, whoever of the two began.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;

use crate::app::state::State;
use crate::app::state::action::{Action, Dispatch};

/// Printing, and who began it.
#[derive(Default)]
pub(super) struct Printing {
    /// True if the browser prints already, so that it must not be asked to.
    is_browser_printing: Rc<Cell<bool>>,
    request: Option<Timeout>,
}

impl Printing {
    /// Draws what is printed also where the browser's own menu prints, and ceases to afterwards.
    pub(super) fn listen(&self, dispatch: &Dispatch) -> Vec<EventListener> {
        let on = |event: &'static str, is_printing| {
            let (flag, dispatch) = (self.is_browser_printing.clone(), dispatch.clone());
            let window = web_sys::window()?;
            Some(EventListener::new(&window, event, move |_| {
                flag.set(is_printing);
                dispatch.emit(Action::Print(is_printing));
            }))
        };
        let listeners = [on("beforeprint", true), on("afterprint", false)];
        listeners.into_iter().flatten().collect()
    }

    /// Asks the browser to print once everything that is printed is drawn.
    pub(super) fn follow(&mut self, state: &State) {
        if !state.ui.is_printing {
            self.request = None;
        } else if self.request.is_none() && !self.is_browser_printing.get() && state.is_complete() {
            // From a task of its own: the browser halts the page while it asks how.
            self.request = Some(Timeout::new(0, start));
        }
    }
}

fn start() {
    if let Some(window) = web_sys::window() {
        // Where a browser cannot print there is nothing to do about it.
        let _ = window.print();
    }
}
