//! The changes that would raise a government's score most.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::state::choices::Place;
use crate::app::ui::buttons::{MOST_ROWS, lengthen};
use crate::app::ui::controls::{bar, button, button_about};
use crate::app::ui::scene::Scene;
use crate::app::words::number::difference;
use crate::edit::edits::Edit;
use crate::edit::priorities::ranked;
use crate::model::edition::TOTAL;
use crate::model::exact::Exact;
use crate::model::potential::Potential;
use crate::model::quantity::Printed;

/// The list of these changes, the largest gain first.
pub(super) fn largest_gains(scene: &Scene<'_>) -> Html {
    html! {
        <section class="biggest" aria-labelledby="biggest-heading">
            <h2 id="biggest-heading">{ scene.words.biggest() }</h2>
            { list(scene) }
        </section>
    }
}

fn list(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let mut potentials = ranked(scene.state.work.potentials(), None);
    potentials.retain(|potential| scene.state.ui.leaves(&potential.node));
    let count = potentials.len();
    let Some(largest) = potentials.first().map(|first| first.government_gain) else {
        let is_empty = scene.state.work.computed.after.counted == 0;
        let words = match is_empty {
            true => words.nothing_to_raise(),
            false => words.all_raised(),
        };
        return html! { <p>{ words }</p> };
    };
    if !scene.state.ui.is_long {
        potentials.truncate(MOST_ROWS);
    }
    html! {
        <>
            <p>{ words.biggest_help() }</p>
            <ol class="items">
                for potential in potentials {
                    { row(scene, potential, largest) }
                }
            </ol>
            { lengthen(scene, count, MOST_ROWS) }
        </>
    }
}

fn row(scene: &Scene<'_>, potential: &Potential, largest: Printed) -> Html {
    let (locus, gain) = (potential.locus, potential.government_gain);
    let name = scene.node_name(&potential.node);
    let locus_name = scene.locus_name(locus);
    html! {
        <li>
            <span class="name">
                { name }
                { button("link", &locus_name, scene.click(Action::Look(Place::Locus(locus)))) }
            </span>
            <span class="potential">
                { difference(gain, scene.language()) }
                { bar(gain, largest) }
            </span>
            { simulate_button(scene, potential, &format!("{name}, {locus_name}")) }
        </li>
    }
}

/// A button that simulates the best value of a node, or takes its simulated change back.
fn simulate_button(scene: &Scene<'_>, potential: &Potential, about: &str) -> Html {
    let Potential { locus, node, .. } = potential.clone();
    let mut changes = scene.state.work.document.assessment.changes.iter();
    let is_simulated = changes.any(|change| change.locus == locus && change.node == node);
    let (words, to) = match is_simulated {
        true => (scene.words.undo_try(), None),
        false => (scene.words.try_it(), best_value(scene, locus, &node)),
    };
    let action = Action::Edit(Edit::Try { locus, node, to });
    button_about("secondary", words, about, scene.click(action))
}

/// The best value that a node of a locus can have.
fn best_value(scene: &Scene<'_>, locus: usize, node: &str) -> Option<Exact> {
    let edition = &scene.state.work.edition;
    if node == TOTAL {
        return Some(edition.maximum.0.clone());
    }
    let base = &scene.state.work.computed.base;
    if let Some(dimension) = edition.dimension_position(node) {
        let points = base.score.loci.get(locus)?.dimensions.get(dimension)?;
        return Exact::whole(points.limit.hundredths()).checked_div(&Exact::whole(100));
    }
    let leaf = base.leaves.iter().find(|leaf| &*leaf.node == node)?;
    Some(leaf.scale.clone())
}
