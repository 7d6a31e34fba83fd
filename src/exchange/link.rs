//! Share links: a whole assessment as the fragment of an address, in characters that messengers, word
//! processors and mail programs leave alone.
//!
//! `docs/share-link.md` is the grammar and the promise: what version 1 wrote once is read for ever.
//! Nodes stand under the numbers that the edition file gives them for good, which is why an edition's
//! [`Keys`] are needed on both sides.

mod cursor;
mod data;
mod read;
mod write;

use crate::model::edition::{Edition, LinkKey, NodeId, TOTAL};

pub use read::{edition_of, edition_unknown, parse_link};
pub use write::to_link;

/// The version that this module writes.
const VERSION: u32 = 1;

/// The longest link, in characters, that everything in use carries: a message to an office's WhatsApp
/// number holds 4,096 characters, address included; Outlook gives up between this and 11,000.
pub const MOST: usize = 4_000;

/// Longer texts are refused unread: no assessment that somebody shares comes near it.
const LONGEST: usize = 256 * 1024;

/// The key of the total, in every edition.
const TOTAL_KEY: LinkKey = 0;

/// The nodes of an edition by their permanent numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    edition: String,
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

    fn node(&self, key: LinkKey) -> Option<&NodeId> {
        let (_, node) = self.nodes.iter().find(|(own, _)| *own == key)?;
        Some(node)
    }

    fn key(&self, node: &str) -> Option<LinkKey> {
        let (key, _) = self.nodes.iter().find(|(_, own)| &**own == node)?;
        Some(*key)
    }
}

/// Whether a link is short enough to be sent by any means. Where it is not, a file serves better.
#[must_use]
pub fn fits(link: &str) -> bool {
    // A link that was written here is ASCII, so its bytes are its characters.
    link.len() <= MOST
}

/// Characters of a text that stand for something else in a link, and the letter that stands for each
/// behind `~`. Percent-encoding would not do: some programs undo it on the way.
const STAND_INS: [(char, char); 11] = [
    ('~', 't'),
    ('_', 'u'),
    ('/', 's'),
    (';', 'm'),
    (':', 'c'),
    (',', 'k'),
    ('=', 'e'),
    ('%', 'p'),
    ('#', 'h'),
    ('&', 'a'),
    ('?', 'q'),
];
