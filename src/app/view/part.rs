//! A part of the page that is drawn again only when it is its turn.

use std::rc::Rc;

use yew::{Component, Context, Html, Properties};

use super::markup::Markup;
use super::{Dispatch, Scene};
use crate::app::state::State;

/// What all but the figures show.
#[derive(Clone, Copy)]
pub struct Rest<'a> {
    /// The state, which may be older than that of the figures.
    pub state: &'a Rc<State>,
    /// How often this was drawn before. Another turn draws the same state again: views look at what the
    /// device keeps as well.
    pub turn: usize,
}

/// What a part shows, and how.
#[derive(Properties)]
pub struct Props {
    /// The state.
    pub state: Rc<State>,
    /// How often the rest of the page was drawn before.
    pub turn: usize,
    /// Draws it: always the same under one name.
    pub draw: fn(&mut Markup, &Scene<'_>),
    /// How to change the state.
    pub dispatch: Dispatch,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        self.turn == other.turn && Rc::ptr_eq(&self.state, &other.state)
    }
}

/// Shows a part of the page, known by its name among its neighbours.
pub fn part(markup: &mut Markup, name: &str, rest: Rest<'_>, draw: fn(&mut Markup, &Scene<'_>)) {
    let props = Props {
        state: rest.state.clone(),
        turn: rest.turn,
        draw,
        dispatch: markup.dispatch(),
    };
    markup.component::<Part>(name, props);
}

/// Draws such a part.
pub struct Part;

impl Component for Part {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Part>) -> Part {
        Part
    }

    fn view(&self, context: &Context<Part>) -> Html {
        let props = context.props();
        Markup::write(&props.dispatch, props.state.language, |markup| {
            (props.draw)(markup, &Scene::new(&props.state));
        })
    }
}
