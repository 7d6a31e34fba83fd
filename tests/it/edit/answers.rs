//! Entering answers cell by cell: what the sheet shows of a locus, and what each step does to it.

use proptest::prelude::*;
use serde_json::{Value, json};
use zonahijau::edit::answers::{Cell, cells, copy, fill, fold, set, unfold};
use zonahijau::model::assessment::Locus;
use zonahijau::model::edition::NodeId;
use zonahijau::model::exact::Exact;
use zonahijau::model::sheet::Sheet;

use crate::support::edits::{locus, pick, written};
use crate::support::generate::{Tape, assessments, config, tapes};
use crate::support::{self, assessment, exact, facts, figure, with};

const MOTO: &str = "proses.standar.moto";
const IMPROPER: &str = "output.persepsi.tidak-patut";

fn cell(product: Option<usize>, respondent: Option<usize>) -> Cell {
    Cell {
        product,
        respondent,
    }
}

/// Each cell of an indicator as `product respondent: figure`, with `-` for what is not there.
fn shown(locus: &Locus, node: &str, is_by_product: bool) -> Vec<String> {
    let place = |place: Option<usize>| place.map_or("-".to_owned(), |place| place.to_string());
    let text =
        |value: Option<&Exact>| value.map_or("-".to_owned(), |own| own.to_decimal().unwrap());
    cells(locus, node, is_by_product)
        .into_iter()
        .map(|(cell, value)| {
            let [product, respondent] = [cell.product, cell.respondent].map(place);
            format!("{product} {respondent}: {}", text(value))
        })
        .collect()
}

/// The file's locus after a figure was entered.
fn entered(from: Value, cell: Cell, to: Option<&str>) -> Value {
    let mut locus = locus(from);
    set(&mut locus, &NodeId::from(MOTO), cell, to.map(exact));
    written(&locus)
}

/// Least and most that a locus reaches of each leaf, under the scales of an assessment.
fn reached(locus: &Locus, of: &Value) -> Vec<(Exact, Exact)> {
    let mut assessment = support::document(of).assessment;
    assessment.changes.clear();
    assessment.loci = vec![locus.clone().into()];
    let sheet = Sheet::new(support::edition(), &assessment).unwrap();
    let spans = sheet.loci[0].reached.iter();
    spans
        .map(|span| (span.low.clone(), span.high.clone()))
        .collect()
}

fn score_of(locus: &Locus) -> String {
    let score = support::score(&assessment(json!([written(locus)])));
    figure(&score["score"])
}

#[test]
fn an_indicator_without_answer_is_one_empty_cell() {
    assert_eq!(shown(&locus(json!({})), MOTO, true), ["- -: -"]);
    assert_eq!(shown(&locus(json!({})), MOTO, false), ["- -: -"]);
}

#[test]
fn one_figure_is_one_cell_and_respondents_have_one_each() {
    let locus = locus(json!({ "answers": { MOTO: 2.5, IMPROPER: [3, null, 0] } }));
    assert_eq!(shown(&locus, MOTO, true), ["- -: 2.5"]);
    assert_eq!(
        shown(&locus, IMPROPER, false),
        ["- 0: 3", "- 1: -", "- 2: 0"]
    );
}

#[test]
fn what_is_looked_at_by_product_has_a_cell_for_each_even_where_one_answer_holds_for_all() {
    let locus = locus(json!({ "answers": { MOTO: 2, IMPROPER: 1 }, "products": [{}, {}] }));
    assert_eq!(shown(&locus, MOTO, true), ["0 -: 2", "1 -: 2"]);
    assert_eq!(shown(&locus, IMPROPER, false), ["- -: 1"]);
}

#[test]
fn a_product_with_an_answer_of_its_own_gives_every_product_a_cell() {
    let products = json!([{ "answers": { IMPROPER: 3 } }, {}]);
    let locus = locus(json!({ "answers": { IMPROPER: 1 }, "products": products }));
    assert_eq!(shown(&locus, IMPROPER, false), ["0 -: 3", "1 -: 1"]);
}

#[test]
fn respondents_and_products_mix() {
    let products = json!([{ "answers": { MOTO: [3, null] } }, {}, { "answers": { MOTO: 0 } }]);
    let locus = locus(json!({ "answers": { MOTO: [1, 2] }, "products": products }));
    assert_eq!(
        shown(&locus, MOTO, true),
        ["0 0: 3", "0 1: -", "1 0: 1", "1 1: 2", "2 -: 0"]
    );
}

#[test]
fn a_figure_is_entered_changed_and_emptied() {
    let whole = cell(None, None);
    assert_eq!(
        entered(json!({}), whole, Some("2")),
        json!({ "answers": { MOTO: 2 } })
    );
    let one = json!({ "answers": { MOTO: 2 } });
    assert_eq!(
        entered(one.clone(), whole, Some("0.5")),
        json!({ "answers": { MOTO: 0.5 } })
    );
    assert_eq!(entered(one, whole, None), json!({}));
}

