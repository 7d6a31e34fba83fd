//! The member `plan` of `extra`, which is only taken out and put back here: `action_plan` reads it.

use crate::document::action_plan::SavedPlan;
use crate::document::json::Json;

/// The member of `extra` with the plan.
const PLAN: &str = "plan";

/// Takes the plan out of `extra`. What remains comes second.
pub(super) fn take_plan(extra: Option<Json>) -> (SavedPlan, Option<Json>) {
    let mut plan = SavedPlan::default();
    let Some(Json::Map(mut members)) = extra else {
        return (plan, extra);
    };
    if let Some(place) = members.iter().position(|(key, _)| key == PLAN) {
        let (_, json) = members.remove(place);
        plan = SavedPlan::found(json, place);
        if members.is_empty() {
            return (plan, None);
        }
    }
    (plan, Some(Json::Map(members)))
}

/// Puts the plan back among the rest of `extra`.
pub(super) fn with_plan(plan: &SavedPlan, rest: Option<&Json>) -> Option<Json> {
    let Some((json, place)) = plan.json() else {
        return rest.cloned();
    };
    let mut members = match rest {
        None => Vec::new(),
        Some(Json::Map(members)) => members.clone(),
        Some(other) => vec![("other".to_owned(), other.clone())],
    };
    let place = place.min(members.len());
    members.insert(place, (PLAN.to_owned(), json.clone()));
    Some(Json::Map(members))
}
