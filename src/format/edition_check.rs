//! Checks that an edition file can be used: more than its form, which the readers see to.
//!
//! For the build and the tests. A page or an integrator never meets a file that this refuses.

use crate::document::json::Json;
use crate::format::edition::read_edition;
use crate::format::reader::{Faults, Reader};
use crate::format::texts::read_texts;
use crate::model::assessment::Assessment;
use crate::model::edition::Edition;
use crate::model::problem::{EditionProblem, Problem, expected};
use crate::model::sheet::Sheet;
use crate::model::texts::Texts;

/// Checks an edition file by the name that it has without its ending.
///
/// # Errors
/// The first [`Problem`], with its place in the file and the reason.
pub fn check_edition(name: &str, json: &Json) -> Result<(), Problem> {
    let edition = read_edition(json)?;
    let texts = read_texts(json)?;
    let faults = Faults::default();
    let root = Reader::new(json, &faults);
    let id = root.required("id");
    if id.text() != name {
        let name = name.to_owned();
        id.fault(EditionProblem::OtherName { name });
    }
    let year = root.required("defaultYear");
    if !edition.years.contains(&edition.default_year) {
        year.wrong(&expected::YEAR_OF_EDITION);
    }
    check_keys(&edition, &root.required("dimensions"));
    check_sources(&root, &texts);
    faults.check(())?;
    // Every year's pools can be shared.
    for &year in &edition.years {
        let assessment = Assessment {
            year: Some(year),
            ..Assessment::empty(edition.id.clone())
        };
        Sheet::new(&edition, &assessment)?;
    }
    Ok(())
}

/// Checks that every node has an id and a number of its own, and that 0 is the total's.
fn check_keys(edition: &Edition, dimensions: &Reader<'_>) {
    let mut nodes = Vec::new();
    for dimension in &edition.dimensions {
        nodes.push((dimension.key, &dimension.id));
        nodes.extend(dimension.indicators().map(|leaf| (leaf.key, &leaf.id)));
    }
    nodes.extend(edition.sums.iter().map(|sum| (sum.key, &sum.id)));
    let is_total = |id: &str| id == crate::model::edition::TOTAL;
    for (position, (key, id)) in nodes.iter().enumerate() {
        let others = &nodes[position + 1..];
        let twice = others
            .iter()
            .any(|(other, node)| other == key || node == id);
        if twice || (*key == 0) != is_total(id) {
            dimensions.fault(EditionProblem::NotUnique {
                node: id.to_string(),
                key: *key,
            });
        }
    }
}

/// Checks that every source exists, and that everything published has one.
fn check_sources(value: &Reader<'_>, texts: &Texts) {
    match value.json {
        Json::List(_) => {
            value.visit(|element| check_sources(&element, texts));
        }
        Json::Map(_) => {
            let sources = value.list_or_empty("source");
            sources.visit(|key| {
                if texts.source(key.text()).is_none() {
                    key.wrong(&expected::SOURCE);
                }
            });
            let is_published = value.json.get("mark") == Some(&Json::text("published"));
            if is_published && matches!(sources.json, Json::List(keys) if keys.is_empty()) {
                sources.wrong(&expected::SOURCES);
            }
            value.visit(|member| check_sources(&member, texts));
        }
        _ => {}
    }
}
