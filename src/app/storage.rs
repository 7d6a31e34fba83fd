//! What stays on the device: the work, the language and the theme. Nothing ever leaves it.

use js_sys::JSON;
use wasm_bindgen::JsValue;

use super::state::Theme;
use crate::exchange::document::Document;
use crate::model::text::Language;
use crate::web::value::{from_js, to_js};

const WORK: &str = "zonahijau:work";
const LANGUAGE: &str = "zonahijau:language";
const TOUR: &str = "zonahijau:tour";
const THEME: &str = "zonahijau:theme";

/// What was found on the device.
pub enum Saved {
    /// Nothing yet.
    Nothing,
    /// Work that can go on.
    Work(Box<Document>),
    /// Something that cannot be read, as it was found.
    Unreadable(String),
}

/// The device may refuse storage altogether (private windows, sandboxed frames).
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

fn set(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// The work that was saved last.
#[must_use]
pub fn work() -> Saved {
    match get(WORK) {
        None => Saved::Nothing,
        Some(text) => match parse(&text) {
            Some(document) => Saved::Work(Box::new(document)),
            None => Saved::Unreadable(text),
        },
    }
}

fn parse(text: &str) -> Option<Document> {
    let json = from_js(&JSON::parse(text).ok()?).ok()?;
    Document::read(&json).ok()
}

/// Saves the work; `false` where the device refuses.
#[must_use]
pub fn save_work(document: &Document) -> bool {
    set(WORK, &text(document))
}

/// A document as the text of a file.
#[must_use]
pub fn text(document: &Document) -> String {
    let value = to_js(&document.write());
    let spaced =
        JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &JsValue::from_f64(2.0));
    spaced.map(String::from).unwrap_or_default()
}

/// The language that was chosen last.
#[must_use]
pub fn language() -> Option<Language> {
    let tag = get(LANGUAGE)?;
    [Language::Indonesian, Language::English]
        .into_iter()
        .find(|language| language.tag() == tag)
}

/// Keeps the language.
pub fn save_language(language: Language) {
    set(LANGUAGE, language.tag());
}

/// Whether the tour was ended or skipped before.
#[must_use]
pub fn is_tour_done() -> bool {
    get(TOUR).is_some()
}

/// Keeps that the tour is over.
pub fn save_tour_done() {
    set(TOUR, "done");
}

/// The theme that was chosen last.
#[must_use]
pub fn theme() -> Theme {
    match get(THEME).as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::Auto,
    }
}

/// Keeps the theme.
pub fn save_theme(theme: Theme) {
    set(THEME, theme_name(theme));
}

/// The name of a theme, for storage and for the page's style.
#[must_use]
pub fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}
