//! Where everything stands on the page.

use std::rc::Rc;

use super::Scene;
use super::about::{about, try_this};
use super::loci::loci;
use super::locus::{locus_sheet, tools};
use super::markup::Markup;
use super::menu::menu;
use super::messages::unreadable;
use super::part::{Rest, part};
use super::result::result;
use super::tour::tour;
use crate::app::action::{Mode, Place};
use crate::app::later;
use crate::app::piece::{ResultsView, SheetView, View, WorksView};
use crate::app::state::State;

/// What the page shows.
pub struct Shown<'a> {
    /// What the figures of the result show.
    pub figures: &'a Rc<State>,
    /// What all the rest shows.
    pub rest: Rest<'a>,
    /// What a screen reader says of the result.
    pub announcement: &'a str,
}

/// All of it.
pub fn whole(markup: &mut Markup, shown: &Shown<'_>) {
    if shown.figures.frame.is_some() {
        let scene = Scene::new(shown.figures);
        later::view(markup, &scene, View::Works(WorksView::Framed));
    } else {
        window(markup, shown);
    }
    let names = &["class", "role", "aria-live"];
    markup.with("p", names, &["quiet", "status", "polite"], |markup| {
        markup.text(shown.announcement);
    });
}

/// The page in a window of its own.
fn window(markup: &mut Markup, shown: &Shown<'_>) {
    part(markup, "above", shown.rest, |markup, scene| {
        menu(markup, scene);
        markup.group(|markup| unreadable(markup, scene));
    });
    markup.element("div", "stage", |markup| {
        part(markup, "loci", shown.rest, loci);
        markup.group(|markup| result(markup, &Scene::new(shown.figures), shown.rest));
        part(markup, "work", shown.rest, |markup, scene| {
            markup.element("div", "work", |markup| work(markup, scene));
        });
    });
    part(markup, "printed", shown.rest, |markup, scene| {
        // Who prints before anything else gets the result alone: printing waits for nothing.
        if scene.state.is_printing {
            later::view_if_there(markup, scene, View::printed(scene.state.panel));
        }
    });
}

/// What one works with, and what stands around it.
fn work(markup: &mut Markup, scene: &Scene<'_>) {
    markup.group(|markup| try_this(markup, scene));
    markup.group(|markup| tour(markup, scene));
    markup.group(|markup| {
        if let Some(panel) = scene.state.panel {
            later::view(markup, scene, View::of(panel));
        }
    });
    markup.group(|markup| {
        if scene.state.question.is_some() {
            later::view(markup, scene, View::Sheet(SheetView::Why));
        }
    });
    tools(markup, scene);
    markup.group(|markup| {
        let is_compared = scene.state.mode == Mode::Compare;
        if scene.has_tries() && !is_compared {
            later::view_if_there(markup, scene, View::Sheet(SheetView::Tries));
        }
    });
    markup.group(|markup| {
        if scene.state.mode == Mode::Try {
            later::view_if_there(markup, scene, View::Sheet(SheetView::Weakest));
        }
    });
    markup.group(|markup| match (scene.state.mode, scene.state.place) {
        (Mode::Compare, _) => {
            later::view(markup, scene, View::Sheet(SheetView::Compare));
        }
        (Mode::Now, Place::Government) => {
            later::view(markup, scene, View::Sheet(SheetView::Government));
        }
        (Mode::Try, Place::Government) => {
            later::view(markup, scene, View::Sheet(SheetView::Biggest));
            later::view_if_there(markup, scene, View::Results(ResultsView::Rank));
            later::view_if_there(markup, scene, View::Results(ResultsView::Years));
        }
        (_, Place::Locus(locus)) => locus_sheet(markup, scene, locus),
    });
    markup.group(|markup| {
        if scene.state.mode == Mode::Try {
            later::view_if_there(markup, scene, View::Results(ResultsView::Pictures));
        }
    });
    about(markup, scene);
}
