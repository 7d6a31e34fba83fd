//! The page: the state, what hangs on it outside the views, and where everything stands.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::{
    Callback, Html, MouseEvent, Properties, UseReducerHandle, UseStateHandle, component, hook,
    html, use_effect_with, use_mut_ref, use_reducer, use_state_eq,
};

use super::Scene;
use super::about::{about, try_this};
use super::controls::button;
use super::government::biggest;
use super::loci::loci;
use super::locus::{locus_sheet, tools};
use super::menu::menu;
use super::result::result;
use super::why::why;
use crate::app::file;
use crate::app::number::{difference, figure};
use crate::app::state::{Action, Place, State};
use crate::app::storage;
use crate::app::words::both;
use crate::exchange::document::Document;

/// Work is saved this long after the last change, so that a drag does not save at every step.
const SAVE_AFTER_MS: u32 = 400;

/// The result is announced this long after the last change.
const ANNOUNCE_AFTER_MS: u32 = 700;

/// How the page opens.
#[derive(Properties)]
pub struct Props {
    /// The state to begin with.
    pub state: Rc<State>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

type Handle = UseReducerHandle<State>;

/// The page.
#[component]
pub fn Page(props: &Props) -> Html {
    let first = props.state.clone();
    let state = use_reducer(move || (*first).clone());
    use_saving(&state);
    use_keys(&state);
    use_root_attributes(&state);
    let scene = Scene::new(&state, state.dispatcher());
    let announcement = use_announcement(sentence(&scene));
    html! {
        <>
            { menu(&scene) }
            { unreadable(&scene) }
            <div class="stage">
                { loci(&scene) }
                { result(&scene) }
                <div class="work">
                    <div role="alert">{ message(&scene) }</div>
                    { try_this(&scene) }
                    { why(&scene) }
                    { tools(&scene) }
                    { match state.place {
                        Place::Government => biggest(&scene),
                        Place::Locus(locus) => locus_sheet(&scene, locus),
                    } }
                    { about(&scene) }
                </div>
            </div>
            <p class="quiet" role="status" aria-live="polite">{ (*announcement).clone() }</p>
        </>
    }
}

/// What went wrong last, with the remedy.
fn message(scene: &Scene<'_>) -> Html {
    let Some(message) = &scene.state.message else {
        return Html::default();
    };
    let words = scene.words;
    html! {
        <div class="message">
            <p><strong>{ words.problem_heading }</strong>{ " " }{ message.get(scene.language()).to_owned() }</p>
            { button(&scene.dispatch, "secondary", html! { words.close }, Action::Say(None)) }
        </div>
    }
}

/// Saved work that could not be read can be taken away before anything overwrites it.
fn unreadable(scene: &Scene<'_>) -> Html {
    let Some(found) = scene.state.unreadable.clone() else {
        return Html::default();
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        // If even this fails, the text stays where it was found until it is overwritten.
        let _ = file::download("zona-hijau-salinan.json", &found);
    });
    html! {
        <div class="message" role="alert">
            <p>{ scene.words.saved_unreadable }</p>
            <button type="button" class="secondary" {onclick}>{ scene.words.save_unreadable }</button>
        </div>
    }
}

/// Saves the work a moment after each change, and at once when the page is left.
#[hook]
fn use_saving(state: &Handle) {
    let unsaved = use_mut_ref(|| None::<Rc<Document>>);
    let is_first = use_mut_ref(|| true);
    let save = {
        let (unsaved, dispatch) = (unsaved.clone(), state.dispatcher());
        move || {
            let Some(document) = unsaved.borrow_mut().take() else {
                return;
            };
            if !storage::save_work(&document) {
                dispatch.dispatch(Action::Say(Some(both(|words| words.storage_failed))));
            }
        }
    };
    use_effect_with(state.document.clone(), {
        let save = save.clone();
        move |document| {
            // What the page opens with is either saved already or an untouched example.
            let timeout = if is_first.replace(false) {
                None
            } else {
                *unsaved.borrow_mut() = Some(document.clone());
                Some(Timeout::new(SAVE_AFTER_MS, save))
            };
            move || drop(timeout)
        }
    });
    use_effect_with((), move |()| {
        let listener = web_sys::window()
            .map(|window| EventListener::new(&window, "pagehide", move |_| save()));
        move || drop(listener)
    });
}

/// Ctrl+Z and Ctrl+Y (or Shift+Ctrl+Z) undo and redo, except while text is typed.
#[hook]
fn use_keys(state: &Handle) {
    let dispatch = state.dispatcher();
    use_effect_with((), move |()| {
        let may_prevent = EventListenerOptions::enable_prevent_default();
        let listener = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "keydown", may_prevent, move |event| {
                let event: &KeyboardEvent = event.unchecked_ref();
                let target = event.target();
                let is_typing = target
                    .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
                    .is_some_and(|input| input.type_() == "text");
                if is_typing || !(event.ctrl_key() || event.meta_key()) {
                    return;
                }
                let action = match (event.key().as_str(), event.shift_key()) {
                    ("z", false) => Action::Undo,
                    ("y", false) | ("z" | "Z", true) => Action::Redo,
                    _ => return,
                };
                event.prevent_default();
                dispatch.dispatch(action);
            })
        });
        move || drop(listener)
    });
}

/// The root element carries language and theme for the parts of the page that are not ours, and says
/// when the controls react. Both choices are kept on the device.
#[hook]
fn use_root_attributes(state: &Handle) {
    let is_first = use_mut_ref(|| true);
    use_effect_with((state.language, state.theme), move |&(language, theme)| {
        if !is_first.replace(false) {
            storage::save_language(language);
            storage::save_theme(theme);
        }
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.document_element());
        if let Some(root) = root {
            for (name, value) in [
                ("lang", language.tag()),
                ("data-theme", storage::theme_name(theme)),
                ("data-ready", ""),
            ] {
                // Setting an attribute with a fixed name cannot fail.
                let _ = root.set_attribute(name, value);
            }
        }
    });
}

/// One sentence on the result, a moment after the last change.
#[hook]
fn use_announcement(sentence: String) -> UseStateHandle<String> {
    let announcement = use_state_eq(String::new);
    let is_first = use_mut_ref(|| true);
    use_effect_with(sentence, {
        let announcement = announcement.clone();
        move |sentence: &String| {
            let sentence = sentence.clone();
            let announce = move || announcement.set(sentence);
            let timeout =
                (!is_first.replace(false)).then(|| Timeout::new(ANNOUNCE_AFTER_MS, announce));
            move || drop(timeout)
        }
    });
    announcement
}

fn sentence(scene: &Scene<'_>) -> String {
    let words = scene.words;
    let name = scene.place_name();
    let [now, after] = scene.standings();
    let (estimate, category) = match &after {
        Some(after) => (after.figure.estimate, after.category(&scene.state.edition)),
        None => (None, None),
    };
    let (Some(estimate), Some(category)) = (estimate, category) else {
        return format!("{name}: {}", words.no_score);
    };
    let gain = now
        .and_then(|now| now.figure.estimate)
        .map(|now| difference(estimate - now, scene.language()));
    format!(
        "{name}: {} {}, {} {}{}",
        figure(estimate, scene.language()),
        gain.unwrap_or_default(),
        words.category,
        category.id,
        words.zone(category.zone)
    )
}
