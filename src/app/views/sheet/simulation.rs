//! The list of all simulated changes, each of which can be taken back.

use yew::{Html, html};

use super::keep_form::keep_form;
use crate::app::lazy::loader;
use crate::app::lazy::view::{ResultsView, View};
use crate::app::state::action::Action;
use crate::app::ui::controls::{button, button_about, gained};
use crate::app::ui::scene::Scene;
use crate::app::ui::simulated_changes::{trials, value};
use crate::app::words::number::difference;
use crate::edit::edits::Edit;
use crate::edit::simulated_changes::Trial;
use crate::model::assessment::Change;

/// The list; nothing where nothing is simulated. Folded on a phone, where one came for the sheet below.
pub(super) fn simulation(scene: &Scene<'_>) -> Html {
    if !scene.has_tries() {
        return Html::default();
    }
    let words = scene.words;
    let changes = &scene.state.work.document.assessment.changes;
    let trials = trials(scene);
    html! {
        <details class="tries" open={scene.state.settings.is_wide}>
            <summary>
                { format!("{}: {}", words.tried(), changes.len()) }
                if let Some(gain) = scene.gain() {
                    { gained(gain, scene.language()) }
                }
            </summary>
            <p class="state">{ words.gain_alone() }</p>
            <ul class="items">
                for (index, (change, trial)) in changes.iter().zip(&trials).enumerate() {
                    { row(scene, index, change, trial) }
                }
            </ul>
            <div class="buttons">
                { button(
                    "secondary",
                    words.clear_simulation(),
                    scene.click(Action::Edit(Edit::ClearTries)),
                ) }
                { button(
                    "secondary",
                    words.adopt_simulation(),
                    scene.click(Action::Edit(Edit::AdoptTries)),
                ) }
            </div>
            { keep_form(scene, "keep-tries") }
            { loader::view_if_loaded(scene, View::Results(ResultsView::Waterfall)) }
        </details>
    }
}

fn row(scene: &Scene<'_>, index: usize, change: &Change, trial: &Trial) -> Html {
    let words = scene.words;
    let name = scene.node_name(&change.node);
    let office = scene.office(change.locus, change.product);
    let [now, to] = [&trial.now, &trial.to].map(|exact| value(scene, exact.as_ref()));
    html! {
        <li>
            <span class="name">
                { name }
                <span class="state">{ &office }</span>
            </span>
            <span class="step-values">{ format!("{now} → {to}") }</span>
            <span class="potential">
                if let Some(gain) = trial.gain {
                    <span class="quiet">{ words.adds() }</span>
                    { format!(" {}", difference(gain, scene.language())) }
                }
            </span>
            { button_about(
                "link",
                words.undo_try(),
                &format!("{name}, {office}"),
                scene.click(Action::Edit(Edit::Revert(index))),
            ) }
        </li>
    }
}
