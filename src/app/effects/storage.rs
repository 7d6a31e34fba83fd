//! The storage of the device: works, language and theme. Nothing ever leaves it.

use std::cell::Cell;

use js_sys::JSON;
use wasm_bindgen::JsValue;

use crate::app::state::choices::Theme;
use crate::document::Document;
use crate::document::json::Json;
use crate::edit::storage_slots::{Device, Slot, key};
use crate::model::text::Language;
use crate::web::value::{from_js, to_js};

const CURRENT: &str = "zonahijau:current";
const LANGUAGE: &str = "zonahijau:language";
const TOUR: &str = "zonahijau:tour";
const THEME: &str = "zonahijau:theme";

thread_local! {
    /// True in frames. Set before anything is read, so that no path to the storage can miss it.
    static IS_KEPT_AWAY: Cell<bool> = const { Cell::new(false) };
}

/// From now on nothing on the device is read or written: the page is a guest in a frame, and whoever
/// made the frame must not get at what the reader has saved.
pub fn keep_away() {
    IS_KEPT_AWAY.set(true);
}

/// The device may refuse storage altogether (private windows, sandboxed frames).
fn storage() -> Option<web_sys::Storage> {
    if IS_KEPT_AWAY.get() {
        return None;
    }
    web_sys::window()?.local_storage().ok()?
}

fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

fn set(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// The browser's storage, as the works see it.
pub struct Browser;

impl Device for Browser {
    fn get(&self, key: &str) -> Option<String> {
        get(key)
    }

    fn set(&self, key: &str, text: &str) -> bool {
        set(key, text)
    }

    fn keys(&self) -> Vec<String> {
        let Some(storage) = storage() else {
            return Vec::new();
        };
        let count = storage.length().unwrap_or(0);
        let keys = (0..count).filter_map(|index| storage.key(index).ok().flatten());
        keys.collect()
    }
}

/// True if the device has a storage at all, be it full.
#[must_use]
pub fn is_allowed() -> bool {
    storage().is_some()
}

/// Takes a work off the device.
pub fn remove(slot: Slot) {
    if let Some(storage) = storage() {
        // A work that cannot be removed is still listed.
        let _ = storage.remove_item(&key(slot));
    }
}

/// Follows the slot of an example in which nothing was changed yet.
const LENT: &str = " contoh";

/// Which work was opened last, in this tab or else in any, and whether it is an untouched example.
#[must_use]
pub fn current() -> Option<(Slot, bool)> {
    let any = get(CURRENT);
    let own = session().and_then(|session| session.get_item(CURRENT).ok()?);
    let text = own.as_deref().or(any.as_deref())?;
    let place = text.strip_suffix(LENT);
    // Where the two differ, another tab may have changed it.
    let is_lent = place.is_some() && any.as_deref() == Some(text);
    let slot = place.unwrap_or(text).parse().ok()?;
    Some((slot, is_lent))
}

/// Keeps which work is open. Two tabs may have different ones, so each knows its own; a new tab
/// begins with the last.
pub fn set_current(slot: Slot, is_lent: bool) {
    let mut text = slot.to_string();
    if is_lent {
        text.push_str(LENT);
    }
    set(CURRENT, &text);
    if let Some(session) = session() {
        // Without it the tab opens the last work of any tab again, which mostly is its own.
        let _ = session.set_item(CURRENT, &text);
    }
}

fn session() -> Option<web_sys::Storage> {
    if IS_KEPT_AWAY.get() {
        return None;
    }
    web_sys::window()?.session_storage().ok()?
}

/// The document of a stored text, if this version can read it.
#[must_use]
pub fn parse(text: &str) -> Option<Document> {
    let json = from_js(&JSON::parse(text).ok()?).ok()?;
    Document::read(&json).ok()
}

/// A document as the text of a file.
#[must_use]
pub fn text(document: &Document) -> String {
    json_text(&document.write())
}

/// JSON as the text of a file.
#[must_use]
pub fn json_text(json: &Json) -> String {
    let value = to_js(json);
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

/// True if the tour was ended or skipped before.
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
