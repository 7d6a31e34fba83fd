//! The steps that can be undone: what each does to a document, and what it leaves alone.

use serde_json::{Value, json};
use zonahijau::document::Document;
use zonahijau::edit::answers::Cell;
use zonahijau::edit::edits::Edit;
use zonahijau::edit::loci::LociEdit;
use zonahijau::edit::{notes, scenarios};
use zonahijau::model::edition::NodeId;

use crate::support::{self, assessment, exact, with};

const MOTO: &str = "proses.standar.moto";
const IMPROPER: &str = "output.persepsi.tidak-patut";

/// The document as a file after an edit of it.
fn after(before: &Value, edit: &Edit) -> Value {
    support::to_value(&edit.apply(&support::document(before)).write())
}

/// An edit changes these members of the file and no others.
fn assert_changes(before: &Value, edit: &Edit, members: &[(&str, Value)]) {
    let mut expected = before.clone();
    for (pointer, value) in members {
        *expected.pointer_mut(pointer).unwrap() = value.clone();
    }
    assert_eq!(after(before, edit), expected, "{edit:?}");
}

fn answer(locus: usize, cell: Cell, to: Option<&str>) -> Edit {
    Edit::Answer {
        locus,
        node: NodeId::from(MOTO),
        cell,
        to: to.map(exact),
    }
}

fn points(locus: usize, node: &str, to: Option<&str>) -> Edit {
    Edit::Points {
        locus,
        node: NodeId::from(node),
        to: to.map(exact),
    }
}

fn attempt(locus: usize, node: &str, to: Option<&str>) -> Edit {
    Edit::Try {
        locus,
        node: NodeId::from(node),
        to: to.map(exact),
    }
}

fn tried(locus: usize, node: &str, to: Value) -> Value {
    json!({ "locus": locus, "node": node, "to": to })
}

/// Two loci; in both the same two indicators are answered and tried.
fn both() -> Value {
    let locus = |name: &str| json!({ "name": name, "answers": { MOTO: [1, 2], IMPROPER: 1 } });
    let changes: Vec<Value> = [(0, MOTO), (0, IMPROPER), (1, MOTO), (1, IMPROPER)]
        .into_iter()
        .map(|(locus, node)| tried(locus, node, json!(3)))
        .collect();
    let extra = json!({ "notes": [{ "locus": 1, "node": MOTO, "text": "di lobi" }], "plan": [1] });
    let all = assessment(json!([locus("A"), locus("B")]));
    with(with(all, "changes", json!(changes)), "extra", extra)
}

fn without(changes: &[usize]) -> Value {
    let all = both()["changes"].as_array().unwrap().clone();
    let left = all.into_iter().enumerate();
    left.filter(|(place, _)| !changes.contains(place))
        .map(|(_, change)| change)
        .collect()
}

#[test]
fn an_answer_is_entered_and_what_was_tried_in_its_place_is_done() {
    let second = Cell {
        respondent: Some(1),
        ..Cell::default()
    };
    let members = [
        ("/loci/1/answers/proses.standar.moto", json!([1, 0])),
        ("/changes", without(&[2])),
    ];
    assert_changes(&both(), &answer(1, second, Some("0")), &members);
    let one = ("/loci/1/answers/proses.standar.moto", json!(0));
    assert_changes(
        &both(),
        &answer(1, Cell::default(), Some("0")),
        &[one, members[1].clone()],
    );
}

#[test]
fn points_of_a_raport_are_entered_and_end_what_is_tried_in_their_locus() {
    let mut before = with(both(), "changes", without(&[]));
    before["loci"][0]["points"] = json!({ "input": 20, "proses": 30 });
    let done = ("/changes", without(&[0, 1]));
    let entered = [("/loci/0/points/input", json!(1.5)), done.clone()];
    assert_changes(&before, &points(0, "input", Some("1.5")), &entered);
    let emptied = [("/loci/0/points", json!({ "proses": 30 })), done];
    assert_changes(&before, &points(0, "input", None), &emptied);
}

#[test]
fn another_value_is_tried_in_place_of_the_last() {
    let replaced = json!([
        without(&[])[0],
        tried(0, IMPROPER, json!(2.5)),
        without(&[])[2],
        without(&[])[3]
    ]);
    assert_changes(
        &both(),
        &attempt(0, IMPROPER, Some("2.5")),
        &[("/changes", replaced)],
    );
}

