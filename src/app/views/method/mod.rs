//! How an edition computes, and the user's own weights.

mod context;
mod method_panel;
mod own_weight_field;
mod rapors;
mod spread;
mod weight_text;
mod weight_tree;
mod weights_panel;
mod words;

use yew::Html;

use crate::app::lazy::entry::MethodEntry;
use crate::app::lazy::split::{self, split_point};
use crate::app::lazy::view::MethodView;
use crate::app::ui::scene::Scene;

split_point!(method, MethodEntry, ENTRY);

static ENTRY: MethodEntry = MethodEntry {
    base: split::sheet::export,
    draw,
};

fn draw(scene: &Scene<'_>, view: MethodView) -> Html {
    let Some(texts) = &scene.state.texts() else {
        return Html::default();
    };
    match view {
        MethodView::Panel => method_panel::method_panel(scene, texts),
        MethodView::Printed => method_panel::printed(scene, texts),
        MethodView::Weights => weights_panel::weights_panel(scene),
    }
}
