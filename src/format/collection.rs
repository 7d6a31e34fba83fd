//! The collection file: several assessments in one file, each as it would be saved alone.

use crate::document::Document;
use crate::document::json::{Json, Members};
use crate::format::assessment_file::read_document;
use crate::format::reader::{Faults, Reader};
use crate::model::exact::Exact;
use crate::model::problem::{Path, Problem, expected};

/// The schema that this version writes.
const SCHEMA: usize = 1;

/// The list of assessments.
const LIST: &str = "assessments";

/// True if a file is a collection, and not an assessment.
#[must_use]
pub fn is_collection(json: &Json) -> bool {
    json.get(LIST).is_some()
}

/// Reads all assessments of a collection.
///
/// # Errors
/// The first [`Problem`] of its form, with its place in the whole file.
pub fn read_collection(json: &Json) -> Result<Vec<Document>, Problem> {
    let faults = Faults::default();
    let root = Reader::new(json, &faults);
    root.schema(SCHEMA);
    root.object(&["schema", LIST]);
    let list = root.required(LIST);
    let documents = list.each(read_document);
    if documents.is_empty() {
        list.wrong(&expected::ASSESSMENTS);
    }
    faults.check(documents)
}

/// Writes a collection; reading it again gives the same documents.
#[must_use]
pub fn write_collection<'a>(documents: impl Iterator<Item = &'a Document>) -> Json {
    let mut root = Members::new();
    root.add("schema", Json::Number(Exact::count(SCHEMA)));
    root.add(LIST, Json::List(documents.map(Document::write).collect()));
    root.into_json()
}

/// A problem of one of the assessments, with its place in the whole file.
#[must_use]
pub fn within(mut problem: Problem, position: usize) -> Problem {
    let place = Path::ROOT.key(LIST).index(position).pointer();
    problem.path.insert_str(0, &place);
    problem
}
