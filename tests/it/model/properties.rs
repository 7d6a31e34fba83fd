//! Properties of every assessment, tried on generated ones.
#![allow(
    clippy::float_arithmetic,
    reason = "the solver computes in floating point"
)]

use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::{Value, json};
use zonahijau::document::Document;
use zonahijau::model::assessment::{Answer, Assessment, Change};
use zonahijau::model::exact::Exact;
use zonahijau::model::explanation::Which;
use zonahijau::model::quantity::{Points, Printed};
use zonahijau::model::score::{Figure, Score};
use zonahijau::model::sheet::Sheet;
use zonahijau::model::simulation::Simulation;
use zonahijau::model::term::{Operation, Term};

use crate::support;
use crate::support::generate::{Tape, assessments, config, tapes};
use crate::support::oracle::{self, Form, Q};

fn sheet(assessment: &Assessment) -> Sheet<'_> {
    Sheet::new(support::edition(), assessment).unwrap_or_else(|problem| panic!("{problem}"))
}

/// Every figure of a score with its place, in a fixed order.
fn figures(score: &Score) -> Vec<(String, Figure)> {
    let government = score.standing.map(|standing| standing.figure);
    let mut figures: Vec<(String, Figure)> = government
        .map(|figure| ("government".to_owned(), figure))
        .into_iter()
        .collect();
    for (position, locus) in score.loci.iter().enumerate() {
        figures.push((format!("locus {position}"), locus.standing.figure));
        for (dimension, part) in locus.dimensions.iter().enumerate() {
            if let Some(figure) = part.points {
                figures.push((format!("locus {position}, dimension {dimension}"), figure));
            }
        }
    }
    figures
}

fn rational(value: &Exact) -> Q {
    value.to_string().parse().unwrap()
}

/// The value of a term, made of its terms as its operation says, at every depth.
fn readded(term: &Term) -> Q {
    let mut values = term.terms.iter().map(readded);
    let made = match term.operation {
        Operation::Given => {
            assert!(term.terms.is_empty(), "a given term has none below");
            rational(&term.exact)
        }
        Operation::Sum => values.sum(),
        Operation::Difference => values.next().unwrap() - values.sum::<Q>(),
        Operation::Product => values.product(),
        Operation::Quotient => {
            assert_eq!(term.terms.len(), 2, "a quotient has two terms");
            values.next().unwrap() / values.next().unwrap()
        }
        Operation::Mean => values.sum::<Q>() / oracle::whole(term.terms.len()),
    };
    assert_eq!(made, rational(&term.exact), "{}", term.label.en);
    made
}

fn of(figure: &Figure, which: Which) -> Option<Printed> {
    match which {
        Which::Low => Some(figure.low),
        Which::Estimate => figure.estimate,
        Which::High => Some(figure.high),
    }
}

fn locus(assessment: &Value, position: usize) -> &Value {
    &assessment["loci"][position]
}

/// Weights that are possible: equal shares, moved about within what is published and the spread.
fn true_weights(pools: &[oracle::Pool], tape: &mut Tape) -> Vec<Vec<Q>> {
    let mut shares = oracle::equal_shares(pools);
    for (pool, shares) in pools.iter().zip(&mut shares) {
        let open: Vec<usize> = (0..shares.len())
            .filter(|&leaf| pool.known[leaf].is_none())
            .collect();
        let end = u32::try_from(open.len()).unwrap();
        for _ in 0..2 * end {
            let from = open[tape.below(end) as usize];
            let to = open[tape.below(end) as usize];
            let room = (&pool.ceiling - &shares[to]).min(&shares[from] - &pool.floor);
            let moved = room * oracle::whole(tape.below(5) as usize) / oracle::whole(4);
            if from != to {
                shares[from] -= &moved;
                shares[to] += &moved;
            }
        }
    }
    shares
}

