//! The tables of published results, as they are compiled for the page.

pub(crate) use published_results as compile;

use super::{parse, to_json};
use zonahijau::edit::published_table::Table;
use zonahijau::format::published::{Published, read_offices};
use zonahijau::format::results::read_results;
use zonahijau::model::quantity::Printed;
use zonahijau::model::rank::Results;

pub(crate) const RESULTS: &str = include_str!("../../../results/results.csv");
pub(crate) const COUNTS: &str = include_str!("../../../results/counts.csv");
pub(crate) const CARE: &str = include_str!("../../../results/care.csv");

/// The compiled tables, each a year and kind.
fn compiled() -> Vec<compile::Table> {
    compile::compile(RESULTS, COUNTS, CARE).unwrap_or_else(|error| panic!("{error}"))
}

/// Every year and kind with its results.
pub(crate) fn all_results() -> Vec<(u16, &'static str, Results)> {
    let read = |table: compile::Table| {
        let results = read_results(&to_json(&parse(&table.whole()))).unwrap();
        (table.year, table.kind, results)
    };
    compiled().into_iter().map(read).collect()
}

/// The results of a year and kind.
pub(crate) fn results(year: u16, kind: &str) -> Results {
    let mut all = all_results().into_iter();
    all.find(|own| own.0 == year && own.1 == kind).unwrap().2
}

/// Every year and kind with its table, as the page has them.
pub(crate) fn all_tables() -> Vec<(u16, &'static str, Table)> {
    let read = |own: compile::Table| {
        let json = to_json(&parse(&own.whole()));
        let table = Table::new(read_results(&json).unwrap(), read_offices(&json));
        (own.year, own.kind, table)
    };
    compiled().into_iter().map(read).collect()
}

/// The table of a year and kind.
pub(crate) fn table(year: u16, kind: &str) -> Table {
    let mut all = all_tables().into_iter();
    all.find(|own| own.0 == year && own.1 == kind).unwrap().2
}

/// The single offices of a year, as the page has them.
pub(crate) fn units(year: u16) -> Vec<Published> {
    let mut all = compile::units(RESULTS).unwrap().into_iter();
    let own = all.find(|own| own.year == year).unwrap();
    read_offices(&to_json(&parse(&own.whole())))
}

/// A score of so many hundredths.
pub(crate) const fn score(hundredths: i64) -> Printed {
    Printed::from_hundredths(hundredths)
}
