//! Claims of the contract on changes, their differences, and potentials.

use serde_json::{Value, json};
use zonahijau::format::answer::{PotentialAnswer, SimulationAnswer};
use zonahijau::model::sheet::Sheet;

use crate::support::{self, answers, assessment, simulate, with};

const IMPROPER: &str = "output.persepsi.tidak-patut";
const IMBALAN: &str = "output.persepsi.permintaan-imbalan";

/// A locus in which Output is answered with 0 and the others are printed as nothing.
fn output_of_nothing() -> Value {
    let points = json!({ "input": 0, "proses": 0, "pengaduan": 0 });
    json!({ "points": points, "answers": answers("output", &json!(0)) })
}

/// Estimates before and after, and the difference, of the government and of each locus.
fn tried(loci: Value, changes: Value) -> Vec<String> {
    let assessment = with(assessment(loci), "changes", changes);
    let simulation = simulate(&assessment);
    let answer = SimulationAnswer::new(support::edition(), &simulation);
    let answer = serde_json::to_value(answer).unwrap();
    let line = |before: &Value, after: &Value, difference: &Value| {
        let estimate = |standing: &Value| support::printed(&standing["score"]["estimate"]);
        let difference = support::printed(difference);
        format!("{} > {} = {difference}", estimate(before), estimate(after))
    };
    let (before, after) = (&answer["before"], &answer["after"]);
    let mut lines = vec![line(before, after, &answer["difference"]["score"])];
    for (position, difference) in answer["difference"]["loci"]
        .as_array()
        .unwrap()
        .iter()
        .enumerate()
    {
        lines.push(line(
            &before["loci"][position],
            &after["loci"][position],
            difference,
        ));
    }
    lines
}

/// The potentials as JavaScript gets them.
fn potentials(loci: Value) -> Vec<Value> {
    let document = support::document(&assessment(loci));
    let sheet = Sheet::new(support::edition(), &document.assessment).unwrap();
    let potentials = sheet.potentials();
    let answers = potentials.iter().map(PotentialAnswer::from);
    answers
        .map(|answer| serde_json::to_value(answer).unwrap())
        .collect()
}

/// Places of the potentials: `locus node`, or `locus/product node`.
fn places(potentials: &[Value]) -> Vec<String> {
    let place = |found: &Value| {
        let product = found.get("product").map(|product| format!("/{product}"));
        let product = product.unwrap_or_default();
        format!(
            "{}{product} {}",
            found["locus"],
            found["node"].as_str().unwrap()
        )
    };
    potentials.iter().map(place).collect()
}

#[test]
fn without_changes_nothing_differs() {
    let lines = tried(json!([output_of_nothing()]), json!([]));
    assert_eq!(lines, ["0 > 0 = 0", "0 > 0 = 0"]);
}

#[test]
fn changes_are_applied_in_order_and_the_last_wins() {
    let changes = json!([
        { "locus": 0, "node": IMPROPER, "to": 3 },
        { "locus": 0, "node": IMBALAN, "to": 3 },
        { "locus": 0, "node": IMPROPER, "to": [1, 2] }
    ]);
    // 4.848 x (3 + 1.5) / 3 = 7.272; half of it for two loci.
    let lines = tried(json!([output_of_nothing(), output_of_nothing()]), changes);
    assert_eq!(lines, ["0 > 3.64 = 3.64", "0 > 7.27 = 7.27", "0 > 0 = 0"]);
}

#[test]
fn a_change_of_a_product_is_its_own_answer() {
    let locus = with(output_of_nothing(), "products", json!([{}, {}]));
    let changes = json!([{ "locus": 0, "product": 1, "node": IMPROPER, "to": 3 }]);
    assert_eq!(tried(json!([locus]), changes)[1], "0 > 2.42 = 2.42");
}

#[test]
fn a_change_without_product_replaces_the_products_own_answers() {
    let products = json!([{ "answers": { IMPROPER: 1 } }, {}]);
    let locus = with(output_of_nothing(), "products", products);
    let changes = json!([
        { "locus": 0, "product": 1, "node": IMPROPER, "to": 0 },
        { "locus": 0, "node": IMPROPER, "to": 3 }
    ]);
    // Before: 4.848 x 1 / 3 / 2.
    assert_eq!(tried(json!([locus]), changes)[1], "0.81 > 4.85 = 4.04");
}

#[test]
fn printed_points_change_to_other_points() {
    let locus = json!({ "points": { "total": 50.004 } });
    let changes = json!([{ "locus": 0, "node": "total", "to": 60 }]);
    assert_eq!(tried(json!([locus]), changes)[1], "50 > 60 = 10");
    let locus = json!({ "points": { "input": 5, "proses": 5, "output": 5, "pengaduan": 5 } });
    let changes = json!([{ "locus": 0, "node": "proses", "to": 1 }]);
    assert_eq!(tried(json!([locus]), changes)[1], "20 > 16 = -4");
    let locus =
        json!({ "products": [{ "points": { "total": 40 } }, { "points": { "total": 60 } }] });
    let changes = json!([{ "locus": 0, "product": 0, "node": "total", "to": 50 }]);
    assert_eq!(tried(json!([locus]), changes)[1], "50 > 55 = 5");
}

