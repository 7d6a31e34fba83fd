//! The forms for what an office is, apart from its answers: the government and each locus.

use super::Scene;
use super::markup::Markup;

/// The government and its list of loci.
pub fn government_form(markup: &mut Markup, scene: &Scene<'_>) {
    markup.line("p", "", scene.words.whole_government);
}
