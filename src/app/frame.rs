//! The page in the frame of another page: what it was asked to show, and the work that it was given.
//!
//! Nothing on the device is read or saved there, and one work is taken from the page around the frame,
//! once. `static/boot/frame.js` listens for it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::JSON;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::action::{Action, Opening, Place, Theme};
use super::editions;
use super::file::{self, in_place};
use super::later;
use super::shared;
use super::state::State;
use super::view::Dispatch;
use super::words::both;
use crate::work::address::{Accent, Address, FrameView, Shade};

/// What a frame shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// How much of it.
    pub view: FrameView,
    /// Whether nothing can be tried.
    pub is_locked: bool,
    /// The locus that is looked at first.
    pub locus: Option<usize>,
    /// Whether there is something to show. An example in its stead would be taken for the work.
    pub has_work: bool,
    /// Who published it.
    pub publisher: Option<Publisher>,
}

/// Who published what a frame shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// The site that gave it to the frame, as the browser knows it; empty for a file.
    pub site: String,
    /// Who that site says published it; empty where it does not say.
    pub name: String,
    /// When, in that site's words; empty where it does not say.
    pub date: String,
}

thread_local! {
    static PAGE: RefCell<Option<Dispatch>> = const { RefCell::new(None) };
}

/// Keeps how to change the page's state, for what is posted later.
pub fn set_page(dispatch: &Dispatch) {
    PAGE.set(Some(dispatch.clone()));
}

/// The state in which a frame opens, for what stands behind the `#` of its address.
/// What is wrong with the link becomes a message.
#[must_use]
pub fn opening(example: State, fragment: &str) -> State {
    let address = Address::read(fragment);
    let is_alone = address.link.is_none() && !address.awaits_data;
    let mut state = example;
    let mut has_work = is_alone;
    if let Some(link) = &address.link {
        match shared::read(link).and_then(State::new) {
            Ok(opened) => (state, has_work) = (opened, true),
            Err(problem) => state.message = Some(problem.with_place().messages),
        }
    }
    if let Some(language) = address.language {
        state.language = language;
    }
    state.theme = match address.shade {
        Some(Shade::Light) => Theme::Light,
        Some(Shade::Dark) => Theme::Dark,
        None => Theme::Auto,
    };
    if let Some(accent) = address.accent {
        colour(accent);
    }
    if !address.indicators.is_empty() {
        state.only = Some(address.indicators.into());
    }
    if let Some(place) = address
        .locus
        .filter(|own| *own < state.document.assessment.loci.len())
    {
        state.place = Place::Locus(place);
    }
    state.frame = Some(Rc::new(Frame {
        view: address.view,
        is_locked: address.is_locked,
        locus: address.locus,
        has_work,
        publisher: None,
    }));
    state
}

/// Gives the root element the colour; the style sheet uses it where it can be read.
fn colour(accent: Accent) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        // A property with a fixed name cannot be refused.
        let _ = root.style().set_property("--own-accent", &accent.css());
    }
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
    if let Some(dispatch) = PAGE.with_borrow(Clone::clone) {
        later::post(&dispatch, text, publisher);
    }
}

/// Opens the text of a file that somebody published. What cannot be read becomes a message.
pub fn open(dispatch: &Dispatch, text: &str, publisher: Publisher) {
    let json = JSON::parse(text).map_err(|_| both(|words| words.file_not_json));
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let read = async {
            let document = file::read(&json?).map_err(in_place)?;
            editions::need(&document.assessment.edition).await?;
            file::check(&document).map_err(in_place)?;
            Ok(document)
        };
        match read.await {
            Err(message) => dispatch.emit(Action::Say(Some(message))),
            Ok(document) => {
                dispatch.emit(Action::Open(Box::new(document), Opening::Own));
                dispatch.emit(Action::Published(publisher));
            }
        }
    });
}