#[test]
fn a_respondents_figure_leaves_those_of_the_others() {
    let asked = json!({ "answers": { MOTO: [1, null, 3] } });
    assert_eq!(
        entered(asked.clone(), cell(None, Some(1)), Some("2")),
        json!({ "answers": { MOTO: [1, 2, 3] } })
    );
    assert_eq!(
        entered(asked.clone(), cell(None, Some(0)), None),
        json!({ "answers": { MOTO: [null, null, 3] } })
    );
    // The last figure that is emptied leaves the places of those who are asked.
    assert_eq!(
        entered(
            json!({ "answers": { MOTO: [3, null] } }),
            cell(None, Some(0)),
            None
        ),
        json!({ "answers": { MOTO: [null, null] } })
    );
    assert_eq!(
        entered(asked.clone(), cell(None, Some(3)), Some("2")),
        asked
    );
}

#[test]
fn a_products_answer_leaves_the_others_with_what_the_locus_said_for_all() {
    let spread = json!({ "answers": { MOTO: [1, 2] }, "products": [{}, {}, {}] });
    assert_eq!(
        entered(spread.clone(), cell(Some(1), Some(0)), Some("3")),
        json!({ "products": [
            { "answers": { MOTO: [1, 2] } },
            { "answers": { MOTO: [3, 2] } },
            { "answers": { MOTO: [1, 2] } }
        ] })
    );
    // A product that has its own keeps it, and an emptied one is empty.
    let own = json!({ "answers": { MOTO: 1 }, "products": [{ "answers": { MOTO: 3 } }, {}] });
    assert_eq!(
        entered(own, cell(Some(1), None), None),
        json!({ "products": [{ "answers": { MOTO: 3 } }, {}] })
    );
    assert_eq!(
        entered(spread.clone(), cell(Some(3), None), Some("1")),
        spread
    );
}

#[test]
fn the_answer_of_the_whole_locus_holds_for_every_product() {
    let own = json!({ "answers": {}, "products": [{ "answers": { MOTO: 3, IMPROPER: 1 } }, {}] });
    assert_eq!(
        entered(own, cell(None, None), Some("2")),
        json!({ "answers": { MOTO: 2 }, "products": [{ "answers": { IMPROPER: 1 } }, {}] })
    );
}

#[test]
fn unfolding_makes_what_was_said_once_the_answer_of_each() {
    let mut own = locus(json!({ "answers": { MOTO: 2.5, IMPROPER: [1, 3] } }));
    for node in [MOTO, IMPROPER, "proses.standar.atribut"] {
        unfold(&mut own, &NodeId::from(node), 3);
    }
    assert_eq!(
        written(&own)["answers"],
        json!({ MOTO: [2.5, 2.5, 2.5], IMPROPER: [1, 3], "proses.standar.atribut": [null, null, null] })
    );
    // Nobody is asked.
    let mut own = locus(json!({ "answers": { MOTO: 2 } }));
    unfold(&mut own, &NodeId::from(MOTO), 0);
    assert_eq!(written(&own)["answers"], json!({ MOTO: 2 }));
}

#[test]
fn folding_makes_the_mean_the_one_figure() {
    let folded = |figures: Value| {
        let mut own = locus(json!({ "answers": { MOTO: figures } }));
        fold(&mut own, &NodeId::from(MOTO));
        written(&own)["answers"][MOTO].clone()
    };
    assert_eq!(folded(json!([3, 2, 2, 3])), json!(2.5));
    assert_eq!(folded(json!([0, 0, 0])), json!(0));
    // Thirds have no last decimal: to the hundredth, a half upwards.
    assert_eq!(folded(json!([1, 0, 0])), json!(0.33));
    assert_eq!(folded(json!([1, 1, 0])), json!(0.67));
    assert_eq!(
        folded(json!([0.035, 0, 0, 0, 0, 0, 0])),
        support::parse("0.005")
    );
    // Of respondents who are not all known, the mean of those who are.
    assert_eq!(folded(json!([3, null, 2, null])), json!(2.5));
    assert_eq!(folded(json!([null, null])), Value::Null);
    assert_eq!(folded(json!(2)), json!(2));
}

#[test]
fn filling_makes_every_leaf_full() {
    let nothing = locus(json!({}));
    let respondents = locus(json!({ "answers": support::all_answers(&json!([0, null, 2])) }));
    let products =
        json!([{ "answers": { MOTO: [1, null], IMPROPER: 0 } }, { "answers": { MOTO: 2 } }, {}]);
    let products =
        locus(json!({ "answers": support::all_answers(&json!(1)), "products": products }));
    for mut own in [nothing, respondents, products] {
        let leaves: Vec<(NodeId, Exact)> = facts::counting(2023, None)
            .into_iter()
            .map(|leaf| (NodeId::from(leaf), exact(facts::maximum(leaf))))
            .collect();
        let asked = cells(&own, IMPROPER, false).len();
        fill(&mut own, leaves.iter().map(|(node, best)| (node, best)));
        assert_eq!(score_of(&own), "100 / 100 / 100");
        assert_eq!(
            cells(&own, IMPROPER, false).len(),
            asked,
            "who is asked stays"
        );
    }
}

