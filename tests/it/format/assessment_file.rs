//! Refusals of an input's form, whatever its edition: the code, the place, and words
//! in both languages.

use serde_json::json;
use zonahijau::format::assessment_file::{edition_of, edition_unknown};

use crate::support::refusal::{assert_problem, assert_refused, change, locus, member, points};
use crate::support::{self, assessment, with};

const IMPROPER: &str = "output.persepsi.tidak-patut";

#[test]
fn an_input_that_is_no_object_is_refused() {
    for input in [json!(null), json!([]), json!("x"), json!(1), json!(true)] {
        assert_refused(&input, "not-an-object", "");
    }
}

#[test]
fn a_newer_schema_is_refused_before_anything_else_is_looked_at() {
    assert_refused(&json!({ "schema": 2 }), "schema-newer", "/schema");
    assert_refused(
        &json!({ "schema": 7, "novelty": [] }),
        "schema-newer",
        "/schema",
    );
}

#[test]
fn a_schema_that_never_was_is_refused() {
    for schema in [json!(0), json!(-1), json!(0.5), json!("1"), json!(null)] {
        assert_refused(&member("schema", schema), "type-wrong", "/schema");
    }
}

#[test]
fn a_required_key_that_is_missing_is_named() {
    for key in ["schema", "edition", "loci"] {
        let mut input = assessment(json!([]));
        input.as_object_mut().unwrap().remove(key);
        assert_refused(&input, "key-missing", &format!("/{key}"));
    }
    for key in ["locus", "node", "to"] {
        let mut tried = json!({ "locus": 0, "node": IMPROPER, "to": 1 });
        tried.as_object_mut().unwrap().remove(key);
        assert_refused(
            &change(json!({}), tried),
            "key-missing",
            &format!("/changes/0/{key}"),
        );
    }
}

#[test]
fn an_unknown_key_is_named_wherever_it_is() {
    assert_refused(&member("locus", json!([])), "key-unknown", "/locus");
    let government = member("government", json!({ "score": 1 }));
    assert_refused(&government, "key-unknown", "/government/score");
    assert_refused(
        &locus(json!({ "answer": {} })),
        "key-unknown",
        "/loci/0/answer",
    );
    let product = locus(json!({ "products": [{}, { "kind": "x" }] }));
    assert_refused(&product, "key-unknown", "/loci/0/products/1/kind");
    let tried = change(
        json!({}),
        json!({ "locus": 0, "node": IMPROPER, "to": 1, "by": 1 }),
    );
    assert_refused(&tried, "key-unknown", "/changes/0/by");
}

#[test]
fn a_place_is_a_json_pointer_with_its_escapes() {
    assert_refused(&member("a/b~c", json!(1)), "key-unknown", "/a~1b~0c");
}

#[test]
fn a_value_of_the_wrong_kind_is_refused_at_its_place() {
    for (key, value) in [
        ("edition", json!(2023)),
        ("year", json!("2023")),
        ("year", json!(2023.5)),
        ("year", json!(-2023)),
        ("year", json!(70_000)),
        ("government", json!("Kota A")),
        ("weightSpread", json!("2")),
        ("weights", json!([])),
        ("scales", json!(3)),
        ("omit", json!("output.ikm")),
        ("useRaports", json!(1)),
        ("governmentMean", json!(true)),
        ("loci", json!({})),
        ("changes", json!({})),
    ] {
        assert_refused(&member(key, value), "type-wrong", &format!("/{key}"));
    }
    assert_refused(&member("omit", json!([7])), "type-wrong", "/omit/0");
    let weight = member("weights", json!({ IMPROPER: "5" }));
    assert_refused(&weight, "type-wrong", &format!("/weights/{IMPROPER}"));
    let scale = member("scales", json!({ IMPROPER: null }));
    assert_refused(&scale, "type-wrong", &format!("/scales/{IMPROPER}"));
    let name = member("government", json!({ "name": 1 }));
    assert_refused(&name, "type-wrong", "/government/name");
    let level = member("government", json!({ "compliance": "rendah" }));
    assert_refused(&level, "type-wrong", "/government/compliance");
}

#[test]
fn a_value_of_the_wrong_kind_in_a_locus_is_refused_at_its_place() {
    assert_refused(&locus(json!(7)), "type-wrong", "/loci/0");
    for (key, value) in [
        ("name", json!(1)),
        ("kind", json!([])),
        ("points", json!([])),
        ("answers", json!([])),
        ("products", json!({})),
        ("productCount", json!(0)),
        ("productCount", json!(1.5)),
        ("compliance", json!("sedang")),
    ] {
        assert_refused(
            &locus(json!({ key: value })),
            "type-wrong",
            &format!("/loci/0/{key}"),
        );
    }
    assert_refused(
        &points(json!({ "total": "5" })),
        "type-wrong",
        "/loci/0/points/total",
    );
    let product = locus(json!({ "products": [{ "answers": { IMPROPER: true } }] }));
    let path = format!("/loci/0/products/0/answers/{IMPROPER}");
    assert_refused(&product, "type-wrong", &path);
}

#[test]
fn an_answer_is_a_number_or_a_list_of_respondents() {
    let path = format!("/loci/0/answers/{IMPROPER}");
    for answer in [json!(null), json!("3"), json!([]), json!({}), json!(false)] {
        let input = locus(json!({ "answers": { IMPROPER: answer } }));
        assert_refused(&input, "type-wrong", &path);
    }
    let input = locus(json!({ "answers": { IMPROPER: [1, "2"] } }));
    assert_refused(&input, "type-wrong", &format!("{path}/1"));
}

#[test]
fn a_change_of_the_wrong_kind_is_refused_at_its_place() {
    let tried = json!({ "locus": 0, "node": IMPROPER, "to": 1 });
    for (key, value) in [
        ("locus", json!(-1)),
        ("locus", json!("0")),
        ("product", json!(0.5)),
        ("node", json!(1)),
        ("to", json!(null)),
        ("to", json!([])),
    ] {
        let input = change(json!({}), with(tried.clone(), key, value));
        assert_refused(&input, "type-wrong", &format!("/changes/0/{key}"));
    }
    let list = json!({ "locus": 0, "node": "total", "to": [50, 60] });
    let input = change(json!({ "points": { "total": 50 } }), list);
    assert_refused(&input, "type-wrong", "/changes/0/to");
}

#[test]
fn an_unknown_edition_is_refused_with_those_that_are_known() {
    let input = with(assessment(json!([])), "edition", json!("2030"));
    assert_eq!(edition_of(&support::to_json(&input)), Ok("2030"));
    let problem = edition_unknown("2030", &["2022-2024", "2021"]);
    assert!(
        problem.messages().en.contains("2030") && problem.messages().en.contains("2022-2024, 2021")
    );
    assert_problem(Some(problem), "edition-unknown", "/edition", &input);
}
