//! A government's line over the years: all its works on this device and what is published of it, each under
//! its own rules.

use super::Scene;
use super::controls::percentage;
use super::markup::Markup;
use super::picture::save::save;
use super::published::{own_kind, own_name, printed_scores, sources, words};
use super::works::of_government;
use crate::app::number::figure;
use crate::app::picture_words::picture_words;
use crate::app::results::{self, Status};
use crate::exchange::edition_list::of_year;
use crate::exchange::published::YEARS;
use crate::exchange::results::MAXIMUM;
use crate::model::quantity::Printed;
use crate::model::rank::Known;
use crate::work::years::{Found, YearScore, stretches, with_published};

/// How high the picture is, and how much of that is for the years below it.
const HEIGHT: i64 = 132;
const FOOT: i64 = 24;
const HEAD: i64 = 20;

/// The line, where there is more than one year of it.
pub fn years(markup: &mut Markup, scene: &Scene<'_>) {
    let words = words(scene);
    let (published, is_whole) = published(markup, scene);
    let stretches = stretches(with_published(of_government(scene.state), published));
    let all: Vec<&YearScore> = stretches.iter().flatten().collect();
    if all.len() < 2 {
        return;
    }
    let names = &["class", "aria-labelledby"];
    markup.with("section", names, &["years", "years-heading"], |markup| {
        markup.with("h2", &["id"], &["years-heading"], |markup| {
            markup.text(words.years);
        });
        markup.line("p", "", words.years_help);
        if stretches.len() > 1 {
            markup.line("p", "caution", words.years_caution);
        }
        if !is_whole {
            markup.line("p", "caution", words.years_failed);
        }
        picture(markup, scene, &stretches, all.len());
        let title = picture_words(scene.language()).years;
        save(markup, scene, "svg.year-line", title);
        table(markup, scene, &all);
    });
}

/// What is published of the government in each year, and whether every table of them came.
fn published(markup: &Markup, scene: &Scene<'_>) -> (Vec<YearScore>, bool) {
    let (Some(name), Some(kind)) = (own_name(scene), own_kind(scene)) else {
        return (Vec::new(), true);
    };
    let (mut found, mut is_whole) = (Vec::new(), true);
    for year in YEARS {
        let listing = match results::table(&markup.dispatch(), year, kind) {
            Status::There(listing) => listing,
            Status::Loading => continue,
            Status::Failed => {
                is_whole = false;
                continue;
            }
        };
        let position = listing.table().and_then(|table| {
            let place = table.position(name)?;
            let score = table.results.known.get(place).and_then(Known::certain);
            let office = table.offices.get(place)?.clone();
            Some(Found { office, score })
        });
        if let (Some(own), Some(edition)) = (position, of_year(year)) {
            found.push(YearScore::only_published(year, edition, MAXIMUM, own));
        }
    }
    (found, is_whole)
}

/// The middle of the column for the year at a position.
fn across(position: usize, count: usize) -> String {
    let [position, count] = [position, count].map(|own| i64::try_from(own).unwrap_or(i64::MAX));
    percentage(
        Printed::from_hundredths(2 * position + 1),
        Printed::from_hundredths(2 * count),
    )
}

/// How far down a score of a year stands.
fn down(own: &YearScore, score: Printed) -> String {
    let point = score.hundredths();
    let room = HEIGHT - FOOT - HEAD;
    let maximum = own.maximum.hundredths().max(1);
    (HEAD + room - room * point.clamp(0, maximum) / maximum).to_string()
}

fn picture(markup: &mut Markup, scene: &Scene<'_>, stretches: &[Vec<YearScore>], count: usize) {
    let language = scene.language();
    let said: Vec<String> = stretches
        .iter()
        .flatten()
        .filter_map(|own| {
            Some([&own.year.to_string(), ": ", &figure(own.point()?, language)].concat())
        })
        .collect();
    let label = [words(scene).years, ". ", &said.join("; "), "."].concat();
    let height = HEIGHT.to_string();
    let names = &["class", "role", "aria-label", "width", "height"];
    let values = &["year-line", "img", &*label, "100%", &height];
    markup.with("svg", names, values, |markup| {
        let mut position = 0;
        for (index, stretch) in stretches.iter().enumerate() {
            if index > 0 {
                // Between the last year of the one and the first of the other.
                let [at, all] = [position, count].map(|own| i64::try_from(own).unwrap_or(i64::MAX));
                let x = percentage(Printed::from_hundredths(at), Printed::from_hundredths(all));
                let foot = (HEIGHT - FOOT).to_string();
                let names = &["class", "x1", "x2", "y1", "y2"];
                markup.with("line", names, &["break", &x, &x, "0", &foot], |_| ());
            }
            for pair in stretch.windows(2) {
                let [x1, x2] = [position, position + 1].map(|own| across(own, count));
                let [y1, y2] =
                    [&pair[0], &pair[1]].map(|own| down(own, own.point().unwrap_or_default()));
                let names = &["class", "x1", "y1", "x2", "y2"];
                markup.with("line", names, &["line", &*x1, &y1, &x2, &y2], |_| ());
                position += 1;
            }
            position += 1;
        }
        // Above every line.
        for (position, own) in stretches.iter().flatten().enumerate() {
            let y = down(own, own.point().unwrap_or_default());
            point(markup, own, [&across(position, count), &y]);
        }
    });
}

