//! Checks an assessment against its edition. Every refusal names the place and the remedy.

use super::assessment::{Answer, Assessment, Change, Entries, Locus};
use super::edition::{Edition, Indicator, Mark, NodeId, TOTAL, Year};
use super::exact::Exact;
use super::pool::{Entry, LeafShare, Pool, Unshareable};
use super::problem::{Code, Path, Problem};
use super::sheet::{Leaf, Sheet, SheetDimension};
use super::text::Language;

/// Nodes that printed points of other editions use.
const POINTS_OF_OTHER_EDITIONS: [&str; 2] = ["dimensi", "kepercayaan"];

/// An assessment whose edition and year are settled.
pub(super) struct Checker<'a> {
    edition: &'a Edition,
    assessment: &'a Assessment,
    year: Year,
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
    fn indicator(&self, node: &str, path: &Path<'_>) -> Result<&'a Indicator, Problem> {
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

    fn not_in_edition(&self, path: &Path<'_>, id: String, en: String) -> Problem {
        Problem::new(Code::NotInEdition, path, id, en)
    }

    /// The best answer to an indicator and where that comes from.
    fn scale(&self, indicator: &Indicator) -> (Exact, Mark) {
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
                "Versi ini belum menghitung bobot dari raport. Hapus “useRaports”, atau isi bobot sendiri.",
                "This version does not derive weights from raports yet. Remove “useRaports”, or enter own weights.",
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
                    format!(
                        "Nilai tertinggi “{}” harus lebih dari 0.",
                        indicator.name.id
                    ),
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

    fn check_locus(
        &self,
        locus: &Locus,
        dimensions: &[SheetDimension],
        path: &Path<'_>,
    ) -> Result<(), Problem> {
        let points = path.key("points");
        for (node, value) in locus.points.iter() {
            let path = points.key(node);
            let maximum = self.points_maximum(node, dimensions, &path)?;
            check_points(value, &maximum, &path)?;
        }
        self.check_answers(&locus.answers, &path.key("answers"))?;
        let products = path.key("products");
        for (position, product) in locus.products().iter().enumerate() {
            let product_path = products.index(position);
            let points = product_path.key("points");
            self.check_total_only(&product.points, &points)?;
            if !product.points.is_empty() && !locus.points.is_empty() {
                return Err(Problem::new(
                    Code::PointsConflict,
                    &points,
                    "Nilai raport diisi pada lokus dan juga pada produknya. Isi salah satu saja.",
                    "Raport points are entered on the locus and on its product. Enter only one of them.",
                ));
            }
            self.check_answers(&product.answers, &product_path.key("answers"))?;
        }
        if let (Some(count), Some(products)) = (&locus.product_count, &locus.products)
            && *count != Exact::count(products.len())
        {
            return Err(Problem::new(
                Code::PointsConflict,
                &path.key("productCount"),
                format!(
                    "“productCount” berbeda dari jumlah produk yang diisi ({}). Samakan, atau hapus salah satu.",
                    products.len()
                ),
                format!(
                    "“productCount” differs from the number of products entered ({}). Make them equal, or remove one.",
                    products.len()
                ),
            ));
        }
        Ok(())
    }

    /// The most points that a node can have, or why it has none.
    fn points_maximum(
        &self,
        node: &str,
        dimensions: &[SheetDimension],
        path: &Path<'_>,
    ) -> Result<Exact, Problem> {
        if node == TOTAL {
            return Ok(self.edition.maximum.0.clone());
        }
        if let Some(position) = self.edition.dimension_position(node) {
            return Ok(dimensions[position].points.clone());
        }
        if POINTS_OF_OTHER_EDITIONS.contains(&node) {
            return Err(self.not_in_edition(
                path,
                format!(
                    "Edisi {} tidak mencetak nilai “{node}”. Hapus isian itu.",
                    self.edition.id
                ),
                format!(
                    "Edition {} prints no points “{node}”. Remove it.",
                    self.edition.id
                ),
            ));
        }
        Err(Problem::new(
            Code::NodeUnknown,
            path,
            format!("“{node}” tidak punya nilai raport. Isi “total” atau salah satu dimensi."),
            format!("“{node}” has no raport points. Enter “total” or one of the dimensions."),
        ))
    }

    /// Points of a government or a product: a total, nothing else.
    fn check_total_only(&self, points: &Entries<Exact>, path: &Path<'_>) -> Result<(), Problem> {
        for (node, value) in points.iter() {
            let path = path.key(node);
            if &**node != TOTAL {
                return Err(Problem::new(
                    Code::NodeUnknown,
                    &path,
                    format!("Di sini hanya “total” yang bisa diisi, bukan “{node}”."),
                    format!("Only “total” can be entered here, not “{node}”."),
                ));
            }
            check_points(value, &self.edition.maximum.0, &path)?;
        }
        Ok(())
    }

    fn check_answers(&self, answers: &Entries<Answer>, path: &Path<'_>) -> Result<(), Problem> {
        for (node, answer) in answers.iter() {
            let path = path.key(node);
            let indicator = self.indicator(node, &path)?;
            self.check_answer(answer, indicator, &path)?;
        }
        Ok(())
    }

    fn check_answer(
        &self,
        answer: &Answer,
        indicator: &Indicator,
        path: &Path<'_>,
    ) -> Result<(), Problem> {
        let (scale, _) = self.scale(indicator);
        for (position, figure) in answer.figures().enumerate() {
            let Some(figure) = figure else { continue };
            if figure.is_negative() || *figure > scale {
                let respondent = path.index(position);
                let path = match answer {
                    Answer::One(_) => path,
                    Answer::Respondents(_) => &respondent,
                };
                let words = |language, name: &str| {
                    (
                        number(figure, language),
                        number(&scale, language),
                        name.to_owned(),
                    )
                };
                let (value, maximum, name) = words(Language::Indonesian, &indicator.name.id);
                let id = format!(
                    "Nilai {value} pada “{name}” di luar skala 0 sampai {maximum}. Isi angka di dalam skala, atau ubah skalanya."
                );
                let (value, maximum, name) = words(Language::English, &indicator.name.en);
                let en = format!(
                    "The answer {value} to “{name}” is outside the scale 0 to {maximum}. Enter a figure on the scale, or change the scale."
                );
                return Err(Problem::new(Code::AnswerOutOfRange, path, id, en));
            }
        }
        Ok(())
    }

    fn check_change(
        &self,
        change: &Change,
        dimensions: &[SheetDimension],
        path: &Path<'_>,
    ) -> Result<(), Problem> {
        let locus = self.assessment.loci.get(change.locus).ok_or_else(|| {
            Problem::new(
                Code::LocusUnknown,
                &path.key("locus"),
                format!(
                    "Tidak ada lokus pada urutan {}. Penilaian ini punya {} lokus, dihitung dari 0.",
                    change.locus,
                    self.assessment.loci.len()
                ),
                format!(
                    "There is no locus at position {}. This assessment has {} loci, counted from 0.",
                    change.locus,
                    self.assessment.loci.len()
                ),
            )
        })?;
        let product = match change.product {
            None => None,
            Some(position) => Some(locus.products().get(position).ok_or_else(|| {
                Problem::new(
                    Code::LocusUnknown,
                    &path.key("product"),
                    format!(
                        "Lokus ini tidak punya produk pada urutan {position} (dihitung dari 0)."
                    ),
                    format!("This locus has no product at position {position} (counted from 0)."),
                )
            })?),
        };
        let node = &*change.node;
        let node_path = path.key("node");
        let dimension = self.edition.dimension_position(node);
        if node == TOTAL || dimension.is_some() {
            let printed = match product {
                Some(product) => product.points.get(node),
                None => locus.points.get(node),
            };
            let below_total = node != TOTAL && locus.points.get(TOTAL).is_some();
            if printed.is_none() || below_total {
                return Err(below_points(
                    &node_path,
                    "Perubahan nilai raport hanya berlaku pada nilai yang tercetak dan dihitung. Isi nilai raport itu dahulu.",
                    "Raport points can change only where they are printed and count. Enter those points first.",
                ));
            }
            let to = path.key("to");
            let Answer::One(value) = &change.to else {
                return Err(Problem::new(
                    Code::TypeWrong,
                    &to,
                    "Nilai raport berupa satu angka.",
                    "Raport points are one number.",
                ));
            };
            let maximum = self.points_maximum(node, dimensions, &node_path)?;
            return check_points(value, &maximum, &to);
        }
        let indicator = self.indicator(node, &node_path)?;
        if self.is_below_points(
            locus,
            product.is_some().then_some(change.product).flatten(),
            indicator,
        ) {
            return Err(below_points(
                &node_path,
                "Indikator ini tidak dihitung karena nilai raport di atasnya sudah diisi. Ubah nilai raport itu, atau hapus.",
                "This indicator does not count because raport points above it are entered. Change those points, or remove them.",
            ));
        }
        self.check_answer(&change.to, indicator, &path.key("to"))
    }

    /// Whether points printed above an indicator keep it from counting.
    fn is_below_points(
        &self,
        locus: &Locus,
        product: Option<usize>,
        indicator: &Indicator,
    ) -> bool {
        let dimension: Option<&NodeId> = self
            .edition
            .dimensions
            .iter()
            .find(|dimension| dimension.indicators().any(|leaf| leaf.id == indicator.id))
            .map(|dimension| &dimension.id);
        let in_locus = locus.points.get(TOTAL).is_some()
            || dimension.is_some_and(|id| locus.points.get(id).is_some());
        let mut products = locus
            .products()
            .iter()
            .enumerate()
            .filter(|(position, _)| product.is_none_or(|only| only == *position));
        in_locus || products.any(|(_, product)| product.points.get(TOTAL).is_some())
    }
}

fn below_points(path: &Path<'_>, id: &str, en: &str) -> Problem {
    Problem::new(Code::ChangeBelowPoints, path, id, en)
}

fn check_points(value: &Exact, maximum: &Exact, path: &Path<'_>) -> Result<(), Problem> {
    if !value.is_negative() && value <= maximum {
        return Ok(());
    }
    let message = |language, words: [&str; 3]| {
        let [start, middle, end] = words;
        format!(
            "{start}{}{middle}{}{end}",
            number(value, language),
            number(maximum, language)
        )
    };
    Err(Problem::new(
        Code::PointsOutOfRange,
        path,
        message(
            Language::Indonesian,
            [
                "Nilai ",
                " di luar 0 sampai ",
                ". Isi angka seperti pada raport.",
            ],
        ),
        message(
            Language::English,
            [
                "",
                " is outside 0 to ",
                ". Enter the figure as the raport prints it.",
            ],
        ),
    ))
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
