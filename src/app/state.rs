//! The state of the page, and what each action makes of it.

use std::rc::Rc;

use yew::Reducible;

use super::action::{
    Action, Mode, Notice, Opening, Order, Panel, Place, Question, Sharing, Theme, Tour,
};
use super::editions;
use super::frame::Frame;
use super::keeper::Work;
use super::outcome::Outcome;
use super::words::{both, words};
use crate::exchange::document::Document;
use crate::model::edition::{Edition, NodeId, TOTAL};
use crate::model::potential::Potential;
use crate::model::problem::Problem;
use crate::model::quantity::Printed;
use crate::model::text::{Language, Text};
use crate::work::explore::Exploring;
use crate::work::loci;
use crate::work::own_weights::Draft;
use crate::work::sheets::mark_as_copy;

/// How many steps can be undone.
const MOST_STEPS: usize = 500;

/// The whole state.
#[derive(Clone, PartialEq)]
pub struct State {
    /// The edition in use.
    pub edition: Rc<Edition>,
    /// What the user works on.
    pub document: Rc<Document>,
    /// What it comes to.
    pub outcome: Rc<Outcome>,
    /// Which work it is part of.
    pub work: Work,
    /// Whether it is an example in which nothing was changed yet.
    pub is_lent: bool,
    past: Vec<(Work, Rc<Document>)>,
    future: Vec<(Work, Rc<Document>)>,
    dragged: Option<(usize, NodeId)>,
    /// What is looked at.
    pub place: Place,
    /// What the controls change.
    pub mode: Mode,
    /// How indicators are ordered.
    pub order: Order,
    /// The language.
    pub language: Language,
    /// The theme.
    pub theme: Theme,
    /// Whether there is room to show the whole menu from the start.
    pub is_wide: bool,
    /// The open derivation.
    pub question: Option<Question>,
    /// The indicators whose details are open.
    pub unfolded: Vec<NodeId>,
    /// The indicators that the filter leaves, while it is on. Those that become full meanwhile stay:
    /// a row that goes away under the hand that fills it helps nobody.
    pub only: Option<Rc<[NodeId]>>,
    /// The forms of the locus that are open from the start: what it is, and its raport. Decided when
    /// one gets there, as a form that closes under the hand that fills it moves all below it.
    pub open_forms: [bool; 2],
    /// Whether a list by potential shows all of its rows.
    pub is_long: bool,
    /// What is open above the work.
    pub panel: Option<Panel>,
    /// What was chosen in the panel that shares.
    pub sharing: Sharing,
    /// What was chosen in the table of published results.
    pub exploring: Rc<Exploring>,
    /// Own weights that were typed and do not count yet.
    pub draft: Rc<Draft>,
    /// The locus for which the plan's locks are set; `None`: all of them.
    pub plan_scope: Option<usize>,
    /// What is to wait for something else, while one says for what.
    pub plan_waiting: Option<NodeId>,
    /// Where the tour is, while it goes on.
    pub tour: Option<Tour>,
    /// Whether the page is drawn as it is printed.
    pub is_printing: bool,
    /// What went wrong last, until it is dismissed or something works.
    pub message: Option<Text>,
    /// What the user must know of the saving, until it is dismissed or no longer so.
    pub notice: Option<Notice>,
    /// What was done last outside the page, such as copying, until anything else is done.
    pub told: Option<Text>,
    /// The field whose text is no number, and that text.
    pub rejected: Option<(String, String)>,
    /// What the frame shows, where the page is in one.
    pub frame: Option<Rc<Frame>>,
    /// Saved work that could not be read, as it was found.
    pub unreadable: Option<Rc<str>>,
}

