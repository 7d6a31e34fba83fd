//! Refusals of an assessment by its edition: the code, the place, and words in both languages. The
//! form of an input is in `format/assessment_file.rs`, notes are in `score_notes.rs`.

use serde_json::{Value, json};
use zonahijau::model::explanation::Which;
use zonahijau::model::sheet::Sheet;

use crate::support::refusal::{assert_problem, assert_refused, change, locus, member, points};
use crate::support::{self, with};

const IMPROPER: &str = "output.persepsi.tidak-patut";
const SINCE_2023: &str = support::facts::SINCE_2023;

#[test]
fn a_weight_below_zero_is_refused() {
    let input = member("weights", json!({ IMPROPER: -0.01 }));
    assert_refused(&input, "type-wrong", &format!("/weights/{IMPROPER}"));
}

#[test]
fn a_year_that_the_edition_does_not_have_is_refused() {
    for year in [2021, 2025, 0] {
        assert_refused(&member("year", json!(year)), "year-unknown", "/year");
    }
}

#[test]
fn an_unknown_node_is_refused_wherever_it_is() {
    for (key, value) in [
        ("weights", json!({ "output.baru": 1 })),
        ("weights", json!({ "output.persepsi": 1 })),
        ("scales", json!({ "output": 1 })),
    ] {
        let node = value.as_object().unwrap().keys().next().unwrap().clone();
        assert_refused(
            &member(key, value),
            "node-unknown",
            &format!("/{key}/{node}"),
        );
    }
    assert_refused(
        &member("omit", json!(["output.baru"])),
        "node-unknown",
        "/omit/0",
    );
    let answer = locus(json!({ "answers": { "proses.standar": 1 } }));
    assert_refused(&answer, "node-unknown", "/loci/0/answers/proses.standar");
    let answer = locus(json!({ "products": [{ "answers": { "x": 1 } }] }));
    assert_refused(&answer, "node-unknown", "/loci/0/products/0/answers/x");
    assert_refused(
        &points(json!({ IMPROPER: 1 })),
        "node-unknown",
        &format!("/loci/0/points/{IMPROPER}"),
    );
    let government = member("government", json!({ "points": { "input": 1 } }));
    assert_refused(&government, "node-unknown", "/government/points/input");
    let product = locus(json!({ "products": [{ "points": { "proses": 1 } }] }));
    assert_refused(&product, "node-unknown", "/loci/0/products/0/points/proses");
    let tried = change(
        json!({}),
        json!({ "locus": 0, "node": "output.baru", "to": 1 }),
    );
    assert_refused(&tried, "node-unknown", "/changes/0/node");
}

#[test]
fn an_answer_off_its_scale_is_refused_at_its_respondent() {
    let path = format!("/loci/0/answers/{IMPROPER}");
    for (answer, place) in [
        (json!(3.01), path.clone()),
        (json!(-0.01), path.clone()),
        (json!([3, null, 4]), format!("{path}/2")),
    ] {
        let input = locus(json!({ "answers": { IMPROPER: answer } }));
        assert_refused(&input, "answer-out-of-range", &place);
    }
    let product = locus(json!({ "products": [{}, { "answers": { IMPROPER: 4 } }] }));
    let place = format!("/loci/0/products/1/answers/{IMPROPER}");
    assert_refused(&product, "answer-out-of-range", &place);
    let own = with(
        locus(json!({ "answers": { IMPROPER: 3 } })),
        "scales",
        json!({ IMPROPER: 2 }),
    );
    assert_refused(&own, "answer-out-of-range", &path);
    let tried = change(
        json!({}),
        json!({ "locus": 0, "node": IMPROPER, "to": [1, 3.5] }),
    );
    assert_refused(&tried, "answer-out-of-range", "/changes/0/to/1");
}

#[test]
fn answers_of_what_does_not_count_are_checked() {
    let input = locus(json!({ "answers": { "output.ikm": 100.01 } }));
    assert_refused(&input, "answer-out-of-range", "/loci/0/answers/output.ikm");
    let hidden = locus(json!({ "points": { "total": 50 }, "answers": { IMPROPER: 9 } }));
    assert_refused(
        &hidden,
        "answer-out-of-range",
        &format!("/loci/0/answers/{IMPROPER}"),
    );
}

#[test]
fn answers_at_the_ends_of_their_scale_are_accepted() {
    let input = locus(json!({ "answers": { IMPROPER: [0, 3], "output.ikm": 100 } }));
    assert_eq!(support::problem(&input), None);
    assert_eq!(
        support::problem(&points(
            json!({ "total": 100, "input": 21.85, "proses": 0 })
        )),
        None
    );
}

