//! The entry points of the chunks: what the rest of the page can ask of each.
//!
//! A chunk defines its entry point in its `mod.rs`, at a split point of `split.rs`. Code that two
//! chunks reach has to come with one that is there before both: each entry point names the sheet's,
//! so whatever that one needs comes with it alone, and xtask adds what is left (xtask/src/wasm).

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::Html;

use super::view::{MethodView, PlanView, ResultsView, SheetView, WorksView};
use crate::app::state::State;
use crate::app::state::action::Dispatch;
use crate::app::state::editions::Editions;
use crate::app::state::frame::Publisher;
use crate::app::state::plan_answer::Asked;
use crate::app::state::resources::TableId;
use crate::app::ui::scene::Scene;
use crate::model::texts::Texts;

/// Draws a view of a chunk.
pub type Draw<V> = fn(&Scene<'_>, V) -> Html;

/// The entry point of the sheet's chunk.
pub struct SheetEntry {
    /// Draws one of its views.
    pub draw: Draw<SheetView>,
    /// Reads the texts of an edition, which only chunks show.
    pub read: fn(&JsValue) -> Option<Texts>,
}

/// The sheet's entry point, as other chunks name it.
pub type Base = extern "C" fn() -> &'static SheetEntry;

/// The entry point of the plan's chunk.
pub struct PlanEntry {
    /// The chunk that it builds on.
    pub base: Base,
    /// Draws one of its views.
    pub draw: Draw<PlanView>,
    /// The question that an open plan asks, if it can be asked.
    pub question: fn(&State) -> Option<Asked>,
    /// Answers a question, a slice at a time.
    pub answer: fn(Rc<Asked>, Rc<Texts>, Dispatch),
}

/// The entry point of the chunk with published results and pictures.
pub struct ResultsEntry {
    /// The chunk that it builds on.
    pub base: Base,
    /// Draws one of its views.
    pub draw: Draw<ResultsView>,
    /// The published tables that the open views show.
    pub tables: fn(&State) -> Vec<TableId>,
    /// Loads a published table.
    pub load: fn(TableId, Dispatch),
}

/// The entry point of the works' chunk.
pub struct WorksEntry {
    /// The chunk that it builds on.
    pub base: Base,
    /// Draws one of its views.
    pub draw: Draw<WorksView>,
    /// Opens a share link.
    pub open: fn(&Editions, &Dispatch, &str),
    /// The edition that a share link names.
    pub edition: fn(&str) -> Option<String>,
    /// Makes of a page what a frame shows.
    pub frame: fn(State, &str) -> State,
    /// Opens the work that was posted into a frame.
    pub post: fn(&Editions, &Dispatch, &str, Publisher),
}

/// The entry point of the method's chunk.
pub struct MethodEntry {
    /// The chunk that it builds on.
    pub base: Base,
    /// Draws one of its views.
    pub draw: Draw<MethodView>,
}
