//! Files: saving the work as JSON and opening it again.

use js_sys::{Array, JSON, JsString};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use crate::app::effects::editions;
use crate::app::state::editions::Editions;
use crate::app::words::both;
use crate::document::Document;
use crate::format::collection::{is_collection, read_collection, within};
use crate::format::edition_list::ids;
use crate::model::problem::Problem;
use crate::model::sheet::Sheet;
use crate::model::text::Text;
use crate::web::value::from_js;

/// The type of files with assessments.
pub const JSON_TYPE: &str = "application/json";

/// Hands a text to the user as a file.
///
/// # Errors
/// Whatever the browser says; then nothing was saved.
pub fn download(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let parts = Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    download_blob(
        name,
        &Blob::new_with_str_sequence_and_options(&parts, &options)?,
    )
}

/// Hands to the user as a file whatever the browser made.
///
/// # Errors
/// Whatever the browser says; then nothing was saved.
pub fn download_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

/// Reads the assessments of a file that the user chose: one, or all of a collection.
///
/// # Errors
/// The first problem of the file, with its place; then nothing of it is taken.
pub async fn open(editions: &Editions, file: File) -> Result<Vec<Document>, Text> {
    let not_json = |_| both(|words| words.file_not_json());
    let text = JsFuture::from(file.text()).await.map_err(not_json)?;
    let text: JsString = text.unchecked_into();
    let value = JSON::parse(&String::from(text)).map_err(not_json)?;
    let (documents, is_one) = read_all(&value).map_err(in_place)?;
    for document in &documents {
        let id = document.assessment.edition.as_str();
        // An unknown one is refused below, with its place in the file.
        if ids().contains(&id) {
            editions::load(editions, id).await?;
        }
    }
    for (position, document) in documents.iter().enumerate() {
        check(editions, document)
            .map_err(|problem| {
                if is_one {
                    problem
                } else {
                    within(problem, position)
                }
            })
            .map_err(in_place)?;
    }
    Ok(documents)
}

/// The words of a problem, with its place in the file.
pub fn in_place(problem: Problem) -> Text {
    problem.messages_with_place()
}

/// The assessments of a file, and whether it holds one by itself.
fn read_all(value: &JsValue) -> Result<(Vec<Document>, bool), Problem> {
    let json = from_js(value)?;
    if is_collection(&json) {
        return Ok((read_collection(&json)?, false));
    }
    Ok((vec![Document::read(&json)?], true))
}

/// Checks that an assessment can be scored by its edition, which must be loaded.
///
/// # Errors
/// The first [`Problem`] of it.
pub fn check(editions: &Editions, document: &Document) -> Result<(), Problem> {
    let own = &document.assessment;
    let edition = editions.find(&own.edition)?;
    Sheet::new(&edition, own)?;
    Sheet::new(&edition, &own.with_changes()).map(drop)
}

/// Reads an assessment from a JavaScript value.
///
/// # Errors
/// The first [`Problem`] of its form.
pub fn read(value: &JsValue) -> Result<Document, Problem> {
    Document::read(&from_js(value)?)
}

/// A file name for what is called so: letters and digits only.
#[must_use]
pub fn name_for(name: &str, ending: &str) -> String {
    let letters: String = name
        .to_ascii_lowercase()
        .chars()
        .map(|letter| {
            // Letters of other scripts stay; to know them all takes tables of many kilobytes.
            if letter.is_ascii_alphanumeric() || !letter.is_ascii() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    let parts: Vec<&str> = letters.split('-').filter(|part| !part.is_empty()).collect();
    format!("zona-hijau-{}{ending}", parts.join("-"))
}
