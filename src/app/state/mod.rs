//! The state of the page.
//!
//! One value of named parts. Views read it and never change it: they dispatch an [`Action`], and
//! `reduce.rs` makes the next state of it.
//!
//! [`Action`]: action::Action

pub mod action;
pub mod choices;
pub mod chunk;
pub mod computed;
pub mod editions;
pub mod example;
pub mod frame;
pub mod loadable;
pub mod messages;
pub mod plan_answer;
mod reduce;
pub mod removed_work;
pub mod resources;
pub mod settings;
pub mod step_cache;
pub mod trial_cache;
pub mod ui;
pub mod work;
pub mod work_handle;
pub mod work_summary;

use std::rc::Rc;

use self::choices::{Mode, Place};
use self::chunk::Chunk;
use self::editions::Editions;
use self::frame::Frame;
use self::loadable::Loadable;
use self::messages::Messages;
use self::resources::Resources;
use self::settings::Settings;
use self::ui::Ui;
use self::work::Work;
use crate::document::Document;
use crate::model::edition::TOTAL;
use crate::model::problem::Problem;
use crate::model::texts::Texts;

/// The whole state.
#[derive(Clone)]
pub struct State {
    /// The open work.
    pub work: Work,
    /// The user interface.
    pub ui: Ui,
    /// The settings of this device.
    pub settings: Settings,
    /// Messages to the user.
    pub messages: Messages,
    /// Loaded resources.
    pub resources: Resources,
    /// The frame, where the page is in one.
    pub frame: Option<Rc<Frame>>,
}

impl State {
    /// The state in which the page opens.
    ///
    /// # Errors
    /// The first [`Problem`] of the document; also where its edition is not loaded.
    pub fn new(editions: &Editions, document: Document) -> Result<State, Problem> {
        let ui = Ui::new(&document);
        Ok(State {
            work: Work::new(editions, document)?,
            ui,
            settings: Settings::default(),
            messages: Messages::default(),
            resources: Resources::new(editions.clone()),
            frame: None,
        })
    }

    /// The texts of the edition in use, once they and the sheet's chunk are there.
    #[must_use]
    pub fn texts(&self) -> Option<Rc<Texts>> {
        match self.resources.texts(&self.work.edition.id) {
            Loadable::Ready(texts) => Some(texts),
            _ => None,
        }
    }

    /// True if a chunk can be called. The sheet's counts as loaded with the texts of the edition in
    /// use, which it shows.
    #[must_use]
    pub fn has(&self, chunk: Chunk) -> bool {
        let base = self.texts().is_some();
        base && (chunk == Chunk::Sheet || self.resources.chunk(chunk).ready().is_some())
    }

    /// True if everything that is open has its code loaded.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let is_waiting = |chunk| self.needs(chunk) && !self.has(chunk);
        self.texts().is_some() && !Chunk::ALL.into_iter().any(is_waiting)
    }

    /// True if something that is open is drawn by a chunk.
    #[must_use]
    pub fn needs(&self, chunk: Chunk) -> bool {
        if chunk == Chunk::Sheet {
            return self.needs_sheet();
        }
        let panel = self.ui.panel.map(Chunk::of);
        let printed = self.ui.is_printing.then(|| Chunk::printing(self.ui.panel));
        panel == Some(chunk)
            || printed == Some(chunk)
            || self.frame.is_some() && chunk == Chunk::Works
    }

    /// True if a chunk that nobody waits for is of use: below a sheet stand its pictures.
    #[must_use]
    pub fn can_use(&self, chunk: Chunk) -> bool {
        chunk == Chunk::Results && self.ui.mode == Mode::Try && self.frame.is_none()
    }

    /// True if something beyond the first chunk is open. That one has the result, and the points of a
    /// rapor to try other ones.
    fn needs_sheet(&self) -> bool {
        let is_printed = |locus: usize| {
            let points = &self.work.document.assessment.loci[locus].points;
            let dimensions = &self.work.edition.dimensions;
            let all = || dimensions.iter().all(|own| points.get(&own.id).is_some());
            points.get(TOTAL).is_some() || all()
        };
        let is_shown = match self.ui.place {
            Place::Government => false,
            Place::Locus(locus) => self.ui.mode == Mode::Try && is_printed(locus),
        };
        !is_shown
            || self.frame.is_some()
            || self.ui.question.is_some()
            || self.ui.panel.is_some()
            || self.ui.is_printing
    }
}
