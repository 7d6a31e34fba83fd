//! The view of a government: its loci in a table, and what would raise the score most.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::Dispatch;
use super::loci::locus_name;
use crate::app::edit::Edit;
use crate::app::number::difference;
use crate::app::outcome::Outcome;
use crate::app::state::{Action, Place};
use crate::app::words::words;
use crate::exchange::document::Document;
use crate::model::edition::{Edition, TOTAL};
use crate::model::exact::Exact;
use crate::model::potential::Potential;
use crate::model::quantity::Printed;
use crate::model::text::Language;

/// How many potentials are listed.
const MOST: usize = 10;

/// A government.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The document.
    pub document: Rc<Document>,
    /// The results.
    pub outcome: Rc<Outcome>,
    /// The language.
    pub language: Language,
    /// How to change the state.
    pub dispatch: Dispatch,
}

/// What would raise a government's score most.
#[component]
pub fn Biggest(props: &Props) -> Html {
    let words = words(props.language);
    let mut potentials: Vec<&Potential> = props
        .outcome
        .base
        .potentials
        .iter()
        .filter(|potential| potential.government_gain > Printed::default())
        .collect();
    potentials.sort_by_key(|potential| std::cmp::Reverse(potential.government_gain));
    potentials.truncate(MOST);
    html! {
        <section class="biggest" aria-labelledby="biggest-heading">
            <h2 id="biggest-heading">{ words.biggest }</h2>
            if potentials.is_empty() {
                <p>{ words.nothing_to_raise }</p>
            } else {
                <p>{ words.biggest_help }</p>
                <ol>{ for potentials.into_iter().map(|potential| entry(props, potential)) }</ol>
            }
        </section>
    }
}

fn entry(props: &Props, potential: &Potential) -> Html {
    let words = words(props.language);
    let Potential { locus, node, .. } = potential.clone();
    let is_tried = props
        .document
        .assessment
        .changes
        .iter()
        .any(|change| change.locus == locus && change.node == node);
    let look = {
        let dispatch = props.dispatch.clone();
        move |_| dispatch.dispatch(Action::Look(Place::Locus(locus)))
    };
    let toggle = {
        let (dispatch, node) = (props.dispatch.clone(), node.clone());
        let best = (!is_tried)
            .then(|| best_value(props, locus, &node))
            .flatten();
        move |_| {
            let (node, to) = (node.clone(), best.clone());
            dispatch.dispatch(Action::Edit(Edit::Try { locus, node, to }));
        }
    };
    let name = node_name(&props.edition, &node, props.language).unwrap_or(words.raport_total);
    html! {
        <li key={format!("{locus}-{node}")}>
            <span class="name">
                { name }
                <button type="button" class="link" onclick={look}>{ locus_name(&props.document, locus) }</button>
            </span>
            <span class="potential">{ difference(potential.government_gain, props.language) }</span>
            <button type="button" class="secondary" onclick={toggle}>
                { if is_tried { words.undo_try } else { words.try_it } }
                <span class="quiet">{ " " }{ name }</span>
            </button>
        </li>
    }
}

/// The best value that a node can have.
#[must_use]
pub fn best_value(props: &Props, locus: usize, node: &str) -> Option<Exact> {
    if node == TOTAL {
        return Some(props.edition.maximum.0.clone());
    }
    let base = &props.outcome.base;
    if let Some(dimension) = props.edition.dimension_position(node) {
        let points = base.score.loci.get(locus)?.dimensions.get(dimension)?;
        return Exact::whole(points.maximum.hundredths()).checked_div(&Exact::whole(100));
    }
    let leaf = base.leaves.iter().find(|leaf| &*leaf.node == node)?;
    Some(leaf.scale.clone())
}

/// The name of a dimension or an indicator.
#[must_use]
pub fn node_name<'e>(edition: &'e Edition, node: &str, language: Language) -> Option<&'e str> {
    if let Some(dimension) = edition.dimension_position(node) {
        return Some(edition.dimensions[dimension].name.get(language));
    }
    edition
        .indicators()
        .find(|(_, indicator)| &*indicator.id == node)
        .map(|(_, indicator)| indicator.name.get(language))
}
