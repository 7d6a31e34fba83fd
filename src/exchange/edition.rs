//! The edition file: reads `static/editions/*.json` into the model.

use super::json::Json;
use super::reader::{Object, Reader};
use crate::model::category::{Category, Ladder, Zone};
use crate::model::edition::{
    Advice, DatedWeight, Dimension, Edition, Evidence, Indicator, Mark, NodeId, Optional, Scale,
    Source, Statement, Variable, Year,
};
use crate::model::problem::{Code, Problem};
use crate::model::quantity::{Points, Printed, Weight};
use crate::model::text::Text;

/// The schema of edition files that this version reads.
const SCHEMA: usize = 1;

/// Keys that carry evidence.
const EVIDENCE: [&str; 4] = ["mark", "weak", "source", "note"];

/// Reads an edition file.
///
/// # Errors
/// The first [`Problem`] of its form, with its place in the file.
pub fn read_edition(json: &Json) -> Result<Edition, Problem> {
    let root = Reader::new(json).object(&[
        "schema",
        "id",
        "title",
        "years",
        "defaultYear",
        "maximum",
        "weightUnit",
        "notice",
        "aggregation",
        "rounding",
        "categories",
        "dimensions",
        "sources",
    ])?;
    let schema = root.required("schema")?;
    if schema.index()? != SCHEMA {
        return Err(Problem::new(
            Code::SchemaNewer,
            &schema.path,
            "Berkas edisi ini ditulis untuk versi lain. Muat ulang halaman untuk memakai versi terbaru.",
            "This edition file was written for another version. Reload the page to get the newest version.",
        ));
    }
    known_word(&root, "weightUnit", "percent-of-dimension")?;
    let categories = root.required("categories")?;
    let ladder = Ladder::new(categories.each(read_category)?).ok_or_else(|| {
        categories.wrong(
            "daftar kategori menaik mulai dari 0",
            "a list of categories that ascend from 0",
        )
    })?;
    let aggregation = root.required("aggregation")?;
    let government = keyed(&aggregation, &["government"])?;
    known_word(&government, "government", "mean-of-loci")?;
    let rounding = keyed(&root.required("rounding")?, &["decimals", "mode"])?;
    known_word(&rounding, "mode", "half-up")?;
    let decimals = rounding.required("decimals")?;
    if decimals.index()? != 2 {
        return Err(decimals.wrong("2", "2"));
    }
    Ok(Edition {
        id: text(&root, "id")?,
        title: read_text(root.required("title")?)?,
        years: read_years(root.required("years")?)?,
        default_year: read_year(root.required("defaultYear")?)?,
        maximum: Points(root.required("maximum")?.number()?.clone()),
        weight_unit: text(&root, "weightUnit")?,
        notice: read_text(root.required("notice")?)?,
        aggregation: read_evidence(&government)?,
        ladder,
        dimensions: root.required("dimensions")?.each(read_dimension)?,
        sources: root.required("sources")?.each_member(|key, source| {
            let object = source.object(&["address", "title"])?;
            let source = Source {
                address: text(&object, "address")?,
                title: object.read("title", read_text)?,
            };
            Ok((key.to_owned(), source))
        })?,
    })
}

/// An object with these keys and those of evidence.
fn keyed<'a>(reader: &Reader<'a>, keys: &[&str]) -> Result<Object<'a>, Problem> {
    let all: Vec<&str> = keys.iter().chain(&EVIDENCE).copied().collect();
    reader.object(&all)
}

/// Refuses a rule that this version cannot compute, rather than computing another.
fn known_word(object: &Object<'_>, key: &str, known: &str) -> Result<(), Problem> {
    let word = object.required(key)?;
    if word.text()? == known {
        Ok(())
    } else {
        Err(word.wrong(known, known))
    }
}

fn text(object: &Object<'_>, key: &str) -> Result<String, Problem> {
    object.required(key)?.text().map(str::to_owned)
}

fn read_text(reader: Reader<'_>) -> Result<Text, Problem> {
    let object = reader.object(&["id", "en"])?;
    Ok(Text::new(text(&object, "id")?, text(&object, "en")?))
}

fn read_year(reader: Reader<'_>) -> Result<Year, Problem> {
    Year::try_from(reader.index()?).map_err(|_| reader.wrong("tahun", "a year"))
}

fn read_years(reader: Reader<'_>) -> Result<Vec<Year>, Problem> {
    reader.each(read_year)
}

