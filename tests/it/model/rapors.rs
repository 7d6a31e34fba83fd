//! Knowledge of the weights from printed points (`useRaports`): the exact optimum over all weights that
//! can have made them, checked by a general solver; truth and contradictions.
#![allow(
    clippy::float_arithmetic,
    reason = "the solver computes in floating point"
)]

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome};
use num_rational::BigRational;
use num_traits::ToPrimitive;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use zonahijau::model::exact::Exact;
use zonahijau::model::explanation::Which;
use zonahijau::model::pool::LeafShare;
use zonahijau::model::quantity::End;
use zonahijau::model::sheet::Sheet;
use zonahijau::model::simplex::{Condition, Region, Relation};

use crate::support::generate::{Tape, config, possible_shares, tapes};
use crate::support::refusal::assert_refused;
use crate::support::{self, edition_of, figure, notes, score, simulate, with};

/// The five leaves of Output, none of whose weights is published.
const OUTPUT: [&str; 5] = [
    "output.persepsi.penundaan-berlarut",
    "output.persepsi.permintaan-imbalan",
    "output.persepsi.penyimpangan-prosedur",
    "output.persepsi.tidak-kompeten",
    "output.persepsi.tidak-patut",
];

/// A locus that answered Output like this, with these printed points if any; nothing in the others.
fn output(answers: [i32; 5], points: Option<f64>) -> Value {
    let answers: Map<String, Value> = OUTPUT
        .iter()
        .zip(answers)
        .map(|(leaf, answer)| ((*leaf).to_owned(), json!(answer)))
        .collect();
    let mut own = json!({ "input": 0, "proses": 0, "pengaduan": 0 });
    if let Some(points) = points {
        own["output"] = json!(points);
    }
    json!({ "points": own, "answers": answers })
}

fn using(loci: Value) -> Value {
    with(support::assessment(loci), "useRaports", json!(true))
}

fn exact(text: &str) -> Exact {
    support::exact(text)
}

fn float(value: &Exact) -> f64 {
    value
        .to_string()
        .parse::<BigRational>()
        .unwrap()
        .to_f64()
        .unwrap()
}

#[test]
fn one_raport_settles_a_weight_that_it_isolates() {
    // Only the first leaf is full: its weight is 6.06 of 24.24, a quarter, but for the rounding.
    let raport = output([3, 0, 0, 0, 0], Some(6.06));
    let other = output([3, 0, 0, 0, 0], None);
    let loci = json!([raport, other]);
    let without = score(&support::assessment(loci.clone()));
    assert_eq!(figure(&without["loci"][1]["score"]), "0 / 4.85 / 24.24");
    let found = score(&using(loci.clone()));
    // A raport is printed to the hundredth: 6.055 to 6.065. Equal shares are outside, and move there.
    for locus in 0..2 {
        assert_eq!(
            figure(&found["loci"][locus]["score"]),
            "6.06 / 6.06 / 6.07",
            "{locus}"
        );
    }
    assert!(notes(&found).contains(&("estimate-moved".to_owned(), "/loci/1".to_owned())));
    let document = support::document(&using(loci));
    let sheet = Sheet::new(edition_of("2022-2024"), &document.assessment).unwrap();
    let range = sheet.dimensions[2].pool.range(0);
    let part = |points: &str| exact(points).checked_div(&exact("24.24")).unwrap();
    assert_eq!((range.low, range.high), (part("6.055"), part("6.065")));
}

#[test]
fn a_dimension_is_scored_from_its_answers_and_not_from_its_points() {
    let found = score(&using(json!([output([3, 3, 3, 3, 3], Some(24.24))])));
    let own = &found["loci"][0]["dimensions"][2];
    assert_eq!(figure(&own["points"]), "24.24 / 24.24 / 24.24");
    // An answer can be tried below such points, and the points themselves do not count.
    let tried = json!([{ "locus": 0, "node": OUTPUT[0], "to": 0 }]);
    let simulation = simulate(&with(
        using(json!([output([3, 3, 3, 3, 3], Some(24.24))])),
        "changes",
        tried,
    ));
    assert_eq!(simulation.difference().unwrap().hundredths(), -485);
    let points = json!([{ "locus": 0, "node": "output", "to": 20 }]);
    let refused = with(
        using(json!([output([3, 3, 3, 3, 3], Some(24.24))])),
        "changes",
        points,
    );
    assert_refused(&refused, "change-below-points", "/changes/0/node");
}

