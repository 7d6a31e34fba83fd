//! The panel with all assessments on this device.

use super::Scene;
use super::markup::Markup;

/// The list of assessments, with what can be done to each.
pub fn works(markup: &mut Markup, scene: &Scene<'_>) {
    markup.line("p", "", scene.words.whole_government);
}
