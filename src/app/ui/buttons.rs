//! Buttons that several views offer.

use yew::{Html, html};

use crate::app::effects::{files, storage};
use crate::app::state::action::{Action, Dispatch};
use crate::app::state::choices::{Mode, Panel, Place};
use crate::app::ui::controls::{button, emit};
use crate::app::ui::scene::Scene;
use crate::app::words::{Words, both};
use crate::document::Document;
use crate::edit::edits::Edit;
use crate::edit::loci::AddLoci;
use crate::edit::new_document;
use crate::model::edition::NodeId;
use crate::model::text::Language;

/// How many rows of a list by potential are shown at first.
pub const MOST_ROWS: usize = 10;

/// A button that shows all of a list whose first rows are shown, or only these again.
pub fn lengthen(scene: &Scene<'_>, count: usize, most: usize) -> Html {
    if count <= most {
        return Html::default();
    }
    let is_long = scene.state.ui.is_long;
    let words = match is_long {
        true => scene.words.show_first().to_owned(),
        false => format!("{} ({count})", scene.words.show_all()),
    };
    button("secondary", &words, scene.click(Action::Lengthen(!is_long)))
}

/// The way back, and forth again.
pub fn undo_buttons(scene: &Scene<'_>) -> Html {
    let work = &scene.state.work;
    let step = |words: &str, action, is_possible: bool| {
        html! {
            <button
                type="button"
                class="secondary"
                disabled={!is_possible}
                onclick={scene.click(action)}
            >
                { words }
            </button>
        }
    };
    html! {
        <>
            { step(scene.words.undo(), Action::Undo, work.can_undo()) }
            { step(scene.words.redo(), Action::Redo, work.can_redo()) }
        </>
    }
}

/// A button that takes one simulated change back.
pub fn take_back(dispatch: &Dispatch, words: &str, locus: usize, node: &NodeId) -> Html {
    let action = Action::Edit(Edit::Try {
        locus,
        node: node.clone(),
        to: None,
    });
    button("link", words, emit(dispatch, action))
}

/// A button that adds a locus and goes there.
pub fn add_locus(scene: &Scene<'_>) -> Html {
    let locus = scene.state.work.document.assessment.loci.len();
    let dispatch = scene.dispatch.clone();
    let onclick = move |_| {
        dispatch.emit(Action::edit(AddLoci(vec![(String::new(), None)])));
        dispatch.emit(Action::Look(Place::Locus(locus)));
        dispatch.emit(Action::Mode(Mode::Now));
    };
    html! {
        <button type="button" class="secondary" {onclick}>
            { "+ " }{ scene.words.add_locus() }
        </button>
    }
}

/// The button that hands the work to the user as a file.
pub fn save_button(scene: &Scene<'_>) -> Html {
    let (dispatch, document) = (scene.dispatch.clone(), scene.state.work.document.clone());
    let onclick = move |_| save(&dispatch, &document);
    html! {
        <button type="button" class="secondary" {onclick}>{ scene.words.save_file() }</button>
    }
}

fn save(dispatch: &Dispatch, document: &Document) {
    let name = new_document::name(document).unwrap_or("penilaian");
    let name = files::name_for(name, ".json");
    if files::download(&name, files::JSON_TYPE, &storage::text(document)).is_err() {
        dispatch.emit(Action::Say(Some(both(|words| words.file_failed()))));
    }
}

/// A button that opens the method of the edition.
pub fn to_method(dispatch: &Dispatch, language: Language) -> Html {
    let open = Action::Panel(Some(Panel::Method));
    button("link", Words::new(language).how(), emit(dispatch, open))
}

/// A button that opens the user's own weights.
pub fn to_weights(dispatch: &Dispatch, language: Language) -> Html {
    let open = Action::Panel(Some(Panel::Weights));
    button("link", Words::new(language).to_own(), emit(dispatch, open))
}
