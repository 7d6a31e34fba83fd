//! The panel with all assessments on this device.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;

use super::about::is_real_example;
use super::controls::{act, badge};
use super::markup::Markup;
use super::panel::panel;
use super::{Dispatch, Scene};
use crate::app::action::{Action, Mode, Opening, Panel};
use crate::app::editions;
use crate::app::file;
use crate::app::keeper::{self, Work, stored};
use crate::app::keys::focus;
use crate::app::state::State;
use crate::app::storage::{self, Browser};
use crate::app::words::{Words, both};
use crate::app::works_words::{WorksWords, works_words};
use crate::exchange::collection::write_collection;
use crate::exchange::document::Document;
use crate::exchange::edition_list::{EDITIONS, ids};
use crate::model::edition::{Edition, TOTAL, Year};
use crate::model::quantity::{Points, Printed};
use crate::model::score::Standing;
use crate::model::sheet::Sheet;
use crate::work::sheets::{self, mark_as_copy};
use crate::work::shelf::{Device, Kept, Slot, free, key};
use crate::work::years::{YearScore, is_same_government};

/// The id of the choice of an edition for a new sheet.
const NEW_EDITION: &str = "new-edition";

/// What the list says of a work.
#[derive(Clone)]
struct Summary {
    name: Option<String>,
    is_invented: bool,
    year: Option<Year>,
    loci: usize,
    /// Its edition, where that is loaded; without it nothing is scored.
    edition: Option<Rc<Edition>>,
    standing: Option<Standing>,
    /// The government's official figure, where it is known.
    official: Option<Printed>,
}

fn official(document: &Document) -> Option<Printed> {
    let government = document.assessment.government.as_ref()?;
    let total = government.points.get(TOTAL)?;
    Some(Points(total.clone()).printed())
}

/// A stored text and what it comes to; `None` where it cannot be read.
struct Entry {
    slot: Slot,
    text: String,
    summary: Option<Summary>,
}

/// What was taken away last.
struct Removed {
    slot: Slot,
    text: String,
    name: String,
    /// What to open again when it comes back, if it was open.
    open: Option<(Work, Document)>,
}

thread_local! {
    /// The list as it was drawn last: a text that is the same comes to the same.
    static DRAWN: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
    /// Until the next is removed, or the page is loaded again.
    static REMOVED: RefCell<Option<Removed>> = const { RefCell::new(None) };
}

