//! Exact rational numbers: every score is computed with them, so that a result at a zone's edge is
//! the same on every machine.
//!
//! Figures of a score sheet nearly always fit a fraction of two 64-bit integers, which is what keeps
//! a simulation fast on a cheap phone. What does not fit moves to big integers and never wraps.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::num::NonZeroU32;
use std::ops::{Add, Mul, Sub};

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::model::text::Language;

/// An exact fraction in lowest terms.
#[derive(Clone, PartialEq, Eq)]
pub struct Exact(Repr);

/// A value has one representation only: `Small` wherever it fits, so that equality may be derived.
#[derive(Clone, PartialEq, Eq)]
enum Repr {
    Small { numerator: i64, denominator: i64 },
    Big(Box<BigRational>),
}

/// Decimal exponents beyond this are no JavaScript number.
const LARGEST_EXPONENT: i32 = 400;

/// A JavaScript number has fewer decimal places than this.
const MOST_PLACES: usize = 400;

impl Exact {
    /// Nothing.
    pub const ZERO: Exact = Exact::whole(0);
    /// One, or the whole.
    pub const ONE: Exact = Exact::whole(1);

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> Exact {
        Exact(Repr::Small {
            numerator: number,
            denominator: 1,
        })
    }

    /// The number of things in a collection.
    #[must_use]
    pub fn count(things: usize) -> Exact {
        match i64::try_from(things) {
            Ok(things) => Exact::whole(things),
            Err(_) => Exact::small(things as i128, 1),
        }
    }

