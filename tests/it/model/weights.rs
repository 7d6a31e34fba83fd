//! Claims of the contract on weights, their spread, scales, omitted indicators and years; each figure
//! is worked out by hand.

use serde_json::{Value, json};

use crate::support::facts::{CANDIDATES_2022, IKM, KNOWN, SINCE_2023, SIXTH};
use crate::support::{self, answers, assessment, figure, score, with};

const IMPROPER: &str = "output.persepsi.tidak-patut";

/// An assessment of one locus, in which one dimension is answered and the others are printed as 0.
fn only(dimension: &str, answers: impl Into<Value>) -> Value {
    let mut points = json!({ "input": 0, "proses": 0, "output": 0, "pengaduan": 0 });
    points.as_object_mut().unwrap().remove(dimension);
    assessment(json!([{ "points": points, "answers": answers.into() }]))
}

/// One answer at 3, the others of its dimension at 0.
fn one_full(leaf: &str) -> Value {
    let dimension = support::facts::dimension_of(leaf);
    only(
        dimension,
        with(answers(dimension, &json!(0)).into(), leaf, json!(3)),
    )
}

/// The unrounded estimate of the first locus.
fn exact_estimate(assessment: &Value) -> String {
    let document = support::document(assessment);
    let sheet =
        zonahijau::model::sheet::Sheet::new(support::edition(), &document.assessment).unwrap();
    sheet.estimates().loci[0]
        .clone()
        .unwrap()
        .0
        .to_decimal()
        .unwrap()
}

fn shown(assessment: &Value) -> String {
    figure(&score(assessment)["score"])
}

fn codes(assessment: &Value) -> Vec<String> {
    let notes = support::notes(&score(assessment));
    notes.into_iter().map(|(code, _)| code).collect()
}

