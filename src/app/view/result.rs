//! The result, which never scrolls away: score now and simulated, zone, and what is missing.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::Dispatch;
use super::scale::Scale;
use crate::app::number::{difference, figure};
use crate::app::state::{Action, Place, Question};
use crate::app::words::{Words, words};
use crate::model::edition::Edition;
use crate::model::explanation::Which;
use crate::model::quantity::Printed;
use crate::model::score::Standing;
use crate::model::text::Language;

/// A result.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The edition.
    pub edition: Rc<Edition>,
    /// Whose result.
    pub name: String,
    /// The year whose variant counts.
    pub year: u16,
    /// What is looked at.
    pub place: Place,
    /// The standing now.
    pub now: Option<Standing>,
    /// The standing with what is tried; `None` where nothing is tried.
    pub simulated: Option<Standing>,
    /// The official figure, where one is known.
    pub official: Option<Printed>,
    /// How many loci the estimate is the mean of, where it leaves some out.
    pub counted: Option<(usize, usize)>,
    /// The language.
    pub language: Language,
    /// How to change the state.
    pub dispatch: Dispatch,
}

/// The result and its zone scale.
#[component]
pub fn ResultHeader(props: &Props) -> Html {
    let words = words(props.language);
    let current = props.simulated.or(props.now);
    let ask = {
        let (dispatch, place) = (props.dispatch.clone(), props.place);
        let simulated = props.simulated.is_some();
        move |_| {
            dispatch.dispatch(Action::Ask(Some(Question {
                place,
                node: None,
                which: Which::Estimate,
                simulated,
            })));
        }
    };
    html! {
        <section class="result" aria-label={words.now}>
            <h1>{ &props.name }{ " " }<span class="year">{ props.year }</span></h1>
            <div class="figures">
                { score(words.now, "now", props.now.as_ref(), props) }
                if let Some(simulated) = &props.simulated {
                    <span class="arrow" aria-hidden="true">{ "→" }</span>
                    { score(words.simulated, "simulated", Some(simulated), props) }
                    { gain(props, simulated) }
                }
                <button type="button" class="link" onclick={ask}>{ words.why }</button>
            </div>
            <Scale
                edition={props.edition.clone()}
                language={props.language}
                now={props.now.map(|standing| standing.figure)}
                simulated={props.simulated.map(|standing| standing.figure)}
                official={props.official}
            />
            <p class="distance">
                if let Some(standing) = &current {
                    { distance(standing, props, words) }
                    { range(standing, props, words) }
                }
                { official(props, words) }
                if let Some((counted, of)) = props.counted {
                    <span>{ format!("{} {counted} {} {of} {}. ", words.counted, words.of, words.locus) }</span>
                }
            </p>
            <p class="caution"><strong>{ words.not_official }</strong>{ " " }{ props.edition.notice.get(props.language) }</p>
        </section>
    }
}

fn score(label: &str, class: &'static str, standing: Option<&Standing>, props: &Props) -> Html {
    let words = words(props.language);
    let estimate = standing.and_then(|standing| standing.figure.estimate);
    let category = standing.and_then(|standing| standing.category(&props.edition));
    html! {
        <span class={format!("score {class}")}>
            <span class="label"><span class="key" aria-hidden="true" />{ label }</span>
            if let (Some(estimate), Some(category)) = (estimate, category) {
                <strong class="number">{ figure(estimate, props.language) }</strong>
                <span class={format!("badge {}", category.zone.map_or("none", |zone| zone.id()))}>
                    { &category.id }
                    if let Some(zone) = category.zone {
                        { " · " }{ words.zone(zone) }
                    }
                </span>
            } else {
                <strong class="number none">{ "–" }</strong>
                <span class="badge none">{ words.no_score }</span>
            }
        </span>
    }
}

fn gain(props: &Props, simulated: &Standing) -> Html {
    let before = props.now.and_then(|standing| standing.figure.estimate);
    match (before, simulated.figure.estimate) {
        (Some(before), Some(after)) => html! {
            <strong class="gained">{ difference(after - before, props.language) }</strong>
        },
        _ => Html::default(),
    }
}

fn distance(standing: &Standing, props: &Props, words: &Words) -> Html {
    let Some(rung) = standing.rung else {
        return Html::default();
    };
    let (Some(lacks), Some(next)) = (standing.to_next, props.edition.ladder.next(rung)) else {
        return html! { <span>{ words.top_category }{ " " }</span> };
    };
    html! {
        <span>
            { words.to_next }{ " " }<strong>{ figure(lacks, props.language) }</strong>{ " " }
            { words.to }{ " " }{ words.category_word }{ " " }{ &next.id }
            if let Some(zone) = next.zone {
                { ", " }{ words.zone(zone) }
            }
            { ". " }
        </span>
    }
}

fn range(standing: &Standing, props: &Props, words: &Words) -> Html {
    let figure_of = |value| figure(value, props.language);
    let bounds = standing.figure;
    if bounds.low == bounds.high {
        return Html::default();
    }
    let (low, high) = standing.reachable;
    let categories: Vec<&str> = props
        .edition
        .ladder
        .between(low, high)
        .map(|category| category.id.as_str())
        .collect();
    let categories = match categories.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} {} {last}", others.join(", "), words.or),
        None => String::new(),
    };
    html! {
        <span class="assumed-range">
            { words.can_be }{ " " }
            <strong>{ figure_of(bounds.low) }{ "–" }{ figure_of(bounds.high) }</strong>
            { ": " }{ words.category_word }{ " " }{ categories }{ ". " }
        </span>
    }
}

fn official(props: &Props, words: &Words) -> Html {
    let Some(official) = props.official else {
        return Html::default();
    };
    let ladder = &props.edition.ladder;
    let category = ladder.category(ladder.rung(official));
    html! {
        <span>
            { words.official_figure }{ ": " }<strong>{ figure(official, props.language) }</strong>
            { " (" }{ &category.id }
            if let Some(zone) = category.zone {
                { ", " }{ words.zone(zone) }
            }
            { "). " }
        </span>
    }
}
