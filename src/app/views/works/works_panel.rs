//! The panel with all assessments on this device.

use web_sys::MouseEvent;
use yew::{Callback, Html, html};

use super::work_actions::{
    NEW_EDITION, begin, duplicate, hand_out, open_work, remove, restore, save_all,
};
use crate::app::effects::persistence;
use crate::app::effects::stored_works::entries;
use crate::app::state::work_summary::{Entry, Summary};
use crate::app::ui::controls::{badge, button, button_about, list_option};
use crate::app::ui::panel::Panel;
use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::edit::storage_slots::Slot;
use crate::format::edition_list::EDITIONS;

/// The list of assessments, with everything that can be done to each.
pub(super) fn works_panel(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let state = scene.state;
    let entries = entries(&state.resources);
    let open = state.work.handle.slot();
    let is_stored = entries.iter().any(|entry| Some(entry.slot) == open);
    // The one that is open is shown as it is now, be it saved yet or not.
    let now = Summary::now(&state.work);
    let is_pending =
        !is_stored && !state.work.is_untouched_example && !persistence::waiting().is_empty();
    let has_any = is_pending || !entries.is_empty();
    let panel = Panel {
        class: "above works",
        id: "works-heading",
        heading: words.works(),
    };
    let dispatch = scene.dispatch.clone();
    let save = Callback::from(move |_| save_all(&dispatch));
    let content = html! {
        <>
            <p class="help">{ words.works_help() }</p>
            { removed(scene) }
            if !has_any {
                <p>{ words.no_works() }</p>
            }
            <ul>
                if is_pending {
                    <li aria-current="true">{ about(scene, &now, words.not_stored()) }</li>
                }
                for entry in entries.iter() {
                    { row(scene, entry, open, &now) }
                }
            </ul>
            <div class="buttons">
                { new_sheet(scene) }
                if has_any {
                    { button("secondary", words.save_all(), save) }
                }
            </div>
            if has_any {
                <p class="help">{ words.save_all_help() }</p>
            }
        </>
    };
    panel.view(scene, content)
}

/// The work that was removed last, and the way to get it back.
fn removed(scene: &Scene<'_>) -> Html {
    let Some(removed) = scene.state.messages.removed.clone() else {
        return Html::default();
    };
    let name = removed.name.clone();
    let dispatch = scene.dispatch.clone();
    let restore = Callback::from(move |_| restore(&dispatch, &removed));
    html! {
        <p class="removed">
            <strong>{ name }</strong>{ " " }{ scene.words.deleted() }
            { button("link restore", scene.words.undo(), restore) }
        </p>
    }
}

fn row(scene: &Scene<'_>, entry: &Entry, open: Option<Slot>, now: &Summary) -> Html {
    let words = scene.words;
    let is_open = Some(entry.slot) == open;
    let summary = if is_open {
        Some(now)
    } else {
        entry.summary.as_ref()
    };
    let name = match summary {
        Some(summary) => summary.name(words),
        // Its name is its slot, as nothing else is known of it.
        None => words.unreadable_entry(entry.slot),
    };
    let mark = if is_open { words.is_open() } else { "" };
    html! {
        <li aria-current={is_open.then_some("true")}>
            if let Some(summary) = summary {
                { about(scene, summary, mark) }
            } else {
                <div class="about-work">
                    <strong class="name">{ name.clone() }</strong>
                    <span class="meta">{ words.unreadable_help() }</span>
                </div>
                <div class="work-score" />
            }
            { buttons(scene, entry, &name, summary.is_some()) }
        </li>
    }
}

fn about(scene: &Scene<'_>, summary: &Summary, mark: &str) -> Html {
    let words = scene.words;
    let loci = match summary.loci {
        1 => words.one_locus(1),
        count => words.loci_count(count),
    };
    let estimate = summary.standing.and_then(|own| own.figure.estimate);
    let edition = summary.edition.as_ref();
    let category = summary.standing.as_ref().zip(edition);
    let category = category.and_then(|(standing, edition)| standing.category(edition));
    html! {
        <>
            <div class="about-work">
                <strong class="name">{ summary.name(words) }</strong>
                <span class="meta">
                    if let Some(year) = summary.year {
                        { format!("{year} · ") }
                    }
                    { loci }
                    if !mark.is_empty() {
                        { " · " }<b>{ mark }</b>
                    }
                </span>
            </div>
            <div class="work-score">
                if let (Some(estimate), Some(category)) = (estimate, category) {
                    <strong class="number">{ figure(estimate, scene.language()) }</strong>
                    { " " }
                    { badge(category, scene.language(), words.zone(category.zone), false) }
                } else {
                    <span class="meta">{ words.no_score() }</span>
                }
            </div>
        </>
    }
}

fn buttons(scene: &Scene<'_>, entry: &Entry, name: &str, is_readable: bool) -> Html {
    let words = scene.words;
    let slot = entry.slot;
    html! {
        <div class="buttons">
            if is_readable {
                { button_about("secondary", words.open_it(), name, open_listener(scene, slot)) }
                { button_about("link", words.duplicate(), name, duplicate_listener(scene, slot)) }
            } else {
                { button_about("secondary", words.save_unreadable(), name, copy_listener(scene, entry)) }
            }
            { button_about("link", words.remove(), name, remove_listener(scene, slot, name)) }
        </div>
    }
}

fn open_listener(scene: &Scene<'_>, slot: Slot) -> Callback<MouseEvent> {
    let (editions, dispatch) = (
        scene.state.resources.editions.clone(),
        scene.dispatch.clone(),
    );
    Callback::from(move |_| open_work(&editions, &dispatch, slot))
}

fn duplicate_listener(scene: &Scene<'_>, slot: Slot) -> Callback<MouseEvent> {
    let (words, dispatch) = (scene.words, scene.dispatch.clone());
    Callback::from(move |_| duplicate(&dispatch, words, slot))
}

fn copy_listener(scene: &Scene<'_>, entry: &Entry) -> Callback<MouseEvent> {
    let (text, dispatch) = (entry.text.clone(), scene.dispatch.clone());
    Callback::from(move |_| hand_out(&dispatch, "salinan", &text))
}

fn remove_listener(scene: &Scene<'_>, slot: Slot, name: &str) -> Callback<MouseEvent> {
    let work = &scene.state.work;
    let open = (work.handle.slot() == Some(slot)).then(|| work.handle.clone());
    let (edition, name) = (work.edition.clone(), name.to_owned());
    let (editions, dispatch) = (
        scene.state.resources.editions.clone(),
        scene.dispatch.clone(),
    );
    Callback::from(move |_| remove(&editions, &dispatch, &edition, slot, &name, open.clone()))
}

/// A button for an empty sheet, and the choice of the edition that it is for.
fn new_sheet(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let current = &scene.state.work.edition.id;
    let (editions, dispatch) = (
        scene.state.resources.editions.clone(),
        scene.dispatch.clone(),
    );
    let begin = Callback::from(move |_| begin(&editions, &dispatch));
    html! {
        <>
            <label class="select">
                <span>{ words.edition() }</span>
                <select id={NEW_EDITION}>
                    for listed in &EDITIONS {
                        { edition_option(scene, listed.id, listed.years, listed.title, current) }
                    }
                </select>
            </label>
            { button("secondary", words.new_sheet(), begin) }
        </>
    }
}

fn edition_option(
    scene: &Scene<'_>,
    id: &str,
    years: &str,
    [title_id, title_en]: [&'static str; 2],
    current: &str,
) -> Html {
    let title = scene.words.pick(title_id, title_en);
    list_option(id, &format!("{years} · {title}"), id == current)
}
