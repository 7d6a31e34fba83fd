//! The planner at work while the page stays usable, in slices of less than a frame.

use std::cell::Cell;
use std::future::{Future, poll_fn, ready};
use std::rc::Rc;
use std::task::Poll;

use gloo_timers::future::TimeoutFuture;
use js_sys::Date;
use wasm_bindgen_futures::spawn_local;

use super::context::{current_plan, estimate_now};
use crate::app::state::State;
use crate::app::state::action::{Action, Dispatch};
use crate::app::state::choices::Panel;
use crate::app::state::plan_answer::Asked;
use crate::edit::action_plan;
use crate::model::plan::outcome::{Plan, plan_at};
use crate::model::plan::pace::{Pace, Pause};
use crate::model::problem::Problem;
use crate::model::sheet::Sheet;
use crate::model::texts::Texts;

/// Working time before the page gets a turn, in milliseconds: less than a frame.
const SLICE: i64 = 10;

/// Time between two reports of the progress, in milliseconds.
const REPORT: i64 = 300;

/// The question of the open plan, if it can be asked.
pub(super) fn question(state: &State) -> Option<Asked> {
    let work = &state.work;
    let can_ask = state.ui.panel == Some(Panel::Plan)
        && work.edition.weight_unit.is_some()
        && work.computed.base.score.counted > 0;
    if !can_ask {
        return None;
    }
    let plan = current_plan(state);
    let request = action_plan::question(plan, &work.edition, estimate_now(state)).ok()?;
    Some(Asked::new(
        work.edition.clone(),
        work.document.clone(),
        request,
    ))
}

/// Answers a question in slices, unless nobody wants the answer any more.
pub(super) fn answer(asked: Rc<Asked>, texts: Rc<Texts>, dispatch: Dispatch) {
    spawn_local(async move {
        // The page is drawn first.
        TimeoutFuture::new(0).await;
        let mut computed = Box::pin(compute(asked.clone(), texts, dispatch.clone()));
        let answer = poll_fn(|context| match asked.is_wanted() {
            true => computed.as_mut().poll(context).map(Some),
            false => Poll::Ready(None),
        });
        if let Some(answer) = answer.await {
            dispatch.emit(Action::PlanAnswered(asked.clone(), Rc::new(answer)));
        }
    });
}

async fn compute(asked: Rc<Asked>, texts: Rc<Texts>, dispatch: Dispatch) -> Result<Plan, Problem> {
    let slice_began = Rc::new(Cell::new(now()));
    let reported = Cell::new(now());
    let question = asked.clone();
    let pause = move |percent| -> Pause {
        if now() - slice_began.get() < SLICE {
            return Box::pin(ready(()));
        }
        if now() - reported.get() >= REPORT {
            reported.set(now());
            dispatch.emit(Action::PlanProgress(question.clone(), percent));
        }
        let slice_began = slice_began.clone();
        Box::pin(async move {
            TimeoutFuture::new(0).await;
            slice_began.set(now());
        })
    };
    let sheet = Sheet::new(&asked.edition, &asked.document.assessment)?;
    plan_at(Pace::new(&pause), &sheet, &texts, &asked.request).await
}

/// The time in whole milliseconds.
fn now() -> i64 {
    Date::now() as i64
}
