//! The sheet of a locus: its dimensions with points, and the indicators of each.

use super::Scene;
use super::controls::{Choice, Field, field_id, gained};
use super::indicator::{IndicatorRow, Props};
use super::markup::{Markup, On};
use super::points::PointsRow;
use crate::app::edit::Edit;
use crate::app::number::figure;
use crate::app::state::{Action, Mode, Order, Place};
use crate::model::assessment::Answer;
use crate::model::category::Category;
use crate::model::edition::{NodeId, TOTAL};
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::model::score::DimensionScore;

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
                sheet.raport(markup);
            } else if total {
                let maximum = scene.state.edition.maximum.printed();
                sheet.points_row(markup, TOTAL.into(), scene.words.raport_total, maximum);
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
        });
    });
}

impl<'a> Sheet<'a> {
    fn points(&self, node: &str) -> Option<&'a Exact> {
        self.scene.state.document.assessment.loci[self.locus]
            .points
            .get(node)
    }

    fn tried(&self, node: &str) -> Option<&'a Exact> {
        let changes = &self.scene.state.document.assessment.changes;
        let change = changes
            .iter()
            .find(|change| change.locus == self.locus && &*change.node == node)?;
        match &change.to {
            Answer::One(to) => Some(to),
            Answer::Respondents(_) => None,
        }
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

    /// Fields for what a raport prints: points by dimension, or a total.
    fn raport(&self, markup: &mut Markup) {
        let words = self.scene.words;
        let edition = &self.scene.state.edition;
        let names = &["class", "aria-labelledby"];
        markup.with("section", names, &["raport", "raport-heading"], |markup| {
            markup.with("h2", &["id"], &["raport-heading"], |markup| {
                markup.text(words.raport_heading);
            });
            markup.line("p", "", words.raport_help);
            markup.element("div", "fields", |markup| {
                for (position, dimension) in edition.dimensions.iter().enumerate() {
                    let maximum = self.dimension_score(position).maximum;
                    let name = dimension.name.get(self.scene.language());
                    self.raport_field(markup, dimension.id.clone(), name, maximum);
                }
                let maximum = edition.maximum.printed();
                self.raport_field(markup, TOTAL.into(), words.raport_total, maximum);
            });
        });
    }

    #[inline(never)]
    fn raport_field(&self, markup: &mut Markup, node: NodeId, label: &str, maximum: Printed) {
        let language = self.scene.language();
        let field = Field {
            label,
            is_quiet: false,
            value: self.points(&node),
            rejected: self.scene.state.rejected.as_ref(),
            after: &[self.scene.words.of, " ", &figure(maximum, language)].concat(),
            locus: self.locus,
            node,
            enter: |locus, node, to| Action::Edit(Edit::Points { locus, node, to }),
        };
        field.view(markup, language);
    }

    #[inline(never)]
    fn points_row(&self, markup: &mut Markup, node: NodeId, name: &str, maximum: Printed) {
        let Some(now) = self.points(&node).cloned() else {
            return;
        };
        let row = PointsRow {
            locus: self.locus,
            tried: self.tried(&node).cloned(),
            next: self.next(),
            node,
            name,
            maximum,
            now,
        };
        row.view(markup, self.scene);
    }

    /// A dimension: its heading with points, then a slider or its indicators.
    fn section(&self, markup: &mut Markup, position: usize) {
        let state = self.scene.state;
        let dimension = &state.edition.dimensions[position];
        let name = dimension.name.get(self.scene.language());
        let maximum = self.dimension_score(position).maximum;
        let is_printed = self.points(&dimension.id).is_some();
        let heading = ["dimension-", &dimension.id].concat();
        let names = &["class", "aria-labelledby"];
        markup.with("section", names, &["dimension", &heading], |markup| {
            let names: &'static [&'static str] = if is_printed {
                &["id", "class"]
            } else {
                &["id"]
            };
            markup.with("h2", names, &[&heading, "quiet"], |markup| {
                markup.text(name);
                self.dimension_points(markup, position);
            });
            markup.group(|markup| {
                if !is_printed {
                    for (leaf, info) in state.outcome.base.leaves.iter().enumerate() {
                        if info.place[0] == position {
                            self.row(markup, leaf);
                        }
                    }
                } else if state.mode == Mode::Try {
                    self.points_row(markup, dimension.id.clone(), name, maximum);
                }
            });
        });
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
            markup.text(words.of);
            markup.text(" ");
            markup.figure(before.maximum);
            if let Some((before, after)) = points
                && before != after
            {
                gained(markup, after - before);
            }
        });
    }

    #[inline(never)]
    fn row(&self, markup: &mut Markup, leaf: usize) {
        let state = self.scene.state;
        let base = &state.outcome.base;
        let info = &base.leaves[leaf];
        let open = state.unfolded.contains(&info.node);
        let props = Props {
            edition: state.edition.clone(),
            place: info.place,
            locus: self.locus,
            state: base.loci[self.locus][leaf].clone(),
            tried: self.tried(&info.node).cloned(),
            scale: info.scale.clone(),
            share: info.share.clone(),
            potential: base.potential(self.locus, &info.node),
            mode: state.mode,
            open: open.then(|| state.document.clone()),
            rejected: state
                .rejected
                .clone()
                .filter(|(field, _)| *field == field_id(self.locus, &info.node)),
            language: state.language,
            dispatch: markup.dispatch(),
        };
        markup.component::<IndicatorRow>(&info.node, props);
    }

    /// Everything that can be raised, the largest potential first. The order is that of the state of
    /// now, so that rows stay where they are while something is tried.
    fn by_potential(&self, markup: &mut Markup) {
        let state = self.scene.state;
        let base = &state.outcome.base;
        let potential = |node: &NodeId| base.potential(self.locus, node).unwrap_or_default();
        // A whole dimension by its position, or the indicator that is a leaf by its own.
        let mut rows: Vec<(Printed, bool, usize)> = Vec::new();
        for (position, dimension) in state.edition.dimensions.iter().enumerate() {
            if self.points(&dimension.id).is_some() {
                rows.push((potential(&dimension.id), true, position));
            }
        }
        for (leaf, info) in base.leaves.iter().enumerate() {
            let dimension = &state.edition.dimensions[info.place[0]];
            if self.points(&dimension.id).is_none() {
                rows.push((potential(&info.node), false, leaf));
            }
        }
        // A stable sort keeps the order of the tree among equals.
        rows.sort_by_key(|(potential, ..)| std::cmp::Reverse(*potential));
        markup.element("section", "dimension", |markup| {
            markup.line("h2", "quiet", self.scene.words.order_potential);
            for (_, is_dimension, position) in rows {
                if is_dimension {
                    let dimension = &state.edition.dimensions[position];
                    let maximum = self.dimension_score(position).maximum;
                    let name = dimension.name.get(self.scene.language());
                    self.points_row(markup, dimension.id.clone(), name, maximum);
                } else {
                    self.row(markup, position);
                }
            }
        });
    }
}

