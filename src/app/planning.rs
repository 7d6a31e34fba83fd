//! The planner at work beside the page: one question at a time, computed when a view first asks it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;

use super::action::Action;
use super::state::State;
use super::view::Dispatch;
use crate::exchange::document::Document;
use crate::model::assessment::Assessment;
use crate::model::edition::Edition;
use crate::model::plan::outcome::{Plan, plan};
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

/// Whether two assessments are the same but for what is tried.
fn is_same_now(one: &Assessment, other: &Assessment) -> bool {
    one.loci == other.loci
        && one.government == other.government
        && one.settings() == other.settings()
}

#[derive(Default)]
struct Desk {
    asked: Option<Rc<Asked>>,
    /// The last answer, and whether it is that of what is asked.
    answer: Option<Answer>,
    is_ready: bool,
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

/// The last answer, if there is one, and whether it is the answer to this. If it is not, the planner
/// begins, and [`Action::Arrived`] says that it is done.
#[must_use]
pub fn answer(
    dispatch: &Dispatch,
    state: &State,
    texts: &Rc<Texts>,
    request: &Request,
) -> (Option<Answer>, bool) {
    let known = DESK.with_borrow(|desk| {
        let asked = desk.asked.as_ref()?;
        let is_same = asked.is_same(state, request);
        is_same.then(|| (desk.answer.clone(), desk.is_ready))
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
        let is_other = desk
            .asked
            .as_ref()
            .is_none_or(|old| !Rc::ptr_eq(&old.edition, &asked.edition));
        // Its loci or indicators may be others.
        if is_other
            || desk.asked.as_ref().is_some_and(|old| {
                old.document.assessment.loci.len() != asked.document.assessment.loci.len()
            })
        {
            desk.answer = None;
        }
        desk.asked = Some(asked.clone());
        desk.is_ready = false;
        desk.answer.clone()
    });
    let (dispatch, texts) = (dispatch.clone(), texts.clone());
    // Once what is drawn now is to be seen.
    Timeout::new(0, move || {
        let is_current = DESK.with_borrow(|desk| {
            desk.asked
                .as_ref()
                .is_some_and(|own| Rc::ptr_eq(own, &asked))
        });
        if !is_current {
            return;
        }
        let computed = Sheet::new(&asked.edition, &asked.document.assessment)
            .and_then(|sheet| plan(&sheet, &texts, &asked.request));
        DESK.with_borrow_mut(|desk| {
            desk.answer = Some(Rc::new(computed));
            desk.is_ready = true;
        });
        dispatch.emit(Action::Arrived);
    })
    .forget();
    (old, false)
}
