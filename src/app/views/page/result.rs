//! The result, which never scrolls away: score now and simulated, zone, and what is missing.

use yew::{Html, html};

use super::messages::messages;
use crate::app::state::action::Action;
use crate::app::state::choices::{Panel, Place, Question};
use crate::app::ui::controls::{badge, button};
use crate::app::ui::scale::Scale;
use crate::app::ui::scene::Scene;
use crate::app::ui::section::{Rest, section};
use crate::app::words::number::{difference, figure};
use crate::model::explanation::Which;
use crate::model::quantity::Printed;
use crate::model::score::Standing;

/// The result and its zone scale. Its figures are those of the scene; what stands around them may be of
/// a state before that.
pub(super) fn result(scene: &Scene<'_>, rest: Rest<'_>) -> Html {
    html! {
        <section class="result" aria-labelledby="result-heading">
            { section("heading", scene.dispatch, rest, heading) }
            { figures(scene) }
            { section("meaning", scene.dispatch, rest, meaning) }
        </section>
    }
}

/// Messages, and the name of the place whose result it is.
fn heading(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let ask = Action::Ask(Some(Question {
        place: scene.state.ui.place,
        node: None,
        which: Which::Estimate,
        simulated: simulated(scene).is_some(),
    }));
    let open_method = Action::Panel(Some(Panel::Method));
    html! {
        <>
            <div role="alert">{ messages(scene) }</div>
            <div class="heading">
                <h1 id="result-heading">
                    { scene.place_name() }{ " " }
                    <span class="year">{ scene.state.work.computed.base.year }</span>
                </h1>
                // A card has no room for the answer.
                if !scene.is_card() {
                    { button("link", words.why(), scene.click(ask)) }
                }
                // A frame has no panels.
                if scene.state.frame.is_none() {
                    { button("link", words.how(), scene.click(open_method)) }
                }
            </div>
        </>
    }
}

/// The standing with the simulated changes, while there are any.
fn simulated(scene: &Scene<'_>) -> Option<Standing> {
    let [_, after] = scene.standings();
    after.filter(|_| scene.has_tries())
}

/// The scores, each with its zone.
fn figures(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let [now, _] = scene.standings();
    html! {
        <div class="figures">
            { score(scene, words.now(), "score now", now) }
            if let Some(simulated) = simulated(scene) {
                { gain(scene, now, simulated) }
                { score(scene, words.simulated(), "score simulated", Some(simulated)) }
            }
        </div>
    }
}

fn score(
    scene: &Scene<'_>,
    label: &'static str,
    class: &'static str,
    standing: Option<Standing>,
) -> Html {
    let (words, language) = (scene.words, scene.language());
    let estimate = standing.and_then(|standing| standing.figure.estimate);
    let category = standing.and_then(|standing| standing.category(&scene.state.work.edition));
    html! {
        <span {class}>
            <span class="label"><span class="key" aria-hidden="true" />{ label }</span>
            if let Some((estimate, category)) = estimate.zip(category) {
                <strong class="number">{ figure(estimate, language) }</strong>
                { badge(category, language, words.zone(category.zone), false) }
            } else {
                <strong class="number none">{ "–" }</strong>
                <span class="badge none">{ words.no_score() }</span>
            }
        </span>
    }
}

fn gain(scene: &Scene<'_>, now: Option<Standing>, simulated: Standing) -> Html {
    let now = now.and_then(|standing| standing.figure.estimate);
    let estimates = now.zip(simulated.figure.estimate);
    html! {
        <span class="step">
            <strong class="gained">
                { estimates.map(|(now, simulated)| difference(simulated - now, scene.language())) }
            </strong>
            <span class="arrow" aria-hidden="true">{ "→" }</span>
        </span>
    }
}

/// The meaning of the figures: where they stand on the scale, and what is missing.
fn meaning(scene: &Scene<'_>) -> Html {
    let [now, _] = scene.standings();
    let simulated = simulated(scene);
    let work = &scene.state.work;
    let official = work
        .document
        .official_in(&work.edition, scene.state.ui.place.locus());
    let standing = simulated.or(now);
    let scale = Scale {
        edition: &scene.state.work.edition,
        language: scene.language(),
        now: now.map(|standing| standing.figure),
        simulated: simulated.map(|standing| standing.figure),
        official,
        target: None,
    };
    let sentences = [
        official.map(|official| official_sentence(scene, official)),
        counted_sentence(scene),
    ];
    html! {
        <>
            { scale.view() }
            <p class="distance">
                if let Some(standing) = standing {
                    for sentence in distance_sentences(scene, &standing) {
                        { sentence }{ " " }
                    }
                    if let Some(sentence) = range_sentence(scene, &standing) {
                        <span class="assumed-range">{ sentence }{ " " }</span>
                    }
                }
                for sentence in sentences.into_iter().flatten() {
                    { sentence }{ " " }
                }
            </p>
            { caution(scene) }
        </>
    }
}

fn caution(scene: &Scene<'_>) -> Html {
    html! {
        <p class="caution">
            <strong>{ scene.words.not_official() }</strong>
            <span class="notice">
                { " " }{ scene.state.work.edition.notice.get(scene.language()) }
            </span>
        </p>
    }
}

/// The points that are missing to the next category, and the opinion.
fn distance_sentences(scene: &Scene<'_>, standing: &Standing) -> Vec<String> {
    let (words, language) = (scene.words, scene.language());
    let edition = &scene.state.work.edition;
    let Some(rung) = standing.rung else {
        return Vec::new();
    };
    let distance = match standing.to_next.zip(edition.ladder.next(rung)) {
        Some((lacks, next)) => {
            words.points_to_next(figure(lacks, language), words.category_and_zone(next))
        }
        None => words.top_category().to_owned(),
    };
    let opinion = standing.opinion(edition, language);
    let opinion = opinion.map(|opinion| words.opinion_is(opinion));
    std::iter::once(distance).chain(opinion).collect()
}

/// Everything that the score can be, where something is unknown.
fn range_sentence(scene: &Scene<'_>, standing: &Standing) -> Option<String> {
    let bounds = standing.figure;
    if bounds.low == bounds.high {
        return None;
    }
    let words = scene.words;
    let (from, to) = standing.reachable;
    let categories = scene.state.work.edition.ladder.between(from, to);
    let names = categories.map(|category| category.name(scene.language()));
    let names: Vec<&str> = names.collect();
    let categories = match names.as_slice() {
        [first @ .., last] if !first.is_empty() => [&first.join(", "), words.or(), last].concat(),
        _ => names.concat(),
    };
    let [low, high] = [bounds.low, bounds.high].map(|bound| figure(bound, scene.language()));
    Some(words.score_can_be(low, high, categories))
}

fn official_sentence(scene: &Scene<'_>, official: Printed) -> String {
    let words = scene.words;
    let ladder = &scene.state.work.edition.ladder;
    let category = ladder.category(ladder.rung(official));
    let points = figure(official, scene.language());
    words.official_score_is(points, words.category_and_zone(category))
}

/// The number of loci that the estimate is the mean of, where it leaves some out.
fn counted_sentence(scene: &Scene<'_>) -> Option<String> {
    let score = &scene.state.work.computed.after;
    let all = score.loci.len();
    let is_partial = scene.state.ui.place == Place::Government && score.counted != all;
    is_partial.then(|| scene.words.mean_of_counted_loci(score.counted, all))
}
