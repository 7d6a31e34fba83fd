//! Looking through what is published: which year and kind, which offices of it, in which order.

use std::cmp::Ordering;

use crate::format::published::{Kind, Published};
use crate::model::edition::Year;
use crate::model::exact::Exact;

/// A choice of offices. Fields that are left open follow the assessment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exploring {
    /// The year.
    pub year: Option<Year>,
    /// The kind.
    pub kind: Option<Kind>,
    /// Offices and their order.
    pub filter: Filter,
}

/// Filter and order of the offices of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those of this province; empty: all.
    pub province: String,
    /// Only those whose names have all of these words; empty: all.
    pub name: String,
    /// Column that they are ordered by.
    pub by: Column,
    /// True if the order is the other way round.
    pub is_reversed: bool,
}

/// Columns that offices can be ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// By name, from A.
    Name,
    /// By score as printed first, the best first.
    #[default]
    Score,
    /// By rank, the first first.
    Rank,
    /// By province, from A.
    Province,
}

impl Filter {
    /// Ordered by a column; by the same once more, the other way round.
    #[must_use]
    pub fn ordered(&self, by: Column) -> Filter {
        Filter {
            by,
            is_reversed: self.by == by && !self.is_reversed,
            ..self.clone()
        }
    }

    /// The same order with every office.
    #[must_use]
    pub fn without_choices(&self) -> Filter {
        Filter {
            by: self.by,
            is_reversed: self.is_reversed,
            ..Filter::default()
        }
    }

    /// True if figures or letters rise down the column that the offices are ordered by.
    #[must_use]
    pub fn is_ascending(&self) -> bool {
        (self.by == Column::Score) == self.is_reversed
    }
}

/// The provinces of offices, each once, from A.
#[must_use]
pub fn provinces(offices: &[Published]) -> Vec<&str> {
    let named = offices.iter().map(|own| own.province.as_str());
    let mut provinces: Vec<&str> = named.filter(|own| !own.is_empty()).collect();
    provinces.sort_unstable();
    provinces.dedup();
    provinces
}

/// The offices of a kind that a filter leaves, in its order. Those of which the figure is not published
/// come last either way; what is equal comes by score and name.
#[must_use]
pub fn find<'a>(offices: &'a [Published], kind: Kind, filter: &Filter) -> Vec<&'a Published> {
    let sought = fold(&filter.name);
    let sought: Vec<&str> = sought.split(' ').filter(|own| !own.is_empty()).collect();
    let is_left = |own: &&Published| {
        let name = fold(&own.name);
        let is_named = |word: &&str| name.contains(word) || is_kind(kind, word);
        (filter.province.is_empty() || own.province == filter.province)
            && sought.iter().all(is_named)
    };
    let mut found: Vec<(Option<Exact>, &Published)> = offices
        .iter()
        .filter(is_left)
        .map(|own| (score(own), own))
        .collect();
    found.sort_by(|one, other| by(filter, one, other));
    found.into_iter().map(|(_, own)| own).collect()
}

/// The score that is printed first.
fn score(office: &Published) -> Option<Exact> {
    Exact::from_decimal(office.scores.first()?)
}

type Scored<'a> = (Option<Exact>, &'a Published);

fn by(filter: &Filter, one: &Scored<'_>, other: &Scored<'_>) -> Ordering {
    let province = |own: &Scored<'_>| Some(own.1.province.clone()).filter(|own| !own.is_empty());
    let is_falling = !filter.is_ascending();
    let order = match filter.by {
        Column::Name => in_order(Some(&one.1.name), Some(&other.1.name), is_falling),
        Column::Score => in_order(one.0.as_ref(), other.0.as_ref(), is_falling),
        Column::Rank => in_order(one.1.rank, other.1.rank, is_falling),
        Column::Province => in_order(province(one), province(other), is_falling),
    };
    let by_score = || in_order(one.0.as_ref(), other.0.as_ref(), true);
    order
        .then_with(by_score)
        .then_with(|| one.1.name.cmp(&other.1.name))
}

/// Orders missing values last, however the rest is ordered.
fn in_order<T: Ord>(one: Option<T>, other: Option<T>, is_falling: bool) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) if is_falling => other.cmp(&one),
        (Some(one), Some(other)) => one.cmp(&other),
        (one, other) => one.is_none().cmp(&other.is_none()),
    }
}

/// True if a word is what offices of this kind are called: tables leave that out of their names.
fn is_kind(kind: Kind, word: &str) -> bool {
    word.len() >= 3 && kind.id().starts_with(word)
}

/// A text as it is searched in: small letters without accents, and a blank for whatever is no letter or
/// digit.
fn fold(text: &str) -> String {
    text.to_lowercase().chars().filter_map(plain).collect()
}

/// A letter without its accent; nothing for an accent that stands by itself.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        '\u{300}'..='\u{36f}' => return None,
        'à'..='å' | 'ā' => 'a',
        'ç' => 'c',
        'è'..='ë' | 'ē' | 'ĕ' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ō' => 'o',
        'ù'..='ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        own if own.is_alphanumeric() => own,
        _ => ' ',
    })
}
