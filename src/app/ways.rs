//! The ways into the later pieces of the module, by piece.
//!
//! What two pieces reach has to come with one that is there before both: every piece names the sheet's
//! way in, so whatever that needs comes with it alone, and xtask adds what is left
//! (xtask/src/split.rs).

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::cut;
use super::frame::{self, Publisher};
use super::piece::{MethodView, PlanView, ResultsView, SheetView, View, WorksView};
use super::pieces;
use super::shared;
use super::state::State;
use super::view::compare::compare;
use super::view::explore::explore;
use super::view::forms::{government_form, locus_form};
use super::view::frame::framed;
use super::view::government::biggest;
use super::view::markup::Markup;
use super::view::method::{self, method};
use super::view::picture::pictures;
use super::view::picture::waterfall::waterfall;
use super::view::plan::{self, plan};
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
use crate::model::texts::Texts;
use crate::web::value::from_js;

/// Draws a view of a piece.
pub type Draw<V> = fn(&mut Markup, &Scene<'_>, &Rc<Texts>, V);

/// The ways into the sheet's piece.
pub struct Sheet {
    /// Draws a view of any later piece.
    pub draw: Draw<View>,
    /// Reads what an edition says, which only later pieces show.
    pub read: fn(&JsValue) -> Option<Texts>,
    /// Loads the pieces of what is shown.
    pub ask: fn(&Dispatch, &State),
    /// Whether nothing that is open waits for its piece.
    pub is_complete: fn(&State) -> bool,
}

/// The ways into a piece that draws and does nothing else.
pub struct Drawing<V> {
    /// The piece that it stands on.
    pub base: extern "C" fn() -> &'static Sheet,
    /// Draws one of its views.
    pub draw: Draw<V>,
}

/// The ways into the works' piece.
pub struct Works {
    /// What it draws.
    pub drawing: Drawing<WorksView>,
    /// Opens a share link.
    pub open: fn(&Dispatch, &str),
    /// Says which edition a share link names.
    pub names: fn(&str) -> Option<String>,
    /// Makes of a page what a frame shows.
    pub frame: fn(State, &str) -> State,
    /// Opens what was posted into a frame.
    pub post: fn(&Dispatch, &str, Publisher),
}

/// The ways into `sheet.wasm`.
pub static SHEET: Sheet = Sheet {
    draw: pieces::draw,
    read: |file| read_texts(&from_js(file).ok()?).ok(),
    ask: pieces::ask,
    is_complete: pieces::is_complete,
};

/// The ways into `plan.wasm`.
pub static PLAN: Drawing<PlanView> = Drawing {
    base: cut::sheet::export,
    draw: |markup, scene, texts, view| match view {
        PlanView::Panel => plan(markup, scene, texts),
        PlanView::Printed => plan::printed(markup, scene, texts),
    },
};

/// The ways into `results.wasm`.
pub static RESULTS: Drawing<ResultsView> = Drawing {
    base: cut::sheet::export,
    draw: |markup, scene, texts, view| match view {
        ResultsView::Rank => rank(markup, scene),
        ResultsView::Panel => explore(markup, scene),
        ResultsView::Pictures => pictures(markup, scene),
        ResultsView::Waterfall => waterfall(markup, scene),
        ResultsView::Years => years(markup, scene),
        ResultsView::Printed => print(markup, scene, texts),
    },
};

/// The ways into `method.wasm`.
pub static METHOD: Drawing<MethodView> = Drawing {
    base: cut::sheet::export,
    draw: |markup, scene, texts, view| match view {
        MethodView::Panel => method(markup, scene, texts),
        MethodView::Printed => method::printed(markup, scene, texts),
        MethodView::Weights => weights(markup, scene),
    },
};

/// The ways into `works.wasm`.
pub static WORKS: Works = Works {
    drawing: Drawing {
        base: cut::sheet::export,
        draw: |markup, scene, _, view| match view {
            WorksView::Panel => works(markup, scene),
            WorksView::Summary => summary(markup, scene),
            WorksView::Share => share(markup, scene),
            WorksView::Framed => framed(markup, scene),
        },
    },
    open: shared::open,
    names: |link| link::edition_of(link).ok(),
    frame: frame::opening,
    post: frame::open,
};

/// Draws a view of the sheet's piece.
pub fn draw_sheet(markup: &mut Markup, scene: &Scene<'_>, texts: &Rc<Texts>, view: SheetView) {
    match view {
        SheetView::Why => why(markup, scene, texts),
        SheetView::Tries => tries(markup, scene),
        SheetView::Weakest => weakest(markup, scene),
        SheetView::Biggest => biggest(markup, scene),
        SheetView::Compare => compare(markup, scene),
        SheetView::Government => government_form(markup, scene, texts),
        SheetView::LocusForm(locus) => locus_form(markup, scene, locus),
        SheetView::Row {
            locus,
            leaf,
            largest,
        } => row(markup, scene, texts, (locus, leaf), largest),
        SheetView::Variables { locus, dimension } => {
            variables(markup, scene, texts, (locus, dimension));
        }
    }
}
