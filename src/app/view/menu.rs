//! The bar above everything: language, examples, files, year and theme.

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{AttrValue, Callback, Event, Html, MouseEvent, TargetCast, html};

use super::Scene;
use super::controls::{Choice, Choosable};
use crate::app::edit::Edit;
use crate::app::file::{self, Refusal};
use crate::app::parts;
use crate::app::state::{Action, Theme};
use crate::app::storage;
use crate::app::words::both;
use crate::exchange::document::edition_unknown;
use crate::model::text::{Language, Text};

/// The examples by file name, with the words of the menu.
const EXAMPLES: [(&str, [&str; 2]); 4] = [
    (
        "watdek-2023",
        ["Puskesmas Watdek 2023", "Puskesmas Watdek 2023"],
    ),
    (
        "bangka-tengah-2023",
        [
            "Kabupaten Bangka Tengah 2023",
            "Kabupaten Bangka Tengah 2023",
        ],
    ),
    (
        "banyumas-2023",
        [
            "Kabupaten Banyumas 2023 (lembar kosong)",
            "Kabupaten Banyumas 2023 (empty sheet)",
        ],
    ),
    (
        "contoh",
        [
            "Kabupaten Contoh (rekaan, terisi lengkap)",
            "Kabupaten Contoh (invented, complete)",
        ],
    ),
];

/// The menu.
pub fn menu(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let state = scene.state;
    let choice = |label: &'static str,
                  name: &'static str,
                  chosen: usize,
                  options: Vec<(AttrValue, Action)>| {
        let choice = Choice {
            label: label.into(),
            quiet: name == "language",
            name: name.into(),
            options: options
                .into_iter()
                .map(|(words, action)| Choosable { words, action })
                .collect(),
            chosen: Some(chosen),
            marked: None,
        };
        choice.view(&scene.dispatch)
    };
    let years = &state.edition.years;
    let year = years
        .iter()
        .position(|year| *year == state.outcome.base.year);
    let year_options = years.iter().map(|year| {
        (
            AttrValue::from(year.to_string()),
            Action::Edit(Edit::Year(*year)),
        )
    });
    html! {
        <div class="menu">
            { choice(words.language, "language", state.language as usize, vec![
                ("Indonesia".into(), Action::Language(Language::Indonesian)),
                ("English".into(), Action::Language(Language::English)),
            ]) }
            <details open={state.is_wide}>
                <summary>{ words.menu }</summary>
                <div class="folded">
            { examples(scene) }
            <span class="files">
                <label class="file">
                    <span>{ words.open_file }</span>
                    <input type="file" accept=".json,application/json" onchange={open(scene)} />
                </label>
                <button type="button" class="secondary" onclick={save(scene)}>{ words.save_file }</button>
            </span>
            { choice(words.year, "year", year.unwrap_or_default(), year_options.collect()) }
            { choice(words.theme, "theme", state.theme as usize, vec![
                (words.theme_auto.into(), Action::Theme(Theme::Auto)),
                (words.theme_light.into(), Action::Theme(Theme::Light)),
                (words.theme_dark.into(), Action::Theme(Theme::Dark)),
            ]) }
                </div>
            </details>
        </div>
    }
}

fn examples(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let language = scene.language() as usize;
    let dispatch = scene.dispatch.clone();
    let onchange = move |event: Event| {
        let select = event.target_unchecked_into::<HtmlSelectElement>();
        let name = select.value();
        // The menu is a list of things to open, so it goes back to its own name.
        select.set_selected_index(0);
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let loaded = parts::load(&format!("example/{name}")).await.ok();
            let opened = loaded.and_then(|value| file::read(&value).ok());
            dispatch.dispatch(match opened {
                Some(document) => Action::Open(Box::new(document)),
                None => Action::Say(Some(both(|words| words.part_failed))),
            });
        });
    };
    html! {
        <label class="select">
            <span class="quiet">{ words.examples }</span>
            <select {onchange}>
                <option value="" selected=true>{ words.examples }{ "…" }</option>
                { for EXAMPLES.iter().map(|(name, words)| html! { <option value={*name}>{ words[language] }</option> }) }
            </select>
        </label>
    }
}

fn open(scene: &Scene<'_>) -> Callback<Event> {
    let (dispatch, edition) = (scene.dispatch.clone(), scene.state.edition.clone());
    Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        let chosen = input.files().and_then(|files| files.get(0));
        let Some(chosen) = chosen else { return };
        let (dispatch, edition) = (dispatch.clone(), edition.clone());
        spawn_local(async move {
            dispatch.dispatch(match file::open(chosen).await {
                Ok(document) if document.assessment.edition != edition.id => {
                    let known = [edition.id.as_str()];
                    let problem = edition_unknown(&document.assessment.edition, &known);
                    Action::Say(Some(problem.messages))
                }
                Ok(document) => Action::Open(Box::new(document)),
                Err(Refusal::NotJson) => Action::Say(Some(both(|words| words.file_not_json))),
                Err(Refusal::Problem(problem)) => {
                    let place = |message: &str| format!("{message} ({})", problem.path);
                    let Text { id, en } = &problem.messages;
                    Action::Say(Some(Text::new(place(id), place(en))))
                }
            });
            // Emptied, so that choosing the same file again is a change again.
            input.set_value("");
        });
    })
}

fn save(scene: &Scene<'_>) -> Callback<MouseEvent> {
    let (document, dispatch) = (scene.state.document.clone(), scene.dispatch.clone());
    Callback::from(move |_| {
        let text = storage::text(&document);
        if file::download(&file::name_for(&document), &text).is_err() {
            dispatch.dispatch(Action::Say(Some(both(|words| words.storage_failed))));
        }
    })
}
