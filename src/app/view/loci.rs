//! The list of loci with their scores, which is also how one gets from one to another.

use yew::{Html, html};

use super::Scene;
use super::controls::{badge, on};
use crate::app::number::{difference, figure};
use crate::app::state::{Action, Place};
use crate::model::quantity::Printed;
use crate::model::score::Standing;

/// The list of loci, below the government.
pub fn loci(scene: &Scene<'_>) -> Html {
    let before = &scene.state.outcome.base.score;
    let after = &scene.state.outcome.after;
    let government = scene.words.whole_government.to_owned();
    let standings = [before.standing, after.standing];
    html! {
        <nav class="loci" aria-label={scene.words.loci_heading}>
            <ul>
                { entry(scene, Place::Government, government, standings) }
                { for (0..after.loci.len()).map(|locus| {
                    let standings = [before, after].map(|score| Some(score.loci[locus].standing));
                    entry(scene, Place::Locus(locus), scene.locus_name(locus), standings)
                }) }
            </ul>
        </nav>
    }
}

fn entry(scene: &Scene<'_>, place: Place, name: String, standings: [Option<Standing>; 2]) -> Html {
    let [before, after] = standings.map(|standing| standing.and_then(|own| own.figure.estimate));
    let category = standings[1]
        .as_ref()
        .and_then(|own| own.category(&scene.state.edition));
    let gain = match (before, after) {
        (Some(before), Some(after)) => after - before,
        _ => Printed::default(),
    };
    let onclick = on(&scene.dispatch, Action::Look(place));
    html! {
        <li>
            <button type="button" {onclick} aria-current={(scene.state.place == place).then_some("true")}>
                <span class="name">{ name }</span>
                <span class="score">
                    if let (Some(after), Some(category)) = (after, category) {
                        <strong>{ figure(after, scene.language()) }</strong>
                        { " " }
                        { badge(category, scene.words.zone(category.zone), true) }
                        if gain != Printed::default() {
                            <span class="gained">{ " " }{ difference(gain, scene.language()) }</span>
                        }
                    } else {
                        { scene.words.nothing_entered }
                    }
                </span>
            </button>
        </li>
    }
}
