//! Words in the two languages of the page.

/// A language of the page; the users read Indonesian first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Language {
    /// Bahasa Indonesia.
    #[default]
    Indonesian,
    /// English.
    English,
}

impl Language {
    /// The tag of BCP 47, as `lang` attributes want it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::Indonesian => "id",
            Language::English => "en",
        }
    }

    /// A number that is written with a decimal point, as people of this language write it.
    #[must_use]
    pub fn localised(self, number: String) -> String {
        match self {
            Language::Indonesian => number.replace('.', ","),
            Language::English => number,
        }
    }
}

/// The same words in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Default, serde::Serialize)]
pub struct Text {
    /// Bahasa Indonesia; official names stay as they are printed.
    pub id: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Words in both languages.
    pub fn new(id: impl Into<String>, en: impl Into<String>) -> Text {
        Text {
            id: id.into(),
            en: en.into(),
        }
    }

    /// The words of one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Indonesian => &self.id,
            Language::English => &self.en,
        }
    }
}
