//! Where a government's score would have stood among the published results of its year and kind.

use super::Scene;
use super::controls::percentage;
use super::markup::Markup;
use super::picture::save::save;
use super::published::{listing, own_kind, own_name, words};
use crate::app::action::{Action, Panel};
use crate::app::number::figure;
use crate::app::picture_words::picture_words;
use crate::app::results;
use crate::app::results_words::{ResultsWords, kind_word};
use crate::exchange::published::{Kind, Published, YEARS};
use crate::model::quantity::Printed;
use crate::model::rank::Known;
use crate::work::standing::{Place, Table};

/// The ranks that people ask for.
const GOALS: [usize; 6] = [1, 3, 10, 25, 50, 100];

/// How many published offices above are named.
const MOST_NEXT: usize = 3;

/// And how many of its province on either side.
const MOST_NEIGHBOURS: usize = 2;

/// Its table, or a line that says why there is none.
fn with_table(
    markup: &mut Markup,
    scene: &Scene<'_>,
    inside: impl FnOnce(&mut Markup, &Table, Kind),
) {
    let year = scene.state.outcome.base.year;
    if !YEARS.contains(&year) {
        return markup.line("p", "", words(scene).rank_no_year);
    }
    let Some(kind) = own_kind(scene) else {
        return markup.line("p", "", words(scene).rank_no_kind);
    };
    listing(markup, scene, (year, kind), |markup, listing| {
        if let Some(table) = listing.table() {
            inside(markup, table, kind);
        }
    });
}

/// Where the score stands, what the next ranks need, and a picture of the year.
pub fn rank(markup: &mut Markup, scene: &Scene<'_>) {
    let words = words(scene);
    let [now, after] = scene
        .standings()
        .map(|own| own.and_then(|own| own.figure.estimate));
    let names = &["class", "aria-labelledby"];
    markup.with("section", names, &["rank", "rank-heading"], |markup| {
        markup.with("h2", &["id"], &["rank-heading"], |markup| {
            markup.text(words.rank);
        });
        markup.group(|markup| match now {
            Some(now) => standing(markup, scene, now, after),
            None => markup.line("p", "", scene.words.no_score),
        });
        let open = Action::Panel(Some(Panel::Results));
        markup.button("secondary", words.results, open);
    });
}

fn standing(markup: &mut Markup, scene: &Scene<'_>, now: Printed, after: Option<Printed>) {
    with_table(markup, scene, |markup, table, kind| {
        let own = own_name(scene).and_then(|name| table.position(name));
        let tried = after.filter(|after| scene.has_tries() && *after != now);
        markup.element("ul", "ranks", |markup| {
            place(markup, scene, (table, own, kind), scene.words.now, now);
            if let Some(tried) = tried {
                let label = scene.words.simulated;
                place(markup, scene, (table, own, kind), label, tried);
            }
        });
        let shown = tried.unwrap_or(now);
        next(markup, scene, (table, own), shown);
        neighbours(markup, scene, (table, own, kind), shown);
        picture(markup, scene, table, [Some(now), tried]);
        let title = picture_words(scene.language()).spread;
        save(markup, scene, "svg.spread", title);
        markup.line("p", "caution", words(scene).rank_caution);
    });
}

fn place(
    markup: &mut Markup,
    scene: &Scene<'_>,
    (table, own, kind): (&Table, Option<usize>, Kind),
    label: &str,
    score: Printed,
) {
    let words = words(scene);
    let Some(place) = table.place(score, own) else {
        return;
    };
    markup.element("li", "", |markup| {
        markup.text(label);
        markup.text(" ");
        markup.element("strong", "", |markup| markup.figure(score));
        markup.text(": ");
        markup.text(words.rank_word);
        markup.text(" ");
        let ranks = match &place {
            Place::Published(rank) => rank.to_string(),
            Place::Between { ranks, .. } => between(scene, ranks.low, ranks.high),
        };
        markup.line("strong", "", &ranks);
        markup.text(" ");
        of_all(markup, scene, table, kind);
        match &place {
            Place::Published(_) => {
                markup.text(" (");
                markup.text(words.rank_published);
                markup.text(").");
            }
            Place::Between {
                ranks,
                estimate,
                level,
            } => {
                if !level.is_empty() {
                    markup.text(", ");
                    markup.text(words.rank_level);
                    markup.text(" ");
                    markup.text(&level.join(", "));
                }
                if ranks.high > ranks.low + 1 {
                    markup.text("; ");
                    markup.element("span", "assumed-range", |markup| {
                        markup.text(words.rank_estimate);
                        markup.text(" ");
                        markup.text(&estimate.to_string());
                    });
                }
                markup.text(".");
            }
        }
    });
}

/// Among how many offices of which kind.
fn of_all(markup: &mut Markup, scene: &Scene<'_>, table: &Table, kind: Kind) {
    markup.text(scene.words.of);
    markup.text(" ");
    markup.text(&table.results.of.to_string());
    markup.text(" ");
    markup.text(kind_word(kind, scene.language()));
}