    /// Reads a decimal as JavaScript and JSON print it: `12.22`, `-3`, `1e-7`.
    /// `None` where the text is no decimal number.
    #[must_use]
    pub fn from_decimal(text: &str) -> Option<Exact> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let unsigned = whole.strip_prefix('-').unwrap_or(whole);
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if unsigned.is_empty() || !all_digits(unsigned) || !all_digits(fraction) {
            return None;
        }
        let places = i32::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
        if places.abs() > LARGEST_EXPONENT {
            return None;
        }
        let digits = [whole, fraction].concat();
        // Nearly every figure is that short.
        if let (Ok(number), 0..=18) = (digits.parse(), places) {
            return Some(Exact::product(
                (number, 1),
                (1, 10_i64.pow(places.unsigned_abs())),
            ));
        }
        let digits: BigInt = digits.parse().ok()?;
        let power = BigInt::from(10).pow(places.unsigned_abs());
        Some(Exact::from_big(if places > 0 {
            BigRational::new(digits, power)
        } else {
            BigRational::from_integer(digits * power)
        }))
    }

    /// The number as people of a language write it; a fraction where it has no short decimal.
    #[must_use]
    pub fn localised(&self, language: Language) -> String {
        language.localised(self.to_decimal().unwrap_or_else(|| self.to_string()))
    }

    /// The shortest decimal that is this number; `None` for fractions such as one third.
    #[must_use]
    pub fn to_decimal(&self) -> Option<String> {
        let ten = Exact::whole(10);
        let mut scaled = self.clone();
        let mut places: usize = 0;
        while !scaled.is_whole() {
            if places > MOST_PLACES {
                return None;
            }
            scaled = &scaled * &ten;
            places += 1;
        }
        let digits = scaled.numerator_text();
        let (sign, digits) = match digits.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", digits.as_str()),
        };
        let padded = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = padded.split_at(padded.len() - places);
        let point = if places == 0 { "" } else { "." };
        Some(format!("{sign}{whole}{point}{fraction}"))
    }

    /// The quotient; `None` where the divisor is zero.
    #[must_use]
    pub fn checked_div(&self, divisor: &Exact) -> Option<Exact> {
        if divisor.is_zero() {
            return None;
        }
        Some(match (&self.0, &divisor.0) {
            (
                Repr::Small {
                    numerator: a,
                    denominator: b,
                },
                Repr::Small {
                    numerator: c,
                    denominator: d,
                },
            ) => Exact::product((*a, *b), (*d, *c)),
            _ => Exact::from_big(self.to_big() / divisor.to_big()),
        })
    }

    /// One of so many equal parts.
    #[must_use]
    pub fn divided_by(&self, parts: NonZeroU32) -> Exact {
        match &self.0 {
            Repr::Small {
                numerator,
                denominator,
            } => Exact::product((*numerator, *denominator), (1, i64::from(parts.get()))),
            Repr::Big(big) => Exact::from_big(&**big / BigInt::from(parts.get())),
        }
    }

    /// The nearest hundredth, an exact half upwards, counted in hundredths. What is too large to be
    /// counted becomes the largest that can, with its sign.
    #[must_use]
    pub fn to_hundredths(&self) -> i64 {
        let saturated = if self.is_negative() {
            i64::MIN
        } else {
            i64::MAX
        };
        match &self.0 {
            Repr::Small {
                numerator,
                denominator,
            } => {
                let (numerator, denominator) = (i128::from(*numerator), i128::from(*denominator));
                let rounded = (200 * numerator + denominator).div_euclid(2 * denominator);
                i64::try_from(rounded).unwrap_or(saturated)
            }
            Repr::Big(big) => {
                let half = BigRational::new(BigInt::from(1), BigInt::from(2));
                let scaled = &**big * BigInt::from(100) + half;
                scaled.floor().to_integer().to_i64().unwrap_or(saturated)
            }
        }
    }

    /// True if this is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Repr::Small { numerator: 0, .. })
    }

    /// True if this is below zero.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Small { numerator, .. } => *numerator < 0,
            Repr::Big(big) => big.is_negative(),
        }
    }

    /// True if this has no fraction.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match &self.0 {
            Repr::Small { denominator, .. } => *denominator == 1,
            Repr::Big(big) => big.is_integer(),
        }
    }

    /// This as a small whole number; `None` where it is not one.
    #[must_use]
    pub fn to_index(&self) -> Option<usize> {
        match &self.0 {
            Repr::Small {
                numerator,
                denominator: 1,
            } => usize::try_from(*numerator).ok(),
            _ => None,
        }
    }

    /// This times a whole number, where that is a whole number that fits.
    #[must_use]
    pub fn times_whole(&self, factor: i64) -> Option<i64> {
        match (self * &Exact::whole(factor)).0 {
            Repr::Small {
                numerator,
                denominator: 1,
            } => Some(numerator),
            _ => None,
        }
    }

    /// The least number that makes both this and what an earlier number does whole; `None` where it does
    /// not fit.
    #[must_use]
    pub fn common_denominator(&self, earlier: i64) -> Option<i64> {
        match &self.0 {
            Repr::Small { denominator, .. } => {
                (*denominator / denominator.gcd(&earlier)).checked_mul(earlier)
            }
            Repr::Big(_) => None,
        }
    }

    fn numerator_text(&self) -> String {
        match &self.0 {
            Repr::Small { numerator, .. } => numerator.to_string(),
            Repr::Big(big) => big.numer().to_string(),
        }
    }

    /// The product of two fractions, numerator first; no denominator is zero.
    fn product((a, b): (i64, i64), (c, d): (i64, i64)) -> Exact {
        if are_short([a, b, c, d]) {
            Exact::short(a * c, b * d)
        } else {
            let [a, b, c, d] = [a, b, c, d].map(i128::from);
            Exact::small(a * c, b * d)
        }
    }

    /// Reduces a fraction of two numbers that are products or sums of short ones: neither is the least
    /// of all, and the denominator is not zero.
    fn short(numerator: i64, denominator: i64) -> Exact {
        let divisor = match denominator {
            1 => 1,
            _ => numerator.gcd(&denominator) * denominator.signum(),
        };
        Exact(Repr::Small {
            numerator: numerator / divisor,
            denominator: denominator / divisor,
        })
    }

    /// Reduces a fraction; the denominator is not zero.
    fn small(numerator: i128, denominator: i128) -> Exact {
        let divisor = numerator.gcd(&denominator);
        let (numerator, denominator) = (numerator / divisor, denominator / divisor);
        let sign = denominator.signum();
        let (numerator, denominator) = (numerator * sign, denominator * sign);
        match (i64::try_from(numerator), i64::try_from(denominator)) {
            (Ok(numerator), Ok(denominator)) => Exact(Repr::Small {
                numerator,
                denominator,
            }),
            _ => Exact(Repr::Big(Box::new(BigRational::new_raw(
                BigInt::from(numerator),
                BigInt::from(denominator),
            )))),
        }
    }

    fn from_big(big: BigRational) -> Exact {
        match (big.numer().to_i64(), big.denom().to_i64()) {
            (Some(numerator), Some(denominator)) => Exact(Repr::Small {
                numerator,
                denominator,
            }),
            _ => Exact(Repr::Big(Box::new(big))),
        }
    }

    fn to_big(&self) -> BigRational {
        match &self.0 {
            Repr::Small {
                numerator,
                denominator,
            } => BigRational::new_raw(BigInt::from(*numerator), BigInt::from(*denominator)),
            Repr::Big(big) => (**big).clone(),
        }
    }
}

