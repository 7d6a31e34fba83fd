//! Claims of the contract on the editions apart from 2022-2024, and on all of them.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use zonahijau::format::texts::read_texts;
use zonahijau::model::edition::{Edition, Mark, WeightUnit};
use zonahijau::model::exact::Exact;
use zonahijau::model::explanation::Which;
use zonahijau::model::pool::LeafShare;
use zonahijau::model::sheet::Sheet;

use crate::support::generate::{Tape, config, possible_shares, tapes};
use crate::support::refusal::assert_refused;
use crate::support::{self, edition_of, editions, figure, notes, printed, score, simulate, with};

const PEMDA: &str = "2015-2019-pemda";
const KL: &str = "2015-2019-kl";

fn assessment(edition: &str, loci: Value) -> Value {
    support::assessment_in(edition, loci)
}

/// The same answer to every leaf of an edition.
fn everywhere(edition: &str, answer: i32) -> Map<String, Value> {
    edition_of(edition)
        .indicators()
        .map(|(_, leaf)| (leaf.id.to_string(), json!(answer)))
        .collect()
}

/// The points of Dinas Sosial Provinsi Lampung 2025.
fn lampung() -> Value {
    json!({ "input": 23.32, "proses": 19.76, "output": 9.38, "pengaduan": 10.97, "kepercayaan": 25.82 })
}

fn dimensions(locus: &Value) -> Vec<String> {
    let own = locus["dimensions"].as_array().unwrap().iter();
    own.map(|own| {
        let id = own["id"].as_str().unwrap();
        format!("{id} {} {}", printed(&own["max"]), figure(&own["points"]))
    })
    .collect()
}

#[test]
fn a_checklist_answered_in_full_has_the_editions_maximum() {
    for (edition, maximum) in [(PEMDA, "100"), (KL, "110"), ("2021", "100")] {
        let score = score(&assessment(
            edition,
            json!([{ "answers": everywhere(edition, 1) }]),
        ));
        let all = format!("{maximum} / {maximum} / {maximum}");
        assert_eq!(figure(&score["score"]), all, "{edition}");
        assert_eq!(score["category"]["id"], "hijau");
        assert_eq!(score["category"]["label"], "Kepatuhan Tinggi");
        assert_eq!(score["toNext"], Value::Null);
        assert_eq!(score["loci"][0]["dimensions"], json!([]));
    }
}

#[test]
fn ministries_share_19_points_among_five_indicators_without_a_weight() {
    let mut answers = everywhere(KL, 0);
    answers.insert("terpadu".to_owned(), json!(1));
    let one = assessment(KL, json!([{ "answers": answers }]));
    // Equal share 19 / 5; without a spread it could be all of it, with a spread of 2 from 1.9 to 7.6.
    assert_eq!(figure(&score(&one)["score"]), "0 / 3.8 / 19");
    let spread = with(one, "weightSpread", json!(2));
    assert_eq!(figure(&score(&spread)["score"]), "1.9 / 3.8 / 7.6");
}

#[test]
fn the_zones_of_ministries_run_to_110() {
    for (total, zone, next) in [
        (55.99, "merah", "0.01"),
        (56.0, "kuning", "33"),
        (88.99, "kuning", "0.01"),
    ] {
        let score = score(&assessment(KL, json!([{ "points": { "total": total } }])));
        assert_eq!(score["category"]["id"], zone);
        assert_eq!(printed(&score["toNext"]), next);
    }
    let most = assessment(KL, json!([{ "points": { "total": 110 } }]));
    assert_eq!(support::problem(&most), None);
    let more = assessment(KL, json!([{ "points": { "total": 110.01 } }]));
    assert_refused(&more, "points-out-of-range", "/loci/0/points/total");
    let local = assessment(PEMDA, json!([{ "points": { "total": 100.01 } }]));
    assert_refused(&local, "points-out-of-range", "/loci/0/points/total");
}

