//! What the first paint can do without: the later pieces of the module, loaded when they are asked for.
//!
//! To move a view into one, give it a name in [`View`], let `ways.rs` call it and nothing else, show it by
//! [`view`], and let [`State::needs`] say when its piece is waited for.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::action::Action;
use super::cut;
use super::frame::Publisher;
use super::parts;
use super::piece::{Piece, View};
use super::state::State;
use super::view::markup::Markup;
use super::view::{Dispatch, Scene};
use crate::model::texts::Texts;

/// What there is of a part that was asked for.
#[derive(Clone)]
enum Status {
    Loading,
    /// A piece, whose code is the same for all editions.
    Joined,
    /// What an edition says. The sheet's piece reads it, so that is there too.
    Says(Rc<Texts>),
}

thread_local! {
    /// By the part's name.
    static STATUS: RefCell<Vec<(String, Status)>> = const { RefCell::new(Vec::new()) };
}

fn status(part: &str) -> Option<Status> {
    STATUS.with_borrow(|all| {
        let own = all.iter().find(|(name, _)| name == part);
        own.map(|(_, status)| status.clone())
    })
}

fn set_status(part: &str, status: Option<Status>) {
    STATUS.with_borrow_mut(|all| {
        all.retain(|(name, _)| name != part);
        all.extend(status.map(|status| (part.to_owned(), status)));
    });
}

/// The part that brings a piece. The boot script joins the sheet's before it gives what an edition says,
/// which that piece reads.
fn part(piece: Piece, edition: &str) -> String {
    match piece {
        Piece::Sheet => ["edition/", edition].concat(),
        _ => piece.file().to_owned(),
    }
}

/// What the edition in use says, once a piece can draw it.
fn ready(state: &State, piece: Piece) -> Option<Rc<Texts>> {
    let edition = &state.edition.id;
    let Some(Status::Says(texts)) = status(&part(Piece::Sheet, edition)) else {
        return None;
    };
    let is_joined = piece == Piece::Sheet || matches!(status(piece.file()), Some(Status::Joined));
    is_joined.then_some(texts)
}

/// Whether a piece is there, with what the edition in use says.
#[must_use]
pub fn is_there(state: &State, piece: Piece) -> bool {
    ready(state, piece).is_some()
}

/// Loads the sheet's piece with what the edition in use says, and the pieces of what is shown, unless
/// they are there or on their way. Whatever is done asks, and a view never does: one that asked
/// whenever it is drawn would never stop where there is no network.
pub fn ask(dispatch: &Dispatch, state: &State) {
    for piece in Piece::ALL {
        // What nobody waits for must not slow down what somebody does.
        let is_next = piece == Piece::Sheet || is_there(state, Piece::Sheet);
        let part = part(piece, &state.edition.id);
        if !(state.needs(piece) || is_next && state.may_use(piece)) || status(&part).is_some() {
            continue;
        }
        set_status(&part, Some(Status::Loading));
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let loaded = load(&part).await;
            let action = match loaded {
                Some(_) => Action::Arrived,
                None => Action::Missed(piece),
            };
            set_status(&part, loaded);
            dispatch.emit(action);
        });
    }
}

async fn load(part: &str) -> Option<Status> {
    let loaded = parts::load(part).await.ok()?;
    if loaded.is_undefined() {
        return Some(Status::Joined);
    }
    let texts = (cut::sheet::import().read)(&loaded)?;
    Some(Status::Says(Rc::new(texts)))
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
    let Some(texts) = ready(scene.state, view.piece()) else {
        return markup.line("p", "", scene.words.loading);
    };
    match view {
        View::Sheet(own) => (cut::sheet::import().draw)(markup, scene, &texts, own),
        View::Plan(own) => (cut::plan::import().draw)(markup, scene, &texts, own),
        View::Results(own) => (cut::results::import().draw)(markup, scene, &texts, own),
        View::Works(own) => (cut::works::import().drawing.draw)(markup, scene, &texts, own),
        View::Method(own) => (cut::method::import().draw)(markup, scene, &texts, own),
    }
}

/// Draws a view of a later piece if that is there. Nobody waits for it.
pub fn view_if_there(markup: &mut Markup, scene: &Scene<'_>, own: View) {
    if is_there(scene.state, own.piece()) {
        view(markup, scene, own);
    }
}
