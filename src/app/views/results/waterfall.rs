//! From now to the simulation, a step a row, in the order of the simulated changes.

use std::rc::Rc;

use yew::{Html, html};

use super::picture::Picture;
use super::shapes::{Rectangle, marker, shortened, stripes, upright};
use super::table::{figure_row, table};
use crate::app::state::State;
use crate::app::ui::controls::percentage;
use crate::app::ui::scene::Scene;
use crate::app::words::number::{difference, figure};
use crate::model::assessment::Change;
use crate::model::category::Category;
use crate::model::quantity::Printed;

/// Heights of the head, of a row and of the foot of the picture, in pixels.
const HEAD: i64 = 22;
const ROW: i64 = 50;
const FOOT: i64 = 22;

/// How many letters of a name fit beside a figure on the narrowest screen.
const LETTERS: usize = 34;

/// The id of its stripes.
const STRIPES: &str = "stripes-steps";

/// A step: its name, its office, and the estimate before and after it.
struct Step {
    name: String,
    office: String,
    from: Printed,
    to: Printed,
}

impl Step {
    fn gain(&self) -> Printed {
        self.to - self.from
    }
}

/// The part of the scale that the picture shows: where anything happens.
struct Window {
    from: Printed,
    to: Printed,
}

impl Window {
    /// From whole points to whole points.
    fn of(estimates: &[Printed]) -> Window {
        let hundredths = estimates.iter().map(|estimate| estimate.hundredths());
        let low = hundredths.clone().min().unwrap_or_default();
        let high = hundredths.max().unwrap_or_default();
        let from = low.div_euclid(100) * 100;
        let to = (high + 99).div_euclid(100) * 100;
        Window {
            from: Printed::from_hundredths(from),
            to: Printed::from_hundredths(to.max(from + 100)),
        }
    }

    fn across(&self, score: Printed) -> String {
        percentage(score - self.from, self.to - self.from)
    }

    fn contains(&self, category: &Category) -> bool {
        self.from < category.from && category.from < self.to
    }
}

/// The picture, once there are two simulated changes.
pub(super) fn waterfall(scene: &Scene<'_>) -> Html {
    let State {
        work,
        ui,
        resources,
        ..
    } = &**scene.state;
    if work.document.assessment.changes.len() < 2 {
        return Html::default();
    }
    let Some(estimates) = resources.step_cache.steps(work, ui.place) else {
        return Html::default();
    };
    let (Some(&now), Some(&simulated)) = (estimates.first(), estimates.last()) else {
        return Html::default();
    };
    let words = scene.words;
    let steps = steps(scene, &estimates);
    let window = Window::of(&estimates);
    let text = |score: Printed| figure(score, scene.language());
    let spoken = steps.iter().map(|step| {
        let gain = difference(step.gain(), scene.language());
        format!("{} ({}) {gain}", step.name, step.office)
    });
    let spoken: Vec<String> = spoken.collect();
    let rows = i64::try_from(steps.len() + 2).unwrap_or_default();
    let foot = HEAD + rows * ROW;
    let picture = Picture {
        class: "waterfall",
        title: words.picture_steps(),
        help: vec![words.steps_help()],
        spoken: words.steps_spoken(text(now), spoken.join("; "), text(simulated)),
        height: foot + FOOT,
    };
    let end = |class, name: &str, score, top: i64| {
        html! {
            <>
                <text class="start strong" x="0" y={(top + 16).to_string()}>{ name }</text>
                <text class="end strong" x="100%" y={(top + 16).to_string()}>{ text(score) }</text>
                { marker(class, window.across(score), top + 32, "M-8 0 H8 L0 14 Z") }
            </>
        }
    };
    let drawing = html! {
        <>
            { stripes(STRIPES) }
            { borders(scene, &window, foot) }
            { end("mark now", words.now(), now, HEAD) }
            for (row, step) in (1..).zip(&steps) {
                { bar(scene, &window, step, HEAD + row * ROW) }
            }
            { end("mark simulated", words.simulated(), simulated, foot - ROW) }
        </>
    };
    picture.view(scene, drawing, figures(scene, &steps, now, simulated))
}

fn figures(scene: &Scene<'_>, steps: &[Step], now: Printed, simulated: Printed) -> Html {
    let words = scene.words;
    let headings = [
        words.picture_step(),
        words.picture_difference(),
        words.picture_after(),
    ];
    let text = |score: Printed| figure(score, scene.language());
    let gain = |gain: Printed| difference(gain, scene.language());
    let row = |step: &Step| {
        let name = format!("{} · {}", step.name, step.office);
        figure_row(&name, &[gain(step.gain()), text(step.to)])
    };
    table(
        &headings,
        html! {
            <>
                { figure_row(words.now(), &["–".to_owned(), text(now)]) }
                for step in steps {
                    { row(step) }
                }
                { figure_row(words.picture_sum(), &[gain(simulated - now), text(simulated)]) }
            </>
        },
    )
}

