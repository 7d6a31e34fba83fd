//! The text to send: in both languages, for a locus and a government, with and without a simulation.

use std::rc::Rc;

use serde_json::{Value, json};
use yew::Callback;
use zonahijau::app::state::State;
use zonahijau::app::state::choices::Place;
use zonahijau::app::state::editions::Editions;
use zonahijau::app::ui::scene::Scene;
use zonahijau::app::views::works::summary_text::summary_text;
use zonahijau::format::edition::read_edition;
use zonahijau::model::text::Language;

use crate::support::{EDITION, assessment, document, example, parse, to_json, with};

fn text(input: &Value, place: Place, language: Language) -> String {
    let editions = Editions::default();
    editions.add(read_edition(&to_json(&parse(EDITION))).unwrap());
    let mut state = State::new(&editions, document(input)).unwrap();
    state.ui.place = place;
    state.settings.language = language;
    summary_text(&Scene::new(&Rc::new(state), &Callback::noop()))
}

#[test]
fn a_locus_is_summed_up_in_indonesian() {
    let text = text(
        &example("watdek-2023"),
        Place::Locus(0),
        Language::Indonesian,
    );
    assert_eq!(
        text,
        "*Puskesmas Watdek 2023*\n\
         Sekarang: *49,85* (kategori D, zona merah)\n\
         Kurang 4,15 ke kategori C, zona kuning\n\
         \n\
         Paling menaikkan nilai (tiap butir dihitung sendiri, dari keadaan sekarang):\n\
         1. Proses: +21,61\n\
         2. Input: +13,13\n\
         3. Pengaduan: +11,93\n\
         4. Output: +3,48\n\
         \n\
         Bukan kalkulator resmi Ombudsman RI. Bobot yang belum diketahui dianggap sama rata."
    );
}

#[test]
fn what_is_tried_comes_with_its_gain_in_english_too() {
    let changes = json!([{ "locus": 0, "node": "pengaduan", "to": 13.76 }]);
    let input = with(example("watdek-2023"), "changes", changes);
    let text = text(&input, Place::Locus(0), Language::English);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[..4],
        [
            "*Puskesmas Watdek 2023*",
            "Now: *49.85* (category D, red zone)",
            "Simulated: *54.00* (category C, yellow zone), +4.15",
            "Needs 24.00 more for category B, green zone",
        ]
    );
    let last = "Not an official calculator of the Ombudsman of Indonesia. \
                Unknown weights are assumed equal.";
    assert_eq!(lines.last(), Some(&last));
}

#[test]
fn a_government_has_its_range_and_its_five_best_fixes_with_their_loci() {
    let text = text(&example("contoh"), Place::Government, Language::Indonesian);
    assert!(text.starts_with(
        "*Kabupaten Contoh (contoh) 2023*\nSekarang: *74,35* (kategori C, zona kuning)\n"
    ));
    let range = text.lines().nth(2).unwrap();
    assert!(range.contains("bisa ") && range.contains('–'), "{range}");
    assert!(range.contains("(kategori C"), "{range}");
    let fixes: Vec<&str> = text
        .lines()
        .filter(|line| line.as_bytes().first().is_some_and(u8::is_ascii_digit))
        .collect();
    assert_eq!(fixes.len(), 5);
    assert_eq!(
        fixes[0],
        "1. Mekanisme dan tata cara, Dinas Sosial (contoh): +0,42"
    );
    assert!(text.len() < 1000, "short enough for a message");
}

#[test]
fn without_a_score_it_says_so() {
    let input = assessment(json!([{ "name": "Dinas A" }]));
    let text = text(&input, Place::Locus(0), Language::Indonesian);
    assert!(text.contains("Sekarang: Belum ada nilai\n"), "{text}");
    assert!(text.contains("Bukan kalkulator resmi"));
    assert!(!text.contains("1. "), "{text}");
}

#[test]
fn at_the_top_nothing_is_missing() {
    let input = assessment(json!([{ "name": "Dinas A", "points": { "total": 100 } }]));
    let text = text(&input, Place::Locus(0), Language::Indonesian);
    assert!(text.contains("Sudah di kategori tertinggi."));
    assert!(!text.contains("Kurang"), "{text}");
}
