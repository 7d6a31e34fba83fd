//! The page in the frame of another page: as much of it as was asked for, and who is behind it.

use super::Scene;
use super::loci::strip;
use super::locus::{locus_sheet, steps};
use super::markup::Markup;
use super::part::Rest;
use super::result::result;
use crate::app::action::{Mode, Place};
use crate::app::frame::Frame;
use crate::app::later;
use crate::app::piece::{SheetView, View};
use crate::app::works_words::works_words;
use crate::exchange::link::{Keys, to_link};
use crate::work::address::FrameView;

/// The whole frame.
pub fn framed(markup: &mut Markup, scene: &Scene<'_>) {
    let Some(frame) = &scene.state.frame else {
        return;
    };
    if !frame.has_work {
        return nothing(markup, scene);
    }
    markup.element("div", "stage framed", |markup| {
        markup.group(|markup| {
            if frame.view == FrameView::Full {
                strip(markup, scene, false);
            }
        });
        let rest = Rest {
            state: scene.state,
            turn: 0,
        };
        result(markup, scene, rest);
        markup.group(|markup| {
            if frame.view != FrameView::Card {
                markup.element("div", "work", |markup| work(markup, scene, frame));
            }
        });
        foot(markup, scene);
    });
}

/// What went wrong, or that it is on its way: never a work that is not the one that was asked for.
fn nothing(markup: &mut Markup, scene: &Scene<'_>) {
    markup.element("div", "stage framed", |markup| {
        markup.with(
            "section",
            &["class", "role"],
            &["result", "alert"],
            |markup| {
                let message = scene.state.message.as_ref();
                let text = message.map(|own| own.get(scene.language()));
                markup.line("p", "", text.unwrap_or(scene.words.loading));
                markup.line("p", "caution", scene.words.not_official);
            },
        );
    });
}

fn work(markup: &mut Markup, scene: &Scene<'_>, frame: &Frame) {
    markup.group(|markup| {
        if scene.state.question.is_some() {
            later::view(markup, scene, View::Sheet(SheetView::Why));
        }
    });
    markup.group(|markup| {
        if frame.is_locked {
            return;
        }
        if scene.state.can_undo() || scene.state.can_redo() {
            markup.element("div", "tools", |markup| {
                markup.element("div", "buttons", |markup| steps(markup, scene));
            });
        }
        if scene.has_tries() && frame.view == FrameView::Full {
            later::view(markup, scene, View::Sheet(SheetView::Tries));
        }
    });
    // What is locked can be looked at: its controls are there, and do not react.
    let names: &'static [&'static str] = if frame.is_locked {
        &["class", "disabled"]
    } else {
        &["class"]
    };
    markup.with(
        "fieldset",
        names,
        &["plain", "disabled"],
        |markup| match scene.state.place {
            Place::Locus(locus) if scene.state.mode == Mode::Try => {
                locus_sheet(markup, scene, locus)
            }
            _ => later::view(markup, scene, View::Sheet(SheetView::Biggest)),
        },
    );
}

/// Who published it, and the way to the whole page with what is shown.
fn foot(markup: &mut Markup, scene: &Scene<'_>) {
    let words = works_words(scene.language());
    let state = scene.state;
    let publisher = state
        .frame
        .as_ref()
        .and_then(|frame| frame.publisher.as_ref());
    let link = to_link(&state.document, &Keys::of(&state.edition));
    let address = ["index.html#", &link].concat();
    markup.element("p", "frame-foot", |markup| {
        if let Some(publisher) = publisher {
            markup.text(words.published_by);
            markup.text(" ");
            let who = [&publisher.name, &publisher.site, &publisher.date];
            let said: Vec<&str> = who
                .iter()
                .map(|own| own.as_str())
                .filter(|own| !own.is_empty())
                .collect();
            markup.text(&said.join(" · "));
            markup.text(". ");
        }
        let names = &["href", "target", "rel"];
        markup.with("a", names, &[&address, "_blank", "noopener"], |markup| {
            markup.text(words.open_whole);
        });
    });
}
