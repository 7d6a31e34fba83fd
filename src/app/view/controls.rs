//! The controls that every view uses: buttons, a choice of a few, a field for a number.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Event, Html, TargetCast, html};

use super::Dispatch;
use crate::app::number::{parse, short};
use crate::app::state::Action;
use crate::app::words::both;
use crate::model::category::{Category, Zone};
use crate::model::edition::NodeId;
use crate::model::exact::Exact;
use crate::model::text::Language;

/// A callback that changes the state in one fixed way.
pub fn on<E: 'static>(dispatch: &Dispatch, action: Action) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}

/// A button that changes the state in one fixed way.
pub fn button(dispatch: &Dispatch, class: &'static str, words: Html, action: Action) -> Html {
    html! { <button type="button" {class} onclick={on(dispatch, action)}>{ words }</button> }
}

/// An option of a choice.
pub struct Choosable {
    /// Its words.
    pub words: AttrValue,
    /// What choosing it does.
    pub action: Action,
}

/// A choice of a few: radio buttons that look like one control. Arrow keys work as in every radio
/// group.
pub struct Choice {
    /// What is chosen.
    pub label: AttrValue,
    /// Whether the label is for screen readers only.
    pub quiet: bool,
    /// The group's name, unique on the page.
    pub name: AttrValue,
    /// The options.
    pub options: Vec<Choosable>,
    /// The option that is chosen, if any.
    pub chosen: Option<usize>,
    /// The option to mark as the state of now, and the word for that.
    pub marked: Option<(usize, &'static str)>,
}

impl Choice {
    /// The picture of the choice.
    pub fn view(self, dispatch: &Dispatch) -> Html {
        let chosen = self.chosen;
        let name = self.name;
        let marked = self.marked;
        let options = self.options.into_iter().enumerate();
        let options = options.map(|(position, option)| {
            let mark = marked.filter(|(marked, _)| *marked == position);
            html! {
                <label key={position} class={if mark.is_some() { "option marked" } else { "option" }}>
                    <input type="radio" name={name.clone()} checked={chosen == Some(position)} onchange={on(dispatch, option.action)} />
                    <span>
                        { option.words }
                        if let Some((_, word)) = mark {
                            <span class="quiet">{ " (" }{ word }{ ")" }</span>
                        }
                    </span>
                </label>
            }
        });
        html! {
            <fieldset class="choice">
                <legend class={if self.quiet { "quiet" } else { "" }}>{ self.label }</legend>
                <div class="options">{ for options }</div>
            </fieldset>
        }
    }
}

/// A field for a number of a locus, written as the language writes it.
pub struct Field {
    /// What the number is.
    pub label: AttrValue,
    /// Whether the label is for screen readers only.
    pub quiet: bool,
    /// The number that stands in it.
    pub value: Option<Exact>,
    /// What stands behind it.
    pub after: AttrValue,
    /// The position of the locus.
    pub locus: usize,
    /// Whose number it is.
    pub node: NodeId,
    /// What entering a number does; `None`: the field was emptied.
    pub enter: fn(usize, NodeId, Option<Exact>) -> Action,
}

impl Field {
    /// The picture of the field. What is no number stays in it, with a message, so that nothing
    /// typed is lost.
    pub fn view(self, dispatch: &Dispatch, language: Language) -> Html {
        let id = format!("field-{}-{}", self.locus, self.node);
        let value = self.value.map(|value| short(&value, language));
        let onchange = {
            let dispatch = dispatch.clone();
            move |event: Event| {
                let text = event.target_unchecked_into::<HtmlInputElement>().value();
                let number = parse(&text);
                let is_number = number.is_some() || text.trim().is_empty();
                dispatch.dispatch(if is_number {
                    (self.enter)(self.locus, self.node.clone(), number)
                } else {
                    Action::Say(Some(both(|words| words.not_a_number)))
                });
            }
        };
        html! {
            <span class="field">
                <label for={id.clone()} class={if self.quiet { "quiet" } else { "" }}>{ self.label }</label>
                <input {id} type="text" inputmode="decimal" autocomplete="off" size="6" value={value.unwrap_or_default()} {onchange} />
                <span class="after">{ self.after }</span>
            </span>
        }
    }
}

/// A category with its zone, on the zone's colour. Where there is little room, the zone's name is
/// for screen readers only.
pub fn badge(category: &Category, zone: &'static str, is_short: bool) -> Html {
    let class = match category.zone {
        Some(Zone::Merah) => "badge merah",
        Some(Zone::Kuning) => "badge kuning",
        Some(Zone::Hijau) => "badge hijau",
        None => "badge none",
    };
    html! {
        <span {class}>
            { category.id.clone() }
            <span class={if is_short { "quiet" } else { "" }}>{ zone }</span>
        </span>
    }
}
