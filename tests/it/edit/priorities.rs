//! Priorities: the largest gains, and the weakest loci and dimensions.

use serde_json::{Value, json};
use zonahijau::document::Document;
use zonahijau::edit::priorities::{gain, ranked, weakest_dimension, weakest_loci};
use zonahijau::model::quantity::Printed;
use zonahijau::model::score::Score;
use zonahijau::model::sheet::Sheet;

use crate::support::{assessment, document, edition, example};

fn score(document: &Document) -> Score {
    Sheet::new(edition(), &document.assessment).unwrap().score()
}

fn printed(hundredths: i64) -> Printed {
    Printed::from_hundredths(hundredths)
}

#[test]
fn potentials_are_ranked_for_the_government_and_for_a_locus() {
    let own = document(&example("contoh"));
    let potentials = Sheet::new(edition(), &own.assessment).unwrap().potentials();
    for locus in [None, Some(2)] {
        let ranked = ranked(&potentials, locus);
        assert!(!ranked.is_empty());
        assert!(
            ranked
                .windows(2)
                .all(|pair| gain(pair[0], locus) >= gain(pair[1], locus))
        );
        assert!(ranked.iter().all(|own| own.product.is_none()));
        assert!(
            ranked
                .iter()
                .all(|own| gain(own, locus) > Printed::default())
        );
        assert!(locus.is_none() || ranked.iter().all(|own| Some(own.locus) == locus));
    }
}

#[test]
fn the_weakest_locus_has_the_lowest_estimate_and_ties_are_all_named() {
    let weakest = |points: &[&str]| {
        let loci: Vec<Value> = points
            .iter()
            .map(|own| match own.parse::<f64>() {
                Ok(own) => json!({ "points": { "total": own } }),
                Err(_) => json!({}),
            })
            .collect();
        weakest_loci(&score(&document(&assessment(json!(loci)))))
    };
    assert_eq!(weakest(&["60", "50.01", "50.02"]), [1]);
    assert_eq!(weakest(&["50", "60", "50", "-"]), [0, 2]);
    // Printed figures decide: these two print the same.
    assert_eq!(weakest(&["50.001", "50.002", "60"]), [0, 1]);
    assert_eq!(
        weakest(&["50", "50"]),
        [0; 0],
        "none is weaker than another"
    );
    assert_eq!(weakest(&["50", "-"]), [0; 0], "one alone is not compared");
    assert_eq!(weakest(&[]), [0; 0]);
}

#[test]
fn the_weakest_dimension_reaches_the_smallest_share_over_the_loci_that_have_it() {
    let watdek = score(&document(&example("watdek-2023")));
    let weakest = weakest_dimension(&watdek.loci).unwrap();
    // 10.76 of 32.37; the other loci print totals only.
    assert_eq!((weakest.dimension, weakest.percent), (1, printed(3324)));
    let weakest = |loci: Value| {
        let own = score(&document(&assessment(loci)));
        weakest_dimension(&own.loci).map(|own| (own.dimension, own.percent))
    };
    let two = json!([
        { "points": { "input": 21.85, "pengaduan": 10 } },
        { "points": { "input": 0, "pengaduan": 21.54 } },
        { "points": { "total": 5 } },
    ]);
    assert_eq!(weakest(two), Some((0, printed(5000))));
    let tie = json!([{ "points": { "proses": 0, "output": 0, "pengaduan": 1 } }]);
    assert_eq!(weakest(tie), Some((1, printed(0))), "the first in order");
    let same = json!([{ "points": { "input": 0, "proses": 0 } }]);
    assert_eq!(weakest(same), None);
    assert_eq!(weakest(json!([{ "points": { "input": 3 } }])), None);
    assert_eq!(weakest(json!([{ "points": { "total": 3 } }])), None);
    assert_eq!(weakest(json!([])), None);
}
