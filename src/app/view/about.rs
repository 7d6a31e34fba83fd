//! Where an assessment comes from, what to try on it, and what a reader of its score must know; at the end, how the page looks.

use super::Scene;
use super::controls::Choice;
use super::markup::Markup;
use crate::app::action::{Action, Theme};
use crate::exchange::document::Document;
use crate::exchange::json::Json;
use crate::model::edition::NodeId;
use crate::model::note::NoteCode;
use crate::model::quantity::Points;
use crate::work::edit::Edit;

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
pub fn try_this(markup: &mut Markup, scene: &Scene<'_>) {
    let suggestion = suggestion(&scene.state.document).filter(|_| !scene.has_tries());
    let Some(edit) = suggestion else { return };
    let Edit::Try {
        locus,
        node,
        to: Some(to),
    } = &edit
    else {
        return;
    };
    if *locus >= scene.state.outcome.after.loci.len() {
        return;
    }
    let (node, target) = (node.clone(), Points(to.clone()).printed());
    markup.button_with("primary", Action::Edit(edit), |markup| {
        markup.text(scene.words.try_this);
        markup.text(" ");
        markup.text(scene.node_name(&node));
        markup.text(" ");
        markup.text(scene.words.up_to);
        markup.text(" ");
        markup.figure(target);
    });
}

/// What an example suggests to try: raising a node of a locus to a value.
#[must_use]
pub fn suggestion(document: &Document) -> Option<Edit> {
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
pub fn about(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    let mut notes: Vec<NoteCode> = Vec::new();
    for note in &scene.state.outcome.after.notes {
        if !notes.contains(&note.code) {
            notes.push(note.code);
        }
    }
    markup.element("section", "about-assessment", |markup| {
        markup.line("h2", "", words.notes_heading);
        markup.element("ul", "notes", |markup| {
            for note in notes {
                markup.line("li", "", words.note(note));
            }
            let notice = scene.state.edition.notice.get(scene.language());
            markup.line("li", "", notice);
        });
        provenance(markup, scene);
        theme(markup, scene);
    });
}

fn theme(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    let choice = Choice {
        label: words.theme,
        is_quiet: false,
        name: "theme",
    };
    choice.view(markup, |markup| {
        for (name, theme) in [
            (words.theme_auto, Theme::Auto),
            (words.theme_light, Theme::Light),
            (words.theme_dark, Theme::Dark),
        ] {
            let is_chosen = scene.state.theme == theme;
            choice.option(markup, name, is_chosen, Action::Theme(theme));
        }
    });
}

fn provenance(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    let Some(example) = example(&scene.state.document) else {
        return;
    };
    let kind = match is_real_example(&scene.state.document) {
        Some(true) => words.real_example,
        _ => words.invented_example,
    };
    let own = |key: &str| {
        let words = example.get(key);
        text(words.and_then(|words| words.get(scene.language().tag())))
    };
    markup.element("h2", "", |markup| {
        markup.text(words.from_example);
        markup.text(": ");
        markup.text(own("title"));
        markup.text(" (");
        markup.text(kind);
        markup.text(")");
    });
    markup.line("p", "", own("about"));
    if let Some(Json::List(list)) = example.get("sources") {
        if list.is_empty() {
            return;
        }
        markup.element("p", "source-list", |markup| {
            markup.text(words.sources);
            let mut before = ": ";
            for source in list {
                markup.text(before);
                markup.text(text(Some(source)));
                before = " ; ";
            }
        });
    }
}
