//! Checks what is entered in a government and its loci: points, answers, products, changes.

use super::assessment::{Answer, Change, Entries, Locus};
use super::check::{Checker, Parts, number};
use super::edition::{Indicator, PointsNode, TOTAL};
use super::exact::Exact;
use super::problem::{Code, Path, Problem};
use super::text::Language;

/// Nodes that have printed points in one edition or another.
const POINTS_OF_SOME_EDITION: [&str; 6] = [
    "input",
    "proses",
    "output",
    "pengaduan",
    "dimensi",
    "kepercayaan",
];

impl Checker<'_> {
    pub(super) fn check_locus(
        &self,
        locus: &Locus,
        parts: &Parts,
        path: &Path<'_>,
    ) -> Result<(), Problem> {
        let points = path.key("points");
        for (node, value) in locus.points.iter() {
            let path = points.key(node);
            let maximum = self.points_maximum(node, parts, &path)?;
            check_points(value, &maximum, &path)?;
        }
        for sum in &parts.sums {
            let members = sum.dimensions.iter();
            let printed = members.filter_map(|&member| {
                let id = &self.edition.dimensions[member].id;
                locus.points.get(id)
            });
            check_points(&printed.sum(), &sum.points, &points)?;
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
                    "Nilai rapor diisi pada lokus dan juga pada produknya. Isi salah satu saja.",
                    "Rapor points are entered on the locus and on its product. Enter only one of them.",
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
    fn points_maximum(&self, node: &str, parts: &Parts, path: &Path<'_>) -> Result<Exact, Problem> {
        match self.edition.points_node(node) {
            Some(PointsNode::Total) => return Ok(self.edition.maximum.0.clone()),
            Some(PointsNode::Dimension(position)) => {
                return Ok(parts.dimensions[position].points.clone());
            }
            Some(PointsNode::Sum(position)) => return Ok(parts.sums[position].points.clone()),
            None => {}
        }
        if POINTS_OF_SOME_EDITION.contains(&node) {
            return Err(self.not_in_edition(
                path,
                format!(
                    "Edisi {} tidak memuat nilai “{node}”. Hapus isian itu.",
                    self.edition.id
                ),
                format!(
                    "Edition {} has no points “{node}”. Remove it.",
                    self.edition.id
                ),
            ));
        }
        Err(Problem::new(
            Code::NodeUnknown,
            path,
            format!("“{node}” tidak punya nilai rapor. Isi “total” atau salah satu dimensi."),
            format!("“{node}” has no rapor points. Enter “total” or one of the dimensions."),
        ))
    }

    /// Points of a government or a product: a total, nothing else.
    pub(super) fn check_total_only(
        &self,
        points: &Entries<Exact>,
        path: &Path<'_>,
    ) -> Result<(), Problem> {
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
        let Some((scale, _)) = self.scale(indicator) else {
            return Err(self.not_computable(path));
        };
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
                    "Jawaban {value} pada “{name}” di luar skala 0 sampai {maximum}. Isi angka di dalam skala, atau ubah skalanya."
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

    pub(super) fn check_change(
        &self,
        change: &Change,
        parts: &Parts,
        raports: &[bool],
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
        if let Some(points_node) = self.edition.points_node(node) {
            let printed = match product {
                Some(product) => product.points.get(node),
                None => locus.points.get(node),
            };
            if printed.is_none()
                || self.is_hidden(locus, points_node)
                || self.is_raport(points_node, raports)
            {
                return Err(below_points(
                    &node_path,
                    "Perubahan nilai rapor hanya berlaku pada nilai yang tercetak dan dihitung. Isi nilai rapor itu dahulu.",
                    "Rapor points can change only where they are printed and count. Enter those points first.",
                ));
            }
            let to = path.key("to");
            let Answer::One(value) = &change.to else {
                return Err(Problem::new(
                    Code::TypeWrong,
                    &to,
                    "Nilai rapor berupa satu angka.",
                    "Rapor points are one number.",
                ));
            };
            let maximum = self.points_maximum(node, parts, &node_path)?;
            return check_points(value, &maximum, &to);
        }
        let indicator = self.indicator(node, &node_path)?;
        if self.is_below_points(
            locus,
            product.is_some().then_some(change.product).flatten(),
            indicator,
            raports,
        ) {
            return Err(below_points(
                &node_path,
                "Indikator ini tidak dihitung karena nilai rapor di atasnya sudah diisi. Ubah nilai rapor itu, atau hapus.",
                "This indicator does not count because rapor points above it are entered. Change those points, or remove them.",
            ));
        }
        self.check_answer(&change.to, indicator, &path.key("to"))
    }

    /// Whether the points of a node only bind the weights.
    fn is_raport(&self, node: PointsNode, raports: &[bool]) -> bool {
        let position = match node {
            PointsNode::Total => self
                .edition
                .dimensions
                .iter()
                .position(|own| own.is_total()),
            PointsNode::Dimension(position) => Some(position),
            PointsNode::Sum(_) => None,
        };
        position.is_some_and(|position| raports.get(position) == Some(&true))
    }

    /// Whether points printed above a node keep it from counting.
    fn is_hidden(&self, locus: &Locus, node: PointsNode) -> bool {
        let is_printed = |id: &str| locus.points.get(id).is_some();
        match node {
            PointsNode::Total => false,
            PointsNode::Dimension(position) => {
                let sum = &self.edition.dimensions[position].sum;
                is_printed(TOTAL) || sum.as_deref().is_some_and(is_printed)
            }
            PointsNode::Sum(_) => is_printed(TOTAL),
        }
    }

    /// Whether points printed above an indicator keep it from counting.
    fn is_below_points(
        &self,
        locus: &Locus,
        product: Option<usize>,
        indicator: &Indicator,
        raports: &[bool],
    ) -> bool {
        let mut dimensions = self.edition.dimensions.iter();
        let dimension = dimensions
            .position(|dimension| dimension.indicators().any(|leaf| leaf.id == indicator.id));
        let in_locus = dimension.is_some_and(|position| {
            let own = &self.edition.dimensions[position];
            if own.is_total() && raports.get(position) == Some(&true) {
                return false;
            }
            let is_printed = locus.points.get(&own.id).is_some();
            is_printed && raports.get(position) != Some(&true)
                || self.is_hidden(locus, PointsNode::Dimension(position))
        });
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

/// That points lie between nothing and a maximum.
///
/// # Errors
/// [`Problem`] where they do not.
pub fn check_points(value: &Exact, maximum: &Exact, path: &Path<'_>) -> Result<(), Problem> {
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
                ". Isi angka seperti pada rapor.",
            ],
        ),
        message(
            Language::English,
            [
                "",
                " is outside 0 to ",
                ". Enter the figure as the rapor prints it.",
            ],
        ),
    ))
}
