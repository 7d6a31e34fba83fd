//! Ranks among the published results: against every published pair, and against trying everything.

use proptest::prelude::*;
use zonahijau::model::quantity::{Printed, Span};
use zonahijau::model::rank::{Above, Known, Rank, Results, Standings};

use crate::support::results::{CARE, COUNTS, RESULTS, all_results, compile, results, score};

#[test]
fn no_published_results_contradict_each_other() {
    let tables = all_results();
    assert_eq!(tables.len(), 25, "five years of five kinds");
    for (year, kind, results) in tables {
        assert!(Standings::new(&results).is_some(), "{year} {kind}");
    }
}

/// Each published rank of results beside the range that the others leave its score.
fn left_out(results: &Results) -> Vec<(usize, Rank)> {
    let known = results.known.iter().enumerate();
    let pairs = known.filter_map(|(place, own)| Some((place, own.certain()?, own.rank?)));
    let left = |(place, score, rank): (usize, Printed, usize)| {
        let mut others = results.clone();
        others.known.remove(place);
        let left = Standings::new(&others).unwrap().rank(score).unwrap();
        (rank, left)
    };
    pairs.map(left).collect()
}

#[test]
fn every_published_rank_is_in_the_range_that_the_others_leave_it() {
    let mut pairs = 0;
    for (year, kind, results) in all_results() {
        for (rank, left) in left_out(&results) {
            let range = left.best..=left.worst;
            assert!(
                range.contains(&rank) && range.contains(&left.estimate),
                "{year} {kind}: {rank} in {left:?}"
            );
            pairs += 1;
        }
    }
    assert!(pairs >= 80, "{pairs} pairs");
}

#[test]
fn a_published_score_has_its_published_rank_and_no_other() {
    for (year, kind, results) in all_results() {
        let standings = Standings::new(&results).unwrap();
        for known in &results.known {
            if let (Some(score), Some(rank)) = (known.certain(), known.rank) {
                let own = standings.rank(score).unwrap();
                let own = [own.best, own.worst, own.estimate];
                assert_eq!(own, [rank; 3], "{year} {kind}");
            }
        }
    }
}

#[test]
fn the_docs_say_how_wide_the_ranges_are_when_a_pair_is_left_out() {
    let mut lines = vec![
        "| year | kind | assessed | pairs | narrowest | median | widest |".to_owned(),
        "|---|---|---|---|---|---|---|".to_owned(),
    ];
    for (year, kind, results) in all_results() {
        let left = left_out(&results).into_iter();
        let mut widths: Vec<usize> = left.map(|(_, own)| own.worst - own.best + 1).collect();
        widths.sort_unstable();
        let Some(middle) = widths.get(widths.len() / 2) else {
            continue;
        };
        let ends = [widths[0], widths[widths.len() - 1]];
        lines.push(format!(
            "| {year} | {kind} | {} | {} | {} | {middle} | {} |",
            results.of,
            widths.len(),
            ends[0],
            ends[1]
        ));
    }
    let table = lines.join("\n");
    println!("{table}");
    let docs = include_str!("../../../docs/results.md");
    assert!(
        docs.contains(&table),
        "docs/results.md should say:\n{table}"
    );
}

#[test]
fn banyumas_is_seventh_and_tubans_score_is_first() {
    let standings = Standings::new(&results(2023, "kabupaten")).unwrap();
    let rank = |score| {
        let rank = standings.rank(score).unwrap();
        (rank.best, rank.worst, rank.of)
    };
    assert_eq!(rank(score(9698)), (7, 7, 415));
    assert_eq!(rank(score(9744)), (1, 1, 415));
    assert_eq!(rank(score(10_000)), (1, 1, 415));
    let (best, worst, _) = rank(score(9000));
    assert!(
        46 < best && best < worst && worst <= 272,
        "{best} to {worst}"
    );
    let standings = Standings::new(&results(2022, "kabupaten")).unwrap();
    assert_eq!(standings.needed(10).high, score(9250), "Tebo was tenth");
}

/// Green, yellow and red of all kinds together, and how many were assessed, as newspapers printed it.
const PRINTED: [(u16, [usize; 3], usize); 4] = [
    (2021, [179, 316, 92], 587),
    (2022, [272, 250, 64], 586),
    (2023, [414, 133, 39], 586),
    (2024, [494, 70, 23], 587),
];

