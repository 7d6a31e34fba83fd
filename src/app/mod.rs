//! The page: it starts here, and this is all that JavaScript calls.
//!
//! The state decides everything (`state`), views show it (`views`), and whatever reaches outside is an
//! effect (`effects`). Imports go one way: words, state, effects, ui, lazy, views.

pub mod effects;
pub mod lazy;
#[cfg(feature = "prerender")]
pub mod prerender;
pub mod state;
pub mod ui;
pub mod views;
pub mod words;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use yew::{Callback, Reducible};

use self::effects::{assets, editions, files, frame, persistence, storage};
use self::lazy::loader;
use self::state::State;
use self::state::action::Action;
use self::state::choices::Tour;
use self::state::editions::Editions;
use self::state::frame::Publisher;
use self::views::page::{Page, Props};
use crate::document::Document;
use crate::edit::storage_slots::Slot;
use crate::format::edition_list::ids;
use crate::model::problem::Problem;

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
    assets::set_loader(load);
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
    let editions = Editions::default();
    for core in cores {
        editions::add(&editions, core)?;
    }
    if place == "frame" {
        let state = State::new(&editions, files::read(example)?)?;
        return Ok(loader::frame(state, fragment));
    }
    Ok(open_link(opening_state(&editions, example)?, fragment))
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
    loader::open_link(&state.resources.editions, &dispatch, link);
    for action in actions.take() {
        state = state.reduce(action);
    }
    if state.messages.problem.is_none() {
        persistence::changed(&state);
    }
    let mut state = Rc::unwrap_or_clone(state);
    // Who was sent a link looks at what was sent.
    state.ui.tour = None;
    state
}

fn opening_state(editions: &Editions, example: &JsValue) -> Result<State, Problem> {
    let stored = persistence::stored();
    let has_work = !stored.is_empty();
    let (opened, unreadable) = open_stored(editions, stored);
    let mut state = match opened {
        Some(state) => state,
        None => State::new(editions, files::read(example)?)?,
    };
    // Who has work here knows the page.
    state.ui.tour = (!has_work && !storage::is_tour_done()).then_some(Tour::Try);
    state.settings.language = storage::language().unwrap_or_default();
    state.settings.theme = storage::theme();
    state.settings.is_wide = is_wide();
    state.messages.unreadable = unreadable.map(Rc::from);
    Ok(state)
}

/// Opens the work that was open last, or else the first that can be read. What cannot be read comes
/// second, as it was found.
fn open_stored(
    editions: &Editions,
    mut stored: Vec<(Slot, String)>,
) -> (Option<State>, Option<String>) {
    let (current, is_example) = storage::current().unwrap_or((1, false));
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
        if slot != current
            && document
                .as_ref()
                .is_some_and(|own| is_elsewhere(editions, own))
        {
            continue;
        }
        let opened = document.and_then(|document| State::new(editions, document).ok());
        if let Some(mut state) = opened {
            state.work.handle = persistence::work_at(slot, text);
            state.work.is_untouched_example = is_example && slot == current;
            return (Some(state), unreadable);
        }
        unreadable.get_or_insert(text);
    }
    (None, unreadable)
}

/// True if a work is of an edition that only has to be loaded.
fn is_elsewhere(editions: &Editions, document: &Document) -> bool {
    let id = document.assessment.edition.as_str();
    editions.get(id).is_none() && ids().contains(&id)
}

/// Opens the work that the page around the frame has given to it: the text of a file, the origin of
/// that page, who published it and when.
#[wasm_bindgen]
pub fn post(text: &str, origin: &str, name: String, date: String) {
    let publisher = Publisher {
        // `null` is what browsers say of a file and of a sandbox.
        site: origin.split("//").nth(1).unwrap_or_default().to_owned(),
        name,
        date,
    };
    if let Some((editions, dispatch)) = frame::page() {
        loader::post(&editions, &dispatch, text, publisher);
    }
}

/// Saves what the page had not saved when it stopped, and answers with the work that the device refuses,
/// if it does.
///
/// # Errors
/// A sentence where it cannot be known.
#[wasm_bindgen]
pub fn rescue() -> Result<Option<String>, String> {
    persistence::rescue()
}

/// True if the window is as wide as the style's layout for a desk.
fn is_wide() -> bool {
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width
        .and_then(|width| width.as_f64())
        .is_some_and(|width| width >= 960.0)
}
