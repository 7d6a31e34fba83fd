//! The view of a government: what would raise its score most.

use super::Scene;
use super::controls::bar;
use super::locus::{MOST_ROWS, lengthen};
use super::markup::Markup;
use crate::app::action::{Action, Place};
use crate::model::edition::TOTAL;
use crate::model::exact::Exact;
use crate::model::potential::Potential;
use crate::model::quantity::Printed;
use crate::work::edit::Edit;
use crate::work::ranking::ranked;

/// What would raise a government's score most.
pub fn biggest(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.more();
    let mut potentials = ranked(scene.state.potentials(), None);
    potentials.retain(|own| scene.state.leaves(&own.node));
    let count = potentials.len();
    let largest = potentials.first().map(|own| own.government_gain);
    let largest = largest.unwrap_or_default();
    if !scene.state.is_long {
        potentials.truncate(MOST_ROWS);
    }
    let names = &["class", "aria-labelledby"];
    markup.with(
        "section",
        names,
        &["biggest", "biggest-heading"],
        |markup| {
            markup.with("h2", &["id"], &["biggest-heading"], |markup| {
                markup.text(words.biggest);
            });
            if potentials.is_empty() {
                let is_empty = scene.state.outcome.after.counted == 0;
                let words = if is_empty {
                    words.nothing_to_raise
                } else {
                    words.all_raised
                };
                markup.line("p", "", words);
            } else {
                markup.line("p", "", words.biggest_help);
                markup.element("ol", "items", |markup| {
                    for potential in potentials {
                        entry(markup, scene, potential, largest);
                    }
                });
                markup.group(|markup| lengthen(markup, scene, count, MOST_ROWS));
            }
        },
    );
}

fn entry(markup: &mut Markup, scene: &Scene<'_>, potential: &Potential, largest: Printed) {
    let words = scene.more();
    let Potential { locus, node, .. } = potential.clone();
    let name = scene.node_name(&node);
    let locus_name = scene.locus_name(locus);
    let changes = &scene.state.document.assessment.changes;
    let is_tried = changes
        .iter()
        .any(|change| change.locus == locus && change.node == node);
    markup.element("li", "", |markup| {
        markup.element("span", "name", |markup| {
            markup.text(name);
            markup.button("link", &locus_name, Action::Look(Place::Locus(locus)));
        });
        markup.element("span", "potential", |markup| {
            markup.difference(potential.government_gain);
            bar(markup, potential.government_gain, largest);
        });
        let to = if is_tried {
            None
        } else {
            best_value(scene, locus, &node)
        };
        let action = Action::Edit(Edit::Try { locus, node, to });
        markup.button_with("secondary", action, |markup| {
            markup.text(if is_tried {
                words.undo_try
            } else {
                words.try_it
            });
            markup.element("span", "quiet", |markup| {
                markup.text(" ");
                markup.text(name);
                markup.text(", ");
                markup.text(&locus_name);
            });
        });
    });
}

/// The best value that a node of a locus can have.
fn best_value(scene: &Scene<'_>, locus: usize, node: &str) -> Option<Exact> {
    let edition = &scene.state.edition;
    if node == TOTAL {
        return Some(edition.maximum.0.clone());
    }
    let base = &scene.state.outcome.base;
    if let Some(dimension) = edition.dimension_position(node) {
        let points = base.score.loci.get(locus)?.dimensions.get(dimension)?;
        return Exact::whole(points.limit.hundredths()).checked_div(&Exact::whole(100));
    }
    let leaf = base.leaves.iter().find(|leaf| &*leaf.node == node)?;
    Some(leaf.scale.clone())
}