/// At least and at most so many of a kind are in each zone, as the compiled results have it.
fn zones(year: u16, results: &Results) -> [Span<usize>; 3] {
    let standings = Standings::new(results).unwrap();
    let borders = if year == 2021 {
        [8099, 5099]
    } else {
        [7799, 5399]
    };
    let [green, upper] = borders.map(|border| standings.above(score(border)));
    let of = results.of;
    [
        green,
        Span {
            low: upper.low.saturating_sub(green.high),
            high: upper.high - green.low,
        },
        Span {
            low: of - upper.high,
            high: of - upper.low,
        },
    ]
}

#[test]
fn the_zones_of_every_year_and_kind_add_up_to_what_was_printed() {
    let all = all_results();
    for (year, printed, of) in PRINTED {
        let kinds = || all.iter().filter(|own| own.0 == year);
        assert_eq!(kinds().map(|own| own.2.of).sum::<usize>(), of, "{year}");
        assert_eq!(printed.iter().sum::<usize>(), of, "{year}");
        let zones: Vec<(&str, [Span<usize>; 3])> = kinds()
            .map(|(_, kind, results)| (*kind, zones(year, results)))
            .collect();
        for (zone, printed) in printed.into_iter().enumerate() {
            let least: usize = zones.iter().map(|(_, own)| own[zone].low).sum();
            let most: usize = zones.iter().map(|(_, own)| own[zone].high).sum();
            assert!(
                (least..=most).contains(&printed),
                "{year}: {printed} in zone {zone}, {least} to {most}"
            );
            // Where each kind has counts of its own, nothing is left open.
            if year != 2023 {
                assert_eq!((least, most), (printed, printed), "{year}, zone {zone}");
            }
        }
        for (kind, own) in zones
            .iter()
            .filter(|(kind, _)| year != 2023 || *kind == "kabupaten")
        {
            assert!(
                own.iter().all(|zone| zone.low == zone.high),
                "{year} {kind}: {own:?}"
            );
        }
    }
    // Of 2023 regencies are counted by themselves, and the four other kinds are what that leaves.
    let regencies = zones(2023, &results(2023, "kabupaten")).map(|zone| zone.low);
    assert_eq!(regencies, [272, 106, 37]);
    let others: usize = all
        .iter()
        .filter(|(year, kind, _)| *year == 2023 && *kind != "kabupaten")
        .map(|own| own.2.of)
        .sum();
    let left: usize = [414 - 272, 133 - 106, 39 - 37].iter().sum();
    assert_eq!(others, left);
}

#[test]
fn counts_that_do_not_add_up_end_the_build() {
    let wrong = COUNTS.replace("416,103,226,87", "416,103,226,88");
    assert!(
        compile::compile(RESULTS, &wrong, CARE)
            .err()
            .unwrap()
            .contains("do not add up")
    );
    let wrong = COUNTS.replace("34,13,19,2", "34,14,18,2");
    assert!(
        compile::compile(RESULTS, &wrong, CARE)
            .err()
            .unwrap()
            .contains("do not add up")
    );
}

#[test]
fn an_unlisted_contradiction_ends_the_build() {
    for (row, words) in [
        (
            "2023,kabupaten,Banyumas,Jawa Tengah,96.99,,,,,x",
            "contradict",
        ),
        (
            "2023,kabupaten,Banyumas,Jawa Tengah,96.98,8,415,,,x",
            "two ranks",
        ),
        (
            "2023,kabupaten,Banyumas,Jawa Tengah,96.98,,,kuning,,x",
            "kuning",
        ),
        ("2023,kabupaten,Banyumas,Bali,96.98,,,,,x", "on one page"),
        ("2023,kabupaten,Contoh,Bali,97.43,9,415,,,x", "contradict"),
        (
            "2023,kabupaten,Contoh,Bali,50.00,416,415,,,x",
            "no rank 416",
        ),
        ("2023,kota,Contoh,Bali,50.00,,98,,Z,x", "no band Z"),
        ("2020,kota,Contoh,Bali,50.00,,98,,,x", "counts.csv"),
    ] {
        let results = format!("{RESULTS}{row}\n");
        let error = compile::compile(&results, COUNTS, CARE).err();
        let error = error.unwrap_or_else(|| panic!("{row} was taken"));
        assert!(error.contains(words), "{error}");
    }
    let care = CARE.replace("2024,kabupaten,Nagekeo", "2024,kabupaten,Nagakeo");
    assert!(compile::compile(RESULTS, COUNTS, &care).is_err());
}

/// The highest score of the small cases.
const SMALL: i64 = 6;