fn point(markup: &mut Markup, own: &YearScore, [x, y]: [&str; 2]) {
    // What is published has a sign of its own, also where the work has the same figure.
    if let Some(published) = own.published() {
        let y = down(own, published);
        let names = &["x", "y", "overflow"];
        markup.with("svg", names, &[x, &y, "visible"], |markup| {
            let names = &["class", "d"];
            let values = &["published", "M0 -9 L9 0 L0 9 L-9 0 Z"];
            markup.with("path", names, values, |_| ());
        });
    }
    let class = match (own.official, own.published()) {
        (Some(_), _) => Some("point official"),
        (None, None) => Some("point"),
        (None, Some(_)) => None,
    };
    let names = &["x", "y", "overflow"];
    markup.with("svg", names, &[x, y, "visible"], |markup| {
        if let Some(class) = class {
            markup.with("circle", &["class", "r"], &[class, "5"], |_| ());
        }
        markup.with("text", &["y"], &["-13"], |markup| {
            if let Some(point) = own.point() {
                markup.figure(point);
            }
        });
    });
    let foot = (HEIGHT - 6).to_string();
    markup.with(
        "text",
        &["class", "x", "y"],
        &["year", x, &foot],
        |markup| {
            markup.text(&own.year.to_string());
        },
    );
}

/// The same as a table, with the columns that somebody has something in.
fn table(markup: &mut Markup, scene: &Scene<'_>, all: &[&YearScore]) {
    let words = words(scene);
    type Figure = fn(&YearScore) -> Option<Printed>;
    let figures: [(&str, Figure); 2] = [
        (words.computed, |own| own.estimate),
        (scene.words.official_figure, |own| own.official),
    ];
    let has_any = |own: &(&str, Figure)| all.iter().any(|year| own.1(year).is_some());
    let figures: Vec<(&str, Figure)> = figures.into_iter().filter(has_any).collect();
    let has_published = all.iter().any(|own| own.published.is_some());
    let names = &["class", "role", "aria-labelledby", "tabindex"];
    let values = &["year-table", "group", "years-heading", "0"];
    markup.with("div", names, values, |markup| {
        markup.element("table", "", |markup| {
            markup.element("thead", "", |markup| {
                markup.element("tr", "", |markup| {
                    let first = [scene.words.year, scene.more().edition];
                    let computed = figures.iter().map(|own| own.0);
                    let last = has_published.then_some(words.published_score);
                    for heading in first.into_iter().chain(computed).chain(last) {
                        markup.with("th", &["scope"], &["col"], |markup| markup.text(heading));
                    }
                });
            });
            markup.element("tbody", "", |markup| {
                for own in all {
                    markup.element("tr", "", |markup| {
                        markup.with("th", &["scope"], &["row"], |markup| {
                            markup.text(&own.year.to_string());
                        });
                        markup.line("td", "", &own.edition);
                        for (_, figure) in &figures {
                            markup.element("td", "number", |markup| match figure(own) {
                                Some(value) => markup.figure(value),
                                None => markup.text("–"),
                            });
                        }
                        if has_published {
                            published_cell(markup, scene, own.published.as_ref());
                        }
                    });
                }
            });
        });
    });
}

fn published_cell(markup: &mut Markup, scene: &Scene<'_>, found: Option<&Found>) {
    markup.element("td", "", |markup| match found {
        Some(Found { office, .. }) => {
            markup.text(&printed_scores(scene, office));
            markup.text(" ");
            sources(markup, &office.name, &office.sources);
        }
        None => markup.text("–"),
    });
}
