//! From the plan that would be best without prerequisites and floors to one that regards them: what is
//! waited for comes along, loci below the floor rise, and what is not needed after all goes again.

use crate::model::exact::Exact;
use crate::model::quantity::Printed;

use crate::model::plan::gauge::Gauge;
use crate::model::plan::pace::Pace;
use crate::model::plan::units::{Pick, Unit};

/// Effort of picks: of a fix that several loci share, the largest effort.
pub(super) fn effort(gauge: &Gauge<'_>, units: &[Unit], picks: &[Pick]) -> u32 {
    let units = units.iter().map(|unit| {
        let members = unit.choices.last().map_or(&[][..], |most| &most.picks);
        let own = picks
            .iter()
            .filter(|(action, _)| members.iter().any(|(member, _)| member == action));
        let efforts = own.map(|&(action, level)| gauge.effort((action, level)));
        efforts.max().unwrap_or(0)
    });
    units.sum()
}

/// Picks with all that they wait for.
pub(super) fn with_needs(gauge: &Gauge<'_>, mut picks: Vec<Pick>) -> Vec<Pick> {
    let mut place = 0;
    while let Some((action, _)) = picks.get(place).copied() {
        for needed in &gauge.actions[action].needs {
            raise(gauge, &mut picks, *needed);
        }
        place += 1;
    }
    picks
}

/// Raises an action to its last level.
fn raise(gauge: &Gauge<'_>, picks: &mut Vec<Pick>, action: usize) {
    let last = gauge.actions[action].levels.len() - 1;
    match picks.iter_mut().find(|(own, _)| *own == action) {
        Some((_, level)) => *level = last,
        None => picks.push((action, last)),
    }
}

/// Picks with what lifts every locus to the floor, what gains most for a day first; `None` where not
/// even everything does.
pub(super) async fn with_floor(
    gauge: &Gauge<'_>,
    mut picks: Vec<Pick>,
    floor: Option<Printed>,
    pace: Pace<'_>,
) -> Option<Vec<Pick>> {
    loop {
        pace.rest(None).await;
        let reading = gauge.read(&picks);
        let Some(low) = reading.below(floor) else {
            return Some(picks);
        };
        let rate = |action: usize| {
            let last = gauge.actions[action].levels.len() - 1;
            let days = Exact::whole(i64::from(gauge.effort((action, last)).max(1)));
            let gain = gauge.locus_gain((action, last));
            gain.checked_div(&days).unwrap_or(Exact::ZERO)
        };
        let is_full = |action: usize| {
            let last = gauge.actions[action].levels.len() - 1;
            picks.contains(&(action, last))
        };
        let all = (0..gauge.actions.len())
            .filter(|action| gauge.actions[*action].place.locus == low && !is_full(*action));
        let best = all.max_by_key(|action| rate(*action))?;
        raise(gauge, &mut picks, best);
        picks = with_needs(gauge, picks);
    }
}

/// Picks without those that are not needed for a target and a floor, the least useful ones first.
pub(super) async fn thinned(
    gauge: &Gauge<'_>,
    mut picks: Vec<Pick>,
    (target, floor): (Printed, Option<Printed>),
    pace: Pace<'_>,
) -> Vec<Pick> {
    let rate = |pick: &Pick| {
        let days = Exact::whole(i64::from(gauge.effort(*pick).max(1)));
        gauge.gain(*pick).checked_div(&days).unwrap_or(Exact::ZERO)
    };
    let mut order: Vec<Pick> = picks.clone();
    order.sort_by_cached_key(rate);
    for (action, _) in order {
        // One level less, as long as that is enough.
        while let Some(place) = picks.iter().position(|(own, _)| *own == action) {
            pace.rest(None).await;
            let mut fewer = picks.clone();
            match fewer[place].1.checked_sub(1) {
                Some(level) => fewer[place].1 = level,
                None => {
                    fewer.remove(place);
                }
            }
            let fewer = gauge.ordered(fewer);
            let reading = gauge.read(&fewer);
            if reading.printed() < target || !reading.meets(floor) {
                break;
            }
            picks = fewer;
        }
    }
    picks
}
