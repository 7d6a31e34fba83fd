//! The steps from now to what is tried add up to the whole difference, as printed.

use serde_json::{Value, json};
use zonahijau::document::Document;
use zonahijau::edit::cumulative::Known;
use zonahijau::model::assessment::Assessment;
use zonahijau::model::quantity::Printed;
use zonahijau::model::simulation::Simulation;

use crate::support::{self, document, edition, example, with};

fn tried(name: &str, changes: &Value) -> Document {
    document(&with(example(name), "changes", changes.clone()))
}

fn changes() -> Value {
    json!([
        { "locus": 0, "node": "pengaduan.pengelolaan.mekanisme", "to": 3 },
        { "locus": 1, "node": "proses.standar.persyaratan", "to": 1 },
        { "locus": 0, "node": "proses.standar.persyaratan", "to": 3 },
        { "locus": 0, "node": "pengaduan.pengelolaan.mekanisme", "to": 2 },
    ])
}

fn hundredths(steps: &[Printed]) -> i64 {
    let pairs = steps.iter().zip(&steps[1..]);
    pairs.map(|(from, to)| (*to - *from).hundredths()).sum()
}

#[test]
fn the_steps_add_up_to_the_difference_of_the_simulation() {
    let own = tried("contoh", &changes()).assessment;
    let whole = Simulation::run(edition(), &own).unwrap();
    for locus in [None, Some(0), Some(1), Some(2)] {
        let steps = Known::default().steps(edition(), &own, locus).unwrap();
        assert_eq!(steps.len(), own.changes.len() + 1);
        let total = match locus {
            None => whole.difference(),
            Some(locus) => whole.locus_difference(locus),
        };
        assert_eq!(hundredths(&steps), total.unwrap().hundredths(), "{locus:?}");
    }
}

/// The same where a raport binds the weights: of the second locus all is known, and points are printed.
fn bound() -> Document {
    let mut value = with(example("contoh"), "changes", changes());
    value["useRaports"] = json!(true);
    value["loci"][1]["points"] = json!({ "proses": 30, "pengaduan": 14 });
    document(&value)
}

#[test]
fn each_step_is_the_simulation_of_the_changes_up_to_it() {
    for own in [tried("contoh", &changes()), bound()] {
        let own = own.assessment;
        for locus in [None, Some(0), Some(1), Some(2)] {
            let steps = Known::default().steps(edition(), &own, locus).unwrap();
            for (count, step) in steps.iter().enumerate() {
                let mut part = own.clone();
                part.changes.truncate(count);
                let after = Simulation::run(edition(), &part).unwrap().after;
                let standing = match locus {
                    None => after.standing.unwrap(),
                    Some(locus) => after.loci[locus].standing,
                };
                let figure = standing.figure.estimate;
                assert_eq!(figure, Some(*step), "{locus:?} {count}");
            }
        }
    }
}

#[test]
fn what_is_kept_of_earlier_steps_changes_nothing() {
    for own in [tried("contoh", &changes()), bound()] {
        for locus in [None, Some(0), Some(1)] {
            kept_steps(&own.assessment, locus);
        }
    }
}

fn kept_steps(own: &Assessment, locus: Option<usize>) {
    let mut known = Known::default();
    let mut again = |part: &Assessment| {
        let fresh = Known::default().steps(edition(), part, locus);
        assert!(fresh.is_some());
        assert_eq!(known.steps(edition(), part, locus), fresh);
    };
    for kept in [[0, 1].as_slice(), &[0, 1, 2, 3], &[0, 2, 3], &[], &[3, 0]] {
        let mut part = own.clone();
        part.changes = kept
            .iter()
            .map(|place| own.changes[*place].clone())
            .collect();
        again(&part);
    }
    // Another value amid the list.
    let mut part = own.clone();
    again(&part);
    part.changes[1].to = part.changes[0].to.clone();
    again(&part);
}

#[test]
fn a_locus_in_which_nothing_is_entered_has_no_steps() {
    let own = document(&support::assessment(
        json!([{}, { "points": { "total": 80 } }]),
    ));
    assert_eq!(
        Known::default().steps(edition(), &own.assessment, Some(0)),
        None
    );
    assert_eq!(
        Known::default().steps(edition(), &own.assessment, None),
        Some(vec![Printed::from_hundredths(8_000)])
    );
    assert_eq!(
        Known::default().steps(edition(), &own.assessment, Some(7)),
        None
    );
}
