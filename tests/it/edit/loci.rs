//! The list of loci and their products: whatever points at one of them follows it.

use proptest::prelude::*;
use serde_json::{Value, json};
use zonahijau::document::Document;
use zonahijau::edit::{loci, products};
use zonahijau::model::assessment::{Change, Locus};
use zonahijau::model::exact::Exact;
use zonahijau::model::sheet::Sheet;

use crate::support::edits::{pick, workspace};
use crate::support::generate::{Tape, assessments, config, tapes};
use crate::support::{self, assessment, exact, with};

const MOTO: &str = "proses.standar.moto";
const IMPROPER: &str = "output.persepsi.tidak-patut";

/// Three loci A, B and C; each has something tried, a scenario, a note and an official score.
fn abc() -> Document {
    let locus = |name: &str| json!({ "name": name, "kind": "dinas", "answers": { MOTO: 1 } });
    let tried = |locus: usize| json!({ "locus": locus, "node": MOTO, "to": locus });
    let noted =
        |locus: usize| json!({ "locus": locus, "node": MOTO, "text": format!("note {locus}") });
    let official = |locus: usize| json!({ "locus": locus, "score": 90 + locus });
    let of_all = |make: &dyn Fn(usize) -> Value| (0..3).map(make).collect::<Value>();
    let extra = json!({
        "scenarios": [{ "name": "Murah", "changes": of_all(&tried) }],
        "notes": of_all(&noted),
        "official": of_all(&official)
    });
    let all = assessment(json!(["A", "B", "C"].map(locus)));
    let all = with(all, "changes", of_all(&tried));
    support::document(&with(all, "extra", extra))
}

#[test]
fn a_single_locus_or_a_detailed_first_one_is_looked_at_first() {
    let opening = |loci: Value| loci::opening(&support::document(&assessment(loci)));
    let plain = json!({ "points": { "total": 60 } });
    assert_eq!(opening(json!([])), None);
    assert_eq!(opening(json!([plain])), Some(0));
    assert_eq!(opening(json!([plain, plain])), None);
    let detailed = [
        json!({ "points": { "input": 8, "output": 20 } }),
        json!({ "answers": { MOTO: 1 } }),
        json!({ "products": [] }),
    ];
    for detailed in detailed {
        assert_eq!(opening(json!([detailed, plain])), Some(0));
        assert_eq!(opening(json!([plain, detailed])), None);
    }
}

/// Each locus by name, with what is tried, planned, noted and official of it.
fn lines(document: &Document) -> Vec<String> {
    let of = |changes: &[Change], locus: usize| -> String {
        let own = changes.iter().filter(|change| change.locus == locus);
        own.map(|change| format!("{:?} ", change.to)).collect()
    };
    let workspace = &document.workspace;
    let loci = document.assessment.loci.iter().enumerate();
    loci.map(|(position, locus)| {
        let name = locus.name.as_deref().unwrap_or("-");
        let notes = workspace.notes.iter().filter(|note| note.locus == position);
        let notes: Vec<&str> = notes.map(|note| note.text.as_str()).collect();
        let official = workspace.official(position);
        let official = official.map_or("-".to_owned(), |own| own.to_decimal().unwrap());
        let tried = of(&document.assessment.changes, position);
        let planned = of(&workspace.scenarios[0].changes, position);
        format!(
            "{name} | {tried}| {planned}| {} | {official}",
            notes.join(" ")
        )
    })
    .collect()
}

#[test]
fn a_locus_is_added_at_the_end_with_nothing_in_it() {
    let mut document = abc();
    loci::add(&mut document, " Puskesmas 1 ", Some("puskesmas"));
    loci::add(&mut document, "  ", None);
    let written = support::to_value(&document.write());
    assert_eq!(
        written["loci"][3],
        json!({ "name": "Puskesmas 1", "kind": "puskesmas" })
    );
    assert_eq!(written["loci"][4], json!({}));
    assert_eq!(lines(&document)[..3], lines(&abc()));
}

#[test]
fn a_name_and_a_kind_are_given_and_taken() {
    let mut document = abc();
    loci::rename(&mut document, 1, " Dinas Sosial ");
    loci::set_kind(&mut document, 1, "rsud");
    loci::rename(&mut document, 2, " ");
    loci::set_kind(&mut document, 2, "");
    let named = |locus: usize| {
        let own = &document.assessment.loci[locus];
        (own.name.as_deref(), own.kind.as_deref())
    };
    assert_eq!(named(0), (Some("A"), Some("dinas")));
    assert_eq!(named(1), (Some("Dinas Sosial"), Some("rsud")));
    assert_eq!(named(2), (None, None));
}

