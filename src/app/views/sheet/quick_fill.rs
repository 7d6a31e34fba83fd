//! Quick ways to fill a locus's sheet: everything at its maximum, nothing, or as in another locus.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::ui::controls::{Select, button};
use crate::app::ui::scene::Scene;
use crate::edit::answers::{AnswersChange, AnswersEdit};
use crate::model::edition::NodeId;
use crate::model::exact::Exact;

/// The buttons of a locus.
pub(super) fn quick_fill(scene: &Scene<'_>, locus: usize) -> Html {
    let words = scene.words;
    let count = scene.state.work.document.assessment.loci.len();
    html! {
        <div class="buttons fast">
            { button("secondary", words.fill(), scene.click(fill(scene, locus))) }
            { button("secondary", words.empty(), scene.click(change(locus, AnswersChange::Clear))) }
            if count > 1 {
                { copy(scene, locus, count) }
            }
        </div>
    }
}

fn fill(scene: &Scene<'_>, locus: usize) -> Action {
    let leaves = scene.state.work.computed.base.leaves.iter();
    let best: Vec<(NodeId, Exact)> = leaves
        .map(|leaf| (leaf.node.clone(), leaf.scale.clone()))
        .collect();
    change(locus, AnswersChange::Fill(best))
}

fn change(locus: usize, change: AnswersChange) -> Action {
    Action::edit(AnswersEdit { locus, change })
}

/// The list of loci of which the answers can be copied.
fn copy(scene: &Scene<'_>, locus: usize, count: usize) -> Html {
    let others: Vec<(String, String)> = (0..count)
        .filter(|other| *other != locus)
        .map(|other| (other.to_string(), scene.locus_name(other)))
        .collect();
    let first = [("", scene.words.choose_locus())].into_iter();
    let others = others.iter().map(|(id, name)| (id.as_str(), name.as_str()));
    let select = Select {
        id: &format!("copy-{locus}"),
        label: scene.words.copy_from(),
        chosen: "",
        dispatch: scene.dispatch,
    };
    select.view(first.chain(others), move |other| {
        // The first option is no locus: nothing is copied from behind the last one.
        let from = other.parse().unwrap_or(usize::MAX);
        change(locus, AnswersChange::CopyFrom(from))
    })
}
