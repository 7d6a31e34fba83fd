//! Whole sheets: an empty one, and the copy of one.

use crate::document::Document;
use crate::document::action_plan::SavedPlan;
use crate::document::workspace::Workspace;
use crate::model::assessment::Assessment;
use crate::model::edition::Edition;
use crate::model::exact::Exact;

/// Spread of the open weights of a new sheet; the page shows it as assumed.
const SPREAD: i64 = 2;

/// A sheet on which nothing is entered.
#[must_use]
pub fn empty(edition: &Edition) -> Document {
    Document {
        assessment: Assessment {
            year: Some(edition.default_year),
            weight_spread: Some(Exact::whole(SPREAD)),
            ..Assessment::empty(edition.id.clone())
        },
        workspace: Workspace::default(),
        plan: SavedPlan::default(),
        extra: None,
    }
}

/// The name of the government.
#[must_use]
pub fn name(document: &Document) -> Option<&str> {
    let government = document.assessment.government.as_ref()?;
    government.name.as_deref()
}

/// Says in the government's name that this is a copy; `unnamed` stands where it has none.
pub fn mark_as_copy(document: &mut Document, unnamed: &str, copy: &str) {
    let name = [name(document).unwrap_or(unnamed), " (", copy, ")"].concat();
    let government = &mut document.assessment.government;
    government.get_or_insert_default().name = Some(name);
}