#[test]
fn a_copy_stands_behind_its_original_and_has_its_notes() {
    let before = lines(&abc());
    let mut document = abc();
    loci::duplicate(&mut document, 1, |name| format!("{name} (copy)"));
    let after = lines(&document);
    assert_eq!(
        [&after[0], &after[1], &after[3]],
        [&before[0], &before[1], &before[2]]
    );
    // What is tried and what was published is the original's.
    assert_eq!(after[2], "B (copy) | | | note 1 | -");
    let [original, copy] = [1, 2].map(|own| &document.assessment.loci[own]);
    assert_eq!(
        (&original.answers, &original.kind),
        (&copy.answers, &copy.kind)
    );
}

#[test]
fn a_copy_of_a_locus_without_name_has_none() {
    let mut document = support::document(&assessment(json!([{}])));
    loci::duplicate(&mut document, 0, |name| format!("{name} (copy)"));
    assert_eq!(
        document.assessment.loci,
        [Locus::default().into(), Locus::default().into()]
    );
}

#[test]
fn loci_change_places_with_all_that_is_theirs() {
    let before = lines(&abc());
    let mut document = abc();
    loci::swap(&mut document, 0, 2);
    let after = lines(&document);
    assert_eq!(
        [&after[2], &after[1], &after[0]],
        [&before[0], &before[1], &before[2]]
    );
    loci::swap(&mut document, 2, 0);
    assert_eq!(lines(&document), before);
}

#[test]
fn a_locus_that_is_removed_takes_all_that_is_its_own_along() {
    let before = lines(&abc());
    let mut document = abc();
    loci::remove(&mut document, 1);
    assert_eq!(lines(&document), [before[0].clone(), before[2].clone()]);
}

#[test]
fn an_official_score_is_kept_replaced_and_forgotten() {
    let mut document = abc();
    loci::set_official(&mut document, 1, Some(exact("87.99")));
    assert_eq!(document.workspace.official(1), Some(&exact("87.99")));
    assert_eq!(document.workspace.official.len(), 3);
    loci::set_official(&mut document, 1, None);
    assert_eq!(document.workspace.official(1), None);
    assert_eq!(document.workspace.official(2), Some(&exact("92")));
}

/// A locus with two products, both with a change, and a second locus with the same changes.
fn with_products() -> Document {
    let products = json!([
        { "name": "KTP", "answers": { MOTO: 3 } },
        { "name": "KK", "answers": { MOTO: [0, null], IMPROPER: 1 } }
    ]);
    let locus = json!({ "answers": { MOTO: 1, IMPROPER: 2 }, "products": products });
    let changes = json!([
        { "locus": 0, "product": 0, "node": MOTO, "to": 0 },
        { "locus": 0, "product": 1, "node": MOTO, "to": 1 },
        { "locus": 0, "node": IMPROPER, "to": 3 },
        { "locus": 1, "product": 0, "node": MOTO, "to": 2 },
        { "locus": 1, "product": 1, "node": MOTO, "to": 3 }
    ]);
    let extra = json!({ "scenarios": [{ "name": "x", "changes": changes }] });
    let all = with(assessment(json!([locus, locus])), "changes", changes);
    support::document(&with(all, "extra", extra))
}

/// Changes, as `locus product to`.
fn changed(changes: &[Change]) -> Vec<String> {
    let line = |change: &Change| {
        let product = change.product.map_or("-".to_owned(), |own| own.to_string());
        let to: Vec<String> = change
            .to
            .figures()
            .map(|own| own.unwrap().to_string())
            .collect();
        format!("{} {product} {}", change.locus, to.concat())
    };
    changes.iter().map(line).collect()
}

fn assert_changed(document: &Document, expected: &[&str]) {
    assert_eq!(changed(&document.assessment.changes), expected);
    assert_eq!(changed(&document.workspace.scenarios[0].changes), expected);
}

