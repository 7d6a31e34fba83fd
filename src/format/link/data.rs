//! JSON in the characters of links: what `extra` holds besides the page's own.
//!
//! Percent-encoded JSON would be twice as long, since every quote and brace would be three characters.

use crate::document::json::Json;
use crate::format::link::characters::{write_number, write_text};
use crate::format::link::cursor::Cursor;
use crate::model::problem::expected;

/// As deep as JavaScript values are read.
const DEEPEST: usize = 32;

/// Writes a value.
pub(super) fn write(json: &Json, link: &mut String) {
    match json {
        Json::Null => link.push('n'),
        Json::Bool(true) => link.push('t'),
        Json::Bool(false) => link.push('f'),
        Json::Number(number) => {
            write_number(number, link);
            link.push(',');
        }
        Json::Text(text) => {
            link.push(':');
            write_text(text, link);
            link.push(',');
        }
        Json::List(elements) => {
            link.push('l');
            for element in elements {
                write(element, link);
            }
            link.push(';');
        }
        Json::Map(members) => {
            link.push('m');
            for (key, value) in members {
                write_text(key, link);
                link.push('=');
                write(value, link);
            }
            link.push(';');
        }
    }
}

/// Reads a value.
pub(super) fn read(cursor: &mut Cursor<'_>, depth: usize) -> Json {
    if depth > DEEPEST {
        cursor.expected(&expected::SHALLOWER);
    }
    if cursor.is_at_number() {
        let number = cursor.number();
        cursor.require(',');
        return Json::Number(number);
    }
    let place = cursor.place();
    match cursor.take() {
        Some('n') => Json::Null,
        Some('t') => Json::Bool(true),
        Some('f') => Json::Bool(false),
        Some(':') => {
            let text = cursor.text();
            cursor.require(',');
            Json::Text(text)
        }
        Some('l') => {
            let mut elements = Vec::new();
            while !cursor.is_at_end() && !cursor.eat(';') {
                elements.push(read(cursor, depth + 1));
            }
            Json::List(elements)
        }
        Some('m') => {
            let mut members = Vec::new();
            while !cursor.is_at_end() && !cursor.eat(';') {
                let key = cursor.text();
                cursor.require('=');
                members.push((key, read(cursor, depth + 1)));
            }
            Json::Map(members)
        }
        _ => {
            cursor.expected_at(place, &expected::DATA);
            Json::Null
        }
    }
}
