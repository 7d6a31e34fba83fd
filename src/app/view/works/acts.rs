//! What can be done to the works on this device.

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;

use super::entry::Summary;
use crate::app::action::{Action, Mode, Opening, Panel};
use crate::app::editions;
use crate::app::file;
use crate::app::keeper::{self, Work, stored};
use crate::app::keys::focus;
use crate::app::storage::{self, Browser};
use crate::app::view::Dispatch;
use crate::app::words::{Words, both};
use crate::exchange::collection::write_collection;
use crate::exchange::document::Document;
use crate::model::edition::Edition;
use crate::work::sheets::{self, mark_as_copy};
use crate::work::shelf::{Device, Kept, Slot, free, key};

/// The id of the choice of an edition for a new sheet.
pub(super) const NEW_EDITION: &str = "new-edition";

/// What was taken away last.
struct Removed {
    slot: Slot,
    text: String,
    name: String,
    /// What to open again when it comes back, if it was open.
    open: Option<(Work, Document)>,
}

thread_local! {
    /// Until the next is removed, or the page is loaded again.
    static REMOVED: RefCell<Option<Removed>> = const { RefCell::new(None) };
}

/// The name of what was removed last, as long as it can come back.
pub(super) fn name_of_removed() -> Option<String> {
    REMOVED.with_borrow(|removed| Some(removed.as_ref()?.name.clone()))
}

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

/// A stored work as it is now, with what it says.
fn read(slot: Slot) -> Option<(Work, Document)> {
    let text = Browser.get(&key(slot))?;
    let document = storage::parse(&text)?;
    Some((Work::at(slot, text), document))
}

/// Opens a stored work as it is now.
pub(super) fn open_work(dispatch: &Dispatch, slot: Slot) {
    keeper::save(dispatch);
    match read(slot) {
        Some((work, document)) => {
            let dispatch = dispatch.clone();
            spawn_local(async move {
                dispatch.emit(match editions::need(&document.assessment.edition).await {
                    Ok(_) => Action::Open(Box::new(document), Opening::Stored(work)),
                    Err(message) => Action::Say(Some(message)),
                });
            });
        }
        // Another tab took it away meanwhile, which the list then shows.
        None => show_again(dispatch, ".above h2"),
    }
}

/// Opens an empty sheet of the chosen edition.
pub(super) fn begin(dispatch: &Dispatch) {
    let document = web_sys::window().and_then(|window| window.document());
    let select = document.and_then(|document| document.get_element_by_id(NEW_EDITION));
    let Some(select) = select.and_then(|own| own.dyn_into::<HtmlSelectElement>().ok()) else {
        return;
    };
    let dispatch = dispatch.clone();
    spawn_local(async move {
        match editions::need(&select.value()).await {
            Err(message) => dispatch.emit(Action::Say(Some(message))),
            Ok(edition) => {
                let document = sheets::empty(&edition);
                dispatch.emit(Action::Open(Box::new(document), Opening::Own));
                dispatch.emit(Action::Mode(Mode::Now));
            }
        }
    });
}

/// Stores a copy beside a work.
pub(super) fn duplicate(dispatch: &Dispatch, words: &'static Words, slot: Slot) {
    keeper::save(dispatch);
    let Some((_, mut copy)) = read(slot) else {
        return show_again(dispatch, ".above h2");
    };
    mark_as_copy(&mut copy, words.unnamed, words.copy);
    if put(dispatch, free(&Browser), &storage::text(&copy)) {
        // The copy comes last.
        show_again(dispatch, ".works li:last-child button");
    }
}

/// Stores a text, or says that there is no room.
fn put(dispatch: &Dispatch, slot: Slot, text: &str) -> bool {
    let is_put = Browser.set(&key(slot), text);
    if !is_put {
        dispatch.emit(Action::Say(Some(both(|words| words.no_room_now))));
    }
    is_put
}

/// Takes a work away, and opens another where it was open.
pub(super) fn remove(
    dispatch: &Dispatch,
    edition: &Edition,
    slot: Slot,
    name: &str,
    open: Option<Work>,
) {
    keeper::save(dispatch);
    let Some(text) = Browser.get(&key(slot)) else {
        return show_again(dispatch, ".above h2");
    };
    storage::remove(slot);
    let open = open.and_then(|work| {
        let document = storage::parse(&text)?;
        keeper::forget(&work);
        work.put(Kept::default());
        Some((work, document))
    });
    if open.is_some() {
        let next = stored().into_iter().find_map(|(slot, _)| {
            let (work, document) = read(slot)?;
            Summary::of(&document)?.edition?;
            Some((document, work))
        });
        let (document, work) = next.unwrap_or_else(|| {
            let empty = sheets::empty(edition);
            let work = Work::unstored(storage::text(&empty));
            (empty, work)
        });
        dispatch.emit(Action::Open(Box::new(document), Opening::Stored(work)));
    }
    REMOVED.set(Some(Removed {
        slot,
        text,
        name: name.to_owned(),
        open,
    }));
    show_again(dispatch, ".restore");
}

/// Brings back what was removed last.
pub(super) fn restore(dispatch: &Dispatch) {
    let Some(removed) = REMOVED.take() else {
        return;
    };
    let is_free = Browser.get(&key(removed.slot)).is_none();
    let slot = if is_free {
        removed.slot
    } else {
        free(&Browser)
    };
    if !put(dispatch, slot, &removed.text) {
        return REMOVED.set(Some(removed));
    }
    if let Some((work, document)) = removed.open {
        work.put(Kept::found(slot, removed.text));
        dispatch.emit(Action::Open(Box::new(document), Opening::Stored(work)));
    }
    show_again(dispatch, ".above h2");
}

/// All that can be read, in one file.
pub(super) fn save_all(dispatch: &Dispatch) {
    keeper::save(dispatch);
    // Where the device refuses to store something, this file is all there is of it.
    let waiting = keeper::waiting();
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

/// Gives a text as a file.
pub(super) fn hand_out(dispatch: &Dispatch, name: &str, text: &str) {
    let name = ["zona-hijau-", name, ".json"].concat();
    if file::download(&name, file::JSON_TYPE, text).is_err() {
        dispatch.emit(Action::Say(Some(both(|words| words.file_failed))));
    }
}
