//! The sheet of a locus: its dimensions with points, and the indicators of each.

use yew::{Html, html};

use super::Scene;
use super::controls::{Choice, Choosable, Field, button};
use super::indicator::IndicatorRow;
use super::points::PointsRow;
use crate::app::edit::Edit;
use crate::app::number::{difference, figure};
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
pub fn locus_sheet(scene: &Scene<'_>, locus: usize) -> Html {
    let sheet = Sheet { scene, locus };
    let total = sheet.points(TOTAL).is_some();
    let is_try = scene.state.mode == Mode::Try;
    html! {
        <div class="sheet">
            if !is_try {
                { sheet.raport() }
            } else if total {
                { sheet.points_row(TOTAL.into(), scene.words.raport_total, scene.state.edition.maximum.printed()) }
            }
            if !total {
                if is_try && scene.state.order == Order::Potential {
                    { sheet.by_potential() }
                } else {
                    { for (0..scene.state.edition.dimensions.len()).map(|dimension| sheet.section(dimension)) }
                }
            }
        </div>
    }
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
    fn raport(&self) -> Html {
        let words = self.scene.words;
        let language = self.scene.language();
        let field = |node: NodeId, label: &str, maximum: Printed| {
            let field = Field {
                label: label.to_owned().into(),
                quiet: false,
                value: self.points(&node).cloned(),
                after: format!("{} {}", words.of, figure(maximum, language)).into(),
                locus: self.locus,
                node,
                enter: |locus, node, to| Action::Edit(Edit::Points { locus, node, to }),
            };
            field.view(&self.scene.dispatch, language)
        };
        let edition = &self.scene.state.edition;
        html! {
            <section class="raport" aria-labelledby="raport-heading">
                <h2 id="raport-heading">{ words.raport_heading }</h2>
                <p>{ words.raport_help }</p>
                <div class="fields">
                    { for edition.dimensions.iter().enumerate().map(|(position, dimension)| {
                        let maximum = self.dimension_score(position).maximum;
                        field(dimension.id.clone(), dimension.name.get(language), maximum)
                    }) }
                    { field(TOTAL.into(), words.raport_total, edition.maximum.printed()) }
                </div>
            </section>
        }
    }

    fn points_row(&self, node: NodeId, name: &str, maximum: Printed) -> Html {
        let Some(now) = self.points(&node).cloned() else {
            return Html::default();
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
        row.view(self.scene)
    }

    /// A dimension: its heading with points, then a slider or its indicators.
    fn section(&self, position: usize) -> Html {
        let state = self.scene.state;
        let dimension = &state.edition.dimensions[position];
        let name = dimension.name.get(self.scene.language());
        let before = self.dimension_score(position);
        let is_printed = self.points(&dimension.id).is_some();
        let heading = format!("dimension-{}", dimension.id);
        let leaves = state.outcome.base.leaves.iter().enumerate();
        html! {
            <section class="dimension" aria-labelledby={heading.clone()}>
                <h2 id={heading} class={if is_printed { "quiet" } else { "" }}>
                    { name.to_owned() }
                    { self.dimension_points(position) }
                </h2>
                if is_printed {
                    if state.mode == Mode::Try {
                        { self.points_row(dimension.id.clone(), name, before.maximum) }
                    }
                } else {
                    { for leaves.filter(|(_, leaf)| leaf.place[0] == position).map(|(leaf, _)| self.row(leaf)) }
                }
            </section>
        }
    }

    fn dimension_points(&self, position: usize) -> Html {
        let estimate = |score: &DimensionScore| score.points.and_then(|points| points.estimate);
        let words = self.scene.words;
        let language = self.scene.language();
        let before = self.dimension_score(position);
        let after = &self.scene.state.outcome.after.loci[self.locus].dimensions[position];
        let maximum = figure(before.maximum, language);
        let (Some(before), Some(after)) = (estimate(before), estimate(after)) else {
            return html! { <span class="dimension-points">{ format!(" {} {maximum}", words.of) }</span> };
        };
        html! {
            <span class="dimension-points">
                { format!(" {} {} {maximum}", figure(after, language), words.of) }
                if before != after {
                    <span class="gained">{ " " }{ difference(after - before, language) }</span>
                }
            </span>
        }
    }

    fn row(&self, leaf: usize) -> Html {
        let state = self.scene.state;
        let base = &state.outcome.base;
        let info = &base.leaves[leaf];
        let open = state.unfolded.contains(&info.node);
        html! {
            <IndicatorRow
                key={info.node.to_string()}
                edition={state.edition.clone()}
                place={info.place}
                locus={self.locus}
                state={base.loci[self.locus][leaf].clone()}
                tried={self.tried(&info.node).cloned()}
                scale={info.scale.clone()}
                share={info.share.clone()}
                potential={base.potential(self.locus, &info.node)}
                mode={state.mode}
                open={open.then(|| state.document.clone())}
                language={state.language}
                dispatch={self.scene.dispatch.clone()}
            />
        }
    }

    /// Everything that can be raised, the largest potential first. The order is that of the state of
    /// now, so that rows stay where they are while something is tried.
    fn by_potential(&self) -> Html {
        let state = self.scene.state;
        let base = &state.outcome.base;
        let potential = |node: &NodeId| base.potential(self.locus, node).unwrap_or_default();
        let mut rows: Vec<(Printed, Html)> = Vec::new();
        for (position, dimension) in state.edition.dimensions.iter().enumerate() {
            if self.points(&dimension.id).is_some() {
                let maximum = self.dimension_score(position).maximum;
                let name = dimension.name.get(self.scene.language());
                let row = self.points_row(dimension.id.clone(), name, maximum);
                rows.push((potential(&dimension.id), row));
            }
        }
        for (leaf, info) in base.leaves.iter().enumerate() {
            let dimension = &state.edition.dimensions[info.place[0]];
            if self.points(&dimension.id).is_none() {
                rows.push((potential(&info.node), self.row(leaf)));
            }
        }
        // A stable sort keeps the order of the tree among equals.
        rows.sort_by_key(|(potential, _)| std::cmp::Reverse(*potential));
        html! { <section class="dimension">{ for rows.into_iter().map(|(_, row)| row) }</section> }
    }
}

/// What stands above a sheet: what is changed, in which order, and the way back.
pub fn tools(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let state = scene.state;
    let choice = |label: &'static str,
                  name: &'static str,
                  chosen: bool,
                  options: [(&'static str, Action); 2]| {
        let choice = Choice {
            label: label.into(),
            quiet: false,
            name: name.into(),
            options: options
                .into_iter()
                .map(|(words, action)| Choosable {
                    words: words.into(),
                    action,
                })
                .collect(),
            chosen: Some(usize::from(chosen)),
            marked: None,
        };
        choice.view(&scene.dispatch)
    };
    let step = |words: &'static str, action: Action, possible: bool| {
        let onclick = super::controls::on(&scene.dispatch, action);
        html! { <button type="button" class="secondary" disabled={!possible} {onclick}>{ words }</button> }
    };
    html! {
        <div class="tools">
            if state.place != Place::Government {
                { choice(words.mode, "mode", state.mode == Mode::Now, [
                    (words.mode_try, Action::Mode(Mode::Try)),
                    (words.mode_now, Action::Mode(Mode::Now)),
                ]) }
                if state.mode == Mode::Try {
                    { choice(words.order, "order", state.order == Order::Tree, [
                        (words.order_potential, Action::Order(Order::Potential)),
                        (words.order_tree, Action::Order(Order::Tree)),
                    ]) }
                }
            }
            <div class="buttons">
                { step(words.undo, Action::Undo, state.can_undo()) }
                { step(words.redo, Action::Redo, state.can_redo()) }
                if scene.has_tries() {
                    { button(&scene.dispatch, "secondary", html! { words.clear_tries }, Action::Edit(Edit::ClearTries)) }
                    { button(&scene.dispatch, "secondary", html! { words.adopt_tries }, Action::Edit(Edit::AdoptTries)) }
                }
            </div>
        </div>
    }
}
