//! The planner at work beside the page: one question at a time, computed in slices when a view first
//! asks it.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn, ready};
use std::rc::Rc;
use std::task::Poll;

use gloo_timers::future::TimeoutFuture;
use js_sys::Date;
use wasm_bindgen_futures::spawn_local;

use super::action::Action;
use super::state::State;
use super::view::Dispatch;
use crate::exchange::document::Document;
use crate::model::assessment::Assessment;
use crate::model::edition::Edition;
use crate::model::plan::outcome::{Plan, plan_at};
use crate::model::plan::pace::{Pace, Pause};
use crate::model::plan::request::Request;
use crate::model::problem::Problem;
use crate::model::sheet::Sheet;
use crate::model::texts::Texts;

/// What the planner says: a plan, or what is wrong with the question.
pub type Answer = Rc<Result<Plan, Problem>>;

/// What is asked: of which state of now, in which edition.
struct Asked {
    edition: Rc<Edition>,
    document: Rc<Document>,
    request: Request,
}

impl Asked {
    /// Whether the answer is the same for this. What is tried does not count.
    fn is_same(&self, state: &State, request: &Request) -> bool {
        let [own, other] = [&self.document, &state.document];
        Rc::ptr_eq(&self.edition, &state.edition)
            && self.request == *request
            && (Rc::ptr_eq(own, other) || is_same_now(&own.assessment, &other.assessment))
    }
}

impl Asked {
    /// Whether an answer to this can stand in for one to another question for a moment.
    fn is_kin(&self, other: &Asked) -> bool {
        let [own, other_loci] = [self, other].map(|own| own.document.assessment.loci.len());
        Rc::ptr_eq(&self.edition, &other.edition) && own == other_loci
    }
}

/// Whether two assessments are the same but for what is tried.
fn is_same_now(one: &Assessment, other: &Assessment) -> bool {
    one.loci == other.loci
        && one.government == other.government
        && one.settings() == other.settings()
}

/// How far the planner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is at work, and has tried so much of what may have to be tried, in percent, where that is known.
    Working(Option<u8>),
    /// It is done: the answer is the one to the question.
    Ready,
    /// It was stopped before it was done.
    Stopped,
}

struct Desk {
    asked: Option<Rc<Asked>>,
    /// The last answer; whether it is that to what is asked says the progress.
    answer: Option<Answer>,
    progress: Progress,
}

thread_local! {
    static DESK: RefCell<Desk> = const {
        RefCell::new(Desk {
            asked: None,
            answer: None,
            progress: Progress::Ready,
        })
    };
}

/// So long the planner works before the page gets a turn, in milliseconds: less than a frame.
const SLICE: i64 = 10;

/// So long after it was drawn last, the progress is drawn again, in milliseconds.
const REDRAW: i64 = 300;

/// The last answer, if there is one, and how far the one to this question is. If nobody asked it yet
/// the planner begins, and [`Action::Arrived`] says that there is something new.
#[must_use]
pub fn answer(
    dispatch: &Dispatch,
    state: &State,
    texts: &Rc<Texts>,
    request: &Request,
) -> (Option<Answer>, Progress) {
    let known = DESK.with_borrow(|desk| {
        let asked = desk.asked.as_ref()?;
        let is_same = asked.is_same(state, request);
        is_same.then(|| (desk.answer.clone(), desk.progress))
    });
    if let Some(known) = known {
        return known;
    }
    let asked = Rc::new(Asked {
        edition: state.edition.clone(),
        document: state.document.clone(),
        request: request.clone(),
    });
    let old = DESK.with_borrow_mut(|desk| {
        // The steps of another work are about other loci.
        let is_kin = desk.asked.as_ref().is_some_and(|old| old.is_kin(&asked));
        desk.answer = desk.answer.take().filter(|_| is_kin);
        desk.asked = Some(asked.clone());
        desk.progress = Progress::Working(None);
        desk.answer.clone()
    });
    spawn_local(work(asked, texts.clone(), dispatch.clone()));
    (old, Progress::Working(None))
}

/// Stops the planner; what it had before is not lost.
pub fn stop() {
    DESK.with_borrow_mut(|desk| {
        if desk.progress != Progress::Ready {
            desk.progress = Progress::Stopped;
        }
    });
}

/// Forgets the question, so that the next drawing asks it again.
pub fn ask_again() {
    DESK.with_borrow_mut(|desk| desk.asked = None);
}

/// Whether somebody still waits for the answer.
fn is_wanted(asked: &Rc<Asked>) -> bool {
    DESK.with_borrow(|desk| {
        let is_asked = desk
            .asked
            .as_ref()
            .is_some_and(|own| Rc::ptr_eq(own, asked));
        is_asked && desk.progress != Progress::Stopped
    })
}

/// Works in slices until there is an answer, or until nobody wants it.
async fn work(asked: Rc<Asked>, texts: Rc<Texts>, dispatch: Dispatch) {
    // Once what is drawn now is to be seen.
    TimeoutFuture::new(0).await;
    let mut computed = Box::pin(compute(asked.clone(), texts, dispatch.clone()));
    let computed = poll_fn(|context| match is_wanted(&asked) {
        true => computed.as_mut().poll(context).map(Some),
        false => Poll::Ready(None),
    });
    if let Some(computed) = computed.await {
        DESK.with_borrow_mut(|desk| {
            desk.answer = Some(Rc::new(computed));
            desk.progress = Progress::Ready;
        });
        dispatch.emit(Action::Arrived);
    }
}

async fn compute(asked: Rc<Asked>, texts: Rc<Texts>, dispatch: Dispatch) -> Result<Plan, Problem> {
    let began = Rc::new(Cell::new(now()));
    let drawn = Cell::new(now());
    let pause = move |percent| -> Pause {
        if now() - began.get() < SLICE {
            return Box::pin(ready(()));
        }
        if now() - drawn.get() >= REDRAW {
            drawn.set(now());
            DESK.with_borrow_mut(|desk| desk.progress = Progress::Working(percent));
            dispatch.emit(Action::Arrived);
        }
        let began = began.clone();
        Box::pin(async move {
            TimeoutFuture::new(0).await;
            began.set(now());
        })
    };
    let sheet = Sheet::new(&asked.edition, &asked.document.assessment)?;
    plan_at(Pace::new(&pause), &sheet, &texts, &asked.request).await
}

/// The time in whole milliseconds.
fn now() -> i64 {
    Date::now() as i64
}
