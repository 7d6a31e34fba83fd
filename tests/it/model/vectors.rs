//! The research's test vectors hold for the crate, from the file's JSON to the answer; misprints of the
//! sources are computed as the rule says, not as they were printed.

use serde_json::{Map, Value, json};

use crate::support::{self, edition_of, figure, printed, score};

/// Kinds that no function of the contract answers, with the reason.
const UNANSWERED: [(&str, &str); 4] = [
    (
        "zone_counts",
        "counts of the nation; `rank` reads results, not assessments",
    ),
    ("pekppp", "another instrument, of KemenPANRB"),
    ("skm", "another instrument, of KemenPANRB"),
    ("skm_bounds", "another instrument, of KemenPANRB"),
];

/// Mismatches that no function of the contract answers, with the reason.
const UNANSWERED_MISMATCHES: [(&str, &str); 1] =
    [("shares-2023", "shares of counts of the nation, no score")];

fn all() -> Value {
    toml::from_str(include_str!("../../vectors/vectors.toml")).unwrap()
}

/// Every vector of a kind, of which there are so many.
fn vectors(kind: &str, count: usize) -> Vec<Value> {
    let vectors = all()[kind].as_array().unwrap().clone();
    assert_eq!(vectors.len(), count, "vectors of {kind}");
    vectors
}

/// The vectors of a kind by edition, of which there are so many together.
fn by_edition(kind: &str, count: usize) -> Vec<(String, Value)> {
    let all = all();
    let editions = all[kind].as_object().unwrap();
    let found: Vec<(String, Value)> = editions
        .iter()
        .flat_map(|(edition, cases)| {
            let cases = cases.as_array().unwrap().iter();
            cases.map(|case| (id(edition), case.clone()))
        })
        .collect();
    assert_eq!(found.len(), count, "vectors of {kind}");
    found
}

/// The id of an edition as the research calls it.
fn id(name: &str) -> String {
    match name {
        "2015-2019 scale 100" => "2015-2019-pemda",
        "2015-2019 scale 110" => "2015-2019-kl",
        name => name,
    }
    .to_owned()
}

/// The vector with this id among the known mismatches.
fn mismatch(id: &str) -> Value {
    let all = vectors("known_mismatch", 7);
    all.into_iter().find(|vector| vector["id"] == id).unwrap()
}

/// A government of these loci, in the year of the vector.
fn government(edition: &str, year: &Value, loci: Vec<Value>) -> Value {
    let assessment = support::assessment_in(edition, json!(loci));
    match year {
        Value::Null => assessment,
        year => support::with(assessment, "year", year.clone()),
    }
}

/// A government of these printed totals.
fn of_totals(edition: &str, year: &Value, totals: &[Value]) -> Value {
    let loci = totals
        .iter()
        .map(|total| json!({ "points": { "total": total } }));
    government(edition, year, loci.collect())
}

fn score_of_total(edition: &str, year: &Value, total: &Value) -> Value {
    score(&of_totals(edition, year, std::slice::from_ref(total)))
}

/// A printed number in hundredths.
fn hundredths(number: &Value) -> i64 {
    support::exact(&number.to_string()).to_hundredths()
}

fn assert_within(found: &Value, expected: &Value, tolerance: &Value, vector: &Value) {
    let distance = (hundredths(found) - hundredths(expected)).abs();
    assert!(
        distance <= hundredths(tolerance),
        "{found} instead of {expected}: {vector}"
    );
}

/// Asserts that a standing is called as the vector says, which names a class by its letter or, in 2025, by its
/// words, and a zone or a label where it knows one.
fn assert_called(standing: &Value, category: &Value, zone: &Value, vector: &Value) {
    let found = &standing["category"];
    if !category.is_null() {
        let own = [&found["id"], &found["label"]];
        assert!(own.contains(&category), "{found}: {vector}");
    }
    if !zone.is_null() {
        assert_eq!(found["zone"], *zone, "{vector}");
    }
}

