//! Scenarios side by side: a column each, and the differences between them.

use serde_json::json;
use zonahijau::document::Document;
use zonahijau::edit::comparison::{Case, Comparison, change_of};
use zonahijau::edit::edits::Edit;
use zonahijau::model::exact::Exact;
use zonahijau::model::quantity::Printed;

use crate::support::edits::{raise, tried};
use crate::support::{edition, exact, example, simulate, with};

const MECHANISM: &str = "pengaduan.pengelolaan.mekanisme";
const REQUIREMENTS: &str = "proses.standar.persyaratan";

fn compare(document: &Document) -> Comparison {
    Comparison::new(edition(), document)
}

fn printed(hundredths: i64) -> Printed {
    Printed::from_hundredths(hundredths)
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
    assert!(!problem.messages().id.is_empty() && !problem.messages().en.is_empty());
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
    assert_eq!(problem.code().id(), "locus-unknown");
    assert_eq!(change_of(&problem), Some(0));
    assert_eq!(comparison.differences, []);
}
