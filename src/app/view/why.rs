//! 'Mengapa?': the derivation of a figure as a tree that re-adds exactly.

use std::rc::Rc;

use yew::{Html, Properties, component, html, use_memo};

use super::Dispatch;
use super::choice::Choice;
use super::details::Sources;
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
#[derive(Properties, PartialEq)]
pub struct DerivationProps {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The document.
    pub document: Rc<Document>,
    /// The figure.
    pub question: Question,
    /// The language.
    pub language: Language,
}

/// The derivation of a figure.
#[component]
pub fn Derivation(props: &DerivationProps) -> Html {
    let key = (props.document.clone(), props.question.clone());
    let edition = props.edition.clone();
    let term = use_memo(key, move |(document, question)| {
        derive(&edition, document, question)
    });
    match &*term {
        Some(term) => html! { <ul class="derivation">{ branch(term, props, 0) }</ul> },
        None => html! { <p>{ words(props.language).no_score }</p> },
    }
}

fn derive(edition: &Edition, document: &Document, question: &Question) -> Option<Term> {
    let changed;
    let assessment = if question.simulated {
        changed = document.assessment.with_changes();
        &changed
    } else {
        &document.assessment
    };
    let sheet = Sheet::new(edition, assessment).ok()?;
    let locus = match question.place {
        Place::Government => None,
        Place::Locus(locus) => Some(locus),
    };
    sheet
        .explain(locus, question.node.as_deref(), question.which)
        .ok()?
}

fn branch(term: &Term, props: &DerivationProps, depth: usize) -> Html {
    let words = words(props.language);
    let line = html! {
        <>
            <span class="term">{ term.label.get(props.language) }</span>
            <strong class="value">{ value(term, props.language) }</strong>
            if term.operation == Operation::Given {
                <Sources
                    edition={props.edition.clone()}
                    keys={term.sources.clone()}
                    mark={words.mark(term.mark)}
                    class={term.mark.id()}
                    label={words.sources}
                />
            } else {
                <span class="operation">{ words.operation(term.operation) }</span>
            }
        </>
    };
    if term.terms.is_empty() {
        return html! { <li>{ line }</li> };
    }
    html! {
        <li>
            <details open={depth < 1}>
                <summary>{ line }</summary>
                <ul>
                    if depth == 0 {
                        <li class="exact">{ words.exact_value }{ " " }{ term.exact.to_string() }</li>
                    }
                    { for term.terms.iter().map(|term| branch(term, props, depth + 1)) }
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

/// The open question of the page.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The document.
    pub document: Rc<Document>,
    /// The figure.
    pub question: Question,
    /// Whether the figure is a range.
    pub is_range: bool,
    /// The language.
    pub language: Language,
    /// How to change the state.
    pub dispatch: Dispatch,
}

/// The section that answers 'Mengapa?' for a score.
#[component]
pub fn Why(props: &Props) -> Html {
    let words = words(props.language);
    let ask = |question: Option<Question>| {
        let dispatch = props.dispatch.clone();
        move |_| dispatch.dispatch(Action::Ask(question.clone()))
    };
    let ends = [Which::Low, Which::Estimate, Which::High];
    let choose = {
        let (dispatch, question) = (props.dispatch.clone(), props.question.clone());
        move |end: usize| {
            let which = ends[end.min(2)];
            let question = Question {
                which,
                ..question.clone()
            };
            dispatch.dispatch(Action::Ask(Some(question)));
        }
    };
    let has_tries = !props.document.assessment.changes.is_empty();
    let simulate = {
        let (dispatch, question) = (props.dispatch.clone(), props.question.clone());
        move |chosen: usize| {
            let simulated = chosen == 1;
            let question = Question {
                simulated,
                ..question.clone()
            };
            dispatch.dispatch(Action::Ask(Some(question)));
        }
    };
    html! {
        <section class="why" aria-labelledby="why-heading">
            <div class="heading">
                <h2 id="why-heading">{ words.derivation }</h2>
                <button type="button" class="secondary" onclick={ask(None)}>{ words.close }</button>
            </div>
            if has_tries {
                <Choice
                    label={words.derivation}
                    quiet=true
                    name="why-simulated"
                    options={vec![words.now.into(), words.simulated.into()]}
                    chosen={Some(usize::from(props.question.simulated))}
                    onchoose={simulate}
                />
            }
            if props.is_range {
                <Choice
                    label={words.derivation}
                    quiet=true
                    name="why-which"
                    options={vec![words.which_low.into(), words.which_estimate.into(), words.which_high.into()]}
                    chosen={ends.iter().position(|end| *end == props.question.which)}
                    onchoose={choose}
                />
            }
            <Derivation
                edition={props.edition.clone()}
                document={props.document.clone()}
                question={props.question.clone()}
                language={props.language}
            />
        </section>
    }
}
