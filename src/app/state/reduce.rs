//! The next state: each group of actions changes the part of the state that it is about.

use std::rc::Rc;

use yew::Reducible;

use super::State;
use super::action::{Action, Kind};
use super::choices::{Mode, Notice, Opening, Panel, Place, Tour};
use super::chunk::Chunk;
use super::resources::Resource;
use super::ui::{PanelChoices, follow, opening_place};
use super::work_handle::WorkHandle;
use crate::app::words::{Words, both};
use crate::document::Document;
use crate::edit::edits::Edit;
use crate::edit::new_document::mark_as_copy;
use crate::model::edition::NodeId;
use crate::model::problem::Problem;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        if self.refuses(action.kind()) {
            return self;
        }
        let mut state = (*self).clone();
        let dragged = match action.kind() {
            Kind::Background => None,
            _ => state.work.dragged.take(),
        };
        state.messages.done = None;
        match action {
            Action::Drag(edit) => state.drag(&edit, dragged),
            Action::Settle | Action::Refresh => {}
            Action::Edit(_)
            | Action::Undo
            | Action::Redo
            | Action::Open(..)
            | Action::Follow(_)
            | Action::Copied(_) => state.change_work(action),
            Action::Language(language) => state.settings.language = language,
            Action::Theme(theme) => state.settings.theme = theme,
            Action::Notice(_)
            | Action::Say(_)
            | Action::Tell(_)
            | Action::Removed(_)
            | Action::Reject { .. } => {
                state.tell(action);
            }
            Action::Load(_)
            | Action::Loaded(_)
            | Action::Missed(_)
            | Action::RetryTables
            | Action::PlanProgress(..)
            | Action::PlanAnswered(..)
            | Action::PlanStop
            | Action::PlanAgain => state.load(action),
            Action::Published(publisher) => {
                if let Some(frame) = &mut state.frame {
                    let frame = Rc::make_mut(frame);
                    frame.has_work = true;
                    frame.publisher = Some(publisher);
                    let locus = frame.locus.map(Place::Locus);
                    state.look(locus.unwrap_or_else(|| opening_place(&state.work.document)));
                }
            }
            Action::Share(_)
            | Action::Explore(_)
            | Action::Draft(_)
            | Action::PlanScope(_)
            | Action::PlanWaiting(_) => state.choose(action),
            Action::Look(_)
            | Action::Mode(_)
            | Action::Order(_)
            | Action::Ask(_)
            | Action::Unfold(_)
            | Action::Filter(_)
            | Action::Lengthen(_)
            | Action::Panel(_)
            | Action::Tour(_)
            | Action::Print(_) => state.navigate(action),
        }
        state.settled()
    }
}

impl State {
    /// True if an action is not for whoever looks at a locked frame.
    fn refuses(&self, kind: Kind) -> bool {
        let is_locked = self.frame.as_ref().is_some_and(|frame| frame.is_locked);
        is_locked && matches!(kind, Kind::Answer | Kind::Step)
    }

    /// The state, once what depends on its other parts is put right.
    fn settled(mut self) -> Rc<State> {
        let assessment = &self.work.document.assessment;
        if self.ui.tour == Some(Tour::Try) && !assessment.changes.is_empty() {
            self.ui.tour = Some(Tour::Moved);
        }
        self.ui.settle(&self.work.document);
        Rc::new(self)
    }

    fn look(&mut self, place: Place) {
        self.ui.look(&self.work.document, place);
    }

    /// Takes a document if it can be scored; otherwise keeps what there was.
    fn take(&mut self, document: Rc<Document>, only_tries: bool) -> Result<(), Problem> {
        let before = self.work.document.clone();
        let editions = &self.resources.editions;
        if self.work.replace(editions, document, only_tries)? {
            self.ui.leave_edition();
        }
        self.ui.place = follow(self.ui.place, &before, &self.work.document);
        self.messages.problem = None;
        self.messages.rejected = None;
        Ok(())
    }

    /// Takes a document as a step that can be undone.
    fn step(&mut self, document: Document, only_tries: bool) -> Result<(), Problem> {
        let before = self.work.present();
        if document == *before.1 {
            return Ok(());
        }
        self.take(Rc::new(document), only_tries)?;
        self.work.is_untouched_example = false;
        self.remember(before);
        Ok(())
    }

