//! The indicators of a locus, each as a row, below the names of their variables.

use std::rc::Rc;

use super::Scene;
use super::indicator::{IndicatorRow, OwnCell, Props};
use super::markup::Markup;
use crate::app::action::{Action, Mode};
use crate::app::outcome::LeafInfo;
use crate::exchange::document::Document;
use crate::model::assessment::{Answer, Locus};
use crate::model::edition::{NodeId, Variable};
use crate::model::quantity::Printed;
use crate::model::text::Text;
use crate::model::texts::Texts;
use crate::work::answers::{self, Cell};
use crate::work::products;

/// The row of an indicator, by the position of its leaf; `largest` is the largest potential of the
/// list that it stands in.
pub fn row(
    markup: &mut Markup,
    scene: &Scene<'_>,
    texts: &Rc<Texts>,
    (locus, leaf): (usize, usize),
    largest: Printed,
) {
    let rows = Rows {
        scene,
        texts,
        locus,
    };
    rows.row(markup, leaf, largest);
}

/// The indicators of a dimension, variable by variable.
pub fn variables(
    markup: &mut Markup,
    scene: &Scene<'_>,
    texts: &Rc<Texts>,
    (locus, dimension): (usize, usize),
) {
    let rows = Rows {
        scene,
        texts,
        locus,
    };
    rows.variables(markup, dimension);
}

/// The indicators of a locus in its scene.
struct Rows<'a> {
    scene: &'a Scene<'a>,
    texts: &'a Rc<Texts>,
    locus: usize,
}

impl<'a> Rows<'a> {
    fn variables(&self, markup: &mut Markup, dimension: usize) {
        let mut last = None;
        for (leaf, info) in self.scene.state.outcome.base.leaves.iter().enumerate() {
            if info.place[0] != dimension || !self.scene.state.leaves(&info.node) {
                continue;
            }
            if last != Some(info.place[1]) {
                last = Some(info.place[1]);
                self.variable_heading(markup, self.variable(info));
            }
            self.row(markup, leaf, Printed::default());
        }
    }

    fn variable(&self, info: &LeafInfo) -> &'a Variable {
        let [dimension, variable, _] = info.place;
        &self.scene.state.edition.dimensions[dimension].variables[variable]
    }

    fn own(&self) -> &'a Locus {
        &self.scene.state.document.assessment.loci[self.locus]
    }

    /// The roles of those who usually answer a variable in this locus.
    fn roles(&self, variable: &'a Variable) -> &'a [Text] {
        let year = self.scene.state.outcome.base.year;
        self.texts.variable(&variable.id).map_or(&[], |texts| {
            texts.respondents_in(self.own().kind.as_deref(), year)
        })
    }

    /// How many services of an office are usually looked at for a variable; 0: none.
    fn products(&self, variable: &Variable) -> usize {
        let texts = self.texts.variable(&variable.id);
        texts.and_then(|own| own.products).unwrap_or(0)
    }

    /// The name of a variable, how it is measured, and the way to enter all of it at once.
    fn variable_heading(&self, markup: &mut Markup, variable: &'a Variable) {
        let words = self.scene.more();
        let language = self.scene.language();
        markup.element("div", "variable", |markup| {
            markup.line("h3", "", variable.name.get(language));
            if self.scene.state.mode != Mode::Now {
                return;
            }
            let texts = self.texts.variable(&variable.id);
            if let Some(measured) = texts.and_then(|own| own.measured.as_ref()) {
                markup.line("p", "state", measured.get(language));
            }
            let locus = self.locus;
            let respondents = self.roles(variable).len();
            let nodes: Vec<NodeId> = self
                .counting(variable)
                .map(|own| own.node.clone())
                .collect();
            let is_unfolded = nodes
                .iter()
                .any(|node| matches!(self.own().answers.get(node), Some(Answer::Respondents(_))));
            let products = self.products(variable);
            let entry = if products > 0 && self.own().products().is_empty() {
                let add = move |document: &mut Document| products::add(document, locus, products);
                Some((words.unfold_products, Action::step(add)))
            } else if products > 0 {
                let fold = move |document: &mut Document| products::fold(document, locus);
                Some((words.fold_products, Action::step(fold)))
            } else if respondents > 0 {
                let change = move |document: &mut Document| {
                    let Some(locus) = document.assessment.locus_mut(locus) else {
                        return;
                    };
                    for node in &nodes {
                        if is_unfolded {
                            answers::fold(locus, node);
                        } else {
                            answers::unfold(locus, node, respondents);
                        }
                    }
                };
                let words = if is_unfolded {
                    words.fold_all
                } else {
                    words.unfold_all
                };
                Some((words, Action::step(change)))
            } else {
                None
            };
            if let Some((words, action)) = entry {
                markup.button("link", words, action);
            }
        });
    }

    /// The leaves of a variable that count.
    fn counting(&self, variable: &'a Variable) -> impl Iterator<Item = &'a LeafInfo> {
        let leaves = self.scene.state.outcome.base.leaves.iter();
        leaves.filter(|info| std::ptr::eq(self.variable(info), variable))
    }

    /// The cells of an indicator with what tells them apart.
    fn cells(&self, info: &LeafInfo) -> Vec<OwnCell> {
        let language = self.scene.language();
        let variable = self.variable(info);
        let cells = answers::cells(self.own(), &info.node, self.products(variable) > 0);
        let roles = self.roles(variable);
        let label = |cell: Cell| {
            let product = cell.product.map(|place| self.product_name(place));
            let respondent = cell.respondent.map(|place| match roles.get(place) {
                Some(role) => role.get(language).to_owned(),
                None => self.scene.numbered(self.scene.more().respondent, place),
            });
            let parts: Vec<String> = product.into_iter().chain(respondent).collect();
            parts.join(", ")
        };
        cells
            .into_iter()
            .map(|(cell, value)| OwnCell {
                cell,
                value: value.cloned(),
                label: label(cell),
            })
            .collect()
    }

    fn product_name(&self, product: usize) -> String {
        let own = self.own().products().get(product);
        own.and_then(|product| product.name.clone())
            .unwrap_or_else(|| self.scene.numbered(self.scene.more().product, product))
    }

    fn row(&self, markup: &mut Markup, leaf: usize, largest: Printed) {
        let state = self.scene.state;
        let base = &state.outcome.base;
        let info = &base.leaves[leaf];
        let open = state.unfolded.contains(&info.node);
        let field = ["answer-", &self.locus.to_string(), "-", &info.node].concat();
        let props = Props {
            edition: state.edition.clone(),
            texts: self.texts.clone(),
            place: info.place,
            locus: self.locus,
            answer: base.answers[self.locus][leaf].clone(),
            cells: self.cells(info),
            respondents: self.roles(self.variable(info)).len(),
            largest,
            is_noted: state
                .document
                .workspace
                .note(self.locus, &info.node)
                .is_some(),
            tried: self.scene.tried(self.locus, &info.node).cloned(),
            scale: info.scale.clone(),
            scale_mark: info.scale_mark,
            share: info.share.clone(),
            potential: state.potential(self.locus, &info.node),
            mode: state.mode,
            open: open.then(|| state.document.clone()),
            rejected: state
                .rejected
                .clone()
                .filter(|(own, _)| own.starts_with(&field)),
            language: state.language,
            dispatch: markup.dispatch(),
        };
        markup.component::<IndicatorRow>(&info.node, props);
    }
}
