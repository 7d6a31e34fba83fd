//! Pictures that help to decide, each with its table and a way to take it along.

pub mod dimensions;
pub mod save;
pub mod strip;
pub mod waterfall;

use self::save::save;
use super::Scene;
use super::markup::Markup;
use crate::app::action::Place;
use crate::app::number::figure;
use crate::app::picture_words::picture_words;
use crate::model::quantity::Printed;
use crate::model::score::Figure;

/// A picture: where it is found on the page, and what is said of it.
struct Picture<'a> {
    /// The class of its SVG, whose last word no other picture has.
    class: &'static str,
    title: &'a str,
    /// How to read it.
    help: Vec<&'a str>,
    /// It in words, for those who do not see it.
    said: String,
    /// How high it is, in pixels.
    height: i64,
}

impl Picture<'_> {
    fn view(
        self,
        markup: &mut Markup,
        scene: &Scene<'_>,
        draw: impl FnOnce(&mut Markup),
        table: impl FnOnce(&mut Markup),
    ) {
        let words = picture_words(scene.language());
        markup.element("figure", "picture", |markup| {
            markup.element("figcaption", "", |markup| {
                markup.line("h2", "", self.title);
                markup.line("p", "state", &self.help.join(" "));
            });
            let height = self.height.to_string();
            let label = [self.title, ". ", &self.said].concat();
            let names = &["class", "role", "aria-label", "width", "height"];
            let values = &[self.class, "img", &label, "100%", &height];
            markup.with("svg", names, values, draw);
            markup.element("details", "", |markup| {
                markup.element("summary", "", |markup| {
                    markup.text(words.table);
                    markup.line("span", "quiet", &[": ", self.title].concat());
                });
                markup.element("table", "", table);
            });
            // The last word of its class is its own.
            let own = self.class.split(' ').next_back().unwrap_or_default();
            save(markup, scene, &["svg.", own].concat(), self.title);
        });
    }
}

/// The pictures of what is looked at.
pub fn pictures(markup: &mut Markup, scene: &Scene<'_>) {
    let words = picture_words(scene.language());
    markup.element("div", "pictures", |markup| {
        markup.group(|markup| match scene.state.place {
            Place::Government => strip::strip(markup, scene),
            Place::Locus(locus) => dimensions::dimensions(markup, scene, locus),
        });
        markup.element("div", "of-scale", |markup| {
            markup.line("strong", "", words.scale);
            save(markup, scene, ".result svg.scale", words.scale);
        });
    });
}

/// The head of a table.
fn head(markup: &mut Markup, headings: &[&str]) {
    markup.element("thead", "", |markup| {
        markup.element("tr", "", |markup| {
            for words in headings {
                markup.with("th", &["scope"], &["col"], |markup| markup.text(words));
            }
        });
    });
}

/// A row of a table: what it is about, and its figures.
fn row(markup: &mut Markup, name: &str, cells: &[String]) {
    markup.element("tr", "", |markup| {
        markup.with("th", &["scope"], &["row"], |markup| markup.text(name));
        for cell in cells {
            markup.line("td", "number", cell);
        }
    });
}

/// A figure in a cell, or that there is none.
fn cell(scene: &Scene<'_>, value: Option<Printed>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| figure(value, scene.language()))
}

/// How far what is unknown reaches; a dash where nothing is.
fn range(scene: &Scene<'_>, own: &Figure) -> String {
    if own.low == own.high {
        return "–".to_owned();
    }
    let [low, high] = [own.low, own.high].map(|end| figure(end, scene.language()));
    [&low, "–", &high].concat()
}

/// As much of a name as fits into so many letters.
fn shortened(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(most.saturating_sub(1)).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// A rectangle: its class, then x, width, y and height.
fn rect(markup: &mut Markup, class: &str, place: [&str; 4]) {
    let names = &["class", "x", "width", "y", "height"];
    let [x, width, y, height] = place;
    markup.with("rect", names, &[class, x, width, y, height], |_| ());
}

/// A rectangle with stripes in it, which have an id.
fn striped(markup: &mut Markup, class: &str, id: &str, place: [&str; 4]) {
    rect(markup, class, place);
    let names = &["x", "width", "y", "height", "fill"];
    let [x, width, y, height] = place;
    let fill = ["url(#", id, ")"].concat();
    markup.with("rect", names, &[x, width, y, height, &fill], |_| ());
}

/// A line: its class, then both ends across and both ends down.
fn line(markup: &mut Markup, class: &str, [x1, x2, y1, y2]: [&str; 4]) {
    let names = &["class", "x1", "x2", "y1", "y2"];
    markup.with("line", names, &[class, x1, x2, y1, y2], |_| ());
}

/// Words in the picture.
fn text(markup: &mut Markup, class: &str, [x, y]: [&str; 2], words: &str) {
    let names = &["class", "x", "y"];
    markup.with("text", names, &[class, x, y], |markup| markup.text(words));
}

/// A path drawn from a place.
fn path(markup: &mut Markup, class: &str, [x, y]: [&str; 2], path: &str) {
    let names = &["class", "x", "y", "overflow"];
    markup.with("svg", names, &[class, x, y, "visible"], |markup| {
        markup.with("path", &["d"], &[path], |_| ());
    });
}

/// Stripes, which tell a change from what stays without colour.
fn stripes(markup: &mut Markup, id: &str) {
    let names = &["id", "width", "height", "patternUnits", "patternTransform"];
    let values = &[id, "6", "6", "userSpaceOnUse", "rotate(45)"];
    markup.element("defs", "", |markup| {
        markup.with("pattern", names, values, |markup| {
            rect(markup, "stripe", ["0", "2.5", "0", "6"]);
        });
    });
}