#[test]
fn points_without_all_answers_count_as_they_are_printed() {
    let mut locus = output([3, 0, 0, 0, 0], Some(6.06));
    locus["answers"].as_object_mut().unwrap().remove(OUTPUT[4]);
    let found = score(&using(json!([
        locus.clone(),
        output([3, 0, 0, 0, 0], None)
    ])));
    assert_eq!(figure(&found["loci"][0]["score"]), "6.06 / 6.06 / 6.06");
    assert_eq!(figure(&found["loci"][1]["score"]), "0 / 4.85 / 24.24");
    // An unknown respondent is no answer either.
    locus["answers"][OUTPUT[4]] = json!([0, null]);
    let found = score(&using(json!([locus])));
    assert_eq!(figure(&found["loci"][0]["score"]), "6.06 / 6.06 / 6.06");
}

#[test]
fn raports_are_taken_before_the_changes() {
    let locus = output([3, 0, 0, 0, 0], Some(6.06));
    let changes = json!([{ "locus": 0, "node": OUTPUT[0], "to": 0 }, { "locus": 0, "node": OUTPUT[1], "to": 3 }]);
    let simulation = simulate(&with(using(json!([locus])), "changes", changes));
    let after = simulation.after.loci[0].standing.figure;
    // The second leaf weighs anything from nothing to what the first leaves: 24.24 - 6.055.
    assert_eq!((after.low.hundredths(), after.high.hundredths()), (0, 1819));
    assert!(
        simulation
            .after
            .notes
            .iter()
            .all(|note| note.path != "/loci/0/points/output")
    );
}

#[test]
fn a_potential_starts_from_the_estimate_that_moved() {
    let document = support::document(&using(json!([output([3, 0, 0, 0, 0], Some(6.06))])));
    let sheet = Sheet::new(edition_of("2022-2024"), &document.assessment).unwrap();
    let potentials = sheet.potentials();
    let own = potentials.iter().find(|own| *own.node == *OUTPUT[1]);
    // From 6.06, the bound, to two equal shares, 9.70, which are possible again; an equal share is 4.85.
    let own = own.unwrap();
    assert_eq!(
        (
            own.locus_gain.hundredths(),
            own.government_gain.hundredths()
        ),
        (364, 364)
    );
}

#[test]
fn raports_that_cannot_hold_together_are_dropped_with_a_smallest_set() {
    let loci = json!([
        output([3, 3, 0, 0, 0], Some(10.0)),
        output([3, 0, 0, 0, 0], Some(12.0)),
        output([0, 0, 3, 0, 0], Some(1.0)),
    ]);
    let found = score(&using(loci.clone()));
    // The first leaf alone cannot bring more than together with the second.
    let contradict: Vec<String> = notes(&found)
        .into_iter()
        .filter(|(code, _)| code == "raports-contradict")
        .map(|(_, path)| path)
        .collect();
    assert_eq!(
        contradict,
        ["/loci/0/points/output", "/loci/1/points/output"]
    );
    // None of them binds: the third is as open as without.
    assert_eq!(figure(&found["loci"][2]["score"]), "0 / 4.85 / 24.24");
    let off = score(&support::assessment(loci));
    assert!(
        notes(&off)
            .iter()
            .all(|(code, _)| code != "raports-contradict")
    );
}

#[test]
fn a_spread_that_is_part_of_a_contradiction_is_named() {
    // A fifth each, at most doubled: 9.696. The raport needs 12.
    let sheet = using(json!([output([3, 0, 0, 0, 0], Some(12.0))]));
    let found = score(&with(sheet.clone(), "weightSpread", json!(2)));
    let contradict: Vec<(String, String)> = notes(&found)
        .into_iter()
        .filter(|(code, _)| code == "raports-contradict")
        .collect();
    assert_eq!(
        contradict,
        [
            (
                "raports-contradict".to_owned(),
                "/loci/0/points/output".to_owned()
            ),
            ("raports-contradict".to_owned(), "/weightSpread".to_owned()),
        ]
    );
    let wide = score(&with(sheet, "weightSpread", json!(3)));
    assert!(
        notes(&wide)
            .iter()
            .all(|(code, _)| code != "raports-contradict")
    );
    // More than the dimension's points is never possible, whatever the spread.
    let half = using(json!([output([1, 1, 1, 1, 1], Some(20.0))]));
    let found = score(&with(half, "weightSpread", json!(2)));
    assert!(
        notes(&found)
            .iter()
            .all(|(_, path)| path != "/weightSpread")
    );
}

