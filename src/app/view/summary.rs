//! The panel with a short text to send.

use super::Scene;
use super::markup::Markup;

/// The text, and buttons to copy and to share it.
pub fn summary(markup: &mut Markup, scene: &Scene<'_>) {
    markup.line("p", "", scene.words.not_official);
}
