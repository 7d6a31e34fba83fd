//! Answers of the JavaScript API in the contract's shapes, ready to be serialised.

use serde::{Serialize, Serializer};

use crate::model::category::Category;
use crate::model::edition::{Edition, Mark, PointsNode, WeightUnit};
use crate::model::note::Note;
use crate::model::potential::Potential;
use crate::model::quantity::{Points, Printed};
use crate::model::score::{Figure, LocusScore, Score, Standing};
use crate::model::simulation::Simulation;
use crate::model::term::{Operation, Term, Unit};
use crate::model::text::{Language, Text};
use crate::model::texts::Texts;

impl Serialize for Printed {
    /// As the number that reads as this decimal. Both operands are exact, and a division is rounded
    /// correctly, so this is the very number that `49.85` means in JavaScript.
    #[allow(clippy::float_arithmetic, clippy::cast_precision_loss)]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.hundredths() as f64 / 100.0)
    }
}

/// A score as `score.json` describes it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScoreAnswer<'a> {
    #[serde(flatten)]
    standing: StandingAnswer<'a>,
    counted: usize,
    of: usize,
    loci: Vec<LocusAnswer<'a>>,
    notes: &'a [Note],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StandingAnswer<'a> {
    score: Option<FigureAnswer>,
    category: Option<CategoryAnswer<'a>>,
    reachable: Vec<&'a str>,
    to_next: Option<Printed>,
    opinion: Option<String>,
}

#[derive(Serialize)]
struct FigureAnswer {
    low: Printed,
    estimate: Option<Printed>,
    high: Printed,
}

#[derive(Serialize)]
pub(super) struct CategoryAnswer<'a> {
    id: &'a str,
    label: &'a str,
    zone: Option<&'static str>,
}

#[derive(Serialize)]
struct LocusAnswer<'a> {
    name: Option<&'a str>,
    #[serde(flatten)]
    standing: StandingAnswer<'a>,
    dimensions: Vec<DimensionAnswer<'a>>,
}

#[derive(Serialize)]
struct DimensionAnswer<'a> {
    id: &'a str,
    max: Option<Printed>,
    points: Option<FigureAnswer>,
}

impl<'a> ScoreAnswer<'a> {
    /// The answer for a score of an edition.
    #[must_use]
    pub fn new(edition: &'a Edition, score: &'a Score) -> ScoreAnswer<'a> {
        ScoreAnswer {
            standing: StandingAnswer::new(edition, score.standing.as_ref()),
            counted: score.counted,
            of: score.loci.len(),
            loci: score
                .loci
                .iter()
                .map(|locus| LocusAnswer::new(edition, locus))
                .collect(),
            notes: &score.notes,
        }
    }
}

impl<'a> StandingAnswer<'a> {
    fn new(edition: &'a Edition, standing: Option<&Standing>) -> StandingAnswer<'a> {
        let reachable = standing.map(|standing| {
            let (low, high) = standing.reachable;
            let ids = edition.ladder.between(low, high);
            ids.map(|category| category.id.as_str()).collect()
        });
        StandingAnswer {
            score: standing.map(|standing| FigureAnswer::new(standing.figure)),
            category: standing
                .and_then(|standing| standing.category(edition))
                .map(CategoryAnswer::new),
            reachable: reachable.unwrap_or_default(),
            to_next: standing.and_then(|standing| standing.to_next),
            opinion: standing.and_then(|standing| standing.opinion(edition, Language::Indonesian)),
        }
    }
}

impl FigureAnswer {
    fn new(figure: Figure) -> FigureAnswer {
        let Figure {
            low,
            estimate,
            high,
        } = figure;
        FigureAnswer {
            low,
            estimate,
            high,
        }
    }
}

impl<'a> CategoryAnswer<'a> {
    pub(super) fn new(category: &'a Category) -> CategoryAnswer<'a> {
        CategoryAnswer {
            id: &category.id,
            label: &category.label.id,
            zone: category.zone.map(crate::model::category::Zone::id),
        }
    }
}

impl<'a> LocusAnswer<'a> {
    fn new(edition: &'a Edition, locus: &'a LocusScore) -> LocusAnswer<'a> {
        LocusAnswer {
            name: locus.name.as_deref(),
            standing: StandingAnswer::new(edition, Some(&locus.standing)),
            dimensions: edition
                .parts()
                .into_iter()
                .filter_map(|part| DimensionAnswer::new(edition, locus, part))
                .collect(),
        }
    }
}

impl<'a> DimensionAnswer<'a> {
    fn new(
        edition: &'a Edition,
        locus: &LocusScore,
        part: PointsNode,
    ) -> Option<DimensionAnswer<'a>> {
        let (id, score) = match part {
            PointsNode::Total => return None,
            PointsNode::Dimension(position) => (
                &edition.dimensions[position].id,
                &locus.dimensions[position],
            ),
            PointsNode::Sum(position) => (&edition.sums[position].id, &locus.sums[position]),
        };
        Some(DimensionAnswer {
            id,
            max: score.maximum,
            points: score.points.map(FigureAnswer::new),
        })
    }
}

