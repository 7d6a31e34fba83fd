//! Edits that views build as data: each does what its name says, and nothing where its target is not.

use crate::support::{self, assessment, example, with};
use serde_json::{Value, json};
use zonahijau::document::Document;
use zonahijau::edit::action_plan::{PlanCell, PlanEdit};
use zonahijau::edit::answers::{AnswersChange, AnswersEdit};
use zonahijau::edit::edits::Edit;
use zonahijau::edit::government::GovernmentEdit;
use zonahijau::edit::loci::{AddLoci, LociEdit};
use zonahijau::edit::method::MethodEdit;
use zonahijau::edit::notes::{NoteEdit, NotePart};
use zonahijau::edit::products::ProductsEdit;
use zonahijau::edit::scenarios::ScenarioEdit;
use zonahijau::model::edition::NodeId;
use zonahijau::model::exact::Exact;
use zonahijau::model::plan::request::Days;

const IMPROPER: &str = "output.persepsi.tidak-patut";

fn read(value: &Value) -> Document {
    support::document(value)
}

fn apply(document: &Document, edit: impl Into<Edit>) -> Document {
    edit.into().apply(document)
}

fn two_loci() -> Document {
    let one = json!({ "name": "Satu", "answers": { IMPROPER: 1 } });
    let input = assessment(json!([one, { "name": "Dua", "answers": { IMPROPER: 3 } }]));
    let changes = json!([{ "locus": 0, "node": IMPROPER, "to": 2 }]);
    read(&with(input, "changes", changes))
}

fn names(document: &Document) -> Vec<Option<&str>> {
    let loci = document.assessment.loci.iter();
    loci.map(|locus| locus.name.as_deref()).collect()
}

#[test]
fn an_edit_of_what_is_not_there_changes_nothing() {
    let document = two_loci();
    let far = 9;
    let node = NodeId::from(IMPROPER);
    let answers = |change| AnswersEdit { locus: far, change };
    let edits: Vec<Edit> = vec![
        LociEdit::Rename(far, "x".to_owned()).into(),
        LociEdit::Kind(far, "dinas".to_owned()).into(),
        LociEdit::Compliance(far, Some("tinggi".to_owned())).into(),
        LociEdit::ProductCount(far, Some(Exact::ONE)).into(),
        LociEdit::Swap(0, far).into(),
        LociEdit::Duplicate(far, "salinan".to_owned()).into(),
        LociEdit::Remove(far).into(),
        ProductsEdit::Add(far, 2).into(),
        ProductsEdit::Rename(0, far, "x".to_owned()).into(),
        ProductsEdit::Remove(0, far).into(),
        ProductsEdit::Fold(far).into(),
        answers(AnswersChange::Clear).into(),
        answers(AnswersChange::Fold(vec![node.clone()])).into(),
        AnswersEdit {
            locus: 0,
            change: AnswersChange::CopyFrom(far),
        }
        .into(),
        ScenarioEdit::Replace(far).into(),
        ScenarioEdit::Apply(far).into(),
        ScenarioEdit::Rename(far, "x".to_owned()).into(),
        ScenarioEdit::Remove(far).into(),
        PlanEdit::Cell(far, PlanCell::Person("x".to_owned())).into(),
        PlanEdit::Done(far, true).into(),
        PlanEdit::Remove(far).into(),
        PlanEdit::TakeAll.into(),
        AddLoci(Vec::new()).into(),
    ];
    for (position, edit) in edits.iter().enumerate() {
        assert_eq!(edit.apply(&document), document, "edit {position}");
    }
}

#[test]
fn loci_are_added_named_copied_and_removed() {
    let document = apply(
        &two_loci(),
        AddLoci(vec![("Tiga".to_owned(), Some("dinas".to_owned()))]),
    );
    let document = apply(&document, LociEdit::Rename(1, " ".to_owned()));
    let document = apply(&document, LociEdit::Duplicate(0, "salinan".to_owned()));
    let document = apply(&document, LociEdit::Swap(0, 3));
    let expected = [Some("Tiga"), Some("Satu (salinan)"), None, Some("Satu")];
    assert_eq!(names(&document), expected);
    assert_eq!(document.assessment.changes[0].locus, 3);
    let document = apply(&document, LociEdit::Remove(3));
    assert_eq!(names(&document), expected[..3]);
    assert!(document.assessment.changes.is_empty());
}

