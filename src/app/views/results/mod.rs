//! The chunk of published results and pictures, and of what is printed.

mod dimension_bars;
mod locus_strip;
mod picture;
mod pictures;
mod print;
mod published;
mod published_search;
mod published_tables;
mod rank;
mod save_buttons;
mod saved_picture;
mod shapes;
mod table;
mod waterfall;
mod words;
mod years;

use yew::Html;

use crate::app::lazy::entry::ResultsEntry;
use crate::app::lazy::split::{self, split_point};
use crate::app::lazy::view::ResultsView;
use crate::app::ui::debounced::debounced;
use crate::app::ui::scene::Scene;

split_point!(results, ResultsEntry, ENTRY);

static ENTRY: ResultsEntry = ResultsEntry {
    base: split::sheet::export,
    draw,
    tables: published_tables::needed,
    load: published_tables::load,
};

fn draw(scene: &Scene<'_>, view: ResultsView) -> Html {
    match view {
        ResultsView::Rank => debounced(scene, "rank", rank::rank, |_, _| true),
        ResultsView::Pictures => debounced(scene, "pictures", pictures::pictures, |_, _| true),
        ResultsView::Years => debounced(scene, "years", years::years, |_, _| true),
        ResultsView::Waterfall => debounced(
            scene,
            "waterfall",
            waterfall::waterfall,
            waterfall::keeps_rows,
        ),
        ResultsView::Panel => published_search::panel(scene),
        ResultsView::Printed => match scene.state.texts() {
            Some(texts) => print::print(scene, &texts),
            None => Html::default(),
        },
    }
}
