//! Scenarios: kept, used, replaced, renamed and removed.

use serde_json::json;
use zonahijau::document::Document;
use zonahijau::edit::edits::Edit;
use zonahijau::edit::scenarios;

use crate::support::edits::{raise, tried};

#[test]
fn a_kept_scenario_is_used_replaced_renamed_and_removed() {
    let mut own = tried("watdek-2023", &raise("pengaduan", 13.76), &[]);
    scenarios::keep(&mut own, " Rencana ");
    own = Edit::ClearTries.apply(&own);
    scenarios::apply(&mut own, 0);
    assert_eq!(own.assessment.changes, own.workspace.scenarios[0].changes);
    assert_eq!(own.assessment.changes.len(), 1);
    own = Edit::ClearTries.apply(&own);
    scenarios::replace(&mut own, 0);
    assert_eq!(own.workspace.scenarios[0].changes, []);
    scenarios::rename(&mut own, 0, "  ");
    assert_eq!(own.workspace.scenarios[0].name, "Rencana");
    scenarios::rename(&mut own, 0, "Baru ");
    assert_eq!(own.workspace.scenarios[0].name, "Baru");
    scenarios::remove(&mut own, 1);
    assert_eq!(own.workspace.scenarios.len(), 1, "there is no second one");
    scenarios::remove(&mut own, 0);
    assert_eq!(own.workspace.scenarios, []);
}

#[test]
fn the_name_that_is_offered_is_free() {
    let mut own = tried("watdek-2023", &json!([]), &[]);
    let free = |own: &Document| scenarios::free_name(&own.workspace.scenarios, "Skenario");
    assert_eq!(free(&own), "Skenario 1");
    scenarios::keep(&mut own, "Skenario 1");
    scenarios::keep(&mut own, "Skenario 3");
    assert_eq!(free(&own), "Skenario 4");
    scenarios::remove(&mut own, 0);
    assert_eq!(free(&own), "Skenario 2");
}
