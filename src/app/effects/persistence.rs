//! Persistence: saves open works on the device, and follows other tabs that save the same work.
//!
//! Unsaved changes lie outside of every component, so that `rescue` can still save them after a panic
//! has ended those.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::app::effects::editions;
use crate::app::effects::files::check;
use crate::app::effects::storage;
use crate::app::effects::storage::Browser;
use crate::app::state::State;
use crate::app::state::action::Action;
use crate::app::state::action::Dispatch;
use crate::app::state::choices::{Notice, Opening};
use crate::app::state::editions::Editions;
use crate::app::state::resources::Loaded;
use crate::app::state::work_handle::WorkHandle;
use crate::app::words::{Words, both};
use crate::document::Document;
use crate::edit::new_document::mark_as_copy;
use crate::edit::storage_slots::{Device, Kept, News, Saved, Slot, free, key, slots};

/// The work in a slot, where this text was just read. One slot is one work, however often it is
/// opened: two of them would take each other for another tab.
#[must_use]
pub fn work_at(slot: Slot, text: String) -> WorkHandle {
    let known = WORKS.with_borrow(|works| {
        let found = works.iter().find(|own| own.slot() == Some(slot));
        found.cloned()
    });
    let work = known.unwrap_or_default();
    put(&work, Kept::found(slot, text));
    work
}

/// Says where a work is stored from now on.
pub fn put(work: &WorkHandle, kept: Kept) {
    *work.kept_mut() = kept;
    register(work);
}

fn register(work: &WorkHandle) {
    WORKS.with_borrow_mut(|works| {
        if !works.contains(work) {
            works.push(work.clone());
        }
    });
}

/// An unsaved document.
#[derive(Clone)]
struct Waiting {
    work: WorkHandle,
    document: Rc<Document>,
    is_lent: bool,
    words: Words,
}

thread_local! {
    /// Every work with a slot that this tab has had open: one slot is one handle, also after a panic.
    static WORKS: RefCell<Vec<WorkHandle>> = const { RefCell::new(Vec::new()) };
    /// Unsaved documents, at most one a work; the open one comes last. Needed when drawing panics.
    static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
    /// True if the device refused last time; kept with the documents that it refused.
    static REFUSED: Cell<bool> = const { Cell::new(false) };
}

/// Notes a change, to be saved by [`save`].
pub fn changed(state: &State) {
    let waiting = Waiting {
        work: state.work.handle.clone(),
        document: state.work.document.clone(),
        is_lent: state.work.is_untouched_example,
        words: Words::new(state.settings.language),
    };
    WAITING.with_borrow_mut(|all| {
        all.retain(|own| own.work != waiting.work);
        all.push(waiting);
    });
}

/// Drops unsaved changes of a deleted assessment.
pub fn forget(work: &WorkHandle) {
    WAITING.with_borrow_mut(|all| all.retain(|own| own.work != *work));
}

/// Unsaved documents, each with its slot if it has one.
#[must_use]
pub fn waiting() -> Vec<(Option<Slot>, Rc<Document>)> {
    WAITING.with_borrow(|all| {
        let all = all.iter();
        all.map(|own| (own.work.slot(), own.document.clone()))
            .collect()
    })
}

/// Saves everything that is pending, and says if the device refuses. A refused document stays pending,
/// and is tried again with the next change.
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
        // Only now: whatever ends the module before leaves it pending.
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
    /// Saves it. A text that another tab wrote meanwhile stays, and this becomes a work of its own.
    fn save(&self) -> Saved {
        let text = storage::text(&self.document);
        if text.is_empty() {
            // The browser could not write it as JSON; what is stored is worth more.
            return Saved::Refused;
        }
        let saved = self.work.kept_mut().save(&Browser, &text);
        register(&self.work);
        if saved != Saved::Taken {
            return saved;
        }
        let mut copy = (*self.document).clone();
        // An untouched example is nobody's work: it only needs another place.
        if !self.is_lent {
            mark_as_copy(&mut copy, self.words.unnamed(), self.words.copy());
        }
        let mut kept = Kept::default();
        let stored = kept.save(&Browser, &storage::text(&copy));
        if stored == Saved::Refused {
            return stored;
        }
        put(&self.work, kept);
        if self.is_lent { stored } else { saved }
    }

    fn mark_current(&self) {
        if let Some(slot) = self.work.slot() {
            storage::set_current(slot, self.is_lent);
        }
    }
}

