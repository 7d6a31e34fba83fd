//! The research's test vectors of 2022-2024 hold for the crate, from the file's JSON to the answer;
//! misprints of the sources are computed as the rule says, not as they were printed.
#![allow(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use serde_json::{Value, json};
use support::{figure, printed, score};

/// Every vector of a kind, of which there are so many.
fn vectors(kind: &str, count: usize) -> Vec<Value> {
    let all: Value = toml::from_str(include_str!("vectors/2022-2024.toml")).unwrap();
    let of_kind = match &all[kind] {
        Value::Object(editions) => &editions["2022-2024"],
        list => list,
    };
    let vectors = of_kind.as_array().unwrap().clone();
    assert_eq!(vectors.len(), count, "vectors of {kind}");
    vectors
}

/// The vector with this id among the known mismatches.
fn mismatch(id: &str) -> Value {
    let all = vectors("known_mismatch", 4);
    all.into_iter().find(|vector| vector["id"] == id).unwrap()
}

/// A government of these printed totals.
fn of_totals(year: &Value, totals: &[Value]) -> Value {
    let loci: Vec<Value> = totals
        .iter()
        .map(|total| json!({ "points": { "total": total } }))
        .collect();
    let year = if year.is_null() { &json!(2023) } else { year };
    support::with(support::assessment(json!(loci)), "year", year.clone())
}

fn score_of_total(year: &Value, total: &Value) -> Value {
    score(&of_totals(year, std::slice::from_ref(total)))
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

#[test]
fn the_file_has_no_kind_that_is_not_tested() {
    let all: Value = toml::from_str(include_str!("vectors/2022-2024.toml")).unwrap();
    let mut kinds: Vec<&String> = all.as_object().unwrap().keys().collect();
    kinds.sort();
    assert_eq!(
        kinds,
        [
            "boundary_cases",
            "class",
            "class_cases",
            "dimension_points",
            "interval_of_loci",
            "known_mismatch",
            "mean_of_loci",
            "partial_loci",
            "weight_interval"
        ]
    );
}

#[test]
fn a_class_reaches_from_its_lower_to_its_upper_bound() {
    for class in vectors("class", 5) {
        for bound in ["lower", "upper"] {
            let score = score_of_total(&Value::Null, &class[bound]);
            let expected =
                json!({ "id": class["category"], "label": class["label"], "zone": class["zone"] });
            assert_eq!(score["category"], expected, "{bound} of {class}");
            assert_eq!(score["loci"][0]["category"], expected, "{bound} of {class}");
        }
    }
}

#[test]
fn published_scores_have_their_published_class() {
    for case in vectors("class_cases", 28) {
        let score = score_of_total(&case["year"], &case["score"]);
        assert_eq!(
            printed(&score["score"]["estimate"]),
            printed(&case["score"])
        );
        assert_eq!(score["category"]["id"], case["category"], "{case}");
        assert_eq!(score["category"]["zone"], case["zone"], "{case}");
    }
}

#[test]
fn a_score_is_classified_after_rounding() {
    for case in vectors("boundary_cases", 13) {
        let score = score_of_total(&Value::Null, &case["raw"]);
        let rounded = printed(&case["rounded"]);
        let expected = format!("{rounded} / {rounded} / {rounded}");
        assert_eq!(figure(&score["score"]), expected, "{case}");
        assert_eq!(figure(&score["loci"][0]["score"]), expected, "{case}");
        assert_eq!(score["category"]["id"], case["category"], "{case}");
    }
}

#[test]
fn a_government_is_the_mean_of_its_loci() {
    for vector in vectors("mean_of_loci", 6) {
        let loci = vector["loci"].as_array().unwrap();
        let totals: Vec<Value> = loci.iter().map(|locus| locus["score"].clone()).collect();
        let score = score(&of_totals(&vector["year"], &totals));
        let estimate = &score["score"]["estimate"];
        assert_within(estimate, &vector["expect"], &vector["tolerance"], &vector);
        assert_eq!(
            score["category"]["id"], vector["expect_category"],
            "{vector}"
        );
        assert_eq!(score["counted"], json!(totals.len()));
    }
}

#[test]
fn missing_loci_with_the_sum_that_was_solved_for_give_the_printed_total() {
    for vector in vectors("partial_loci", 2) {
        let missing = vector["missing"].as_u64().unwrap();
        let sum = hundredths(&vector["expect_missing_sum"]);
        let each = support::parse(&format!("{}e-2", sum / i64::try_from(missing).unwrap()));
        let mut totals = vector["known"].as_array().unwrap().clone();
        totals.extend((0..missing).map(|_| each.clone()));
        assert_eq!(totals.len() as u64, vector["n"].as_u64().unwrap());
        let score = score(&of_totals(&vector["year"], &totals));
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
            let score = score(&of_totals(&vector["year"], totals));
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
        assert_eq!(
            score["category"]["id"], vector["expect_category"],
            "{vector}"
        );
        if let Some(zone) = vector.get("expect_zone") {
            assert_eq!(score["category"]["zone"], *zone, "{vector}");
        }
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

#[test]
fn batang_2024_is_the_mean_of_its_loci_and_not_the_printed_total() {
    // 562.22 / 6 = 93.7033; the printed total needs 0.22 more: one locus is probably misprinted.
    let vector = mismatch("batang-2024");
    let score = score(&of_totals(&json!(2024), vector["loci"].as_array().unwrap()));
    assert_eq!(printed(&score["score"]["estimate"]), "93.7");
    assert_eq!(printed(&vector["computed"]), "93.7");
    assert_ne!(printed(&vector["printed"]), "93.7");
}

#[test]
fn bali_2023_is_the_mean_of_its_loci_and_not_the_total_of_one_outlet() {
    // One outlet misprints 94.46 for the mean of the three published loci.
    let vector = mismatch("bali-2023-outlet");
    let loci = [95.56, 96.39, 97.43].map(|total| json!(total));
    let score = score(&of_totals(&json!(2023), &loci));
    assert_eq!(printed(&score["score"]["estimate"]), "96.46");
    assert_eq!(printed(&vector["computed"]), "96.46");
    assert_ne!(printed(&vector["printed"]), "96.46");
}

#[test]
fn gorontalo_utara_2023_is_yellow_and_c_and_not_green_and_d() {
    // The source contradicts itself (no D is green) and the published table.
    let vector = mismatch("gorontalo-utara-2023");
    let score = score_of_total(&json!(2023), &vector["score"]);
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
    let score = score_of_total(&json!(2022), &vector["score"]);
    assert_eq!(score["category"]["id"], "A");
    assert_eq!(vector["computed"], "A");
    assert_ne!(vector["printed"], "A");
}
