//! Plans against every way there is: small instances with locks, floors, prerequisites, shared fixes and
//! ties, whose costs and figures are counted here from the contract alone.

use serde_json::{Map, Value, json};
use zonahijau::format::plan_answer::PlanAnswer;
use zonahijau::format::plan_request::read_request;
use zonahijau::model::plan::outcome::plan;
use zonahijau::model::problem::Problem;
use zonahijau::model::sheet::Sheet;

use crate::support::oracle::{Form, Q, hundredths, locus_form, pools, q};
use crate::support::{self, assessment, facts, to_json};

/// The answer of `plan`, as JavaScript gets it.
fn answer(assessment: &Value, options: &Value) -> Result<Value, Problem> {
    let document = support::document(assessment);
    let edition = support::edition();
    let sheet = Sheet::new(edition, &document.assessment)?;
    let request = read_request(&to_json(options), edition)?;
    let plan = plan(&sheet, support::texts(), &request)?;
    Ok(serde_json::to_value(PlanAnswer::new(edition, &plan)).unwrap())
}

/// Random numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end as u64).unwrap()
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

const LEAVES: [&str; 5] = [
    "pengaduan.pengelolaan.kewajiban",
    "pengaduan.pengelolaan.mekanisme",
    "pengaduan.pengelolaan.sarana",
    "pengaduan.pengelolaan.penyelesaian",
    "pengaduan.pengelolaan.pembinaan",
];

/// By levels, the printed figures of the government and of each locus, in hundredths.
type Figure<'a> = &'a dyn Fn(&[usize]) -> (i64, Vec<i64>);

/// An instance, with all that the count needs beside what the planner gets.
struct Instance {
    assessment: Value,
    options: Value,
    /// By locus and leaf, the mean answer in quarters.
    answers: Vec<Vec<usize>>,
    /// Answers that may rise.
    free: Vec<(usize, usize)>,
    /// By leaf, the days to each level from nothing.
    efforts: Vec<[usize; 4]>,
    requires: Vec<(usize, usize)>,
    shared: Vec<(usize, Vec<usize>)>,
    floor: Option<i64>,
}

fn instance(dice: &mut Dice, most: usize, mode: &str) -> Instance {
    let count = 1 + dice.below(3);
    let mut loci = Vec::new();
    let mut answers = Vec::new();
    for _ in 0..count {
        let mut own = Map::new();
        let mut quarters = Vec::new();
        for leaf in LEAVES {
            match dice.below(6) {
                0 => quarters.push(0),
                1 => {
                    let list: Vec<usize> = (0..4).map(|_| dice.below(4)).collect();
                    quarters.push(list.iter().sum());
                    own.insert(leaf.to_owned(), json!(list));
                }
                _ => {
                    let level = dice.below(4);
                    quarters.push(4 * level);
                    own.insert(leaf.to_owned(), json!(level));
                }
            }
        }
        answers.push(quarters);
        loci.push(
            json!({ "points": { "input": 10, "proses": 20.5, "output": 15 }, "answers": own }),
        );
    }
    let mut places: Vec<(usize, usize)> = (0..count)
        .flat_map(|locus| (0..5).map(move |leaf| (locus, leaf)))
        .collect();
    let mut free = Vec::new();
    for _ in 0..most.min(places.len()) {
        free.push(places.swap_remove(dice.below(places.len())));
    }
    let locked: Vec<Value> = places
        .iter()
        .map(|(locus, leaf)| json!({ "locus": locus, "node": LEAVES[*leaf] }))
        .collect();
    let mut efforts = Vec::new();
    let mut own_efforts = Map::new();
    for leaf in LEAVES {
        if dice.below(2) == 0 {
            let days = dice.below(4);
            own_efforts.insert(leaf.to_owned(), json!(days));
            efforts.push([0, days, 2 * days, 3 * days]);
        } else {
            let mut list = [0; 4];
            for level in 1..4 {
                list[level] = list[level - 1] + dice.below(6);
            }
            own_efforts.insert(leaf.to_owned(), json!(list[1..]));
            efforts.push(list);
        }
    }
    let mut requires = Vec::new();
    for _ in 0..dice.below(3) {
        let (one, other) = (dice.below(5), dice.below(5));
        if one < other {
            requires.push((one, other));
        }
    }
    let mut shared = Vec::new();
    for _ in 0..dice.below(3) {
        let leaf = dice.below(5);
        let all: Vec<usize> = (0..count).filter(|_| dice.below(4) > 0).collect();
        if shared.iter().all(|(own, _)| *own != leaf) {
            shared.push((leaf, all));
        }
    }
    let floor = (dice.below(3) == 0).then(|| 4_550 + i64::try_from(dice.below(1_800)).unwrap());
    let mut options = json!({
        "mode": mode,
        "locked": locked,
        "effort": own_efforts,
        "requires": requires.iter().map(|(node, needs)| json!({ "node": LEAVES[*node], "needs": LEAVES[*needs] })).collect::<Vec<_>>(),
        "shared": shared.iter().map(|(leaf, loci)| {
            let mut list = vec![json!(LEAVES[*leaf])];
            list.extend(loci.iter().map(|locus| json!(locus)));
            list
        }).collect::<Vec<_>>(),
    });
    if let Some(floor) = floor {
        options["floor"] = support::parse(&format!("{}.{:02}", floor / 100, floor % 100));
    }
    let mut assessment = assessment(json!(loci));
    assessment["omit"] = json!([facts::IKM, facts::SIXTH]);
    assessment["weightSpread"] = dice
        .pick(&[json!(2), json!(1), Value::Null, json!(1.5)])
        .clone();
    Instance {
        assessment,
        options,
        answers,
        free,
        efforts,
        requires,
        shared,
        floor,
    }
}

