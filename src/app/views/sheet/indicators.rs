//! The indicators of a locus, each as a row, below the names of their variables.

use std::rc::Rc;

use yew::{Html, html};

use super::indicator_props::{AnswerCell, IndicatorProps};
use super::indicator_row::IndicatorRow;
use crate::app::state::action::Action;
use crate::app::state::choices::Mode;
use crate::app::state::computed::LeafInfo;
use crate::app::ui::controls::button;
use crate::app::ui::scene::Scene;
use crate::edit::answers::{self, AnswersChange, AnswersEdit, Cell};
use crate::edit::products::ProductsEdit;
use crate::model::assessment::{Answer, Locus};
use crate::model::edition::{NodeId, Variable};
use crate::model::quantity::Printed;
use crate::model::text::Text;
use crate::model::texts::Texts;

/// The indicators of a locus in its scene.
pub(super) struct Indicators<'a> {
    /// The scene.
    pub(super) scene: &'a Scene<'a>,
    /// The texts of the edition.
    pub(super) texts: &'a Rc<Texts>,
    /// The position of the locus.
    pub(super) locus: usize,
}

impl<'a> Indicators<'a> {
    /// The row of the indicator at the position of a leaf; `largest` is the largest potential of the
    /// list that it stands in.
    pub(super) fn row(&self, leaf: usize, largest: Printed) -> Html {
        let state = self.scene.state;
        let (work, locus) = (&state.work, self.locus);
        let info = &work.computed.base.leaves[leaf];
        let node = &info.node;
        let [dimension, variable, indicator] = info.place;
        let (share, share_mark) = info.share.clone();
        let is_open = state.ui.unfolded.contains(node);
        let field = format!("answer-{locus}-{node}");
        let rejected = state.messages.rejected.clone();
        let props = IndicatorProps {
            edition: work.edition.clone(),
            texts: self.texts.clone(),
            dimension,
            variable,
            indicator,
            locus,
            answer: work.computed.base.answers[locus][leaf].clone(),
            cells: self.cells(info),
            respondents: self.roles(self.variable(info)).len(),
            simulated: self.scene.tried(locus, node).cloned(),
            scale: info.scale.clone(),
            scale_mark: info.scale_mark,
            share,
            share_mark,
            potential: work.potential(locus, node),
            largest,
            has_note: work.document.workspace.note(locus, node).is_some(),
            mode: state.ui.mode,
            open: is_open.then(|| work.document.clone()),
            rejected: rejected.filter(|(id, _)| id.starts_with(&field)),
            language: state.settings.language,
            dispatch: self.scene.dispatch.clone(),
        };
        html! { <IndicatorRow key={node.clone()} ..props /> }
    }

    /// The indicators of a dimension, variable by variable.
    pub(super) fn dimension(&self, dimension: usize) -> Html {
        let leaves = self.scene.state.work.computed.base.leaves.iter();
        let leaves = leaves.enumerate().filter(|(_, info)| {
            info.place[0] == dimension && self.scene.state.ui.leaves(&info.node)
        });
        let mut last = None;
        let row = |(leaf, info): (usize, &'a LeafInfo)| {
            let is_first = last.replace(info.place[1]) != Some(info.place[1]);
            html! {
                <>
                    if is_first {
                        { self.variable_heading(self.variable(info)) }
                    }
                    { self.row(leaf, Printed::default()) }
                </>
            }
        };
        leaves.map(row).collect()
    }