/// Own weights of every indicator of Output.
fn output_weights(weights: [f64; 5]) -> Value {
    answers("output", &Value::Null)
        .keys()
        .cloned()
        .zip(weights.map(Value::from))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

#[test]
fn a_published_weight_binds_without_a_spread() {
    // 21.85 x 0.1222 = 2.67007, whatever the others weigh.
    assert_eq!(shown(&one_full(KNOWN.0)), "2.67 / 2.67 / 2.67");
}

#[test]
fn open_weights_share_the_rest_equally_in_the_estimate_and_anyhow_in_the_bounds() {
    // 21.85 x 0.8778 = 19.17993 to share among 14.
    let leaf = "input.sarpras.penyuluhan";
    assert_eq!(shown(&one_full(leaf)), "0 / 1.37 / 19.18");
}

#[test]
fn an_own_weight_of_an_indicator_is_percent_of_its_dimension() {
    let own = with(one_full(IMPROPER), "weights", json!({ IMPROPER: 50 }));
    assert_eq!(shown(&own), "12.12 / 12.12 / 12.12");
}

#[test]
fn own_weights_leave_the_rest_to_the_others() {
    let own = json!({ "output.persepsi.penundaan-berlarut": 50 });
    // Four share the other half: 24.24 / 8 = 3.03.
    assert_eq!(
        shown(&with(one_full(IMPROPER), "weights", own)),
        "0 / 3.03 / 12.12"
    );
}

#[test]
fn an_own_weight_beats_the_published_one() {
    // 21.85 / 2 = 10.925, an exact half.
    let own = with(one_full(KNOWN.0), "weights", json!({ KNOWN.0: 50 }));
    assert_eq!(shown(&own), "10.93 / 10.93 / 10.93");
}

#[test]
fn own_weights_of_dimensions_are_points_of_the_total() {
    let own = json!({ "input": 40, "proses": 20, "output": 30, "pengaduan": 10 });
    let full = with(only("output", answers("output", &json!(3))), "weights", own);
    assert_eq!(shown(&full), "30 / 30 / 30");
    let dimensions = &score(&full)["loci"][0]["dimensions"];
    let shown: Vec<String> = (0..4)
        .map(|position| support::printed(&dimensions[position]["max"]))
        .collect();
    assert_eq!(shown, ["40", "20", "30", "10"]);
}

#[test]
fn own_weights_of_some_dimensions_stand_beside_published_ones() {
    let own = json!({ "input": 20, "proses": 34.22 });
    let full = with(only("proses", answers("proses", &json!(3))), "weights", own);
    assert_eq!(shown(&full), "34.22 / 34.22 / 34.22");
    assert!(!codes(&full).contains(&"weights-normalised".to_owned()));
}

#[test]
fn own_weights_that_miss_their_sum_by_a_rounding_each_are_normalised_with_a_note() {
    // Five weights may miss 100 by 0.025.
    let own = output_weights([20.0, 20.0, 20.0, 20.0, 20.025]);
    let full = with(
        only("output", answers("output", &json!(3))),
        "weights",
        own.clone(),
    );
    assert_eq!(exact_estimate(&full), "24.24");
    assert!(codes(&full).contains(&"weights-normalised".to_owned()));
    // 24.24 x 20.025 / 100.025 = 4.8528...
    let one = with(one_full(IMPROPER), "weights", own);
    assert_eq!(shown(&one), "4.85 / 4.85 / 4.85");
    let short = output_weights([20.0, 20.0, 20.0, 20.0, 19.975]);
    let full = with(
        only("output", answers("output", &json!(3))),
        "weights",
        short,
    );
    assert_eq!(exact_estimate(&full), "24.24");
}

#[test]
fn own_weights_that_miss_their_sum_by_more_are_refused() {
    let own = output_weights([20.0, 20.0, 20.0, 20.0, 20.026]);
    assert!(support::problem(&with(one_full(IMPROPER), "weights", own)).is_some());
    let own = output_weights([20.0, 20.0, 20.0, 20.0, 19.974]);
    assert!(support::problem(&with(one_full(IMPROPER), "weights", own)).is_some());
}

#[test]
fn normalising_keeps_a_published_weight() {
    // Fourteen own weights that make 87.85 beside the published 12.22.
    let mut own = answers("input", &json!(6.275));
    own.remove(KNOWN.0);
    let assessment = with(one_full(KNOWN.0), "weights", own.clone().into());
    assert_eq!(exact_estimate(&assessment), "2.67007");
    assert!(codes(&assessment).contains(&"weights-normalised".to_owned()));
    // The own ones fill what it leaves.
    let full = only("input", answers("input", &json!(3)));
    assert_eq!(exact_estimate(&with(full, "weights", own.into())), "21.85");
}

#[test]
fn dimensions_that_miss_100_by_a_rounding_each_are_normalised_with_a_note() {
    let own = json!({ "input": 25, "proses": 25, "output": 25, "pengaduan": 24.98 });
    let full = assessment(json!([{ "answers": support::all_answers(&json!(3)) }]));
    let full = with(full, "weights", own);
    assert_eq!(exact_estimate(&full), "100");
    assert!(codes(&full).contains(&"weights-normalised".to_owned()));
    let own = json!({ "input": 25, "proses": 25, "output": 25, "pengaduan": 24.97 });
    assert!(support::problem(&with(full, "weights", own)).is_some());
}

#[test]
fn a_spread_keeps_open_weights_between_a_part_and_a_multiple_of_the_equal_share() {
    // 21.54 / 6 = 3.59: half of it is 1.795, an exact half; twice is 7.18.
    let spread = with(one_full(SIXTH), "weightSpread", json!(2));
    assert_eq!(shown(&spread), "1.8 / 3.59 / 7.18");
    let mut two = spread["loci"][0]["answers"].clone();
    two["pengaduan.pengelolaan.sarana"] = json!(3);
    let two = with(only("pengaduan", two), "weightSpread", json!(2));
    assert_eq!(shown(&two), "3.59 / 7.18 / 14.36");
}

#[test]
fn what_the_others_weigh_at_least_limits_a_weight_too() {
    // Five times 20 % would be all of it, but four others keep a fifth of 20 % each: 84 % are left.
    let spread = with(one_full(IMPROPER), "weightSpread", json!(5));
    assert_eq!(shown(&spread), "0.97 / 4.85 / 20.36");
}

#[test]
fn what_the_others_weigh_at_most_holds_a_weight_up() {
    // With 1.1, four others take at most 88 %, and the floor is 18.18 %.
    let spread = with(one_full(IMPROPER), "weightSpread", json!(1.1));
    assert_eq!(shown(&spread), "4.41 / 4.85 / 5.33");
}

#[test]
fn a_spread_of_one_makes_the_bounds_equal_to_the_estimate() {
    let example = with(support::example("contoh"), "weightSpread", json!(1));
    let score = score(&example);
    for standing in std::iter::once(&score).chain(score["loci"].as_array().unwrap()) {
        let figure = &standing["score"];
        assert_eq!(figure["low"], figure["estimate"]);
        assert_eq!(figure["high"], figure["estimate"]);
    }
}

#[test]
fn a_spread_spares_own_and_published_weights() {
    let spread = with(one_full(KNOWN.0), "weightSpread", json!(3));
    assert_eq!(shown(&spread), "2.67 / 2.67 / 2.67");
    let own = with(one_full(IMPROPER), "weights", json!({ IMPROPER: 50 }));
    assert_eq!(
        shown(&with(own, "weightSpread", json!(3))),
        "12.12 / 12.12 / 12.12"
    );
}

#[test]
fn a_spread_of_null_is_no_spread() {
    let plain = one_full(IMPROPER);
    assert_eq!(
        score(&with(plain.clone(), "weightSpread", Value::Null)),
        score(&plain)
    );
}

#[test]
fn an_own_scale_is_the_maximum_of_its_indicator() {
    let scales = json!({ IMPROPER: 5 });
    // 24.24 / 5 x 3 / 5 = 2.9088.
    let spread = with(one_full(IMPROPER), "weightSpread", json!(1));
    assert_eq!(shown(&with(spread, "scales", scales)), "2.91 / 2.91 / 2.91");
}

#[test]
fn the_index_of_satisfaction_does_not_count_by_default() {
    let answers = with(answers("output", &json!(3)).into(), IKM, json!(0));
    assert_eq!(shown(&only("output", answers)), "24.24 / 24.24 / 24.24");
}

#[test]
fn the_index_of_satisfaction_counts_on_100_where_nothing_is_omitted() {
    let answers = with(answers("output", &json!(3)).into(), IKM, json!(50));
    let counted = with(only("output", answers), "omit", json!([]));
    // Without a spread its weight is open from nothing to all.
    assert_eq!(shown(&counted), "12.12 / 22.22 / 24.24");
}

#[test]
fn a_given_omission_replaces_the_default() {
    let sixth = with(
        only("output", answers("output", &json!(3))),
        "omit",
        json!([SIXTH]),
    );
    // The index counts again and is open: five sixths of 24.24.
    assert_eq!(shown(&sixth), "0 / 20.2 / 24.24");
    let mut complaints = answers("pengaduan", &json!(3));
    complaints.remove(SIXTH);
    let sixth = with(only("pengaduan", complaints), "omit", json!([SIXTH, IKM]));
    assert_eq!(shown(&sixth), "21.54 / 21.54 / 21.54");
}

#[test]
fn a_weight_of_an_omitted_indicator_is_ignored() {
    let plain = one_full(IMPROPER);
    assert_eq!(
        score(&with(plain.clone(), "weights", json!({ IKM: 99 }))),
        score(&plain)
    );
}

#[test]
fn without_a_year_2023_counts() {
    let mut plain = one_full(KNOWN.0);
    let dated = score(&plain);
    plain.as_object_mut().unwrap().remove("year");
    assert_eq!(score(&plain), dated);
}

#[test]
fn in_2022_the_published_weight_does_not_bind_and_fourteen_share_input() {
    let mut old = one_full(KNOWN.0);
    old["loci"][0]["answers"]
        .as_object_mut()
        .unwrap()
        .remove(SINCE_2023);
    let old = with(old, "year", json!(2022));
    // 21.85 / 14 = 1.5607...
    assert_eq!(shown(&old), "0 / 1.56 / 21.85");
}

#[test]
fn in_2022_one_of_five_facilities_may_be_left_out() {
    for candidate in CANDIDATES_2022 {
        let mut old = one_full(KNOWN.0);
        old["loci"][0]["answers"]
            .as_object_mut()
            .unwrap()
            .remove(SINCE_2023);
        let mut old = with(old, "year", json!(2022));
        old["omit"] = json!([IKM, candidate]);
        // 21.85 / 13 = 1.6807...
        assert_eq!(shown(&old), "0 / 1.68 / 21.85", "{candidate}");
    }
}

#[test]
fn in_2024_the_weights_of_2023_count() {
    let new = with(one_full(KNOWN.0), "year", json!(2024));
    assert_eq!(shown(&new), "2.67 / 2.67 / 2.67");
    let full = assessment(json!([{ "answers": support::all_answers(&json!(3)) }]));
    assert_eq!(shown(&with(full, "year", json!(2024))), "100 / 100 / 100");
}
