//! The documentation of editions, followed: its small edition is read as it stands there, and what an
//! edition file can get wrong is refused with its place and the reason.

use serde_json::{Value, json};
use zonahijau::format::answer::ScoreAnswer;
use zonahijau::format::edition::read_edition;
use zonahijau::format::edition_check::check_edition;
use zonahijau::format::link::{Keys, parse_link, to_link};
use zonahijau::model::sheet::Sheet;

use crate::support;

/// The three JSON blocks of the documentation: an edition, an assessment, its score.
fn blocks() -> [Value; 3] {
    let text = include_str!("../../../docs/new-edition.md");
    let blocks = text.split("```json\n").skip(1);
    let parsed: Vec<Value> = blocks
        .map(|block| support::parse(block.split("```").next().unwrap()))
        .collect();
    parsed.try_into().unwrap()
}

/// Place and reason of a file's refusal.
fn refusal(name: &str, file: &Value) -> Option<(String, String)> {
    let problem = check_edition(name, &support::to_json(file)).err()?;
    let words = problem.messages();
    Some((problem.path, words.en))
}

#[test]
fn a_toy_edition_is_added_by_its_file_alone() {
    let [file, assessment, expected] = blocks();
    assert_eq!(refusal("taman", &file), None);
    let edition = read_edition(&support::to_json(&file)).unwrap();
    let document = support::document(&assessment);
    let score = Sheet::new(&edition, &document.assessment).unwrap().score();
    let answer = serde_json::to_value(ScoreAnswer::new(&edition, &score)).unwrap();
    assert_eq!(
        support::figure(&answer["score"]),
        support::figure(&expected)
    );
    assert_eq!(answer["category"]["id"], "rindang");
    let keys = Keys::of(&edition);
    let link = to_link(&document, &keys);
    assert_eq!(link, "1/taman/l=Taman_Kota;11:8110/end");
    assert_eq!(parse_link(&link, &keys), Ok(document));
}

#[test]
fn every_edition_file_of_the_folder_is_accepted() {
    for (name, file) in support::editions() {
        assert_eq!(refusal(&name, &support::parse(&file)), None, "{name}");
    }
}

#[test]
fn an_edition_file_that_breaks_its_rules_is_refused_with_path_and_reason() {
    let leaf = "/dimensions/1/variables/0/indicators/0";
    let wrong = |pointer: &str, value: Value| {
        let [mut file, ..] = blocks();
        *file.pointer_mut(pointer).unwrap() = value;
        refusal("taman", &file).unwrap()
    };
    for (pointer, value, path, reason) in [
        ("/id", json!("lain"), "/id", "name of its file"),
        ("/defaultYear", json!(2031), "/defaultYear", "years"),
        ("/dimensions/1/key", json!(1), "/dimensions", "given twice"),
        ("/dimensions/1/key", json!(0), "/dimensions", "is 0"),
        (
            "/dimensions/1/weights/0/source",
            json!(["9"]),
            "/dimensions/1/weights/0/source/0",
            "sources",
        ),
        (
            "/dimensions/0/weights/0/source",
            json!([]),
            "/dimensions/0/weights/0/source",
            "published",
        ),
        (
            &format!("{leaf}/weights/0/value"),
            json!(31),
            "/weights",
            "add up to 31",
        ),
        (
            "/dimensions/0/weights",
            json!([]),
            "/dimensions",
            "known every year",
        ),
        (
            &format!("{leaf}/scale/maximum"),
            json!("1"),
            &format!("{leaf}/scale/maximum"),
            "number",
        ),
        (
            "/aggregation/government",
            json!("median"),
            "/aggregation/government",
            "mean",
        ),
        ("/maximum", json!(60), "/weights", "add up to 50"),
        (
            "/sources/1/address",
            json!(null),
            "/sources/1/address",
            "text",
        ),
    ] {
        let (found, words) = wrong(pointer, value);
        assert_eq!(found, path, "{words}");
        assert!(words.contains(reason), "{words}");
    }
}

#[test]
fn a_dimension_of_unknown_points_needs_a_sum_with_points() {
    let files = support::editions();
    let (_, file) = files.iter().find(|(id, _)| id == "2025").unwrap();
    let mut file = support::parse(file);
    file["dimensions"][0].as_object_mut().unwrap().remove("sum");
    assert_eq!(refusal("2025", &file).unwrap().0, "/dimensions");
}