#[test]
fn own_weights_turn_the_range_of_2015_into_one_figure() {
    let mut answers = everywhere(PEMDA, 1);
    answers.insert("visi.moto".to_owned(), json!(0));
    let sheet = assessment(PEMDA, json!([{ "answers": answers }]));
    assert_eq!(figure(&score(&sheet)["score"]), "91 / 97.75 / 100");
    let own =
        json!({ "kinerja.pengukuran": 4.5, "visi.visi-misi": 1.5, "visi.moto": 1, "atribut": 2 });
    let own = with(sheet.clone(), "weights", own);
    assert_eq!(figure(&score(&own)["score"]), "99 / 99 / 99");
    let exceeds = with(sheet.clone(), "weights", json!({ "visi.moto": 9.01 }));
    assert_refused(&exceeds, "weights-exceed", "/weights");
    let short =
        json!({ "kinerja.pengukuran": 1, "visi.visi-misi": 1, "visi.moto": 1, "atribut": 1 });
    assert_refused(
        &with(sheet.clone(), "weights", short),
        "weights-short",
        "/weights",
    );
    // The total is no node whose weight could be entered.
    let total = with(sheet, "weights", json!({ "total": 100 }));
    assert_refused(&total, "node-unknown", "/weights/total");
}

#[test]
fn own_weights_that_miss_the_pool_by_a_rounding_are_adjusted_with_a_note() {
    let own = json!({ "kinerja.pengukuran": 2.26, "visi.visi-misi": 2.25, "visi.moto": 2.25, "atribut": 2.25 });
    let sheet = assessment(PEMDA, json!([{ "answers": everywhere(PEMDA, 1) }]));
    let score = score(&with(sheet, "weights", own));
    assert_eq!(figure(&score["score"]), "100 / 100 / 100");
    assert_eq!(
        notes(&score),
        [("weights-normalised".to_owned(), "/weights".to_owned())]
    );
}

#[test]
fn each_year_of_2015_2019_has_the_same_weights() {
    let mut answers = everywhere(PEMDA, 1);
    answers.insert("maklumat".to_owned(), json!(0));
    for year in 2015..=2019 {
        let sheet = with(
            assessment(PEMDA, json!([{ "answers": answers }])),
            "year",
            json!(year),
        );
        assert_eq!(figure(&score(&sheet)["score"]), "88 / 88 / 88", "{year}");
    }
    for year in [2014, 2020] {
        let sheet = with(assessment(PEMDA, json!([])), "year", json!(year));
        assert_refused(&sheet, "year-unknown", "/year");
    }
}

#[test]
fn a_government_of_2015_2019_is_the_mean_of_products_or_of_loci_as_the_user_says() {
    let loci = json!([
        { "products": [{ "points": { "total": 100 } }, { "points": { "total": 100 } }, { "points": { "total": 100 } }] },
        { "points": { "total": 40 } },
    ]);
    for edition in [PEMDA, KL] {
        let sheet = assessment(edition, loci.clone());
        assert_eq!(printed(&score(&sheet)["score"]["estimate"]), "85");
        for (mean, expected) in [("products", "85"), ("loci", "70")] {
            let own = with(sheet.clone(), "governmentMean", json!(mean));
            assert_eq!(printed(&score(&own)["score"]["estimate"]), expected);
        }
        let unknown = with(sheet, "governmentMean", json!("median"));
        assert_refused(&unknown, "type-wrong", "/governmentMean");
    }
    for edition in ["2021", "2022-2024", "2025"] {
        let sheet = with(
            assessment(edition, json!([])),
            "governmentMean",
            json!("loci"),
        );
        assert_refused(&sheet, "not-in-edition", "/governmentMean");
    }
}

#[test]
fn a_locus_of_2021_counts_by_its_number_of_products() {
    let counted = json!([
        { "points": { "total": 90.09 }, "productCount": 21 },
        { "points": { "total": 40.05 }, "productCount": 10 },
    ]);
    let found = score(&assessment("2021", counted));
    assert_eq!(figure(&found["score"]), "73.95 / 73.95 / 73.95");
    assert_eq!((&found["counted"], &found["of"]), (&json!(2), &json!(2)));
    // Where products are entered, their number counts; where nothing is said, one.
    let entered = json!([{ "products": [{ "points": { "total": 100 } }, { "points": { "total": 90 } }] }, { "points": { "total": 50 } }]);
    assert_eq!(
        printed(&score(&assessment("2021", entered))["score"]["estimate"]),
        "80"
    );
    // A locus with nothing entered is left out of the estimate and not of the bounds.
    let open = json!([{ "points": { "total": 80 }, "productCount": 3 }, { "productCount": 1 }]);
    let open = score(&assessment("2021", open));
    assert_eq!(figure(&open["score"]), "60 / 80 / 85");
    assert_eq!((&open["counted"], &open["of"]), (&json!(1), &json!(2)));
    let unlike = json!([{ "products": [{}], "productCount": 2 }]);
    let unlike = assessment("2021", unlike);
    assert_refused(&unlike, "points-conflict", "/loci/0/productCount");
}

