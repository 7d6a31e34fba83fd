//! Statements of an edition, with how far they can be trusted.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;
use yew::{Html, html};

use crate::app::state::choices::Place;
use crate::app::ui::scene::Scene;
use crate::app::ui::sources::links;
use crate::app::words::Words;
use crate::model::edition::Mark;
use crate::model::text::Language;
use crate::model::texts::{Statement, Texts};

/// A statement under its label, with its mark and sources.
pub fn statement(texts: &Texts, label: &str, statement: &Statement, language: Language) -> Html {
    let Statement { text, evidence } = statement;
    html! {
        <>
            <dt>{ label }</dt>
            <dd>
                { text.get(language) }{ " " }
                { sources(texts, evidence.mark, &evidence.sources, language) }
            </dd>
        </>
    }
}

/// Whose score it is, by which edition, printed when.
pub fn origin(scene: &Scene<'_>) -> Html {
    let work = &scene.state.work;
    let government = work.document.assessment.government.as_ref();
    let name = government.and_then(|own| own.name.as_deref());
    let name = name.filter(|_| scene.state.ui.place != Place::Government);
    let edition = work.edition.title.get(scene.language());
    let today = today(scene.language().tag());
    html! {
        <p class="origin">
            if let Some(name) = name {
                { format!("{name}. ") }
            }
            { format!("{edition}. {} {today}.", scene.words.printed()) }
        </p>
    }
}

/// The date of today in words: `5 Mei 2025`.
fn today(tag: &str) -> String {
    let options = Object::new();
    // Setting a member of a fresh object cannot fail; without it the date is merely shorter.
    let _ = Reflect::set(
        &options,
        &JsValue::from_str("dateStyle"),
        &JsValue::from_str("long"),
    );
    Date::new_0().to_locale_date_string(tag, &options).into()
}

/// A mark that opens its sources, where there are any.
pub fn sources(texts: &Texts, mark: Mark, keys: &[String], language: Language) -> Html {
    let words = Words::new(language);
    let class = match mark {
        Mark::Assumed => "mark assumed",
        _ => "mark",
    };
    let sources: Vec<_> = keys.iter().filter_map(|key| texts.source(key)).collect();
    if sources.is_empty() {
        return html! { <span {class}>{ words.mark(mark) }</span> };
    }
    html! {
        <details class="sources">
            <summary {class}>{ words.mark(mark) }</summary>
            <span>
                { words.sources() }
                for (index, source) in sources.into_iter().enumerate() {
                    { if index == 0 { ": " } else { " ; " } }
                    { links(source) }
                }
            </span>
        </details>
    }
}
