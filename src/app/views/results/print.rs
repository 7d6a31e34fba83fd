//! The page as it is printed: below the result and its scale, all that explains them.

use yew::{Html, html};

use super::pictures::pictures;
use super::table::{figure_or_dash, row_heading, table};
use super::waterfall::waterfall;
use crate::app::state::choices::{Place, Question};
use crate::app::ui::about::about;
use crate::app::ui::controls::gained;
use crate::app::ui::derivation::{self, line, terms_of};
use crate::app::ui::scene::Scene;
use crate::app::ui::simulated_changes::{trials, value};
use crate::app::ui::statement::origin;
use crate::app::words::number::{difference, figure};
use crate::edit::priorities::{gain, ranked};
use crate::model::edition::Mark;
use crate::model::explanation::Which;
use crate::model::quantity::Printed;
use crate::model::score::{DimensionScore, Standing};
use crate::model::term::{Operation, Term, Unit};
use crate::model::texts::Texts;

/// How many potentials are printed.
const MOST_POTENTIALS: usize = 10;

/// How deep the derivation is printed below its figure: the dimensions of each locus, or the
/// indicators of each dimension.
const DEPTH: usize = 2;

/// The page below the result.
pub(super) fn print(scene: &Scene<'_>, texts: &Texts) -> Html {
    let words = scene.words;
    let term = derivation(scene);
    html! {
        <div class="print">
            { origin(scene) }
            if let Place::Locus(locus) = scene.state.ui.place {
                { section(words.dimension(), dimensions(scene, locus)) }
            }
            { section(words.loci_heading(), loci(scene)) }
            if scene.has_tries() {
                { section(words.tried(), simulated_changes(scene)) }
            }
            { waterfall(scene) }
            { pictures(scene) }
            { section(words.biggest(), potentials(scene)) }
            if let Some(term) = &term {
                { section(words.derivation(), html! {
                    <ul class="derivation">{ branch(scene, term, DEPTH) }</ul>
                }) }
            }
            { about(scene) }
            if let Some(term) = &term {
                { section(words.sources(), sources(scene, texts, term)) }
            }
        </div>
    }
}

fn section(heading: &str, content: Html) -> Html {
    html! {
        <section>
            <h2>{ heading }</h2>
            { content }
        </section>
    }
}

fn dimensions(scene: &Scene<'_>, locus: usize) -> Html {
    let words = scene.words;
    let work = &scene.state.work;
    let headings = [
        words.dimension(),
        words.maximum(),
        words.now(),
        words.simulated(),
    ];
    let columns = if scene.has_tries() { 4 } else { 3 };
    let [now, simulated] = [&work.computed.base.score, &work.computed.after]
        .map(|score| &score.loci[locus].dimensions);
    let estimate = |score: &DimensionScore| score.points.and_then(|points| points.estimate);
    let rows = work.edition.dimensions.iter().zip(now).zip(simulated);
    let rows = rows.map(|((dimension, now), simulated)| {
        let cells = [now.maximum, estimate(now), estimate(simulated)];
        html! {
            <tr>
                { row_heading(dimension.name.get(scene.language())) }
                for cell in &cells[..columns - 1] {
                    <td>{ figure_or_dash(scene, *cell) }</td>
                }
            </tr>
        }
    });
    table(&headings[..columns], rows.collect())
}

fn loci(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let computed = &scene.state.work.computed;
    let (now, simulated) = (&computed.base.score, &computed.after);
    let headings = [words.locus(), words.now(), words.simulated()];
    let columns = if scene.has_tries() { 3 } else { 2 };
    let row = |name: &str, now: Option<Standing>, simulated: Option<Standing>| {
        html! {
            <tr>
                { row_heading(name) }
                <td>{ standing(scene, now, None) }</td>
                if scene.has_tries() {
                    <td>{ standing(scene, simulated, now) }</td>
                }
            </tr>
        }
    };
    let loci = now.loci.iter().zip(&simulated.loci).enumerate();
    let loci = loci.map(|(locus, (now, simulated))| {
        let name = scene.locus_name(locus);
        row(&name, Some(now.standing), Some(simulated.standing))
    });
    let government = row(words.whole_government(), now.standing, simulated.standing);
    table(
        &headings[..columns],
        std::iter::once(government).chain(loci).collect(),
    )
}

/// A score with its category, and its gain over another.
fn standing(scene: &Scene<'_>, standing: Option<Standing>, before: Option<Standing>) -> Html {
    let language = scene.language();
    let estimate = |standing: Option<Standing>| standing?.figure.estimate;
    let category = standing.and_then(|own| own.category(&scene.state.work.edition));
    let (Some(score), Some(category)) = (estimate(standing), category) else {
        return html! { scene.words.nothing_entered() };
    };
    let gain = estimate(before).map(|before| score - before);
    let gain = gain.filter(|gain| *gain != Printed::default());
    html! {
        <>
            <strong>{ figure(score, language) }</strong>
            if let Some(gain) = gain {
                { gained(gain, language) }
            }
            { " " }{ category.name(language) }{ scene.words.zone(category.zone) }
        </>
    }
}

