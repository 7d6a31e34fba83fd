//! The code that a webmaster pastes into another site, from what was chosen for it.
//! A name or an address never leaves its attribute, whatever it says.

use crate::document::Document;
use crate::document::json::Json;
use crate::edit::notes;
use crate::edit::url_fragment::{FrameView, Shade};
use crate::format::escape::{data_address, escaped};
use crate::model::edition::NodeId;
use crate::model::text::Language;

/// The whole tool in one file, for sites that keep everything with themselves.
pub const ONE_FILE: &str = "zona-hijau.html";

/// Permissions of a frame: run, open the page in a tab of its own, hand out a file.
pub const SANDBOX: &str =
    "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// Note that goes with every way to show the tool elsewhere.
const NOT_OFFICIAL: [&str; 2] = ["simulasi, tidak resmi", "simulation, not official"];

/// The option that an element has without a value.
const LOCKED: &str = "locked";

const OPEN_FULL: [&str; 2] = ["Buka penuh", "Open in full"];

/// The way in which a site shows the tool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A frame of the page.
    #[default]
    Frame,
    /// The element that `embed.js` defines.
    Element,
    /// A link.
    Link,
    /// A frame of the one file on the site itself: always all of it.
    File,
    /// A picture of the score.
    Badge,
}

/// Software of the site: the code is the same, the way to paste it is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Site {
    /// WordPress.
    #[default]
    WordPress,
    /// Joomla.
    Joomla,
    /// Pages that are written by hand.
    Html,
}

/// Options of the code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The way to show the tool.
    pub kind: Kind,
    /// Software of the site.
    pub site: Site,
    /// The view that is shown.
    pub view: FrameView,
    /// The language of the words.
    pub language: Language,
    /// Light or dark; the reader's own where absent.
    pub shade: Option<Shade>,
    /// True if readers can only read.
    pub is_locked: bool,
    /// The position of the locus that is looked at; the government where absent.
    pub locus: Option<usize>,
    /// True if the compact view keeps the indicators that it would show now.
    pub keeps_indicators: bool,
    /// The address of the one file on the site, as far as it is known.
    pub file: String,
}

/// Subject of the code.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The page's address, without a fragment.
    pub page: &'a str,
    /// The share link: what follows `#`.
    pub link: &'a str,
    /// Whose score it is.
    pub name: &'a str,
    /// The indicators that a compact view keeps.
    pub indicators: &'a [NodeId],
    /// The picture of the score, and what it says.
    pub badge: [&'a str; 2],
}

impl Options {
    /// The code to paste.
    #[must_use]
    pub fn snippet(&self, source: &Source<'_>) -> String {
        let page = escaped(&[source.page, "#", source.link].concat());
        let title = escaped(&self.title(source.name));
        let [open, not_official] = [OPEN_FULL, NOT_OFFICIAL].map(|own| own[self.language as usize]);
        match self.kind {
            Kind::Frame => {
                let address = [folder(source.page), &self.beside(source)].concat();
                format!(
                    "{}\n<p><a href=\"{page}\">{open}</a> ({not_official})</p>",
                    self.frame(&address, &title)
                )
            }
            Kind::File => {
                let own = [self.file(), "#", source.link].concat();
                format!(
                    "{}\n<p><a href=\"{}\">{open}</a> ({not_official})</p>",
                    self.frame(&own, &title),
                    escaped(&own)
                )
            }
            Kind::Element => {
                let script = escaped(&[folder(source.page), "embed.js"].concat());
                let mut attributes = String::new();
                for (name, value) in self.settings(source) {
                    attributes.push(' ');
                    attributes.push_str(name);
                    if name != LOCKED {
                        attributes.push_str(&["=\"", &escaped(&value), "\""].concat());
                    }
                }
                let link = escaped(source.link);
                format!(
                    "<script src=\"{script}\" async></script>\n\
                     <zona-hijau link=\"{link}\"{attributes}>\
                     <a href=\"{page}\">{title}</a></zona-hijau>"
                )
            }
            Kind::Link => format!("<p><a href=\"{page}\">{title}</a></p>"),
            Kind::Badge => {
                let [svg, words] = source.badge;
                format!("<a href=\"{page}\">{}</a>", image(svg, words))
            }
        }
    }

