//! Helpers of the tests of edits.

use std::rc::Rc;

use serde_json::{Value, json};
use zonahijau::document::Document;
use zonahijau::document::workspace::Scenario;
use zonahijau::model::assessment::Locus;

use super::generate::Tape;

/// One of several.
pub(crate) fn pick<'a, T>(tape: &mut Tape, choices: &'a [T]) -> &'a T {
    let end = u32::try_from(choices.len()).unwrap_or(1);
    &choices[tape.below(end) as usize]
}

/// A locus as a file has it.
pub(crate) fn locus(value: Value) -> Locus {
    let mut document = super::document(&super::assessment(json!([value])));
    Rc::unwrap_or_clone(document.assessment.loci.remove(0))
}

/// The same locus in a file.
pub(crate) fn written(locus: &Locus) -> Value {
    let mut document = super::document(&super::assessment(json!([])));
    document.assessment.loci.push(Rc::new(locus.clone()));
    super::to_value(&document.write())["loci"][0].clone()
}

/// An example with changes that are tried, and with scenarios.
pub(crate) fn tried(name: &str, changes: &Value, scenarios: &[(&str, Value)]) -> Document {
    let with_changes = |name, changes: &Value| {
        super::document(&super::with(
            super::example(name),
            "changes",
            changes.clone(),
        ))
    };
    let mut document = with_changes(name, changes);
    for (name, changes) in scenarios {
        document.workspace.scenarios.push(Scenario {
            name: (*name).to_owned(),
            changes: with_changes("contoh", changes).assessment.changes,
        });
    }
    document
}

/// A change of one node of the first locus.
pub(crate) fn raise(node: &str, to: f64) -> Value {
    json!([{ "locus": 0, "node": node, "to": to }])
}

/// Data that the page keeps beside a generated assessment: scenarios of its changes, notes, official
/// scores.
pub(crate) fn workspace(tape: &mut Tape, made: &Value) -> Value {
    let mut extra = json!({});
    if tape.below(2) == 1 {
        extra["plan"] = json!({ "target": "A", "steps": [1, null, true] });
    }
    let loci = made["loci"].as_array().map_or(0, Vec::len);
    let changes = made["changes"].as_array().cloned().unwrap_or_default();
    let scenarios: Vec<Value> = (0..tape.below(3))
        .map(|number| {
            let own = changes.iter().filter(|_| tape.below(2) == 0);
            let changes: Vec<Value> = own.cloned().collect();
            json!({ "name": format!("Rencana {number}"), "changes": changes })
        })
        .collect();
    let mut notes = Vec::new();
    let mut official = Vec::new();
    for locus in 0..loci {
        for node in super::facts::LEAVES
            .iter()
            .skip(tape.below(38) as usize)
            .take(2)
        {
            let text = format!("catatan {locus} “{}”", tape.below(9));
            let mut note = json!({ "locus": locus, "node": node, "text": text });
            if tape.below(2) == 1 {
                note["link"] = json!("https://example.go.id/bukti?a=1&b=2");
            }
            if tape.below(3) > 0 {
                notes.push(note);
            }
        }
        if tape.below(2) == 1 {
            official.push(json!({ "locus": locus, "score": 40 + locus }));
        }
    }
    for (key, list) in [
        ("scenarios", scenarios),
        ("notes", notes),
        ("official", official),
    ] {
        if !list.is_empty() {
            extra[key] = json!(list);
        }
    }
    extra
}
