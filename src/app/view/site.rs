//! The builder of code for other sites: what is chosen, how it looks, what to paste, and where.

use super::Scene;
use super::controls::{select, text_field};
use super::copying::Copied;
use super::markup::{Markup, On};
use super::share::{badge_image, drawn};
use crate::app::action::{Action, Place, Sharing};
use crate::app::site_words::steps;
use crate::app::words::words;
use crate::app::works_words::{WorksWords, works_words};
use crate::exchange::link::{Keys, to_link};
use crate::model::edition::NodeId;
use crate::model::text::Language;
use crate::work::address::{FrameView, Shade};
use crate::work::ranking::ranked;
use crate::work::snippet::{Kind, ONE_FILE, Options, SANDBOX, Site, Source, published};

/// How many indicators a compact view shows.
const MOST_INDICATORS: usize = 5;

const CODE: &str = "site-code-label";

/// The button that opens the builder, and the builder.
pub fn site(markup: &mut Markup, scene: &Scene<'_>, page: &str) {
    let words = works_words(scene.language());
    let sharing = &scene.state.sharing;
    let is_open = sharing.builder.is_some();
    markup.element("h3", "", |markup| {
        let expanded = if is_open { "true" } else { "false" };
        let names = &["type", "class", "aria-expanded"];
        markup.with("button", names, &["button", "fold", expanded], |markup| {
            let builder = (!is_open).then(|| begun(scene));
            let sharing = Sharing {
                builder,
                ..sharing.clone()
            };
            markup.act(On::Click, Action::Share(sharing));
            markup.text(words.site_heading);
        });
    });
    markup.group(|markup| {
        if let Some(options) = &sharing.builder {
            builder(markup, scene, page, &within(options, scene));
        }
    });
}

/// What is chosen at first: what is looked at, in the language in which it is.
fn begun(scene: &Scene<'_>) -> Options {
    Options {
        language: scene.language(),
        locus: match scene.state.place {
            Place::Government => None,
            Place::Locus(locus) => Some(locus),
        },
        ..Options::default()
    }
}

/// What was chosen, as far as it is still there: loci come and go.
fn within(options: &Options, scene: &Scene<'_>) -> Options {
    let count = scene.state.document.assessment.loci.len();
    Options {
        locus: options.locus.filter(|locus| *locus < count),
        ..options.clone()
    }
}

fn builder(markup: &mut Markup, scene: &Scene<'_>, page: &str, options: &Options) {
    // Its words are in the language of the code.
    let speaks = Scene {
        state: scene.state,
        words: words(options.language),
    };
    let words = works_words(scene.language());
    let place = options.locus.map_or(Place::Government, Place::Locus);
    let indicators = indicators(scene, options.locus);
    let [svg, says] = drawn(scene, place, options.language);
    let link = to_link(
        &published(&scene.state.document),
        &Keys::of(&scene.state.edition),
    );
    let name = speaks.name_of(place);
    let source = Source {
        page,
        link: &link,
        name: &name,
        indicators: &indicators,
        badge: [&svg, &says],
    };
    markup.element("div", "builder", |markup| {
        markup.line("p", "", words.site_help);
        markup.element("div", "fields", |markup| {
            choices(markup, scene, options, &indicators);
        });
        preview(markup, words, options, &source);
        let code = options.snippet(&source);
        let code = Copied {
            field: "site-code",
            text: &code,
        };
        markup.with("h4", &["id"], &[CODE], |markup| {
            markup.text(words.site_code);
        });
        code.view(markup, "textarea", 6, CODE);
        markup.element("div", "buttons", |markup| {
            let copied = |words: &'static WorksWords| words.code_copied;
            code.copy_button(markup, "primary", words.copy_code, copied);
        });
        markup.line("h4", "", words.site_steps);
        markup.group(|markup| {
            if options.kind == Kind::File {
                let names = &["class", "href", "download"];
                let values = &["file-link", ONE_FILE, ONE_FILE];
                markup.with("a", names, values, |markup| markup.text(words.get_one_file));
            }
        });
        markup.element("ol", "steps", |markup| {
            for step in steps(options.kind, options.site) {
                markup.line("li", "", step[scene.language() as usize]);
            }
        });
        markup.line("p", "", words.site_stays);
    });
}

