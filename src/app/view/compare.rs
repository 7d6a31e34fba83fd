//! Scenarios side by side: what differs first, then the scores.

use super::Scene;
use super::controls::{badge, gained, text_field};
use super::markup::Markup;
use super::tries::{keep_form, looked_at, value};
use crate::app::action::{Action, Mode};
use crate::model::problem::Problem;
use crate::model::quantity::Printed;
use crate::work::comparison::{Case, Column, Comparison, change_of};
use crate::work::scenarios;

/// The comparison of the state of now, what is tried, and every scenario.
pub fn compare(markup: &mut Markup, scene: &Scene<'_>) {
    let document = &scene.state.document;
    let comparison = Comparison::new(&scene.state.edition, document);
    let has_scenarios = !document.workspace.scenarios.is_empty();
    let is_unkept = comparison.columns.iter().any(|own| own.case == Case::Tried);
    markup.element("div", "compare", |markup| {
        let names = &["id", "class"];
        markup.with("h2", names, &["compare-heading", "quiet"], |markup| {
            markup.text(scene.more().mode_compare);
        });
        markup.group(|markup| {
            if comparison.columns.len() > 1 {
                best(markup, scene, &comparison);
                table(markup, scene, &comparison);
            }
        });
        markup.group(|markup| {
            if has_scenarios {
                markup.line("h3", "", scene.more().scenarios);
                markup.element("ul", "scenarios", |markup| {
                    for column in &comparison.columns {
                        if let Case::Scenario(scenario) = column.case {
                            kept(markup, scene, scenario, column);
                        }
                    }
                });
            } else {
                markup.line("p", "", scene.more().scenario_help);
            }
        });
        markup.group(|markup| {
            if is_unkept {
                keep_form(markup, scene, "keep-compare");
            } else if !has_scenarios {
                let action = Action::Mode(Mode::Try);
                markup.button("primary", scene.more().mode_try, action);
            }
        });
    });
}

fn name<'a>(scene: &'a Scene<'_>, case: Case) -> &'a str {
    match case {
        Case::Now => scene.more().now,
        Case::Tried => scene.more().unkept,
        Case::Scenario(place) => &scene.state.document.workspace.scenarios[place].name,
    }
}

/// The answer in a sentence: which column is highest, for what is looked at.
fn best(markup: &mut Markup, scene: &Scene<'_>, comparison: &Comparison) {
    let place = looked_at(scene.state.place);
    let Some(column) = comparison.best(place) else {
        return;
    };
    let standings = comparison.standings(place);
    let estimate = |column: usize| standings[column].and_then(|own| own.figure.estimate);
    let (Some(highest), Some(category)) = (
        estimate(column),
        standings[column].and_then(|own| own.category(&scene.state.edition)),
    ) else {
        return;
    };
    markup.element("p", "answer-line", |markup| {
        markup.text(scene.more().which_high);
        markup.text(": ");
        markup.line("strong", "", name(scene, comparison.columns[column].case));
        markup.text(", ");
        markup.figure(highest);
        markup.text(" (");
        markup.category(category);
        markup.text(")");
        if let Some(now) = estimate(0) {
            gained(markup, highest - now);
        }
    });
}

fn table(markup: &mut Markup, scene: &Scene<'_>, comparison: &Comparison) {
    let words = scene.more();
    let names = &["class", "role", "tabindex", "aria-labelledby"];
    let values = &["scroll", "region", "0", "compare-heading"];
    markup.with("div", names, values, |markup| {
        markup.element("table", "", |markup| {
            markup.element("thead", "", |markup| {
                markup.element("tr", "", |markup| {
                    heading(markup, "col", words.item);
                    for column in &comparison.columns {
                        column_heading(markup, scene, column.case);
                    }
                });
            });
            let columns = (comparison.columns.len() + 1).to_string();
            if !comparison.differences.is_empty() {
                markup.element("tbody", "", |markup| {
                    group(markup, words.differences, &columns);
                    differences(markup, scene, comparison);
                });
            }
            let [changed, same] = comparison.loci();
            markup.element("tbody", "", |markup| {
                group(markup, words.score, &columns);
                scores(markup, scene, comparison, None, words.whole_government);
                for locus in changed {
                    let name = scene.locus_name(locus);
                    scores(markup, scene, comparison, Some(locus), &name);
                }
            });
            if !same.is_empty() {
                markup.element("tbody", "same", |markup| {
                    group(markup, words.unchanged, &columns);
                    for locus in same {
                        let name = scene.locus_name(locus);
                        scores(markup, scene, comparison, Some(locus), &name);
                    }
                });
            }
        });
    });
}

#[inline(never)]
fn heading(markup: &mut Markup, scope: &str, words: &str) {
    markup.with("th", &["scope"], &[scope], |markup| markup.text(words));
}

