//! The weakest now, in a sentence: the locus and the dimension of a government, the dimension of a
//! locus.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::state::choices::Place;
use crate::app::ui::controls::button;
use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::edit::priorities::{DimensionShare, weakest_dimension, weakest_loci};
use crate::model::score::Score;

/// The weakest locus and dimension in sight; nothing where none is weaker than the rest.
pub(super) fn weakest(scene: &Scene<'_>) -> Html {
    let score = &scene.state.work.computed.base.score;
    let (loci, scores) = match scene.state.ui.place {
        Place::Government => (weakest_loci(score), &score.loci[..]),
        Place::Locus(locus) => (
            Vec::new(),
            score.loci.get(locus..=locus).unwrap_or_default(),
        ),
    };
    let dimension = weakest_dimension(scores);
    if loci.is_empty() && dimension.is_none() {
        return Html::default();
    }
    html! {
        <p class="weakest">
            { locus_sentence(scene, score, &loci) }
            if let Some(share) = dimension {
                { dimension_sentence(scene, share) }
            }
        </p>
    }
}

fn locus_sentence(scene: &Scene<'_>, score: &Score, loci: &[usize]) -> Html {
    let Some(first) = loci.first() else {
        return Html::default();
    };
    let label = match loci.len() {
        1 => scene.words.weakest_locus(),
        _ => scene.words.weakest_loci(),
    };
    let estimate = score.loci[*first].standing.figure.estimate;
    html! {
        <>
            { format!("{label}: ") }
            for locus in loci {
                { button(
                    "link",
                    &scene.locus_name(*locus),
                    scene.click(Action::Look(Place::Locus(*locus))),
                ) }
                { " " }
            }
            if let Some(estimate) = estimate {
                { format!("({}). ", figure(estimate, scene.language())) }
            }
        </>
    }
}

fn dimension_sentence(scene: &Scene<'_>, share: DimensionShare) -> Html {
    let (words, language) = (scene.words, scene.language());
    let name = &scene.state.work.edition.dimensions[share.dimension].name;
    html! {
        <>
            { format!("{}: ", words.weakest_dimension()) }
            <strong>{ name.get(language) }</strong>
            { format!(" {}", words.share_of_maximum(figure(share.percent, language))) }
        </>
    }
}