/// Small published results, made by publishing a part of a made-up truth.
fn small() -> impl Strategy<Value = Results> {
    let office = (0..=SMALL, 0..=2i64, 0..=2i64, 0..4u8);
    let offices = prop::collection::vec(office, 1..=5);
    (offices, 0..=SMALL, 0..=1usize, 0..=1usize).prop_map(|(offices, border, less, more)| {
        let mut scores: Vec<i64> = offices.iter().map(|office| office.0).collect();
        scores.sort_unstable_by(|one, other| other.cmp(one));
        let mut taken = Vec::new();
        let mut known = Vec::new();
        for (own, down, up, what) in &offices {
            let rank = 1 + scores.iter().filter(|score| *score > own).count();
            let wide = Span {
                low: score((own - down).max(0)),
                high: score((own + up).min(SMALL)),
            };
            let exact = Span {
                low: score(*own),
                high: score(*own),
            };
            known.push(match what {
                0 => continue,
                1 => Known {
                    score: exact,
                    rank: Some(rank),
                },
                2 => Known {
                    score: wide,
                    rank: None,
                },
                _ if wide.low == wide.high || taken.contains(&rank) => continue,
                _ => {
                    taken.push(rank);
                    Known {
                        score: wide,
                        rank: Some(rank),
                    }
                }
            });
        }
        let above = scores.iter().filter(|score| **score > border).count();
        let offices_above = Span {
            low: above.saturating_sub(less),
            high: (above + more).min(scores.len()),
        };
        Results {
            of: scores.len(),
            maximum: score(SMALL),
            above: vec![Above {
                score: score(border),
                offices: offices_above,
            }],
            known,
        }
    })
}

/// True if the known offices from a position on can be those with these scores, best first.
fn fits(known: &[Known], scores: &[i64], taken: &mut Vec<usize>) -> bool {
    let Some((first, others)) = known.split_first() else {
        return true;
    };
    let exact = first.score.low == first.score.high;
    (0..scores.len()).any(|place| {
        let own = score(scores[place]);
        let better = scores
            .iter()
            .filter(|other| **other > scores[place])
            .count();
        let ranked = first.rank.is_none_or(|rank| {
            if exact {
                rank == better + 1
            } else {
                rank == place + 1
            }
        });
        if taken.contains(&place) || own < first.score.low || own > first.score.high || !ranked {
            return false;
        }
        taken.push(place);
        let fit = fits(others, scores, taken);
        taken.pop();
        fit
    })
}

/// Every list of scores, best first, that the results allow.
fn worlds(results: &Results) -> Vec<Vec<i64>> {
    let mut lists = vec![Vec::new()];
    for _ in 0..results.of {
        let longer = |list: Vec<i64>| {
            let last = list.last().copied().unwrap_or(SMALL);
            (0..=last).map(move |next| [list.clone(), vec![next]].concat())
        };
        lists = lists.into_iter().flat_map(longer).collect();
    }
    lists.retain(|list| {
        let counted = results.above.iter().all(|above| {
            let number = list.iter().filter(|own| score(**own) > above.score).count();
            (above.offices.low..=above.offices.high).contains(&number)
        });
        counted && fits(&results.known, list, &mut Vec::new())
    });
    lists
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_range_is_what_trying_everything_finds(results in small()) {
        let worlds = worlds(&results);
        prop_assert!(!worlds.is_empty(), "the truth is a world");
        let standings = Standings::new(&results);
        prop_assert!(standings.is_some());
        let standings = standings.unwrap();
        for own in 0..=SMALL {
            let having: Vec<&Vec<i64>> = worlds.iter().filter(|list| list.contains(&own)).collect();
            let asked = if having.is_empty() { worlds.iter().collect() } else { having };
            let ranks: Vec<usize> = asked
                .iter()
                .map(|list| 1 + list.iter().filter(|other| **other > own).count())
                .map(|rank| rank.min(results.of))
                .collect();
            let rank = standings.rank(score(own)).unwrap();
            let range = (*ranks.iter().min().unwrap(), *ranks.iter().max().unwrap());
            prop_assert_eq!((rank.best, rank.worst), range, "score {}", own);
            prop_assert!((rank.best..=rank.worst).contains(&rank.estimate));
        }
    }
}

#[test]
fn a_score_that_cannot_be_has_no_rank() {
    let standings = Standings::new(&results(2023, "kota")).unwrap();
    assert_eq!(standings.rank(score(10_001)), None);
    assert_eq!(standings.rank(score(-1)), None);
    assert!(standings.rank(score(0)).is_some());
}

#[test]
fn results_that_contradict_each_other_are_refused() {
    let mut results = results(2023, "kabupaten");
    let exact = Span {
        low: score(9800),
        high: score(9800),
    };
    results.known.push(Known {
        score: exact,
        rank: None,
    });
    assert!(
        Standings::new(&results).is_none(),
        "above the first there is nobody"
    );
}
