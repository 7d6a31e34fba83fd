//! A row for points that a rapor prints: a dimension or a total, to be raised by a slider.

use std::rc::Rc;

use web_sys::{Event, InputEvent, KeyboardEvent};
use yew::{Html, html};

use crate::app::state::action::{Action, Dispatch};
use crate::app::ui::buttons::take_back;
use crate::app::ui::controls::{NumberField, button, emit, field_id, gained, input};
use crate::app::ui::scene::Scene;
use crate::app::words::number::{difference, figure};
use crate::edit::edits::Edit;
use crate::model::category::Category;
use crate::model::edition::NodeId;
use crate::model::exact::Exact;
use crate::model::quantity::{Points, Printed};

/// Hundredths of a point by which an arrow key moves the slider.
const ARROW: i64 = 10;
/// Hundredths of a point by which a page key moves the slider.
const PAGE: i64 = 100;

/// Printed points of a locus.
pub(super) struct PointsRow<'a> {
    /// The index of the locus.
    pub(super) locus: usize,
    /// The node whose points these are.
    pub(super) node: NodeId,
    /// Its name.
    pub(super) name: &'a str,
    /// The maximum; `None` where nobody has published it.
    pub(super) maximum: Option<Printed>,
    /// The most that can be entered.
    pub(super) limit: Printed,
    /// The points that the rapor prints.
    pub(super) now: Exact,
    /// The simulated points, if there are any.
    pub(super) simulated: Option<Exact>,
    /// Points that the locus lacks to its next category, and that category.
    pub(super) next: Option<(Printed, &'a Category)>,
}

impl PointsRow<'_> {
    /// A row with a slider, the exact figure, and the step to the next border.
    pub(super) fn view(&self, scene: &Scene<'_>) -> Html {
        let is_simulated = self.simulated.is_some();
        let undo = scene.words.undo_try();
        html! {
            <div class={if is_simulated { "points tried" } else { "points" }}>
                { self.heading(scene) }
                <div class="slide">
                    { self.slider(scene) }
                    { self.field(scene) }
                </div>
                <p class="actions">
                    { self.to_next(scene) }
                    if is_simulated {
                        { take_back(scene.dispatch, undo, self.locus, &self.node) }
                    }
                </p>
            </div>
        }
    }

    fn now(&self) -> Printed {
        Points(self.now.clone()).printed()
    }

    /// The simulated points, or those of now.
    fn current(&self) -> Printed {
        let current = self.simulated.as_ref().unwrap_or(&self.now);
        Points(current.clone()).printed()
    }

    fn heading(&self, scene: &Scene<'_>) -> Html {
        let (words, language) = (scene.words, scene.language());
        let now = figure(self.now(), language);
        let state = match self.maximum {
            Some(maximum) => {
                words.points_and_potential(now, difference(maximum - self.now(), language))
            }
            None => words.points_without_maximum(now),
        };
        html! {
            <p class="row-name">
                <strong>{ self.name }</strong>
                <span class="state">
                    { state }
                    if self.simulated.is_some() {
                        { gained(self.current() - self.now(), language) }
                    }
                </span>
            </p>
        }
    }

    fn slider(&self, scene: &Scene<'_>) -> Html {
        let slider = Rc::new(Slider {
            dispatch: scene.dispatch.clone(),
            locus: self.locus,
            node: self.node.clone(),
            from: self.current().hundredths(),
            limit: self.limit.hundredths(),
        });
        let (from, limit) = (slider.from, slider.limit);
        let dragged = slider.clone();
        html! {
            <input
                type="range"
                min="0"
                max={limit.to_string()}
                step="1"
                aria-label={self.name.to_owned()}
                aria-valuetext={self.value_text(scene)}
                value={from.to_string()}
                oninput={move |event: InputEvent| dragged.follow(&event)}
                onkeydown={move |event: KeyboardEvent| slider.step(&event)}
                onblur={emit(scene.dispatch, Action::Settle)}
            />
        }
    }

    fn value_text(&self, scene: &Scene<'_>) -> String {
        let current = figure(self.current(), scene.language());
        let limit = figure(self.limit, scene.language());
        match self.maximum {
            Some(_) => scene.words.points_out_of(current, limit),
            None => scene.words.points_at_most(current, limit),
        }
    }

    fn field(&self, scene: &Scene<'_>) -> Html {
        let limit = figure(self.limit, scene.language());
        let after = match self.maximum {
            Some(_) => scene.words.out_of(limit),
            None => scene.words.at_most(limit),
        };
        let (locus, node) = (self.locus, self.node.clone());
        let field = NumberField {
            id: field_id(locus, &node),
            is_cell: false,
            label: self.name,
            is_quiet: true,
            value: Some(&hundredths(self.current().hundredths())),
            rejected: scene.state.messages.rejected.as_ref(),
            after: &after,
            enter: Box::new(move |to| {
                let node = node.clone();
                Action::Edit(Edit::Try { locus, node, to })
            }),
            dispatch: scene.dispatch,
        };
        field.view(scene.language())
    }

    /// A button that raises the points just to the next category, where they reach so far.
    fn to_next(&self, scene: &Scene<'_>) -> Html {
        let Some((lacks, category)) = self.next else {
            return Html::default();
        };
        let target = self.current().hundredths() + lacks.hundredths();
        if target > self.limit.hundredths() {
            return Html::default();
        }
        let action = Action::Edit(Edit::Try {
            locus: self.locus,
            node: self.node.clone(),
            to: Some(hundredths(target)),
        });
        let points = figure(Printed::from_hundredths(target), scene.language());
        let category = scene.words.category_and_zone(category);
        let words = scene.words.raise_to(points, category);
        button("secondary", &words, scene.click(action))
    }
}

/// The points that a slider moves, in hundredths.
struct Slider {
    dispatch: Dispatch,
    locus: usize,
    node: NodeId,
    from: i64,
    limit: i64,
}

impl Slider {
    fn move_to(&self, value: i64) {
        self.dispatch.emit(Action::Drag(Edit::Try {
            locus: self.locus,
            node: self.node.clone(),
            to: Some(hundredths(value.clamp(0, self.limit))),
        }));
    }

    fn follow(&self, event: &Event) {
        let value = input(event).and_then(|input| input.value().parse().ok());
        if let Some(value) = value {
            self.move_to(value);
        }
    }

    /// A hundredth per key would take for ever, so keys move in steps that can be seen.
    fn step(&self, event: &KeyboardEvent) {
        let step = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => ARROW,
            "ArrowLeft" | "ArrowDown" => -ARROW,
            "PageUp" => PAGE,
            "PageDown" => -PAGE,
            _ => return,
        };
        event.prevent_default();
        // From the slider itself: a key may be pressed before the last one is drawn.
        let slider = input(event);
        let from = slider
            .as_ref()
            .and_then(|slider| slider.value().parse().ok());
        let to = (from.unwrap_or(self.from) + step).clamp(0, self.limit);
        if let Some(slider) = slider {
            slider.set_value(&to.to_string());
        }
        self.move_to(to);
    }
}

fn hundredths(value: i64) -> Exact {
    let hundred = Exact::whole(100);
    Exact::whole(value)
        .checked_div(&hundred)
        .unwrap_or(Exact::ZERO)
}
