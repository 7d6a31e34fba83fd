//! Summaries of the works on this device: their names and scores.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::state::editions::Editions;
use crate::app::state::work::Work;
use crate::app::words::Words;
use crate::document::Document;
use crate::document::example::{is_invented, marked};
use crate::edit::new_document;
use crate::edit::storage_slots::Slot;
use crate::edit::years::YearScore;
use crate::format::edition_list::ids;
use crate::model::edition::{Edition, Year};
use crate::model::quantity::Printed;
use crate::model::score::Standing;
use crate::model::sheet::Sheet;

/// A work as the list shows it.
#[derive(Clone)]
pub struct Summary {
    /// The name of its government.
    pub name: Option<String>,
    /// True if it began as an invented example.
    pub is_invented: bool,
    /// The year whose rules count.
    pub year: Option<Year>,
    /// How many loci it has.
    pub loci: usize,
    /// Its edition, where that is loaded; without it nothing is scored.
    pub edition: Option<Rc<Edition>>,
    /// The standing of the government.
    pub standing: Option<Standing>,
    /// The government's official figure, where it is known.
    pub official: Option<Printed>,
}

/// A stored work.
pub struct Entry {
    /// Its slot.
    pub slot: Slot,
    /// Its text.
    pub text: String,
    /// Its summary; `None` where it cannot be read.
    pub summary: Option<Summary>,
}

/// A cache of the stored works as they were read last: a text that is the same has the same summary,
/// and scoring it again would take longer than drawing the list.
#[derive(Clone, Default)]
pub struct SummaryCache(Rc<RefCell<Rc<[Entry]>>>);

impl SummaryCache {
    /// Summaries of these texts; a text that was read before is not read again.
    pub fn entries(
        &self,
        texts: Vec<(Slot, String)>,
        read: impl Fn(&str) -> Option<Summary>,
    ) -> Rc<[Entry]> {
        let before = self.0.borrow().clone();
        // Without its edition it has no score yet.
        let is_whole = |own: &Summary| own.edition.is_some();
        let entry = |(slot, text): (Slot, String)| {
            let is_same = |own: &&Entry| {
                own.slot == slot && own.text == text && own.summary.as_ref().is_none_or(is_whole)
            };
            let summary = match before.iter().find(is_same) {
                Some(known) => known.summary.clone(),
                None => read(&text),
            };
            Entry {
                slot,
                text,
                summary,
            }
        };
        let entries: Rc<[Entry]> = texts.into_iter().map(entry).collect();
        self.0.replace(entries.clone());
        entries
    }
}

impl Summary {
    /// The open work as it is now.
    #[must_use]
    pub fn now(work: &Work) -> Summary {
        let document = &work.document;
        let base = &work.computed.base;
        Summary {
            name: new_document::name(document).map(str::to_owned),
            is_invented: is_invented(document),
            year: Some(base.year),
            loci: document.assessment.loci.len(),
            edition: Some(work.edition.clone()),
            standing: base.score.standing,
            official: document.official(None),
        }
    }

    /// A stored document; `None` where this version cannot read it.
    #[must_use]
    pub fn of(editions: &Editions, document: &Document) -> Option<Summary> {
        let own = &document.assessment;
        let mut summary = Summary {
            name: new_document::name(document).map(str::to_owned),
            is_invented: is_invented(document),
            year: own.year,
            loci: own.loci.len(),
            edition: editions.get(&own.edition),
            standing: None,
            official: document.official(None),
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

    /// Its score in the line over the years; `None` without its edition or its year.
    #[must_use]
    pub fn year_score(&self) -> Option<YearScore> {
        let edition = self.edition.as_ref()?;
        let maximum = edition.maximum.printed();
        Some(YearScore {
            year: self.year?,
            edition: edition.id.clone(),
            maximum,
            estimate: self.standing.and_then(|own| own.figure.estimate),
            // Nobody checks the official figure of a file.
            official: self.official.filter(|own| *own <= maximum),
            published: None,
        })
    }

    /// Its name; an invented one says so.
    #[must_use]
    pub fn name(&self, words: Words) -> String {
        let name = self.name.as_deref().unwrap_or(words.unnamed());
        marked(name, self.is_invented)
    }
}
