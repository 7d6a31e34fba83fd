//! The score once more, written from the contract alone and as plainly as possible.
//!
//! A score is a linear form in the weights: points that are fixed, and for each leaf the share that
//! is reached. Bounds come from the dual of the linear programme: the best of one line per leaf,
//! instead of the crate's filling up in order of value.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};
use serde_json::Value;

use super::facts;

pub(crate) type Q = BigRational;

/// A decimal as a fraction; written by hand so that the crate's reading is tested too.
pub(crate) fn q(text: &str) -> Q {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, places) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits: BigInt = format!("{whole}{places}").parse().unwrap();
    let power = exponent.parse::<i64>().unwrap() - i64::try_from(places.len()).unwrap();
    let ten = Q::from_integer(BigInt::from(10));
    let scale = num_traits::pow(ten, usize::try_from(power.unsigned_abs()).unwrap());
    let digits = Q::from_integer(digits);
    if power < 0 {
        digits / scale
    } else {
        digits * scale
    }
}

pub(crate) fn whole(number: usize) -> Q {
    Q::from_integer(BigInt::from(number))
}

fn number(value: &Value) -> Q {
    q(&value.to_string())
}

/// Rounded half up, in hundredths.
pub(crate) fn hundredths(value: &Q) -> i64 {
    let half = Q::new(BigInt::one(), BigInt::from(2));
    (value * whole(100) + half)
        .floor()
        .to_integer()
        .to_i64()
        .unwrap()
}

/// A dimension's points, and the weights of its leaves as parts of one.
pub(crate) struct Pool {
    pub(crate) points: Q,
    pub(crate) leaves: Vec<&'static str>,
    /// `None` where the weight is open.
    pub(crate) known: Vec<Option<Q>>,
    pub(crate) rest: Q,
    pub(crate) equal: Q,
    pub(crate) floor: Q,
    pub(crate) ceiling: Q,
}

/// A mean of products, loci or both as a linear form in the weights.
pub(crate) struct Form {
    pub(crate) fixed: Q,
    /// By dimension and leaf: what is reached with open answers at 0 and at their maximum.
    pub(crate) reached: Vec<Vec<(Q, Q)>>,
}

pub(crate) fn year(assessment: &Value) -> u64 {
    assessment["year"].as_u64().unwrap_or(2023)
}

pub(crate) fn counting(assessment: &Value) -> Vec<&'static str> {
    let omit: Option<Vec<&str>> = assessment["omit"]
        .as_array()
        .map(|omit| omit.iter().map(|node| node.as_str().unwrap()).collect());
    facts::counting(year(assessment), omit.as_deref())
}

/// Own weights, or published ones, that fill a whole, the own ones scaled where all are known.
fn known_weights(weights: Vec<(bool, Option<Q>)>, total: &Q) -> Vec<Option<Q>> {
    let sum = |own: bool| -> Q {
        weights
            .iter()
            .filter(|(is_own, _)| *is_own == own)
            .filter_map(|(_, weight)| weight.clone())
            .sum()
    };
    let full = weights.iter().all(|(_, weight)| weight.is_some());
    let factor = if full && sum(true) > Q::zero() {
        (total - sum(false)) / sum(true)
    } else {
        Q::one()
    };
    weights
        .into_iter()
        .map(|(own, weight)| weight.map(|weight| if own { weight * &factor } else { weight }))
        .collect()
}

pub(crate) fn pools(assessment: &Value) -> Vec<Pool> {
    let own = |node: &str| match &assessment["weights"][node] {
        Value::Null => None,
        weight => Some(number(weight)),
    };
    let dimensions = facts::DIMENSIONS
        .iter()
        .map(|(id, points)| match own(id) {
            Some(own) => (true, Some(own)),
            None => (false, Some(q(points))),
        })
        .collect();
    let points = known_weights(dimensions, &whole(100));
    let leaves = counting(assessment);
    facts::DIMENSIONS
        .iter()
        .zip(points)
        .map(|((dimension, _), points)| {
            let leaves: Vec<&str> = leaves
                .iter()
                .copied()
                .filter(|leaf| facts::dimension_of(leaf) == *dimension)
                .collect();
            let binds = year(assessment) >= 2023;
            let weights = leaves
                .iter()
                .map(|leaf| match own(leaf) {
                    Some(own) => (true, Some(own)),
                    None if binds && *leaf == facts::KNOWN.0 => (false, Some(q(facts::KNOWN.1))),
                    None => (false, None),
                })
                .collect();
            let known: Vec<Option<Q>> = known_weights(weights, &whole(100))
                .into_iter()
                .map(|weight| weight.map(|weight| weight / whole(100)))
                .collect();
            let rest = Q::one() - known.iter().flatten().sum::<Q>();
            let open = known.iter().filter(|weight| weight.is_none()).count();
            let equal = if open == 0 {
                Q::zero()
            } else {
                &rest / whole(open)
            };
            let (floor, ceiling) = match &assessment["weightSpread"] {
                Value::Null => (Q::zero(), rest.clone()),
                spread => (&equal / number(spread), &equal * number(spread)),
            };
            Pool {
                points: points.unwrap(),
                leaves,
                known,
                rest,
                equal,
                floor,
                ceiling,
            }
        })
        .collect()
}

