//! The published results: a year, a kind, a province or a name, in the order one asks for.

use std::rc::Rc;

use super::Scene;
use super::controls::{label, select, value};
use super::markup::{Markup, On};
use super::panel::panel;
use super::published::{listing, own_kind, own_name, printed_scores, sources, words};
use crate::app::action::Action;
use crate::app::results::{self, Status};
use crate::app::results_words::kind_word;
use crate::app::typing;
use crate::exchange::published::{Kind, Published, YEARS};
use crate::model::edition::Year;
use crate::work::explore::{Column, Exploring, find, provinces};
use crate::work::standing::{Listing, bare_name};

/// The id of the field for a name.
const SEARCH: &str = "explore-name";

/// The year and kind that are looked at: what was chosen, or else those of the work; where those have no
/// results, the nearest year and the kind with the most offices.
fn looked_at(scene: &Scene<'_>) -> (Year, Kind) {
    let exploring = &scene.state.exploring;
    let own_year = scene.state.outcome.base.year;
    let year = exploring.year.unwrap_or(own_year);
    let kind = exploring.kind.or_else(|| own_kind(scene));
    (
        year.clamp(*YEARS.start(), *YEARS.end()),
        kind.unwrap_or(Kind::Kabupaten),
    )
}

/// The panel.
pub fn explore(markup: &mut Markup, scene: &Scene<'_>) {
    let named = ["above results", "results-heading", words(scene).results];
    panel(markup, named, scene.words.close, |markup| {
        let looked_at = looked_at(scene);
        markup.line("p", "help", words(scene).results_help);
        markup.element("div", "choices", |markup| choices(markup, scene, looked_at));
        markup.group(|markup| {
            listing(markup, scene, looked_at, |markup, listing| {
                offices(markup, scene, listing, looked_at);
            });
        });
    });
}

fn choices(markup: &mut Markup, scene: &Scene<'_>, (year, kind): (Year, Kind)) {
    let words = words(scene);
    let exploring = &scene.state.exploring;
    let years: Vec<String> = YEARS.rev().map(|own| own.to_string()).collect();
    let years = years.iter().map(|own| (own.as_str(), own.as_str()));
    let chosen = year.to_string();
    let change = Changes(exploring.clone());
    select(
        markup,
        "explore-year",
        scene.words.year,
        years,
        &chosen,
        move |own| change.with(|exploring| exploring.year = own.parse().ok()),
    );
    let kinds = Kind::ALL.map(|own| (own.id(), kind_word(own, scene.language())));
    let change = Changes(exploring.clone());
    select(
        markup,
        "explore-kind",
        words.kind,
        kinds.into_iter(),
        kind.id(),
        move |own| change.with(|exploring| exploring.kind = Kind::find(&own)),
    );
    let here = match results::table(&markup.dispatch(), year, kind) {
        Status::There(listing) => Some(listing),
        Status::Loading | Status::Failed => None,
    };
    let mut all = here
        .as_ref()
        .map_or(Vec::new(), |own| provinces(own.offices()));
    // It stays chosen where another year has none of it.
    let chosen = exploring.filter.province.as_str();
    if !chosen.is_empty() && !all.contains(&chosen) {
        all.insert(0, chosen);
    }
    let options = all.into_iter().map(|own| (own, own));
    let options = std::iter::once(("", words.all_provinces)).chain(options);
    let change = Changes(exploring.clone());
    select(
        markup,
        "explore-province",
        words.province,
        options,
        chosen,
        move |own| change.with(|exploring| exploring.filter.province.clone_from(&own)),
    );
    let dispatch = markup.dispatch();
    let change = Changes(exploring.clone());
    markup.element("span", "field", |markup| {
        label(markup, SEARCH, words.search, false);
        let names = &["id", "type", "autocomplete", "maxlength"];
        markup.with("input", names, &[SEARCH, "text", "off", "100"], |markup| {
            markup.value(&typing::text(SEARCH, &exploring.filter.name));
            markup.on(On::Input, move |event| {
                if let Some(name) = value(&event) {
                    dispatch.emit(change.with(|exploring| exploring.filter.name.clone_from(&name)));
                }
            });
        });
    });
}

/// What is chosen now, of which a control changes a part.
struct Changes(Rc<Exploring>);

impl Changes {
    fn with(&self, change: impl FnOnce(&mut Exploring)) -> Action {
        let mut exploring = (*self.0).clone();
        change(&mut exploring);
        Action::Explore(Rc::new(exploring))
    }
}

