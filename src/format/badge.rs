//! A badge: score and zone as a small picture that stands by itself, for pages that allow nothing but
//! an image.
//!
//! The SVG has no style, no script, no link and no address but its namespace, so that it shows in an
//! `<img>`, in a document with the strictest policy, and in a word processor.

use std::fmt::Write;

use crate::document::json::Json;
use crate::format::escape::escaped;
use crate::format::reader::{Faults, Reader};
use crate::model::assessment::Assessment;
use crate::model::category::Zone;
use crate::model::edition::Edition;
use crate::model::problem::{Path, Problem, QuestionProblem, expected};
use crate::model::score::{Score, Standing};
use crate::model::text::Language;

/// Locus and language of a badge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BadgeOptions {
    /// The position of a locus; the government where absent.
    pub locus: Option<usize>,
    /// The language of the words; Indonesian where absent.
    pub language: Language,
}

impl BadgeOptions {
    /// Reads the options of the JavaScript API.
    ///
    /// # Errors
    /// The first [`Problem`] of their form.
    pub fn read(json: &Json) -> Result<BadgeOptions, Problem> {
        let faults = Faults::default();
        let object = Reader::new(json, &faults);
        object.object(&["locus", "language"]);
        let language = object.optional("language").and_then(|language| {
            let known = [Language::Indonesian, Language::English];
            language.one_of(&known, Language::tag, &expected::LANGUAGE)
        });
        let options = BadgeOptions {
            locus: object.optional("locus").map(Reader::index),
            language: language.unwrap_or_default(),
        };
        faults.check(options)
    }
}

/// The widest line of each kind, in units of an average letter.
const NAME_WIDTH: usize = 26;
const LINE_WIDTH: usize = 34;
const TITLE_WIDTH: usize = 200;

/// Draws the badge of a score, as the text of an SVG file.
///
/// # Errors
/// [`Problem`] `locus-unknown` where there is no such locus.
pub fn badge(
    edition: &Edition,
    assessment: &Assessment,
    score: &Score,
    options: BadgeOptions,
) -> Result<String, Problem> {
    let badge = Badge::new(edition, assessment, score, options)?;
    Ok(badge.draw())
}

/// Text of a badge as one sentence, for those who do not see it.
///
/// # Errors
/// [`Problem`] `locus-unknown` where there is no such locus.
pub fn badge_title(
    edition: &Edition,
    assessment: &Assessment,
    score: &Score,
    options: BadgeOptions,
) -> Result<String, Problem> {
    let badge = Badge::new(edition, assessment, score, options)?;
    Ok(badge.title())
}

/// Texts of a badge.
struct Badge<'a> {
    language: Language,
    name: String,
    score: Option<String>,
    zone: Option<Zone>,
    /// The letter of the category, where it is one.
    letter: &'a str,
    /// Category and zone in words.
    class: String,
    /// Range of the estimate, or how much of it is there.
    range: Option<String>,
    about: String,
}