impl Form {
    fn nothing(pools: &[Pool]) -> Form {
        Form {
            fixed: Q::zero(),
            reached: pools
                .iter()
                .map(|pool| vec![(Q::zero(), Q::zero()); pool.leaves.len()])
                .collect(),
        }
    }

    /// The plain mean.
    pub(crate) fn mean(forms: &[Form], pools: &[Pool]) -> Form {
        let part = Q::one() / whole(forms.len());
        let mut mean = Form::nothing(pools);
        for form in forms {
            mean.fixed += &form.fixed * &part;
            for (sums, values) in mean.reached.iter_mut().zip(&form.reached) {
                for (sum, value) in sums.iter_mut().zip(values) {
                    sum.0 += &value.0 * &part;
                    sum.1 += &value.1 * &part;
                }
            }
        }
        mean
    }

    /// The score where the open weights weigh as said, by dimension and leaf.
    pub(crate) fn at(&self, pools: &[Pool], shares: &[Vec<Q>], value: impl Fn(&(Q, Q)) -> Q) -> Q {
        let mut score = self.fixed.clone();
        for ((pool, shares), reached) in pools.iter().zip(shares).zip(&self.reached) {
            for (share, reached) in shares.iter().zip(reached) {
                score += &pool.points * share * value(reached);
            }
        }
        score
    }

    pub(crate) fn estimate(&self, pools: &[Pool]) -> Q {
        self.at(pools, &equal_shares(pools), |reached| reached.0.clone())
    }

    pub(crate) fn low(&self, pools: &[Pool]) -> Q {
        self.bound(pools, |reached| reached.0.clone())
    }

    /// The highest is the lowest of what is missed.
    fn high(&self, pools: &[Pool]) -> Q {
        let missed = self.bound(pools, |reached| -reached.1.clone());
        &self.fixed + &self.fixed - missed
    }

    fn bound(&self, pools: &[Pool], value: impl Fn(&(Q, Q)) -> Q) -> Q {
        let mut score = self.fixed.clone();
        for (pool, reached) in pools.iter().zip(&self.reached) {
            let mut open = Vec::new();
            for (share, reached) in pool.known.iter().zip(reached) {
                match share {
                    Some(share) => score += &pool.points * share * value(reached),
                    None => open.push(value(reached)),
                }
            }
            score += &pool.points * dual(pool, &open);
        }
        score
    }
}

/// The equal shares of the estimate.
pub(crate) fn equal_shares(pools: &[Pool]) -> Vec<Vec<Q>> {
    pools
        .iter()
        .map(|pool| {
            pool.known
                .iter()
                .map(|known| known.clone().unwrap_or_else(|| pool.equal.clone()))
                .collect()
        })
        .collect()
}

/// The least that open leaves can add, by duality: the highest of the lines that price the rest at
/// the value of one leaf.
fn dual(pool: &Pool, values: &[Q]) -> Q {
    values
        .iter()
        .map(|price| {
            let margins = values.iter().map(|value| {
                let weight = if value > price {
                    &pool.floor
                } else {
                    &pool.ceiling
                };
                weight * (value - price)
            });
            price * &pool.rest + margins.sum::<Q>()
        })
        .max()
        .unwrap_or_else(Q::zero)
}

/// Share that an answer reaches, open respondents at 0 and at the maximum.
fn reach(answer: Option<&Value>, maximum: &Q) -> (Q, Q) {
    let figures = match answer {
        None => return (Q::zero(), Q::one()),
        Some(Value::Array(figures)) => figures.clone(),
        Some(figure) => vec![figure.clone()],
    };
    let mean = |open: &Q| {
        let sum: Q = figures
            .iter()
            .map(|figure| {
                if figure.is_null() {
                    open.clone()
                } else {
                    number(figure)
                }
            })
            .sum();
        sum / whole(figures.len()) / maximum
    };
    (mean(&Q::zero()), mean(maximum))
}

