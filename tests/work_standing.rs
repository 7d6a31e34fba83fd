//! Where a government stands among the published results: its own published rank, or a range that its
//! own row does not narrow.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends at the first surprise"
)]

#[allow(dead_code, reason = "whoever includes it uses a part of it")]
#[path = "../results/compile.rs"]
mod compile;
mod support;

use support::{parse, to_json};
use zonahijau::exchange::published::read_offices;
use zonahijau::exchange::results::read_results;
use zonahijau::model::quantity::{Printed, Span};
use zonahijau::work::standing::{Place, Table, bare_name};

fn tables() -> Vec<Table> {
    let [results, counts, care] = [
        include_str!("../results/results.csv"),
        include_str!("../results/counts.csv"),
        include_str!("../results/care.csv"),
    ];
    let all = compile::compile(results, counts, care).unwrap_or_else(|error| panic!("{error}"));
    let read = |own: compile::Table| {
        let json = to_json(&parse(&own.whole()));
        Table::new(read_results(&json).unwrap(), read_offices(&json))
    };
    all.into_iter().map(read).collect()
}

/// The regencies of 2023: the table in which Banyumas is seventh.
fn regencies() -> Table {
    let is_it = |own: &Table| {
        let banyumas = own.position("Kabupaten Banyumas");
        banyumas.is_some_and(|place| own.offices[place].rank == Some(7))
    };
    tables().into_iter().find(is_it).unwrap()
}

const fn hundredths(score: i64) -> Printed {
    Printed::from_hundredths(score)
}

#[test]
fn what_is_said_stands_in_the_order_of_what_is_computed_with() {
    let mut named = 0;
    for table in tables() {
        assert_eq!(table.offices.len(), table.results.known.len());
        for (office, known) in table.offices.iter().zip(&table.results.known) {
            assert!(!office.sources.is_empty(), "{office:?}");
            if let Some(rank) = known.rank {
                assert_eq!(office.rank, Some(rank));
                named += 1;
            }
        }
    }
    assert!(named > 80, "{named}");
}

#[test]
fn banyumas_with_its_own_score_has_its_published_rank() {
    let table = regencies();
    let own = table.position("Kabupaten Banyumas");
    assert_eq!(
        table.place(hundredths(9_698), own),
        Some(Place::Published(7))
    );
    assert_eq!(table.results.of, 415);
}

#[test]
fn banyumas_at_97_44_would_stand_first_or_second_level_with_tuban() {
    let table = regencies();
    let own = table.position("kab. banyumas");
    let place = table.place(hundredths(9_744), own);
    let Some(Place::Between { ranks, level, .. }) = place else {
        panic!("{place:?}");
    };
    assert_eq!(
        (ranks, level),
        (Span { low: 1, high: 2 }, vec!["Tuban".to_owned()])
    );
}

#[test]
fn another_office_with_a_published_score_is_not_given_the_rank_of_its_owner() {
    let place = regencies().place(hundredths(9_698), None);
    assert!(matches!(place, Some(Place::Between { .. })), "{place:?}");
}

#[test]
fn those_above_come_nearest_first_and_without_the_office_itself() {
    let table = regencies();
    let own = table.position("Banyumas");
    let above = table.next_above(hundredths(9_600), own);
    assert!(
        above
            .iter()
            .all(|(office, score)| office.name != "Banyumas" && *score > hundredths(9_600))
    );
    assert!(above.is_sorted_by_key(|(_, score)| *score));
    assert_eq!(above.last().map(|(office, _)| &*office.name), Some("Tuban"));
}

#[test]
fn a_name_is_compared_without_its_kind() {
    assert_eq!(bare_name(" Kabupaten Banyumas "), "banyumas");
    assert_eq!(bare_name("Kab. Banyumas"), "banyumas");
    assert_eq!(bare_name("Kota Magelang"), "magelang");
    assert_eq!(
        bare_name("Kementerian Luar Negeri"),
        "kementerian luar negeri"
    );
}
