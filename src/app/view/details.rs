//! All that is known about an indicator: how it is judged, its law, advice, evidence and derivation.

use std::rc::Rc;

use yew::{Html, html};

use super::why::{Derivation, derivation};
use crate::app::state::{Place, Question};
use crate::app::words::words;
use crate::exchange::document::Document;
use crate::model::edition::{Edition, Mark, Statement};
use crate::model::explanation::Which;
use crate::model::text::Language;

/// The details of an indicator of a locus.
pub fn details(
    edition: &Rc<Edition>,
    place: [usize; 3],
    locus: usize,
    document: &Document,
    language: Language,
) -> Html {
    let words = words(language);
    let [dimension, variable, indicator] = place;
    let variable = &edition.dimensions[dimension].variables[variable];
    let indicator = &variable.indicators[indicator];
    let statement = |label: &'static str, statement: &Statement| {
        let Statement { text, evidence } = statement;
        html! {
            <>
                <dt>{ label }</dt>
                <dd>{ text.get(language).to_owned() }{ " " }{ sources(edition, evidence.mark, &evidence.sources, language) }</dd>
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
                    <dd>{ measured.get(language).to_owned() }</dd>
                }
                { statement(words.how_to_raise, &indicator.advice.fix) }
                { statement(words.evidence, &indicator.advice.evidence) }
                if let Some(fails) = &indicator.advice.fails {
                    { statement(words.often_missing, fails) }
                }
                if indicator.law.is_empty() {
                    <dt>{ words.law }</dt>
                    <dd>{ words.law_unknown }</dd>
                }
                { for indicator.law.iter().map(|law| statement(words.law, law)) }
            </dl>
            <h4>{ words.derivation }</h4>
            { derivation(&Derivation {
                edition,
                document,
                question: &Question {
                    place: Place::Locus(locus),
                    node: Some(indicator.id.clone()),
                    which: Which::Estimate,
                    simulated: true,
                },
                language,
            }) }
        </div>
    }
}

/// A mark that opens its sources, where there are any.
pub fn sources(edition: &Edition, mark: Mark, keys: &[String], language: Language) -> Html {
    let words = words(language);
    let class = if mark == Mark::Assumed {
        "mark assumed"
    } else {
        "mark"
    };
    let mut addresses = String::new();
    for source in keys.iter().filter_map(|key| edition.source(key)) {
        addresses.push_str(if addresses.is_empty() { "" } else { " ; " });
        addresses.push_str(&source.address);
    }
    if addresses.is_empty() {
        return html! { <span {class}>{ words.mark(mark) }</span> };
    }
    html! {
        <details class="sources">
            <summary {class}>{ words.mark(mark) }</summary>
            <span>{ words.sources }{ ": " }{ addresses }</span>
        </details>
    }
}
