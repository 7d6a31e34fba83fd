//! The options of the code for other sites.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::state::choices::{Place, Sharing};
use crate::app::ui::controls::{Select, TextField};
use crate::app::ui::scene::Scene;
use crate::edit::embed_code::{Kind, Options, Site};
use crate::edit::url_fragment::{FrameView, Shade};
use crate::model::edition::NodeId;
use crate::model::text::Language;

/// A list to choose an option from.
struct OptionList<'a, T> {
    id: &'static str,
    label: &'a str,
    chosen: T,
    set: fn(&mut Options, T),
}

impl<T: Copy + PartialEq + 'static> OptionList<'_, T> {
    fn view(self, scene: &Scene<'_>, all: &[(T, &str)]) -> Html {
        // A list in a page knows its values as texts: here by their positions.
        let positions: Vec<String> = (0..all.len()).map(|index| index.to_string()).collect();
        let values: Vec<T> = all.iter().map(|(value, _)| *value).collect();
        let chosen = values.iter().position(|own| *own == self.chosen);
        let words = all.iter().map(|(_, words)| *words);
        let (sharing, set) = (scene.state.ui.choices.sharing.clone(), self.set);
        let select = Select {
            id: self.id,
            label: self.label,
            chosen: chosen.map_or("", |index| &positions[index]),
            dispatch: scene.dispatch,
        };
        let options = positions.iter().map(String::as_str).zip(words);
        select.view(options, move |value| {
            let index = value.parse::<usize>().ok();
            let value = index.and_then(|index| values.get(index));
            change(&sharing, |options| {
                if let Some(value) = value {
                    set(options, *value);
                }
            })
        })
    }
}

fn change(sharing: &Sharing, change: impl FnOnce(&mut Options)) -> Action {
    let mut sharing = sharing.clone();
    if let Some(options) = &mut sharing.builder {
        change(options);
    }
    Action::Share(sharing)
}

/// Every option that the chosen kind of code has; a compact view keeps these indicators.
pub(super) fn embed_options(scene: &Scene<'_>, options: &Options, indicators: &[NodeId]) -> Html {
    let is_frame = matches!(options.kind, Kind::Frame | Kind::Element);
    let is_compact = is_frame && options.view == FrameView::Compact;
    html! {
        <>
            { kind(scene, options) }
            { site(scene, options) }
            // The one file opens as the page does.
            if is_frame || options.kind == Kind::Badge {
                { place(scene, options) }
            }
            { language(scene, options) }
            if is_frame {
                { extent(scene, options) }
                { theme(scene, options) }
            }
            if is_frame && options.view != FrameView::Card {
                { readers(scene, options) }
            }
            if is_compact {
                { kept_indicators(scene, options) }
            }
            if options.kind == Kind::File {
                { file_address(scene, options) }
            }
            if is_compact && options.keeps_indicators {
                { names(scene, indicators) }
            }
        </>
    }
}

fn kind(scene: &Scene<'_>, options: &Options) -> Html {
    let words = scene.words;
    let list = OptionList {
        id: "site-kind",
        label: words.site_kind(),
        chosen: options.kind,
        set: |options, kind| options.kind = kind,
    };
    list.view(
        scene,
        &[
            (Kind::Frame, words.kind_frame()),
            (Kind::Element, words.kind_element()),
            (Kind::Link, words.kind_link()),
            (Kind::File, words.kind_file()),
            (Kind::Badge, words.kind_badge()),
        ],
    )
}

fn site(scene: &Scene<'_>, options: &Options) -> Html {
    let words = scene.words;
    let list = OptionList {
        id: "site-site",
        label: words.site_site(),
        chosen: options.site,
        set: |options, site| options.site = site,
    };
    list.view(
        scene,
        &[
            (Site::WordPress, "WordPress"),
            (Site::Joomla, "Joomla"),
            (Site::Html, words.site_html()),
        ],
    )
}

fn place(scene: &Scene<'_>, options: &Options) -> Html {
    let count = scene.state.work.document.assessment.loci.len();
    let loci = (0..count).map(|locus| (Some(locus), scene.locus_name(locus)));
    let government = (None, scene.name_of(Place::Government));
    let places: Vec<(Option<usize>, String)> = std::iter::once(government).chain(loci).collect();
    let places: Vec<(Option<usize>, &str)> = places
        .iter()
        .map(|(locus, name)| (*locus, name.as_str()))
        .collect();
    let list = OptionList {
        id: "site-place",
        label: scene.words.site_place(),
        chosen: options.locus,
        set: |options, locus| options.locus = locus,
    };
    list.view(scene, &places)
}

fn language(scene: &Scene<'_>, options: &Options) -> Html {
    let list = OptionList {
        id: "site-language",
        label: scene.words.language(),
        chosen: options.language,
        set: |options, language| options.language = language,
    };
    list.view(
        scene,
        &[
            (Language::Indonesian, "Indonesia"),
            (Language::English, "English"),
        ],
    )
}

fn extent(scene: &Scene<'_>, options: &Options) -> Html {
    let words = scene.words;
    let list = OptionList {
        id: "site-extent",
        label: words.site_extent(),
        chosen: options.view,
        set: |options, view| options.view = view,
    };
    list.view(
        scene,
        &[
            (FrameView::Full, words.extent_full()),
            (FrameView::Compact, words.extent_compact()),
            (FrameView::Card, words.extent_card()),
        ],
    )
}

fn theme(scene: &Scene<'_>, options: &Options) -> Html {
    let words = scene.words;
    let list = OptionList {
        id: "site-theme",
        label: words.theme(),
        chosen: options.shade,
        set: |options, shade| options.shade = shade,
    };
    list.view(
        scene,
        &[
            (None, words.theme_auto()),
            (Some(Shade::Light), words.theme_light()),
            (Some(Shade::Dark), words.theme_dark()),
        ],
    )
}

fn readers(scene: &Scene<'_>, options: &Options) -> Html {
    let words = scene.words;
    let list = OptionList {
        id: "site-locked",
        label: words.site_readers(),
        chosen: options.is_locked,
        set: |options, is_locked| options.is_locked = is_locked,
    };
    list.view(
        scene,
        &[(false, words.readers_try()), (true, words.readers_read())],
    )
}

fn kept_indicators(scene: &Scene<'_>, options: &Options) -> Html {
    let words = scene.words;
    let list = OptionList {
        id: "site-indicators",
        label: words.site_indicators(),
        chosen: options.keeps_indicators,
        set: |options, keeps| options.keeps_indicators = keeps,
    };
    list.view(
        scene,
        &[
            (false, words.indicators_best()),
            (true, words.indicators_kept()),
        ],
    )
}

fn file_address(scene: &Scene<'_>, options: &Options) -> Html {
    let sharing = scene.state.ui.choices.sharing.clone();
    let field = TextField {
        id: "site-file",
        label: scene.words.site_file(),
        text: &options.file,
        is_long: false,
        dispatch: scene.dispatch,
    };
    field.view(move |file| change(&sharing, |options| options.file = file))
}

fn names(scene: &Scene<'_>, indicators: &[NodeId]) -> Html {
    let names: Vec<&str> = indicators
        .iter()
        .map(|node| scene.node_name(node))
        .collect();
    html! { <p class="kept">{ names.join(" · ") }</p> }
}
