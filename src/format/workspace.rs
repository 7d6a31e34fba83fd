//! The workspace beside an assessment, inside its `extra`: scenarios, notes, official scores.
//!
//! The score ignores all of it. A member of `extra` that has another shape than the one here is left
//! as it was found: it may belong to another tool or to a later version.

use crate::document::json::{Json, Members};
use crate::document::workspace::{Note, Official, Scenario, Workspace};
use crate::format::assessment_file::{read_change, write_change};
use crate::format::reader::{Faults, Reader};
use crate::format::record::record;
use crate::model::assessment::Change;

const SCENARIOS: &str = "scenarios";
/// The member of `extra` with the notes.
pub const NOTES: &str = "notes";
const OFFICIAL: &str = "official";

impl Workspace {
    /// Takes the known members out of `extra`. What remains comes second.
    pub(super) fn read(extra: Option<&Json>) -> (Workspace, Option<Json>) {
        let mut workspace = Workspace::default();
        let Some(Json::Map(members)) = extra else {
            return (workspace, extra.cloned());
        };
        let mut rest = Vec::new();
        for (key, json) in members {
            let is_taken = match key.as_str() {
                SCENARIOS => take(json, read_scenario, &mut workspace.scenarios),
                NOTES => take(json, read_note, &mut workspace.notes),
                OFFICIAL => take(json, read_official, &mut workspace.official),
                _ => false,
            };
            if !is_taken {
                rest.push((key.clone(), json.clone()));
            }
        }
        let is_gone = rest.is_empty() && !members.is_empty();
        (workspace, (!is_gone).then_some(Json::Map(rest)))
    }

    /// Puts the members back among the rest of `extra`.
    pub(super) fn write(&self, rest: Option<&Json>) -> Option<Json> {
        if *self == Workspace::default() {
            return rest.cloned();
        }
        let mut members = Members::new();
        match rest {
            Some(Json::Map(rest)) => {
                for (key, json) in rest {
                    // A member that was not understood gives way once there is one that is.
                    let is_replaced = match key.as_str() {
                        SCENARIOS => !self.scenarios.is_empty(),
                        NOTES => !self.notes.is_empty(),
                        OFFICIAL => !self.official.is_empty(),
                        _ => false,
                    };
                    members.add(key, (!is_replaced).then(|| json.clone()));
                }
            }
            other => members.add("other", other.cloned()),
        }
        members.add(SCENARIOS, write_list(&self.scenarios, write_scenario));
        members.add(NOTES, write_list(&self.notes, write_note));
        members.add(OFFICIAL, write_list(&self.official, write_official));
        Some(members.into_json())
    }
}

/// Reads a list, unless anything in it is not as it should be.
fn take<T>(json: &Json, read: fn(Reader<'_>) -> T, into: &mut Vec<T>) -> bool {
    let faults = Faults::default();
    let list = Reader::new(json, &faults).each(read);
    match faults.check(list) {
        Ok(list) if !list.is_empty() => {
            *into = list;
            true
        }
        _ => false,
    }
}

fn write_list<T>(list: &[T], write: fn(&T) -> Json) -> Option<Json> {
    (!list.is_empty()).then(|| Json::List(list.iter().map(write).collect()))
}

record! { read_scenario, write_scenario: Scenario {
    name: "name",
    changes: "changes" via changes,
} }

record! { read_note, write_note: Note {
    locus: "locus",
    node: "node",
    text: "text" via filled,
    link: "link" via filled,
} }

record! { read_official, write_official: Official {
    locus: "locus",
    score: "score",
} }

/// Changes of a scenario.
mod changes {
    use super::{Change, Json, Reader, read_change, write_change};

    pub(super) fn read(scenario: &Reader<'_>, key: &str) -> Vec<Change> {
        scenario.required(key).each(read_change)
    }

    pub(super) fn write(changes: &[Change]) -> Option<Json> {
        Some(Json::List(changes.iter().map(write_change).collect()))
    }
}

/// A text that is absent where it is empty.
mod filled {
    use super::{Json, Reader};

    pub(super) fn read(object: &Reader<'_>, key: &str) -> String {
        object.optional_text(key).unwrap_or_default()
    }

    pub(super) fn write(text: &str) -> Option<Json> {
        (!text.is_empty()).then(|| Json::text(text))
    }
}
