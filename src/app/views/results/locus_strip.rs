//! Every locus of a government on one scale, with as many names as there is room for.

use yew::{Html, html};

use super::picture::Picture;
use super::shapes::{Rectangle, marker, shortened, upright};
use super::table::{figure_or_dash, figure_row, range_or_dash, table};
use crate::app::ui::controls::percentage;
use crate::app::ui::scale::ground;
use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::model::quantity::Printed;
use crate::model::score::Figure;

/// Height of a line of names, in pixels.
const LANE: i64 = 18;

/// How many lines of names there are at most.
const MOST_LANES: usize = 6;

/// Height of the scale below them, in pixels.
const SCALE: i64 = 84;

/// How many letters of a name are written.
const LETTERS: usize = 22;

/// Width of a letter, of the gap between two names, and of the narrowest picture, in hundredths of
/// a percent of the last.
const LETTER: i64 = 225;
const GAP: i64 = 250;
const WHOLE: i64 = 10_000;

/// A locus: its name, and its figures.
struct Mark {
    name: String,
    now: Figure,
    simulated: Figure,
}

/// The place of a name.
struct Label {
    /// The index of its locus among the marks.
    mark: usize,
    /// The line that it is on, counted upwards from the scale.
    lane: usize,
    /// True if it is on the left of its marker.
    is_left: bool,
}

/// The picture, where there is more than one locus.
pub(super) fn locus_strip(scene: &Scene<'_>) -> Html {
    let marks = marks(scene);
    if marks.len() < 2 {
        return Html::default();
    }
    let words = scene.words;
    let maximum = scene.state.work.edition.maximum.printed();
    let labels = labels(&marks, maximum);
    let lanes = labels.iter().map(|label| label.lane + 1).max().unwrap_or(0);
    let top = i64::try_from(lanes).unwrap_or_default() * LANE;
    let mut help = vec![words.strip_help()];
    let known = marks.iter().filter(|mark| mark.now.estimate.is_some());
    if labels.len() < known.count() {
        help.push(words.strip_hidden());
    }
    let picture = Picture {
        class: "scale strip",
        title: words.picture_strip(),
        help,
        spoken: spoken(scene, &marks),
        height: top + SCALE,
    };
    let drawing = html! {
        <>
            for label in &labels {
                { name(label, &marks[label.mark], maximum, top) }
            }
            <svg y={top.to_string()} overflow="visible">
                { ground(&scene.state.work.edition, scene.language()) }
                for mark in &marks {
                    { markers(mark, maximum) }
                }
            </svg>
        </>
    };
    picture.view(scene, drawing, figures(scene, &marks))
}

fn figures(scene: &Scene<'_>, marks: &[Mark]) -> Html {
    let words = scene.words;
    let headings = [
        words.picture_locus(),
        words.now(),
        words.picture_range(),
        words.simulated(),
    ];
    let columns = if scene.has_tries() { 4 } else { 3 };
    let row = |mark: &Mark| {
        let cells = [
            figure_or_dash(scene, mark.now.estimate),
            range_or_dash(scene, &mark.now),
            figure_or_dash(scene, mark.simulated.estimate),
        ];
        figure_row(&mark.name, &cells[..columns - 1])
    };
    table(&headings[..columns], marks.iter().map(row).collect())
}

/// The loci, the highest first; those without any estimate last.
fn marks(scene: &Scene<'_>) -> Vec<Mark> {
    let computed = &scene.state.work.computed;
    let loci = computed.base.score.loci.iter().zip(&computed.after.loci);
    let marks = loci.enumerate().map(|(locus, (now, simulated))| Mark {
        name: scene.locus_name(locus),
        now: now.standing.figure,
        simulated: simulated.standing.figure,
    });
    let mut marks: Vec<Mark> = marks.collect();
    marks.sort_by_key(|mark| std::cmp::Reverse(mark.now.estimate));
    marks
}

fn spoken(scene: &Scene<'_>, marks: &[Mark]) -> String {
    let text = |estimate: Option<Printed>| match estimate {
        Some(estimate) => figure(estimate, scene.language()),
        None => scene.words.picture_unknown().to_owned(),
    };
    let loci = marks.iter().map(
        |Mark {
             name,
             now,
             simulated,
         }| {
            let (now, simulated) = (text(now.estimate), text(simulated.estimate));
            match now == simulated {
                true => format!("{name} {now}"),
                false => format!("{name} {now} → {simulated}"),
            }
        },
    );
    let loci: Vec<String> = loci.collect();
    format!("{}.", loci.join("; "))
}

/// One name per locus as long as there is room: each on the lowest line on which neither it nor the
/// line down to its marker crosses what is there.
fn labels(marks: &[Mark], maximum: Printed) -> Vec<Label> {
    let mut taken: Vec<Vec<[i64; 2]>> = vec![Vec::new(); MOST_LANES];
    let mut labels = Vec::new();
    // From the middle outwards no name lies on the way from a later one to its marker: names on the
    // left of their markers begin with the lowest, names on the right with the highest.
    let is_high = |(_, mark): &&(usize, &Mark)| {
        let score = mark.now.estimate.unwrap_or_default();
        2 * score.hundredths() > maximum.hundredths()
    };
    let all: Vec<(usize, &Mark)> = marks.iter().enumerate().collect();
    let low = all.iter().filter(|own| !is_high(own));
    for &(index, mark) in all.iter().rev().filter(is_high).chain(low) {
        let Some(score) = mark.now.estimate else {
            continue;
        };
        let x = score.hundredths() * WHOLE / maximum.hundredths().max(1);
        let letters = mark.name.chars().count().min(LETTERS);
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
            mark: index,
            lane,
            is_left,
        });
    }
    labels
}

/// A name, with a line down to its marker on the scale.
fn name(label: &Label, mark: &Mark, maximum: Printed, scale_top: i64) -> Html {
    let x = percentage(mark.now.estimate.unwrap_or_default(), maximum);
    let foot = scale_top - i64::try_from(label.lane).unwrap_or_default() * LANE;
    let (class, shift) = match label.is_left {
        true => ("end", "-4"),
        false => ("start", "4"),
    };
    html! {
        <>
            { upright("lead", &x, foot - 14, scale_top + 4) }
            <svg {x} y={(foot - 4).to_string()} overflow="visible">
                <text {class} x={shift} y="0">{ shortened(&mark.name, LETTERS) }</text>
            </svg>
        </>
    }
}

/// The markers of a locus, and the gain between them.
fn markers(mark: &Mark, maximum: Printed) -> Html {
    let across = |score: Printed| percentage(score, maximum);
    let (now, simulated) = (mark.now.estimate, mark.simulated.estimate);
    let gain = now
        .zip(simulated)
        .filter(|(now, simulated)| now != simulated);
    let gain = gain.map(|(now, simulated)| {
        let low = now.min(simulated);
        let bar = Rectangle {
            x: across(low),
            width: across(now.max(simulated) - low),
            y: 17,
            height: 5,
        };
        bar.view("gain")
    });
    html! {
        <>
            { gain }
            if let Some(now) = now {
                { marker("now", across(now), 2, "M-8 0 H8 L1 13 V20 H-1 V13 Z") }
            }
            if let Some(simulated) = simulated.filter(|_| now != simulated) {
                { marker("simulated", across(simulated), 2, "M-7 1 H7 L0 13 Z M0 13 V20") }
            }
        </>
    }
}
