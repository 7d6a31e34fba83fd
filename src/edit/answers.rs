//! Answers cell by cell: one for the whole locus, or one a respondent, one a product.

use std::num::NonZeroU32;

use crate::document::Document;
use crate::edit::document_edit::DocumentEdit;
use crate::model::assessment::{Answer, Entries, Locus, Product};
use crate::model::edition::NodeId;
use crate::model::exact::Exact;

/// An edit of many answers of a locus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersEdit {
    /// The position of the locus.
    pub locus: usize,
    /// Change of its answers.
    pub change: AnswersChange,
}

/// Change of the answers of a locus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswersChange {
    /// Gives these answers to indicators; simulated changes of the locus end.
    Fill(Vec<(NodeId, Exact)>),
    /// Empties all; simulated changes of the locus end.
    Clear,
    /// Copies those of the locus at this position; simulated changes of the locus end.
    CopyFrom(usize),
    /// Gives each of so many respondents an answer of their own to these indicators.
    Unfold(Vec<NodeId>, usize),
    /// Makes one answer of those of all respondents to these indicators.
    Fold(Vec<NodeId>),
}

impl DocumentEdit for AnswersEdit {
    fn apply(&self, document: &mut Document) {
        let assessment = &mut document.assessment;
        let from = match &self.change {
            AnswersChange::CopyFrom(from) => match assessment.loci.get(*from) {
                Some(from) => Some(from.clone()),
                None => return,
            },
            _ => None,
        };
        let Some(locus) = assessment.locus_mut(self.locus) else {
            return;
        };
        match &self.change {
            AnswersChange::Fill(answers) => {
                fill(locus, answers.iter().map(|(node, answer)| (node, answer)));
            }
            AnswersChange::Clear => {
                locus.answers = Entries::default();
                for product in locus.products.iter_mut().flatten() {
                    product.answers = Entries::default();
                }
            }
            AnswersChange::CopyFrom(_) => {
                if let Some(from) = from {
                    copy(&from, locus);
                }
            }
            AnswersChange::Unfold(nodes, respondents) => {
                for node in nodes {
                    unfold(locus, node, *respondents);
                }
                return;
            }
            AnswersChange::Fold(nodes) => {
                for node in nodes {
                    fold(locus, node);
                }
                return;
            }
        }
        // They started from other answers.
        assessment
            .changes
            .retain(|change| change.locus != self.locus);
    }
}

/// Position of a single figure in an indicator's answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The product that was looked at; `None`: the locus as a whole.
    pub product: Option<usize>,
    /// The respondent who was asked; `None`: one figure for all.
    pub respondent: Option<usize>,
}

/// The cells of an indicator in a locus with what stands in each, in the order of the sheet.
///
/// `is_by_product` says that the indicator is looked at product by product: then each product has a
/// cell of its own even while the locus has one answer for all of them.
#[must_use]
pub fn cells<'a>(
    locus: &'a Locus,
    node: &str,
    is_by_product: bool,
) -> Vec<(Cell, Option<&'a Exact>)> {
    let whole = locus.answers.get(node);
    let products = locus.products();
    let has_own = |own: &Product| own.answers.get(node).is_some();
    if products.is_empty() || !(is_by_product || products.iter().any(has_own)) {
        return figures(whole, None);
    }
    let answers = products.iter().map(|own| own.answers.get(node).or(whole));
    answers
        .enumerate()
        .flat_map(|(product, answer)| figures(answer, Some(product)))
        .collect()
}

fn figures(answer: Option<&Answer>, product: Option<usize>) -> Vec<(Cell, Option<&Exact>)> {
    let one = |value| {
        let respondent = None;
        (
            Cell {
                product,
                respondent,
            },
            value,
        )
    };
    match answer {
        None => vec![one(None)],
        Some(Answer::One(figure)) => vec![one(Some(figure))],
        Some(Answer::Respondents(figures)) => figures
            .iter()
            .enumerate()
            .map(|(respondent, figure)| {
                let respondent = Some(respondent);
                (
                    Cell {
                        product,
                        respondent,
                    },
                    figure.as_ref(),
                )
            })
            .collect(),
    }
}

