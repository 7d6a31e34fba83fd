//! Claims of the contract on answers, printed points, loci and the government's score; each figure
//! is worked out by hand. Those on weights are in `weights.rs`.

use serde_json::{Value, json};

use crate::support::{self, answers, assessment, figure, score, standing, with};

const PERSYARATAN: &str = "proses.standar.persyaratan";
const IMBALAN: &str = "output.persepsi.permintaan-imbalan";
const IMPROPER: &str = "output.persepsi.tidak-patut";

/// A locus in which one dimension is answered and the others are printed as nothing.
fn only(dimension: &str, answers: Value) -> Value {
    let mut points = json!({ "input": 0, "proses": 0, "output": 0, "pengaduan": 0 });
    points.as_object_mut().unwrap().remove(dimension);
    json!({ "points": points, "answers": answers })
}

/// The answers of Output, 0 but for one.
fn output_but(answer: Value) -> Value {
    with(answers("output", &json!(0)).into(), IMPROPER, answer)
}

/// The score of loci under equal weights, so that only answers can be open.
fn equal_weights(loci: Value) -> Value {
    score(&with(assessment(loci), "weightSpread", json!(1)))
}

fn totals(totals: &[&str]) -> Value {
    let locus = |total: &&str| json!({ "points": { "total": support::parse(total) } });
    assessment(totals.iter().map(locus).collect())
}

#[test]
fn the_mean_of_the_respondents_counts_and_an_unknown_one_is_open() {
    // 24.24 / 5 = 4.848, times 8 of 12, and times 11 of 12 with the unknown one at 3.
    let score = equal_weights(json!([only("output", output_but(json!([3, 2, null, 3])))]));
    assert_eq!(figure(&score["score"]), "3.23 / 3.23 / 4.44");
}

#[test]
fn a_missing_answer_is_open_from_nothing_to_full() {
    let mut few = answers("output", &json!(3));
    few.remove(IMPROPER);
    let score = equal_weights(json!([only("output", few.into())]));
    assert_eq!(figure(&score["score"]), "19.39 / 19.39 / 24.24");
}

#[test]
fn a_products_answer_beats_its_locus_whose_answer_serves_the_others() {
    // 32.37 / 11 = 2.94272..., times the mean of 3 and 1 of 3.
    let proses = with(answers("proses", &json!(0)).into(), PERSYARATAN, json!(1));
    let products = json!([{ "answers": { PERSYARATAN: 3 } }, {}]);
    let locus = with(only("proses", proses), "products", products);
    assert_eq!(
        figure(&equal_weights(json!([locus]))["score"]),
        "1.96 / 1.96 / 1.96"
    );
}

#[test]
fn an_indicator_takes_the_mean_over_the_products() {
    let zero = answers("proses", &json!(0));
    let best = with(zero.clone().into(), PERSYARATAN, json!(3));
    let products = json!([{ "answers": best }, { "answers": zero }, { "answers": zero }]);
    let locus = with(only("proses", json!({})), "products", products);
    assert_eq!(
        figure(&equal_weights(json!([locus]))["score"]),
        "0.98 / 0.98 / 0.98"
    );
}

#[test]
fn an_empty_list_of_products_is_a_locus_without_products() {
    let locus = with(
        only("output", answers("output", &json!(3)).into()),
        "products",
        json!([]),
    );
    assert_eq!(
        figure(&score(&assessment(json!([locus])))["score"]),
        "24.24 / 24.24 / 24.24"
    );
}

#[test]
fn printed_dimension_points_beat_the_answers_below_them() {
    let mut locus = json!({ "answers": support::all_answers(&json!(3)) });
    locus["points"] = json!({ "proses": 10 });
    let score = score(&assessment(json!([locus])));
    assert_eq!(figure(&score["score"]), "77.63 / 77.63 / 77.63");
    let points = |position: usize| figure(&score["loci"][0]["dimensions"][position]["points"]);
    assert_eq!(points(0), "21.85 / 21.85 / 21.85");
    assert_eq!(points(1), "10 / 10 / 10");
}

