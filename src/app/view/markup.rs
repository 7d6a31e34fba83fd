//! The picture of a view as it is written: elements, their attributes, their text.
//!
//! Instead of `html!`, whose every element is hundreds of bytes of code where it stands. Here an
//! element is a call of one of a few functions that all views share.

use std::rc::Rc;

use web_sys::Event;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VComp, VList, VTag, VText,
};
use yew::{AttrValue, BaseComponent, Html};

use super::Dispatch;
use crate::app::action::Action;
use crate::app::number::{difference, figure};
use crate::app::words::words;
use crate::model::category::Category;
use crate::model::quantity::Printed;
use crate::model::text::Language;

/// What is written so far.
pub struct Markup {
    dispatch: Dispatch,
    language: Language,
    open: Vec<Open>,
    /// Text that is to become one node with what follows it.
    text: String,
}

/// An element that is not complete yet, or a group where there is no tag.
struct Open {
    tag: Option<VTag>,
    children: Vec<Html>,
}

impl Markup {
    /// What `write` writes. Its buttons change the state by `dispatch`.
    #[inline(always)]
    pub fn write(dispatch: &Dispatch, language: Language, write: impl FnOnce(&mut Markup)) -> Html {
        let mut markup = Markup::start(dispatch, language);
        write(&mut markup);
        markup.finish()
    }

    #[inline(never)]
    fn start(dispatch: &Dispatch, language: Language) -> Markup {
        let mut markup = Markup {
            dispatch: dispatch.clone(),
            language,
            open: Vec::new(),
            text: String::new(),
        };
        markup.open(None);
        markup
    }

    #[inline(never)]
    fn finish(mut self) -> Html {
        self.end_text();
        let all = self.open.pop().map(|all| all.children);
        VList::from(all.unwrap_or_default()).into()
    }

    /// How to change the state.
    #[must_use]
    pub fn dispatch(&self) -> Dispatch {
        self.dispatch.clone()
    }

    /// An element with a class, or without where it is empty.
    // The closure is inlined where it is written, so what remains is two calls.
    #[inline(always)]
    pub fn element(
        &mut self,
        tag: &'static str,
        class: &'static str,
        inside: impl FnOnce(&mut Markup),
    ) {
        self.open_element(tag, class);
        inside(self);
        self.close();
    }

