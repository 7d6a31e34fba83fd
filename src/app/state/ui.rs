//! The user interface: what is looked at, and what is open.

use std::rc::Rc;

use crate::app::state::choices::{Mode, Order, Panel, Place, Question, Sharing, Tour};
use crate::document::Document;
use crate::edit::loci;
use crate::edit::own_weights::Draft;
use crate::edit::published_search::Exploring;
use crate::model::edition::NodeId;

/// The user interface.
#[derive(Clone, PartialEq)]
pub struct Ui {
    /// The locus that is looked at, or the government.
    pub place: Place,
    /// The mode of the controls.
    pub mode: Mode,
    /// How indicators are ordered.
    pub order: Order,
    /// The open derivation.
    pub question: Option<Question>,
    /// The indicators whose details are open.
    pub unfolded: Vec<NodeId>,
    /// The indicators that the filter leaves, while it is on. Those that reach their maximum meanwhile
    /// stay: a row that goes away under the hand that fills it helps nobody.
    pub only: Option<Rc<[NodeId]>>,
    /// The forms of the locus that are open from the start.
    pub open_forms: OpenForms,
    /// True if a list by potential shows all of its rows.
    pub is_long: bool,
    /// The panel above the work.
    pub panel: Option<Panel>,
    /// The choices in the panels.
    pub choices: PanelChoices,
    /// Where the tour is, while it goes on.
    pub tour: Option<Tour>,
    /// True if the page is drawn as it is printed.
    pub is_printing: bool,
}

/// The forms of a locus that are open from the start. Decided on arrival, as a form that closes under
/// the hand that fills it moves all below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenForms {
    /// The form about the office.
    pub about: bool,
    /// The form for its rapor.
    pub rapor: bool,
}

/// Choices in the panels; each keeps them while it is closed.
#[derive(Clone, Default, PartialEq)]
pub struct PanelChoices {
    /// In the panel that shares.
    pub sharing: Sharing,
    /// In the table of published results.
    pub exploring: Rc<Exploring>,
    /// Own weights that were typed and do not count yet.
    pub draft: Rc<Draft>,
    /// The locus for which the plan's locks are set; `None`: all of them.
    pub plan_scope: Option<usize>,
    /// The indicator that is to wait for another in the plan, while the user says for which.
    pub plan_waiting: Option<NodeId>,
}

impl Ui {
    /// How a document opens.
    pub(super) fn new(document: &Document) -> Ui {
        let place = opening_place(document);
        Ui {
            place,
            mode: Mode::Try,
            order: Order::Potential,
            question: None,
            unfolded: Vec::new(),
            only: None,
            open_forms: open_forms(document, place),
            is_long: false,
            panel: None,
            choices: PanelChoices::default(),
            tour: None,
            is_printing: false,
        }
    }

    /// Looks at a place of a document.
    pub(super) fn look(&mut self, document: &Document, place: Place) {
        self.place = place;
        self.open_forms = open_forms(document, place);
    }

    /// Forgets everything about indicators of another edition.
    pub(super) fn leave_edition(&mut self) {
        self.question = None;
        self.unfolded.clear();
        self.only = None;
        self.choices.draft = Rc::default();
        self.choices.plan_waiting = None;
    }

    /// Keeps the place and the question inside the document.
    pub(super) fn settle(&mut self, document: &Document) {
        if let Place::Locus(locus) = self.place
            && locus >= document.assessment.loci.len()
        {
            self.look(document, opening_place(document));
        }
        if let Some(question) = &self.question
            && question.place != self.place
        {
            self.question = None;
        }
    }

    /// True if the filter leaves an indicator.
    #[must_use]
    pub fn leaves(&self, node: &NodeId) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(node))
    }
}

/// The place that is looked at when a document opens.
pub(super) fn opening_place(document: &Document) -> Place {
    loci::opening(document).map_or(Place::Government, Place::Locus)
}

/// The forms of a locus that there is a reason to open: who has answers does not need the rapor, who
/// has none yet may have nothing else.
fn open_forms(document: &Document, place: Place) -> OpenForms {
    let Place::Locus(locus) = place else {
        return OpenForms::default();
    };
    let own = document.assessment.loci.get(locus);
    own.map_or(OpenForms::default(), |own| {
        let is_empty = own.answers.is_empty() && own.products().is_empty();
        OpenForms {
            about: own.name.is_none() || own.kind.is_none(),
            rapor: is_empty || !own.points.is_empty(),
        }
    })
}

/// The place after a step of a locus that is looked at: it may have moved, or others around it.
pub(super) fn follow(place: Place, before: &Document, after: &Document) -> Place {
    let Place::Locus(locus) = place else {
        return place;
    };
    let (old, new) = (&before.assessment.loci, &after.assessment.loci);
    let Some(own) = old.get(locus).filter(|own| new.get(locus) != Some(*own)) else {
        return place;
    };
    let mut places = new.iter().enumerate().filter(|(_, other)| *other == own);
    // Among as many as before it moved only if it changed places with another.
    let moved =
        places.find(|(place, _)| old.len() != new.len() || old.get(*place) == new.get(locus));
    moved.map_or(place, |(moved, _)| Place::Locus(moved))
}
