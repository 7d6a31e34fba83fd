//! The exact numbers compute as `num-rational`'s do, on operands that fit 64 bits, that just fit and
//! that do not; and they read and write decimals, and nothing else.

use std::num::NonZeroU32;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use proptest::prelude::*;
use zonahijau::model::exact::Exact;

/// A whole number and the same number as text.
fn wholes() -> impl Strategy<Value = BigInt> {
    let edges = prop::sample::select(vec![
        i64::MIN,
        i64::MIN + 1,
        -1,
        0,
        1,
        2,
        i64::MAX - 1,
        i64::MAX,
    ]);
    prop_oneof![
        (-50i64..50).prop_map(BigInt::from),
        any::<i64>().prop_map(BigInt::from),
        edges.prop_map(BigInt::from),
        any::<i128>().prop_map(BigInt::from),
        (any::<i128>(), any::<i128>()).prop_map(|(a, b)| BigInt::from(a) * BigInt::from(b)),
    ]
}

fn fractions() -> impl Strategy<Value = BigRational> {
    (wholes(), wholes()).prop_map(|(numerator, denominator)| {
        let one = BigInt::from(1);
        BigRational::new(
            numerator,
            if denominator.is_zero() {
                one
            } else {
                denominator
            },
        )
    })
}

fn exact(fraction: &BigRational) -> Exact {
    let whole = |number: &BigInt| Exact::from_decimal(&number.to_string()).unwrap();
    whole(fraction.numer())
        .checked_div(&whole(fraction.denom()))
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_fraction_keeps_its_value_in_lowest_terms(a in fractions()) {
        prop_assert_eq!(exact(&a).to_string(), a.to_string());
    }

    #[test]
    fn sums_differences_and_products_are_exact(a in fractions(), b in fractions()) {
        let (x, y) = (exact(&a), exact(&b));
        prop_assert_eq!((&x + &y).to_string(), (&a + &b).to_string());
        prop_assert_eq!((&x - &y).to_string(), (&a - &b).to_string());
        prop_assert_eq!((&x * &y).to_string(), (&a * &b).to_string());
    }

    #[test]
    fn quotients_are_exact_and_none_by_zero(a in fractions(), b in fractions(), parts in 1u32..) {
        let expected = (!b.is_zero()).then(|| (&a / &b).to_string());
        let quotient = exact(&a).checked_div(&exact(&b));
        prop_assert_eq!(quotient.map(|quotient| quotient.to_string()), expected);
        let part = exact(&a).divided_by(NonZeroU32::new(parts).unwrap());
        prop_assert_eq!(part.to_string(), (a / BigInt::from(parts)).to_string());
    }

    #[test]
    fn order_and_equality_are_those_of_the_values(a in fractions(), b in fractions()) {
        prop_assert_eq!(exact(&a).cmp(&exact(&b)), a.cmp(&b));
        prop_assert_eq!(exact(&a) == exact(&b), a == b);
    }

    #[test]
    fn a_value_that_shrinks_back_into_64_bits_equals_the_small_one(a in any::<i64>(), b in wholes()) {
        let small = Exact::whole(a);
        let by_way_of_big = &(&small + &exact(&b.clone().into())) - &exact(&b.into());
        prop_assert_eq!(by_way_of_big, small);
    }

    #[test]
    fn sign_and_kind_are_those_of_the_value(a in fractions()) {
        let x = exact(&a);
        prop_assert_eq!(x.is_zero(), a.is_zero());
        prop_assert_eq!(x.is_negative(), a < BigRational::zero());
        prop_assert_eq!(x.is_whole(), a.is_integer());
        let index = a.is_integer().then(|| a.to_integer().to_usize()).flatten();
        prop_assert_eq!(x.to_index(), index.filter(|index| *index <= i64::MAX as usize));
    }

    #[test]
    fn hundredths_are_rounded_half_up_below_zero_too(
        whole in -1_000_000_000_000i64..1_000_000_000_000,
        thousandths in 0i64..1_000,
        denominator in wholes(),
    ) {
        let value = BigRational::new(BigInt::from(whole), BigInt::from(1))
            + BigRational::new(BigInt::from(thousandths), BigInt::from(1_000));
        prop_assert_eq!(exact(&value).to_hundredths(), floor_of_half_more(&value));
        prop_assume!(!denominator.is_zero());
        let odd = &value + BigRational::new(BigInt::from(1), denominator);
        prop_assert_eq!(exact(&odd).to_hundredths(), floor_of_half_more(&odd));
    }

    #[test]
    fn a_decimal_is_read_and_written_without_loss(digits in wholes(), places in 0usize..60) {
        let sign = if digits < BigInt::zero() { "-" } else { "" };
        let padded = format!("{:0>width$}", digits.magnitude(), width = places + 1);
        let (whole, fraction) = padded.split_at(padded.len() - places);
        let point = if places == 0 { "" } else { "." };
        let text = format!("{sign}{whole}{point}{fraction}");
        let read = Exact::from_decimal(&text).unwrap();
        let value = BigRational::new(digits.clone(), num_traits::pow(BigInt::from(10), places));
        prop_assert_eq!(read.to_string(), value.to_string());
        let written = read.to_decimal().unwrap();
        prop_assert_eq!(&Exact::from_decimal(&written).unwrap(), &read);
        prop_assert!(written.len() <= text.len(), "{} is written as {}", text, written);
        let moved = format!("{digits}e-{places}");
        prop_assert_eq!(Exact::from_decimal(&moved).unwrap(), read);
    }
}

