//! Filling in a sheet.

mod answer_cells;
mod compare;
mod comparison_table;
mod edition_fields;
mod government_form;
mod indicator_details;
mod indicator_props;
mod indicator_row;
mod indicators;
mod keep_form;
mod largest_gains;
mod locus_form;
mod locus_steps;
mod office_kinds;
mod quick_fill;
mod rapor_form;
pub mod simulation;
mod weakest;
mod words;

use wasm_bindgen::JsValue;
use yew::Html;

use self::indicators::Indicators;
use crate::app::lazy::entry::SheetEntry;
use crate::app::lazy::split::split_point;
use crate::app::lazy::view::SheetView;
use crate::app::ui::derivation;
use crate::app::ui::scene::Scene;
use crate::format::texts::read_texts;
use crate::model::texts::Texts;
use crate::web::value::from_js;

split_point!(sheet, SheetEntry, ENTRY);

static ENTRY: SheetEntry = SheetEntry { draw, read };

fn read(file: &JsValue) -> Option<Texts> {
    read_texts(&from_js(file).ok()?).ok()
}

fn draw(scene: &Scene<'_>, view: SheetView) -> Html {
    let Some(texts) = &scene.state.texts() else {
        return Html::default();
    };
    let indicators = |locus| Indicators {
        scene,
        texts,
        locus,
    };
    match view {
        SheetView::Why => derivation::why(scene, texts),
        SheetView::Simulation => simulation::simulation(scene),
        SheetView::Weakest => weakest::weakest(scene),
        SheetView::Biggest => largest_gains::largest_gains(scene),
        SheetView::Compare => compare::compare(scene),
        SheetView::Government => government_form::government_form(scene, texts),
        SheetView::LocusForm(locus) => locus_form::locus_form(scene, locus),
        SheetView::Row {
            locus,
            leaf,
            largest,
        } => indicators(locus).row(leaf, largest),
        SheetView::Variables { locus, dimension } => indicators(locus).dimension(dimension),
    }
}
