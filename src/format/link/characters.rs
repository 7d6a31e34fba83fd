//! Characters of links: what stands for what, and how texts and numbers are written.

use std::fmt::Write;

use crate::model::exact::Exact;

/// The version that links are written in.
pub(super) const VERSION: u32 = 1;

/// Longer texts are refused unread: no assessment that somebody shares comes near it.
pub(super) const LONGEST: usize = 256 * 1024;

/// Characters of a text that stand for something else in a link, and the letter that stands for each
/// behind `~`. Percent-encoding would not do: some programs undo it on the way.
pub(super) const STAND_INS: [(char, char); 11] = [
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

/// Writes a number. Whatever is in a document was read from a decimal, so it has one.
pub(super) fn write_number(number: &Exact, link: &mut String) {
    link.push_str(&number.to_decimal().unwrap_or_default());
}

/// Writes a text in the characters of links.
pub(super) fn write_text(text: &str, link: &mut String) {
    for character in text.chars() {
        let stand_in = STAND_INS.iter().find(|(own, _)| *own == character);
        if let Some((_, letter)) = stand_in {
            link.push('~');
            link.push(*letter);
        } else if character == ' ' {
            link.push('_');
        } else if character.is_ascii_alphanumeric() || matches!(character, '-' | '.') {
            link.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                // Writing to a String cannot fail.
                let _ = write!(link, "%{byte:02X}");
            }
        }
    }
}
