//! The answer of the planner: one question at a time.

use std::cell::Cell;
use std::rc::Rc;

use crate::document::Document;
use crate::model::assessment::Assessment;
use crate::model::edition::Edition;
use crate::model::plan::outcome::Plan;
use crate::model::plan::request::Request;
use crate::model::problem::Problem;

/// A question to the planner: about which state of now, in which edition.
pub struct Asked {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The document; changes that are simulated do not count.
    pub document: Rc<Document>,
    /// The options of the plan.
    pub request: Request,
    /// False once nobody waits for the answer: the planner then ends at its next pause.
    is_wanted: Cell<bool>,
}

impl Asked {
    /// A question.
    #[must_use]
    pub fn new(edition: Rc<Edition>, document: Rc<Document>, request: Request) -> Asked {
        Asked {
            edition,
            document,
            request,
            is_wanted: Cell::new(true),
        }
    }

    /// True as long as somebody waits for the answer.
    #[must_use]
    pub fn is_wanted(&self) -> bool {
        self.is_wanted.get()
    }

    /// True if another question has the same answer.
    #[must_use]
    pub fn is_same(&self, other: &Asked) -> bool {
        let [one, two] = [self, other].map(|own| &own.document);
        Rc::ptr_eq(&self.edition, &other.edition)
            && self.request == other.request
            && (Rc::ptr_eq(one, two) || is_same_now(&one.assessment, &two.assessment))
    }

    /// True if the answer to another question can stand in for a moment: it is about the same loci.
    fn is_kin(&self, other: &Asked) -> bool {
        let [one, two] = [self, other].map(|own| own.document.assessment.loci.len());
        Rc::ptr_eq(&self.edition, &other.edition) && one == two
    }
}

/// True if two assessments are the same but for the simulated changes.
fn is_same_now(one: &Assessment, other: &Assessment) -> bool {
    one.loci == other.loci
        && one.government == other.government
        && one.settings() == other.settings()
}

/// How far the planner is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// At work; the percentage of what may have to be tried, where that is known.
    Working(Option<u8>),
    /// Done: the answer is the one to the question.
    #[default]
    Ready,
    /// Stopped before it was done.
    Stopped,
}

/// The last question with its answer.
#[derive(Clone, Default)]
pub struct PlanAnswer {
    asked: Option<Rc<Asked>>,
    /// The last plan, or why the question cannot be answered. It answers the last question only where
    /// the progress says so.
    pub answer: Option<Rc<Result<Plan, Problem>>>,
    /// How far the planner is.
    pub progress: Progress,
}

impl PlanAnswer {
    /// True if this question is answered, at work or stopped, so that it need not be asked.
    #[must_use]
    pub fn is_about(&self, other: &Asked) -> bool {
        self.asked.as_ref().is_some_and(|own| own.is_same(other))
    }

    fn is_own(&self, asked: &Rc<Asked>) -> bool {
        self.asked
            .as_ref()
            .is_some_and(|own| Rc::ptr_eq(own, asked))
    }

    fn drop_question(&self) {
        if let Some(asked) = &self.asked {
            asked.is_wanted.set(false);
        }
    }

    pub(super) fn begin(&mut self, asked: Rc<Asked>) {
        self.drop_question();
        // The steps of another work are about other loci.
        let is_kin = self.asked.as_ref().is_some_and(|old| old.is_kin(&asked));
        self.answer = self.answer.take().filter(|_| is_kin);
        self.asked = Some(asked);
        self.progress = Progress::Working(None);
    }

    pub(super) fn progress(&mut self, asked: &Rc<Asked>, percent: Option<u8>) {
        if self.is_own(asked) && self.progress != Progress::Stopped {
            self.progress = Progress::Working(percent);
        }
    }

    pub(super) fn finish(&mut self, asked: &Rc<Asked>, answer: Rc<Result<Plan, Problem>>) {
        if self.is_own(asked) && self.progress != Progress::Stopped {
            self.answer = Some(answer);
            self.progress = Progress::Ready;
        }
    }

    /// Stops the planner; the answer of before is not lost.
    pub(super) fn stop(&mut self) {
        if self.progress != Progress::Ready {
            self.drop_question();
            self.progress = Progress::Stopped;
        }
    }

    /// Forgets the question, so that it is asked again.
    pub(super) fn ask_again(&mut self) {
        self.drop_question();
        self.asked = None;
    }
}