#[test]
fn a_product_that_is_raised_lifts_the_government_by_its_part() {
    let loci = json!([
        { "points": { "total": 80 }, "productCount": 3 },
        { "points": { "total": 60 }, "productCount": 1 },
    ]);
    let document = support::document(&assessment("2021", loci));
    let potentials = Sheet::new(edition_of("2021"), &document.assessment)
        .unwrap()
        .potentials();
    let gains = potentials.iter().map(|own| {
        (
            own.locus_gain.hundredths(),
            own.government_gain.hundredths(),
        )
    });
    assert_eq!(gains.collect::<Vec<_>>(), [(2000, 1500), (4000, 1000)]);
}

#[test]
fn answers_of_2021_without_weights_are_a_range_over_all_ten() {
    let mut answers = everywhere("2021", 1);
    answers.insert("rekognisi".to_owned(), json!(0));
    let sheet = assessment("2021", json!([{ "answers": answers }]));
    assert_eq!(figure(&score(&sheet)["score"]), "0 / 90 / 100");
    let spread = with(sheet.clone(), "weightSpread", json!(2));
    assert_eq!(figure(&score(&spread)["score"]), "80 / 90 / 95");
    let own = with(sheet, "weights", json!({ "rekognisi": 2.74 }));
    assert_eq!(figure(&score(&own)["score"]), "97.26 / 97.26 / 97.26");
}

#[test]
fn points_of_a_dimension_are_refused_where_there_are_none() {
    for edition in [PEMDA, KL, "2021"] {
        let sheet = assessment(edition, json!([{ "points": { "input": 1 } }]));
        assert_refused(&sheet, "not-in-edition", "/loci/0/points/input");
    }
    let sheet = assessment("2025", json!([{ "points": { "moto": 1 } }]));
    assert_refused(&sheet, "node-unknown", "/loci/0/points/moto");
}

#[test]
fn dinas_sosial_lampung_2025_is_89_25_and_sangat_baik() {
    let sheet = assessment(
        "2025",
        json!([{ "points": lampung(), "compliance": "tinggi" }]),
    );
    let found = score(&sheet);
    let own = &found["loci"][0];
    assert_eq!(figure(&own["score"]), "89.25 / 89.25 / 89.25");
    assert_eq!(
        own["category"],
        json!({ "id": "sangat-baik", "label": "Sangat Baik", "zone": null })
    );
    assert_eq!(own["opinion"], "Kualitas Tertinggi Tanpa Maladministrasi");
    assert_eq!(
        found["opinion"], "Kualitas Tertinggi",
        "the government's own level is not known"
    );
    assert_eq!(
        dimensions(own),
        [
            "input - 23.32 / 23.32 / 23.32",
            "proses - 19.76 / 19.76 / 19.76",
            "output - 9.38 / 9.38 / 9.38",
            "pengaduan - 10.97 / 10.97 / 10.97",
            "dimensi 70 63.43 / 63.43 / 63.43",
            "kepercayaan 30 25.82 / 25.82 / 25.82",
        ]
    );
    assert_eq!(found["notes"], json!([]));
    let lain = assessment(
        "2025",
        json!([{ "points": lampung(), "compliance": "lain" }]),
    );
    assert_eq!(score(&lain)["loci"][0]["opinion"], "Kualitas Tertinggi");
}

