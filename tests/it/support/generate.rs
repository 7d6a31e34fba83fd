//! Generated assessments. A case is a tape of numbers, and every choice takes the next one; zero is
//! the simplest choice, so that a failure shrinks to a short assessment.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use zonahijau::model::exact::Exact;
use zonahijau::model::pool::{LeafShare, Pool};
use zonahijau::model::sheet::Sheet;

use super::facts;

/// Configuration of properties: so many cases, and nothing written beside the tests.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        max_shrink_time: 10_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Numbers that choices are taken from.
pub(crate) struct Tape(std::vec::IntoIter<u32>);

impl Tape {
    pub(crate) fn new(draws: Vec<u32>) -> Tape {
        Tape(draws.into_iter())
    }

    /// A number below `end`; zero where the tape has run out.
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        self.0.next().unwrap_or(0) % end
    }

    /// One of these.
    pub(crate) fn pick<T: Clone>(&mut self, choices: &[T]) -> T {
        let end = u32::try_from(choices.len()).unwrap_or(1);
        choices[self.below(end) as usize].clone()
    }

    /// A decimal from 0 to `maximum` hundredths; whole numbers are the commoner.
    fn decimal(&mut self, maximum: u32) -> Value {
        match self.below(3) {
            0 | 1 => json!(self.below(maximum / 100 + 1)),
            _ => hundredths(self.below(maximum + 1)),
        }
    }
}

/// Assessments that the crate accepts.
pub(crate) fn assessments() -> impl Strategy<Value = Value> {
    // Changes have draws of their own, which a long list of answers does not use up.
    (tapes(900), tapes(20))
        .prop_map(|(draws, changes)| assessment(&mut Tape::new(draws), &mut Tape::new(changes)))
}

/// Weights that are possible in a pool, as parts of it: equal ones, moved about within what is published
/// and the spread.
pub(crate) fn possible_shares(pool: &Pool, tape: &mut Tape) -> Vec<Exact> {
    let mut shares: Vec<Exact> = pool.estimate().into_iter().cloned().collect();
    let open: Vec<usize> = (0..shares.len())
        .filter(|&leaf| pool.shares()[leaf] == LeafShare::Open)
        .collect();
    for _ in 0..3 * open.len() {
        let [from, to] = [tape.pick(&open), tape.pick(&open)];
        let room = (pool.ceiling() - &shares[to]).min(&shares[from] - pool.floor());
        let part = Exact::count(tape.below(9) as usize);
        let part = part.checked_div(&Exact::whole(8)).unwrap_or(Exact::ZERO);
        let moved = &room * &part;
        if from != to {
            shares[from] = &shares[from] - &moved;
            shares[to] = &shares[to] + &moved;
        }
    }
    shares
}

/// Draws for choices of a test's own.
pub(crate) fn tapes(length: usize) -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(any::<u32>(), 0..=length)
}

fn hundredths(number: u32) -> Value {
    super::parse(&format!("{}.{:02}", number / 100, number % 100))
}

/// The largest answer, in hundredths.
fn maximum(scales: &Map<String, Value>, leaf: &str) -> u32 {
    let own = scales.get(leaf).map(Value::to_string);
    let text = own.as_deref().unwrap_or(facts::maximum(leaf));
    match text.split_once('.') {
        Some((whole, places)) => {
            100 * whole.parse::<u32>().unwrap_or(0) + 10 * places.parse::<u32>().unwrap_or(0)
        }
        None => 100 * text.parse::<u32>().unwrap_or(0),
    }
}

fn assessment(tape: &mut Tape, to_change: &mut Tape) -> Value {
    let mut made = json!({ "schema": 1, "edition": "2022-2024" });
    let year = tape.pick(&[None, Some(2023), Some(2022), Some(2024)]);
    if let Some(year) = year {
        made["year"] = json!(year);
    }
    let spread = tape.pick(&["", "2", "1", "1.5", "3", "null", "40"]);
    if !spread.is_empty() {
        made["weightSpread"] = super::parse(spread);
    }
    if let Some(omit) = omit(tape, year == Some(2022)) {
        made["omit"] = json!(omit);
    }
    let leaves = super::oracle::counting(&made);
    let mut scales = Map::new();
    for _ in 0..tape.below(4) {
        let leaf = tape.pick(&leaves);
        let scale = tape.pick(&["5", "1", "2", "4", "10", "2.5", "0.5"]);
        scales.insert(leaf.to_owned(), super::parse(scale));
    }
    let weights = weights(tape, &leaves, year != Some(2022));
    let loci: Vec<Value> = (0..tape.below(5))
        .map(|_| locus(tape, &leaves, &scales))
        .collect();
    made["weights"] = weights.into();
    made["loci"] = json!(loci);
    made["changes"] = json!(changes(to_change, &made, &leaves, &scales));
    made["scales"] = scales.into();
    accepted_changes(made)
}

fn omit(tape: &mut Tape, old: bool) -> Option<Vec<&'static str>> {
    let candidate = tape.pick(&facts::CANDIDATES_2022);
    match tape.below(5) {
        0 => None,
        1 => Some(vec![]),
        2 => Some(vec![facts::IKM, facts::SIXTH]),
        3 => Some(vec![facts::SIXTH]),
        _ if old => Some(vec![facts::IKM, candidate]),
        _ => Some(vec![facts::IKM]),
    }
}

