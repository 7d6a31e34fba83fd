//! The dimensions of a locus: points now and simulated, drawn to measure inside the maximum of each.

use super::super::Scene;
use super::super::controls::percentage;
use super::super::markup::Markup;
use super::{Picture, cell, head, line, range, rect, row, shortened, striped, stripes, text};
use crate::app::number::figure;
use crate::app::picture_words::picture_words;
use crate::model::quantity::Printed;
use crate::model::score::{DimensionScore, Figure};

/// How high a dimension's row is, in pixels.
const ROW: i64 = 50;

/// The id of the stripes.
const STRIPES: &str = "stripes-dimensions";

/// How many letters of a name fit beside its figures.
const LETTERS: usize = 22;

/// A dimension in its row.
struct Row<'a> {
    name: &'a str,
    now: &'a DimensionScore,
    after: &'a DimensionScore,
}

impl Row<'_> {
    fn estimates(&self) -> [Option<Printed>; 2] {
        [self.now, self.after].map(|own| own.points.and_then(|own| own.estimate))
    }

    /// What is still possible with what is tried, where that is not one figure.
    fn open(&self) -> Option<Figure> {
        self.after.points.filter(|own| own.low != own.high)
    }

    /// Its figures: `9,61 dari 13,76`, or `9,61 → 13,76 dari 13,76`.
    fn says(&self, scene: &Scene<'_>) -> String {
        let words = picture_words(scene.language());
        let says = |own: Printed| figure(own, scene.language());
        let [now, after] = self.estimates();
        let mut said = now.map_or_else(|| words.unknown.to_owned(), says);
        if let Some(after) = after.filter(|_| now != after) {
            said = [&said, " → ", &says(after)].concat();
        }
        match self.now.maximum {
            Some(maximum) => [&said, " ", words.of, " ", &says(maximum)].concat(),
            None => said,
        }
    }
}

/// The picture, where an edition has dimensions.
pub fn dimensions(markup: &mut Markup, scene: &Scene<'_>, locus: usize) {
    let state = scene.state;
    let scores = [&state.outcome.base.score, &state.outcome.after];
    let [Some(now), Some(after)] = scores.map(|own| own.loci.get(locus)) else {
        return;
    };
    let both = now.dimensions.iter().zip(&after.dimensions);
    let rows = both.zip(&state.edition.dimensions);
    let rows = rows.filter(|(_, own)| !own.is_total());
    let rows: Vec<Row<'_>> = rows
        .map(|((now, after), own)| Row {
            name: own.name.get(scene.language()),
            now,
            after,
        })
        .collect();
    // A printed total says nothing of its dimensions.
    if rows.iter().all(|own| own.now.points.is_none()) {
        return;
    }
    let words = picture_words(scene.language());
    let whole = rows.iter().map(|own| own.now.limit).max();
    let whole = whole.unwrap_or_default();
    let said: Vec<String> = rows
        .iter()
        .map(|own| [own.name, " ", &own.says(scene)].concat())
        .collect();
    let mut help = vec![words.dimensions_help];
    if rows.iter().any(|own| own.open().is_some()) {
        help.push(words.estimate);
    }
    let count = i64::try_from(rows.len()).unwrap_or_default();
    let picture = Picture {
        class: "dimension-bars",
        title: words.dimensions,
        help,
        said: [&said.join("; "), "."].concat(),
        height: count * ROW,
    };
    let draw = |markup: &mut Markup| {
        stripes(markup, STRIPES);
        for (place, own) in (0..).zip(&rows) {
            bar(markup, scene, own, (whole, place * ROW));
        }
    };
    picture.view(markup, scene, draw, |markup| table(markup, scene, &rows));
}

fn table(markup: &mut Markup, scene: &Scene<'_>, rows: &[Row<'_>]) {
    let words = picture_words(scene.language());
    let is_tried = scene.has_tries();
    let headings = [
        words.dimension,
        words.maximum,
        words.now,
        words.range,
        words.simulated,
    ];
    head(markup, &headings[..if is_tried { 5 } else { 4 }]);
    markup.element("tbody", "", |markup| {
        for own in rows {
            let [now, after] = own.estimates();
            let open = own.now.points.map(|own| range(scene, &own));
            let mut cells = vec![
                cell(scene, own.now.maximum),
                cell(scene, now),
                open.unwrap_or_else(|| "–".to_owned()),
            ];
            if is_tried {
                cells.push(cell(scene, after));
            }
            row(markup, own.name, &cells);
        }
    });
}

fn bar(markup: &mut Markup, scene: &Scene<'_>, own: &Row<'_>, (whole, top): (Printed, i64)) {
    let at = |value: Printed| percentage(value, whole);
    let [words, bar, bracket, tips] =
        [top + 14, top + 20, top + 40, top + 37].map(|own| own.to_string());
    text(
        markup,
        "start",
        ["0", &words],
        &shortened(own.name, LETTERS),
    );
    text(markup, "end strong", ["100%", &words], &own.says(scene));
    let class = match own.now.maximum {
        Some(_) => "frame",
        None => "frame no-maximum",
    };
    rect(markup, class, ["0", &at(own.now.limit), &bar, "14"]);
    if let [Some(now), after] = own.estimates() {
        let after = after.unwrap_or(now);
        rect(markup, "held", ["0", &at(now.min(after)), &bar, "14"]);
        if now != after {
            let low = now.min(after);
            let width = at(now.max(after) - low);
            striped(markup, "change", STRIPES, [&at(low), &width, &bar, "14"]);
        }
    }
    if let Some(open) = own.open() {
        let [low, high] = [at(open.low), at(open.high)];
        let foot = (top + 43).to_string();
        line(markup, "range", [&low, &high, &bracket, &bracket]);
        for end in [&low, &high] {
            line(markup, "range", [end, end, &tips, &foot]);
        }
    }
}
