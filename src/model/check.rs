//! Checks an assessment against its edition. Every refusal names the place and the remedy.

use super::again::Known;
use super::assessment::{Answer, Assessment, Locus};
use super::edition::{DatedWeight, Edition, GovernmentMean, Indicator, Mark, WeightUnit, Year};
use super::exact::Exact;
use super::pool::{Entry, LeafShare, Pool, Unshareable};
use super::problem::{Code, Path, Problem};
use super::sheet::{Leaf, Sheet, SheetDimension, SheetSum};
use super::text::Language;

/// An assessment whose edition and year are settled.
pub(super) struct Checker<'a> {
    pub(super) edition: &'a Edition,
    pub(super) assessment: &'a Assessment,
    pub(super) year: Year,
}

/// The parts of the total that can have printed points.
pub(super) struct Parts {
    pub(super) dimensions: Vec<SheetDimension>,
    pub(super) sums: Vec<SheetSum>,
    /// By locus and dimension, whether its printed points only bind the weights.
    pub(super) raports: Vec<Vec<bool>>,
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

    /// Checks all the rest. What raports say is taken from the sheet before changes, if there is one.
    /// What is known of loci already, by position, is neither checked nor computed again.
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
            raports: match before {
                Some(before) => before.raport_places(),
                None => self.raports(&leaves, &dimensions),
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
            let raports = parts
                .raports
                .get(change.locus)
                .map_or(&[][..], Vec::as_slice);
            self.check_change(change, &parts, raports, &changes.index(position))?;
        }
        Ok(Sheet::assemble(
            self,
            before,
            known,
            government_mean,
            leaves,
            parts,
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

    /// The best answer to an indicator and where that comes from; `None` where it has no scale.
    pub(super) fn scale(&self, indicator: &Indicator) -> Option<(Exact, Mark)> {
        let published = indicator.scale.as_ref()?;
        Some(match self.assessment.scales.get(&indicator.id) {
            Some(own) => (own.clone(), Mark::Own),
            None => (published.maximum.clone(), published.evidence.mark),
        })
    }

    /// That something is said of an indicator that cannot be computed, because its scale or the
    /// weights are unknown.
    pub(super) fn not_computable(&self, path: &Path<'_>) -> Problem {
        self.not_in_edition(
            path,
            format!(
                "Skala dan bobot indikator edisi {} belum diketahui, jadi isian ini tidak dapat dihitung. Hapus, dan isi nilai rapor (“points”).",
                self.edition.id
            ),
            format!(
                "Scales and weights of the indicators of edition {} are not known, so this cannot count. Remove it, and enter rapor points (“points”).",
                self.edition.id
            ),
        )
    }

    /// That a field is of no use in this edition.
    fn unused(&self, path: &Path<'_>, field: &str) -> Problem {
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
    }

    /// What the government's score is the mean of.
    fn government_mean(&self) -> Result<GovernmentMean, Problem> {
        let path = Path::ROOT.key("governmentMean");
        let own = self.edition.government_mean;
        match (&self.assessment.government_mean, self.edition.other_mean) {
            (None, _) => Ok(own),
            (Some(_), None) => Err(self.unused(&path, "governmentMean")),
            (Some(word), Some(other)) => {
                let known = [own, other].into_iter().find(|mean| mean.word() == word);
                known.ok_or_else(|| {
                    Problem::new(
                        Code::TypeWrong,
                        &path,
                        "Pilih “products” (rata-rata produk) atau “loci” (rata-rata lokus).",
                        "Choose “products” (mean of products) or “loci” (mean of loci).",
                    )
                })
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
            if indicator.scale.is_none() {
                return Err(self.not_computable(&path));
            }
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
            .filter_map(|(dimension, indicator)| {
                let (scale, scale_mark) = self.scale(indicator)?;
                Some(Leaf {
                    indicator,
                    dimension,
                    scale,
                    scale_mark,
                })
            })
            .collect())
    }

    /// By locus and dimension, whether answers score it although points are printed for it: all its
    /// answers are there, and the user wants the points to bind the weights.
    fn raports(&self, leaves: &[Leaf<'_>], dimensions: &[SheetDimension]) -> Vec<Vec<bool>> {
        let is_wanted = self.assessment.use_raports == Some(true);
        let is_complete = |locus: &Locus, leaf: &Leaf<'_>| {
            let node = &leaf.indicator.id;
            let is_full = |answer: Option<&Answer>| {
                answer.is_some_and(|answer| answer.figures().all(|figure| figure.is_some()))
            };
            match locus.products() {
                [] => is_full(locus.answers.get(node)),
                products => products.iter().all(|product| {
                    let own = product.answers.get(node);
                    is_full(own.or_else(|| locus.answers.get(node)))
                }),
            }
        };
        let loci = self.assessment.loci.iter().map(|locus| {
            let own = dimensions.iter().zip(&self.edition.dimensions);
            own.map(|(sheet, dimension)| {
                let leaves = &leaves[sheet.leaves.clone()];
                is_wanted
                    && !leaves.is_empty()
                    && !sheet.points.is_zero()
                    && locus.points.get(&dimension.id).is_some()
                    && leaves.iter().all(|leaf| is_complete(locus, leaf))
            })
            .collect()
        });
        loci.collect()
    }

    fn check_weights(&self) -> Result<(), Problem> {
        let weights = Path::ROOT.key("weights");
        for (node, weight) in self.assessment.weights.iter() {
            let path = weights.key(node);
            if self.edition.dimension_position(node).is_none() {
                self.indicator(node, &path)?;
            }
            if self.edition.weight_unit.is_none() {
                return Err(self.not_computable(&path));
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
        Ok(())
    }

    /// The weight of a node as it enters a pool: the user's own beats the edition's.
    fn entry(&self, node: &str, known: Option<&DatedWeight>) -> Entry {
        match (self.assessment.weights.get(node), known) {
            (Some(own), _) => Entry::Known(own.clone(), Mark::Own),
            (None, Some(dated)) => Entry::Known(dated.weight.0.clone(), dated.evidence.mark),
            (None, None) => Entry::Open,
        }
    }

    /// The points of each dimension and where they come from; and whether own weights were normalised.
    ///
    /// Where only printed points are scored, a dimension whose points are unknown is given those of its
    /// sum, which it cannot exceed.
    fn dimension_points(&self) -> Result<(Vec<(Exact, Mark)>, bool), Problem> {
        let maximum = &self.edition.maximum.0;
        let dimensions = self.edition.dimensions.iter();
        if self.edition.weight_unit.is_none() {
            let points = dimensions.map(|dimension| {
                let of_sum = || {
                    let sum = self.edition.sum_position(dimension.sum.as_deref()?)?;
                    self.edition.sums[sum].weight_in(self.year)
                };
                match dimension.weight_in(self.year) {
                    Some(own) => (own.weight.0.clone(), own.evidence.mark),
                    None => (
                        of_sum().map_or(Exact::ZERO, |dated| dated.weight.0.clone()),
                        Mark::Unknown,
                    ),
                }
            });
            return Ok((points.collect(), false));
        }
        let entries: Vec<Entry> = dimensions
            .map(|dimension| self.entry(&dimension.id, dimension.weight_in(self.year)))
            .collect();
        let total = Pool::new(&entries, maximum, None).map_err(|cause| {
            unshareable(
                &cause,
                &Path::ROOT.key("weights"),
                maximum,
                ["Bobot dimensi", "The weights of the dimensions"],
            )
        })?;
        let points = total.shares().iter().map(|share| match share {
            LeafShare::Known(share, mark) => (share * maximum, *mark),
            LeafShare::Open => (total.equal() * maximum, Mark::Unknown),
        });
        Ok((points.collect(), total.is_normalised()))
    }

    /// The sums of dimensions. Own weights of the dimensions count in them too.
    fn sums(&self, dimensions: &[SheetDimension]) -> Vec<SheetSum> {
        let sums = self.edition.sums.iter().map(|sum| {
            let own =
                |position: &usize| self.edition.dimensions[*position].sum.as_ref() == Some(&sum.id);
            let members: Vec<usize> = (0..dimensions.len()).filter(own).collect();
            let points = match sum.weight_in(self.year) {
                Some(dated) if self.edition.weight_unit.is_none() => dated.weight.0.clone(),
                _ => members
                    .iter()
                    .map(|member| &dimensions[*member].points)
                    .sum(),
            };
            SheetSum {
                points,
                dimensions: members,
            }
        });
        sums.collect()
    }

    /// The dimensions and how their leaves share them; and whether the dimensions' own weights were
    /// normalised.
    fn dimensions(&self, leaves: &[Leaf<'a>]) -> Result<(Vec<SheetDimension>, bool), Problem> {
        self.check_weights()?;
        let weights = Path::ROOT.key("weights");
        let (points, are_normalised) = self.dimension_points()?;
        let mut dimensions = Vec::with_capacity(points.len());
        for (position, (points, mark)) in points.into_iter().enumerate() {
            let dimension = &self.edition.dimensions[position];
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
                .map(|leaf| self.entry(&leaf.indicator.id, leaf.indicator.weight_in(self.year)))
                .collect();
            let whole = match self.edition.weight_unit {
                Some(WeightUnit::Points) => points.clone(),
                Some(WeightUnit::PercentOfDimension) | None => Exact::whole(100),
            };
            let pool = Pool::new(&entries, &whole, self.assessment.weight_spread.as_ref())
                .map_err(|cause| {
                    let name = &dimension.name;
                    unshareable(
                        &cause,
                        &weights,
                        &whole,
                        [
                            &format!("Bobot indikator dimensi {}", name.id),
                            &format!("The weights of the indicators of {}", name.en),
                        ],
                    )
                })?;
            dimensions.push(SheetDimension {
                points,
                mark,
                pool,
                leaves: start..end,
            });
        }
        Ok((dimensions, are_normalised))
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
