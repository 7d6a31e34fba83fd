//! Everything that can be done on the page, and the words for it.

use std::rc::Rc;

use super::frame::Publisher;
use super::keeper::Work;
use super::state::State;
use crate::exchange::document::Document;
use crate::model::edition::NodeId;
use crate::model::explanation::Which;
use crate::model::text::{Language, Text};
use crate::work::edit::{Edit, Step};
use crate::work::explore::Exploring;
use crate::work::own_weights::Draft;
use crate::work::snippet::Options;

/// What the page looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The mean of all loci.
    Government,
    /// The locus at a position.
    Locus(usize),
}

/// What the controls of a locus change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// What is tried.
    Try,
    /// The state of now.
    Now,
    /// Nothing: scenarios are compared.
    Compare,
}

/// The order of a locus's indicators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As in the edition.
    Tree,
    /// The largest potential first.
    Potential,
}

/// What stands above the work while it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// All assessments on this device.
    Works,
    /// A short text to send.
    Summary,
    /// A link, a badge, and code for other sites.
    Share,
    /// How the edition computes, and where each of its numbers comes from.
    Method,
    /// The user's own weights, and what raports say of those that are unknown.
    Weights,
    /// The published results of the year and kind.
    Results,
    /// The cheapest way to a score, and what was decided to do.
    Plan,
}

/// What was chosen in the panel that shares.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sharing {
    /// Whether the user's own notes stay out of the link.
    pub without_notes: bool,
    /// The code for other sites, while one builds it.
    pub builder: Option<Options>,
}

/// How far a first visitor is in the tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tour {
    /// To try something for the first time.
    Try,
    /// Something was tried: what that showed.
    Moved,
    /// How to go on with one's own offices.
    Own,
}

/// What the user must know of the saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The device has no room left.
    Full,
    /// The device refuses to store anything.
    Forbidden,
    /// Another tab changed this work, and this tab follows.
    Followed,
    /// Another tab changed this work, so this tab goes on with a copy.
    Copied,
    /// Another tab took this work away.
    Gone,
}

/// What is opened, and so where it is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// An example, which gives way to the next one as long as nothing is changed in it.
    Example,
    /// Something of the user's own that is not on the device yet.
    Own,
    /// A work that is on the device.
    Stored(Work),
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A figure whose derivation is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Whose figure.
    pub place: Place,
    /// Which node of a locus; the total where absent.
    pub node: Option<NodeId>,
    /// Which end of it.
    pub which: Which,
    /// With what is tried, or without.
    pub simulated: bool,
}

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
    /// Opens another document; what was open can be had back by undo.
    Open(Box<Document>, Opening),
    /// Takes over what another tab made of this work.
    Follow(Box<Document>),
    /// Says that a work became a copy, as another tab changed what it was.
    Copied(Work),
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
    /// Leaves only the indicators of the locus that are not full, or shows all again.
    Filter(bool),
    /// Shows all rows of a list by potential, or only the first.
    Lengthen(bool),
    /// Opens or closes what stands above the work.
    Panel(Option<Panel>),
    /// Chooses in the panel that shares.
    Share(Sharing),
    /// Chooses in the table of published results.
    Explore(Rc<Exploring>),
    /// Keeps what was typed of own weights until it can count.
    Draft(Draft),
    /// Chooses the locus for which the plan's locks are set; none: all.
    PlanScope(Option<usize>),
    /// Chooses what is to wait for something else in the plan.
    PlanWaiting(Option<NodeId>),
    /// Goes to a step of the tour, or ends it.
    Tour(Option<Tour>),
    /// Draws the page as it is printed, or as it is used.
    Print(bool),
    /// A later piece of the module is there, so what waits for it can be drawn.
    Arrived,
    /// One did not come; with what closes again whatever waits for it, so that opening that is asking
    /// again.
    Missed(fn(&mut State)),
    /// Says what went wrong, or clears that.
    Say(Option<Text>),
    /// Says politely what was done outside the page.
    Tell(Text),
    /// Something typed into a field is no number; it stays there.
    Reject {
        /// The field's id.
        field: String,
        /// What was typed.
        text: String,
    },
}

impl Action {
    /// A step on the document that brings along what it does.
    pub fn step(run: impl Fn(&mut Document) + 'static) -> Action {
        Action::Edit(Edit::Other(Step::new(run)))
    }
}
