//! The pieces of the module besides the sheet's, which asks for them: a piece comes with the view that is
//! opened.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::action::{Action, Mode};
use super::cut;
use super::parts;
use super::piece::{Piece, View};
use super::state::State;
use super::view::markup::Markup;
use super::view::put_off::put_off;
use super::view::{Dispatch, Scene};
use super::ways::draw_sheet;
use super::words::both;
use crate::model::texts::Texts;

/// What there is of a piece.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Status {
    Absent,
    Loading,
    There,
}

thread_local! {
    /// By piece, in their order.
    static STATUS: Cell<[Status; Piece::ALL.len()]> = const {
        // Who reads this is in the first of them.
        Cell::new([Status::There, Status::Absent, Status::Absent, Status::Absent, Status::Absent])
    };
}

fn status(piece: Piece) -> Status {
    STATUS.get()[piece as usize]
}

fn set_status(piece: Piece, status: Status) {
    let mut all = STATUS.get();
    all[piece as usize] = status;
    STATUS.set(all);
}

/// Whether nothing that is open waits for its piece.
#[must_use]
pub fn is_complete(state: &State) -> bool {
    let waits = |piece: Piece| needs(state, piece) && status(piece) != Status::There;
    !Piece::ALL.into_iter().any(waits)
}

/// Loads the pieces of what is shown, unless they are there or on their way.
pub fn ask(dispatch: &Dispatch, state: &State) {
    for piece in Piece::ALL {
        if status(piece) != Status::Absent || !(needs(state, piece) || may_use(state, piece)) {
            continue;
        }
        set_status(piece, Status::Loading);
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let (status, action) = match parts::load(piece.file()).await {
                Ok(_) => (Status::There, Action::Arrived),
                Err(_) => (Status::Absent, Action::Missed(miss(piece))),
            };
            set_status(piece, status);
            dispatch.emit(action);
        });
    }
}

/// Whether what is open waits for a piece as long as that is not there.
fn needs(state: &State, piece: Piece) -> bool {
    let panel = state.panel.map(View::of);
    let printed = state.is_printing.then(|| View::printed(state.panel));
    let mut opened = panel.into_iter().chain(printed);
    opened.any(|view| view.piece() == piece) || state.frame.is_some() && piece == Piece::Works
}

/// Whether a piece that nobody waits for is of use for what is shown: below a sheet stand its pictures.
fn may_use(state: &State, piece: Piece) -> bool {
    piece == Piece::Results && state.mode == Mode::Try && state.frame.is_none()
}

/// What becomes of the page where a piece does not come.
fn miss(piece: Piece) -> fn(&mut State) {
    match piece {
        Piece::Sheet => State::miss,
        Piece::Plan => |state| close(state, Piece::Plan),
        Piece::Results => |state| close(state, Piece::Results),
        Piece::Works => |state| close(state, Piece::Works),
        Piece::Method => |state| close(state, Piece::Method),
    }
}

/// Closes what waits for a piece and says so; opening it is asking for it again.
fn close(state: &mut State, piece: Piece) {
    if !needs(state, piece) {
        return;
    }
    let waits = |view: View| view.piece() == piece;
    state.is_printing &= !waits(View::printed(state.panel));
    state.panel = state.panel.filter(|own| !waits(View::of(*own)));
    state.message = Some(both(|words| words.part_failed));
}

/// Draws a view of a piece, or says that it is on its way where somebody waits for it.
pub fn draw(markup: &mut Markup, scene: &Scene<'_>, texts: &Rc<Texts>, view: View) {
    if status(view.piece()) != Status::There {
        if !view.comes_by_itself() {
            markup.line("p", "", scene.words.loading);
        }
        return;
    }
    match view {
        View::Sheet(own) => draw_sheet(markup, scene, texts, own),
        View::Plan(own) => (cut::plan::import().draw)(markup, scene, texts, own),
        View::Results(own) => match own.put_off() {
            Some(name) => put_off(markup, name, scene, texts, own),
            None => (cut::results::import().draw)(markup, scene, texts, own),
        },
        View::Works(own) => (cut::works::import().drawing.draw)(markup, scene, texts, own),
        View::Method(own) => (cut::method::import().draw)(markup, scene, texts, own),
    }
}