impl Instance {
    fn level(&self, (locus, leaf): (usize, usize)) -> usize {
        self.answers[locus][leaf] / 4
    }

    /// Effort of raising some answers to these levels; `None` where a prerequisite is missing.
    fn cost(&self, levels: &[usize]) -> Option<usize> {
        let at = |locus, leaf| self.free.iter().position(|place| *place == (locus, leaf));
        let mut cost = 0;
        let mut of_shared = vec![0; self.shared.len()];
        for (place, level) in self.free.iter().zip(levels) {
            let (locus, leaf) = *place;
            if *level == self.level(*place) {
                continue;
            }
            for (_, needs) in self.requires.iter().filter(|(node, _)| *node == leaf) {
                let is_full = self.answers[locus][*needs] == 12
                    || at(locus, *needs).is_some_and(|needed| levels[needed] == 3);
                if !is_full {
                    return None;
                }
            }
            let own = self.efforts[leaf][*level] - self.efforts[leaf][self.level(*place)];
            match self
                .shared
                .iter()
                .position(|(own, loci)| *own == leaf && loci.contains(&locus))
            {
                Some(group) => of_shared[group] = own.max(of_shared[group]),
                None => cost += own,
            }
        }
        Some(cost + of_shared.iter().sum::<usize>())
    }

    /// The assessment with these levels.
    fn raised(&self, levels: &[usize]) -> Value {
        let mut raised = self.assessment.clone();
        for (place, level) in self.free.iter().zip(levels) {
            if *level > self.level(*place) {
                raised["loci"][place.0]["answers"][LEAVES[place.1]] = json!(level);
            }
        }
        raised
    }

    /// Every combination of levels.
    fn ways(&self) -> Vec<Vec<usize>> {
        let mut ways = vec![Vec::new()];
        for place in &self.free {
            let levels = self.level(*place)..=3;
            ways = ways
                .iter()
                .flat_map(|way| {
                    levels
                        .clone()
                        .map(|level| [way.as_slice(), &[level]].concat())
                })
                .collect();
        }
        ways
    }

    /// By days, the best printed figure, each more than with fewer days.
    fn frontier(&self, figure: Figure<'_>) -> Vec<(i64, i64)> {
        let mut found = Vec::new();
        for way in self.ways() {
            let Some(cost) = self.cost(&way) else {
                continue;
            };
            let (score, loci) = figure(&way);
            if self
                .floor
                .is_none_or(|floor| loci.iter().all(|own| *own >= floor))
            {
                found.push((i64::try_from(cost).unwrap(), -score));
            }
        }
        found.sort_unstable();
        let mut frontier: Vec<(i64, i64)> = Vec::new();
        for (cost, score) in found {
            if frontier.last().is_none_or(|(_, last)| *last < -score) {
                frontier.push((cost, -score));
            }
        }
        frontier
    }

