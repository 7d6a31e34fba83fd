//! What is weakest now, in a sentence: the locus and the dimension of a government, the dimension of a
//! locus.

use super::Scene;
use super::markup::Markup;
use crate::app::action::{Action, Place};
use crate::work::ranking::{weakest_dimension, weakest_loci};

/// The weakest of what is looked at; nothing where nothing is weaker than the rest.
pub fn weakest(markup: &mut Markup, scene: &Scene<'_>) {
    let score = &scene.state.outcome.base.score;
    let (loci, scores) = match scene.state.place {
        Place::Government => (weakest_loci(score), &score.loci[..]),
        Place::Locus(locus) => (
            Vec::new(),
            score.loci.get(locus..=locus).unwrap_or_default(),
        ),
    };
    let dimension = weakest_dimension(scores);
    let words = scene.more();
    if loci.is_empty() && dimension.is_none() {
        return;
    }
    markup.element("p", "weakest", |markup| {
        if let Some(first) = loci.first() {
            markup.text(if loci.len() > 1 {
                words.weakest_loci
            } else {
                words.weakest_locus
            });
            markup.text(": ");
            for locus in &loci {
                let name = scene.locus_name(*locus);
                markup.button("link", &name, Action::Look(Place::Locus(*locus)));
                markup.text(" ");
            }
            if let Some(estimate) = score.loci[*first].standing.figure.estimate {
                markup.text("(");
                markup.figure(estimate);
                markup.text("). ");
            }
        }
        if let Some(own) = dimension {
            let name = &scene.state.edition.dimensions[own.dimension].name;
            markup.text(words.weakest_dimension);
            markup.text(": ");
            markup.line("strong", "", name.get(scene.language()));
            markup.text(" (");
            markup.figure(own.percent);
            markup.text("\u{a0}% ");
            markup.text(words.of_maximum);
            markup.text(").");
        }
    });
}
