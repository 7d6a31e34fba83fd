//! A row for an indicator: its answer, its potential, and everything known about it on demand.

use yew::{Component, Context, Html, html};

use super::answer_cells::answer_cells;
use super::indicator_details::indicator_details;
use super::indicator_props::IndicatorProps;
use crate::app::state::action::Action;
use crate::app::state::choices::Mode;
use crate::app::ui::buttons::take_back;
use crate::app::ui::controls::{bar, button, emit};
use crate::app::words::Words;
use crate::app::words::number::{difference, short, weight_in_unit};
use crate::edit::answers::{AnswersChange, AnswersEdit};
use crate::model::edition::Mark;
use crate::model::quantity::Printed;

/// A row. A component, so that rows that a change leaves alone are not drawn again.
pub(super) struct IndicatorRow;

impl Component for IndicatorRow {
    type Message = ();
    type Properties = IndicatorProps;

    fn create(_: &Context<IndicatorRow>) -> IndicatorRow {
        IndicatorRow
    }

    fn view(&self, context: &Context<IndicatorRow>) -> Html {
        row(context.props())
    }
}

fn row(props: &IndicatorProps) -> Html {
    let is_many = props.mode == Mode::Now && props.cells.len() > 1;
    let class = match (props.simulated.is_some(), is_many) {
        (true, _) => "indicator tried",
        (false, true) => "indicator many",
        (false, false) => "indicator",
    };
    let panel = format!("details-{}-{}", props.locus, props.indicator().id);
    html! {
        <div {class}>
            { name(props) }
            <div class="answer">
                { answer_cells(props) }
                <span class="state">{ answer_in_words(props) }</span>
            </div>
            { end(props, &panel) }
            <div id={panel} class="panel">
                if let Some(document) = &props.open {
                    { indicator_details(props, document) }
                }
            </div>
        </div>
    }
}

/// The beginning of the row: the indicator's name, its weight, and how it is judged.
fn name(props: &IndicatorProps) -> Html {
    let indicator = props.indicator();
    let texts = props.texts.indicator(&indicator.id);
    let judged = texts.and_then(|texts| texts.judged.as_ref());
    let judged = judged.filter(|_| props.mode == Mode::Now);
    let class = match props.share_mark {
        Mark::Assumed => "weight assumed",
        _ => "weight",
    };
    html! {
        <div class="row-name">
            <span class="name">{ indicator.name.get(props.language) }</span>
            <span {class}>{ weight(props) }</span>
            if let Some(judged) = judged {
                <span class="judged">{ judged.text.get(props.language) }</span>
            }
        </div>
    }
}

/// The dimension, the share of it that the estimate uses, and how that is known.
fn weight(props: &IndicatorProps) -> String {
    let (words, language) = (Words::new(props.language), props.language);
    let mut facts: Vec<String> = Vec::new();
    let dimension = props.dimension();
    if !dimension.is_total() {
        facts.push(dimension.name.get(language).to_owned());
    }
    let weight = weight_in_unit(&props.edition, &props.share, language);
    facts.push(words.weight_in_row(weight));
    facts.push(words.mark(props.share_mark).to_owned());
    if props.scale_mark == Mark::Own {
        facts.push(words.maximum_in_row(short(&props.scale, language)));
        facts.push(words.mark(Mark::Own).to_owned());
    }
    if props.has_note {
        facts.push(words.has_note().to_owned());
    }
    facts.join(" · ")
}

/// The answer of now in words, with the counts that it is the mean of.
fn answer_in_words(props: &IndicatorProps) -> String {
    let words = Words::new(props.language);
    let Some(answer) = &props.answer else {
        return words.nothing_entered().to_owned();
    };
    let last = props.last_cell();
    let now = words.answer_now(short(answer, props.language));
    let products = last
        .product
        .map(|last| words.product_count_of_mean(last + 1));
    let respondents = last.respondent;
    let respondents = respondents.map(|last| words.respondent_count_of_mean(last + 1));
    let facts: Vec<String> = [Some(now), products, respondents]
        .into_iter()
        .flatten()
        .collect();
    facts.join(" · ")
}

/// The end of the row: its potential, and its buttons.
fn end(props: &IndicatorProps, panel: &str) -> Html {
    let words = Words::new(props.language);
    let indicator = props.indicator();
    let name = indicator.name.get(props.language);
    let expanded = if props.open.is_some() {
        "true"
    } else {
        "false"
    };
    let unfold = emit(&props.dispatch, Action::Unfold(indicator.id.clone()));
    html! {
        <div class="row-end">
            if let Some(gain) = props.potential {
                { potential(props, gain) }
            }
            { fold_button(props) }
            if props.simulated.is_some() {
                { take_back(&props.dispatch, words.undo_try(), props.locus, &indicator.id) }
            }
            <button
                type="button"
                class="link"
                aria-expanded={expanded}
                aria-controls={panel.to_owned()}
                onclick={unfold}
            >
                { words.why() }
                <span class="quiet">{ format!(" {name}") }</span>
            </button>
        </div>
    }
}

fn potential(props: &IndicatorProps, gain: Printed) -> Html {
    let words = Words::new(props.language);
    let is_maximum = gain == Printed::default();
    let class = if is_maximum {
        "potential full"
    } else {
        "potential"
    };
    html! {
        <>
            <span {class}>
                <span class="quiet">{ format!("{}: ", words.potential_long()) }</span>
                { difference(gain, props.language) }
            </span>
            if !is_maximum && props.largest > Printed::default() {
                { bar(gain, props.largest) }
            }
        </>
    }
}

/// A button that divides an answer by respondent, or makes one figure of those of all respondents.
fn fold_button(props: &IndicatorProps) -> Html {
    let words = Words::new(props.language);
    let last = props.last_cell();
    if props.mode == Mode::Try || last.product.is_some() {
        return Html::default();
    }
    let respondents = props.respondents;
    let nodes = vec![props.indicator().id.clone()];
    let (words, change) = if last.respondent.is_some() {
        (words.fold(), AnswersChange::Fold(nodes))
    } else if respondents > 0 {
        (words.unfold(), AnswersChange::Unfold(nodes, respondents))
    } else {
        return Html::default();
    };
    let locus = props.locus;
    let action = Action::edit(AnswersEdit { locus, change });
    button("link", words, emit(&props.dispatch, action))
}