#[test]
fn missing_dimensions_of_2025_share_what_is_left_of_70() {
    let known = json!({ "input": 23.32, "proses": 19.76, "kepercayaan": 25.82 });
    let found = score(&assessment("2025", json!([{ "points": known }])));
    let own = &found["loci"][0];
    assert_eq!(figure(&own["score"]), "68.9 / 68.9 / 95.82");
    assert_eq!(
        dimensions(own),
        [
            "input - 23.32 / 23.32 / 23.32",
            "proses - 19.76 / 19.76 / 19.76",
            "output - 0 / 0 / 26.92",
            "pengaduan - 0 / 0 / 26.92",
            "dimensi 70 43.08 / 43.08 / 70",
            "kepercayaan 30 25.82 / 25.82 / 25.82",
        ]
    );
    assert_eq!(own["reachable"], json!(["cukup", "baik", "sangat-baik"]));
    assert_eq!(
        notes(&found),
        [("answers-open".to_owned(), "/loci/0".to_owned())]
    );
    let trust = score(&assessment(
        "2025",
        json!([{ "points": { "dimensi": 63.43 } }]),
    ));
    assert_eq!(figure(&trust["score"]), "63.43 / 63.43 / 93.43");
    let nothing = score(&assessment("2025", json!([{}])));
    assert_eq!(figure(&nothing["score"]), "0 / - / 100");
    assert_eq!(nothing["opinion"], Value::Null);
    assert_eq!(
        figure(&nothing["loci"][0]["dimensions"][4]["points"]),
        "0 / - / 70"
    );
}

#[test]
fn printed_points_of_2025_win_over_those_below_them() {
    let mut points = lampung();
    points["dimensi"] = json!(63.43);
    let found = score(&assessment("2025", json!([{ "points": points.clone() }])));
    assert_eq!(figure(&found["score"]), "89.25 / 89.25 / 89.25");
    assert_eq!(found["notes"], json!([]));
    points["dimensi"] = json!(60);
    let found = score(&assessment("2025", json!([{ "points": points.clone() }])));
    assert_eq!(figure(&found["score"]), "85.82 / 85.82 / 85.82");
    assert_eq!(
        notes(&found),
        [("parts-disagree".to_owned(), "/loci/0/points".to_owned())]
    );
    points["total"] = json!(50);
    let found = score(&assessment("2025", json!([{ "points": points }])));
    assert_eq!(figure(&found["score"]), "50 / 50 / 50");
    let only = json!([{ "points": { "dimensi": 50 } }]);
    let only = score(&assessment("2025", only));
    assert_eq!(dimensions(&only["loci"][0])[0], "input - -");
    let total = score(&assessment(
        "2025",
        json!([{ "points": { "total": 89.25 } }]),
    ));
    assert!(
        dimensions(&total["loci"][0])
            .iter()
            .all(|own| own.ends_with(" -"))
    );
    assert_eq!(total["notes"], json!([]));
}

#[test]
fn a_total_of_2025_that_its_parts_cannot_make_is_noted() {
    let disagree = |points: Value| {
        let found = score(&assessment("2025", json!([{ "points": points }])));
        notes(&found)
            .iter()
            .any(|(code, _)| code == "parts-disagree")
    };
    // Six printed figures: each may hide half a hundredth.
    let mut points = lampung();
    for (total, expected) in [
        (89.25, false),
        (89.28, false),
        (89.29, true),
        (89.22, false),
        (89.21, true),
    ] {
        points["total"] = json!(total);
        assert_eq!(disagree(points.clone()), expected, "{total}");
    }
    assert!(!disagree(json!({ "total": 90, "kepercayaan": 25 })));
    assert!(
        disagree(json!({ "total": 96, "kepercayaan": 25 })),
        "70 and 25 make 95"
    );
    assert!(disagree(json!({ "total": 20, "kepercayaan": 25 })));
    assert!(!disagree(json!({ "dimensi": 60, "input": 20 })));
    assert!(disagree(json!({ "dimensi": 19, "input": 20 })));
}

#[test]
fn the_four_dimensions_of_2025_cannot_have_more_than_70_together() {
    let points = |points: Value| assessment("2025", json!([{ "points": points }]));
    assert_eq!(
        support::problem(&points(json!({ "input": 40, "proses": 30 }))),
        None
    );
    let more = points(json!({ "input": 40, "proses": 30.01 }));
    assert_refused(&more, "points-out-of-range", "/loci/0/points");
    assert_refused(
        &points(json!({ "input": 70.01 })),
        "points-out-of-range",
        "/loci/0/points/input",
    );
    assert_refused(
        &points(json!({ "dimensi": 70.01 })),
        "points-out-of-range",
        "/loci/0/points/dimensi",
    );
    assert_refused(
        &points(json!({ "kepercayaan": 30.01 })),
        "points-out-of-range",
        "/loci/0/points/kepercayaan",
    );
}

