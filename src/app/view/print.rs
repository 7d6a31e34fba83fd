//! The page as it is printed: below the result and its scale, all that explains them.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use super::Scene;
use super::about::about;
use super::controls::gained;
use super::markup::Markup;
use super::picture::{pictures, waterfall::waterfall};
use super::tries::{looked_at, trials, value};
use super::why::{self, line, terms_of};
use crate::app::action::{Place, Question};
use crate::model::edition::Mark;
use crate::model::explanation::Which;
use crate::model::quantity::Printed;
use crate::model::score::{DimensionScore, Standing};
use crate::model::term::{Operation, Term, Unit};
use crate::model::texts::Texts;
use crate::work::ranking::{gain, ranked};

/// How many potentials are printed.
const MOST_POTENTIALS: usize = 10;

/// How deep the derivation is printed below its figure: the dimensions of each locus, or the
/// indicators of each dimension.
const DEPTH: usize = 2;

/// What is printed below the result.
pub fn print(markup: &mut Markup, scene: &Scene<'_>, texts: &Texts) {
    let words = scene.more();
    let derived = derivation(scene);
    markup.element("div", "print", |markup| {
        origin(markup, scene);
        if scene.state.place != Place::Government {
            section(markup, words.dimension, |markup| dimensions(markup, scene));
        }
        section(markup, words.loci_heading, |markup| loci(markup, scene));
        if scene.has_tries() {
            section(markup, words.tried, |markup| tried(markup, scene));
        }
        waterfall(markup, scene);
        pictures(markup, scene);
        section(markup, words.biggest, |markup| potentials(markup, scene));
        if let Some(term) = &derived {
            section(markup, words.derivation, |markup| {
                markup.element("ul", "derivation", |markup| {
                    branch(markup, scene, term, DEPTH);
                });
            });
        }
        about(markup, scene);
        if let Some(term) = &derived {
            section(markup, words.sources, |markup| {
                sources(markup, scene, texts, term);
            });
        }
    });
}

#[inline(always)]
fn section(markup: &mut Markup, words: &str, inside: impl FnOnce(&mut Markup)) {
    markup.element("section", "", |markup| {
        markup.line("h2", "", words);
        inside(markup);
    });
}

/// Whose score it is, by which edition, printed when.
pub fn origin(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.more();
    let government = scene.state.document.assessment.government.as_ref();
    let name = government.and_then(|own| own.name.as_deref());
    markup.element("p", "origin", |markup| {
        if let Some(name) = name.filter(|_| scene.state.place != Place::Government) {
            markup.text(name);
            markup.text(". ");
        }
        markup.text(scene.state.edition.title.get(scene.language()));
        markup.text(". ");
        markup.text(words.printed);
        markup.text(" ");
        markup.text(&today(scene.language().tag()));
        markup.text(".");
    });
}

/// The date of today in words: `5 Mei 2025`.
fn today(tag: &str) -> String {
    let options = Object::new();
    // Setting a member of a fresh object cannot fail; without it the date is merely shorter.
    let _ = Reflect::set(
        &options,
        &JsValue::from_str("dateStyle"),
        &JsValue::from_str("long"),
    );
    Date::new_0().to_locale_date_string(tag, &options).into()
}

/// A table with a heading over each column; the first names the row.
fn table(markup: &mut Markup, headings: &[&str], rows: impl FnOnce(&mut Markup)) {
    markup.element("table", "", |markup| {
        markup.element("thead", "", |markup| {
            markup.element("tr", "", |markup| {
                for words in headings {
                    markup.with("th", &["scope"], &["col"], |markup| markup.text(words));
                }
            });
        });
        markup.element("tbody", "", rows);
    });
}

#[inline(never)]
fn name(markup: &mut Markup, words: &str) {
    markup.with("th", &["scope"], &["row"], |markup| markup.text(words));
}

fn dimensions(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.more();
    let state = scene.state;
    let Some(locus) = looked_at(state.place) else {
        return;
    };
    let scores = [&state.outcome.base.score, &state.outcome.after];
    let [now, after] = scores.map(|score| &score.loci[locus].dimensions);
    let headings = [words.dimension, words.maximum, words.now, words.simulated];
    let count = if scene.has_tries() { 4 } else { 3 };
    table(markup, &headings[..count], |markup| {
        for (position, dimension) in state.edition.dimensions.iter().enumerate() {
            let estimate =
                |score: &[DimensionScore]| score[position].points.and_then(|own| own.estimate);
            markup.element("tr", "", |markup| {
                name(markup, dimension.name.get(scene.language()));
                let maximum = now[position].maximum;
                let all = [maximum, estimate(now), estimate(after)];
                for figure in &all[..count - 1] {
                    markup.element("td", "", |markup| match figure {
                        Some(figure) => markup.figure(*figure),
                        None => markup.text("–"),
                    });
                }
            });
        }
    });
}

fn loci(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.more();
    let outcome = &scene.state.outcome;
    let (before, after) = (&outcome.base.score, &outcome.after);
    let headings = [words.locus, words.now, words.simulated];
    let count = if scene.has_tries() { 3 } else { 2 };
    let row = |markup: &mut Markup, place: &str, standings: [Option<Standing>; 2]| {
        markup.element("tr", "", |markup| {
            name(markup, place);
            for (column, standing) in standings[..count - 1].iter().enumerate() {
                let now = standings[0].filter(|_| column > 0);
                standing_cell(markup, scene, *standing, now);
            }
        });
    };
    table(markup, &headings[..count], |markup| {
        let standings = [before.standing, after.standing];
        row(markup, words.whole_government, standings);
        for locus in 0..after.loci.len() {
            let standings = [before, after].map(|own| Some(own.loci[locus].standing));
            row(markup, &scene.locus_name(locus), standings);
        }
    });
}

