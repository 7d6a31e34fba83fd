//! Controls that all views use: a choice of a few, fields, buttons, the zone's badge.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlInputElement, MouseEvent};
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};
use yew::{AttrValue, Callback, Html, html};

use crate::app::effects::pending_input;
use crate::app::state::action::{Action, Dispatch};
use crate::app::words::number::{difference, parse, short};
use crate::model::category::{Category, Zone};
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::model::text::Language;

/// The class of words that are for screen readers only, if they are.
#[must_use]
pub fn quiet(is_quiet: bool) -> Option<&'static str> {
    is_quiet.then_some("quiet")
}

/// The input that an event is about.
#[must_use]
pub fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// The value of the control that an event is about: a field, a list or a text.
#[must_use]
pub fn value(event: &Event) -> Option<String> {
    let value = Reflect::get(&event.target()?.into(), &JsValue::from_str("value"));
    value.ok()?.as_string()
}

/// A listener that changes the state in one fixed way.
pub fn emit<E: 'static>(dispatch: &Dispatch, action: Action) -> Callback<E> {
    dispatch.reform(move |_| action.clone())
}

/// A choice of a few: radio buttons that look like one control. Arrow keys work as in every radio
/// group.
#[derive(Clone, Copy)]
pub struct Choice<'a> {
    /// Its label.
    pub label: &'a str,
    /// True if the label is for screen readers only.
    pub is_quiet: bool,
    /// The group's name, unique on the page.
    pub name: &'a str,
    /// How to change the state.
    pub dispatch: &'a Dispatch,
}

/// An option of a choice.
pub struct ChoiceOption<'a> {
    /// Its class.
    pub class: &'static str,
    /// Its words.
    pub words: &'a str,
    /// A note for those who do not see what the class means; empty where there is none.
    pub note: &'a str,
    /// True if it is chosen.
    pub is_chosen: bool,
    /// The action of choosing it.
    pub action: Action,
}

impl Choice<'_> {
    /// The choice with its options.
    pub fn view(&self, options: Html) -> Html {
        html! {
            <fieldset class="choice">
                <legend class={quiet(self.is_quiet)}>{ self.label }</legend>
                <div class="options">{ options }</div>
            </fieldset>
        }
    }

    /// The choice as a cell of the sheet, to which keys move: for screen readers its label follows
    /// the name of what the cell is about.
    pub fn cell(&self, about: &str, options: Html) -> Html {
        html! {
            <fieldset class="choice cell">
                <legend class={quiet(self.is_quiet)}>
                    if self.label.is_empty() {
                        { about }
                    } else {
                        <span class="quiet">{ about }{ ", " }</span>
                        { self.label }
                    }
                </legend>
                <div class="options">{ options }</div>
            </fieldset>
        }
    }

    /// An option: its words, and the action of choosing it.
    pub fn option(&self, words: &str, is_chosen: bool, action: Action) -> Html {
        self.option_with(ChoiceOption {
            class: "option",
            words,
            note: "",
            is_chosen,
            action,
        })
    }

    /// An option with a class and a note.
    pub fn option_with(&self, option: ChoiceOption<'_>) -> Html {
        let ChoiceOption {
            class,
            words,
            note,
            is_chosen,
            action,
        } = option;
        // The value is the key that chooses it; only levels and the question mark have one.
        let value = (words.len() == 1).then(|| AttrValue::from(words.to_owned()));
        html! {
            <label {class}>
                <input
                    type="radio"
                    name={self.name.to_owned()}
                    {value}
                    checked={is_chosen}
                    onchange={emit(self.dispatch, action)}
                />
                <span>
                    { words }
                    if !note.is_empty() {
                        <span class="quiet">{ format!(" ({note})") }</span>
                    }
                </span>
            </label>
        }
    }
}

/// A button.
pub fn button(class: &'static str, words: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {onclick}>{ words }</button> }
}

/// A button whose words go on for those who do not see what it stands beside.
pub fn button_about(
    class: &'static str,
    words: &str,
    about: &str,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" {class} {onclick}>
            { words }
            <span class="quiet">{ format!(" {about}") }</span>
        </button>
    }
}

/// A field for a number, written as the language writes it.
pub struct NumberField<'a> {
    /// Its id, unique on the page.
    pub id: String,
    /// Its label.
    pub label: &'a str,
    /// True if the label is for screen readers only.
    pub is_quiet: bool,
    /// True if it is a cell of the sheet, to which keys move.
    pub is_cell: bool,
    /// The number that stands in it.
    pub value: Option<&'a Exact>,
    /// The field whose text was no number, and that text.
    pub rejected: Option<&'a (String, String)>,
    /// Words behind the field.
    pub after: &'a str,
    /// The action of entering a number; `None`: the field was emptied.
    pub enter: Box<dyn Fn(Option<Exact>) -> Action>,
    /// How to change the state.
    pub dispatch: &'a Dispatch,
}

