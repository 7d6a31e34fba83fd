//! What the first paint can do without: the later pieces of the module, loaded when they are asked for.
//!
//! This is what the first piece has of it: how it loads the sheet's piece, and its ways into that one,
//! which brings the others (`pieces.rs`). To move a view into a later piece, give it a name in
//! [`View`], let `ways.rs` call it and nothing else, and show it by [`view`].

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::action::Action;
use super::cut;
use super::frame::Publisher;
use super::parts;
use super::piece::View;
use super::state::State;
use super::view::markup::Markup;
use super::view::{Dispatch, Scene};
use crate::model::texts::Texts;

/// What there is of the sheet's piece for an edition: its code, which is the same for all, and what the
/// edition says.
#[derive(Clone)]
enum Status {
    Loading,
    There(Rc<Texts>),
}

thread_local! {
    /// By edition.
    static STATUS: RefCell<Vec<(String, Status)>> = const { RefCell::new(Vec::new()) };
}

fn status(edition: &str) -> Option<Status> {
    STATUS.with_borrow(|all| {
        let own = all.iter().find(|(id, _)| id == edition);
        own.map(|(_, status)| status.clone())
    })
}

fn set_status(edition: &str, status: Option<Status>) {
    STATUS.with_borrow_mut(|all| {
        all.retain(|(id, _)| id != edition);
        all.extend(status.map(|status| (edition.to_owned(), status)));
    });
}

/// What the edition in use says, once the sheet's piece is there.
fn texts(state: &State) -> Option<Rc<Texts>> {
    match status(&state.edition.id) {
        Some(Status::There(texts)) => Some(texts),
        _ => None,
    }
}

/// Whether the sheet's piece is there, with what the edition in use says.
#[must_use]
pub fn is_there(state: &State) -> bool {
    texts(state).is_some()
}

/// Whether nothing that is open waits for its piece.
#[must_use]
pub fn is_complete(state: &State) -> bool {
    is_there(state) && (cut::sheet::import().is_complete)(state)
}

/// Loads the sheet's piece and what the edition in use says, and once they are there the pieces of what
/// is shown, unless they are there or on their way. Whatever is done asks, and a view never does: one
/// that asked whenever it is drawn would never stop where there is no network.
pub fn ask(dispatch: &Dispatch, state: &State) {
    let edition = &state.edition.id;
    match status(edition) {
        Some(Status::There(_)) => return (cut::sheet::import().ask)(dispatch, state),
        Some(Status::Loading) => return,
        None => (),
    }
    set_status(edition, Some(Status::Loading));
    let (dispatch, edition) = (dispatch.clone(), edition.clone());
    spawn_local(async move {
        let loaded = load(&["edition/", &edition].concat()).await;
        let action = match loaded {
            Some(_) => Action::Arrived,
            None => Action::Missed(State::miss),
        };
        set_status(&edition, loaded);
        dispatch.emit(action);
    });
}

async fn load(edition: &str) -> Option<Status> {
    // The boot script gives what an edition says once the sheet's piece has joined, which reads it.
    let file = parts::load(edition).await.ok()?;
    let texts = (cut::sheet::import().read)(&file)?;
    Some(Status::There(Rc::new(texts)))
}

/// Opens a share link, once `works.wasm` has joined.
pub fn open_link(dispatch: &Dispatch, link: &str) {
    (cut::works::import().open)(dispatch, link);
}

/// The edition that a share link names, once `works.wasm` has joined.
#[must_use]
pub fn edition_of(link: &str) -> Option<String> {
    (cut::works::import().names)(link)
}

/// Makes of a page what a frame with this behind the `#` of its address shows, once `works.wasm` has
/// joined.
#[must_use]
pub fn frame(state: State, fragment: &str) -> State {
    (cut::works::import().frame)(state, fragment)
}

/// Opens the work that was posted into a frame, once `works.wasm` has joined.
pub fn post(dispatch: &Dispatch, text: &str, publisher: Publisher) {
    (cut::works::import().post)(dispatch, text, publisher);
}

/// Draws a view of a later piece, or says that it is on its way.
pub fn view(markup: &mut Markup, scene: &Scene<'_>, view: View) {
    match texts(scene.state) {
        Some(texts) => (cut::sheet::import().draw)(markup, scene, &texts, view),
        None => markup.line("p", "", scene.words.loading),
    }
}

/// Draws a view of a later piece if that is there. Nobody waits for it.
pub fn view_if_there(markup: &mut Markup, scene: &Scene<'_>, own: View) {
    if is_there(scene.state) {
        view(markup, scene, own);
    }
}