/// A score with its category, and the gain to another.
fn standing_cell(
    markup: &mut Markup,
    scene: &Scene<'_>,
    standing: Option<Standing>,
    now: Option<Standing>,
) {
    markup.element("td", "", |markup| {
        let estimate = standing.and_then(|own| own.figure.estimate);
        let category = standing
            .as_ref()
            .and_then(|own| own.category(&scene.state.edition));
        let (Some(estimate), Some(category)) = (estimate, category) else {
            return markup.text(scene.more().nothing_entered);
        };
        markup.element("strong", "", |markup| markup.figure(estimate));
        let now = now.and_then(|own| own.figure.estimate);
        let gain = now.map(|now| estimate - now);
        if let Some(gain) = gain.filter(|own| *own != Printed::default()) {
            gained(markup, gain);
        }
        markup.text(" ");
        markup.category(category);
    });
}

fn tried(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.more();
    let assessment = &scene.state.document.assessment;
    let headings = [
        words.item,
        words.locus,
        words.now,
        words.simulated,
        words.adds,
    ];
    table(markup, &headings, |markup| {
        let trials = trials(scene);
        for (change, trial) in assessment.changes.iter().zip(&trials) {
            markup.element("tr", "", |markup| {
                name(markup, scene.node_name(&change.node));
                markup.line("td", "", &scene.office(change.locus, change.product));
                markup.line("td", "", &value(scene, trial.now.as_ref()));
                markup.line("td", "", &value(scene, trial.to.as_ref()));
                markup.element("td", "", |markup| {
                    if let Some(gain) = trial.gain {
                        markup.difference(gain);
                    }
                });
            });
        }
    });
}

fn potentials(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.more();
    let place = looked_at(scene.state.place);
    let ranked = ranked(scene.state.potentials(), place);
    if ranked.is_empty() {
        return markup.line("p", "", words.all_raised);
    }
    markup.line("p", "", words.biggest_help);
    let headings = [words.item, words.potential, words.locus];
    // All are of the one locus that is looked at.
    let count = if place.is_some() { 2 } else { 3 };
    table(markup, &headings[..count], |markup| {
        for own in ranked.into_iter().take(MOST_POTENTIALS) {
            markup.element("tr", "", |markup| {
                name(markup, scene.node_name(&own.node));
                markup.element("td", "", |markup| markup.difference(gain(own, place)));
                if place.is_none() {
                    markup.line("td", "", &scene.locus_name(own.locus));
                }
            });
        }
    });
}

/// The derivation of the estimate, with what is tried.
fn derivation(scene: &Scene<'_>) -> Option<Term> {
    terms_of(
        &scene.state.edition,
        &scene.state.document,
        &Question {
            place: scene.state.place,
            node: None,
            which: Which::Estimate,
            simulated: true,
        },
    )
}

fn branch(markup: &mut Markup, scene: &Scene<'_>, term: &Term, depth: usize) {
    let language = scene.language();
    let is_product = depth == 0 && term.operation == Operation::Product;
    markup.element("li", "", |markup| {
        line(markup, term, language, !is_product);
        if is_product {
            // What an indicator's points are made of fits behind them: weight, and how much is reached.
            return markup.element("span", "operation", |markup| {
                let mut before = "= ";
                for term in &term.terms {
                    markup.text(before);
                    markup.text(&why::value(term, language));
                    if is_own(term) {
                        markup.text(" (");
                        markup.text(scene.words.mark(Mark::Own));
                        markup.text(")");
                    }
                    before = " × ";
                }
            });
        }
        if depth > 0 && !term.terms.is_empty() {
            markup.element("ul", "", |markup| {
                for term in &term.terms {
                    branch(markup, scene, term, depth - 1);
                }
            });
        }
    });
}

/// Whether a weight is the user's own, or the maximum that an answer is divided by.
fn is_own(term: &Term) -> bool {
    let maximum = term
        .terms
        .get(1)
        .filter(|_| term.operation == Operation::Quotient);
    let own = |term: &Term| term.mark == Mark::Own;
    own(term) && term.unit == Unit::Share || maximum.is_some_and(own)
}

/// The sources of the derivation and of the categories, each once, with their addresses.
fn sources(markup: &mut Markup, scene: &Scene<'_>, texts: &Texts, term: &Term) {
    let edition = &scene.state.edition;
    let mut keys: Vec<&str> = Vec::new();
    for category in edition.ladder.iter() {
        keys.extend(category.evidence.sources.iter().map(String::as_str));
    }
    collect(term, &mut keys);
    let mut listed: Vec<&str> = Vec::new();
    markup.element("ul", "source-list", |markup| {
        for key in keys {
            let Some(source) = texts.source(key).filter(|_| !listed.contains(&key)) else {
                continue;
            };
            listed.push(key);
            markup.element("li", "", |markup| {
                if let Some(title) = &source.title {
                    markup.text(title.get(scene.language()));
                    markup.text(": ");
                }
                markup.text(&source.address);
            });
        }
    });
}

fn collect<'a>(term: &'a Term, keys: &mut Vec<&'a str>) {
    keys.extend(term.sources.iter().map(String::as_str));
    for term in &term.terms {
        collect(term, keys);
    }
}
