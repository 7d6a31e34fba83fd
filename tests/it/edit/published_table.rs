//! A government among the published results: its own published rank, or a range that its
//! own row does not narrow.

use zonahijau::edit::published_table::{Place, Table, bare_name};
use zonahijau::model::quantity::Span;

use crate::support::results::{all_tables, score, table};

/// The regencies of 2023: the table in which Banyumas is seventh.
fn regencies() -> Table {
    table(2023, "kabupaten")
}

#[test]
fn what_is_said_stands_in_the_order_of_what_is_computed_with() {
    let mut named = 0;
    for (_, _, table) in all_tables() {
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
    assert_eq!(table.place(score(9_698), own), Some(Place::Published(7)));
    assert_eq!(table.results.of, 415);
}

#[test]
fn banyumas_at_97_44_would_stand_first_or_second_level_with_tuban() {
    let table = regencies();
    let own = table.position("kab. banyumas");
    let place = table.place(score(9_744), own);
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
    let place = regencies().place(score(9_698), None);
    assert!(matches!(place, Some(Place::Between { .. })), "{place:?}");
}

#[test]
fn those_above_come_nearest_first_and_without_the_office_itself() {
    let table = regencies();
    let own = table.position("Banyumas");
    let above = table.next_above(score(9_600), own);
    assert!(
        above
            .iter()
            .all(|(office, own)| office.name != "Banyumas" && *own > score(9_600))
    );
    assert!(above.is_sorted_by_key(|(_, score)| *score));
    assert_eq!(above.last().map(|(office, _)| &*office.name), Some("Tuban"));
}

#[test]
fn those_below_come_nearest_first_and_none_stands_on_both_sides() {
    let table = regencies();
    let own = table.position("Banyumas");
    let [above, below] = [
        table.next_above(score(9_371), own),
        table.next_below(score(9_371), own),
    ];
    assert!(below.iter().all(|(_, other)| *other < score(9_371)));
    assert!(below.is_sorted_by(|(_, one), (_, other)| one >= other));
    let level = table.results.known.iter();
    let level = level.filter(|known| known.certain() == Some(score(9_371)));
    let certain = table.results.known.iter();
    let certain = certain.filter(|known| known.certain().is_some());
    assert_eq!(
        above.len() + below.len() + level.count() + 1,
        certain.count(),
        "Banyumas itself is on no side"
    );
}

#[test]
fn a_table_answers_for_one_office_after_another_as_if_it_was_asked_first() {
    let table = regencies();
    let [banyumas, tuban] = ["Banyumas", "Tuban"].map(|name| table.position(name));
    let asked = |table: &Table, own| table.place(score(9_600), own);
    let first = [banyumas, tuban, None].map(|own| asked(&regencies(), own));
    for (own, first) in [banyumas, tuban, None, banyumas, None, tuban]
        .into_iter()
        .zip([0, 1, 2, 0, 2, 1].map(|place| first[place].clone()))
    {
        assert_eq!(asked(&table, own), first, "{own:?}");
    }
    assert_ne!(first[0], first[1], "or nothing would be told apart");
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