/// Something that can be raised: the place of an answer that is a number below its maximum.
fn raisable(assessment: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let answers = |value: &Value, path: &str, found: &mut Vec<String>| {
        for (leaf, answer) in value["answers"].as_object().into_iter().flatten() {
            let maximum = match &assessment["scales"][leaf] {
                Value::Null => support::facts::maximum(leaf).parse::<f64>().unwrap(),
                own => own.as_f64().unwrap(),
            };
            let place = format!("{path}/answers/{leaf}");
            let below = |figure: &Value| figure.as_f64().is_some_and(|figure| figure < maximum);
            match answer {
                Value::Array(figures) => found.extend(
                    (0..figures.len())
                        .filter(|&respondent| below(&figures[respondent]))
                        .map(|respondent| format!("{place}/{respondent}")),
                ),
                figure if below(figure) => found.push(place),
                _ => {}
            }
        }
    };
    for (position, locus) in assessment["loci"].as_array().unwrap().iter().enumerate() {
        let path = format!("/loci/{position}");
        answers(locus, &path, &mut found);
        for (product, value) in locus["products"]
            .as_array()
            .into_iter()
            .flatten()
            .enumerate()
        {
            answers(value, &format!("{path}/products/{product}"), &mut found);
        }
    }
    found
}

/// The place that a potential speaks of, at its maximum.
fn at_its_maximum(sheet: &Sheet<'_>, potential: &zonahijau::model::potential::Potential) -> Change {
    let maximum = match sheet.leaf_position(&potential.node) {
        Some(leaf) => sheet.leaves[leaf].scale.clone(),
        None => match sheet.edition.dimension_position(&potential.node) {
            Some(dimension) => sheet.dimensions[dimension].points.clone(),
            None => Exact::whole(100),
        },
    };
    Change {
        locus: potential.locus,
        product: potential.product,
        node: potential.node.clone(),
        to: Answer::One(maximum),
    }
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn the_estimate_lies_between_the_bounds(value in assessments()) {
        let document = support::document(&value);
        for (place, figure) in figures(&sheet(&document.assessment).score()) {
            prop_assert!(figure.low <= figure.high, "{} of {}", place, value);
            if let Some(estimate) = figure.estimate {
                let inside = figure.low <= estimate && estimate <= figure.high;
                // A government's estimate leaves out the loci with nothing entered, its bounds do not.
                let complete = place != "government" || !leaves_loci_out(&value);
                prop_assert!(inside || !complete, "{} of {}", place, value);
            }
        }
    }

    #[test]
    fn a_better_answer_lowers_no_figure((value, draws) in (assessments(), tapes(2))) {
        let places = raisable(&value);
        prop_assume!(!places.is_empty());
        let mut tape = Tape::new(draws);
        let place = &places[tape.below(u32::try_from(places.len()).unwrap()) as usize];
        let mut raised = value.clone();
        let leaf = place.split("/answers/").nth(1).unwrap().split('/').next().unwrap();
        let maximum = match &value["scales"][leaf] {
            Value::Null => support::parse(support::facts::maximum(leaf)),
            own => own.clone(),
        };
        *raised.pointer_mut(place).unwrap() = maximum;
        let before = figures(&sheet(&support::document(&value).assessment).score());
        let after = figures(&sheet(&support::document(&raised).assessment).score());
        prop_assert_eq!(before.len(), after.len());
        for ((name, before), (_, after)) in before.iter().zip(&after) {
            prop_assert!(before.low <= after.low, "low of {} by {} of {}", name, place, value);
            prop_assert!(before.high <= after.high, "high of {} by {} of {}", name, place, value);
            prop_assert!(before.estimate <= after.estimate, "{} by {} of {}", name, place, value);
        }
    }

    #[test]
    fn the_bounds_are_the_optimum_of_a_linear_programme(value in assessments()) {
        let document = support::document(&value);
        let sheet = sheet(&document.assessment);
        let loci: Vec<usize> = (0..sheet.loci.len()).collect();
        let mut groups: Vec<Vec<usize>> = loci.iter().map(|&locus| vec![locus]).collect();
        groups.extend((!loci.is_empty()).then_some(loci));
        for group in groups {
            let bounds = sheet.bounds(&group);
            let values: Vec<&Value> = group.iter().map(|&at| locus(&value, at)).collect();
            for (bound, highest) in [(bounds.low, false), (bounds.high, true)] {
                let bound = rational(&bound).to_f64().unwrap();
                let optimum = support::programme::optimum(&value, &values, highest);
                prop_assert!(
                    (bound - optimum).abs() < 1e-6,
                    "loci {:?}: {} instead of {} in {}", group, bound, optimum, value
                );
            }
        }
    }

    #[test]
    fn what_may_be_true_scores_inside_the_bounds((value, draws) in (assessments(), tapes(200))) {
        let mut tape = Tape::new(draws);
        let document = support::document(&value);
        let score = sheet(&document.assessment).score();
        let pools = oracle::pools(&value);
        let weights = true_weights(&pools, &mut tape);
        let known = oracle::whole(tape.below(4) as usize) / oracle::whole(3);
        let truth = |form: &Form| {
            let answer = |(low, high): &(Q, Q)| low + (high - low) * &known;
            oracle::hundredths(&form.at(&pools, &weights, answer))
        };
        let forms: Vec<Form> = (0..score.loci.len())
            .map(|position| oracle::locus_form(&value, locus(&value, position), &pools))
            .collect();
        for (form, locus) in forms.iter().zip(&score.loci) {
            let figure = locus.standing.figure;
            let truth = truth(form);
            prop_assert!(figure.low.hundredths() <= truth, "{} in {}", truth, value);
            prop_assert!(truth <= figure.high.hundredths(), "{} in {}", truth, value);
        }
        if let Some(standing) = score.standing {
            let truth = truth(&Form::mean(&forms, &pools));
            prop_assert!(standing.figure.low.hundredths() <= truth, "{} in {}", truth, value);
            prop_assert!(truth <= standing.figure.high.hundredths(), "{} in {}", truth, value);
        }
    }

    #[test]
    fn a_document_is_the_same_after_writing_and_reading(value in assessments()) {
        let government = json!({ "name": "Kota \"A\"", "kind": "kota", "points": { "total": 96.98 }, "compliance": "lain" });
        let unused = json!({ "name": "", "kind": "rsud", "productCount": 3, "products": [], "compliance": "tinggi" });
        let mut value = support::with(value, "government", government);
        value["useRaports"] = json!(false);
        value["governmentMean"] = json!("loci");
        value["extra"] = json!({ "plan": [1, 2.5, 1e-7, null, true, { "a/b": "ü" }] });
        if let Some(loci) = value["loci"].as_array_mut() {
            loci.push(unused);
        }
        let document = support::document(&value);
        let text = support::to_value(&document.write()).to_string();
        let again = Document::read(&support::to_json(&support::parse(&text))).unwrap();
        prop_assert_eq!(&again, &document);
        prop_assert_eq!(same_without_nothing(&value), support::parse(&text));
    }

    #[test]
    fn a_simulation_begins_at_the_score_without_changes(value in assessments()) {
        let simulation = support::simulate(&value);
        let without = support::document(&support::with(value.clone(), "changes", json!([])));
        prop_assert_eq!(&simulation.before, &sheet(&without.assessment).score());
        prop_assert_eq!(simulation.before, sheet(&support::document(&value).assessment).score());
    }
}

