//! Checks an assessment against its edition: the only way to a [`Sheet`]. Every refusal names the place
//! and the remedy.

mod answers;
mod checker;
mod pools;

use crate::model::assessment::Assessment;
use crate::model::edition::{Edition, GovernmentMean};
use crate::model::exact::Exact;
use crate::model::problem::{Path, Problem, ProblemKind};
use crate::model::sheet::{Checked, Known, Parts, Sheet};

pub use crate::model::check::answers::check_points;
pub(super) use crate::model::check::checker::Checker;

impl<'a> Sheet<'a> {
    /// Checks an assessment against its edition.
    ///
    /// # Errors
    /// The first [`Problem`] that is met, in the order of the contract's table of fields.
    pub fn new(edition: &'a Edition, assessment: &'a Assessment) -> Result<Sheet<'a>, Problem> {
        Checker::new(edition, assessment)?.sheet(None, &[])
    }

    /// The sheet of the same assessment with its changes carried out. Rapors say of the weights what
    /// they said before.
    ///
    /// # Errors
    /// As [`Sheet::new`].
    pub fn changed<'b>(&self, changed: &'b Assessment) -> Result<Sheet<'b>, Problem>
    where
        'a: 'b,
    {
        let edition: &'a Edition = self.edition;
        Checker::new(edition, changed)?.sheet(Some(self), &[])
    }
}

impl<'a> Checker<'a> {
    /// Checks all the rest. What rapors say is taken from the sheet before changes, if there is one.
    /// Loci that are known already, by position, are neither checked nor computed again.
    pub(super) fn sheet(
        &self,
        before: Option<&Sheet<'_>>,
        known: &[Option<&Known>],
    ) -> Result<Sheet<'a>, Problem> {
        let government_mean = self.government_mean()?;
        self.check_government()?;
        self.check_spread()?;
        self.check_scales()?;
        let leaves = self.leaves()?;
        let (dimensions, are_normalised) = self.dimensions(&leaves)?;
        let parts = Parts {
            sums: self.sums(&dimensions),
            rapors: match before {
                Some(before) => before.rapor_places(),
                None => self.rapors(&leaves, &dimensions),
            },
            dimensions,
        };
        let loci = Path::ROOT.key("loci");
        for (position, locus) in self.assessment.loci.iter().enumerate() {
            if known.get(position).is_none_or(Option::is_none) {
                self.check_locus(locus, &parts, &loci.index(position))?;
            }
        }
        let changes = Path::ROOT.key("changes");
        for (position, change) in self.assessment.changes.iter().enumerate() {
            let rapors = parts
                .rapors
                .get(change.locus)
                .map_or(&[][..], Vec::as_slice);
            self.check_change(change, &parts, rapors, &changes.index(position))?;
        }
        let checked = Checked {
            edition: self.edition,
            assessment: self.assessment,
            year: self.year,
            government_mean,
            leaves,
            parts,
            are_dimensions_normalised: are_normalised,
        };
        Ok(Sheet::assemble(checked, before, known))
    }

    /// Members of the mean that is the government's score.
    fn government_mean(&self) -> Result<GovernmentMean, Problem> {
        let path = Path::ROOT.key("governmentMean");
        let own = self.edition.government_mean;
        match (&self.assessment.government_mean, self.edition.other_mean) {
            (None, _) => Ok(own),
            (Some(_), None) => Err(self.unused(&path, "governmentMean")),
            (Some(word), Some(other)) => {
                let known = [own, other].into_iter().find(|mean| mean.word() == word);
                known.ok_or_else(|| Problem::new(ProblemKind::MeanUnknown, &path))
            }
        }
    }

    fn check_government(&self) -> Result<(), Problem> {
        let gives_opinion = self.edition.compliance.is_some();
        let government_path = Path::ROOT.key("government");
        if let Some(government) = &self.assessment.government {
            if government.compliance.is_some() && !gives_opinion {
                return Err(self.unused(&government_path.key("compliance"), "compliance"));
            }
            let path = government_path.key("points");
            self.check_total_only(&government.points, &path)?;
        }
        let loci = Path::ROOT.key("loci");
        for (position, locus) in self.assessment.loci.iter().enumerate() {
            if locus.compliance.is_some() && !gives_opinion {
                return Err(self.unused(&loci.index(position).key("compliance"), "compliance"));
            }
        }
        Ok(())
    }

    fn check_spread(&self) -> Result<(), Problem> {
        match &self.assessment.weight_spread {
            Some(spread) if *spread < Exact::ONE => Err(Problem::new(
                ProblemKind::SpreadBelowOne,
                &Path::ROOT.key("weightSpread"),
            )),
            _ => Ok(()),
        }
    }

    fn check_scales(&self) -> Result<(), Problem> {
        let scales = Path::ROOT.key("scales");
        for (node, maximum) in self.assessment.scales.iter() {
            let path = scales.key(node);
            let indicator = self.indicator(node, &path)?;
            if indicator.scale.is_none() {
                return Err(self.not_computable(&path));
            }
            if maximum.is_negative() || maximum.is_zero() {
                let name = indicator.name.clone();
                return Err(Problem::new(ProblemKind::ScaleNotPositive { name }, &path));
            }
        }
        Ok(())
    }
}
