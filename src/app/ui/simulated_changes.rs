//! Simulated changes one by one, as several views list them.

use crate::app::ui::scene::Scene;
use crate::app::words::number::short;
use crate::edit::simulated_changes::Trial;
use crate::model::exact::Exact;

/// The simulated changes in their order, each with its values and what it adds alone.
#[must_use]
pub fn trials(scene: &Scene<'_>) -> Vec<Trial> {
    scene.state.resources.trials.trials(&scene.state.work)
}

/// A value as short as it can be said, or that it is not known.
#[must_use]
pub fn value(scene: &Scene<'_>, value: Option<&Exact>) -> String {
    match value {
        Some(value) => short(value, scene.language()),
        None => scene.words.value_unknown().to_owned(),
    }
}