/// A file says nothing where there is nothing: no null spread, no empty list of entries or changes.
fn same_without_nothing(value: &Value) -> Value {
    fn clean(value: &mut Value, keys: &[&str]) {
        let Some(members) = value.as_object_mut() else {
            return;
        };
        for key in keys {
            let nothing = members.get(*key).is_some_and(|member| {
                member.is_null()
                    || member.as_object().is_some_and(serde_json::Map::is_empty)
                    || *key == "changes" && *member == json!([])
            });
            if nothing {
                members.shift_remove(*key);
            }
        }
    }
    let mut value = value.clone();
    clean(
        &mut value,
        &["weightSpread", "weights", "scales", "changes"],
    );
    for locus in value["loci"].as_array_mut().into_iter().flatten() {
        clean(locus, &["points", "answers"]);
        for product in locus["products"].as_array_mut().into_iter().flatten() {
            clean(product, &["points", "answers"]);
        }
        clean(locus, &["products"]);
    }
    support::to_value(&support::to_json(&value))
}

/// True if a locus with nothing entered is left out of an estimate.
fn leaves_loci_out(value: &Value) -> bool {
    let counting = oracle::counting(value);
    let loci = value["loci"].as_array().unwrap();
    loci.iter().any(|locus| oracle::is_empty(locus, &counting))
}

