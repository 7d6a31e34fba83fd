//! A second implementation of the score, written from the contract alone (`support/oracle.rs`), says
//! the same as the crate: bounds, estimate, category, reachable categories and distance to the next.

use proptest::prelude::*;
use serde_json::Value;

use crate::support;

/// Answer of the crate: the government's line (`None` without loci) and a line for each locus.
fn standings(assessment: &Value) -> (Option<String>, Vec<String>) {
    let score = support::score(assessment);
    let loci = score["loci"].as_array().unwrap();
    (
        (!score["score"].is_null()).then(|| support::standing(&score)),
        loci.iter().map(support::standing).collect(),
    )
}

#[test]
fn the_examples_score_as_the_second_implementation_says() {
    for (name, text) in support::EXAMPLES {
        let assessment = support::parse(text);
        assert_eq!(
            standings(&assessment),
            support::oracle::standings(&assessment),
            "{name}"
        );
    }
}

#[test]
fn the_second_implementation_agrees_with_a_sum_made_by_hand() {
    // 2023, one locus, Input only: 12.22 % at 3 of 3, fourteen open weights at 1.5 of 3, no more.
    let mut answers = support::answers("input", &support::parse("1.5"));
    answers[support::facts::KNOWN.0] = support::parse("3");
    let assessment = support::assessment(serde_json::json!([{ "answers": answers }]));
    let (_, loci) = support::oracle::standings(&assessment);
    // 21.85 x (0.1222 + 0.8778 / 2) = 12.2600; the other 78.15 points are open.
    assert_eq!(loci, ["12.26 / 12.26 / 90.41 | E | E D C B A | 19.74"]);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        max_shrink_time: 10_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn generated_assessments_score_as_the_second_implementation_says(
        assessment in support::generate::assessments()
    ) {
        prop_assert_eq!(
            standings(&assessment),
            support::oracle::standings(&assessment),
            "{}",
            assessment
        );
    }
}
