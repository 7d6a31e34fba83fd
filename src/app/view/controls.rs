//! The controls that every view uses: a choice of a few, a field for a number, the zone's badge.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlInputElement};

use super::markup::{Markup, On};
use crate::app::action::Action;
use crate::app::number::{parse, short};
use crate::app::typing;
use crate::model::category::{Category, Zone};
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::model::text::Language;

/// The class of words that are for screen readers only, if they are.
#[must_use]
pub fn quiet(is_quiet: bool) -> &'static str {
    if is_quiet { "quiet" } else { "" }
}

/// The input that an event is about.
#[must_use]
pub fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// What stands in the control that an event is about: a field, a list or a text.
#[must_use]
pub fn value(event: &Event) -> Option<String> {
    let value = Reflect::get(&event.target()?.into(), &JsValue::from_str("value"));
    value.ok()?.as_string()
}

/// A choice of a few: radio buttons that look like one control. Arrow keys work as in every radio
/// group.
pub struct Choice<'a> {
    /// What is chosen.
    pub label: &'a str,
    /// Whether the label is for screen readers only.
    pub is_quiet: bool,
    /// The group's name, unique on the page.
    pub name: &'a str,
}

impl Choice<'_> {
    /// The choice; `options` writes its options.
    #[inline(always)]
    pub fn view(&self, markup: &mut Markup, options: impl FnOnce(&mut Markup)) {
        markup.element("fieldset", "choice", |markup| {
            markup.line("legend", quiet(self.is_quiet), self.label);
            markup.element("div", "options", options);
        });
    }

    /// The choice as a cell of the sheet, to which keys move: for screen readers its label follows
    /// the name of what the cell is about.
    #[inline(always)]
    pub fn cell(&self, markup: &mut Markup, about: &str, options: impl FnOnce(&mut Markup)) {
        markup.element("fieldset", "choice cell", |markup| {
            markup.element("legend", quiet(self.is_quiet), |markup| {
                if self.label.is_empty() {
                    return markup.text(about);
                }
                markup.element("span", "quiet", |markup| {
                    markup.text(about);
                    markup.text(", ");
                });
                markup.text(self.label);
            });
            markup.element("div", "options", options);
        });
    }

    /// An option: its words, and what choosing it does.
    pub fn option(&self, markup: &mut Markup, words: &str, is_chosen: bool, action: Action) {
        self.noted_option(markup, "option", [words, ""], is_chosen, action);
    }

    /// An option with a class, its words, and a note for those who do not see what the class means.
    #[inline(never)]
    pub fn noted_option(
        &self,
        markup: &mut Markup,
        class: &'static str,
        [words, note]: [&str; 2],
        is_chosen: bool,
        action: Action,
    ) {
        markup.element("label", class, |markup| {
            // The value is what a key says; only levels and the question mark have one.
            let has_key = words.len() == 1;
            let names: &'static [&'static str] = if has_key {
                &["type", "name", "value"]
            } else {
                &["type", "name"]
            };
            markup.with("input", names, &["radio", self.name, words], |markup| {
                markup.checked(is_chosen);
                markup.act(On::Change, action);
            });
            markup.element("span", "", |markup| {
                markup.text(words);
                if !note.is_empty() {
                    markup.element("span", "quiet", |markup| {
                        markup.text(" (");
                        markup.text(note);
                        markup.text(")");
                    });
                }
            });
        });
    }
}

/// A button that does something else than change the state. Its words go on for those who do not see
/// what it stands beside.
#[inline(never)]
pub fn act(markup: &mut Markup, [class, words, about]: [&str; 3], act: impl Fn() + 'static) {
    let names = &["type", "class"];
    markup.with("button", names, &["button", class], |markup| {
        markup.on(On::Click, move |_| act());
        markup.text(words);
        if !about.is_empty() {
            markup.element("span", "quiet", |markup| {
                markup.text(" ");
                markup.text(about);
            });
        }
    });
}

/// A field for a number, written as the language writes it.
pub struct Field<'a> {
    /// Its id, unique on the page.
    pub id: String,
    /// What the number is.
    pub label: &'a str,
    /// Whether the label is for screen readers only.
    pub is_quiet: bool,
    /// Whether it is a cell of the sheet, to which keys move.
    pub is_cell: bool,
    /// The number that stands in it.
    pub value: Option<&'a Exact>,
    /// The field whose text was no number, and that text.
    pub rejected: Option<&'a (String, String)>,
    /// What stands behind it.
    pub after: &'a str,
    /// What entering a number does; `None`: the field was emptied.
    pub enter: Box<dyn Fn(Option<Exact>) -> Action>,
}

