//! Scenarios: changes that are kept under a name, to be compared.

use crate::document::Document;
use crate::document::workspace::Scenario;
use crate::edit::document_edit::DocumentEdit;
use crate::model::assessment::Change;

/// An edit of the scenarios; each but the first names its scenario by the position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScenarioEdit {
    /// Keeps the simulated changes under a name.
    Keep(String),
    /// Makes the simulated changes the content of a scenario.
    Replace(usize),
    /// Simulates a scenario.
    Apply(usize),
    /// Names a scenario; an empty name changes nothing.
    Rename(usize, String),
    /// Removes a scenario.
    Remove(usize),
}

impl DocumentEdit for ScenarioEdit {
    fn apply(&self, document: &mut Document) {
        match self {
            ScenarioEdit::Keep(name) => keep(document, name),
            ScenarioEdit::Replace(scenario) => replace(document, *scenario),
            ScenarioEdit::Apply(scenario) => apply(document, *scenario),
            ScenarioEdit::Rename(scenario, name) => rename(document, *scenario, name),
            ScenarioEdit::Remove(scenario) => remove(document, *scenario),
        }
    }
}

/// The simulated changes and those of every scenario.
pub(super) fn all_changes(document: &mut Document) -> impl Iterator<Item = &mut Vec<Change>> {
    let scenarios = document.workspace.scenarios.iter_mut();
    let kept = scenarios.map(|scenario| &mut scenario.changes);
    std::iter::once(&mut document.assessment.changes).chain(kept)
}

/// The first of `Skenario 1`, `Skenario 2`, ... that no scenario is called, counting from how many
/// there are.
#[must_use]
pub fn free_name(scenarios: &[Scenario], stem: &str) -> String {
    let mut number = scenarios.len() + 1;
    loop {
        let name = [stem, " ", &number.to_string()].concat();
        if scenarios.iter().all(|own| own.name != name) {
            return name;
        }
        number += 1;
    }
}

/// Keeps what is tried as a scenario.
pub fn keep(document: &mut Document, name: &str) {
    document.workspace.scenarios.push(Scenario {
        name: name.trim().to_owned(),
        changes: document.assessment.changes.clone(),
    });
}

/// Makes what is tried the content of a scenario.
pub fn replace(document: &mut Document, scenario: usize) {
    if let Some(scenario) = document.workspace.scenarios.get_mut(scenario) {
        scenario.changes.clone_from(&document.assessment.changes);
    }
}

/// Tries a scenario.
pub fn apply(document: &mut Document, scenario: usize) {
    if let Some(scenario) = document.workspace.scenarios.get(scenario) {
        document.assessment.changes.clone_from(&scenario.changes);
    }
}

/// Names a scenario; an empty name changes nothing.
pub fn rename(document: &mut Document, scenario: usize, name: &str) {
    let scenario = document.workspace.scenarios.get_mut(scenario);
    if let Some(scenario) = scenario.filter(|_| !name.trim().is_empty()) {
        name.trim().clone_into(&mut scenario.name);
    }
}

/// Forgets a scenario.
pub fn remove(document: &mut Document, scenario: usize) {
    if scenario < document.workspace.scenarios.len() {
        document.workspace.scenarios.remove(scenario);
    }
}
