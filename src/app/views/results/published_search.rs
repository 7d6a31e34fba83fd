//! The panel of published results: a year, a kind, a province or a name, in a chosen order.

use std::rc::Rc;

use yew::{Html, InputEvent, html};

use super::published::{own_kind, own_name, printed_scores, source_links, with_listing};
use crate::app::effects::pending_input;
use crate::app::state::State;
use crate::app::state::action::Action;
use crate::app::state::loadable::Loadable;
use crate::app::state::resources::TableId;
use crate::app::ui::controls::{Select, button, label, value};
use crate::app::ui::panel::Panel;
use crate::app::ui::scene::Scene;
use crate::edit::published_search::{Column, Exploring, find, provinces};
use crate::edit::published_table::{Listing, bare_name};
use crate::format::published::{Kind, Published, YEARS};

/// The id of the field for a name.
const SEARCH: &str = "explore-name";

/// The table that is looked at: of the year and kind that were chosen, or else of those of the
/// work; where these have no results, of the nearest year and the kind with the most offices.
pub(super) fn looked_at(state: &State) -> TableId {
    let exploring = &state.ui.choices.exploring;
    let year = exploring.year.unwrap_or(state.work.computed.base.year);
    let kind = exploring.kind.or_else(|| own_kind(state));
    (
        year.clamp(*YEARS.start(), *YEARS.end()),
        kind.unwrap_or(Kind::Kabupaten),
    )
}

/// The panel.
pub(super) fn panel(scene: &Scene<'_>) -> Html {
    let id = looked_at(scene.state);
    let panel = Panel {
        class: "above results",
        id: "results-heading",
        heading: scene.words.results(),
    };
    panel.view(
        scene,
        html! {
            <>
                <p class="help">{ scene.words.results_help() }</p>
                <div class="choices">{ choices(scene, id) }</div>
                { with_listing(scene, id, |listing| offices(scene, listing, id)) }
            </>
        },
    )
}

/// An action that changes a part of what is chosen now.
fn choose(now: &Exploring, change: impl FnOnce(&mut Exploring)) -> Action {
    let mut exploring = now.clone();
    change(&mut exploring);
    Action::Explore(Rc::new(exploring))
}

fn choices(scene: &Scene<'_>, (year, kind): TableId) -> Html {
    let words = scene.words;
    let exploring = &scene.state.ui.choices.exploring;
    let years: Vec<String> = YEARS.rev().map(|year| year.to_string()).collect();
    let kinds = Kind::ALL.map(|kind| (kind.id(), words.offices_of(kind)));
    let table = scene.state.resources.table((year, kind));
    let mut all_provinces = match &table {
        Loadable::Ready(listing) => provinces(listing.offices()),
        _ => Vec::new(),
    };
    // It stays chosen where another year has none of it.
    let province = exploring.filter.province.as_str();
    if !province.is_empty() && !all_provinces.contains(&province) {
        all_provinces.insert(0, province);
    }
    let all_provinces = all_provinces.into_iter().map(|name| (name, name));
    let select = |id, label, chosen| Select {
        id,
        label,
        chosen,
        dispatch: scene.dispatch,
    };
    let year = year.to_string();
    let [by_year, by_kind, by_province] = std::array::from_fn(|_| exploring.clone());
    html! {
        <>
            { select("explore-year", words.year(), &year).view(
                years.iter().map(|year| (year.as_str(), year.as_str())),
                move |chosen| choose(&by_year, |own| own.year = chosen.parse().ok()),
            ) }
            { select("explore-kind", words.kind(), kind.id()).view(
                kinds,
                move |chosen| choose(&by_kind, |own| own.kind = Kind::find(&chosen)),
            ) }
            { select("explore-province", words.province(), province).view(
                std::iter::once(("", words.all_provinces())).chain(all_provinces),
                move |chosen| choose(&by_province, |own| own.filter.province = chosen),
            ) }
            { name_field(scene) }
        </>
    }
}

/// The field for a name, which searches with every letter.
fn name_field(scene: &Scene<'_>) -> Html {
    let exploring = scene.state.ui.choices.exploring.clone();
    let text = pending_input::text(SEARCH, &exploring.filter.name).into_owned();
    let dispatch = scene.dispatch.clone();
    let oninput = move |event: InputEvent| {
        if let Some(name) = value(&event) {
            dispatch.emit(choose(&exploring, |own| own.filter.name = name));
        }
    };
    html! {
        <span class="field">
            { label(SEARCH, scene.words.search(), false) }
            <input
                id={SEARCH}
                type="text"
                autocomplete="off"
                maxlength="100"
                value={text}
                {oninput}
            />
        </span>
    }
}

