//! The table of actions on paper; before anything was decided, that it is empty.

use yew::{Html, html};

use super::actions::advised_evidence;
use super::context::current_plan;
use crate::app::ui::about::about;
use crate::app::ui::scene::Scene;
use crate::app::ui::statement::origin;
use crate::app::words::number::short;
use crate::document::action_plan::{PlannedAction, Progress};
use crate::model::text::Language;
use crate::model::texts::Texts;

/// The printed sheet.
pub(super) fn printed(scene: &Scene<'_>, texts: &Texts) -> Html {
    html! {
        <div class="print of-plan">
            { origin(scene) }
            <h2>{ scene.words.plan_table() }</h2>
            { table(scene, texts, &current_plan(scene.state).actions) }
            { about(scene) }
        </div>
    }
}

fn table(scene: &Scene<'_>, texts: &Texts, actions: &[PlannedAction]) -> Html {
    let words = scene.words;
    if actions.is_empty() {
        return html! { <p>{ words.no_table() }</p> };
    }
    let total = actions.iter();
    let total = total.fold(0_u32, |sum, action| sum.saturating_add(action.effort.0));
    html! {
        <>
            <table class="actions">
                <thead>
                    <tr>
                        <td />
                        for heading in headings(scene) {
                            <th scope="col">{ heading }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for (index, action) in actions.iter().enumerate() {
                        { row(scene, texts, index, action) }
                    }
                </tbody>
            </table>
            <p>{ words.plan_total(total) }</p>
        </>
    }
}

/// The headings of all columns but the one of numbers.
fn headings(scene: &Scene<'_>) -> [&'static str; 9] {
    let words = scene.words;
    [
        words.locus(),
        words.item(),
        words.plan_from(),
        words.plan_to(),
        words.plan_evidence(),
        words.effort_days(),
        words.plan_person(),
        words.plan_deadline(),
        words.plan_status(),
    ]
}

fn row(scene: &Scene<'_>, texts: &Texts, index: usize, action: &PlannedAction) -> Html {
    let (words, language) = (scene.words, scene.language());
    let evidence = match action.evidence.as_str() {
        "" => advised_evidence(scene, texts, action),
        written => written,
    };
    let status = match action.progress {
        Progress::Planned => words.plan_planned(),
        Progress::Done { .. } => words.plan_done(),
    };
    html! {
        <tr>
            <td>{ index + 1 }</td>
            <td>{ scene.office(action.spot.locus, action.spot.product) }</td>
            <th scope="row">{ scene.node_name(&action.spot.node) }</th>
            <td>{ short(&action.from, language) }</td>
            <td>{ short(&action.to, language) }</td>
            <td>{ evidence }</td>
            <td>{ action.effort.0 }</td>
            <td>{ &action.person }</td>
            <td>{ date(&action.deadline, language) }</td>
            <td>{ status }</td>
        </tr>
    }
}

/// A date as the language writes it; any other text as it is.
fn date(text: &str, language: Language) -> String {
    let parts: Vec<&str> = text.split('-').collect();
    match (language, parts.as_slice()) {
        (Language::Indonesian, [year, month, day]) => format!("{day}/{month}/{year}"),
        _ => text.to_owned(),
    }
}
