//! Texts of the offices in a table of published results, for people to read.
//!
//! [`read_results`](super::results::read_results) reads what is computed with, from the same file and in
//! the same order.

use crate::document::json::Json;
use crate::model::edition::Year;
use crate::model::text::Text;

include!(concat!(env!("OUT_DIR"), "/result_years.rs"));

/// Kind of office that results are published of: a table each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // Each name is the kind's own.
pub enum Kind {
    Kabupaten,
    Kota,
    Provinsi,
    Kementerian,
    Lembaga,
    /// One office of a government or of a ministry; these are not ranked.
    Unit,
}

impl Kind {
    /// Every kind, in the order in which a choice names them.
    pub const ALL: [Kind; 6] = [
        Kind::Kabupaten,
        Kind::Kota,
        Kind::Provinsi,
        Kind::Kementerian,
        Kind::Lembaga,
        Kind::Unit,
    ];

    /// Its id, as in assessments and in the names of tables.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Kind::Kabupaten => "kabupaten",
            Kind::Kota => "kota",
            Kind::Provinsi => "provinsi",
            Kind::Kementerian => "kementerian",
            Kind::Lembaga => "lembaga",
            Kind::Unit => "unit",
        }
    }

    /// The kind with an id.
    #[must_use]
    pub fn find(id: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// An office of which something is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its name, without what kind it is.
    pub name: String,
    /// Its province; empty for national bodies.
    pub province: String,
    /// Every score that is printed for it, as it is printed.
    pub scores: Vec<String>,
    /// Its printed rank.
    pub rank: Option<usize>,
    /// Its printed zone; empty where none is.
    pub zone: String,
    /// Its printed category, quality or opinion; empty where none is.
    pub category: String,
    /// Sources that print it.
    pub sources: Vec<String>,
    /// A caution, such as a second figure.
    pub note: Option<Text>,
}

/// Reads the offices of a table. Whatever is not as `results/src/lib.rs` writes it is left empty.
#[must_use]
pub fn read_offices(table: &Json) -> Vec<Published> {
    let addresses = texts(table.get("sources"));
    let offices = elements(table.get("offices")).iter();
    offices.map(|own| read_office(own, &addresses)).collect()
}

fn read_office(office: &Json, addresses: &[String]) -> Published {
    let members = elements(Some(office));
    let at = |place: usize| members.get(place);
    let sources = elements(at(6)).iter().filter_map(index);
    Published {
        name: text(at(0)),
        province: text(at(1)),
        scores: texts(at(2)),
        rank: at(3).and_then(index).filter(|rank| *rank > 0),
        zone: text(at(4)),
        category: text(at(5)),
        sources: sources
            .filter_map(|place| addresses.get(place).cloned())
            .collect(),
        note: at(7).map(|note| Text::new(text(note.get("id")), text(note.get("en")))),
    }
}

fn elements(json: Option<&Json>) -> &[Json] {
    match json {
        Some(Json::List(elements)) => elements,
        _ => &[],
    }
}

fn text(json: Option<&Json>) -> String {
    match json {
        Some(Json::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

fn texts(json: Option<&Json>) -> Vec<String> {
    elements(json).iter().map(|own| text(Some(own))).collect()
}

fn index(json: &Json) -> Option<usize> {
    match json {
        Json::Number(number) => number.to_index(),
        _ => None,
    }
}