/// The steps of what is looked at: those of other loci only where they move it.
fn steps(scene: &Scene<'_>, estimates: &[Printed]) -> Vec<Step> {
    let locus = scene.state.ui.place.locus();
    let changes = &scene.state.work.document.assessment.changes;
    let ends = estimates.iter().zip(estimates.iter().skip(1));
    let steps = changes.iter().zip(ends);
    let shown = steps.filter(|(change, (from, to))| {
        locus.is_none_or(|locus| locus == change.locus) || from != to
    });
    let step = |(change, (from, to)): (&Change, (&Printed, &Printed))| Step {
        name: scene.node_name(&change.node).to_owned(),
        office: scene.office(change.locus, change.product),
        from: *from,
        to: *to,
    };
    shown.map(step).collect()
}

/// The borders of categories that the window shows, and its ends.
fn borders(scene: &Scene<'_>, window: &Window, foot: i64) -> Html {
    let ladder = scene.state.work.edition.ladder.iter();
    let points = |score: Printed| score.hundredths() / 100;
    let border = |category: &Category| {
        let x = window.across(category.from);
        let zone = category.zone.map_or("", |zone| zone.id());
        let name = category.name(scene.language());
        let name = format!("{} · {name} {zone}", points(category.from));
        html! {
            <>
                { upright("border", &x, 16, foot) }
                <text class={anchor(&x)} x={x.clone()} y="12">{ name.trim_end() }</text>
            </>
        }
    };
    let below = (foot + 16).to_string();
    html! {
        <>
            for category in ladder.filter(|category| window.contains(category)) {
                { border(category) }
            }
            <line class="axis" x1="0" x2="100%" y1={foot.to_string()} y2={foot.to_string()} />
            <text class="start" x="0" y={below.clone()}>{ points(window.from) }</text>
            <text class="end" x="100%" y={below}>{ points(window.to) }</text>
        </>
    }
}

/// The class of words at a point that keeps them inside the picture.
fn anchor(x: &str) -> &'static str {
    let percent = x
        .split('.')
        .next()
        .and_then(|whole| whole.parse::<u8>().ok());
    match percent.unwrap_or_default() {
        0..25 => "start",
        25..75 => "middle",
        _ => "end",
    }
}

fn bar(scene: &Scene<'_>, window: &Window, step: &Step, top: i64) -> Html {
    let [name_y, office_y] = [top + 14, top + 28].map(|y| y.to_string());
    let bar_top = top + 34;
    let low = step.from.min(step.to);
    let bar = Rectangle {
        x: window.across(low),
        width: percentage(step.from.max(step.to) - low, window.to - window.from),
        y: bar_top,
        height: 12,
    };
    html! {
        <>
            // From the end of the step before, below the words.
            { upright("lead", &window.across(step.from), top - 4, bar_top) }
            <text class="start" x="0" y={name_y.clone()}>{ shortened(&step.name, LETTERS) }</text>
            <text class="start soft" x="0" y={office_y}>{ shortened(&step.office, LETTERS) }</text>
            <text class="end strong" x="100%" y={name_y}>
                { difference(step.gain(), scene.language()) }
            </text>
            if step.to < step.from {
                { bar.striped("loss", STRIPES) }
            } else {
                { bar.view("rise") }
            }
            { upright("edge", &window.across(step.to), bar_top, bar_top + 12) }
        </>
    }
}

/// True if the picture keeps its height: a row per simulated change. Figures in its table may break
/// the names beside them into more lines, unless that is folded.
pub(super) fn keeps_rows(now: &State, before: &State) -> bool {
    fn step(change: &Change) -> (usize, Option<usize>, &str) {
        (change.locus, change.product, &change.node)
    }
    let [new, old] = [now, before].map(|state| &state.work.document.assessment);
    let is_open = || {
        let document = web_sys::window().and_then(|window| window.document());
        let open = document.map(|own| own.query_selector(".waterfall ~ details[open]"));
        !matches!(open, Some(Ok(None)))
    };
    // Where rapors bind the weights, changes of other loci can become steps of this one.
    new.use_raports != Some(true)
        && Rc::ptr_eq(&now.work.computed.base, &before.work.computed.base)
        && new
            .changes
            .iter()
            .map(step)
            .eq(old.changes.iter().map(step))
        && !is_open()
}