/// Scores before and after, and what differs.
#[derive(Serialize)]
pub struct SimulationAnswer<'a> {
    before: ScoreAnswer<'a>,
    after: ScoreAnswer<'a>,
    difference: DifferenceAnswer,
}

#[derive(Serialize)]
struct DifferenceAnswer {
    score: Option<Printed>,
    loci: Vec<Option<Printed>>,
}

impl<'a> SimulationAnswer<'a> {
    /// The answer for a simulation under an edition.
    #[must_use]
    pub fn new(edition: &'a Edition, simulation: &'a Simulation) -> SimulationAnswer<'a> {
        let loci = 0..simulation.before.loci.len();
        SimulationAnswer {
            before: ScoreAnswer::new(edition, &simulation.before),
            after: ScoreAnswer::new(edition, &simulation.after),
            difference: DifferenceAnswer {
                score: simulation.difference(),
                loci: loci
                    .map(|locus| simulation.locus_difference(locus))
                    .collect(),
            },
        }
    }
}

/// Potential of a node.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PotentialAnswer<'a> {
    locus: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    product: Option<usize>,
    node: &'a str,
    locus_gain: Printed,
    government_gain: Printed,
}

impl<'a> From<&'a Potential> for PotentialAnswer<'a> {
    fn from(potential: &'a Potential) -> PotentialAnswer<'a> {
        PotentialAnswer {
            locus: potential.locus,
            product: potential.product,
            node: &potential.node,
            locus_gain: potential.locus_gain,
            government_gain: potential.government_gain,
        }
    }
}

/// A term of a derivation.
#[derive(Serialize)]
pub struct TermAnswer<'a> {
    label: &'a str,
    labels: &'a Text,
    exact: String,
    value: Printed,
    unit: Unit,
    mark: Mark,
    source: Vec<&'a str>,
    operation: Operation,
    terms: Vec<TermAnswer<'a>>,
}

impl<'a> TermAnswer<'a> {
    /// The answer for a term; sources become their addresses.
    #[must_use]
    pub fn new(texts: &'a Texts, term: &'a Term) -> TermAnswer<'a> {
        let addresses = term.sources.iter().filter_map(|key| texts.source(key));
        TermAnswer {
            label: &term.label.id,
            labels: &term.label,
            exact: term.exact.to_string(),
            value: Points(term.exact.clone()).printed(),
            unit: term.unit,
            mark: term.mark,
            source: addresses.map(|source| source.address.as_str()).collect(),
            operation: term.operation,
            terms: term
                .terms
                .iter()
                .map(|term| TermAnswer::new(texts, term))
                .collect(),
        }
    }
}

/// An edition to choose.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EditionAnswer<'a> {
    id: &'a str,
    title: &'a str,
    titles: &'a Text,
    years: &'a [u16],
    maximum: Printed,
    weight_unit: Option<&'static str>,
}

impl<'a> From<&'a Edition> for EditionAnswer<'a> {
    fn from(edition: &'a Edition) -> EditionAnswer<'a> {
        EditionAnswer {
            id: &edition.id,
            title: &edition.title.id,
            titles: &edition.title,
            years: &edition.years,
            maximum: edition.maximum.printed(),
            weight_unit: edition.weight_unit.map(WeightUnit::id),
        }
    }
}
