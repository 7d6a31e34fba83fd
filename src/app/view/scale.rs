//! The zone scale: the picture that answers the question, drawn to measure.

use super::controls::percentage;
use super::markup::Markup;
use crate::app::number::figure;
use crate::app::words::words;
use crate::model::category::{Category, Zone};
use crate::model::edition::Edition;
use crate::model::quantity::Printed;
use crate::model::score::Figure;
use crate::model::text::Language;

/// What stands on the scale.
pub struct Scale<'a> {
    /// The edition, which gives the bands.
    pub edition: &'a Edition,
    /// The language.
    pub language: Language,
    /// The score now.
    pub now: Option<Figure>,
    /// The score with what is tried; `None` where nothing is tried.
    pub simulated: Option<Figure>,
    /// The official figure, if one is known.
    pub official: Option<Printed>,
    /// What is to be reached, if that is asked.
    pub target: Option<Printed>,
}

impl Scale<'_> {
    /// How far what is unknown reaches, if anything is.
    fn range(&self) -> Option<Figure> {
        let shown = self.simulated.or(self.now);
        shown.filter(|range| range.low != range.high)
    }
}

/// A stretch of categories that share a zone.
struct Band {
    zone: Option<Zone>,
    from: Printed,
    to: Printed,
}

/// The picture of a scale, with its words for those who do not see it.
pub fn scale(markup: &mut Markup, props: &Scale<'_>) {
    let maximum = props.edition.maximum.printed();
    let at = |value: Printed| percentage(value, maximum);
    let now = props.now.and_then(|figure| figure.estimate);
    let simulated = props.simulated.and_then(|figure| figure.estimate);
    let range = props.range();
    let names = &["class", "role", "aria-label", "width", "height"];
    let values = &["scale", "img", &*description(props, maximum), "100%", "84"];
    markup.with("svg", names, values, |markup| {
        ground(markup, props.edition, props.language);
        if let Some(range) = range {
            let (low, high) = (at(range.low), at(range.high));
            markup.element("g", "range", |markup| {
                rect(markup, [&low, &at(range.high - range.low), "50", "3"]);
                rect(markup, [&low, "2", "47", "9"]);
                let names = &["x", "y", "overflow"];
                markup.with("svg", names, &[&high, "47", "visible"], |markup| {
                    markup.with("rect", &["x", "width", "height"], &["-2", "2", "9"], |_| ());
                });
            });
        }
        if let (Some(now), Some(simulated)) = (now, simulated) {
            let (low, high) = (now.min(simulated), now.max(simulated));
            let names = &["class", "x", "width", "y", "height"];
            let values = &["gain", &*at(low), &at(high - low), "17", "5"];
            markup.with("rect", names, values, |_| ());
        }
        let markers = [
            ("marker official", props.official, "22", "M0 0 V26"),
            ("marker target", props.target, "0", "M0 46 V1 L11 5 L0 9"),
            ("marker now", now, "2", "M-8 0 H8 L1 13 V20 H-1 V13 Z"),
            (
                "marker simulated",
                simulated,
                "2",
                "M-7 1 H7 L0 13 Z M0 13 V20",
            ),
        ];
        for (class, value, y, path) in markers {
            if let Some(value) = value {
                let names = &["class", "x", "y", "overflow"];
                markup.with("svg", names, &[class, &at(value), y, "visible"], |markup| {
                    markup.with("path", &["d"], &[path], |_| ());
                });
            }
        }
    });
}

/// The scale itself: its bands, borders and letters.
pub fn ground(markup: &mut Markup, edition: &Edition, language: Language) {
    let maximum = edition.maximum.printed();
    hatches(markup);
    for band in bands(edition, maximum) {
        band_picture(markup, &band, language, maximum);
    }
    for category in edition.ladder.iter() {
        letter(markup, category, edition, maximum);
    }
    for category in edition.ladder.iter() {
        tick(markup, category.from, maximum);
    }
    tick(markup, maximum, maximum);
}

/// The hatches, which tell the zones apart without colour.
fn hatches(markup: &mut Markup) {
    let names: &'static [&'static str] =
        &["id", "width", "height", "patternUnits", "patternTransform"];
    let units = "userSpaceOnUse";
    markup.element("defs", "", |markup| {
        let values = &["hatch-merah", "6", "6", units, "rotate(45)"];
        markup.with("pattern", names, values, |markup| hatch(markup, "1.5", "6"));
        let names = &names[..4];
        let values = &["hatch-kuning", "7", "7", units];
        markup.with("pattern", names, values, |markup| {
            let names = &["class", "cx", "cy", "r"];
            markup.with("circle", names, &["hatch", "2", "2", "1"], |_| ());
        });
        let values = &["hatch-hijau", "6", "6", units];
        markup.with("pattern", names, values, |markup| hatch(markup, "6", "1"));
    });
}