#[test]
fn the_total_of_a_checklist_binds_the_weights_of_all_its_leaves() {
    let answers = |missing: &str| -> Map<String, Value> {
        edition_of("2015-2019-pemda")
            .indicators()
            .map(|(_, leaf)| (leaf.id.to_string(), json!(i32::from(*leaf.id != *missing))))
            .collect()
    };
    let loci = json!([
        { "answers": answers("visi.moto"), "points": { "total": 98.5 } },
        { "answers": answers("visi.moto") },
    ]);
    let sheet = support::assessment_in("2015-2019-pemda", loci);
    assert_eq!(
        figure(&score(&sheet)["loci"][1]["score"]),
        "91 / 97.75 / 100"
    );
    let found = score(&with(sheet, "useRaports", json!(true)));
    assert_eq!(figure(&found["loci"][1]["score"]), "98.5 / 98.5 / 98.51");
    assert_eq!(figure(&found["loci"][0]["score"]), "98.5 / 98.5 / 98.51");
}

#[test]
fn a_region_without_a_point_is_none_and_equations_may_repeat() {
    let row = |coefficients: [i64; 2], relation, bound: i64| Condition {
        coefficients: coefficients.map(Exact::whole).to_vec(),
        relation,
        bound: Exact::whole(bound),
    };
    let whole = row([1, 1], Relation::Equal, 4);
    let twice = row([2, 2], Relation::Equal, 8);
    let region = Region::new(2, &[whole.clone(), twice]).unwrap();
    let weights = [Exact::whole(3), Exact::whole(5)];
    assert_eq!(
        region.optimum(&weights, End::Low),
        [Exact::whole(4), Exact::ZERO]
    );
    assert_eq!(
        region.optimum(&weights, End::High),
        [Exact::ZERO, Exact::whole(4)]
    );
    let least = row([1, 0], Relation::AtLeast, 5);
    assert_eq!(Region::new(2, &[whole.clone(), least]), None);
    let negative = row([-1, 0], Relation::AtMost, -3);
    let region = Region::new(2, &[whole, negative]).unwrap();
    assert_eq!(
        region.optimum(&weights, End::High),
        [Exact::whole(3), Exact::ONE]
    );
}

/// A government all of whose loci have answered everything, with points that true weights made.
struct Case {
    value: Value,
    /// The true score of each locus.
    truth: Vec<Exact>,
}

fn case(tape: &mut Tape) -> Case {
    let mut value = support::assessment(json!([]));
    let spread = tape.pick(&["", "2", "3", "1.5"]);
    if !spread.is_empty() {
        value["weightSpread"] = support::parse(spread);
    }
    let leaves = support::facts::counting(2023, None);
    let loci = (0..=1 + tape.below(4)).map(|_| {
        let answers = leaves.iter().map(|leaf| {
            let answer = [json!(tape.below(4)), json!(1.5), json!([1, 3])];
            ((*leaf).to_owned(), tape.pick(&answer))
        });
        json!({ "answers": answers.collect::<Map<String, Value>>() })
    });
    value["loci"] = loci.collect();
    let document = support::document(&value);
    let sheet = Sheet::new(edition_of("2022-2024"), &document.assessment).unwrap();
    let mut truth = vec![Exact::ZERO; sheet.loci.len()];
    for (position, dimension) in sheet.dimensions.iter().enumerate() {
        let shares = possible_shares(&dimension.pool, tape);
        for (place, locus) in sheet.loci.iter().enumerate() {
            let reached = &locus.reached[dimension.leaves.clone()];
            let sum: Exact = shares
                .iter()
                .zip(reached)
                .map(|(share, own)| share * &own.low)
                .sum();
            let points = &dimension.points * &sum;
            truth[place] = &truth[place] + &points;
            if tape.below(3) > 0 {
                let id = &sheet.edition.dimensions[position].id;
                value["loci"][place]["points"][&**id] =
                    support::parse(&format!("{}e-2", points.to_hundredths()));
            }
        }
    }
    Case {
        value: with(value, "useRaports", json!(true)),
        truth,
    }
}

