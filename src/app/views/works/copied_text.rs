//! A text to take away: the field in which it stands, and the buttons that copy it and hand it on.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlTextAreaElement, Navigator, ShareData};
use yew::{Callback, Html, html};

use crate::app::state::action::Action;
use crate::app::ui::controls::button;
use crate::app::ui::scene::Scene;
use crate::app::words::{Words, both};

/// A text in a field with an id.
pub(super) struct CopiedText<'a> {
    /// The id of its field.
    pub(super) field: &'static str,
    /// The id of the heading that names it.
    pub(super) labelled_by: &'static str,
    /// The text.
    pub(super) text: &'a str,
}

impl CopiedText<'_> {
    /// The field, one line of it.
    pub(super) fn line(&self) -> Html {
        html! {
            <input
                id={self.field}
                aria-labelledby={self.labelled_by}
                readonly=true
                rows="1"
                spellcheck="false"
                value={self.text.to_owned()}
            />
        }
    }

    /// The field with so many lines.
    pub(super) fn lines(&self, rows: usize) -> Html {
        html! {
            <textarea
                id={self.field}
                aria-labelledby={self.labelled_by}
                readonly=true
                rows={rows.to_string()}
                spellcheck="false"
                value={self.text.to_owned()}
            />
        }
    }

    /// The button that copies the text; once it is copied it says so.
    pub(super) fn copy_button(
        &self,
        scene: &Scene<'_>,
        class: &'static str,
        words: &str,
        copied: fn(Words) -> &'static str,
    ) -> Html {
        let (dispatch, field) = (scene.dispatch.clone(), self.field);
        let text = self.text.to_owned();
        let onclick = move |_| {
            let (dispatch, text) = (dispatch.clone(), text.clone());
            spawn_local(async move {
                let is_copied = copy(&text).await.is_some();
                if !is_copied {
                    select(field);
                }
                dispatch.emit(Action::Tell(both(|words| match is_copied {
                    true => copied(words),
                    false => words.copy_refused(),
                })));
            });
        };
        button(class, words, Callback::from(onclick))
    }

    /// The button that hands the text to another program, where the device has a way to.
    pub(super) fn share_button(&self, words: &str) -> Html {
        if !navigator().is_some_and(|own| has(&own, "share")) {
            return Html::default();
        }
        let text = self.text.to_owned();
        let onclick = move |_| {
            let Some(navigator) = navigator() else { return };
            let data = ShareData::new();
            data.set_text(&text);
            let shared = JsFuture::from(navigator.share_with_data(&data));
            // Whoever closes the list of ways to share needs no message of it.
            spawn_local(async move { drop(shared.await) });
        };
        button("secondary", words, Callback::from(onclick))
    }
}

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}

/// True if a browser offers something: parts of it exist on secure pages only.
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