#[test]
fn every_kind_of_vector_is_tested_or_has_a_reason_why_not() {
    let tested = [
        "boundary_cases",
        "class",
        "class_cases",
        "components_2025",
        "dimension_points",
        "interval_of_loci",
        "known_mismatch",
        "maxima",
        "mean_of_loci",
        "mean_of_products",
        "partial_loci",
        "points_2015",
        "range_2025",
        "unknown-weights",
        "weight_interval",
        "weights",
    ];
    let all = all();
    for kind in all.as_object().unwrap().keys() {
        let about_the_file = ["schema", "class_cases_sources"].contains(&kind.as_str());
        let unanswered = UNANSWERED.iter().any(|(own, _)| own == kind);
        assert!(
            about_the_file || unanswered || tested.contains(&kind.as_str()),
            "{kind}"
        );
    }
    for (id, reason) in UNANSWERED_MISMATCHES {
        assert!(!mismatch(id).is_null() && !reason.is_empty());
    }
}

#[test]
fn the_constants_are_those_of_the_edition_files() {
    let all = all();
    let weight = |node: &Value| support::exact(&node.to_string());
    let local = edition_of("2022-2024");
    for (node, value) in all["weights"]["local-2022-2023"].as_object().unwrap() {
        let dimension = &local.dimensions[local.dimension_position(node).unwrap()];
        for year in [2022, 2023, 2024] {
            assert_eq!(dimension.weight_in(year).unwrap().weight.0, weight(value));
        }
    }
    let of_leaf = |edition: &str, node: &str, year| {
        let mut leaves = edition_of(edition).indicators();
        let (_, leaf) = leaves.find(|(_, leaf)| &*leaf.id == node).unwrap();
        leaf.weight_in(year).map(|dated| dated.weight.0.clone())
    };
    for (node, value) in all["weights"]["share-of-input-2023"].as_object().unwrap() {
        assert_eq!(of_leaf("2022-2024", node, 2023), Some(weight(value)));
    }
    let known = all["weights"]["local-2015"].as_object().unwrap();
    assert_eq!(known.len(), 15);
    for edition in ["2015-2019-pemda", "2015-2019-kl"] {
        for (node, value) in known {
            for year in 2015..=2019 {
                assert_eq!(of_leaf(edition, node, year), Some(weight(value)), "{node}");
            }
        }
        let unknown = &all["unknown-weights"]["local-2015"];
        for node in unknown["ids"].as_array().unwrap() {
            assert_eq!(
                of_leaf(edition, node.as_str().unwrap(), 2015),
                None,
                "{node}"
            );
        }
    }
    let of_2025 = edition_of("2025");
    let four = of_2025.sums[0].weight_in(2025).unwrap();
    assert_eq!(
        four.weight.0,
        weight(&all["maxima"]["2025"]["four_dimensions"])
    );
    let trust = &of_2025.dimensions[of_2025.dimension_position("kepercayaan").unwrap()];
    assert_eq!(
        trust.weight_in(2025).unwrap().weight.0,
        weight(&all["maxima"]["2025"]["kepercayaan"])
    );
}

#[test]
fn a_class_reaches_from_its_lower_to_its_upper_bound() {
    for class in vectors("class", 19) {
        let edition = id(class["edition"].as_str().unwrap());
        for bound in ["lower", "upper"] {
            let score = score_of_total(&edition, &Value::Null, &class[bound]);
            for standing in [&score, &score["loci"][0]] {
                assert_called(standing, &class["category"], &class["zone"], &class);
                match class["label"].as_str() {
                    // What the research calls a label is the opinion in 2025.
                    Some(label) if edition == "2025" => assert_eq!(standing["opinion"], label),
                    Some(label) => assert_eq!(standing["category"]["label"], label),
                    None => {}
                }
                let has_zone = edition != "2025";
                assert_eq!(standing["category"]["zone"].is_string(), has_zone);
                assert_eq!(standing["opinion"].is_null(), has_zone, "{class}");
            }
        }
    }
}

#[test]
fn published_scores_have_their_published_class() {
    for (edition, case) in by_edition("class_cases", 82) {
        let mut assessment = of_totals(&edition, &case["year"], &[case["score"].clone()]);
        if let Some(level) = case.get("compliance") {
            assert_eq!(level, "Tinggi");
            assessment["government"] = json!({ "compliance": "tinggi" });
        }
        let score = score(&assessment);
        assert_eq!(
            printed(&score["score"]["estimate"]),
            printed(&case["score"])
        );
        assert_called(&score, &case["category"], &case["zone"], &case);
        if let Some(label) = case.get("label") {
            assert_eq!(score["opinion"], *label, "{case}");
        }
    }
}

