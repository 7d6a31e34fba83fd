//! Share links: what is written is read again exactly, what was written once is read for ever, and what
//! is no link is refused quickly.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};
use zonahijau::document::Document;
use zonahijau::format::link::{Keys, MOST, edition_of, edition_unknown, fits, parse_link, to_link};
use zonahijau::model::problem::Problem;

use crate::support::everything::dress;
use crate::support::generate::{Tape, assessments, config, tapes};
use crate::support::{self, EXAMPLES, document, edition, example, to_value};

/// Links with what they stand for, and texts that are refused.
#[derive(Deserialize)]
struct Corpus {
    link: Vec<Golden>,
    refused: Vec<Refused>,
}

#[derive(Deserialize)]
struct Golden {
    name: String,
    text: String,
    assessment: String,
    /// True if this is written today, and is not another way to say the same.
    #[serde(default = "yes")]
    written: bool,
}

#[derive(Deserialize)]
struct Refused {
    name: String,
    text: String,
    code: String,
    place: Option<String>,
}

fn yes() -> bool {
    true
}

fn corpus() -> Corpus {
    toml::from_str(include_str!("../../links/v1.toml")).unwrap()
}

fn keys() -> Keys {
    Keys::of(edition())
}

fn link(assessment: &Value) -> String {
    to_link(&document(assessment), &keys())
}

/// Reads a link as the page and the package do: the edition first.
fn parse(text: &str) -> Result<Document, Problem> {
    match edition_of(text)?.as_str() {
        "2022-2024" => parse_link(text, &keys()),
        _ => Err(edition_unknown(text, &["2022-2024"])),
    }
}

fn parsed(text: &str) -> Document {
    parse(text).unwrap_or_else(|problem| panic!("{problem}\n{text}"))
}

/// Asserts that a link has only characters that are never escaped in a fragment and that no program turns into
/// something else, and that it begins and ends well.
fn assert_safe(link: &str) {
    let is_safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/;:,=%".contains(&byte);
    assert!(link.bytes().all(is_safe), "{link}");
    assert!(link.starts_with("1/") && link.ends_with("/end"), "{link}");
    assert!(!link.contains("~~") && !link.contains(":~:"), "{link}");
}

#[test]
fn every_link_that_was_ever_given_out_stands_for_the_same_assessment() {
    let corpus = corpus();
    assert!(corpus.link.len() >= 25);
    for golden in corpus.link {
        let assessment = support::parse(&golden.assessment);
        let document = parsed(&golden.text);
        assert_eq!(document, support::document(&assessment), "{}", golden.name);
        assert_eq!(to_value(&document.write()), assessment, "{}", golden.name);
        let written = to_link(&document, &keys());
        assert_safe(&written);
        assert_eq!(parsed(&written), document, "{}", golden.name);
        assert_eq!(
            written == golden.text,
            golden.written,
            "{}: {written}",
            golden.name
        );
    }
}

