//! The action plan of a document, as the member `plan` of `extra`: what the planner is asked, which of
//! its steps are left out, and the table of what was decided to do.

use crate::document::Document;
use crate::document::action_plan::{ActionPlan, PlannedAction, Progress, Spot};
use crate::document::json::{Json, Members};
use crate::format::figures::{read_answer, write_answer};
use crate::format::reader::{Faults, Reader};
use crate::model::exact::Exact;
use crate::model::plan::request::Days;

impl ActionPlan {
    /// The plan of a document; an empty one where there is none.
    #[must_use]
    pub fn of(document: &Document) -> &ActionPlan {
        document.plan.get(|json| {
            let faults = Faults::default();
            let plan = read_plan(Reader::new(json, &faults));
            faults.check(plan).unwrap_or_default()
        })
    }

    /// Keeps this as the plan of a document. An empty one is none.
    pub fn keep(self, document: &mut Document) {
        let json = (self != ActionPlan::default()).then(|| write_plan(&self));
        document.plan.replace(self, json);
    }
}

fn read_plan(plan: Reader<'_>) -> ActionPlan {
    plan.object(&["question", "without", "actions"]);
    let question = plan.optional("question").map(|own| own.json.clone());
    ActionPlan {
        question,
        without: plan.list_or_empty("without").each(|spot| {
            spot.object(&SPOT);
            read_spot(&spot)
        }),
        actions: plan.list_or_empty("actions").each(read_action),
    }
}

const SPOT: [&str; 3] = ["locus", "product", "node"];

fn read_spot(object: &Reader<'_>) -> Spot {
    Spot {
        locus: object.required("locus").index(),
        product: object.optional("product").map(Reader::index),
        node: object.required("node").node(),
    }
}

fn read_action(action: Reader<'_>) -> PlannedAction {
    let own = [
        "from", "to", "effort", "evidence", "person", "deadline", "done", "before",
    ];
    action.object_with(&own, &SPOT);
    let text = |key: &str| action.optional_text(key).unwrap_or_default();
    let effort = action.required("effort").index();
    let is_done = action.optional("done").is_some_and(|done| done.bool());
    PlannedAction {
        spot: read_spot(&action),
        from: action.required("from").number(),
        to: action.required("to").number(),
        effort: Days(u32::try_from(effort).unwrap_or(u32::MAX)),
        evidence: text("evidence"),
        person: text("person"),
        deadline: text("deadline"),
        progress: if is_done {
            let before = action.optional("before").map(read_answer);
            Progress::Done { before }
        } else {
            Progress::Planned
        },
    }
}

fn write_plan(plan: &ActionPlan) -> Json {
    let list = |list: Vec<Json>| (!list.is_empty()).then_some(Json::List(list));
    let mut members = Members::new();
    members.add("question", plan.question.clone());
    let without = plan.without.iter().map(|spot| {
        let mut members = Members::new();
        write_spot(spot, &mut members);
        members.into_json()
    });
    members.add("without", list(without.collect()));
    let actions = plan.actions.iter().map(write_action);
    members.add("actions", list(actions.collect()));
    members.into_json()
}

fn write_spot(spot: &Spot, members: &mut Members) {
    let count = |count| Json::Number(Exact::count(count));
    members.add("locus", count(spot.locus));
    members.add("product", spot.product.map(count));
    members.add("node", Json::text(&*spot.node));
}

fn write_action(action: &PlannedAction) -> Json {
    let filled = |text: &String| (!text.is_empty()).then(|| Json::text(text));
    let mut members = Members::new();
    write_spot(&action.spot, &mut members);
    members.add("from", Json::Number(action.from.clone()));
    members.add("to", Json::Number(action.to.clone()));
    let effort = Exact::whole(i64::from(action.effort.0));
    members.add("effort", Json::Number(effort));
    members.add("evidence", filled(&action.evidence));
    members.add("person", filled(&action.person));
    members.add("deadline", filled(&action.deadline));
    if let Progress::Done { before } = &action.progress {
        members.add("done", Json::Bool(true));
        members.add("before", before.as_ref().map(write_answer));
    }
    members.into_json()
}