fn read_evidence(object: &Object<'_>) -> Result<Evidence, Problem> {
    let mark = object.required("mark")?;
    let mark = match mark.text()? {
        "published" => Mark::Published,
        "derived" => Mark::Derived,
        "assumed" => Mark::Assumed,
        "unknown" => Mark::Unknown,
        "editorial" => Mark::Editorial,
        _ => return Err(mark.wrong("tanda bukti", "a mark of evidence")),
    };
    let sources = object.read("source", |keys| {
        keys.each(|key| key.text().map(str::to_owned))
    })?;
    Ok(Evidence {
        mark,
        weak: object.read("weak", |flag| flag.bool())?.unwrap_or(false),
        sources: sources.unwrap_or_default(),
        note: object.read("note", read_text)?,
    })
}

fn read_statement(reader: Reader<'_>) -> Result<Statement, Problem> {
    let object = keyed(&reader, &["text"])?;
    Ok(Statement {
        text: read_text(object.required("text")?)?,
        evidence: read_evidence(&object)?,
    })
}

/// A law is cited in the same words in both languages.
fn read_law(reader: Reader<'_>) -> Result<Statement, Problem> {
    let object = keyed(&reader, &["text"])?;
    let words = text(&object, "text")?;
    Ok(Statement {
        text: Text::new(words.clone(), words),
        evidence: read_evidence(&object)?,
    })
}

fn read_category(reader: Reader<'_>) -> Result<Category, Problem> {
    let object = keyed(&reader, &["id", "label", "from", "zone"])?;
    let zone = object.read("zone", |zone| {
        let word = zone.text()?;
        Zone::ALL
            .into_iter()
            .find(|known| known.id() == word)
            .ok_or_else(|| zone.wrong("zona", "a zone"))
    })?;
    let from = object.required("from")?.number()?;
    Ok(Category {
        id: text(&object, "id")?,
        label: read_text(object.required("label")?)?,
        from: Printed::from_hundredths(from.to_hundredths()),
        zone,
        evidence: read_evidence(&object)?,
    })
}

fn read_weight(reader: Reader<'_>) -> Result<DatedWeight, Problem> {
    let object = keyed(&reader, &["value", "years"])?;
    Ok(DatedWeight {
        weight: Weight(object.required("value")?.number()?.clone()),
        years: object.read("years", read_years)?.unwrap_or_default(),
        evidence: read_evidence(&object)?,
    })
}

fn read_weights(object: &Object<'_>) -> Result<Vec<DatedWeight>, Problem> {
    let weights = object.read("weights", |weights| weights.each(read_weight))?;
    Ok(weights.unwrap_or_default())
}

fn read_dimension(reader: Reader<'_>) -> Result<Dimension, Problem> {
    let object = keyed(&reader, &["id", "name", "weights", "variables"])?;
    Ok(Dimension {
        id: NodeId::from(object.required("id")?.text()?),
        name: read_text(object.required("name")?)?,
        weights: read_weights(&object)?,
        variables: object.required("variables")?.each(read_variable)?,
    })
}

fn read_variable(reader: Reader<'_>) -> Result<Variable, Problem> {
    let object = keyed(
        &reader,
        &[
            "id",
            "name",
            "measured",
            "respondents",
            "products",
            "indicators",
        ],
    )?;
    Ok(Variable {
        id: NodeId::from(object.required("id")?.text()?),
        name: read_text(object.required("name")?)?,
        measured: object.read("measured", read_text)?,
        indicators: object.required("indicators")?.each(read_indicator)?,
    })
}

fn read_indicator(reader: Reader<'_>) -> Result<Indicator, Problem> {
    let object = keyed(
        &reader,
        &[
            "id", "name", "years", "weights", "scale", "optional", "judged", "law", "advice",
        ],
    )?;
    let scale = object.required("scale")?;
    let scale = keyed(&scale, &["maximum"])?;
    Ok(Indicator {
        id: NodeId::from(object.required("id")?.text()?),
        name: read_text(object.required("name")?)?,
        evidence: read_evidence(&object)?,
        years: object.read("years", read_years)?.unwrap_or_default(),
        weights: read_weights(&object)?,
        scale: Scale {
            maximum: scale.required("maximum")?.number()?.clone(),
            evidence: read_evidence(&scale)?,
        },
        optional: object.read("optional", read_optional)?,
        judged: object.read("judged", read_statement)?,
        law: object.required("law")?.each(read_law)?,
        advice: read_advice(object.required("advice")?)?,
    })
}

fn read_optional(reader: Reader<'_>) -> Result<Optional, Problem> {
    let object = reader.object(&["years", "omitted"])?;
    Ok(Optional {
        years: object.read("years", read_years)?.unwrap_or_default(),
        omitted: object.required("omitted")?.bool()?,
    })
}

fn read_advice(reader: Reader<'_>) -> Result<Advice, Problem> {
    let object = reader.object(&["fails", "fix", "evidence", "effort"])?;
    Ok(Advice {
        fails: object.read("fails", read_statement)?,
        fix: read_statement(object.required("fix")?)?,
        evidence: read_statement(object.required("evidence")?)?,
    })
}