impl<'a> Badge<'a> {
    fn new(
        edition: &'a Edition,
        assessment: &Assessment,
        score: &Score,
        options: BadgeOptions,
    ) -> Result<Badge<'a>, Problem> {
        let language = options.language;
        let (name, standing) = match options.locus {
            None => {
                let government = assessment.government.as_ref();
                let name = government.and_then(|own| own.name.clone());
                (name, score.standing)
            }
            Some(position) => match score.loci.get(position) {
                Some(locus) => (locus.name.clone(), Some(locus.standing)),
                None => {
                    return Err(Problem::new(
                        QuestionProblem::LocusNotDrawn { locus: position },
                        &Path::ROOT.key("locus"),
                    ));
                }
            },
        };
        let name = name.filter(|name| !name.trim().is_empty());
        let name = name.unwrap_or_else(|| match (options.locus, language) {
            (None, Language::Indonesian) => "Pemerintah tanpa nama".to_owned(),
            (None, Language::English) => "Unnamed government".to_owned(),
            (Some(position), Language::Indonesian) => format!("Lokus {}", position + 1),
            (Some(position), Language::English) => format!("Locus {}", position + 1),
        });
        let category = standing
            .as_ref()
            .and_then(|standing| standing.category(edition));
        let zone = category.and_then(|category| category.zone);
        let class = match category {
            Some(category) => {
                let label = category.label.get(language);
                match zone {
                    Some(zone) => format!("{label} · {}", zone_words(zone, language)),
                    None => label.to_owned(),
                }
            }
            None => said(language, "Belum ada nilai", "No score yet").to_owned(),
        };
        let year = assessment.year.unwrap_or(edition.default_year);
        Ok(Badge {
            language,
            name,
            score: standing
                .and_then(|standing| standing.figure.estimate)
                .map(|estimate| estimate.localised(language)),
            zone,
            letter: category
                .map(|category| category.id.as_str())
                .filter(|id| id.len() == 1)
                .unwrap_or_default(),
            class,
            range: standing.and_then(|standing| range(&standing, language)),
            about: match language {
                Language::Indonesian => format!("{year} · simulasi, tidak resmi"),
                Language::English => format!("{year} · simulation, not official"),
            },
        })
    }

    fn draw(&self) -> String {
        let language = self.language;
        let (paint, ink) = colours(self.zone);
        let name = lines(&self.name);
        let height = 60 + 19 * name.len() + if self.range.is_some() { 18 } else { 0 };
        let middle = height / 2;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"360\" height=\"{height}\" \
             viewBox=\"0 0 360 {height}\" role=\"img\" xml:lang=\"{tag}\" lang=\"{tag}\" \
             font-family=\"system-ui,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif\">\
             <title>{title}</title>{hatch}\
             <rect x=\".5\" y=\".5\" width=\"359\" height=\"{inner}\" fill=\"#fff\" stroke=\"#4a5763\"/>\
             <rect width=\"112\" height=\"{height}\" fill=\"{paint}\"/>",
            tag = language.tag(),
            title = escaped(&self.title()),
            hatch = hatch(self.zone),
            inner = height - 1,
        );
        if let Some(zone) = self.zone {
            let zone = zone.id();
            push(
                &mut svg,
                format_args!(
                    "<rect width=\"12\" height=\"{height}\" fill=\"url(#hatch-{zone})\"/>"
                ),
            );
        }
        let score = self.score.as_deref().unwrap_or("–");
        let baseline = if self.letter.is_empty() {
            middle + 10
        } else {
            middle
        };
        // 100,00 is wider than all others.
        let size = if score.len() > 5 { 24 } else { 28 };
        push(
            &mut svg,
            format_args!(
                "<g fill=\"{ink}\" text-anchor=\"middle\" font-weight=\"700\">\
                 <text x=\"62\" y=\"{baseline}\" font-size=\"{size}\">{score}</text>"
            ),
        );
        if !self.letter.is_empty() {
            push(
                &mut svg,
                format_args!(
                    "<text x=\"62\" y=\"{}\" font-size=\"20\">{}</text>",
                    baseline + 25,
                    escaped(self.letter)
                ),
            );
        }
        // An inner picture cuts off what is wider than it is: a font may be wider than expected.
        push(
            &mut svg,
            format_args!(
                "</g><svg x=\"124\" y=\"0\" width=\"232\" height=\"{height}\" fill=\"#16202a\" font-size=\"13\">"
            ),
        );
        let mut y = 26;
        for line in &name {
            let line = escaped(line);
            push(
                &mut svg,
                format_args!(
                    "<text x=\"0\" y=\"{y}\" font-size=\"14\" font-weight=\"700\">{line}</text>"
                ),
            );
            y += 19;
        }
        let rest = [Some(&self.class), self.range.as_ref(), Some(&self.about)];
        for line in rest.into_iter().flatten() {
            let line = escaped(&shortened(line, LINE_WIDTH));
            push(
                &mut svg,
                format_args!("<text x=\"0\" y=\"{}\">{line}</text>", y + 1),
            );
            y += 18;
        }
        svg.push_str("</svg></svg>\n");
        svg
    }

    /// All of it as one sentence, for those who do not see it.
    fn title(&self) -> String {
        let Badge {
            name,
            letter,
            class,
            about,
            ..
        } = self;
        let mut title = shortened(name, TITLE_WIDTH);
        title.push_str(": ");
        if let Some(score) = &self.score {
            let word = said(self.language, "nilai", "score");
            push(&mut title, format_args!("{word} {score}, "));
        }
        if !letter.is_empty() {
            push(&mut title, format_args!("{letter}, "));
        }
        title.push_str(class);
        if let Some(range) = &self.range {
            push(&mut title, format_args!(", {range}"));
        }
        push(&mut title, format_args!(". {about}. Zona Hijau."));
        title
    }
}

