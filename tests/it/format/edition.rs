//! The edition file says what the research says, gives evidence for what it says, and is refused
//! with the place where it says something that this version does not know.

use serde_json::{Value, json};
use zonahijau::format::edition::read_edition;
use zonahijau::format::texts::read_texts;
use zonahijau::model::edition::{Edition, Evidence, Mark};
use zonahijau::model::exact::Exact;
use zonahijau::model::problem::Code;
use zonahijau::model::quantity::Printed;
use zonahijau::model::texts::Texts;

use crate::support::{self, facts};

/// The code and place of the refusal of an edition file with one thing changed.
fn refusal(change: impl FnOnce(&mut Value)) -> Option<(Code, String)> {
    let mut file = support::parse(support::EDITION);
    change(&mut file);
    let file = support::to_json(&file);
    let problem = read_edition(&file).err().or(read_texts(&file).err())?;
    assert!(!problem.messages().id.is_empty() && !problem.messages().en.is_empty());
    Some((problem.code(), problem.path))
}

/// Every statement of evidence, with what it is about.
fn evidence<'a>(edition: &'a Edition, texts: &'a Texts) -> Vec<(String, &'a Evidence)> {
    let mut found = vec![("aggregation".to_owned(), &edition.aggregation)];
    for usual in &texts.usual_loci {
        found.push((usual.kinds.join(" "), &usual.evidence));
    }
    for category in edition.ladder.iter() {
        found.push((category.id.clone(), &category.evidence));
    }
    for dimension in &edition.dimensions {
        for weight in &dimension.weights {
            found.push((dimension.id.to_string(), &weight.evidence));
        }
    }
    for (_, leaf) in edition.indicators() {
        let own = texts.indicator(&leaf.id).unwrap();
        let advice = &own.advice;
        let all = leaf
            .weights
            .iter()
            .map(|weight| &weight.evidence)
            .chain([&leaf.evidence])
            .chain(leaf.scale.iter().map(|scale| &scale.evidence))
            .chain(own.law.iter().map(|law| &law.evidence))
            .chain(own.judged.iter().map(|judged| &judged.evidence))
            .chain(advice.fails.iter().map(|fails| &fails.evidence))
            .chain([&advice.fix.evidence, &advice.evidence.evidence]);
        found.extend(all.map(|evidence| (leaf.id.to_string(), evidence)));
    }
    found
}

/// The leaves that count by default, by dimension.
fn counted(year: u16) -> Vec<usize> {
    let edition = support::edition();
    let mut counts = vec![0; edition.dimensions.len()];
    for (dimension, leaf) in edition.indicators() {
        if leaf.exists_in(year) && !leaf.is_omitted_by_default(year) {
            counts[dimension] += 1;
        }
    }
    counts
}

#[test]
fn the_tree_has_the_38_indicators_of_the_research_in_their_order() {
    let ids: Vec<&str> = support::edition()
        .indicators()
        .map(|(_, leaf)| &*leaf.id)
        .collect();
    assert_eq!(ids, facts::LEAVES);
}

#[test]
fn an_indicator_lies_below_the_nodes_that_its_id_names() {
    for dimension in &support::edition().dimensions {
        for variable in &dimension.variables {
            for leaf in &variable.indicators {
                assert_eq!(facts::dimension_of(&leaf.id), &*dimension.id);
                let own = leaf.id.starts_with(&format!("{}.", variable.id));
                assert!(
                    own || *leaf.id == *facts::IKM,
                    "{} in {}",
                    leaf.id,
                    variable.id
                );
            }
        }
    }
}

#[test]
fn each_year_counts_the_indicators_that_the_research_counts() {
    assert_eq!(counted(2022), [14, 11, 5, 6]);
    assert_eq!(counted(2023), [15, 11, 5, 6]);
    assert_eq!(counted(2024), [15, 11, 5, 6]);
}

