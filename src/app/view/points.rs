//! A row for points that a raport prints: a dimension or a total, to be raised by a slider.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, FocusEvent, Html, InputEvent, KeyboardEvent, Properties, TargetCast,
    component, html,
};

use super::Dispatch;
use super::field::Field;
use crate::app::edit::Edit;
use crate::app::number::{difference, figure};
use crate::app::state::Action;
use crate::app::words::words;
use crate::model::category::Category;
use crate::model::edition::NodeId;
use crate::model::exact::Exact;
use crate::model::quantity::{Points, Printed};
use crate::model::text::Language;

/// Printed points of a locus.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The position of the locus.
    pub locus: usize,
    /// The node whose points these are.
    pub node: NodeId,
    /// Its name.
    pub name: AttrValue,
    /// Its maximum.
    pub maximum: Printed,
    /// What the raport prints.
    pub now: Exact,
    /// What is tried.
    pub tried: Option<Exact>,
    /// What the locus lacks to its next category, and that category.
    pub next: Option<(Printed, Category)>,
    /// The language.
    pub language: Language,
    /// How to change the state.
    pub dispatch: Dispatch,
}

/// How far an arrow key and a page key move the slider, in hundredths of a point.
const ARROW: i64 = 10;
const PAGE: i64 = 100;

/// A row with a slider, the exact figure, and the step to the next border.
#[component]
pub fn PointsRow(props: &Props) -> Html {
    let words = words(props.language);
    let printed = |value: &Exact| Points(value.clone()).printed();
    let now = printed(&props.now);
    let current = props.tried.as_ref().map_or(now, printed);
    let try_value = {
        let (dispatch, locus, node) = (props.dispatch.clone(), props.locus, props.node.clone());
        let now = props.now.clone();
        Callback::from(move |to: Option<Exact>| {
            let to = to.filter(|to| *to != now);
            let node = node.clone();
            dispatch.dispatch(Action::Drag(Edit::Try { locus, node, to }));
        })
    };
    let oninput = {
        let try_value = try_value.clone();
        move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            try_value.emit(value.parse().ok().map(hundredths));
        }
    };
    let onkeydown = {
        let try_value = try_value.clone();
        let maximum = props.maximum.hundredths();
        move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => ARROW,
                "ArrowLeft" | "ArrowDown" => -ARROW,
                "PageUp" => PAGE,
                "PageDown" => -PAGE,
                _ => return,
            };
            event.prevent_default();
            let to = (current.hundredths() + step).clamp(0, maximum);
            try_value.emit(Some(hundredths(to)));
        }
    };
    let settle = {
        let dispatch = props.dispatch.clone();
        move |_: FocusEvent| dispatch.dispatch(Action::Settle)
    };
    let to_border = props.next.as_ref().and_then(|(lacks, category)| {
        let target = current.hundredths() + lacks.hundredths();
        (target <= props.maximum.hundredths()).then(|| (Printed::from_hundredths(target), category))
    });
    let id = format!("points-{}-{}", props.locus, props.node);
    let of_maximum = format!(
        "{} {}",
        words.of_maximum,
        figure(props.maximum, props.language)
    );
    html! {
        <div class={if props.tried.is_some() { "points tried" } else { "points" }}>
            <p class="row-name">
                <strong>{ &props.name }</strong>
                <span class="state">
                    { words.now.to_lowercase() }{ " " }{ figure(now, props.language) }
                    if props.tried.is_some() {
                        <span class="gained">{ " " }{ difference(current - now, props.language) }</span>
                    }
                </span>
            </p>
            <div class="slide">
                <input
                    type="range"
                    min="0"
                    max={props.maximum.hundredths().to_string()}
                    step="1"
                    value={current.hundredths().to_string()}
                    aria-label={props.name.clone()}
                    aria-valuetext={format!("{} {of_maximum}", figure(current, props.language))}
                    {oninput}
                    {onkeydown}
                    onblur={settle}
                />
                <Field
                    label={props.name.clone()}
                    quiet=true
                    {id}
                    value={Some(hundredths(current.hundredths()))}
                    after={of_maximum.clone()}
                    language={props.language}
                    dispatch={props.dispatch.clone()}
                    onenter={try_value.clone()}
                />
            </div>
            <p class="actions">
                if let Some((target, category)) = to_border {
                    <button type="button" class="secondary" onclick={move |_| try_value.emit(Some(hundredths(target.hundredths())))}>
                        { words.raise_to }{ " " }{ figure(target, props.language) }{ " → " }{ &category.id }
                        if let Some(zone) = category.zone {
                            { ", " }{ words.zone(zone) }
                        }
                    </button>
                }
                if props.tried.is_some() {
                    <TakeBack locus={props.locus} node={props.node.clone()} language={props.language} dispatch={props.dispatch.clone()} />
                }
            </p>
        </div>
    }
}

fn hundredths(value: i64) -> Exact {
    Exact::whole(value)
        .checked_div(&Exact::whole(100))
        .unwrap_or(Exact::ZERO)
}

/// Whose try is taken back.
#[derive(Properties, PartialEq)]
pub struct TakeBackProps {
    /// The position of the locus.
    pub locus: usize,
    /// The node.
    pub node: NodeId,
    /// The language.
    pub language: Language,
    /// How to change the state.
    pub dispatch: Dispatch,
}

/// A button that takes one try back.
#[component]
pub fn TakeBack(props: &TakeBackProps) -> Html {
    let (dispatch, locus, node) = (props.dispatch.clone(), props.locus, props.node.clone());
    let onclick = move |_| {
        let node = node.clone();
        dispatch.dispatch(Action::Edit(Edit::Try {
            locus,
            node,
            to: None,
        }));
    };
    html! {
        <button type="button" class="link" {onclick}>{ words(props.language).undo_try }</button>
    }
}