    /// The forms of all loci with these levels, by the oracle.
    fn forms(&self, levels: &[usize]) -> Vec<Form> {
        let raised = self.raised(levels);
        let pools = pools(&raised);
        let loci = raised["loci"].as_array().unwrap();
        loci.iter()
            .map(|locus| locus_form(&raised, locus, &pools))
            .collect()
    }

    /// The estimates in hundredths. The gain of a quarter of a level is the same everywhere, so that is
    /// all that is taken from the oracle, once.
    fn estimates(&self) -> impl Fn(&[usize]) -> (i64, Vec<i64>) {
        let start: Vec<usize> = self.free.iter().map(|place| self.level(*place)).collect();
        let pools = pools(&self.assessment);
        let base: Vec<Q> = self
            .forms(&start)
            .iter()
            .map(|form| form.estimate(&pools))
            .collect();
        let points = pools[3].points.clone();
        let quarter = &points * Q::new(1.into(), (5 * 12).into());
        let fixed = q("45.5");
        // Every figure is 45.5 and so many quarters.
        let quarters: Vec<usize> = self.answers.iter().map(|own| own.iter().sum()).collect();
        for (base, quarters) in base.iter().zip(&quarters) {
            assert_eq!(
                *base,
                &fixed + &quarter * Q::from_integer((*quarters).into())
            );
        }
        move |levels| {
            let mut sums: Vec<usize> = quarters.clone();
            for (place, level) in self.free.iter().zip(levels) {
                if *level > self.level(*place) {
                    sums[place.0] += 4 * level - self.answers[place.0][place.1];
                }
            }
            // 45.5 + sum / count * 0.2335, in hundredths, an exact half upwards.
            let printed = |sum: usize, count: usize| {
                let dimension = hundredths(&points);
                let (sum, count) = (i64::try_from(sum).unwrap(), i64::try_from(count).unwrap());
                4_550 + (2 * sum * dimension + 60 * count) / (2 * 60 * count)
            };
            let own = sums.iter().map(|sum| printed(*sum, 1)).collect();
            (printed(sums.iter().sum(), sums.len()), own)
        }
    }

    /// The lower bounds in hundredths, by the oracle.
    fn lows(&self) -> impl Fn(&[usize]) -> (i64, Vec<i64>) {
        let pools = pools(&self.assessment);
        move |levels| {
            let forms = self.forms(levels);
            let own = forms
                .iter()
                .map(|form| hundredths(&form.low(&pools)))
                .collect();
            (hundredths(&Form::mean(&forms, &pools).low(&pools)), own)
        }
    }

    /// Checks all answers about this instance.
    fn check(&self, dice: &mut Dice, figure: Figure<'_>) {
        let expected = self.frontier(figure);
        let mut options = self.options.clone();
        options["budget"] = json!(1_000);
        let found = match answer(&self.assessment, &options) {
            Ok(found) => found,
            Err(problem) => {
                assert_eq!(problem.code().id(), "floor-locked", "{problem}\n{options}");
                assert!(expected.is_empty(), "{options}");
                return;
            }
        };
        let context = format!("{}\n{options}\n{found}", self.assessment);
        assert!(found["optimal"].as_bool().unwrap(), "{context}");
        let frontier: Vec<(i64, i64)> = found["frontier"]
            .as_array()
            .unwrap()
            .iter()
            .map(|point| {
                (
                    point[0].as_i64().unwrap(),
                    hundredths(&q(&point[1].to_string())),
                )
            })
            .collect();
        assert_eq!(frontier, expected, "{context}");
        if expected.is_empty() {
            assert_eq!(found["status"], "unreachable", "{context}");
            return;
        }
        let target = 4_500 + i64::try_from(dice.below(2_500)).unwrap();
        self.check_target(target, &expected);
        let (_, score) = dice.pick(&expected);
        self.check_target(*score, &expected);
        let (days, score) = dice.pick(&expected);
        options["budget"] = json!(days);
        let found = answer(&self.assessment, &options).unwrap();
        self.check_plan(&found, *days, *score);
    }

