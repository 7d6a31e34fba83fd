//! Buttons that move, duplicate and remove a locus.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::ui::controls::button_about;
use crate::app::ui::scene::Scene;
use crate::edit::loci::LociEdit;

/// The buttons of a locus.
pub(super) fn locus_steps(scene: &Scene<'_>, locus: usize) -> Html {
    let words = scene.words;
    let count = scene.state.work.document.assessment.loci.len();
    let name = scene.locus_name(locus);
    let button = |words: &str, edit: LociEdit| {
        button_about("link", words, &name, scene.click(Action::edit(edit)))
    };
    let duplicate = LociEdit::Duplicate(locus, words.copy().to_owned());
    html! {
        <span class="steps">
            if locus > 0 {
                { button(words.up(), LociEdit::Swap(locus, locus - 1)) }
            }
            if locus + 1 < count {
                { button(words.down(), LociEdit::Swap(locus, locus + 1)) }
            }
            { button(words.duplicate(), duplicate) }
            { button(words.remove_locus(), LociEdit::Remove(locus)) }
        </span>
    }
}