#[test]
fn answers_weights_and_scales_of_2025_are_refused() {
    let locus = json!([{ "answers": { "input.jaminan": 1 } }]);
    assert_refused(
        &assessment("2025", locus),
        "not-in-edition",
        "/loci/0/answers/input.jaminan",
    );
    for key in ["weights", "scales"] {
        let sheet = with(
            assessment("2025", json!([])),
            key,
            json!({ "input.jaminan": 1 }),
        );
        assert_refused(&sheet, "not-in-edition", &format!("/{key}/input.jaminan"));
    }
    let own = with(
        assessment("2025", json!([])),
        "weights",
        json!({ "input": 30 }),
    );
    assert_refused(&own, "not-in-edition", "/weights/input");
    // The page writes a spread into every new sheet; it has nothing to spread here.
    let spread = with(
        assessment("2025", json!([{ "points": lampung() }])),
        "weightSpread",
        json!(2),
    );
    assert_eq!(figure(&score(&spread)["score"]), "89.25 / 89.25 / 89.25");
}

#[test]
fn compliance_is_refused_where_there_is_no_opinion() {
    for edition in [PEMDA, KL, "2021", "2022-2024"] {
        let sheet = assessment(edition, json!([{ "compliance": "tinggi" }]));
        assert_refused(&sheet, "not-in-edition", "/loci/0/compliance");
    }
}

#[test]
fn what_2025_can_still_gain_is_known_only_where_the_maximum_is() {
    let potentials = |points: Value| {
        let document = support::document(&assessment("2025", json!([{ "points": points }])));
        let sheet = Sheet::new(edition_of("2025"), &document.assessment).unwrap();
        let own = sheet.potentials().into_iter();
        own.map(|own| (own.node.to_string(), own.locus_gain.hundredths()))
            .collect::<Vec<_>>()
    };
    assert_eq!(potentials(lampung()), [("kepercayaan".to_owned(), 418)]);
    let mut both = lampung();
    both["dimensi"] = json!(63.43);
    assert_eq!(
        potentials(both.clone()),
        [("dimensi".to_owned(), 657), ("kepercayaan".to_owned(), 418)]
    );
    both["total"] = json!(89.25);
    assert_eq!(potentials(both), [("total".to_owned(), 1075)]);
}

#[test]
fn printed_points_of_2025_can_be_changed_and_those_below_others_cannot() {
    let change = |points: Value, node: &str, to: f64| {
        with(
            assessment("2025", json!([{ "points": points }])),
            "changes",
            json!([{ "locus": 0, "node": node, "to": to }]),
        )
    };
    let simulation = simulate(&change(lampung(), "kepercayaan", 30.0));
    assert_eq!(simulation.difference().unwrap().hundredths(), 418);
    let mut both = lampung();
    both["dimensi"] = json!(63.43);
    let simulation = simulate(&change(both.clone(), "dimensi", 70.0));
    assert_eq!(simulation.difference().unwrap().hundredths(), 657);
    assert_refused(
        &change(both, "input", 24.0),
        "change-below-points",
        "/changes/0/node",
    );
    assert_refused(
        &change(lampung(), "dimensi", 64.0),
        "change-below-points",
        "/changes/0/node",
    );
}

#[test]
fn choosing_2022_or_2023_changes_the_list_of_indicators() {
    let rekomendasi = support::facts::SINCE_2023;
    let sheet = |year: i32| {
        let locus = json!([{ "answers": { rekomendasi: 3 } }]);
        with(assessment("2022-2024", locus), "year", json!(year))
    };
    assert_eq!(support::problem(&sheet(2023)), None);
    let place = format!("/loci/0/answers/{rekomendasi}");
    assert_refused(&sheet(2022), "not-in-edition", &place);
    let leaves = |year: i32, omit: Value| {
        let made = with(assessment("2022-2024", json!([])), "year", json!(year));
        let made = if omit.is_null() {
            made
        } else {
            with(made, "omit", omit)
        };
        let document = support::document(&made);
        let sheet = Sheet::new(edition_of("2022-2024"), &document.assessment).unwrap();
        let known = sheet.dimensions[0].pool.shares().iter();
        let known = known
            .filter(|share| matches!(share, LeafShare::Known(..)))
            .count();
        (sheet.dimensions[0].leaves.len(), known)
    };
    assert_eq!(leaves(2023, Value::Null), (15, 1));
    assert_eq!(leaves(2024, Value::Null), (15, 1));
    assert_eq!(leaves(2022, Value::Null), (14, 0));
    let candidate = support::facts::CANDIDATES_2022[1];
    assert_eq!(leaves(2022, json!(["output.ikm", candidate])), (13, 0));
}

