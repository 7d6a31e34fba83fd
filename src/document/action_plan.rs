//! The action plan that is kept with an assessment: what the planner is asked, which of its steps are
//! left out, and what was decided to do.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::document::json::Json;
use crate::model::assessment::Answer;
use crate::model::edition::NodeId;
use crate::model::exact::Exact;
use crate::model::plan::request::Days;

/// A plan and the question that it answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionPlan {
    /// The options of `plan`, as in the API; `None` until something is chosen. JSON, because reading them
    /// takes the edition: a target may be one of its categories.
    pub question: Option<Json>,
    /// The steps of the answer that are left out.
    pub without: Vec<Spot>,
    /// Actions that were decided, in their order.
    pub actions: Vec<PlannedAction>,
}

/// The plan of a document as it is saved, read at most once.
///
/// A document is read by every visitor, and its plan only by who plans: the reader comes with the first
/// question for the plan, and so stays out of the first chunk. What is no plan is kept as it is.
#[derive(Clone, Debug, Default)]
pub struct SavedPlan {
    json: Option<Json>,
    /// The position among the members of `extra`.
    place: usize,
    read: OnceCell<Rc<ActionPlan>>,
}

/// Plans that are saved alike are equal.
impl PartialEq for SavedPlan {
    fn eq(&self, other: &SavedPlan) -> bool {
        self.json == other.json
    }
}

impl Eq for SavedPlan {}

impl SavedPlan {
    /// A plan that was found at a position among the members of `extra`.
    #[must_use]
    pub fn found(json: Json, place: usize) -> SavedPlan {
        SavedPlan {
            json: Some(json),
            place,
            read: OnceCell::new(),
        }
    }

    /// The plan with its JSON and the position among the members of `extra`; `None` where there is none.
    #[must_use]
    pub fn json(&self) -> Option<(&Json, usize)> {
        Some((self.json.as_ref()?, self.place))
    }

    /// The plan, read unless it was read before.
    pub fn get(&self, read: impl FnOnce(&Json) -> ActionPlan) -> &ActionPlan {
        let read = || Rc::new(self.json.as_ref().map(read).unwrap_or_default());
        self.read.get_or_init(read)
    }

    /// Puts a plan in the place of what was saved; `json` is how it is written.
    pub fn replace(&mut self, plan: ActionPlan, json: Option<Json>) {
        if self.json.is_none() {
            // Behind all other members.
            self.place = usize::MAX;
        }
        self.json = json;
        self.read = OnceCell::from(Rc::new(plan));
    }
}

/// An indicator of a locus, or of one of its products.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The position of the locus.
    pub locus: usize,
    /// The position of the product; `None` where it is the whole locus.
    pub product: Option<usize>,
    /// The indicator.
    pub node: NodeId,
}

/// A line of the table of actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedAction {
    /// The indicator that is raised.
    pub spot: Spot,
    /// The level that it had when this was decided.
    pub from: Exact,
    /// The answer that it is to get.
    pub to: Exact,
    /// The work.
    pub effort: Days,
    /// The evidence to prepare, in the user's own words; empty: as advised.
    pub evidence: String,
    /// Who is in charge.
    pub person: String,
    /// Until when, as a date or any text.
    pub deadline: String,
    /// Its progress.
    pub progress: Progress,
}

/// Progress of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is to be done.
    Planned,
    /// It is done, so its answer counts.
    Done {
        /// The answer of before, which comes back where it was not done after all.
        before: Option<Answer>,
    },
}
