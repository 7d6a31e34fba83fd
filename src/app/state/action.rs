//! Every way to change the state.

use std::rc::Rc;

use yew::Callback;

use crate::app::state::choices::{
    Mode, Notice, Opening, Order, Panel, Place, Question, Sharing, Theme, Tour,
};
use crate::app::state::frame::Publisher;
use crate::app::state::plan_answer::Asked;
use crate::app::state::removed_work::RemovedWork;
use crate::app::state::resources::{Loaded, Resource};
use crate::app::state::work_handle::WorkHandle;
use crate::document::Document;
use crate::edit::edits::Edit;
use crate::edit::own_weights::Draft;
use crate::edit::published_search::Exploring;
use crate::model::edition::NodeId;
use crate::model::plan::outcome::Plan;
use crate::model::problem::Problem;
use crate::model::text::{Language, Text};

/// How views change the state.
pub type Dispatch = Callback<Action>;

/// A way to change the state.
#[derive(Clone)]
pub enum Action {
    /// A step on the document.
    Edit(Edit),
    /// A step that goes on: all that a slider does until it is left is one step to undo.
    Drag(Edit),
    /// The slider was left.
    Settle,
    /// Takes the last step back.
    Undo,
    /// Takes the last undo back.
    Redo,
    /// Opens another document; the one before comes back by undo.
    Open(Box<Document>, Opening),
    /// Takes over the work as another tab saved it.
    Follow(Box<Document>),
    /// Says that a work became a copy, as another tab changed what it was.
    Copied(WorkHandle),
    /// Says what the user must know of the saving, or no longer.
    Notice(Option<Notice>),
    /// Says who published what a frame shows.
    Published(Publisher),
    /// Looks at something else.
    Look(Place),
    /// Changes what the controls change.
    Mode(Mode),
    /// Changes the order.
    Order(Order),
    /// Changes the language.
    Language(Language),
    /// Changes the theme.
    Theme(Theme),
    /// Opens or closes a derivation.
    Ask(Option<Question>),
    /// Opens or closes the details of an indicator.
    Unfold(NodeId),
    /// Leaves only the indicators of the locus that are below their maximum, or shows all again.
    Filter(bool),
    /// Shows all rows of a list by potential, or only the first.
    Lengthen(bool),
    /// Opens or closes the panel above the work.
    Panel(Option<Panel>),
    /// Chooses in the panel that shares.
    Share(Sharing),
    /// Chooses in the table of published results.
    Explore(Rc<Exploring>),
    /// Keeps own weights as they are typed, until they can count.
    Draft(Draft),
    /// Chooses the locus for which the plan's locks are set; none: all.
    PlanScope(Option<usize>),
    /// Chooses the indicator that is to wait for another in the plan.
    PlanWaiting(Option<NodeId>),
    /// Says how far the planner is with a question, in percent where that is known.
    PlanProgress(Rc<Asked>, Option<u8>),
    /// Takes the answer to a question.
    PlanAnswered(Rc<Asked>, Rc<Result<Plan, Problem>>),
    /// Stops the planner.
    PlanStop,
    /// Asks the planner again after it was stopped.
    PlanAgain,
    /// Goes to a step of the tour, or ends it.
    Tour(Option<Tour>),
    /// Draws the page as it is printed, or as it is used.
    Print(bool),
    /// Notes that a resource is on its way.
    Load(Resource),
    /// Takes a resource that came.
    Loaded(Loaded),
    /// Notes that a resource did not come, and closes whatever waits for it: opening that is asking
    /// for it again.
    Missed(Resource),
    /// Asks once more for the tables that did not come.
    RetryTables,
    /// Draws everything anew: something outside the state changed.
    Refresh,
    /// Says what went wrong, or clears that.
    Say(Option<Text>),
    /// Says politely what was done outside the page.
    Tell(Text),
    /// Says which work was removed and can come back, if any.
    Removed(Option<Rc<RemovedWork>>),
    /// Something typed into a field is no number; it stays there.
    Reject {
        /// The field's id.
        field: String,
        /// The text.
        text: String,
    },
}

/// The kind of an action, from which follows what is drawn first and what a locked frame refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An answer: the score is what the user looks for, so its figures are drawn first.
    Answer,
    /// Any other step on the document.
    Step,
    /// Another document.
    Opening,
    /// Something else to look at.
    Navigation,
    /// Something that comes at any time by itself, also amid a drag, which goes on.
    Background,
}

impl Action {
    /// An edit of the document.
    pub fn edit(edit: impl Into<Edit>) -> Action {
        Action::Edit(edit.into())
    }

    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Action::Drag(_) => Kind::Answer,
            Action::Edit(edit) => match edit {
                Edit::Answer { .. } | Edit::Points { .. } | Edit::Try { .. } => Kind::Answer,
                _ => Kind::Step,
            },
            Action::Undo | Action::Redo => Kind::Step,
            Action::Open(..) | Action::Follow(_) | Action::Copied(_) => Kind::Opening,
            Action::Load(_)
            | Action::Loaded(_)
            | Action::Missed(_)
            | Action::PlanProgress(..)
            | Action::PlanAnswered(..)
            | Action::Refresh => Kind::Background,
            Action::Settle
            | Action::Notice(_)
            | Action::Published(_)
            | Action::Look(_)
            | Action::Mode(_)
            | Action::Order(_)
            | Action::Language(_)
            | Action::Theme(_)
            | Action::Ask(_)
            | Action::Unfold(_)
            | Action::Filter(_)
            | Action::Lengthen(_)
            | Action::Panel(_)
            | Action::Share(_)
            | Action::Explore(_)
            | Action::Draft(_)
            | Action::PlanScope(_)
            | Action::PlanWaiting(_)
            | Action::PlanStop
            | Action::PlanAgain
            | Action::Tour(_)
            | Action::Print(_)
            | Action::RetryTables
            | Action::Say(_)
            | Action::Tell(_)
            | Action::Removed(_)
            | Action::Reject { .. } => Kind::Navigation,
        }
    }
}
