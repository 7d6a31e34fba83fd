//! A row for points that a raport prints: a dimension or a total, to be raised by a slider.

use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, KeyboardEvent, TargetCast, html};

use super::controls::{Field, button, on};
use super::{Dispatch, Scene};
use crate::app::edit::Edit;
use crate::app::number::{difference, figure};
use crate::app::state::Action;
use crate::model::category::Category;
use crate::model::edition::NodeId;
use crate::model::exact::Exact;
use crate::model::quantity::{Points, Printed};

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
    /// Its maximum.
    pub maximum: Printed,
    /// What the raport prints.
    pub now: Exact,
    /// What is tried.
    pub tried: Option<Exact>,
    /// What the locus lacks to its next category, and that category.
    pub next: Option<(Printed, &'a Category)>,
}

impl PointsRow<'_> {
    /// A row with a slider, the exact figure, and the step to the next border.
    pub fn view(self, scene: &Scene<'_>) -> Html {
        let (words, language) = (scene.words, scene.language());
        let printed = |value: &Exact| Points(value.clone()).printed();
        let now = printed(&self.now);
        let current = self.tried.as_ref().map_or(now, printed);
        let maximum = self.maximum.hundredths();
        let name = self.name.to_owned();
        let of_maximum = format!("{} {}", words.of, figure(self.maximum, language));
        let slide = Slide {
            dispatch: scene.dispatch.clone(),
            locus: self.locus,
            node: self.node.clone(),
            from: current.hundredths(),
            maximum,
        };
        let (oninput, onkeydown) = (slide.oninput(), slide.onkeydown());
        let field = Field {
            label: name.clone().into(),
            quiet: true,
            value: Some(hundredths(current.hundredths())),
            after: of_maximum.clone().into(),
            locus: self.locus,
            node: self.node.clone(),
            enter: |locus, node, to| Action::Edit(Edit::Try { locus, node, to }),
        };
        html! {
            <div class={if self.tried.is_some() { "points tried" } else { "points" }}>
                <p class="row-name">
                    <strong>{ name.clone() }</strong>
                    <span class="state">
                        { format!("{} {} · {} {}", words.now_small, figure(now, language), words.potential, difference(self.maximum - now, language)) }
                        if self.tried.is_some() {
                            <span class="gained">{ " " }{ difference(current - now, language) }</span>
                        }
                    </span>
                </p>
                <div class="slide">
                    <input
                        type="range"
                        min="0"
                        max={maximum.to_string()}
                        step="1"
                        value={current.hundredths().to_string()}
                        aria-label={name}
                        aria-valuetext={format!("{} {of_maximum}", figure(current, language))}
                        {oninput}
                        {onkeydown}
                        onblur={on(&scene.dispatch, Action::Settle)}
                    />
                    { field.view(&scene.dispatch, language) }
                </div>
                <p class="actions">
                    { self.to_border(scene, current) }
                    if self.tried.is_some() {
                        { take_back(scene.words.undo_try, &scene.dispatch, self.locus, &self.node) }
                    }
                </p>
            </div>
        }
    }

    /// A button that raises the points just to the next category, where they reach so far.
    fn to_border(&self, scene: &Scene<'_>, current: Printed) -> Html {
        let Some((lacks, category)) = self.next else {
            return Html::default();
        };
        let target = current.hundredths() + lacks.hundredths();
        if target > self.maximum.hundredths() {
            return Html::default();
        }
        let words = format!(
            "{} {} → {}{}",
            scene.words.raise_to,
            figure(Printed::from_hundredths(target), scene.language()),
            category.id,
            scene.words.zone(category.zone)
        );
        let action = Action::Edit(Edit::Try {
            locus: self.locus,
            node: self.node.clone(),
            to: Some(hundredths(target)),
        });
        button(&scene.dispatch, "secondary", html! { words }, action)
    }
}

/// What moves a slider.
#[derive(Clone)]
struct Slide {
    dispatch: Dispatch,
    locus: usize,
    node: NodeId,
    from: i64,
    maximum: i64,
}

impl Slide {
    fn to(&self, value: i64) {
        self.dispatch.dispatch(Action::Drag(Edit::Try {
            locus: self.locus,
            node: self.node.clone(),
            to: Some(hundredths(value.clamp(0, self.maximum))),
        }));
    }

    fn oninput(&self) -> impl Fn(InputEvent) + use<> {
        let slide = self.clone();
        move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Ok(value) = value.parse() {
                slide.to(value);
            }
        }
    }

    /// A hundredth a key would take for ever, so keys move in steps that can be seen.
    fn onkeydown(&self) -> impl Fn(KeyboardEvent) + use<> {
        let slide = self.clone();
        move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => ARROW,
                "ArrowLeft" | "ArrowDown" => -ARROW,
                "PageUp" => PAGE,
                "PageDown" => -PAGE,
                _ => return,
            };
            event.prevent_default();
            slide.to(slide.from + step);
        }
    }
}

fn hundredths(value: i64) -> Exact {
    let hundred = Exact::whole(100);
    Exact::whole(value)
        .checked_div(&hundred)
        .unwrap_or(Exact::ZERO)
}

/// A button that takes one try back.
pub fn take_back(words: &'static str, dispatch: &Dispatch, locus: usize, node: &NodeId) -> Html {
    let node = node.clone();
    let action = Action::Edit(Edit::Try {
        locus,
        node,
        to: None,
    });
    button(dispatch, "link", html! { words }, action)
}
