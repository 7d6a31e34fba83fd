//! What nobody waits for is drawn a moment after the last change, so that what one works on is drawn
//! first: pictures of a whole government take longer than a score.
//!
//! Nothing that is put off may move what stands below it: by then a finger is on that. So only what
//! stands below the sheet waits, and above it a picture that keeps its height.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::{Component, Context, Html, Properties};

use super::markup::Markup;
use super::{Dispatch, Scene};
use crate::app::cut;
use crate::app::piece::ResultsView;
use crate::app::state::State;
use crate::model::assessment::Change;
use crate::model::texts::Texts;

/// How long after. Changes that follow each other faster, as while dragging, are drawn once.
const AFTER_MS: u32 = 100;

/// A view of published results and pictures, and what it shows.
#[derive(Properties)]
pub struct Props {
    /// The state.
    pub state: Rc<State>,
    /// What its edition says.
    pub texts: Rc<Texts>,
    /// The view.
    pub view: ResultsView,
    /// How to change the state.
    pub dispatch: Dispatch,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.view == other.view
    }
}

impl Props {
    /// Whether the same is looked at as before in the same way, only its content is another, and
    /// nobody works on what stands below it.
    fn may_wait(&self, before: &Props) -> bool {
        let look = |own: &Props| {
            let state = &own.state;
            (own.view, state.place, state.mode, state.language)
        };
        look(self) == look(before)
            && !Rc::ptr_eq(&self.state.document, &before.state.document)
            && Rc::ptr_eq(&self.state.edition, &before.state.edition)
            && (self.view != ResultsView::Waterfall || keeps_steps(&self.state, &before.state))
    }
}

/// Whether the picture of the steps stays as high as it is: a row a try, and no more. Figures in its
/// table may break the names beside them into more lines, unless that is folded.
fn keeps_steps(now: &State, before: &State) -> bool {
    fn step(change: &Change) -> (usize, Option<usize>, &str) {
        (change.locus, change.product, &change.node)
    }
    let [new, old] = [now, before].map(|own| &own.document.assessment);
    let is_open = || {
        let document = web_sys::window().and_then(|window| window.document());
        let open = document.map(|own| own.query_selector(".waterfall ~ details[open]"));
        !matches!(open, Some(Ok(None)))
    };
    // Where raports bind the weights, tries of other loci can become steps of this one.
    new.use_raports != Some(true)
        && Rc::ptr_eq(&now.outcome.base, &before.outcome.base)
        && new
            .changes
            .iter()
            .map(step)
            .eq(old.changes.iter().map(step))
        && !is_open()
}

/// Shows a view, known by its name among its neighbours, and its changes when no more of them come.
pub fn put_off(
    markup: &mut Markup,
    name: &str,
    scene: &Scene<'_>,
    texts: &Rc<Texts>,
    view: ResultsView,
) {
    let props = Props {
        state: scene.state.clone(),
        texts: texts.clone(),
        view,
        dispatch: markup.dispatch(),
    };
    markup.component::<PutOff>(name, props);
}

/// Draws such a view, and changes of its content when no more of them come.
pub struct PutOff {
    timer: Option<Timeout>,
}

impl Component for PutOff {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<PutOff>) -> PutOff {
        PutOff { timer: None }
    }

    fn changed(&mut self, context: &Context<PutOff>, before: &Props) -> bool {
        if !context.props().may_wait(before) {
            self.timer = None;
            return true;
        }
        let link = context.link().clone();
        self.timer = Some(Timeout::new(AFTER_MS, move || link.send_message(())));
        false
    }

    fn update(&mut self, _: &Context<PutOff>, (): ()) -> bool {
        self.timer = None;
        true
    }

    fn view(&self, context: &Context<PutOff>) -> Html {
        let props = context.props();
        let scene = Scene::new(&props.state);
        Markup::write(&props.dispatch, props.state.language, |markup| {
            (cut::results::import().draw)(markup, &scene, &props.texts, props.view);
        })
    }
}
