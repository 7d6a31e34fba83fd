//! Tables of published results, and the question that `rank` is asked.

use crate::document::json::Json;
use crate::format::reader::{Faults, Reader};
use crate::model::edition::Year;
use crate::model::exact::Exact;
use crate::model::problem::{Path, Problem, QuestionProblem, expected};
use crate::model::quantity::{Points, Printed, Span};
use crate::model::rank::{Above, Known, Rank, Results};

/// The highest score of every year that results are published of.
pub const MAXIMUM: Printed = Printed::from_hundredths(10_000);

/// Reads the table of a year and kind. What else it holds is for people.
///
/// # Errors
/// The first [`Problem`] of its form.
pub fn read_results(json: &Json) -> Result<Results, Problem> {
    let faults = Faults::default();
    let table = Reader::new(json, &faults);
    let of = table.required("of").index();
    let above = table.required("above").each(three);
    let known = table.required("known").each(three);
    let results = of_numbers(of, above, known);
    faults.check(results)
}

/// The results of how many were assessed, of counts above scores, and of what is known of each office: its
/// lowest and highest score in hundredths, and its rank or nought.
#[must_use]
pub fn of_numbers(
    of: usize,
    above: impl IntoIterator<Item = [usize; 3]>,
    known: impl IntoIterator<Item = [usize; 3]>,
) -> Results {
    let above = above.into_iter().map(|[score, low, high]| Above {
        score: hundredths(score),
        offices: Span { low, high },
    });
    let known = known.into_iter().map(|[low, high, rank]| Known {
        score: Span {
            low: hundredths(low),
            high: hundredths(high),
        },
        rank: (rank > 0).then_some(rank),
    });
    Results {
        of,
        maximum: MAXIMUM,
        above: above.collect(),
        known: known.collect(),
    }
}

fn three(reader: Reader<'_>) -> [usize; 3] {
    let numbers = reader.each(Reader::index);
    numbers.try_into().unwrap_or_else(|_| {
        reader.wrong(&expected::THREE_NUMBERS);
        [0; 3]
    })
}

fn hundredths(number: usize) -> Printed {
    Printed::from_hundredths(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A question to `rank`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankQuestion {
    /// The year.
    pub year: Year,
    /// The kind of government.
    pub kind: String,
    /// The score as it would be printed.
    pub score: Printed,
}

impl RankQuestion {
    /// Reads the question.
    ///
    /// # Errors
    /// The first [`Problem`] of its form; `points-out-of-range` for a score that cannot be.
    pub fn read(json: &Json) -> Result<RankQuestion, Problem> {
        let faults = Faults::default();
        let object = Reader::new(json, &faults);
        object.object(&["year", "kind", "score"]);
        let year = object.required("year").year();
        let kind = object.required("kind").string();
        let given = object.required("score");
        let score = given.number();
        if score.is_negative() || score > Exact::whole(100) {
            given.fault(QuestionProblem::ScoreOutside);
        }
        faults.check(RankQuestion {
            year,
            kind,
            score: Points(score).printed(),
        })
    }

    /// Finds the table that is asked about: each has a year and a kind.
    ///
    /// # Errors
    /// `year-unknown` or `kind-unknown`, with what there is.
    pub fn find(&self, tables: &[(Year, &str)]) -> Result<usize, Problem> {
        let position = tables
            .iter()
            .position(|(year, kind)| *year == self.year && *kind == self.kind);
        position.ok_or_else(|| {
            let of_year = tables.iter().filter(|(year, _)| *year == self.year);
            let kinds: Vec<String> = of_year.map(|(_, kind)| (*kind).to_owned()).collect();
            if kinds.is_empty() {
                let mut years: Vec<Year> = tables.iter().map(|(year, _)| *year).collect();
                years.dedup();
                let unknown = QuestionProblem::NoResultsOfYear {
                    year: self.year,
                    known: years,
                };
                return Problem::new(unknown, &Path::ROOT.key("year"));
            }
            let unknown = QuestionProblem::NoResultsOfKind {
                kind: self.kind.clone(),
                known: kinds,
            };
            Problem::new(unknown, &Path::ROOT.key("kind"))
        })
    }
}

/// The answer of `rank`.
#[derive(serde::Serialize)]
pub struct RankAnswer {
    best: usize,
    worst: usize,
    of: usize,
    estimate: usize,
}

impl From<Rank> for RankAnswer {
    fn from(rank: Rank) -> RankAnswer {
        RankAnswer {
            best: rank.best,
            worst: rank.worst,
            of: rank.of,
            estimate: rank.estimate,
        }
    }
}