pub(crate) fn locus_form(assessment: &Value, locus: &Value, pools: &[Pool]) -> Form {
    let nothing = Value::Object(serde_json::Map::new());
    let products = match locus["products"].as_array() {
        Some(products) if !products.is_empty() => products.clone(),
        _ => vec![nothing],
    };
    let forms: Vec<Form> = products
        .iter()
        .map(|product| {
            let mut form = Form::nothing(pools);
            let total = [&locus["points"]["total"], &product["points"]["total"]];
            if let Some(total) = total.into_iter().find(|total| !total.is_null()) {
                form.fixed = number(total);
                return form;
            }
            for (position, pool) in pools.iter().enumerate() {
                let printed = &locus["points"][facts::DIMENSIONS[position].0];
                if !printed.is_null() {
                    form.fixed += number(printed);
                    continue;
                }
                for (leaf, reached) in pool.leaves.iter().zip(&mut form.reached[position]) {
                    let maximum = match &assessment["scales"][leaf] {
                        Value::Null => q(facts::maximum(leaf)),
                        own => number(own),
                    };
                    let answer = product["answers"].get(leaf).or(locus["answers"].get(leaf));
                    *reached = reach(answer, &maximum);
                }
            }
            form
        })
        .collect();
    Form::mean(&forms, pools)
}

fn is_known(answers: &Value, counting: &[&str]) -> bool {
    let known = |answer: &Value| match answer {
        Value::Array(figures) => figures.iter().any(|figure| !figure.is_null()),
        _ => true,
    };
    answers.as_object().is_some_and(|answers| {
        answers
            .iter()
            .any(|(leaf, answer)| counting.contains(&leaf.as_str()) && known(answer))
    })
}

fn is_filled(members: &Value) -> bool {
    members
        .as_object()
        .is_some_and(|members| !members.is_empty())
}

/// True if nothing is entered: no points, and no answer of which anything is known.
pub(crate) fn is_empty(locus: &Value, counting: &[&str]) -> bool {
    let products = locus["products"].as_array();
    !is_filled(&locus["points"])
        && !is_known(&locus["answers"], counting)
        && !products
            .into_iter()
            .flatten()
            .any(|product| is_filled(&product["points"]) || is_known(&product["answers"], counting))
}

fn printed(hundredths: i64) -> String {
    super::printed(&super::parse(&format!("{hundredths}e-2")))
}

fn standing(form: &Form, estimate: Option<&Q>, pools: &[Pool]) -> String {
    let rung = |score: i64| {
        let holds = |category: &facts::Category| category.3 <= score && score <= category.4;
        facts::CATEGORIES.iter().position(holds).unwrap()
    };
    let low = hundredths(&form.low(pools));
    let high = hundredths(&form.high(pools));
    let reachable: Vec<&str> = facts::CATEGORIES[rung(low)..=rung(high)]
        .iter()
        .map(|category| category.0)
        .collect();
    let (estimate, category, next) = match estimate.map(hundredths) {
        None => ("-".to_owned(), "-", "-".to_owned()),
        Some(estimate) => {
            let next = facts::CATEGORIES.get(rung(estimate) + 1);
            (
                printed(estimate),
                facts::CATEGORIES[rung(estimate)].0,
                next.map_or("-".to_owned(), |next| printed(next.3 - estimate)),
            )
        }
    };
    let (low, high) = (printed(low), printed(high));
    let reachable = reachable.join(" ");
    format!("{low} / {estimate} / {high} | {category} | {reachable} | {next}")
}

/// The standing of the government (`None` without loci) and of each locus, each on one line.
pub(crate) fn standings(assessment: &Value) -> (Option<String>, Vec<String>) {
    let pools = pools(assessment);
    let counting = counting(assessment);
    let mut forms = Vec::new();
    let mut estimates = Vec::new();
    let mut loci = Vec::new();
    for locus in assessment["loci"].as_array().unwrap() {
        let form = locus_form(assessment, locus, &pools);
        let estimate = (!is_empty(locus, &counting)).then(|| form.estimate(&pools));
        loci.push(standing(&form, estimate.as_ref(), &pools));
        estimates.extend(estimate);
        forms.push(form);
    }
    let government = (!forms.is_empty()).then(|| {
        let sum: Q = estimates.iter().sum();
        let estimate = (!estimates.is_empty()).then(|| sum / whole(estimates.len()));
        standing(&Form::mean(&forms, &pools), estimate.as_ref(), &pools)
    });
    (government, loci)
}
