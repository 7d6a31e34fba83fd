//! The sheet of a locus: its dimensions with points, and the indicators of each.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::Dispatch;
use super::choice::Choice;
use super::field::Field;
use super::indicator::IndicatorRow;
use super::points::PointsRow;
use crate::app::edit::Edit;
use crate::app::number::{difference, figure};
use crate::app::outcome::Outcome;
use crate::app::state::{Action, Mode, Order};
use crate::app::words::words;
use crate::exchange::document::Document;
use crate::model::assessment::Answer;
use crate::model::category::Category;
use crate::model::edition::{Edition, NodeId, TOTAL};
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::model::score::DimensionScore;
use crate::model::text::Language;

/// A locus.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The document.
    pub document: Rc<Document>,
    /// The results.
    pub outcome: Rc<Outcome>,
    /// The position of the locus.
    pub locus: usize,
    /// What the controls change.
    pub mode: Mode,
    /// How indicators are ordered.
    pub order: Order,
    /// The language.
    pub language: Language,
    /// How to change the state.
    pub dispatch: Dispatch,
}

impl Props {
    fn points(&self, node: &str) -> Option<&Exact> {
        self.document.assessment.loci[self.locus].points.get(node)
    }

    fn tried(&self, node: &str) -> Option<&Exact> {
        let changes = &self.document.assessment.changes;
        let change = changes
            .iter()
            .find(|change| change.locus == self.locus && &*change.node == node)?;
        match &change.to {
            Answer::One(to) => Some(to),
            Answer::Respondents(_) => None,
        }
    }

    /// What the locus lacks to its next category with what is tried.
    fn next(&self) -> Option<(Printed, Category)> {
        let standing = &self.outcome.after.loci[self.locus].standing;
        let next = self.edition.ladder.next(standing.rung?)?;
        Some((standing.to_next?, next.clone()))
    }
}

/// The sheet of a locus.
#[component]
pub fn LocusSheet(props: &Props) -> Html {
    let total = props.points(TOTAL).is_some();
    html! {
        <div class="sheet">
            if props.mode == Mode::Now {
                { raport(props) }
            }
            if total && props.mode == Mode::Try {
                { points_row(props, TOTAL.into(), words(props.language).raport_total, props.edition.maximum.printed()) }
            }
            if !total {
                if props.order == Order::Potential {
                    { by_potential(props) }
                } else {
                    { for (0..props.edition.dimensions.len()).map(|dimension| section(props, dimension)) }
                }
            }
        </div>
    }
}

/// Fields for what a raport prints: a total, or points by dimension.
fn raport(props: &Props) -> Html {
    let words = words(props.language);
    let field = |node: NodeId, label: &str, maximum: Printed| {
        let (dispatch, locus) = (props.dispatch.clone(), props.locus);
        let id = format!("raport-{}-{node}", props.locus);
        let value = props.points(&node).cloned();
        let onenter = move |to| {
            let node = node.clone();
            dispatch.dispatch(Action::Edit(Edit::Points { locus, node, to }));
        };
        html! {
            <Field
                key={id.clone()}
                label={label.to_owned()}
                id={id.clone()}
                {value}
                after={format!("{} {}", words.of_maximum, figure(maximum, props.language))}
                language={props.language}
                dispatch={props.dispatch.clone()}
                {onenter}
            />
        }
    };
    let scores = &props.outcome.base.score.loci[props.locus].dimensions;
    let dimensions = props.edition.dimensions.iter().zip(scores);
    html! {
        <section class="raport" aria-labelledby="raport-heading">
            <h3 id="raport-heading">{ words.raport_heading }</h3>
            <p>{ words.raport_help }</p>
            <div class="fields">
                { for dimensions.map(|(dimension, score)| {
                    field(dimension.id.clone(), dimension.name.get(props.language), score.maximum)
                }) }
                { field(TOTAL.into(), words.raport_total, props.edition.maximum.printed()) }
            </div>
        </section>
    }
}

fn points_row(props: &Props, node: NodeId, name: &str, maximum: Printed) -> Html {
    let Some(now) = props.points(&node).cloned() else {
        return Html::default();
    };
    let tried = props.tried(&node).cloned();
    html! {
        <PointsRow
            key={node.to_string()}
            locus={props.locus}
            node={node.clone()}
            name={name.to_owned()}
            {maximum}
            {now}
            {tried}
            next={props.next()}
            language={props.language}
            dispatch={props.dispatch.clone()}
        />
    }
}

/// A dimension: its heading with points, then a slider or its indicators.
fn section(props: &Props, position: usize) -> Html {
    let dimension = &props.edition.dimensions[position];
    let before = &props.outcome.base.score.loci[props.locus].dimensions[position];
    let after = &props.outcome.after.loci[props.locus].dimensions[position];
    let printed = props.points(&dimension.id).is_some();
    let heading = format!("dimension-{}", dimension.id);
    let leaves = props.outcome.base.leaves.iter().enumerate();
    html! {
        <section key={dimension.id.to_string()} class="dimension" aria-labelledby={heading.clone()}>
            if printed {
                <h3 id={heading} class="quiet">{ dimension.name.get(props.language) }</h3>
                if props.mode == Mode::Try {
                    { points_row(props, dimension.id.clone(), dimension.name.get(props.language), before.maximum) }
                }
            } else {
                <h3 id={heading}>
                    { dimension.name.get(props.language) }
                    { " " }
                    { dimension_points(before, after, props.language) }
                </h3>
                { for leaves.filter(|(_, leaf)| leaf.place[0] == position).map(|(leaf, _)| row(props, leaf)) }
            }
        </section>
    }
}

