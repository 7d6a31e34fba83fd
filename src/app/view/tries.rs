//! All that is tried, in one list, each of which can be taken back.

use super::Scene;
use super::markup::Markup;

/// What is tried; nothing while nothing is.
pub fn tries(markup: &mut Markup, scene: &Scene<'_>) {
    if !scene.has_tries() {
        return;
    }
    markup.line("p", "", scene.words.mode_try);
}
