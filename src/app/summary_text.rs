//! The result as a short text to send, for people who will not open the page.
//!
//! Plain lines as WhatsApp shows them; only the name and the score are bold (`*so*`).

use super::action::Place;
use super::number::{difference, figure};
use super::view::Scene;
use super::works_words::works_words;
use crate::model::quantity::Printed;
use crate::model::score::Standing;
use crate::work::ranking::{gain, ranked};

/// How many fixes are named.
const MOST_FIXES: usize = 5;

/// The summary of what is looked at, in the page's language.
#[must_use]
pub fn summary(scene: &Scene<'_>) -> String {
    let words = works_words(scene.language());
    let year = scene.state.outcome.base.year.to_string();
    let mut lines = vec![["*", &scene.place_name(), " ", &year, "*"].concat()];
    let [now, after] = scene.standings();
    lines.push(score(scene, words.now, now.as_ref(), None));
    if scene.has_tries() {
        lines.push(score(scene, words.simulated, after.as_ref(), scene.gain()));
    }
    if let Some(standing) = after {
        lines.extend(range(scene, &standing));
        lines.extend(distance(scene, &standing));
    }
    let fixes = fixes(scene);
    if !fixes.is_empty() {
        lines.extend([String::new(), words.best_fixes.to_owned()]);
        lines.extend(fixes);
    }
    lines.push(String::new());
    lines.push([words.not_official, " ", words.weights_equal].concat());
    lines.join("\n")
}

/// `Sekarang: *49,85* (kategori D, zona merah)`.
fn score(
    scene: &Scene<'_>,
    label: &str,
    standing: Option<&Standing>,
    gain: Option<Printed>,
) -> String {
    let words = works_words(scene.language());
    let estimate = standing.and_then(|own| own.figure.estimate);
    let category = standing.and_then(|own| own.category(&scene.state.edition));
    let (Some(estimate), Some(category)) = (estimate, category) else {
        return [label, ": ", words.no_score].concat();
    };
    let estimate = figure(estimate, scene.language());
    let zone = words.zone(category.zone);
    let mut line = [
        label,
        ": *",
        &estimate,
        "* (",
        words.category,
        " ",
        category.name(scene.language()),
        zone,
        ")",
    ]
    .concat();
    if let Some(gain) = gain {
        line.push_str(", ");
        line.push_str(&difference(gain, scene.language()));
    }
    line
}

/// What the score can still be, where something is unknown.
fn range(scene: &Scene<'_>, standing: &Standing) -> Option<String> {
    let words = works_words(scene.language());
    let bounds = standing.figure;
    if bounds.low == bounds.high {
        return None;
    }
    let [low, high] = [bounds.low, bounds.high].map(|own| figure(own, scene.language()));
    let (from, to) = standing.reachable;
    let ladder = &scene.state.edition.ladder;
    let mut line = [
        words.can_be,
        " ",
        &low,
        "–",
        &high,
        " (",
        words.category,
        " ",
    ]
    .concat();
    line.push_str(ladder.category(from).name(scene.language()));
    if from != to {
        line.push('–');
        line.push_str(ladder.category(to).name(scene.language()));
    }
    line.push(')');
    Some(line)
}

/// What is missing to the next category.
fn distance(scene: &Scene<'_>, standing: &Standing) -> Option<String> {
    let words = works_words(scene.language());
    let ladder = &scene.state.edition.ladder;
    let Some((lacks, next)) = standing.to_next.zip(ladder.next(standing.rung?)) else {
        return Some(words.top_category.to_owned());
    };
    let lacks = figure(lacks, scene.language());
    let zone = words.zone(next.zone);
    Some(
        [
            words.to_next,
            " ",
            &lacks,
            " ",
            words.to_category,
            " ",
            &next.id,
            zone,
        ]
        .concat(),
    )
}

fn fixes(scene: &Scene<'_>) -> Vec<String> {
    let locus = match scene.state.place {
        Place::Government => None,
        Place::Locus(locus) => Some(locus),
    };
    let ranked = ranked(scene.state.potentials(), locus);
    let best = ranked.into_iter().take(MOST_FIXES).enumerate();
    best.map(|(place, own)| {
        let office = match locus {
            Some(_) => String::new(),
            None => [", ", &scene.locus_name(own.locus)].concat(),
        };
        let number = (place + 1).to_string();
        let gain = difference(gain(own, locus), scene.language());
        [
            &number,
            ". ",
            scene.node_name(&own.node),
            &*office,
            ": ",
            &gain,
        ]
        .concat()
    })
    .collect()
}