#[test]
fn a_try_is_taken_back() {
    assert_changes(
        &both(),
        &attempt(1, IMPROPER, None),
        &[("/changes", without(&[3]))],
    );
    assert_changes(&both(), &Edit::Revert(1), &[("/changes", without(&[1]))]);
    assert_changes(&both(), &Edit::Revert(4), &[]);
}

#[test]
fn to_try_what_is_so_already_takes_the_try_back() {
    assert_changes(
        &both(),
        &attempt(1, IMPROPER, Some("1")),
        &[("/changes", without(&[3]))],
    );
    // Where points are printed, it is they that are so already.
    let printed = assessment(json!([{ "points": { "input": 20 } }]));
    let printed = with(printed, "changes", json!([tried(0, "input", json!(21))]));
    let mut expected = printed.clone();
    expected.as_object_mut().unwrap().remove("changes");
    assert_eq!(after(&printed, &attempt(0, "input", Some("20"))), expected);
}

#[test]
fn an_answer_that_a_product_does_not_share_can_be_tried() {
    let products = json!([{ "answers": { MOTO: 0 } }, {}]);
    let before = assessment(json!([{ "answers": { MOTO: 1 }, "products": products }]));
    let expected = with(before.clone(), "changes", json!([tried(0, MOTO, json!(1))]));
    assert_eq!(after(&before, &attempt(0, MOTO, Some("1"))), expected);
}

#[test]
fn all_tries_are_removed_and_nothing_else() {
    let mut expected = both();
    expected.as_object_mut().unwrap().remove("changes");
    assert_eq!(after(&both(), &Edit::ClearTries), expected);
}

#[test]
fn tries_become_the_state_of_now_and_score_as_they_did() {
    let found = after(&both(), &Edit::AdoptTries);
    let simulated = support::simulate(&both()).after;
    let adopted = support::simulate(&found);
    assert_eq!(adopted.before.standing, simulated.standing);
    assert_eq!(found.get("changes"), None);
    let expected = json!({ MOTO: 3, IMPROPER: 3 });
    assert_eq!(
        [&found["loci"][0]["answers"], &found["loci"][1]["answers"]],
        [&expected; 2]
    );
    assert_eq!(found["extra"], both()["extra"]);
}

#[test]
fn the_year_is_chosen() {
    assert_changes(&both(), &Edit::Year(2024), &[("/year", json!(2024))]);
}

#[test]
fn an_edit_of_a_lazy_loaded_view_does_what_it_names_and_equals_only_itself() {
    let renamed = || Edit::from(LociEdit::Rename(0, "Dinas Baru".to_owned()));
    let edit = renamed();
    assert_changes(&both(), &edit, &[("/loci/0/name", json!("Dinas Baru"))]);
    // Whoever compares properties must not take another for it.
    assert_eq!(edit, edit.clone());
    assert_ne!(edit, renamed());
}

#[test]
fn what_only_changes_tries_is_known_as_such() {
    let tries = [
        attempt(0, MOTO, Some("1")),
        Edit::ClearTries,
        Edit::Revert(0),
    ];
    let others = [
        answer(0, Cell::default(), Some("1")),
        points(0, "input", None),
        Edit::AdoptTries,
        Edit::Year(2024),
        Edit::from(LociEdit::Remove(0)),
    ];
    for edit in &tries {
        assert!(edit.is_try(), "{edit:?}");
        let (before, after) = (
            support::document(&both()),
            edit.apply(&support::document(&both())),
        );
        assert_eq!(before.assessment.loci, after.assessment.loci, "{edit:?}");
    }
    assert!(others.iter().all(|edit| !edit.is_try()));
    assert_eq!(tries[0].tried_node(), Some((0, NodeId::from(MOTO))));
    assert!(
        others
            .iter()
            .chain(&tries[1..])
            .all(|edit| edit.tried_node().is_none())
    );
}

#[test]
fn an_edit_of_a_locus_that_is_not_there_changes_nothing() {
    for edit in [
        answer(2, Cell::default(), Some("1")),
        points(2, "input", Some("1")),
        attempt(2, MOTO, None),
        Edit::Revert(9),
    ] {
        assert_changes(&both(), &edit, &[]);
    }
}