#[test]
fn products_are_added_until_there_are_so_many() {
    let mut document = support::document(&assessment(json!([{ "productCount": 4 }])));
    products::add(&mut document, 0, 2);
    products::add(&mut document, 0, 2);
    let written = support::to_value(&document.write());
    // A count beside a list of another length would be refused.
    assert_eq!(written["loci"], json!([{ "products": [{}, {}] }]));
    let mut document = with_products();
    products::add(&mut document, 0, 3);
    let names: Vec<Option<&str>> = document.assessment.loci[0]
        .products()
        .iter()
        .map(|own| own.name.as_deref())
        .collect();
    assert_eq!(names, [Some("KTP"), Some("KK"), None]);
}

#[test]
fn a_product_is_named_and_its_name_taken() {
    let mut document = with_products();
    products::rename(&mut document, 0, 0, "Akta");
    products::rename(&mut document, 0, 1, "");
    let own = document.assessment.loci[0].products();
    assert_eq!(
        (own[0].name.as_deref(), own[1].name.as_deref()),
        (Some("Akta"), None)
    );
    assert_eq!(
        document.assessment.changes,
        with_products().assessment.changes
    );
}

#[test]
fn a_product_that_is_removed_takes_its_changes_along_and_the_next_one_keeps_its_own() {
    let mut document = with_products();
    products::remove(&mut document, 0, 0);
    assert_changed(&document, &["0 0 1", "0 - 3", "1 0 2", "1 1 3"]);
    let own = document.assessment.loci[0].products();
    assert_eq!(own, &with_products().assessment.loci[0].products()[1..]);
    products::remove(&mut document, 0, 0);
    assert_changed(&document, &["0 - 3", "1 0 2", "1 1 3"]);
    assert_eq!(document.assessment.loci[0].products, None);
}

#[test]
fn folding_products_makes_the_mean_of_each_answer_that_of_the_locus() {
    let mut document = with_products();
    products::fold(&mut document, 0);
    assert_changed(&document, &["0 - 3", "1 0 2", "1 1 3"]);
    let written = support::to_value(&document.write());
    // Moto: 3 and 0. Improper: 2 of the locus for the one, 1 of its own for the other.
    assert_eq!(
        written["loci"][0],
        json!({ "answers": { MOTO: 1.5, IMPROPER: 1.5 } })
    );
    assert_eq!(
        document.assessment.loci[1],
        with_products().assessment.loci[1]
    );
}

#[test]
fn a_step_at_what_is_not_there_changes_nothing() {
    let before = with_products();
    let steps: [fn(&mut Document); 11] = [
        |own| loci::rename(own, 2, "x"),
        |own| loci::set_kind(own, 2, "dinas"),
        |own| loci::duplicate(own, 2, str::to_owned),
        |own| loci::swap(own, 1, 2),
        |own| loci::swap(own, 2, 1),
        |own| loci::remove(own, 2),
        |own| products::add(own, 2, 1),
        |own| products::rename(own, 0, 2, "x"),
        |own| products::remove(own, 0, 2),
        |own| products::remove(own, 2, 0),
        |own| products::fold(own, 2),
    ];
    for (number, step) in steps.into_iter().enumerate() {
        let mut after = before.clone();
        step(&mut after);
        assert_eq!(after, before, "step {number}");
    }
}

/// A locus with all that points at it, whatever its position is.
#[derive(Clone, Debug, PartialEq)]
struct Bundle {
    locus: Locus,
    tries: Vec<Change>,
    scenarios: Vec<Vec<Change>>,
    notes: Vec<(String, String, String)>,
    official: Option<Exact>,
}

fn bundles(document: &Document) -> Vec<Bundle> {
    let workspace = &document.workspace;
    let of = |changes: &[Change], position: usize| -> Vec<Change> {
        let own = changes.iter().filter(|change| change.locus == position);
        own.map(|change| Change {
            locus: 0,
            ..change.clone()
        })
        .collect()
    };
    let loci = document.assessment.loci.iter().enumerate();
    loci.map(|(position, locus)| Bundle {
        locus: Locus::clone(locus),
        tries: of(&document.assessment.changes, position),
        scenarios: workspace
            .scenarios
            .iter()
            .map(|scenario| of(&scenario.changes, position))
            .collect(),
        notes: workspace
            .notes
            .iter()
            .filter(|note| note.locus == position)
            .map(|note| (note.node.to_string(), note.text.clone(), note.link.clone()))
            .collect(),
        official: workspace.official(position).cloned(),
    })
    .collect()
}

