//! Every locus of a government on one scale, with as many names as there is room for.

use super::super::Scene;
use super::super::controls::percentage;
use super::super::markup::Markup;
use super::super::scale::ground;
use super::{Picture, cell, head, line, path, range, rect, row, shortened, text};
use crate::app::number::figure;
use crate::app::picture_words::picture_words;
use crate::model::quantity::Printed;
use crate::model::score::Figure;

/// How high a line of names is, how many there are at most, and how high the scale below them.
const LANE: i64 = 18;
const MOST_LANES: usize = 6;
const SCALE: i64 = 84;

/// How many letters of a name are written.
const LETTERS: usize = 22;

/// What a letter takes across, and what stays free between two names, in hundredths of a percent of
/// the narrowest picture.
const LETTER: i64 = 225;
const GAP: i64 = 250;
const WHOLE: i64 = 10_000;

/// A locus: its name, and its figures.
struct Mark {
    name: String,
    now: Figure,
    after: Figure,
}

/// Where a name stands.
struct Label {
    mark: usize,
    lane: usize,
    /// Whether it stands on the left of its marker.
    is_left: bool,
}

/// The picture, where there is more than one locus.
pub fn strip(markup: &mut Markup, scene: &Scene<'_>) {
    let marks = marks(scene);
    if marks.len() < 2 {
        return;
    }
    let words = picture_words(scene.language());
    let maximum = scene.state.edition.maximum.printed();
    let labels = labels(&marks, maximum);
    let lanes = labels.iter().map(|own| own.lane + 1).max().unwrap_or(0);
    let top = i64::try_from(lanes).unwrap_or_default() * LANE;
    let mut help = vec![words.strip_help];
    let known = marks.iter().filter(|own| own.now.estimate.is_some());
    if labels.len() < known.count() {
        help.push(words.strip_hidden);
    }
    let picture = Picture {
        class: "scale strip",
        title: words.strip,
        help,
        said: said(scene, &marks),
        height: top + SCALE,
    };
    let draw = |markup: &mut Markup| {
        for label in &labels {
            label_view(markup, label, &marks[label.mark], (maximum, top));
        }
        let down = top.to_string();
        let names = &["y", "overflow"];
        markup.with("svg", names, &[&down, "visible"], |markup| {
            ground(markup, &scene.state.edition, scene.language());
            for mark in &marks {
                marker(markup, mark, maximum);
            }
        });
    };
    picture.view(markup, scene, draw, |markup| {
        let is_tried = scene.has_tries();
        let headings = [words.locus, words.now, words.range, words.simulated];
        head(markup, &headings[..if is_tried { 4 } else { 3 }]);
        markup.element("tbody", "", |markup| {
            for mark in &marks {
                let mut cells = vec![cell(scene, mark.now.estimate), range(scene, &mark.now)];
                if is_tried {
                    cells.push(cell(scene, mark.after.estimate));
                }
                row(markup, &mark.name, &cells);
            }
        });
    });
}

/// The loci, the highest first; those without any estimate last.
fn marks(scene: &Scene<'_>) -> Vec<Mark> {
    let outcome = &scene.state.outcome;
    let both = outcome.base.score.loci.iter().zip(&outcome.after.loci);
    let marks = both.enumerate().map(|(place, (now, after))| Mark {
        name: scene.locus_name(place),
        now: now.standing.figure,
        after: after.standing.figure,
    });
    let mut marks: Vec<Mark> = marks.collect();
    marks.sort_by_key(|own| std::cmp::Reverse(own.now.estimate));
    marks
}

fn said(scene: &Scene<'_>, marks: &[Mark]) -> String {
    let says = |own: Option<Printed>| {
        own.map_or_else(
            || picture_words(scene.language()).unknown.to_owned(),
            |own| figure(own, scene.language()),
        )
    };
    let all = marks.iter().map(|own| {
        let now = says(own.now.estimate);
        if own.now.estimate == own.after.estimate {
            [&own.name, " ", &now].concat()
        } else {
            [&own.name, " ", &now, " → ", &says(own.after.estimate)].concat()
        }
    });
    let all: Vec<String> = all.collect();
    [&all.join("; "), "."].concat()
}

