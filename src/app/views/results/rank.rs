//! The rank that a government's score would have had among the published results of its year and
//! kind.

use yew::{Html, html};

use super::published::{own_kind, own_name, with_listing};
use super::save_buttons::save_buttons;
use super::shapes::{marker, upright};
use crate::app::state::action::Action;
use crate::app::state::choices::Panel;
use crate::app::ui::controls::{button, percentage};
use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::edit::published_table::{Place, Table};
use crate::format::published::{Kind, Published, YEARS};
use crate::model::quantity::Printed;
use crate::model::rank::Known;

/// The ranks that people ask for.
const GOALS: [usize; 6] = [1, 3, 10, 25, 50, 100];

/// How many published offices above are named.
const MOST_NEXT: usize = 3;

/// How many offices of its province are named on either side.
const MOST_NEIGHBOURS: usize = 2;

/// The government among the published results.
struct Ranking<'a> {
    scene: &'a Scene<'a>,
    kind: Kind,
    table: &'a Table,
    /// Its own index in the table, if it is published there.
    index: Option<usize>,
}

/// The rank of the score, the scores that the next ranks need, and a picture of the year.
pub(super) fn rank(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let [now, simulated] = scene
        .standings()
        .map(|standing| standing.and_then(|standing| standing.figure.estimate));
    let open = scene.click(Action::Panel(Some(Panel::Results)));
    html! {
        <section class="rank" aria-labelledby="rank-heading">
            <h2 id="rank-heading">{ words.rank() }</h2>
            if let Some(now) = now {
                { ranking(scene, now, simulated) }
            } else {
                <p>{ words.no_score() }</p>
            }
            { button("secondary", words.results(), open) }
        </section>
    }
}

/// The ranking, or a line that says why there is none.
fn ranking(scene: &Scene<'_>, now: Printed, simulated: Option<Printed>) -> Html {
    let year = scene.state.work.computed.base.year;
    if !YEARS.contains(&year) {
        return html! { <p>{ scene.words.rank_no_year() }</p> };
    }
    let Some(kind) = own_kind(scene.state) else {
        return html! { <p>{ scene.words.rank_no_kind() }</p> };
    };
    with_listing(scene, (year, kind), |listing| {
        let Some(table) = listing.table() else {
            return Html::default();
        };
        let ranking = Ranking {
            scene,
            kind,
            table,
            index: own_name(scene.state).and_then(|name| table.position(name)),
        };
        ranking.view(now, simulated)
    })
}