#[test]
fn only_what_the_contract_names_is_optional() {
    for (_, leaf) in support::edition().indicators() {
        for year in [2022, 2023, 2024] {
            let candidate = facts::CANDIDATES_2022.contains(&&*leaf.id) && year == 2022;
            let optional = [facts::IKM, facts::SIXTH].contains(&&*leaf.id) || candidate;
            assert_eq!(leaf.is_optional_in(year), optional, "{} in {year}", leaf.id);
            let omitted = *leaf.id == *facts::IKM;
            assert_eq!(
                leaf.is_omitted_by_default(year),
                omitted,
                "{} in {year}",
                leaf.id
            );
        }
    }
}

#[test]
fn the_dimensions_weigh_what_is_published_and_make_100_every_year() {
    let edition = support::edition();
    assert_eq!(edition.years, [2022, 2023, 2024]);
    for year in [2022, 2023, 2024] {
        let weights: Vec<Exact> = edition
            .dimensions
            .iter()
            .map(|dimension| dimension.weight_in(year).unwrap().weight.0.clone())
            .collect();
        assert_eq!(weights.iter().sum::<Exact>(), Exact::whole(100), "{year}");
        let published = facts::DIMENSIONS.map(|(_, points)| support::exact(points));
        assert_eq!(weights, published, "{year}");
    }
}

#[test]
fn one_indicator_has_a_known_weight_and_only_from_2023_on() {
    for (_, leaf) in support::edition().indicators() {
        for year in [2022, 2023, 2024] {
            let known = leaf.weight_in(year).map(|dated| dated.weight.0.clone());
            let expected = (*leaf.id == *facts::KNOWN.0 && year > 2022)
                .then(|| support::exact(facts::KNOWN.1));
            assert_eq!(known, expected, "{} in {year}", leaf.id);
        }
    }
}

#[test]
fn weights_of_2024_are_marked_as_assumed() {
    let edition = support::edition();
    for dimension in &edition.dimensions {
        let mark = dimension.weight_in(2024).unwrap().evidence.mark;
        assert_eq!(mark, Mark::Assumed, "{}", dimension.id);
    }
    let (_, known) = edition.indicators().next().unwrap();
    assert_eq!(
        known.weight_in(2023).unwrap().evidence.mark,
        Mark::Published
    );
    assert!(known.weight_in(2023).unwrap().evidence.weak);
    assert_eq!(known.weight_in(2024).unwrap().evidence.mark, Mark::Assumed);
}

#[test]
fn a_weight_without_a_mark_is_refused() {
    let found = refusal(|file| {
        let weight = &mut file["dimensions"][1]["weights"][0];
        weight.as_object_mut().unwrap().shift_remove("mark");
    });
    let place = "/dimensions/1/weights/0/mark".to_owned();
    assert_eq!(found, Some((Code::KeyMissing, place)));
    let found = refusal(|file| {
        let leaf = &mut file["dimensions"][0]["variables"][0]["indicators"][0];
        leaf["weights"][0]["mark"] = json!("guessed");
    });
    let place = "/dimensions/0/variables/0/indicators/0/weights/0/mark".to_owned();
    assert_eq!(found, Some((Code::TypeWrong, place)));
}

#[test]
fn a_published_weight_has_a_source() {
    let edition = support::edition();
    let dimensions = edition.dimensions.iter().flat_map(|found| &found.weights);
    let leaves = edition.indicators().flat_map(|(_, leaf)| &leaf.weights);
    let mut published = 0;
    for weight in dimensions.chain(leaves) {
        if weight.evidence.mark == Mark::Published {
            published += 1;
            assert!(!weight.evidence.sources.is_empty(), "{weight:?}");
        }
    }
    assert_eq!(published, 5, "four dimensions and one indicator");
}

#[test]
fn every_source_key_resolves_and_has_an_address() {
    let edition = support::edition();
    let texts = support::texts();
    let all = evidence(edition, texts);
    assert!(
        all.len() > 38 * 5,
        "evidence of every indicator is looked at"
    );
    for (about, evidence) in all {
        for key in &evidence.sources {
            let source = texts.source(key);
            assert!(
                source.is_some_and(|source| !source.address.is_empty()),
                "{key} of {about}"
            );
        }
    }
}

