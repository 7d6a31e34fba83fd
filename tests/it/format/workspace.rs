//! The page's own data in `extra`: it comes back as it was saved, and what it does not know stays.

use proptest::prelude::*;
use serde_json::{Value, json};
use zonahijau::document::Document;
use zonahijau::document::json::Json;
use zonahijau::edit::{loci, notes, scenarios};
use zonahijau::model::edition::NodeId;

use crate::support::edits::workspace;
use crate::support::generate::{Tape, assessments, config, tapes};
use crate::support::{self, assessment, exact, with};

const MOTO: &str = "proses.standar.moto";

fn with_extra(extra: Value) -> Value {
    with(assessment(json!([{}, {}])), "extra", extra)
}

/// `extra` after it was read and written.
fn extra_again(extra: Value) -> Value {
    let written = support::document(&with_extra(extra)).write();
    support::to_value(&written)["extra"].clone()
}

fn known() -> Value {
    json!({
        "scenarios": [
            { "name": "Murah", "changes": [{ "locus": 0, "node": MOTO, "to": [1, null] }] },
            { "name": "", "changes": [] }
        ],
        "notes": [
            { "locus": 1, "node": MOTO, "text": "Foto <b>", "link": "berkas di lemari 3" },
            { "locus": 0, "node": MOTO }
        ],
        "official": [{ "locus": 1, "score": 87.996 }]
    })
}

#[test]
fn scenarios_notes_and_official_scores_are_read() {
    let Document {
        workspace, extra, ..
    } = support::document(&with_extra(known()));
    assert_eq!(workspace.scenarios[0].name, "Murah");
    assert_eq!(workspace.scenarios[0].changes.len(), 1);
    let note = workspace.note(1, MOTO).unwrap();
    assert_eq!(
        (&*note.text, &*note.link),
        ("Foto <b>", "berkas di lemari 3")
    );
    assert_eq!(workspace.official(1), Some(&exact("87.996")));
    assert_eq!(workspace.official(0), None);
    assert_eq!(extra, None, "nothing else is there");
}

#[test]
fn what_is_read_is_written_again() {
    assert_eq!(extra_again(known()), known());
}

#[test]
fn members_that_the_page_does_not_know_stay_beside_those_that_it_does() {
    let mut extra = known();
    for (key, member) in [
        ("plan", json!([1, null, { "a": "b" }])),
        ("Notes", json!([])),
        ("", json!(false)),
    ] {
        extra[key] = member;
    }
    assert_eq!(extra_again(extra.clone()), extra);
    let document = support::document(&with_extra(extra));
    assert_eq!(document.workspace.notes.len(), 2);
}

#[test]
fn a_known_member_of_another_shape_stays_as_it_was_found() {
    let good = known();
    let no_list = [
        json!(null),
        json!("x"),
        json!({}),
        json!([]),
        json!({ "version": 2 }),
    ];
    let strange = |key: &str| -> Vec<Value> {
        let first = &good[key][0];
        let mut found = vec![
            json!([null]),
            json!([first, 3]),
            json!([with(first.clone(), "more", json!(1))]),
        ];
        for member in first.as_object().unwrap().keys() {
            found.push(json!([with(first.clone(), member, json!({ "new": true }))]));
        }
        found.extend(no_list.clone());
        found
    };
    for key in ["scenarios", "notes", "official"] {
        for member in strange(key) {
            let mut extra = known();
            extra[key] = member.clone();
            assert_eq!(extra_again(extra.clone()), extra, "{key}");
            let document = support::document(&with_extra(extra));
            let kept = document
                .extra
                .as_ref()
                .and_then(|extra| extra.get(key))
                .map(support::to_value);
            assert_eq!(kept, Some(member), "{key} is not taken for what it is not");
        }
    }
}

#[test]
fn a_negative_or_broken_position_is_no_note() {
    for locus in [json!(-1), json!(0.5), json!("0")] {
        let extra = json!({ "notes": [{ "locus": locus, "node": MOTO, "text": "x" }] });
        let document = support::document(&with_extra(extra.clone()));
        assert_eq!(document.workspace.notes, []);
        assert_eq!(extra_again(extra.clone()), extra);
    }
}

#[test]
fn extra_that_is_no_object_stays_and_makes_room_once_there_is_something_to_keep() {
    for extra in [
        json!(null),
        json!([1, 2]),
        json!("catatan"),
        json!(7),
        json!(true),
        json!({}),
    ] {
        assert_eq!(extra_again(extra.clone()), extra);
        let mut document = support::document(&with_extra(extra.clone()));
        loci::set_official(&mut document, 0, Some(exact("80")));
        let written = support::to_value(&document.write())["extra"].clone();
        assert_eq!(written["official"], json!([{ "locus": 0, "score": 80 }]));
        if extra != json!({}) {
            assert_eq!(written["other"], extra, "nothing of it is lost");
        }
        loci::set_official(&mut document, 0, None);
        assert_eq!(support::to_value(&document.write())["extra"], extra);
    }
}

#[test]
fn without_anything_to_keep_there_is_no_extra() {
    let mut document = support::document(&assessment(json!([{}])));
    assert_eq!(support::to_value(&document.write()).get("extra"), None);
    let moto = NodeId::from(MOTO);
    notes::change(&mut document, 0, &moto, |note| note.text.push('x'));
    scenarios::keep(&mut document, "y");
    assert_ne!(support::to_value(&document.write()).get("extra"), None);
    notes::change(&mut document, 0, &moto, |note| note.text.clear());
    scenarios::remove(&mut document, 0);
    assert_eq!(support::to_value(&document.write()).get("extra"), None);
}

#[test]
fn the_score_ignores_all_of_it() {
    let locus = json!({ "answers": support::all_answers(&json!(2)) });
    let plain = assessment(json!([locus, {}]));
    let kept = with(plain.clone(), "extra", known());
    assert_eq!(support::score(&kept), support::score(&plain));
}

/// Any JSON value, small.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-1000i64..1000).prop_map(Value::from),
        "[a-z<“é]{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let key = prop_oneof![
            "scenarios|notes|official|locus|node|text|score|name|changes",
            "[a-z]{0,4}"
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn read_again(document: &Document) -> Document {
    let written = support::to_value(&document.write());
    // By way of text, as in a file.
    let json: Json = support::to_json(&support::parse(&written.to_string()));
    Document::read(&json).unwrap()
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn a_document_that_is_written_reads_as_the_same(made in assessments(), draws in tapes(80)) {
        let extra = workspace(&mut Tape::new(draws), &made);
        let made = with(made, "extra", extra);
        let document = support::document(&made);
        prop_assert_eq!(&read_again(&document), &document);
    }

    #[test]
    fn whatever_stands_in_extra_survives(extra in any_json()) {
        prop_assert_eq!(extra_again(extra.clone()), extra.clone());
        let document = support::document(&with_extra(extra));
        prop_assert_eq!(&read_again(&document), &document);
    }
}
