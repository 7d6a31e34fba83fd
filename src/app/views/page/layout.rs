//! The layout of the page.

use std::rc::Rc;

use yew::{Html, html};

use super::framed::framed;
use super::locus_list::locus_list;
use super::locus_sheet::locus_sheet;
use super::menu::menu;
use super::messages::unreadable;
use super::result::result;
use super::tools::tools;
use super::tour::tour;
use crate::app::lazy::loader;
use crate::app::lazy::view::{ResultsView, SheetView, View};
use crate::app::state::State;
use crate::app::state::action::Dispatch;
use crate::app::state::choices::{Mode, Place};
use crate::app::ui::about::{about, try_this};
use crate::app::ui::scene::Scene;
use crate::app::ui::section::{Rest, section};

/// Everything that is drawn.
pub struct Shown<'a> {
    /// The state that the figures of the result show.
    pub figures: &'a Rc<State>,
    /// The state that all the rest shows.
    pub rest: Rest<'a>,
    /// The sentence that a screen reader says of the result.
    pub announcement: &'a str,
    /// How to change the state.
    pub dispatch: &'a Dispatch,
}

/// The whole page.
pub fn layout(shown: &Shown<'_>) -> Html {
    let scene = Scene::new(shown.figures, shown.dispatch);
    html! {
        <>
            if let Some(frame) = &shown.figures.frame {
                { framed(&scene, frame) }
            } else {
                { window(&scene, shown) }
            }
            <p class="quiet" role="status" aria-live="polite">{ shown.announcement }</p>
        </>
    }
}

/// The page in a window of its own.
fn window(scene: &Scene<'_>, shown: &Shown<'_>) -> Html {
    let part = |key, draw| section(key, shown.dispatch, shown.rest, draw);
    html! {
        <>
            { part("above", above) }
            <div class="stage">
                { part("loci", loci) }
                { result(scene, shown.rest) }
                { part("work", work) }
            </div>
            { part("printed", printed) }
        </>
    }
}

fn above(scene: &Scene<'_>) -> Html {
    html! {
        <>
            { menu(scene) }
            { unreadable(scene) }
        </>
    }
}

fn loci(scene: &Scene<'_>) -> Html {
    locus_list(scene, true)
}

/// The printed sheet. Who prints before its chunk is there gets the result alone: printing does not wait.
fn printed(scene: &Scene<'_>) -> Html {
    html! {
        if scene.state.ui.is_printing {
            { loader::view_if_loaded(scene, View::printed(scene.state.ui.panel)) }
        }
    }
}

/// The work, with everything that stands around it.
fn work(scene: &Scene<'_>) -> Html {
    let ui = &scene.state.ui;
    html! {
        <div class="work">
            { try_this(scene) }
            { tour(scene) }
            if let Some(panel) = ui.panel {
                { loader::view(scene, View::of(panel)) }
            }
            if ui.question.is_some() {
                { loader::view(scene, View::Sheet(SheetView::Why)) }
            }
            { tools(scene) }
            if scene.has_tries() && ui.mode != Mode::Compare {
                { loader::view_if_loaded(scene, View::Sheet(SheetView::Simulation)) }
            }
            if ui.mode == Mode::Try {
                { loader::view_if_loaded(scene, View::Sheet(SheetView::Weakest)) }
            }
            { sheet(scene) }
            if ui.mode == Mode::Try {
                { loader::view_if_loaded(scene, View::Results(ResultsView::Pictures)) }
            }
            { about(scene) }
        </div>
    }
}

/// The sheet of the place that is looked at, in its mode.
fn sheet(scene: &Scene<'_>) -> Html {
    match (scene.state.ui.mode, scene.state.ui.place) {
        (Mode::Compare, _) => loader::view(scene, View::Sheet(SheetView::Compare)),
        (Mode::Now, Place::Government) => loader::view(scene, View::Sheet(SheetView::Government)),
        (Mode::Try, Place::Government) => html! {
            <>
                { loader::view(scene, View::Sheet(SheetView::Biggest)) }
                { loader::view_if_loaded(scene, View::Results(ResultsView::Rank)) }
                { loader::view_if_loaded(scene, View::Results(ResultsView::Years)) }
            </>
        },
        (_, Place::Locus(locus)) => locus_sheet(scene, locus),
    }
}