impl Field<'_> {
    /// The field. What is no number stays in it, with a message, so that nothing typed is lost.
    #[inline(never)]
    pub fn view(self, markup: &mut Markup, language: Language) {
        let Field { id, enter, .. } = self;
        let rejected = self.rejected.filter(|(field, _)| *field == id);
        let value = match rejected {
            Some((_, text)) => Some(text.clone()),
            None => self.value.map(|value| short(value, language)),
        };
        let field = id.clone();
        let dispatch = markup.dispatch();
        let onchange = move |event: Event| {
            let Some(input) = input(&event) else { return };
            let text = input.value();
            let number = parse(&text);
            let is_number = number.is_some() || text.trim().is_empty();
            dispatch.emit(if is_number {
                enter(number)
            } else {
                let field = field.clone();
                Action::Reject { field, text }
            });
        };
        let class = if self.is_cell { "field cell" } else { "field" };
        markup.element("span", class, |markup| {
            label(markup, &id, self.label, self.is_quiet);
            let names = &["id", "type", "inputmode", "autocomplete", "size"];
            let values = &[&*id, "text", "decimal", "off", "6"];
            markup.with("input", names, values, |markup| {
                markup.value(&typing::text(&id, &value.unwrap_or_default()));
                markup.on(On::Change, onchange);
            });
            markup.line("span", "after", self.after);
        });
    }
}

/// A field for words: one line, or several where the tag is `textarea`.
#[inline(never)]
pub fn text_field(
    markup: &mut Markup,
    tag: &'static str,
    [id, words, text]: [&str; 3],
    enter: impl Fn(String) -> Action + 'static,
) {
    let dispatch = markup.dispatch();
    markup.element("span", "field", |markup| {
        label(markup, id, words, false);
        let names = &["id", "autocomplete", "maxlength"];
        markup.with(tag, names, &[id, "off", "2000"], |markup| {
            markup.value(&typing::text(id, text));
            markup.on(On::Change, move |event| {
                if let Some(value) = value(&event) {
                    dispatch.emit(enter(value));
                }
            });
        });
    });
}

/// A choice of many, as a list that opens: values with their words.
#[inline(never)]
pub fn select<'a>(
    markup: &mut Markup,
    id: &str,
    words: &str,
    options: impl Iterator<Item = (&'a str, &'a str)>,
    chosen: &str,
    enter: impl Fn(String) -> Action + 'static,
) {
    let dispatch = markup.dispatch();
    let now = JsValue::from_str(chosen);
    markup.element("span", "field", |markup| {
        label(markup, id, words, false);
        markup.with("select", &["id"], &[id], |markup| {
            markup.on(On::Change, move |event| {
                let (Some(value), Some(target)) = (value(&event), event.target()) else {
                    return;
                };
                // What is chosen is said by the state, which may refuse, undo, or only do something.
                let _ = Reflect::set(&target, &JsValue::from_str("value"), &now);
                dispatch.emit(enter(value));
            });
            for (value, words) in options {
                let is_chosen = if value == chosen { "true" } else { "" };
                let names = &["value", "selected"];
                markup.with("option", names, &[value, is_chosen], |markup| {
                    markup.text(words);
                });
            }
        });
    });
}

/// The label of the field with an id.
#[inline(never)]
pub fn label(markup: &mut Markup, id: &str, words: &str, is_quiet: bool) {
    let names: &'static [&'static str] = if is_quiet {
        &["for", "class"]
    } else {
        &["for"]
    };
    markup.with("label", names, &[id, "quiet"], |markup| markup.text(words));
}

/// A bar that shows a part of a whole, which words beside it say too.
#[inline(never)]
pub fn bar(markup: &mut Markup, part: Printed, whole: Printed) {
    let names = &["class", "width", "height", "aria-hidden"];
    markup.with("svg", names, &["bar", "100%", "8", "true"], |markup| {
        let width = percentage(part, whole);
        let names = &["width", "height"];
        markup.with("rect", names, &[&width, "100%"], |_| ());
    });
}

/// A part of a whole as SVG takes it: `43.21%`.
#[must_use]
pub fn percentage(part: Printed, whole: Printed) -> String {
    let basis_points = part.hundredths() * 10_000 / whole.hundredths().max(1);
    format!("{}.{:02}%", basis_points / 100, basis_points % 100)
}

/// A category with its zone, on the zone's colour. Where there is little room, the zone's name is
/// for screen readers only.
#[inline(never)]
pub fn badge(markup: &mut Markup, category: &Category, zone: &str, is_short: bool) {
    let class = match category.zone {
        Some(Zone::Merah) => "badge merah",
        Some(Zone::Kuning) => "badge kuning",
        Some(Zone::Hijau) => "badge hijau",
        None => "badge none",
    };
    markup.element("span", class, |markup| {
        markup.category_name(category);
        markup.line("span", quiet(is_short), zone);
    });
}

/// What is gained, after something else.
#[inline(never)]
pub fn gained(markup: &mut Markup, gain: Printed) {
    markup.element("span", "gained", |markup| {
        markup.text(" ");
        markup.difference(gain);
    });
}