    fn check_target(&self, target: i64, expected: &[(i64, i64)]) {
        let mut options = self.options.clone();
        options["target"] = support::parse(&format!("{}.{:02}", target / 100, target % 100));
        let found = answer(&self.assessment, &options).unwrap();
        let best = expected.iter().find(|(_, score)| *score >= target);
        let status = match best {
            None => "unreachable",
            Some((0, _)) if found["steps"] == json!([]) => "reached",
            Some(_) => "plan",
        };
        assert_eq!(found["status"], status, "{options}\n{found}");
        let (days, score) = best.or(expected.last()).unwrap();
        self.check_plan(&found, *days, *score);
    }

    /// A plan takes what it says, is allowed, and comes to the score that it must.
    fn check_plan(&self, found: &Value, days: i64, score: i64) {
        let context = format!("{}\n{}\n{found}", self.assessment, self.options);
        let mut levels: Vec<usize> = self.free.iter().map(|place| self.level(*place)).collect();
        let mut total = 0;
        for step in found["steps"].as_array().unwrap() {
            let leaf = LEAVES
                .iter()
                .position(|leaf| step["node"] == *leaf)
                .unwrap();
            let locus = usize::try_from(step["locus"].as_u64().unwrap()).unwrap();
            let place = self
                .free
                .iter()
                .position(|place| *place == (locus, leaf))
                .unwrap();
            assert_eq!(step["from"], levels[place], "{context}");
            levels[place] = usize::try_from(step["to"].as_u64().unwrap()).unwrap();
            total += step["effort"].as_i64().unwrap();
            assert_eq!(step["total"], total, "{context}");
        }
        assert_eq!(self.cost(&levels), usize::try_from(days).ok(), "{context}");
        assert_eq!(total, days, "{context}");
        assert_eq!(found["effort"], days, "{context}");
        let key = self.options["mode"]
            .as_str()
            .unwrap()
            .replace("guaranteed", "low");
        assert_eq!(
            hundredths(&q(&found["after"]["score"][&key].to_string())),
            score,
            "{context}"
        );
        assert_eq!(
            found["after"],
            support::score(&self.raised(&levels)),
            "{context}"
        );
    }
}

#[test]
fn a_plan_is_the_best_of_all_ways() {
    let mut dice = Dice(7);
    for _ in 0..2_000 {
        let most = 1 + dice.below(5);
        let instance = instance(&mut dice, most, "estimate");
        instance.check(&mut dice, &instance.estimates());
    }
}

#[test]
fn a_guaranteed_plan_is_the_best_of_all_ways() {
    let mut dice = Dice(11);
    for _ in 0..300 {
        let most = 1 + dice.below(3);
        let instance = instance(&mut dice, most, "guaranteed");
        instance.check(&mut dice, &instance.lows());
    }
}

/// An instance whose only locus has all of Pengaduan to gain, with some effort.
fn open_options(effort: usize) -> (Value, Value) {
    let locus = json!({ "points": { "input": 10, "proses": 20.5, "output": 15 }, "answers": { LEAVES[0]: 1 } });
    let options = json!({ "effort": { LEAVES[0]: effort } });
    (assessment(json!([locus])), options)
}

/// Days of the plan for a target; `None` where it is out of reach.
fn days(assessment: &Value, options: &Value, target: i64) -> Option<i64> {
    let mut options = options.clone();
    options["target"] = support::parse(&format!("{}.{:02}", target / 100, target % 100));
    let found = answer(assessment, &options).unwrap();
    (found["status"] != "unreachable").then(|| found["effort"].as_i64().unwrap())
}