#[test]
fn points_outside_nothing_to_their_maximum_are_refused() {
    for (node, value) in [
        ("total", 100.01),
        ("total", -0.01),
        ("input", 21.86),
        ("output", -1.0),
    ] {
        let input = points(json!({ node: value }));
        assert_refused(
            &input,
            "points-out-of-range",
            &format!("/loci/0/points/{node}"),
        );
    }
    let own = json!({ "input": 10, "proses": 44.22 });
    let input = with(points(json!({ "input": 10.01 })), "weights", own);
    assert_refused(&input, "points-out-of-range", "/loci/0/points/input");
    let government = member("government", json!({ "points": { "total": 101 } }));
    assert_refused(
        &government,
        "points-out-of-range",
        "/government/points/total",
    );
    let product = locus(json!({ "products": [{ "points": { "total": 101 } }] }));
    assert_refused(
        &product,
        "points-out-of-range",
        "/loci/0/products/0/points/total",
    );
    let tried = json!({ "locus": 0, "node": "input", "to": 22 });
    let input = change(json!({ "points": { "input": 1 } }), tried);
    assert_refused(&input, "points-out-of-range", "/changes/0/to");
}

#[test]
fn a_products_total_beside_its_locus_own_points_is_refused() {
    for own in [json!({ "total": 50 }), json!({ "output": 5 })] {
        let products = json!([{}, { "points": { "total": 40 } }]);
        let input = locus(json!({ "points": own, "products": products }));
        assert_refused(&input, "points-conflict", "/loci/0/products/1/points");
    }
}

#[test]
fn a_product_count_unlike_the_products_is_refused() {
    let input = locus(json!({ "productCount": 3, "products": [{}, {}] }));
    assert_refused(&input, "points-conflict", "/loci/0/productCount");
    let input = locus(json!({ "productCount": 2, "products": [{}, {}] }));
    assert_eq!(support::problem(&input), None);
}

#[test]
fn weights_that_exceed_their_pool_are_refused() {
    for weights in [
        json!({ IMPROPER: 100.01 }),
        json!({ IMPROPER: 60, "output.persepsi.tidak-kompeten": 60 }),
        json!({ "input.sarpras.penyuluhan": 87.79 }),
        json!({ "input": 21.86 }),
        json!({ "input": 101 }),
    ] {
        assert_refused(&member("weights", weights), "weights-exceed", "/weights");
    }
    let all = support::answers("pengaduan", &json!(16.68));
    assert_refused(&member("weights", all.into()), "weights-exceed", "/weights");
}

#[test]
fn weights_that_leave_a_pool_unfilled_are_refused() {
    let all = support::answers("pengaduan", &json!(16.66));
    assert_refused(&member("weights", all.into()), "weights-short", "/weights");
    let all = support::answers("pengaduan", &json!(0));
    assert_refused(&member("weights", all.into()), "weights-short", "/weights");
    assert_refused(
        &member("weights", json!({ "input": 20 })),
        "weights-short",
        "/weights",
    );
}

#[test]
fn a_spread_below_one_is_refused() {
    for spread in [json!(0.99), json!(0), json!(-2)] {
        assert_refused(
            &member("weightSpread", spread),
            "spread-below-one",
            "/weightSpread",
        );
    }
}

#[test]
fn a_scale_without_room_for_an_answer_is_refused() {
    for scale in [json!(0), json!(-3)] {
        let input = member("scales", json!({ IMPROPER: scale }));
        assert_refused(&input, "scale-wrong", &format!("/scales/{IMPROPER}"));
    }
}

#[test]
fn an_indicator_that_always_counts_cannot_be_omitted() {
    let input = member("omit", json!(["output.ikm", IMPROPER]));
    assert_refused(&input, "omit-not-optional", "/omit/1");
    for candidate in support::facts::CANDIDATES_2022 {
        let input = member("omit", json!([candidate]));
        assert_refused(&input, "omit-not-optional", "/omit/0");
        assert_eq!(support::problem(&with(input, "year", json!(2022))), None);
    }
}

#[test]
fn what_only_other_editions_use_is_refused() {
    assert_refused(
        &member("governmentMean", json!("loci")),
        "not-in-edition",
        "/governmentMean",
    );
    let government = member("government", json!({ "compliance": "tinggi" }));
    assert_refused(&government, "not-in-edition", "/government/compliance");
    let input = locus(json!({ "compliance": "lain" }));
    assert_refused(&input, "not-in-edition", "/loci/0/compliance");
    for node in ["dimensi", "kepercayaan"] {
        let path = format!("/loci/0/points/{node}");
        assert_refused(&points(json!({ node: 5 })), "not-in-edition", &path);
    }
}