impl State {
    /// The state in which the page opens.
    ///
    /// # Errors
    /// The first [`Problem`] of the document; also where its edition is not here.
    pub fn new(document: Document) -> Result<State, Problem> {
        let edition = editions::find(&document.assessment.edition)?;
        let outcome = Outcome::of(&edition, &document, None, false)?;
        let place = opening_place(&document);
        let open_forms = open_forms(&document, place);
        Ok(State {
            edition,
            document: Rc::new(document),
            outcome: Rc::new(outcome),
            work: Work::default(),
            is_lent: true,
            past: Vec::new(),
            future: Vec::new(),
            dragged: None,
            place,
            mode: Mode::Try,
            order: Order::Potential,
            language: Language::Indonesian,
            theme: Theme::Auto,
            is_wide: false,
            question: None,
            unfolded: Vec::new(),
            only: None,
            open_forms,
            is_long: false,
            panel: None,
            sharing: Sharing::default(),
            exploring: Rc::default(),
            draft: Rc::default(),
            plan_scope: None,
            plan_waiting: None,
            tour: None,
            is_printing: false,
            message: None,
            notice: None,
            told: None,
            rejected: None,
            frame: None,
            unreadable: None,
        })
    }

    /// What each node of a whole locus could still add to the state of now.
    #[must_use]
    pub fn potentials(&self) -> &[Potential] {
        let base = &self.outcome.base;
        base.potentials(&self.edition, &self.document.assessment)
    }

    /// What a node of a locus could still add to the locus.
    #[must_use]
    pub fn potential(&self, locus: usize, node: &str) -> Option<Printed> {
        let mut all = self.potentials().iter();
        let own = all.find(|own| own.locus == locus && &*own.node == node)?;
        Some(own.locus_gain)
    }

    /// Whether a step can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether an undo can be taken back.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Takes a document if it can be scored; otherwise keeps what there was.
    fn take(&mut self, document: Rc<Document>, only_tries: bool) -> Result<(), Problem> {
        let edition = editions::find(&document.assessment.edition)?;
        let is_other = edition.id != self.edition.id;
        let before = (!is_other).then_some(&*self.outcome);
        self.outcome = Rc::new(Outcome::of(&edition, &document, before, only_tries)?);
        if is_other {
            self.edition = edition;
            // They were about indicators of the other edition.
            self.question = None;
            self.unfolded.clear();
            self.only = None;
            self.draft = Rc::default();
            self.plan_waiting = None;
        }
        self.place = follow(self.place, &self.document, &document);
        self.document = document;
        self.message = None;
        self.rejected = None;
        Ok(())
    }

    /// Takes a document as a step that can be undone.
    fn step(&mut self, document: Document, only_tries: bool) -> Result<(), Problem> {
        let before = (self.work.clone(), self.document.clone());
        if document == *before.1 {
            return Ok(());
        }
        self.take(Rc::new(document), only_tries)?;
        self.is_lent = false;
        self.remember(before);
        Ok(())
    }

    fn remember(&mut self, before: (Work, Rc<Document>)) {
        self.past.push(before);
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
        self.future.clear();
        // It was about what was there before; only what still hinders stays.
        let hinders = |notice: &Notice| matches!(notice, Notice::Full | Notice::Forbidden);
        self.notice = self.notice.filter(hinders);
    }

    /// Opens a document as a step that can be undone.
    fn open(&mut self, document: Document, opening: Opening) -> Result<(), Problem> {
        let before = (self.work.clone(), self.document.clone());
        let is_lent = opening == Opening::Example;
        let work = match opening {
            Opening::Stored(work) => work,
            // Nobody's work: it gives way.
            _ if self.is_lent => self.work.clone(),
            _ => Work::default(),
        };
        let is_other = work != self.work || document != *self.document;
        self.take(Rc::new(document), false)?;
        self.work = work;
        self.is_lent = is_lent;
        if is_other {
            self.remember(before);
        }
        self.look(opening_place(&self.document));
        self.mode = Mode::Try;
        self.question = None;
        // What a frame leaves is not the reader's choice.
        if self.frame.is_none() {
            self.only = None;
        }
        self.panel = None;
        self.sharing = Sharing::default();
        self.exploring = Rc::default();
        self.draft = Rc::default();
        // The first step is about the example that is gone now.
        self.tour = self.tour.map(|_| Tour::Own);
        self.unfolded.clear();
        Ok(())
    }