#[test]
fn less_is_never_dearer_and_more_work_never_gains_less() {
    let mut dice = Dice(3);
    for round in 0..300 {
        let mode = *dice.pick(&["estimate", "guaranteed"]);
        let mut instance = instance(&mut dice, 15, mode);
        instance.options["floor"] = Value::Null;
        if mode == "guaranteed" {
            instance.options["requires"] = json!([]);
        }
        let target = 4_600 + i64::try_from(dice.below(1_800)).unwrap();
        let lower = target - i64::try_from(dice.below(300)).unwrap();
        let of = |options: &Value, target| {
            days(&instance.assessment, options, target).unwrap_or(i64::MAX)
        };
        let full = of(&instance.options, target);
        assert!(of(&instance.options, lower) <= full, "{round}");
        let mut options = instance.options.clone();
        options["locked"] = json!([{ "locus": 0, "node": dice.pick(&LEAVES) }]);
        let locked = of(&options, target);
        options["locked"] = json!([]);
        assert!(of(&options, target) <= locked, "{round}");
        let spent = |budget: usize| {
            let mut options = instance.options.clone();
            options["budget"] = json!(budget);
            let found = answer(&instance.assessment, &options).unwrap();
            let key = mode.replace("guaranteed", "low");
            hundredths(&q(&found["after"]["score"][&key].to_string()))
        };
        let budget = dice.below(60);
        assert!(spent(budget) <= spent(budget + dice.below(10)), "{round}");
    }
}

#[test]
fn a_guaranteed_plan_holds_for_random_weights() {
    let mut dice = Dice(5);
    for _ in 0..100 {
        let mut instance = instance(&mut dice, 15, "guaranteed");
        instance.assessment["weightSpread"] = json!(2);
        let target = 4_700 + i64::try_from(dice.below(1_200)).unwrap();
        let mut options = instance.options.clone();
        options["target"] = support::parse(&format!("{}.{:02}", target / 100, target % 100));
        let Ok(found) = answer(&instance.assessment, &options) else {
            continue;
        };
        if found["status"] != "plan" {
            continue;
        }
        let mut raised = instance.assessment.clone();
        for step in found["steps"].as_array().unwrap() {
            let locus = usize::try_from(step["locus"].as_u64().unwrap()).unwrap();
            raised["loci"][locus]["answers"][step["node"].as_str().unwrap()] = step["to"].clone();
        }
        for _ in 0..20 {
            // Own weights within a spread of 2 around a fifth of the dimension, a hundred together.
            let mut weights = [20_usize; 5];
            for _ in 0..40 {
                let (from, to) = (dice.below(5), dice.below(5));
                if weights[from] > 10 && weights[to] < 40 {
                    weights[from] -= 1;
                    weights[to] += 1;
                }
            }
            let mut own = raised.clone();
            own["weights"] = LEAVES
                .iter()
                .zip(weights)
                .map(|(leaf, weight)| ((*leaf).to_owned(), json!(weight)))
                .collect::<Map<_, _>>()
                .into();
            let estimate = hundredths(&q(&support::score(&own)["score"]["low"].to_string()));
            assert!(estimate >= target, "{own}\n{found}");
        }
    }
}

/// The code and the place of a refusal.
fn refusal(change: impl FnOnce(&mut Value)) -> (String, String) {
    let (assessment, mut options) = open_options(3);
    options["target"] = json!("C");
    change(&mut options);
    let problem = answer(&assessment, &options).unwrap_err();
    (problem.code().id().to_owned(), problem.path)
}

