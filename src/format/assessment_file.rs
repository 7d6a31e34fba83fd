//! The assessment file: what a user saves, opens and shares (schema 1 of the contract).

use std::rc::Rc;

use crate::document::Document;
use crate::document::json::{Json, Members};
use crate::document::workspace::Workspace;
use crate::format::figures::{read_answer, read_known, read_number, write_answer, write_number};
use crate::format::reader::{Faults, Reader};
use crate::format::record::{Member, record};
use crate::format::saved_plan::{take_plan, with_plan};
use crate::model::assessment::{Answer, Assessment, Change, Entries, Government, Locus, Product};
use crate::model::edition::NodeId;
use crate::model::exact::Exact;
use crate::model::problem::{Path, Problem, ProblemKind, expected};

/// The schema that this version writes.
const SCHEMA: usize = 1;

/// The id of the edition that a file names, before anything else of it is looked at.
///
/// # Errors
/// [`Problem`] where the input is no object of a known schema with an edition.
pub fn edition_of(json: &Json) -> Result<&str, Problem> {
    let faults = Faults::default();
    check_start(&Reader::new(json, &faults));
    faults.check(match json.get("edition") {
        Some(Json::Text(edition)) => edition,
        _ => "",
    })
}

/// Looks at the schema and the edition, which say how to read the rest.
fn check_start(root: &Reader<'_>) {
    if !matches!(root.json, Json::Map(_)) {
        root.fault(ProblemKind::NotAnAssessment);
    }
    root.schema(SCHEMA);
    root.required("edition").text();
}

/// The problem of an edition that this version does not have.
#[must_use]
pub fn edition_unknown(id: &str, known: &[&str]) -> Problem {
    let unknown = ProblemKind::edition_unknown(id, known);
    Problem::new(unknown, &Path::ROOT.key("edition"))
}

impl Document {
    /// Reads an assessment file.
    ///
    /// # Errors
    /// The first [`Problem`] of its form; whether it suits its edition is
    /// [`Sheet`](crate::model::sheet::Sheet)'s to say.
    pub fn read(json: &Json) -> Result<Document, Problem> {
        let faults = Faults::default();
        let document = read_document(Reader::new(json, &faults));
        faults.check(document)
    }

    /// Writes an assessment file; reading it again gives the same document.
    #[must_use]
    pub fn write(&self) -> Json {
        let assessment = &self.assessment;
        let mut root = Members::new();
        root.add("schema", Json::Number(Exact::count(SCHEMA)));
        root.add("edition", Json::text(&assessment.edition));
        let year = |year| Json::Number(Exact::whole(i64::from(year)));
        root.add("year", assessment.year.map(year));
        root.add(
            "government",
            assessment.government.as_ref().map(write_government),
        );
        root.add(
            "weightSpread",
            assessment.weight_spread.clone().map(Json::Number),
        );
        root.add("weights", write_entries(&assessment.weights, write_number));
        root.add("scales", write_entries(&assessment.scales, write_number));
        root.add(
            "omit",
            assessment
                .omit
                .as_ref()
                .map(|omit| Json::List(omit.iter().map(|node| Json::text(&**node)).collect())),
        );
        root.add("useRaports", assessment.use_raports.map(Json::Bool));
        root.add(
            "governmentMean",
            assessment.government_mean.as_ref().map(Json::text),
        );
        root.add(
            "loci",
            Json::List(assessment.loci.iter().map(|own| write_locus(own)).collect()),
        );
        root.add(
            "changes",
            (!assessment.changes.is_empty())
                .then(|| Json::List(assessment.changes.iter().map(write_change).collect())),
        );
        let extra = with_plan(&self.plan, self.extra.as_ref());
        root.add("extra", self.workspace.write(extra.as_ref()));
        root.into_json()
    }
}

