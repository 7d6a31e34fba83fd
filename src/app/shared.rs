//! Work that somebody shared as a link: opening it, at the start or while the page is open.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Window;

use super::action::Action;
use super::editions;
use super::file::check;
use super::keeper;
use super::later;
use super::parts;
use super::piece::Piece;
use super::view::Dispatch;
use super::words::both;
use crate::exchange::document::Document;
use crate::exchange::edition_list::ids;
use crate::exchange::link::{self, Keys, parse_link};
use crate::model::problem::Problem;

/// What a link says, by the edition that it names, which must be here.
///
/// # Errors
/// What is wrong with it and where.
pub fn read(link: &str) -> Result<Document, Problem> {
    let id = link::edition_of(link)?;
    let edition = editions::known(&id);
    let edition = edition.ok_or_else(|| link::edition_unknown(link, &ids()))?;
    parse_link(link, &Keys::of(&edition))
}

/// Opens a link. What is wrong with it becomes a message, and the link
/// stays in the address, where it can be compared with what was sent.
pub fn open(dispatch: &Dispatch, link: &str) {
    match read(link).and_then(|document| check(&document).map(|()| document)) {
        Ok(document) => {
            keeper::take(dispatch, vec![document]);
            forget();
        }
        Err(problem) => dispatch.emit(Action::Say(Some(problem.with_place().messages))),
    }
}

/// Opens a link that was put into the address of the open page.
pub fn follow(dispatch: &Dispatch) {
    let Some(link) = in_address() else { return };
    let dispatch = dispatch.clone();
    let piece = parts::load(Piece::Works.file());
    spawn_local(async move {
        match piece.await {
            Ok(_) => {
                // Where it does not come, reading the link says so.
                if let Some(id) = later::edition_of(&link) {
                    let _ = editions::need(&id).await;
                }
                later::open_link(&dispatch, &link);
            }
            Err(_) => dispatch.emit(Action::Say(Some(both(|words| words.part_failed)))),
        }
    });
}

/// What is opened goes on changing, and a link does not: left in the address it would open once more
/// with the next reload.
fn forget() {
    let Some(window) = window() else { return };
    let here = window.location().pathname().unwrap_or_default();
    // Where a browser refuses, the link opens again, as a work of its own.
    let _ = window
        .history()
        .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&here)));
}

/// The link in the address: it begins with the number of its version.
fn in_address() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    let own = hash.strip_prefix('#')?;
    own.starts_with(|digit: char| digit.is_ascii_digit())
        .then(|| own.to_owned())
}

fn window() -> Option<Window> {
    web_sys::window()
}