fn floor_of_half_more(value: &BigRational) -> i64 {
    let half = BigRational::new(BigInt::from(1), BigInt::from(2));
    (value * BigInt::from(100) + half)
        .floor()
        .to_integer()
        .to_i64()
        .unwrap()
}

#[test]
fn an_exact_half_of_a_hundredth_goes_up() {
    for (text, hundredths) in [
        ("87.995", 8800),
        ("87.994999999999999999999999999999", 8799),
        ("87.995000000000000000000000000001", 8800),
        ("0.005", 1),
        ("0.004", 0),
        ("-0.005", 0),
        ("-0.0050000000000000000000000000001", -1),
        ("-0.015", -1),
        ("-0.016", -2),
    ] {
        let value = Exact::from_decimal(text).unwrap();
        assert_eq!(value.to_hundredths(), hundredths, "{text}");
    }
}

#[test]
fn hundredths_that_do_not_fit_keep_their_sign() {
    assert!(Exact::from_decimal("1e30").unwrap().to_hundredths() > 0);
    assert!(Exact::from_decimal("-1e30").unwrap().to_hundredths() < 0);
}

#[test]
fn decimals_of_javascript_and_json_are_read() {
    for (text, value) in [
        ("0", "0"),
        ("-0", "0"),
        ("0.1", "1/10"),
        ("12.22", "611/50"),
        ("1e-7", "1/10000000"),
        ("1.5e-7", "3/20000000"),
        ("1e21", "1000000000000000000000"),
        ("1.2e+3", "1200"),
        ("5E1", "50"),
        ("-3.50", "-7/2"),
    ] {
        let read = Exact::from_decimal(text).map(|read| read.to_string());
        assert_eq!(read.as_deref(), Some(value), "{text}");
    }
}

#[test]
fn what_is_no_decimal_is_refused() {
    for text in [
        "",
        " ",
        "-",
        "+1",
        "1e",
        "e1",
        "0x1",
        "1.2.3",
        "NaN",
        "Infinity",
        "1e999",
        "1e-999",
        "1e99999999999",
        ".",
        ".5",
        "1,5",
        "--1",
        "1e1.5",
        "1 ",
        "1_000",
        "١",
    ] {
        assert_eq!(Exact::from_decimal(text), None, "{text:?}");
    }
}

#[test]
fn a_fraction_without_a_short_decimal_has_none() {
    let third = Exact::ONE.checked_div(&Exact::whole(3)).unwrap();
    assert_eq!(third.to_decimal(), None);
    let eighth = Exact::ONE.checked_div(&Exact::whole(-8)).unwrap();
    assert_eq!(eighth.to_decimal().as_deref(), Some("-0.125"));
}

#[test]
fn a_count_is_the_number_of_things() {
    assert_eq!(Exact::count(37).to_string(), "37");
    assert_eq!(Exact::count(usize::MAX).to_string(), usize::MAX.to_string());
}

#[test]
fn nothing_sums_to_zero_and_big_sums_do_not_wrap() {
    let none: [Exact; 0] = [];
    assert_eq!(none.iter().sum::<Exact>(), Exact::ZERO);
    let largest = vec![Exact::whole(i64::MAX); 3];
    let sum: Exact = largest.iter().sum();
    assert_eq!(sum.to_string(), "27670116110564327421");
}

#[test]
fn a_fraction_with_an_exponent_keeps_its_digits() {
    for (text, value) in [("1.5e1", 15), ("-12.34e2", -1234), ("0.5e1", 5)] {
        assert_eq!(
            Exact::from_decimal(text),
            Some(Exact::whole(value)),
            "{text}"
        );
    }
}
