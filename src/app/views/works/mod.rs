//! Works on this device, and their ways to others: links, frames, texts.

mod copied_text;
mod embed_options;
mod embed_panel;
mod frame_foot;
mod share_panel;
mod site_steps;
mod summary_panel;
pub mod summary_text;
mod words;
mod work_actions;
mod works_panel;

use yew::Html;

use crate::app::effects::{self, share_link};
use crate::app::lazy::entry::WorksEntry;
use crate::app::lazy::split::{self, split_point};
use crate::app::lazy::view::WorksView;
use crate::app::ui::scene::Scene;
use crate::format::link;

split_point!(works, WorksEntry, ENTRY);

static ENTRY: WorksEntry = WorksEntry {
    base: split::sheet::export,
    draw,
    open: share_link::open,
    edition: |link| link::edition_of(link).ok(),
    frame: effects::frame::opening,
    post: effects::frame::open,
};

fn draw(scene: &Scene<'_>, view: WorksView) -> Html {
    match view {
        WorksView::Panel => works_panel::works_panel(scene),
        WorksView::Summary => summary_panel::summary_panel(scene),
        WorksView::Share => share_panel::share_panel(scene),
        WorksView::FrameFoot => frame_foot::frame_foot(scene),
    }
}
