//! The sheet of a locus: its dimensions with points, and the indicators of each.

use super::Scene;
use super::controls::{Choice, gained};
use super::markup::{Markup, On};
use super::points::PointsRow;
use crate::app::action::{Action, Mode, Order, Panel, Place};
use crate::app::later;
use crate::app::piece::{SheetView, View};
use crate::model::category::Category;
use crate::model::edition::{Mark, NodeId, TOTAL};
use crate::model::exact::Exact;
use crate::model::quantity::{Points, Printed};
use crate::model::score::DimensionScore;

/// How many rows of a list by potential are shown at first.
pub const MOST_ROWS: usize = 10;

/// A locus in its scene.
struct Sheet<'a> {
    scene: &'a Scene<'a>,
    locus: usize,
}

/// The sheet of a locus.
pub fn locus_sheet(markup: &mut Markup, scene: &Scene<'_>, locus: usize) {
    let sheet = Sheet { scene, locus };
    let total = sheet.points(TOTAL).is_some();
    let is_try = scene.state.mode == Mode::Try;
    markup.element("div", "sheet", |markup| {
        markup.group(|markup| {
            if !is_try {
                later::view(markup, scene, View::Sheet(SheetView::LocusForm(locus)));
            } else if total {
                let maximum = scene.state.edition.maximum.printed();
                let name = scene.words.raport_total;
                sheet.points_row(markup, TOTAL.into(), name, (Some(maximum), maximum));
            }
        });
        markup.group(|markup| {
            if total {
                return;
            }
            if is_try && scene.state.order == Order::Potential {
                sheet.by_potential(markup);
            } else {
                for dimension in 0..scene.state.edition.dimensions.len() {
                    sheet.section(markup, dimension);
                }
            }
            sheet.sums(markup);
        });
    });
}

