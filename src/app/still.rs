//! The page as a first visit finds it, drawn when the site is built: before the module is there.
//!
//! Only a build uses this (the feature `still`); xtask puts what it makes into index.html.

use std::rc::Rc;
use std::sync::mpsc;

use yew::platform::Runtime;
use yew::{Callback, Component, Context, Html, LocalServerRenderer, Reducible};

use super::action::{Action, Tour};
use super::editions;
use super::state::State;
use super::view::about::suggestion;
use super::view::markup::Markup;
use super::view::page::Props;
use super::view::part::Rest;
use super::view::whole::{Shown, whole};
use crate::exchange::document::Document;
use crate::exchange::edition::read_edition;
use crate::exchange::json::Json;

/// The two pictures of a first visit, in HTML.
pub struct Stills {
    /// How the page opens.
    pub opened: String,
    /// How it looks once what the example suggests is tried.
    pub tried: String,
}

/// A page that nothing changes.
struct Still;

impl Component for Still {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Still>) -> Still {
        Still
    }

    fn view(&self, context: &Context<Still>) -> Html {
        let state = &context.props().state;
        Markup::write(&Callback::noop(), state.language, |markup| {
            let shown = Shown {
                figures: state,
                rest: Rest { state, turn: 0 },
                announcement: "",
            };
            whole(markup, &shown);
        })
    }
}

/// Draws a first visit with an example of an edition, both as their files say.
///
/// # Errors
/// A sentence on what is wrong with either, or with the machine.
pub fn stills(edition: Json, example: Json) -> Result<Stills, String> {
    let (send, receive) = mpsc::channel();
    let runtime = Runtime::builder()
        .build()
        .map_err(|error| error.to_string())?;
    // What is drawn stays in one thread, and only the text leaves it.
    runtime.spawn_pinned(move || async move {
        let drawn = match states(&edition, &example) {
            Ok([opened, tried]) => Ok(Stills {
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
    editions::take(edition);
    let document = Document::read(example).map_err(|problem| problem.to_string())?;
    let suggestion = suggestion(&document).ok_or("the example suggests nothing to try")?;
    let mut state = State::new(document).map_err(|problem| problem.to_string())?;
    state.tour = Some(Tour::Try);
    let state = Rc::new(state);
    let tried = state.clone().reduce(Action::Edit(suggestion));
    Ok([state, tried])
}

async fn draw(state: Rc<State>) -> String {
    let renderer = LocalServerRenderer::<Still>::with_props(Props { state });
    renderer.hydratable(false).render().await
}