#[test]
fn a_score_is_classified_after_rounding() {
    for (edition, case) in by_edition("boundary_cases", 41) {
        let score = score_of_total(&edition, &Value::Null, &case["raw"]);
        let rounded = printed(&case["rounded"]);
        let expected = format!("{rounded} / {rounded} / {rounded}");
        assert_eq!(figure(&score["score"]), expected, "{case}");
        assert_eq!(figure(&score["loci"][0]["score"]), expected, "{case}");
        assert_called(&score, &case["category"], &case["zone"], &case);
    }
}

#[test]
fn a_government_is_the_mean_of_its_loci() {
    for vector in vectors("mean_of_loci", 11) {
        let loci = vector["loci"].as_array().unwrap();
        let totals: Vec<Value> = loci.iter().map(|locus| locus["score"].clone()).collect();
        let edition = vector["edition"].as_str().unwrap();
        let mut assessment = of_totals(edition, &vector["year"], &totals);
        if vector["compliance"] == "Tinggi" {
            assessment["government"] = json!({ "compliance": "tinggi" });
        }
        let score = score(&assessment);
        let estimate = &score["score"]["estimate"];
        assert_within(estimate, &vector["expect"], &vector["tolerance"], &vector);
        assert_called(&score, &vector["expect_category"], &Value::Null, &vector);
        if let Some(label) = vector.get("expect_label") {
            assert_eq!(score["opinion"], *label, "{vector}");
        }
        assert_eq!(score["counted"], json!(totals.len()));
    }
}

#[test]
fn a_government_of_2021_is_the_mean_of_all_products() {
    for vector in vectors("mean_of_products", 2) {
        let loci = vector["loci"].as_array().unwrap();
        let loci = loci.iter().map(
            |locus| json!({ "points": { "total": locus["mean"] }, "productCount": locus["products"] }),
        );
        let loci: Vec<Value> = loci.collect();
        let score_of = |edition| score(&government(edition, &Value::Null, loci.clone()));
        let found = score_of("2021");
        assert_within(
            &found["score"]["estimate"],
            &vector["expect"],
            &vector["tolerance"],
            &vector,
        );
        assert_called(&found, &Value::Null, &vector["expect_zone"], &vector);
        let loci = support::with(
            government("2015-2019-pemda", &Value::Null, loci.clone()),
            "governmentMean",
            json!("loci"),
        );
        let wrong = score(&loci);
        assert_eq!(
            printed(&wrong["score"]["estimate"]),
            printed(&vector["wrong_mean_of_loci"])
        );
    }
}

#[test]
fn missing_loci_with_the_sum_that_was_solved_for_give_the_printed_total() {
    for vector in vectors("partial_loci", 3) {
        let missing = vector["missing"].as_u64().unwrap();
        let sum = hundredths(&vector["expect_missing_sum"]);
        let each = support::parse(&format!("{}e-2", sum / i64::try_from(missing).unwrap()));
        let mut totals = vector["known"].as_array().unwrap().clone();
        totals.extend((0..missing).map(|_| each.clone()));
        assert_eq!(totals.len() as u64, vector["n"].as_u64().unwrap());
        let edition = vector["edition"].as_str().unwrap();
        let score = score(&of_totals(edition, &vector["year"], &totals));
        assert_eq!(
            printed(&score["score"]["estimate"]),
            printed(&vector["total"]),
            "{vector}"
        );
    }
}

#[test]
fn an_illegible_digit_leaves_the_interval_of_its_two_readings() {
    for vector in vectors("interval_of_loci", 1) {
        for (loci, expect) in [("loci_low", "expect_low"), ("loci_high", "expect_high")] {
            let totals = vector[loci].as_array().unwrap();
            let score = score(&of_totals("2022-2024", &vector["year"], totals));
            assert_eq!(
                printed(&score["score"]["estimate"]),
                printed(&vector[expect])
            );
            assert_eq!(score["category"]["id"], vector["expect_category"]);
        }
    }
}

