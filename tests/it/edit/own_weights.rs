//! Own weights while they are typed: the sum that is left, and what can count already.

use serde_json::{Value, json};
use zonahijau::edit::own_weights::{Draft, Pool, Quantity, Refusal, Typed, members, shared};
use zonahijau::format::edition::read_edition;
use zonahijau::model::assessment::Assessment;
use zonahijau::model::edition::{Edition, NodeId};
use zonahijau::model::exact::Exact;
use zonahijau::model::problem::Code;
use zonahijau::model::sheet::Sheet;

use crate::support::{EDITION, document, parse, to_json};

fn edition() -> Edition {
    read_edition(&to_json(&parse(EDITION))).unwrap()
}

fn empty(more: &Value) -> Assessment {
    let mut all = json!({ "schema": 1, "edition": "2022-2024", "year": 2023, "loci": [{}] });
    for (key, value) in more.as_object().unwrap() {
        all[key] = value.clone();
    }
    document(&all).assessment
}

fn number(text: &str) -> Exact {
    Exact::from_decimal(text).unwrap()
}

fn typed(draft: &Draft, node: &str, text: &str) -> Draft {
    let node = NodeId::from(node);
    draft.with(Quantity::Weight, &node, text, Typed::Number(number(text)))
}

/// Code of the refusal of an assessment, if it is refused.
fn code(entered: &Result<Assessment, Refusal>) -> Option<Code> {
    match entered {
        Err(Refusal::Problem(problem)) => Some(problem.code()),
        _ => None,
    }
}

fn dimensions() -> Vec<NodeId> {
    ["input", "proses", "output", "pengaduan"]
        .map(NodeId::from)
        .into()
}

#[test]
fn what_is_left_follows_what_is_typed_before_it_counts() {
    let edition = edition();
    let assessment = empty(&json!({}));
    let sheet = Sheet::new(&edition, &assessment).unwrap();
    let input = Pool::Leaves(0);
    let before = shared(&sheet, &Draft::default(), input);
    assert_eq!((before.given, before.open), (number("12.22"), 14));
    assert_eq!(before.whole, number("100"));
    let draft = typed(&Draft::default(), "input.sarpras.penyuluhan", "20.5");
    let after = shared(&sheet, &draft, input);
    assert_eq!((after.given, after.open), (number("32.72"), 13));
}

#[test]
fn an_own_weight_beats_a_published_one_and_an_emptied_field_gives_it_back() {
    let edition = edition();
    let node = "input.kompetensi.komponen-standar";
    let assessment = empty(&json!({ "weights": { node: 30 } }));
    let sheet = Sheet::new(&edition, &assessment).unwrap();
    let own = shared(&sheet, &Draft::default(), Pool::Leaves(0));
    assert_eq!(own.given, number("30"));
    let empty = Draft::default().with(Quantity::Weight, &node.into(), "", Typed::Empty);
    let published = shared(&sheet, &empty, Pool::Leaves(0));
    assert_eq!(published.given, number("12.22"));
}

#[test]
fn dimensions_can_be_entered_one_by_one_and_count_once_they_make_the_total() {
    let edition = edition();
    let assessment = empty(&json!({}));
    let nodes = dimensions();
    let draft = typed(&Draft::default(), "input", "20");
    let enter = |draft: &Draft| draft.entered(&edition, &assessment, Quantity::Weight, &nodes);
    // Together they make 98.15.
    assert_eq!(code(&enter(&draft)), Some(Code::WeightsShort));
    let whole = typed(&draft, "proses", "34.22");
    let entered = enter(&whole).unwrap();
    assert_eq!(entered.weights.get("input"), Some(&number("20")));
    assert_eq!(entered.weights.get("proses"), Some(&number("34.22")));
}

#[test]
fn what_is_no_number_is_refused_by_its_field_and_stays_as_it_was_typed() {
    let edition = edition();
    let assessment = empty(&json!({}));
    let node = NodeId::from("input.sarpras.penyuluhan");
    let draft = Draft::default().with(Quantity::Weight, &node, "1,x", Typed::Unreadable);
    let nodes = [node.clone()];
    let entered = draft.entered(&edition, &assessment, Quantity::Weight, &nodes);
    assert_eq!(entered, Err(Refusal::Unreadable(node.clone())));
    assert_eq!(draft.text(Quantity::Weight, &node), Some("1,x"));
    let left = draft.without(Quantity::Weight, &nodes);
    assert_eq!(left, Draft::default());
}

#[test]
fn a_maximum_below_an_answer_is_refused_and_a_weight_of_the_same_indicator_is_not() {
    let edition = edition();
    let node = NodeId::from("proses.standar.maklumat");
    let assessment = empty(&json!({ "loci": [{ "answers": { (&*node): 3 } }] }));
    let two = Typed::Number(number("2"));
    let draft = Draft::default().with(Quantity::Maximum, &node, "2", two.clone());
    let draft = draft.with(Quantity::Weight, &node, "2", two);
    let nodes = [node];
    let enter = |quantity| draft.entered(&edition, &assessment, quantity, &nodes);
    let refused = enter(Quantity::Maximum);
    assert_eq!(code(&refused), Some(Code::AnswerOutOfRange));
    let entered = enter(Quantity::Weight).unwrap();
    assert!(entered.scales.is_empty());
}

#[test]
fn a_pool_has_the_leaves_that_count_and_no_others() {
    let edition = edition();
    let assessment = empty(&json!({}));
    let sheet = Sheet::new(&edition, &assessment).unwrap();
    let output = members(&sheet, Pool::Leaves(2));
    assert_eq!(output.len(), 5);
    assert!(!output.iter().any(|own| &**own == "output.ikm"));
    assert_eq!(members(&sheet, Pool::Dimensions), dimensions());
}
