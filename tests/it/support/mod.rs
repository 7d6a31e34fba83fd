//! Helpers of all tests: JSON to and from the crate's own value, the edition and the examples,
//! and the ways in that the JavaScript API uses.

pub(crate) mod edits;
pub(crate) mod everything;
pub(crate) mod facts;
pub(crate) mod generate;
pub(crate) mod imports;
pub(crate) mod oracle;
pub(crate) mod programme;
pub(crate) mod refusal;
pub(crate) mod results;

use serde_json::{Map, Value, json};
use zonahijau::document::Document;
use zonahijau::document::json::Json;
use zonahijau::format::answer::ScoreAnswer;
use zonahijau::format::edition::read_edition;
use zonahijau::format::texts::read_texts;
use zonahijau::model::edition::Edition;
use zonahijau::model::exact::Exact;
use zonahijau::model::problem::Problem;
use zonahijau::model::sheet::Sheet;
use zonahijau::model::simulation::Simulation;
use zonahijau::model::texts::Texts;

/// The edition file as it is delivered.
pub(crate) const EDITION: &str = include_str!("../../../static/editions/2022-2024.json");

/// Every edition's id and file, as they lie in the folder.
pub(crate) fn editions() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/static/editions");
    let mut files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let id = path.file_stem().unwrap().to_string_lossy().into_owned();
            (id, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    assert!(files.len() >= 5, "the editions of the research");
    files
}

/// The four examples, by name.
pub(crate) const EXAMPLES: [(&str, &str); 4] = [
    (
        "bangka-tengah-2023",
        include_str!("../../../static/examples/bangka-tengah-2023.json"),
    ),
    (
        "banyumas-2023",
        include_str!("../../../static/examples/banyumas-2023.json"),
    ),
    (
        "contoh",
        include_str!("../../../static/examples/contoh.json"),
    ),
    (
        "watdek-2023",
        include_str!("../../../static/examples/watdek-2023.json"),
    ),
];

pub(crate) fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// An example by its name.
pub(crate) fn example(name: &str) -> Value {
    let (_, text) = EXAMPLES.iter().find(|(own, _)| *own == name).unwrap();
    parse(text)
}

/// The edition that most tests speak of.
pub(crate) fn edition() -> &'static Edition {
    edition_of("2022-2024")
}

/// An edition by its id; all are read once a thread.
pub(crate) fn edition_of(id: &str) -> &'static Edition {
    thread_local! {
        static READ: &'static [Edition] = Box::leak(
            editions()
                .iter()
                .map(|(_, file)| read_edition(&to_json(&parse(file))).unwrap())
                .collect(),
        );
    }
    let found = READ.with(|editions| editions.iter().find(|edition| edition.id == id));
    found.unwrap_or_else(|| panic!("there is no edition {id}"))
}

/// Texts of the edition that most tests speak of.
pub(crate) fn texts() -> &'static Texts {
    thread_local! {
        static READ: &'static Texts =
            Box::leak(Box::new(read_texts(&to_json(&parse(EDITION))).unwrap()));
    }
    READ.with(|texts| *texts)
}

/// A number means the decimal that it prints as.
pub(crate) fn exact(text: &str) -> Exact {
    Exact::from_decimal(text).unwrap_or_else(|| panic!("{text} is no decimal"))
}

pub(crate) fn to_json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Number(number) => Json::Number(exact(&number.to_string())),
        Value::String(text) => Json::text(text),
        Value::Array(elements) => Json::List(elements.iter().map(to_json).collect()),
        Value::Object(members) => Json::Map(
            members
                .iter()
                .map(|(key, value)| (key.clone(), to_json(value)))
                .collect(),
        ),
    }
}

pub(crate) fn to_value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(flag) => Value::Bool(*flag),
        Json::Number(number) => parse(&number.to_decimal().unwrap()),
        Json::Text(text) => Value::String(text.clone()),
        Json::List(elements) => elements.iter().map(to_value).collect(),
        Json::Map(members) => members
            .iter()
            .map(|(key, json)| (key.clone(), to_value(json)))
            .collect::<Map<String, Value>>()
            .into(),
    }
}

/// An assessment of an edition with these loci.
pub(crate) fn assessment_in(edition: &str, loci: Value) -> Value {
    json!({ "schema": 1, "edition": edition, "loci": loci })
}

/// An assessment of 2023 with these loci.
pub(crate) fn assessment(loci: Value) -> Value {
    json!({ "schema": 1, "edition": "2022-2024", "year": 2023, "loci": loci })
}

/// The same value with one member set.
pub(crate) fn with(mut value: Value, key: &str, member: Value) -> Value {
    value[key] = member;
    value
}

/// The same answer to every leaf of a dimension that counts by default in 2023.
pub(crate) fn answers(dimension: &str, answer: &Value) -> Map<String, Value> {
    facts::counting(2023, None)
        .into_iter()
        .filter(|leaf| facts::dimension_of(leaf) == dimension)
        .map(|leaf| (leaf.to_owned(), answer.clone()))
        .collect()
}

/// The same answer to every leaf that counts by default in 2023.
pub(crate) fn all_answers(answer: &Value) -> Map<String, Value> {
    facts::DIMENSIONS
        .iter()
        .flat_map(|(dimension, _)| answers(dimension, answer))
        .collect()
}

pub(crate) fn document(value: &Value) -> Document {
    Document::read(&to_json(value)).unwrap_or_else(|problem| panic!("{problem}\n{value}"))
}

/// The answer of `score`, as JavaScript gets it.
pub(crate) fn score(assessment: &Value) -> Value {
    let document = document(assessment);
    let edition = edition_of(&document.assessment.edition);
    let sheet = Sheet::new(edition, &document.assessment)
        .unwrap_or_else(|problem| panic!("{problem}\n{assessment}"));
    serde_json::to_value(ScoreAnswer::new(edition, &sheet.score())).unwrap()
}

pub(crate) fn simulate(assessment: &Value) -> Simulation {
    let document = document(assessment);
    Simulation::run(
        edition_of(&document.assessment.edition),
        &document.assessment,
    )
    .unwrap_or_else(|problem| panic!("{problem}\n{assessment}"))
}

/// Problem of an input, wherever it is found.
pub(crate) fn problem(input: &Value) -> Option<Problem> {
    match Document::read(&to_json(input)) {
        Err(problem) => Some(problem),
        Ok(document) => {
            let edition = edition_of(&document.assessment.edition);
            Sheet::new(edition, &document.assessment).err()
        }
    }
}

/// A number of an answer as JavaScript prints it, `-` for null.
pub(crate) fn printed(number: &Value) -> String {
    match number {
        Value::Null => "-".to_owned(),
        number => number.as_f64().unwrap().to_string(),
    }
}

/// A figure as `low / estimate / high`, `-` for null.
pub(crate) fn figure(figure: &Value) -> String {
    match figure {
        Value::Null => "-".to_owned(),
        figure => ["low", "estimate", "high"]
            .map(|key| printed(&figure[key]))
            .join(" / "),
    }
}

/// Everything that is said of a score or a locus but for its parts, on one line.
pub(crate) fn standing(answer: &Value) -> String {
    let category = answer["category"]["id"].as_str().unwrap_or("-");
    let reachable: Vec<&str> = answer["reachable"]
        .as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_str().unwrap())
        .collect();
    format!(
        "{} | {category} | {} | {}",
        figure(&answer["score"]),
        reachable.join(" "),
        printed(&answer["toNext"])
    )
}

/// The codes and places of an answer's notes.
pub(crate) fn notes(answer: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    answer["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|note| (text(&note["code"]), text(&note["path"])))
        .collect()
}
