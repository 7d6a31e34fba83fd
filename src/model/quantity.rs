//! Quantities that must not be mistaken for each other: weights, points, shares and printed figures.

use std::fmt;
use std::ops::Sub;

use crate::model::exact::Exact;
use crate::model::text::Language;

/// Points of a score, unrounded; from 0 to the edition's maximum.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(pub Exact);

/// A weight in the edition's own unit (percent of a dimension, or points).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight(pub Exact);

/// The part of something that is reached or that belongs to it; from 0 to 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(pub Exact);

impl Points {
    /// No points.
    pub const ZERO: Points = Points(Exact::ZERO);

    /// The figure that is printed and classified: two decimals, an exact half upwards.
    #[must_use]
    pub fn printed(&self) -> Printed {
        Printed(self.0.to_hundredths())
    }
}

/// A figure as it is printed, or a difference of two: whole hundredths of a point.
///
/// Classes are looked up with it, because their bounds are printed with two decimals too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Printed(i64);

impl Printed {
    /// A figure of so many hundredths of a point.
    #[must_use]
    pub const fn from_hundredths(hundredths: i64) -> Printed {
        Printed(hundredths)
    }

    /// The figure in hundredths of a point.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// The figure as people of a language write it: `49,85`.
    #[must_use]
    pub fn localised(self, language: Language) -> String {
        language.localised(self.to_string())
    }
}

impl Sub for Printed {
    type Output = Printed;

    fn sub(self, other: Printed) -> Printed {
        Printed(self.0 - other.0)
    }
}

/// With a decimal point, as programs read it: `49.85`.
impl fmt::Display for Printed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let hundredths = self.0.unsigned_abs();
        write!(
            formatter,
            "{sign}{}.{:02}",
            hundredths / 100,
            hundredths % 100
        )
    }
}

/// The lowest and the highest that something can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span<T> {
    /// The lowest.
    pub low: T,
    /// The highest.
    pub high: T,
}

impl<T> Span<T> {
    /// One of the two.
    #[must_use]
    pub fn end(&self, end: End) -> &T {
        match end {
            End::Low => &self.low,
            End::High => &self.high,
        }
    }
}

/// An end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The lowest.
    Low,
    /// The highest.
    High,
}
