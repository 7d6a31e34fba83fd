//! The bar above everything: language, examples, files and year.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlSelectElement};
use yew::{Html, html};

use crate::app::effects::{assets, editions, files, persistence};
use crate::app::state::action::{Action, Dispatch};
use crate::app::state::choices::{Opening, Panel};
use crate::app::state::editions::Editions;
use crate::app::ui::buttons::save_button;
use crate::app::ui::controls::{Choice, button, input, list_option};
use crate::app::ui::scene::Scene;
use crate::app::words::both;
use crate::document::Document;
use crate::edit::edits::Edit;
use crate::format::example_list::EXAMPLES;
use crate::model::edition::Year;
use crate::model::text::{Language, Text};

/// The menu.
pub(super) fn menu(scene: &Scene<'_>) -> Html {
    html! {
        <div class="menu">
            { languages(scene) }
            <details open={scene.state.settings.is_wide}>
                <summary>{ scene.words.menu() }</summary>
                <div class="folded">{ folded(scene) }</div>
            </details>
        </div>
    }
}

fn languages(scene: &Scene<'_>) -> Html {
    let chosen = scene.state.settings.language;
    let choice = Choice {
        label: scene.words.language(),
        is_quiet: true,
        name: "language",
        dispatch: scene.dispatch,
    };
    let languages = [
        ("Indonesia", Language::Indonesian),
        ("English", Language::English),
    ];
    choice.view(html! {
        for (name, language) in languages {
            { choice.option(name, language == chosen, Action::Language(language)) }
        }
    })
}

/// The part of the menu that a small window folds away.
fn folded(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let toggle = |panel| {
        let is_open = scene.state.ui.panel == Some(panel);
        scene.click(Action::Panel((!is_open).then_some(panel)))
    };
    html! {
        <>
            { button("secondary works-button", words.works(), toggle(Panel::Works)) }
            { examples(scene) }
            { files(scene) }
            { button("secondary", words.summary(), toggle(Panel::Summary)) }
            { button("secondary", words.share(), toggle(Panel::Share)) }
            { button("secondary", words.print(), scene.click(Action::Print(true))) }
            { years(scene) }
        </>
    }
}

/// The choice of a year, where the edition has several.
fn years(scene: &Scene<'_>) -> Html {
    let work = &scene.state.work;
    if work.edition.years.len() == 1 {
        return Html::default();
    }
    let choice = Choice {
        label: scene.words.year(),
        is_quiet: false,
        name: "year",
        dispatch: scene.dispatch,
    };
    let option = |year: Year| {
        let is_chosen = year == work.computed.base.year;
        choice.option(&year.to_string(), is_chosen, Action::Edit(Edit::Year(year)))
    };
    choice.view(html! {
        for year in &work.edition.years {
            { option(*year) }
        }
    })
}

/// The list of examples; choosing one opens it.
fn examples(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let is_wide = scene.state.settings.is_wide;
    let dispatch = scene.dispatch.clone();
    let editions = scene.state.resources.editions.clone();
    let onchange = move |event: Event| {
        let target = event.target();
        let Some(list) = target.and_then(|target| target.dyn_into::<HtmlSelectElement>().ok())
        else {
            return;
        };
        let name = list.value();
        // A list of things to open has nothing chosen, so it goes back to its own name.
        list.set_selected_index(0);
        // On a small screen the menu would hide the example.
        if !is_wide && let Ok(Some(menu)) = list.closest("details") {
            let _ = menu.remove_attribute("open");
        }
        spawn_local(open_example(dispatch.clone(), editions.clone(), name));
    };
    let language = scene.language() as usize;
    html! {
        <label class="select">
            <span class="quiet">{ words.examples() }</span>
            <select {onchange}>
                { list_option("", &format!("{}…", words.examples()), true) }
                for example in &EXAMPLES {
                    <option value={example.id}>{ example.title[language] }</option>
                }
            </select>
        </label>
    }
}

async fn open_example(dispatch: Dispatch, editions: Editions, name: String) {
    dispatch.emit(match example(&editions, &name).await {
        Ok(document) => Action::Open(Box::new(document), Opening::Example),
        Err(message) => Action::Say(Some(message)),
    });
}

/// Loads an example and its edition.
async fn example(editions: &Editions, name: &str) -> Result<Document, Text> {
    let failed = || both(|words| words.part_failed());
    let file = assets::load(&["example/", name].concat()).await;
    let file = file.map_err(|_| failed())?;
    let document = files::read(&file).map_err(|_| failed())?;
    editions::load(editions, &document.assessment.edition).await?;
    Ok(document)
}

fn files(scene: &Scene<'_>) -> Html {
    let dispatch = scene.dispatch.clone();
    let editions = scene.state.resources.editions.clone();
    let onchange = move |event: Event| open_file(&event, &editions, &dispatch);
    html! {
        <span class="files">
            <label class="file">
                <span>{ scene.words.open_file() }</span>
                <input type="file" accept=".json,application/json" {onchange} />
            </label>
            { save_button(scene) }
        </span>
    }
}

fn open_file(event: &Event, editions: &Editions, dispatch: &Dispatch) {
    let Some(input) = input(event) else { return };
    let chosen = input.files().and_then(|files| files.get(0));
    let Some(chosen) = chosen else { return };
    let (dispatch, editions) = (dispatch.clone(), editions.clone());
    spawn_local(async move {
        match files::open(&editions, chosen).await {
            Ok(documents) => persistence::take(&dispatch, documents),
            Err(message) => dispatch.emit(Action::Say(Some(message))),
        }
        // Emptied, so that choosing the same file again is a change again.
        input.set_value("");
    });
}