/// The number of offices that are shown, and the table of them.
fn offices(scene: &Scene<'_>, listing: &Listing, (year, kind): TableId) -> Html {
    let words = scene.words;
    let exploring = &scene.state.ui.choices.exploring;
    let all = listing.offices();
    let found = find(all, kind, &exploring.filter);
    let everything = exploring.filter.without_choices();
    let assessed = match listing {
        Listing::Ranked(table) => {
            words.results_assessed(table.results.of, words.offices_of(kind), year)
        }
        Listing::Single(_) => words.unit_count().to_owned(),
    };
    html! {
        <>
            <p class="shown" role="status">
                <strong>{ found.len() }</strong>
                { format!(" {} {assessed}", words.results_shown(all.len())) }
            </p>
            if everything != exploring.filter {
                { button("secondary", words.show_all(), scene.click(
                    choose(exploring, |own| own.filter = everything),
                )) }
            }
            if all.is_empty() {
                <p>{ words.none_of_kind() }</p>
            } else if found.is_empty() {
                <p>{ words.none_found() }</p>
            } else {
                <div class="scroll" role="group" aria-labelledby="results-heading" tabindex="0">
                    { table(scene, &found, kind) }
                </div>
            }
        </>
    }
}

fn table(scene: &Scene<'_>, found: &[&Published], kind: Kind) -> Html {
    let words = scene.words;
    let is_ranked = kind != Kind::Unit;
    let has_provinces = found.iter().any(|office| !office.province.is_empty());
    let own = own_name(scene.state).filter(|_| own_kind(scene.state) == Some(kind));
    let own = own.map(bare_name);
    let row = |office: &Published| {
        let is_own = own.as_ref() == Some(&bare_name(&office.name));
        let scores = Some(printed_scores(scene, office)).filter(|scores| !scores.is_empty());
        let rank = office.rank.map(|rank| rank.to_string());
        let dash = || "–".to_owned();
        let called = [office.zone.as_str(), &office.category];
        let called: Vec<&str> = called.into_iter().filter(|own| !own.is_empty()).collect();
        html! {
            <tr class={is_own.then_some("own")}>
                { name_cell(scene, office, is_own) }
                <td class="number">{ scores.unwrap_or_else(dash) }</td>
                if is_ranked {
                    <td class="number">{ rank.unwrap_or_else(dash) }</td>
                }
                if has_provinces {
                    <td>{ &office.province }</td>
                }
                <td>{ called.join(", ") }</td>
                <td>{ source_links(office) }</td>
            </tr>
        }
    };
    html! {
        <table>
            <thead>
                <tr>
                    { sort_heading(scene, words.office(), Column::Name) }
                    { sort_heading(scene, words.score_printed(), Column::Score) }
                    if is_ranked {
                        { sort_heading(scene, words.rank_heading(), Column::Rank) }
                    }
                    if has_provinces {
                        { sort_heading(scene, words.province(), Column::Province) }
                    }
                    <th scope="col">{ words.zone_or_category() }</th>
                    <th scope="col">{ words.sources() }</th>
                </tr>
            </thead>
            <tbody>
                for office in found {
                    { row(office) }
                }
            </tbody>
        </table>
    }
}

fn name_cell(scene: &Scene<'_>, office: &Published, is_own: bool) -> Html {
    let note = office.note.as_ref();
    html! {
        <th scope="row">
            { &office.name }
            if is_own {
                <span class="meta">{ scene.words.this_work() }</span>
            }
            if let Some(note) = note {
                <span class="meta">{ note.get(scene.language()) }</span>
            }
        </th>
    }
}

/// The heading of a column, whose button sorts by it.
fn sort_heading(scene: &Scene<'_>, text: &str, column: Column) -> Html {
    let exploring = &scene.state.ui.choices.exploring;
    let filter = &exploring.filter;
    let (sort, arrow) = match (filter.by == column, filter.is_ascending()) {
        (false, _) => ("none", ""),
        (true, true) => ("ascending", " ▲"),
        (true, false) => ("descending", " ▼"),
    };
    let onclick = scene.click(choose(exploring, |own| own.filter = filter.ordered(column)));
    html! {
        <th scope="col" aria-sort={sort}>
            <button type="button" class="sort" {onclick}>
                { text }
                <span aria-hidden="true">{ arrow }</span>
            </button>
        </th>
    }
}
