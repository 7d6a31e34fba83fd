//! The page as it is printed: below the result and its scale, all that explains them.

use super::Scene;
use super::markup::Markup;

/// What is printed below the result.
pub fn print(markup: &mut Markup, scene: &Scene<'_>) {
    markup.line("p", "", scene.words.not_official);
}
