//! The result, which never scrolls away: score now and simulated, zone, and what is missing.

use super::Scene;
use super::controls::badge;
use super::markup::Markup;
use super::messages::message;
use super::part::{Rest, part};
use super::scale::{Scale, scale};
use crate::app::action::{Action, Panel, Place, Question};
use crate::model::edition::TOTAL;
use crate::model::explanation::Which;
use crate::model::quantity::{Points, Printed};
use crate::model::score::Standing;

/// The result and its zone scale. Its figures are those of the scene; what stands around them may be of a
/// state before that.
pub fn result(markup: &mut Markup, scene: &Scene<'_>, rest: Rest<'_>) {
    let names = &["class", "aria-labelledby"];
    markup.with("section", names, &["result", "result-heading"], |markup| {
        part(markup, "heading", rest, heading);
        markup.group(|markup| figures(markup, scene));
        part(markup, "meaning", rest, meaning);
    });
}

/// What it is the result of.
fn heading(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    let ask = Action::Ask(Some(Question {
        place: scene.state.place,
        node: None,
        which: Which::Estimate,
        simulated: simulated(scene).is_some(),
    }));
    markup.with("div", &["role"], &["alert"], |markup| {
        message(markup, scene);
    });
    markup.element("div", "heading", |markup| {
        markup.with("h1", &["id"], &["result-heading"], |markup| {
            markup.text(&scene.place_name());
            markup.text(" ");
            let year = scene.state.outcome.base.year.to_string();
            markup.line("span", "year", &year);
        });
        // A card has no room for the answer.
        if !scene.is_card() {
            markup.button("link", words.why, ask);
        }
        // A frame has no panels.
        if scene.state.frame.is_none() {
            let open = Action::Panel(Some(Panel::Method));
            markup.button("link", words.how, open);
        }
    });
}

/// The standing with what is tried, while anything is.
fn simulated(scene: &Scene<'_>) -> Option<Standing> {
    let [_, after] = scene.standings();
    after.filter(|_| scene.has_tries())
}

/// The scores, each with its zone.
fn figures(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    let [now, _] = scene.standings();
    markup.element("div", "figures", |markup| {
        score(markup, scene, words.now, "score now", now.as_ref());
        if let Some(simulated) = &simulated(scene) {
            gain(markup, now.as_ref(), simulated);
            let class = "score simulated";
            score(markup, scene, words.simulated, class, Some(simulated));
        }
    });
}

/// What the figures mean: where they stand on the scale, and what is missing.
fn meaning(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    let [now, _] = scene.standings();
    let simulated = simulated(scene);
    let official = official_figure(scene);
    let picture = Scale {
        edition: &scene.state.edition,
        language: scene.language(),
        now: now.map(|standing| standing.figure),
        simulated: simulated.map(|standing| standing.figure),
        official,
        target: None,
    };
    scale(markup, &picture);
    markup.element("p", "distance", |markup| {
        if let Some(standing) = simulated.or(now) {
            distance(markup, scene, &standing);
            range(markup, scene, &standing);
        }
        official_words(markup, scene, official);
        counted(markup, scene);
    });
    markup.element("p", "caution", |markup| {
        markup.line("strong", "", words.not_official);
        let notice = scene.state.edition.notice.get(scene.language());
        markup.element("span", "notice", |markup| {
            markup.text(" ");
            markup.text(notice);
        });
    });
}

/// The official figure of what is looked at, where one is known.
fn official_figure(scene: &Scene<'_>) -> Option<Printed> {
    let document = &scene.state.document;
    let total = match scene.state.place {
        Place::Government => document.assessment.government.as_ref()?.points.get(TOTAL),
        Place::Locus(locus) => document.workspace.official(locus),
    };
    let maximum = scene.state.edition.maximum.printed();
    total
        .map(|total| Points(total.clone()).printed())
        // Nobody checks what a file says beside the assessment.
        .filter(|own| (Printed::default()..=maximum).contains(own))
}