impl NumberField<'_> {
    /// The field. Text that is no number stays in it, with a message, so that nothing typed is lost.
    pub fn view(self, language: Language) -> Html {
        let NumberField { id, enter, .. } = self;
        let rejected = self.rejected.filter(|(field, _)| *field == id);
        let value = match rejected {
            Some((_, text)) => text.clone(),
            None => self
                .value
                .map_or(String::new(), |value| short(value, language)),
        };
        let field = id.clone();
        let entered = move |event: Event| {
            let text = value_of(&event);
            let number = parse(&text);
            if number.is_some() || text.trim().is_empty() {
                enter(number)
            } else {
                let field = field.clone();
                Action::Reject { field, text }
            }
        };
        let class = if self.is_cell { "field cell" } else { "field" };
        html! {
            <span {class}>
                { label(&id, self.label, self.is_quiet) }
                <input
                    id={id.clone()}
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    size="6"
                    value={pending_input::text(&id, &value).into_owned()}
                    onchange={self.dispatch.reform(entered)}
                />
                <span class="after">{ self.after }</span>
            </span>
        }
    }
}

fn value_of(event: &Event) -> String {
    value(event).unwrap_or_default()
}

/// A field for words.
pub struct TextField<'a> {
    /// Its id, unique on the page.
    pub id: &'a str,
    /// Its label.
    pub label: &'a str,
    /// The text that stands in it.
    pub text: &'a str,
    /// True if it has several lines.
    pub is_long: bool,
    /// How to change the state.
    pub dispatch: &'a Dispatch,
}

impl TextField<'_> {
    /// The field; leaving it enters its text.
    pub fn view(&self, enter: impl Fn(String) -> Action + 'static) -> Html {
        let onchange = self.dispatch.reform(move |event| enter(value_of(&event)));
        let id = self.id.to_owned();
        let value = pending_input::text(self.id, self.text).into_owned();
        html! {
            <span class="field">
                { label(self.id, self.label, false) }
                if self.is_long {
                    <textarea {id} autocomplete="off" maxlength="2000" {value} {onchange} />
                } else {
                    <input {id} autocomplete="off" maxlength="2000" {value} {onchange} />
                }
            </span>
        }
    }
}

/// A choice of many, as a list that opens.
pub struct Select<'a> {
    /// Its id, unique on the page.
    pub id: &'a str,
    /// Its label.
    pub label: &'a str,
    /// The value that is chosen.
    pub chosen: &'a str,
    /// How to change the state.
    pub dispatch: &'a Dispatch,
}

impl Select<'_> {
    /// The list: values with their words.
    pub fn view<'o>(
        &self,
        options: impl IntoIterator<Item = (&'o str, &'o str)>,
        enter: impl Fn(String) -> Action + 'static,
    ) -> Html {
        let (dispatch, now) = (self.dispatch.clone(), JsValue::from_str(self.chosen));
        let onchange = move |event: Event| {
            let (Some(value), Some(target)) = (value(&event), event.target()) else {
                return;
            };
            // The state says what is chosen: it may refuse, undo, or only do something.
            let _ = Reflect::set(&target, &JsValue::from_str("value"), &now);
            dispatch.emit(enter(value));
        };
        html! {
            <span class="field">
                { label(self.id, self.label, false) }
                <select id={self.id.to_owned()} {onchange}>
                    for (value, words) in options {
                        { list_option(value, words, value == self.chosen) }
                    }
                </select>
            </span>
        }
    }
}

/// An option of a list that opens. Which one is chosen is a property, for which `html!` has no way: once
/// somebody chose, the attribute says nothing any more.
pub fn list_option(value: &str, words: &str, is_chosen: bool) -> Html {
    let mut option = VTag::new("option");
    option.attributes = Attributes::Dynamic {
        keys: &["value", "selected"],
        values: Box::new([
            Some(AttributeOrProperty::Attribute(value.to_owned().into())),
            Some(AttributeOrProperty::Property(is_chosen.into())),
        ]),
    };
    option.add_child(html! { words });
    option.into()
}

/// The label of the field with an id.
pub fn label(id: &str, words: &str, is_quiet: bool) -> Html {
    html! { <label for={id.to_owned()} class={quiet(is_quiet)}>{ words }</label> }
}

/// The id of the field for the points of a node.
#[must_use]
pub fn field_id(locus: usize, node: &str) -> String {
    format!("field-{locus}-{node}")
}

/// A bar that shows a part of a whole, which words beside it say too.
pub fn bar(part: Printed, whole: Printed) -> Html {
    html! {
        <svg class="bar" width="100%" height="8" aria-hidden="true">
            <rect width={percentage(part, whole)} height="100%" />
        </svg>
    }
}

/// A part of a whole as SVG takes it: `43.21%`.
#[must_use]
pub fn percentage(part: Printed, whole: Printed) -> String {
    let basis_points = part.hundredths() * 10_000 / whole.hundredths().max(1);
    format!("{}.{:02}%", basis_points / 100, basis_points % 100)
}

/// A category with its zone, on the zone's colour. Where there is little room, the zone's name is
/// for screen readers only.
pub fn badge(category: &Category, language: Language, zone: &str, is_short: bool) -> Html {
    let class = match category.zone {
        Some(Zone::Merah) => "badge merah",
        Some(Zone::Kuning) => "badge kuning",
        Some(Zone::Hijau) => "badge hijau",
        None => "badge none",
    };
    html! {
        <span {class}>
            { category.name(language) }
            <span class={quiet(is_short)}>{ zone }</span>
        </span>
    }
}

/// A gain, after something else.
pub fn gained(gain: Printed, language: Language) -> Html {
    html! { <span class="gained">{ format!(" {}", difference(gain, language)) }</span> }
}
