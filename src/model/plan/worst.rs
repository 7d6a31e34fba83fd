//! The least work that holds whatever the open weights are.
//!
//! The lowest score gives the leaves that reach least all the weight that is free. Of a dimension whose
//! open weights lie between a floor and a ceiling, what the free weight adds at least is, by duality,
//! the largest of `left * t - room * sum(max(0, t - reached))` over all levels `t`, and a level that
//! some leaf reaches is among the best. For a settled `t` that is a sum over leaves: one knapsack for
//! each `t`, and the best of all of them is exact.

use crate::model::exact::Exact;
use crate::model::pool::LeafShare;
use crate::model::quantity::End;
use crate::model::sheet::{Sheet, SheetLocus};

use crate::model::plan::action::Action;
use crate::model::plan::linear::{Curve, solve};
use crate::model::plan::table::Budget;
use crate::model::plan::units::{Choice, Pick, Unit};

/// Curve of a leaf over all loci: by days, what they reach of it together.
struct Front {
    curve: Curve,
    before: Exact,
    share: LeafShare,
}

/// Solves for the lower bound. No rapors bind the weights, no locus has a duty, and nothing waits for
/// anything. `None` where that is too much work.
pub(super) async fn solve_worst(
    sheet: &Sheet<'_>,
    actions: &[Action],
    units: Vec<Unit>,
    budget: &Budget<'_>,
) -> Option<Curve> {
    let all: Vec<&SheetLocus> = sheet.loci.iter().collect();
    let times: Exact = sheet.loci.iter().map(|locus| &locus.times).sum();
    let mut by_leaf: Vec<Vec<Unit>> = sheet.leaves.iter().map(|_| Vec::new()).collect();
    for unit in units {
        let pick = unit.choices.iter().find_map(|choice| choice.picks.first());
        if let Some((action, _)) = pick {
            by_leaf[actions[*action].place.leaf].push(unit);
        }
    }
    let reach = |(action, level): Pick| {
        let own = &actions[action];
        &own.levels[level].more * &sheet.loci[own.place.locus].times
    };
    let mut parts = Vec::new();
    for (position, dimension) in sheet.dimensions.iter().enumerate() {
        let Some(reached) = sheet.reached_together(&all, position, End::Low) else {
            continue;
        };
        let mut fronts = Vec::new();
        let leaves = dimension.leaves.clone().zip(reached);
        for ((leaf, before), share) in leaves.zip(dimension.pool.shares()) {
            let units = std::mem::take(&mut by_leaf[leaf]).into_iter();
            let units = units.map(|unit| recounted(&unit, &reach));
            fronts.push(Front {
                curve: solve(actions, units.collect(), &reach, &[], budget).await?,
                before,
                share: share.clone(),
            });
        }
        let part = OpenDimension {
            factor: dimension.points.checked_div(&times)?,
            floor: dimension.pool.floor().clone(),
            room: dimension.pool.ceiling() - dimension.pool.floor(),
            left: dimension.pool.rest() - &(dimension.pool.floor() * &open_count(&fronts)),
            fronts,
        };
        parts.push((part.ways(parts.len(), budget).await?, part));
    }
    let units = parts.iter().map(|(ways, _)| ways.unit.clone()).collect();
    let curve = solve(&[], units, &|_| Exact::ZERO, &[], budget).await?;
    let points = curve.points.clone();
    let how = move |days: u32| {
        let chosen = curve.picks(days).into_iter();
        let picks = chosen.flat_map(|(part, way)| {
            let (ways, part) = &parts[part];
            let (days, level) = ways.settled[way];
            let leaves = ways.curves[level].picks(days).into_iter();
            leaves.flat_map(|(leaf, point)| {
                let front = &part.fronts[leaf].curve;
                front.picks(front.points[point].0)
            })
        });
        picks.collect()
    };
    Some(Curve::new(points, Box::new(how)))
}

/// A dimension.
struct OpenDimension {
    /// Points of the government for one locus that reaches all of the dimension.
    factor: Exact,
    /// The least that an open leaf weighs.
    floor: Exact,
    /// Additional weight that it can have.
    room: Exact,
    /// Weight that the floors leave to share.
    left: Exact,
    fronts: Vec<Front>,
}

