//! The view of a government: what would raise its score most.

use yew::{Html, html};

use super::Scene;
use super::controls::button;
use crate::app::edit::Edit;
use crate::app::number::difference;
use crate::app::state::{Action, Place};
use crate::model::edition::TOTAL;
use crate::model::exact::Exact;
use crate::model::potential::Potential;
use crate::model::quantity::Printed;

/// How many potentials are listed.
const MOST: usize = 10;

/// What would raise a government's score most.
pub fn biggest(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let potentials = scene.state.outcome.base.potentials.iter();
    let mut potentials: Vec<&Potential> = potentials
        .filter(|potential| potential.government_gain > Printed::default())
        .collect();
    potentials.sort_by_key(|potential| std::cmp::Reverse(potential.government_gain));
    potentials.truncate(MOST);
    html! {
        <section class="biggest" aria-labelledby="biggest-heading">
            <h2 id="biggest-heading">{ words.biggest }</h2>
            if potentials.is_empty() {
                <p>{ words.nothing_to_raise }</p>
            } else {
                <p>{ words.biggest_help }</p>
                <ol>{ for potentials.into_iter().map(|potential| entry(scene, potential)) }</ol>
            }
        </section>
    }
}

fn entry(scene: &Scene<'_>, potential: &Potential) -> Html {
    let words = scene.words;
    let Potential { locus, node, .. } = potential.clone();
    let name = scene.node_name(&node).to_owned();
    let changes = &scene.state.document.assessment.changes;
    let is_tried = changes
        .iter()
        .any(|change| change.locus == locus && change.node == node);
    let label = html! {
        <>
            { if is_tried { words.undo_try } else { words.try_it } }
            <span class="quiet">{ format!(" {name}, {}", scene.locus_name(locus)) }</span>
        </>
    };
    let to = if is_tried {
        None
    } else {
        best_value(scene, locus, &node)
    };
    let look = Action::Look(Place::Locus(locus));
    html! {
        <li>
            <span class="name">
                { name }
                { button(&scene.dispatch, "link", html! { scene.locus_name(locus) }, look) }
            </span>
            <span class="potential">{ difference(potential.government_gain, scene.language()) }</span>
            { button(&scene.dispatch, "secondary", label, Action::Edit(Edit::Try { locus, node, to })) }
        </li>
    }
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
        return Exact::whole(points.maximum.hundredths()).checked_div(&Exact::whole(100));
    }
    let leaf = base.leaves.iter().find(|leaf| &*leaf.node == node)?;
    Some(leaf.scale.clone())
}
