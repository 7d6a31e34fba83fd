//! Simulated changes one by one, and the gain of each.

use serde_json::json;
use zonahijau::document::Document;
use zonahijau::edit::simulated_changes::{Known, Trial};
use zonahijau::model::quantity::Printed;

use crate::support::edits::{raise, tried};
use crate::support::{edition, exact, example, simulate, with};

const MECHANISM: &str = "pengaduan.pengelolaan.mekanisme";
const REQUIREMENTS: &str = "proses.standar.persyaratan";

fn trials(own: &Document) -> Vec<Trial> {
    Known::default().trials(edition(), &own.assessment)
}

fn printed(hundredths: i64) -> Printed {
    Printed::from_hundredths(hundredths)
}

#[test]
fn each_try_alone_adds_what_simulating_it_alone_adds() {
    let changes = json!([
        { "locus": 0, "node": MECHANISM, "to": 3 },
        { "locus": 1, "product": 1, "node": REQUIREMENTS, "to": 3 },
        { "locus": 2, "node": "input.kompetensi.tugas-kewenangan", "to": [3, 2, null, 3] },
        { "locus": 0, "node": "output.persepsi.tidak-patut", "to": 1 },
    ]);
    let own = tried("contoh", &changes, &[]);
    let trials = trials(&own);
    assert_eq!(trials.len(), 4);
    for (trial, change) in trials.iter().zip(changes.as_array().unwrap()) {
        let alone = simulate(&with(example("contoh"), "changes", json!([change])));
        let locus = usize::try_from(change["locus"].as_u64().unwrap()).unwrap();
        assert_eq!(trial.gain, alone.locus_difference(locus), "{change}");
        assert!(trial.gain != Some(Printed::default()), "{change}");
    }
    assert_eq!(trials[0].now, Some(exact("2")));
    assert_eq!(trials[0].to, Some(exact("3")));
    assert_eq!(trials[1].now, Some(exact("2")));
    // A respondent who is not known counts as 0, as in the estimate.
    assert_eq!(trials[2].to, Some(exact("2")));
}

#[test]
fn what_is_known_of_a_list_of_tries_is_what_is_computed_anew() {
    let change = |node: &str, to: u8| json!({ "locus": 0, "node": node, "to": to });
    let (first, second) = (
        change(MECHANISM, 3),
        change("output.persepsi.tidak-patut", 1),
    );
    let mut known = Known::default();
    // One more, another value of the same, one less, in another order, none.
    for changes in [
        json!([first]),
        json!([first, second]),
        json!([first, change("output.persepsi.tidak-patut", 2)]),
        json!([second]),
        json!([second, first]),
        json!([]),
    ] {
        let own = tried("contoh", &changes, &[]);
        let kept = known.trials(edition(), &own.assessment);
        assert_eq!(kept, trials(&own), "{changes}");
    }
}

#[test]
fn a_try_of_printed_points_and_one_in_an_empty_locus_are_told_too() {
    let points = tried("watdek-2023", &raise("pengaduan", 13.76), &[]);
    let [trial] = &trials(&points)[..] else {
        unreachable!("one change")
    };
    assert_eq!(trial.now, Some(exact("9.61")));
    assert_eq!(trial.to, Some(exact("13.76")));
    assert_eq!(trial.gain, Some(printed(415)));
    let empty = tried("banyumas-2023", &raise(MECHANISM, 3.0), &[]);
    let trials = trials(&empty);
    assert_eq!(trials[0].now, None);
    assert_eq!(trials[0].to, Some(exact("3")));
    assert_eq!(trials[0].gain, None);
}
