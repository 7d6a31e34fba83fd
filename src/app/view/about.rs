//! Where an assessment comes from, what to try on it, and what a reader of its score must know.

use yew::{Html, html};

use super::Scene;
use super::controls::button;
use crate::app::edit::Edit;
use crate::app::number::figure;
use crate::app::state::Action;
use crate::exchange::document::Document;
use crate::exchange::json::Json;
use crate::model::edition::NodeId;
use crate::model::note::NoteCode;
use crate::model::quantity::Points;

fn example(document: &Document) -> Option<&Json> {
    document.extra.as_ref()?.get("example")
}

fn text(json: Option<&Json>) -> &str {
    match json {
        Some(Json::Text(text)) => text,
        _ => "",
    }
}

/// Whether the assessment began as an example that is real, or as one that is invented.
#[must_use]
pub fn is_real_example(document: &Document) -> Option<bool> {
    match example(document)?.get("real")? {
        Json::Bool(real) => Some(*real),
        _ => None,
    }
}

/// The one obvious thing to try on an example, as long as nothing is tried.
pub fn try_this(scene: &Scene<'_>) -> Html {
    let suggestion = suggestion(&scene.state.document).filter(|_| !scene.has_tries());
    let Some(edit) = suggestion else {
        return Html::default();
    };
    let Edit::Try {
        locus,
        node,
        to: Some(to),
    } = &edit
    else {
        return Html::default();
    };
    if *locus >= scene.state.outcome.after.loci.len() {
        return Html::default();
    }
    let target = figure(Points(to.clone()).printed(), scene.language());
    let words = format!(
        "{} {} {} {target}",
        scene.words.try_this,
        scene.node_name(node),
        scene.words.up_to
    );
    button(
        &scene.dispatch,
        "primary",
        html! { words },
        Action::Edit(edit),
    )
}

/// What an example suggests to try: raising a node of a locus to a value.
fn suggestion(document: &Document) -> Option<Edit> {
    let suggestion = example(document)?.get("try")?;
    let (Json::Number(locus), Json::Number(to)) = (suggestion.get("locus")?, suggestion.get("to")?)
    else {
        return None;
    };
    Some(Edit::Try {
        locus: locus.to_index()?,
        node: NodeId::from(text(suggestion.get("node"))),
        to: Some(to.clone()),
    })
}

/// Where the assessment comes from, and the notes on its result.
pub fn about(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let mut notes: Vec<NoteCode> = Vec::new();
    for note in &scene.state.outcome.after.notes {
        if !notes.contains(&note.code) {
            notes.push(note.code);
        }
    }
    html! {
        <section class="about-assessment">
            if !notes.is_empty() {
                <h2>{ words.notes_heading }</h2>
                <ul class="notes">{ for notes.iter().map(|note| html! { <li>{ words.note(*note) }</li> }) }</ul>
            }
            { provenance(scene) }
        </section>
    }
}

fn provenance(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let Some(example) = example(&scene.state.document) else {
        return Html::default();
    };
    let kind = match is_real_example(&scene.state.document) {
        Some(true) => words.real_example,
        _ => words.invented_example,
    };
    let own = |key: &str| {
        let words = example.get(key);
        text(words.and_then(|words| words.get(scene.language().tag()))).to_owned()
    };
    let mut sources = String::new();
    if let Some(Json::List(list)) = example.get("sources") {
        for source in list {
            sources.push_str(if sources.is_empty() { "" } else { " ; " });
            sources.push_str(text(Some(source)));
        }
    }
    html! {
        <>
            <h2>{ format!("{}: {} ({kind})", words.from_example, own("title")) }</h2>
            <p>{ own("about") }</p>
            if !sources.is_empty() {
                <p class="source-list">{ words.sources }{ ": " }{ sources }</p>
            }
        </>
    }
}