/// Enters a figure, or empties its cell.
pub fn set(locus: &mut Locus, node: &NodeId, cell: Cell, to: Option<Exact>) {
    let answers = match cell.product {
        None => {
            for product in locus.products.iter_mut().flatten() {
                product.answers.set(node, None);
            }
            &mut locus.answers
        }
        Some(product) => {
            if product >= locus.products().len() {
                return;
            }
            give_to_products(locus, node);
            match locus.products.iter_mut().flatten().nth(product) {
                Some(product) => &mut product.answers,
                None => return,
            }
        }
    };
    let answer = match (cell.respondent, answers.get(node)) {
        (Some(respondent), Some(Answer::Respondents(figures))) => {
            let mut figures = figures.clone();
            match figures.get_mut(respondent) {
                Some(figure) => *figure = to,
                None => return,
            }
            Some(Answer::Respondents(figures))
        }
        _ => to.map(Answer::One),
    };
    answers.set(node, answer);
}

/// Makes the answer of a locus for all its products the answer of each.
fn give_to_products(locus: &mut Locus, node: &NodeId) {
    let Some(whole) = locus.answers.get(node).cloned() else {
        return;
    };
    locus.answers.set(node, None);
    for product in locus.products.iter_mut().flatten() {
        if product.answers.get(node).is_none() {
            product.answers.set(node, Some(whole.clone()));
        }
    }
}

/// Makes room for each respondent. What was one figure is what each of them said until told
/// otherwise, so that the score stays.
pub fn unfold(locus: &mut Locus, node: &NodeId, respondents: usize) {
    let figure = match locus.answers.get(node) {
        Some(Answer::Respondents(_)) => return,
        Some(Answer::One(figure)) => Some(figure.clone()),
        None => None,
    };
    if respondents > 0 {
        let figures = vec![figure; respondents];
        locus.answers.set(node, Some(Answer::Respondents(figures)));
    }
}

/// Makes the mean of the respondents the one figure.
pub fn fold(locus: &mut Locus, node: &NodeId) {
    if let Some(answer @ Answer::Respondents(_)) = locus.answers.get(node) {
        let mean = mean(answer.figures()).map(Answer::One);
        locus.answers.set(node, mean);
    }
}

/// The mean of what is known, to two decimals where a file could not hold it otherwise.
pub(super) fn mean<'a>(figures: impl Iterator<Item = Option<&'a Exact>>) -> Option<Exact> {
    let known: Vec<&Exact> = figures.flatten().collect();
    let count = NonZeroU32::new(u32::try_from(known.len()).ok()?)?;
    let mut sum = Exact::ZERO;
    for figure in known {
        sum = &sum + figure;
    }
    let mean = sum.divided_by(count);
    if mean.to_decimal().is_some() {
        return Some(mean);
    }
    Exact::whole(mean.to_hundredths()).checked_div(&Exact::whole(100))
}

/// Enters the best answer in every cell of these indicators, given with their scales.
pub fn fill<'a>(locus: &mut Locus, leaves: impl Iterator<Item = (&'a NodeId, &'a Exact)>) {
    for (node, best) in leaves {
        let all: Vec<Cell> = cells(locus, node, false)
            .into_iter()
            .map(|(cell, _)| cell)
            .collect();
        for cell in all {
            set(locus, node, cell, Some(best.clone()));
        }
    }
}

/// Enters in a locus all that is entered in another: answers, products and printed points.
pub fn copy(from: &Locus, to: &mut Locus) {
    to.answers = from.answers.clone();
    to.products = from.products.clone();
    to.product_count = from.product_count.clone();
    to.points = from.points.clone();
}