/// The lowest or highest score of a locus, as a general solver finds it in floating point.
fn solved(sheet: &Sheet<'_>, own: usize, direction: OptimizationDirection) -> f64 {
    let mut score = 0.0;
    for (position, dimension) in sheet.dimensions.iter().enumerate() {
        let pool = &dimension.pool;
        let points = float(&dimension.points);
        let reached = |locus: usize, leaf: usize| {
            float(&sheet.loci[locus].reached[dimension.leaves.start + leaf].low)
        };
        let mut programme = Problem::new(direction);
        let variables: Vec<_> = pool
            .shares()
            .iter()
            .enumerate()
            .map(|(leaf, share)| {
                let limits = match share {
                    LeafShare::Known(share, _) => (float(share), float(share)),
                    LeafShare::Open => (float(pool.floor()), float(pool.ceiling())),
                };
                programme.add_var(points * reached(own, leaf), limits)
            })
            .collect();
        let all: Vec<_> = variables.iter().map(|own| (*own, 1.0)).collect();
        programme.add_constraint(all, ComparisonOp::Eq, 1.0);
        for (locus, entered) in sheet.assessment.loci.iter().enumerate() {
            let Some(printed) = entered.points.get(&sheet.edition.dimensions[position].id) else {
                continue;
            };
            let sum: Vec<_> = variables
                .iter()
                .enumerate()
                .map(|(leaf, own)| (*own, points * reached(locus, leaf)))
                .collect();
            let printed = float(printed);
            programme.add_constraint(sum.clone(), ComparisonOp::Ge, printed - 0.005);
            programme.add_constraint(sum, ComparisonOp::Le, printed + 0.005);
        }
        match programme.solve().unwrap() {
            SolveOutcome::Solution(solution) => score += solution.objective(),
            SolveOutcome::Interrupted(_) => panic!("the solver has no limit to stop at"),
        }
    }
    score
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn raports_of_true_weights_narrow_the_bounds_and_keep_the_truth_inside(draws in tapes(600)) {
        let Case { value, truth } = case(&mut Tape::new(draws));
        let document = support::document(&value);
        let sheet = Sheet::new(edition_of("2022-2024"), &document.assessment).unwrap();
        let open = with(value.clone(), "useRaports", json!(false));
        let mut open = open;
        for locus in open["loci"].as_array_mut().unwrap() {
            locus.as_object_mut().unwrap().remove("points");
        }
        let without = support::document(&open);
        let without = Sheet::new(edition_of("2022-2024"), &without.assessment).unwrap();
        let contradict = |code: &str| code == "raports-contradict";
        prop_assert!(!notes(&score(&value)).iter().any(|(code, _)| contradict(code)), "{}", value);
        for (locus, truth) in truth.iter().enumerate() {
            let bounds = sheet.bounds(&[locus]);
            prop_assert!(bounds.low <= *truth && *truth <= bounds.high, "{} of {}", locus, value);
            let wide = without.bounds(&[locus]);
            prop_assert!(wide.low <= bounds.low && bounds.high <= wide.high, "{}", value);
            let low = solved(&sheet, locus, OptimizationDirection::Minimize);
            let high = solved(&sheet, locus, OptimizationDirection::Maximize);
            prop_assert!((low - float(&bounds.low)).abs() < 1e-6, "{} {:?} of {}", low, bounds, value);
            prop_assert!((high - float(&bounds.high)).abs() < 1e-6, "{} {:?} of {}", high, bounds, value);
        }
        let all: Vec<usize> = (0..truth.len()).collect();
        let bounds = sheet.bounds(&all);
        let mean = truth.iter().sum::<Exact>().checked_div(&Exact::count(truth.len())).unwrap();
        prop_assert!(bounds.low <= mean && mean <= bounds.high, "{}", value);
        let found = sheet.score();
        let mut figures = vec![found.standing.unwrap().figure];
        figures.extend(found.loci.iter().map(|own| own.standing.figure));
        figures.extend(found.loci.iter().flat_map(|own| own.dimensions.iter().filter_map(|own| own.points)));
        for own in figures {
            let estimate = own.estimate.unwrap();
            prop_assert!(own.low <= estimate && estimate <= own.high, "{}", value);
        }
        for (place, figure) in std::iter::once((None, found.standing.unwrap().figure))
            .chain(found.loci.iter().enumerate().map(|(at, own)| (Some(at), own.standing.figure)))
        {
            for (which, expected) in [(Which::Low, Some(figure.low)), (Which::Estimate, figure.estimate), (Which::High, Some(figure.high))] {
                let term = sheet.explain(place, None, which).unwrap().unwrap();
                prop_assert_eq!(term.exact.to_hundredths(), expected.unwrap().hundredths(), "{:?}", which);
            }
        }
    }
}

proptest! {
    #![proptest_config(config(4))]

    #[test]
    fn what_a_leaf_could_add_is_what_trying_it_adds(draws in tapes(600)) {
        let Case { value, .. } = case(&mut Tape::new(draws));
        let document = support::document(&value);
        let sheet = Sheet::new(edition_of("2022-2024"), &document.assessment).unwrap();
        for own in sheet.potentials().iter().step_by(9) {
            let Some(leaf) = sheet.leaf_position(&own.node) else { continue };
            let maximum = support::parse(&sheet.leaves[leaf].scale.to_string());
            let tried = json!([{ "locus": own.locus, "node": &*own.node, "to": maximum }]);
            let simulation = simulate(&with(value.clone(), "changes", tried));
            prop_assert_eq!(simulation.locus_difference(own.locus).unwrap(), own.locus_gain, "{:?} {}", own, &value);
            prop_assert_eq!(simulation.difference().unwrap(), own.government_gain, "{:?} {}", own, &value);
        }
    }
}
