//! The zone scale: the picture that answers the question, drawn to measure.

use yew::{Html, html};

use crate::app::ui::controls::percentage;
use crate::app::words::Words;
use crate::app::words::number::figure;
use crate::model::category::{Category, Zone};
use crate::model::edition::Edition;
use crate::model::quantity::Printed;
use crate::model::score::Figure;
use crate::model::text::Language;

/// The zone scale, with everything that stands on it.
pub struct Scale<'a> {
    /// The edition, which gives the bands.
    pub edition: &'a Edition,
    /// The language.
    pub language: Language,
    /// The score now.
    pub now: Option<Figure>,
    /// The score with the simulated changes; `None` where there are none.
    pub simulated: Option<Figure>,
    /// The official figure, if one is known.
    pub official: Option<Printed>,
    /// The target, if there is one.
    pub target: Option<Printed>,
}

/// A stretch of categories that share a zone.
struct Band {
    zone: Option<Zone>,
    from: Printed,
    to: Printed,
}

impl Scale<'_> {
    /// The picture, with its words for those who do not see it.
    pub fn view(&self) -> Html {
        let maximum = self.edition.maximum.printed();
        let now = self.now.and_then(|figure| figure.estimate);
        let simulated = self.simulated.and_then(|figure| figure.estimate);
        let marker = |class: &'static str, value: Option<Printed>, y, path| {
            value.map(|value| marker(class, &percentage(value, maximum), y, path))
        };
        html! {
            <svg
                class="scale"
                role="img"
                aria-label={self.description(maximum)}
                width="100%"
                height="84"
            >
                { ground(self.edition, self.language) }
                if let Some(range) = self.range() {
                    { bracket(range, maximum) }
                }
                if let (Some(now), Some(simulated)) = (now, simulated) {
                    { gain(now.min(simulated), now.max(simulated), maximum) }
                }
                { marker("marker official", self.official, "22", "M0 0 V26") }
                { marker("marker target", self.target, "0", "M0 46 V1 L11 5 L0 9") }
                { marker("marker now", now, "2", "M-8 0 H8 L1 13 V20 H-1 V13 Z") }
                { marker("marker simulated", simulated, "2", "M-7 1 H7 L0 13 Z M0 13 V20") }
            </svg>
        }
    }

    /// The range of the score, if anything is unknown.
    fn range(&self) -> Option<Figure> {
        let shown = self.simulated.or(self.now);
        shown.filter(|range| range.low != range.high)
    }

    /// The scale in sentences.
    fn description(&self, maximum: Printed) -> String {
        let words = Words::new(self.language);
        let ladder = &self.edition.ladder;
        let estimate = |figure: Option<Figure>| figure.and_then(|figure| figure.estimate);
        let marked = [
            (words.now(), estimate(self.now)),
            (words.simulated(), estimate(self.simulated)),
            (words.official_figure(), self.official),
            (words.target(), self.target),
        ];
        let mut sentence = words.scale_from(maximum.hundredths() / 100);
        for (label, value) in marked {
            let Some(value) = value else { continue };
            let category = ladder.category(ladder.rung(value));
            let (name, zone) = (category.name(self.language), words.zone(category.zone));
            let value = figure(value, self.language);
            sentence.push_str(&format!(" {label} {value}: {name}{zone}."));
        }
        if let Some(range) = self.range() {
            let [low, high] = [range.low, range.high].map(|end| figure(end, self.language));
            sentence.push_str(&format!(" {} {low}–{high}.", words.range()));
        }
        sentence
    }
}

fn marker(class: &'static str, x: &str, y: &'static str, path: &'static str) -> Html {
    html! {
        <svg {class} x={x.to_owned()} {y} overflow="visible">
            <path d={path} />
        </svg>
    }
}

/// A bracket around everything that the score can be.
fn bracket(range: Figure, maximum: Printed) -> Html {
    let [low, high, width] =
        [range.low, range.high, range.high - range.low].map(|value| percentage(value, maximum));
    html! {
        <g class="range">
            <rect x={low.clone()} {width} y="50" height="3" />
            <rect x={low} width="2" y="47" height="9" />
            <svg x={high} y="47" overflow="visible">
                <rect x="-2" width="2" height="9" />
            </svg>
        </g>
    }
}

fn gain(low: Printed, high: Printed, maximum: Printed) -> Html {
    html! {
        <rect
            class="gain"
            x={percentage(low, maximum)}
            width={percentage(high - low, maximum)}
            y="17"
            height="5"
        />
    }
}

/// The ground of the scale: its bands, borders and letters.
pub fn ground(edition: &Edition, language: Language) -> Html {
    let maximum = edition.maximum.printed();
    html! {
        <>
            { hatches() }
            for band in bands(edition, maximum) {
                { band.view(language, maximum) }
            }
            for category in edition.ladder.iter() {
                { letter(category, edition, maximum) }
            }
            for category in edition.ladder.iter() {
                { tick(category.from, maximum) }
            }
            { tick(maximum, maximum) }
        </>
    }
}

/// The hatches, which tell the zones apart without colour.
fn hatches() -> Html {
    html! {
        <defs>
            <pattern
                id="hatch-merah"
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
            >
                <rect class="hatch" width="1.5" height="6" />
            </pattern>
            <pattern id="hatch-kuning" width="7" height="7" patternUnits="userSpaceOnUse">
                <circle class="hatch" cx="2" cy="2" r="1" />
            </pattern>
            <pattern id="hatch-hijau" width="6" height="6" patternUnits="userSpaceOnUse">
                <rect class="hatch" width="6" height="1" />
            </pattern>
        </defs>
    }
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

impl Band {
    fn view(&self, language: Language, maximum: Printed) -> Html {
        let zone = self.zone.map_or("none", Zone::id);
        let x = percentage(self.from, maximum);
        let width = percentage(self.to - self.from, maximum);
        html! {
            <g class={format!("band {zone}")}>
                <rect class="fill" x={x.clone()} width={width.clone()} y="22" height="24" />
                <rect {x} {width} y="22" height="24" fill={format!("url(#hatch-{zone})")} />
                if let Some(zone) = self.zone {
                    <text x={percentage(middle(self.from, self.to), maximum)} y="39">
                        { Words::new(language).zone_band(zone) }
                    </text>
                }
            </g>
        }
    }
}

fn letter(category: &Category, edition: &Edition, maximum: Printed) -> Html {
    let rung = edition.ladder.rung(category.from);
    let end = edition.ladder.next(rung).map_or(maximum, |next| next.from);
    // A letter fits under its band; longer names would not.
    let short = if category.id.len() == 1 {
        category.id.as_str()
    } else {
        ""
    };
    html! {
        <text class="letter" x={percentage(middle(category.from, end), maximum)} y="66">
            { short }
        </text>
    }
}

fn tick(end: Printed, maximum: Printed) -> Html {
    let class = if end == Printed::default() {
        "tick first"
    } else if end == maximum {
        "tick last"
    } else {
        "tick"
    };
    let x = percentage(end, maximum);
    html! {
        <g {class}>
            <line x1={x.clone()} x2={x.clone()} y1="42" y2="56" />
            <text {x} y="80">{ end.hundredths() / 100 }</text>
        </g>
    }
}

fn middle(from: Printed, to: Printed) -> Printed {
    Printed::from_hundredths(i64::midpoint(from.hundredths(), to.hundredths()))
}
