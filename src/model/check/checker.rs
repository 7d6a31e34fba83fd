//! Checker of an assessment: what all its checks ask.

use crate::model::assessment::Assessment;
use crate::model::edition::{Edition, Indicator, Mark, Year};
use crate::model::exact::Exact;
use crate::model::problem::{Path, Problem, ProblemKind};

/// An assessment whose edition and year are settled.
pub(crate) struct Checker<'a> {
    pub(crate) edition: &'a Edition,
    pub(crate) assessment: &'a Assessment,
    pub(crate) year: Year,
}

impl<'a> Checker<'a> {
    /// Settles the year.
    pub(crate) fn new(
        edition: &'a Edition,
        assessment: &'a Assessment,
    ) -> Result<Checker<'a>, Problem> {
        let year = assessment.year.unwrap_or(edition.default_year);
        if !edition.years.contains(&year) {
            let unknown = ProblemKind::YearUnknown {
                edition: edition.id.clone(),
                year,
                known: edition.years.clone(),
            };
            return Err(Problem::new(unknown, &Path::ROOT.key("year")));
        }
        Ok(Checker {
            edition,
            assessment,
            year,
        })
    }

    /// The indicator of a node in this year.
    pub(super) fn indicator(&self, node: &str, path: &Path<'_>) -> Result<&'a Indicator, Problem> {
        let edition: &'a Edition = self.edition;
        let found = edition
            .indicators()
            .map(|(_, indicator)| indicator)
            .find(|indicator| &*indicator.id == node)
            .ok_or_else(|| {
                let unknown = ProblemKind::IndicatorUnknown {
                    edition: edition.id.clone(),
                    node: node.to_owned(),
                };
                Problem::new(unknown, path)
            })?;
        if found.exists_in(self.year) {
            Ok(found)
        } else {
            let other = ProblemKind::IndicatorOfOtherYear {
                name: found.name.clone(),
                year: self.year,
            };
            Err(Problem::new(other, path))
        }
    }

    /// The best answer to an indicator and where that comes from; `None` where it has no scale.
    pub(super) fn scale(&self, indicator: &Indicator) -> Option<(Exact, Mark)> {
        let published = indicator.scale.as_ref()?;
        Some(match self.assessment.scales.get(&indicator.id) {
            Some(own) => (own.clone(), Mark::Own),
            None => (published.maximum.clone(), published.evidence.mark),
        })
    }

    /// Problem of a field of an indicator that cannot be computed, because its scale or the
    /// weights are unknown.
    pub(super) fn not_computable(&self, path: &Path<'_>) -> Problem {
        let edition = self.edition.id.clone();
        Problem::new(ProblemKind::NotComputable { edition }, path)
    }

    /// Problem of a field that the edition does not use.
    pub(super) fn unused(&self, path: &Path<'_>, field: &'static str) -> Problem {
        let edition = self.edition.id.clone();
        Problem::new(ProblemKind::FieldUnused { edition, field }, path)
    }
}
