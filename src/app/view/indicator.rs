//! A row for an indicator: its answer, what it could add, and everything known about it on demand.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html, use_state_eq};

use super::Dispatch;
use super::choice::Choice;
use super::details::Details;
use super::field::Field;
use super::points::TakeBack;
use crate::app::edit::Edit;
use crate::app::number::{difference, percent, short};
use crate::app::outcome::LeafState;
use crate::app::state::{Action, Mode};
use crate::app::words::words;
use crate::model::assessment::Answer;
use crate::model::edition::{Edition, Indicator, Mark, NodeId};
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::model::text::Language;

/// Scales longer than this get a field instead of buttons.
const MOST_BUTTONS: usize = 5;

/// An indicator of a locus.
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
    let open = use_state_eq(|| false);
    let indicator = props.indicator();
    let name: AttrValue = indicator.name.get(props.language).to_owned().into();
    let (share, mark) = &props.share;
    let panel = format!("details-{}-{}", props.locus, indicator.id);
    let toggle = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    html! {
        <div class={if props.tried.is_some() { "indicator tried" } else { "indicator" }}>
            <div class="row-name">
                <span class="name">{ &name }</span>
                <span class="weight">
                    { words.weight }{ " " }
                    if *mark == Mark::Assumed {
                        <span class="assumed">{ percent(share, props.language) }{ " " }{ words.mark(*mark) }</span>
                    } else {
                        { percent(share, props.language) }{ " " }{ words.mark(*mark) }
                    }
                </span>
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
                    <TakeBack locus={props.locus} node={indicator.id.clone()} language={props.language} dispatch={props.dispatch.clone()} />
                }
                <button type="button" class="link" aria-expanded={(*open).to_string()} aria-controls={panel.clone()} onclick={toggle}>
                    { words.why }
                    <span class="quiet">{ " " }{ &name }</span>
                </button>
            </div>
            <div id={panel} class="panel">
                if *open {
                    <Details
                        edition={props.edition.clone()}
                        place={props.place}
                        locus={props.locus}
                        language={props.language}
                    />
                }
            </div>
        </div>
    }
}

/// Buttons for a short scale of whole levels, a field for any other.
fn answer_control(props: &Props, name: &AttrValue) -> Html {
    let words = words(props.language);
    let node = props.indicator().id.clone();
    let chosen = match props.mode {
        Mode::Try => props.tried.as_ref().or(props.state.answer.as_ref()),
        Mode::Now => props.state.answer.as_ref(),
    };
    let enter = enter(props, node.clone());
    let levels = props
        .scale
        .to_index()
        .filter(|levels| (1..=MOST_BUTTONS).contains(levels));
    let Some(levels) = levels else {
        return html! {
            <Field
                label={name.clone()}
                quiet=true
                id={format!("answer-{}-{node}", props.locus)}
                value={chosen.cloned()}
                after={format!("{} {}", words.of_maximum, short(&props.scale, props.language))}
                language={props.language}
                dispatch={props.dispatch.clone()}
                onenter={enter}
            />
        };
    };
    let mut options: Vec<AttrValue> = (0..=levels).map(|level| level.to_string().into()).collect();
    let level_of = |answer: Option<&Exact>| answer.and_then(Exact::to_index);
    let (mut chosen, marked) = (level_of(chosen), None);
    let mut marked: Option<usize> = marked;
    match props.mode {
        Mode::Try => marked = level_of(props.state.answer.as_ref()),
        Mode::Now => {
            options.push(words.not_answered.into());
            if props.state.answer.is_none() {
                chosen = Some(levels + 1);
            }
        }
    }
    html! {
        <Choice
            label={name.clone()}
            quiet=true
            name={format!("answer-{}-{node}", props.locus)}
            {options}
            {chosen}
            {marked}
            mark={words.now.to_lowercase()}
            onchoose={move |level| enter.emit((level <= levels).then(|| Exact::count(level)))}
        />
    }
}

/// What choosing an answer does, in either mode.
fn enter(props: &Props, node: NodeId) -> Callback<Option<Exact>> {
    let (dispatch, locus, mode) = (props.dispatch.clone(), props.locus, props.mode);
    let now = props.state.answer.clone();
    Callback::from(move |to: Option<Exact>| {
        let node = node.clone();
        dispatch.dispatch(Action::Edit(match mode {
            Mode::Try => Edit::Try {
                locus,
                node,
                to: to.filter(|to| Some(to) != now.as_ref()),
            },
            Mode::Now => Edit::Answer {
                locus,
                node,
                to: to.map(Answer::One),
            },
        }));
    })
}

/// The answer of now in words, with what it is the mean of.
fn state_words(props: &Props) -> String {
    let words = words(props.language);
    let mut sentence = match &props.state.answer {
        Some(answer) => format!(
            "{} {}",
            words.now.to_lowercase(),
            short(answer, props.language)
        ),
        None => words.nothing_entered.to_owned(),
    };
    if props.state.products > 0 {
        sentence.push_str(&format!(" · {} {}", props.state.products, words.products));
    } else if props.state.respondents > 0 {
        sentence.push_str(&format!(
            " · {} {}",
            props.state.respondents, words.respondents
        ));
    }
    sentence
}
