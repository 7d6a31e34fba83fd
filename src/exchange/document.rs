//! The assessment file: what a user saves, opens and shares (schema 1 of the contract).

use super::json::{Json, Members};
use super::reader::{Object, Reader};
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
    /// Plans, notes and whatever later versions keep: saved, and ignored by the score.
    pub extra: Option<Json>,
}

/// The id of the edition that a file names, before anything else of it is looked at.
///
/// # Errors
/// [`Problem`] where the input is no object of a known schema with an edition.
pub fn edition_of(json: &Json) -> Result<&str, Problem> {
    let Json::Map(_) = json else {
        return Err(Problem::new(
            Code::NotAnObject,
            &Path::ROOT,
            "Isi berkas bukan penilaian Zona Hijau. Buka berkas JSON yang disimpan dari halaman ini.",
            "This is no Zona Hijau assessment. Open a JSON file that was saved from this page.",
        ));
    };
    let member = |key| json.get(key).ok_or(key);
    let path = Path::ROOT.key("schema");
    let schema = match member("schema") {
        Ok(json) => Reader { json, path }.index()?,
        Err(key) => return Err(key_missing(key)),
    };
    if schema > SCHEMA {
        return Err(Problem::new(
            Code::SchemaNewer,
            &path,
            format!(
                "Berkas ini dibuat oleh versi yang lebih baru (skema {schema}). Muat ulang halaman untuk memakai versi terbaru."
            ),
            format!(
                "This file was made by a newer version (schema {schema}). Reload the page to get the newest version."
            ),
        ));
    }
    if schema < SCHEMA {
        return Err(Reader { json, path }.wrong("1", "1"));
    }
    match member("edition") {
        Ok(json) => Reader {
            json,
            path: Path::ROOT.key("edition"),
        }
        .text(),
        Err(key) => Err(key_missing(key)),
    }
}

fn key_missing(key: &str) -> Problem {
    Problem::new(
        Code::KeyMissing,
        &Path::ROOT.key(key),
        format!("Isian “{key}” belum ada. Tambahkan isian itu."),
        format!("“{key}” is missing. Add it."),
    )
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
        let edition = edition_of(json)?;
        let root = Reader::new(json).object(&[
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
        ])?;
        let weight_spread = root.read("weightSpread", |spread| match spread.json {
            Json::Null => Ok(None),
            _ => spread.number().cloned().map(Some),
        })?;
        let assessment = Assessment {
            edition: edition.to_owned(),
            year: root.read("year", |year| {
                u16::try_from(year.index()?).map_err(|_| year.wrong("tahun", "a year"))
            })?,
            government: root.read("government", read_government)?,
            weight_spread: weight_spread.flatten(),
            weights: read_entries(&root, "weights", read_number)?,
            scales: read_entries(&root, "scales", read_number)?,
            omit: root.read("omit", |omit| {
                omit.each(|node| node.text().map(NodeId::from))
            })?,
            use_raports: root.read("useRaports", |flag| flag.bool())?,
            government_mean: root.optional_text("governmentMean")?,
            loci: root.required("loci")?.each(read_locus)?,
            changes: root
                .read("changes", |changes| changes.each(read_change))?
                .unwrap_or_default(),
        };
        Ok(Document {
            assessment,
            extra: root.optional("extra").map(|extra| extra.json.clone()),
        })
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
            Json::List(assessment.loci.iter().map(write_locus).collect()),
        );
        root.add(
            "changes",
            (!assessment.changes.is_empty())
                .then(|| Json::List(assessment.changes.iter().map(write_change).collect())),
        );
        root.add("extra", self.extra.clone());
        root.into_json()
    }
}

fn read_government(government: Reader<'_>) -> Result<Government, Problem> {
    let object = government.object(&["name", "kind", "points", "compliance"])?;
    Ok(Government {
        name: object.optional_text("name")?,
        kind: object.optional_text("kind")?,
        points: read_entries(&object, "points", read_number)?,
        compliance: read_compliance(&object)?,
    })
}

fn read_locus(locus: Reader<'_>) -> Result<Locus, Problem> {
    let object = locus.object(&[
        "name",
        "kind",
        "points",
        "answers",
        "products",
        "productCount",
        "compliance",
    ])?;
    Ok(Locus {
        name: object.optional_text("name")?,
        kind: object.optional_text("kind")?,
        points: read_entries(&object, "points", read_number)?,
        answers: read_entries(&object, "answers", read_answer)?,
        products: object.read("products", |products| products.each(read_product))?,
        product_count: object.read("productCount", |count| match count.index()? {
            0 => Err(count.wrong("bilangan bulat, 1 atau lebih", "a whole number, 1 or more")),
            count => Ok(Exact::count(count)),
        })?,
        compliance: read_compliance(&object)?,
    })
}

fn read_product(product: Reader<'_>) -> Result<Product, Problem> {
    let object = product.object(&["name", "points", "answers"])?;
    Ok(Product {
        name: object.optional_text("name")?,
        points: read_entries(&object, "points", read_number)?,
        answers: read_entries(&object, "answers", read_answer)?,
    })
}

fn read_change(change: Reader<'_>) -> Result<Change, Problem> {
    let object = change.object(&["locus", "product", "node", "to"])?;
    Ok(Change {
        locus: object.required("locus")?.index()?,
        product: object.read("product", |product| product.index())?,
        node: NodeId::from(object.required("node")?.text()?),
        to: read_answer(object.required("to")?)?,
    })
}

fn read_compliance(object: &Object<'_>) -> Result<Option<String>, Problem> {
    object.read("compliance", |level| match level.text()? {
        known @ ("tinggi" | "lain") => Ok(known.to_owned()),
        _ => Err(level.wrong("“tinggi” atau “lain”", "“tinggi” or “lain”")),
    })
}

fn read_number(number: Reader<'_>) -> Result<Exact, Problem> {
    number.number().cloned()
}

fn read_answer(answer: Reader<'_>) -> Result<Answer, Problem> {
    let wrong = || {
        answer.wrong(
            "angka, atau daftar angka responden",
            "a number, or a list of the respondents' numbers",
        )
    };
    match answer.json {
        Json::Number(figure) => Ok(Answer::One(figure.clone())),
        Json::List(figures) if !figures.is_empty() => {
            let figures = answer.each(|figure| match figure.json {
                Json::Null => Ok(None),
                _ => figure.number().cloned().map(Some),
            });
            Ok(Answer::Respondents(figures?))
        }
        _ => Err(wrong()),
    }
}

fn read_entries<T>(
    object: &Object<'_>,
    key: &str,
    read: impl Fn(Reader<'_>) -> Result<T, Problem>,
) -> Result<Entries<T>, Problem> {
    let entries = object.read(key, |entries| {
        entries.each_member(|node, value| Ok((NodeId::from(node), read(value)?)))
    })?;
    Ok(entries.unwrap_or_default().into_iter().collect())
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

fn write_answer(answer: &Answer) -> Json {
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

fn write_change(change: &Change) -> Json {
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