/// A frame is loaded anew for each address, also where only what follows `#` is another; and where
/// one frame followed the other, the way back would lead through all of them.
fn preview(markup: &mut Markup, words: &WorksWords, options: &Options, source: &Source<'_>) {
    markup.line("h4", "", words.site_preview);
    markup.group(|markup| match options.preview(source) {
        Some(address) => {
            let names = &["src", "title", "height", "loading", "sandbox"];
            let title = options.title(source.name);
            let values = &[&*address, &title, options.height(), "lazy", SANDBOX];
            markup.with("iframe", names, values, |markup| markup.known_by(&address));
        }
        None if options.kind == Kind::Badge => badge_image(markup, source.badge),
        None => {
            let address = [source.page, "#", source.link].concat();
            let names = &["href", "target", "rel"];
            let values = &[&*address, "_blank", "noopener"];
            markup.with("a", names, values, |markup| {
                markup.text(&options.title(source.name));
            });
        }
    });
}

/// What a compact view shows: the indicators that are tried, or else those that would raise most.
fn indicators(scene: &Scene<'_>, locus: Option<usize>) -> Vec<NodeId> {
    let changes = scene.state.document.assessment.changes.iter();
    let own = changes.filter(|change| locus.is_none_or(|locus| change.locus == locus));
    let mut all: Vec<&NodeId> = own.map(|change| &change.node).collect();
    if all.is_empty() {
        let best = ranked(scene.state.potentials(), locus);
        all.extend(best.into_iter().map(|own| &own.node));
    }
    let mut nodes: Vec<NodeId> = Vec::new();
    for node in all {
        if nodes.len() < MOST_INDICATORS && !nodes.contains(node) {
            nodes.push(node.clone());
        }
    }
    nodes
}

