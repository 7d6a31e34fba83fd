//! The result, which never scrolls away: score now and simulated, zone, and what is missing.

use yew::{Html, html};

use super::Scene;
use super::controls::{badge, button};
use super::scale::{Scale, scale};
use crate::app::number::{difference, figure};
use crate::app::state::{Action, Place, Question};
use crate::model::edition::TOTAL;
use crate::model::explanation::Which;
use crate::model::quantity::{Points, Printed};
use crate::model::score::Standing;

/// The result and its zone scale.
pub fn result(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let [now, after] = scene.standings();
    let simulated = after.filter(|_| scene.has_tries());
    let official = official_figure(scene);
    let ask = Action::Ask(Some(Question {
        place: scene.state.place,
        node: None,
        which: Which::Estimate,
        simulated: simulated.is_some(),
    }));
    html! {
        <section class="result" aria-labelledby="result-heading">
            <div class="heading">
                <h1 id="result-heading">{ scene.place_name() }{ " " }<span class="year">{ scene.state.outcome.base.year }</span></h1>
                { button(&scene.dispatch, "link", html! { words.why }, ask) }
            </div>
            <div class="figures">
                { score(scene, words.now, "score now", now.as_ref()) }
                if let Some(simulated) = &simulated {
                    { gain(scene, now.as_ref(), simulated) }
                    { score(scene, words.simulated, "score simulated", Some(simulated)) }
                }
            </div>
            { scale(&Scale {
                edition: &scene.state.edition,
                language: scene.language(),
                now: now.map(|standing| standing.figure),
                simulated: simulated.map(|standing| standing.figure),
                official,
            }) }
            <p class="distance">
                if let Some(standing) = simulated.or(now) {
                    { distance(scene, &standing) }
                    { range(scene, &standing) }
                }
                { official_words(scene, official) }
                { counted(scene) }
            </p>
            <p class="caution"><strong>{ words.not_official }</strong>{ " " }{ scene.state.edition.notice.get(scene.language()).to_owned() }</p>
        </section>
    }
}

/// The official figure of the government, where one is known.
fn official_figure(scene: &Scene<'_>) -> Option<Printed> {
    let government = scene.state.document.assessment.government.as_ref();
    let total = government.and_then(|government| government.points.get(TOTAL));
    total
        .filter(|_| scene.state.place == Place::Government)
        .map(|total| Points(total.clone()).printed())
}

fn score(
    scene: &Scene<'_>,
    label: &'static str,
    class: &'static str,
    standing: Option<&Standing>,
) -> Html {
    let words = scene.words;
    let estimate = standing.and_then(|standing| standing.figure.estimate);
    let category = standing.and_then(|standing| standing.category(&scene.state.edition));
    html! {
        <span {class}>
            <span class="label"><span class="key" aria-hidden="true" />{ label }</span>
            if let (Some(estimate), Some(category)) = (estimate, category) {
                <strong class="number">{ figure(estimate, scene.language()) }</strong>
                { badge(category, words.zone(category.zone), false) }
            } else {
                <strong class="number none">{ "–" }</strong>
                <span class="badge none">{ words.no_score }</span>
            }
        </span>
    }
}

fn gain(scene: &Scene<'_>, now: Option<&Standing>, simulated: &Standing) -> Html {
    let before = now.and_then(|standing| standing.figure.estimate);
    let gain = match (before, simulated.figure.estimate) {
        (Some(before), Some(after)) => difference(after - before, scene.language()),
        _ => String::new(),
    };
    html! {
        <span class="step">
            <strong class="gained">{ gain }</strong>
            <span class="arrow" aria-hidden="true">{ "→" }</span>
        </span>
    }
}

fn distance(scene: &Scene<'_>, standing: &Standing) -> String {
    let words = scene.words;
    let Some(rung) = standing.rung else {
        return String::new();
    };
    match (standing.to_next, scene.state.edition.ladder.next(rung)) {
        (Some(lacks), Some(next)) => format!(
            "{} {} {} {}{}. ",
            words.to_next,
            figure(lacks, scene.language()),
            words.to_category,
            next.id,
            words.zone(next.zone)
        ),
        _ => format!("{} ", words.top_category),
    }
}

fn range(scene: &Scene<'_>, standing: &Standing) -> Html {
    let bounds = standing.figure;
    if bounds.low == bounds.high {
        return Html::default();
    }
    let words = scene.words;
    let (low, high) = standing.reachable;
    let ladder = &scene.state.edition.ladder;
    let mut categories = String::new();
    let last = ladder.category(high).id.as_str();
    for category in ladder.between(low, high) {
        if !categories.is_empty() {
            categories.push_str(if category.id == last { words.or } else { ", " });
        }
        categories.push_str(&category.id);
    }
    html! {
        <span class="assumed-range">
            { format!(
                "{} {}–{}, {} {categories}. ",
                words.can_be,
                figure(bounds.low, scene.language()),
                figure(bounds.high, scene.language()),
                words.category
            ) }
        </span>
    }
}

fn official_words(scene: &Scene<'_>, official: Option<Printed>) -> String {
    let Some(official) = official else {
        return String::new();
    };
    let words = scene.words;
    let ladder = &scene.state.edition.ladder;
    let category = ladder.category(ladder.rung(official));
    format!(
        "{} {} ({}{}). ",
        words.official_figure,
        figure(official, scene.language()),
        category.id,
        words.zone(category.zone)
    )
}

/// How many loci the estimate is the mean of, where it leaves some out.
fn counted(scene: &Scene<'_>) -> String {
    let score = &scene.state.outcome.after;
    let of = score.loci.len();
    if scene.state.place != Place::Government || score.counted == of {
        return String::new();
    }
    let words = scene.words;
    format!(
        "{} {} {} {of} {}. ",
        words.counted, score.counted, words.of, words.loci
    )
}
