//! The works on this device, with their scores.

use std::rc::Rc;

use crate::app::effects::persistence::stored;
use crate::app::effects::storage;
use crate::app::state::State;
use crate::app::state::resources::Resources;
use crate::app::state::work_summary::{Entry, Summary};
use crate::edit::years::{YearScore, is_same_government};

/// Everything that is stored on the device.
#[must_use]
pub fn entries(resources: &Resources) -> Rc<[Entry]> {
    let read = |text: &str| Summary::of(&resources.editions, &storage::parse(text)?);
    resources.summaries.entries(stored(), read)
}

/// The scores of the open work's government on this device, one a work; the open one as it is now.
#[must_use]
pub fn of_government(state: &State) -> Vec<YearScore> {
    let now = Summary::now(&state.work);
    let Some(name) = now.name.clone() else {
        return Vec::new();
    };
    let open = state.work.handle.slot();
    let entries = entries(&state.resources);
    let others = entries.iter().filter(|entry| Some(entry.slot) != open);
    let others = others.filter_map(|entry| entry.summary.as_ref());
    let others = others.filter(|other| {
        let theirs = other.name.as_deref();
        theirs.is_some_and(|theirs| is_same_government(theirs, &name))
    });
    others
        .chain([&now])
        .filter_map(Summary::year_score)
        .collect()
}