/// The ways to spend days on a dimension. Picks of its unit are the part's and the way's position.
struct Ways {
    unit: Unit,
    /// By way, its days and the position of the curve that they are of.
    settled: Vec<(u32, usize)>,
    curves: Vec<Curve>,
}

impl OpenDimension {
    async fn ways(&self, position: usize, budget: &Budget<'_>) -> Option<Ways> {
        let mut found: Vec<(u32, Exact, usize)> = Vec::new();
        let mut curves = Vec::new();
        let mut before: Option<Exact> = None;
        for level in self.levels() {
            let (base, curve) = self.at_level(&level, budget).await?;
            before = before.max(Some(base.clone()));
            for (days, gain) in &curve.points {
                found.push((*days, &base + gain, curves.len()));
            }
            curves.push(curve);
        }
        found.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| other.1.cmp(&one.1)));
        let before = before.unwrap_or(Exact::ZERO);
        let mut best: Option<Exact> = None;
        let mut choices: Vec<Choice> = Vec::new();
        let mut settled = Vec::new();
        for (days, sum, curve) in found {
            if best.as_ref().is_some_and(|best| *best >= sum) {
                continue;
            }
            choices.push(Choice {
                effort: days,
                picks: vec![(position, settled.len())],
                gain: &sum - &before,
            });
            settled.push((days, curve));
            best = Some(sum);
        }
        Some(Ways {
            unit: Unit {
                choices: choices.into(),
            },
            settled,
            curves,
        })
    }

    /// The levels that an open leaf can reach over all loci.
    fn levels(&self) -> Vec<Exact> {
        if self.room.is_zero() {
            return vec![Exact::ZERO];
        }
        let open = self.fronts.iter();
        let open = open.filter(|front| matches!(front.share, LeafShare::Open));
        let mut levels: Vec<Exact> = open
            .flat_map(|front| {
                let points = front.curve.points.iter();
                let after = points.map(|(_, more)| &front.before + more);
                after.chain([front.before.clone()])
            })
            .collect();
        levels.sort_unstable();
        levels.dedup();
        if levels.is_empty() {
            levels.push(Exact::ZERO);
        }
        levels
    }

    /// Worth of the dimension for a settled level, before anything is done and by days. Picks are
    /// the position of the leaf and of the point of its curve.
    async fn at_level(&self, level: &Exact, budget: &Budget<'_>) -> Option<(Exact, Curve)> {
        let mut base = &self.left * level;
        let mut units = Vec::new();
        for (leaf, front) in self.fronts.iter().enumerate() {
            let before = self.worth(front, &front.before, level);
            base = &base + &before;
            let choices = front.curve.points.iter().enumerate();
            let choices = choices.map(|(point, (days, more))| {
                let after = self.worth(front, &(&front.before + more), level);
                Choice {
                    effort: *days,
                    picks: vec![(leaf, point)],
                    gain: &(&after - &before) * &self.factor,
                }
            });
            units.push(Unit {
                choices: choices.collect(),
            });
        }
        let curve = solve(&[], units, &|_| Exact::ZERO, &[], budget).await?;
        Some((&base * &self.factor, curve))
    }

    /// Worth of a leaf that reaches so much, for a settled level.
    fn worth(&self, front: &Front, reached: &Exact, level: &Exact) -> Exact {
        match &front.share {
            LeafShare::Known(share, _) => share * reached,
            LeafShare::Open if reached < level => {
                &(&self.floor * reached) - &(&self.room * &(level - reached))
            }
            LeafShare::Open => &self.floor * reached,
        }
    }
}

fn open_count(fronts: &[Front]) -> Exact {
    let open = fronts.iter();
    let open = open.filter(|front| matches!(front.share, LeafShare::Open));
    Exact::count(open.count())
}

/// A unit whose gains are what is reached of the leaf.
fn recounted(unit: &Unit, reach: &dyn Fn(Pick) -> Exact) -> Unit {
    let choices = unit.choices.iter().map(|choice| Choice {
        gain: choice.picks.iter().map(|pick| reach(*pick)).sum(),
        ..choice.clone()
    });
    Unit {
        choices: choices.collect(),
    }
}