#[test]
fn what_is_no_link_is_refused_at_its_place_and_in_both_languages() {
    let corpus = corpus();
    assert!(corpus.refused.len() >= 50);
    let mut wrong = Vec::new();
    for refused in corpus.refused {
        let problem = parse(&refused.text).err();
        let problem = problem.unwrap_or_else(|| panic!("{} is read", refused.name));
        let place = refused.place.unwrap_or(problem.path.clone());
        if (problem.code().id(), &problem.path) != (&refused.code, &place) {
            wrong.push(format!("{}: {problem}", refused.name));
        }
        let words = problem.messages();
        assert!(words.id.len() > 30 && words.en.len() > 30, "{words:?}");
        assert_ne!(words.id, words.en, "{}", refused.name);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_examples_of_the_documentation_are_links() {
    let document = include_str!("../../../docs/share-link.md");
    let links = document.lines().filter_map(|line| {
        let (_, link) = line.split_once("#1/")?;
        Some(format!("1/{link}"))
    });
    let links: Vec<String> = links.collect();
    assert!(!links.is_empty());
    for link in links {
        assert_eq!(to_link(&parsed(&link), &keys()), link);
    }
}

#[test]
fn an_edition_is_known_before_anything_else_of_a_link_is_read() {
    assert_eq!(
        edition_of("https://contoh.go.id/#1/2021;?").unwrap(),
        "2021"
    );
    assert_eq!(edition_of("1/a~sb/zzz").unwrap(), "a/b");
    let problem = edition_unknown("1/2030/end", &["2022-2024", "2021"]);
    assert_eq!(
        (problem.code().id(), problem.path.as_str()),
        ("edition-unknown", "/2")
    );
    assert!(problem.messages().en.contains("2030"));
    assert!(problem.messages().id.contains("2022-2024, 2021"));
}

#[test]
fn a_link_is_not_read_with_the_keys_of_another_edition() {
    let problem = parse_link("1/2021/end", &keys()).unwrap_err();
    assert_eq!(problem.code().id(), "edition-unknown");
    let other = support::with(example("watdek-2023"), "edition", json!("2021"));
    let link = link(&other);
    assert!(link.contains(";p.input=8.72;p.proses=10.76"), "{link}");
}

#[test]
fn what_the_examples_hold_fits_a_link() {
    for (name, text) in EXAMPLES {
        let link = link(&support::parse(text));
        assert!(fits(&link), "{name}: {}", link.len());
    }
    assert!(fits(&"x".repeat(MOST)) && !fits(&"x".repeat(MOST + 1)));
}

#[test]
fn an_answer_takes_two_or_three_characters() {
    let mut contoh = example("contoh");
    let locus = &mut contoh["loci"][0];
    let (mut answers, mut figures) = (0, 0);
    let mut count = |entries: &Value| {
        for answer in entries.as_object().unwrap().values() {
            answers += 1;
            figures += answer.as_array().map_or(1, Vec::len);
        }
    };
    count(&locus["answers"]);
    for product in locus["products"].as_array_mut().unwrap() {
        product.as_object_mut().unwrap().remove("name");
        count(&product["answers"]);
    }
    let only = support::assessment(json!([{
        "answers": locus["answers"], "products": locus["products"],
    }]));
    let length = link(&only).len() - link(&support::assessment(json!([{}]))).len();
    assert_eq!((answers, figures), (48, 99));
    assert!(
        length <= 3 * answers,
        "{length} characters for {answers} answers"
    );
}

#[test]
fn the_keys_of_a_published_edition_never_change() {
    let frozen: Value = toml::from_str(include_str!("../../links/keys.toml")).unwrap();
    for (id, _) in support::editions() {
        let edition = support::edition_of(&id);
        let mut found = vec![(0, "total")];
        for dimension in &edition.dimensions {
            if !dimension.is_total() {
                found.push((dimension.key, &*dimension.id));
            }
            found.extend(dimension.indicators().map(|leaf| (leaf.key, &*leaf.id)));
        }
        found.extend(edition.sums.iter().map(|sum| (sum.key, &*sum.id)));
        let frozen = frozen[&id].as_object().unwrap();
        for (key, node) in &found {
            assert_eq!(frozen[&key.to_string()], *node, "{key} of {id}");
        }
        assert_eq!(
            found.len(),
            frozen.len(),
            "a key of {id} is gone or given twice"
        );
    }
}

/// Asserts that a text is answered within a time that no quadratic reading would keep on a large one.
fn answered_quickly(name: &str, text: &str) {
    let start = Instant::now();
    let _ = parse(text);
    let spent = start.elapsed();
    // Other tests run beside it; quadratic reading would take minutes.
    assert!(spent < Duration::from_secs(15), "{name}: {spent:?}");
}

#[test]
fn megabytes_are_refused_unread() {
    for unit in [
        "a", "/l", ";1", "~", "%41", "#", " ", "\u{0}", "1/", "l", "é",
    ] {
        let text = format!("1/2022-2024/{}", unit.repeat(8_000_000 / unit.len()));
        let start = Instant::now();
        assert_eq!(parse(&text).unwrap_err().code().id(), "link-broken");
        assert!(start.elapsed() < Duration::from_secs(8), "{unit}");
    }
}

#[test]
fn what_is_just_short_enough_is_read_in_linear_time() {
    let room = 250_000;
    let many = |unit: &str| unit.repeat(room / unit.len());
    let numbered: String = (0..room / 9)
        .map(|number| format!(";.{number:05}=3"))
        .collect();
    for (name, text) in [
        ("loci", format!("1/2022-2024{}/end", many("/l"))),
        ("products", format!("1/2022-2024/l{}/end", many("/p"))),
        ("unknown nodes", format!("1/2022-2024/l{numbered}/end")),
        ("one node", format!("1/2022-2024/l{}/end", many(";11=3"))),
        ("changes", format!("1/2022-2024/c0{}/end", many(";11=3"))),
        ("commas", format!("1/2022-2024/l;11={}/end", many(","))),
        ("digits", format!("1/2022-2024/l;11:{}/end", many("3"))),
        ("hyphens", format!("1/2022-2024/l;11:{}/end", many("-"))),
        ("rows", format!("1/2022-2024/l;11~3{}/end", many(",3"))),
        (
            "respondents",
            format!("1/2022-2024/l;11=3{}/end", many("_3")),
        ),
        (
            "a long number",
            format!("1/2022-2024/l;11={}/end", many("9")),
        ),
        (
            "long numbers",
            format!(
                "1/2022-2024/l;11=3{}/end",
                many(&format!("_{}.5", "9".repeat(790)))
            ),
        ),
        (
            "a long text",
            format!("1/2022-2024/g={}/end", many("%E2%80%93")),
        ),
        ("white space", format!("1/2022-2024/g=a{}b/end", many(" "))),
        (
            "white space between",
            format!("1/2022-2024/g={}b/end", many("a  \n")),
        ),
        ("notes", format!("1/2022-2024{}/end", many("/n0;11=a,b"))),
        (
            "scenarios",
            format!("1/2022-2024{}/end", many("/s=a/c0;11=3")),
        ),
        ("lists", format!("1/2022-2024/x={}/end", many("l"))),
        ("objects", format!("1/2022-2024/x={}/end", many("ma="))),
        ("data", format!("1/2022-2024/x=l{};/end", many("n"))),
        (
            "prototype keys",
            format!("1/2022-2024/x=m{};/end", many("~u~uproto~u~u=n")),
        ),
        ("signs", format!("1/2022-2024{}", many("#"))),
    ] {
        answered_quickly(name, &text);
    }
}

#[test]
fn data_is_read_as_deep_as_files_are_and_no_deeper() {
    let nested = |depth: usize| {
        format!(
            "1/2022-2024/x={}{}/end",
            "l".repeat(depth),
            ";".repeat(depth)
        )
    };
    assert!(parse(&nested(32)).is_ok());
    assert_eq!(parse(&nested(40)).unwrap_err().code().id(), "link-broken");
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_link_is_read_as_the_document_that_it_was_written_from(
        mut value in assessments(),
        draws in tapes(300),
    ) {
        let plain = document(&value);
        prop_assert_eq!(&parsed(&to_link(&plain, &keys())), &plain);
        dress(&mut value, &mut Tape::new(draws));
        let dressed = document(&value);
        let link = to_link(&dressed, &keys());
        assert_safe(&link);
        prop_assert_eq!(&parsed(&link), &dressed, "{}", link);
        // What a file keeps of it, a link does too.
        let file = Document::read(&dressed.write()).unwrap();
        prop_assert_eq!(&parsed(&to_link(&file, &keys())), &file);
    }

    #[test]
    fn a_link_that_is_cut_off_anywhere_is_refused(draws in tapes(300), at in any::<prop::sample::Index>()) {
        let mut value = example("contoh");
        dress(&mut value, &mut Tape::new(draws));
        let link = link(&value);
        let cut = &link[..at.index(link.len())];
        prop_assert!(parse(cut).is_err(), "{}", cut);
    }

    #[test]
    fn a_link_that_is_damaged_never_ends_in_a_panic(
        draws in tapes(300),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0_u8..4), 1..8),
    ) {
        let mut value = support::assessment(json!([{ "products": [{}] }, {}]));
        dress(&mut value, &mut Tape::new(draws));
        let mut bytes = link(&value).into_bytes();
        for (at, byte, kind) in damage {
            let at = at.index(bytes.len());
            const SIGNS: &[u8] = b"/;:,=_~-.%x0149glpcsnfxemtwo#&?\0";
            let sign = SIGNS[usize::from(byte) % SIGNS.len()];
            match kind {
                0 => bytes[at] = byte,
                1 => bytes[at] = sign,
                2 => bytes.insert(at, sign),
                _ if bytes.len() > 1 => drop(bytes.remove(at)),
                _ => {}
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        if let Ok(document) = parse(&text) {
            // Whatever is accepted is a document like any other.
            prop_assert_eq!(&parsed(&to_link(&document, &keys())), &document, "{}", text);
            prop_assert!(Document::read(&document.write()).is_ok(), "{}", text);
        }
    }

    #[test]
    fn no_text_at_all_ends_in_a_panic(text in "(1/2022-2024)?[/;:,=_~.%a-z0-9#&? \u{0}-\u{ff}]{0,60}(/end)?") {
        let _ = parse(&text);
    }
}