    /// The frame that shows what a site would: its address beside the page. None where no frame does.
    #[must_use]
    pub fn preview(&self, source: &Source<'_>) -> Option<String> {
        let name = match self.kind {
            Kind::Frame | Kind::Element => self.beside(source),
            Kind::File => [ONE_FILE, "#", source.link].concat(),
            Kind::Link | Kind::Badge => return None,
        };
        Some([folder(source.page), &name].concat())
    }

    /// Height of a frame that cannot grow with its content.
    #[must_use]
    pub fn height(&self) -> &'static str {
        match (self.kind, self.view) {
            (Kind::File, _) | (_, FrameView::Full) => "640",
            (_, FrameView::Compact) => "560",
            (_, FrameView::Card) => "200",
        }
    }

    /// Title of the frame, for those who do not see it.
    #[must_use]
    pub fn title(&self, name: &str) -> String {
        let not_official = NOT_OFFICIAL[self.language as usize];
        format!("Zona Hijau: {name} ({not_official})")
    }

    /// The file beside the page that a frame loads, with all that was chosen. The card is a file of
    /// its own, as it needs nothing of the rest.
    fn beside(&self, source: &Source<'_>) -> String {
        match self.view {
            FrameView::Card => {
                let card = Options {
                    view: FrameView::Full,
                    is_locked: false,
                    ..self.clone()
                };
                ["card.html", &card.fragment(source)].concat()
            }
            FrameView::Full | FrameView::Compact => ["embed.html", &self.fragment(source)].concat(),
        }
    }

    fn fragment(&self, source: &Source<'_>) -> String {
        let mut fragment = ["#", source.link].concat();
        for (name, value) in self.settings(source) {
            fragment.push_str(&["&", name, "=", &value].concat());
        }
        fragment
    }

    /// Options that differ from the defaults of a frame.
    fn settings(&self, source: &Source<'_>) -> Vec<(&'static str, String)> {
        let default = Options::default();
        let mut settings = Vec::new();
        let mut set = |name, value: &str, is_said: bool| {
            if is_said {
                settings.push((name, value.to_owned()));
            }
        };
        set("view", self.view.name(), self.view != default.view);
        set(
            "language",
            self.language.tag(),
            self.language != default.language,
        );
        if let Some(shade) = self.shade {
            set("theme", shade.name(), true);
        }
        // There is nothing to change in a card.
        set(LOCKED, "1", self.is_locked && self.view != FrameView::Card);
        if let Some(locus) = self.locus {
            set("locus", &locus.to_string(), true);
        }
        let keeps = self.view == FrameView::Compact && self.keeps_indicators;
        let indicators = source.indicators.join(",");
        set("indicators", &indicators, keeps && !indicators.is_empty());
        settings
    }

    fn frame(&self, address: &str, title: &str) -> String {
        format!(
            "<iframe src=\"{}\" title=\"{title}\" width=\"100%\" height=\"{}\" loading=\"lazy\" sandbox=\"{SANDBOX}\"></iframe>",
            escaped(address),
            self.height(),
        )
    }

    /// Address of the single file on the site. One that is not of the web counts as unknown: it is
    /// pasted from elsewhere, and a frame would run it.
    fn file(&self) -> &str {
        let file = self.file.split('#').next().unwrap_or_default().trim();
        let is_address = notes::address(file).is_some() || !file.contains(':');
        if file.is_empty() || !is_address {
            ONE_FILE
        } else {
            file
        }
    }
}

/// The picture of a score as an image that needs nothing else.
#[must_use]
pub fn image(svg: &str, words: &str) -> String {
    let (address, words) = (data_address(svg), escaped(words));
    format!("<img src=\"{address}\" width=\"360\" alt=\"{words}\">")
}

/// The folder of an address, with the slash at its end.
fn folder(page: &str) -> &str {
    let path = page.split(['?', '#']).next().unwrap_or_default();
    match path.rfind('/') {
        Some(slash) => &path[..=slash],
        None => "",
    }
}

/// Copy of a document for everybody: the assessment and its simulated changes, but neither notes nor kept
/// scenarios, nor what other tools put beside it. That it began as an example stays said.
#[must_use]
pub fn published(document: &Document) -> Document {
    let mut copy = notes::left_out(document);
    copy.workspace.scenarios.clear();
    copy.extra = copy.extra.and_then(|extra| {
        let example = extra.get("example")?.clone();
        Some(Json::Map(vec![("example".to_owned(), example)]))
    });
    copy
}
