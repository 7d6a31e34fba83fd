//! The page: state apart from components, a component a file.

pub mod action;
pub mod file;
pub mod frame;
pub mod keeper;
pub mod keys;
pub mod later;
pub mod more_words;
pub mod number;
pub mod outcome;
pub mod parts;
pub mod shared;
pub mod site_words;
pub mod state;
pub mod storage;
pub mod summary_text;
pub mod typing;
pub mod view;
pub mod words;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use yew::{Callback, Reducible};

use crate::exchange::document::Document;
use crate::exchange::edition::read_edition;
use crate::model::edition::Edition;
use crate::model::problem::Problem;
use crate::web::value::from_js;
use crate::work::shelf::Slot;
use action::{Action, Tour};
use keeper::Work;
use state::State;
use view::page::{Page, Props};

/// Starts the page inside the element `#app`.
///
/// `edition` and `example` are the parsed files that a first visit needs; `load` gives a promise of
/// any other part by its name, and of nothing once it has joined `later.wasm` to this module.
/// `fragment` is what stands behind the `#` of the address: options of a frame, or else a link or
/// nothing; where there is either, `later.wasm` has joined already. `place` is where the page is: `page`, a window of its own;
/// `guest`, the frame of a stranger; `frame`, a frame that it was made for.
///
/// # Errors
/// A sentence on what is wrong with the page's own data.
#[wasm_bindgen]
pub fn run(
    edition: &JsValue,
    example: &JsValue,
    load: Function,
    fragment: &str,
    place: &str,
) -> Result<(), String> {
    if place != "page" {
        storage::keep_away();
    }
    let state = match place {
        "frame" => frame_state(edition, example, fragment),
        _ => opening_state(edition, example).map(|state| open_link(state, fragment)),
    };
    let state = state.map_err(|problem| problem.to_string())?;
    parts::set_loader(load);
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"))
        .ok_or("The page has no element #app.")?;
    let props = Props {
        state: Rc::new(state),
    };
    yew::Renderer::<Page>::with_root_and_props(root, props).render();
    Ok(())
}

fn frame_state(edition: &JsValue, example: &JsValue, fragment: &str) -> Result<State, Problem> {
    let edition = Rc::new(read_edition(&from_js(edition)?)?);
    let state = State::new(edition.clone(), file::read(example)?)?;
    Ok(later::frame(&edition, state, fragment))
}

/// Opens what the link in the address says, as any other step: what was open is one undo away.
fn open_link(state: State, link: &str) -> State {
    if link.is_empty() {
        return state;
    }
    let mut state = Rc::new(state);
    let actions: Rc<RefCell<Vec<Action>>> = Rc::default();
    let kept = actions.clone();
    let dispatch = Callback::from(move |action| kept.borrow_mut().push(action));
    later::open_link(&dispatch, link, &state.edition);
    for action in actions.take() {
        state = state.reduce(action);
    }
    if state.message.is_none() {
        keeper::changed(&state);
    }
    let mut state = Rc::unwrap_or_clone(state);
    // Who was sent a link looks at what was sent.
    state.tour = None;
    state
}

fn opening_state(edition: &JsValue, example: &JsValue) -> Result<State, Problem> {
    let edition = Rc::new(read_edition(&from_js(edition)?)?);
    let stored = keeper::stored();
    let has_work = !stored.is_empty();
    let (opened, unreadable) = open_stored(&edition, stored);
    let mut state = match opened {
        Some(state) => state,
        None => State::new(edition, file::read(example)?)?,
    };
    // Who has work here knows the page.
    state.tour = (!has_work && !storage::is_tour_done()).then_some(Tour::Try);
    state.language = storage::language().unwrap_or_default();
    state.theme = storage::theme();
    state.is_wide = is_wide();
    state.unreadable = unreadable.map(Rc::from);
    Ok(state)
}

/// Opens the work that was open last, or else the first that can be read. What cannot be read comes
/// second, as it was found.
fn open_stored(
    edition: &Rc<Edition>,
    mut stored: Vec<(Slot, String)>,
) -> (Option<State>, Option<String>) {
    let (current, is_lent) = storage::current().unwrap_or((1, false));
    // There is no place 0: the user wants to begin without any work.
    if current == 0 {
        return (None, None);
    }
    if let Some(place) = stored.iter().position(|(slot, _)| *slot == current) {
        let own = stored.remove(place);
        stored.insert(0, own);
    }
    let mut unreadable = None;
    for (slot, text) in stored {
        let document = storage::parse(&text);
        let suits = |document: &Document| document.assessment.edition == edition.id;
        let opened = document
            .filter(suits)
            .and_then(|document| State::new(edition.clone(), document).ok());
        if let Some(mut state) = opened {
            state.work = Work::at(slot, text);
            state.is_lent = is_lent && slot == current;
            return (Some(state), unreadable);
        }
        unreadable.get_or_insert(text);
    }
    (None, unreadable)
}

/// What the page had not saved when it stopped.
///
/// It saves what can still be saved, and answers with the work that the device refuses, if it does.
///
/// # Errors
/// A sentence where it cannot be known.
#[wasm_bindgen]
pub fn rescue() -> Result<Option<String>, String> {
    keeper::rescue()
}

/// Whether the window is as wide as the style's layout for a desk.
fn is_wide() -> bool {
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width
        .and_then(|width| width.as_f64())
        .is_some_and(|width| width >= 960.0)
}