    /// An element with attributes: their names, and their values in the same order. A name beyond
    /// the last value is left out, and so is a value beyond the last name.
    #[inline(always)]
    pub fn with(
        &mut self,
        tag: &'static str,
        names: &'static [&'static str],
        values: &[&str],
        inside: impl FnOnce(&mut Markup),
    ) {
        self.open_with(tag, names, values);
        inside(self);
        self.close();
    }

    /// A part that keeps its place among its neighbours, also while it is empty: without, Yew would
    /// turn one neighbour into another, and the focus would be lost.
    #[inline(always)]
    pub fn group(&mut self, inside: impl FnOnce(&mut Markup)) {
        self.open(None);
        inside(self);
        self.close();
    }

    /// An element with a class and nothing but text.
    #[inline(never)]
    pub fn line(&mut self, tag: &'static str, class: &'static str, text: &str) {
        self.open_element(tag, class);
        self.text(text);
        self.close();
    }

    /// Text. What several calls in a row write is one text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A figure, as text.
    #[inline(never)]
    pub fn figure(&mut self, value: Printed) {
        self.text(&figure(value, self.language));
    }

    /// A difference with its sign, as text.
    #[inline(never)]
    pub fn difference(&mut self, value: Printed) {
        self.text(&difference(value, self.language));
    }

    /// A category and its zone, as text.
    #[inline(never)]
    pub fn category(&mut self, category: &Category) {
        self.category_name(category);
        self.text(words(self.language).zone(category.zone));
    }

    /// A category by itself.
    pub fn category_name(&mut self, category: &Category) {
        self.text(category.name(self.language));
    }

    fn end_text(&mut self) {
        let text = std::mem::take(&mut self.text);
        if let Some(open) = self.open.last_mut()
            && !text.is_empty()
        {
            open.children.push(VText::new(copied(&text)).into());
        }
    }

    /// A component, known by its key among its neighbours.
    pub fn component<C: BaseComponent>(&mut self, key: &str, props: C::Properties) {
        self.add(VComp::new::<C>(Rc::new(props), Some(Key::from(key))).into());
    }

    /// A button that changes the state in one fixed way.
    #[inline(never)]
    pub fn button(&mut self, class: &'static str, words: &str, action: Action) {
        self.button_with(class, action, |markup| markup.text(words));
    }

    /// Such a button with more than text.
    #[inline(always)]
    pub fn button_with(
        &mut self,
        class: &'static str,
        action: Action,
        inside: impl FnOnce(&mut Markup),
    ) {
        self.with("button", &["type", "class"], &["button", class], |markup| {
            markup.act(On::Click, action);
            inside(markup);
        });
    }

    /// What stands in the input that is open: a property, as the attribute is only its beginning.
    #[inline(never)]
    pub fn value(&mut self, value: &str) {
        if let Some(tag) = self.tag() {
            tag.set_value(Some(copied(value)));
        }
    }

    /// Whether the input that is open is checked: a property too.
    #[inline(never)]
    pub fn checked(&mut self, checked: bool) {
        if let Some(tag) = self.tag() {
            tag.set_checked(checked);
        }
    }

    /// Makes the element that is open, alone in its group, another one once this text is another.
    pub fn known_by(&mut self, text: &str) {
        if let Some(tag) = self.tag() {
            tag.key = Some(Key::from(text));
        }
    }

    /// An event on the element that is open changes the state in one fixed way.
    #[inline(never)]
    pub fn act(&mut self, on: On, action: Action) {
        let dispatch = self.dispatch();
        self.on(on, move |_| dispatch.emit(action.clone()));
    }

    /// What an event on the element that is open does.
    #[inline(always)]
    pub fn on(&mut self, on: On, handle: impl Fn(Event) + 'static) {
        self.listen(on, Box::new(handle));
    }

    #[inline(never)]
    fn listen(&mut self, on: On, handle: Box<dyn Fn(Event)>) {
        if let Some(tag) = self.tag() {
            tag.add_listener(Rc::new(Listening { on, handle }));
        }
    }

    fn tag(&mut self) -> Option<&mut VTag> {
        self.open.last_mut()?.tag.as_mut()
    }

    #[inline(never)]
    fn open_element(&mut self, tag: &'static str, class: &'static str) {
        let class = Some(class).filter(|class| !class.is_empty());
        let mut tag = VTag::new(tag);
        tag.attributes = Attributes::Dynamic {
            keys: &["class"],
            // Yew's renderer of text leaves out what it calls static.
            values: Box::new([class.map(|class| AttributeOrProperty::Attribute(class.into()))]),
        };
        self.open(Some(tag));
    }

    #[inline(never)]
    fn open_with(&mut self, tag: &'static str, names: &'static [&'static str], values: &[&str]) {
        let mut tag = VTag::new(tag);
        // As many values as names, or Yew would not compare them.
        let mut values = values.iter();
        tag.attributes = Attributes::Dynamic {
            keys: names,
            values: names
                .iter()
                .map(|name| {
                    let value = values.next()?;
                    Some(match *name {
                        // Once somebody chose, the attribute says nothing any more.
                        "selected" => AttributeOrProperty::Property((!value.is_empty()).into()),
                        _ => AttributeOrProperty::Attribute(copied(value)),
                    })
                })
                .collect(),
        };
        self.open(Some(tag));
    }

    #[inline(never)]
    fn open(&mut self, tag: Option<VTag>) {
        self.end_text();
        self.open.push(Open {
            tag,
            children: Vec::new(),
        });
    }

    #[inline(never)]
    fn close(&mut self) {
        self.end_text();
        let Some(Open { tag, children }) = self.open.pop() else {
            return;
        };
        let children = Html::from(VList::from(children));
        let Some(mut tag) = tag else {
            return self.add(children);
        };
        if let Some(place) = tag.children_mut() {
            *place = children;
        }
        self.add(tag.into());
    }

    #[inline(never)]
    fn add(&mut self, node: Html) {
        self.end_text();
        if let Some(open) = self.open.last_mut() {
            open.children.push(node);
        }
    }
}

fn copied(text: &str) -> AttrValue {
    AttrValue::Rc(text.into())
}

/// The events that views listen to.
// Yew's own list of all events takes more than a kilobyte to copy.
#[allow(missing_docs)] // Each name says what happened.
#[derive(Clone, Copy)]
pub enum On {
    Click,
    Change,
    Input,
    KeyDown,
    Blur,
    Focus,
    Submit,
}

/// A listener to any event. Yew's own are a type for each event.
struct Listening {
    on: On,
    handle: Box<dyn Fn(Event)>,
}

impl Listener for Listening {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Input => ListenerKind::oninput,
            On::KeyDown => ListenerKind::onkeydown,
            On::Blur => ListenerKind::onblur,
            On::Focus => ListenerKind::onfocus,
            On::Submit => ListenerKind::onsubmit,
        }
    }

    fn handle(&self, event: Event) {
        (self.handle)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
