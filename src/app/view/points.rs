//! A row for points that a raport prints: a dimension or a total, to be raised by a slider.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::controls::{Field, gained, input};
use super::locus::field_id;
use super::markup::{Markup, On};
use super::{Dispatch, Scene};
use crate::app::action::Action;
use crate::app::number::figure;
use crate::model::category::Category;
use crate::model::edition::NodeId;
use crate::model::exact::Exact;
use crate::model::quantity::{Points, Printed};
use crate::work::edit::Edit;

/// How far an arrow key and a page key move the slider, in hundredths of a point.
const ARROW: i64 = 10;
const PAGE: i64 = 100;

/// Printed points of a locus.
pub struct PointsRow<'a> {
    /// The position of the locus.
    pub locus: usize,
    /// The node whose points these are.
    pub node: NodeId,
    /// Its name.
    pub name: &'a str,
    /// The best that it can be; `None` where nobody has published that.
    pub maximum: Option<Printed>,
    /// The most that can be entered.
    pub limit: Printed,
    /// What the raport prints.
    pub now: Exact,
    /// What is tried.
    pub tried: Option<Exact>,
    /// What the locus lacks to its next category, and that category.
    pub next: Option<(Printed, &'a Category)>,
}

impl PointsRow<'_> {
    /// A row with a slider, the exact figure, and the step to the next border.
    #[inline(never)]
    pub fn view(self, markup: &mut Markup, scene: &Scene<'_>) {
        let printed = |value: &Exact| Points(value.clone()).printed();
        let now = printed(&self.now);
        let current = self.tried.as_ref().map_or(now, printed);
        let is_tried = self.tried.is_some();
        let class = if is_tried { "points tried" } else { "points" };
        markup.element("div", class, |markup| {
            self.heading(markup, scene, now, current);
            markup.element("div", "slide", |markup| self.slide(markup, scene, current));
            markup.element("p", "actions", |markup| {
                markup.group(|markup| self.to_border(markup, scene, current));
                markup.group(|markup| {
                    if is_tried {
                        take_back(markup, scene.words.undo_try, self.locus, &self.node);
                    }
                });
            });
        });
    }

    fn heading(&self, markup: &mut Markup, scene: &Scene<'_>, now: Printed, current: Printed) {
        let words = scene.words;
        markup.element("p", "row-name", |markup| {
            markup.line("strong", "", self.name);
            markup.element("span", "state", |markup| {
                markup.text(words.now_small);
                markup.text(" ");
                markup.figure(now);
                markup.text(" · ");
                match self.maximum {
                    Some(maximum) => {
                        markup.text(words.potential);
                        markup.text(" ");
                        markup.difference(maximum - now);
                    }
                    None => markup.text(words.no_maximum),
                }
                if self.tried.is_some() {
                    gained(markup, current - now);
                }
            });
        });
    }

    fn slide(&self, markup: &mut Markup, scene: &Scene<'_>, current: Printed) {
        let language = scene.language();
        let of = match self.maximum {
            Some(_) => scene.words.of,
            None => scene.words.at_most,
        };
        let of_maximum = [of, " ", &figure(self.limit, language)].concat();
        let slide = Rc::new(Slide {
            dispatch: markup.dispatch(),
            locus: self.locus,
            node: self.node.clone(),
            from: current.hundredths(),
            maximum: self.limit.hundredths(),
        });
        let names = &["type", "min", "max", "step", "aria-label", "aria-valuetext"];
        let maximum = slide.maximum.to_string();
        let value_text = [&figure(current, language), " ", &of_maximum].concat();
        let values = &["range", "0", &maximum, "1", self.name, &value_text];
        markup.with("input", names, values, |markup| {
            markup.value(&slide.from.to_string());
            let input = slide.clone();
            markup.on(On::Input, move |event| input.follow(&event));
            markup.on(On::KeyDown, move |event| slide.step(&event));
            markup.act(On::Blur, Action::Settle);
        });
        let (locus, node) = (self.locus, self.node.clone());
        let field = Field {
            id: field_id(locus, &node),
            is_cell: false,
            label: self.name,
            is_quiet: true,
            value: Some(&hundredths(current.hundredths())),
            rejected: scene.state.rejected.as_ref(),
            after: &of_maximum,
            enter: Box::new(move |to| {
                let node = node.clone();
                Action::Edit(Edit::Try { locus, node, to })
            }),
        };
        field.view(markup, language);
    }

    /// A button that raises the points just to the next category, where they reach so far.
    fn to_border(&self, markup: &mut Markup, scene: &Scene<'_>, current: Printed) {
        let Some((lacks, category)) = self.next else {
            return;
        };
        let target = current.hundredths() + lacks.hundredths();
        if target > self.limit.hundredths() {
            return;
        }
        let action = Action::Edit(Edit::Try {
            locus: self.locus,
            node: self.node.clone(),
            to: Some(hundredths(target)),
        });
        markup.button_with("secondary", action, |markup| {
            markup.text(scene.words.raise_to);
            markup.text(" ");
            markup.figure(Printed::from_hundredths(target));
            markup.text(" → ");
            markup.category(category);
        });
    }
}

/// What moves a slider.
struct Slide {
    dispatch: Dispatch,
    locus: usize,
    node: NodeId,
    from: i64,
    maximum: i64,
}

impl Slide {
    fn to(&self, value: i64) {
        self.dispatch.emit(Action::Drag(Edit::Try {
            locus: self.locus,
            node: self.node.clone(),
            to: Some(hundredths(value.clamp(0, self.maximum))),
        }));
    }

    fn follow(&self, event: &Event) {
        let value = input(event).and_then(|input| input.value().parse().ok());
        if let Some(value) = value {
            self.to(value);
        }
    }

    /// A hundredth a key would take for ever, so keys move in steps that can be seen.
    fn step(&self, event: &Event) {
        let event: &KeyboardEvent = event.unchecked_ref();
        let step = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => ARROW,
            "ArrowLeft" | "ArrowDown" => -ARROW,
            "PageUp" => PAGE,
            "PageDown" => -PAGE,
            _ => return,
        };
        event.prevent_default();
        // What the slider says now: a key may come before the last one is drawn.
        let slider = input(event);
        let from = slider
            .as_ref()
            .and_then(|slider| slider.value().parse().ok());
        let to = (from.unwrap_or(self.from) + step).clamp(0, self.maximum);
        if let Some(slider) = slider {
            slider.set_value(&to.to_string());
        }
        self.to(to);
    }
}

fn hundredths(value: i64) -> Exact {
    let hundred = Exact::whole(100);
    Exact::whole(value)
        .checked_div(&hundred)
        .unwrap_or(Exact::ZERO)
}

/// A button that takes one try back.
#[inline(never)]
pub fn take_back(markup: &mut Markup, words: &str, locus: usize, node: &NodeId) {
    let node = node.clone();
    let action = Action::Edit(Edit::Try {
        locus,
        node,
        to: None,
    });
    markup.button("link", words, action);
}