#[test]
fn a_difference_is_one_of_printed_figures() {
    // 50.004 and 50.006 print as 50 and 50.01.
    let locus = json!({ "points": { "total": 50.004 } });
    let changes = json!([{ "locus": 0, "node": "total", "to": 50.006 }]);
    assert_eq!(tried(json!([locus]), changes)[1], "50 > 50.01 = 0.01");
}

#[test]
fn a_locus_that_begins_empty_has_no_difference() {
    let changes = json!([{ "locus": 0, "node": IMPROPER, "to": 3 }]);
    let loci = json!([{}, { "points": { "total": 10 } }]);
    // The locus joins the estimate: (10 + 4.848) / 2.
    assert_eq!(
        tried(loci, changes),
        ["10 > 7.42 = -2.58", "- > 4.85 = -", "10 > 10 = 0"]
    );
    assert_eq!(tried(json!([]), json!([])), ["- > - = -"]);
}

#[test]
fn every_indicator_of_an_answered_locus_has_a_potential() {
    let found = potentials(json!([{ "answers": { IMPROPER: 3 } }, {}]));
    let expected: Vec<String> = support::facts::counting(2023, None)
        .iter()
        .map(|leaf| format!("0 {leaf}"))
        .collect();
    assert_eq!(places(&found), expected);
}

#[test]
fn printed_points_have_one_potential_for_all_below_them() {
    let found = potentials(json!([{ "points": { "total": 60, "input": 5 } }]));
    let expected =
        json!([{ "locus": 0, "node": "total", "locusGain": 40.0, "governmentGain": 40.0 }]);
    assert_eq!(json!(found), expected);
    let found =
        potentials(json!([{ "points": { "input": 1, "proses": 2, "output": 3, "pengaduan": 4 } }]));
    let gains: Vec<String> = found
        .iter()
        .map(|found| {
            format!(
                "{} {}",
                found["node"].as_str().unwrap(),
                support::printed(&found["locusGain"])
            )
        })
        .collect();
    assert_eq!(
        gains,
        [
            "input 20.85",
            "proses 30.37",
            "output 21.24",
            "pengaduan 17.54"
        ]
    );
}

#[test]
fn products_have_potentials_of_their_own_beside_those_of_the_whole_locus() {
    let locus = with(
        output_of_nothing(),
        "products",
        json!([{}, { "answers": { IMPROPER: 3 } }]),
    );
    let found = potentials(json!([locus]));
    let of: Vec<String> = found
        .iter()
        .filter(|found| found["node"] == IMPROPER)
        .map(|found| {
            let product = found
                .get("product")
                .map_or("all".to_owned(), Value::to_string);
            format!("{product} {}", support::printed(&found["locusGain"]))
        })
        .collect();
    // 2.424 becomes 4.848, printed 2.42 and 4.85.
    assert_eq!(of, ["all 2.43", "0 2.43", "1 0"]);
    assert_eq!(found.len(), 3 + 5 * 3);
}

#[test]
fn a_product_with_a_printed_total_has_the_potential_of_its_total() {
    let products = json!([{ "points": { "total": 60 } }, { "answers": { IMPROPER: 3 } }]);
    let found = potentials(json!([{ "products": products }]));
    let places = places(&found);
    // A change of the whole locus would be below the printed total.
    assert_eq!(places.len(), 37 + 1);
    assert!(places.iter().all(|place| place.starts_with("0/")));
    assert_eq!(found.last().unwrap()["locusGain"], json!(20.0));
    assert_eq!(places.last().unwrap(), "0/0 total");
}

#[test]
fn a_potential_is_a_difference_of_printed_figures() {
    // 4.848 prints as 4.85; for two loci 2.424 prints as 2.42.
    let found = potentials(json!([output_of_nothing(), output_of_nothing()]));
    let one = found
        .iter()
        .find(|found| found["node"] == IMPROPER)
        .unwrap();
    assert_eq!(support::printed(&one["locusGain"]), "4.85");
    assert_eq!(support::printed(&one["governmentGain"]), "2.42");
}

#[test]
fn an_empty_locus_has_no_potentials_and_does_not_share_in_those_of_others() {
    assert_eq!(potentials(json!([])), [Value::Null; 0]);
    assert_eq!(potentials(json!([{}, {}])), [Value::Null; 0]);
    let found = potentials(json!([{}, { "points": { "total": 60 } }]));
    let expected =
        json!([{ "locus": 1, "node": "total", "locusGain": 40.0, "governmentGain": 40.0 }]);
    assert_eq!(json!(found), expected);
}
