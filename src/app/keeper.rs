//! Keeps what is open on the device: what is not saved yet, what if saving fails, and what other tabs
//! do to the same work.
//!
//! What is not saved lies outside of every component, so that it can still be had after a panic has
//! ended them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::action::{Action, Notice, Opening};
use super::editions;
use super::file::check;
use super::state::State;
use super::storage::{self, Browser};
use super::view::Dispatch;
use super::words::{Words, both, words};
use crate::exchange::document::Document;
use crate::work::sheets::mark_as_copy;
use crate::work::shelf::{Device, Kept, News, Saved, Slot, free, key, slots};

/// A work that this tab has, or had, open. All of its documents in the history belong to it, wherever
/// it is stored.
#[derive(Clone, Debug, Default)]
pub struct Work(Rc<RefCell<Kept>>);

impl PartialEq for Work {
    fn eq(&self, other: &Work) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Work {
    /// The work at a place, where this text was just read. One place is one work, however often it
    /// is opened: two of them would take each other for another tab.
    #[must_use]
    pub fn at(slot: Slot, text: String) -> Work {
        let known = WORKS.with_borrow(|works| {
            let found = works.iter().find(|own| own.slot() == Some(slot));
            found.cloned()
        });
        let work = known.unwrap_or_default();
        work.put(Kept::found(slot, text));
        work
    }

    /// A work that is not worth a place until it is more than this text.
    #[must_use]
    pub fn unstored(text: String) -> Work {
        let (slot, known) = (None, Some(text));
        Work(Rc::new(RefCell::new(Kept { slot, known })))
    }

    /// Where it is stored.
    #[must_use]
    pub fn slot(&self) -> Option<Slot> {
        self.0.borrow().slot
    }

    /// Says where it is stored from now on.
    pub fn put(&self, kept: Kept) {
        self.0.replace(kept);
        self.register();
    }

    fn register(&self) {
        WORKS.with_borrow_mut(|works| {
            if !works.contains(self) {
                works.push(self.clone());
            }
        });
    }
}

/// A document that waits to be saved.
#[derive(Clone)]
struct Waiting {
    work: Work,
    document: Rc<Document>,
    is_lent: bool,
    words: &'static Words,
}

thread_local! {
    /// Every work with a place that this tab has had open.
    static WORKS: RefCell<Vec<Work>> = const { RefCell::new(Vec::new()) };
    /// What is not saved, at most one document a work; the open one comes last.
    static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
    /// Whether the device refused last time.
    static REFUSED: Cell<bool> = const { Cell::new(false) };
}

/// Takes note of a change, to be saved by [`save`].
pub fn changed(state: &State) {
    let waiting = Waiting {
        work: state.work.clone(),
        document: state.document.clone(),
        is_lent: state.is_lent,
        words: words(state.language),
    };
    WAITING.with_borrow_mut(|all| {
        all.retain(|own| own.work != waiting.work);
        all.push(waiting);
    });
}

/// Forgets what waits of a work that the user took away.
pub fn forget(work: &Work) {
    WAITING.with_borrow_mut(|all| all.retain(|own| own.work != *work));
}

/// What still waits, with its place if it has one.
#[must_use]
pub fn waiting() -> Vec<(Option<Slot>, Rc<Document>)> {
    WAITING.with_borrow(|all| {
        let all = all.iter();
        all.map(|own| (own.work.slot(), own.document.clone()))
            .collect()
    })
}

/// Saves what waits, and says what the user must know of it. What the device refuses goes on
/// waiting, and is tried again with the next change.
pub fn save(dispatch: &Dispatch) {
    let all = WAITING.with_borrow(Clone::clone);
    let mut is_refused = false;
    let mut copied = None;
    for own in &all {
        let saved = own.save();
        if saved == Saved::Refused {
            is_refused = true;
            continue;
        }
        if saved == Saved::Taken {
            copied = Some(own.work.clone());
        }
        // Only now: whatever ends the module before leaves it waiting.
        WAITING.with_borrow_mut(|waiting| {
            waiting.retain(|other| !Rc::ptr_eq(&other.document, &own.document));
        });
    }
    if let Some(own) = all.last() {
        own.mark_current();
    }
    if REFUSED.replace(is_refused) != is_refused {
        let notice = is_refused.then(|| match storage::is_allowed() {
            true => Notice::Full,
            false => Notice::Forbidden,
        });
        dispatch.emit(Action::Notice(notice));
    }
    if let Some(work) = copied {
        dispatch.emit(Action::Copied(work));
    }
}

impl Waiting {
    /// Saves it; what another tab wrote meanwhile stays, and this becomes a work of its own.
    fn save(&self) -> Saved {
        let text = storage::text(&self.document);
        if text.is_empty() {
            // The browser could not write it as JSON; what is stored is worth more.
            return Saved::Refused;
        }
        let saved = self.work.0.borrow_mut().save(&Browser, &text);
        self.work.register();
        if saved != Saved::Taken {
            return saved;
        }
        let mut copy = (*self.document).clone();
        // An untouched example is nobody's work: it only needs another place.
        if !self.is_lent {
            mark_as_copy(&mut copy, self.words.unnamed, self.words.copy);
        }
        let mut kept = Kept::default();
        let stored = kept.save(&Browser, &storage::text(&copy));
        if stored == Saved::Refused {
            return stored;
        }
        self.work.put(kept);
        if self.is_lent { stored } else { saved }
    }

