//! The edition that a method is written of, with everything that its parts need.

use yew::{Html, html};

use crate::app::ui::sources::Cited;
use crate::app::words::Words;
use crate::model::edition::{Edition, Evidence};
use crate::model::sheet::Sheet;
use crate::model::text::Language;
use crate::model::texts::Texts;

/// A method that is being written; sources are numbered as they are met.
pub(super) struct Method<'a> {
    pub(super) language: Language,
    pub(super) words: Words,
    pub(super) texts: &'a Texts,
    pub(super) cited: Cited<'a>,
    pub(super) sheet: &'a Sheet<'a>,
    pub(super) edition: &'a Edition,
}

impl<'a> Method<'a> {
    /// A sentence with its evidence.
    pub(super) fn rule(&self, sentence: &str, evidence: &'a Evidence) -> Html {
        html! { <li>{ sentence }{ " " }{ self.cited.evidence(evidence) }</li> }
    }
}
