//! From now to what is tried, a step a row, in the order of the tries.

use std::cell::RefCell;
use std::rc::Rc;

use super::super::Scene;
use super::super::controls::percentage;
use super::super::markup::Markup;
use super::super::tries::looked_at;
use super::{Picture, head, line, path, rect, row, shortened, striped, stripes, text};
use crate::app::action::Place;
use crate::app::number::{difference, figure};
use crate::app::outcome::Base;
use crate::app::picture_words::picture_words;
use crate::model::category::Category;
use crate::model::quantity::Printed;
use crate::work::steps::Known;

/// How high the head, a row and the foot of the picture are, in pixels.
const HEAD: i64 = 22;
const ROW: i64 = 50;
const FOOT: i64 = 22;

/// How many letters of a name fit beside a figure on the narrowest screen.
const LETTERS: usize = 34;

/// The id of its stripes.
const STRIPES: &str = "stripes-steps";

/// The state of now and the place that steps hold for.
type Start = Option<(Rc<Base>, Place)>;

thread_local! {
    /// The steps of the last drawing, with the state of now and the place that they hold for.
    static KNOWN: RefCell<(Start, Known)> = RefCell::default();
}

/// A step: what it is, and where the estimate stands before and after it.
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

/// What the picture shows across: the part of the scale in which anything happens.
struct Window {
    from: Printed,
    to: Printed,
}

impl Window {
    /// From whole points to whole points.
    fn of(all: &[Printed]) -> Window {
        let ends = all.iter().map(|own| own.hundredths());
        let low = ends.clone().min().unwrap_or_default();
        let high = ends.max().unwrap_or_default();
        let from = low.div_euclid(100) * 100;
        let to = (high + 99).div_euclid(100) * 100;
        Window {
            from: Printed::from_hundredths(from),
            to: Printed::from_hundredths(to.max(from + 100)),
        }
    }

    fn at(&self, value: Printed) -> String {
        percentage(value - self.from, self.to - self.from)
    }

    fn has(&self, border: &Category) -> bool {
        self.from < border.from && border.from < self.to
    }
}

/// The picture, once there are two tries.
pub fn waterfall(markup: &mut Markup, scene: &Scene<'_>) {
    if scene.state.document.assessment.changes.len() < 2 {
        return;
    }
    let Some(all) = known(scene) else { return };
    let steps = steps(scene, &all);
    let words = picture_words(scene.language());
    let says = |value: Printed| figure(value, scene.language());
    let (Some(first), Some(last)) = (all.first(), all.last()) else {
        return;
    };
    let window = Window::of(&all);
    let gains = steps.iter().map(|own| {
        let gain = difference(own.gain(), scene.language());
        [&own.name, " (", &own.office, ") ", &gain].concat()
    });
    let gains: Vec<String> = gains.collect();
    let said = [
        words.now,
        " ",
        &says(*first),
        ". ",
        &gains.join("; "),
        ". ",
        words.simulated,
        " ",
        &says(*last),
        ".",
    ];
    let rows = i64::try_from(steps.len() + 2).unwrap_or_default();
    let picture = Picture {
        class: "waterfall",
        title: words.steps,
        help: vec![words.steps_help],
        said: said.concat(),
        height: HEAD + rows * ROW + FOOT,
    };
    let draw = |markup: &mut Markup| {
        stripes(markup, STRIPES);
        borders(markup, scene, &window, HEAD + rows * ROW);
        end(
            markup,
            &window,
            [words.now, "now"],
            (*first, says(*first)),
            0,
        );
        for (place, step) in (1..).zip(&steps) {
            bar(markup, scene, &window, step, HEAD + place * ROW);
        }
        let name = [words.simulated, "simulated"];
        end(markup, &window, name, (*last, says(*last)), rows - 1);
    };
    picture.view(markup, scene, draw, |markup| {
        head(markup, &[words.step, words.difference, words.after]);
        markup.element("tbody", "", |markup| {
            row(markup, words.now, &["–".to_owned(), says(*first)]);
            for step in &steps {
                let name = [&step.name, " · ", &step.office].concat();
                let gain = difference(step.gain(), scene.language());
                row(markup, &name, &[gain, says(step.to)]);
            }
            let sum = difference(*last - *first, scene.language());
            row(markup, words.sum, &[sum, says(*last)]);
        });
    });
}