fn column_heading(markup: &mut Markup, scene: &Scene<'_>, case: Case) {
    let document = &scene.state.document;
    let is_tried = matches!(case, Case::Scenario(place)
        if scene.has_tries() && document.workspace.scenarios[place].changes == document.assessment.changes);
    markup.with("th", &["scope"], &["col"], |markup| {
        markup.text(name(scene, case));
        if is_tried {
            markup.line("span", "state", scene.more().in_use);
        }
    });
}

/// A row that names the rows below it.
fn group(markup: &mut Markup, words: &str, columns: &str) {
    markup.element("tr", "group", |markup| {
        let values = &["rowgroup", columns];
        markup.with("th", &["scope", "colspan"], values, |markup| {
            markup.text(words);
        });
    });
}

fn differences(markup: &mut Markup, scene: &Scene<'_>, comparison: &Comparison) {
    for own in &comparison.differences {
        markup.element("tr", "", |markup| {
            markup.with("th", &["scope"], &["row"], |markup| {
                markup.text(scene.node_name(&own.node));
                let office = scene.office(own.locus, own.product);
                markup.line("span", "state", &office);
            });
            for (place, column) in comparison.columns.iter().enumerate() {
                let words = match &column.score {
                    Ok(_) => value(scene, own.values[place].as_ref()),
                    Err(_) => "–".to_owned(),
                };
                // What is not as now stands out without colour too.
                let tag = if own.values[place] == own.values[0] {
                    "span"
                } else {
                    "strong"
                };
                markup.element("td", "", |markup| markup.line(tag, "", &words));
            }
        });
    }
}

fn scores(
    markup: &mut Markup,
    scene: &Scene<'_>,
    comparison: &Comparison,
    locus: Option<usize>,
    name: &str,
) {
    let standings = comparison.standings(locus);
    let now = standings.first().copied().flatten();
    let now = now.and_then(|own| own.figure.estimate);
    markup.element("tr", "", |markup| {
        heading(markup, "row", name);
        for standing in standings {
            markup.element("td", "", |markup| {
                let estimate = standing.and_then(|own| own.figure.estimate);
                let category = standing.and_then(|own| own.category(&scene.state.edition));
                let (Some(estimate), Some(category)) = (estimate, category) else {
                    return markup.text("–");
                };
                markup.element("strong", "", |markup| markup.figure(estimate));
                markup.text(" ");
                badge(
                    markup,
                    category,
                    scene.more().zone(category.zone),
                    locus.is_some(),
                );
                let gain = estimate - now.unwrap_or(estimate);
                if gain != Printed::default() {
                    gained(markup, gain);
                }
            });
        }
    });
}

/// What can be done with a scenario, and why it has no score if it has none.
fn kept(markup: &mut Markup, scene: &Scene<'_>, scenario: usize, column: &Column) {
    let words = scene.more();
    let own = &scene.state.document.workspace.scenarios[scenario];
    let has_tries = scene.has_tries();
    markup.element("li", "", |markup| {
        let id = ["scenario-", &scenario.to_string()].concat();
        text_field(
            markup,
            "input",
            [&id, words.rename, &own.name],
            move |name| Action::step(move |document| scenarios::rename(document, scenario, &name)),
        );
        markup.group(|markup| {
            if let Err(problem) = &column.score {
                trouble(markup, scene, scenario, problem);
            }
        });
        markup.element("div", "buttons", |markup| {
            let mut button = |words: &str, action: Action| {
                markup.button_with("secondary", action, |markup| {
                    markup.text(words);
                    markup.element("span", "quiet", |markup| {
                        markup.text(" ");
                        markup.text(&own.name);
                    });
                });
            };
            if column.score.is_ok() {
                let step = Action::step(move |document| scenarios::apply(document, scenario));
                button(words.use_scenario, step);
            }
            if has_tries {
                let step = Action::step(move |document| scenarios::replace(document, scenario));
                button(words.update_scenario, step);
            }
            let step = Action::step(move |document| scenarios::remove(document, scenario));
            button(words.remove, step);
        });
    });
}

/// Why a scenario cannot be computed any more, with the place in words.
fn trouble(markup: &mut Markup, scene: &Scene<'_>, scenario: usize, problem: &Problem) {
    let changes = &scene.state.document.workspace.scenarios[scenario].changes;
    let change = change_of(problem).and_then(|place| changes.get(place));
    markup.element("p", "message", |markup| {
        markup.line("strong", "", scene.more().not_computable);
        markup.text(" ");
        if let Some(change) = change {
            markup.text(&scene.office(change.locus, change.product));
            markup.text(", ");
            markup.text(scene.node_name(&change.node));
            markup.text(": ");
            return markup.text(problem.messages.get(scene.language()));
        }
        let problem = problem.clone().with_place();
        markup.text(problem.messages.get(scene.language()));
    });
}
