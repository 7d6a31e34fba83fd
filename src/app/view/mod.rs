//! What the page shows: a view a file, each a function from the state to its picture.
//!
//! Only what must remember or be skipped while unchanged is a Yew component: the page itself, its parts,
//! the row of an indicator, and what is put off. A component costs the page several kilobytes, a function
//! nearly none.

pub mod about;
pub mod cited;
pub mod compare;
pub mod controls;
pub mod copying;
pub mod details;
pub mod edition_fields;
pub mod explore;
pub mod forms;
pub mod frame;
pub mod government;
pub mod indicator;
pub mod loci;
pub mod locus;
pub mod markup;
pub mod menu;
pub mod messages;
pub mod method;
pub mod page;
pub mod panel;
pub mod part;
pub mod picture;
pub mod plan;
pub mod points;
pub mod print;
pub mod published;
pub mod put_off;
pub mod rank;
pub mod raports;
pub mod result;
pub mod rows;
pub mod scale;
pub mod share;
pub mod site;
pub mod spread;
pub mod summary;
pub mod tour;
pub mod tries;
pub mod weakest;
pub mod weights;
pub mod whole;
pub mod why;
pub mod works;
pub mod years;

use std::rc::Rc;

use yew::Callback;

use super::action::{Action, Place};
use super::more_words::{MoreWords, more};
use super::state::State;
use super::words::{Words, words};
use crate::model::assessment::Answer;
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::model::score::{Score, Standing};
use crate::model::text::Language;
use crate::work::address::FrameView;

/// How views change the state.
pub type Dispatch = Callback<Action>;

/// What every view needs.
pub struct Scene<'a> {
    /// The state to show.
    pub state: &'a Rc<State>,
    /// The words of its language.
    pub words: &'static Words,
}

impl<'a> Scene<'a> {
    /// The scene of a state.
    #[must_use]
    pub fn new(state: &'a Rc<State>) -> Scene<'a> {
        Scene {
            state,
            words: words(state.language),
        }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.state.language
    }

    /// The words of the later pieces, for which only their views may ask.
    #[must_use]
    pub fn more(&self) -> &'static MoreWords {
        more(self.state.language)
    }

    /// Whether the page is a card in a frame: the result and nothing else.
    #[must_use]
    pub fn is_card(&self) -> bool {
        let frame = self.state.frame.as_ref();
        frame.is_some_and(|frame| frame.view == FrameView::Card)
    }

    /// Whether anything is tried.
    #[must_use]
    pub fn has_tries(&self) -> bool {
        !self.state.document.assessment.changes.is_empty()
    }

    /// The one figure that is tried for a node of a locus.
    #[must_use]
    pub fn tried(&self, locus: usize, node: &str) -> Option<&'a Exact> {
        let mut changes = self.state.document.assessment.changes.iter();
        let change = changes.find(|change| change.locus == locus && &*change.node == node)?;
        match &change.to {
            Answer::One(to) => Some(to),
            Answer::Respondents(_) => None,
        }
    }

    /// The standing of what is looked at: now, and with what is tried.
    #[must_use]
    pub fn standings(&self) -> [Option<Standing>; 2] {
        let of = |score: &Score| match self.state.place {
            Place::Government => score.standing,
            Place::Locus(locus) => score.loci.get(locus).map(|locus| locus.standing),
        };
        let outcome = &self.state.outcome;
        [of(&outcome.base.score), of(&outcome.after)]
    }

    /// What is gained by all that is tried, for what is looked at; `None` where nothing can be said.
    #[must_use]
    pub fn gain(&self) -> Option<Printed> {
        let [now, after] = self.standings();
        Some(after?.figure.estimate? - now?.figure.estimate?)
    }

    /// The name of a locus with that of one of its products.
    #[must_use]
    pub fn office(&self, locus: usize, product: Option<usize>) -> String {
        let name = self.locus_name(locus);
        let Some(product) = product else {
            return name;
        };
        let entered = self.state.document.assessment.loci.get(locus);
        let own = entered.and_then(|locus| locus.products().get(product));
        let own = own.and_then(|product| product.name.clone());
        let own = own.unwrap_or_else(|| self.numbered(self.words.product, product));
        [&*name, " · ", &own].concat()
    }

    /// The name of a locus, or its number where it has none.
    #[must_use]
    pub fn locus_name(&self, locus: usize) -> String {
        let entered = self.state.document.assessment.loci.get(locus);
        entered
            .and_then(|locus| locus.name.clone())
            .unwrap_or_else(|| self.numbered(self.words.locus, locus))
    }

    /// Something that has a number instead of a name: `Produk 2`.
    #[must_use]
    pub fn numbered(&self, what: &str, position: usize) -> String {
        [what, " ", &(position + 1).to_string()].concat()
    }

    /// The name of what is looked at; what is invented says so.
    #[must_use]
    pub fn place_name(&self) -> String {
        self.name_of(self.state.place)
    }

    /// The name of a locus or of the government; what is invented says so.
    #[must_use]
    pub fn name_of(&self, place: Place) -> String {
        let name = match place {
            Place::Locus(locus) => self.locus_name(locus),
            Place::Government => {
                let government = self.state.document.assessment.government.as_ref();
                government
                    .and_then(|government| government.name.clone())
                    .unwrap_or_else(|| self.words.whole_government.to_owned())
            }
        };
        let invented = about::is_real_example(&self.state.document) == Some(false);
        if invented && !name.contains("contoh") {
            format!("{name} (contoh)")
        } else {
            name
        }
    }

    /// The name of a dimension or an indicator; the total where it is neither.
    #[must_use]
    pub fn node_name(&self, node: &str) -> &str {
        let edition = &self.state.edition;
        if let Some(dimension) = edition.dimension_position(node) {
            return edition.dimensions[dimension].name.get(self.language());
        }
        edition
            .indicators()
            .find(|(_, indicator)| &*indicator.id == node)
            .map_or(self.words.raport_total, |(_, indicator)| {
                indicator.name.get(self.language())
            })
    }
}
