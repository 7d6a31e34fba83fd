//! Every note that a score can carry: what provokes it, where it points, and that it is absent where
//! it does not touch the result.

use serde_json::{Value, json};

use crate::support::facts::{KNOWN, LEAVES};
use crate::support::{self, all_answers, answers, assessment, notes, score, with};

const IMPROPER: &str = "output.persepsi.tidak-patut";

/// A locus in which Output is answered and the others are printed as nothing.
fn output(answers: impl Into<Value>) -> Value {
    let points = json!({ "input": 0, "proses": 0, "pengaduan": 0 });
    assessment(json!([{ "points": points, "answers": answers.into() }]))
}

fn full_but(answer: Value) -> Value {
    with(answers("output", &json!(3)).into(), IMPROPER, answer)
}

/// Places that the notes of a code point at.
fn places(assessment: &Value, code: &str) -> Vec<String> {
    notes(&score(assessment))
        .into_iter()
        .filter(|(own, _)| own == code)
        .map(|(_, path)| path)
        .collect()
}

fn own_scales() -> Value {
    let scales = LEAVES.iter().map(|leaf| ((*leaf).to_owned(), json!(3)));
    scales.collect::<serde_json::Map<_, _>>().into()
}

#[test]
fn a_score_of_printed_totals_needs_no_note() {
    let loci = json!([{ "points": { "total": 50 } }, { "points": { "total": 70 } }]);
    assert_eq!(notes(&score(&assessment(loci))), []);
}

#[test]
fn an_answer_on_an_assumed_scale_is_noted_once() {
    let answered = assessment(json!([
        { "answers": all_answers(&json!(3)) },
        { "answers": all_answers(&json!(3)) }
    ]));
    assert_eq!(places(&answered, "scale-assumed"), ["/scales"]);
    assert_eq!(
        places(&output(full_but(json!(3))), "scale-assumed"),
        ["/scales"]
    );
}

#[test]
fn own_scales_are_not_assumed() {
    let mut scales = own_scales();
    let answered = output(full_but(json!(3)));
    assert_eq!(
        places(
            &with(answered.clone(), "scales", scales.clone()),
            "scale-assumed"
        ),
        [""; 0]
    );
    scales.as_object_mut().unwrap().remove(IMPROPER);
    assert_eq!(
        places(&with(answered, "scales", scales), "scale-assumed"),
        ["/scales"]
    );
}

#[test]
fn scales_of_answers_that_do_not_count_are_not_noted() {
    let hidden = json!({ "points": { "total": 50 }, "answers": all_answers(&json!(3)) });
    assert_eq!(
        places(&assessment(json!([hidden])), "scale-assumed"),
        [""; 0]
    );
    let overruled = json!({
        "answers": all_answers(&json!(3)),
        "products": [{ "points": { "total": 50 } }]
    });
    assert_eq!(
        places(&assessment(json!([overruled])), "scale-assumed"),
        [""; 0]
    );
}

#[test]
fn the_scale_of_an_indicator_without_weight_is_not_noted() {
    // All but one have an own scale, and that one weighs nothing.
    let mut scales = own_scales();
    scales.as_object_mut().unwrap().remove(IMPROPER);
    let mut assessment = with(output(full_but(json!(1))), "scales", scales);
    assessment["weights"] = json!({ IMPROPER: 0 });
    assert_eq!(places(&assessment, "scale-assumed"), [""; 0]);
}

#[test]
fn open_weights_are_noted_where_they_move_the_result() {
    assert_eq!(
        places(&output(full_but(json!(1))), "weights-assumed"),
        ["/weights"]
    );
    let equal = with(output(full_but(json!(1))), "weightSpread", json!(1));
    assert_eq!(places(&equal, "weights-assumed"), ["/weights"]);
    let open = output(full_but(json!([3, null])));
    assert_eq!(places(&open, "weights-assumed"), ["/weights"]);
    // Only the highest depends on them: all that is known is 0.
    let zero = with(
        answers("output", &json!(0)).into(),
        IMPROPER,
        json!([0, null]),
    );
    assert_eq!(places(&output(zero), "weights-assumed"), ["/weights"]);
}

#[test]
fn open_weights_are_not_noted_where_they_move_nothing() {
    assert_eq!(
        places(&output(full_but(json!(3))), "weights-assumed"),
        [""; 0]
    );
    // What is known by its own weight may differ: the others reach the same.
    let own = with(
        output(full_but(json!(1))),
        "weights",
        json!({ IMPROPER: 20 }),
    );
    assert_eq!(places(&own, "weights-assumed"), [""; 0]);
    let known = with(all_answers(&json!(3)).into(), KNOWN.0, json!(1));
    assert_eq!(
        places(
            &assessment(json!([{ "answers": known }])),
            "weights-assumed"
        ),
        [""; 0]
    );
    let printed = assessment(json!([{ "points": { "total": 1 }, "answers": full_but(json!(1)) }]));
    assert_eq!(places(&printed, "weights-assumed"), [""; 0]);
}

