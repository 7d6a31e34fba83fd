//! What the user is told: what went wrong, what became of the saving, what could not be read.

use super::Scene;
use super::markup::{Markup, On};
use super::menu::save_button;
use crate::app::action::{Action, Notice, Panel};
use crate::app::file;

/// What went wrong last, with the remedy, and what the user must know of the saving. It stands with
/// the result, which is always in view.
pub fn message(markup: &mut Markup, scene: &Scene<'_>) {
    markup.group(|markup| notice(markup, scene));
    let Some(message) = &scene.state.message else {
        return;
    };
    let words = scene.words;
    markup.element("div", "message", |markup| {
        markup.element("p", "", |markup| {
            markup.line("strong", "", words.problem_heading);
            markup.text(" ");
            markup.text(message.get(scene.language()));
        });
        markup.button("secondary", words.close, Action::Say(None));
    });
}

fn notice(markup: &mut Markup, scene: &Scene<'_>) {
    let Some(notice) = scene.state.notice else {
        return;
    };
    let words = scene.words;
    let text = match notice {
        Notice::Full => words.full,
        Notice::Forbidden => words.forbidden,
        Notice::Followed => words.followed,
        Notice::Copied => words.copied,
        Notice::Gone => words.gone,
    };
    markup.element("div", "message notice", |markup| {
        markup.line("p", "", text);
        markup.element("div", "buttons", |markup| {
            match notice {
                Notice::Full => {
                    save_button(markup, scene);
                    // Where something can be taken away.
                    let open = Action::Panel(Some(Panel::Works));
                    markup.button("secondary", words.works, open);
                }
                Notice::Forbidden => save_button(markup, scene),
                Notice::Followed => markup.button("secondary", words.undo, Action::Undo),
                Notice::Copied | Notice::Gone => (),
            }
            markup.button("secondary", words.close, Action::Notice(None));
        });
    });
}

/// Saved work that could not be read can be taken away before anything overwrites it.
pub fn unreadable(markup: &mut Markup, scene: &Scene<'_>) {
    let Some(found) = scene.state.unreadable.clone() else {
        return;
    };
    markup.with("div", &["class", "role"], &["message", "alert"], |markup| {
        markup.line("p", "", scene.words.saved_unreadable);
        markup.with(
            "button",
            &["type", "class"],
            &["button", "secondary"],
            |markup| {
                markup.on(On::Click, move |_| {
                    // If even this fails, the text stays where it was found until it is overwritten.
                    let _ = file::download("zona-hijau-salinan.json", file::JSON_TYPE, &found);
                });
                markup.text(scene.words.save_unreadable);
            },
        );
    });
}
