//! The list of loci with their scores, which is also how one gets from one to another.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::Dispatch;
use crate::app::number::{difference, figure};
use crate::app::outcome::Outcome;
use crate::app::state::{Action, Place};
use crate::app::words::words;
use crate::exchange::document::Document;
use crate::model::edition::Edition;
use crate::model::quantity::Printed;
use crate::model::score::Standing;
use crate::model::text::Language;

/// The loci.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The edition.
    pub edition: Rc<Edition>,
    /// The document, for names.
    pub document: Rc<Document>,
    /// The scores.
    pub outcome: Rc<Outcome>,
    /// What is looked at.
    pub place: Place,
    /// The language.
    pub language: Language,
    /// How to change the state.
    pub dispatch: Dispatch,
}

/// The list of loci.
#[component]
pub fn Loci(props: &Props) -> Html {
    let words = words(props.language);
    let before = &props.outcome.base.score;
    let after = &props.outcome.after;
    let government = entry(
        props,
        Place::Government,
        words.whole_government.to_owned(),
        [before.standing.as_ref(), after.standing.as_ref()],
    );
    let loci = (0..after.loci.len()).map(|locus| {
        entry(
            props,
            Place::Locus(locus),
            locus_name(&props.document, locus),
            [&before.loci[locus].standing, &after.loci[locus].standing].map(Some),
        )
    });
    html! {
        <nav class="loci" aria-label={words.loci}>
            <ul>
                { government }
                { for loci }
            </ul>
        </nav>
    }
}

/// The name of a locus, or its number where it has none.
#[must_use]
pub fn locus_name(document: &Document, locus: usize) -> String {
    let entered = document.assessment.loci.get(locus);
    entered
        .and_then(|locus| locus.name.clone())
        .unwrap_or_else(|| format!("Lokus {}", locus + 1))
}

fn entry(props: &Props, place: Place, name: String, standings: [Option<&Standing>; 2]) -> Html {
    let words = words(props.language);
    let [before, after] = standings.map(|standing| standing.and_then(|own| own.figure.estimate));
    let category = standings[1].and_then(|standing| standing.category(&props.edition));
    let onclick = {
        let dispatch = props.dispatch.clone();
        move |_| dispatch.dispatch(Action::Look(place))
    };
    let gain = match (before, after) {
        (Some(before), Some(after)) => after - before,
        _ => Printed::default(),
    };
    html! {
        <li key={format!("{place:?}")}>
            <button type="button" {onclick} aria-current={(props.place == place).then_some("true")}>
                <span class="name">{ name }</span>
                <span class="score">
                    if let (Some(after), Some(category)) = (after, category) {
                        <strong>{ figure(after, props.language) }</strong>
                        { " " }
                        <span class={format!("badge {}", category.zone.map_or("none", |zone| zone.id()))}>
                            { &category.id }
                            if let Some(zone) = category.zone {
                                <span class="quiet">{ ", " }{ words.zone(zone) }</span>
                            }
                        </span>
                        if gain != Printed::default() {
                            { " " }
                            <span class="gained">{ difference(gain, props.language) }</span>
                        }
                    } else {
                        { words.nothing_entered }
                    }
                </span>
            </button>
        </li>
    }
}
