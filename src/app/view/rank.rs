//! Where a government's score would have stood among the published results of its year and kind.

use super::Scene;
use super::controls::{act, percentage};
use super::markup::Markup;
use crate::app::action::{Action, Panel};
use crate::app::more_words::MoreWords;
use crate::app::number::figure;
use crate::app::results::{self, Status};
use crate::model::edition::Year;
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::work::standing::{Place, Table};

/// The kinds of government that are ranked, with their words.
const KINDS: [(&str, [&str; 2]); 5] = [
    ("kabupaten", ["kabupaten", "regencies"]),
    ("kota", ["kota", "cities"]),
    ("provinsi", ["provinsi", "provinces"]),
    ("kementerian", ["kementerian", "ministries"]),
    ("lembaga", ["lembaga", "agencies"]),
];

/// The years of which results are published.
const YEARS: std::ops::RangeInclusive<Year> = 2021..=2025;

/// The ranks that people ask for.
const GOALS: [usize; 6] = [1, 3, 10, 25, 50, 100];

/// How many published offices above are named.
const MOST_NEXT: usize = 3;

/// The kind of what is looked at: its id, and its words.
fn kind(scene: &Scene<'_>) -> Option<(&'static str, &'static str)> {
    let government = scene.state.document.assessment.government.as_ref()?;
    let own = government.kind.as_deref()?;
    let (id, words) = KINDS.iter().find(|(id, _)| *id == own)?;
    Some((id, words[scene.language() as usize]))
}

