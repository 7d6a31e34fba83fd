//! Weights in the unit of their edition.

use crate::app::words::Words;
use crate::app::words::number::short;
use crate::model::edition::{Edition, WeightUnit};
use crate::model::exact::Exact;
use crate::model::quantity::Span;
use crate::model::sheet::SheetDimension;
use crate::model::text::Language;

/// The range of a share: `3,13–12,54 %`.
pub(super) fn range_text(
    edition: &Edition,
    dimension: &SheetDimension,
    range: &Span<Exact>,
    language: Language,
) -> String {
    let [low, high] = [&range.low, &range.high].map(|end| match edition.weight_unit {
        Some(WeightUnit::Points) => end * &dimension.points,
        Some(WeightUnit::PercentOfDimension) | None => end * &Exact::whole(100),
    });
    let high_text = weight_text(edition, &high, language);
    let low = short(&low, language);
    if high_text.starts_with(&format!("{low}\u{a0}")) {
        return high_text;
    }
    format!("{low}–{high_text}")
}

/// A weight in its unit.
pub(super) fn weight_text(edition: &Edition, weight: &Exact, language: Language) -> String {
    let unit = match edition.weight_unit {
        Some(WeightUnit::Points) => Words::new(language).points(),
        Some(WeightUnit::PercentOfDimension) | None => "%",
    };
    format!("{}\u{a0}{unit}", short(weight, language))
}
