//! Loads what the open views need, and draws the views of chunks.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Html, html};

use super::split;
use super::view::View;
use crate::app::effects::{assets, editions};
use crate::app::state::State;
use crate::app::state::action::{Action, Dispatch};
use crate::app::state::chunk::Chunk;
use crate::app::state::editions::Editions;
use crate::app::state::frame::Publisher;
use crate::app::state::loadable::Loadable;
use crate::app::state::resources::{Loaded, Resource};
use crate::app::ui::scene::Scene;
use crate::app::words::both;
use crate::model::texts::Texts;

/// The resources that open views need and that nobody has asked for yet.
#[must_use]
pub fn missing(state: &State) -> Vec<Resource> {
    let edition = &state.work.edition.id;
    match state.resources.texts(edition) {
        Loadable::Ready(_) => {}
        Loadable::Absent => return vec![Resource::Texts(edition.clone())],
        Loadable::Loading | Loadable::Failed => return Vec::new(),
    }
    let is_missing = |chunk: &Chunk| {
        let is_absent = *state.resources.chunk(*chunk) == Loadable::Absent;
        is_absent && (state.needs(*chunk) || state.can_use(*chunk))
    };
    let chunks = Chunk::ALL.into_iter().filter(is_missing);
    let mut missing: Vec<Resource> = chunks.map(Resource::Chunk).collect();
    if state.has(Chunk::Results) {
        let tables = (split::results::import().tables)(state).into_iter();
        let absent = tables.filter(|id| matches!(state.resources.table(*id), Loadable::Absent));
        missing.extend(absent.map(Resource::Table));
    }
    if state.has(Chunk::Plan)
        && let Some(asked) = (split::plan::import().question)(state)
        && !state.resources.plan.is_about(&asked)
    {
        missing.push(Resource::Plan(Rc::new(asked)));
    }
    missing
}

/// Loads a resource; an action brings it in, or says that it did not come.
pub fn load(state: &State, dispatch: &Dispatch, resource: Resource) {
    let dispatch = dispatch.clone();
    match resource {
        Resource::Table(id) => (split::results::import().load)(id, dispatch),
        Resource::Plan(asked) => {
            if let Some(texts) = state.texts() {
                (split::plan::import().answer)(asked, texts, dispatch);
            }
        }
        Resource::Texts(edition) => spawn_local(async move {
            dispatch.emit(match texts(&edition).await {
                Some(texts) => Action::Loaded(Loaded::Texts(edition, Rc::new(texts))),
                None => Action::Missed(Resource::Texts(edition)),
            });
        }),
        Resource::Chunk(chunk) => spawn_local(async move {
            dispatch.emit(match assets::load(&chunk.file()).await {
                Ok(_) => Action::Loaded(Loaded::Chunk(chunk)),
                Err(_) => Action::Missed(Resource::Chunk(chunk)),
            });
        }),
    }
}

/// The texts of an edition. The boot script answers once the sheet's chunk has joined, which reads them.
async fn texts(edition: &str) -> Option<Texts> {
    let file = assets::load(&["edition/", edition].concat()).await.ok()?;
    (split::sheet::import().read)(&file)
}

/// Draws a view of a chunk, or says that it is loading where somebody waits for it.
pub fn view(scene: &Scene<'_>, view: View) -> Html {
    let state = scene.state;
    if !state.has(view.chunk()) {
        let is_silent = view.is_extra() && state.has(Chunk::Sheet);
        return html! {
            if !is_silent {
                <p>{ scene.words.loading() }</p>
            }
        };
    }
    match view {
        View::Sheet(own) => (split::sheet::import().draw)(scene, own),
        View::Plan(own) => (split::plan::import().draw)(scene, own),
        View::Results(own) => (split::results::import().draw)(scene, own),
        View::Works(own) => (split::works::import().draw)(scene, own),
        View::Method(own) => (split::method::import().draw)(scene, own),
    }
}

/// Draws a view of a chunk if the sheet's chunk is there. Nobody waits for it.
pub fn view_if_loaded(scene: &Scene<'_>, own: View) -> Html {
    if scene.state.has(Chunk::Sheet) {
        view(scene, own)
    } else {
        Html::default()
    }
}

/// Opens a share link that was put into the address of the open page.
pub fn follow_link(editions: &Editions, dispatch: &Dispatch, link: String) {
    let (editions, dispatch) = (editions.clone(), dispatch.clone());
    let chunk = assets::load(&Chunk::Works.file());
    spawn_local(async move {
        match chunk.await {
            Ok(_) => {
                // Where it does not come, reading the link says so.
                if let Some(id) = (split::works::import().edition)(&link) {
                    let _ = editions::load(&editions, &id).await;
                }
                open_link(&editions, &dispatch, &link);
            }
            Err(_) => dispatch.emit(Action::Say(Some(both(|words| words.part_failed())))),
        }
    });
}

/// Opens a share link, once `works.wasm` has joined.
pub fn open_link(editions: &Editions, dispatch: &Dispatch, link: &str) {
    (split::works::import().open)(editions, dispatch, link);
}

/// Makes of a page what a frame shows that has this behind the `#` of its address, once `works.wasm`
/// has joined.
#[must_use]
pub fn frame(state: State, fragment: &str) -> State {
    (split::works::import().frame)(state, fragment)
}

/// Opens the work that was posted into a frame, once `works.wasm` has joined.
pub fn post(editions: &Editions, dispatch: &Dispatch, text: &str, publisher: Publisher) {
    (split::works::import().post)(editions, dispatch, text, publisher);
}
