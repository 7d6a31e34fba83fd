//! What the first paint can do without: the later piece of the module, loaded when it is asked for.
//!
//! xtask cuts the module in two. The later piece gets whatever can only be reached through
//! `cut::export`; it shares memory and functions with the first, so a view in it is called like
//! any other once it is there. To move a view, give it a name in [`View`], call it from nowhere but
//! `draw`, show it by [`view`], and let [`State::needs_later`](super::state::State::needs_later)
//! say when it is shown.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::action::Action;
use super::frame::{self, Publisher};
use super::parts;
use super::shared;
use super::state::State;
use super::view::compare::compare;
use super::view::explore::explore;
use super::view::forms::{government_form, locus_form};
use super::view::frame::framed;
use super::view::government::biggest;
use super::view::markup::Markup;
use super::view::method::method;
use super::view::picture::pictures;
use super::view::plan::plan;
use super::view::print::print;
use super::view::rank::rank;
use super::view::rows::{row, variables};
use super::view::share::share;
use super::view::summary::summary;
use super::view::tries::tries;
use super::view::weakest::weakest;
use super::view::weights::weights;
use super::view::why::why;
use super::view::works::works;
use super::view::years::years;
use super::view::{Dispatch, Scene};
use crate::exchange::link;
use crate::exchange::texts::read_texts;
use crate::model::quantity::Printed;
use crate::model::texts::Texts;
use crate::web::value::from_js;

/// The ways into the later piece.
struct Later {
    /// Draws one of its views.
    draw: fn(&mut Markup, &Scene<'_>, &Rc<Texts>, View),
    /// Reads what the edition says, which only its views show.
    read: fn(&JsValue) -> Option<Texts>,
    /// Opens a share link.
    open: fn(&Dispatch, &str),
    /// Says which edition a share link names.
    names: fn(&str) -> Option<String>,
    /// Makes of a page what a frame shows.
    frame: fn(State, &str) -> State,
    /// Opens what was posted into a frame.
    post: fn(&Dispatch, &str, Publisher),
}

static LATER: Later = Later {
    draw,
    read,
    open: shared::open,
    names,
    frame: frame::opening,
    post: frame::open,
};

fn names(link: &str) -> Option<String> {
    link::edition_of(link).ok()
}

fn read(file: &JsValue) -> Option<Texts> {
    read_texts(&from_js(file).ok()?).ok()
}

/// The views of the later piece.
#[derive(Clone, Copy)]
pub enum View {
    /// The derivation of a figure.
    Why,
    /// Scenarios side by side.
    Compare,
    /// All that is tried.
    Tries,
    /// The weakest of what is looked at.
    Weakest,
    /// What would raise a government's score most.
    Biggest,
    /// Where a government stands among the published results.
    Rank,
    /// The published results themselves.
    Results,
    /// What is looked at in pictures.
    Pictures,
    /// A government's line over the years.
    Years,
    /// The form for the government and its loci.
    Government,
    /// The form for the locus at a position.
    LocusForm(usize),
    /// The row of an indicator.
    Row {
        /// The position of the locus.
        locus: usize,
        /// The position of the leaf among those that count.
        leaf: usize,
        /// The largest potential of the list.
        largest: Printed,
    },
    /// The indicators of a dimension.
    Variables {
        /// The position of the locus.
        locus: usize,
        /// The position of the dimension.
        dimension: usize,
    },
    /// The assessments on this device.
    Works,
    /// A text to send.
    Summary,
    /// A link, a badge, and code for other sites.
    Share,
    /// How the edition computes.
    Method,
    /// Own weights.
    Weights,
    /// The plan.
    Plan,
    /// What is printed below the result.
    Print,
    /// The whole of a frame.
    Framed,
}

fn draw(markup: &mut Markup, scene: &Scene<'_>, texts: &Rc<Texts>, view: View) {
    match view {
        View::Why => why(markup, scene, texts),
        View::Compare => compare(markup, scene),
        View::Tries => tries(markup, scene),
        View::Weakest => weakest(markup, scene),
        View::Biggest => biggest(markup, scene),
        View::Rank => rank(markup, scene),
        View::Results => explore(markup, scene),
        View::Pictures => pictures(markup, scene),
        View::Years => years(markup, scene),
        View::Government => government_form(markup, scene, texts),
        View::LocusForm(locus) => locus_form(markup, scene, locus),
        View::Row {
            locus,
            leaf,
            largest,
        } => row(markup, scene, texts, (locus, leaf), largest),
        View::Variables { locus, dimension } => variables(markup, scene, texts, (locus, dimension)),
        View::Works => works(markup, scene),
        View::Summary => summary(markup, scene),
        View::Share => share(markup, scene),
        View::Method => method(markup, scene, texts),
        View::Weights => weights(markup, scene),
        View::Plan => plan(markup, scene, texts),
        View::Print => print(markup, scene, texts),
        View::Framed => framed(markup, scene),
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

/// What there is of the later piece for an edition: its code, which is the same for all, and what the
/// edition says.
#[derive(Clone)]
enum Status {
    Loading,
    There(&'static Later, Rc<Texts>),
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

/// Whether the later piece is there, with what the edition in use says.
#[must_use]
pub fn is_there(state: &State) -> bool {
    matches!(status(&state.edition.id), Some(Status::There(..)))
}

/// Loads the later piece, and what an edition says, unless they are there or on their way. Whatever
/// is done asks, and a view never does: one that asked whenever it is drawn would never stop where
/// there is no network.
pub fn ask(dispatch: &Dispatch, edition: &str) {
    if status(edition).is_some() {
        return;
    }
    set_status(edition, Some(Status::Loading));
    let (dispatch, edition) = (dispatch.clone(), edition.to_owned());
    spawn_local(async move {
        let loaded = load(&["edition/", &edition].concat()).await;
        let action = match loaded {
            Some(_) => Action::Arrived,
            None => Action::Missed,
        };
        set_status(&edition, loaded);
        dispatch.emit(action);
    });
}

async fn load(edition: &str) -> Option<Status> {
    let (piece, file) = (parts::load("later.wasm"), parts::load(edition));
    piece.await.ok()?;
    let file = file.await.ok()?;
    let later = cut::import();
    let texts = (later.read)(&file)?;
    Some(Status::There(later, Rc::new(texts)))
}

/// Opens a share link, once `later.wasm` has joined.
pub fn open_link(dispatch: &Dispatch, link: &str) {
    (cut::import().open)(dispatch, link);
}

/// The edition that a share link names, once `later.wasm` has joined.
#[must_use]
pub fn edition_of(link: &str) -> Option<String> {
    (cut::import().names)(link)
}

/// Makes of a page what a frame with this behind the `#` of its address shows, once `later.wasm` has
/// joined.
#[must_use]
pub fn frame(state: State, fragment: &str) -> State {
    (cut::import().frame)(state, fragment)
}

/// Opens the work that was posted into a frame, once `later.wasm` has joined.
pub fn post(dispatch: &Dispatch, text: &str, publisher: Publisher) {
    (cut::import().post)(dispatch, text, publisher);
}

/// Draws a view of the later piece, or says that it is on its way.
pub fn view(markup: &mut Markup, scene: &Scene<'_>, view: View) {
    match status(&scene.state.edition.id) {
        Some(Status::There(later, texts)) => (later.draw)(markup, scene, &texts, view),
        _ => markup.line("p", "", scene.words.loading),
    }
}