#[test]
fn a_copy_has_all_that_is_entered_and_not_what_the_locus_is() {
    let from = locus(json!({
        "name": "Dinas A", "kind": "dinas", "points": { "input": 20 }, "answers": { MOTO: [1, 2] },
        "products": [{ "name": "Izin", "answers": { MOTO: 3 } }]
    }));
    let mut to = locus(json!({
        "name": "Puskesmas B", "kind": "puskesmas", "points": { "output": 3 },
        "answers": { IMPROPER: 1 }, "productCount": 2
    }));
    copy(&from, &mut to);
    let expected = with(written(&from), "name", json!("Puskesmas B"));
    assert_eq!(written(&to), with(expected, "kind", json!("puskesmas")));
}

/// All cells of a locus as the sheet shows them, indicator by indicator.
fn sheet_of(locus: &Locus) -> Vec<(String, Vec<String>)> {
    let is_by_product = !locus.products().is_empty();
    facts::LEAVES
        .into_iter()
        .map(|leaf| (leaf.to_owned(), shown(locus, leaf, is_by_product)))
        .collect()
}

/// A locus of a generated assessment, if it has any.
fn any_locus(assessment: &Value, tape: &mut Tape) -> Option<Locus> {
    let loci = support::document(assessment).assessment.loci;
    (!loci.is_empty()).then(|| {
        let own = pick(tape, &loci);
        Locus::clone(own)
    })
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn entering_a_figure_changes_its_cell_and_no_other(made in assessments(), draws in tapes(12)) {
        let mut tape = Tape::new(draws);
        if let Some(mut locus) = any_locus(&made, &mut tape) {
            for _ in 0..3 {
                let node = NodeId::from(*pick(&mut tape, &facts::LEAVES));
                let is_by_product = !locus.products().is_empty();
                let all = cells(&locus, &node, is_by_product);
                let place = tape.below(u32::try_from(all.len()).unwrap()) as usize;
                let (cell, _) = all[place];
                let to = (tape.below(4) > 0).then(|| Exact::count(tape.below(4) as usize));
                let mut expected = sheet_of(&locus);
                set(&mut locus, &node, cell, to.clone());
                for (leaf, shown) in &mut expected {
                    if **leaf == *node {
                        let (before, _) = shown[place].split_once(':').unwrap();
                        let figure = to.as_ref().map_or("-".to_owned(), |to| to.to_decimal().unwrap());
                        shown[place] = format!("{before}: {figure}");
                    }
                }
                prop_assert_eq!(sheet_of(&locus), expected);
            }
        }
    }

    #[test]
    fn unfolding_keeps_what_is_reached_and_folding_undoes_it(made in assessments(), draws in tapes(8)) {
        let mut tape = Tape::new(draws);
        let single = |locus: &Locus| {
            let mut single = locus.clone();
            for leaf in facts::LEAVES {
                fold(&mut single, &NodeId::from(leaf));
            }
            single
        };
        if let Some(locus) = any_locus(&made, &mut tape) {
            let before = single(&locus);
            let mut unfolded = before.clone();
            let respondents = 1 + tape.below(5) as usize;
            for leaf in facts::LEAVES {
                if before.answers.get(leaf).is_some() {
                    unfold(&mut unfolded, &NodeId::from(leaf), respondents);
                }
            }
            prop_assert_eq!(reached(&unfolded, &made), reached(&before, &made));
            prop_assert_eq!(single(&unfolded), before);
        }
    }

    #[test]
    fn folding_keeps_what_respondents_reach_to_half_a_hundredth(
        figures in prop::collection::vec(0..=300u32, 1..7)
    ) {
        let decimal = |own: &u32| support::parse(&format!("{}.{:02}", own / 100, own % 100));
        let asked: Vec<Value> = figures.iter().map(decimal).collect();
        let mut own = locus(json!({ "answers": { IMPROPER: asked } }));
        let nothing = assessment(json!([]));
        let leaf = facts::counting(2023, None).iter().position(|own| *own == IMPROPER).unwrap();
        let before = reached(&own, &nothing)[leaf].0.clone();
        fold(&mut own, &NodeId::from(IMPROPER));
        let after = reached(&own, &nothing)[leaf].0.clone();
        // On the scale of 3, and compared in thousandths.
        let off = &(&after - &before) * &exact("3000");
        prop_assert!(off <= exact("5") && exact("-5") <= off, "{before:?} {after:?}");
        // What has no other prime factors than 2 and 5 has a last decimal.
        if [1, 2, 4, 5].contains(&figures.len()) {
            prop_assert_eq!(before, after);
        }
    }
}