#[test]
fn what_is_wrong_with_the_options_is_said_with_its_place() {
    let told = |code: &str, path: &str| (code.to_owned(), path.to_owned());
    let effort = format!("/effort/{}", LEAVES[0]);
    assert_eq!(
        refusal(|own| own["target"] = json!(100.01)),
        told("target-wrong", "/target")
    );
    assert_eq!(
        refusal(|own| own["target"] = json!("Z")),
        told("target-wrong", "/target")
    );
    assert_eq!(
        refusal(|own| own["floor"] = json!(-1)),
        told("target-wrong", "/floor")
    );
    assert_eq!(
        refusal(|own| own["budget"] = json!(3)),
        told("goal-unclear", "")
    );
    assert_eq!(
        refusal(|own| own["target"] = Value::Null),
        told("goal-unclear", "")
    );
    assert_eq!(
        refusal(|own| own["effort"][LEAVES[0]] = json!(-1)),
        told("effort-wrong", &effort)
    );
    assert_eq!(
        refusal(|own| own["effort"][LEAVES[0]] = json!(1.5)),
        told("effort-wrong", &effort)
    );
    assert_eq!(
        refusal(|own| own["effort"][LEAVES[0]] = json!(10_001)),
        told("effort-wrong", &effort)
    );
    assert_eq!(
        refusal(|own| own["effort"][LEAVES[0]] = json!([1, 2])),
        told("effort-wrong", &effort)
    );
    assert_eq!(
        refusal(|own| own["effort"][LEAVES[0]] = json!([1, 3, 2])),
        told("effort-wrong", &effort)
    );
    assert_eq!(
        refusal(|own| own["effort"]["a"] = json!(1)),
        told("node-unknown", "/effort/a")
    );
    assert_eq!(
        refusal(|own| own["locked"] = json!(["outputs.*"])),
        told("node-unknown", "/locked/0")
    );
    assert_eq!(
        refusal(|own| own["locked"] = json!([{ "locus": 1, "node": LEAVES[0] }])),
        told("locus-unknown", "/locked/0")
    );
    assert_eq!(
        refusal(|own| own["shared"] = json!([[LEAVES[0], 0], [LEAVES[0], 0]])),
        told("shared-twice", "/shared/1/1")
    );
    assert_eq!(
        refusal(|own| own["shared"] = json!([[LEAVES[0], "0"]])),
        told("type-wrong", "/shared/0")
    );
    assert_eq!(
        refusal(|own| own["sahred"] = json!([])),
        told("key-unknown", "/sahred")
    );
    assert_eq!(
        refusal(|own| {
            own["floor"] = json!(60);
            own["locked"] = json!(["*"]);
        }),
        told("floor-locked", "/floor")
    );
    let circle = json!([{ "node": LEAVES[0], "needs": LEAVES[1] }, { "node": LEAVES[1], "needs": LEAVES[0] }]);
    assert_eq!(
        refusal(|own| own["requires"] = circle.clone()),
        told("requires-cycle", "/requires")
    );
    let (assessment, mut options) = open_options(3);
    options["target"] = json!("C");
    options["requires"] = circle;
    let problem = answer(&assessment, &options).unwrap_err();
    for leaf in &LEAVES[..2] {
        assert!(problem.messages().id.contains(leaf) && problem.messages().en.contains(leaf));
    }
}

#[test]
fn a_target_is_a_category_a_zone_or_a_number_and_out_of_reach_names_what_blocks() {
    let (assessment, mut options) = open_options(3);
    for (target, status) in [
        (json!("D"), "reached"),
        (json!("C"), "plan"),
        (json!("kuning"), "plan"),
        (json!(54), "plan"),
        (json!("A"), "unreachable"),
        (json!("hijau"), "unreachable"),
    ] {
        options["target"] = target;
        assert_eq!(
            answer(&assessment, &options).unwrap()["status"],
            status,
            "{options}"
        );
    }
    let found = answer(&assessment, &options).unwrap();
    let blocked: Vec<&str> = found["blockedBy"]
        .as_array()
        .unwrap()
        .iter()
        .map(|own| own["node"].as_str().unwrap())
        .collect();
    assert_eq!(blocked, ["input", "proses", "output"]);
    assert_eq!(found["after"]["score"]["estimate"], 67.04);
    assert_eq!(found["optimal"], true);
}

#[test]
fn products_with_answers_of_their_own_rise_one_by_one() {
    let products = json!([{ "answers": { LEAVES[0]: 1 } }, {}]);
    let mut full: Map<String, Value> = LEAVES
        .iter()
        .map(|leaf| ((*leaf).to_owned(), json!(3)))
        .collect();
    full.insert(LEAVES[1].to_owned(), json!(2));
    let locus = json!({ "points": { "input": 10, "proses": 20.5, "output": 15 }, "answers": full, "products": products });
    let input = support::with(
        assessment(json!([locus])),
        "omit",
        json!([facts::IKM, facts::SIXTH]),
    );
    let found = answer(&input, &json!({ "budget": 100 })).unwrap();
    let steps: Vec<(Value, &str, Value, Value)> = found["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|own| {
            (
                own["product"].clone(),
                own["node"].as_str().unwrap(),
                own["from"].clone(),
                own["to"].clone(),
            )
        })
        .collect();
    assert_eq!(
        steps,
        [
            (Value::Null, LEAVES[1], json!(2), json!(3)),
            (json!(0), LEAVES[0], json!(1), json!(3))
        ]
    );
    assert_eq!(found["after"]["score"]["estimate"], 67.04);
}
