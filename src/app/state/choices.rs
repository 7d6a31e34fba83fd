//! Choices of the user.

use crate::app::state::work_handle::WorkHandle;
use crate::edit::embed_code::Options;
use crate::model::edition::NodeId;
use crate::model::explanation::Which;

/// The place that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The mean of all loci.
    Government,
    /// The locus at a position.
    Locus(usize),
}

impl Place {
    /// The position of the locus; `None` for the government.
    #[must_use]
    pub fn locus(self) -> Option<usize> {
        match self {
            Place::Government => None,
            Place::Locus(locus) => Some(locus),
        }
    }
}

/// The mode of the controls: which state they change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The simulated changes.
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

/// A panel above the work.
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

/// Choices in the panel that shares.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sharing {
    /// True if the user's own notes stay out of the link.
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

/// News of the saving that the user must know.
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

/// The kind of a document that is opened, from which follows where it is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// An example, which gives way to the next one as long as nothing is changed in it.
    Example,
    /// Something of the user's own that is not on the device yet.
    Own,
    /// A work that is on the device.
    Stored(WorkHandle),
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
