//! All that is known about an indicator: how it is judged, its law, advice, evidence and derivation.

use std::rc::Rc;

use yew::{Html, Properties, component, html, use_context};

use super::why::Derivation;
use crate::app::state::{Place, Question};
use crate::app::words::{Words, words};
use crate::exchange::document::Document;
use crate::model::edition::{Edition, Evidence, Statement};
use crate::model::explanation::Which;
use crate::model::text::Language;

/// Whose details.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The edition.
    pub edition: Rc<Edition>,
    /// Where the indicator stands in it.
    pub place: [usize; 3],
    /// The position of the locus.
    pub locus: usize,
    /// The language.
    pub language: Language,
}

/// Details of an indicator.
#[component]
pub fn Details(props: &Props) -> Html {
    let words = words(props.language);
    // From the context, so that only open details are rendered again with every change.
    let document = use_context::<Rc<Document>>();
    let [dimension, variable, indicator] = props.place;
    let variable = &props.edition.dimensions[dimension].variables[variable];
    let indicator = &variable.indicators[indicator];
    let statement = |label: &str, statement: &Statement| {
        html! {
            <>
                <dt>{ label }</dt>
                <dd>{ statement.text.get(props.language) }{ " " }{ evidence(&statement.evidence, props, words) }</dd>
            </>
        }
    };
    html! {
        <div class="details">
            <dl>
                if let Some(judged) = &indicator.judged {
                    { statement(words.judged, judged) }
                } else if let Some(measured) = &variable.measured {
                    <dt>{ words.judged }</dt>
                    <dd>{ measured.get(props.language) }</dd>
                }
                <dt>{ words.how_to_raise }</dt>
                <dd>
                    { indicator.advice.fix.text.get(props.language) }{ " " }
                    { evidence(&indicator.advice.fix.evidence, props, words) }
                </dd>
                { statement(words.evidence, &indicator.advice.evidence) }
                if let Some(fails) = &indicator.advice.fails {
                    { statement(words.often_missing, fails) }
                }
                <dt>{ words.law }</dt>
                if indicator.law.is_empty() {
                    <dd>{ words.law_unknown }</dd>
                }
                { for indicator.law.iter().map(|law| html! {
                    <dd key={law.text.id.clone()}>{ &law.text.id }{ " " }{ evidence(&law.evidence, props, words) }</dd>
                }) }
            </dl>
            if let Some(document) = document {
                <h4>{ words.derivation }</h4>
                <Derivation
                    edition={props.edition.clone()}
                    {document}
                    question={Question {
                        place: Place::Locus(props.locus),
                        node: Some(indicator.id.clone()),
                        which: Which::Estimate,
                        simulated: true,
                    }}
                    language={props.language}
                />
            }
        </div>
    }
}

/// The mark of a statement, and its sources where it has some.
fn evidence(evidence: &Evidence, props: &Props, words: &Words) -> Html {
    html! {
        <Sources
            edition={props.edition.clone()}
            keys={evidence.sources.clone()}
            mark={words.mark(evidence.mark)}
            class={evidence.mark.id()}
            label={words.sources}
        />
    }
}

/// Sources of a figure or statement.
#[derive(Properties, PartialEq)]
pub struct SourcesProps {
    /// The edition.
    pub edition: Rc<Edition>,
    /// Keys of the sources.
    pub keys: Vec<String>,
    /// The word for how far it can be trusted.
    pub mark: &'static str,
    /// The mark's class.
    pub class: &'static str,
    /// The word for sources.
    pub label: &'static str,
}

/// A mark that opens its sources.
#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let addresses: Vec<&str> = props
        .keys
        .iter()
        .filter_map(|key| props.edition.source(key))
        .map(|source| source.address.as_str())
        .collect();
    let class = format!("mark {}", props.class);
    if addresses.is_empty() {
        return html! { <span {class}>{ props.mark }</span> };
    }
    html! {
        <details class="sources">
            <summary {class}>{ props.mark }</summary>
            <span>{ props.label }{ ": " }{ addresses.join(" ; ") }</span>
        </details>
    }
}
