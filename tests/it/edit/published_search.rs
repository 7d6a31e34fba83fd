//! Looking through published results: by province and name, in any order, with nothing lost on the way.

use zonahijau::edit::published_search::{Column, Filter, find, provinces};
use zonahijau::format::published::{Kind, Published};

use crate::support::results::{all_tables, table, units};

fn office(name: &str, province: &str, score: &str, rank: Option<usize>) -> Published {
    Published {
        name: name.to_owned(),
        province: province.to_owned(),
        scores: Some(score.to_owned())
            .filter(|own| !own.is_empty())
            .into_iter()
            .collect(),
        rank,
        zone: String::new(),
        category: String::new(),
        sources: vec!["https://contoh.id".to_owned()],
        note: None,
    }
}

fn some() -> Vec<Published> {
    vec![
        office("Toli-Toli", "Sulawesi Tengah", "70.5", None),
        office("Fakfak", "Papua Barat", "", Some(3)),
        office("Buru", "Maluku", "9.87", None),
        office("Tébo", "Jambi", "92.50", Some(10)),
        office("Ngada", "", "", None),
        office("Alor", "Jambi", "92.5", None),
    ]
}

fn names(offices: &[Published], filter: &Filter) -> Vec<String> {
    let found = find(offices, Kind::Kabupaten, filter).into_iter();
    found.map(|own| own.name.clone()).collect()
}

fn named(name: &str) -> Filter {
    Filter {
        name: name.to_owned(),
        ..Filter::default()
    }
}

#[test]
fn without_a_choice_all_are_there_the_best_first_and_those_without_a_score_last() {
    assert_eq!(
        names(&some(), &Filter::default()),
        ["Alor", "Tébo", "Toli-Toli", "Buru", "Fakfak", "Ngada"],
        "a score is compared as a number, and 92.5 is 92.50"
    );
}

#[test]
fn every_order_can_be_turned_and_what_is_missing_stays_last() {
    let all = some();
    let by = |column| Filter::default().ordered(column);
    let rank = by(Column::Rank);
    assert_eq!(names(&all, &rank)[..2], ["Fakfak", "Tébo"]);
    assert_eq!(
        names(&all, &rank.ordered(Column::Rank))[..2],
        ["Tébo", "Fakfak"]
    );
    let score = Filter::default().ordered(Column::Score);
    assert_eq!(names(&all, &score)[..2], ["Buru", "Toli-Toli"]);
    assert_eq!(names(&all, &score)[4..], ["Fakfak", "Ngada"]);
    let province = by(Column::Province);
    assert_eq!(
        names(&all, &province),
        ["Alor", "Tébo", "Buru", "Fakfak", "Toli-Toli", "Ngada"]
    );
    let turned = names(&all, &province.ordered(Column::Province));
    assert_eq!((&*turned[0], &*turned[5]), ("Toli-Toli", "Ngada"));
    let name = by(Column::Name);
    assert_eq!(names(&all, &name)[0], "Alor");
    assert_eq!(names(&all, &name.ordered(Column::Name))[5], "Alor");
}

#[test]
fn what_is_said_of_the_order_is_how_the_figures_run() {
    let score = Filter::default();
    assert!(!score.is_ascending());
    assert!(score.ordered(Column::Score).is_ascending());
    let rank = score.ordered(Column::Rank);
    assert!(rank.is_ascending());
    assert!(!rank.ordered(Column::Rank).is_ascending());
    // Another column begins in its own usual direction.
    assert!(!rank.ordered(Column::Rank).ordered(Column::Name).is_reversed);
}

#[test]
fn a_name_is_found_in_capitals_without_accents_in_parts_and_with_its_kind() {
    for (sought, found) in [
        ("TEBO", "Tébo"),
        ("te\u{301}bo", "Tébo"),
        ("  tebo ", "Tébo"),
        ("toli toli", "Toli-Toli"),
        ("kab. buru", "Buru"),
        ("Kabupaten Alor", "Alor"),
        ("oli", "Toli-Toli"),
    ] {
        assert_eq!(names(&some(), &named(sought)), [found], "{sought}");
    }
    assert!(names(&some(), &named("kota alor")).is_empty());
    assert!(names(&some(), &named("tebo alor")).is_empty());
    // Nothing but signs asks for nothing.
    assert_eq!(names(&some(), &named(" - ")).len(), 6);
    assert_eq!(names(&some(), &named("")).len(), 6);
}

#[test]
fn province_and_name_narrow_together_and_can_be_given_up_together() {
    let filter = Filter {
        province: "Jambi".to_owned(),
        ..named("t")
    };
    assert_eq!(names(&some(), &filter), ["Tébo"]);
    let turned = filter.ordered(Column::Score);
    assert_eq!(turned.province, "Jambi");
    let given_up = turned.without_choices();
    assert_eq!(names(&some(), &given_up).len(), 6);
    assert!(given_up.is_ascending(), "the order stays");
}

#[test]
fn the_provinces_of_a_table_part_it_without_rest() {
    for (year, kind, table) in all_tables() {
        let kind = Kind::find(kind).unwrap();
        let of = |province: &str| {
            let filter = Filter {
                province: province.to_owned(),
                ..Filter::default()
            };
            find(&table.offices, kind, &filter).len()
        };
        let provinces = provinces(&table.offices);
        assert!(provinces.is_sorted() && provinces.iter().all(|own| of(own) > 0));
        let without = table.offices.iter().filter(|own| own.province.is_empty());
        let parts: usize = provinces.iter().map(|own| of(own)).sum();
        assert_eq!(
            parts + without.count(),
            table.offices.len(),
            "{year} {kind:?}"
        );
    }
}

#[test]
fn central_java_of_2023_comes_by_rank_with_sukoharjo_before_banyumas() {
    let table = table(2023, "kabupaten");
    let filter = Filter {
        province: "Jawa Tengah".to_owned(),
        ..Filter::default().ordered(Column::Rank)
    };
    let found = find(&table.offices, Kind::Kabupaten, &filter);
    let ranks: Vec<usize> = found.iter().filter_map(|own| own.rank).collect();
    assert!(ranks.is_sorted() && ranks.len() >= 2, "{ranks:?}");
    assert_eq!(found[0].name, "Sukoharjo");
    assert_eq!(found[1].name, "Banyumas");
}

#[test]
fn single_offices_of_every_year_are_listed_once_with_all_their_sources() {
    for (year, least) in [(2021, 30), (2022, 30), (2023, 10), (2024, 15), (2025, 8)] {
        let all = units(year);
        assert!(all.len() >= least, "{year}: {}", all.len());
        for own in &all {
            assert!(
                own.name.contains(": ") && !own.sources.is_empty(),
                "{own:?}"
            );
            assert!(own.rank.is_none());
        }
    }
    let all = units(2021);
    let found = find(&all, Kind::Unit, &named("polres morowali"));
    assert_eq!(found.len(), 1, "two pages, one office");
    assert_eq!(found[0].sources.len(), 2);
}
