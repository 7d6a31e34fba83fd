//! The list of loci: adding, naming, doubling, moving and removing them.
//!
//! Everything that refers to a locus by position follows it: simulated changes, scenarios, notes,
//! official scores and the plan.

use std::rc::Rc;

use crate::document::Document;
use crate::document::workspace::Official;
use crate::edit::action_plan;
use crate::edit::document_edit::DocumentEdit;
use crate::edit::filled;
use crate::edit::scenarios::all_changes;
use crate::model::assessment::Locus;
use crate::model::exact::Exact;

/// Adds loci at the end, each by its name and kind.
///
/// No variant of [`LociEdit`], because a button of the first chunk adds a locus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddLoci(pub Vec<(String, Option<String>)>);

impl DocumentEdit for AddLoci {
    fn apply(&self, document: &mut Document) {
        for (name, kind) in &self.0 {
            add(document, name, kind.as_deref());
        }
    }
}

/// An edit of the list of loci; each names its locus by the position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LociEdit {
    /// Names a locus; an empty name is none.
    Rename(usize, String),
    /// Says what a locus is.
    Kind(usize, String),
    /// Keeps the official score of a locus, or forgets it.
    Official(usize, Option<Exact>),
    /// Chooses the level of compliance of a locus; `None`: not known.
    Compliance(usize, Option<String>),
    /// Says how many products a locus has, where they are only counted.
    ProductCount(usize, Option<Exact>),
    /// Lets two loci change places.
    Swap(usize, usize),
    /// Puts a copy of a locus behind it, which is named after it with this word.
    Duplicate(usize, String),
    /// Removes a locus.
    Remove(usize),
}

impl DocumentEdit for LociEdit {
    fn apply(&self, document: &mut Document) {
        match self {
            LociEdit::Rename(locus, name) => rename(document, *locus, name),
            LociEdit::Kind(locus, kind) => set_kind(document, *locus, kind),
            LociEdit::Official(locus, score) => set_official(document, *locus, score.clone()),
            LociEdit::Compliance(locus, level) => {
                if let Some(locus) = document.assessment.locus_mut(*locus) {
                    locus.compliance.clone_from(level);
                }
            }
            LociEdit::ProductCount(locus, count) => {
                if let Some(locus) = document.assessment.locus_mut(*locus) {
                    locus.product_count.clone_from(count);
                }
            }
            LociEdit::Swap(locus, other) => swap(document, *locus, *other),
            LociEdit::Duplicate(locus, copy) => {
                duplicate(document, *locus, |name| [name, " (", copy, ")"].concat());
            }
            LociEdit::Remove(locus) => remove(document, *locus),
        }
    }
}

/// The locus that is looked at first; none where that is the government. A single locus, or one with
/// details, is what a reader wants to see.
#[must_use]
pub fn opening(document: &Document) -> Option<usize> {
    let loci = &document.assessment.loci;
    let first = loci.first()?;
    let detailed = first.points.len() > 1 || !first.answers.is_empty() || first.products.is_some();
    (loci.len() == 1 || detailed).then_some(0)
}

/// Adds a locus at the end.
pub fn add(document: &mut Document, name: &str, kind: Option<&str>) {
    document.assessment.loci.push(Rc::new(Locus {
        name: filled(name),
        kind: kind.map(str::to_owned),
        ..Locus::default()
    }));
}

/// Names a locus; an empty name is none.
pub fn rename(document: &mut Document, locus: usize, name: &str) {
    if let Some(locus) = document.assessment.locus_mut(locus) {
        locus.name = filled(name);
    }
}

/// Says what a locus is.
pub fn set_kind(document: &mut Document, locus: usize, kind: &str) {
    if let Some(locus) = document.assessment.locus_mut(locus) {
        locus.kind = filled(kind);
    }
}

/// Puts a copy of a locus behind it, with its notes; `name` makes the copy's name.
pub fn duplicate(document: &mut Document, locus: usize, name: impl FnOnce(&str) -> String) {
    let Some(mut copy) = document.assessment.loci.get(locus).cloned() else {
        return;
    };
    let own = Rc::make_mut(&mut copy);
    own.name = own.name.as_deref().map(name);
    renumber(document, |own| Some(own + usize::from(own > locus)));
    document.assessment.loci.insert(locus + 1, copy);
    let notes = &mut document.workspace.notes;
    let mut copies: Vec<_> = notes
        .iter()
        .filter(|note| note.locus == locus)
        .cloned()
        .collect();
    for note in &mut copies {
        note.locus = locus + 1;
    }
    notes.append(&mut copies);
}

/// Lets a locus and another change places.
pub fn swap(document: &mut Document, locus: usize, other: usize) {
    let loci = &mut document.assessment.loci;
    if locus.max(other) >= loci.len() {
        return;
    }
    loci.swap(locus, other);
    renumber(document, |own| {
        Some(match own {
            own if own == locus => other,
            own if own == other => locus,
            own => own,
        })
    });
}

/// Takes a locus away, with all that is tried and noted on it.
pub fn remove(document: &mut Document, locus: usize) {
    if locus >= document.assessment.loci.len() {
        return;
    }
    document.assessment.loci.remove(locus);
    renumber(document, |own| match own.cmp(&locus) {
        std::cmp::Ordering::Less => Some(own),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(own - 1),
    });
}

/// Keeps the official score of a locus, or forgets it.
pub fn set_official(document: &mut Document, locus: usize, score: Option<Exact>) {
    let official = &mut document.workspace.official;
    official.retain(|own| own.locus != locus);
    if let Some(score) = score {
        official.push(Official { locus, score });
    }
}

/// Gives all that points at loci their new positions; `None`: the locus is gone.
fn renumber(document: &mut Document, to: impl Fn(usize) -> Option<usize>) {
    // True if the position is still one; it is the new one then.
    let follow = |locus: &mut usize| to(*locus).map(|new| *locus = new).is_some();
    for changes in all_changes(document) {
        changes.retain_mut(|change| follow(&mut change.locus));
    }
    let workspace = &mut document.workspace;
    workspace.notes.retain_mut(|note| follow(&mut note.locus));
    workspace
        .official
        .retain_mut(|official| follow(&mut official.locus));
    action_plan::renumber_loci(document, &to);
}
