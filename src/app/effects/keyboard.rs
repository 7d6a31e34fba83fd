//! The keyboard: undo and redo everywhere, and a grid of cells that is filled without a detour.
//!
//! A cell is the answer of one respondent, of one product or of the whole locus; up and down go from
//! cell to cell, a digit answers and goes on, and Delete forgets. Left and right stay with the radio
//! buttons themselves, which browsers move in.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent};

use crate::app::state::action::Action;
use crate::app::state::action::Dispatch;

/// Where text is typed.
pub const TYPED: &str = "textarea, input:not([type=radio], [type=range], [type=file])";

/// Listens to the keys of the whole page for as long as the listener lives.
pub fn listen(dispatch: &Dispatch) -> Option<EventListener> {
    let dispatch = dispatch.clone();
    let window = web_sys::window()?;
    let document = window.document()?;
    let may_prevent = EventListenerOptions::enable_prevent_default();
    let listen = move |event: &Event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let is = |what: &str| {
            let target = target.as_ref();
            target.is_some_and(|target| target.matches(what).unwrap_or(false))
        };
        let event: &KeyboardEvent = event.unchecked_ref();
        let is_command = event.ctrl_key() || event.meta_key();
        let is_done = match &target {
            // A field undoes its own text.
            _ if is_command && is(TYPED) => None,
            _ if is_command => undo(event).map(|action| dispatch.emit(action)),
            Some(target) if !event.alt_key() => {
                in_cell(&document, target, is("[type=radio]"), &event.key())
            }
            _ => None,
        };
        if is_done.is_some() {
            event.prevent_default();
        }
    };
    let listener = EventListener::new_with_options(&window, "keydown", may_prevent, listen);
    Some(listener)
}

/// Ctrl+Z undoes; Ctrl+Y, or Shift+Ctrl+Z, does it again.
fn undo(event: &KeyboardEvent) -> Option<Action> {
    match (event.key().as_str(), event.shift_key()) {
        ("z", false) => Some(Action::Undo),
        ("y", false) | ("z" | "Z", true) => Some(Action::Redo),
        _ => None,
    }
}

/// Acts on a key in a cell of the sheet; `None` where it is left to the browser.
fn in_cell(document: &Document, target: &Element, is_radio: bool, key: &str) -> Option<()> {
    let cell = target.closest(".sheet .cell").ok()??;
    match key {
        // At either end there is nowhere to go, and radio buttons would take the key for a choice.
        "ArrowDown" => go(document, &cell, 1).or(Some(())),
        "ArrowUp" => go(document, &cell, -1).or(Some(())),
        // A field takes what was typed when it is left.
        "Enter" => go(document, &cell, 1),
        "Delete" | "Backspace" if is_radio => press(&cell, "input[value=\"?\"]"),
        digit if is_radio && digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit() => {
            press(&cell, &["input[value=\"", digit, "\"]"].concat())?;
            // At the end there is nowhere to go on to.
            go(document, &cell, 1).or(Some(()))
        }
        _ => None,
    }
}

/// Puts the focus on the first element that a selector finds, if it takes any.
pub fn focus(document: &Document, selector: &str) -> Option<()> {
    let found: HtmlElement = document.query_selector(selector).ok()??.dyn_into().ok()?;
    found.focus().ok()
}

/// Chooses an option of a cell as a click would, and leaves the focus on it.
fn press(cell: &Element, which: &str) -> Option<()> {
    let option: HtmlElement = cell.query_selector(which).ok()??.dyn_into().ok()?;
    option.click();
    option.focus().ok()
}

/// Puts the focus on the cell before or behind another.
fn go(document: &Document, cell: &Element, step: i32) -> Option<()> {
    let cells = document.query_selector_all(".sheet .cell").ok()?;
    let place = (0..cells.length()).find(|place| {
        let own = cells.get(*place);
        own.is_some_and(|own| own.is_same_node(Some(cell)))
    })?;
    let next: Element = cells
        .get(place.checked_add_signed(step)?)?
        .dyn_into()
        .ok()?;
    let target = match next.query_selector("input:checked").ok()? {
        Some(checked) => checked,
        None => next.query_selector("input").ok()??,
    };
    let target: HtmlElement = target.dyn_into().ok()?;
    target.focus().ok()
}
