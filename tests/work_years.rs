//! A government's line over the years is broken where the rules change, and nowhere else.

use zonahijau::model::quantity::Printed;
use zonahijau::work::years::{YearScore, is_same_government, stretches};

fn score(year: u16, edition: &str, estimate: Option<i64>, official: Option<i64>) -> YearScore {
    YearScore {
        year,
        edition: edition.to_owned(),
        maximum: Printed::from_hundredths(10_000),
        estimate: estimate.map(Printed::from_hundredths),
        official: official.map(Printed::from_hundredths),
    }
}

fn years(stretches: &[Vec<YearScore>]) -> Vec<Vec<u16>> {
    let years = |stretch: &Vec<YearScore>| stretch.iter().map(|own| own.year).collect();
    stretches.iter().map(years).collect()
}

#[test]
fn years_of_one_edition_are_one_stretch_in_their_order() {
    let all = stretches(vec![
        score(2024, "2022-2024", Some(9_000), None),
        score(2021, "2021", Some(8_000), None),
        score(2022, "2022-2024", Some(7_000), None),
        score(2025, "2025", None, Some(9_100)),
    ]);
    assert_eq!(years(&all), [vec![2021], vec![2022, 2024], vec![2025]]);
}

#[test]
fn a_year_without_any_score_is_left_out() {
    let all = stretches(vec![
        score(2022, "2022-2024", None, None),
        score(2023, "2022-2024", Some(7_000), None),
    ]);
    assert_eq!(years(&all), [[2023]]);
}

#[test]
fn the_line_goes_through_what_was_published_before_what_was_computed() {
    let both = score(2023, "2022-2024", Some(9_000), Some(9_698));
    assert_eq!(both.point(), Some(Printed::from_hundredths(9_698)));
    let one = score(2023, "2022-2024", Some(9_000), None);
    assert_eq!(one.point(), Some(Printed::from_hundredths(9_000)));
}

#[test]
fn a_government_is_known_by_its_name_however_it_is_written() {
    assert!(is_same_government(
        "Kabupaten Banyumas",
        " kabupaten banyumas"
    ));
    assert!(is_same_government("Kab. Banyumas", "Kabupaten Banyumas"));
    // The regency and the city of one name are two.
    assert!(!is_same_government(
        "Kabupaten Probolinggo",
        "Kota Probolinggo"
    ));
    assert!(!is_same_government("", " "));
}
