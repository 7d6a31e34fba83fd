//! A term of a derivation: a value, how far it can be trusted, and the terms that make it.

use crate::model::edition::{Evidence, Mark};
use crate::model::exact::Exact;
use crate::model::text::Text;

/// Operation by which the terms below a term make its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Operation {
    /// No terms: the value is given.
    Given,
    /// All terms together.
    Sum,
    /// The first term less all others.
    Difference,
    /// All terms multiplied.
    Product,
    /// The first term divided by the second.
    Quotient,
    /// The sum of all terms divided by their number.
    Mean,
}

/// Unit of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Points of a score.
    Points,
    /// A part of a whole, from 0 to 1.
    Share,
    /// A figure on an indicator's scale.
    Answer,
    /// A number of things.
    Count,
}

/// A term of a derivation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its name.
    pub label: Text,
    /// Its exact value.
    pub exact: Exact,
    /// Its unit.
    pub unit: Unit,
    /// Its reliability.
    pub mark: Mark,
    /// Keys into the edition's sources.
    pub sources: Vec<String>,
    /// Operation on its terms.
    pub operation: Operation,
    /// Its terms.
    pub terms: Vec<Term>,
}

impl Term {
    /// A term that is given.
    pub(super) fn given(label: Text, exact: Exact, unit: Unit, mark: Mark) -> Term {
        Term {
            label,
            exact,
            unit,
            mark,
            sources: Vec::new(),
            operation: Operation::Given,
            terms: Vec::new(),
        }
    }

    /// A term made of others; division by zero gives zero, and never occurs.
    pub(super) fn made(label: Text, unit: Unit, operation: Operation, terms: Vec<Term>) -> Term {
        let mut term = Term::given(label, Exact::ZERO, unit, Mark::Derived);
        term.operation = operation;
        term.terms = terms;
        term.exact = term.recomputed().unwrap_or(Exact::ZERO);
        term
    }

    /// The same, with the sources of its evidence.
    pub(super) fn with_evidence(mut self, evidence: Option<&Evidence>) -> Term {
        if let Some(evidence) = evidence {
            self.sources.clone_from(&evidence.sources);
        }
        self
    }

    /// The value that follows from the terms below; `None` where nothing does.
    #[must_use]
    pub fn recomputed(&self) -> Option<Exact> {
        let values = || self.terms.iter().map(|term| &term.exact);
        match self.operation {
            Operation::Given => None,
            Operation::Sum => Some(values().sum()),
            Operation::Difference => {
                let (first, others) = self.terms.split_first()?;
                let others: Exact = others.iter().map(|term| &term.exact).sum();
                Some(&first.exact - &others)
            }
            Operation::Product => {
                Some(values().fold(Exact::ONE, |product, value| &product * value))
            }
            Operation::Quotient => match self.terms.as_slice() {
                [dividend, divisor] => dividend.exact.checked_div(&divisor.exact),
                _ => None,
            },
            Operation::Mean => {
                let sum: Exact = values().sum();
                sum.checked_div(&Exact::count(self.terms.len()))
            }
        }
    }
}