impl Summary {
    /// What is open.
    fn now(state: &State) -> Summary {
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
    fn of(document: &Document) -> Option<Summary> {
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

    fn name(&self, words: &WorksWords) -> String {
        let name = self.name.as_deref().unwrap_or(words.unnamed);
        if self.is_invented && !name.contains("contoh") {
            return [name, " (contoh)"].concat();
        }
        name.to_owned()
    }
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
    DRAWN.set(entries);
    scores
}

/// The list of assessments, with what can be done to each.
pub fn works(markup: &mut Markup, scene: &Scene<'_>) {
    let words = works_words(scene.language());
    let named = ["above works", "works-heading", words.works];
    panel(markup, named, words.close, |markup| {
        markup.line("p", "help", words.works_help);
        markup.group(|markup| removed(markup, words));
        let has_any = list(markup, scene);
        markup.element("div", "buttons", |markup| {
            new_sheet(markup, scene);
            if has_any {
                let dispatch = markup.dispatch();
                act(markup, ["secondary", words.save_all, ""], move || {
                    save_all(&dispatch);
                });
            }
        });
        if has_any {
            markup.line("p", "help", words.save_all_help);
        }
    });
}

/// What was removed last, and the way back.
fn removed(markup: &mut Markup, words: &'static WorksWords) {
    REMOVED.with_borrow(|removed| {
        let Some(removed) = removed else { return };
        markup.element("p", "removed", |markup| {
            markup.line("strong", "", &removed.name);
            markup.text(" ");
            markup.text(words.deleted);
            let dispatch = markup.dispatch();
            act(markup, ["link restore", words.undo, ""], move || {
                restore(&dispatch)
            });
        });
    });
}

/// The list; whether there is anything in it.
fn list(markup: &mut Markup, scene: &Scene<'_>) -> bool {
    let words = works_words(scene.language());
    let state = scene.state;
    let entries = entries();
    let open = state.work.slot();
    let is_stored = entries.iter().any(|entry| Some(entry.slot) == open);
    // The one that is open is shown as it is now, be it saved yet or not.
    let own = Summary::now(state);
    let waits = !is_stored && !state.is_lent && !keeper::waiting().is_empty();
    if entries.is_empty() && !waits {
        markup.line("p", "", words.no_works);
    }
    markup.element("ul", "", |markup| {
        if waits {
            row(markup, true, |markup| {
                about(markup, scene, &own, words.not_stored);
            });
        }
        for entry in &entries {
            let is_open = Some(entry.slot) == open;
            let summary = if is_open {
                Some(&own)
            } else {
                entry.summary.as_ref()
            };
            row(markup, is_open, |markup| {
                let name = match summary {
                    Some(summary) => {
                        about(
                            markup,
                            scene,
                            summary,
                            if is_open { words.is_open } else { "" },
                        );
                        summary.name(words)
                    }
                    None => unreadable(markup, words, entry.slot),
                };
                let readable = summary.is_some();
                buttons(markup, scene, entry, &name, readable);
            });
        }
    });
    let has_any = waits || !entries.is_empty();
    DRAWN.set(entries);
    has_any
}

/// What is on the device; what was drawn before is not read again.
fn entries() -> Vec<Entry> {
    let mut drawn = DRAWN.take();
    let summary = |slot, text: &str| {
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
    let mut summary = summary;
    let texts = stored().into_iter();
    texts
        .map(|(slot, text)| Entry {
            slot,
            summary: summary(slot, &text),
            text,
        })
        .collect()
}

fn row(markup: &mut Markup, is_open: bool, inside: impl FnOnce(&mut Markup)) {
    let names: &'static [&'static str] = if is_open { &["aria-current"] } else { &[] };
    markup.with("li", names, &["true"], inside);
}

fn about(markup: &mut Markup, scene: &Scene<'_>, summary: &Summary, mark: &str) {
    let words = works_words(scene.language());
    markup.element("div", "about-work", |markup| {
        markup.line("strong", "name", &summary.name(words));
        markup.element("span", "meta", |markup| {
            if let Some(year) = summary.year {
                markup.text(&year.to_string());
                markup.text(" · ");
            }
            markup.text(&summary.loci.to_string());
            markup.text(" ");
            match summary.loci {
                1 => markup.text(&words.locus.to_ascii_lowercase()),
                _ => markup.text(words.loci),
            }
            if !mark.is_empty() {
                markup.text(" · ");
                markup.line("b", "", mark);
            }
        });
    });
    markup.element("div", "work-score", |markup| {
        let standing = summary.standing.as_ref();
        let estimate = standing.and_then(|standing| standing.figure.estimate);
        let edition = summary.edition.as_ref();
        let category = standing.and_then(|standing| standing.category(edition?));
        match (estimate, category) {
            (Some(estimate), Some(category)) => {
                markup.element("strong", "number", |markup| markup.figure(estimate));
                markup.text(" ");
                badge(markup, category, words.zone(category.zone), false);
            }
            _ => markup.line("span", "meta", words.no_score),
        }
    });
}

/// Says that an entry cannot be read. Its name is its place, as nothing else is known of it.
fn unreadable(markup: &mut Markup, words: &WorksWords, slot: Slot) -> String {
    let name = [words.unreadable_entry, " (", &slot.to_string(), ")"].concat();
    markup.element("div", "about-work", |markup| {
        markup.line("strong", "name", &name);
        markup.line("span", "meta", words.unreadable_help);
    });
    markup.element("div", "work-score", |_| ());
    name
}

fn buttons(markup: &mut Markup, scene: &Scene<'_>, entry: &Entry, name: &str, readable: bool) {
    let words = works_words(scene.language());
    let slot = entry.slot;
    let open = (scene.state.work.slot() == Some(slot)).then(|| scene.state.work.clone());
    let edition = scene.state.edition.clone();
    markup.element("div", "buttons", |markup| {
        if readable {
            let dispatch = markup.dispatch();
            act(markup, ["secondary", words.open_it, name], move || {
                open_work(&dispatch, slot)
            });
            let dispatch = markup.dispatch();
            act(markup, ["link", words.duplicate, name], move || {
                duplicate(&dispatch, words, slot)
            });
        } else {
            let text = entry.text.clone();
            let dispatch = markup.dispatch();
            act(
                markup,
                ["secondary", words.save_unreadable, name],
                move || hand_out(&dispatch, "salinan", &text),
            );
        }
        let dispatch = markup.dispatch();
        let name = name.to_owned();
        act(markup, ["link", words.remove, &name.clone()], move || {
            remove(&dispatch, &edition, slot, &name, open.clone());
        });
    });
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

fn open_work(dispatch: &Dispatch, slot: Slot) {
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

/// A button for an empty sheet, and the choice of the edition that it is for.
fn new_sheet(markup: &mut Markup, scene: &Scene<'_>) {
    let words = works_words(scene.language());
    let own = &scene.state.edition.id;
    markup.element("label", "select", |markup| {
        markup.line("span", "", words.edition);
        markup.with("select", &["id"], &[NEW_EDITION], |markup| {
            for listed in &EDITIONS {
                let names: &'static [&'static str] = if listed.id == own {
                    &["value", "selected"]
                } else {
                    &["value"]
                };
                markup.with("option", names, &[listed.id, "selected"], |markup| {
                    markup.text(listed.years);
                    markup.text(" · ");
                    markup.text(listed.title[scene.language() as usize]);
                });
            }
        });
    });
    let dispatch = markup.dispatch();
    act(markup, ["secondary", words.new_sheet, ""], move || {
        begin(&dispatch);
    });
}

/// Opens an empty sheet of the chosen edition.
fn begin(dispatch: &Dispatch) {
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

fn duplicate(dispatch: &Dispatch, words: &'static Words, slot: Slot) {
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

fn remove(dispatch: &Dispatch, edition: &Edition, slot: Slot, name: &str, open: Option<Work>) {
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

fn restore(dispatch: &Dispatch) {
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
fn save_all(dispatch: &Dispatch) {
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

fn hand_out(dispatch: &Dispatch, name: &str, text: &str) {
    let name = ["zona-hijau-", name, ".json"].concat();
    if file::download(&name, file::JSON_TYPE, text).is_err() {
        dispatch.emit(Action::Say(Some(both(|words| words.file_failed))));
    }
}