/// Its table, or a line that says why there is none.
fn with_table(
    markup: &mut Markup,
    scene: &Scene<'_>,
    inside: impl FnOnce(&mut Markup, &Table, &'static str),
) {
    let words = scene.more();
    let year = scene.state.outcome.base.year;
    if !YEARS.contains(&year) {
        return markup.line("p", "", words.rank_no_year);
    }
    let Some((id, kind)) = kind(scene) else {
        return markup.line("p", "", words.rank_no_kind);
    };
    match results::table(&markup.dispatch(), year, id) {
        Status::There(table) => inside(markup, &table, kind),
        Status::Loading => markup.line("p", "", words.loading),
        Status::Failed => {
            markup.line("p", "", words.part_failed);
            let dispatch = markup.dispatch();
            act(markup, ["secondary", words.try_again, ""], move || {
                results::forget_failures();
                dispatch.emit(Action::Arrived);
            });
        }
    }
}

/// Where the score stands, what the next ranks need, and a picture of the year.
pub fn rank(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.more();
    let [now, after] = scene
        .standings()
        .map(|own| own.and_then(|own| own.figure.estimate));
    let Some(now) = now else { return };
    let names = &["class", "aria-labelledby"];
    markup.with("section", names, &["rank", "rank-heading"], |markup| {
        markup.with("h2", &["id"], &["rank-heading"], |markup| {
            markup.text(words.rank);
        });
        with_table(markup, scene, |markup, table, kind| {
            let government = scene.state.document.assessment.government.as_ref();
            let name = government.and_then(|own| own.name.as_deref());
            let own = name.and_then(|name| table.position(name));
            let tried = after.filter(|after| scene.has_tries() && *after != now);
            markup.element("ul", "ranks", |markup| {
                place(markup, scene, (table, own, kind), words.now, now);
                if let Some(tried) = tried {
                    place(markup, scene, (table, own, kind), words.simulated, tried);
                }
            });
            let shown = tried.unwrap_or(now);
            next(markup, scene, (table, own), shown);
            picture(markup, scene, table, [Some(now), tried]);
            markup.line("p", "caution", words.rank_caution);
            let open = Action::Panel(Some(Panel::Results));
            markup.button("secondary", words.results, open);
        });
    });
}

fn place(
    markup: &mut Markup,
    scene: &Scene<'_>,
    (table, own, kind): (&Table, Option<usize>, &str),
    label: &str,
    score: Printed,
) {
    let words = scene.more();
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
            Place::Between { ranks, .. } => between(words, ranks.low, ranks.high),
        };
        markup.line("strong", "", &ranks);
        markup.text(" ");
        of_all(markup, words, table, kind);
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
fn of_all(markup: &mut Markup, words: &MoreWords, table: &Table, kind: &str) {
    markup.text(words.of);
    markup.text(" ");
    markup.text(&table.results.of.to_string());
    markup.text(" ");
    markup.text(kind);
}

/// One rank, one of two, or a range of them.
fn between(words: &MoreWords, best: usize, worst: usize) -> String {
    let joint = match worst - best {
        0 => return best.to_string(),
        1 => words.or,
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
    let words = scene.more();
    let goals = GOALS.iter().rev().filter(|goal| **goal <= table.results.of);
    let goal = table.standings.as_ref().and_then(|standings| {
        let mut goals = goals.map(|goal| (*goal, standings.needed(*goal)));
        goals.find(|(_, needed)| needed.high > score)
    });
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
        for (place, (office, score)) in above.iter().take(MOST_NEXT).enumerate() {
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
        markup.text(".");
    });
}

/// Every published score of the year as a line on the scale, with the own one above.
fn picture(markup: &mut Markup, scene: &Scene<'_>, table: &Table, own: [Option<Printed>; 2]) {
    let words = scene.more();
    let maximum = table.results.maximum;
    let known = table.results.known.iter();
    let scores: Vec<Printed> = known
        .filter(|own| own.score.low == own.score.high)
        .map(|own| own.score.low)
        .collect();
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

/// All that is published of the year and kind, each row with its sources.
pub fn all_results(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.more();
    let named = ["above results", "results-heading", words.results];
    super::panel::panel(markup, named, words.close, |markup| {
        with_table(markup, scene, |markup, table, kind| {
            markup.element("p", "help", |markup| {
                markup.text(&scene.state.outcome.base.year.to_string());
                markup.text(" · ");
                markup.text(&table.offices.len().to_string());
                markup.text(" ");
                of_all(markup, words, table, kind);
                markup.text(". ");
                markup.text(words.results_help);
            });
            let names = &["class", "role", "aria-labelledby", "tabindex"];
            let values = &["scroll", "group", "results-heading", "0"];
            markup.with("div", names, values, |markup| rows(markup, scene, table));
        });
    });
}

fn rows(markup: &mut Markup, scene: &Scene<'_>, table: &Table) {
    let words = scene.more();
    let mut order: Vec<usize> = (0..table.offices.len()).collect();
    // The best first, as printed; where only a zone is known, behind those with a score.
    order.sort_by_key(|place| {
        let office = &table.offices[*place];
        let score = office
            .scores
            .first()
            .and_then(|own| Exact::from_decimal(own));
        (std::cmp::Reverse(score), office.name.clone())
    });
    markup.element("table", "", |markup| {
        markup.element("thead", "", |markup| {
            markup.element("tr", "", |markup| {
                for heading in [
                    words.office,
                    words.province,
                    words.score_printed,
                    words.rank_word,
                    words.category,
                    words.sources,
                ] {
                    markup.with("th", &["scope"], &["col"], |markup| markup.text(heading));
                }
            });
        });
        markup.element("tbody", "", |markup| {
            for own in order.iter().map(|place| &table.offices[*place]) {
                markup.element("tr", "", |markup| {
                    markup.with("th", &["scope"], &["row"], |markup| {
                        markup.text(&own.name);
                        if let Some(note) = &own.note {
                            markup.line("span", "meta", note.get(scene.language()));
                        }
                    });
                    markup.line("td", "", &own.province);
                    let scores: Vec<String> =
                        own.scores.iter().map(|own| own.replace('.', ",")).collect();
                    let scores = match scene.language() {
                        crate::model::text::Language::Indonesian => scores.join(" / "),
                        crate::model::text::Language::English => own.scores.join(" / "),
                    };
                    markup.line("td", "", if scores.is_empty() { "–" } else { &scores });
                    let rank = own.rank.map_or("–".to_owned(), |rank| rank.to_string());
                    markup.line("td", "", &rank);
                    let said = [&*own.zone, &*own.category];
                    let said: Vec<&str> = said.into_iter().filter(|own| !own.is_empty()).collect();
                    markup.line("td", "", &said.join(", "));
                    markup.element("td", "", |markup| sources(markup, &own.name, &own.sources));
                });
            }
        });
    });
}

fn sources(markup: &mut Markup, name: &str, sources: &[String]) {
    for (place, source) in sources.iter().enumerate() {
        let number = ["[", &(place + 1).to_string(), "]"].concat();
        let label = [name, " ", &number].concat();
        let address = match source.contains("://") {
            true => source.clone(),
            false => ["https://", source].concat(),
        };
        let names = &["href", "target", "rel", "aria-label"];
        let values = &[&*address, "_blank", "noopener noreferrer", &label];
        markup.with("a", names, values, |markup| markup.text(&number));
        markup.text(" ");
    }
}
