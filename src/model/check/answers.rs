//! Checks what is entered in a government and its loci: points, answers, products, changes.

use crate::model::assessment::{Answer, Change, Entries, Locus};
use crate::model::check::checker::Checker;
use crate::model::edition::{Indicator, PointsNode, TOTAL};
use crate::model::exact::Exact;
use crate::model::problem::{Path, Problem, ProblemKind};
use crate::model::sheet::Parts;

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
                return Err(Problem::new(ProblemKind::PointsTwice, &points));
            }
            self.check_answers(&product.answers, &product_path.key("answers"))?;
        }
        if let (Some(count), Some(products)) = (&locus.product_count, &locus.products)
            && *count != Exact::count(products.len())
        {
            let listed = products.len();
            return Err(Problem::new(
                ProblemKind::ProductCountDiffers { listed },
                &path.key("productCount"),
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
        let is_of_other = POINTS_OF_SOME_EDITION.contains(&node);
        let node = node.to_owned();
        let unknown = if is_of_other {
            let edition = self.edition.id.clone();
            ProblemKind::PointsOfOtherEdition { edition, node }
        } else {
            ProblemKind::PointsUnknown { node }
        };
        Err(Problem::new(unknown, path))
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
                let node = node.to_string();
                return Err(Problem::new(ProblemKind::TotalOnly { node }, &path));
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
                let off_scale = ProblemKind::AnswerOffScale {
                    name: indicator.name.clone(),
                    answer: figure.clone(),
                    maximum: scale,
                };
                return Err(Problem::new(off_scale, path));
            }
        }
        Ok(())
    }

    pub(super) fn check_change(
        &self,
        change: &Change,
        parts: &Parts,
        rapors: &[bool],
        path: &Path<'_>,
    ) -> Result<(), Problem> {
        let locus = self.assessment.loci.get(change.locus).ok_or_else(|| {
            let unknown = ProblemKind::LocusUnknown {
                locus: change.locus,
                count: self.assessment.loci.len(),
            };
            Problem::new(unknown, &path.key("locus"))
        })?;
        let product = match change.product {
            None => None,
            Some(product) => Some(locus.products().get(product).ok_or_else(|| {
                Problem::new(
                    ProblemKind::ProductUnknown { product },
                    &path.key("product"),
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
                || self.is_rapor(points_node, rapors)
            {
                return Err(Problem::new(ProblemKind::PointsNotPrinted, &node_path));
            }
            let to = path.key("to");
            let Answer::One(value) = &change.to else {
                return Err(Problem::new(ProblemKind::PointsNotOne, &to));
            };
            let maximum = self.points_maximum(node, parts, &node_path)?;
            return check_points(value, &maximum, &to);
        }
        let indicator = self.indicator(node, &node_path)?;
        if self.is_below_points(
            locus,
            product.is_some().then_some(change.product).flatten(),
            indicator,
            rapors,
        ) {
            return Err(Problem::new(ProblemKind::HiddenByPoints, &node_path));
        }
        self.check_answer(&change.to, indicator, &path.key("to"))
    }

    /// True if the points of a node only bind the weights.
    fn is_rapor(&self, node: PointsNode, rapors: &[bool]) -> bool {
        let position = match node {
            PointsNode::Total => self
                .edition
                .dimensions
                .iter()
                .position(|own| own.is_total()),
            PointsNode::Dimension(position) => Some(position),
            PointsNode::Sum(_) => None,
        };
        position.is_some_and(|position| rapors.get(position) == Some(&true))
    }

    /// True if points printed above a node keep it from counting.
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

    /// True if points printed above an indicator keep it from counting.
    fn is_below_points(
        &self,
        locus: &Locus,
        product: Option<usize>,
        indicator: &Indicator,
        rapors: &[bool],
    ) -> bool {
        let mut dimensions = self.edition.dimensions.iter();
        let dimension = dimensions
            .position(|dimension| dimension.indicators().any(|leaf| leaf.id == indicator.id));
        let in_locus = dimension.is_some_and(|position| {
            let own = &self.edition.dimensions[position];
            if own.is_total() && rapors.get(position) == Some(&true) {
                return false;
            }
            let is_printed = locus.points.get(&own.id).is_some();
            is_printed && rapors.get(position) != Some(&true)
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

/// Checks that points lie between nothing and a maximum.
///
/// # Errors
/// [`Problem`] where they do not.
pub fn check_points(value: &Exact, maximum: &Exact, path: &Path<'_>) -> Result<(), Problem> {
    if !value.is_negative() && value <= maximum {
        return Ok(());
    }
    let outside = ProblemKind::PointsOutside {
        points: value.clone(),
        maximum: maximum.clone(),
    };
    Err(Problem::new(outside, path))
}