/// One rank, one of two, or a range of them.
fn between(scene: &Scene<'_>, best: usize, worst: usize) -> String {
    let joint = match worst - best {
        0 => return best.to_string(),
        1 => scene.words.or,
        _ => "–",
    };
    [&best.to_string(), joint, &worst.to_string()].concat()
}

/// What the next goal needs, and who stands above.
fn next(
    markup: &mut Markup,
    scene: &Scene<'_>,
    (table, own): (&Table, Option<usize>),
    score: Printed,
) {
    let words = words(scene);
    let goals = GOALS.iter().rev().filter(|goal| **goal <= table.results.of);
    let mut goals = goals.filter_map(|goal| Some((*goal, table.needed(*goal)?)));
    let goal = goals.find(|(_, needed)| needed.high > score);
    if let Some((goal, needed)) = goal {
        markup.element("p", "", |markup| {
            markup.text(words.rank_goal);
            markup.text(" ");
            markup.text(&goal.to_string());
            markup.text(words.rank_needs);
            markup.text(" ");
            markup.element("strong", "", |markup| markup.figure(needed.high));
            if needed.low < needed.high {
                markup.text(" ");
                markup.text(words.rank_perhaps);
                markup.text(" ");
                markup.figure(needed.low);
                markup.text(")");
            }
            markup.text(".");
        });
    }
    let above = table.next_above(score, own);
    if above.is_empty() {
        return;
    }
    markup.element("p", "", |markup| {
        markup.text(words.rank_above);
        named(markup, words, &above, MOST_NEXT);
        markup.text(".");
    });
}

/// Some of these offices with their scores, and their ranks where published.
fn named(
    markup: &mut Markup,
    words: &ResultsWords,
    offices: &[(&Published, Printed)],
    most: usize,
) {
    for (place, (office, score)) in offices.iter().take(most).enumerate() {
        markup.text(if place == 0 { " " } else { "; " });
        markup.text(&office.name);
        markup.text(" ");
        markup.figure(*score);
        if let Some(rank) = office.rank {
            markup.text(" (");
            markup.text(words.rank_word);
            markup.text(" ");
            markup.text(&rank.to_string());
            markup.text(")");
        }
    }
}

/// Those of the same province next above and below. Which province that is, only a published row of this
/// government says.
fn neighbours(
    markup: &mut Markup,
    scene: &Scene<'_>,
    (table, own, kind): (&Table, Option<usize>, Kind),
    score: Printed,
) {
    let words = words(scene);
    let Some(province) = own_name(scene).and_then(|name| results::province(kind, name)) else {
        return;
    };
    let sides = [table.next_above(score, own), table.next_below(score, own)].map(|mut side| {
        side.retain(|(office, _)| office.province == province);
        side
    });
    if sides.iter().all(Vec::is_empty) {
        return;
    }
    markup.element("p", "neighbours", |markup| {
        markup.text(words.province_in);
        markup.text(" ");
        markup.text(&province);
        markup.text(", ");
        let said = [words.province_above, words.province_below];
        for (place, (side, said)) in sides.iter().zip(said).enumerate() {
            markup.text(if place == 0 { "" } else { "; " });
            markup.text(said);
            markup.text(":");
            if side.is_empty() {
                markup.text(" ");
                markup.text(words.none_published);
            }
            named(markup, words, side, MOST_NEIGHBOURS);
        }
        markup.text(".");
    });
}

/// Every published score of the year as a line on the scale, with the own one above.
fn picture(markup: &mut Markup, scene: &Scene<'_>, table: &Table, own: [Option<Printed>; 2]) {
    let words = words(scene);
    let maximum = table.results.maximum;
    let known = table.results.known.iter();
    let scores: Vec<Printed> = known.filter_map(Known::certain).collect();
    let said = own.iter().flatten();
    let said: Vec<String> = said.map(|own| figure(*own, scene.language())).collect();
    let count = scores.len().to_string();
    let label = [
        words.rank_picture,
        " ",
        &count,
        ". ",
        &said.join(" → "),
        ".",
    ]
    .concat();
    let names = &["class", "role", "aria-label", "width", "height"];
    markup.with(
        "svg",
        names,
        &["spread", "img", &label, "100%", "64"],
        |markup| {
            for score in &scores {
                let x = percentage(*score, maximum);
                let names = &["class", "x1", "x2", "y1", "y2"];
                markup.with("line", names, &["other", &x, &x, "22", "44"], |_| ());
            }
            for (own, class) in own.iter().zip(["mark now", "mark simulated"]) {
                let Some(own) = own else { continue };
                let names = &["class", "x", "y", "overflow"];
                let values = &[class, &*percentage(*own, maximum), "6", "visible"];
                markup.with("svg", names, values, |markup| {
                    markup.with("path", &["d"], &["M-7 0 H7 L0 12 Z M0 12 V38"], |_| ());
                });
            }
            for end in ["0", "50", "100"] {
                let x = [end, "%"].concat();
                let class = ["end-", end].concat();
                markup.with(
                    "text",
                    &["class", "x", "y"],
                    &[&class, &x, "60"],
                    |markup| {
                        markup.text(end);
                    },
                );
            }
        },
    );
}