#[test]
fn printed_dimension_points_add_up_to_the_printed_locus() {
    for vector in vectors("dimension_points", 2) {
        let mut points = json!({});
        for (dimension, _) in support::facts::DIMENSIONS {
            points[dimension] = vector[dimension].clone();
        }
        let assessment = support::assessment(json!([{ "points": points }]));
        let score = score(&support::with(assessment, "year", vector["year"].clone()));
        let estimate = &score["score"]["estimate"];
        assert_within(estimate, &vector["expect"], &vector["tolerance"], &vector);
        let zone = vector.get("expect_zone").unwrap_or(&Value::Null);
        assert_called(&score, &vector["expect_category"], zone, &vector);
        let dimensions = score["loci"][0]["dimensions"].as_array().unwrap();
        assert_eq!(dimensions.len(), 4);
        for dimension in dimensions {
            let id = dimension["id"].as_str().unwrap();
            let points = &dimension["points"]["estimate"];
            assert_eq!(printed(points), printed(&vector[id]), "{id} of {vector}");
            let Some(percent) = vector.get("expect_percent") else {
                continue;
            };
            let part = support::exact(&points.to_string())
                .checked_div(&support::exact(&dimension["max"].to_string()))
                .unwrap();
            let hundred = support::exact("100");
            assert_eq!(
                (&part * &hundred).to_hundredths(),
                hundredths(&percent[id]),
                "{id}"
            );
        }
    }
}

#[test]
fn the_components_of_2025_add_up_to_the_printed_total() {
    for vector in vectors("components_2025", 1) {
        let parts = ["input", "proses", "output", "pengaduan", "kepercayaan"];
        let mut points = json!({});
        for part in parts {
            points[part] = vector[part].clone();
        }
        let score = score(&support::assessment_in(
            "2025",
            json!([{ "points": points }]),
        ));
        let own = &score["loci"][0];
        assert_within(
            &own["score"]["estimate"],
            &vector["expect"],
            &vector["tolerance"],
            &vector,
        );
        assert_called(own, &vector["expect_category"], &Value::Null, &vector);
        let four = &own["dimensions"][4];
        assert_eq!(four["id"], "dimensi");
        assert_eq!(
            printed(&four["points"]["estimate"]),
            printed(&vector["expect_four"])
        );
    }
}

#[test]
fn a_label_of_2025_leaves_the_four_dimensions_their_range() {
    for vector in vectors("range_2025", 7) {
        let called = |four: i64| {
            let four = support::parse(&format!("{four}e-2"));
            let points = json!({ "dimensi": four, "kepercayaan": vector["kepercayaan"] });
            let score = score(&support::assessment_in(
                "2025",
                json!([{ "points": points }]),
            ));
            score["category"]["label"] == vector["category"]
        };
        let low = hundredths(&vector["expect_four_low"]);
        let high = hundredths(&vector["expect_four_high"]);
        assert!(called(low) && called(high), "{vector}");
        assert!(!called(low - 1) && !called(high + 1), "{vector}");
    }
}

#[test]
fn a_sheet_of_2015_without_the_four_unknown_weights_is_a_range() {
    let unknown = all()["unknown-weights"]["local-2015"]["ids"].clone();
    for vector in vectors("points_2015", 8) {
        let no = vector["no"].as_array().unwrap();
        let leaves = edition_of("2015-2019-pemda").indicators();
        let answers: Map<String, Value> = leaves
            .map(|(_, leaf)| leaf.id.to_string())
            .filter(|leaf| !unknown.as_array().unwrap().contains(&json!(leaf)))
            .map(|leaf| {
                let answer = i32::from(!no.contains(&json!(leaf)));
                (leaf, json!(answer))
            })
            .collect();
        assert_eq!(answers.len(), 15);
        let score = score(&support::assessment_in(
            "2015-2019-pemda",
            json!([{ "answers": answers }]),
        ));
        let (low, high) = (&vector["expect_low"], &vector["expect_high"]);
        let expected = format!("{0} / {0} / {1}", printed(low), printed(high));
        assert_eq!(figure(&score["score"]), expected, "{vector}");
        let mut zones = vec![vector["zone_low"].clone(), vector["zone_high"].clone()];
        zones.dedup();
        assert_eq!(score["reachable"], json!(zones), "{vector}");
    }
}

