//! Listeners of the whole window: keys, other tabs, the address, leaving, and presses.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, Window};
use yew::Callback;

use super::page_message::PageMessage;
use crate::app::effects::{keyboard, pending_input, persistence};
use crate::app::state::action::Dispatch;

/// All of them; each listens until it is dropped.
pub(super) fn listen(send: &Callback<PageMessage>, dispatch: &Dispatch) -> Vec<EventListener> {
    let mut listeners: Vec<EventListener> = keyboard::listen(dispatch).into_iter().collect();
    listeners.extend(pending_input::listen().into_iter().flatten());
    if let Some(window) = web_sys::window() {
        listeners.extend([
            leaving(&window, dispatch),
            on(&window, "storage", send, || PageMessage::LookAtStorage),
            // A page that is shown again as it was left has missed what happened meanwhile.
            on(&window, "pageshow", send, || PageMessage::LookAtStorage),
            on(&window, "hashchange", send, || PageMessage::FollowAddress),
            pressed(&window, send),
        ]);
    }
    listeners
}

fn on(
    window: &Window,
    event: &'static str,
    send: &Callback<PageMessage>,
    message: fn() -> PageMessage,
) -> EventListener {
    let send = send.clone();
    EventListener::new(window, event, move |_| send.emit(message()))
}

/// Saves at once when the page is left.
fn leaving(window: &Window, dispatch: &Dispatch) -> EventListener {
    let dispatch = dispatch.clone();
    EventListener::new(window, "pagehide", move |_| persistence::save(&dispatch))
}

/// Draws what is not drawn yet before anything is pressed. A finger that leaves a field for a button
/// changes an answer and presses the button in one: the button must know of the answer. Browsers draw
/// for this listener before they call the next one.
fn pressed(window: &Window, send: &Callback<PageMessage>) -> EventListener {
    let send = send.clone();
    let first = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(window, "click", first, move |event| {
        let target = event.target();
        // Not amid the click that chooses an option: its change event comes only after it, and drawing
        // before that would take the choice back.
        if target.is_some_and(|own| !own.has_type::<HtmlInputElement>()) {
            send.emit(PageMessage::DrawRest);
        }
    })
}