#[test]
fn a_printed_total_beats_the_dimension_points_and_the_answers() {
    let points = json!({ "total": 40, "input": 20, "output": 24 });
    let locus = json!({ "points": points, "answers": support::all_answers(&json!(3)) });
    let score = score(&assessment(json!([locus])));
    assert_eq!(figure(&score["score"]), "40 / 40 / 40");
}

#[test]
fn below_a_printed_total_a_dimension_has_points_only_where_they_are_printed() {
    let points = json!({ "total": 40, "input": 20 });
    let locus = json!({ "points": points, "answers": support::all_answers(&json!(3)) });
    let score = score(&assessment(json!([locus])));
    let shown: Vec<String> = score["loci"][0]["dimensions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|dimension| figure(&dimension["points"]))
        .collect();
    assert_eq!(shown, ["20 / 20 / 20", "-", "-", "-"]);
}

#[test]
fn printed_totals_of_products_make_the_mean_of_their_locus() {
    let products = json!([{ "points": { "total": 60 } }, { "points": { "total": 81 } }]);
    let score = score(&assessment(json!([{ "products": products }])));
    assert_eq!(figure(&score["score"]), "70.5 / 70.5 / 70.5");
}

#[test]
fn a_product_with_a_printed_total_stands_beside_answered_ones() {
    let full = support::all_answers(&json!(3));
    let products = json!([{ "points": { "total": 60 }, "answers": { PERSYARATAN: 0 } }, {}]);
    let locus = json!({ "answers": full, "products": products });
    let score = score(&assessment(json!([locus])));
    assert_eq!(figure(&score["score"]), "80 / 80 / 80");
    // What a dimension reaches is hidden by the printed product.
    assert_eq!(score["loci"][0]["dimensions"][1]["points"], Value::Null);
}

#[test]
fn a_product_without_answers_beside_a_printed_one_is_open() {
    let products = json!([{ "points": { "total": 60 } }, {}]);
    let score = score(&assessment(json!([{ "products": products }])));
    assert_eq!(standing(&score), "30 / 30 / 80 | E | E D C B | 2");
}

#[test]
fn the_governments_printed_total_scores_nothing() {
    let score = score(&support::example("banyumas-2023"));
    assert_eq!(standing(&score), "0 / - / 100 | - | E D C B A | -");
    assert_eq!((&score["counted"], &score["of"]), (&json!(0), &json!(7)));
}

#[test]
fn a_locus_with_nothing_entered_is_left_out_of_the_estimate_and_not_of_the_bounds() {
    let mut assessment = totals(&["90", "80"]);
    assessment["loci"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "name": "Dinas C" }));
    let score = score(&assessment);
    // 170 / 2 = 85; (170 + 0) / 3 = 56.67; (170 + 100) / 3 = 90.
    assert_eq!(standing(&score), "56.67 / 85 / 90 | B | C B A | 3");
    assert_eq!((&score["counted"], &score["of"]), (&json!(2), &json!(3)));
    assert_eq!(
        standing(&score["loci"][2]),
        "0 / - / 100 | - | E D C B A | -"
    );
    assert_eq!(score["loci"][2]["category"], Value::Null);
}

#[test]
fn a_locus_of_unknown_respondents_alone_has_nothing_entered() {
    let score = score(&assessment(
        json!([{ "answers": { IMPROPER: [null, null] } }]),
    ));
    assert_eq!(
        standing(&score["loci"][0]),
        "0 / - / 100 | - | E D C B A | -"
    );
}

#[test]
fn an_answer_of_nothing_is_an_answer() {
    let score = score(&assessment(json!([{ "answers": { IMPROPER: 0 } }])));
    assert_eq!(score["counted"], 1);
    assert_eq!(support::printed(&score["score"]["estimate"]), "0");
}

