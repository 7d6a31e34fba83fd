//! A government's line over the years is broken where the rules change, and nowhere else.

use zonahijau::edit::years::{Found, YearScore, is_same_government, stretches, with_published};
use zonahijau::format::edition_list::of_year;
use zonahijau::format::published::{Published, YEARS};
use zonahijau::model::quantity::Printed;

fn score(year: u16, edition: &str, estimate: Option<i64>, official: Option<i64>) -> YearScore {
    YearScore {
        year,
        edition: edition.to_owned(),
        maximum: Printed::from_hundredths(10_000),
        estimate: estimate.map(Printed::from_hundredths),
        official: official.map(Printed::from_hundredths),
        published: None,
    }
}

/// A year of which only this is published; scores that differ leave none that is exact.
fn published(year: u16, edition: &str, scores: &[&str], exact: Option<i64>) -> YearScore {
    let office = Published {
        name: "Contoh".to_owned(),
        province: "Bali".to_owned(),
        scores: scores.iter().map(|own| (*own).to_owned()).collect(),
        rank: None,
        zone: String::new(),
        category: String::new(),
        sources: vec!["https://contoh.id".to_owned()],
        note: None,
    };
    let score = exact.map(Printed::from_hundredths);
    let maximum = Printed::from_hundredths(10_000);
    YearScore::only_published(year, edition, maximum, Found { office, score })
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
fn what_is_published_stands_beside_the_work_of_its_year_or_is_a_year_of_its_own() {
    let works = vec![
        score(2023, "2022-2024", Some(9_000), None),
        score(2023, "2022-2024", Some(8_000), None),
    ];
    let found = vec![
        published(2021, "2021", &["70.10"], Some(7_010)),
        published(2023, "2022-2024", &["96.98"], Some(9_698)),
        published(2024, "2022-2024", &["95.57", "95.27"], None),
    ];
    let all = stretches(with_published(works, found));
    // In 2024 nothing exact is published, so there is nothing to draw.
    assert_eq!(years(&all), [vec![2021], vec![2023, 2023]]);
    let points: Vec<Option<Printed>> = all.iter().flatten().map(YearScore::point).collect();
    let exact = |score| Some(Printed::from_hundredths(score));
    assert_eq!(points, [exact(7_010), exact(9_698), exact(8_000)]);
}

#[test]
fn the_figure_of_the_work_itself_comes_before_what_others_print() {
    let works = vec![score(2023, "2022-2024", Some(9_000), Some(9_697))];
    let found = vec![published(2023, "2022-2024", &["96.98"], Some(9_698))];
    let all = with_published(works, found);
    assert_eq!(all[0].point(), Some(Printed::from_hundredths(9_697)));
    assert_eq!(all[0].published(), Some(Printed::from_hundredths(9_698)));
}

#[test]
fn every_year_with_published_results_has_its_edition() {
    let editions: Vec<&str> = YEARS.filter_map(of_year).collect();
    assert_eq!(
        editions,
        ["2021", "2022-2024", "2022-2024", "2022-2024", "2025"]
    );
    assert_eq!(of_year(2020), None);
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
