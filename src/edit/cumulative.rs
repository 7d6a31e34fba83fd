//! From now to what is tried, change by change: where the estimate stands after each of them.

use crate::model::assessment::{Assessment, Change};
use crate::model::edition::Edition;
use crate::model::quantity::{Points, Printed};
use crate::model::scoring::Estimates;
use crate::model::sheet::Sheet;

/// Known results, valid as long as only simulated changes differ: then a step costs the
/// estimate of the one locus that it changes, and only those from the changed try on are computed.
#[derive(Debug, Default)]
pub struct Known {
    start: Option<Stand>,
    after: Vec<(Change, Stand)>,
}

/// Scores after some changes.
#[derive(Debug)]
struct Stand {
    estimates: Estimates,
    /// The figure that is asked for.
    printed: Printed,
}

impl Known {
    /// The estimates of a locus, or of the government: now, then after each change in its order. `None`
    /// where one of them does not exist. Whatever else changes, this must begin anew.
    ///
    /// Each is the printed figure, so the differences add up to that of the first and the last.
    pub fn steps(
        &mut self,
        edition: &Edition,
        assessment: &Assessment,
        locus: Option<usize>,
    ) -> Option<Vec<Printed>> {
        let changes = &assessment.changes;
        let pairs = self.after.iter().zip(changes);
        let same = pairs.take_while(|((own, _), change)| own == *change);
        let same = same.count();
        self.after.truncate(same);
        let looks_at_all = assessment.use_raports == Some(true);
        let is_complete = self.start.is_some() && same == changes.len();
        let sheet = if self.start.is_none() || looks_at_all && !is_complete {
            Some(Sheet::new(edition, assessment).ok()?)
        } else {
            None
        };
        if let Some(sheet) = &sheet {
            self.start = Some(Stand::of(sheet, locus)?);
        }
        let start = self.start.as_ref()?;
        if !is_complete {
            let mut changed = assessment.clone();
            for (place, change) in changes.iter().enumerate() {
                changed.carry_out(change);
                if place < same {
                    continue;
                }
                let stand = match &sheet {
                    // Rapors bind the weights as they did before the changes.
                    Some(sheet) if looks_at_all => {
                        Stand::of(&sheet.changed(&changed).ok()?, locus)?
                    }
                    _ => {
                        let before = self.after.last().map_or(start, |(_, own)| own);
                        before.then(edition, &changed, change.locus, locus)?
                    }
                };
                self.after.push((change.clone(), stand));
            }
        }
        let after = self.after.iter().map(|(_, stand)| stand.printed);
        Some(std::iter::once(start.printed).chain(after).collect())
    }
}

impl Stand {
    fn of(sheet: &Sheet<'_>, locus: Option<usize>) -> Option<Stand> {
        Some(Stand {
            printed: sheet.estimate_of(locus)?,
            estimates: sheet.estimates(),
        })
    }

    /// Scores after one locus has changed: no other can move unless rapors bind the
    /// weights.
    fn then(
        &self,
        edition: &Edition,
        changed: &Assessment,
        moved: usize,
        locus: Option<usize>,
    ) -> Option<Stand> {
        let own = Assessment {
            loci: vec![changed.loci.get(moved)?.clone()],
            ..changed.settings()
        };
        let own = Sheet::new(edition, &own).ok()?.estimates();
        let mut estimates = self.estimates.clone();
        *estimates.loci.get_mut(moved)? = own.loci.into_iter().next()?;
        let printed = match locus {
            Some(locus) => estimates.loci.get(locus)?.clone(),
            None => estimates.government(),
        };
        let printed = printed.as_ref().map(Points::printed)?;
        Some(Stand { estimates, printed })
    }
}
