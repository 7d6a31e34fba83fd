//! A row for an indicator: its answer, what it could add, and everything known about it on demand.

use std::rc::Rc;

use yew::{Component, Context, Html, Properties};

use super::Dispatch;
use super::controls::{Choice, Field};
use super::details::details;
use super::markup::{Markup, On};
use super::points::take_back;
use crate::app::edit::Edit;
use crate::app::number::{percent, short};
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
    /// What was typed into its field, if that is no number, with the field's id.
    pub rejected: Option<(String, String)>,
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
pub struct IndicatorRow;

impl Component for IndicatorRow {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<IndicatorRow>) -> IndicatorRow {
        IndicatorRow
    }

    fn view(&self, context: &Context<IndicatorRow>) -> Html {
        let props = context.props();
        Markup::write(&props.dispatch, props.language, |markup| row(markup, props))
    }
}

fn row(markup: &mut Markup, props: &Props) {
    let words = words(props.language);
    let indicator = props.indicator();
    let name = indicator.name.get(props.language);
    let is_tried = props.tried.is_some();
    let class = if is_tried {
        "indicator tried"
    } else {
        "indicator"
    };
    markup.element("div", class, |markup| {
        markup.element("div", "row-name", |markup| {
            markup.line("span", "name", name);
            weight(markup, props);
        });
        markup.element("div", "answer", |markup| {
            answer_control(markup, props, name);
            markup.element("span", "state", |markup| state_words(markup, props));
        });
        let panel = ["details-", &props.locus.to_string(), "-", &indicator.id].concat();
        markup.element("div", "row-end", |markup| {
            markup.group(|markup| {
                if let Some(potential) = props.potential {
                    let is_full = potential == Printed::default();
                    let class = if is_full {
                        "potential full"
                    } else {
                        "potential"
                    };
                    markup.element("span", class, |markup| {
                        markup.element("span", "quiet", |markup| {
                            markup.text(words.potential_long);
                            markup.text(": ");
                        });
                        markup.difference(potential);
                    });
                }
            });
            markup.group(|markup| {
                if is_tried {
                    take_back(markup, words.undo_try, props.locus, &indicator.id);
                }
            });
            let names = &["type", "class", "aria-expanded", "aria-controls"];
            let expanded = if props.open.is_some() {
                "true"
            } else {
                "false"
            };
            let values = &["button", "link", expanded, &panel];
            markup.with("button", names, values, |markup| {
                let toggle = Action::Unfold(indicator.id.clone());
                markup.act(On::Click, toggle);
                markup.text(words.why);
                markup.element("span", "quiet", |markup| {
                    markup.text(" ");
                    markup.text(name);
                });
            });
        });
        markup.with("div", &["id", "class"], &[&panel, "panel"], |markup| {
            if let Some(document) = &props.open {
                let (edition, place) = (&props.edition, props.place);
                details(
                    markup,
                    edition,
                    place,
                    props.locus,
                    document,
                    props.language,
                );
            }
        });
    });
}

/// The dimension, the share of it that the estimate uses, and how that is known.
fn weight(markup: &mut Markup, props: &Props) {
    let words = words(props.language);
    let (share, mark) = &props.share;
    let class = if *mark == Mark::Assumed {
        "weight assumed"
    } else {
        "weight"
    };
    let dimension = &props.edition.dimensions[props.place[0]];
    markup.element("span", class, |markup| {
        markup.text(dimension.name.get(props.language));
        markup.text(" · ");
        markup.text(words.weight);
        markup.text(" ");
        markup.text(&percent(share, props.language));
        markup.text(" · ");
        markup.text(words.mark(*mark));
    });
}

/// Buttons for a short scale of whole levels, a field for any other.
fn answer_control(markup: &mut Markup, props: &Props, name: &str) {
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
            label: name,
            is_quiet: true,
            value: chosen,
            rejected: props.rejected.as_ref(),
            after: &[words.of, " ", &short(&props.scale, props.language)].concat(),
            locus: props.locus,
            node: node.clone(),
            enter,
        };
        return field.view(markup, props.language);
    };
    let is_try = props.mode == Mode::Try;
    let chosen = chosen.and_then(Exact::to_index);
    let marked = now.and_then(Exact::to_index).filter(|_| is_try);
    let choice = Choice {
        label: name,
        is_quiet: true,
        name: &["answer-", &props.locus.to_string(), "-", node].concat(),
    };
    choice.view(markup, |markup| {
        for level in 0..=levels {
            let action = enter(props.locus, node.clone(), Some(Exact::count(level)));
            let mark = if marked == Some(level) {
                words.now_small
            } else {
                ""
            };
            let level_words = level.to_string();
            choice.marked_option(markup, &level_words, mark, chosen == Some(level), action);
        }
        if !is_try {
            let action = enter(props.locus, node.clone(), None);
            choice.option(markup, words.not_answered, now.is_none(), action);
        }
    });
}

/// The answer of now in words, with what it is the mean of.
fn state_words(markup: &mut Markup, props: &Props) {
    let words = words(props.language);
    let Some(answer) = &props.state.answer else {
        return markup.text(words.nothing_entered);
    };
    markup.text(words.now_small);
    markup.text(" ");
    markup.text(&short(answer, props.language));
    let (count, of) = match (props.state.products, props.state.respondents) {
        (0, 0) => return,
        (0, respondents) => (respondents, words.respondents),
        (products, _) => (products, words.products),
    };
    markup.text(" · ");
    markup.text(&count.to_string());
    markup.text(" ");
    markup.text(of);
}
