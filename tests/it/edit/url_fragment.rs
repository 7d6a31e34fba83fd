//! The part of the page's address behind the `#`.

use zonahijau::edit::url_fragment::{Accent, Address, FrameView, Shade};
use zonahijau::model::text::Language;

const LINK: &str = "1/2022-2024;y=2023/l=Dinas_A;p0=80/end";

#[test]
fn a_link_stands_alone_or_before_options() {
    let alone = Address::read(LINK);
    assert_eq!(alone.link.as_deref(), Some(LINK));
    assert_eq!(alone.view, FrameView::Full);
    let with = Address::read(&format!(
        "{LINK}&view=compact&language=en&theme=dark&accent=0f766e&locked=1&locus=2&indicators=a.b,c"
    ));
    assert_eq!(with.link.as_deref(), Some(LINK));
    assert_eq!(with.view, FrameView::Compact);
    assert_eq!(with.language, Some(Language::English));
    assert_eq!(with.shade, Some(Shade::Dark));
    assert_eq!(with.accent.map(Accent::css).as_deref(), Some("#0f766e"));
    assert!(with.is_locked);
    assert_eq!(with.locus, Some(2));
    let indicators: Vec<&str> = with.indicators.iter().map(|own| &**own).collect();
    assert_eq!(indicators, ["a.b", "c"]);
}

#[test]
fn options_need_no_link() {
    let address = Address::read("&view=card&data=1");
    assert_eq!((&address.link, address.view), (&None, FrameView::Card));
    assert!(address.awaits_data);
}

#[test]
fn what_wordpress_adds_is_kept_out() {
    for added in ["#?secret=abcDEF1234", "?secret=abcDEF1234"] {
        let plain = format!("{LINK}&view=card");
        assert_eq!(
            Address::read(&format!("{plain}{added}")),
            Address::read(&plain)
        );
    }
    assert_eq!(Address::read("?secret=x"), Address::default());
}

#[test]
fn a_place_on_the_page_is_no_link() {
    for fragment in ["", "tentang", "/", "a1/x", "1"] {
        assert_eq!(Address::read(fragment), Address::default(), "{fragment}");
    }
}

#[test]
fn a_link_of_another_version_is_still_a_link_so_that_its_refusal_is_said() {
    assert_eq!(Address::read("12/x/end").link.as_deref(), Some("12/x/end"));
}

#[test]
fn unknown_options_change_nothing() {
    let odd = "&view=huge&language=fr&theme=pink&accent=zzzzzz&locked=yes&locus=-1&constructor=1&__proto__=1&&=";
    assert_eq!(Address::read(&format!("{LINK}{odd}")), Address::read(LINK));
}

/// The contrast of a colour with white, by the definition in WCAG 2.2.
#[allow(clippy::float_arithmetic, reason = "a second way to compute it")]
fn contrast(parts: [u8; 3]) -> f64 {
    let [red, green, blue] = parts.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

#[test]
fn an_accent_carries_white_words() {
    let mut taken = 0;
    for red in (0..=255).step_by(5) {
        for green in (0..=255).step_by(3) {
            for blue in (0..=255).step_by(15) {
                if Accent::read(&format!("{red:02x}{green:02X}{blue:02x}")).is_some() {
                    taken += 1;
                    assert!(contrast([red, green, blue]) >= 4.5, "{red} {green} {blue}");
                } else {
                    assert!(contrast([red, green, blue]) < 6.2, "{red} {green} {blue}");
                }
            }
        }
    }
    assert!(taken > 1000);
    assert!(Accent::read("0f766e").is_some());
    for odd in [
        "fff", "ffffff", "#0f766e", "0f766", "0f766e0", "+f766e", "é766e",
    ] {
        assert!(Accent::read(odd).is_none(), "{odd}");
    }
}

#[test]
fn a_megabyte_of_anything_is_read_in_bounds() {
    let many = format!("&indicators={}", "a,".repeat(500_000));
    assert_eq!(Address::read(&many).indicators.len(), 100);
}
