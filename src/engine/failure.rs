//! How the API fails: with an `Error` object that programs and people can both read.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

use crate::model::problem::Problem;
use crate::web::value::answer;

/// An error, as a call throws it.
pub struct Failure(JsValue);

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Failure {
        let messages = problem.messages();
        let error = Error::new(&messages.id);
        let set = |key: &str, value: &JsValue| {
            // Setting a member of a fresh Error cannot fail.
            let _ = Reflect::set(&error, &JsValue::from_str(key), value);
        };
        set("code", &JsValue::from_str(problem.code().id()));
        set("path", &JsValue::from_str(&problem.path));
        if let Ok(messages) = answer(&messages) {
            set("messages", &messages);
        }
        Failure(error.into())
    }
}

impl From<serde_wasm_bindgen::Error> for Failure {
    fn from(error: serde_wasm_bindgen::Error) -> Failure {
        Failure(error.into())
    }
}

impl From<JsValue> for Failure {
    fn from(error: JsValue) -> Failure {
        Failure(error)
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> JsValue {
        failure.0
    }
}
