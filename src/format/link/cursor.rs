//! A place in a link, and the first thing that is wrong with it.
//!
//! As with the other readers, a fault does not stop the reading: it is noted, the cursor goes to the
//! end, every loop ends there, and only the caller of all asks whether anything was noted.

use crate::format::link::characters::{LONGEST, STAND_INS};
use crate::model::exact::Exact;
use crate::model::problem::{Expected, Path, Problem, ProblemKind, expected};

/// JavaScript numbers have fewer digits.
const MOST_DIGITS: usize = 800;

/// Next unit of a link.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// A character that stands there.
    Plain(char),
    /// A byte that stands there percent-encoded, so that it can be nothing but text.
    Byte(u8),
}

/// A place in a link.
pub(super) struct Cursor<'a> {
    /// Everything up to the end of the link.
    text: &'a str,
    /// The next byte.
    at: usize,
    fault: Option<Problem>,
}

impl<'a> Cursor<'a> {
    /// Finds the link in what somebody pasted: an address, a fragment, or the link by itself.
    pub(super) fn new(pasted: &'a str) -> Cursor<'a> {
        // Around it may be brackets, quotes or the marks of bold type; at its ends are letters.
        let is_around = |next: char| next.is_ascii() && !next.is_ascii_alphanumeric();
        let bare = pasted.len() - pasted.trim_start_matches(is_around).len();
        let version = pasted[bare..].trim_start_matches(|next: char| next.is_ascii_digit());
        let start = match pasted.find('#') {
            Some(hash) if !version.starts_with('/') => hash + 1,
            _ => bare,
        };
        let mut cursor = Cursor {
            text: pasted,
            at: start,
            fault: None,
        };
        if pasted.len() > LONGEST {
            cursor.note(ProblemKind::LinkTooLong);
            return cursor;
        }
        // Additions of hosts, frames and browsers behind a link are not part of it; these characters are
        // never in one.
        let link = &pasted[start..];
        let end = link.find(['#', '&', '?']).unwrap_or(link.len());
        let end = link.find(":~:").map_or(end, |found| found.min(end));
        let kept = link[..end].trim_end_matches(is_around).len();
        cursor.text = &pasted[..start + kept];
        cursor
    }

    /// The value that was read, unless there was a fault.
    pub(super) fn check<T>(self, value: T) -> Result<T, Problem> {
        match self.fault {
            Some(problem) => Err(problem),
            None => Ok(value),
        }
    }

    /// Next unit and its end; nothing at the end.
    ///
    /// A program that wraps lines adds white space, which no link has: it is passed over.
    fn look(&self) -> Option<(Unit, usize)> {
        let rest = self.text.get(self.at..)?;
        let rest = rest.trim_start_matches([' ', '\t', '\r', '\n']);
        let at = self.text.len() - rest.len();
        let first = rest.chars().next()?;
        if first == '%'
            && let Some(byte) = rest.as_bytes().get(1..3).and_then(hexadecimal)
        {
            // These mean the same with and without percent-encoding (RFC 3986, 2.3), and some
            // programs write the one for the other.
            let unreserved = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
            let unit = if unreserved {
                Unit::Plain(char::from(byte))
            } else {
                Unit::Byte(byte)
            };
            return Some((unit, at + 3));
        }
        Some((Unit::Plain(first), at + first.len_utf8()))
    }

    /// The next character, if it is one that means something by itself.
    pub(super) fn peek(&self) -> Option<char> {
        match self.look() {
            Some((Unit::Plain(character), _)) => Some(character),
            _ => None,
        }
    }

    /// Takes the next character.
    pub(super) fn take(&mut self) -> Option<char> {
        let (unit, end) = self.look()?;
        let Unit::Plain(character) = unit else {
            return None;
        };
        self.at = end;
        Some(character)
    }

    /// Takes this character, if it comes next.
    pub(super) fn eat(&mut self, wanted: char) -> bool {
        let comes = self.peek() == Some(wanted);
        if comes {
            self.take();
        }
        comes
    }

    /// Takes this character, or notes that it is missing.
    pub(super) fn require(&mut self, wanted: char) {
        if !self.eat(wanted) {
            self.damaged(self.at, |character| ProblemKind::LinkLacks {
                character,
                mark: wanted,
            });
        }
    }

    /// True if the end is reached, as it is after every fault.
    pub(super) fn is_at_end(&self) -> bool {
        self.look().is_none()
    }

    /// True if a number comes next.
    pub(super) fn is_at_number(&self) -> bool {
        self.peek()
            .is_some_and(|next| next.is_ascii_digit() || next == '-')
    }

    /// Takes the digits that come next.
    pub(super) fn digits(&mut self) -> String {
        let mut digits = String::new();
        while let Some(digit) = self.peek().filter(char::is_ascii_digit) {
            digits.push(digit);
            self.take();
            if digits.len() > MOST_DIGITS {
                self.expected(&expected::SHORTER_NUMBER);
            }
        }
        digits
    }

    /// Takes a whole number that is small enough for its type.
    pub(super) fn index<T: std::str::FromStr + Default>(&mut self) -> T {
        let start = self.at;
        self.digits().parse().unwrap_or_else(|_| {
            self.expected_at(start, &expected::WHOLE);
            T::default()
        })
    }

    /// Takes a decimal.
    pub(super) fn number(&mut self) -> Exact {
        let start = self.at;
        let mut number = String::new();
        if self.eat('-') {
            number.push('-');
        }
        number.push_str(&self.digits());
        if self.eat('.') {
            number.push('.');
            number.push_str(&self.digits());
        }
        Exact::from_decimal(&number).unwrap_or_else(|| {
            self.expected_at(start, &expected::NUMBER);
            Exact::ZERO
        })
    }

    /// Takes a text, up to the next character that means something.
    pub(super) fn text(&mut self) -> String {
        let start = self.at;
        let mut bytes = Vec::new();
        while let Some((unit, end)) = self.look() {
            let mut character = match unit {
                Unit::Byte(byte) => {
                    bytes.push(byte);
                    self.at = end;
                    continue;
                }
                Unit::Plain('/' | ';' | ':' | ',' | '=') => break,
                Unit::Plain('_') => ' ',
                Unit::Plain('%') if self.text.len() < self.at + 3 => {
                    // Half an escape is all that is left of a link.
                    self.at = self.text.len();
                    self.expected(&expected::ESCAPE);
                    break;
                }
                Unit::Plain(character) if character.is_control() || character == '%' => {
                    self.expected(&expected::CHARACTER);
                    break;
                }
                Unit::Plain(character) => character,
            };
            self.at = end;
            if character == '~' {
                let letter = self.take();
                let stands_for = STAND_INS.iter().find(|(_, own)| Some(*own) == letter);
                let Some((own, _)) = stands_for else {
                    self.expected_at(end, &expected::STAND_IN);
                    break;
                };
                character = *own;
            }
            let mut buffer = [0; 4];
            bytes.extend_from_slice(character.encode_utf8(&mut buffer).as_bytes());
        }
        String::from_utf8(bytes).unwrap_or_else(|_| {
            self.expected_at(start, &expected::UTF8);
            String::new()
        })
    }

    /// The place that comes next, to be pointed at later.
    pub(super) fn place(&self) -> usize {
        self.at
    }

    /// Notes what should stand here.
    pub(super) fn expected(&mut self, expected: &'static Expected) {
        self.expected_at(self.at, expected);
    }

    /// Notes what should stand at an earlier place.
    pub(super) fn expected_at(&mut self, place: usize, expected: &'static Expected) {
        self.damaged(place, |character| ProblemKind::LinkDamaged {
            character,
            expected,
        });
    }

    /// Notes that a link is cut off, or else what is wrong at a character, counted from 1.
    fn damaged(&mut self, place: usize, kind: impl FnOnce(usize) -> ProblemKind) {
        if self.is_at_end() {
            return self.note(ProblemKind::LinkCutOff);
        }
        self.at = place;
        let character = self.position() + 1;
        self.note(kind(character));
    }

    /// Notes a fault here, unless there is one already, and goes to the end.
    pub(super) fn note(&mut self, kind: ProblemKind) {
        if self.fault.is_none() {
            self.fault = Some(self.problem(kind));
        }
        self.at = self.text.len();
    }

    /// The fault that was noted, or else this one, here.
    pub(super) fn into_fault(mut self, kind: ProblemKind) -> Problem {
        match self.fault.take() {
            Some(problem) => problem,
            None => self.problem(kind),
        }
    }

    fn problem(&self, kind: ProblemKind) -> Problem {
        Problem::new(kind, &Path::ROOT.key(&self.position().to_string()))
    }

    /// Goes back to an earlier place, to point at it.
    pub(super) fn back_to(&mut self, place: usize) {
        if self.fault.is_none() {
            self.at = place;
        }
    }

    /// Number of characters before this place.
    fn position(&self) -> usize {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        before.chars().count()
    }
}

/// A byte from its two hexadecimal digits.
fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let mut byte: u32 = 0;
    for digit in digits {
        byte = byte * 16 + char::from(*digit).to_digit(16)?;
    }
    u8::try_from(byte).ok()
}
