//! Share links: a whole assessment as the fragment of an address, in characters that messengers, word
//! processors and mail programs leave alone.
//!
//! `docs/share-link.md` is the grammar and the promise: what version 1 wrote once is read for ever.
//! Nodes stand under the numbers that the edition file gives them for good, which is why an edition's
//! [`Keys`] are needed on both sides.

mod characters;
mod cursor;
mod data;
mod keys;
mod read;
mod write;

pub use crate::format::link::keys::Keys;
pub use crate::format::link::read::{edition_of, edition_unknown, parse_link};
pub use crate::format::link::write::to_link;

/// The longest link, in characters, that everything in use carries: a message to an office's WhatsApp
/// number holds 4,096 characters, address included; Outlook gives up between this and 11,000.
pub const MOST: usize = 4_000;

/// True if a link is short enough to be sent by any means. Where it is not, a file serves better.
#[must_use]
pub fn fits(link: &str) -> bool {
    // A link that was written here is ASCII, so its bytes are its characters.
    link.len() <= MOST
}
