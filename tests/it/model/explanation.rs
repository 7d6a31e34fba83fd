//! A derivation says of each term what it is, how far it can be trusted and where it comes from. That
//! it re-adds is in `properties.rs`.

use serde_json::{Value, json};
use zonahijau::format::answer::TermAnswer;
use zonahijau::model::explanation::Which;
use zonahijau::model::sheet::Sheet;

use crate::support::facts::KNOWN;
use crate::support::{self, answers, assessment, with};

const IMPROPER: &str = "output.persepsi.tidak-patut";

/// The derivation as JavaScript gets it; null where there is none.
fn explain(assessment: &Value, locus: Option<usize>, node: Option<&str>, which: Which) -> Value {
    let document = support::document(assessment);
    let sheet = Sheet::new(support::edition(), &document.assessment).unwrap();
    let term = sheet.explain(locus, node, which).unwrap();
    let answer = term
        .as_ref()
        .map(|term| TermAnswer::new(support::texts(), term));
    serde_json::to_value(answer).unwrap()
}

fn answered(dimension: &str, leaf: &str, answer: Value) -> Value {
    let answers = with(answers(dimension, &json!(0)).into(), leaf, answer);
    assessment(json!([{ "name": "Dinas A", "answers": answers }]))
}

fn texts(term: &Value, key: &str) -> Vec<String> {
    let terms = term["terms"].as_array().unwrap();
    let text = |term: &Value| {
        term[key]
            .as_str()
            .map_or(term[key].to_string(), str::to_owned)
    };
    terms.iter().map(text).collect()
}

#[test]
fn an_indicator_is_the_dimensions_points_times_its_weight_times_what_is_reached() {
    let term = explain(
        &answered("input", KNOWN.0, json!([3, 2, null, 1])),
        Some(0),
        Some(KNOWN.0),
        Which::Estimate,
    );
    // 21.85 x 0.1222 x 6 / 12.
    assert_eq!(term["operation"], "product");
    assert_eq!(texts(&term, "exact"), ["437/20", "611/5000", "1/2"]);
    assert_eq!(texts(&term, "mark"), ["published", "published", "derived"]);
    assert_eq!(support::printed(&term["value"]), "1.34");
    let source = term["terms"][1]["source"][0].as_str().unwrap();
    assert!(
        source.contains("670445282"),
        "{source} is the office's copy"
    );
    let reached = &term["terms"][2];
    assert_eq!(texts(reached, "exact"), ["3/2", "3"]);
    assert_eq!(texts(&reached["terms"][0], "exact"), ["3", "2", "0", "1"]);
    assert_eq!(
        texts(&reached["terms"][0], "mark"),
        ["own", "own", "unknown", "own"]
    );
    assert_eq!(reached["terms"][1]["mark"], "assumed", "the scale");
}

#[test]
fn an_equal_share_is_marked_as_assumed_and_shows_what_is_shared() {
    let sheet = answered("input", KNOWN.0, json!(3));
    let leaf = "input.sarpras.penyuluhan";
    let share = &explain(&sheet, Some(0), Some(leaf), Which::Estimate)["terms"][1];
    assert_eq!(share["mark"], "assumed");
    assert_eq!(texts(share, "exact"), ["4389/5000", "14"]);
}

#[test]
fn own_figures_are_marked_as_own_and_cite_nothing() {
    let mut sheet = answered("output", IMPROPER, json!(5));
    sheet["weights"] = json!({ IMPROPER: 50, "output": 24, "pengaduan": 21.78 });
    sheet["scales"] = json!({ IMPROPER: 5 });
    let term = explain(&sheet, Some(0), Some(IMPROPER), Which::Low);
    assert_eq!(texts(&term, "exact"), ["24", "1/2", "1"]);
    assert_eq!(texts(&term, "mark"), ["own", "own", "derived"]);
    assert_eq!(texts(&term, "source")[..2], ["[]", "[]"]);
    assert_eq!(texts(&term["terms"][2], "mark"), ["own", "own"]);
}

#[test]
fn an_open_answer_is_full_in_the_highest_and_nothing_in_the_others() {
    let sheet = answered("output", IMPROPER, json!([null]));
    let reached = |which| {
        let term = explain(&sheet, Some(0), Some(IMPROPER), which);
        term["terms"][2]["exact"].clone()
    };
    assert_eq!(reached(Which::Low), "0");
    assert_eq!(reached(Which::Estimate), "0");
    assert_eq!(reached(Which::High), "1");
    let absent = "pengaduan.pengelolaan.sarana";
    let term = explain(&sheet, Some(0), Some(absent), Which::High);
    assert_eq!(term["terms"][2]["exact"], "1");
    assert_eq!(term["terms"][2]["mark"], "unknown");
}

#[test]
fn printed_points_are_explained_by_themselves() {
    let sheet = assessment(json!([{ "points": { "total": 50, "input": 5 } }]));
    let term = explain(&sheet, Some(0), None, Which::Estimate);
    assert_eq!(term["exact"], "50");
    assert_eq!(term["mark"], "own");
    assert_eq!(term["operation"], "given");
    let term = explain(&sheet, Some(0), Some("input"), Which::High);
    assert_eq!(term["exact"], "5");
}

#[test]
fn the_government_is_explained_by_the_loci_that_count() {
    let sheet =
        assessment(json!([{ "points": { "total": 50 } }, {}, { "points": { "total": 60 } }]));
    let estimate = explain(&sheet, None, None, Which::Estimate);
    assert_eq!(estimate["operation"], "mean");
    assert_eq!(texts(&estimate, "exact"), ["50", "60"]);
    assert!(!estimate["source"].as_array().unwrap().is_empty());
    assert_eq!(explain(&sheet, None, None, Which::Low)["exact"], "110/3");
}

#[test]
fn what_has_no_figure_has_no_explanation() {
    let empty = assessment(json!([{}]));
    assert_eq!(
        explain(&assessment(json!([])), None, None, Which::Low),
        Value::Null
    );
    assert_eq!(explain(&empty, None, None, Which::Estimate), Value::Null);
    assert_eq!(explain(&empty, Some(0), None, Which::Estimate), Value::Null);
    let printed = assessment(json!([{ "points": { "total": 50 } }]));
    assert_eq!(
        explain(&printed, Some(0), Some("input"), Which::Low),
        Value::Null
    );
    assert_eq!(
        explain(&printed, Some(0), Some(IMPROPER), Which::Low),
        Value::Null
    );
}

#[test]
fn every_term_has_words_in_both_languages() {
    fn check(term: &Value) {
        for language in ["id", "en"] {
            assert_ne!(term["labels"][language].as_str(), Some(""), "{term}");
        }
        assert_eq!(term["label"], term["labels"]["id"]);
        term["terms"].as_array().unwrap().iter().for_each(check);
    }
    for which in [Which::Low, Which::Estimate, Which::High] {
        check(&explain(&support::example("contoh"), None, None, which));
    }
}
