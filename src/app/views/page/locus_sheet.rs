//! The sheet of a locus: its dimensions with points, and the indicators of each.

use std::cmp::Reverse;

use yew::{Html, html};

use super::points_row::PointsRow;
use crate::app::lazy::loader;
use crate::app::lazy::view::{SheetView, View};
use crate::app::state::choices::{Mode, Order};
use crate::app::state::chunk::Chunk;
use crate::app::ui::buttons::{MOST_ROWS, lengthen};
use crate::app::ui::controls::gained;
use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::model::category::Category;
use crate::model::edition::{Mark, NodeId, TOTAL};
use crate::model::exact::Exact;
use crate::model::quantity::{Points, Printed};
use crate::model::score::DimensionScore;

/// A locus in its scene.
struct LocusSheet<'a> {
    scene: &'a Scene<'a>,
    locus: usize,
}

/// The ends of the points that a rapor prints.
#[derive(Clone, Copy)]
struct Ends {
    /// The maximum; `None` where nobody has published it.
    maximum: Option<Printed>,
    /// The most that can be entered.
    limit: Printed,
}

/// A node that can be raised.
#[derive(Clone, Copy)]
enum Raisable {
    /// A whole dimension, by its index.
    Dimension(usize),
    /// An indicator, by its index among the leaves that count.
    Leaf(usize),
}

/// The sheet of a locus.
pub(super) fn locus_sheet(scene: &Scene<'_>, locus: usize) -> Html {
    let sheet = LocusSheet { scene, locus };
    let is_try = scene.state.ui.mode == Mode::Try;
    let has_total = sheet.points(TOTAL).is_some();
    html! {
        <div class="sheet">
            if !is_try {
                { loader::view(scene, View::Sheet(SheetView::LocusForm(locus))) }
            } else if has_total {
                { sheet.total_row() }
            }
            if !has_total {
                if is_try && scene.state.ui.order == Order::Potential {
                    { sheet.by_potential() }
                } else {
                    for dimension in 0..scene.state.work.edition.dimensions.len() {
                        { sheet.dimension(dimension) }
                    }
                }
                { sheet.sums() }
            }
        </div>
    }
}