    fn variable(&self, info: &LeafInfo) -> &'a Variable {
        let [dimension, variable, _] = info.place;
        &self.scene.state.work.edition.dimensions[dimension].variables[variable]
    }

    fn entered(&self) -> &'a Locus {
        &self.scene.state.work.document.assessment.loci[self.locus]
    }

    /// The roles of those who usually answer a variable in this locus.
    fn roles(&self, variable: &Variable) -> &'a [Text] {
        let year = self.scene.state.work.computed.base.year;
        let kind = self.entered().kind.as_deref();
        let texts = self.texts.variable(&variable.id);
        texts.map_or(&[], |texts| texts.respondents_in(kind, year))
    }

    /// How many products of an office are usually observed for a variable; 0: none.
    fn products(&self, variable: &Variable) -> usize {
        let texts = self.texts.variable(&variable.id);
        texts.and_then(|texts| texts.products).unwrap_or(0)
    }

    /// The name of a variable, how it is measured, and the way to divide all of its answers at once.
    fn variable_heading(&self, variable: &Variable) -> Html {
        let language = self.scene.language();
        let texts = self.texts.variable(&variable.id);
        let measured = texts.and_then(|texts| texts.measured.as_ref());
        html! {
            <div class="variable">
                <h3>{ variable.name.get(language) }</h3>
                if self.scene.state.ui.mode == Mode::Now {
                    if let Some(measured) = measured {
                        <p class="state">{ measured.get(language) }</p>
                    }
                    if let Some((words, action)) = self.fold_all(variable) {
                        { button("link", words, self.scene.click(action)) }
                    }
                }
            </div>
        }
    }

    /// The step that divides all answers of a variable by product or respondent, or makes one figure of
    /// each, with its words; `None` where nothing divides them.
    fn fold_all(&self, variable: &Variable) -> Option<(&'static str, Action)> {
        let (words, locus) = (self.scene.words, self.locus);
        let count = self.products(variable);
        if count > 0 && self.entered().products().is_empty() {
            let add = ProductsEdit::Add(locus, count);
            return Some((words.unfold_products(), Action::edit(add)));
        }
        if count > 0 {
            let fold = ProductsEdit::Fold(locus);
            return Some((words.fold_products(), Action::edit(fold)));
        }
        let respondents = self.roles(variable).len();
        (respondents > 0).then(|| self.fold_respondents(variable, respondents))
    }

    fn fold_respondents(&self, variable: &Variable, respondents: usize) -> (&'static str, Action) {
        let (words, locus) = (self.scene.words, self.locus);
        let leaves = self.scene.state.work.computed.base.leaves.iter();
        let counting = leaves.filter(|info| std::ptr::eq(self.variable(info), variable));
        let nodes: Vec<NodeId> = counting.map(|info| info.node.clone()).collect();
        let answers = &self.entered().answers;
        let mut all = nodes.iter().map(|node| answers.get(node));
        let is_unfolded = all.any(|answer| matches!(answer, Some(Answer::Respondents(_))));
        let (words, change) = match is_unfolded {
            true => (words.fold_all(), AnswersChange::Fold(nodes)),
            false => (
                words.unfold_all(),
                AnswersChange::Unfold(nodes, respondents),
            ),
        };
        (words, Action::edit(AnswersEdit { locus, change }))
    }

    /// The cells of an indicator, with the words that tell them apart.
    fn cells(&self, info: &LeafInfo) -> Vec<AnswerCell> {
        let variable = self.variable(info);
        let roles = self.roles(variable);
        let is_by_product = self.products(variable) > 0;
        let cells = answers::cells(self.entered(), &info.node, is_by_product);
        let cells = cells.into_iter().map(|(cell, value)| AnswerCell {
            cell,
            value: value.cloned(),
            label: self.cell_label(cell, roles),
        });
        cells.collect()
    }

    fn cell_label(&self, cell: Cell, roles: &[Text]) -> String {
        let scene = self.scene;
        let product = cell.product.map(|index| self.product_name(index));
        let respondent = cell.respondent.map(|index| match roles.get(index) {
            Some(role) => role.get(scene.language()).to_owned(),
            None => scene.numbered(scene.words.respondent(), index),
        });
        let parts: Vec<String> = product.into_iter().chain(respondent).collect();
        parts.join(", ")
    }

    fn product_name(&self, index: usize) -> String {
        let product = self.entered().products().get(index);
        let name = product.and_then(|product| product.name.clone());
        name.unwrap_or_else(|| self.scene.numbered(self.scene.words.product(), index))
    }
}