#[test]
fn open_weights_give_the_interval_of_every_way_to_share_them() {
    for vector in vectors("weight_interval", 2) {
        let dimension = vector["dimension"].as_str().unwrap();
        // The known weights come first in both lists, and the indicator that has one is the first.
        let known = vector["known"].as_array().unwrap();
        let reached: Vec<f64> = known
            .iter()
            .map(|known| &known["reached"])
            .chain(vector["unknown_reached"].as_array().unwrap())
            .map(|reached| reached.as_f64().unwrap())
            .collect();
        let mut answers = support::answers(dimension, &Value::Null);
        assert_eq!(answers.len(), reached.len(), "leaves of {dimension}");
        assert_eq!(
            known.len(),
            usize::from(answers.contains_key(support::facts::KNOWN.0))
        );
        for (answer, reached) in answers.values_mut().zip(reached) {
            *answer = support::parse(if reached == 1.0 {
                "3"
            } else if reached == 0.5 {
                "1.5"
            } else {
                "0"
            });
        }
        let mut points = json!({});
        for (other, _) in support::facts::DIMENSIONS {
            if other != dimension {
                points[other] = json!(0);
            }
        }
        let locus = json!({ "points": points, "answers": answers });
        let score = score(&support::assessment(json!([locus])));
        let expected = ["expect_low", "expect_equal_shares", "expect_high"]
            .map(|key| printed(&vector[key]))
            .join(" / ");
        let own = score["loci"][0]["dimensions"]
            .as_array()
            .unwrap()
            .iter()
            .find(|found| found["id"] == dimension)
            .unwrap();
        assert_eq!(figure(&own["points"]), expected, "{vector}");
        assert_eq!(printed(&own["max"]), printed(&vector["weight"]));
        assert_eq!(figure(&score["score"]), expected, "{vector}");
    }
}

/// Asserts that the mean of the loci of a mismatch is what the research computes, and not what is printed.
fn assert_mean(id: &str, edition: &str, year: i32) {
    let vector = mismatch(id);
    let loci = vector["loci"].as_array().unwrap();
    let score = score(&of_totals(edition, &json!(year), loci));
    let found = printed(&score["score"]["estimate"]);
    assert_eq!(found, printed(&vector["computed"]), "{vector}");
    assert_ne!(found, printed(&vector["printed"]), "{vector}");
}

#[test]
fn batang_2024_is_the_mean_of_its_loci_and_not_the_printed_total() {
    // 562.22 / 6 = 93.7033; the printed total needs 0.22 more: one locus is probably misprinted.
    assert_mean("batang-2024", "2022-2024", 2024);
}

#[test]
fn depok_2025_is_the_mean_of_its_printed_units_which_hide_decimals() {
    assert_mean("depok-2025", "2025", 2025);
}

#[test]
fn magelang_2021_is_no_mean_of_loci() {
    // 2021 averages products, and nobody published how many each locus had.
    assert_mean("magelang-2021", "2021", 2021);
}

#[test]
fn bali_2023_is_the_mean_of_its_loci_and_not_the_total_of_one_outlet() {
    // One outlet misprints 94.46 for the mean of the three published loci.
    let vector = mismatch("bali-2023-outlet");
    let loci = [95.56, 96.39, 97.43].map(|total| json!(total));
    let score = score(&of_totals("2022-2024", &json!(2023), &loci));
    assert_eq!(printed(&score["score"]["estimate"]), "96.46");
    assert_eq!(printed(&vector["computed"]), "96.46");
    assert_ne!(printed(&vector["printed"]), "96.46");
}

#[test]
fn gorontalo_utara_2023_is_yellow_and_c_and_not_green_and_d() {
    // The source contradicts itself (no D is green) and the published table.
    let vector = mismatch("gorontalo-utara-2023");
    let score = score_of_total("2022-2024", &json!(2023), &vector["score"]);
    let zone = score["category"]["zone"].as_str().unwrap();
    let found = format!("{zone}, {}", score["category"]["id"].as_str().unwrap());
    assert_eq!(found, "kuning, C");
    assert_eq!(vector["computed"], json!(found));
    assert_ne!(vector["printed"], json!(found));
}

#[test]
fn puskesmas_kembangan_2022_is_a_and_not_b() {
    // 89.11 is above 88.00; the printed class is a slip.
    let vector = mismatch("puskesmas-kembangan-2022");
    let score = score_of_total("2022-2024", &json!(2022), &vector["score"]);
    assert_eq!(score["category"]["id"], "A");
    assert_eq!(vector["computed"], "A");
    assert_ne!(vector["printed"], "A");
}
