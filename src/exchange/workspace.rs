//! What the page keeps beside an assessment, inside its `extra`: scenarios, notes, official scores.
//!
//! The score ignores all of it. A member of `extra` that has another shape than the one here is left
//! as it was found: it may belong to another tool or to a later version.

use super::document::{read_change, write_change};
use super::json::{Json, Members};
use super::reader::{Faults, Reader};
use crate::model::assessment::Change;
use crate::model::edition::NodeId;
use crate::model::exact::Exact;

const SCENARIOS: &str = "scenarios";
/// The member of `extra` with the notes.
pub const NOTES: &str = "notes";
const OFFICIAL: &str = "official";

/// What the page keeps beside an assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    /// Named changes, to be compared.
    pub scenarios: Vec<Scenario>,
    /// The user's own notes, at most one for an indicator of a locus.
    pub notes: Vec<Note>,
    /// The official scores of loci, at most one for each: lines on the scale, never part of a score.
    pub official: Vec<Official>,
}

/// Changes under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// What it changes.
    pub changes: Vec<Change>,
}

/// A note on an indicator of a locus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The position of the locus.
    pub locus: usize,
    /// The indicator.
    pub node: NodeId,
    /// What the user wrote.
    pub text: String,
    /// Where the evidence lies; any text, and empty where there is none.
    pub link: String,
}

/// The official score of a locus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Official {
    /// The position of the locus.
    pub locus: usize,
    /// The score as it was published.
    pub score: Exact,
}

impl Workspace {
    /// The note on an indicator of a locus.
    #[must_use]
    pub fn note(&self, locus: usize, node: &str) -> Option<&Note> {
        self.notes
            .iter()
            .find(|note| note.locus == locus && &*note.node == node)
    }

    /// The official score of a locus.
    #[must_use]
    pub fn official(&self, locus: usize) -> Option<&Exact> {
        let official = self.official.iter().find(|own| own.locus == locus)?;
        Some(&official.score)
    }

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

fn read_scenario(scenario: Reader<'_>) -> Scenario {
    scenario.object(&["name", "changes"]);
    Scenario {
        name: scenario.required("name").string(),
        changes: scenario.required("changes").each(read_change),
    }
}

fn write_scenario(scenario: &Scenario) -> Json {
    let mut object = Members::new();
    object.add("name", Json::text(&scenario.name));
    let changes = scenario.changes.iter().map(write_change).collect();
    object.add("changes", Json::List(changes));
    object.into_json()
}

fn read_note(note: Reader<'_>) -> Note {
    note.object(&["locus", "node", "text", "link"]);
    Note {
        locus: note.required("locus").index(),
        node: note.required("node").node(),
        text: note.optional_text("text").unwrap_or_default(),
        link: note.optional_text("link").unwrap_or_default(),
    }
}

fn write_note(note: &Note) -> Json {
    let filled = |text: &str| (!text.is_empty()).then(|| Json::text(text));
    let mut object = Members::new();
    object.add("locus", Json::Number(Exact::count(note.locus)));
    object.add("node", Json::text(&*note.node));
    object.add("text", filled(&note.text));
    object.add("link", filled(&note.link));
    object.into_json()
}

fn read_official(official: Reader<'_>) -> Official {
    official.object(&["locus", "score"]);
    Official {
        locus: official.required("locus").index(),
        score: official.required("score").number(),
    }
}

fn write_official(official: &Official) -> Json {
    let mut object = Members::new();
    object.add("locus", Json::Number(Exact::count(official.locus)));
    object.add("score", Json::Number(official.score.clone()));
    object.into_json()
}
