//! About the assessment: the notes on its score, where it comes from, and the page's theme.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::state::choices::Theme;
use crate::app::state::example::{suggestion, text};
use crate::app::ui::controls::{Choice, button};
use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::document::example::{example, is_real};
use crate::document::json::Json;
use crate::edit::edits::Edit;
use crate::model::note::NoteCode;
use crate::model::quantity::Points;

/// The one obvious thing to try on an example, as long as nothing is tried.
pub fn try_this(scene: &Scene<'_>) -> Html {
    let suggestion = suggestion(&scene.state.work.document).filter(|_| !scene.has_tries());
    let Some(Edit::Try {
        locus,
        node,
        to: Some(to),
    }) = suggestion
    else {
        return Html::default();
    };
    if locus >= scene.state.work.computed.after.loci.len() {
        return Html::default();
    }
    let target = figure(Points(to.clone()).printed(), scene.language());
    let words = scene.words.try_this(scene.node_name(&node), target);
    let action = Action::Edit(Edit::Try {
        locus,
        node,
        to: Some(to),
    });
    button("primary", &words, scene.click(action))
}

/// Where the assessment comes from, and the notes on its result.
pub fn about(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let mut notes: Vec<NoteCode> = Vec::new();
    for note in &scene.state.work.computed.after.notes {
        if !notes.contains(&note.code) {
            notes.push(note.code);
        }
    }
    html! {
        <section class="about-assessment">
            <h2>{ words.notes_heading() }</h2>
            <ul class="notes">
                for note in notes {
                    <li>{ words.note(note) }</li>
                }
                <li>{ scene.state.work.edition.notice.get(scene.language()) }</li>
            </ul>
            { provenance(scene) }
            { theme(scene) }
        </section>
    }
}

fn theme(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let choice = Choice {
        label: words.theme(),
        is_quiet: false,
        name: "theme",
        dispatch: scene.dispatch,
    };
    let options = [
        (words.theme_auto(), Theme::Auto),
        (words.theme_light(), Theme::Light),
        (words.theme_dark(), Theme::Dark),
    ];
    choice.view(html! {
        for (name, theme) in options {
            { choice.option(name, scene.state.settings.theme == theme, Action::Theme(theme)) }
        }
    })
}

fn provenance(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let Some(example) = example(&scene.state.work.document) else {
        return Html::default();
    };
    let kind = match is_real(&scene.state.work.document) {
        Some(true) => words.real_example(),
        _ => words.invented_example(),
    };
    let own = |key: &str| {
        let words = example.get(key);
        text(words.and_then(|words| words.get(scene.language().tag())))
    };
    let sources: Vec<&str> = match example.get("sources") {
        Some(Json::List(list)) => list.iter().map(|source| text(Some(source))).collect(),
        _ => Vec::new(),
    };
    html! {
        <>
            <h2>{ format!("{}: {} ({kind})", words.from_example(), own("title")) }</h2>
            <p>{ own("about") }</p>
            if !sources.is_empty() {
                <p class="source-list">
                    { format!("{}: {}", words.sources(), sources.join(" ; ")) }
                </p>
            }
        </>
    }
}
