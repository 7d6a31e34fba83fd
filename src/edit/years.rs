//! A government's scores over the years, broken where the rules change.

use crate::format::published::Published;
use crate::model::edition::Year;
use crate::model::quantity::Printed;

/// A government's score of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearScore {
    /// The year.
    pub year: Year,
    /// The edition that it is a score of.
    pub edition: String,
    /// The best score of that edition.
    pub maximum: Printed,
    /// The estimate, where there is one.
    pub estimate: Option<Printed>,
    /// The official figure, where the work has it.
    pub official: Option<Printed>,
    /// Its published result.
    pub published: Option<Found>,
}

/// Published result of a government in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// All that is printed.
    pub office: Published,
    /// Its score, where that is known exactly.
    pub score: Option<Printed>,
}

impl YearScore {
    /// A year of which there is no work, only what is published.
    #[must_use]
    pub fn only_published(year: Year, edition: &str, maximum: Printed, found: Found) -> YearScore {
        YearScore {
            year,
            edition: edition.to_owned(),
            maximum,
            estimate: None,
            official: None,
            published: Some(found),
        }
    }

    /// Point of the line: a published figure before a computed one.
    #[must_use]
    pub fn point(&self) -> Option<Printed> {
        self.official.or(self.published()).or(self.estimate)
    }

    /// The published score, where it is known exactly.
    #[must_use]
    pub fn published(&self) -> Option<Printed> {
        self.published.as_ref()?.score
    }
}

/// The scores of works with what is published: beside the first work of its year, or as a year of its own.
#[must_use]
pub fn with_published(mut scores: Vec<YearScore>, published: Vec<YearScore>) -> Vec<YearScore> {
    for own in published {
        match scores.iter_mut().find(|score| score.year == own.year) {
            Some(score) => score.published = own.published,
            None => scores.push(own),
        }
    }
    scores
}

/// The scores in the order of their years, in a list for each stretch under one edition. What has no
/// score that could be drawn is left out.
#[must_use]
pub fn stretches(mut scores: Vec<YearScore>) -> Vec<Vec<YearScore>> {
    scores.retain(|own| own.point().is_some());
    scores.sort_by_key(|own| own.year);
    let mut stretches: Vec<Vec<YearScore>> = Vec::new();
    for own in scores {
        match stretches.last_mut() {
            Some(stretch) if stretch[0].edition == own.edition => stretch.push(own),
            _ => stretches.push(vec![own]),
        }
    }
    stretches
}

/// True if two names are of the same government: a person may write it in capitals, or with blanks
/// around it, or leave out what kind it is.
#[must_use]
pub fn is_same_government(one: &str, other: &str) -> bool {
    let bare = |name: &str| {
        let name = name.trim().to_lowercase();
        let stripped = name
            .strip_prefix("kab. ")
            .map(|own| ["kabupaten ", own].concat());
        stripped.unwrap_or(name)
    };
    !one.trim().is_empty() && bare(one) == bare(other)
}
