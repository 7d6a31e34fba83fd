//! Scenarios side by side, what is tried one by one, and what is weakest.
#![allow(clippy::unwrap_used, reason = "a test ends at the first surprise")]

mod support;

use serde_json::{Value, json};
use support::{assessment, document, edition, exact, example, simulate, with};
use zonahijau::exchange::document::Document;
use zonahijau::exchange::workspace::Scenario;
use zonahijau::model::exact::Exact;
use zonahijau::model::quantity::Printed;
use zonahijau::model::score::Score;
use zonahijau::model::sheet::Sheet;
use zonahijau::work::comparison::{Case, Comparison, change_of};
use zonahijau::work::edit::Edit;
use zonahijau::work::ranking::{gain, ranked, weakest_dimension, weakest_loci};
use zonahijau::work::scenarios;
use zonahijau::work::trying::{Known, Trial};

const MECHANISM: &str = "pengaduan.pengelolaan.mekanisme";
const REQUIREMENTS: &str = "proses.standar.persyaratan";

/// An example with changes that are tried, and with scenarios.
fn tried(name: &str, changes: &Value, scenarios: &[(&str, Value)]) -> Document {
    let own = with(example(name), "changes", changes.clone());
    let mut own = document(&own);
    for (name, changes) in scenarios {
        let kept = document(&with(example("contoh"), "changes", changes.clone()));
        own.workspace.scenarios.push(Scenario {
            name: (*name).to_owned(),
            changes: kept.assessment.changes,
        });
    }
    own
}

fn compare(document: &Document) -> Comparison {
    Comparison::new(edition(), document)
}

fn score(document: &Document) -> Score {
    Sheet::new(edition(), &document.assessment).unwrap().score()
}

fn printed(hundredths: i64) -> Printed {
    Printed::from_hundredths(hundredths)
}

fn raise(node: &str, to: f64) -> Value {
    json!([{ "locus": 0, "node": node, "to": to }])
}

fn trials(own: &Document) -> Vec<Trial> {
    Known::default().trials(edition(), &own.assessment)
}

#[test]
fn columns_are_now_then_what_is_tried_then_the_scenarios() {
    let own = tried(
        "watdek-2023",
        &raise("pengaduan", 13.76),
        &[
            ("Satu", raise("input", 20.0)),
            ("Dua", raise("proses", 20.0)),
        ],
    );
    let comparison = compare(&own);
    let cases: Vec<Case> = comparison.columns.iter().map(|own| own.case).collect();
    let expected = [Case::Now, Case::Tried, Case::Scenario(0), Case::Scenario(1)];
    assert_eq!(cases, expected);
    let estimates = comparison.estimates(Some(0));
    assert_eq!(
        estimates,
        [4985, 5400, 6113, 5909].map(|own| Some(printed(own)))
    );
    assert_eq!(comparison.best(Some(0)), Some(2));
}

#[test]
fn each_column_scores_as_a_simulation_of_its_changes() {
    let changes = json!([
        { "locus": 0, "node": MECHANISM, "to": 3 },
        { "locus": 1, "product": 1, "node": REQUIREMENTS, "to": 3 },
    ]);
    let comparison = compare(&tried("contoh", &json!([]), &[("Satu", changes.clone())]));
    let simulation = simulate(&with(example("contoh"), "changes", changes));
    assert_eq!(comparison.columns[0].score, Ok(simulation.before));
    assert_eq!(comparison.columns[1].score, Ok(simulation.after));
}

#[test]
fn what_is_tried_has_no_column_where_it_is_a_scenario_to_the_letter() {
    let changes = raise("pengaduan", 13.76);
    let own = tried("watdek-2023", &changes, &[("Satu", changes.clone())]);
    assert_eq!(compare(&own).columns.len(), 2);
    let none = tried("watdek-2023", &json!([]), &[]);
    assert_eq!(compare(&none).columns.len(), 1);
    assert_eq!(compare(&none).best(None), None);
}

