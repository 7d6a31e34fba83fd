//! The panel with all assessments on this device.

mod acts;
mod entry;

use super::Scene;
use super::controls::{act, badge};
use super::markup::Markup;
use super::panel::panel;
use crate::app::keeper;
use crate::app::works_words::{WorksWords, works_words};
use crate::exchange::edition_list::EDITIONS;
use crate::work::shelf::Slot;
use acts::{
    NEW_EDITION, begin, duplicate, hand_out, name_of_removed, open_work, remove, restore, save_all,
};
use entry::{Entry, Summary, entries, keep};

pub use entry::of_government;

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
    let Some(name) = name_of_removed() else {
        return;
    };
    markup.element("p", "removed", |markup| {
        markup.line("strong", "", &name);
        markup.text(" ");
        markup.text(words.deleted);
        let dispatch = markup.dispatch();
        act(markup, ["link restore", words.undo, ""], move || {
            restore(&dispatch)
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
    keep(entries);
    has_any
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