proptest! {
    #![proptest_config(config(25))]

    #[test]
    fn an_explanation_re_adds_to_the_figure_that_it_explains(value in assessments()) {
        let document = support::document(&value);
        let sheet = sheet(&document.assessment);
        let score = sheet.score();
        for which in [Which::Low, Which::Estimate, Which::High] {
            let check = |place: (Option<usize>, Option<&str>), figure: Option<Figure>| {
                let term = sheet.explain(place.0, place.1, which).unwrap();
                let printed = term.map(|term| {
                    readded(&term);
                    Points(term.exact).printed()
                });
                let expected = figure.and_then(|figure| of(&figure, which));
                assert_eq!(printed, expected, "{which:?} at {place:?} in {value}");
            };
            check((None, None), score.standing.map(|standing| standing.figure));
            for (position, locus) in score.loci.iter().enumerate() {
                check((Some(position), None), Some(locus.standing.figure));
                check((Some(position), Some("total")), Some(locus.standing.figure));
                for (dimension, part) in sheet.edition.dimensions.iter().zip(&locus.dimensions) {
                    check((Some(position), Some(&dimension.id)), part.points);
                }
            }
        }
    }

    #[test]
    fn a_potential_is_what_rescoring_with_that_change_gives((value, draws) in (assessments(), tapes(200))) {
        let mut tape = Tape::new(draws);
        let mut assessment = support::document(&value).assessment;
        assessment.changes.clear();
        let sheet = sheet(&assessment);
        let every = sheet.potentials();
        // All of them for small assessments, else a part: each needs a score of its own.
        let part = u32::try_from(every.len() / 60 + 1).unwrap();
        for potential in every.iter().filter(|_| tape.below(part) == 0) {
            let mut changed = assessment.clone();
            changed.changes = vec![at_its_maximum(&sheet, potential)];
            let simulation = Simulation::run(support::edition(), &changed)
                .unwrap_or_else(|problem| panic!("{potential:?}: {problem} in {value}"));
            let gains = (simulation.locus_difference(potential.locus), simulation.difference());
            prop_assert_eq!(
                gains,
                (Some(potential.locus_gain), Some(potential.government_gain)),
                "{:?} in {}", potential, value
            );
        }
    }
}

#[test]
fn the_true_weights_that_are_tried_are_possible_and_fill_their_pools() {
    let value = support::with(support::assessment(json!([])), "weightSpread", json!(2));
    let pools = oracle::pools(&value);
    let mut tape = Tape::new(
        (0..400u32)
            .map(|step| step.wrapping_mul(2_654_435_761))
            .collect(),
    );
    let weights = true_weights(&pools, &mut tape);
    for (pool, weights) in pools.iter().zip(&weights) {
        assert_eq!(weights.iter().sum::<Q>(), BigRational::one());
        assert!(weights.iter().any(|weight| *weight != pool.equal));
        for (known, weight) in pool.known.iter().zip(weights) {
            let possible = pool.floor <= *weight && *weight <= pool.ceiling;
            assert!(known.is_some() || possible, "{weight}");
        }
    }
    assert!(pools.iter().all(|pool| pool.floor > BigRational::zero()));
}

#[test]
fn the_generated_assessments_have_everything_that_is_to_be_tried() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut counts: Vec<(&str, usize)> = [
        "\"year\":2022",
        "\"weightSpread\":1.5",
        "\"omit\":[]",
        "\"weights\":{\"input\"",
        "\"weights\":{\"proses.",
        "\"scales\":{\"",
        "\"points\":{\"total\"",
        "\"points\":{\"proses\"",
        "\"products\":[{",
        ",null",
        "\"to\":[",
        "\"node\":\"total\"",
        "\"product\":1",
        "{}",
        "\"loci\":[]",
        "weights-normalised",
        "parts-disagree",
        "locus-empty",
        "weights-assumed",
    ]
    .map(|feature| (feature, 0))
    .to_vec();
    for _ in 0..300 {
        let value = assessments().new_tree(&mut runner).unwrap().current();
        let text = format!("{value} {:?}", support::notes(&support::score(&value)));
        for (feature, count) in &mut counts {
            *count += usize::from(text.contains(*feature));
        }
    }
    let rare: Vec<_> = counts.iter().filter(|(_, count)| *count < 5).collect();
    assert!(rare.is_empty(), "{rare:?}");
}
