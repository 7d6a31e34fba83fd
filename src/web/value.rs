//! JavaScript values to [`Json`] and back, and answers to plain objects.
//!
//! Input is walked by hand rather than deserialised: numbers must be read as the decimals that they
//! print as, unknown keys be named with their place, and nothing in a value may lead astray (cycles,
//! Maps, prototypes).

use js_sys::{Array, JSON, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::document::json::Json;
use crate::model::exact::Exact;
use crate::model::problem::{Path, Problem, ProblemKind};

// Each of these runs code of the value's own where the value is a Proxy or has getters. What that
// throws must come back as an error: an exception that passes through the module leaves its stack
// pointer where it was, and a thousand of those end the module for good.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = Array, js_name = from, catch)]
    fn array_from(list: &JsValue) -> Result<Array, JsValue>;
    #[wasm_bindgen(js_namespace = Object, js_name = entries, catch)]
    fn entries_of(object: &JsValue) -> Result<Array, JsValue>;
}

/// Deeper than anything that this tool writes.
const DEEPEST: u32 = 32;

/// Reads a JavaScript value as JSON. Members that are `undefined` count as absent.
///
/// # Errors
/// [`Problem`] at the first value that JSON cannot hold.
pub fn from_js(value: &JsValue) -> Result<Json, Problem> {
    read(value, &Path::ROOT, 0)
}

fn read(value: &JsValue, path: &Path<'_>, depth: u32) -> Result<Json, Problem> {
    if value.is_null() {
        return Ok(Json::Null);
    }
    if let Some(bool) = value.as_bool() {
        return Ok(Json::Bool(bool));
    }
    if let Some(text) = value.as_string() {
        return Ok(Json::Text(text));
    }
    if let Some(number) = value.as_f64() {
        if let Some(whole) = short_whole(number) {
            return Ok(Json::Number(Exact::whole(whole)));
        }
        // JavaScript's own printing is the definition of the decimal that is meant.
        let printed = JSON::stringify(value)
            .ok()
            .and_then(|text| text.as_string());
        return printed
            .and_then(|text| Exact::from_decimal(&text))
            .map(Json::Number)
            .ok_or_else(|| wrong(path));
    }
    if depth == DEEPEST {
        return Err(wrong(path));
    }
    if is_array(value).unwrap_or(false) {
        let list = array_from(value).map_err(|_| wrong(path))?;
        let elements = list.iter().enumerate();
        return elements
            .map(|(index, element)| read(&element, &path.index(index), depth + 1))
            .collect::<Result<_, _>>()
            .map(Json::List);
    }
    if is_plain_object(value) {
        let mut members = Vec::new();
        for entry in entries_of(value).map_err(|_| wrong(path))?.iter() {
            let entry: Array = entry.unchecked_into();
            let member = entry.get(1);
            if member.is_undefined() {
                continue;
            }
            let key = entry.get(0).as_string().unwrap_or_default();
            let member = read(&member, &path.key(&key), depth + 1)?;
            members.push((key, member));
        }
        return Ok(Json::Map(members));
    }
    Err(wrong(path))
}

/// A number of few digits without a fraction, as nearly every answer is: it needs no printing.
fn short_whole(number: f64) -> Option<i64> {
    let whole = number as i32;
    (f64::from(whole) == number).then_some(i64::from(whole))
}

/// Objects of another window have another `Object.prototype`, but that too has nothing above it.
fn is_plain_object(value: &JsValue) -> bool {
    let above = |value: &JsValue| Reflect::get_prototype_of(value).map(JsValue::from);
    value.is_object()
        && above(value).is_ok_and(|prototype| {
            prototype.is_null() || above(&prototype).is_ok_and(|above| above.is_null())
        })
}

fn wrong(path: &Path<'_>) -> Problem {
    Problem::new(ProblemKind::NotJson, path)
}

/// Writes JSON as plain JavaScript values.
#[must_use]
pub fn to_js(json: &Json) -> JsValue {
    match json {
        Json::Null => JsValue::NULL,
        Json::Bool(bool) => JsValue::from_bool(*bool),
        Json::Number(number) => {
            let text = number.to_decimal().unwrap_or_default();
            JsValue::from_f64(JsValue::from_str(&text).unchecked_into_f64())
        }
        Json::Text(text) => JsValue::from_str(text),
        Json::List(elements) => elements.iter().map(to_js).collect::<Array>().into(),
        Json::Map(members) => {
            // From entries, so that a key such as `__proto__` is a member like any other.
            let entries: Array = members
                .iter()
                .map(|(key, value)| Array::of2(&JsValue::from_str(key), &to_js(value)))
                .collect();
            Object::from_entries(&entries).map_or(JsValue::NULL, JsValue::from)
        }
    }
}

/// Serialises an answer into plain objects: no Map, no `undefined`.
///
/// # Errors
/// Whatever the serialiser says; the shapes that this crate answers with give none.
pub fn answer(value: &impl Serialize) -> Result<JsValue, serde_wasm_bindgen::Error> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())
}
