//! All that is tried, in one list, each of which can be taken back.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;

use super::Scene;
use super::controls::{gained, label};
use super::markup::{Markup, On};
use crate::app::action::{Action, Place};
use crate::app::later;
use crate::app::number::short;
use crate::app::outcome::Base;
use crate::app::piece::{ResultsView, View};
use crate::model::assessment::Change;
use crate::model::exact::Exact;
use crate::work::edit::Edit;
use crate::work::scenarios;
use crate::work::trying::{Known, Trial};

thread_local! {
    /// The trials of the last drawing, and the state of now that they hold for. The list is drawn with
    /// every change, also where it is folded.
    static KNOWN: RefCell<(Option<Rc<Base>>, Known)> = RefCell::default();
}

/// What is tried, one by one.
#[must_use]
pub fn trials(scene: &Scene<'_>) -> Vec<Trial> {
    let state = scene.state;
    KNOWN.with_borrow_mut(|(base, known)| {
        let now = &state.outcome.base;
        if !base.as_ref().is_some_and(|own| Rc::ptr_eq(own, now)) {
            *base = Some(now.clone());
            *known = Known::default();
        }
        known.trials(&state.edition, &state.document.assessment)
    })
}

/// What is tried; nothing while nothing is. Folded on a phone, where the sheet below is what one came for.
pub fn tries(markup: &mut Markup, scene: &Scene<'_>) {
    let state = scene.state;
    let assessment = &state.document.assessment;
    if !scene.has_tries() {
        return;
    }
    let words = scene.more();
    let names: &'static [&'static str] = if state.is_wide {
        &["class", "open"]
    } else {
        &["class"]
    };
    markup.with("details", names, &["tries", "open"], |markup| {
        markup.element("summary", "", |markup| {
            markup.text(words.tried);
            markup.text(": ");
            markup.text(&assessment.changes.len().to_string());
            if let Some(gain) = scene.gain() {
                gained(markup, gain);
            }
        });
        markup.line("p", "state", words.tried_alone);
        markup.element("ul", "items", |markup| {
            let trials = trials(scene);
            for (place, (change, trial)) in assessment.changes.iter().zip(&trials).enumerate() {
                entry(markup, scene, place, change, trial);
            }
        });
        markup.element("div", "buttons", |markup| {
            let action = Action::Edit(Edit::ClearTries);
            markup.button("secondary", words.clear_tries, action);
            let action = Action::Edit(Edit::AdoptTries);
            markup.button("secondary", words.adopt_tries, action);
        });
        keep_form(markup, scene, "keep-tries");
        markup.group(|markup| {
            later::view_if_there(markup, scene, View::Results(ResultsView::Waterfall));
        });
    });
}

fn entry(markup: &mut Markup, scene: &Scene<'_>, place: usize, change: &Change, trial: &Trial) {
    let words = scene.more();
    let name = scene.node_name(&change.node);
    let office = scene.office(change.locus, change.product);
    markup.element("li", "", |markup| {
        markup.element("span", "name", |markup| {
            markup.text(name);
            markup.line("span", "state", &office);
        });
        markup.element("span", "step-values", |markup| {
            markup.text(&value(scene, trial.now.as_ref()));
            markup.text(" → ");
            markup.text(&value(scene, trial.to.as_ref()));
        });
        markup.element("span", "potential", |markup| {
            if let Some(gain) = trial.gain {
                markup.line("span", "quiet", words.adds);
                markup.text(" ");
                markup.difference(gain);
            }
        });
        let action = Action::Edit(Edit::Revert(place));
        markup.button_with("link", action, |markup| {
            markup.text(words.undo_try);
            markup.element("span", "quiet", |markup| {
                markup.text(" ");
                markup.text(name);
                markup.text(", ");
                markup.text(&office);
            });
        });
    });
}

/// A value as short as it can be said, or that it is not known.
#[must_use]
pub fn value(scene: &Scene<'_>, value: Option<&Exact>) -> String {
    match value {
        Some(value) => short(value, scene.language()),
        None => scene.more().not_answered.to_ascii_lowercase(),
    }
}

/// Keeps what is tried under a name. A form, so that Enter in the name does it too.
pub fn keep_form(markup: &mut Markup, scene: &Scene<'_>, id: &'static str) {
    let words = scene.more();
    let kept = &scene.state.document.workspace.scenarios;
    let offered = scenarios::free_name(kept, words.scenario);
    markup.element("form", "keep", |markup| {
        let (dispatch, default) = (markup.dispatch(), offered.clone());
        markup.on(On::Submit, move |event| {
            event.prevent_default();
            let form = event.target().and_then(|own| own.dyn_into().ok());
            let Some(form): Option<HtmlFormElement> = form else {
                return;
            };
            let field = form.query_selector("input").ok().flatten();
            let typed = field.and_then(|field| field.dyn_into().ok());
            let typed = typed.map(|field: web_sys::HtmlInputElement| field.value());
            let name = typed
                .filter(|name| !name.trim().is_empty())
                .unwrap_or_else(|| default.clone());
            dispatch.emit(Action::step(move |document| {
                scenarios::keep(document, &name)
            }));
            // Back to the offered name, which is the next one by then.
            form.reset();
        });
        label(markup, id, words.scenario_name, false);
        // An attribute and no property: what is typed stays while the page is drawn again.
        let names = &["id", "type", "value", "maxlength", "autocomplete"];
        let values = &[id, "text", &offered, "60", "off"];
        markup.with("input", names, values, |_| ());
        markup.with("button", &["class"], &["secondary"], |markup| {
            markup.text(words.keep_scenario);
        });
    });
}

/// The locus that is looked at, or the government.
#[must_use]
pub fn looked_at(place: Place) -> Option<usize> {
    match place {
        Place::Government => None,
        Place::Locus(locus) => Some(locus),
    }
}
