//! The collection file: it reads back what it wrote, and every fault is named with its place.

use serde_json::{Value, json};
use zonahijau::document::Document;
use zonahijau::edit::new_document;
use zonahijau::format::collection::{is_collection, read_collection, within, write_collection};
use zonahijau::model::sheet::Sheet;

use crate::support::refusal::assert_problem;
use crate::support::{EXAMPLES, assessment, edition, example, parse, to_json};

fn documents() -> Vec<Document> {
    let texts = EXAMPLES.iter().map(|(_, text)| to_json(&parse(text)));
    texts.map(|json| Document::read(&json).unwrap()).collect()
}

fn collection(assessments: Value) -> Value {
    json!({ "schema": 1, "assessments": assessments })
}

#[test]
fn a_collection_reads_back_what_it_wrote() {
    let documents = documents();
    let json = write_collection(documents.iter());
    assert!(is_collection(&json));
    assert_eq!(read_collection(&json).unwrap(), documents);
}

#[test]
fn an_assessment_in_a_collection_is_the_same_as_alone() {
    let input = collection(json!([example("contoh")]));
    let alone = Document::read(&to_json(&example("contoh"))).unwrap();
    assert_eq!(read_collection(&to_json(&input)).unwrap(), [alone]);
}

#[test]
fn an_assessment_is_no_collection() {
    for (name, _) in EXAMPLES {
        assert!(!is_collection(&to_json(&example(name))), "{name}");
    }
    for other in [json!([]), json!(null), json!("assessments"), json!({})] {
        assert!(!is_collection(&to_json(&other)), "{other}");
    }
}

fn assert_refused(input: &Value, code: &str, path: &str) {
    let problem = read_collection(&to_json(input)).err();
    assert_problem(problem, code, path, input);
}

#[test]
fn the_collection_itself_is_checked() {
    let one = assessment(json!([]));
    assert_refused(&json!({ "assessments": [one] }), "key-missing", "/schema");
    assert_refused(
        &json!({ "schema": 2, "assessments": [one] }),
        "schema-newer",
        "/schema",
    );
    assert_refused(
        &json!({ "schema": 0, "assessments": [one] }),
        "type-wrong",
        "/schema",
    );
    assert_refused(
        &json!({ "schema": 1, "assessments": [one], "extra": {} }),
        "key-unknown",
        "/extra",
    );
    assert_refused(&collection(json!({})), "type-wrong", "/assessments");
    assert_refused(&collection(json!([])), "type-wrong", "/assessments");
}

#[test]
fn a_fault_of_an_assessment_is_named_with_its_place_in_the_file() {
    let good = assessment(json!([]));
    for (wrong, code, path) in [
        (json!(null), "not-an-object", "/assessments/1"),
        (
            json!({ "schema": 1, "loci": [] }),
            "key-missing",
            "/assessments/1/edition",
        ),
        (
            json!({ "schema": 2, "edition": "2022-2024", "loci": [] }),
            "schema-newer",
            "/assessments/1/schema",
        ),
        (
            assessment(json!([{ "answers": { "a/b": "x" } }])),
            "type-wrong",
            "/assessments/1/loci/0/answers/a~1b",
        ),
    ] {
        assert_refused(&collection(json!([good, wrong])), code, path);
    }
}

#[test]
fn a_problem_that_the_edition_finds_gets_the_place_of_its_assessment() {
    let wrong = assessment(json!([{ "answers": { "output.baru": 1 } }]));
    let input = collection(json!([assessment(json!([])), wrong]));
    let all = read_collection(&to_json(&input)).unwrap();
    let problem = Sheet::new(edition(), &all[1].assessment).err();
    assert_problem(
        problem.map(|problem| within(problem, 1)),
        "node-unknown",
        "/assessments/1/loci/0/answers/output.baru",
        &input,
    );
}

#[test]
fn an_empty_sheet_is_empty_and_can_be_scored() {
    let empty = new_document::empty(edition());
    assert_eq!(
        empty.write(),
        to_json(&json!({
            "schema": 1, "edition": "2022-2024", "year": 2023, "weightSpread": 2, "loci": []
        }))
    );
    let sheet = Sheet::new(edition(), &empty.assessment).unwrap();
    assert_eq!(sheet.score().standing, None);
}

#[test]
fn a_copy_says_so_in_its_name_and_in_nothing_else() {
    for (input, name) in [
        (example("contoh"), "Kabupaten Contoh (contoh) (salinan)"),
        (assessment(json!([])), "Tanpa nama (salinan)"),
    ] {
        let original = Document::read(&to_json(&input)).unwrap();
        let mut copy = original.clone();
        new_document::mark_as_copy(&mut copy, "Tanpa nama", "salinan");
        assert_eq!(new_document::name(&copy), Some(name));
        copy.assessment.government = original.assessment.government.clone();
        assert_eq!(copy, original);
    }
}
