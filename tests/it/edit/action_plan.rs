//! The plan beside an assessment: kept, followed through every step on loci, carried out and taken back.

use serde_json::{Value, json};
use zonahijau::document::Document;
use zonahijau::document::action_plan::{ActionPlan, Progress};
use zonahijau::edit::action_plan;
use zonahijau::edit::action_plan::{
    Standing, changes, decide, leave_out, lock, read_effort, score_with, set_done, share, spot,
    standing,
};
use zonahijau::edit::{loci, notes};
use zonahijau::format::link::{Keys, parse_link, to_link};
use zonahijau::format::plan_request::{read_request, write_request};
use zonahijau::model::edition::NodeId;
use zonahijau::model::exact::Exact;
use zonahijau::model::plan::outcome::{Plan, plan};
use zonahijau::model::plan::request::{Days, Goal, LevelEffort, Mode, Request};
use zonahijau::model::quantity::Printed;
use zonahijau::model::sheet::Sheet;

use crate::support::{self, document, to_json};

const MANAGED: &str = "pengaduan.pengelolaan.mekanisme";
const CHANNEL: &str = "pengaduan.pengelolaan.sarana";

/// Three offices with two open complaints each.
fn offices() -> Document {
    let office = |name: &str| {
        json!({
            "name": name,
            "answers": {
                MANAGED: 1, CHANNEL: 2, "proses.standar.maklumat": 3,
                "output.persepsi.tidak-patut": [2, 3, null]
            }
        })
    };
    document(&json!({
        "schema": 1, "edition": "2022-2024", "year": 2023,
        "loci": [office("A"), office("B"), office("C")],
        "extra": { "of-another-tool": [1, 2] }
    }))
}

fn planned(document: &Document, request: &Request) -> Plan {
    let sheet = Sheet::new(support::edition(), &document.assessment).unwrap();
    plan(&sheet, support::texts(), request).unwrap()
}

fn budget(days: u32) -> Request {
    Request::new(Goal::Spend(Days(days)))
}

/// A document on which the best ten days are decided.
fn decided() -> (Document, Plan) {
    let mut document = offices();
    let plan = planned(&document, &budget(10));
    assert!(plan.steps.len() >= 3, "{plan:?}");
    decide(&mut document, &plan.steps);
    (document, plan)
}

fn estimate(document: &Document) -> Printed {
    let sheet = Sheet::new(support::edition(), &document.assessment).unwrap();
    sheet.score().standing.unwrap().figure.estimate.unwrap()
}

#[test]
fn every_option_is_written_as_it_is_read() {
    let options = [
        json!({ "target": 88 }),
        json!({ "target": 77.5, "floor": 54, "mode": "guaranteed" }),
        json!({
            "budget": 40,
            "effort": { MANAGED: 3, CHANNEL: [1, 2, 4] },
            "locked": ["output.*", { "locus": 2, "node": MANAGED }],
            "requires": [{ "node": CHANNEL, "needs": MANAGED }],
            "shared": [[MANAGED, 0, 2]]
        }),
    ];
    for options in options {
        let request = read_request(&to_json(&options), support::edition()).unwrap();
        let written = write_request(&request);
        assert_eq!(written, to_json(&options), "{options}");
        assert_eq!(read_request(&written, support::edition()).unwrap(), request);
    }
}

#[test]
fn a_plan_survives_the_file_and_the_link_and_others_keep_what_is_theirs() {
    let (mut document, _) = decided();
    action_plan::ask(&mut document, &budget(10));
    action_plan::edit_action(&mut document, 0, |own| {
        own.person = "Bu Sri".to_owned();
        own.deadline = "2026-12-01".to_owned();
    });
    set_done(&mut document, 0, true);
    let kept = ActionPlan::of(&document).clone();
    assert_eq!(kept.actions[0].person, "Bu Sri");
    let other = |document: &Document| {
        document
            .extra
            .as_ref()
            .unwrap()
            .get("of-another-tool")
            .cloned()
    };
    let again = Document::read(&document.write()).unwrap();
    assert_eq!(again, document);
    assert_eq!(*ActionPlan::of(&again), kept);
    assert_eq!(other(&again), other(&offices()));
    let keys = Keys::of(support::edition());
    let linked = parse_link(&to_link(&document, &keys), &keys).unwrap();
    assert_eq!(*ActionPlan::of(&linked), kept);
}