    fn mark_current(&self) {
        if let Some(slot) = self.work.slot() {
            storage::set_current(slot, self.is_lent);
        }
    }
}

/// Takes the assessments of a file, and opens the first. What is on the device already, to the
/// letter, is not stored a second time; nothing on the device is overwritten.
pub fn take(dispatch: &Dispatch, documents: Vec<Document>) {
    // What is open may be what the file holds.
    save(dispatch);
    let before = stored();
    let is_one = documents.len() == 1;
    let mut first = None;
    let mut added = Vec::new();
    for document in documents {
        let text = storage::text(&document);
        let found = before.iter().find(|(_, own)| *own == text);
        let opening = match found.map(|(slot, _)| *slot) {
            Some(slot) => Opening::Stored(Work::at(slot, text)),
            // It takes the place of an untouched example.
            None if is_one => Opening::Own,
            None => {
                let slot = free(&Browser);
                if !Browser.set(&key(slot), &text) {
                    added.into_iter().for_each(storage::remove);
                    return dispatch.emit(Action::Say(Some(both(|words| words.no_room))));
                }
                added.push(slot);
                Opening::Stored(Work::at(slot, text))
            }
        };
        first.get_or_insert((document, opening));
    }
    if let Some((document, opening)) = first {
        dispatch.emit(Action::Open(Box::new(document), opening));
    }
}

/// Looks at what another tab did to the open work.
pub fn look(state: &State, dispatch: &Dispatch) {
    let work = &state.work;
    let news = work.0.borrow().news(&Browser);
    let waits = WAITING.with_borrow(|all| all.iter().any(|own| own.work == *work));
    match news {
        News::Nothing => {}
        // Nobody's work: the other tab may have the place.
        _ if state.is_lent => work.0.borrow_mut().let_go(),
        // This tab has something to lose, so it goes its own way.
        _ if waits => save(dispatch),
        News::Gone => {
            work.0.borrow_mut().let_go();
            dispatch.emit(Action::Notice(Some(Notice::Gone)));
        }
        News::Text(text) => {
            let written = storage::parse(&text).filter(|written| check(written).is_ok());
            // What this version cannot read is left alone: the next change here becomes a copy.
            if let Some(written) = written {
                work.0.borrow_mut().known = Some(text);
                dispatch.emit(Action::Follow(Box::new(written)));
            }
        }
    }
}

/// Saves what can be saved after a panic. Answers with the text of the open work where the device
/// refuses it, and with nothing where all is saved.
///
/// # Errors
/// Where the panic came amid saving, so that nobody knows.
pub fn rescue() -> Result<Option<String>, String> {
    const UNKNOWN: &str = "It stopped while saving.";
    let all = WAITING.with(|all| all.try_borrow().map(|all| all.clone()));
    let mut left = None;
    for own in &all.map_err(|_| UNKNOWN)? {
        own.work.0.try_borrow_mut().map_err(|_| UNKNOWN)?;
        if own.save() == Saved::Refused {
            left = Some(storage::text(&own.document));
        } else {
            own.mark_current();
        }
    }
    if left.as_deref() == Some("") {
        return Err(UNKNOWN.to_owned());
    }
    Ok(left)
}

/// Loads the editions of all works on the device, for the list that shows their scores.
pub fn load_editions(dispatch: &Dispatch) {
    let texts = stored().into_iter();
    let documents = texts.filter_map(|(_, text)| storage::parse(&text));
    let mut ids: Vec<String> = documents.map(|own| own.assessment.edition).collect();
    ids.sort();
    ids.dedup();
    ids.retain(|id| editions::known(id).is_none());
    if ids.is_empty() {
        return;
    }
    let dispatch = dispatch.clone();
    spawn_local(async move {
        for id in ids {
            // Without it the list shows the work without its score.
            let _ = editions::need(&id).await;
        }
        dispatch.emit(Action::Arrived);
    });
}

/// All texts on the device, with their places.
#[must_use]
pub fn stored() -> Vec<(Slot, String)> {
    let slots = slots(&Browser).into_iter();
    let texts = slots.filter_map(|slot| Some((slot, Browser.get(&key(slot))?)));
    texts.collect()
}
