//! 'Mengapa?': the derivation of a figure as a tree that re-adds exactly.

use yew::{Html, html};

use super::Scene;
use super::controls::{Choice, Choosable, button};
use super::details::sources;
use crate::app::number::{figure, percent, short};
use crate::app::state::{Action, Place, Question};
use crate::app::words::words;
use crate::exchange::document::Document;
use crate::model::edition::Edition;
use crate::model::explanation::{Operation, Term, Unit, Which};
use crate::model::quantity::Points;
use crate::model::sheet::Sheet;
use crate::model::text::Language;

/// Which derivation.
pub struct Derivation<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The document.
    pub document: &'a Document,
    /// The figure.
    pub question: &'a Question,
    /// The language.
    pub language: Language,
}

/// The derivation of a figure.
pub fn derivation(asked: &Derivation<'_>) -> Html {
    match derive(asked) {
        Some(term) => html! { <ul class="derivation">{ branch(&term, asked, 0) }</ul> },
        None => html! { <p>{ words(asked.language).no_score }</p> },
    }
}

fn derive(asked: &Derivation<'_>) -> Option<Term> {
    let question = asked.question;
    let changed;
    let assessment = if question.simulated {
        changed = asked.document.assessment.with_changes();
        &changed
    } else {
        &asked.document.assessment
    };
    let sheet = Sheet::new(asked.edition, assessment).ok()?;
    let locus = match question.place {
        Place::Government => None,
        Place::Locus(locus) => Some(locus),
    };
    sheet
        .explain(locus, question.node.as_deref(), question.which)
        .ok()?
}

fn branch(term: &Term, asked: &Derivation<'_>, depth: usize) -> Html {
    let words = words(asked.language);
    let line = html! {
        <>
            <span>{ term.label.get(asked.language).to_owned() }</span>
            <strong class="value">{ value(term, asked.language) }</strong>
            <span class="operation">{ words.operation(term.operation) }</span>
        </>
    };
    if term.operation == Operation::Given {
        return html! { <li>{ line }{ sources(asked.edition, term.mark, &term.sources, asked.language) }</li> };
    }
    html! {
        <li>
            <details open={depth == 0}>
                <summary>{ line }</summary>
                <ul>
                    if depth == 0 {
                        <li class="exact">{ format!("{} {}", words.exact_value, term.exact) }</li>
                    }
                    { for term.terms.iter().map(|term| branch(term, asked, depth + 1)) }
                </ul>
            </details>
        </li>
    }
}

fn value(term: &Term, language: Language) -> String {
    match term.unit {
        Unit::Points => figure(Points(term.exact.clone()).printed(), language),
        Unit::Share => percent(&term.exact, language),
        Unit::Answer | Unit::Count => short(&term.exact, language),
    }
}

/// The section that answers 'Mengapa?' for a score, while it is open.
pub fn why(scene: &Scene<'_>) -> Html {
    let Some(question) = &scene.state.question else {
        return Html::default();
    };
    let words = scene.words;
    let [now, after] = scene.standings();
    let standing = if question.simulated { after } else { now };
    let is_range = standing.is_some_and(|standing| standing.figure.low != standing.figure.high);
    let option = |words: &'static str, which: Which, simulated: bool| Choosable {
        words: words.into(),
        action: Action::Ask(Some(Question {
            which,
            simulated,
            ..question.clone()
        })),
    };
    let choice = |name: &'static str, options: Vec<Choosable>, chosen: usize| {
        let choice = Choice {
            label: words.derivation.into(),
            quiet: true,
            name: name.into(),
            options,
            chosen: Some(chosen),
            marked: None,
        };
        choice.view(&scene.dispatch)
    };
    let simulated = || {
        let which = question.which;
        vec![
            option(words.now, which, false),
            option(words.simulated, which, true),
        ]
    };
    let ends = || {
        let simulated = question.simulated;
        vec![
            option(words.which_low, Which::Low, simulated),
            option(words.which_estimate, Which::Estimate, simulated),
            option(words.which_high, Which::High, simulated),
        ]
    };
    html! {
        <section class="why" aria-labelledby="why-heading">
            <div class="heading">
                <h2 id="why-heading">{ words.derivation }</h2>
                { button(&scene.dispatch, "secondary", html! { words.close }, Action::Ask(None)) }
            </div>
            if scene.has_tries() {
                { choice("why-simulated", simulated(), usize::from(question.simulated)) }
            }
            if is_range {
                { choice("why-which", ends(), question.which as usize) }
            }
            { derivation(&Derivation {
                edition: &scene.state.edition,
                document: &scene.state.document,
                question,
                language: scene.language(),
            }) }
        </section>
    }
}