fn choices(markup: &mut Markup, scene: &Scene<'_>, options: &Options, indicators: &[NodeId]) {
    let words = works_words(scene.language());
    let sharing = &scene.state.sharing;
    let is_frame = matches!(options.kind, Kind::Frame | Kind::Element);
    let has_more = options.view != FrameView::Card;
    Pick {
        id: "site-kind",
        label: words.site_kind,
        chosen: options.kind,
        set: |options, kind| options.kind = kind,
    }
    .view(
        markup,
        sharing,
        &[
            (Kind::Frame, words.kind_frame),
            (Kind::Element, words.kind_element),
            (Kind::Link, words.kind_link),
            (Kind::File, words.kind_file),
            (Kind::Badge, words.kind_badge),
        ],
    );
    Pick {
        id: "site-site",
        label: words.site_site,
        chosen: options.site,
        set: |options, site| options.site = site,
    }
    .view(
        markup,
        sharing,
        &[
            (Site::WordPress, "WordPress"),
            (Site::Joomla, "Joomla"),
            (Site::Html, words.site_html),
        ],
    );
    markup.group(|markup| {
        // The one file opens as the page does.
        if is_frame || options.kind == Kind::Badge {
            let places = loci(scene);
            let places: Vec<(Option<usize>, &str)> = places
                .iter()
                .map(|(locus, name)| (*locus, name.as_str()))
                .collect();
            Pick {
                id: "site-place",
                label: words.site_place,
                chosen: options.locus,
                set: |options, locus| options.locus = locus,
            }
            .view(markup, sharing, &places);
        }
    });
    Pick {
        id: "site-language",
        label: words.language,
        chosen: options.language,
        set: |options, language| options.language = language,
    }
    .view(
        markup,
        sharing,
        &[
            (Language::Indonesian, "Indonesia"),
            (Language::English, "English"),
        ],
    );
    markup.group(|markup| {
        if !is_frame {
            return;
        }
        Pick {
            id: "site-extent",
            label: words.site_extent,
            chosen: options.view,
            set: |options, view| options.view = view,
        }
        .view(
            markup,
            sharing,
            &[
                (FrameView::Full, words.extent_full),
                (FrameView::Compact, words.extent_compact),
                (FrameView::Card, words.extent_card),
            ],
        );
        Pick {
            id: "site-theme",
            label: words.theme,
            chosen: options.shade,
            set: |options, shade| options.shade = shade,
        }
        .view(
            markup,
            sharing,
            &[
                (None, words.theme_auto),
                (Some(Shade::Light), words.theme_light),
                (Some(Shade::Dark), words.theme_dark),
            ],
        );
    });
    markup.group(|markup| {
        if is_frame && has_more {
            Pick {
                id: "site-locked",
                label: words.site_readers,
                chosen: options.is_locked,
                set: |options, is_locked| options.is_locked = is_locked,
            }
            .view(
                markup,
                sharing,
                &[(false, words.readers_try), (true, words.readers_read)],
            );
        }
    });
    markup.group(|markup| {
        if is_frame && options.view == FrameView::Compact {
            Pick {
                id: "site-indicators",
                label: words.site_indicators,
                chosen: options.keeps_indicators,
                set: |options, keeps| options.keeps_indicators = keeps,
            }
            .view(
                markup,
                sharing,
                &[
                    (false, words.indicators_best),
                    (true, words.indicators_kept),
                ],
            );
        }
    });
    markup.group(|markup| {
        if options.kind == Kind::File {
            let sharing = sharing.clone();
            let field = ["site-file", words.site_file, &options.file];
            text_field(markup, "input", field, move |file| {
                change(&sharing, |options| options.file = file)
            });
        }
    });
    markup.group(|markup| {
        if is_frame && options.view == FrameView::Compact && options.keeps_indicators {
            let names: Vec<&str> = indicators.iter().map(|own| scene.node_name(own)).collect();
            markup.line("p", "kept", &names.join(" · "));
        }
    });
}

fn loci(scene: &Scene<'_>) -> Vec<(Option<usize>, String)> {
    let count = scene.state.document.assessment.loci.len();
    let loci = (0..count).map(|locus| (Some(locus), scene.locus_name(locus)));
    let government = scene.name_of(Place::Government);
    std::iter::once((None, government)).chain(loci).collect()
}

fn change(sharing: &Sharing, change: impl FnOnce(&mut Options)) -> Action {
    let mut sharing = sharing.clone();
    if let Some(options) = &mut sharing.builder {
        change(options);
    }
    Action::Share(sharing)
}

/// One of the lists to choose from.
struct Pick<'a, T> {
    id: &'static str,
    label: &'a str,
    chosen: T,
    set: fn(&mut Options, T),
}

impl<T: Copy + PartialEq + 'static> Pick<'_, T> {
    fn view(self, markup: &mut Markup, sharing: &Sharing, all: &[(T, &str)]) {
        // A list in a page knows its values as texts: here by their positions.
        let positions: Vec<String> = (0..all.len()).map(|own| own.to_string()).collect();
        let values: Vec<T> = all.iter().map(|(value, _)| *value).collect();
        let chosen = values.iter().position(|own| *own == self.chosen);
        let chosen = chosen.map_or("", |place| &positions[place]);
        let words = all.iter().map(|(_, words)| *words);
        let options = positions.iter().map(String::as_str).zip(words);
        let (sharing, set) = (sharing.clone(), self.set);
        select(markup, self.id, self.label, options, chosen, move |value| {
            let value = value.parse::<usize>().ok();
            let value = value.and_then(|place| values.get(place));
            change(&sharing, |options| {
                if let Some(value) = value {
                    set(options, *value);
                }
            })
        });
    }
}
