//! The page: the state, what hangs on it outside the components, and where everything stands.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::{
    ContextProvider, Html, Properties, UseReducerHandle, component, hook, html, use_effect_with,
    use_mut_ref, use_reducer, use_state_eq,
};

use super::about_assessment::{AboutAssessment, Props as AboutProps, TryThis, is_real_example};
use super::biggest::Biggest;
use super::loci::{Loci, locus_name};
use super::locus::{LocusSheet, Tools};
use super::menu::Menu;
use super::result::ResultHeader;
use super::why::Why;
use crate::app::file;
use crate::app::number::{difference, figure};
use crate::app::state::{Action, Place, State};
use crate::app::storage;
use crate::app::words::words;
use crate::exchange::document::Document;
use crate::model::edition::TOTAL;
use crate::model::quantity::Points;
use crate::model::score::{Score, Standing};
use crate::model::text::Text;

/// Work is saved this long after the last change, so that a drag does not save at every step.
const SAVE_AFTER_MS: u32 = 400;

/// The result is announced this long after the last change.
const ANNOUNCE_AFTER_MS: u32 = 700;

/// How the page opens.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The state to begin with.
    pub state: Rc<StateBox>,
}

/// A state that is handed over once.
pub struct StateBox(pub State);

impl PartialEq for StateBox {
    fn eq(&self, other: &StateBox) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The page.
#[component]
pub fn Page(props: &Props) -> Html {
    let first = props.state.clone();
    let state = use_reducer(move || first.0.clone());
    use_saving(&state);
    use_keys(&state);
    use_root_attributes(&state);
    let announcement = use_announcement(&state);
    let words = words(state.language);
    let dispatch = state.dispatcher();
    html! {
        <ContextProvider<Rc<Document>> context={state.document.clone()}>
            <Menu
                edition={state.edition.clone()}
                document={state.document.clone()}
                year={state.outcome.base.year}
                language={state.language}
                theme={state.theme}
                dispatch={dispatch.clone()}
            />
            { unreadable(&state) }
            <div class="stage">
                <Loci
                    edition={state.edition.clone()}
                    document={state.document.clone()}
                    outcome={state.outcome.clone()}
                    place={state.place}
                    language={state.language}
                    dispatch={dispatch.clone()}
                />
                { result(&state) }
                <div class="work">
                    <div role="alert">
                        if let Some(message) = &state.message {
                            <div class="message">
                                <p><strong>{ words.problem_heading }{ ". " }</strong>{ message.get(state.language) }</p>
                                <button type="button" class="secondary" onclick={say_nothing(&state)}>{ words.close }</button>
                            </div>
                        }
                    </div>
                    { try_this(&state) }
                    { why(&state) }
                    <Tools
                        mode={state.mode}
                        order={state.order}
                        can_undo={state.can_undo()}
                        can_redo={state.can_redo()}
                        has_tries={!state.document.assessment.changes.is_empty()}
                        in_locus={state.place != Place::Government}
                        language={state.language}
                        dispatch={dispatch.clone()}
                    />
                    { sheet(&state) }
                    { about(&state) }
                </div>
            </div>
            <p class="quiet" role="status" aria-live="polite">{ &*announcement }</p>
        </ContextProvider<Rc<Document>>>
    }
}

type Handle = UseReducerHandle<State>;

fn say_nothing<T>(state: &Handle) -> impl Fn(T) + use<T> {
    let dispatch = state.dispatcher();
    move |_| dispatch.dispatch(Action::Say(None))
}

fn standings(state: &State) -> [Option<Standing>; 2] {
    let of = |score: &Score| match state.place {
        Place::Government => score.standing,
        Place::Locus(locus) => score.loci.get(locus).map(|locus| locus.standing),
    };
    [of(&state.outcome.base.score), of(&state.outcome.after)]
}

fn place_name(state: &State) -> String {
    let words = words(state.language);
    let name = match state.place {
        Place::Locus(locus) => locus_name(&state.document, locus),
        Place::Government => {
            let government = state.document.assessment.government.as_ref();
            government
                .and_then(|government| government.name.clone())
                .unwrap_or_else(|| words.whole_government.to_owned())
        }
    };
    match is_real_example(&state.document) {
        Some(false) if !name.contains("contoh") => format!("{name} (contoh)"),
        _ => name,
    }
}

fn result(state: &Handle) -> Html {
    let [now, after] = standings(state);
    let has_tries = !state.document.assessment.changes.is_empty();
    let government = state.document.assessment.government.as_ref();
    let official = match state.place {
        Place::Government => government
            .and_then(|government| government.points.get(TOTAL))
            .map(|total| Points(total.clone()).printed()),
        Place::Locus(_) => None,
    };
    let score = &state.outcome.after;
    let partial = state.place == Place::Government && score.counted < score.loci.len();
    html! {
        <ResultHeader
            edition={state.edition.clone()}
            name={place_name(state)}
            year={state.outcome.base.year}
            place={state.place}
            {now}
            simulated={after.filter(|_| has_tries)}
            {official}
            counted={partial.then_some((score.counted, score.loci.len()))}
            language={state.language}
            dispatch={state.dispatcher()}
        />
    }
}

fn unreadable(state: &Handle) -> Html {
    let Some(found) = state.unreadable.clone() else {
        return Html::default();
    };
    let words = words(state.language);
    let onclick = move |_| {
        // If even this fails, the text stays where it was found until it is overwritten.
        let _ = file::download("zona-hijau-salinan.json", &found);
    };
    html! {
        <div class="message" role="alert">
            <p>{ words.saved_unreadable }</p>
            <button type="button" class="secondary" {onclick}>{ words.save_unreadable }</button>
        </div>
    }
}

fn about_props(state: &Handle) -> AboutProps {
    AboutProps {
        edition: state.edition.clone(),
        document: state.document.clone(),
        outcome: state.outcome.clone(),
        language: state.language,
        dispatch: state.dispatcher(),
    }
}

fn try_this(state: &Handle) -> Html {
    html! { <TryThis ..about_props(state) /> }
}

fn about(state: &Handle) -> Html {
    html! { <AboutAssessment ..about_props(state) /> }
}

fn why(state: &Handle) -> Html {
    let Some(question) = state.question.clone() else {
        return Html::default();
    };
    let [now, after] = standings(state);
    let standing = if question.simulated { after } else { now };
    let is_range = standing.is_some_and(|standing| standing.figure.low != standing.figure.high);
    html! {
        <Why
            edition={state.edition.clone()}
            document={state.document.clone()}
            {question}
            {is_range}
            language={state.language}
            dispatch={state.dispatcher()}
        />
    }
}

fn sheet(state: &Handle) -> Html {
    match state.place {
        Place::Government => html! {
            <Biggest
                edition={state.edition.clone()}
                document={state.document.clone()}
                outcome={state.outcome.clone()}
                language={state.language}
                dispatch={state.dispatcher()}
            />
        },
        Place::Locus(locus) => html! {
            <LocusSheet
                edition={state.edition.clone()}
                document={state.document.clone()}
                outcome={state.outcome.clone()}
                {locus}
                mode={state.mode}
                order={state.order}
                language={state.language}
                dispatch={state.dispatcher()}
            />
        },
    }
}

/// Saves the work a moment after each change, and at once when the page is left.
#[hook]
fn use_saving(state: &Handle) {
    let latest = use_mut_ref(|| None::<Rc<Document>>);
    let is_first = use_mut_ref(|| true);
    let save = {
        let (latest, dispatch) = (latest.clone(), state.dispatcher());
        move || {
            let Some(document) = latest.borrow_mut().take() else {
                return;
            };
            if !storage::save_work(&document) {
                let say = |language| super::super::words::words(language).storage_failed;
                dispatch.dispatch(Action::Say(Some(Text::new(
                    say(crate::model::text::Language::Indonesian),
                    say(crate::model::text::Language::English),
                ))));
            }
        }
    };
    use_effect_with(state.document.clone(), {
        let (latest, save) = (latest, save.clone());
        move |document| {
            // What the page opens with is either saved already or an untouched example.
            let timeout = if is_first.replace(false) {
                None
            } else {
                *latest.borrow_mut() = Some(document.clone());
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
        let listener = web_sys::window().map(|window| {
            EventListener::new_with_options(
                &window,
                "keydown",
                gloo_events::EventListenerOptions::enable_prevent_default(),
                move |event| {
                    let event: &KeyboardEvent = event.unchecked_ref();
                    let typing = event
                        .target()
                        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
                        .is_some_and(|input| input.type_() == "text");
                    if typing || !(event.ctrl_key() || event.meta_key()) {
                        return;
                    }
                    let action = match (event.key().as_str(), event.shift_key()) {
                        ("z", false) => Action::Undo,
                        ("y", false) | ("z" | "Z", true) => Action::Redo,
                        _ => return,
                    };
                    event.prevent_default();
                    dispatch.dispatch(action);
                },
            )
        });
        move || drop(listener)
    });
}

/// The root element carries language and theme for the parts of the page that are not ours, and says
/// when the controls react.
#[hook]
fn use_root_attributes(state: &Handle) {
    use_effect_with((state.language, state.theme), |(language, theme)| {
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.document_element());
        if let Some(root) = root {
            for (name, value) in [
                ("lang", language.tag()),
                ("data-theme", storage::theme_name(*theme)),
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
fn use_announcement(state: &Handle) -> yew::UseStateHandle<String> {
    let announcement = use_state_eq(String::new);
    let sentence = sentence(state);
    let is_first = use_mut_ref(|| true);
    use_effect_with(sentence, {
        let announcement = announcement.clone();
        move |sentence: &String| {
            let sentence = sentence.clone();
            let timeout = (!is_first.replace(false))
                .then(|| Timeout::new(ANNOUNCE_AFTER_MS, move || announcement.set(sentence)));
            move || drop(timeout)
        }
    });
    announcement
}

fn sentence(state: &State) -> String {
    let words = words(state.language);
    let [now, after] = standings(state);
    let name = place_name(state);
    let Some(after) = after else { return name };
    let (Some(estimate), Some(category)) = (after.figure.estimate, after.category(&state.edition))
    else {
        return format!("{name}: {}", words.no_score);
    };
    let zone = category
        .zone
        .map(|zone| words.zone(zone))
        .unwrap_or_default();
    let gain = now
        .and_then(|now| now.figure.estimate)
        .map(|now| difference(estimate - now, state.language));
    format!(
        "{name}: {} {}, {} {}, {zone}",
        figure(estimate, state.language),
        gain.unwrap_or_default(),
        words.category_word,
        category.id
    )
}
