//! The result as a short text to send, for people who will not open the page.
//!
//! Plain lines as WhatsApp shows them; only the name and the score are bold (`*so*`).

use crate::app::ui::scene::Scene;
use crate::app::words::number::{difference, figure};
use crate::edit::priorities::{gain, ranked};
use crate::model::quantity::Printed;
use crate::model::score::Standing;

/// How many fixes are named.
const MOST_FIXES: usize = 5;

/// The summary of the place that is looked at, in the page's language.
#[must_use]
pub fn summary_text(scene: &Scene<'_>) -> String {
    let words = scene.words;
    let year = scene.state.work.computed.base.year;
    let mut lines = vec![format!("*{} {year}*", scene.place_name())];
    let [now, after] = scene.standings();
    lines.push(score(scene, words.now(), now.as_ref(), None));
    if scene.has_tries() {
        let gain = scene.gain();
        lines.push(score(scene, words.simulated(), after.as_ref(), gain));
    }
    if let Some(standing) = after {
        lines.extend(range(scene, &standing));
        lines.extend(distance(scene, &standing));
    }
    let fixes = fixes(scene);
    if !fixes.is_empty() {
        lines.extend([String::new(), words.best_fixes().to_owned()]);
        lines.extend(fixes);
    }
    lines.push(String::new());
    lines.push(format!(
        "{} {}",
        words.not_official(),
        words.weights_equal()
    ));
    lines.join("\n")
}

/// `Sekarang: *49,85* (kategori D, zona merah)`.
fn score(
    scene: &Scene<'_>,
    label: &str,
    standing: Option<&Standing>,
    gain: Option<Printed>,
) -> String {
    let words = scene.words;
    let language = scene.language();
    let estimate = standing.and_then(|own| own.figure.estimate);
    let category = standing.and_then(|own| own.category(&scene.state.work.edition));
    let (Some(estimate), Some(category)) = (estimate, category) else {
        return format!("{label}: {}", words.no_score());
    };
    let estimate = figure(estimate, language);
    let category = words.category_in_zone(category.name(language), words.zone(category.zone));
    let gain = gain.map_or(String::new(), |gain| {
        format!(", {}", difference(gain, language))
    });
    format!("{label}: *{estimate}* ({category}){gain}")
}

/// The range of the score, where something is unknown.
fn range(scene: &Scene<'_>, standing: &Standing) -> Option<String> {
    let bounds = standing.figure;
    if bounds.low == bounds.high {
        return None;
    }
    let language = scene.language();
    let [low, high] = [bounds.low, bounds.high].map(|own| figure(own, language));
    let (from, to) = standing.reachable;
    let ladder = &scene.state.work.edition.ladder;
    let [first, last] = [from, to].map(|rung| ladder.category(rung).name(language));
    let categories = match from == to {
        true => first.to_owned(),
        false => format!("{first}–{last}"),
    };
    Some(scene.words.range_in_words(low, high, categories))
}

/// The distance to the next category.
fn distance(scene: &Scene<'_>, standing: &Standing) -> Option<String> {
    let words = scene.words;
    let ladder = &scene.state.work.edition.ladder;
    let Some((lacks, next)) = standing.to_next.zip(ladder.next(standing.rung?)) else {
        return Some(words.top_category().to_owned());
    };
    let lacks = figure(lacks, scene.language());
    Some(words.distance_in_words(lacks, &next.id, words.zone(next.zone)))
}

fn fixes(scene: &Scene<'_>) -> Vec<String> {
    let locus = scene.state.ui.place.locus();
    let ranked = ranked(scene.state.work.potentials(), locus);
    let best = ranked.into_iter().take(MOST_FIXES).enumerate();
    best.map(|(index, own)| {
        let office = match locus {
            Some(_) => String::new(),
            None => format!(", {}", scene.locus_name(own.locus)),
        };
        let gain = difference(gain(own, locus), scene.language());
        format!(
            "{}. {}{office}: {gain}",
            index + 1,
            scene.node_name(&own.node)
        )
    })
    .collect()
}