#[test]
fn weights_that_are_all_own_are_not_noted() {
    let own = answers("output", &json!(20));
    let assessment = with(output(full_but(json!(1))), "weights", own.into());
    assert_eq!(places(&assessment, "weights-assumed"), [""; 0]);
}

#[test]
fn open_answers_are_noted_at_their_locus() {
    let full = json!({ "answers": all_answers(&json!(3)) });
    let unknown = with(all_answers(&json!(3)).into(), IMPROPER, json!([3, null]));
    let unknown = json!({ "answers": unknown });
    let mut absent = all_answers(&json!(3));
    absent.remove(IMPROPER);
    let loci = json!([full, unknown, { "answers": absent }]);
    assert_eq!(
        places(&assessment(loci), "answers-open"),
        ["/loci/1", "/loci/2"]
    );
}

#[test]
fn answers_below_printed_points_and_omitted_ones_are_not_open() {
    let loci = json!([
        { "points": { "total": 50 }, "answers": { IMPROPER: [1, null] } },
        { "points": { "input": 1, "proses": 1, "output": 1, "pengaduan": 1 } },
        { "products": [{ "points": { "total": 50 } }] },
        { "answers": all_answers(&json!(3)) }
    ]);
    assert_eq!(places(&assessment(loci), "answers-open"), [""; 0]);
}

#[test]
fn an_open_answer_without_weight_is_not_noted() {
    let assessment = with(
        output(full_but(json!([null]))),
        "weights",
        json!({ IMPROPER: 0 }),
    );
    assert_eq!(
        support::figure(&score(&assessment)["score"]),
        "24.24 / 24.24 / 24.24"
    );
    assert_eq!(places(&assessment, "answers-open"), [""; 0]);
}

#[test]
fn a_locus_with_nothing_entered_is_noted_as_empty_and_not_as_open() {
    let loci = json!([{}, { "points": { "total": 5 } }, { "answers": { IMPROPER: [null] } }]);
    let assessment = assessment(loci);
    assert_eq!(places(&assessment, "locus-empty"), ["/loci/0", "/loci/2"]);
    assert_eq!(places(&assessment, "answers-open"), [""; 0]);
}

#[test]
fn a_locus_with_anything_entered_is_not_empty() {
    let loci = json!([
        { "answers": { IMPROPER: [null, 0] } },
        { "products": [{}, { "answers": { IMPROPER: 0 } }] },
        { "products": [{}, { "points": { "total": 0 } }] },
        { "points": { "input": 0 } }
    ]);
    assert_eq!(places(&assessment(loci), "locus-empty"), [""; 0]);
}

#[test]
fn a_total_unlike_its_parts_is_noted_beyond_a_rounding_each() {
    // 8.72 + 10.76 + 20.76 + 9.61 = 49.85; four parts and a total may differ by 0.025.
    let locus = |total: f64| {
        let points = json!({ "input": 8.72, "proses": 10.76, "output": 20.76, "pengaduan": 9.61 });
        json!({ "points": with(points, "total", json!(total)) })
    };
    let agreeing = json!([locus(49.85), locus(49.875), locus(49.825)]);
    assert_eq!(places(&assessment(agreeing), "parts-disagree"), [""; 0]);
    let disagreeing = json!([locus(49.85), locus(49.8751), locus(49.8249)]);
    let found = places(&assessment(disagreeing), "parts-disagree");
    assert_eq!(found, ["/loci/1/points", "/loci/2/points"]);
}

#[test]
fn a_total_with_some_of_its_parts_may_be_more_than_they() {
    let points = json!({ "total": 60, "input": 8.72 });
    assert_eq!(
        places(&assessment(json!([{ "points": points }])), "parts-disagree"),
        [""; 0]
    );
}

#[test]
fn normalised_weights_are_noted() {
    let own = with(answers("output", &json!(20)).into(), IMPROPER, json!(20.01));
    let assessment = with(output(full_but(json!(1))), "weights", own);
    assert_eq!(places(&assessment, "weights-normalised"), ["/weights"]);
    let dimensions = json!({ "input": 25, "proses": 25, "output": 25, "pengaduan": 25.01 });
    let assessment = with(output(full_but(json!(1))), "weights", dimensions);
    assert_eq!(places(&assessment, "weights-normalised"), ["/weights"]);
}

#[test]
fn weights_that_fill_their_pool_are_not_normalised() {
    let own = answers("output", &json!(20));
    let assessment = with(output(full_but(json!(1))), "weights", own.into());
    assert_eq!(places(&assessment, "weights-normalised"), [""; 0]);
}

#[test]
fn normalised_weights_that_score_nothing_are_not_noted() {
    let own = with(answers("output", &json!(20)).into(), IMPROPER, json!(20.01));
    let printed = assessment(json!([{ "points": { "total": 50 } }]));
    assert_eq!(
        places(&with(printed, "weights", own), "weights-normalised"),
        [""; 0]
    );
}
