//! The table of a comparison: a column for now, the simulated changes and each scenario.

use yew::{Html, html};

use crate::app::ui::controls::{badge, gained};
use crate::app::ui::scene::Scene;
use crate::app::ui::simulated_changes::value;
use crate::app::words::number::figure;
use crate::edit::comparison::{Case, Column, Comparison, Difference};
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::model::score::Standing;

/// The name of a column.
pub(super) fn column_name<'a>(scene: &'a Scene<'_>, case: Case) -> &'a str {
    match case {
        Case::Now => scene.words.now(),
        Case::Tried => scene.words.unsaved_simulation(),
        Case::Scenario(index) => &scene.state.work.document.workspace.scenarios[index].name,
    }
}

/// The table: differences first, then the scores.
pub(super) fn table(scene: &Scene<'_>, comparison: &Comparison) -> Html {
    let words = scene.words;
    let [changed, unchanged] = comparison.loci();
    let columns = comparison.columns.len() + 1;
    html! {
        <div class="scroll" role="region" tabindex="0" aria-labelledby="compare-heading">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ words.item() }</th>
                        for column in &comparison.columns {
                            { column_heading(scene, column.case) }
                        }
                    </tr>
                </thead>
                if !comparison.differences.is_empty() {
                    <tbody>
                        { group_heading(words.differences(), columns) }
                        for difference in &comparison.differences {
                            { difference_row(scene, comparison, difference) }
                        }
                    </tbody>
                }
                <tbody>
                    { group_heading(words.score(), columns) }
                    { score_row(scene, comparison, None) }
                    for locus in changed {
                        { score_row(scene, comparison, Some(locus)) }
                    }
                </tbody>
                if !unchanged.is_empty() {
                    <tbody class="same">
                        { group_heading(words.unchanged(), columns) }
                        for locus in unchanged {
                            { score_row(scene, comparison, Some(locus)) }
                        }
                    </tbody>
                }
            </table>
        </div>
    }
}

fn column_heading(scene: &Scene<'_>, case: Case) -> Html {
    let document = &scene.state.work.document;
    let simulated = &document.assessment.changes;
    let is_simulated = matches!(case, Case::Scenario(index)
        if scene.has_tries() && document.workspace.scenarios[index].changes == *simulated);
    html! {
        <th scope="col">
            { column_name(scene, case) }
            if is_simulated {
                <span class="state">{ scene.words.in_use() }</span>
            }
        </th>
    }
}

/// A row that names the rows below it.
fn group_heading(words: &str, columns: usize) -> Html {
    html! {
        <tr class="group">
            <th scope="rowgroup" colspan={columns.to_string()}>{ words }</th>
        </tr>
    }
}

fn difference_row(scene: &Scene<'_>, comparison: &Comparison, difference: &Difference) -> Html {
    let values = &difference.values;
    html! {
        <tr>
            <th scope="row">
                { scene.node_name(&difference.node) }
                <span class="state">
                    { scene.office(difference.locus, difference.product) }
                </span>
            </th>
            for (column, exact) in comparison.columns.iter().zip(values) {
                <td>
                    // A value that is not as now stands out without colour too.
                    if *exact == values[0] {
                        <span>{ cell_text(scene, column, exact.as_ref()) }</span>
                    } else {
                        <strong>{ cell_text(scene, column, exact.as_ref()) }</strong>
                    }
                </td>
            }
        </tr>
    }
}

fn cell_text(scene: &Scene<'_>, column: &Column, exact: Option<&Exact>) -> String {
    match column.score {
        Ok(_) => value(scene, exact),
        Err(_) => "–".to_owned(),
    }
}

fn score_row(scene: &Scene<'_>, comparison: &Comparison, locus: Option<usize>) -> Html {
    let name = match locus {
        Some(locus) => scene.locus_name(locus),
        None => scene.words.whole_government().to_owned(),
    };
    let standings = comparison.standings(locus);
    let now = standings.first().copied().flatten();
    let now = now.and_then(|standing| standing.figure.estimate);
    let is_short = locus.is_some();
    html! {
        <tr>
            <th scope="row">{ name }</th>
            for standing in standings {
                <td>{ score_cell(scene, standing, now, is_short) }</td>
            }
        </tr>
    }
}

fn score_cell(
    scene: &Scene<'_>,
    standing: Option<&Standing>,
    now: Option<Printed>,
    is_short: bool,
) -> Html {
    let language = scene.language();
    let estimate = standing.and_then(|standing| standing.figure.estimate);
    let category = standing.and_then(|standing| standing.category(&scene.state.work.edition));
    let (Some(estimate), Some(category)) = (estimate, category) else {
        return html! { "–" };
    };
    let gain = estimate - now.unwrap_or(estimate);
    html! {
        <>
            <strong>{ figure(estimate, language) }</strong>
            { " " }
            { badge(category, language, scene.words.zone(category.zone), is_short) }
            if gain != Printed::default() {
                { gained(gain, language) }
            }
        </>
    }
}
