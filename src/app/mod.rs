//! The page: state apart from components, a component a file.

pub mod file;
pub mod keys;
pub mod later;
pub mod number;
pub mod outcome;
pub mod parts;
pub mod state;
pub mod storage;
pub mod view;
pub mod words;

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::exchange::edition::read_edition;
use crate::model::problem::Problem;
use crate::web::value::from_js;
use state::{State, Tour};
use storage::Saved;
use view::page::{Page, Props};

/// Starts the page inside the element `#app`.
///
/// `edition` and `example` are the parsed files that a first visit needs; `load` gives a promise of
/// any other part by its name, and of nothing once it has joined `later.wasm` to this module.
///
/// # Errors
/// A sentence on what is wrong with the page's own data.
#[wasm_bindgen]
pub fn run(edition: &JsValue, example: &JsValue, load: Function) -> Result<(), String> {
    let state = opening_state(edition, example).map_err(|problem| problem.to_string())?;
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

fn opening_state(edition: &JsValue, example: &JsValue) -> Result<State, Problem> {
    let edition = Rc::new(read_edition(&from_js(edition)?)?);
    let work = storage::work();
    let has_work = !matches!(work, Saved::Nothing);
    let (saved, mut unreadable) = match work {
        Saved::Nothing => (None, None),
        Saved::Work(document) => (Some(*document), None),
        Saved::Unreadable(text) => (None, Some(text)),
    };
    let opened = saved.and_then(|document| {
        let text = storage::text(&document);
        let suits = document.assessment.edition == edition.id;
        let opened = suits
            .then(|| State::new(edition.clone(), document).ok())
            .flatten();
        if opened.is_none() {
            unreadable = Some(text);
        }
        opened
    });
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

/// Whether the window is as wide as the style's layout for a desk.
fn is_wide() -> bool {
    let width = web_sys::window().and_then(|window| window.inner_width().ok());
    width
        .and_then(|width| width.as_f64())
        .is_some_and(|width| width >= 960.0)
}
