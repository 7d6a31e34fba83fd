//! Views that nobody waits for, drawn a moment after the last change, so that what one works on is
//! drawn first: pictures of a whole government take longer than a score.
//!
//! Nothing that is debounced may move what stands below it: by then a finger is on that. So only what
//! stands below the sheet waits, and above it a picture that keeps its height.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::{Component, Context, Html, Properties, html};

use crate::app::state::State;
use crate::app::state::action::Dispatch;
use crate::app::ui::scene::Scene;

/// Delay in milliseconds. Changes that follow each other faster, as while dragging, are drawn once.
const AFTER_MS: u32 = 100;

/// A view, and what it shows.
#[derive(Properties)]
pub struct Props {
    /// The state.
    pub state: Rc<State>,
    /// Draws the view: always the same under one key.
    pub draw: fn(&Scene<'_>) -> Html,
    /// True if the view is as high in the first state as in the second.
    pub keeps_height: fn(&State, &State) -> bool,
    /// How to change the state.
    pub dispatch: Dispatch,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

impl Props {
    /// True if the same is looked at as before in the same way, only its content differs, and nobody
    /// works on what stands below it.
    fn may_wait(&self, before: &Props) -> bool {
        let [now, old] = [self, before].map(|own| &own.state);
        let look = |state: &State| (state.ui.place, state.ui.mode, state.settings.language);
        look(now) == look(old)
            && !Rc::ptr_eq(&now.work.document, &old.work.document)
            && Rc::ptr_eq(&now.work.edition, &old.work.edition)
            && (self.keeps_height)(now, old)
    }
}

/// Shows a view, known by its key among its neighbours, and its changes when no more of them come.
pub fn debounced(
    scene: &Scene<'_>,
    key: &'static str,
    draw: fn(&Scene<'_>) -> Html,
    keeps_height: fn(&State, &State) -> bool,
) -> Html {
    let (state, dispatch) = (scene.state.clone(), scene.dispatch);
    html! { <Debounced {key} {state} {draw} {keeps_height} {dispatch} /> }
}

/// Draws such a view, and changes of its content when no more of them come.
pub struct Debounced {
    timer: Option<Timeout>,
}

impl Component for Debounced {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Debounced>) -> Debounced {
        Debounced { timer: None }
    }

    fn changed(&mut self, context: &Context<Debounced>, before: &Props) -> bool {
        if !context.props().may_wait(before) {
            self.timer = None;
            return true;
        }
        let link = context.link().clone();
        self.timer = Some(Timeout::new(AFTER_MS, move || link.send_message(())));
        false
    }

    fn update(&mut self, _: &Context<Debounced>, (): ()) -> bool {
        self.timer = None;
        true
    }

    fn view(&self, context: &Context<Debounced>) -> Html {
        let props = context.props();
        (props.draw)(&Scene::new(&props.state, &props.dispatch))
    }
}
