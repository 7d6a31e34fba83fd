//! The assessment file: what a user saves, opens and shares (schema 1 of the contract).

use std::rc::Rc;

use super::json::{Json, Members};
use super::reader::{Faults, Reader};
use super::workspace::Workspace;
use crate::model::assessment::{Answer, Assessment, Change, Entries, Government, Locus, Product};
use crate::model::edition::NodeId;
use crate::model::exact::Exact;
use crate::model::problem::{Code, Path, Problem};

/// The schema that this version writes.
const SCHEMA: usize = 1;

/// An assessment with all that other parts of the tool keep beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What is scored.
    pub assessment: Assessment,
    /// Scenarios, notes and official scores of loci, which the score ignores.
    pub workspace: Workspace,
    /// What else `extra` holds: saved, and not looked into.
    pub extra: Option<Json>,
}

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
        root.fault(
            Code::NotAnObject,
            format_args!(
                "Isi berkas bukan penilaian Zona Hijau. Buka berkas JSON yang disimpan dari halaman ini."
            ),
            format_args!(
                "This is not a Zona Hijau assessment. Open a JSON file that was saved from this page."
            ),
        );
    }
    root.schema(SCHEMA);
    root.required("edition").text();
}

/// The problem of an edition that this version does not have.
#[must_use]
pub fn edition_unknown(id: &str, known: &[&str]) -> Problem {
    let known = known.join(", ");
    Problem::new(
        Code::EditionUnknown,
        &Path::ROOT.key("edition"),
        format!("Edisi “{id}” tidak dikenal. Yang ada: {known}."),
        format!("There is no edition “{id}”. Known ones: {known}."),
    )
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
        root.add("extra", self.workspace.write(self.extra.as_ref()));
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
    Document {
        assessment,
        workspace,
        extra,
    }
}

fn read_government(government: Reader<'_>) -> Government {
    government.object(&["name", "kind", "points", "compliance"]);
    Government {
        name: government.optional_text("name"),
        kind: government.optional_text("kind"),
        points: read_entries(&government, "points", read_number),
        compliance: read_compliance(&government),
    }
}

fn read_locus(locus: Reader<'_>) -> Locus {
    locus.object(&[
        "name",
        "kind",
        "points",
        "answers",
        "products",
        "productCount",
        "compliance",
    ]);
    Locus {
        name: locus.optional_text("name"),
        kind: locus.optional_text("kind"),
        points: read_entries(&locus, "points", read_number),
        answers: read_entries(&locus, "answers", read_answer),
        products: locus
            .optional("products")
            .map(|products| products.each(read_product)),
        product_count: locus.optional("productCount").map(read_count),
        compliance: read_compliance(&locus),
    }
}

fn read_product(product: Reader<'_>) -> Product {
    product.object(&["name", "points", "answers"]);
    Product {
        name: product.optional_text("name"),
        points: read_entries(&product, "points", read_number),
        answers: read_entries(&product, "answers", read_answer),
    }
}

fn read_count(reader: Reader<'_>) -> Exact {
    let count = reader.index();
    if count == 0 {
        reader.wrong("bilangan bulat, 1 atau lebih", "a whole number, 1 or more");
    }
    Exact::count(count)
}

pub(super) fn read_change(change: Reader<'_>) -> Change {
    change.object(&["locus", "product", "node", "to"]);
    Change {
        locus: change.required("locus").index(),
        product: change.optional("product").map(Reader::index),
        node: change.required("node").node(),
        to: read_answer(change.required("to")),
    }
}

fn read_compliance(object: &Reader<'_>) -> Option<String> {
    let level = object.optional("compliance")?;
    if !["tinggi", "lain"].contains(&level.text()) {
        level.wrong("“tinggi” atau “lain”", "“tinggi” or “lain”");
    }
    Some(level.string())
}

fn read_number(number: Reader<'_>) -> Exact {
    number.number()
}

/// A number, or `null` for what is not known.
fn read_known(figure: Reader<'_>) -> Option<Exact> {
    match figure.json {
        Json::Null => None,
        _ => Some(figure.number()),
    }
}

pub(super) fn read_answer(answer: Reader<'_>) -> Answer {
    match answer.json {
        Json::List(figures) if !figures.is_empty() => Answer::Respondents(answer.each(read_known)),
        Json::Number(figure) => Answer::One(figure.clone()),
        _ => {
            answer.wrong(
                "angka, atau daftar angka responden",
                "a number, or a list of the respondents' numbers",
            );
            Answer::One(Exact::ZERO)
        }
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

fn write_number(number: &Exact) -> Json {
    Json::Number(number.clone())
}

pub(super) fn write_answer(answer: &Answer) -> Json {
    match answer {
        Answer::One(figure) => write_number(figure),
        Answer::Respondents(figures) => Json::List(
            figures
                .iter()
                .map(|figure| figure.as_ref().map_or(Json::Null, write_number))
                .collect(),
        ),
    }
}

fn write_government(government: &Government) -> Json {
    let mut object = Members::new();
    object.add("name", government.name.as_ref().map(Json::text));
    object.add("kind", government.kind.as_ref().map(Json::text));
    object.add("points", write_entries(&government.points, write_number));
    object.add("compliance", government.compliance.as_ref().map(Json::text));
    object.into_json()
}

fn write_locus(locus: &Locus) -> Json {
    let mut object = Members::new();
    object.add("name", locus.name.as_ref().map(Json::text));
    object.add("kind", locus.kind.as_ref().map(Json::text));
    object.add("points", write_entries(&locus.points, write_number));
    object.add("answers", write_entries(&locus.answers, write_answer));
    object.add(
        "products",
        locus
            .products
            .as_ref()
            .map(|products| Json::List(products.iter().map(write_product).collect())),
    );
    object.add(
        "productCount",
        locus.product_count.clone().map(Json::Number),
    );
    object.add("compliance", locus.compliance.as_ref().map(Json::text));
    object.into_json()
}

fn write_product(product: &Product) -> Json {
    let mut object = Members::new();
    object.add("name", product.name.as_ref().map(Json::text));
    object.add("points", write_entries(&product.points, write_number));
    object.add("answers", write_entries(&product.answers, write_answer));
    object.into_json()
}

pub(super) fn write_change(change: &Change) -> Json {
    let mut object = Members::new();
    object.add("locus", Json::Number(Exact::count(change.locus)));
    object.add(
        "product",
        change
            .product
            .map(|product| Json::Number(Exact::count(product))),
    );
    object.add("node", Json::text(&*change.node));
    object.add("to", write_answer(&change.to));
    object.into_json()
}
