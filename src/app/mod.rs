//! The page: state apart from components, a component a file.

pub mod action;
pub mod cut;
pub mod editions;
pub mod file;
pub mod frame;
pub mod keeper;
pub mod keys;
pub mod later;
pub mod method_words;
pub mod more_words;
pub mod number;
pub mod outcome;
pub mod parts;
pub mod picture_file;
pub mod picture_words;
pub mod piece;
pub mod pieces;
pub mod plan_words;
pub mod planning;
pub mod results;
pub mod results_words;
pub mod shared;
pub mod site_words;
pub mod state;
#[cfg(feature = "still")]
pub mod still;
pub mod storage;
pub mod summary_text;
pub mod typing;
pub mod view;
pub mod ways;
pub mod words;
pub mod works_words;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use yew::{Callback, Reducible};

use crate::exchange::document::Document;
use crate::exchange::edition_list::ids;
use crate::model::problem::Problem;
use crate::work::shelf::Slot;
use action::{Action, Tour};
use keeper::Work;
use state::State;
use view::page::{Page, Props};

/// Starts the page inside the element `#app`.
///
/// `cores` are the editions that a first visit needs: the example's, and that of the work which is
/// opened; `example` is a parsed assessment file; `load` gives a promise of any other part by its name,
/// and of nothing once it has joined a later piece such as `works.wasm` to this module.
/// `fragment` is what stands behind the `#` of the address: options of a frame, or else a link or
/// nothing; where there is either, `works.wasm` has joined already. `place` is where the page is: `page`, a window of its own;
/// `guest`, the frame of a stranger; `frame`, a frame that it was made for.
///
/// # Errors
/// A sentence on what is wrong with the page's own data.
#[wasm_bindgen]
pub fn run(
    cores: Vec<JsValue>,
    example: &JsValue,
    load: Function,
    fragment: &str,
    place: &str,
) -> Result<(), String> {
    if place != "page" {
        storage::keep_away();
    }
    parts::set_loader(load);
    let state = opening(&cores, example, fragment, place).map_err(|problem| problem.to_string())?;
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

fn opening(
    cores: &[JsValue],
    example: &JsValue,
    fragment: &str,
    place: &str,
) -> Result<State, Problem> {
    for core in cores {
        editions::add(core)?;
    }
    if place == "frame" {
        return Ok(later::frame(State::new(file::read(example)?)?, fragment));
    }
    Ok(open_link(opening_state(example)?, fragment))
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
    later::open_link(&dispatch, link);
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

fn opening_state(example: &JsValue) -> Result<State, Problem> {
    let stored = keeper::stored();
    let has_work = !stored.is_empty();
    let (opened, unreadable) = open_stored(stored);
    let mut state = match opened {
        Some(state) => state,
        None => State::new(file::read(example)?)?,
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
fn open_stored(mut stored: Vec<(Slot, String)>) -> (Option<State>, Option<String>) {
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
        // It waits in the list of works until it is asked for, with its edition.
        if slot != current && document.as_ref().is_some_and(is_elsewhere) {
            continue;
        }
        let opened = document.and_then(|document| State::new(document).ok());
        if let Some(mut state) = opened {
            state.work = Work::at(slot, text);
            state.is_lent = is_lent && slot == current;
            return (Some(state), unreadable);
        }
        unreadable.get_or_insert(text);
    }
    (None, unreadable)
}

/// Whether a work is of an edition that only has to be loaded.
fn is_elsewhere(document: &Document) -> bool {
    let id = document.assessment.edition.as_str();
    editions::known(id).is_none() && ids().contains(&id)
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