#[test]
fn without_loci_there_is_no_score_and_nothing_to_reach() {
    let score = score(&assessment(json!([])));
    let expected = json!({
        "score": null, "category": null, "reachable": [], "toNext": null, "opinion": null,
        "counted": 0, "of": 0, "loci": [], "notes": []
    });
    assert_eq!(score, expected);
}

#[test]
fn every_key_of_the_answer_is_always_there() {
    let required = |object: &Value, keys: &[&str]| {
        let mut found: Vec<&String> = object.as_object().unwrap().keys().collect();
        let mut keys = keys.to_vec();
        found.sort();
        keys.sort_unstable();
        assert_eq!(found, keys);
    };
    let loci = json!([{}, { "points": { "total": 100 } }, { "answers": { IMPROPER: 1 } }]);
    for assessment in [assessment(json!([])), assessment(loci)] {
        let score = score(&assessment);
        let standing = ["score", "category", "reachable", "toNext", "opinion"];
        required(
            &score,
            &[&standing[..], &["counted", "of", "loci", "notes"]].concat(),
        );
        for locus in score["loci"].as_array().unwrap() {
            required(locus, &[&standing[..], &["name", "dimensions"]].concat());
            required(&locus["score"], &["low", "estimate", "high"]);
            for dimension in locus["dimensions"].as_array().unwrap() {
                required(dimension, &["id", "max", "points"]);
            }
        }
    }
}

#[test]
fn a_locus_shows_its_name_and_its_dimensions_in_their_order() {
    let score = score(&assessment(
        json!([{ "name": "DPMPTSP", "kind": "anything" }, {}]),
    ));
    assert_eq!(score["loci"][0]["name"], "DPMPTSP");
    assert_eq!(score["loci"][1]["name"], Value::Null);
    let shown: Vec<(&str, String)> = score["loci"][1]["dimensions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| {
            (
                found["id"].as_str().unwrap(),
                support::printed(&found["max"]),
            )
        })
        .collect();
    let expected = support::facts::DIMENSIONS.map(|(id, points)| (id, points.to_owned()));
    assert_eq!(shown, expected);
}

#[test]
fn to_next_is_what_the_printed_estimate_lacks_to_the_next_category() {
    for (total, expected) in [
        ("0", "32"),
        ("31.99", "0.01"),
        ("31.994", "0.01"),
        ("31.995", "22"),
        ("54", "24"),
        ("87.994", "0.01"),
        ("87.995", "-"),
        ("100", "-"),
    ] {
        let score = score(&totals(&[total]));
        assert_eq!(support::printed(&score["toNext"]), expected, "{total}");
        assert_eq!(
            support::printed(&score["loci"][0]["toNext"]),
            expected,
            "{total}"
        );
    }
}

#[test]
fn reachable_are_the_categories_from_the_lowest_bound_to_the_highest() {
    // 40 + 30 printed, Output open: 46 + 24.24 = 70.24 at most.
    let points = json!({ "input": 10, "proses": 25, "pengaduan": 11 });
    let locus = json!({ "points": points, "answers": { IMPROPER: 3 } });
    let score = equal_weights(json!([locus]));
    assert_eq!(standing(&score), "50.85 / 50.85 / 70.24 | D | D C | 3.15");
}

#[test]
fn the_government_is_the_mean_of_unrounded_loci() {
    // 0.025048, 0.01616 and 0.01616 print as 0.03, 0.02, 0.02: their mean would print as 0.02.
    let locus = |answer: f64| only("output", output_but(json!(answer)));
    let score = equal_weights(json!([locus(0.0155), locus(0.01)]));
    let printed = |position: usize| support::printed(&score["loci"][position]["score"]["low"]);
    assert_eq!([printed(0), printed(1)], ["0.03", "0.02"]);
    // (0.025048 + 0.01616) / 2 = 0.0206; the mean of the printed ones, 0.025, would print as 0.03.
    assert_eq!(figure(&score["score"]), "0.02 / 0.02 / 0.02");
    let score = support::score(&totals(&["50.004", "50.004", "50.01"]));
    assert_eq!(figure(&score["score"]), "50.01 / 50.01 / 50.01");
}