/// What stands above a sheet: what is changed, in which order, and the way back.
pub fn tools(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    let state = scene.state;
    let is_locus = state.place != Place::Government;
    let is_try = state.mode == Mode::Try;
    markup.element("div", "tools", |markup| {
        markup.group(|markup| {
            if is_locus {
                let choice = Choice {
                    label: words.mode,
                    is_quiet: false,
                    name: "mode",
                };
                choice.view(markup, |markup| {
                    choice.option(markup, words.mode_try, is_try, Action::Mode(Mode::Try));
                    choice.option(markup, words.mode_now, !is_try, Action::Mode(Mode::Now));
                });
            }
        });
        markup.group(|markup| {
            if is_locus && is_try {
                let choice = Choice {
                    label: words.order,
                    is_quiet: false,
                    name: "order",
                };
                let is_tree = state.order == Order::Tree;
                choice.view(markup, |markup| {
                    let by_potential = Action::Order(Order::Potential);
                    choice.option(markup, words.order_potential, !is_tree, by_potential);
                    choice.option(
                        markup,
                        words.order_tree,
                        is_tree,
                        Action::Order(Order::Tree),
                    );
                });
            }
        });
        markup.element("div", "buttons", |markup| {
            step(markup, words.undo, Action::Undo, state.can_undo());
            step(markup, words.redo, Action::Redo, state.can_redo());
            markup.group(|markup| {
                if scene.has_tries() {
                    let (clear, adopt) = (Edit::ClearTries, Edit::AdoptTries);
                    markup.button("secondary", words.clear_tries, Action::Edit(clear));
                    markup.button("secondary", words.adopt_tries, Action::Edit(adopt));
                }
            });
        });
    });
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
