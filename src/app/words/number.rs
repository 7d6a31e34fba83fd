//! Numbers as people of a language write and read them.

use crate::model::edition::{Edition, WeightUnit};
use crate::model::exact::Exact;
use crate::model::quantity::{Points, Printed};
use crate::model::text::Language;

/// A real minus sign, as wide as a plus.
const MINUS: &str = "\u{2212}";

/// A figure with its two decimals: `49,85`.
#[must_use]
pub fn figure(value: Printed, language: Language) -> String {
    localise(&value.to_string(), language)
}

/// A difference with its sign: `+4,15`.
#[must_use]
pub fn difference(value: Printed, language: Language) -> String {
    let sign = if value >= Printed::default() { "+" } else { "" };
    format!("{sign}{}", figure(value, language))
}

/// A number as short as it can be said, with at most two decimals: `2,75`, `3`.
#[must_use]
pub fn short(value: &Exact, language: Language) -> String {
    let printed = Points(value.clone()).printed().to_string();
    let text = printed.trim_end_matches('0').trim_end_matches('.');
    localise(text, language)
}

/// A share as a percentage: `12,22 %`.
#[must_use]
pub fn percent(share: &Exact, language: Language) -> String {
    format!("{}\u{a0}%", short(&(share * &Exact::whole(100)), language))
}

/// A share of an indicator's dimension in the unit that its edition gives weights in: `12,22 %`,
/// `6 poin`.
#[must_use]
pub fn weight_in_unit(edition: &Edition, share: &Exact, language: Language) -> String {
    if edition.weight_unit != Some(WeightUnit::Points) {
        return percent(share, language);
    }
    let unit = match language {
        Language::Indonesian => "poin",
        Language::English => "points",
    };
    // Where weights are points, all indicators share the total.
    let points = share * &edition.maximum.0;
    format!("{}\u{a0}{unit}", short(&points, language))
}

/// Reads what a person typed, with a decimal comma or point; `None` where it is no number.
#[must_use]
pub fn parse(text: &str) -> Option<Exact> {
    let text = text.trim().replace(',', ".").replace(MINUS, "-");
    Exact::from_decimal(text.trim_start_matches('+'))
}

fn localise(text: &str, language: Language) -> String {
    language.localised(text.replace('-', MINUS))
}