/// Own weights: none, a few, or all of a pool, to the hundredth.
fn weights(tape: &mut Tape, leaves: &[&str], binds: bool) -> Map<String, Value> {
    let mut weights = Map::new();
    let dimensions: &[&str] = tape.pick(&[
        [].as_slice(),
        &["20", "30", "28.46"],
        &["25", "25", "25", "25"],
        &["24.99", "25.01", "24.99", "25"],
    ]);
    for ((id, _), weight) in facts::DIMENSIONS.iter().zip(dimensions) {
        weights.insert((*id).to_owned(), super::parse(weight));
    }
    for (dimension, _) in facts::DIMENSIONS {
        let mut own: Vec<&str> = leaves
            .iter()
            .copied()
            .filter(|leaf| facts::dimension_of(leaf) == dimension)
            .collect();
        let mut total = 10_000;
        match tape.below(6) {
            0..=2 => {}
            3 => {
                for _ in 0..=tape.below(3) {
                    let weight = tape.decimal(2_000);
                    weights.insert(tape.pick(&own).to_owned(), weight);
                }
            }
            full => {
                if full == 5 && binds && dimension == "input" {
                    own.retain(|leaf| *leaf != facts::KNOWN.0);
                    total -= 1_222;
                }
                let count = u32::try_from(own.len()).unwrap_or(1);
                let equal = (total + count / 2) / count;
                for leaf in &own {
                    weights.insert((*leaf).to_owned(), hundredths(equal));
                }
                let moved = tape.below(equal);
                weights.insert(own[0].to_owned(), hundredths(equal - moved));
                weights.insert(own[1].to_owned(), hundredths(equal + moved));
            }
        }
    }
    weights
}

fn answer(tape: &mut Tape, maximum: u32) -> Option<Value> {
    Some(match tape.below(8) {
        0 | 1 => return None,
        2 | 3 => json!(tape.below(maximum / 100 + 1)),
        4 => tape.decimal(maximum),
        5 => hundredths(maximum),
        kind => {
            let figures: Vec<Value> = (0..=tape.below(4))
                .map(|_| {
                    let figure = tape.decimal(maximum);
                    if kind == 7 && tape.below(3) == 0 {
                        Value::Null
                    } else {
                        figure
                    }
                })
                .collect();
            json!(figures)
        }
    })
}

fn answers(tape: &mut Tape, leaves: &[&str], scales: &Map<String, Value>) -> Map<String, Value> {
    let few = tape.below(3) == 0;
    leaves
        .iter()
        .filter_map(|leaf| {
            let answer = answer(tape, maximum(scales, leaf))?;
            (!few || answer == json!(1)).then(|| ((*leaf).to_owned(), answer))
        })
        .collect()
}

fn locus(tape: &mut Tape, leaves: &[&str], scales: &Map<String, Value>) -> Value {
    let mut locus = json!({});
    let kind = tape.below(7);
    let mut points = Map::new();
    let printed = matches!(kind, 2 | 6);
    if kind == 1 || printed && tape.below(4) == 1 {
        points.insert("total".to_owned(), tape.decimal(10_000));
    }
    let all = printed && tape.below(3) == 1;
    for (dimension, _) in facts::DIMENSIONS {
        if all || printed && tape.below(2) == 1 {
            points.insert(dimension.to_owned(), tape.decimal(2_000));
        }
    }
    if kind >= 2 {
        locus["answers"] = answers(tape, leaves, scales).into();
    }
    if matches!(kind, 4..=6) {
        let products: Vec<Value> = (0..tape.below(4))
            .map(|_| {
                let mut product = json!({ "answers": answers(tape, leaves, scales) });
                if kind == 5 && tape.below(2) == 1 {
                    product["points"] = json!({ "total": tape.decimal(10_000) });
                }
                product
            })
            .collect();
        locus["products"] = json!(products);
    }
    if !points.is_empty() {
        locus["points"] = points.into();
    }
    locus
}

/// Changes, among them some that the crate refuses.
fn changes(
    tape: &mut Tape,
    assessment: &Value,
    leaves: &[&str],
    scales: &Map<String, Value>,
) -> Vec<Value> {
    let loci = assessment["loci"].as_array().map_or(&[][..], Vec::as_slice);
    if loci.is_empty() {
        return Vec::new();
    }
    (0..tape.below(4))
        .filter_map(|_| {
            let position = tape.below(u32::try_from(loci.len()).unwrap_or(1));
            let locus = &loci[position as usize];
            let product = (tape.below(2) == 1).then(|| tape.below(3));
            let points = match product {
                Some(product) => &locus["products"][product as usize]["points"],
                None => &locus["points"],
            };
            let nodes: Vec<&str> = match points.as_object() {
                Some(points) => points.keys().map(String::as_str).collect(),
                None => leaves.to_vec(),
            };
            let node = tape.pick(&nodes);
            let to = match node.split_once('.') {
                Some(_) => answer(tape, maximum(scales, node))?,
                None => tape.decimal(2_000),
            };
            let mut change = json!({ "locus": position, "node": node, "to": to });
            if let Some(product) = product {
                change["product"] = json!(product);
            }
            Some(change)
        })
        .collect()
}

/// Leaves out the changes that the crate refuses: those below points and of what is not there.
fn accepted_changes(mut made: Value) -> Value {
    let Some(changes) = made["changes"].as_array().cloned() else {
        return made;
    };
    let accepted: Vec<Value> = changes
        .into_iter()
        .filter(|change| {
            made["changes"] = json!([change]);
            let document = super::document(&made);
            Sheet::new(super::edition(), &document.assessment).is_ok()
        })
        .collect();
    made["changes"] = json!(accepted);
    made
}
