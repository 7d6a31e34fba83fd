//! The field for an own weight or maximum, whose text waits in a draft while it cannot count.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, InputEvent};
use yew::{Callback, Html, html};

use crate::app::effects::pending_input;
use crate::app::state::action::Action;
use crate::app::ui::controls::label;
use crate::app::ui::scene::Scene;
use crate::app::words::number::parse;
use crate::edit::method::MethodEdit;
use crate::edit::own_weights::{Quantity, Typed};
use crate::model::edition::NodeId;

/// A field for a weight or a maximum.
pub(super) struct OwnWeightField<'a> {
    /// Which of the two it is.
    pub(super) quantity: Quantity,
    /// Of which node.
    pub(super) node: &'a NodeId,
    /// The nodes that are entered together with it.
    pub(super) together: &'a [NodeId],
    /// Its label.
    pub(super) label: &'a str,
    /// Words behind the field.
    pub(super) after: &'a str,
}

impl OwnWeightField<'_> {
    /// The field. Each letter shows what is left; leaving the field makes it count, if it can.
    pub(super) fn view(&self, scene: &Scene<'_>) -> Html {
        let words = scene.words;
        let assessment = &scene.state.work.document.assessment;
        let (kind, word, entered) = match self.quantity {
            Quantity::Weight => ("weight", words.weight(), &assessment.weights),
            Quantity::Maximum => ("maximum", words.method_maximum(), &assessment.scales),
        };
        let id = format!("{kind}-{}", self.node);
        let draft = &scene.state.ui.choices.draft;
        let text = match draft.text(self.quantity, self.node) {
            Some(text) => text.to_owned(),
            None => entered
                .get(self.node)
                .map_or_else(String::new, |own| own.localised(scene.language())),
        };
        let label_text = format!("{}: {}", self.label, scene.node_name(self.node));
        html! {
            <span class="field">
                { label(&id, &label_text, true) }
                <span class="after" aria-hidden="true">{ word }</span>
                <input
                    id={id.clone()}
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    size="6"
                    value={pending_input::text(&id, &text).into_owned()}
                    oninput={self.on_input(scene)}
                    onchange={self.on_change(scene)}
                />
                <span class="after">{ self.after }</span>
            </span>
        }
    }

    fn on_input(&self, scene: &Scene<'_>) -> Callback<InputEvent> {
        let (quantity, node) = (self.quantity, self.node.clone());
        let (draft, dispatch) = (scene.state.ui.choices.draft.clone(), scene.dispatch.clone());
        Callback::from(move |event: InputEvent| {
            let Some(text) = typed(&event) else { return };
            let draft = draft.with(quantity, &node, &text, read(&text));
            dispatch.emit(Action::Draft(draft));
        })
    }

    fn on_change(&self, scene: &Scene<'_>) -> Callback<Event> {
        let (quantity, node) = (self.quantity, self.node.clone());
        let together = self.together.to_vec();
        let (draft, dispatch) = (scene.state.ui.choices.draft.clone(), scene.dispatch.clone());
        let work = &scene.state.work;
        let (edition, document) = (work.edition.clone(), work.document.clone());
        Callback::from(move |event: Event| {
            let Some(text) = typed(&event) else { return };
            let draft = draft.with(quantity, &node, &text, read(&text));
            let assessment = &document.assessment;
            let Ok(entered) = draft.entered(&edition, assessment, quantity, &together) else {
                return dispatch.emit(Action::Draft(draft));
            };
            dispatch.emit(Action::Draft(draft.without(quantity, &together)));
            dispatch.emit(Action::edit(MethodEdit::Own {
                weights: entered.weights,
                scales: entered.scales,
            }));
        })
    }
}

fn typed(event: &Event) -> Option<String> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some(input.value())
}

fn read(text: &str) -> Typed {
    match parse(text) {
        Some(number) => Typed::Number(number),
        None if text.trim().is_empty() => Typed::Empty,
        None => Typed::Unreadable,
    }
}
