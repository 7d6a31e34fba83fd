//! The edition file, as far as it is computed with: reads `static/editions/*.json` into the model.
//!
//! The rest is read by [`read_texts`](super::texts::read_texts).

use crate::document::json::Json;
use crate::format::reader::{Faults, Reader};
use crate::model::category::{Category, Ladder, Zone};
use crate::model::edition::{
    Compliance, DatedWeight, Dimension, Edition, Evidence, GovernmentMean, Indicator, Mark,
    Optional, Scale, Sum, Variable, WeightUnit,
};
use crate::model::problem::{Problem, ProblemKind, expected};
use crate::model::quantity::{Points, Printed, Weight};
use crate::model::text::Text;

/// The schema of edition files that this version reads.
const SCHEMA: usize = 1;

/// Keys that carry evidence.
const EVIDENCE: [&str; 4] = ["mark", "weak", "source", "note"];

/// The marks that a file may use; [`Mark::Own`] is the user's.
const MARKS: [Mark; 5] = [
    Mark::Published,
    Mark::Derived,
    Mark::Assumed,
    Mark::Unknown,
    Mark::Editorial,
];

/// Reads an edition file.
///
/// # Errors
/// The first [`Problem`] of its form, with its place in the file.
pub fn read_edition(json: &Json) -> Result<Edition, Problem> {
    let faults = Faults::default();
    let root = Reader::new(json, &faults);
    root.object(&[
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
        "usualLoci",
        "categories",
        "compliance",
        "dimensions",
        "sums",
        "history",
        "unknown",
        "sources",
    ]);
    let schema = root.required("schema");
    if schema.index() != SCHEMA {
        schema.fault(ProblemKind::EditionFileNewer);
    }
    let categories = root.required("categories");
    let Some(ladder) = Ladder::new(categories.each(read_category)) else {
        // There is no ladder that could stand for this one as a default: reading ends here.
        let first = categories.wrong(&expected::CATEGORIES);
        return Err(first.clone());
    };
    let aggregation = root.required("aggregation");
    with_evidence(&aggregation, &["government", "other"]);
    let other_mean = aggregation.optional("other");
    let rounding = root.required("rounding");
    with_evidence(&rounding, &["decimals", "mode"]);
    known_word(&rounding, "mode", "half-up");
    let decimals = rounding.required("decimals");
    if decimals.index() != 2 {
        decimals.fault(ProblemKind::ExpectedWord("2"));
    }
    let edition = Edition {
        id: text(&root, "id"),
        title: read_text(root.required("title")),
        years: root.required("years").each(Reader::year),
        default_year: root.required("defaultYear").year(),
        maximum: Points(root.required("maximum").number()),
        weight_unit: root
            .optional("weightUnit")
            .and_then(|unit| unit.one_of(&WeightUnit::ALL, WeightUnit::id, &expected::WEIGHT_UNIT)),
        notice: read_text(root.required("notice")),
        government_mean: read_mean(aggregation.required("government"))
            .unwrap_or(GovernmentMean::Loci),
        other_mean: other_mean.and_then(read_mean),
        aggregation: read_evidence(&aggregation),
        compliance: root.optional("compliance").map(read_compliance),
        ladder,
        dimensions: root.required("dimensions").each(read_dimension),
        sums: root.list_or_empty("sums").each(read_sum),
    };
    check_parts(&edition, &root.required("dimensions"));
    faults.check(edition)
}

/// Checks that every dimension has points to share in every year, or shares those of its sum. Unknown
/// points can only be shared where nothing is computed from answers.
fn check_parts(edition: &Edition, dimensions: &Reader<'_>) {
    let has_points = |dimension: &Dimension, year| {
        let sum = dimension.sum.as_ref();
        let of_sum = sum.and_then(|sum| edition.sums.get(edition.sum_position(sum)?));
        if edition.weight_unit.is_some() || sum.is_none() {
            dimension.weight_in(year).is_some() && (of_sum.is_some() || sum.is_none())
        } else {
            of_sum.is_some_and(|sum| sum.weight_in(year).is_some())
        }
    };
    for year in &edition.years {
        let complete = |dimension: &Dimension| has_points(dimension, *year);
        if !edition.dimensions.iter().all(complete) {
            dimensions.wrong(&expected::DIMENSIONS);
        }
    }
}

fn read_mean(mean: Reader<'_>) -> Option<GovernmentMean> {
    mean.one_of(&GovernmentMean::ALL, GovernmentMean::id, &expected::MEAN)
}

fn read_compliance(compliance: Reader<'_>) -> Compliance {
    with_evidence(&compliance, &["suffix"]);
    Compliance {
        suffix: read_text(compliance.required("suffix")),
        evidence: read_evidence(&compliance),
    }
}