impl<'a> Sheet<'a> {
    fn points(&self, node: &str) -> Option<&'a Exact> {
        self.scene.state.document.assessment.loci[self.locus]
            .points
            .get(node)
    }

    /// What the locus lacks to its next category with what is tried.
    fn next(&self) -> Option<(Printed, &'a Category)> {
        let state = self.scene.state;
        let standing = &state.outcome.after.loci[self.locus].standing;
        Some((
            standing.to_next?,
            state.edition.ladder.next(standing.rung?)?,
        ))
    }

    fn dimension_score(&self, position: usize) -> &'a DimensionScore {
        &self.scene.state.outcome.base.score.loci[self.locus].dimensions[position]
    }

    #[inline(never)]
    fn points_row(
        &self,
        markup: &mut Markup,
        node: NodeId,
        name: &str,
        (maximum, limit): (Option<Printed>, Printed),
    ) {
        let Some(now) = self.points(&node).cloned() else {
            return;
        };
        let row = PointsRow {
            locus: self.locus,
            tried: self.scene.tried(self.locus, &node).cloned(),
            next: self.next(),
            node,
            name,
            maximum,
            limit,
            now,
        };
        row.view(markup, self.scene);
    }

    /// A dimension: its heading with points, then a slider or its indicators.
    fn section(&self, markup: &mut Markup, position: usize) {
        let state = self.scene.state;
        let dimension = &state.edition.dimensions[position];
        let name = dimension.name.get(self.scene.language());
        let is_printed = self.points(&dimension.id).is_some();
        let heading = ["dimension-", &dimension.id].concat();
        let names: &'static [&'static str] = if dimension.is_total() {
            &["class"]
        } else {
            &["class", "aria-labelledby"]
        };
        markup.with("section", names, &["dimension", &heading], |markup| {
            let names: &'static [&'static str] = if is_printed {
                &["id", "class"]
            } else {
                &["id"]
            };
            // Where all indicators share the total, there is nothing to head.
            if !dimension.is_total() {
                markup.with("h2", names, &[&heading, "quiet"], |markup| {
                    markup.text(name);
                    self.dimension_points(markup, position);
                });
            }
            markup.group(|markup| {
                if !is_printed {
                    let locus = self.locus;
                    let view = SheetView::Variables {
                        locus,
                        dimension: position,
                    };
                    later::view(markup, self.scene, View::Sheet(view));
                } else if state.mode == Mode::Try {
                    let ends = self.ends(position);
                    self.points_row(markup, dimension.id.clone(), name, ends);
                }
            });
        });
    }

    /// The maximum of a dimension, where it is known, and the most that can be entered: what the
    /// others leave of their sum, where that is all that is known.
    fn ends(&self, position: usize) -> (Option<Printed>, Printed) {
        let score = self.dimension_score(position);
        let edition = &self.scene.state.edition;
        let sum = edition.dimensions[position].sum.as_ref();
        if score.maximum.is_some() || sum.is_none() {
            return (score.maximum, score.limit);
        }
        let others = edition.dimensions.iter().enumerate();
        let others = others.filter(|(other, own)| *other != position && own.sum.as_ref() == sum);
        let points = others.filter_map(|(_, own)| {
            let tried = self.scene.tried(self.locus, &own.id);
            tried.or_else(|| self.points(&own.id))
        });
        let taken = points.fold(Exact::ZERO, |sum, own| &sum + own);
        let left = score.limit - Points(taken).printed();
        (None, left.max(Printed::default()))
    }

    /// What dimensions come to together, where that is printed too.
    fn sums(&self, markup: &mut Markup) {
        let state = self.scene.state;
        let language = self.scene.language();
        let after = &state.outcome.after.loci[self.locus].sums;
        for (sum, score) in state.edition.sums.iter().zip(after) {
            let estimate = score.points.and_then(|points| points.estimate);
            let Some((points, maximum)) = estimate.zip(score.maximum) else {
                continue;
            };
            markup.element("p", "sum", |markup| {
                markup.text(sum.name.get(language));
                markup.text(" ");
                markup.element("strong", "", |markup| markup.figure(points));
                markup.text(" ");
                markup.text(self.scene.words.of);
                markup.text(" ");
                markup.figure(maximum);
            });
        }
    }

    fn dimension_points(&self, markup: &mut Markup, position: usize) {
        let estimate = |score: &DimensionScore| score.points.and_then(|points| points.estimate);
        let words = self.scene.words;
        let before = self.dimension_score(position);
        let after = &self.scene.state.outcome.after.loci[self.locus].dimensions[position];
        let points = estimate(before).zip(estimate(after));
        markup.element("span", "dimension-points", |markup| {
            markup.text(" ");
            if let Some((_, after)) = points {
                markup.figure(after);
                markup.text(" ");
            }
            if let Some(maximum) = before.maximum {
                markup.text(words.of);
                markup.text(" ");
                markup.figure(maximum);
                let id = &self.scene.state.edition.dimensions[position].id;
                let weights = &self.scene.state.document.assessment.weights;
                if weights.get(id).is_some() {
                    markup.text(", ");
                    markup.text(words.mark(Mark::Own));
                }
            }
            if let Some((before, after)) = points
                && before != after
            {
                gained(markup, after - before);
            }
        });
    }

    /// Everything that can be raised, the largest potential first. The order is that of the state of
    /// now, so that rows stay where they are while something is tried.
    fn by_potential(&self, markup: &mut Markup) {
        let state = self.scene.state;
        let base = &state.outcome.base;
        let potential = |node: &NodeId| state.potential(self.locus, node).unwrap_or_default();
        // A whole dimension by its position, or the indicator that is a leaf by its own.
        let mut rows: Vec<(Printed, bool, usize)> = Vec::new();
        for (position, dimension) in state.edition.dimensions.iter().enumerate() {
            if self.points(&dimension.id).is_some() {
                rows.push((potential(&dimension.id), true, position));
            }
        }
        for (leaf, info) in base.leaves.iter().enumerate() {
            let dimension = &state.edition.dimensions[info.place[0]];
            if self.points(&dimension.id).is_none() && state.leaves(&info.node) {
                rows.push((potential(&info.node), false, leaf));
            }
        }
        // A stable sort keeps the order of the tree among equals.
        rows.sort_by_key(|(potential, ..)| std::cmp::Reverse(*potential));
        let largest = rows.first().map_or(Printed::default(), |(own, ..)| *own);
        let count = rows.len();
        if !state.is_long {
            rows.truncate(MOST_ROWS);
        }
        let waits = rows.iter().any(|(_, is_dimension, _)| !is_dimension);
        markup.element("section", "dimension", |markup| {
            markup.line("h2", "quiet", self.scene.words.order_potential);
            for (_, is_dimension, position) in rows {
                if is_dimension {
                    let dimension = &state.edition.dimensions[position];
                    let ends = self.ends(position);
                    let name = dimension.name.get(self.scene.language());
                    self.points_row(markup, dimension.id.clone(), name, ends);
                } else if later::is_there(state) {
                    let view = SheetView::Row {
                        locus: self.locus,
                        leaf: position,
                        largest,
                    };
                    later::view(markup, self.scene, View::Sheet(view));
                }
            }
            markup.group(|markup| {
                if waits && !later::is_there(state) {
                    markup.line("p", "", self.scene.words.loading);
                }
            });
            markup.group(|markup| lengthen(markup, self.scene, count, MOST_ROWS));
        });
    }
}

