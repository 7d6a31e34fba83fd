//! Files: saving the work as JSON and opening it again.

use js_sys::{Array, JSON, JsString};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use crate::exchange::document::Document;
use crate::model::problem::Problem;
use crate::web::value::from_js;

/// Why a file cannot be opened.
pub enum Refusal {
    /// It is no JSON.
    NotJson,
    /// It is no assessment that this version can read.
    Problem(Problem),
}

/// Hands a text to the user as a file.
///
/// # Errors
/// Whatever the browser says; then nothing was saved.
pub fn download(name: &str, text: &str) -> Result<(), JsValue> {
    let parts = Array::of1(&JsValue::from_str(text));
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

/// Reads an assessment from a file that the user chose.
///
/// # Errors
/// [`Refusal`].
pub async fn open(file: File) -> Result<Document, Refusal> {
    let text = JsFuture::from(file.text())
        .await
        .map_err(|_| Refusal::NotJson)?;
    let text: JsString = text.unchecked_into();
    let value = JSON::parse(&String::from(text)).map_err(|_| Refusal::NotJson)?;
    read(&value).map_err(Refusal::Problem)
}

/// Reads an assessment from a JavaScript value.
///
/// # Errors
/// The first [`Problem`] of its form.
pub fn read(value: &JsValue) -> Result<Document, Problem> {
    Document::read(&from_js(value)?)
}

/// A file name for a government's assessment: letters and digits only.
#[must_use]
pub fn name_for(document: &Document) -> String {
    let government = document.assessment.government.as_ref();
    let name = government
        .and_then(|government| government.name.as_deref())
        .unwrap_or("penilaian");
    let letters: String = name
        .to_lowercase()
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    let parts: Vec<&str> = letters.split('-').filter(|part| !part.is_empty()).collect();
    format!("zona-hijau-{}.json", parts.join("-"))
}
