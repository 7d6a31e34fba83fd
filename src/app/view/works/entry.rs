//! What is on the device, with what each of it comes to.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::editions;
use crate::app::keeper::stored;
use crate::app::state::State;
use crate::app::storage;
use crate::app::view::about::is_real_example;
use crate::app::works_words::WorksWords;
use crate::exchange::document::Document;
use crate::exchange::edition_list::ids;
use crate::model::edition::{Edition, TOTAL, Year};
use crate::model::quantity::{Points, Printed};
use crate::model::score::Standing;
use crate::model::sheet::Sheet;
use crate::work::sheets;
use crate::work::shelf::Slot;
use crate::work::years::{YearScore, is_same_government};

/// What the list says of a work.
#[derive(Clone)]
pub(super) struct Summary {
    pub(super) name: Option<String>,
    pub(super) is_invented: bool,
    pub(super) year: Option<Year>,
    pub(super) loci: usize,
    /// Its edition, where that is loaded; without it nothing is scored.
    pub(super) edition: Option<Rc<Edition>>,
    pub(super) standing: Option<Standing>,
    /// The government's official figure, where it is known.
    pub(super) official: Option<Printed>,
}

/// A stored text and what it comes to; `None` where it cannot be read.
pub(super) struct Entry {
    pub(super) slot: Slot,
    pub(super) text: String,
    pub(super) summary: Option<Summary>,
}

thread_local! {
    /// The list as it was drawn last: a text that is the same comes to the same.
    static DRAWN: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
}

impl Summary {
    /// What is open.
    pub(super) fn now(state: &State) -> Summary {
        let document = &state.document;
        let base = &state.outcome.base;
        Summary {
            name: sheets::name(document).map(str::to_owned),
            is_invented: is_real_example(document) == Some(false),
            year: Some(base.year),
            loci: document.assessment.loci.len(),
            edition: Some(state.edition.clone()),
            standing: base.score.standing,
            official: official(document),
        }
    }

    /// `None` where this version cannot read the document.
    pub(super) fn of(document: &Document) -> Option<Summary> {
        let own = &document.assessment;
        let mut summary = Summary {
            name: sheets::name(document).map(str::to_owned),
            is_invented: is_real_example(document) == Some(false),
            year: own.year,
            loci: own.loci.len(),
            edition: editions::known(&own.edition),
            standing: None,
            official: official(document),
        };
        if let Some(edition) = &summary.edition {
            let sheet = Sheet::new(edition, own).ok()?;
            summary.year = Some(sheet.year);
            summary.standing = sheet.score().standing;
        } else if !ids().contains(&own.edition.as_str()) {
            return None;
        }
        Some(summary)
    }

    fn year_score(&self) -> Option<YearScore> {
        let edition = self.edition.as_ref()?;
        let maximum = edition.maximum.printed();
        Some(YearScore {
            year: self.year?,
            edition: edition.id.clone(),
            maximum,
            estimate: self.standing.and_then(|own| own.figure.estimate),
            // Nobody checks what a file says beside the assessment.
            official: self.official.filter(|own| *own <= maximum),
            published: None,
        })
    }

    /// What it is called; what is invented says so.
    pub(super) fn name(&self, words: &WorksWords) -> String {
        let name = self.name.as_deref().unwrap_or(words.unnamed);
        if self.is_invented && !name.contains("contoh") {
            return [name, " (contoh)"].concat();
        }
        name.to_owned()
    }
}

fn official(document: &Document) -> Option<Printed> {
    let government = document.assessment.government.as_ref()?;
    let total = government.points.get(TOTAL)?;
    Some(Points(total.clone()).printed())
}

/// What is on the device; what was drawn before is not read again.
pub(super) fn entries() -> Vec<Entry> {
    let mut drawn = DRAWN.take();
    let mut summary = |slot, text: &str| {
        // Without its edition it has no score yet.
        let is_whole = |own: &Summary| own.edition.is_some();
        let same = |own: &Entry| {
            own.slot == slot && own.text == text && own.summary.as_ref().is_none_or(is_whole)
        };
        match drawn.iter().position(same) {
            Some(place) => drawn.swap_remove(place).summary,
            None => Summary::of(&storage::parse(text)?),
        }
    };
    let texts = stored().into_iter();
    texts
        .map(|(slot, text)| Entry {
            slot,
            summary: summary(slot, &text),
            text,
        })
        .collect()
}

/// Keeps what was drawn, for the next time.
pub(super) fn keep(entries: Vec<Entry>) {
    DRAWN.set(entries);
}

/// The scores of the open work's government on this device, one a work; the open one as it is now.
#[must_use]
pub fn of_government(state: &State) -> Vec<YearScore> {
    let own = Summary::now(state);
    let Some(name) = own.name.clone() else {
        return Vec::new();
    };
    let open = state.work.slot();
    let entries = entries();
    let others = entries.iter().filter(|entry| Some(entry.slot) != open);
    let others = others.filter_map(|entry| entry.summary.as_ref());
    let others = others.filter(|other| {
        let theirs = other.name.as_deref();
        theirs.is_some_and(|theirs| is_same_government(theirs, &name))
    });
    let scores = others
        .chain([&own])
        .filter_map(Summary::year_score)
        .collect();
    keep(entries);
    scores
}