/// A button that shows all of a list whose first rows are shown, or only these again.
pub fn lengthen(markup: &mut Markup, scene: &Scene<'_>, count: usize, most: usize) {
    if count <= most {
        return;
    }
    let is_long = scene.state.is_long;
    markup.button_with("secondary", Action::Lengthen(!is_long), |markup| {
        if is_long {
            return markup.text(scene.words.show_first);
        }
        markup.text(scene.words.show_all);
        markup.text(" (");
        markup.text(&count.to_string());
        markup.text(")");
    });
}

/// The id of the field for the points of a node.
#[must_use]
pub fn field_id(locus: usize, node: &str) -> String {
    ["field-", &locus.to_string(), "-", node].concat()
}

/// What stands above a sheet: what is changed, in which order, and the way back.
pub fn tools(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    let state = scene.state;
    let is_locus = state.place != Place::Government;
    markup.element("div", "tools", |markup| {
        let choice = Choice {
            label: words.mode,
            is_quiet: true,
            name: "mode",
        };
        choice.view(markup, |markup| {
            for (words, mode) in [
                (words.mode_try, Mode::Try),
                (words.mode_now, Mode::Now),
                (words.mode_compare, Mode::Compare),
            ] {
                choice.option(markup, words, state.mode == mode, Action::Mode(mode));
            }
        });
        markup.group(|markup| {
            if is_locus && state.mode == Mode::Try {
                let choice = Choice {
                    label: words.order,
                    is_quiet: true,
                    name: "order",
                };
                choice.view(markup, |markup| {
                    for (words, order) in [
                        (words.order_potential, Order::Potential),
                        (words.order_tree, Order::Tree),
                    ] {
                        choice.option(markup, words, state.order == order, Action::Order(order));
                    }
                });
            }
        });
        markup.element("div", "buttons", |markup| {
            markup.group(|markup| {
                if is_locus && state.mode != Mode::Compare {
                    filter(markup, scene);
                }
            });
            steps(markup, scene);
            // A frame has no panels.
            if state.frame.is_none() && state.panel != Some(Panel::Plan) {
                let open = Action::Panel(Some(Panel::Plan));
                markup.button("primary", words.plan, open);
            }
        });
    });
}

/// A button that stays pressed while only what is not full is shown.
fn filter(markup: &mut Markup, scene: &Scene<'_>) {
    let is_on = scene.state.only.is_some();
    let pressed = if is_on { "true" } else { "false" };
    let names = &["type", "class", "aria-pressed"];
    markup.with("button", names, &["button", "toggle", pressed], |markup| {
        markup.act(On::Click, Action::Filter(!is_on));
        markup.text(scene.words.only_short);
    });
}

/// The way back, and forth again.
pub fn steps(markup: &mut Markup, scene: &Scene<'_>) {
    let (words, state) = (scene.words, scene.state);
    step(markup, words.undo, Action::Undo, state.can_undo());
    step(markup, words.redo, Action::Redo, state.can_redo());
}

#[inline(never)]
fn step(markup: &mut Markup, words: &str, action: Action, is_possible: bool) {
    let names: &'static [&'static str] = if is_possible {
        &["type", "class"]
    } else {
        &["type", "class", "disabled"]
    };
    markup.with(
        "button",
        names,
        &["button", "secondary", "disabled"],
        |markup| {
            markup.act(On::Click, action);
            markup.text(words);
        },
    );
}
