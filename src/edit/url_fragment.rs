//! The fragment of the page's address: a share link, and the options of a frame.
//!
//! `1/2022-2024/…/end&view=compact&locked=1` is a link with two options; `&view=card&data=1` are
//! options alone. WordPress adds `#?secret=…`, which is none of ours. Whatever is unknown or out of
//! range is passed over: an address that somebody typed years ago still opens.

use crate::model::edition::NodeId;
use crate::model::text::Language;

/// No page is asked for more indicators at once.
const MOST_INDICATORS: usize = 100;

/// The view that a frame shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FrameView {
    /// Everything that one can try.
    #[default]
    Full,
    /// The result, and some indicators to try.
    Compact,
    /// The result alone.
    Card,
}

impl FrameView {
    /// Its name among the options.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            FrameView::Full => "full",
            FrameView::Compact => "compact",
            FrameView::Card => "card",
        }
    }
}

/// A theme that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Shade {
    /// Its name among the options.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Shade::Light => "light",
            Shade::Dark => "dark",
        }
    }
}

/// A colour for buttons and lines, dark enough for white words on it (contrast of 4.5 or more).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent([u8; 3]);

impl Accent {
    /// Reads six hexadecimal digits; `None` where they are none, or the colour is too light.
    #[must_use]
    pub fn read(text: &str) -> Option<Accent> {
        if text.len() != 6 || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let part = |from: usize| u8::from_str_radix(text.get(from..from + 2)?, 16).ok();
        let accent = Accent([part(0)?, part(2)?, part(4)?]);
        accent.is_dark().then_some(accent)
    }

    /// As a style sheet names it.
    #[must_use]
    pub fn css(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Relative luminance in WCAG 2.2 takes the power 2.4 of each part; squares are whole numbers, and
    /// never less by more than 0.0015. So this refuses some colours that would do, and takes none that
    /// would not: 1.05 / (0.1818 + 0.0015 + 0.05) is 4.5, and 0.1818 of 255 squared is 11,822.
    fn is_dark(self) -> bool {
        let [red, green, blue] = self.0.map(|part| u32::from(part).pow(2));
        2126 * red + 7152 * green + 722 * blue <= 10_000 * 11_822
    }
}

/// The fragment, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// A share link, unread.
    pub link: Option<String>,
    /// The view that a frame shows.
    pub view: FrameView,
    /// The language; the reader's own where absent.
    pub language: Option<Language>,
    /// The theme; the device's own where absent.
    pub shade: Option<Shade>,
    /// The colour of buttons and lines; the page's own where absent.
    pub accent: Option<Accent>,
    /// True if nothing can be tried.
    pub is_locked: bool,
    /// True if a work is going to be posted into the frame.
    pub awaits_data: bool,
    /// The position of the locus that is looked at.
    pub locus: Option<usize>,
    /// The indicators that are shown; all where there are none.
    pub indicators: Vec<NodeId>,
}

impl Address {
    /// Reads what stands behind the `#`, without it.
    #[must_use]
    pub fn read(fragment: &str) -> Address {
        let own = fragment.split(['#', '?']).next().unwrap_or_default();
        let (link, options) = own.split_once('&').unwrap_or((own, ""));
        let mut address = Address {
            link: is_link(link).then(|| link.to_owned()),
            ..Address::default()
        };
        for option in options.split('&') {
            if let Some((name, value)) = option.split_once('=') {
                address.take(name, value);
            }
        }
        address
    }

    fn take(&mut self, name: &str, value: &str) {
        match (name, value) {
            ("view", "compact") => self.view = FrameView::Compact,
            ("view", "card") => self.view = FrameView::Card,
            ("language", "id") => self.language = Some(Language::Indonesian),
            ("language", "en") => self.language = Some(Language::English),
            ("theme", "light") => self.shade = Some(Shade::Light),
            ("theme", "dark") => self.shade = Some(Shade::Dark),
            ("accent", digits) => self.accent = Accent::read(digits),
            ("locked", "1") => self.is_locked = true,
            ("data", "1") => self.awaits_data = true,
            ("locus", place) => self.locus = place.parse().ok(),
            ("indicators", list) => {
                let ids = list.split(',').filter(|id| !id.is_empty());
                self.indicators = ids.take(MOST_INDICATORS).map(NodeId::from).collect();
            }
            _ => {}
        }
    }
}

/// True if a text begins as a share link does, of whatever version: a number and a slash.
fn is_link(text: &str) -> bool {
    let version = text.split_once('/').map(|(version, _)| version);
    version.is_some_and(|own| !own.is_empty() && own.bytes().all(|digit| digit.is_ascii_digit()))
}
