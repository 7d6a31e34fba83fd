//! The editions that this version knows, as `build.rs` finds them in `static/editions/`.

use crate::model::edition::Year;

/// An edition before it is loaded.
pub struct Listed {
    /// Its id.
    pub id: &'static str,
    /// The years it was used in: `2022–2024`.
    pub years: &'static str,
    /// Each of them.
    pub covers: &'static [Year],
    /// Its title, Indonesian and English.
    pub title: [&'static str; 2],
}

include!(concat!(env!("OUT_DIR"), "/edition_list.rs"));

/// Every edition's id, newest first.
#[must_use]
pub fn ids() -> [&'static str; EDITIONS.len()] {
    EDITIONS.each_ref().map(|own| own.id)
}

/// The id of the edition that a year with published results was assessed by: of those years there is one.
#[must_use]
pub fn of_year(year: Year) -> Option<&'static str> {
    let own = EDITIONS.iter().find(|own| own.covers.contains(&year));
    own.map(|own| own.id)
}
