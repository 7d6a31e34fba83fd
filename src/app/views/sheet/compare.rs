//! Scenarios side by side: the best in a sentence, the table, and the saved scenarios.

use yew::{Html, html};

use super::comparison_table::{column_name, table};
use super::keep_form::keep_form;
use crate::app::state::action::Action;
use crate::app::state::choices::Mode;
use crate::app::ui::controls::{TextField, button, button_about, gained};
use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::edit::comparison::{Case, Column, Comparison, change_of};
use crate::edit::scenarios::ScenarioEdit;
use crate::model::problem::Problem;

/// The comparison of the state of now, the simulated changes, and every scenario.
pub(super) fn compare(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let document = &scene.state.work.document;
    let comparison = Comparison::new(&scene.state.work.edition, document);
    let has_scenarios = !document.workspace.scenarios.is_empty();
    let mut columns = comparison.columns.iter();
    let is_unsaved = columns.any(|column| column.case == Case::Tried);
    html! {
        <div class="compare">
            <h2 id="compare-heading" class="quiet">{ words.mode_compare() }</h2>
            if comparison.columns.len() > 1 {
                { best(scene, &comparison) }
                { table(scene, &comparison) }
            }
            if has_scenarios {
                <h3>{ words.scenarios() }</h3>
                <ul class="scenarios">
                    for column in &comparison.columns {
                        if let Case::Scenario(scenario) = column.case {
                            { scenario_row(scene, scenario, column) }
                        }
                    }
                </ul>
            } else {
                <p>{ words.scenario_help() }</p>
            }
            if is_unsaved {
                { keep_form(scene, "keep-compare") }
            } else if !has_scenarios {
                { button("primary", words.mode_try(), scene.click(Action::Mode(Mode::Try))) }
            }
        </div>
    }
}

/// The answer in a sentence: the column with the highest score.
fn best(scene: &Scene<'_>, comparison: &Comparison) -> Html {
    let (words, language) = (scene.words, scene.language());
    let locus = scene.state.ui.place.locus();
    let Some(column) = comparison.best(locus) else {
        return Html::default();
    };
    let standings = comparison.standings(locus);
    let estimate = |column: usize| standings[column].and_then(|standing| standing.figure.estimate);
    let (Some(highest), Some(category)) = (
        estimate(column),
        standings[column].and_then(|standing| standing.category(&scene.state.work.edition)),
    ) else {
        return Html::default();
    };
    let score = figure(highest, language);
    let (category, zone) = (category.name(language), words.zone(category.zone));
    html! {
        <p class="answer-line">
            { format!("{}: ", words.which_high()) }
            <strong>{ column_name(scene, comparison.columns[column].case) }</strong>
            { format!(", {score} ({category}{zone})") }
            if let Some(now) = estimate(0) {
                { gained(highest - now, language) }
            }
        </p>
    }
}

/// The buttons of a scenario, and why it has no score if it has none.
fn scenario_row(scene: &Scene<'_>, scenario: usize, column: &Column) -> Html {
    let words = scene.words;
    let name = &scene.state.work.document.workspace.scenarios[scenario].name;
    let field = TextField {
        id: &format!("scenario-{scenario}"),
        label: words.rename(),
        text: name,
        is_long: false,
        dispatch: scene.dispatch,
    };
    let rename = move |name: String| Action::edit(ScenarioEdit::Rename(scenario, name));
    let step = |words: &str, edit: ScenarioEdit| {
        button_about("secondary", words, name, scene.click(Action::edit(edit)))
    };
    html! {
        <li>
            { field.view(rename) }
            if let Err(problem) = &column.score {
                { reason(scene, scenario, problem) }
            }
            <div class="buttons">
                if column.score.is_ok() {
                    { step(words.use_scenario(), ScenarioEdit::Apply(scenario)) }
                }
                if scene.has_tries() {
                    { step(words.update_scenario(), ScenarioEdit::Replace(scenario)) }
                }
                { step(words.remove(), ScenarioEdit::Remove(scenario)) }
            </div>
        </li>
    }
}

/// Why a scenario cannot be computed any more, with its item in words.
fn reason(scene: &Scene<'_>, scenario: usize, problem: &Problem) -> Html {
    let changes = &scene.state.work.document.workspace.scenarios[scenario].changes;
    let change = change_of(problem).and_then(|index| changes.get(index));
    let reason = match change {
        Some(change) => {
            let office = scene.office(change.locus, change.product);
            let (name, message) = (scene.node_name(&change.node), &problem.messages());
            format!("{office}, {name}: {}", message.get(scene.language()))
        }
        None => problem
            .messages_with_place()
            .get(scene.language())
            .to_owned(),
    };
    html! {
        <p class="message">
            <strong>{ scene.words.not_computable() }</strong>
            { format!(" {reason}") }
        </p>
    }
}
