//! A text to take away: the field in which it stands, and the buttons that copy it and hand it on.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlTextAreaElement, Navigator, ShareData};

use super::controls::act;
use super::markup::Markup;
use crate::app::action::Action;
use crate::app::works_words::{WorksWords, both_of_works};

/// A text in a field with an id.
pub struct Copied<'a> {
    /// The id of its field.
    pub field: &'static str,
    /// The text.
    pub text: &'a str,
}

impl Copied<'_> {
    /// The field: one line of it where the tag is `input`, so many lines where it is `textarea`.
    pub fn view(&self, markup: &mut Markup, tag: &'static str, rows: usize, labelled_by: &str) {
        let rows = rows.to_string();
        let names = &["id", "aria-labelledby", "readonly", "rows", "spellcheck"];
        let values = &[self.field, labelled_by, "readonly", &rows, "false"];
        markup.with(tag, names, values, |markup| markup.value(self.text));
    }

    /// The button that copies the text, and what is said once it is copied.
    pub fn copy_button(
        &self,
        markup: &mut Markup,
        class: &str,
        words: &str,
        copied: fn(&'static WorksWords) -> &'static str,
    ) {
        let (dispatch, field) = (markup.dispatch(), self.field);
        let text = self.text.to_owned();
        act(markup, [class, words, ""], move || {
            let (dispatch, text) = (dispatch.clone(), text.clone());
            spawn_local(async move {
                let is_copied = copy(&text).await.is_some();
                if !is_copied {
                    select(field);
                }
                dispatch.emit(Action::Tell(both_of_works(|words| {
                    if is_copied {
                        copied(words)
                    } else {
                        words.copy_refused
                    }
                })));
            });
        });
    }

    /// The button that hands the text to another program, where the device has a way to.
    pub fn share_button(&self, markup: &mut Markup, words: &str) {
        markup.group(|markup| {
            if !navigator().is_some_and(|own| has(&own, "share")) {
                return;
            }
            let text = self.text.to_owned();
            act(markup, ["secondary", words, ""], move || {
                let Some(navigator) = navigator() else { return };
                let data = ShareData::new();
                data.set_text(&text);
                let shared = JsFuture::from(navigator.share_with_data(&data));
                // Whoever closes the list of ways to share needs no message of it.
                spawn_local(async move { drop(shared.await) });
            });
        });
    }
}

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}

/// Whether a browser offers something: parts of it exist on secure pages only.
fn has(navigator: &Navigator, what: &str) -> bool {
    let own = Reflect::get(navigator, &JsValue::from_str(what));
    own.is_ok_and(|own| !own.is_undefined())
}

/// Copies a text; `None` where that is refused.
async fn copy(text: &str) -> Option<()> {
    let navigator = navigator().filter(|own| has(own, "clipboard"))?;
    let written = navigator.clipboard().write_text(text);
    JsFuture::from(written).await.ok().map(drop)
}

/// Selects the text, so that the device's own way of copying is one step away.
fn select(field: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let field = document.get_element_by_id(field)?;
    // An input selects its text by the same names.
    let field: HtmlTextAreaElement = field.unchecked_into();
    field.focus().ok()?;
    field.select();
    Some(())
}
