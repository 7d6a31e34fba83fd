//! The sheet of a locus: its dimensions with points, and the indicators of each.

use super::Scene;
use super::controls::{Choice, Field, gained};
use super::forms::locus_form;
use super::indicator::{IndicatorRow, OwnCell, Props};
use super::markup::{Markup, On};
use super::points::PointsRow;
use crate::app::later;
use crate::app::number::figure;
use crate::app::outcome::LeafInfo;
use crate::app::state::{Action, Mode, Order, Place};
use crate::exchange::document::Document;
use crate::model::assessment::{Answer, Locus};
use crate::model::category::Category;
use crate::model::edition::{NodeId, TOTAL, Variable};
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::model::score::DimensionScore;
use crate::model::text::Text;
use crate::work::answers::{self, Cell};
use crate::work::edit::{Edit, Step};
use crate::work::products;

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
                locus_form(markup, scene, locus);
                sheet.raport(markup);
                markup.line("p", "state keys", scene.words.keys_help);
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
        // Who has answers does not need it, who has none yet may have nothing else.
        let own = self.own();
        let is_used = !own.points.is_empty() || own.answers.is_empty() && own.products().is_empty();
        let names: &'static [&'static str] = if is_used {
            &["class", "open"]
        } else {
            &["class"]
        };
        markup.with("details", names, &["form", "open"], |markup| {
            markup.line("summary", "", words.raport_heading);
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
        let locus = self.locus;
        let field = Field {
            id: field_id(locus, &node),
            label,
            is_cell: false,
            is_quiet: false,
            value: self.points(&node),
            rejected: self.scene.state.rejected.as_ref(),
            after: &[self.scene.words.of, " ", &figure(maximum, language)].concat(),
            enter: Box::new(move |to| {
                let node = node.clone();
                Action::Edit(Edit::Points { locus, node, to })
            }),
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
                    self.variables(markup, position);
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

    /// The indicators of a dimension, variable by variable.
    fn variables(&self, markup: &mut Markup, dimension: usize) {
        let mut last = None;
        for (leaf, info) in self.scene.state.outcome.base.leaves.iter().enumerate() {
            if info.place[0] != dimension || !self.is_left(&info.node) {
                continue;
            }
            if last != Some(info.place[1]) {
                last = Some(info.place[1]);
                self.variable_heading(markup, self.variable(info));
            }
            self.row(markup, leaf, Printed::default());
        }
    }

    /// Whether the filter leaves an indicator.
    fn is_left(&self, node: &NodeId) -> bool {
        let only = self.scene.state.only.as_ref();
        only.is_none_or(|only| only.contains(node))
    }

    fn variable(&self, info: &LeafInfo) -> &'a Variable {
        let [dimension, variable, _] = info.place;
        &self.scene.state.edition.dimensions[dimension].variables[variable]
    }

    fn own(&self) -> &'a Locus {
        &self.scene.state.document.assessment.loci[self.locus]
    }

    /// The roles of those who usually answer a variable in this locus.
    fn roles(&self, variable: &'a Variable) -> &'a [Text] {
        let year = self.scene.state.outcome.base.year;
        variable.respondents_in(self.own().kind.as_deref(), year)
    }

    /// The name of a variable, how it is measured, and the way to enter all of it at once.
    fn variable_heading(&self, markup: &mut Markup, variable: &'a Variable) {
        let words = self.scene.words;
        let language = self.scene.language();
        markup.element("div", "variable", |markup| {
            markup.line("h3", "", variable.name.get(language));
            if self.scene.state.mode != Mode::Now {
                return;
            }
            if let Some(measured) = &variable.measured {
                markup.line("p", "state", measured.get(language));
            }
            let locus = self.locus;
            let respondents = self.roles(variable).len();
            let nodes: Vec<NodeId> = self
                .counting(variable)
                .map(|own| own.node.clone())
                .collect();
            let is_unfolded = nodes
                .iter()
                .any(|node| matches!(self.own().answers.get(node), Some(Answer::Respondents(_))));
            let products = variable.products.unwrap_or(0);
            let step = if products > 0 && self.own().products().is_empty() {
                let add = move |document: &mut Document| products::add(document, locus, products);
                Some((words.unfold_products, Step::new(add)))
            } else if products > 0 {
                let fold = move |document: &mut Document| products::fold(document, locus);
                Some((words.fold_products, Step::new(fold)))
            } else if respondents > 0 {
                let change = move |document: &mut Document| {
                    let Some(locus) = document.assessment.loci.get_mut(locus) else {
                        return;
                    };
                    for node in &nodes {
                        if is_unfolded {
                            answers::fold(locus, node);
                        } else {
                            answers::unfold(locus, node, respondents);
                        }
                    }
                };
                let words = if is_unfolded {
                    words.fold_all
                } else {
                    words.unfold_all
                };
                Some((words, Step::new(change)))
            } else {
                None
            };
            if let Some((words, step)) = step {
                markup.button("link", words, Action::Edit(Edit::Other(step)));
            }
        });
    }

    /// The leaves of a variable that count.
    fn counting(&self, variable: &'a Variable) -> impl Iterator<Item = &'a LeafInfo> {
        let leaves = self.scene.state.outcome.base.leaves.iter();
        leaves.filter(|info| std::ptr::eq(self.variable(info), variable))
    }

    /// The cells of an indicator with what tells them apart.
    fn cells(&self, info: &LeafInfo) -> Vec<OwnCell> {
        let language = self.scene.language();
        let variable = self.variable(info);
        let cells = answers::cells(self.own(), &info.node, variable.products.is_some());
        let roles = self.roles(variable);
        let label = |cell: Cell| {
            let product = cell.product.map(|place| self.product_name(place));
            let respondent = cell.respondent.map(|place| match roles.get(place) {
                Some(role) => role.get(language).to_owned(),
                None => self.scene.numbered(self.scene.words.respondent, place),
            });
            let parts: Vec<String> = product.into_iter().chain(respondent).collect();
            parts.join(", ")
        };
        cells
            .into_iter()
            .map(|(cell, value)| OwnCell {
                cell,
                value: value.cloned(),
                label: label(cell),
            })
            .collect()
    }

    fn product_name(&self, product: usize) -> String {
        let own = self.own().products().get(product);
        own.and_then(|product| product.name.clone())
            .unwrap_or_else(|| self.scene.numbered(self.scene.words.product, product))
    }

    #[inline(never)]
    fn row(&self, markup: &mut Markup, leaf: usize, largest: Printed) {
        let state = self.scene.state;
        let base = &state.outcome.base;
        let info = &base.leaves[leaf];
        let open = state.unfolded.contains(&info.node);
        let field = ["answer-", &self.locus.to_string(), "-", &info.node].concat();
        let props = Props {
            edition: state.edition.clone(),
            place: info.place,
            locus: self.locus,
            answer: base.answers[self.locus][leaf].clone(),
            cells: self.cells(info),
            respondents: self.roles(self.variable(info)).len(),
            largest,
            is_noted: state
                .document
                .workspace
                .note(self.locus, &info.node)
                .is_some(),
            tried: self.tried(&info.node).cloned(),
            scale: info.scale.clone(),
            share: info.share.clone(),
            potential: base.potential(self.locus, &info.node),
            mode: state.mode,
            open: open.then(|| state.document.clone()),
            is_drawable: open && later::get().is_some(),
            rejected: state
                .rejected
                .clone()
                .filter(|(own, _)| own.starts_with(&field)),
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
            if self.points(&dimension.id).is_none() && self.is_left(&info.node) {
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
        markup.element("section", "dimension", |markup| {
            markup.line("h2", "quiet", self.scene.words.order_potential);
            for (_, is_dimension, position) in rows {
                if is_dimension {
                    let dimension = &state.edition.dimensions[position];
                    let maximum = self.dimension_score(position).maximum;
                    let name = dimension.name.get(self.scene.language());
                    self.points_row(markup, dimension.id.clone(), name, maximum);
                } else {
                    self.row(markup, position, largest);
                }
            }
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
                    is_quiet: false,
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
            step(markup, words.undo, Action::Undo, state.can_undo());
            step(markup, words.redo, Action::Redo, state.can_redo());
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
