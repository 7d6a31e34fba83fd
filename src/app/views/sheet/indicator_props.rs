//! The data of an indicator's row.

use std::rc::Rc;

use yew::Properties;

use crate::app::state::action::Dispatch;
use crate::app::state::choices::Mode;
use crate::document::Document;
use crate::edit::answers::Cell;
use crate::model::edition::{Dimension, Edition, Indicator, Mark, Variable};
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::model::text::Language;
use crate::model::texts::Texts;

/// An indicator of a locus. Holds nothing but what the row shows, so that rows that a change leaves
/// alone are equal and not drawn again.
#[derive(Properties, PartialEq)]
pub(super) struct IndicatorProps {
    /// The edition.
    pub(super) edition: Rc<Edition>,
    /// Its texts.
    pub(super) texts: Rc<Texts>,
    /// The position of the dimension.
    pub(super) dimension: usize,
    /// The position of the variable in the dimension.
    pub(super) variable: usize,
    /// The position of the indicator in the variable.
    pub(super) indicator: usize,
    /// The position of the locus.
    pub(super) locus: usize,
    /// Its answer now, the mean of its cells.
    pub(super) answer: Option<Exact>,
    /// The cells of that answer.
    pub(super) cells: Vec<AnswerCell>,
    /// How many respondents usually answer it; 0 where nobody is asked.
    pub(super) respondents: usize,
    /// The simulated answer.
    pub(super) simulated: Option<Exact>,
    /// The best answer.
    pub(super) scale: Exact,
    /// How the best answer is known.
    pub(super) scale_mark: Mark,
    /// Its share of the dimension that the estimate uses.
    pub(super) share: Exact,
    /// How that share is known.
    pub(super) share_mark: Mark,
    /// The gain of the locus if only this indicator reached its maximum.
    pub(super) potential: Option<Printed>,
    /// The largest potential of the list; 0 where the list does not compare them.
    pub(super) largest: Printed,
    /// True if there is a note on it.
    pub(super) has_note: bool,
    /// The mode of the controls.
    pub(super) mode: Mode,
    /// The document while the details are open; they show the derivation.
    pub(super) open: Option<Rc<Document>>,
    /// The id of one of its fields whose text was no number, and that text.
    pub(super) rejected: Option<(String, String)>,
    /// The language.
    pub(super) language: Language,
    /// How to change the state.
    pub(super) dispatch: Dispatch,
}

/// A cell of an indicator's answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct AnswerCell {
    /// Its product and respondent.
    pub(super) cell: Cell,
    /// The figure in it.
    pub(super) value: Option<Exact>,
    /// The words that tell it from the others; empty where it is the only one.
    pub(super) label: String,
}

impl IndicatorProps {
    /// The dimension of the indicator.
    pub(super) fn dimension(&self) -> &Dimension {
        &self.edition.dimensions[self.dimension]
    }

    /// The variable of the indicator.
    pub(super) fn variable(&self) -> &Variable {
        &self.dimension().variables[self.variable]
    }

    /// The indicator.
    pub(super) fn indicator(&self) -> &Indicator {
        &self.variable().indicators[self.indicator]
    }

    /// The last cell, which tells how far the answer is divided.
    pub(super) fn last_cell(&self) -> Cell {
        let last = self.cells.last();
        last.map(|answer| answer.cell).unwrap_or_default()
    }
}