/// Reads an assessment, wherever in an input it stands.
pub(super) fn read_document(root: Reader<'_>) -> Document {
    check_start(&root);
    root.object(&[
        "schema",
        "edition",
        "year",
        "government",
        "weightSpread",
        "weights",
        "scales",
        "omit",
        "useRaports",
        "governmentMean",
        "loci",
        "changes",
        "extra",
    ]);
    let weight_spread = root.optional("weightSpread").and_then(read_known);
    let assessment = Assessment {
        edition: root.required("edition").string(),
        year: root.optional("year").map(Reader::year),
        government: root.optional("government").map(read_government),
        weight_spread,
        weights: read_entries(&root, "weights", read_number),
        scales: read_entries(&root, "scales", read_number),
        omit: root.optional("omit").map(|omit| omit.each(Reader::node)),
        use_raports: root.optional("useRaports").map(Reader::bool),
        government_mean: root.optional_text("governmentMean"),
        loci: root
            .required("loci")
            .each(read_locus)
            .into_iter()
            .map(Rc::new)
            .collect(),
        changes: root.list_or_empty("changes").each(read_change),
    };
    let (workspace, extra) = Workspace::read(root.json.get("extra"));
    let (plan, extra) = take_plan(extra);
    Document {
        assessment,
        workspace,
        plan,
        extra,
    }
}

record! { read_government, write_government: Government {
    name: "name",
    kind: "kind",
    points: "points",
    compliance: "compliance" via compliance,
} }

record! { read_locus, write_locus: Locus {
    name: "name",
    kind: "kind",
    points: "points",
    answers: "answers",
    products: "products" via products,
    product_count: "productCount" via product_count,
    compliance: "compliance" via compliance,
} }

record! { read_product, write_product: Product {
    name: "name",
    points: "points",
    answers: "answers",
} }

record! { read_change, write_change: Change {
    locus: "locus",
    product: "product",
    node: "node",
    to: "to",
} }

impl Member for Answer {
    fn read(object: &Reader<'_>, key: &str) -> Answer {
        read_answer(object.required(key))
    }

    fn write(&self) -> Option<Json> {
        Some(write_answer(self))
    }
}

impl Member for Entries<Exact> {
    fn read(object: &Reader<'_>, key: &str) -> Entries<Exact> {
        read_entries(object, key, read_number)
    }

    fn write(&self) -> Option<Json> {
        write_entries(self, write_number)
    }
}

impl Member for Entries<Answer> {
    fn read(object: &Reader<'_>, key: &str) -> Entries<Answer> {
        read_entries(object, key, read_answer)
    }

    fn write(&self) -> Option<Json> {
        write_entries(self, write_answer)
    }
}

/// Products of a locus.
mod products {
    use super::{Json, Product, Reader, read_product, write_product};

    pub(super) fn read(locus: &Reader<'_>, key: &str) -> Option<Vec<Product>> {
        let products = locus.optional(key)?;
        Some(products.each(read_product))
    }

    pub(super) fn write(products: &Option<Vec<Product>>) -> Option<Json> {
        let products = products.as_ref()?;
        Some(Json::List(products.iter().map(write_product).collect()))
    }
}

/// Number of products of a locus: at least 1.
mod product_count {
    use super::{Exact, Json, Reader, expected};

    pub(super) fn read(locus: &Reader<'_>, key: &str) -> Option<Exact> {
        let member = locus.optional(key)?;
        let count = member.index();
        if count == 0 {
            member.wrong(&expected::WHOLE_FROM_ONE);
        }
        Some(Exact::count(count))
    }

    pub(super) fn write(count: &Option<Exact>) -> Option<Json> {
        count.clone().map(Json::Number)
    }
}

/// Level of compliance: one of two words.
mod compliance {
    use super::{Json, Reader, expected};

    pub(super) fn read(object: &Reader<'_>, key: &str) -> Option<String> {
        let level = object.optional(key)?;
        if !["tinggi", "lain"].contains(&level.text()) {
            level.wrong(&expected::COMPLIANCE);
        }
        Some(level.string())
    }

    pub(super) fn write(level: &Option<String>) -> Option<Json> {
        level.as_ref().map(Json::text)
    }
}

fn read_entries<T>(object: &Reader<'_>, key: &str, read: fn(Reader<'_>) -> T) -> Entries<T> {
    let entries = object
        .optional(key)
        .map(|entries| entries.each_member(|node, value| (NodeId::from(node), read(value))));
    entries.unwrap_or_default().into_iter().collect()
}

fn write_entries<T>(entries: &Entries<T>, write: impl Fn(&T) -> Json) -> Option<Json> {
    (!entries.is_empty()).then(|| {
        Json::Map(
            entries
                .iter()
                .map(|(node, value)| (node.to_string(), write(value)))
                .collect(),
        )
    })
}