    /// Goes back to what was open at another time. What is changed then is the user's.
    fn go_back(&mut self, to: Option<(Work, Rc<Document>)>) -> Option<(Work, Rc<Document>)> {
        let (work, document) = to?;
        let left = (self.work.clone(), self.document.clone());
        self.take(document, false).ok()?;
        if self.work != work {
            self.work = work;
            self.draft = Rc::default();
            self.look(opening_place(&self.document));
        }
        self.is_lent = false;
        Some(left)
    }

    /// Whether an action is not for whoever looks at a locked frame.
    fn refuses(&self, action: &Action) -> bool {
        let is_locked = self.frame.as_ref().is_some_and(|frame| frame.is_locked);
        let changes = matches!(
            action,
            Action::Edit(_) | Action::Drag(_) | Action::Undo | Action::Redo
        );
        is_locked && changes
    }

    /// Says why something was not taken.
    fn refuse(&mut self, problem: Problem) {
        self.message = Some(problem.messages);
    }

    /// Whether the filter leaves an indicator.
    #[must_use]
    pub fn leaves(&self, node: &NodeId) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(node))
    }

    /// Whether what is shown waits for the sheet's piece of the module as long as that is not there.
    /// Without it there are the result, and the points of a raport to try other ones.
    #[must_use]
    pub fn needs_sheet(&self) -> bool {
        let is_printed = |locus: usize| {
            let points = &self.document.assessment.loci[locus].points;
            let dimensions = &self.edition.dimensions;
            let all = || dimensions.iter().all(|own| points.get(&own.id).is_some());
            points.get(TOTAL).is_some() || all()
        };
        let is_shown = match self.place {
            Place::Government => false,
            Place::Locus(locus) => self.mode == Mode::Try && is_printed(locus),
        };
        !is_shown
            || self.frame.is_some()
            || self.question.is_some()
            || self.panel.is_some()
            || self.is_printing
    }

    /// Closes what waits for the sheet's piece, which did not come, and says so. Nothing of the later
    /// pieces is drawn without it; opening any of that is asking for it again.
    pub fn miss(&mut self) {
        if !self.needs_sheet() {
            return;
        }
        self.question = None;
        self.panel = None;
        self.is_printing = false;
        self.unfolded.clear();
        self.mode = Mode::Try;
        self.message = Some(both(|words| words.part_failed));
    }

    /// The indicators of the locus that are not full.
    fn short_ones(&self) -> Option<Rc<[NodeId]>> {
        let Place::Locus(locus) = self.place else {
            return None;
        };
        let base = &self.outcome.base;
        let leaves = base.leaves.iter().enumerate();
        let short = leaves.filter(|(leaf, _)| base.is_short(locus, *leaf));
        Some(short.map(|(_, info)| info.node.clone()).collect())
    }

    fn look(&mut self, place: Place) {
        self.place = place;
        self.open_forms = open_forms(&self.document, place);
    }

    /// Keeps the place and the question inside the document.
    fn settle(&mut self) {
        if let Place::Locus(locus) = self.place
            && locus >= self.document.assessment.loci.len()
        {
            self.look(opening_place(&self.document));
        }
        if let Some(question) = &self.question
            && question.place != self.place
        {
            self.question = None;
        }
    }
}

fn opening_place(document: &Document) -> Place {
    loci::opening(document).map_or(Place::Government, Place::Locus)
}

/// Which forms of a locus there is a reason to open: who has answers does not need the raport, who has
/// none yet may have nothing else.
fn open_forms(document: &Document, place: Place) -> [bool; 2] {
    let Place::Locus(locus) = place else {
        return [false; 2];
    };
    let own = document.assessment.loci.get(locus);
    own.map_or([false; 2], |own| {
        let is_empty = own.answers.is_empty() && own.products().is_empty();
        [
            own.name.is_none() || own.kind.is_none(),
            is_empty || !own.points.is_empty(),
        ]
    })
}

