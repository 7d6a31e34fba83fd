//! Code for other sites: what is chosen, how it looks, what to paste, and where.

use yew::{AttrValue, Html, html};

use super::copied_text::CopiedText;
use super::embed_options::embed_options;
use super::site_steps::steps;
use crate::app::state::action::Action;
use crate::app::state::choices::{Place, Sharing};
use crate::app::ui::scene::Scene;
use crate::app::words::Words;
use crate::edit::embed_code::{Kind, ONE_FILE, Options, SANDBOX, Source, published};
use crate::edit::priorities::ranked;
use crate::format::badge::{BadgeOptions, badge, badge_title};
use crate::format::escape::data_address;
use crate::format::link::{Keys, to_link};
use crate::model::edition::NodeId;
use crate::model::text::Language;

/// How many indicators a compact view shows.
const MOST_INDICATORS: usize = 5;

const CODE_HEADING: &str = "site-code-label";

/// The badge of a place, with its title; both are empty where there is no such locus.
pub(super) struct BadgePicture {
    pub(super) svg: String,
    pub(super) title: String,
}

impl BadgePicture {
    /// The badge of the score now.
    pub(super) fn of(scene: &Scene<'_>, place: Place, language: Language) -> BadgePicture {
        let work = &scene.state.work;
        let (edition, assessment) = (&work.edition, &work.document.assessment);
        let score = &work.computed.base.score;
        let options = BadgeOptions {
            locus: place.locus(),
            language,
        };
        let [svg, title] = [badge, badge_title]
            .map(|write| write(edition, assessment, score, options).unwrap_or_default());
        BadgePicture { svg, title }
    }

    /// The badge as it will be seen.
    pub(super) fn view(&self) -> Html {
        html! {
            <img
                class="picture"
                src={data_address(&self.svg)}
                width="360"
                alt={self.title.clone()}
            />
        }
    }
}

/// The button that unfolds the code, and what it unfolds.
pub(super) fn embed_panel(scene: &Scene<'_>, page: &str) -> Html {
    let sharing = &scene.state.ui.choices.sharing;
    let is_open = sharing.builder.is_some();
    let toggled = Sharing {
        builder: (!is_open).then(|| first_options(scene)),
        ..sharing.clone()
    };
    html! {
        <>
            <h3>
                <button
                    type="button"
                    class="fold"
                    aria-expanded={AttrValue::from(is_open.to_string())}
                    onclick={scene.click(Action::Share(toggled))}
                >
                    { scene.words.site_heading() }
                </button>
            </h3>
            if let Some(options) = &sharing.builder {
                { builder(scene, page, &within(options, scene)) }
            }
        </>
    }
}

/// The options to begin with: the place that is looked at, in the page's language.
fn first_options(scene: &Scene<'_>) -> Options {
    Options {
        language: scene.language(),
        locus: scene.state.ui.place.locus(),
        ..Options::default()
    }
}

/// The chosen options, as far as they are still there: loci come and go.
fn within(options: &Options, scene: &Scene<'_>) -> Options {
    let count = scene.state.work.document.assessment.loci.len();
    Options {
        locus: options.locus.filter(|locus| *locus < count),
        ..options.clone()
    }
}

fn builder(scene: &Scene<'_>, page: &str, options: &Options) -> Html {
    let words = scene.words;
    let work = &scene.state.work;
    let place = options.locus.map_or(Place::Government, Place::Locus);
    let indicators = indicators(scene, options.locus);
    let badge = BadgePicture::of(scene, place, options.language);
    let link = to_link(&published(&work.document), &Keys::of(&work.edition));
    // Its words are in the language of the code.
    let speaks = Scene {
        words: Words::new(options.language),
        ..*scene
    };
    let name = speaks.name_of(place);
    let source = Source {
        page,
        link: &link,
        name: &name,
        indicators: &indicators,
        badge: [&badge.svg, &badge.title],
    };
    let code = options.snippet(&source);
    let code = CopiedText {
        field: "site-code",
        labelled_by: CODE_HEADING,
        text: &code,
    };
    html! {
        <div class="builder">
            <p>{ words.site_help() }</p>
            <div class="fields">{ embed_options(scene, options, &indicators) }</div>
            <h4>{ words.site_preview() }</h4>
            { preview(options, &source, &badge) }
            <h4 id={CODE_HEADING}>{ words.site_code() }</h4>
            { code.lines(6) }
            <div class="buttons">
                { code.copy_button(scene, "primary", words.copy_code(), Words::code_copied) }
            </div>
            <h4>{ words.site_steps() }</h4>
            if options.kind == Kind::File {
                <a class="file-link" href={ONE_FILE} download={ONE_FILE}>
                    { words.get_one_file() }
                </a>
            }
            <ol class="steps">
                for [id, en] in steps(options.kind, options.site) {
                    <li>{ words.pick(id, en) }</li>
                }
            </ol>
            <p>{ words.site_stays() }</p>
        </div>
    }
}

/// The result on the other site. A frame is loaded anew for each address, also where only the fragment
/// differs; and where one frame followed the other, the way back would lead through all of them.
fn preview(options: &Options, source: &Source<'_>, badge: &BadgePicture) -> Html {
    match options.preview(source) {
        Some(address) => html! {
            <iframe
                key={address.clone()}
                src={address}
                title={options.title(source.name)}
                height={options.height()}
                loading="lazy"
                sandbox={SANDBOX}
            />
        },
        None if options.kind == Kind::Badge => badge.view(),
        None => html! {
            <a href={format!("{}#{}", source.page, source.link)} target="_blank" rel="noopener">
                { options.title(source.name) }
            </a>
        },
    }
}

/// The indicators of a compact view: those with simulated changes, or else those that would raise most.
fn indicators(scene: &Scene<'_>, locus: Option<usize>) -> Vec<NodeId> {
    let changes = scene.state.work.document.assessment.changes.iter();
    let own = changes.filter(|change| locus.is_none_or(|locus| change.locus == locus));
    let mut all: Vec<&NodeId> = own.map(|change| &change.node).collect();
    if all.is_empty() {
        let best = ranked(scene.state.work.potentials(), locus);
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
