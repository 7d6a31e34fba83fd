//! A field for a number, written as the language writes it.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Event, Html, Properties, TargetCast, component, html};

use super::Dispatch;
use crate::app::number::{parse, short};
use crate::app::state::Action;
use crate::app::words::words;
use crate::model::exact::Exact;
use crate::model::text::{Language, Text};

/// A number field.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What the number is.
    pub label: AttrValue,
    /// Whether the label is for screen readers only.
    #[prop_or_default]
    pub quiet: bool,
    /// The field's id, unique on the page.
    pub id: AttrValue,
    /// The number that stands in it.
    pub value: Option<Exact>,
    /// What stands behind it: the maximum.
    #[prop_or_default]
    pub after: AttrValue,
    /// The language.
    pub language: Language,
    /// How to say that something is no number.
    pub dispatch: Dispatch,
    /// Called with the number that was entered; `None` where the field was emptied.
    pub onenter: Callback<Option<Exact>>,
}

/// A number field. What is no number stays in it, with a message, so that nothing typed is lost.
#[component]
pub fn Field(props: &Props) -> Html {
    let onchange = {
        let onenter = props.onenter.clone();
        let dispatch = props.dispatch.clone();
        move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if text.trim().is_empty() {
                onenter.emit(None);
            } else if let Some(number) = parse(&text) {
                onenter.emit(Some(number));
            } else {
                let say = |language| words(language).not_a_number;
                dispatch.dispatch(Action::Say(Some(Text::new(
                    say(Language::Indonesian),
                    say(Language::English),
                ))));
            }
        }
    };
    let value = props
        .value
        .as_ref()
        .map(|value| short(value, props.language));
    html! {
        <span class="field">
            <label for={props.id.clone()} class={if props.quiet { "quiet" } else { "" }}>{ &props.label }</label>
            <input
                id={props.id.clone()}
                type="text"
                inputmode="decimal"
                autocomplete="off"
                size="6"
                value={value.unwrap_or_default()}
                onchange={onchange}
            />
            <span class="after">{ &props.after }</span>
        </span>
    }
}
