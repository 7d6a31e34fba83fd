//! Permanent numbers of an edition's nodes.

use crate::model::edition::{Edition, LinkKey, NodeId, TOTAL};

/// The key of the total, in every edition.
const TOTAL_KEY: LinkKey = 0;

/// The nodes of an edition by their permanent numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    pub(super) edition: String,
    nodes: Vec<(LinkKey, NodeId)>,
}

impl Keys {
    /// The numbers that an edition gives to its nodes.
    #[must_use]
    pub fn of(edition: &Edition) -> Keys {
        let mut nodes = vec![(TOTAL_KEY, NodeId::from(TOTAL))];
        for dimension in &edition.dimensions {
            if !dimension.is_total() {
                nodes.push((dimension.key, dimension.id.clone()));
            }
            let leaves = dimension.indicators();
            nodes.extend(leaves.map(|leaf| (leaf.key, leaf.id.clone())));
        }
        let sums = edition.sums.iter();
        nodes.extend(sums.map(|sum| (sum.key, sum.id.clone())));
        Keys {
            edition: edition.id.clone(),
            nodes,
        }
    }

    pub(super) fn node(&self, key: LinkKey) -> Option<&NodeId> {
        let (_, node) = self.nodes.iter().find(|(own, _)| *own == key)?;
        Some(node)
    }

    pub(super) fn key(&self, node: &str) -> Option<LinkKey> {
        let (key, _) = self.nodes.iter().find(|(_, own)| &**own == node)?;
        Some(*key)
    }
}
