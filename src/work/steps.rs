//! From now to what is tried, change by change: where the estimate stands after each of them.

use crate::model::assessment::{Assessment, Change};
use crate::model::edition::Edition;
use crate::model::quantity::Printed;
use crate::model::sheet::Sheet;

/// What was computed already, to be kept as long as only what is tried changes: then one more try, or
/// another value of the last one, costs one score.
#[derive(Debug, Default)]
pub struct Known {
    start: Option<Printed>,
    after: Vec<(Change, Printed)>,
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
        if self.start.is_none() || same < changes.len() {
            let sheet = Sheet::new(edition, assessment).ok()?;
            self.start = Some(sheet.estimate_of(locus)?);
            let mut changed = assessment.clone();
            for (place, change) in changes.iter().enumerate() {
                changed.carry_out(change);
                if place >= same {
                    // Raports bind the weights as they did before the changes.
                    let estimate = sheet.changed(&changed).ok()?.estimate_of(locus)?;
                    self.after.push((change.clone(), estimate));
                }
            }
        }
        let after = self.after.iter().map(|(_, estimate)| *estimate);
        Some(self.start.into_iter().chain(after).collect())
    }
}