#[test]
fn an_exact_half_is_rounded_up_before_it_is_classified() {
    let score = score(&totals(&["87.99", "88"]));
    assert_eq!(standing(&score), "88 / 88 / 88 | A | A | -");
    let score = support::score(&totals(&["87.995"]));
    assert_eq!(standing(&score["loci"][0]), "88 / 88 / 88 | A | A | -");
    let score = support::score(&totals(&["87.9949999999"]));
    assert_eq!(
        standing(&score["loci"][0]),
        "87.99 / 87.99 / 87.99 | B | B | 0.01"
    );
}

#[test]
fn one_set_of_weights_serves_all_loci() {
    // Mirrored loci: any weights give the two of them 24.24 together.
    let mirrored = with(answers("output", &json!(3)).into(), IMPROPER, json!(0));
    let loci = json!([
        only("output", output_but(json!(3))),
        only("output", mirrored)
    ]);
    let score = score(&assessment(loci));
    assert_eq!(figure(&score["loci"][0]["score"]), "0 / 4.85 / 24.24");
    assert_eq!(figure(&score["loci"][1]["score"]), "0 / 19.39 / 24.24");
    assert_eq!(figure(&score["score"]), "12.12 / 12.12 / 12.12");
}

#[test]
fn changes_do_not_touch_the_score() {
    let plain = totals(&["50"]);
    let changes = json!([{ "locus": 0, "node": "total", "to": 90 }]);
    assert_eq!(
        score(&with(plain.clone(), "changes", changes)),
        score(&plain)
    );
}

#[test]
fn extra_is_ignored_by_the_score() {
    let plain = totals(&["50"]);
    let extra = json!({ "plan": { "loci": 3 }, "points": 9 });
    assert_eq!(score(&with(plain.clone(), "extra", extra)), score(&plain));
}

#[test]
fn a_number_means_the_decimal_that_it_prints_as() {
    // The mean of 0.1 and 0.2 is half of 0.3 in decimals only.
    let half = output_but(json!([0.1, 0.2]));
    let mut assessment = assessment(json!([only("output", with(half, IMBALAN, json!(1e-7)))]));
    assessment["scales"] = json!({ IMPROPER: 0.3, IMBALAN: 1e-7 });
    assessment["weightSpread"] = json!(1);
    let document = support::document(&assessment);
    let sheet =
        zonahijau::model::sheet::Sheet::new(support::edition(), &document.assessment).unwrap();
    let estimate = sheet.estimates().loci[0].clone().unwrap();
    assert_eq!(
        estimate.0,
        support::exact("7.272"),
        "one and a half fifths of 24.24"
    );
}

#[test]
fn numbers_too_long_for_64_bits_stay_exact() {
    // Scales that share no factor: the sum's denominator has some 470 digits.
    let leaves = support::facts::counting(2023, None);
    let mut scales = json!({});
    let mut answers = json!({});
    for (position, leaf) in leaves.iter().enumerate() {
        let position = u64::try_from(position).unwrap();
        scales[*leaf] = json!(100_000_000_000_001_u64 + 2 * position);
        answers[*leaf] = json!(10_000_000_000_001_u64 * (position % 10));
    }
    let mut assessment = assessment(json!([{ "answers": answers }, { "answers": answers }]));
    assessment["scales"] = scales;
    assessment["weightSpread"] = json!(1);
    let document = support::document(&assessment);
    let sheet =
        zonahijau::model::sheet::Sheet::new(support::edition(), &document.assessment).unwrap();
    let estimate = sheet.estimates().government().unwrap().0.to_string();
    assert!(estimate.len() > 600, "{} digits", estimate.len());
    let pools = support::oracle::pools(&assessment);
    let form = support::oracle::locus_form(&assessment, &assessment["loci"][0], &pools);
    assert_eq!(estimate, form.estimate(&pools).to_string());
    let (government, _) = support::oracle::standings(&assessment);
    assert_eq!(Some(standing(&score(&assessment))), government);
}