/// Does a step on a document, and on a list of bundles as one would by hand.
fn step(tape: &mut Tape, document: &mut Document, expected: &mut Vec<Bundle>) {
    let kind = tape.below(4);
    if kind == 3 || expected.is_empty() {
        loci::add(document, "Baru", None);
        expected.push(Bundle {
            locus: Locus {
                name: Some("Baru".to_owned()),
                ..Locus::default()
            },
            tries: Vec::new(),
            scenarios: vec![Vec::new(); document.workspace.scenarios.len()],
            notes: Vec::new(),
            official: None,
        });
        return;
    }
    let positions: Vec<usize> = (0..expected.len()).collect();
    let (one, other) = (*pick(tape, &positions), *pick(tape, &positions));
    match kind {
        0 => {
            loci::swap(document, one, other);
            expected.swap(one, other);
        }
        1 => {
            loci::remove(document, one);
            expected.remove(one);
        }
        _ => {
            loci::duplicate(document, one, |name| format!("{name}'"));
            let mut copy = expected[one].clone();
            copy.locus.name = copy.locus.name.map(|name| format!("{name}'"));
            copy.tries.clear();
            copy.scenarios.iter_mut().for_each(Vec::clear);
            copy.official = None;
            expected.insert(one + 1, copy);
        }
    }
}

fn is_valid(document: &Document) -> bool {
    Sheet::new(support::edition(), &document.assessment).is_ok()
}

/// A generated assessment whose loci have names, with scenarios, notes and official scores.
fn generated(mut made: Value, tape: &mut Tape) -> Document {
    for (position, locus) in made["loci"].as_array_mut().unwrap().iter_mut().enumerate() {
        locus["name"] = json!(format!("Lokus {position}"));
    }
    let extra = workspace(tape, &made);
    support::document(&with(made, "extra", extra))
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn whatever_is_done_to_the_list_all_stays_with_its_locus(
        made in assessments(), own in tapes(60), steps in tapes(40)
    ) {
        let mut document = generated(made, &mut Tape::new(own));
        let mut expected = bundles(&document);
        let mut tape = Tape::new(steps);
        for _ in 0..12 {
            step(&mut tape, &mut document, &mut expected);
            prop_assert_eq!(&bundles(&document), &expected);
        }
        prop_assert!(is_valid(&document));
        let workspace = &document.workspace;
        let kept = |changes: &[Change]| changes.iter().all(|own| own.locus < expected.len());
        prop_assert!(kept(&document.assessment.changes), "nothing points at what is gone");
        prop_assert!(workspace.scenarios.iter().all(|own| kept(&own.changes)));
        prop_assert!(workspace.notes.iter().all(|own| own.locus < expected.len()));
        prop_assert!(workspace.official.iter().all(|own| own.locus < expected.len()));
    }

    #[test]
    fn a_removed_product_leaves_what_is_changed_in_the_others(
        made in assessments(), own in tapes(60), choice in tapes(2)
    ) {
        let mut document = generated(made, &mut Tape::new(own));
        let mut tape = Tape::new(choice);
        let all: Vec<(usize, usize)> = document.assessment.loci.iter().enumerate()
            .flat_map(|(locus, own)| (0..own.products().len()).map(move |product| (locus, product)))
            .collect();
        if !all.is_empty() {
            let (locus, product) = *pick(&mut tape, &all);
            let named = |document: &Document, gone: Option<usize>| -> Vec<(Option<usize>, Change)> {
                let changes = document.assessment.changes.iter();
                changes.map(|own| {
                    // The position that it had before.
                    let before = own.product.map(|place| place + usize::from(
                        own.locus == locus && gone.is_some_and(|gone| place >= gone)));
                    (before, Change { product: None, ..own.clone() })
                }).collect()
            };
            let mut expected = named(&document, None);
            expected.retain(|(before, own)| own.locus != locus || *before != Some(product));
            products::remove(&mut document, locus, product);
            prop_assert_eq!(named(&document, Some(product)), expected);
            prop_assert!(is_valid(&document));
        }
    }

    #[test]
    fn folding_products_keeps_the_document_valid_and_leaves_nothing_tried_on_them(
        made in assessments(), own in tapes(60)
    ) {
        let mut document = generated(made, &mut Tape::new(own));
        for locus in 0..document.assessment.loci.len() {
            products::fold(&mut document, locus);
        }
        prop_assert!(is_valid(&document));
        prop_assert!(document.assessment.changes.iter().all(|own| own.product.is_none()));
        prop_assert!(document.assessment.loci.iter().all(|own| own.products.is_none()));
    }
}