fn said(language: Language, id: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Indonesian => id,
        Language::English => en,
    }
}

fn zone_words(zone: Zone, language: Language) -> &'static str {
    match zone {
        Zone::Merah => said(language, "zona merah", "red zone"),
        Zone::Kuning => said(language, "zona kuning", "yellow zone"),
        Zone::Hijau => said(language, "zona hijau", "green zone"),
    }
}

/// Range of the score, where it is not certain.
fn range(standing: &Standing, language: Language) -> Option<String> {
    let bounds = standing.figure;
    let [low, high] = [bounds.low, bounds.high].map(|bound| bound.localised(language));
    let is_certain = bounds.low == bounds.high;
    match bounds.estimate {
        Some(_) if is_certain => None,
        Some(_) => Some(match language {
            Language::Indonesian => format!("perkiraan; bisa {low} sampai {high}"),
            Language::English => format!("estimate; may be {low} to {high}"),
        }),
        None => Some(match language {
            Language::Indonesian => format!("bisa {low} sampai {high}"),
            Language::English => format!("may be {low} to {high}"),
        }),
    }
}

/// The colour of a zone and that of words on it.
fn colours(zone: Option<Zone>) -> (&'static str, &'static str) {
    match zone {
        Some(Zone::Merah) => ("#b91c1c", "#fff"),
        Some(Zone::Kuning) => ("#fbbf24", "#2a1a00"),
        Some(Zone::Hijau) => ("#15803d", "#fff"),
        None => ("#0f5568", "#fff"),
    }
}

/// The hatch of a zone, as on the page's scale: zones differ without colour too.
fn hatch(zone: Option<Zone>) -> &'static str {
    match zone {
        None => "",
        Some(Zone::Merah) => {
            "<pattern id=\"hatch-merah\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><rect width=\"1.5\" height=\"6\" fill=\"#fff\" \
             fill-opacity=\".4\"/></pattern>"
        }
        Some(Zone::Kuning) => {
            "<pattern id=\"hatch-kuning\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\">\
             <circle cx=\"2\" cy=\"2\" r=\"1.2\" fill=\"#2a1a00\" fill-opacity=\".5\"/></pattern>"
        }
        Some(Zone::Hijau) => {
            "<pattern id=\"hatch-hijau\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
             <rect width=\"6\" height=\"1\" fill=\"#fff\" fill-opacity=\".4\"/></pattern>"
        }
    }
}

fn push(text: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = text.write_fmt(words);
}

/// Width of a character, in average letters.
fn width(character: char) -> usize {
    match u32::from(character) {
        // @, M and W; Chinese, Japanese, Korean, full-width forms and pictures.
        0x40 | 0x4d | 0x57 => 2,
        0x1100..=0x115f
        | 0x2e80..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f
        | 0xff00..=0xff60
        | 0x1f000.. => 2,
        _ => 1,
    }
}

/// As much of a text as fits a line.
fn shortened(text: &str, most: usize) -> String {
    let whole: usize = text.chars().map(width).sum();
    if whole <= most {
        return text.to_owned();
    }
    let mut left = most.saturating_sub(1);
    let mut short = String::new();
    for character in text.chars() {
        match left.checked_sub(width(character)) {
            Some(less) => left = less,
            None => break,
        }
        short.push(character);
    }
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// A name on one line or two, broken between words where that can be.
fn lines(name: &str) -> Vec<String> {
    // Far more than two lines hold; what is longer is never looked at.
    let name: String = name.chars().take(4 * NAME_WIDTH).collect();
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut first = String::new();
    let mut used = 0;
    for word in &words {
        let length: usize = first.chars().chain(word.chars()).map(width).sum();
        if used > 0 && length + 1 > NAME_WIDTH {
            break;
        }
        if used > 0 {
            first.push(' ');
        }
        first.push_str(word);
        used += 1;
    }
    let mut lines = vec![shortened(&first, NAME_WIDTH)];
    let second = words[used..].join(" ");
    if !second.is_empty() {
        lines.push(shortened(&second, NAME_WIDTH));
    }
    lines
}