/// Where a locus that is looked at stands after a step: it may have moved, or others around it.
fn follow(place: Place, before: &Document, after: &Document) -> Place {
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

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        if self.refuses(&action) {
            return self;
        }
        let mut state = (*self).clone();
        let dragged = state.dragged.take();
        state.told = None;
        match action {
            Action::Drag(edit) => {
                let edited = edit.apply(&state.document);
                let node = edit.tried_node();
                let taken = if node.is_some() && node == dragged {
                    state.take(Rc::new(edited), edit.is_try())
                } else {
                    state.step(edited, edit.is_try())
                };
                state.dragged = node;
                if let Err(problem) = taken {
                    state.refuse(problem);
                }
            }
            Action::Settle => {}
            // It comes at any time, also amid a drag, which goes on.
            Action::Arrived => state.dragged = dragged,
            Action::Missed(close) => {
                state.dragged = dragged;
                close(&mut state);
            }
            Action::Edit(edit) => {
                let edited = edit.apply(&state.document);
                if let Err(problem) = state.step(edited, edit.is_try()) {
                    state.refuse(problem);
                }
            }
            Action::Undo => {
                let to = state.past.pop();
                let left = state.go_back(to);
                state.future.extend(left);
            }
            Action::Redo => {
                let to = state.future.pop();
                let left = state.go_back(to);
                state.past.extend(left);
            }
            Action::Open(document, opening) => {
                if let Err(problem) = state.open(*document, opening) {
                    state.refuse(problem.with_place());
                }
            }
            Action::Follow(document) => {
                // It was looked at before; and what is the same already is no news.
                if *document != *state.document && state.step(*document, false).is_ok() {
                    state.notice = Some(Notice::Followed);
                }
            }
            Action::Copied(work) => {
                if work == state.work {
                    let words = words(state.language);
                    let mut copy = (*state.document).clone();
                    mark_as_copy(&mut copy, words.unnamed, words.copy);
                    // Only a name is another.
                    let _ = state.step(copy, false);
                }
                state.notice = Some(Notice::Copied);
            }
            Action::Notice(notice) => state.notice = notice,
            Action::Reject { field, text } => {
                state.message = Some(both(|words| words.not_a_number));
                state.rejected = Some((field, text));
            }
            Action::Published(publisher) => {
                if let Some(frame) = &mut state.frame {
                    let frame = Rc::make_mut(frame);
                    frame.has_work = true;
                    frame.publisher = Some(publisher);
                    let locus = frame.locus.map(Place::Locus);
                    state.look(locus.unwrap_or_else(|| opening_place(&state.document)));
                }
            }
            Action::Look(place) => {
                state.look(place);
                if state.frame.is_none() {
                    state.only = None;
                }
            }
            Action::Mode(mode) => {
                state.mode = mode;
                state.look(state.place);
            }
            Action::Order(order) => state.order = order,
            Action::Language(language) => state.language = language,
            Action::Theme(theme) => state.theme = theme,
            Action::Ask(question) => state.question = question,
            Action::Unfold(node) => match state.unfolded.iter().position(|own| *own == node) {
                Some(place) => {
                    state.unfolded.swap_remove(place);
                }
                None => state.unfolded.push(node),
            },
            Action::Filter(is_on) => state.only = is_on.then(|| state.short_ones()).flatten(),
            Action::Lengthen(is_long) => state.is_long = is_long,
            Action::Panel(panel) => {
                state.panel = panel;
                // A plan is for all loci together.
                if panel == Some(Panel::Plan) {
                    state.look(Place::Government);
                }
                // The tour leads there, and would only stand above it.
                if panel == Some(Panel::Works) {
                    state.tour = state.tour.filter(|step| *step != Tour::Own);
                }
            }
            Action::Share(sharing) => state.sharing = sharing,
            Action::Explore(exploring) => state.exploring = exploring,
            Action::PlanScope(scope) => state.plan_scope = scope,
            Action::PlanWaiting(node) => state.plan_waiting = node,
            Action::Draft(draft) => state.draft = Rc::new(draft),
            Action::Tour(tour) => state.tour = tour,
            Action::Print(is_printing) => state.is_printing = is_printing,
            Action::Say(message) => state.message = message,
            Action::Tell(words) => state.told = Some(words),
        }
        if state.tour == Some(Tour::Try) && !state.document.assessment.changes.is_empty() {
            state.tour = Some(Tour::Moved);
        }
        state.settle();
        Rc::new(state)
    }
}