fn hatch(markup: &mut Markup, width: &str, height: &str) {
    let names = &["class", "width", "height"];
    markup.with("rect", names, &["hatch", width, height], |_| ());
}

fn rect(markup: &mut Markup, place: [&str; 4]) {
    markup.with("rect", &["x", "width", "y", "height"], &place, |_| ());
}

fn bands(edition: &Edition, maximum: Printed) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for category in edition.ladder.iter() {
        match bands.last_mut() {
            Some(band) if band.zone == category.zone && band.zone.is_some() => (),
            last => {
                if let Some(band) = last {
                    band.to = category.from;
                }
                bands.push(Band {
                    zone: category.zone,
                    from: category.from,
                    to: maximum,
                });
            }
        }
    }
    bands
}

fn band_picture(markup: &mut Markup, band: &Band, language: Language, maximum: Printed) {
    let zone = band.zone.map_or("none", Zone::id);
    let x = percentage(band.from, maximum);
    let width = percentage(band.to - band.from, maximum);
    markup.with("g", &["class"], &[&["band ", zone].concat()], |markup| {
        let names = &["class", "x", "width", "y", "height"];
        markup.with("rect", names, &["fill", &x, &width, "22", "24"], |_| ());
        let names = &["x", "width", "y", "height", "fill"];
        let fill = ["url(#hatch-", zone, ")"].concat();
        markup.with("rect", names, &[&x, &width, "22", "24", &fill], |_| ());
        if let Some(zone) = band.zone {
            let x = percentage(middle(band.from, band.to), maximum);
            markup.with("text", &["x", "y"], &[&x, "39"], |markup| {
                markup.text(words(language).zone_band(zone));
            });
        }
    });
}

fn letter(markup: &mut Markup, category: &Category, edition: &Edition, maximum: Printed) {
    let rung = edition.ladder.rung(category.from);
    let end = edition.ladder.next(rung).map_or(maximum, |next| next.from);
    // A letter fits under its band; longer names would not.
    let short = if category.id.len() == 1 {
        category.id.as_str()
    } else {
        ""
    };
    let x = percentage(middle(category.from, end), maximum);
    markup.with(
        "text",
        &["class", "x", "y"],
        &["letter", &x, "66"],
        |markup| {
            markup.text(short);
        },
    );
}

#[inline(never)]
fn tick(markup: &mut Markup, end: Printed, maximum: Printed) {
    let class = if end == Printed::default() {
        "tick first"
    } else if end == maximum {
        "tick last"
    } else {
        "tick"
    };
    let x = percentage(end, maximum);
    markup.element("g", class, |markup| {
        let names = &["x1", "x2", "y1", "y2"];
        markup.with("line", names, &[&x, &x, "42", "56"], |_| ());
        markup.with("text", &["x", "y"], &[&x, "80"], |markup| {
            markup.text(&(end.hundredths() / 100).to_string());
        });
    });
}

fn middle(from: Printed, to: Printed) -> Printed {
    Printed::from_hundredths(i64::midpoint(from.hundredths(), to.hundredths()))
}

/// The scale in a sentence.
fn description(props: &Scale<'_>, maximum: Printed) -> String {
    let words = words(props.language);
    let ladder = &props.edition.ladder;
    let mut sentence = format!("{} {}.", words.scale_from, maximum.hundredths() / 100);
    let mut add = |label: &str, value: Option<Printed>| {
        if let Some(value) = value {
            let category = ladder.category(ladder.rung(value));
            let parts = [
                " ",
                label,
                " ",
                &figure(value, props.language),
                ": ",
                category.name(props.language),
                words.zone(category.zone),
                ".",
            ];
            sentence.push_str(&parts.concat());
        }
    };
    add(words.now, props.now.and_then(|figure| figure.estimate));
    add(
        words.simulated,
        props.simulated.and_then(|figure| figure.estimate),
    );
    add(words.official_figure, props.official);
    add(words.target, props.target);
    if let Some(range) = props.range() {
        let ends = [range.low, range.high].map(|end| figure(end, props.language));
        sentence.push_str(&[" ", words.range, " ", &ends[0], "–", &ends[1], "."].concat());
    }
    sentence
}
