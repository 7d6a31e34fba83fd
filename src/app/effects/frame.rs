//! The frame of another page around this one: its options, and the work that is posted into it.
//!
//! Nothing on the device is read or saved there, and one work is taken from the page around the frame,
//! once. `static/boot/frame.js` listens for it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::JSON;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use crate::app::effects::editions;
use crate::app::effects::files;
use crate::app::effects::files::in_place;
use crate::app::effects::share_link;
use crate::app::state::State;
use crate::app::state::action::Action;
use crate::app::state::action::Dispatch;
use crate::app::state::choices::{Opening, Place, Theme};
use crate::app::state::editions::Editions;
use crate::app::state::frame::{Frame, Publisher};
use crate::app::words::both;
use crate::edit::url_fragment::{Accent, Address, Shade};

thread_local! {
    /// The running page. The boot script calls an export with what is posted into the frame, and an
    /// export has no other way to it.
    static PAGE: RefCell<Option<(Editions, Dispatch)>> = const { RefCell::new(None) };
}

/// Keeps how to change the page's state, for what is posted later.
pub fn set_page(editions: &Editions, dispatch: &Dispatch) {
    PAGE.set(Some((editions.clone(), dispatch.clone())));
}

/// The running page, if it is in a frame.
#[must_use]
pub fn page() -> Option<(Editions, Dispatch)> {
    PAGE.with_borrow(Clone::clone)
}

/// The state in which a frame opens, by the fragment of its address. A link that cannot be read becomes
/// a message.
#[must_use]
pub fn opening(example: State, fragment: &str) -> State {
    let address = Address::read(fragment);
    let is_alone = address.link.is_none() && !address.awaits_data;
    let editions = example.resources.editions.clone();
    let mut state = example;
    let mut has_work = is_alone;
    if let Some(link) = &address.link {
        let read = share_link::read(&editions, link);
        match read.and_then(|document| State::new(&editions, document)) {
            Ok(opened) => (state, has_work) = (opened, true),
            Err(problem) => state.messages.problem = Some(problem.messages_with_place()),
        }
    }
    if let Some(language) = address.language {
        state.settings.language = language;
    }
    state.settings.theme = match address.shade {
        Some(Shade::Light) => Theme::Light,
        Some(Shade::Dark) => Theme::Dark,
        None => Theme::Auto,
    };
    if let Some(accent) = address.accent {
        colour(accent);
    }
    if !address.indicators.is_empty() {
        state.ui.only = Some(address.indicators.into());
    }
    if let Some(place) = address
        .locus
        .filter(|own| *own < state.work.document.assessment.loci.len())
    {
        state.ui.place = Place::Locus(place);
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

/// Opens the text of a file that somebody published. One that cannot be read becomes a message.
pub fn open(editions: &Editions, dispatch: &Dispatch, text: &str, publisher: Publisher) {
    let json = JSON::parse(text).map_err(|_| both(|words| words.file_not_json()));
    let (editions, dispatch) = (editions.clone(), dispatch.clone());
    spawn_local(async move {
        let read = async {
            let document = files::read(&json?).map_err(in_place)?;
            editions::load(&editions, &document.assessment.edition).await?;
            files::check(&editions, &document).map_err(in_place)?;
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
