//! 'Mengapa?': the derivation of a figure as a tree that re-adds exactly.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::state::choices::Question;
use crate::app::ui::buttons::to_method;
use crate::app::ui::controls::{Choice, button};
use crate::app::ui::scene::Scene;
use crate::app::ui::statement::sources;
use crate::app::words::Words;
use crate::app::words::number::{figure, percent, short};
use crate::document::Document;
use crate::model::edition::Edition;
use crate::model::explanation::Which;
use crate::model::quantity::Points;
use crate::model::sheet::Sheet;
use crate::model::term::{Operation, Term, Unit};
use crate::model::text::Language;
use crate::model::texts::Texts;

/// The derivation of a figure.
pub struct Derivation<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Its texts, with the sources.
    pub texts: &'a Texts,
    /// The document.
    pub document: &'a Document,
    /// The figure.
    pub question: &'a Question,
    /// The language.
    pub language: Language,
}

impl Derivation<'_> {
    /// The tree.
    pub fn view(&self) -> Html {
        match terms_of(self.edition, self.document, self.question) {
            Some(term) => html! { <ul class="derivation">{ self.branch(&term, true) }</ul> },
            None => html! { <p>{ Words::new(self.language).no_score() }</p> },
        }
    }

    fn branch(&self, term: &Term, is_root: bool) -> Html {
        if term.operation == Operation::Given {
            return html! {
                <li>
                    { line(term, self.language, true) }
                    { sources(self.texts, term.mark, &term.sources, self.language) }
                </li>
            };
        }
        let exact = Words::new(self.language).exact_value();
        html! {
            <li>
                <details open={is_root}>
                    <summary>{ line(term, self.language, true) }</summary>
                    <ul>
                        if is_root {
                            <li class="exact">{ format!("{exact} {}", term.exact) }</li>
                        }
                        for term in &term.terms {
                            { self.branch(term, false) }
                        }
                    </ul>
                </details>
            </li>
        }
    }
}

/// The derivation of a figure as a term; `None` where it does not exist.
#[must_use]
pub fn terms_of(edition: &Edition, document: &Document, question: &Question) -> Option<Term> {
    let changed;
    let assessment = if question.simulated {
        changed = document.assessment.with_changes();
        &changed
    } else {
        &document.assessment
    };
    let sheet = Sheet::new(edition, assessment).ok()?;
    let (locus, node) = (question.place.locus(), question.node.as_deref());
    sheet.explain(locus, node, question.which).ok()?
}

/// A term without its own terms, with a word for how they make it if that is wanted.
pub fn line(term: &Term, language: Language, says_how: bool) -> Html {
    html! {
        <>
            <span>{ term.label.get(language) }</span>
            <strong class="value">{ value(term, language) }</strong>
            if says_how {
                <span class="operation">{ Words::new(language).operation(term.operation) }</span>
            }
        </>
    }
}

/// A term's value in its unit.
#[must_use]
pub fn value(term: &Term, language: Language) -> String {
    match term.unit {
        Unit::Points => figure(Points(term.exact.clone()).printed(), language),
        Unit::Share => percent(&term.exact, language),
        Unit::Answer | Unit::Count => short(&term.exact, language),
    }
}

/// The section that answers 'Mengapa?' for a score, while it is open.
pub fn why(scene: &Scene<'_>, texts: &Texts) -> Html {
    let Some(question) = &scene.state.ui.question else {
        return Html::default();
    };
    let words = scene.words;
    let [now, after] = scene.standings();
    let standing = if question.simulated { after } else { now };
    let is_range = standing.is_some_and(|standing| standing.figure.low != standing.figure.high);
    let choice = |name: &'static str, options: Vec<(&str, Question)>| {
        let choice = Choice {
            label: words.derivation(),
            is_quiet: true,
            name,
            dispatch: scene.dispatch,
        };
        choice.view(html! {
            for (words, asked) in options {
                { choice.option(words, asked == *question, Action::Ask(Some(asked.clone()))) }
            }
        })
    };
    let simulated = |simulated| Question {
        simulated,
        ..question.clone()
    };
    let which = |which| Question {
        which,
        ..question.clone()
    };
    let derivation = Derivation {
        edition: &scene.state.work.edition,
        texts,
        document: &scene.state.work.document,
        question,
        language: scene.language(),
    };
    html! {
        <section class="why" aria-labelledby="why-heading">
            <div class="heading">
                <h2 id="why-heading">{ words.derivation() }</h2>
                { button("secondary", words.close(), scene.click(Action::Ask(None))) }
            </div>
            if scene.has_tries() {
                { choice("why-simulated", vec![
                    (words.now(), simulated(false)),
                    (words.simulated(), simulated(true)),
                ]) }
            }
            if is_range {
                { choice("why-which", vec![
                    (words.which_low(), which(Which::Low)),
                    (words.which_estimate(), which(Which::Estimate)),
                    (words.which_high(), which(Which::High)),
                ]) }
            }
            { derivation.view() }
            // A frame has no panels.
            if scene.state.frame.is_none() {
                { to_method(scene.dispatch, scene.language()) }
            }
        </section>
    }
}
