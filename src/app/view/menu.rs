//! The bar above everything: examples, files, year, language and theme.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Event, Html, Properties, TargetCast, component, html};

use super::Dispatch;
use super::choice::Choice;
use crate::app::edit::Edit;
use crate::app::file::{self, Refusal};
use crate::app::parts;
use crate::app::state::{Action, Theme};
use crate::app::storage;
use crate::app::words::words;
use crate::exchange::document::{Document, edition_unknown};
use crate::model::edition::{Edition, Year};
use crate::model::text::{Language, Text};

/// The examples by file name, with the words of the menu.
const EXAMPLES: [(&str, &str, &str); 4] = [
    (
        "watdek-2023",
        "Puskesmas Watdek 2023",
        "Puskesmas Watdek 2023",
    ),
    (
        "bangka-tengah-2023",
        "Kabupaten Bangka Tengah 2023",
        "Kabupaten Bangka Tengah 2023",
    ),
    (
        "banyumas-2023",
        "Kabupaten Banyumas 2023 (lembar kosong)",
        "Kabupaten Banyumas 2023 (empty sheet)",
    ),
    (
        "contoh",
        "Kabupaten Contoh (rekaan, terisi lengkap)",
        "Kabupaten Contoh (invented, complete)",
    ),
];

/// The menu.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The document, for saving.
    pub document: Rc<Document>,
    /// The year whose variant counts.
    pub year: Year,
    /// The language.
    pub language: Language,
    /// The theme.
    pub theme: Theme,
    /// How to change the state.
    pub dispatch: Dispatch,
}

/// The menu.
#[component]
pub fn Menu(props: &Props) -> Html {
    let words = words(props.language);
    let languages = [Language::Indonesian, Language::English];
    let choose_language = {
        let dispatch = props.dispatch.clone();
        move |chosen: usize| {
            let language = languages[chosen.min(1)];
            storage::save_language(language);
            dispatch.dispatch(Action::Language(language));
        }
    };
    html! {
        <div class="menu">
            <Choice
                label={words.language}
                quiet=true
                name="language"
                options={vec!["Indonesia".into(), "English".into()]}
                chosen={languages.iter().position(|language| *language == props.language)}
                onchoose={choose_language}
            />
            { examples(props) }
            <span class="files">
                <label class="file">
                    <span>{ words.open_file }</span>
                    <input type="file" accept=".json,application/json" onchange={open(&props.dispatch, &props.edition)} />
                </label>
                <button type="button" class="secondary" onclick={save(props)}>{ words.save_file }</button>
            </span>
            { year(props) }
            { theme(props) }
        </div>
    }
}

fn examples(props: &Props) -> Html {
    let words = words(props.language);
    let onchange = {
        let dispatch = props.dispatch.clone();
        move |event: Event| {
            let select = event.target_unchecked_into::<HtmlSelectElement>();
            let name = select.value();
            // The menu is a list of things to open, so it goes back to its own name.
            select.set_selected_index(0);
            let dispatch = dispatch.clone();
            spawn_local(async move {
                let opened = parts::load(&format!("example/{name}"))
                    .await
                    .ok()
                    .and_then(|value| file::read(&value).ok());
                dispatch.dispatch(match opened {
                    Some(document) => Action::Open(document),
                    None => Action::Say(Some(both(|words| words.part_failed))),
                });
            });
        }
    };
    html! {
        <label class="select">
            <span class="quiet">{ words.examples }</span>
            <select {onchange}>
                <option value="" selected=true>{ words.examples }{ "…" }</option>
                { for EXAMPLES.iter().map(|(name, id, en)| html! {
                    <option key={*name} value={*name}>
                        { match props.language { Language::Indonesian => *id, Language::English => *en } }
                    </option>
                }) }
            </select>
        </label>
    }
}

fn open(dispatch: &Dispatch, edition: &Rc<Edition>) -> impl Fn(Event) + use<> {
    let (dispatch, edition) = (dispatch.clone(), edition.clone());
    move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        let chosen = input.files().and_then(|files| files.get(0));
        let Some(chosen) = chosen else { return };
        // Emptied, so that choosing the same file again is a change again.
        input.set_value("");
        let (dispatch, edition) = (dispatch.clone(), edition.clone());
        spawn_local(async move {
            dispatch.dispatch(match file::open(chosen).await {
                Ok(document) if document.assessment.edition != edition.id => {
                    let known = [edition.id.as_str()];
                    let problem = edition_unknown(&document.assessment.edition, &known);
                    Action::Say(Some(problem.messages))
                }
                Ok(document) => Action::Open(document),
                Err(Refusal::NotJson) => Action::Say(Some(both(|words| words.file_not_json))),
                Err(Refusal::Problem(problem)) => {
                    let place = |message: &str| format!("{message} ({})", problem.path);
                    let Text { id, en } = &problem.messages;
                    Action::Say(Some(Text::new(place(id), place(en))))
                }
            });
        });
    }
}

fn save<T>(props: &Props) -> impl Fn(T) + use<T> {
    let (document, dispatch) = (props.document.clone(), props.dispatch.clone());
    move |_| {
        let text = storage::text(&document);
        if file::download(&file::name_for(&document), &text).is_err() {
            dispatch.dispatch(Action::Say(Some(both(|words| words.storage_failed))));
        }
    }
}

fn both(choose: impl Fn(&'static crate::app::words::Words) -> &'static str) -> Text {
    Text::new(
        choose(words(Language::Indonesian)),
        choose(words(Language::English)),
    )
}

fn year(props: &Props) -> Html {
    let words = words(props.language);
    let years = props.edition.years.clone();
    let choose = {
        let (dispatch, years) = (props.dispatch.clone(), years.clone());
        move |chosen: usize| {
            if let Some(year) = years.get(chosen) {
                dispatch.dispatch(Action::Edit(Edit::Year(*year)));
            }
        }
    };
    html! {
        <Choice
            label={words.year}
            name="year"
            options={years.iter().map(|year| year.to_string().into()).collect::<Vec<_>>()}
            chosen={years.iter().position(|year| *year == props.year)}
            onchoose={choose}
        />
    }
}

fn theme(props: &Props) -> Html {
    let words = words(props.language);
    let themes = [Theme::Auto, Theme::Light, Theme::Dark];
    let choose = {
        let dispatch = props.dispatch.clone();
        move |chosen: usize| {
            let theme = themes[chosen.min(2)];
            storage::save_theme(theme);
            dispatch.dispatch(Action::Theme(theme));
        }
    };
    html! {
        <Choice
            label={words.theme}
            name="theme"
            options={vec![words.theme_auto.into(), words.theme_light.into(), words.theme_dark.into()]}
            chosen={themes.iter().position(|theme| *theme == props.theme)}
            onchoose={choose}
        />
    }
}
