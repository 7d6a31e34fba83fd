//! The panel with a short text to send.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlTextAreaElement, Navigator, ShareData};

use super::Scene;
use super::markup::{Markup, On};
use crate::app::action::Action;
use crate::app::more_words::both_more;
use crate::app::summary_text;

const FIELD: &str = "summary-text";

/// The text, and buttons to copy and to share it.
pub fn summary(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.more();
    let text = summary_text::summary(scene);
    let names = &["class", "aria-labelledby"];
    markup.with(
        "section",
        names,
        &["above summary", "summary-heading"],
        |markup| {
            markup.element("div", "above-head", |markup| {
                let names = &["id", "tabindex"];
                markup.with("h2", names, &["summary-heading", "-1"], |markup| {
                    markup.text(words.summary);
                });
                markup.button("link", words.close, Action::Panel(None));
            });
            let rows = (text.lines().count() + 2).to_string();
            let names = &["id", "readonly", "rows", "aria-labelledby"];
            let values = &[FIELD, "readonly", &rows, "summary-heading"];
            markup.with("textarea", names, values, |markup| markup.value(&text));
            markup.element("div", "buttons", |markup| {
                let names = &["type", "class"];
                markup.with("button", names, &["button", "primary"], |markup| {
                    let (dispatch, text) = (markup.dispatch(), text.clone());
                    markup.on(On::Click, move |_| {
                        let (dispatch, text) = (dispatch.clone(), text.clone());
                        spawn_local(async move {
                            let is_copied = copy(&text).await.is_some();
                            if !is_copied {
                                select();
                            }
                            dispatch.emit(Action::Tell(both_more(|words| {
                                if is_copied {
                                    words.summary_copied
                                } else {
                                    words.copy_refused
                                }
                            })));
                        });
                    });
                    markup.text(words.copy_summary);
                });
                markup.group(|markup| {
                    if navigator().is_some_and(|own| has(&own, "share")) {
                        share(markup, words.share, text);
                    }
                });
            });
            markup.with("p", &["role"], &["status"], |markup| {
                if let Some(told) = &scene.state.told {
                    markup.text(told.get(scene.language()));
                }
            });
        },
    );
}

fn share(markup: &mut Markup, words: &str, text: String) {
    let names = &["type", "class"];
    markup.with("button", names, &["button", "secondary"], |markup| {
        markup.on(On::Click, move |_| {
            let Some(navigator) = navigator() else { return };
            let data = ShareData::new();
            data.set_text(&text);
            let shared = JsFuture::from(navigator.share_with_data(&data));
            // Whoever closes the list of ways to share needs no message of it.
            spawn_local(async move { drop(shared.await) });
        });
        markup.text(words);
    });
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
fn select() -> Option<()> {
    let document = web_sys::window()?.document()?;
    let field: HtmlTextAreaElement = document.get_element_by_id(FIELD)?.dyn_into().ok()?;
    field.focus().ok()?;
    field.select();
    Some(())
}