/// A name a locus as long as there is room: each on the lowest line on which neither it nor the line
/// down to its marker crosses what is there.
fn labels(marks: &[Mark], maximum: Printed) -> Vec<Label> {
    let mut taken: Vec<Vec<[i64; 2]>> = vec![Vec::new(); MOST_LANES];
    let mut labels = Vec::new();
    // From the middle outwards no name lies on the way from a later one to its marker: names on the
    // left of their markers begin with the lowest, names on the right with the highest.
    let is_high = |own: &&(usize, &Mark)| {
        let score = own.1.now.estimate.unwrap_or_default();
        2 * score.hundredths() > maximum.hundredths()
    };
    let all: Vec<(usize, &Mark)> = marks.iter().enumerate().collect();
    let low = all.iter().filter(|own| !is_high(own));
    for &(mark, own) in all.iter().rev().filter(is_high).chain(low) {
        let Some(score) = own.now.estimate else {
            continue;
        };
        let x = score.hundredths() * WHOLE / maximum.hundredths().max(1);
        let letters = own.name.chars().count().min(LETTERS);
        let width = i64::try_from(letters).unwrap_or(WHOLE) * LETTER;
        let is_left = 2 * x > WHOLE;
        let ends = if is_left {
            [x - width, x]
        } else {
            [x, x + width]
        };
        let is_free = |lane: &[[i64; 2]], [from, to]: [i64; 2]| {
            lane.iter()
                .all(|[low, high]| to + GAP < *low || from - GAP > *high)
        };
        let lane = (0..MOST_LANES).find(|lane| {
            is_free(&taken[*lane], ends) && taken[..*lane].iter().all(|own| is_free(own, [x, x]))
        });
        let Some(lane) = lane else { continue };
        taken[lane].push(ends);
        for below in &mut taken[..lane] {
            below.push([x, x]);
        }
        labels.push(Label {
            mark,
            lane,
            is_left,
        });
    }
    labels
}

fn label_view(markup: &mut Markup, label: &Label, mark: &Mark, (maximum, top): (Printed, i64)) {
    let x = percentage(mark.now.estimate.unwrap_or_default(), maximum);
    let lane = i64::try_from(label.lane).unwrap_or_default();
    let foot = top - lane * LANE;
    let [high, low, base] = [foot - 14, top + 4, foot - 4].map(|own| own.to_string());
    line(markup, "lead", [&x, &x, &high, &low]);
    let (class, shift) = if label.is_left {
        ("end", "-4")
    } else {
        ("start", "4")
    };
    let names = &["x", "y", "overflow"];
    markup.with("svg", names, &[&x, &base, "visible"], |markup| {
        text(markup, class, [shift, "0"], &shortened(&mark.name, LETTERS));
    });
}

fn marker(markup: &mut Markup, mark: &Mark, maximum: Printed) {
    let at = |own: Printed| percentage(own, maximum);
    let (now, after) = (mark.now.estimate, mark.after.estimate);
    if let (Some(now), Some(after)) = (now, after)
        && now != after
    {
        let low = now.min(after);
        let width = at(now.max(after) - low);
        rect(markup, "gain", [&at(low), &width, "17", "5"]);
    }
    if let Some(now) = now {
        path(
            markup,
            "now",
            [&at(now), "2"],
            "M-8 0 H8 L1 13 V20 H-1 V13 Z",
        );
    }
    if let Some(after) = after.filter(|_| now != after) {
        path(
            markup,
            "simulated",
            [&at(after), "2"],
            "M-7 1 H7 L0 13 Z M0 13 V20",
        );
    }
}
