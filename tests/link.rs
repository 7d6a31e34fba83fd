//! Share links: what is written is read again exactly, what was written once is read for ever, and what
//! is no link is refused quickly.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends at the first surprise"
)]

mod support;

use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde_json::{Value, json};
use support::everything::dress;
use support::generate::{Tape, assessments, tapes};
use support::{EXAMPLES, assessment, document, edition, example, to_value, with};
use zonahijau::exchange::document::Document;
use zonahijau::exchange::link::{
    Keys, MOST, edition_of, edition_unknown, fits, parse_link, to_link,
};
use zonahijau::model::problem::Problem;

fn keys() -> Keys {
    Keys::of(edition())
}

fn link(assessment: &Value) -> String {
    to_link(&document(assessment), &keys())
}

fn parse(text: &str) -> Result<Document, Problem> {
    parse_link(text, &keys())
}

fn parsed(text: &str) -> Document {
    parse(text).unwrap_or_else(|problem| panic!("{problem}\n{text}"))
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        max_shrink_time: 10_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// That a link has only characters that are never escaped in a fragment and that no program turns into
/// something else, and that it begins and ends well.
fn assert_safe(link: &str) {
    let unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/;:,=%".contains(&byte);
    assert!(link.bytes().all(unreserved), "{link}");
    assert!(link.starts_with("1/") && link.ends_with("/end"), "{link}");
    assert!(!link.contains("~~") && !link.contains(":~:"), "{link}");
}

#[test]
fn print() {
    for (name, text) in EXAMPLES {
        let mut value = support::parse(text);
        println!("{name} {}\n{}", link(&value).len(), link(&value));
        value.as_object_mut().unwrap().remove("extra");
        println!("{name} {}\n{}", link(&value).len(), link(&value));
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_link_is_read_as_the_document_that_it_was_written_from(
        mut value in assessments(),
        draws in tapes(200),
    ) {
        let plain = document(&value);
        prop_assert_eq!(&parsed(&to_link(&plain, &keys())), &plain);
        dress(&mut value, &mut Tape::new(draws));
        let dressed = document(&value);
        let link = to_link(&dressed, &keys());
        assert_safe(&link);
        prop_assert_eq!(&parsed(&link), &dressed, "{}", link);
        prop_assert_eq!(edition_of(&link).unwrap(), "2022-2024");
    }
}
