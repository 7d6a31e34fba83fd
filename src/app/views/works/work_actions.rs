//! Everything that can be done to the works on this device.

use crate::app::state::editions::Editions;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;

use crate::app::effects::editions;
use crate::app::effects::files;
use crate::app::effects::keyboard::focus;
use crate::app::effects::persistence;
use crate::app::effects::persistence::stored;
use crate::app::effects::storage;
use crate::app::effects::storage::Browser;
use crate::app::state::action::Action;
use crate::app::state::action::Dispatch;
use crate::app::state::choices::{Mode, Opening, Panel};
use crate::app::state::removed_work::RemovedWork;
use crate::app::state::work_handle::WorkHandle;
use crate::app::state::work_summary::Summary;
use crate::app::words::{Words, both};
use crate::document::Document;
use crate::edit::new_document;
use crate::edit::new_document::mark_as_copy;
use crate::edit::storage_slots::{Device, Kept, Slot, free, key};
use crate::format::collection::write_collection;
use crate::model::edition::Edition;

/// The id of the choice of an edition for a new sheet.
pub(super) const NEW_EDITION: &str = "new-edition";

/// Draws the panel again after something on the device has changed, and then moves the focus.
fn show_again(dispatch: &Dispatch, selector: &'static str) {
    dispatch.emit(Action::Panel(Some(Panel::Works)));
    Timeout::new(0, move || {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            let _ = focus(&document, selector);
        }
    })
    .forget();
}

/// A stored work as it is now, with its document.
fn read(slot: Slot) -> Option<(WorkHandle, Document)> {
    let text = Browser.get(&key(slot))?;
    let document = storage::parse(&text)?;
    Some((persistence::work_at(slot, text), document))
}

/// Opens a stored work as it is now.
pub(super) fn open_work(editions: &Editions, dispatch: &Dispatch, slot: Slot) {
    persistence::save(dispatch);
    match read(slot) {
        Some((work, document)) => {
            let (editions, dispatch) = (editions.clone(), dispatch.clone());
            spawn_local(async move {
                dispatch.emit(
                    match editions::load(&editions, &document.assessment.edition).await {
                        Ok(_) => Action::Open(Box::new(document), Opening::Stored(work)),
                        Err(message) => Action::Say(Some(message)),
                    },
                );
            });
        }
        // Another tab took it away meanwhile, which the list then shows.
        None => show_again(dispatch, ".above h2"),
    }
}

/// Opens an empty sheet of the chosen edition.
pub(super) fn begin(editions: &Editions, dispatch: &Dispatch) {
    let document = web_sys::window().and_then(|window| window.document());
    let select = document.and_then(|document| document.get_element_by_id(NEW_EDITION));
    let Some(select) = select.and_then(|own| own.dyn_into::<HtmlSelectElement>().ok()) else {
        return;
    };
    let (editions, dispatch) = (editions.clone(), dispatch.clone());
    spawn_local(async move {
        match editions::load(&editions, &select.value()).await {
            Err(message) => dispatch.emit(Action::Say(Some(message))),
            Ok(edition) => {
                let document = new_document::empty(&edition);
                dispatch.emit(Action::Open(Box::new(document), Opening::Own));
                dispatch.emit(Action::Mode(Mode::Now));
            }
        }
    });
}

/// Stores a copy beside a work.
pub(super) fn duplicate(dispatch: &Dispatch, words: Words, slot: Slot) {
    persistence::save(dispatch);
    let Some((_, mut copy)) = read(slot) else {
        return show_again(dispatch, ".above h2");
    };
    mark_as_copy(&mut copy, words.unnamed(), words.copy());
    if put(dispatch, free(&Browser), &storage::text(&copy)) {
        // The copy comes last.
        show_again(dispatch, ".works li:last-child button");
    }
}

/// Stores a text, or says that there is no room.
fn put(dispatch: &Dispatch, slot: Slot, text: &str) -> bool {
    let is_put = Browser.set(&key(slot), text);
    if !is_put {
        dispatch.emit(Action::Say(Some(both(|words| words.no_room_now()))));
    }
    is_put
}

/// Removes a work, and opens another where it was open.
pub(super) fn remove(
    editions: &Editions,
    dispatch: &Dispatch,
    edition: &Edition,
    slot: Slot,
    name: &str,
    open: Option<WorkHandle>,
) {
    persistence::save(dispatch);
    let Some(text) = Browser.get(&key(slot)) else {
        return show_again(dispatch, ".above h2");
    };
    storage::remove(slot);
    let open = open.and_then(|work| {
        let document = storage::parse(&text)?;
        persistence::forget(&work);
        persistence::put(&work, Kept::default());
        Some((work, document))
    });
    if open.is_some() {
        let next = stored().into_iter().find_map(|(slot, _)| {
            let (work, document) = read(slot)?;
            Summary::of(editions, &document)?.edition?;
            Some((document, work))
        });
        let (document, work) = next.unwrap_or_else(|| {
            let empty = new_document::empty(edition);
            let work = WorkHandle::unstored(storage::text(&empty));
            (empty, work)
        });
        dispatch.emit(Action::Open(Box::new(document), Opening::Stored(work)));
    }
    dispatch.emit(Action::Removed(Some(Rc::new(RemovedWork {
        slot,
        text,
        name: name.to_owned(),
        open,
    }))));
    show_again(dispatch, ".restore");
}

/// Brings back the work that was removed last.
pub(super) fn restore(dispatch: &Dispatch, removed: &RemovedWork) {
    let is_free = Browser.get(&key(removed.slot)).is_none();
    let slot = if is_free {
        removed.slot
    } else {
        free(&Browser)
    };
    if !put(dispatch, slot, &removed.text) {
        return;
    }
    dispatch.emit(Action::Removed(None));
    if let Some((work, document)) = &removed.open {
        persistence::put(work, Kept::found(slot, removed.text.clone()));
        let opening = Opening::Stored(work.clone());
        dispatch.emit(Action::Open(Box::new(document.clone()), opening));
    }
    show_again(dispatch, ".above h2");
}

/// Saves everything that can be read, in one file.
pub(super) fn save_all(dispatch: &Dispatch) {
    persistence::save(dispatch);
    // Where the device refuses to store something, this file is the only copy of it.
    let waiting = persistence::waiting();
    let is_older = |slot| waiting.iter().any(|(own, _)| *own == Some(slot));
    let texts = stored().into_iter();
    let stored: Vec<Document> = texts
        .filter(|(slot, _)| !is_older(*slot))
        .filter_map(|(_, text)| storage::parse(&text))
        .collect();
    let waiting = waiting.iter().map(|(_, document)| &**document);
    let all = write_collection(stored.iter().chain(waiting));
    hand_out(dispatch, "semua", &storage::json_text(&all));
}

/// Hands a text to the user as a file.
pub(super) fn hand_out(dispatch: &Dispatch, name: &str, text: &str) {
    let name = ["zona-hijau-", name, ".json"].concat();
    if files::download(&name, files::JSON_TYPE, text).is_err() {
        dispatch.emit(Action::Say(Some(both(|words| words.file_failed()))));
    }
}