    fn remember(&mut self, before: (WorkHandle, Rc<Document>)) {
        self.work.remember(before);
        // It was about what was there before; only what still hinders stays.
        let hinders = |notice: &Notice| matches!(notice, Notice::Full | Notice::Forbidden);
        self.messages.notice = self.messages.notice.filter(hinders);
    }

    /// Takes the result of a step, or says why it was not taken.
    fn report(&mut self, taken: Result<(), Problem>) {
        if let Err(problem) = taken {
            self.messages.problem = Some(problem.messages());
        }
    }

    fn drag(&mut self, edit: &Edit, dragged: Option<(usize, NodeId)>) {
        let edited = edit.apply(&self.work.document);
        let node = edit.tried_node();
        let taken = if node.is_some() && node == dragged {
            self.take(Rc::new(edited), edit.is_try())
        } else {
            self.step(edited, edit.is_try())
        };
        self.work.dragged = node;
        self.report(taken);
    }

    fn change_work(&mut self, action: Action) {
        match action {
            Action::Edit(edit) => {
                let edited = edit.apply(&self.work.document);
                let taken = self.step(edited, edit.is_try());
                self.report(taken);
            }
            Action::Undo => {
                let to = self.work.pop_past();
                let left = self.go_back(to);
                self.work.push_future(left);
            }
            Action::Redo => {
                let to = self.work.pop_future();
                let left = self.go_back(to);
                self.work.push_past(left);
            }
            Action::Open(document, opening) => {
                let opened = self.open(*document, opening);
                if let Err(problem) = opened {
                    self.messages.problem = Some(problem.messages_with_place());
                }
            }
            Action::Follow(document) => {
                // The same document is no news.
                let is_news = *document != *self.work.document;
                // It was checked before.
                if is_news && self.step(*document, false).is_ok() {
                    self.messages.notice = Some(Notice::Followed);
                }
            }
            Action::Copied(work) => {
                if work == self.work.handle {
                    let words = Words::new(self.settings.language);
                    let mut copy = (*self.work.document).clone();
                    mark_as_copy(&mut copy, words.unnamed(), words.copy());
                    // Only the name differs.
                    let _ = self.step(copy, false);
                }
                self.messages.notice = Some(Notice::Copied);
            }
            _ => {}
        }
    }

    /// Opens a document as a step that can be undone.
    fn open(&mut self, document: Document, opening: Opening) -> Result<(), Problem> {
        let before = self.work.present();
        let is_example = opening == Opening::Example;
        let handle = match opening {
            Opening::Stored(handle) => handle,
            // Nobody's work: it gives way.
            _ if self.work.is_untouched_example => self.work.handle.clone(),
            _ => WorkHandle::default(),
        };
        let is_other = handle != self.work.handle || document != *self.work.document;
        self.take(Rc::new(document), false)?;
        self.work.handle = handle;
        self.work.is_untouched_example = is_example;
        if is_other {
            self.remember(before);
        }
        self.look(opening_place(&self.work.document));
        self.ui.mode = Mode::Try;
        self.ui.question = None;
        // The filter of a frame is not the reader's choice.
        if self.frame.is_none() {
            self.ui.only = None;
        }
        self.ui.panel = None;
        self.ui.choices = PanelChoices {
            plan_scope: self.ui.choices.plan_scope,
            plan_waiting: self.ui.choices.plan_waiting.take(),
            ..PanelChoices::default()
        };
        // The first step is about the example that is gone now.
        self.ui.tour = self.ui.tour.map(|_| Tour::Own);
        self.ui.unfolded.clear();
        Ok(())
    }

    /// Goes back to a document of the history. It counts as the user's own from then on.
    fn go_back(
        &mut self,
        to: Option<(WorkHandle, Rc<Document>)>,
    ) -> Option<(WorkHandle, Rc<Document>)> {
        let (handle, document) = to?;
        let left = self.work.present();
        self.take(document, false).ok()?;
        if self.work.handle != handle {
            self.work.handle = handle;
            self.ui.choices.draft = Rc::default();
            self.look(opening_place(&self.work.document));
        }
        self.work.is_untouched_example = false;
        Some(left)
    }

