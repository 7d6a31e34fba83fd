//! A section of the page that is drawn again only when it is its turn.

use std::rc::Rc;

use yew::{Component, Context, Html, Properties, html};

use crate::app::state::State;
use crate::app::state::action::Dispatch;
use crate::app::ui::scene::Scene;

/// The state that everything but the figures shows.
#[derive(Clone, Copy)]
pub struct Rest<'a> {
    /// The state, which may be older than that of the figures.
    pub state: &'a Rc<State>,
    /// How often this was drawn before. Another turn draws the same state again: views look at what the
    /// device keeps as well.
    pub turn: usize,
}

/// A section: its state, and how it is drawn.
#[derive(Properties)]
pub struct Props {
    /// The state.
    pub state: Rc<State>,
    /// How often the rest of the page was drawn before.
    pub turn: usize,
    /// Draws it: always the same under one key.
    pub draw: fn(&Scene<'_>) -> Html,
    /// How to change the state.
    pub dispatch: Dispatch,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        self.turn == other.turn && Rc::ptr_eq(&self.state, &other.state)
    }
}

/// Shows a section of the page, known by its key among its neighbours.
pub fn section(
    key: &'static str,
    dispatch: &Dispatch,
    rest: Rest<'_>,
    draw: fn(&Scene<'_>) -> Html,
) -> Html {
    html! {
        <Section {key} state={rest.state.clone()} turn={rest.turn} {draw} {dispatch} />
    }
}

/// Draws such a section.
pub struct Section;

impl Component for Section {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Section>) -> Section {
        Section
    }

    fn view(&self, context: &Context<Section>) -> Html {
        let props = context.props();
        (props.draw)(&Scene::new(&props.state, &props.dispatch))
    }
}