fn dimension_points(before: &DimensionScore, after: &DimensionScore, language: Language) -> Html {
    let estimate = |score: &DimensionScore| score.points.and_then(|points| points.estimate);
    let words = words(language);
    html! {
        <span class="dimension-points">
            if let (Some(before), Some(after)) = (estimate(before), estimate(after)) {
                { figure(after, language) }{ " " }{ words.of_maximum }{ " " }
                if before != after {
                    <span class="gained">{ difference(after - before, language) }{ " " }</span>
                }
            }
            { figure(before.maximum, language) }
        </span>
    }
}

fn row(props: &Props, leaf: usize) -> Html {
    let base = &props.outcome.base;
    let info = &base.leaves[leaf];
    html! {
        <IndicatorRow
            key={info.node.to_string()}
            edition={props.edition.clone()}
            place={info.place}
            locus={props.locus}
            state={base.loci[props.locus][leaf].clone()}
            tried={props.tried(&info.node).cloned()}
            scale={info.scale.clone()}
            share={info.share.clone()}
            potential={base.potential(props.locus, &info.node)}
            mode={props.mode}
            language={props.language}
            dispatch={props.dispatch.clone()}
        />
    }
}

/// Everything that can be raised, the largest potential first. The order is that of the state of
/// now, so that rows stay where they are while something is tried.
fn by_potential(props: &Props) -> Html {
    let base = &props.outcome.base;
    let mut rows: Vec<(Printed, Html)> = Vec::new();
    for (position, dimension) in props.edition.dimensions.iter().enumerate() {
        if props.points(&dimension.id).is_some() && props.mode == Mode::Try {
            let potential = base
                .potential(props.locus, &dimension.id)
                .unwrap_or_default();
            let maximum = base.score.loci[props.locus].dimensions[position].maximum;
            let name = dimension.name.get(props.language);
            rows.push((
                potential,
                points_row(props, dimension.id.clone(), name, maximum),
            ));
        }
    }
    for (leaf, info) in base.leaves.iter().enumerate() {
        let dimension = &props.edition.dimensions[info.place[0]];
        if props.points(&dimension.id).is_none() {
            let potential = base.potential(props.locus, &info.node).unwrap_or_default();
            rows.push((potential, row(props, leaf)));
        }
    }
    // A stable sort keeps the order of the tree among equals.
    rows.sort_by_key(|(potential, _)| std::cmp::Reverse(*potential));
    html! { <section class="dimension">{ for rows.into_iter().map(|(_, row)| row) }</section> }
}

/// What stands above a sheet: what is changed, in which order, and the way back.
#[derive(Properties, PartialEq)]
pub struct ToolsProps {
    /// What the controls change.
    pub mode: Mode,
    /// How indicators are ordered.
    pub order: Order,
    /// Whether a step can be taken back.
    pub can_undo: bool,
    /// Whether an undo can be taken back.
    pub can_redo: bool,
    /// Whether anything is tried.
    pub has_tries: bool,
    /// Whether a locus is looked at, which has a mode and an order.
    pub in_locus: bool,
    /// The language.
    pub language: Language,
    /// How to change the state.
    pub dispatch: Dispatch,
}

/// The tools of a sheet.
#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let words = words(props.language);
    let dispatch = |action: fn() -> Action| {
        let dispatch = props.dispatch.clone();
        move |_| dispatch.dispatch(action())
    };
    let choose = |action: fn(usize) -> Action| {
        let dispatch = props.dispatch.clone();
        move |chosen| dispatch.dispatch(action(chosen))
    };
    html! {
        <div class="tools">
            if props.in_locus {
                <Choice
                    label={words.mode}
                    name="mode"
                    options={vec![words.mode_try.into(), words.mode_now.into()]}
                    chosen={Some(usize::from(props.mode == Mode::Now))}
                    onchoose={choose(|chosen| Action::Mode(if chosen == 1 { Mode::Now } else { Mode::Try }))}
                />
                <Choice
                    label={words.order}
                    name="order"
                    options={vec![words.order_tree.into(), words.order_potential.into()]}
                    chosen={Some(usize::from(props.order == Order::Potential))}
                    onchoose={choose(|chosen| Action::Order(if chosen == 1 { Order::Potential } else { Order::Tree }))}
                />
            }
            <div class="buttons">
                <button type="button" class="secondary" disabled={!props.can_undo} onclick={dispatch(|| Action::Undo)}>{ words.undo }</button>
                <button type="button" class="secondary" disabled={!props.can_redo} onclick={dispatch(|| Action::Redo)}>{ words.redo }</button>
                if props.has_tries {
                    <button type="button" class="secondary" onclick={dispatch(|| Action::Edit(Edit::ClearTries))}>{ words.clear_tries }</button>
                    <button type="button" class="secondary" onclick={dispatch(|| Action::Edit(Edit::AdoptTries))}>{ words.adopt_tries }</button>
                }
            </div>
        </div>
    }
}