#[test]
fn an_indicator_of_later_years_is_refused_wherever_it_is() {
    let old = |input: Value| with(input, "year", json!(2022));
    let answers = json!({ SINCE_2023: 1 });
    let input = old(locus(json!({ "answers": answers })));
    assert_refused(
        &input,
        "not-in-edition",
        &format!("/loci/0/answers/{SINCE_2023}"),
    );
    let input = old(locus(json!({ "products": [{ "answers": answers }] })));
    assert_refused(
        &input,
        "not-in-edition",
        &format!("/loci/0/products/0/answers/{SINCE_2023}"),
    );
    for key in ["weights", "scales"] {
        let input = old(member(key, answers.clone()));
        assert_refused(&input, "not-in-edition", &format!("/{key}/{SINCE_2023}"));
    }
    assert_refused(
        &old(member("omit", json!([SINCE_2023]))),
        "not-in-edition",
        "/omit/0",
    );
    let tried = change(
        json!({}),
        json!({ "locus": 0, "node": SINCE_2023, "to": 1 }),
    );
    assert_refused(&old(tried), "not-in-edition", "/changes/0/node");
}

#[test]
fn a_change_below_printed_points_is_refused() {
    let printed_product = json!({ "products": [{ "points": { "total": 40 } }, {}] });
    for (tried, node, product) in [
        (json!({ "points": { "total": 50 } }), IMPROPER, None),
        (json!({ "points": { "output": 5 } }), IMPROPER, None),
        (
            json!({ "points": { "output": 5 }, "products": [{}] }),
            IMPROPER,
            Some(0),
        ),
        (
            json!({ "points": { "total": 50, "output": 5 } }),
            "output",
            None,
        ),
        (printed_product.clone(), IMPROPER, Some(0)),
        (printed_product, IMPROPER, None),
    ] {
        let mut to_try = json!({ "locus": 0, "node": node, "to": 1 });
        if let Some(product) = product {
            to_try["product"] = json!(product);
        }
        assert_refused(
            &change(tried, to_try),
            "change-below-points",
            "/changes/0/node",
        );
    }
}

#[test]
fn a_change_of_points_that_are_not_printed_is_refused() {
    for (tried, node) in [
        (json!({}), "total"),
        (json!({ "points": { "input": 1 } }), "output"),
        (
            json!({ "products": [{ "points": { "total": 1 } }] }),
            "total",
        ),
    ] {
        let to_try = json!({ "locus": 0, "node": node, "to": 1 });
        assert_refused(
            &change(tried, to_try),
            "change-below-points",
            "/changes/0/node",
        );
    }
}

#[test]
fn changes_beside_printed_points_are_accepted() {
    for (tried, to_try) in [
        (
            json!({ "points": { "input": 1 } }),
            json!({ "locus": 0, "node": IMPROPER, "to": 1 }),
        ),
        (
            json!({ "points": { "input": 1 } }),
            json!({ "locus": 0, "node": "input", "to": 2 }),
        ),
        (
            json!({ "products": [{ "points": { "total": 40 } }, {}] }),
            json!({ "locus": 0, "product": 1, "node": IMPROPER, "to": 1 }),
        ),
        (
            json!({ "products": [{ "points": { "total": 40 } }, {}] }),
            json!({ "locus": 0, "product": 0, "node": "total", "to": 100 }),
        ),
    ] {
        assert_eq!(support::problem(&change(tried, to_try)), None);
    }
}

#[test]
fn a_change_of_a_locus_or_product_that_is_not_there_is_refused() {
    let input = change(json!({}), json!({ "locus": 1, "node": IMPROPER, "to": 1 }));
    assert_refused(&input, "locus-unknown", "/changes/0/locus");
    for tried in [json!({}), json!({ "products": [{}] })] {
        let to_try = json!({ "locus": 0, "product": 1, "node": IMPROPER, "to": 1 });
        assert_refused(
            &change(tried, to_try),
            "locus-unknown",
            "/changes/0/product",
        );
    }
}

#[test]
fn an_explanation_of_what_is_not_there_is_refused() {
    let document = support::document(&locus(json!({})));
    let sheet = Sheet::new(support::edition(), &document.assessment).unwrap();
    for (at, node, code, path) in [
        (Some(1), None, "locus-unknown", "/locus"),
        (None, Some("input"), "key-missing", "/locus"),
        (Some(0), Some("output.baru"), "node-unknown", "/node"),
        (Some(0), Some("output.ikm"), "node-unknown", "/node"),
    ] {
        let options = json!({ "locus": at, "node": node });
        let problem = sheet.explain(at, node, Which::Low).err();
        assert_problem(problem, code, path, &options);
    }
}
