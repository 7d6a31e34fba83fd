//! Messages to the user: problems, news of the saving, saved work that could not be read.

use yew::{Html, html};

use crate::app::effects::files;
use crate::app::state::action::Action;
use crate::app::state::choices::{Notice, Panel};
use crate::app::ui::buttons::save_button;
use crate::app::ui::controls::button;
use crate::app::ui::scene::Scene;

/// The last problem with its remedy, and the news of the saving. They stand with the result, which is
/// always in view.
pub(super) fn messages(scene: &Scene<'_>) -> Html {
    html! {
        <>
            { notice(scene) }
            { problem(scene) }
        </>
    }
}

fn problem(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let Some(problem) = &scene.state.messages.problem else {
        return Html::default();
    };
    html! {
        <div class="message">
            <p>
                <strong>{ words.problem_heading() }</strong>
                { " " }
                { problem.get(scene.language()) }
            </p>
            { button("secondary", words.close(), scene.click(Action::Say(None))) }
        </div>
    }
}

fn notice(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let Some(notice) = scene.state.messages.notice else {
        return Html::default();
    };
    let text = match notice {
        Notice::Full => words.storage_full(),
        Notice::Forbidden => words.storage_forbidden(),
        Notice::Followed => words.updated_from_other_tab(),
        Notice::Copied => words.saved_as_copy(),
        Notice::Gone => words.removed_in_other_tab(),
    };
    html! {
        <div class="message notice">
            <p>{ text }</p>
            <div class="buttons">
                { remedy(scene, notice) }
                { button("secondary", words.close(), scene.click(Action::Notice(None))) }
            </div>
        </div>
    }
}

/// The buttons that help with a notice.
fn remedy(scene: &Scene<'_>, notice: Notice) -> Html {
    let words = scene.words;
    match notice {
        Notice::Full => {
            // Where something can be removed.
            let open = scene.click(Action::Panel(Some(Panel::Works)));
            html! {
                <>
                    { save_button(scene) }
                    { button("secondary", words.works(), open) }
                </>
            }
        }
        Notice::Forbidden => save_button(scene),
        Notice::Followed => button("secondary", words.undo(), scene.click(Action::Undo)),
        Notice::Copied | Notice::Gone => Html::default(),
    }
}

/// Offers a copy of saved work that could not be read, before anything overwrites it.
pub(super) fn unreadable(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let Some(text) = scene.state.messages.unreadable.clone() else {
        return Html::default();
    };
    let onclick = move |_| {
        // If even this fails, the text stays where it was found until it is overwritten.
        let _ = files::download("zona-hijau-salinan.json", files::JSON_TYPE, &text);
    };
    html! {
        <div class="message" role="alert">
            <p>{ words.saved_unreadable() }</p>
            { button("secondary", words.save_unreadable(), onclick.into()) }
        </div>
    }
}
