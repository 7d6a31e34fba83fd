//! Inputs with one thing wrong, and what is expected of their refusal.

use serde_json::{Value, json};
use zonahijau::model::problem::Problem;

use super::{assessment, problem, with};

/// Asserts that a problem is of this kind, is at this place of the input, and says so in both languages.
pub(crate) fn assert_problem(problem: Option<Problem>, code: &str, path: &str, input: &Value) {
    let problem = problem.unwrap_or_else(|| panic!("{code} at {path} is not refused: {input}"));
    assert_eq!(
        (problem.code().id(), problem.path.as_str()),
        (code, path),
        "{problem} of {input}"
    );
    let words = problem.messages();
    assert!(words.id.len() > 10 && words.en.len() > 10, "{words:?}");
    assert_ne!(words.id, words.en);
    // A thing that is not in the input has no place in it, unless its absence is the problem.
    if code != "key-missing" {
        assert!(
            input.pointer(path).is_some(),
            "{path} is no place in {input}"
        );
    }
}

/// Asserts that an input is refused with this code at this place.
pub(crate) fn assert_refused(input: &Value, code: &str, path: &str) {
    assert_problem(problem(input), code, path, input);
}

/// An assessment with one more member.
pub(crate) fn member(key: &str, value: Value) -> Value {
    with(assessment(json!([])), key, value)
}

pub(crate) fn locus(locus: Value) -> Value {
    assessment(json!([locus]))
}

pub(crate) fn points(points: Value) -> Value {
    locus(json!({ "points": points }))
}

/// An assessment of a locus and a change to try on it.
pub(crate) fn change(tried: Value, change: Value) -> Value {
    with(locus(tried), "changes", json!([change]))
}
