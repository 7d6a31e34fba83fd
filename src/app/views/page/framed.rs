//! The page in the frame of another page: as much of it as was asked for.
//!
//! Nothing of it is drawn before the chunk that reads what a frame is given.

use yew::{Html, html};

use super::locus_list::locus_list;
use super::locus_sheet::locus_sheet;
use super::result::result;
use crate::app::lazy::loader;
use crate::app::lazy::view::{SheetView, View, WorksView};
use crate::app::state::choices::{Mode, Place};
use crate::app::state::chunk::Chunk;
use crate::app::state::frame::Frame;
use crate::app::ui::buttons::undo_buttons;
use crate::app::ui::scene::Scene;
use crate::app::ui::section::Rest;
use crate::edit::url_fragment::FrameView;

/// The whole frame.
pub(super) fn framed(scene: &Scene<'_>, frame: &Frame) -> Html {
    if !scene.state.has(Chunk::Works) {
        return html! { <p>{ scene.words.loading() }</p> };
    }
    if !frame.has_work {
        return without_work(scene);
    }
    let rest = Rest {
        state: scene.state,
        turn: 0,
    };
    html! {
        <div class="stage framed">
            if frame.view == FrameView::Full {
                { locus_list(scene, false) }
            }
            { result(scene, rest) }
            if frame.view != FrameView::Card {
                <div class="work">{ work(scene, frame) }</div>
            }
            { loader::view(scene, View::Works(WorksView::FrameFoot)) }
        </div>
    }
}

/// The problem, or that the work is loading: never another work than the one that was asked for.
fn without_work(scene: &Scene<'_>) -> Html {
    let problem = scene.state.messages.problem.as_ref();
    let problem = problem.map(|problem| problem.get(scene.language()));
    html! {
        <div class="stage framed">
            <section class="result" role="alert">
                <p>{ problem.unwrap_or(scene.words.loading()) }</p>
                <p class="caution">{ scene.words.not_official() }</p>
            </section>
        </div>
    }
}

fn work(scene: &Scene<'_>, frame: &Frame) -> Html {
    let work = &scene.state.work;
    let can_step = work.can_undo() || work.can_redo();
    let can_change = !frame.is_locked;
    html! {
        <>
            if scene.state.ui.question.is_some() {
                { loader::view(scene, View::Sheet(SheetView::Why)) }
            }
            if can_change && can_step {
                <div class="tools">
                    <div class="buttons">{ undo_buttons(scene) }</div>
                </div>
            }
            if can_change && scene.has_tries() && frame.view == FrameView::Full {
                { loader::view(scene, View::Sheet(SheetView::Simulation)) }
            }
            // Controls of a locked frame can be looked at, and do not react.
            <fieldset class="plain" disabled={frame.is_locked}>{ sheet(scene) }</fieldset>
        </>
    }
}

fn sheet(scene: &Scene<'_>) -> Html {
    match scene.state.ui.place {
        Place::Locus(locus) if scene.state.ui.mode == Mode::Try => locus_sheet(scene, locus),
        _ => loader::view(scene, View::Sheet(SheetView::Biggest)),
    }
}
