//! Checks an assessment against its edition. Every refusal names the place and the remedy.

use super::assessment::Assessment;
use super::edition::{Edition, Indicator, Mark, Year};
use super::exact::Exact;
use super::pool::{Entry, LeafShare, Pool, Unshareable};
use super::problem::{Code, Path, Problem};
use super::sheet::{Leaf, Sheet, SheetDimension};
use super::text::Language;

/// An assessment whose edition and year are settled.
pub(super) struct Checker<'a> {
    pub(super) edition: &'a Edition,
    pub(super) assessment: &'a Assessment,
    pub(super) year: Year,
}

impl<'a> Checker<'a> {
    /// Settles the year.
    pub(super) fn new(
        edition: &'a Edition,
        assessment: &'a Assessment,
    ) -> Result<Checker<'a>, Problem> {
        let year = assessment.year.unwrap_or(edition.default_year);
        if !edition.years.contains(&year) {
            let years: Vec<String> = edition.years.iter().map(Year::to_string).collect();
            let years = years.join(", ");
            return Err(Problem::new(
                Code::YearUnknown,
                &Path::ROOT.key("year"),
                format!(
                    "Edisi {} tidak punya tahun {year}. Pilih {years}.",
                    edition.id
                ),
                format!("Edition {} has no year {year}. Choose {years}.", edition.id),
            ));
        }
        Ok(Checker {
            edition,
            assessment,
            year,
        })
    }

    /// Checks all the rest.
    pub(super) fn sheet(&self) -> Result<Sheet<'a>, Problem> {
        self.check_government()?;
        self.check_spread()?;
        self.check_scales()?;
        let leaves = self.leaves()?;
        let (dimensions, are_normalised) = self.dimensions(&leaves)?;
        let loci = Path::ROOT.key("loci");
        for (position, locus) in self.assessment.loci.iter().enumerate() {
            self.check_locus(locus, &dimensions, &loci.index(position))?;
        }
        let changes = Path::ROOT.key("changes");
        for (position, change) in self.assessment.changes.iter().enumerate() {
            self.check_change(change, &dimensions, &changes.index(position))?;
        }
        Ok(Sheet::assemble(
            self.edition,
            self.assessment,
            self.year,
            leaves,
            dimensions,
            are_normalised,
        ))
    }

    /// The indicator of a node in this year.
    pub(super) fn indicator(&self, node: &str, path: &Path<'_>) -> Result<&'a Indicator, Problem> {
        let edition: &'a Edition = self.edition;
        let found = edition
            .indicators()
            .map(|(_, indicator)| indicator)
            .find(|indicator| &*indicator.id == node)
            .ok_or_else(|| {
                Problem::new(
                    Code::NodeUnknown,
                    path,
                    format!(
                        "Edisi {} tidak mengenal indikator “{node}”. Periksa id-nya pada daftar indikator edisi.",
                        edition.id
                    ),
                    format!(
                        "Edition {} knows no indicator “{node}”. Check its id in the edition's list of indicators.",
                        edition.id
                    ),
                )
            })?;
        if found.exists_in(self.year) {
            Ok(found)
        } else {
            Err(self.not_in_edition(
                path,
                format!(
                    "Indikator “{}” belum ada pada tahun {}. Hapus, atau pilih tahun lain.",
                    found.name.id, self.year
                ),
                format!(
                    "The indicator “{}” did not exist in {}. Remove it, or choose another year.",
                    found.name.en, self.year
                ),
            ))
        }
    }

    pub(super) fn not_in_edition(&self, path: &Path<'_>, id: String, en: String) -> Problem {
        Problem::new(Code::NotInEdition, path, id, en)
    }

    /// The best answer to an indicator and where that comes from.
    pub(super) fn scale(&self, indicator: &Indicator) -> (Exact, Mark) {
        match self.assessment.scales.get(&indicator.id) {
            Some(own) => (own.clone(), Mark::Own),
            None => (
                indicator.scale.maximum.clone(),
                indicator.scale.evidence.mark,
            ),
        }
    }

    fn check_government(&self) -> Result<(), Problem> {
        let refuse = |path: &Path<'_>, field: &str| {
            self.not_in_edition(
                path,
                format!(
                    "Isian “{field}” tidak dipakai pada edisi {}. Hapus isian itu.",
                    self.edition.id
                ),
                format!(
                    "Edition {} does not use “{field}”. Remove it.",
                    self.edition.id
                ),
            )
        };
        if self.assessment.government_mean.is_some() {
            return Err(refuse(&Path::ROOT.key("governmentMean"), "governmentMean"));
        }
        if self.assessment.use_raports == Some(true) {
            return Err(Problem::new(
                Code::NotYet,
                &Path::ROOT.key("useRaports"),
                "Versi ini belum menghitung bobot dari rapor. Hapus “useRaports”, atau isi bobot sendiri.",
                "This version does not derive weights from rapor points yet. Remove “useRaports”, or enter your own weights.",
            ));
        }
        let government_path = Path::ROOT.key("government");
        if let Some(government) = &self.assessment.government {
            if government.compliance.is_some() {
                return Err(refuse(&government_path.key("compliance"), "compliance"));
            }
            let path = government_path.key("points");
            self.check_total_only(&government.points, &path)?;
        }
        let loci = Path::ROOT.key("loci");
        for (position, locus) in self.assessment.loci.iter().enumerate() {
            if locus.compliance.is_some() {
                return Err(refuse(
                    &loci.index(position).key("compliance"),
                    "compliance",
                ));
            }
        }
        Ok(())
    }

    fn check_spread(&self) -> Result<(), Problem> {
        match &self.assessment.weight_spread {
            Some(spread) if *spread < Exact::ONE => Err(Problem::new(
                Code::SpreadBelowOne,
                &Path::ROOT.key("weightSpread"),
                "Rentang bobot minimal 1 (1 berarti sama rata). Isi 1 atau lebih.",
                "The spread of weights is at least 1 (1 means equal shares). Enter 1 or more.",
            )),
            _ => Ok(()),
        }
    }

    fn check_scales(&self) -> Result<(), Problem> {
        let scales = Path::ROOT.key("scales");
        for (node, maximum) in self.assessment.scales.iter() {
            let path = scales.key(node);
            let indicator = self.indicator(node, &path)?;
            if maximum.is_negative() || maximum.is_zero() {
                return Err(Problem::new(
                    Code::ScaleWrong,
                    &path,
                    format!("Nilai penuh “{}” harus lebih dari 0.", indicator.name.id),
                    format!("The maximum of “{}” must be above 0.", indicator.name.en),
                ));
            }
        }
        Ok(())
    }

    /// The leaves that count, each with its scale.
    fn leaves(&self) -> Result<Vec<Leaf<'a>>, Problem> {
        let edition: &'a Edition = self.edition;
        if let Some(omit) = &self.assessment.omit {
            let omitted = Path::ROOT.key("omit");
            for (position, node) in omit.iter().enumerate() {
                let path = omitted.index(position);
                let indicator = self.indicator(node, &path)?;
                if !indicator.is_optional_in(self.year) {
                    return Err(Problem::new(
                        Code::OmitNotOptional,
                        &path,
                        format!(
                            "Indikator “{}” selalu dihitung pada tahun {}. Keluarkan dari “omit”.",
                            indicator.name.id, self.year
                        ),
                        format!(
                            "The indicator “{}” always counts in {}. Take it out of “omit”.",
                            indicator.name.en, self.year
                        ),
                    ));
                }
            }
        }
        let counts = |indicator: &Indicator| {
            indicator.exists_in(self.year)
                && match &self.assessment.omit {
                    Some(omit) => !omit.contains(&indicator.id),
                    None => !indicator.is_omitted_by_default(self.year),
                }
        };
        Ok(edition
            .indicators()
            .filter(|(_, indicator)| counts(indicator))
            .map(|(dimension, indicator)| {
                let (scale, scale_mark) = self.scale(indicator);
                Leaf {
                    indicator,
                    dimension,
                    scale,
                    scale_mark,
                }
            })
            .collect())
    }

    /// The dimensions and how their leaves share them; and whether the dimensions' own weights were
    /// normalised.
    fn dimensions(&self, leaves: &[Leaf<'a>]) -> Result<(Vec<SheetDimension>, bool), Problem> {
        let weights = Path::ROOT.key("weights");
        for (node, weight) in self.assessment.weights.iter() {
            let path = weights.key(node);
            if self.edition.dimension_position(node).is_none() {
                self.indicator(node, &path)?;
            }
            if weight.is_negative() {
                return Err(Problem::new(
                    Code::TypeWrong,
                    &path,
                    "Bobot tidak boleh kurang dari 0.",
                    "A weight cannot be below 0.",
                ));
            }
        }
        let entry = |node: &str, known: Option<(&Exact, Mark)>| match (
            self.assessment.weights.get(node),
            known,
        ) {
            (Some(own), _) => Entry::Known(own.clone(), Mark::Own),
            (None, Some((weight, mark))) => Entry::Known(weight.clone(), mark),
            (None, None) => Entry::Open,
        };
        let entries: Vec<Entry> = self
            .edition
            .dimensions
            .iter()
            .map(|dimension| {
                let known = dimension.weight_in(self.year);
                entry(
                    &dimension.id,
                    known.map(|dated| (&dated.weight.0, dated.evidence.mark)),
                )
            })
            .collect();
        let maximum = &self.edition.maximum.0;
        let total = Pool::new(&entries, maximum, None).map_err(|cause| {
            unshareable(
                &cause,
                &weights,
                maximum,
                ["Bobot dimensi", "The weights of the dimensions"],
            )
        })?;
        let hundred = Exact::whole(100);
        let mut dimensions = Vec::with_capacity(entries.len());
        for (position, share) in total.shares().iter().enumerate() {
            let dimension = &self.edition.dimensions[position];
            let (share, mark) = match share {
                LeafShare::Known(share, mark) => (share, *mark),
                LeafShare::Open => (total.equal(), Mark::Unknown),
            };
            let start = leaves
                .iter()
                .take_while(|leaf| leaf.dimension < position)
                .count();
            let end = leaves
                .iter()
                .take_while(|leaf| leaf.dimension <= position)
                .count();
            let entries: Vec<Entry> = leaves[start..end]
                .iter()
                .map(|leaf| {
                    let known = leaf.indicator.weight_in(self.year);
                    entry(
                        &leaf.indicator.id,
                        known.map(|dated| (&dated.weight.0, dated.evidence.mark)),
                    )
                })
                .collect();
            let pool = Pool::new(&entries, &hundred, self.assessment.weight_spread.as_ref())
                .map_err(|cause| {
                    let name = &dimension.name;
                    unshareable(
                        &cause,
                        &weights,
                        &hundred,
                        [
                            &format!("Bobot indikator dimensi {}", name.id),
                            &format!("The weights of the indicators of {}", name.en),
                        ],
                    )
                })?;
            dimensions.push(SheetDimension {
                points: share * maximum,
                mark,
                pool,
                leaves: start..end,
            });
        }
        Ok((dimensions, total.is_normalised()))
    }
}

fn unshareable(cause: &Unshareable, path: &Path<'_>, whole: &Exact, subject: [&str; 2]) -> Problem {
    let (code, sum) = match cause {
        Unshareable::Exceeds(sum) => (Code::WeightsExceed, sum),
        Unshareable::Short(sum) => (Code::WeightsShort, sum),
    };
    let [id, en] = subject;
    Problem::new(
        code,
        path,
        format!(
            "{id} berjumlah {}, seharusnya {}. Perbaiki bobot Anda.",
            number(sum, Language::Indonesian),
            number(whole, Language::Indonesian)
        ),
        format!(
            "{en} add up to {}, not {}. Correct your weights.",
            number(sum, Language::English),
            number(whole, Language::English)
        ),
    )
}

/// A number as people read it in a language; a fraction where it has no short decimal.
pub(super) fn number(value: &Exact, language: Language) -> String {
    let text = value.to_decimal().unwrap_or_else(|| value.to_string());
    match language {
        Language::Indonesian => text.replace('.', ","),
        Language::English => text,
    }
}
