//! The form that keeps the simulated changes as a scenario.

use wasm_bindgen::JsCast;
use web_sys::{HtmlFormElement, HtmlInputElement, SubmitEvent};
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};
use yew::{Callback, Html, html};

use crate::app::state::action::Action;
use crate::app::ui::controls::label;
use crate::app::ui::scene::Scene;
use crate::edit::scenarios::{ScenarioEdit, free_name};

/// Keeps the simulated changes under a name. A form, so that Enter in the name does it too.
pub(super) fn keep_form(scene: &Scene<'_>, id: &'static str) -> Html {
    let words = scene.words;
    let scenarios = &scene.state.work.document.workspace.scenarios;
    let offered = free_name(scenarios, words.scenario());
    html! {
        <form class="keep" onsubmit={keep(scene, offered.clone())}>
            { label(id, words.scenario_name(), false) }
            { name_field(id, offered) }
            <button class="secondary">{ words.keep_scenario() }</button>
        </form>
    }
}

fn keep(scene: &Scene<'_>, offered: String) -> Callback<SubmitEvent> {
    let dispatch = scene.dispatch.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|form| form.dyn_into().ok());
        let Some(form): Option<HtmlFormElement> = form else {
            return;
        };
        let typed = typed_name(&form).filter(|name| !name.trim().is_empty());
        let name = typed.unwrap_or_else(|| offered.clone());
        dispatch.emit(Action::edit(ScenarioEdit::Keep(name)));
        // Back to the offered name, which is the next one by then.
        form.reset();
    })
}

fn typed_name(form: &HtmlFormElement) -> Option<String> {
    let field = form.query_selector("input").ok()??;
    let field: HtmlInputElement = field.dyn_into().ok()?;
    Some(field.value())
}

/// The field for the name. Its value is an attribute, for which `html!` has no way, and no property:
/// a name that is half typed stays while the page is drawn again.
fn name_field(id: &'static str, offered: String) -> Html {
    let attribute = |value| Some(AttributeOrProperty::Attribute(value));
    let mut field = VTag::new("input");
    field.attributes = Attributes::Dynamic {
        keys: &["id", "type", "value", "maxlength", "autocomplete"],
        values: Box::new([
            attribute(id.into()),
            attribute("text".into()),
            attribute(offered.into()),
            attribute("60".into()),
            attribute("off".into()),
        ]),
    };
    field.into()
}
