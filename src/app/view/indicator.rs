//! A row for an indicator: its answer, what it could add, and everything known about it on demand.

use std::rc::Rc;

use yew::{AttrValue, Html, Properties, component, html};

use super::Dispatch;
use super::controls::{Choice, Choosable, Field, on};
use super::details::details;
use super::points::take_back;
use crate::app::edit::Edit;
use crate::app::number::{difference, percent, short};
use crate::app::outcome::LeafState;
use crate::app::state::{Action, Mode};
use crate::app::words::words;
use crate::exchange::document::Document;
use crate::model::assessment::Answer;
use crate::model::edition::{Edition, Indicator, Mark, NodeId};
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::model::text::Language;

/// Scales longer than this get a field instead of buttons.
const MOST_BUTTONS: usize = 5;

/// An indicator of a locus. A component, so that the rows that a change leaves alone are skipped.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The edition.
    pub edition: Rc<Edition>,
    /// Where the indicator stands in it: dimension, variable and indicator by position.
    pub place: [usize; 3],
    /// The position of the locus.
    pub locus: usize,
    /// Its answer now.
    pub state: LeafState,
    /// What is tried.
    pub tried: Option<Exact>,
    /// The best answer.
    pub scale: Exact,
    /// Its share of the dimension that the estimate uses, and how that is known.
    pub share: (Exact, Mark),
    /// What it alone could add to the locus.
    pub potential: Option<Printed>,
    /// What the controls change.
    pub mode: Mode,
    /// The document while the details are open; they show the derivation.
    pub open: Option<Rc<Document>>,
    /// The language.
    pub language: Language,
    /// How to change the state.
    pub dispatch: Dispatch,
}

impl Props {
    fn indicator(&self) -> &Indicator {
        let [dimension, variable, indicator] = self.place;
        &self.edition.dimensions[dimension].variables[variable].indicators[indicator]
    }
}

/// A row for an indicator.
#[component]
pub fn IndicatorRow(props: &Props) -> Html {
    let words = words(props.language);
    let indicator = props.indicator();
    let name = AttrValue::from(indicator.name.get(props.language).to_owned());
    let (share, mark) = &props.share;
    let panel = format!("details-{}-{}", props.locus, indicator.id);
    let class = if *mark == Mark::Assumed {
        "weight assumed"
    } else {
        "weight"
    };
    let dimension = props.edition.dimensions[props.place[0]]
        .name
        .get(props.language);
    let toggle = on(&props.dispatch, Action::Unfold(indicator.id.clone()));
    html! {
        <div class={if props.tried.is_some() { "indicator tried" } else { "indicator" }}>
            <div class="row-name">
                <span class="name">{ &name }</span>
                <span {class}>{ format!("{dimension} · {} {} · {}", words.weight, percent(share, props.language), words.mark(*mark)) }</span>
            </div>
            <div class="answer">
                { answer_control(props, &name) }
                <span class="state">{ state_words(props) }</span>
            </div>
            <div class="row-end">
                if let Some(potential) = props.potential {
                    <span class={if potential == Printed::default() { "potential full" } else { "potential" }}>
                        <span class="quiet">{ words.potential_long }{ ": " }</span>
                        { difference(potential, props.language) }
                    </span>
                }
                if props.tried.is_some() {
                    { take_back(words.undo_try, &props.dispatch, props.locus, &indicator.id) }
                }
                <button type="button" class="link" aria-expanded={if props.open.is_some() { "true" } else { "false" }} aria-controls={panel.clone()} onclick={toggle}>
                    { words.why }
                    <span class="quiet">{ " " }{ &name }</span>
                </button>
            </div>
            <div id={panel} class="panel">
                if let Some(document) = &props.open {
                    { details(&props.edition, props.place, props.locus, document, props.language) }
                }
            </div>
        </div>
    }
}

/// Buttons for a short scale of whole levels, a field for any other.
fn answer_control(props: &Props, name: &AttrValue) -> Html {
    let words = words(props.language);
    let node = &props.indicator().id;
    let now = props.state.answer.as_ref();
    let chosen = match props.mode {
        Mode::Try => props.tried.as_ref().or(now),
        Mode::Now => now,
    };
    let enter: fn(usize, NodeId, Option<Exact>) -> Action = match props.mode {
        Mode::Try => |locus, node, to| Action::Edit(Edit::Try { locus, node, to }),
        Mode::Now => |locus, node, to| {
            let to = to.map(Answer::One);
            Action::Edit(Edit::Answer { locus, node, to })
        },
    };
    let levels = props.scale.to_index();
    let Some(levels) = levels.filter(|levels| (1..=MOST_BUTTONS).contains(levels)) else {
        let field = Field {
            label: name.clone(),
            quiet: true,
            value: chosen.cloned(),
            after: format!("{} {}", words.of, short(&props.scale, props.language)).into(),
            locus: props.locus,
            node: node.clone(),
            enter,
        };
        return field.view(&props.dispatch, props.language);
    };
    let option = |words: AttrValue, to: Option<Exact>| Choosable {
        words,
        action: enter(props.locus, node.clone(), to),
    };
    let mut options: Vec<Choosable> = (0..=levels)
        .map(|level| option(level.to_string().into(), Some(Exact::count(level))))
        .collect();
    let mut chosen = chosen.and_then(Exact::to_index);
    let mut marked = None;
    match props.mode {
        Mode::Try => {
            marked = now
                .and_then(Exact::to_index)
                .map(|level| (level, words.now_small))
        }
        Mode::Now => {
            options.push(option(words.not_answered.into(), None));
            if now.is_none() {
                chosen = Some(levels + 1);
            }
        }
    }
    let choice = Choice {
        label: name.clone(),
        quiet: true,
        name: format!("answer-{}-{node}", props.locus).into(),
        options,
        chosen,
        marked,
    };
    choice.view(&props.dispatch)
}

/// The answer of now in words, with what it is the mean of.
fn state_words(props: &Props) -> String {
    let words = words(props.language);
    let Some(answer) = &props.state.answer else {
        return words.nothing_entered.to_owned();
    };
    let answer = short(answer, props.language);
    let (count, of) = match (props.state.products, props.state.respondents) {
        (0, 0) => return format!("{} {answer}", words.now_small),
        (0, respondents) => (respondents, words.respondents),
        (products, _) => (products, words.products),
    };
    format!("{} {answer} · {count} {of}", words.now_small)
}