#[test]
fn answers_that_are_entered_anew_end_what_was_simulated_on_them() {
    let document = two_loci();
    let edit = |change| apply(&document, AnswersEdit { locus: 0, change });
    let node = NodeId::from(IMPROPER);
    for change in [
        AnswersChange::Fill(vec![(node.clone(), Exact::whole(3))]),
        AnswersChange::Clear,
        AnswersChange::CopyFrom(1),
    ] {
        let edited = edit(change);
        assert!(edited.assessment.changes.is_empty());
        assert_ne!(edited.assessment.loci, document.assessment.loci);
    }
    let unfolded = edit(AnswersChange::Unfold(vec![node.clone()], 3));
    assert_eq!(unfolded.assessment.changes, document.assessment.changes);
    let change = AnswersChange::Fold(vec![node]);
    let folded = apply(&unfolded, AnswersEdit { locus: 0, change });
    assert_eq!(folded, document);
}

#[test]
fn the_government_and_the_method_take_what_is_entered() {
    let points = Some(Exact::from_decimal("96.98").unwrap());
    let document = apply(
        &two_loci(),
        GovernmentEdit::Name("Kabupaten Satu ".to_owned()),
    );
    let document = apply(&document, GovernmentEdit::Kind("kabupaten".to_owned()));
    let document = apply(&document, GovernmentEdit::Official(points));
    let document = apply(&document, MethodEdit::UseRapors(true));
    let document = apply(&document, MethodEdit::Spread(Some(Exact::whole(2))));
    let mut expected = two_loci().assessment;
    let government =
        json!({ "name": "Kabupaten Satu", "kind": "kabupaten", "points": { "total": 96.98 } });
    let input = with(assessment(json!([])), "government", government);
    expected.government = read(&input).assessment.government;
    expected.use_raports = Some(true);
    expected.weight_spread = Some(Exact::whole(2));
    assert_eq!(document.assessment, expected);
    let own = [(NodeId::from(IMPROPER), Exact::whole(2))];
    let entered = apply(
        &document,
        MethodEdit::Own {
            weights: own.clone().into_iter().collect(),
            scales: own.into_iter().collect(),
        },
    );
    assert_eq!(
        entered.assessment.weights.get(IMPROPER),
        Some(&Exact::whole(2))
    );
    let reset = MethodEdit::Own {
        weights: Default::default(),
        scales: Default::default(),
    };
    assert_eq!(apply(&entered, reset), document);
}

#[test]
fn notes_and_scenarios_come_and_go() {
    let document = two_loci();
    let note = |part| NoteEdit {
        locus: 0,
        node: NodeId::from(IMPROPER),
        part,
    };
    let noted = apply(&document, note(NotePart::Text(" Surat ".to_owned())));
    assert_eq!(noted.workspace.note(0, IMPROPER).unwrap().text, "Surat");
    assert_eq!(apply(&noted, note(NotePart::Text(String::new()))), document);
    let kept = apply(&document, ScenarioEdit::Keep("Awal".to_owned()));
    let renamed = apply(&kept, ScenarioEdit::Rename(0, "Lain".to_owned()));
    assert_eq!(renamed.workspace.scenarios[0].name, "Lain");
    assert_eq!(apply(&renamed, ScenarioEdit::Apply(0)), renamed);
    assert_eq!(apply(&renamed, ScenarioEdit::Remove(0)), document);
}

#[test]
fn a_cell_of_the_plan_takes_what_is_typed_and_no_more_days_than_can_be_planned() {
    let action = json!({
        "locus": 0, "node": IMPROPER, "from": 1, "to": 2, "effort": 4, "person": "Budi",
    });
    let plan = json!({ "plan": { "actions": [action] } });
    let document = read(&with(
        assessment(json!([{ "answers": { IMPROPER: 1 } }])),
        "extra",
        plan,
    ));
    let edited = apply(
        &document,
        PlanEdit::Cell(0, PlanCell::Person("Sari".to_owned())),
    );
    assert_ne!(edited, document);
    let back = apply(
        &edited,
        PlanEdit::Cell(0, PlanCell::Person("Budi".to_owned())),
    );
    assert_eq!(back, document);
    let many = PlanEdit::Cell(0, PlanCell::Effort(Days(u32::MAX)));
    let most = PlanEdit::Cell(0, PlanCell::Effort(Days::MOST));
    assert_eq!(apply(&document, many), apply(&document, most));
    let done = apply(&document, PlanEdit::Done(0, true));
    assert_eq!(apply(&done, PlanEdit::Done(0, false)), document);
    assert_eq!(
        apply(&document, PlanEdit::Remove(0)).write().get("extra"),
        None
    );
}

#[test]
fn an_edit_is_equal_to_its_clone_and_to_no_other() {
    let edit = Edit::from(LociEdit::Remove(0));
    assert_eq!(edit, edit.clone());
    assert_ne!(edit, Edit::from(LociEdit::Remove(0)));
    assert!(!edit.is_try());
    let document = read(&example("contoh"));
    assert_eq!(edit.apply(&document), edit.apply(&document));
}