#[inline(never)]
fn score(
    markup: &mut Markup,
    scene: &Scene<'_>,
    label: &str,
    class: &'static str,
    standing: Option<&Standing>,
) {
    let words = scene.words;
    let estimate = standing.and_then(|standing| standing.figure.estimate);
    let category = standing.and_then(|standing| standing.category(&scene.state.edition));
    markup.element("span", class, |markup| {
        markup.element("span", "label", |markup| {
            let names = &["class", "aria-hidden"];
            markup.with("span", names, &["key", "true"], |_| ());
            markup.text(label);
        });
        if let (Some(estimate), Some(category)) = (estimate, category) {
            markup.element("strong", "number", |markup| markup.figure(estimate));
            badge(markup, category, words.zone(category.zone), false);
        } else {
            markup.line("strong", "number none", "–");
            markup.line("span", "badge none", words.no_score);
        }
    });
}

fn gain(markup: &mut Markup, now: Option<&Standing>, simulated: &Standing) {
    let before = now.and_then(|standing| standing.figure.estimate);
    markup.element("span", "step", |markup| {
        markup.element("strong", "gained", |markup| {
            if let (Some(before), Some(after)) = (before, simulated.figure.estimate) {
                markup.difference(after - before);
            }
        });
        let names = &["class", "aria-hidden"];
        markup.with("span", names, &["arrow", "true"], |markup| {
            markup.text("→");
        });
    });
}

fn distance(markup: &mut Markup, scene: &Scene<'_>, standing: &Standing) {
    let words = scene.words;
    let Some(rung) = standing.rung else { return };
    match (standing.to_next, scene.state.edition.ladder.next(rung)) {
        (Some(lacks), Some(next)) => {
            markup.text(words.to_next);
            markup.text(" ");
            markup.figure(lacks);
            markup.text(" ");
            markup.text(words.to_category);
            markup.text(" ");
            markup.category(next);
            markup.text(". ");
        }
        _ => {
            markup.text(words.top_category);
            markup.text(" ");
        }
    }
    if let Some(opinion) = standing.opinion(&scene.state.edition, scene.language()) {
        markup.text(words.opinion);
        markup.text(" ");
        markup.text(&opinion);
        markup.text(". ");
    }
}

fn range(markup: &mut Markup, scene: &Scene<'_>, standing: &Standing) {
    let bounds = standing.figure;
    if bounds.low == bounds.high {
        return;
    }
    let words = scene.words;
    let (low, high) = standing.reachable;
    let ladder = &scene.state.edition.ladder;
    let last = ladder.category(high).id.as_str();
    markup.element("span", "assumed-range", |markup| {
        markup.text(words.can_be);
        markup.text(" ");
        markup.figure(bounds.low);
        markup.text("–");
        markup.figure(bounds.high);
        markup.text(", ");
        markup.text(words.category);
        let mut before = " ";
        for category in ladder.between(low, high) {
            // Between the names, and another before the last one.
            if before != " " && category.id == last {
                before = words.or;
            }
            markup.text(before);
            markup.category_name(category);
            before = ", ";
        }
        markup.text(". ");
    });
}

fn official_words(markup: &mut Markup, scene: &Scene<'_>, official: Option<Printed>) {
    let Some(official) = official else { return };
    let words = scene.words;
    let ladder = &scene.state.edition.ladder;
    markup.text(words.official_figure);
    markup.text(" ");
    markup.figure(official);
    markup.text(" (");
    markup.category(ladder.category(ladder.rung(official)));
    markup.text("). ");
}

/// How many loci the estimate is the mean of, where it leaves some out.
fn counted(markup: &mut Markup, scene: &Scene<'_>) {
    let score = &scene.state.outcome.after;
    let of = score.loci.len();
    if scene.state.place != Place::Government || score.counted == of {
        return;
    }
    let words = scene.words;
    markup.text(words.counted);
    markup.text(" ");
    markup.text(&score.counted.to_string());
    markup.text(" ");
    markup.text(words.of);
    markup.text(" ");
    markup.text(&of.to_string());
    markup.text(" ");
    markup.text(words.loci);
    markup.text(". ");
}
