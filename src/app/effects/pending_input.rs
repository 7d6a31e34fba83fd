//! Keeps half-typed text in its field, whatever is drawn meanwhile.
//!
//! The page also draws itself when nobody touched it: a result is announced, a piece of the module
//! arrives. Yew then puts the value of the state into every field, also into one half written.

use std::borrow::Cow;
use std::cell::RefCell;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::app::effects::keyboard::TYPED;

thread_local! {
    /// The field that is written in, from its first letter until it is left or its text is taken.
    /// Outside of the state: every letter would be an action, and drawing needs the text of the DOM.
    static FIELD: RefCell<Option<HtmlInputElement>> = const { RefCell::new(None) };
}

/// Follows typing for as long as the listeners live.
pub fn listen() -> [Option<EventListener>; 3] {
    ["input", "change", "blur"].map(|name| {
        let is_written = name == "input";
        let listen = move |event: &web_sys::Event| {
            let target = event.target().filter(|_| is_written);
            let target = target.and_then(|own| own.dyn_into::<Element>().ok());
            let field = target.filter(|own| own.matches(TYPED).unwrap_or(false));
            // A textarea has all that is asked of it here.
            FIELD.set(field.map(JsCast::unchecked_into));
        };
        let window = web_sys::window()?;
        let first = EventListenerOptions::run_in_capture_phase();
        Some(EventListener::new_with_options(
            &window, name, first, listen,
        ))
    })
}

/// The text for a field: the half-typed one, or else the given one.
#[must_use]
pub fn text<'a>(id: &str, given: &'a str) -> Cow<'a, str> {
    FIELD.with_borrow(|field| match field {
        Some(field) if field.id() == id => Cow::Owned(field.value()),
        _ => Cow::Borrowed(given),
    })
}