impl<'a> LocusSheet<'a> {
    fn points(&self, node: &str) -> Option<&'a Exact> {
        let assessment = &self.scene.state.work.document.assessment;
        assessment.loci[self.locus].points.get(node)
    }

    /// Points that the locus lacks to its next category with the simulated changes, and that category.
    fn next(&self) -> Option<(Printed, &'a Category)> {
        let work = &self.scene.state.work;
        let standing = &work.computed.after.loci[self.locus].standing;
        Some((standing.to_next?, work.edition.ladder.next(standing.rung?)?))
    }

    fn dimension_score(&self, dimension: usize) -> &'a DimensionScore {
        &self.scene.state.work.computed.base.score.loci[self.locus].dimensions[dimension]
    }

    fn total_row(&self) -> Html {
        let maximum = self.scene.state.work.edition.maximum.printed();
        let ends = Ends {
            maximum: Some(maximum),
            limit: maximum,
        };
        self.points_row(TOTAL.into(), self.scene.words.raport_total(), ends)
    }

    fn dimension_row(&self, index: usize) -> Html {
        let dimension = &self.scene.state.work.edition.dimensions[index];
        let name = dimension.name.get(self.scene.language());
        self.points_row(dimension.id.clone(), name, self.ends(index))
    }

    fn points_row(&self, node: NodeId, name: &str, ends: Ends) -> Html {
        let Some(now) = self.points(&node).cloned() else {
            return Html::default();
        };
        let row = PointsRow {
            locus: self.locus,
            simulated: self.scene.tried(self.locus, &node).cloned(),
            next: self.next(),
            node,
            name,
            maximum: ends.maximum,
            limit: ends.limit,
            now,
        };
        row.view(self.scene)
    }

    /// A dimension: its heading with points, then a slider or its indicators.
    fn dimension(&self, index: usize) -> Html {
        let state = self.scene.state;
        let dimension = &state.work.edition.dimensions[index];
        let is_printed = self.points(&dimension.id).is_some();
        // Where all indicators share the total, there is nothing to head.
        let heading = (!dimension.is_total()).then(|| format!("dimension-{}", dimension.id));
        let indicators = SheetView::Variables {
            locus: self.locus,
            dimension: index,
        };
        html! {
            <section class="dimension" aria-labelledby={heading.clone()}>
                if let Some(id) = heading {
                    <h2 {id} class={is_printed.then_some("quiet")}>
                        { dimension.name.get(self.scene.language()) }
                        { self.dimension_points(index) }
                    </h2>
                }
                if !is_printed {
                    { loader::view(self.scene, View::Sheet(indicators)) }
                } else if state.ui.mode == Mode::Try {
                    { self.dimension_row(index) }
                }
            </section>
        }
    }

    /// The ends of a dimension. Where only a sum with others is known, they leave the rest of it.
    fn ends(&self, index: usize) -> Ends {
        let score = self.dimension_score(index);
        let dimensions = &self.scene.state.work.edition.dimensions;
        let sum = dimensions[index].sum.as_ref();
        if score.maximum.is_some() || sum.is_none() {
            return Ends {
                maximum: score.maximum,
                limit: score.limit,
            };
        }
        let others = dimensions.iter().enumerate();
        let others = others.filter(|(other, own)| *other != index && own.sum.as_ref() == sum);
        let points = others.filter_map(|(_, other)| {
            let simulated = self.scene.tried(self.locus, &other.id);
            simulated.or_else(|| self.points(&other.id))
        });
        let taken = points.fold(Exact::ZERO, |sum, points| &sum + points);
        let left = score.limit - Points(taken).printed();
        Ends {
            maximum: None,
            limit: left.max(Printed::default()),
        }
    }

    /// Sums of dimensions, where they are printed too.
    fn sums(&self) -> Html {
        let language = self.scene.language();
        let work = &self.scene.state.work;
        let scores = &work.computed.after.loci[self.locus].sums;
        let sums = work.edition.sums.iter().zip(scores);
        let sums = sums.filter_map(|(sum, score)| {
            let points = score.points.and_then(|points| points.estimate)?;
            Some((sum.name.get(language), points, score.maximum?))
        });
        html! {
            for (name, points, maximum) in sums {
                <p class="sum">
                    { name }{ " " }
                    <strong>{ figure(points, language) }</strong>{ " " }
                    { self.scene.words.out_of(figure(maximum, language)) }
                </p>
            }
        }
    }

    /// The points of a dimension, and the gain of the simulated changes.
    fn dimension_points(&self, index: usize) -> Html {
        let language = self.scene.language();
        let estimate = |score: &DimensionScore| score.points.and_then(|points| points.estimate);
        let after = &self.scene.state.work.computed.after.loci[self.locus].dimensions[index];
        let now = self.dimension_score(index);
        let points = estimate(now).zip(estimate(after));
        let gain = points.map(|(now, after)| after - now);
        html! {
            <span class="dimension-points">
                { " " }
                { self.points_out_of(index, points.map(|(_, after)| after)) }
                if let Some(gain) = gain.filter(|gain| *gain != Printed::default()) {
                    { gained(gain, language) }
                }
            </span>
        }
    }

    fn points_out_of(&self, index: usize, points: Option<Printed>) -> String {
        let words = self.scene.words;
        let points = points.map(|points| figure(points, self.scene.language()));
        let Some(maximum) = self.dimension_score(index).maximum else {
            return points.map_or(String::new(), |points| format!("{points} "));
        };
        let maximum = figure(maximum, self.scene.language());
        let mut text = match points {
            Some(points) => words.points_out_of(points, maximum),
            None => words.out_of(maximum),
        };
        let work = &self.scene.state.work;
        let id = &work.edition.dimensions[index].id;
        if work.document.assessment.weights.get(id).is_some() {
            text.push_str(", ");
            text.push_str(words.mark(Mark::Own));
        }
        text
    }

    /// Everything that can be raised, the largest potential first. The order is that of the state of
    /// now, so that rows stay where they are while something is simulated.
    fn by_potential(&self) -> Html {
        let state = self.scene.state;
        let mut rows = self.raisable();
        let largest = rows.first().map_or(Printed::default(), |(own, _)| *own);
        let count = rows.len();
        if !state.ui.is_long {
            rows.truncate(MOST_ROWS);
        }
        let is_leaf = |node: &Raisable| matches!(node, Raisable::Leaf(_));
        let is_loading =
            !state.has(Chunk::Sheet) && rows.iter().any(|(_, raisable)| is_leaf(raisable));
        html! {
            <section class="dimension">
                <h2 class="quiet">{ self.scene.words.order_potential() }</h2>
                for (_, node) in rows {
                    { self.raisable_row(node, largest) }
                }
                if is_loading {
                    <p>{ self.scene.words.loading() }</p>
                }
                { lengthen(self.scene, count, MOST_ROWS) }
            </section>
        }
    }

    fn raisable_row(&self, node: Raisable, largest: Printed) -> Html {
        match node {
            Raisable::Dimension(index) => self.dimension_row(index),
            Raisable::Leaf(leaf) => {
                let locus = self.locus;
                let row = SheetView::Row {
                    locus,
                    leaf,
                    largest,
                };
                loader::view_if_loaded(self.scene, View::Sheet(row))
            }
        }
    }

    /// Everything that can be raised, with its potential: printed dimensions, and the indicators of all
    /// others.
    fn raisable(&self) -> Vec<(Printed, Raisable)> {
        let state = self.scene.state;
        let dimensions = &state.work.edition.dimensions;
        let is_printed = |index: usize| self.points(&dimensions[index].id).is_some();
        let potential = |node: &NodeId| state.work.potential(self.locus, node).unwrap_or_default();
        let mut all: Vec<(Printed, Raisable)> = Vec::new();
        for (index, dimension) in dimensions.iter().enumerate() {
            if is_printed(index) {
                all.push((potential(&dimension.id), Raisable::Dimension(index)));
            }
        }
        for (index, leaf) in state.work.computed.base.leaves.iter().enumerate() {
            if !is_printed(leaf.place[0]) && state.ui.leaves(&leaf.node) {
                all.push((potential(&leaf.node), Raisable::Leaf(index)));
            }
        }
        // A stable sort keeps the order of the tree among equals.
        all.sort_by_key(|(potential, _)| Reverse(*potential));
        all
    }
}
