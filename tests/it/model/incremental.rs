//! Scoring again after a step comes to what scoring from scratch does.

use proptest::prelude::*;
use serde_json::{Value, json};
use zonahijau::model::assessment::Assessment;
use zonahijau::model::exact::Exact;
use zonahijau::model::incremental::Scored;
use zonahijau::model::problem::Problem;
use zonahijau::model::score::Score;
use zonahijau::model::sheet::Sheet;

use crate::support::generate::{Tape, assessments, config, tapes};
use crate::support::{self, all_answers, assessment, edition_of, with};

/// A score, and what the next step can take over of it.
fn scored(sheet: Sheet<'_>) -> (Score, Scored) {
    let score = sheet.score();
    let scored = Scored::keep(sheet, &score);
    (score, scored)
}

fn afresh(assessment: &Assessment) -> (Score, Scored) {
    scored(Sheet::new(edition_of(&assessment.edition), assessment).unwrap())
}

/// The sheet of an assessment that comes after another one.
fn again<'a>(before: &Assessment, after: &'a Assessment) -> Result<Sheet<'a>, Problem> {
    let (_, before) = afresh(before);
    Sheet::incremental(edition_of(&after.edition), after, &before)
}

/// Neither the score nor anything that was resolved on the way tells that there was something before.
fn assert_as_from_scratch(before: &Assessment, after: &Assessment) {
    let found = scored(again(before, after).unwrap());
    assert_eq!(found, afresh(after), "{after:?} after {before:?}");
}

fn read(value: &Value) -> Assessment {
    support::document(value).assessment
}

fn loci(loci: Value) -> Assessment {
    read(&assessment(loci))
}

fn locus(answer: i32) -> Value {
    json!({ "answers": all_answers(&json!(answer)) })
}

proptest! {
    #![proptest_config(config(80))]

    #[test]
    fn after_any_step_it_is_the_score_from_scratch((value, draws) in (assessments(), tapes(8))) {
        let mut tape = Tape::new(draws);
        let before = support::document(&value).assessment;
        let mut after = before.with_changes();
        match tape.below(4) {
            0 => after.loci.reverse(),
            1 => drop(after.loci.pop()),
            2 => after.loci.extend(before.loci.first().cloned()),
            _ => {}
        }
        if tape.below(4) == 0 {
            after.weight_spread = Some(Exact::whole(7));
        }
        assert_as_from_scratch(&before, &after);
    }
}

#[test]
fn a_locus_that_stayed_is_scored_anew_where_a_setting_changed() {
    let before = assessment(json!([{ "answers": { "proses.standar.moto": 2 } }]));
    for (key, value) in [
        ("weights", json!({ "proses.standar.moto": 9 })),
        ("scales", json!({ "proses.standar.moto": 4 })),
        ("weightSpread", json!(1)),
        ("year", json!(2022)),
        ("omit", json!([])),
        ("edition", json!("2021")),
    ] {
        let after = with(before.clone(), key, value);
        if support::problem(&after).is_none() {
            assert_as_from_scratch(&read(&before), &read(&after));
            assert_ne!(afresh(&read(&after)), afresh(&read(&before)), "{key}");
        }
    }
}

#[test]
fn a_locus_that_stayed_is_scored_anew_where_another_ones_raport_binds_its_weights() {
    let answers = |missing: &str| {
        let leaves = edition_of("2015-2019-pemda").indicators();
        leaves
            .map(|(_, leaf)| (leaf.id.to_string(), json!(i32::from(*leaf.id != *missing))))
            .collect::<serde_json::Map<String, Value>>()
    };
    let sheet = |total: f64| {
        let loci = json!([
            { "answers": answers("visi.moto") },
            { "answers": answers("visi.moto"), "points": { "total": total } },
        ]);
        let sheet = support::assessment_in("2015-2019-pemda", loci);
        read(&with(sheet, "useRaports", json!(true)))
    };
    let [before, after] = [98.5, 97.0].map(sheet);
    assert_ne!(afresh(&before).0.loci[0], afresh(&after).0.loci[0]);
    assert_as_from_scratch(&before, &after);
}

#[test]
fn loci_may_change_places_come_and_go() {
    let before = loci(json!([locus(1), locus(2), locus(3)]));
    for after in [
        json!([locus(3), locus(1), locus(2)]),
        json!([locus(1), locus(2), locus(3), locus(3)]),
        json!([locus(2)]),
        json!([]),
    ] {
        assert_as_from_scratch(&before, &loci(after));
    }
}

#[test]
fn a_locus_that_became_wrong_is_refused_as_from_scratch() {
    let before = loci(json!([locus(1), locus(2)]));
    let wrong = json!({ "answers": { "proses.standar.moto": 7 } });
    let after = loci(json!([locus(1), wrong]));
    let expected = Sheet::new(support::edition(), &after).unwrap_err();
    assert_eq!(again(&before, &after).unwrap_err(), expected);
}
