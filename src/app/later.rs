//! What the first paint can do without: the later piece of the module, loaded when it is asked for.
//!
//! xtask cuts the module in two. The later piece gets whatever can only be reached through
//! [`cut::export`]; it shares memory and functions with the first, so a view in it is called like
//! any other once it is there. To move a view, give it a name in [`View`], call it from nowhere but
//! [`draw`], show it by [`view`], and let [`Action::needs_later`] name what opens it.

use std::cell::Cell;

use wasm_bindgen_futures::spawn_local;

use super::parts;
use super::state::Action;
use super::view::details::details;
use super::view::markup::Markup;
use super::view::why::why;
use super::view::{Dispatch, Scene};
use super::words::words;
use crate::exchange::document::Document;
use crate::model::edition::Edition;
use crate::model::text::Language;

/// The ways into the later piece.
pub struct Later {
    /// Draws a view.
    pub draw: fn(&mut Markup, &Scene<'_>, View),
    /// Draws the details of an indicator.
    pub details: fn(&mut Markup, &Edition, [usize; 3], usize, &Document, Language),
}

/// The views of the later piece that need nothing but the scene.
#[derive(Clone, Copy)]
pub enum View {
    /// The derivation of a figure.
    Why,
}

static LATER: Later = Later { draw, details };

fn draw(markup: &mut Markup, scene: &Scene<'_>, view: View) {
    match view {
        View::Why => why(markup, scene),
    }
}

/// Where xtask cuts: it finds these two by their names and turns a call of the one into a call of
/// the other, which it puts into the later piece.
// Only a fixed name in the linked module can mark the place, and a fixed name is unsafe as two
// functions could have it. `wasm_split_helpers` has a macro for the same two declarations; its
// loader would cost the first piece kilobytes, and boot.js has one.
// Neither reaches another language, so nothing there must know how `Later` lies in memory.
#[allow(unsafe_code, improper_ctypes)]
mod cut {
    use super::{LATER, Later};

    #[cfg(target_family = "wasm")]
    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    unsafe extern "C" {
        #[link_name = "__wasm_split_00later00_import_00000000000000000000000000000000"]
        pub(super) safe fn import() -> &'static Later;
    }

    /// Elsewhere nothing is cut.
    #[cfg(not(target_family = "wasm"))]
    pub(super) use export as import;

    #[unsafe(export_name = "__wasm_split_00later00_export_00000000000000000000000000000000")]
    pub(super) extern "C" fn export() -> &'static Later {
        &LATER
    }
}

#[derive(Clone, Copy)]
enum Status {
    Absent,
    Loading,
    There(&'static Later),
}

thread_local! {
    static STATUS: Cell<Status> = const { Cell::new(Status::Absent) };
}

/// The later piece, if it is there.
#[must_use]
pub fn get() -> Option<&'static Later> {
    match STATUS.get() {
        Status::There(later) => Some(later),
        Status::Absent | Status::Loading => None,
    }
}

/// Loads the later piece unless it is there or on its way. Who opens a view of it asks, not the view:
/// a view that asked whenever it is drawn would never stop where there is no network.
pub fn ask(dispatch: &Dispatch) {
    if !matches!(STATUS.get(), Status::Absent) {
        return;
    }
    STATUS.set(Status::Loading);
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let (status, action) = match parts::load("later.wasm").await {
            Ok(_) => (Status::There(cut::import()), Action::Arrived),
            Err(_) => (Status::Absent, Action::Missed),
        };
        STATUS.set(status);
        dispatch.emit(action);
    });
}

/// Draws a view of the later piece, or says that it is on its way.
pub fn view(markup: &mut Markup, scene: &Scene<'_>, view: View) {
    write(markup, scene.language(), |markup, later| {
        (later.draw)(markup, scene, view);
    });
}

/// Writes with the later piece, or says that it is on its way.
pub fn write(markup: &mut Markup, language: Language, write: impl FnOnce(&mut Markup, &Later)) {
    match get() {
        Some(later) => write(markup, later),
        None => markup.line("p", "quiet", words(language).loading),
    }
}
