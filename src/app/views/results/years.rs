//! A government's line over the years: its works on this device and its published results, each
//! under its own rules.

use yew::{Html, html};

use super::published::{own_kind, own_name, printed_scores, source_links};
use super::save_buttons::save_buttons;
use super::shapes::upright;
use super::table::{figure_or_dash, row_heading, table};
use crate::app::effects::stored_works::of_government;
use crate::app::state::State;
use crate::app::state::loadable::Loadable;
use crate::app::ui::controls::percentage;
use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::edit::years::{Found, YearScore, stretches, with_published};
use crate::format::edition_list::of_year;
use crate::format::published::{Kind, YEARS};
use crate::format::results::MAXIMUM;
use crate::model::edition::Year;
use crate::model::quantity::Printed;
use crate::model::rank::Known;

/// Heights of the picture, of the years below it, and of the room above its highest point, in
/// pixels.
const HEIGHT: i64 = 132;
const FOOT: i64 = 24;
const HEAD: i64 = 20;

/// The line, where there is more than one year of it.
pub(super) fn years(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let (works, published) = (of_government(scene.state), published(scene.state));
    let stretches = stretches(with_published(works, published));
    let scores: Vec<&YearScore> = stretches.iter().flatten().collect();
    if scores.len() < 2 {
        return Html::default();
    }
    html! {
        <section class="years" aria-labelledby="years-heading">
            <h2 id="years-heading">{ words.years() }</h2>
            <p>{ words.years_help() }</p>
            if stretches.len() > 1 {
                <p class="caution">{ words.years_caution() }</p>
            }
            if has_failed(scene.state) {
                <p class="caution">{ words.years_failed() }</p>
            }
            { picture(scene, &scores) }
            { save_buttons(scene, "svg.year-line", words.picture_years()) }
            <div class="year-table" role="group" aria-labelledby="years-heading" tabindex="0">
                { figures(scene, &scores) }
            </div>
        </section>
    }
}

/// The published results of the government in each year whose table is loaded.
fn published(state: &State) -> Vec<YearScore> {
    let (Some(name), Some(kind)) = (own_name(state), own_kind(state)) else {
        return Vec::new();
    };
    YEARS
        .filter_map(|year| published_in(state, year, kind, name))
        .collect()
}

fn published_in(state: &State, year: Year, kind: Kind, name: &str) -> Option<YearScore> {
    let listing = state.resources.table((year, kind));
    let table = listing.ready()?.table()?;
    let index = table.position(name)?;
    let found = Found {
        office: table.offices.get(index)?.clone(),
        score: table.results.known.get(index).and_then(Known::certain),
    };
    let edition = of_year(year)?;
    Some(YearScore::only_published(year, edition, MAXIMUM, found))
}

/// True if a table that the government could be in failed to load.
fn has_failed(state: &State) -> bool {
    let kind = own_name(state).and(own_kind(state));
    kind.is_some_and(|kind| {
        let mut tables = YEARS.map(|year| state.resources.table((year, kind)));
        tables.any(|table| matches!(table, Loadable::Failed))
    })
}

/// A distance across of so many halves of a year's column.
fn across(halves: usize, years: usize) -> String {
    let [halves, whole] = [halves, 2 * years].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    percentage(
        Printed::from_hundredths(halves),
        Printed::from_hundredths(whole),
    )
}

/// The distance down of a score of a year.
fn down(year: &YearScore, score: Printed) -> i64 {
    let room = HEIGHT - FOOT - HEAD;
    let maximum = year.maximum.hundredths().max(1);
    HEAD + room - room * score.hundredths().clamp(0, maximum) / maximum
}

/// The distance down of the point that the line goes through.
fn point_down(year: &YearScore) -> i64 {
    down(year, year.point().unwrap_or_default())
}

fn picture(scene: &Scene<'_>, scores: &[&YearScore]) -> Html {
    let spoken = scores.iter().filter_map(|score| {
        let point = figure(score.point()?, scene.language());
        Some(format!("{}: {point}", score.year))
    });
    let spoken: Vec<String> = spoken.collect();
    let label = format!("{}. {}.", scene.words.years(), spoken.join("; "));
    html! {
        <svg
            class="year-line"
            role="img"
            aria-label={label}
            width="100%"
            height={HEIGHT.to_string()}
        >
            for (index, pair) in scores.windows(2).enumerate() {
                { step(pair[0], pair[1], index, scores.len()) }
            }
            // Above every line.
            for (index, score) in scores.iter().enumerate() {
                { sign(scene, score, across(2 * index + 1, scores.len())) }
            }
        </svg>
    }
}

/// From a year to the next: a line under the same edition, or a break between two.
fn step(from: &YearScore, to: &YearScore, index: usize, years: usize) -> Html {
    if from.edition != to.edition {
        return upright("break", &across(2 * index + 2, years), 0, HEIGHT - FOOT);
    }
    html! {
        <line
            class="line"
            x1={across(2 * index + 1, years)}
            y1={point_down(from).to_string()}
            x2={across(2 * index + 3, years)}
            y2={point_down(to).to_string()}
        />
    }
}

/// The signs of a year, its figure, and the year itself.
fn sign(scene: &Scene<'_>, score: &YearScore, x: String) -> Html {
    let published = score.published();
    let circle = match (score.official, published) {
        (Some(_), _) => Some("point official"),
        (None, None) => Some("point"),
        (None, Some(_)) => None,
    };
    let point = score.point().map(|point| figure(point, scene.language()));
    html! {
        <>
            // A published score has a sign of its own, also where the work has the same figure.
            if let Some(published) = published {
                <svg x={x.clone()} y={down(score, published).to_string()} overflow="visible">
                    <path class="published" d="M0 -9 L9 0 L0 9 L-9 0 Z" />
                </svg>
            }
            <svg x={x.clone()} y={point_down(score).to_string()} overflow="visible">
                if let Some(class) = circle {
                    <circle {class} r="5" />
                }
                <text y="-13">{ point }</text>
            </svg>
            <text class="year" {x} y={(HEIGHT - 6).to_string()}>{ score.year }</text>
        </>
    }
}

/// The same as a table, with the columns that have any figure.
fn figures(scene: &Scene<'_>, scores: &[&YearScore]) -> Html {
    let words = scene.words;
    let has_estimate = scores.iter().any(|score| score.estimate.is_some());
    let has_official = scores.iter().any(|score| score.official.is_some());
    let has_published = scores.iter().any(|score| score.published.is_some());
    let headings = [
        Some(words.year()),
        Some(words.edition()),
        has_estimate.then_some(words.computed()),
        has_official.then_some(words.official_figure()),
        has_published.then_some(words.published_score()),
    ];
    let headings: Vec<&str> = headings.into_iter().flatten().collect();
    let row = |score: &&YearScore| {
        html! {
            <tr>
                { row_heading(&score.year.to_string()) }
                <td>{ &score.edition }</td>
                if has_estimate {
                    <td class="number">{ figure_or_dash(scene, score.estimate) }</td>
                }
                if has_official {
                    <td class="number">{ figure_or_dash(scene, score.official) }</td>
                }
                if has_published {
                    <td>{ published_cell(scene, score.published.as_ref()) }</td>
                }
            </tr>
        }
    };
    table(&headings, scores.iter().map(row).collect())
}

fn published_cell(scene: &Scene<'_>, found: Option<&Found>) -> Html {
    match found {
        Some(Found { office, .. }) => html! {
            <>{ printed_scores(scene, office) }{ " " }{ source_links(office) }</>
        },
        None => html! { "–" },
    }
}