#[test]
fn differences_show_the_value_of_each_column_in_the_order_of_loci_and_tree() {
    let own = tried(
        "contoh",
        &json!([]),
        &[
            (
                "Satu",
                json!([
                    { "locus": 1, "node": MECHANISM, "to": 3 },
                    { "locus": 0, "node": MECHANISM, "to": 3 },
                    { "locus": 0, "product": 1, "node": REQUIREMENTS, "to": 3 },
                ]),
            ),
            (
                "Dua",
                json!([{ "locus": 0, "node": REQUIREMENTS, "to": 1 }]),
            ),
        ],
    );
    let comparison = compare(&own);
    type Row<'a> = (usize, Option<usize>, &'a str, Vec<Option<Exact>>);
    let rows: Vec<Row<'_>> = comparison
        .differences
        .iter()
        .map(|own| (own.locus, own.product, &*own.node, own.values.clone()))
        .collect();
    let values = |all: [&str; 3]| all.map(|own| Some(exact(own))).to_vec();
    assert_eq!(
        rows,
        [
            // A mean over products follows a change of one of them.
            (0, None, REQUIREMENTS, values(["2.5", "3", "1"])),
            (0, Some(1), REQUIREMENTS, values(["2", "3", "1"])),
            (0, None, MECHANISM, values(["2", "3", "2"])),
            (1, None, MECHANISM, values(["2", "3", "2"])),
        ]
    );
    assert_eq!(comparison.loci()[0], [0, 1]);
    let count = own.assessment.loci.len();
    assert_eq!(comparison.loci()[1], (2..count).collect::<Vec<_>>());
}

#[test]
fn what_is_the_same_in_every_column_is_no_difference() {
    let changes = raise("pengaduan", 13.76);
    let both = json!([
        { "locus": 0, "node": "pengaduan", "to": 13.76 },
        { "locus": 0, "node": "input", "to": 8.72 },
    ]);
    let own = tried(
        "watdek-2023",
        &json!([]),
        &[("Satu", changes), ("Dua", both)],
    );
    let comparison = compare(&own);
    assert_eq!(comparison.differences.len(), 1);
    assert_eq!(&*comparison.differences[0].node, "pengaduan");
    // The first of two that are equally high.
    assert_eq!(comparison.best(Some(0)), Some(1));
}

#[test]
fn a_scenario_whose_points_are_gone_says_so_and_leaves_the_others_alone() {
    let mut own = tried(
        "watdek-2023",
        &json!([]),
        &[
            ("Satu", raise("pengaduan", 13.76)),
            ("Dua", json!([{ "locus": 0, "node": "input", "to": 20 }])),
        ],
    );
    let gone = Edit::Points {
        locus: 0,
        node: "pengaduan".into(),
        to: None,
    };
    own = gone.apply(&own);
    let comparison = compare(&own);
    let problem = comparison.columns[1].score.clone().unwrap_err();
    assert_eq!(change_of(&problem), Some(0));
    assert!(!problem.messages.id.is_empty() && !problem.messages.en.is_empty());
    assert!(comparison.columns[0].score.is_ok() && comparison.columns[2].score.is_ok());
    let nodes: Vec<&str> = comparison
        .differences
        .iter()
        .map(|own| &*own.node)
        .collect();
    assert_eq!(nodes, ["input"]);
    assert_eq!(comparison.differences[0].values[1], None);
    assert_eq!(comparison.best(Some(0)), Some(2));
    assert_eq!(own.workspace.scenarios.len(), 2, "it stays");
}

#[test]
fn a_scenario_of_a_locus_that_never_was_is_a_problem_and_no_panic() {
    let mut own = tried("watdek-2023", &json!([]), &[("Satu", raise("input", 20.0))]);
    own.workspace.scenarios[0].changes[0].locus = 99;
    let comparison = compare(&own);
    let problem = comparison.columns[1].score.clone().unwrap_err();
    assert_eq!(problem.code.id(), "locus-unknown");
    assert_eq!(change_of(&problem), Some(0));
    assert_eq!(comparison.differences, []);
}