/// Every weight of an edition file, with its mark and sources.
fn weights(value: &Value, found: &mut Vec<Value>) {
    match value {
        Value::Array(elements) => elements.iter().for_each(|value| weights(value, found)),
        Value::Object(members) => {
            for (key, value) in members {
                match value.as_array() {
                    Some(list) if key == "weights" => found.extend(list.iter().cloned()),
                    _ => weights(value, found),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn no_weight_of_any_edition_is_without_mark_and_source() {
    for (id, count) in [
        (PEMDA, 31),
        (KL, 16),
        ("2021", 1),
        ("2022-2024", 11),
        ("2025", 2),
    ] {
        let files = editions();
        let (_, file) = files.iter().find(|(own, _)| own == id).unwrap();
        let file = support::parse(file);
        let mut found = Vec::new();
        weights(&file["dimensions"], &mut found);
        weights(&file["sums"], &mut found);
        // Sums hold their weights one level higher than dimensions do.
        assert_eq!(found.len(), count, "weights of {id}");
        for weight in found {
            let mark = weight["mark"].as_str().unwrap();
            let sources = weight["source"].as_array().unwrap();
            match mark {
                "published" => assert!(!sources.is_empty(), "{weight} of {id}"),
                // What is derived or assumed says how or why.
                "derived" | "assumed" => assert!(weight["note"].is_object(), "{weight} of {id}"),
                mark => panic!("a weight of {id} is marked {mark}"),
            }
            for key in sources {
                let address = &file["sources"][key.as_str().unwrap()]["address"];
                assert!(!address.as_str().unwrap().is_empty(), "{key} of {id}");
            }
        }
    }
}

#[test]
fn every_source_key_of_every_edition_has_an_address_and_is_used() {
    fn keys(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Array(elements) => elements.iter().for_each(|value| keys(value, found)),
            Value::Object(members) => {
                for (key, value) in members {
                    match value.as_array() {
                        Some(list) if key == "source" => {
                            found.extend(list.iter().map(|key| key.as_str().unwrap().to_owned()));
                        }
                        _ => keys(value, found),
                    }
                }
            }
            _ => {}
        }
    }
    for (id, file) in editions() {
        let file = support::parse(&file);
        let mut used = Vec::new();
        keys(&file, &mut used);
        assert!(used.len() > 30, "{id}");
        let sources = file["sources"].as_object().unwrap();
        for key in &used {
            assert!(sources.contains_key(key), "{key} of {id}");
        }
        for (key, source) in sources {
            assert!(used.contains(key), "{key} of {id} is not used");
            assert!(!source["address"].as_str().unwrap().is_empty());
        }
    }
}

#[test]
fn every_edition_says_that_its_scores_cannot_be_compared_or_what_became_of_it() {
    for (id, _) in editions() {
        let edition = edition_of(&id);
        assert!(!edition.notice.id.is_empty() && !edition.notice.en.is_empty());
        assert!(edition.years.contains(&edition.default_year), "{id}");
        assert_ne!(edition.aggregation.mark, Mark::Own);
    }
}

/// A random assessment of an edition: answers where they count, points where only those do.
fn random(edition: &Edition, tape: &mut Tape) -> Value {
    let spread = ["", "2", "1", "3.5"];
    let mut made = assessment(&edition.id, json!([]));
    made["year"] = json!(tape.pick(&edition.years));
    let year = made["year"].as_u64().unwrap();
    let spread = tape.pick(&spread);
    if !spread.is_empty() {
        made["weightSpread"] = support::parse(spread);
    }
    if edition.weight_unit == Some(WeightUnit::Points) && tape.below(2) == 1 {
        made["weights"] = json!({ "atribut": tape.below(5), "khusus": 1 });
        if edition.id != "2021" {
            made["weights"] = json!({ "atribut": tape.below(5), "visi.moto": 1 });
        }
    }
    let leaves: Vec<_> = edition
        .indicators()
        .map(|(_, leaf)| leaf)
        .filter(|leaf| leaf.scale.is_some() && leaf.exists_in(u16::try_from(year).unwrap()))
        .filter(|leaf| &*leaf.id != support::facts::IKM)
        .collect();
    let answers = |tape: &mut Tape| -> Map<String, Value> {
        let answered = leaves.iter().filter_map(|leaf| {
            let maximum = leaf.scale.as_ref()?.maximum.to_index()?;
            let steps = u32::try_from(maximum).ok()? * 2;
            match tape.below(4) {
                0 => None,
                1 => Some((leaf.id.to_string(), json!([null, maximum]))),
                _ => {
                    let half = tape.below(steps + 1);
                    let answer = support::parse(&format!("{}.{}", half / 2, half % 2 * 5));
                    Some((leaf.id.to_string(), answer))
                }
            }
        });
        answered.collect()
    };
    let parts = [
        ("input", 20),
        ("proses", 20),
        ("output", 10),
        ("pengaduan", 15),
        ("kepercayaan", 30),
    ];
    let loci = (0..=tape.below(3)).map(|_| {
        let mut locus = json!({});
        if leaves.is_empty() {
            let mut points = Map::new();
            for (part, most) in parts {
                if tape.below(3) > 0 {
                    points.insert(part.to_owned(), json!(tape.below(most + 1)));
                }
            }
            locus["points"] = points.into();
            return locus;
        }
        match tape.below(4) {
            0 => locus["points"] = json!({ "total": tape.below(101) }),
            1 => {
                locus["answers"] = answers(tape).into();
                let products = (0..=tape.below(3)).map(|_| json!({ "answers": answers(tape) }));
                locus["products"] = products.collect();
            }
            _ => {
                locus["answers"] = answers(tape).into();
                locus["productCount"] = json!(1 + tape.below(5));
            }
        }
        locus
    });
    made["loci"] = loci.collect();
    made
}

/// The score of the government and of each locus where everything open is settled: answers by the
/// tape, weights by moving them about within what is published and the spread.
fn truth(sheet: &Sheet<'_>, tape: &mut Tape) -> (Exact, Vec<Exact>) {
    let part = |tape: &mut Tape| {
        let part = Exact::whole(i64::from(tape.below(5)));
        part.checked_div(&Exact::whole(4)).unwrap()
    };
    let weights: Vec<Exact> = sheet
        .dimensions
        .iter()
        .flat_map(|dimension| {
            let shares = possible_shares(&dimension.pool, tape).into_iter();
            shares.map(|share| &share * &dimension.points)
        })
        .collect();
    let between = |low: &Exact, high: &Exact, tape: &mut Tape| low + &(&(high - low) * &part(tape));
    let loci: Vec<Exact> = sheet
        .loci
        .iter()
        .map(|locus| {
            let mut score = between(&locus.fixed.low, &locus.fixed.high, tape);
            for (leaf, weight) in weights.iter().enumerate() {
                if locus.is_scored(sheet.leaves[leaf].dimension) {
                    let reached = &locus.reached[leaf];
                    score = &score + &(weight * &between(&reached.low, &reached.high, tape));
                }
            }
            score
        })
        .collect();
    let times: Exact = sheet.loci.iter().map(|locus| &locus.times).sum();
    let all = loci.iter().zip(&sheet.loci);
    let sum: Exact = all.map(|(score, locus)| score * &locus.times).sum();
    (sum.checked_div(&times).unwrap(), loci)
}

/// One of the editions.
fn ids() -> impl Strategy<Value = String> {
    let ids: Vec<String> = editions().into_iter().map(|(id, _)| id).collect();
    prop::sample::select(ids)
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn the_truth_lies_inside_the_bounds_in_every_edition(
        (id, draws, settled) in (ids(), tapes(300), tapes(400))
    ) {
        let edition = edition_of(&id);
        let value = random(edition, &mut Tape::new(draws));
        let document = support::document(&value);
        let sheet = Sheet::new(edition, &document.assessment)
            .unwrap_or_else(|problem| panic!("{problem}\n{value}"));
        let (government, loci) = truth(&sheet, &mut Tape::new(settled));
        let all: Vec<usize> = (0..loci.len()).collect();
        let bounds = sheet.bounds(&all);
        prop_assert!(bounds.low <= government && government <= bounds.high, "{}", value);
        for (position, score) in loci.iter().enumerate() {
            let bounds = sheet.bounds(&[position]);
            prop_assert!(bounds.low <= *score && *score <= bounds.high, "{} of {}", position, value);
            prop_assert!(*score <= edition.maximum.0);
        }
        let score = sheet.score();
        for locus in &score.loci {
            let figure = locus.standing.figure;
            let inside = figure.estimate.is_none_or(|own| figure.low <= own && own <= figure.high);
            prop_assert!(inside, "{}", value);
        }
    }

    #[test]
    fn a_derivation_adds_up_to_the_figure_in_every_edition(
        (id, draws) in (ids(), tapes(300))
    ) {
        let edition = edition_of(&id);
        let value = random(edition, &mut Tape::new(draws));
        let document = support::document(&value);
        let sheet = Sheet::new(edition, &document.assessment).unwrap();
        let score = sheet.score();
        let mut places = vec![(None, score.standing.unwrap().figure)];
        places.extend(score.loci.iter().enumerate().map(|(at, own)| (Some(at), own.standing.figure)));
        for (locus, figure) in places {
            let figures = [
                (Which::Low, Some(figure.low)),
                (Which::Estimate, figure.estimate),
                (Which::High, Some(figure.high)),
            ];
            for (which, expected) in figures {
                let term = sheet.explain(locus, None, which).unwrap();
                let found = term.as_ref().map(|term| term.exact.to_hundredths());
                prop_assert_eq!(found, expected.map(|own| own.hundredths()), "{:?} {}", which, &value);
                if let Some(term) = term {
                    prop_assert!(adds_up(&term), "{}", value);
                }
            }
        }
    }
}

/// True if every term is made of the terms below it.
fn adds_up(term: &zonahijau::model::term::Term) -> bool {
    let own = term.recomputed().is_none_or(|value| value == term.exact);
    own && term.terms.iter().all(adds_up)
}

#[test]
fn every_example_opens_under_its_edition_and_is_what_its_source_says() {
    for (name, standing, notes_at) in [
        (
            "lampung-2025",
            "88.49 / 88.49 / 88.49 | sangat-baik | sangat-baik | -",
            vec![],
        ),
        (
            "depok-2025",
            "90.33 / 90.33 / 90.33 | sangat-baik | sangat-baik | -",
            vec![],
        ),
        (
            "banten-2021",
            "73.95 / 73.95 / 73.95 | kuning | kuning | 7.05",
            vec![],
        ),
        (
            "ceklis-2015",
            "77 / 77 / 86 | kuning | kuning hijau | 4",
            vec!["answers-open"],
        ),
    ] {
        let path = format!("{}/static/examples/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let value = support::parse(&std::fs::read_to_string(path).unwrap());
        let found = score(&value);
        assert_eq!(support::standing(&found), standing, "{name}");
        let codes: Vec<String> = notes(&found).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, notes_at, "{name}");
    }
}

#[test]
fn what_is_known_besides_is_said_and_never_computed_with() {
    let texts = |id: &str| {
        let files = editions();
        let (_, file) = files.iter().find(|(own, _)| own == id).unwrap();
        read_texts(&support::to_json(&support::parse(file))).unwrap()
    };
    for id in [PEMDA, KL] {
        let history = texts(id).history;
        for year in ["2013", "2014"] {
            assert!(
                history.iter().any(|own| own.text.en.starts_with(year)),
                "{year}"
            );
            let assessment = with(assessment(id, json!([])), "year", support::parse(year));
            assert_refused(&assessment, "year-unknown", "/year");
        }
    }
    // The slack of 6.57 points that Dinas Sosial Provinsi Lampung leaves.
    let maxima: Vec<(String, String)> = texts("2025")
        .derived_maxima
        .into_iter()
        .map(|(id, own)| (id.to_string(), own.text.en))
        .collect();
    let expected = [
        ("input", "23.32", "29.89"),
        ("proses", "19.76", "26.33"),
        ("output", "9.38", "15.95"),
        ("pengaduan", "10.97", "17.54"),
    ];
    assert_eq!(maxima.len(), expected.len());
    for ((found, words), (id, low, high)) in maxima.iter().zip(expected) {
        assert_eq!(found, id);
        assert!(words.contains(&format!("{low} and {high}")), "{words}");
    }
    for (id, _) in editions() {
        if id != "2022-2024" {
            assert!(!texts(&id).unknown.is_empty(), "{id}");
        }
    }
}
