//! The dimensions of a locus: points now and simulated, drawn to measure inside each maximum.

use yew::{Html, html};

use super::picture::Picture;
use super::shapes::{Rectangle, shortened, stripes, upright};
use super::table::{figure_or_dash, figure_row, range_or_dash, table};
use crate::app::ui::controls::percentage;
use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::model::quantity::Printed;
use crate::model::score::{DimensionScore, Figure};

/// Height of a dimension's row, in pixels.
const ROW: i64 = 50;

/// The id of the stripes.
const STRIPES: &str = "stripes-dimensions";

/// How many letters of a name fit beside its figures.
const LETTERS: usize = 22;

/// A dimension in its row.
struct Row<'a> {
    name: &'a str,
    now: &'a DimensionScore,
    simulated: &'a DimensionScore,
}

/// The picture, where an edition has dimensions.
pub(super) fn dimension_bars(scene: &Scene<'_>, locus: usize) -> Html {
    let work = &scene.state.work;
    let scores = [&work.computed.base.score, &work.computed.after];
    let [Some(now), Some(simulated)] = scores.map(|score| score.loci.get(locus)) else {
        return Html::default();
    };
    let scores = now.dimensions.iter().zip(&simulated.dimensions);
    let rows = scores.zip(&work.edition.dimensions);
    let rows = rows.filter(|(_, dimension)| !dimension.is_total());
    let rows: Vec<Row<'_>> = rows
        .map(|((now, simulated), dimension)| Row {
            name: dimension.name.get(scene.language()),
            now,
            simulated,
        })
        .collect();
    // A printed total says nothing of its dimensions.
    if rows.iter().all(|row| row.now.points.is_none()) {
        return Html::default();
    }
    let words = scene.words;
    let mut help = vec![words.dimensions_help()];
    if rows.iter().any(|row| row.open_range().is_some()) {
        help.push(words.picture_estimate());
    }
    let spoken = rows
        .iter()
        .map(|row| format!("{} {}", row.name, row.figures(scene)));
    let spoken: Vec<String> = spoken.collect();
    let picture = Picture {
        class: "dimension-bars",
        title: words.dimensions(),
        help,
        spoken: format!("{}.", spoken.join("; ")),
        height: i64::try_from(rows.len()).unwrap_or_default() * ROW,
    };
    let largest = rows.iter().map(|row| row.now.limit).max();
    let largest = largest.unwrap_or_default();
    let drawing = html! {
        <>
            { stripes(STRIPES) }
            for (index, row) in (0..).zip(&rows) {
                { row.bar(scene, largest, index * ROW) }
            }
        </>
    };
    picture.view(scene, drawing, figures(scene, &rows))
}

fn figures(scene: &Scene<'_>, rows: &[Row<'_>]) -> Html {
    let words = scene.words;
    let headings = [
        words.dimension(),
        words.maximum(),
        words.now(),
        words.picture_range(),
        words.simulated(),
    ];
    let columns = if scene.has_tries() { 5 } else { 4 };
    let row = |row: &Row<'_>| {
        let [now, simulated] = row.estimates();
        let range = row.now.points.map(|points| range_or_dash(scene, &points));
        let cells = [
            figure_or_dash(scene, row.now.maximum),
            figure_or_dash(scene, now),
            range.unwrap_or_else(|| "–".to_owned()),
            figure_or_dash(scene, simulated),
        ];
        figure_row(row.name, &cells[..columns - 1])
    };
    table(&headings[..columns], rows.iter().map(row).collect())
}

impl Row<'_> {
    fn estimates(&self) -> [Option<Printed>; 2] {
        [self.now, self.simulated].map(|score| score.points.and_then(|points| points.estimate))
    }

    /// The range that is still possible with the simulated changes, where that is not one figure.
    fn open_range(&self) -> Option<Figure> {
        self.simulated
            .points
            .filter(|points| points.low != points.high)
    }

    /// Its figures: `9,61 dari 13,76`, or `9,61 → 13,76 dari 13,76`.
    fn figures(&self, scene: &Scene<'_>) -> String {
        let words = scene.words;
        let text = |points: Printed| figure(points, scene.language());
        let [now, simulated] = self.estimates();
        let mut points = now.map_or_else(|| words.picture_unknown().to_owned(), text);
        if let Some(simulated) = simulated.filter(|_| now != simulated) {
            points = format!("{points} → {}", text(simulated));
        }
        match self.now.maximum {
            Some(maximum) => words.dimension_points(points, text(maximum)),
            None => points,
        }
    }

    /// The row of the picture below a height; the largest maximum is as wide as the picture.
    fn bar(&self, scene: &Scene<'_>, largest: Printed, top: i64) -> Html {
        let across = |points: Printed| percentage(points, largest);
        let bar = |from: Printed, to: Printed| Rectangle {
            x: across(from),
            width: across(to - from),
            y: top + 20,
            height: 14,
        };
        let zero = Printed::default();
        let frame = match self.now.maximum {
            Some(_) => "frame",
            None => "frame no-maximum",
        };
        let [now, simulated] = self.estimates();
        let ends = now.map(|now| {
            let simulated = simulated.unwrap_or(now);
            (now.min(simulated), now.max(simulated))
        });
        let text_y = (top + 14).to_string();
        html! {
            <>
                <text class="start" x="0" y={text_y.clone()}>
                    { shortened(self.name, LETTERS) }
                </text>
                <text class="end strong" x="100%" y={text_y}>{ self.figures(scene) }</text>
                { Rectangle { x: "0".to_owned(), ..bar(zero, self.now.limit) }.view(frame) }
                if let Some((low, high)) = ends {
                    { Rectangle { x: "0".to_owned(), ..bar(zero, low) }.view("held") }
                    if low != high {
                        { bar(low, high).striped("change", STRIPES) }
                    }
                }
                if let Some(open) = self.open_range() {
                    { bracket(&across(open.low), &across(open.high), top) }
                }
            </>
        }
    }
}

/// A bracket below the bar of a row.
fn bracket(low: &str, high: &str, top: i64) -> Html {
    let y = (top + 40).to_string();
    html! {
        <>
            <line class="range" x1={low.to_owned()} x2={high.to_owned()} y1={y.clone()} y2={y} />
            { upright("range", low, top + 37, top + 43) }
            { upright("range", high, top + 37, top + 43) }
        </>
    }
}
