//! The plan: the question, its answer as a proposal, and the table of what was decided to do.

mod actions;
mod answer;
mod conditions;
mod context;
mod curve;
mod panel;
mod planner;
mod printed;
mod question;
mod requirements;
mod steps;
mod words;

use yew::Html;

use crate::app::lazy::entry::PlanEntry;
use crate::app::lazy::split::{self, split_point};
use crate::app::lazy::view::PlanView;
use crate::app::ui::scene::Scene;

split_point!(plan, PlanEntry, ENTRY);

static ENTRY: PlanEntry = PlanEntry {
    base: split::sheet::export,
    draw,
    question: planner::question,
    answer: planner::answer,
};

fn draw(scene: &Scene<'_>, view: PlanView) -> Html {
    let Some(texts) = &scene.state.texts() else {
        return Html::default();
    };
    match view {
        PlanView::Panel => panel::panel(scene, texts),
        PlanView::Printed => printed::printed(scene, texts),
    }
}
