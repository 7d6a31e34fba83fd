//! Settings: how the page is read and looked at.

use crate::app::state::choices::Theme;
use crate::model::text::Language;

/// The settings of this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language.
    pub language: Language,
    /// The theme.
    pub theme: Theme,
    /// True if there is room to show the whole menu from the start.
    pub is_wide: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            language: Language::Indonesian,
            theme: Theme::Auto,
            is_wide: false,
        }
    }
}
