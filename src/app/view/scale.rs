//! The zone scale: the picture that answers the question, drawn to measure.

use yew::{Html, html};

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
}

/// A stretch of categories that share a zone.
struct Band<'a> {
    zone: Option<Zone>,
    from: Printed,
    to: Printed,
    categories: Vec<&'a Category>,
}

/// The picture of a scale, with its words for those who do not see it.
pub fn scale(props: &Scale<'_>) -> Html {
    let maximum = props.edition.maximum.printed();
    let at = |value: Printed| share(value, maximum);
    let bands = bands(props.edition, maximum);
    let ends: Vec<Printed> = props
        .edition
        .ladder
        .iter()
        .map(|category| category.from)
        .collect();
    let now = props.now.and_then(|figure| figure.estimate);
    let simulated = props.simulated.and_then(|figure| figure.estimate);
    let range = props
        .simulated
        .or(props.now)
        .filter(|range| range.low != range.high);
    html! {
        <svg class="scale" role="img" aria-label={description(props, maximum)} width="100%" height="84">
            <defs>
                <pattern id="hatch-merah" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="hatch" width="1.5" height="6" />
                </pattern>
                <pattern id="hatch-kuning" width="7" height="7" patternUnits="userSpaceOnUse">
                    <circle class="hatch" cx="2" cy="2" r="1" />
                </pattern>
                <pattern id="hatch-hijau" width="6" height="6" patternUnits="userSpaceOnUse">
                    <rect class="hatch" width="6" height="1" />
                </pattern>
            </defs>
            { for bands.iter().map(|band| band_picture(band, props.language, &at)) }
            { for bands.iter().flat_map(|band| &band.categories).map(|category| letter(category, props, maximum, &at)) }
            { for ends.iter().copied().chain([maximum]).map(|end| tick(end, maximum, &at)) }
            if let Some(range) = range {
                <g class="range">
                    <rect x={at(range.low)} width={at(range.high - range.low)} y="50" height="3" />
                    <rect x={at(range.low)} width="2" y="47" height="9" />
                    <svg x={at(range.high)} y="47" overflow="visible"><rect x="-2" width="2" height="9" /></svg>
                </g>
            }
            if let (Some(now), Some(simulated)) = (now, simulated) {
                <rect class="gain" x={at(now.min(simulated))} width={at(now.max(simulated) - now.min(simulated))} y="17" height="5" />
            }
            if let Some(official) = props.official {
                <svg class="marker official" x={at(official)} y="22" overflow="visible"><path d="M0 0 V26" /></svg>
            }
            if let Some(now) = now {
                <svg class="marker now" x={at(now)} y="2" overflow="visible">
                    <path d="M-8 0 H8 L0 14 Z M-1 14 V46 H1 V14 Z" />
                </svg>
            }
            if let Some(simulated) = simulated {
                <svg class="marker simulated" x={at(simulated)} y="2" overflow="visible">
                    <path d="M-7 1 H7 L0 13 Z M0 13 V46" />
                </svg>
            }
        </svg>
    }
}

fn bands(edition: &Edition, maximum: Printed) -> Vec<Band<'_>> {
    let mut bands: Vec<Band<'_>> = Vec::new();
    for category in edition.ladder.iter() {
        match bands.last_mut() {
            Some(band) if band.zone == category.zone && band.zone.is_some() => {
                band.categories.push(category);
            }
            last => {
                if let Some(band) = last {
                    band.to = category.from;
                }
                bands.push(Band {
                    zone: category.zone,
                    from: category.from,
                    to: maximum,
                    categories: vec![category],
                });
            }
        }
    }
    bands
}

fn band_picture(band: &Band<'_>, language: Language, at: &impl Fn(Printed) -> String) -> Html {
    let zone = band.zone.map_or("none", Zone::id);
    let (x, width) = (at(band.from), at(band.to - band.from));
    html! {
        <g key={x.clone()} class={format!("band {zone}")}>
            <rect class="fill" x={x.clone()} width={width.clone()} y="22" height="24" />
            <rect x={x} width={width} y="22" height="24" fill={format!("url(#hatch-{zone})")} />
            if let Some(zone) = band.zone {
                <text x={at(middle(band.from, band.to))} y="39">{ words(language).zone_band(zone) }</text>
            }
        </g>
    }
}

fn letter(
    category: &Category,
    props: &Scale<'_>,
    maximum: Printed,
    at: &impl Fn(Printed) -> String,
) -> Html {
    let rung = props.edition.ladder.rung(category.from);
    let end = props
        .edition
        .ladder
        .next(rung)
        .map_or(maximum, |next| next.from);
    // A letter fits under its band; longer names would not.
    let short = if category.id.len() == 1 {
        category.id.as_str()
    } else {
        ""
    };
    html! {
        <text key={category.id.clone()} class="letter" x={at(middle(category.from, end))} y="66">{ short }</text>
    }
}

fn tick(end: Printed, maximum: Printed, at: &impl Fn(Printed) -> String) -> Html {
    let class = if end == Printed::default() {
        "tick first"
    } else if end == maximum {
        "tick last"
    } else {
        "tick"
    };
    let label = (end.hundredths() / 100).to_string();
    html! {
        <g key={label.clone()} class={class}>
            <line x1={at(end)} x2={at(end)} y1="42" y2="56" />
            <text x={at(end)} y="80">{ label.clone() }</text>
        </g>
    }
}

fn middle(from: Printed, to: Printed) -> Printed {
    Printed::from_hundredths(i64::midpoint(from.hundredths(), to.hundredths()))
}

/// A place on the scale as a percentage of its width.
fn share(value: Printed, maximum: Printed) -> String {
    let basis_points = value.hundredths() * 10_000 / maximum.hundredths().max(1);
    format!("{}.{:02}%", basis_points / 100, basis_points % 100)
}

/// The scale in a sentence.
fn description(props: &Scale<'_>, maximum: Printed) -> String {
    let words = words(props.language);
    let ladder = &props.edition.ladder;
    let mut sentence = format!("{} {}.", words.scale_from, maximum.hundredths() / 100);
    let mut add = |label: &str, value: Option<Printed>| {
        if let Some(value) = value {
            let category = ladder.category(ladder.rung(value));
            sentence.push_str(&format!(
                " {label} {}: {}{}.",
                figure(value, props.language),
                category.id,
                words.zone(category.zone)
            ));
        }
    };
    add(words.now, props.now.and_then(|figure| figure.estimate));
    add(
        words.simulated,
        props.simulated.and_then(|figure| figure.estimate),
    );
    add(words.official_figure, props.official);
    sentence
}
