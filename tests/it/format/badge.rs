//! The badge: a small picture that says score, zone and that it is not official, whatever the names.

use proptest::prelude::*;
use serde_json::{Value, json};
use zonahijau::format::badge::{BadgeOptions, badge};
use zonahijau::model::problem::Problem;
use zonahijau::model::sheet::Sheet;
use zonahijau::model::text::Language;

use crate::support::{self, EXAMPLES, assessment, document, edition, example, to_json, with};

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

fn try_draw(value: &Value, options: BadgeOptions) -> Result<String, Problem> {
    let assessment = document(value).assessment;
    let score = Sheet::new(edition(), &assessment).unwrap().score();
    badge(edition(), &assessment, &score, options)
}

fn draw(value: &Value, locus: Option<usize>, language: Language) -> String {
    try_draw(value, BadgeOptions { locus, language }).unwrap()
}

/// All words of a badge, the title first, after a check that it is well-formed and harmless.
fn words(svg: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{error}\n{svg}"));
    let root = tree.root_element();
    assert_eq!(root.tag_name().namespace(), Some(NAMESPACE));
    assert_eq!(root.attribute("role"), Some("img"));
    let harmless = ["svg", "title", "pattern", "circle", "rect", "g", "text"];
    for node in tree.descendants().filter(roxmltree::Node::is_element) {
        assert!(harmless.contains(&node.tag_name().name()), "{node:?}");
        for attribute in node.attributes() {
            let name = attribute.name();
            assert!(
                !name.starts_with("on") && !["style", "href", "class"].contains(&name),
                "{name}"
            );
            let value = attribute.value();
            assert!(
                !value.contains("url(") || value.starts_with("url(#hatch-"),
                "{value}"
            );
        }
    }
    let texts = tree.descendants().filter(|node| {
        node.has_tag_name((NAMESPACE, "text")) || node.has_tag_name((NAMESPACE, "title"))
    });
    texts
        .map(|node| node.text().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn a_badge_says_name_score_category_zone_year_and_that_it_is_not_official() {
    assert_eq!(
        words(&draw(
            &example("bangka-tengah-2023"),
            None,
            Language::Indonesian
        )),
        [
            "Kabupaten Bangka Tengah: nilai 93,71, A, Kualitas Tertinggi · zona hijau. 2023 · simulasi, tidak resmi. Zona Hijau.",
            "93,71",
            "A",
            "Kabupaten Bangka Tengah",
            "Kualitas Tertinggi · zona hijau",
            "2023 · simulasi, tidak resmi",
        ]
    );
    assert_eq!(
        words(&draw(&example("watdek-2023"), Some(0), Language::English)),
        [
            "Puskesmas Watdek: score 49.85, D, Low quality · red zone. 2023 · simulation, not official. Zona Hijau.",
            "49.85",
            "D",
            "Puskesmas Watdek",
            "Low quality · red zone",
            "2023 · simulation, not official",
        ]
    );
}

#[test]
fn an_estimate_is_called_one_and_shown_with_its_range() {
    let words = words(&draw(&example("contoh"), None, Language::Indonesian));
    assert_eq!(words[1], "74,35");
    assert!(
        words[5].starts_with("perkiraan; bisa ") && words[5].contains(" sampai "),
        "{words:?}"
    );
    assert!(words[0].contains(&words[5]));
}

#[test]
fn where_nothing_is_entered_no_zone_is_named() {
    for (value, range) in [
        (example("banyumas-2023"), Some("bisa 0,00 sampai 100,00")),
        (assessment(json!([])), None),
    ] {
        let svg = draw(&value, None, Language::Indonesian);
        let words = words(&svg);
        assert_eq!(words[1], "–");
        assert!(words.contains(&"Belum ada nilai".to_owned()), "{words:?}");
        assert_eq!(
            words
                .iter()
                .find(|line| line.starts_with("bisa"))
                .map(String::as_str),
            range
        );
        assert!(!svg.contains("hatch"), "{svg}");
    }
}

#[test]
fn each_zone_has_its_colour_and_a_hatch_of_its_own() {
    let mut seen = Vec::new();
    for (total, zone, colour) in [
        (40, "merah", "#b91c1c"),
        (60, "kuning", "#fbbf24"),
        (80, "hijau", "#15803d"),
    ] {
        let svg = draw(
            &assessment(json!([{ "points": { "total": total } }])),
            None,
            Language::Indonesian,
        );
        words(&svg);
        assert!(
            svg.contains(&format!("id=\"hatch-{zone}\""))
                && svg.contains(&format!("url(#hatch-{zone})"))
        );
        assert!(svg.contains(colour) && svg.contains(&format!("zona {zone}")));
        seen.push(svg[svg.find("<pattern").unwrap()..svg.find("</pattern>").unwrap()].to_owned());
    }
    assert!(seen[0] != seen[1] && seen[1] != seen[2] && seen[0] != seen[2]);
}

#[test]
fn names_without_a_name_are_said_in_words() {
    let value = assessment(json!([{}, { "name": " " }]));
    assert_eq!(
        words(&draw(&value, None, Language::Indonesian))[2],
        "Pemerintah tanpa nama"
    );
    assert_eq!(
        words(&draw(&value, None, Language::English))[2],
        "Unnamed government"
    );
    assert_eq!(
        words(&draw(&value, Some(1), Language::Indonesian))[2],
        "Lokus 2"
    );
    assert_eq!(
        words(&draw(&value, Some(1), Language::English))[2],
        "Locus 2"
    );
}

#[test]
fn a_long_name_takes_two_lines_and_is_whole_in_the_title() {
    let name = "Dinas Penanaman Modal, Pelayanan Perizinan Terpadu Satu Pintu dan Tenaga Kerja";
    let value = assessment(json!([{ "name": name, "points": { "total": 93.57 } }]));
    let words = words(&draw(&value, Some(0), Language::Indonesian));
    assert!(words[0].starts_with(name));
    assert_eq!(
        words[3..5],
        ["Dinas Penanaman Modal,", "Pelayanan Perizinan Terpa…"]
    );
}

#[test]
fn a_hostile_name_stays_a_name() {
    for name in [
        "</title><script>alert(1)</script>",
        "<![CDATA[<x>]]> -->",
        "\" onload=\"alert(1)",
        "' & &amp; &#0; <",
        "a\u{0}b\u{1}\u{8}\u{1f}\u{7f}\u{85}\u{fffe}\u{ffff}",
        "\u{202e}ayahab\u{2066}",
        "baris\r\nbaru\ttab",
        "日本語の役所の名前がとても長いので二行でも足りないかもしれません",
        "🏥🏥🏥",
    ] {
        let value = assessment(json!([{ "name": name, "points": { "total": 50 } }]));
        let svg = draw(&value, Some(0), Language::Indonesian);
        words(&svg);
        assert!(!svg.contains("<script") && !svg.contains("<![") && !svg.contains('\u{202e}'));
    }
    let value = with(
        assessment(json!([{ "points": { "total": 50 } }])),
        "government",
        json!({ "name": "x".repeat(1_000_000) }),
    );
    let svg = draw(&value, None, Language::Indonesian);
    assert!(svg.len() < 3_000, "{} bytes", svg.len());
}

#[test]
fn the_options_are_checked() {
    let read = |value: Value| BadgeOptions::read(&to_json(&value));
    assert_eq!(
        read(json!({})),
        Ok(BadgeOptions {
            locus: None,
            language: Language::Indonesian
        })
    );
    assert_eq!(
        read(json!({ "locus": 2, "language": "en" })),
        Ok(BadgeOptions {
            locus: Some(2),
            language: Language::English
        })
    );
    for (options, code, path) in [
        (json!([]), "type-wrong", ""),
        (json!({ "locus": -1 }), "type-wrong", "/locus"),
        (json!({ "language": "fr" }), "type-wrong", "/language"),
        (json!({ "theme": "dark" }), "key-unknown", "/theme"),
    ] {
        let problem = read(options).unwrap_err();
        assert_eq!((problem.code().id(), problem.path.as_str()), (code, path));
    }
    let options = BadgeOptions {
        locus: Some(7),
        ..BadgeOptions::default()
    };
    let problem = try_draw(&example("watdek-2023"), options).unwrap_err();
    assert_eq!(
        (problem.code().id(), problem.path.as_str()),
        ("locus-unknown", "/locus")
    );
}

#[test]
fn every_example_has_a_badge_of_less_than_three_kilobytes() {
    for (name, text) in EXAMPLES {
        for language in [Language::Indonesian, Language::English] {
            let svg = draw(&support::parse(text), None, language);
            words(&svg);
            assert!(svg.len() < 3_000, "{name}: {} bytes", svg.len());
        }
    }
}

proptest! {
    #[test]
    fn any_name_gives_a_well_formed_picture(name in any::<String>()) {
        let value = assessment(json!([{ "name": name, "points": { "total": 50 } }]));
        words(&draw(&value, Some(0), Language::English));
    }
}
