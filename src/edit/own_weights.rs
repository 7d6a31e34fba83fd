//! Own weights and maxima while they are typed. Weights of a pool belong together: one that is entered
//! before the others may leave the sum wrong, so what was typed waits here until the pool adds up.

use crate::model::assessment::Assessment;
use crate::model::edition::{Edition, NodeId, WeightUnit};
use crate::model::exact::Exact;
use crate::model::problem::Problem;
use crate::model::sheet::Sheet;

/// Quantity that a field is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// A weight, in the edition's unit; of a dimension, points of the total.
    Weight,
    /// The best answer to an indicator.
    Maximum,
}

/// Content of a field as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Nothing: what the edition says counts.
    Empty,
    /// A number.
    Number(Exact),
    /// Something that is no number.
    Unreadable,
}

/// Typed values that do not count yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft(Vec<TypedEntry>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct TypedEntry {
    quantity: Quantity,
    node: NodeId,
    text: String,
    typed: Typed,
}

/// Weights that share one sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pool {
    /// The dimensions, which share the total.
    Dimensions,
    /// The leaves of the dimension at a position.
    Leaves(usize),
}

/// Progress of sharing a pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The sum of the weights that are known.
    pub given: Exact,
    /// The sum that all together must make.
    pub whole: Exact,
    /// Number of open weights, which share the rest.
    pub open: usize,
}

/// Reason why typed values cannot count yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A typed value of a node is no number.
    Unreadable(NodeId),
    /// The assessment would be refused.
    Problem(Problem),
}

impl Draft {
    /// The same, with what was typed into a field last.
    #[must_use]
    pub fn with(&self, quantity: Quantity, node: &NodeId, text: &str, typed: Typed) -> Draft {
        let mut draft = self.without(quantity, std::slice::from_ref(node));
        draft.0.push(TypedEntry {
            quantity,
            node: node.clone(),
            text: text.to_owned(),
            typed,
        });
        draft
    }

    /// The same, without what was typed for some nodes.
    #[must_use]
    pub fn without(&self, quantity: Quantity, nodes: &[NodeId]) -> Draft {
        let other =
            |entry: &&TypedEntry| entry.quantity != quantity || !nodes.contains(&entry.node);
        Draft(self.0.iter().filter(other).cloned().collect())
    }

    fn entry(&self, quantity: Quantity, node: &str) -> Option<&TypedEntry> {
        let mut entries = self.0.iter();
        entries.find(|entry| entry.quantity == quantity && &*entry.node == node)
    }

    /// The text that waits in a field.
    #[must_use]
    pub fn text(&self, quantity: Quantity, node: &str) -> Option<&str> {
        self.entry(quantity, node).map(|entry| entry.text.as_str())
    }

    /// True if something waits for one of these nodes.
    #[must_use]
    pub fn waits(&self, quantity: Quantity, nodes: &[NodeId]) -> bool {
        nodes.iter().any(|node| self.text(quantity, node).is_some())
    }

    /// The weight of a node as it would count; `known` is what the edition says.
    fn weight(&self, assessment: &Assessment, node: &str, known: Option<&Exact>) -> Option<Exact> {
        let typed = self.entry(Quantity::Weight, node);
        let own = match typed.map(|entry| &entry.typed) {
            Some(Typed::Number(number)) => Some(number),
            Some(Typed::Empty) => None,
            Some(Typed::Unreadable) | None => assessment.weights.get(node),
        };
        own.or(known).cloned()
    }

    /// An assessment in which what was typed for some nodes counts.
    ///
    /// # Errors
    /// [`Refusal`] where it cannot.
    pub fn entered(
        &self,
        edition: &Edition,
        assessment: &Assessment,
        quantity: Quantity,
        nodes: &[NodeId],
    ) -> Result<Assessment, Refusal> {
        let mut entered = assessment.clone();
        let values = match quantity {
            Quantity::Weight => &mut entered.weights,
            Quantity::Maximum => &mut entered.scales,
        };
        for node in nodes {
            match self.entry(quantity, node).map(|entry| &entry.typed) {
                Some(Typed::Number(number)) => values.set(node, Some(number.clone())),
                Some(Typed::Empty) => values.set(node, None),
                Some(Typed::Unreadable) => return Err(Refusal::Unreadable(node.clone())),
                None => {}
            }
        }
        let is_scored = Sheet::new(edition, &entered).map(drop);
        let is_tried = || Sheet::new(edition, &entered.with_changes()).map(drop);
        is_scored
            .and_then(|()| is_tried())
            .map_err(Refusal::Problem)?;
        Ok(entered)
    }
}

/// The nodes whose weights share a pool: those that count.
#[must_use]
pub fn members(sheet: &Sheet<'_>, pool: Pool) -> Vec<NodeId> {
    match pool {
        Pool::Dimensions => {
            let dimensions = sheet.edition.dimensions.iter();
            dimensions.map(|own| own.id.clone()).collect()
        }
        Pool::Leaves(dimension) => {
            let leaves = &sheet.leaves[sheet.dimensions[dimension].leaves.clone()];
            leaves.iter().map(|own| own.indicator.id.clone()).collect()
        }
    }
}

/// Progress of sharing a pool with the typed values.
#[must_use]
pub fn shared(sheet: &Sheet<'_>, draft: &Draft, pool: Pool) -> Shared {
    let weight = |node: &str, known: Option<&Exact>| draft.weight(sheet.assessment, node, known);
    let (whole, weights): (Exact, Vec<Option<Exact>>) = match pool {
        Pool::Dimensions => {
            let dimensions = sheet.edition.dimensions.iter();
            let weights = dimensions.map(|own| {
                let known = own.weight_in(sheet.year).map(|dated| &dated.weight.0);
                weight(&own.id, known)
            });
            (sheet.edition.maximum.0.clone(), weights.collect())
        }
        Pool::Leaves(position) => {
            let dimension = &sheet.dimensions[position];
            let leaves = sheet.leaves[dimension.leaves.clone()].iter();
            let weights = leaves.map(|own| {
                let known = own.indicator.weight_in(sheet.year);
                weight(&own.indicator.id, known.map(|dated| &dated.weight.0))
            });
            let whole = match sheet.edition.weight_unit {
                Some(WeightUnit::Points) => dimension.points.clone(),
                Some(WeightUnit::PercentOfDimension) | None => Exact::whole(100),
            };
            (whole, weights.collect())
        }
    };
    Shared {
        open: weights.iter().filter(|weight| weight.is_none()).count(),
        given: weights.iter().flatten().sum(),
        whole,
    }
}