#[test]
fn an_edit_leaves_the_document_that_it_was_made_of() {
    let before = support::document(&both());
    let _ = Edit::ClearTries.apply(&before);
    assert_eq!(support::to_value(&before.write()), both());
}

/// The notes of a document as `locus node: text (link)`.
fn noted(document: &Document) -> Vec<String> {
    let notes = document.workspace.notes.iter();
    notes
        .map(|note| {
            format!(
                "{} {}: {} ({})",
                note.locus, note.node, note.text, note.link
            )
        })
        .collect()
}

fn write(document: &mut Document, locus: usize, text: &str, link: &str) {
    notes::change(document, locus, &NodeId::from(MOTO), |note| {
        text.clone_into(&mut note.text);
        link.clone_into(&mut note.link);
    });
}

#[test]
fn a_note_is_written_rewritten_and_taken_away_when_it_is_empty() {
    let mut document = support::document(&assessment(json!([{}, {}])));
    write(&mut document, 1, "Foto di lobi", "x");
    write(&mut document, 0, "", "");
    assert_eq!(noted(&document), [format!("1 {MOTO}: Foto di lobi (x)")]);
    write(&mut document, 0, "", "y");
    write(&mut document, 1, "Foto baru", "");
    assert_eq!(
        noted(&document),
        [format!("1 {MOTO}: Foto baru ()"), format!("0 {MOTO}:  (y)")]
    );
    assert_eq!(document.workspace.note(1, MOTO).unwrap().text, "Foto baru");
    assert_eq!(document.workspace.note(1, IMPROPER), None);
    write(&mut document, 1, "", "");
    assert_eq!(noted(&document), [format!("0 {MOTO}:  (y)")]);
}

#[test]
fn a_part_of_a_note_is_changed_and_the_other_stays() {
    let mut document = support::document(&assessment(json!([{}])));
    write(&mut document, 0, "Foto", "");
    let moto = NodeId::from(MOTO);
    notes::change(&mut document, 0, &moto, |note| {
        note.link.push_str("https://x.go.id")
    });
    assert_eq!(
        noted(&document),
        [format!("0 {MOTO}: Foto (https://x.go.id)")]
    );
}

#[test]
fn only_addresses_of_the_web_are_links_to_open() {
    for link in ["https://x.go.id/a?b", "HTTP://x", "http://10.0.0.1/"] {
        assert_eq!(notes::address(link), Some(link));
    }
    for link in [
        "",
        "http",
        "https:/",
        "javascript:alert(1)",
        " https://x",
        "data:text/html,x",
        "lemari 3",
        "é",
        "file:///etc/passwd",
        "ftp://x",
    ] {
        assert_eq!(notes::address(link), None, "{link}");
    }
}

/// The scenarios of a document, each with how many changes it has.
fn kept(document: &Document) -> Vec<(&str, usize)> {
    let scenarios = document.workspace.scenarios.iter();
    scenarios
        .map(|scenario| (scenario.name.as_str(), scenario.changes.len()))
        .collect()
}

#[test]
fn what_is_tried_is_kept_as_scenarios_and_tried_again() {
    let mut document = support::document(&both());
    scenarios::keep(&mut document, " Semua ");
    document = Edit::Revert(0).apply(&document);
    scenarios::keep(&mut document, "Tiga");
    assert_eq!(kept(&document), [("Semua", 4), ("Tiga", 3)]);
    scenarios::apply(&mut document, 0);
    assert_eq!(json!(document.assessment.changes.len()), json!(4));
    document = Edit::ClearTries.apply(&document);
    scenarios::replace(&mut document, 1);
    scenarios::rename(&mut document, 1, " Kosong ");
    scenarios::rename(&mut document, 0, "  ");
    assert_eq!(kept(&document), [("Semua", 4), ("Kosong", 0)]);
    scenarios::apply(&mut document, 0);
    assert_eq!(
        support::to_value(&document.write())["changes"],
        both()["changes"]
    );
    scenarios::remove(&mut document, 0);
    assert_eq!(kept(&document), [("Kosong", 0)]);
    for step in [scenarios::apply, scenarios::replace, scenarios::remove] {
        let before = document.clone();
        step(&mut document, 1);
        assert_eq!(document, before);
    }
}