#[test]
fn every_figure_has_exactly_one_category_and_it_is_the_published_one() {
    let ladder = &support::edition().ladder;
    assert_eq!(ladder.iter().count(), facts::CATEGORIES.len());
    for hundredths in 0..=10_000 {
        let mut holding = facts::CATEGORIES
            .iter()
            .filter(|(_, _, _, lower, upper)| (*lower..=*upper).contains(&hundredths));
        let (id, zone, label, ..) = holding.next().unwrap();
        assert!(holding.next().is_none(), "{hundredths}");
        let found = ladder.category(ladder.rung(Printed::from_hundredths(hundredths)));
        assert_eq!(found.id, *id, "{hundredths}");
        assert_eq!(found.zone.unwrap().id(), *zone, "{hundredths}");
        assert_eq!(found.label.id, *label, "{hundredths}");
    }
}

#[test]
fn an_unknown_key_is_refused_with_its_place() {
    let found = refusal(|file| file["bonus"] = json!(1));
    assert_eq!(found, Some((Code::KeyUnknown, "/bonus".to_owned())));
    let found = refusal(|file| {
        file["dimensions"][2]["variables"][0]["indicators"][1]["wieght"] = json!(1);
    });
    let place = "/dimensions/2/variables/0/indicators/1/wieght".to_owned();
    assert_eq!(found, Some((Code::KeyUnknown, place)));
}

#[test]
fn an_unknown_rule_of_aggregation_or_rounding_is_refused_with_its_place() {
    let found = refusal(|file| file["aggregation"]["government"] = json!("median-of-loci"));
    assert_eq!(
        found,
        Some((Code::TypeWrong, "/aggregation/government".to_owned()))
    );
    let found = refusal(|file| file["rounding"]["mode"] = json!("half-even"));
    assert_eq!(found, Some((Code::TypeWrong, "/rounding/mode".to_owned())));
}

#[test]
fn rounding_to_other_than_two_decimals_is_refused_with_its_place() {
    let found = refusal(|file| file["rounding"]["decimals"] = json!(1));
    assert_eq!(
        found,
        Some((Code::TypeWrong, "/rounding/decimals".to_owned()))
    );
}

#[test]
fn a_unit_of_weights_that_is_not_computed_is_refused_with_its_place() {
    let found = refusal(|file| file["weightUnit"] = json!("percent"));
    assert_eq!(found, Some((Code::TypeWrong, "/weightUnit".to_owned())));
}

#[test]
fn a_file_of_a_newer_schema_is_refused_with_its_place() {
    let found = refusal(|file| file["schema"] = json!(2));
    assert_eq!(found, Some((Code::SchemaNewer, "/schema".to_owned())));
}

#[test]
fn categories_that_do_not_ascend_from_zero_are_refused() {
    let place = Some((Code::TypeWrong, "/categories".to_owned()));
    assert_eq!(
        refusal(|file| file["categories"][0]["from"] = json!(1)),
        place
    );
    assert_eq!(
        refusal(|file| file["categories"][2]["from"] = json!(32)),
        place
    );
    assert_eq!(refusal(|file| file["categories"] = json!([])), place);
}

#[test]
fn the_file_as_it_is_delivered_is_not_refused() {
    assert_eq!(refusal(|_| {}), None);
}

/// The Indonesian roles of those who usually answer a variable.
fn roles(variable: &str, kind: Option<&str>, year: u16) -> Vec<String> {
    let variable = support::texts().variable(variable).unwrap();
    let roles = variable.respondents_in(kind, year).iter();
    roles.map(|role| role.id.clone()).collect()
}