fn simulated_changes(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let headings = [
        words.item(),
        words.locus(),
        words.now(),
        words.simulated(),
        words.adds(),
    ];
    let changes = &scene.state.work.document.assessment.changes;
    let rows = changes.iter().zip(trials(scene)).map(|(change, trial)| {
        let gain = trial.gain.map(|gain| difference(gain, scene.language()));
        html! {
            <tr>
                { row_heading(scene.node_name(&change.node)) }
                <td>{ scene.office(change.locus, change.product) }</td>
                <td>{ value(scene, trial.now.as_ref()) }</td>
                <td>{ value(scene, trial.to.as_ref()) }</td>
                <td>{ gain }</td>
            </tr>
        }
    });
    table(&headings, rows.collect())
}

fn potentials(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let locus = scene.state.ui.place.locus();
    let ranked = ranked(scene.state.work.potentials(), locus);
    if ranked.is_empty() {
        return html! { <p>{ words.all_raised() }</p> };
    }
    // All are of the one locus that is looked at.
    let columns = if locus.is_some() { 2 } else { 3 };
    let headings = [words.item(), words.potential(), words.locus()];
    let rows = ranked.into_iter().take(MOST_POTENTIALS).map(|potential| {
        html! {
            <tr>
                { row_heading(scene.node_name(&potential.node)) }
                <td>{ difference(gain(potential, locus), scene.language()) }</td>
                if locus.is_none() {
                    <td>{ scene.locus_name(potential.locus) }</td>
                }
            </tr>
        }
    });
    html! {
        <>
            <p>{ words.biggest_help() }</p>
            { table(&headings[..columns], rows.collect()) }
        </>
    }
}

/// The derivation of the estimate, with the simulated changes.
fn derivation(scene: &Scene<'_>) -> Option<Term> {
    let work = &scene.state.work;
    let question = Question {
        place: scene.state.ui.place,
        node: None,
        which: Which::Estimate,
        simulated: true,
    };
    terms_of(&work.edition, &work.document, &question)
}

fn branch(scene: &Scene<'_>, term: &Term, depth: usize) -> Html {
    let is_product = depth == 0 && term.operation == Operation::Product;
    html! {
        <li>
            { line(term, scene.language(), !is_product) }
            if is_product {
                <span class="operation">{ product(scene, term) }</span>
            } else if depth > 0 && !term.terms.is_empty() {
                <ul>
                    for term in &term.terms {
                        { branch(scene, term, depth - 1) }
                    }
                </ul>
            }
        </li>
    }
}

/// The factors of an indicator's points, which fit behind them: weight, and how much is reached.
fn product(scene: &Scene<'_>, term: &Term) -> String {
    let factors = term.terms.iter().map(|term| {
        let value = derivation::value(term, scene.language());
        match is_own(term) {
            true => format!("{value} ({})", scene.words.mark(Mark::Own)),
            false => value,
        }
    });
    let factors: Vec<String> = factors.collect();
    format!("= {}", factors.join(" × "))
}

/// True if a weight is the user's own, or the maximum that an answer is divided by.
fn is_own(term: &Term) -> bool {
    let maximum = term
        .terms
        .get(1)
        .filter(|_| term.operation == Operation::Quotient);
    let own = |term: &Term| term.mark == Mark::Own;
    own(term) && term.unit == Unit::Share || maximum.is_some_and(own)
}

/// The sources of the derivation and of the categories, each once, with their addresses.
fn sources(scene: &Scene<'_>, texts: &Texts, term: &Term) -> Html {
    let mut keys: Vec<&str> = Vec::new();
    for category in scene.state.work.edition.ladder.iter() {
        add_new(&mut keys, &category.evidence.sources);
    }
    collect(term, &mut keys);
    html! {
        <ul class="source-list">
            for source in keys.iter().filter_map(|key| texts.source(key)) {
                <li>
                    if let Some(title) = &source.title {
                        { title.get(scene.language()) }{ ": " }
                    }
                    { &source.address }
                </li>
            }
        </ul>
    }
}

fn collect<'a>(term: &'a Term, keys: &mut Vec<&'a str>) {
    add_new(keys, &term.sources);
    for term in &term.terms {
        collect(term, keys);
    }
}

fn add_new<'a>(keys: &mut Vec<&'a str>, more: &'a [String]) {
    for key in more {
        if !keys.contains(&key.as_str()) {
            keys.push(key);
        }
    }
}