impl Ranking<'_> {
    fn view(&self, now: Printed, simulated: Option<Printed>) -> Html {
        let words = self.scene.words;
        let simulated = simulated.filter(|score| self.scene.has_tries() && *score != now);
        let shown = simulated.unwrap_or(now);
        html! {
            <>
                <ul class="ranks">
                    { self.place(words.now(), now) }
                    if let Some(simulated) = simulated {
                        { self.place(words.simulated(), simulated) }
                    }
                </ul>
                { self.next_goal(shown) }
                { self.next_above(shown) }
                { self.neighbours(shown) }
                { self.picture(now, simulated) }
                { save_buttons(self.scene, "svg.spread", words.picture_spread()) }
                <p class="caution">{ words.rank_caution() }</p>
            </>
        }
    }

    fn figure(&self, score: Printed) -> String {
        figure(score, self.scene.language())
    }

    /// The place of a score, in a sentence.
    fn place(&self, label: &str, score: Printed) -> Html {
        let words = self.scene.words;
        let Some(place) = self.table.place(score, self.index) else {
            return Html::default();
        };
        let (ranks, behind) = match place {
            Place::Published(rank) => {
                let behind = html! { <>{ " " }{ words.rank_published() }{ "." }</> };
                (rank.to_string(), behind)
            }
            Place::Between {
                ranks,
                estimate,
                level,
            } => {
                let behind = html! {
                    <>
                        if !level.is_empty() {
                            { ", " }{ words.rank_level_with(level.join(", ")) }
                        }
                        if ranks.high > ranks.low + 1 {
                            { "; " }
                            <span class="assumed-range">{ words.rank_estimate(estimate) }</span>
                        }
                        { "." }
                    </>
                };
                (self.between(ranks.low, ranks.high), behind)
            }
        };
        let offices = words.offices_of(self.kind);
        html! {
            <li>
                { label }{ " " }
                <strong>{ self.figure(score) }</strong>
                { ": " }{ words.rank_of_score() }{ " " }
                <strong>{ ranks }</strong>
                { " " }{ words.rank_among(self.table.results.of, offices) }
                { behind }
            </li>
        }
    }

    /// One rank, one of two, or a range of them.
    fn between(&self, best: usize, worst: usize) -> String {
        match worst - best {
            0 => best.to_string(),
            1 => format!("{best}{}{worst}", self.scene.words.or()),
            _ => format!("{best}–{worst}"),
        }
    }

    /// The score that the next goal needs.
    fn next_goal(&self, score: Printed) -> Html {
        let words = self.scene.words;
        let goals = GOALS.iter().rev();
        let goals = goals.filter(|goal| **goal <= self.table.results.of);
        let mut goals = goals.filter_map(|goal| Some((goal, self.table.needed(*goal)?)));
        let Some((goal, needed)) = goals.find(|(_, needed)| needed.high > score) else {
            return Html::default();
        };
        html! {
            <p>
                { words.rank_goal(goal) }{ " " }
                <strong>{ self.figure(needed.high) }</strong>
                if needed.low < needed.high {
                    { " " }{ words.rank_goal_perhaps(self.figure(needed.low)) }
                }
                { "." }
            </p>
        }
    }

    /// The published offices next above a score.
    fn next_above(&self, score: Printed) -> Html {
        let above = self.table.next_above(score, self.index);
        html! {
            if !above.is_empty() {
                <p>{ self.scene.words.rank_next_above(self.names(&above, MOST_NEXT)) }</p>
            }
        }
    }

    /// Some of these offices with their scores, and their ranks where published.
    fn names(&self, offices: &[(&Published, Printed)], most: usize) -> String {
        let names = offices.iter().take(most).map(|(office, score)| {
            let (name, score) = (&office.name, self.figure(*score));
            match office.rank {
                Some(rank) => self.scene.words.rank_office(name, score, rank),
                None => format!("{name} {score}"),
            }
        });
        let names: Vec<String> = names.collect();
        names.join("; ")
    }

    /// The offices of the same province next above and below.
    fn neighbours(&self, score: Printed) -> Html {
        let words = self.scene.words;
        let Some(province) = self.province() else {
            return Html::default();
        };
        let [above, below] = [
            self.table.next_above(score, self.index),
            self.table.next_below(score, self.index),
        ]
        .map(|mut side| {
            side.retain(|(office, _)| office.province == province);
            side
        });
        if above.is_empty() && below.is_empty() {
            return Html::default();
        }
        let [above, below] = [above, below].map(|side| match side.is_empty() {
            true => words.none_published().to_owned(),
            false => self.names(&side, MOST_NEIGHBOURS),
        });
        html! { <p class="neighbours">{ words.rank_in_province(province, above, below) }</p> }
    }

    /// The province of the government. Only its published rows say it; `None` where there are none
    /// in the tables that are loaded, or of several provinces.
    fn province(&self) -> Option<String> {
        let state = self.scene.state;
        let name = own_name(state)?;
        let tables = state.resources.tables_of(self.kind);
        let tables = tables.filter_map(|listing| listing.table());
        let rows = tables.filter_map(|table| table.offices.get(table.position(name)?));
        let provinces = rows.map(|office| &office.province);
        let mut provinces = provinces.filter(|province| !province.is_empty());
        let first = provinces.next()?;
        let is_one = provinces.all(|other| other == first);
        is_one.then(|| first.clone())
    }

    /// Every published score of the year as a line on the scale, with the own ones above.
    fn picture(&self, now: Printed, simulated: Option<Printed>) -> Html {
        let results = &self.table.results;
        let across = |score: Printed| percentage(score, results.maximum);
        let scores = results.known.iter().filter_map(Known::certain);
        let scores: Vec<Printed> = scores.collect();
        let own = match simulated {
            Some(simulated) => format!("{} → {}", self.figure(now), self.figure(simulated)),
            None => self.figure(now),
        };
        let label = self.scene.words.rank_picture(scores.len(), own);
        let mark = |class, score| marker(class, across(score), 6, "M-7 0 H7 L0 12 Z M0 12 V38");
        html! {
            <svg class="spread" role="img" aria-label={label} width="100%" height="64">
                for score in scores {
                    { upright("other", &across(score), 22, 44) }
                }
                { mark("mark now", now) }
                if let Some(simulated) = simulated {
                    { mark("mark simulated", simulated) }
                }
                <text class="end-0" x="0%" y="60">{ "0" }</text>
                <text class="end-50" x="50%" y="60">{ "50" }</text>
                <text class="end-100" x="100%" y="60">{ "100" }</text>
            </svg>
        }
    }
}
