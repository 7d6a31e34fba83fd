//! Ranks among the published results: against every published pair, and against trying everything.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends at the first surprise"
)]

#[path = "support/results.rs"]
mod results;
mod support;

use proptest::prelude::*;
use results::{CARE, COUNTS, RESULTS, all_results, compile, results, score};
use zonahijau::model::quantity::Span;
use zonahijau::model::rank::{Above, Known, Results, Standings};

#[test]
fn no_published_results_contradict_each_other() {
    let tables = all_results();
    assert_eq!(tables.len(), 25, "five years of five kinds");
    for (year, kind, results) in tables {
        assert!(Standings::new(&results).is_some(), "{year} {kind}");
    }
}

#[test]
fn every_published_rank_is_in_the_range_that_the_others_leave_it() {
    let mut pairs = 0;
    for (year, kind, results) in all_results() {
        let (mut widths, mut all) = (Vec::new(), 0);
        for position in 0..results.known.len() {
            let known = results.known[position];
            let Some(rank) = known.rank.filter(|_| known.score.low == known.score.high) else {
                continue;
            };
            let whole = Standings::new(&results)
                .unwrap()
                .rank(known.score.low)
                .unwrap();
            assert_eq!(
                (whole.best, whole.worst, whole.estimate),
                (rank, rank, rank)
            );
            let mut others = results.clone();
            others.known.remove(position);
            let left = Standings::new(&others)
                .unwrap()
                .rank(known.score.low)
                .unwrap();
            assert!(
                (left.best..=left.worst).contains(&rank),
                "{year} {kind}: {rank} is not in {left:?}"
            );
            assert!(
                (left.best..=left.worst).contains(&left.estimate),
                "{left:?}"
            );
            widths.push(left.worst - left.best + 1);
            pairs += 1;
        }
        all += widths.len();
        if all > 0 {
            widths.sort_unstable();
            println!("{year} {kind}: {all} pairs, widths {widths:?}");
        }
    }
    assert!(pairs >= 80, "{pairs} pairs");
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

#[test]
fn zones_add_up_to_what_was_assessed() {
    for (year, kind, results) in all_results().into_iter().filter(|(year, ..)| *year < 2025) {
        let red = |above: &&Above| above.score == score(if year == 2021 { 5099 } else { 5399 });
        let bounds = results
            .above
            .iter()
            .find(red)
            .unwrap_or_else(|| panic!("{year} {kind}"));
        assert!(bounds.offices.low <= bounds.offices.high && bounds.offices.high <= results.of);
    }
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

/// Whether the known offices from a position on can be those with these scores, best first.
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