/// Stores the assessments of a file, and opens the first. One that is on the device already, to the
/// letter, is not stored a second time; nothing on the device is overwritten.
pub fn take(dispatch: &Dispatch, documents: Vec<Document>) {
    // The open work may be the one that the file holds.
    save(dispatch);
    let before = stored();
    let is_one = documents.len() == 1;
    let mut first = None;
    let mut added = Vec::new();
    for document in documents {
        let text = storage::text(&document);
        let found = before.iter().find(|(_, own)| *own == text);
        let opening = match found.map(|(slot, _)| *slot) {
            Some(slot) => Opening::Stored(work_at(slot, text)),
            // It takes the place of an untouched example.
            None if is_one => Opening::Own,
            None => {
                let slot = free(&Browser);
                if !Browser.set(&key(slot), &text) {
                    added.into_iter().for_each(storage::remove);
                    return dispatch.emit(Action::Say(Some(both(|words| words.no_room()))));
                }
                added.push(slot);
                Opening::Stored(work_at(slot, text))
            }
        };
        first.get_or_insert((document, opening));
    }
    if let Some((document, opening)) = first {
        dispatch.emit(Action::Open(Box::new(document), opening));
    }
}

/// Follows another tab that changed the open work.
pub fn look(state: &State, dispatch: &Dispatch) {
    let work = &state.work.handle;
    let news = work.kept().news(&Browser);
    let waits = WAITING.with_borrow(|all| all.iter().any(|own| own.work == *work));
    match news {
        News::Nothing => {}
        // Nobody's work: the other tab may have the place.
        _ if state.work.is_untouched_example => work.kept_mut().let_go(),
        // This tab has something to lose, so it goes its own way.
        _ if waits => save(dispatch),
        News::Gone => {
            work.kept_mut().let_go();
            dispatch.emit(Action::Notice(Some(Notice::Gone)));
        }
        News::Text(text) => {
            let written = storage::parse(&text)
                .filter(|written| check(&state.resources.editions, written).is_ok());
            // A text that this version cannot read is left alone: the next change here becomes a copy.
            if let Some(written) = written {
                work.kept_mut().known = Some(text);
                dispatch.emit(Action::Follow(Box::new(written)));
            }
        }
    }
}

/// Saves everything that can be saved after a panic. Answers with the text of the open work where the
/// device refuses it, and with nothing where all is saved.
///
/// # Errors
/// Where the panic came amid saving, so that nobody knows.
pub fn rescue() -> Result<Option<String>, String> {
    const UNKNOWN: &str = "It stopped while saving.";
    let all = WAITING.with(|all| all.try_borrow().map(|all| all.clone()));
    let mut left = None;
    for own in &all.map_err(|_| UNKNOWN)? {
        own.work.try_kept().map_err(|_| UNKNOWN)?;
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
pub fn load_editions(editions: &Editions, dispatch: &Dispatch) {
    let texts = stored().into_iter();
    let documents = texts.filter_map(|(_, text)| storage::parse(&text));
    let mut ids: Vec<String> = documents.map(|own| own.assessment.edition).collect();
    ids.sort();
    ids.dedup();
    ids.retain(|id| editions.get(id).is_none());
    if ids.is_empty() {
        return;
    }
    let (editions, dispatch) = (editions.clone(), dispatch.clone());
    spawn_local(async move {
        for id in ids {
            // Without it the list shows the work without its score.
            let _ = editions::load(&editions, &id).await;
        }
        dispatch.emit(Action::Loaded(Loaded::Editions));
    });
}

/// All texts on the device, with their places.
#[must_use]
pub fn stored() -> Vec<(Slot, String)> {
    let slots = slots(&Browser).into_iter();
    let texts = slots.filter_map(|slot| Some((slot, Browser.get(&key(slot))?)));
    texts.collect()
}