    fn tell(&mut self, action: Action) {
        match action {
            Action::Notice(notice) => self.messages.notice = notice,
            Action::Say(problem) => self.messages.problem = problem,
            Action::Tell(done) => self.messages.done = Some(done),
            Action::Removed(removed) => self.messages.removed = removed,
            Action::Reject { field, text } => {
                self.messages.problem = Some(both(|words| words.not_a_number()));
                self.messages.rejected = Some((field, text));
            }
            _ => {}
        }
    }

    fn load(&mut self, action: Action) {
        match action {
            Action::Load(resource) => self.resources.begin(resource),
            Action::Loaded(loaded) => self.resources.take(loaded),
            Action::Missed(resource) => {
                self.resources.miss(&resource);
                match resource {
                    Resource::Texts(_) => self.close(Chunk::Sheet),
                    Resource::Chunk(chunk) => self.close(chunk),
                    Resource::Table(_) | Resource::Plan(_) => {}
                }
            }
            Action::RetryTables => self.resources.retry_tables(),
            Action::PlanProgress(asked, percent) => self.resources.plan.progress(&asked, percent),
            Action::PlanAnswered(asked, answer) => self.resources.plan.finish(&asked, answer),
            Action::PlanStop => self.resources.plan.stop(),
            Action::PlanAgain => self.resources.plan.ask_again(),
            _ => {}
        }
    }

    /// Closes everything that waits for a chunk that did not come, and says so.
    fn close(&mut self, chunk: Chunk) {
        if !self.needs(chunk) {
            return;
        }
        if chunk == Chunk::Sheet {
            // Every other chunk needs it.
            self.ui.question = None;
            self.ui.panel = None;
            self.ui.is_printing = false;
            self.ui.unfolded.clear();
            self.ui.mode = Mode::Try;
        } else {
            self.ui.is_printing &= Chunk::printing(self.ui.panel) != chunk;
            self.ui.panel = self.ui.panel.filter(|own| Chunk::of(*own) != chunk);
        }
        self.messages.problem = Some(both(|words| words.part_failed()));
    }

    fn choose(&mut self, action: Action) {
        let choices = &mut self.ui.choices;
        match action {
            Action::Share(sharing) => choices.sharing = sharing,
            Action::Explore(exploring) => choices.exploring = exploring,
            Action::Draft(draft) => choices.draft = Rc::new(draft),
            Action::PlanScope(scope) => choices.plan_scope = scope,
            Action::PlanWaiting(node) => choices.plan_waiting = node,
            _ => {}
        }
    }

    fn navigate(&mut self, action: Action) {
        match action {
            Action::Look(place) => {
                self.look(place);
                if self.frame.is_none() {
                    self.ui.only = None;
                }
            }
            Action::Mode(mode) => {
                self.ui.mode = mode;
                self.look(self.ui.place);
            }
            Action::Order(order) => self.ui.order = order,
            Action::Ask(question) => self.ui.question = question,
            Action::Unfold(node) => {
                let unfolded = &mut self.ui.unfolded;
                match unfolded.iter().position(|own| *own == node) {
                    Some(index) => {
                        unfolded.swap_remove(index);
                    }
                    None => unfolded.push(node),
                }
            }
            Action::Filter(is_on) => {
                self.ui.only = is_on.then(|| self.below_maximum()).flatten();
            }
            Action::Lengthen(is_long) => self.ui.is_long = is_long,
            Action::Panel(panel) => {
                self.ui.panel = panel;
                // A plan is for all loci together.
                if panel == Some(Panel::Plan) {
                    self.look(Place::Government);
                }
                // The tour leads there, and would only stand above it.
                if panel == Some(Panel::Works) {
                    self.ui.tour = self.ui.tour.filter(|step| *step != Tour::Own);
                }
            }
            Action::Tour(tour) => self.ui.tour = tour,
            Action::Print(is_printing) => self.ui.is_printing = is_printing,
            _ => {}
        }
    }

    /// The indicators of the locus that are below their maximum.
    fn below_maximum(&self) -> Option<Rc<[NodeId]>> {
        let Place::Locus(locus) = self.ui.place else {
            return None;
        };
        let base = &self.work.computed.base;
        let leaves = base.leaves.iter().enumerate();
        let short = leaves.filter(|(leaf, _)| base.is_short(locus, *leaf));
        Some(short.map(|(_, info)| info.node.clone()).collect())
    }
}