/// How many are shown of how many, and the table of them.
fn offices(markup: &mut Markup, scene: &Scene<'_>, listing: &Listing, (year, kind): (Year, Kind)) {
    let words = words(scene);
    let filter = &scene.state.exploring.filter;
    let all = listing.offices();
    let found = find(all, kind, filter);
    markup.with("p", &["class", "role"], &["shown", "status"], |markup| {
        markup.line("strong", "", &found.len().to_string());
        markup.text(" ");
        markup.text(scene.words.of);
        markup.text(" ");
        markup.text(&all.len().to_string());
        markup.text(" ");
        markup.text(words.shown);
        markup.text(". ");
        match listing {
            Listing::Ranked(table) => {
                markup.text(&table.results.of.to_string());
                markup.text(" ");
                markup.text(kind_word(kind, scene.language()));
                markup.text(" ");
                markup.text(words.assessed_in);
                markup.text(" ");
                markup.text(&year.to_string());
                markup.text(".");
            }
            Listing::Single(_) => markup.text(words.unit_count),
        }
    });
    markup.group(|markup| {
        let without = filter.without_choices();
        if without != *filter {
            let change = Changes(scene.state.exploring.clone());
            let all = change.with(|exploring| exploring.filter = without);
            markup.button("secondary", words.show_all, all);
        }
    });
    markup.group(|markup| {
        if all.is_empty() {
            return markup.line("p", "", words.none_of_kind);
        }
        if found.is_empty() {
            return markup.line("p", "", words.none_found);
        }
        let names = &["class", "role", "aria-labelledby", "tabindex"];
        let values = &["scroll", "group", "results-heading", "0"];
        markup.with("div", names, values, |markup| {
            table(markup, scene, &found, kind);
        });
    });
}

fn table(markup: &mut Markup, scene: &Scene<'_>, found: &[&Published], kind: Kind) {
    let words = words(scene);
    let is_ranked = kind != Kind::Unit;
    let has_provinces = found.iter().any(|own| !own.province.is_empty());
    let own = own_name(scene).filter(|_| own_kind(scene) == Some(kind));
    let own = own.map(bare_name);
    markup.element("table", "", |markup| {
        markup.element("thead", "", |markup| {
            markup.element("tr", "", |markup| {
                heading(markup, scene, words.office, Column::Name);
                heading(markup, scene, words.score_printed, Column::Score);
                if is_ranked {
                    heading(markup, scene, words.rank_heading, Column::Rank);
                }
                if has_provinces {
                    heading(markup, scene, words.province, Column::Province);
                }
                for heading in [words.zone_or_category, scene.words.sources] {
                    markup.with("th", &["scope"], &["col"], |markup| markup.text(heading));
                }
            });
        });
        markup.element("tbody", "", |markup| {
            for office in found {
                let is_own = own.as_ref() == Some(&bare_name(&office.name));
                markup.element("tr", if is_own { "own" } else { "" }, |markup| {
                    name(markup, scene, office, is_own);
                    let scores = printed_scores(scene, office);
                    markup.line(
                        "td",
                        "number",
                        if scores.is_empty() { "–" } else { &scores },
                    );
                    if is_ranked {
                        let rank = office.rank.map_or("–".to_owned(), |rank| rank.to_string());
                        markup.line("td", "number", &rank);
                    }
                    if has_provinces {
                        markup.line("td", "", &office.province);
                    }
                    let said = [&*office.zone, &*office.category].into_iter();
                    let said: Vec<&str> = said.filter(|own| !own.is_empty()).collect();
                    markup.line("td", "", &said.join(", "));
                    markup.element("td", "", |markup| {
                        sources(markup, &office.name, &office.sources);
                    });
                });
            }
        });
    });
}

fn name(markup: &mut Markup, scene: &Scene<'_>, office: &Published, is_own: bool) {
    markup.with("th", &["scope"], &["row"], |markup| {
        markup.text(&office.name);
        if is_own {
            markup.line("span", "meta", words(scene).this_work);
        }
        if let Some(note) = &office.note {
            markup.line("span", "meta", note.get(scene.language()));
        }
    });
}

/// The heading of a column, whose button orders by it.
fn heading(markup: &mut Markup, scene: &Scene<'_>, text: &str, column: Column) {
    let filter = &scene.state.exploring.filter;
    let (order, arrow) = match (filter.by == column, filter.is_ascending()) {
        (false, _) => ("none", ""),
        (true, true) => ("ascending", " ▲"),
        (true, false) => ("descending", " ▼"),
    };
    let change = Changes(scene.state.exploring.clone());
    let action = change.with(|exploring| exploring.filter = filter.ordered(column));
    let names = &["scope", "aria-sort"];
    markup.with("th", names, &["col", order], |markup| {
        markup.button_with("sort", action, |markup| {
            markup.text(text);
            markup.with("span", &["aria-hidden"], &["true"], |markup| {
                markup.text(arrow);
            });
        });
    });
}
