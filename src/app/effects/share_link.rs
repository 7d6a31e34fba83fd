//! Share links: opening one, at the start or while the page is open.

use wasm_bindgen::JsValue;
use web_sys::Window;

use crate::app::effects::files::check;
use crate::app::effects::persistence;
use crate::app::state::action::{Action, Dispatch};
use crate::app::state::editions::Editions;
use crate::document::Document;
use crate::format::edition_list::ids;
use crate::format::link::{self, Keys, parse_link};
use crate::model::problem::Problem;

/// The document of a link, by the edition that it names, which must be loaded.
///
/// # Errors
/// The first [`Problem`] of the link, with its place.
pub fn read(editions: &Editions, link: &str) -> Result<Document, Problem> {
    let id = link::edition_of(link)?;
    let edition = editions.get(&id);
    let edition = edition.ok_or_else(|| link::edition_unknown(link, &ids()))?;
    parse_link(link, &Keys::of(&edition))
}

/// Opens a link. What is wrong with it becomes a message, and the link
/// stays in the address, where it can be compared with what was sent.
pub fn open(editions: &Editions, dispatch: &Dispatch, link: &str) {
    let read = read(editions, link);
    match read.and_then(|document| check(editions, &document).map(|()| document)) {
        Ok(document) => {
            persistence::take(dispatch, vec![document]);
            forget();
        }
        Err(problem) => dispatch.emit(Action::Say(Some(problem.messages_with_place()))),
    }
}

/// Takes the link out of the address. An opened work goes on changing, and a link does not: left there
/// it would open once more with the next reload.
fn forget() {
    let Some(window) = window() else { return };
    let here = window.location().pathname().unwrap_or_default();
    // Where a browser refuses, the link opens again, as a work of its own.
    let _ = window
        .history()
        .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&here)));
}

/// The link in the address: it begins with the number of its version.
#[must_use]
pub fn in_address() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    let own = hash.strip_prefix('#')?;
    own.starts_with(|digit: char| digit.is_ascii_digit())
        .then(|| own.to_owned())
}

fn window() -> Option<Window> {
    web_sys::window()
}