fn known(scene: &Scene<'_>) -> Option<Vec<Printed>> {
    let state = scene.state;
    KNOWN.with_borrow_mut(|(of, known)| {
        let now = &state.outcome.base;
        let is_same =
            |(base, place): &(Rc<Base>, Place)| Rc::ptr_eq(base, now) && *place == state.place;
        if !of.as_ref().is_some_and(is_same) {
            *of = Some((now.clone(), state.place));
            *known = Known::default();
        }
        let place = looked_at(state.place);
        known.steps(&state.edition, &state.document.assessment, place)
    })
}

/// The steps of what is looked at: those of other loci only where they move it.
fn steps(scene: &Scene<'_>, all: &[Printed]) -> Vec<Step> {
    let place = looked_at(scene.state.place);
    let changes = &scene.state.document.assessment.changes;
    let ends = all.iter().zip(all.iter().skip(1));
    let steps = changes.iter().zip(ends);
    let own = steps.filter(|(change, (from, to))| {
        place.is_none_or(|place| place == change.locus) || from != to
    });
    own.map(|(change, (from, to))| Step {
        name: scene.node_name(&change.node).to_owned(),
        office: scene.office(change.locus, change.product),
        from: *from,
        to: *to,
    })
    .collect()
}

/// The borders of categories that the window shows, and its ends.
fn borders(markup: &mut Markup, scene: &Scene<'_>, window: &Window, foot: i64) {
    let below = (foot + 16).to_string();
    let foot = foot.to_string();
    for border in scene.state.edition.ladder.iter() {
        if !window.has(border) {
            continue;
        }
        let x = window.at(border.from);
        line(markup, "border", [&x, &x, "16", &foot]);
        let whole = (border.from.hundredths() / 100).to_string();
        let zone = border.zone.map_or("", |own| own.id());
        let name = [&whole, " · ", border.name(scene.language()), " ", zone].concat();
        text(markup, middle_class(&x), [&x, "12"], name.trim_end());
    }
    line(markup, "axis", ["0", "100%", &foot, &foot]);
    for (class, x, value) in [("start", "0", window.from), ("end", "100%", window.to)] {
        let whole = (value.hundredths() / 100).to_string();
        text(markup, class, [x, &below], &whole);
    }
}

/// How words stand at a place so that they stay inside the picture.
fn middle_class(x: &str) -> &'static str {
    let whole = x.split('.').next().and_then(|own| own.parse::<u8>().ok());
    match whole.unwrap_or_default() {
        0..25 => "start",
        25..75 => "middle",
        _ => "end",
    }
}

/// Where it begins, or where it ends.
fn end(
    markup: &mut Markup,
    window: &Window,
    [name, class]: [&str; 2],
    (value, says): (Printed, String),
    place: i64,
) {
    let top = HEAD + place * ROW;
    let [words, mark] = [top + 16, top + 32].map(|own| own.to_string());
    text(markup, "start strong", ["0", &words], name);
    text(markup, "end strong", ["100%", &words], &says);
    let class = ["mark ", class].concat();
    path(
        markup,
        &class,
        [&window.at(value), &mark],
        "M-8 0 H8 L0 14 Z",
    );
}

fn bar(markup: &mut Markup, scene: &Scene<'_>, window: &Window, step: &Step, top: i64) {
    let gain = step.gain();
    let [name, office, bar, lead] = [top + 14, top + 28, top + 34, top - 4];
    let down = bar.to_string();
    let [name, office, lead] = [name, office, lead].map(|own| own.to_string());
    let from = window.at(step.from);
    // From the end of the step before, below the words.
    line(markup, "lead", [&from, &from, &lead, &down]);
    text(
        markup,
        "start",
        ["0", &name],
        &shortened(&step.name, LETTERS),
    );
    text(
        markup,
        "start soft",
        ["0", &office],
        &shortened(&step.office, LETTERS),
    );
    let words = difference(gain, scene.language());
    text(markup, "end strong", ["100%", &name], &words);
    let low = step.from.min(step.to);
    let width = percentage(step.from.max(step.to) - low, window.to - window.from);
    let place = [&*window.at(low), &*width, &*down, "12"];
    if step.to < step.from {
        striped(markup, "loss", STRIPES, place);
    } else {
        rect(markup, "rise", place);
    }
    let to = window.at(step.to);
    let foot = (bar + 12).to_string();
    line(markup, "edge", [&to, &to, &down, &foot]);
}