#[test]
fn who_answers_depends_on_the_kind_of_office_and_on_the_year() {
    let puskesmas = [
        "Kepala puskesmas",
        "Dokter/bidan/perawat",
        "Petugas nonmedis",
        "Kepala pengaduan",
    ];
    let dinas = [
        "Kepala atau sekretaris dinas",
        "Kabid/Kasi bidang layanan",
        "Kabid/Kasi/staf pengaduan",
        "Petugas garda depan",
    ];
    let others = [
        "Pimpinan unit",
        "Kepala bagian layanan",
        "Pengelola pengaduan",
        "Petugas garda depan",
    ];
    for variable in ["input.kompetensi", "input.sarpras"] {
        for year in [2023, 2024] {
            assert_eq!(roles(variable, Some("puskesmas"), year), puskesmas);
        }
        let old = roles(variable, Some("puskesmas"), 2022);
        assert!(old[0].contains("Kabid Yankes"), "{old:?}");
        assert_eq!(old.len(), 4);
        for kind in ["dinas", "dpmptsp", "disdukcapil"] {
            for year in [2022, 2023] {
                assert_eq!(roles(variable, Some(kind), year), dinas);
            }
            // Of 2024 nothing is known of them in particular.
            assert_eq!(roles(variable, Some(kind), 2024), others);
        }
        for kind in [None, Some("rsud"), Some("lain"), Some("")] {
            assert_eq!(roles(variable, kind, 2023), others);
        }
    }
}

#[test]
fn complaints_have_two_respondents_everywhere_and_the_rest_none() {
    for year in [2022, 2023, 2024] {
        for kind in [None, Some("puskesmas"), Some("dinas")] {
            let complaints = roles("pengaduan.pengelolaan", kind, year);
            assert_eq!(complaints, ["Petugas 1", "Petugas 2"]);
            for variable in ["proses.standar", "output.persepsi", "output.ikm"] {
                assert_eq!(roles(variable, kind, year), [""; 0]);
            }
        }
    }
}

#[test]
fn only_the_service_standard_is_looked_at_product_by_product() {
    for (id, variable) in &support::texts().variables {
        let expected = (&**id == "proses.standar").then_some(2);
        assert_eq!(variable.products, expected, "{id}");
    }
}

#[test]
fn seven_loci_are_usual_in_a_kabupaten_or_kota_and_five_in_a_provinsi() {
    let usual = &support::texts().usual_loci;
    let kinds = |of: usize| -> Vec<&str> {
        let own = usual[of].loci.iter();
        own.map(|(_, kind)| kind.as_str()).collect()
    };
    assert_eq!(usual.len(), 2);
    assert_eq!(usual[0].kinds, ["kabupaten", "kota"]);
    assert_eq!(
        kinds(0),
        [
            "disdukcapil",
            "dpmptsp",
            "dinas",
            "dinas",
            "dinas",
            "puskesmas",
            "puskesmas"
        ]
    );
    assert_eq!(usual[1].kinds, ["provinsi"]);
    assert_eq!(kinds(1), ["dinas", "dinas", "dinas", "dpmptsp", "rsud"]);
    for (name, _) in usual.iter().flat_map(|own| &own.loci) {
        assert!(!name.trim().is_empty());
    }
}

#[test]
fn usual_loci_are_refused_where_something_of_them_is_missing_or_unknown() {
    let change = |member: &str, value: Value| refusal(|file| file["usualLoci"][0][member] = value);
    let place = |pointer: &str| Some((Code::TypeWrong, format!("/usualLoci/0/{pointer}")));
    assert_eq!(change("kinds", json!("kota")), place("kinds"));
    assert_eq!(
        change("loci", json!([{ "name": 1, "kind": "dinas" }])),
        place("loci/0/name")
    );
    let missing = change("loci", json!([{ "name": "Dinas" }]));
    assert_eq!(
        missing,
        Some((Code::KeyMissing, "/usualLoci/0/loci/0/kind".to_owned()))
    );
    let unknown = change("loci", json!([{ "name": "x", "kind": "y", "size": 1 }]));
    assert_eq!(unknown.map(|(code, _)| code), Some(Code::KeyUnknown));
}

#[test]
fn an_edition_need_not_say_which_loci_are_usual() {
    let mut file = support::parse(support::EDITION);
    file.as_object_mut().unwrap().remove("usualLoci");
    let texts = read_texts(&support::to_json(&file)).unwrap();
    assert!(texts.usual_loci.is_empty());
}
