//! A government's line over the years: all its works on this device, each under its own rules.

use super::Scene;
use super::controls::percentage;
use super::markup::Markup;
use super::published::words;
use super::works::of_government;
use crate::app::number::figure;
use crate::model::quantity::Printed;
use crate::work::years::{YearScore, stretches};

/// How high the picture is, and how much of that is for the years below it.
const HEIGHT: i64 = 132;
const FOOT: i64 = 24;
const HEAD: i64 = 20;

/// The line, where there is more than one year of it.
pub fn years(markup: &mut Markup, scene: &Scene<'_>) {
    let words = words(scene);
    let stretches = stretches(of_government(scene.state));
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
        picture(markup, scene, &stretches, all.len());
        table(markup, scene, &all);
    });
}

/// The middle of the column for the year at a position.
fn across(position: usize, count: usize) -> String {
    let [position, count] = [position, count].map(|own| i64::try_from(own).unwrap_or(i64::MAX));
    percentage(
        Printed::from_hundredths(2 * position + 1),
        Printed::from_hundredths(2 * count),
    )
}

/// How far down a score stands.
fn down(own: &YearScore) -> String {
    let point = own.point().unwrap_or_default().hundredths();
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
            for (place, own) in stretch.iter().enumerate() {
                let (x, y) = (across(position, count), down(own));
                if let Some(before) = place.checked_sub(1).map(|before| &stretch[before]) {
                    let from = [across(position - 1, count), down(before)];
                    let names = &["class", "x1", "y1", "x2", "y2"];
                    let values = &["line", &*from[0], &*from[1], &x, &y];
                    markup.with("line", names, values, |_| ());
                }
                point(markup, own, [&x, &y]);
                position += 1;
            }
        }
    });
}

fn point(markup: &mut Markup, own: &YearScore, [x, y]: [&str; 2]) {
    let class = if own.official.is_some() {
        "point official"
    } else {
        "point"
    };
    markup.with(
        "svg",
        &["x", "y", "overflow"],
        &[x, y, "visible"],
        |markup| {
            markup.with("circle", &["class", "r"], &[class, "5"], |_| ());
            markup.with("text", &["y"], &["-9"], |markup| {
                if let Some(point) = own.point() {
                    markup.figure(point);
                }
            });
        },
    );
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

fn table(markup: &mut Markup, scene: &Scene<'_>, all: &[&YearScore]) {
    let words = words(scene);
    markup.element("table", "year-table", |markup| {
        markup.element("thead", "", |markup| {
            markup.element("tr", "", |markup| {
                for heading in [
                    scene.words.year,
                    scene.more().edition,
                    words.computed,
                    scene.words.official_figure,
                ] {
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
                    for value in [own.estimate, own.official] {
                        markup.element("td", "number", |markup| match value {
                            Some(value) => markup.figure(value),
                            None => markup.text("–"),
                        });
                    }
                });
            }
        });
    });
}