fn read_sum(sum: Reader<'_>) -> Sum {
    with_evidence(&sum, &["id", "key", "name", "weights"]);
    Sum {
        id: sum.required("id").node(),
        key: sum.required("key").key(),
        name: read_text(sum.required("name")),
        evidence: read_evidence(&sum),
        weights: sum.list_or_empty("weights").each(read_weight),
    }
}

/// Notes a fault unless this is an object with no keys but these and those of evidence.
pub(super) fn with_evidence(reader: &Reader<'_>, keys: &[&str]) {
    reader.object_with(keys, &EVIDENCE);
}

/// Refuses a rule that this version cannot compute, rather than computing another.
fn known_word(object: &Reader<'_>, key: &str, known: &'static str) {
    let word = object.required(key);
    if word.text() != known {
        word.fault(ProblemKind::ExpectedWord(known));
    }
}

pub(super) fn text(object: &Reader<'_>, key: &str) -> String {
    object.required(key).string()
}

pub(super) fn read_text(text: Reader<'_>) -> Text {
    text.object(&["id", "en"]);
    Text {
        id: self::text(&text, "id"),
        en: self::text(&text, "en"),
    }
}

pub(super) fn read_evidence(object: &Reader<'_>) -> Evidence {
    let mark = object.required("mark");
    let mark = mark.one_of(&MARKS, Mark::id, &expected::MARK);
    // The order of fields is the order in which faults are looked for.
    let sources = object.list_or_empty("source").each(Reader::string);
    Evidence {
        mark: mark.unwrap_or(Mark::Unknown),
        weak: object.optional("weak").is_some_and(Reader::bool),
        sources,
        note: object.optional("note").map(read_text),
    }
}

fn read_category(category: Reader<'_>) -> Category {
    with_evidence(&category, &["id", "label", "opinion", "from", "zone"]);
    let zone = category.optional("zone");
    let zone = zone.filter(|zone| *zone.json != Json::Null);
    let zone = zone.and_then(|zone| zone.one_of(&Zone::ALL, Zone::id, &expected::ZONE));
    let from = category.required("from").number();
    Category {
        id: text(&category, "id"),
        label: read_text(category.required("label")),
        opinion: category.optional("opinion").map(read_text),
        from: Printed::from_hundredths(from.to_hundredths()),
        zone,
        evidence: read_evidence(&category),
    }
}

fn read_weight(weight: Reader<'_>) -> DatedWeight {
    with_evidence(&weight, &["value", "years"]);
    DatedWeight {
        weight: Weight(weight.required("value").number()),
        years: weight.list_or_empty("years").each(Reader::year),
        evidence: read_evidence(&weight),
    }
}

fn read_dimension(dimension: Reader<'_>) -> Dimension {
    let keys = [
        "id",
        "key",
        "name",
        "weights",
        "sum",
        "derivedMaximum",
        "variables",
    ];
    with_evidence(&dimension, &keys);
    Dimension {
        id: dimension.required("id").node(),
        key: dimension.required("key").key(),
        name: read_text(dimension.required("name")),
        evidence: read_evidence(&dimension),
        weights: dimension.list_or_empty("weights").each(read_weight),
        sum: dimension.optional("sum").map(Reader::node),
        variables: dimension.required("variables").each(read_variable),
    }
}

fn read_variable(variable: Reader<'_>) -> Variable {
    with_evidence(
        &variable,
        &[
            "id",
            "name",
            "measured",
            "respondents",
            "products",
            "indicators",
        ],
    );
    Variable {
        id: variable.required("id").node(),
        name: read_text(variable.required("name")),
        indicators: variable.required("indicators").each(read_indicator),
    }
}

fn read_indicator(indicator: Reader<'_>) -> Indicator {
    with_evidence(
        &indicator,
        &[
            "id", "key", "name", "years", "weights", "scale", "optional", "judged", "law", "advice",
        ],
    );
    Indicator {
        id: indicator.required("id").node(),
        key: indicator.required("key").key(),
        name: read_text(indicator.required("name")),
        evidence: read_evidence(&indicator),
        years: indicator.list_or_empty("years").each(Reader::year),
        weights: indicator.list_or_empty("weights").each(read_weight),
        scale: indicator.optional("scale").map(read_scale),
        optional: indicator.optional("optional").map(read_optional),
    }
}

fn read_scale(scale: Reader<'_>) -> Scale {
    with_evidence(&scale, &["maximum"]);
    Scale {
        maximum: scale.required("maximum").number(),
        evidence: read_evidence(&scale),
    }
}

fn read_optional(optional: Reader<'_>) -> Optional {
    optional.object(&["years", "omitted"]);
    Optional {
        years: optional.list_or_empty("years").each(Reader::year),
        omitted: optional.required("omitted").bool(),
    }
}