#[test]
fn what_is_no_plan_stays_as_it_was_found_until_there_is_one() {
    let odd: Value = json!({ "plan": { "actions": "later", "mine": true } });
    let read = |extra: &Value| {
        let mut file = support::to_value(&offices().write());
        file["extra"] = extra.clone();
        support::document(&file)
    };
    let mut document = read(&odd);
    assert_eq!(*ActionPlan::of(&document), ActionPlan::default());
    loci::swap(&mut document, 0, 1);
    assert_eq!(document.write().get("extra"), Some(&to_json(&odd)));
    let mut beside = odd.clone();
    beside["mine"] = json!(1);
    let document = read(&beside);
    assert_eq!(document.write().get("extra"), Some(&to_json(&beside)));
}

#[test]
fn names_of_persons_leave_with_the_notes() {
    let (document, _) = decided();
    let copy = notes::left_out(&document);
    assert_eq!(*ActionPlan::of(&copy), ActionPlan::default());
    assert!(copy.extra.unwrap().get("of-another-tool").is_some());
}

#[test]
fn a_done_action_counts_now_and_gives_the_old_answer_back_when_it_was_not_done() {
    let (mut document, plan) = decided();
    let (before, old) = (estimate(&document), document.clone());
    for position in 0..plan.steps.len() {
        set_done(&mut document, position, true);
    }
    let promised = plan.after.standing.unwrap().figure.estimate.unwrap();
    assert!(promised > before);
    assert_eq!(estimate(&document), promised);
    for position in 0..plan.steps.len() {
        set_done(&mut document, position, false);
    }
    assert_eq!(document.assessment.loci, old.assessment.loci);
    assert_eq!(ActionPlan::of(&document), ActionPlan::of(&old));
}

#[test]
fn a_done_action_drops_what_was_tried_on_it() {
    let (mut document, plan) = decided();
    action_plan::try_out(&mut document, &plan.steps);
    assert_eq!(document.assessment.changes.len(), plan.steps.len());
    set_done(&mut document, 0, true);
    assert_eq!(document.assessment.changes.len(), plan.steps.len() - 1);
}

#[test]
fn the_plan_follows_loci_that_move_and_leaves_with_those_that_go() {
    let (mut document, _) = decided();
    let mut request = budget(10);
    lock(&mut request, Some(0), &NodeId::from(MANAGED), true);
    share(&mut request, &NodeId::from(CHANNEL), 3, true);
    action_plan::ask(&mut document, &request);
    let name =
        |document: &Document, locus: usize| document.assessment.loci[locus].name.clone().unwrap();
    let places = |document: &Document| -> Vec<(String, String)> {
        let plan = ActionPlan::of(document);
        let actions = plan.actions.iter();
        let mut places: Vec<_> = actions
            .map(|own| (name(document, own.spot.locus), own.spot.node.to_string()))
            .collect();
        places.sort();
        places
    };
    let question = |document: &Document| {
        let question = ActionPlan::of(document).question.clone().unwrap();
        read_request(&question, support::edition()).unwrap()
    };
    let before = places(&document);
    loci::swap(&mut document, 0, 2);
    assert_eq!(places(&document), before);
    assert_eq!(question(&document).locked[0].locus, Some(2));
    loci::remove(&mut document, 2);
    let left: Vec<_> = before.into_iter().filter(|(name, _)| name != "A").collect();
    assert!(!left.is_empty());
    assert_eq!(places(&document), left);
    assert!(question(&document).locked.is_empty());
    let mut shared = question(&document).shared[0].loci.clone();
    shared.sort_unstable();
    assert_eq!(shared, [0, 1]);
    loci::remove(&mut document, 0);
    assert!(question(&document).shared.is_empty());
}

