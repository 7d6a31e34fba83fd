//! Scenarios side by side: what differs first, then the scores.

use super::Scene;
use super::markup::Markup;

/// The comparison of the state of now, what is tried, and every scenario.
pub fn compare(markup: &mut Markup, scene: &Scene<'_>) {
    markup.line("p", "", scene.words.mode_compare);
}