#[test]
fn a_kept_scenario_is_used_replaced_renamed_and_removed() {
    let mut own = tried("watdek-2023", &raise("pengaduan", 13.76), &[]);
    scenarios::keep(&mut own, " Rencana ");
    own = Edit::ClearTries.apply(&own);
    scenarios::apply(&mut own, 0);
    assert_eq!(own.assessment.changes, own.workspace.scenarios[0].changes);
    assert_eq!(own.assessment.changes.len(), 1);
    own = Edit::ClearTries.apply(&own);
    scenarios::replace(&mut own, 0);
    assert_eq!(own.workspace.scenarios[0].changes, []);
    scenarios::rename(&mut own, 0, "  ");
    assert_eq!(own.workspace.scenarios[0].name, "Rencana");
    scenarios::rename(&mut own, 0, "Baru ");
    assert_eq!(own.workspace.scenarios[0].name, "Baru");
    scenarios::remove(&mut own, 1);
    assert_eq!(own.workspace.scenarios.len(), 1, "there is no second one");
    scenarios::remove(&mut own, 0);
    assert_eq!(own.workspace.scenarios, []);
}

#[test]
fn the_name_that_is_offered_is_free() {
    let mut own = tried("watdek-2023", &json!([]), &[]);
    let free = |own: &Document| scenarios::free_name(&own.workspace.scenarios, "Skenario");
    assert_eq!(free(&own), "Skenario 1");
    scenarios::keep(&mut own, "Skenario 1");
    scenarios::keep(&mut own, "Skenario 3");
    assert_eq!(free(&own), "Skenario 4");
    scenarios::remove(&mut own, 0);
    assert_eq!(free(&own), "Skenario 2");
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

#[test]
fn potentials_are_ranked_for_the_government_and_for_a_locus() {
    let own = document(&example("contoh"));
    let potentials = Sheet::new(edition(), &own.assessment).unwrap().potentials();
    for locus in [None, Some(2)] {
        let ranked = ranked(&potentials, locus);
        assert!(!ranked.is_empty());
        assert!(
            ranked
                .windows(2)
                .all(|pair| gain(pair[0], locus) >= gain(pair[1], locus))
        );
        assert!(ranked.iter().all(|own| own.product.is_none()));
        assert!(
            ranked
                .iter()
                .all(|own| gain(own, locus) > Printed::default())
        );
        assert!(locus.is_none() || ranked.iter().all(|own| Some(own.locus) == locus));
    }
}

#[test]
fn the_weakest_locus_has_the_lowest_estimate_and_ties_are_all_named() {
    let weakest = |points: &[&str]| {
        let loci: Vec<Value> = points
            .iter()
            .map(|own| match own.parse::<f64>() {
                Ok(own) => json!({ "points": { "total": own } }),
                Err(_) => json!({}),
            })
            .collect();
        weakest_loci(&score(&document(&assessment(json!(loci)))))
    };
    assert_eq!(weakest(&["60", "50.01", "50.02"]), [1]);
    assert_eq!(weakest(&["50", "60", "50", "-"]), [0, 2]);
    // Printed figures decide: these two print the same.
    assert_eq!(weakest(&["50.001", "50.002", "60"]), [0, 1]);
    assert_eq!(
        weakest(&["50", "50"]),
        [0; 0],
        "none is weaker than another"
    );
    assert_eq!(weakest(&["50", "-"]), [0; 0], "one alone is not compared");
    assert_eq!(weakest(&[]), [0; 0]);
}

#[test]
fn the_weakest_dimension_reaches_the_smallest_share_over_the_loci_that_have_it() {
    let watdek = score(&document(&example("watdek-2023")));
    let weakest = weakest_dimension(&watdek.loci).unwrap();
    // 10.76 of 32.37; the other loci print totals only.
    assert_eq!((weakest.dimension, weakest.percent), (1, printed(3324)));
    let weakest = |loci: Value| {
        let own = score(&document(&assessment(loci)));
        weakest_dimension(&own.loci).map(|own| (own.dimension, own.percent))
    };
    let two = json!([
        { "points": { "input": 21.85, "pengaduan": 10 } },
        { "points": { "input": 0, "pengaduan": 21.54 } },
        { "points": { "total": 5 } },
    ]);
    assert_eq!(weakest(two), Some((0, printed(5000))));
    let tie = json!([{ "points": { "proses": 0, "output": 0, "pengaduan": 1 } }]);
    assert_eq!(weakest(tie), Some((1, printed(0))), "the first in order");
    let same = json!([{ "points": { "input": 0, "proses": 0 } }]);
    assert_eq!(weakest(same), None);
    assert_eq!(weakest(json!([{ "points": { "input": 3 } }])), None);
    assert_eq!(weakest(json!([{ "points": { "total": 3 } }])), None);
    assert_eq!(weakest(json!([])), None);
}
