//! The scene, which every view is given.

use std::rc::Rc;

use web_sys::MouseEvent;
use yew::Callback;

use crate::app::state::State;
use crate::app::state::action::Action;
use crate::app::state::action::Dispatch;
use crate::app::state::choices::Place;
use crate::app::ui::controls::emit;
use crate::app::words::Words;
use crate::document::example::{is_invented, marked};
use crate::edit::url_fragment::FrameView;
use crate::model::assessment::Answer;
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::model::score::{Score, Standing};
use crate::model::text::Language;

/// The state, the words of its language, and the way to change it.
pub struct Scene<'a> {
    /// The state to show.
    pub state: &'a Rc<State>,
    /// The words of its language.
    pub words: Words,
    /// How to change the state.
    pub dispatch: &'a Dispatch,
}

impl<'a> Scene<'a> {
    /// The scene of a state.
    #[must_use]
    pub fn new(state: &'a Rc<State>, dispatch: &'a Dispatch) -> Scene<'a> {
        Scene {
            state,
            words: Words::new(state.settings.language),
            dispatch,
        }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.state.settings.language
    }

    /// A press that changes the state in one fixed way.
    pub fn click(&self, action: Action) -> Callback<MouseEvent> {
        emit(self.dispatch, action)
    }

    /// True if the page is a card in a frame: the result and nothing else.
    #[must_use]
    pub fn is_card(&self) -> bool {
        let frame = self.state.frame.as_ref();
        frame.is_some_and(|frame| frame.view == FrameView::Card)
    }

    /// True if anything is simulated.
    #[must_use]
    pub fn has_tries(&self) -> bool {
        !self.state.work.document.assessment.changes.is_empty()
    }

    /// The one figure that is tried for a node of a locus.
    #[must_use]
    pub fn tried(&self, locus: usize, node: &str) -> Option<&'a Exact> {
        let mut changes = self.state.work.document.assessment.changes.iter();
        let change = changes.find(|change| change.locus == locus && &*change.node == node)?;
        match &change.to {
            Answer::One(to) => Some(to),
            Answer::Respondents(_) => None,
        }
    }

    /// The standing of what is looked at: now, and with what is tried.
    #[must_use]
    pub fn standings(&self) -> [Option<Standing>; 2] {
        let of = |score: &Score| match self.state.ui.place {
            Place::Government => score.standing,
            Place::Locus(locus) => score.loci.get(locus).map(|locus| locus.standing),
        };
        let outcome = &self.state.work.computed;
        [of(&outcome.base.score), of(&outcome.after)]
    }

    /// Gain of all simulated changes at the place that is looked at; `None` where one score is missing.
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
        let entered = self.state.work.document.assessment.loci.get(locus);
        let own = entered.and_then(|locus| locus.products().get(product));
        let own = own.and_then(|product| product.name.clone());
        let own = own.unwrap_or_else(|| self.numbered(self.words.product(), product));
        [&*name, " · ", &own].concat()
    }

    /// The name of a locus, or its number where it has none.
    #[must_use]
    pub fn locus_name(&self, locus: usize) -> String {
        let entered = self.state.work.document.assessment.loci.get(locus);
        entered
            .and_then(|locus| locus.name.clone())
            .unwrap_or_else(|| self.numbered(self.words.locus(), locus))
    }

    /// Something that has a number instead of a name: `Produk 2`.
    #[must_use]
    pub fn numbered(&self, what: &str, position: usize) -> String {
        [what, " ", &(position + 1).to_string()].concat()
    }

    /// The name of what is looked at; what is invented says so.
    #[must_use]
    pub fn place_name(&self) -> String {
        self.name_of(self.state.ui.place)
    }

    /// The name of a locus or of the government; what is invented says so.
    #[must_use]
    pub fn name_of(&self, place: Place) -> String {
        let name = match place {
            Place::Locus(locus) => self.locus_name(locus),
            Place::Government => {
                let government = self.state.work.document.assessment.government.as_ref();
                government
                    .and_then(|government| government.name.clone())
                    .unwrap_or_else(|| self.words.whole_government().to_owned())
            }
        };
        marked(&name, is_invented(&self.state.work.document))
    }

    /// The name of a dimension or an indicator; the total where it is neither.
    #[must_use]
    pub fn node_name(&self, node: &str) -> &str {
        let edition = &self.state.work.edition;
        if let Some(dimension) = edition.dimension_position(node) {
            return edition.dimensions[dimension].name.get(self.language());
        }
        edition
            .indicators()
            .find(|(_, indicator)| &*indicator.id == node)
            .map_or(self.words.raport_total(), |(_, indicator)| {
                indicator.name.get(self.language())
            })
    }
}
