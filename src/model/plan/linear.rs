//! The least work where the figure that counts is a sum over units: a knapsack, solved exactly for
//! every number of days at once.

use std::collections::BTreeMap;

use num_integer::Integer;

use crate::model::exact::Exact;

use crate::model::plan::action::Action;
use crate::model::plan::table::{Amount, Budget, StageTable};
use crate::model::plan::units::{Choice, Pick, Unit};

/// The most ways to settle what several loci share before the rest of each locus is planned.
const MOST_SETTLEMENTS: usize = 4_096;

/// A locus that must gain something: its position and what, in points of the government.
pub(super) struct Duty {
    pub(super) locus: usize,
    pub(super) gain: Exact,
}

/// By days of work, the most that can be gained, and how.
pub(super) struct Curve {
    /// Days and gains, both ascending.
    pub(super) points: Vec<(u32, Exact)>,
    how: Box<dyn Fn(u32) -> Vec<Pick>>,
}

impl Curve {
    pub(super) fn new(points: Vec<(u32, Exact)>, how: Box<dyn Fn(u32) -> Vec<Pick>>) -> Curve {
        Curve { points, how }
    }

    /// Picks of so many days, which must be those of a point.
    pub(super) fn picks(&self, days: u32) -> Vec<Pick> {
        (self.how)(days)
    }
}

/// Solves the knapsack of some units; `gain` says what a pick adds. Every locus with a duty must meet
/// it. `None` where that is too much work.
pub(super) async fn solve(
    actions: &[Action],
    units: Vec<Unit>,
    gain: &dyn Fn(Pick) -> Exact,
    duties: &[Duty],
    budget: &Budget<'_>,
) -> Option<Curve> {
    let scale = Scale::of(&units, duties);
    match scale.denominator {
        Some(_) => solve_in::<i64>(actions, units, gain, duties, budget, &scale).await,
        None => solve_in::<Exact>(actions, units, gain, duties, budget, &scale).await,
    }
}

/// Units in which amounts and days are counted.
struct Scale {
    denominator: Option<i64>,
    days: u32,
}

impl Scale {
    fn of(units: &[Unit], duties: &[Duty]) -> Scale {
        let choices = || units.iter().flat_map(|unit| unit.choices.iter());
        let gains = choices().map(|choice| &choice.gain);
        let mut amounts = gains.chain(duties.iter().map(|duty| &duty.gain));
        let denominator = amounts.try_fold(1, |common, amount| amount.common_denominator(common));
        // Gains add up to no more than all points; the denominator leaves room for the sums.
        let denominator = denominator.filter(|common| *common < 1 << 42);
        let days = choices().fold(0, |common: u32, choice| common.gcd(&choice.effort));
        Scale {
            denominator,
            days: days.max(1),
        }
    }

    fn amount<V: Amount>(&self, value: &Exact) -> Option<V> {
        V::of(value, self.denominator.unwrap_or(1))
    }

    fn count(&self, days: u32) -> usize {
        (days / self.days) as usize
    }
}

/// The units of a pool as a table, and what its stages mean.
struct Pool<V> {
    table: StageTable<V>,
    stages: Vec<Meaning>,
    /// Units whose levels are increments of runs.
    rising: Vec<Unit>,
}

/// Choice of a stage.
enum Meaning {
    /// One of the ways to carry a unit out.
    Unit(Unit),
    /// So many increments that take the same days, from the first on: by increment, the position of its
    /// unit among those that rise.
    Run(Vec<usize>),
    /// A locus with a duty, by days.
    Locus(Box<dyn Fn(usize) -> Vec<Pick>>),
}

impl<V: Amount> Pool<V> {
    async fn of(units: Vec<Unit>, scale: &Scale, budget: &Budget<'_>) -> Option<Pool<V>> {
        let (rising, others): (Vec<Unit>, Vec<Unit>) = units.into_iter().partition(rises);
        budget.allows(cells(&others, scale))?;
        let mut pool = Pool {
            table: StageTable::new(),
            stages: Vec::new(),
            rising,
        };
        for unit in others {
            budget.rest().await;
            let options: Option<Vec<(usize, V)>> = unit
                .choices
                .iter()
                .map(|choice| Some((scale.count(choice.effort), scale.amount(&choice.gain)?)))
                .collect();
            pool.table.add(&options?, budget)?;
            pool.stages.push(Meaning::Unit(unit));
        }
        for (step, mut increments) in runs::<V>(&pool.rising, scale)? {
            budget.rest().await;
            // The sort is stable, so the levels of a unit stay in their order.
            increments.sort_by(|(one, _), (other, _)| other.cmp(one));
            let (gains, order): (Vec<V>, Vec<usize>) = increments.into_iter().unzip();
            pool.table.add_run(step, &gains, budget)?;
            pool.stages.push(Meaning::Run(order));
        }
        Some(pool)
    }

    fn picks(&self, days: usize) -> Vec<Pick> {
        let choices = self.table.trace(days);
        let mut picks = Vec::new();
        let mut levels = vec![0; self.rising.len()];
        for (stage, choice) in self.stages.iter().zip(choices) {
            match stage {
                Meaning::Unit(unit) => {
                    if let Some(chosen) = unit.choices.get(choice) {
                        picks.extend(&chosen.picks);
                    }
                }
                Meaning::Run(order) => {
                    for unit in &order[..choice] {
                        levels[*unit] += 1;
                    }
                }
                Meaning::Locus(how) => picks.extend(how(choice)),
            }
        }
        for (unit, level) in self.rising.iter().zip(levels) {
            picks.extend(&unit.choices[level].picks);
        }
        picks
    }
}

