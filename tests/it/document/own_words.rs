//! What a document says of itself: its official figures, and that an example is invented.

use crate::support::{assessment, example, with};
use serde_json::json;
use zonahijau::document::example::{is_invented, is_real, marked};
use zonahijau::model::exact::Exact;
use zonahijau::model::quantity::Printed;
use zonahijau::model::text::Language::{English, Indonesian};

#[test]
fn numbers_are_written_as_people_of_a_language_write_them() {
    let figure = Printed::from_hundredths(-4_985);
    assert_eq!(figure.localised(Indonesian), "-49,85");
    assert_eq!(figure.localised(English), "-49.85");
    let third = Exact::ONE.checked_div(&Exact::whole(3)).unwrap();
    for (number, id, en) in [
        (Exact::from_decimal("87.996").unwrap(), "87,996", "87.996"),
        (Exact::whole(3), "3", "3"),
        (third, "1/3", "1/3"),
    ] {
        assert_eq!(number.localised(Indonesian), id);
        assert_eq!(number.localised(English), en);
    }
}

#[test]
fn only_an_invented_example_is_marked_and_only_once() {
    for (name, real) in [("contoh", Some(false)), ("watdek-2023", Some(true))] {
        let document = crate::support::document(&example(name));
        assert_eq!(is_real(&document), real);
        assert_eq!(is_invented(&document), real == Some(false));
    }
    let own = crate::support::document(&assessment(json!([])));
    assert_eq!(is_real(&own), None);
    assert!(!is_invented(&own));
    assert_eq!(marked("Dinas", true), "Dinas (contoh)");
    assert_eq!(
        marked("Kabupaten Contoh (contoh)", true),
        "Kabupaten Contoh (contoh)"
    );
    assert_eq!(marked("Dinas", false), "Dinas");
}

#[test]
fn an_official_figure_outside_the_scores_of_the_edition_is_none() {
    let official =
        json!({ "official": [{ "locus": 0, "score": 87.996 }, { "locus": 1, "score": 101 }] });
    let input = with(assessment(json!([{}, {}, {}])), "extra", official);
    let input = with(input, "government", json!({ "points": { "total": 96.98 } }));
    let document = crate::support::document(&input);
    let edition = crate::support::edition();
    let printed = |hundredths| Some(Printed::from_hundredths(hundredths));
    assert_eq!(document.official_in(edition, None), printed(9_698));
    assert_eq!(document.official_in(edition, Some(0)), printed(8_800));
    assert_eq!(document.official(Some(1)), printed(10_100));
    assert_eq!(document.official_in(edition, Some(1)), None);
    assert_eq!(document.official_in(edition, Some(2)), None);
}
