//! The controls that an indicator's answer is entered with.

use std::rc::Rc;

use yew::{Html, html};

use super::indicator_props::{AnswerCell, IndicatorProps};
use crate::app::state::action::Action;
use crate::app::state::choices::Mode;
use crate::app::ui::controls::{Choice, ChoiceOption, NumberField};
use crate::app::words::Words;
use crate::app::words::number::short;
use crate::edit::edits::Edit;
use crate::model::exact::Exact;

/// Scales longer than this get a field instead of buttons.
const MOST_BUTTONS: usize = 5;

/// The option for an answer that is not known.
const UNKNOWN: &str = "?";

/// One control for the simulated answer, or one for each cell of the answer of now.
pub(super) fn answer_cells(props: &IndicatorProps) -> Html {
    if props.mode == Mode::Try {
        return simulated(props).view(props);
    }
    let cells = props.cells.iter();
    cells
        .map(|answer| cell(props, answer).view(props))
        .collect()
}

fn simulated(props: &IndicatorProps) -> Control<'_> {
    let (locus, node) = (props.locus, props.indicator().id.clone());
    let now = props.answer.as_ref();
    Control {
        id: format!("answer-{locus}-{node}"),
        label: "",
        now,
        chosen: props.simulated.as_ref().or(now),
        enter: Rc::new(move |to| {
            let node = node.clone();
            Action::Edit(Edit::Try { locus, node, to })
        }),
    }
}

fn cell<'a>(props: &IndicatorProps, answer: &'a AnswerCell) -> Control<'a> {
    let (locus, node) = (props.locus, props.indicator().id.clone());
    let cell = answer.cell;
    let number = |index: Option<usize>| index.map(|index| index.to_string()).unwrap_or_default();
    let (product, respondent) = (number(cell.product), number(cell.respondent));
    Control {
        id: format!("answer-{locus}-{node}-{product}-{respondent}"),
        label: &answer.label,
        now: None,
        chosen: answer.value.as_ref(),
        enter: Rc::new(move |to| {
            let node = node.clone();
            Action::Edit(Edit::Answer {
                locus,
                node,
                cell,
                to,
            })
        }),
    }
}

/// A control for a figure of the answer.
struct Control<'a> {
    id: String,
    /// The words that tell it from the others of its indicator; empty where it is the only one.
    label: &'a str,
    /// The answer of now, where another is simulated.
    now: Option<&'a Exact>,
    chosen: Option<&'a Exact>,
    enter: Rc<dyn Fn(Option<Exact>) -> Action>,
}

impl Control<'_> {
    /// Buttons for a short scale of whole levels, a field for any other.
    fn view(self, props: &IndicatorProps) -> Html {
        match props.scale.to_index() {
            Some(highest @ 1..=MOST_BUTTONS) => self.choice(props, highest),
            _ => self.field(props),
        }
    }

    fn choice(&self, props: &IndicatorProps, highest: usize) -> Html {
        let choice = Choice {
            label: self.label,
            is_quiet: self.label.is_empty(),
            name: &self.id,
            dispatch: &props.dispatch,
        };
        let options = html! {
            <>
                for level in 0..=highest {
                    { self.level(props, choice, level) }
                }
                if props.mode == Mode::Now {
                    { self.unknown(props, choice) }
                }
            </>
        };
        choice.cell(props.indicator().name.get(props.language), options)
    }

    fn level(&self, props: &IndicatorProps, choice: Choice<'_>, level: usize) -> Html {
        let is_now = self.now.and_then(Exact::to_index) == Some(level);
        let (class, note) = match is_now {
            true => ("option marked", Words::new(props.language).now_small()),
            false => ("option", ""),
        };
        choice.option_with(ChoiceOption {
            class,
            words: &level.to_string(),
            note,
            is_chosen: self.chosen.and_then(Exact::to_index) == Some(level),
            action: (self.enter)(Some(Exact::count(level))),
        })
    }

    fn unknown(&self, props: &IndicatorProps, choice: Choice<'_>) -> Html {
        choice.option_with(ChoiceOption {
            class: "option",
            words: UNKNOWN,
            note: Words::new(props.language).not_answered(),
            is_chosen: self.chosen.is_none(),
            action: (self.enter)(None),
        })
    }

    fn field(self, props: &IndicatorProps) -> Html {
        let (language, enter) = (props.language, self.enter);
        let name = props.indicator().name.get(language);
        let label = match self.label {
            "" => name.to_owned(),
            label => format!("{name}, {label}"),
        };
        let field = NumberField {
            id: self.id,
            label: &label,
            is_quiet: true,
            is_cell: true,
            value: self.chosen,
            rejected: props.rejected.as_ref(),
            after: &Words::new(language).of_scale(short(&props.scale, language)),
            enter: Box::new(move |to| enter(to)),
            dispatch: &props.dispatch,
        };
        field.view(language)
    }
}
