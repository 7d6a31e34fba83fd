//! Where an assessment comes from, what to try on it, and what a reader of its score must know.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::Dispatch;
use super::biggest::node_name;
use crate::app::edit::Edit;
use crate::app::number::figure;
use crate::app::outcome::Outcome;
use crate::app::state::Action;
use crate::app::words::words;
use crate::exchange::document::Document;
use crate::exchange::json::Json;
use crate::model::edition::{Edition, NodeId};
use crate::model::exact::Exact;
use crate::model::note::NoteCode;
use crate::model::quantity::Points;
use crate::model::text::Language;

/// An assessment.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The document.
    pub document: Rc<Document>,
    /// The results.
    pub outcome: Rc<Outcome>,
    /// The language.
    pub language: Language,
    /// How to change the state.
    pub dispatch: Dispatch,
}

fn example(document: &Document) -> Option<&Json> {
    document.extra.as_ref()?.get("example")
}

fn words_of<'j>(json: &'j Json, key: &str, language: Language) -> Option<&'j str> {
    match json.get(key)?.get(language.tag())? {
        Json::Text(text) => Some(text),
        _ => None,
    }
}

/// Whether the assessment began as an example that is real, or one that is invented.
#[must_use]
pub fn is_real_example(document: &Document) -> Option<bool> {
    match example(document)?.get("real")? {
        Json::Bool(real) => Some(*real),
        _ => None,
    }
}

/// What an example suggests to try: raising a node of a locus to a value.
struct Suggestion {
    locus: usize,
    node: NodeId,
    to: Exact,
}

fn suggestion(document: &Document) -> Option<Suggestion> {
    let suggestion = example(document)?.get("try")?;
    let (Json::Number(locus), Json::Text(node), Json::Number(to)) = (
        suggestion.get("locus")?,
        suggestion.get("node")?,
        suggestion.get("to")?,
    ) else {
        return None;
    };
    Some(Suggestion {
        locus: locus.to_index()?,
        node: NodeId::from(node.as_str()),
        to: to.clone(),
    })
}

/// The one obvious thing to try on an example, as long as nothing is tried.
#[component]
pub fn TryThis(props: &Props) -> Html {
    let words = words(props.language);
    let Some(Suggestion { locus, node, to }) = suggestion(&props.document) else {
        return Html::default();
    };
    if !props.document.assessment.changes.is_empty() || locus >= props.outcome.after.loci.len() {
        return Html::default();
    }
    let name = node_name(&props.edition, &node, props.language).unwrap_or(words.raport_total);
    let target = figure(Points(to.clone()).printed(), props.language);
    let onclick = {
        let dispatch = props.dispatch.clone();
        move |_| {
            let (node, to) = (node.clone(), Some(to.clone()));
            dispatch.dispatch(Action::Edit(Edit::Try { locus, node, to }));
        }
    };
    html! {
        <button type="button" class="primary" {onclick}>
            { words.try_this }{ " " }{ name }{ " " }{ words.up_to }{ " " }{ target }
        </button>
    }
}

/// Where the assessment comes from, and the notes on its result.
#[component]
pub fn AboutAssessment(props: &Props) -> Html {
    let words = words(props.language);
    let mut notes: Vec<NoteCode> = Vec::new();
    for note in &props.outcome.after.notes {
        if !notes.contains(&note.code) {
            notes.push(note.code);
        }
    }
    html! {
        <section class="about-assessment">
            if !notes.is_empty() {
                <h2>{ words.notes_heading }</h2>
                <ul class="notes">{ for notes.iter().map(|note| html! { <li key={words.note(*note)}>{ words.note(*note) }</li> }) }</ul>
            }
            { provenance(props) }
        </section>
    }
}

fn provenance(props: &Props) -> Html {
    let words = words(props.language);
    let Some(example) = example(&props.document) else {
        return Html::default();
    };
    let kind = match is_real_example(&props.document) {
        Some(true) => words.real_example,
        _ => words.invented_example,
    };
    let sources: Vec<&str> = match example.get("sources") {
        Some(Json::List(sources)) => sources
            .iter()
            .filter_map(|source| match source {
                Json::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    html! {
        <>
            <h2>
                { words.from_example }{ ": " }
                { words_of(example, "title", props.language).unwrap_or_default() }
                { " (" }{ kind }{ ")" }
            </h2>
            <p>{ words_of(example, "about", props.language).unwrap_or_default() }</p>
            if !sources.is_empty() {
                <p class="source-list">{ words.sources }{ ": " }{ sources.join(" ; ") }</p>
            }
        </>
    }
}
