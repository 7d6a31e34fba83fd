//! The page as a first visit finds it, drawn when the site is built: before the module is there.
//!
//! Only a build uses this (the feature `prerender`); xtask puts what it makes into index.html.

use std::rc::Rc;
use std::sync::mpsc;

use yew::platform::Runtime;
use yew::{Callback, Component, Context, Html, LocalServerRenderer, Reducible};

use crate::app::state::State;
use crate::app::state::action::Action;
use crate::app::state::choices::Tour;
use crate::app::state::editions::Editions;
use crate::app::state::example::suggestion;
use crate::app::ui::section::Rest;
use crate::app::views::page::Props;
use crate::app::views::page::layout::{Shown, layout};
use crate::document::Document;
use crate::document::json::Json;
use crate::format::edition::read_edition;

/// The two pictures of a first visit, in HTML.
pub struct Prerendered {
    /// How the page opens.
    pub opened: String,
    /// How it looks once what the example suggests is tried.
    pub tried: String,
}

/// A page that nothing changes.
struct Unchanging;

impl Component for Unchanging {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Unchanging>) -> Unchanging {
        Unchanging
    }

    fn view(&self, context: &Context<Unchanging>) -> Html {
        let state = &context.props().state;
        layout(&Shown {
            figures: state,
            rest: Rest { state, turn: 0 },
            announcement: "",
            dispatch: &Callback::noop(),
        })
    }
}

/// Draws a first visit with an example of an edition, both as their files say.
///
/// # Errors
/// A sentence on what is wrong with either, or with the machine.
pub fn prerender(edition: Json, example: Json) -> Result<Prerendered, String> {
    let (send, receive) = mpsc::channel();
    let runtime = Runtime::builder()
        .build()
        .map_err(|error| error.to_string())?;
    // Drawing stays in one thread, and only the text leaves it.
    runtime.spawn_pinned(move || async move {
        let drawn = match states(&edition, &example) {
            Ok([opened, tried]) => Ok(Prerendered {
                opened: draw(opened).await,
                tried: draw(tried).await,
            }),
            Err(error) => Err(error),
        };
        // Whoever waits for it is there until it comes.
        let _ = send.send(drawn);
    });
    receive.recv().map_err(|error| error.to_string())?
}

/// The state in which the page opens, and the one after the first button.
fn states(edition: &Json, example: &Json) -> Result<[Rc<State>; 2], String> {
    let edition = read_edition(edition).map_err(|problem| problem.to_string())?;
    let editions = Editions::default();
    editions.add(edition);
    let document = Document::read(example).map_err(|problem| problem.to_string())?;
    let suggestion = suggestion(&document).ok_or("the example suggests nothing to try")?;
    let mut state = State::new(&editions, document).map_err(|problem| problem.to_string())?;
    state.ui.tour = Some(Tour::Try);
    let state = Rc::new(state);
    let tried = state.clone().reduce(Action::Edit(suggestion));
    Ok([state, tried])
}

async fn draw(state: Rc<State>) -> String {
    let renderer = LocalServerRenderer::<Unchanging>::with_props(Props { state });
    renderer.hydratable(false).render().await
}