/// Number of cells in a table of some units.
fn cells(units: &[Unit], scale: &Scale) -> u64 {
    let mut days = 0_u64;
    let mut cells = 0_u64;
    for unit in units {
        let most = unit.choices.last().map_or(0, |most| most.effort);
        days += scale.count(most) as u64;
        cells = cells.saturating_add(days.saturating_mul(unit.choices.len() as u64));
    }
    cells
}

/// True if no level of a unit takes fewer days or gains more than the one before it. Then its levels
/// need not be kept in order: where one is chosen and an earlier one is not, the earlier one is as good,
/// so whatever number of levels is best, it is best as the first ones.
fn rises(unit: &Unit) -> bool {
    let [nothing, first, ..] = &*unit.choices else {
        return false;
    };
    let falls_off = |three: &[Choice]| {
        three[1].effort - three[0].effort <= three[2].effort - three[1].effort
            && &three[1].gain - &three[0].gain >= &three[2].gain - &three[1].gain
    };
    first.effort > 0 && nothing.gain.is_zero() && unit.choices.windows(3).all(falls_off)
}

/// Increments by their days: what each gains, and the position of its unit.
type Runs<V> = BTreeMap<usize, Vec<(V, usize)>>;

/// The levels of units that rise, as increments.
fn runs<V: Amount>(rising: &[Unit], scale: &Scale) -> Option<Runs<V>> {
    let mut runs = Runs::new();
    for (position, unit) in rising.iter().enumerate() {
        for pair in unit.choices.windows(2) {
            let step = scale.count(pair[1].effort - pair[0].effort);
            let more = scale.amount(&(&pair[1].gain - &pair[0].gain))?;
            runs.entry(step).or_default().push((more, position));
        }
    }
    Some(runs)
}

async fn solve_in<V: Amount + 'static>(
    actions: &[Action],
    units: Vec<Unit>,
    gain: &dyn Fn(Pick) -> Exact,
    duties: &[Duty],
    budget: &Budget<'_>,
    scale: &Scale,
) -> Option<Curve> {
    let mut common = Vec::new();
    let mut own: Vec<Vec<Unit>> = duties.iter().map(|_| Vec::new()).collect();
    let mut across = Vec::new();
    for unit in units {
        if duties.is_empty() {
            common.push(unit);
            continue;
        }
        let loci = unit.loci(actions);
        let duty = duties.iter().position(|duty| loci.contains(&duty.locus));
        match (duty, loci.len()) {
            (None, _) => common.push(unit),
            (Some(duty), 1) => own[duty].push(unit),
            (Some(_), _) => across.push(unit),
        }
    }
    let settlements = across.iter().try_fold(1_usize, |ways, unit| {
        ways.checked_mul(unit.choices.len())
            .filter(|ways| *ways <= MOST_SETTLEMENTS)
    })?;
    let mut found: Vec<(u32, Exact, usize)> = Vec::new();
    let mut pools: Vec<(Vec<Pick>, u32, Pool<V>)> = Vec::new();
    for settlement in 0..settlements {
        let mut rest = settlement;
        let mut settled: Vec<&Choice> = Vec::new();
        for unit in &across {
            settled.push(&unit.choices[rest % unit.choices.len()]);
            rest /= unit.choices.len();
        }
        let mut pool = Pool::<V>::of(common.clone(), scale, budget).await?;
        let mut can_be_met = true;
        for (duty, units) in duties.iter().zip(&own) {
            let given: Exact = settled
                .iter()
                .flat_map(|choice| &choice.picks)
                .filter(|(action, _)| actions[*action].place.locus == duty.locus)
                .map(|pick| gain(*pick))
                .sum();
            let missing: V = scale.amount(&(&duty.gain - &given))?;
            let locus = Pool::<V>::of(units.clone(), scale, budget).await?;
            let mut front = locus.table.front();
            front.retain(|(_, gain)| *gain >= missing);
            if front.is_empty() {
                can_be_met = false;
                break;
            }
            pool.table.add(&front, budget)?;
            let days: Vec<usize> = front.into_iter().map(|(days, _)| days).collect();
            pool.stages.push(Meaning::Locus(Box::new(move |choice| {
                days.get(choice)
                    .map_or_else(Vec::new, |days| locus.picks(*days))
            })));
        }
        if !can_be_met {
            continue;
        }
        let spent: u32 = settled.iter().map(|choice| choice.effort).sum();
        let gained: Exact = settled.iter().map(|choice| &choice.gain).sum();
        let picks = settled.iter().flat_map(|choice| choice.picks.clone());
        for (days, gain) in pool.table.front() {
            let days = u32::try_from(days).ok()?.checked_mul(scale.days)?;
            let gain = &gain.exact(scale.denominator.unwrap_or(1)) + &gained;
            found.push((days.checked_add(spent)?, gain, pools.len()));
        }
        pools.push((picks.collect(), spent, pool));
    }
    found.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| other.1.cmp(&one.1)));
    let mut points: Vec<(u32, Exact)> = Vec::new();
    let mut origin: Vec<(u32, usize)> = Vec::new();
    for (days, gain, pool) in found {
        if points.last().is_none_or(|(_, last)| *last < gain) {
            points.push((days, gain));
            origin.push((days, pool));
        }
    }
    let unit_days = scale.days;
    let how = move |days: u32| {
        let found = origin.iter().find(|(own, _)| *own == days);
        let Some((picks, spent, pool)) = found.and_then(|(_, pool)| pools.get(*pool)) else {
            return Vec::new();
        };
        let rest = pool.picks(((days - spent) / unit_days) as usize);
        [picks.as_slice(), &rest].concat()
    };
    Some(Curve::new(points, Box::new(how)))
}
