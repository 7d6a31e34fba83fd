//! The bar above everything: language, examples, files and year.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlSelectElement};

use super::controls::{Choice, input};
use super::markup::{Markup, On};
use super::{Dispatch, Scene};
use crate::app::action::{Action, Opening, Panel};
use crate::app::editions;
use crate::app::file;
use crate::app::keeper;
use crate::app::parts;
use crate::app::storage;
use crate::app::words::both;
use crate::exchange::document::Document;
use crate::model::text::{Language, Text};
use crate::work::edit::Edit;
use crate::work::sheets;

/// The examples by file name, with the words of the menu.
const EXAMPLES: [(&str, [&str; 2]); 8] = [
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
    (
        "lampung-2025",
        [
            "Dinas Sosial Provinsi Lampung 2025",
            "Dinas Sosial Provinsi Lampung 2025",
        ],
    ),
    ("depok-2025", ["Kota Depok 2025", "Kota Depok 2025"]),
    (
        "banten-2021",
        ["Provinsi Banten 2021", "Provinsi Banten 2021"],
    ),
    (
        "ceklis-2015",
        [
            "Ceklis 2015, Kabupaten Contoh (rekaan)",
            "Checklist of 2015, Kabupaten Contoh (invented)",
        ],
    ),
];

/// The menu.
pub fn menu(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    let state = scene.state;
    markup.element("div", "menu", |markup| {
        let choice = Choice {
            label: words.language,
            is_quiet: true,
            name: "language",
        };
        choice.view(markup, |markup| {
            for (name, language) in [
                ("Indonesia", Language::Indonesian),
                ("English", Language::English),
            ] {
                let is_chosen = state.language == language;
                choice.option(markup, name, is_chosen, Action::Language(language));
            }
        });
        let names: &'static [&'static str] = if state.is_wide { &["open"] } else { &[] };
        markup.with("details", names, &["open"], |markup| {
            markup.line("summary", "", words.menu);
            markup.element("div", "folded", |markup| folded(markup, scene));
        });
    });
}

/// What a small window folds away.
fn folded(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    let state = scene.state;
    let panel = (state.panel != Some(Panel::Works)).then_some(Panel::Works);
    markup.button("secondary works-button", words.works, Action::Panel(panel));
    examples(markup, scene);
    files(markup, scene);
    let panel = (state.panel != Some(Panel::Summary)).then_some(Panel::Summary);
    markup.button("secondary", words.summary, Action::Panel(panel));
    let panel = (state.panel != Some(Panel::Share)).then_some(Panel::Share);
    markup.button("secondary", words.share, Action::Panel(panel));
    markup.button("secondary", words.print, Action::Print(true));
    if state.edition.years.len() == 1 {
        return;
    }
    let choice = Choice {
        label: words.year,
        is_quiet: false,
        name: "year",
    };
    choice.view(markup, |markup| {
        for year in &state.edition.years {
            let is_chosen = *year == state.outcome.base.year;
            let action = Action::Edit(Edit::Year(*year));
            choice.option(markup, &year.to_string(), is_chosen, action);
        }
    });
}

fn examples(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    let is_wide = scene.state.is_wide;
    let dispatch = markup.dispatch();
    let onchange = move |event: Event| {
        let target = event.target();
        let Some(select) = target.and_then(|target| target.dyn_into::<HtmlSelectElement>().ok())
        else {
            return;
        };
        let name = select.value();
        // The menu is a list of things to open, so it goes back to its own name.
        select.set_selected_index(0);
        // What was opened is to be seen: on a small screen the menu would hide it.
        if !is_wide && let Ok(Some(menu)) = select.closest("details") {
            let _ = menu.remove_attribute("open");
        }
        let dispatch = dispatch.clone();
        spawn_local(async move {
            dispatch.emit(match example(&name).await {
                Ok(document) => Action::Open(Box::new(document), Opening::Example),
                Err(message) => Action::Say(Some(message)),
            });
        });
    };
    markup.element("label", "select", |markup| {
        markup.line("span", "quiet", words.examples);
        markup.element("select", "", |markup| {
            markup.on(On::Change, onchange);
            markup.with(
                "option",
                &["value", "selected"],
                &["", "selected"],
                |markup| {
                    markup.text(words.examples);
                    markup.text("…");
                },
            );
            for (name, words) in EXAMPLES {
                markup.with("option", &["value"], &[name], |markup| {
                    markup.text(words[scene.language() as usize]);
                });
            }
        });
    });
}

/// An example, and its edition with it.
async fn example(name: &str) -> Result<Document, Text> {
    let failed = || both(|words| words.part_failed);
    let file = parts::load(&["example/", name].concat()).await;
    let file = file.map_err(|_| failed())?;
    let document = file::read(&file).map_err(|_| failed())?;
    editions::need(&document.assessment.edition).await?;
    Ok(document)
}

fn files(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    markup.element("span", "files", |markup| {
        markup.element("label", "file", |markup| {
            markup.line("span", "", words.open_file);
            let values = &["file", ".json,application/json"];
            markup.with("input", &["type", "accept"], values, |markup| {
                let dispatch = markup.dispatch();
                markup.on(On::Change, move |event| open(&event, &dispatch));
            });
        });
        save_button(markup, scene);
    });
}

/// The button that hands the work to the user as a file.
pub fn save_button(markup: &mut Markup, scene: &Scene<'_>) {
    let names = &["type", "class"];
    markup.with("button", names, &["button", "secondary"], |markup| {
        let (dispatch, document) = (markup.dispatch(), scene.state.document.clone());
        markup.on(On::Click, move |_| save(&dispatch, &document));
        markup.text(scene.words.save_file);
    });
}

fn open(event: &Event, dispatch: &Dispatch) {
    let Some(input) = input(event) else { return };
    let chosen = input.files().and_then(|files| files.get(0));
    let Some(chosen) = chosen else { return };
    let dispatch = dispatch.clone();
    spawn_local(async move {
        match file::open(chosen).await {
            Ok(documents) => keeper::take(&dispatch, documents),
            Err(message) => dispatch.emit(Action::Say(Some(message))),
        }
        // Emptied, so that choosing the same file again is a change again.
        input.set_value("");
    });
}

fn save(dispatch: &Dispatch, document: &Document) {
    let name = sheets::name(document).unwrap_or("penilaian");
    let name = file::name_for(name, ".json");
    if file::download(&name, file::JSON_TYPE, &storage::text(document)).is_err() {
        dispatch.emit(Action::Say(Some(both(|words| words.file_failed))));
    }
}