#[test]
fn without_a_step_the_score_is_that_of_the_others() {
    let mut document = offices();
    let plan = planned(&document, &budget(10));
    let all = plan.after.standing.unwrap().figure.estimate.unwrap();
    leave_out(&mut document, &spot(&plan.steps[0]), true);
    let without = ActionPlan::of(&document).without.clone();
    let taken = changes(&plan.steps, &without);
    assert_eq!(taken.len(), plan.steps.len() - 1);
    let rest = score_with(support::edition(), &document.assessment, taken).unwrap();
    assert!(rest.standing.unwrap().figure.estimate.unwrap() < all);
    decide(&mut document, &plan.steps);
    assert_eq!(
        ActionPlan::of(&document).actions.len(),
        plan.steps.len() - 1
    );
    leave_out(&mut document, &spot(&plan.steps[0]), false);
    assert!(ActionPlan::of(&document).without.is_empty());
}

#[test]
fn deciding_again_keeps_what_was_written_and_what_is_done() {
    let (mut document, plan) = decided();
    set_done(&mut document, 0, true);
    action_plan::edit_action(&mut document, 1, |own| own.person = "Pak Budi".to_owned());
    let second = ActionPlan::of(&document).actions[1].spot.clone();
    decide(&mut document, &plan.steps[1..]);
    let actions = ActionPlan::of(&document).actions.clone();
    assert_eq!(actions.len(), plan.steps.len());
    assert!(matches!(actions[0].progress, Progress::Done { .. }));
    let again = actions.iter().find(|own| own.spot == second).unwrap();
    assert_eq!(again.person, "Pak Budi");
}

#[test]
fn an_indicator_is_full_planned_or_open() {
    let (document, plan) = decided();
    let kept = ActionPlan::of(&document).clone();
    let step = &plan.steps[0];
    let at =
        |is_short, node: &str| standing(is_short, &kept, &[], (step.locus, &NodeId::from(node)));
    assert_eq!(at(true, &step.node), Standing::Planned);
    assert_eq!(at(false, &step.node), Standing::Full);
    assert_eq!(at(true, "input.sarpras.penyuluhan"), Standing::Open);
    let proposed = standing(
        true,
        &ActionPlan::default(),
        &plan.steps,
        (step.locus, &step.node),
    );
    assert_eq!(proposed, Standing::Planned);
}

#[test]
fn days_are_read_as_people_type_them() {
    let list = |days: &[u32]| LevelEffort::FromNothing(days.iter().map(|own| Days(*own)).collect());
    assert_eq!(read_effort(" 3 "), Some(LevelEffort::Each(Days(3))));
    assert_eq!(read_effort("1, 2, 4"), Some(list(&[1, 2, 4])));
    assert_eq!(read_effort("1;2/4"), Some(list(&[1, 2, 4])));
    for wrong in ["", "-1", "satu", "1,5x", "99999999999"] {
        assert_eq!(read_effort(wrong), None, "{wrong}");
    }
    assert_eq!(action_plan::write_effort(&list(&[1, 2, 4])), "1, 2, 4");
}

#[test]
fn the_question_begins_with_the_next_category() {
    let edition = support::edition();
    let now = Printed::from_hundredths(7435);
    let request = action_plan::question(&ActionPlan::default(), edition, Some(now)).unwrap();
    assert_eq!(request.goal, Goal::Reach(Printed::from_hundredths(7800)));
    assert_eq!(request.mode, Mode::Estimate);
    let top = action_plan::next_target(edition, Some(Printed::from_hundredths(9000)));
    assert_eq!(top, edition.maximum.printed());
    assert_eq!(Exact::whole(100), edition.maximum.0);
}