/// True if all fit 32 bits, as nearly all do: then their products and the sum of two such fit 64, and
/// need none of the 128-bit arithmetic that browsers have no instructions for.
fn are_short(numbers: [i64; 4]) -> bool {
    numbers.iter().all(|number| i32::try_from(*number).is_ok())
}

impl Add for &Exact {
    type Output = Exact;

    fn add(self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (
                Repr::Small {
                    numerator: a,
                    denominator: b,
                },
                Repr::Small {
                    numerator: c,
                    denominator: d,
                },
            ) => {
                if are_short([*a, *b, *c, *d]) {
                    return if b == d {
                        Exact::short(a + c, *b)
                    } else {
                        Exact::short(a * d + c * b, b * d)
                    };
                }
                let [a, b, c, d] = [*a, *b, *c, *d].map(i128::from);
                // Each product is below 2^126, so their sum fits.
                Exact::small(a * d + c * b, b * d)
            }
            _ => Exact::from_big(self.to_big() + other.to_big()),
        }
    }
}

impl Sub for &Exact {
    type Output = Exact;

    fn sub(self, other: &Exact) -> Exact {
        self + &(other * &Exact::whole(-1))
    }
}

impl Mul for &Exact {
    type Output = Exact;

    fn mul(self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (
                Repr::Small {
                    numerator: a,
                    denominator: b,
                },
                Repr::Small {
                    numerator: c,
                    denominator: d,
                },
            ) => Exact::product((*a, *b), (*c, *d)),
            _ => Exact::from_big(self.to_big() * other.to_big()),
        }
    }
}

impl<'a> Sum<&'a Exact> for Exact {
    fn sum<I: Iterator<Item = &'a Exact>>(values: I) -> Exact {
        values.fold(Exact::ZERO, |sum, value| &sum + value)
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Exact>>(values: I) -> Exact {
        values.fold(Exact::ZERO, |sum, value| &sum + &value)
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Exact) -> Ordering {
        match (&self.0, &other.0) {
            (
                Repr::Small {
                    numerator: a,
                    denominator: b,
                },
                Repr::Small {
                    numerator: c,
                    denominator: d,
                },
            ) => {
                if b == d {
                    a.cmp(c)
                } else if are_short([*a, *b, *c, *d]) {
                    (a * d).cmp(&(c * b))
                } else {
                    (i128::from(*a) * i128::from(*d)).cmp(&(i128::from(*c) * i128::from(*b)))
                }
            }
            _ => (self - other).to_big().cmp(&BigRational::zero()),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A fraction as text: `93/2`, or `7` where it is whole.
impl fmt::Display for Exact {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Small {
                numerator,
                denominator: 1,
            } => write!(formatter, "{numerator}"),
            Repr::Small {
                numerator,
                denominator,
            } => write!(formatter, "{numerator}/{denominator}"),
            Repr::Big(big) => write!(formatter, "{big}"),
        }
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// The sum of shares times values.
pub fn weighted_sum<'a>(
    shares: impl IntoIterator<Item = &'a Exact>,
    values: impl IntoIterator<Item = &'a Exact>,
) -> Exact {
    shares
        .into_iter()
        .zip(values)
        .filter(|(share, value)| !share.is_zero() && !value.is_zero())
        .map(|(share, value)| share * value)
        .sum()
}
