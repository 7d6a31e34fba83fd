//! The page: the state, what hangs on it outside the views, and where everything stands.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::html::Scope;
use yew::{Component, Context, Html, Properties, Reducible};

use super::markup::Markup;
use super::part::Rest;
use super::whole::{Shown, whole};
use super::{Dispatch, Scene};
use crate::app::action::{Action, Panel, Place};
use crate::app::frame;
use crate::app::keeper;
use crate::app::keys;
use crate::app::later;
use crate::app::number::{difference, figure};
use crate::app::shared;
use crate::app::state::State;
use crate::app::storage;
use crate::app::typing;
use crate::work::edit::Edit;

/// The rest is drawn this long after the first answer whose figures are: three frames, so that those come
/// first. Where they take longer still, all is drawn at once.
const REST_AFTER_MS: u32 = 50;

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

/// What the page is told.
pub enum Message {
    /// To change its state.
    Act(Action),
    /// To draw all but the figures of the result, if only those are drawn.
    Rest,
    /// To say the last sentence on the result.
    Announce,
    /// To save what is not saved.
    Save,
    /// To look at what other tabs saved.
    Look,
    /// To open the link that is in the address now.
    Follow,
}

/// The page.
pub struct Page {
    state: Rc<State>,
    /// What all but the figures of the result show: the state, or one before it until an answer's rest follows.
    rest: Rc<State>,
    /// How often the rest was drawn.
    turn: usize,
    /// Draws the rest once the figures are drawn.
    rest_follows: Option<Timeout>,
    dispatch: Dispatch,
    /// What the timers, the device and the root element have of the state.
    followed: Rc<State>,
    /// Whether the root element says that the controls react.
    is_marked: bool,
    /// The panel that is drawn.
    panel: Option<Panel>,
    sentence: String,
    announcement: String,
    save: Option<Timeout>,
    announce: Option<Timeout>,
    print: Option<Timeout>,
    /// Whether the browser prints already, so that it must not be asked to.
    is_browser_printing: Rc<Cell<bool>>,
    /// What one works on, and how far down the window it is, while something above it may grow.
    held: Option<(Element, i32)>,
    _listeners: Vec<EventListener>,
}

// Hooks would say this in fewer lines, at twice the bytes.
impl Component for Page {
    type Message = Message;
    type Properties = Props;

    fn create(context: &Context<Page>) -> Page {
        let state = context.props().state.clone();
        let dispatch = context.link().callback(Message::Act);
        if state.needs_sheet() {
            later::ask(&dispatch, &state);
        }
        if state.frame.is_some() {
            frame::set_page(&dispatch);
        }
        // What came by the address is not saved yet.
        if !keeper::waiting().is_empty() {
            context.link().send_message(Message::Save);
        }
        let is_browser_printing = Rc::default();
        let listeners = [
            keys::listen(&dispatch),
            printing(&is_browser_printing, &dispatch, true),
            printing(&is_browser_printing, &dispatch, false),
        ];
        let listeners = listeners.into_iter().chain(typing::listen()).flatten();
        let listeners = listeners.chain(listen(context.link(), &dispatch).into_iter().flatten());
        Page {
            followed: state.clone(),
            rest: state.clone(),
            turn: 0,
            rest_follows: None,
            is_marked: false,
            panel: None,
            sentence: sentence(&Scene::new(&state)),
            announcement: String::new(),
            save: None,
            announce: None,
            print: None,
            is_browser_printing,
            held: None,
            _listeners: listeners.collect(),
            state,
            dispatch,
        }
    }

    fn update(&mut self, context: &Context<Page>, message: Message) -> bool {
        match message {
            Message::Act(action) => {
                // Not where it does not come, which would never end.
                let asks = !matches!(action, Action::Missed(_));
                // What is drawn next may show other works with their scores.
                let lists = matches!(
                    action,
                    Action::Panel(Some(Panel::Works))
                        | Action::Look(Place::Government)
                        | Action::Open(..)
                );
                if lists {
                    keeper::load_editions(&self.dispatch);
                }
                // What came from another tab is saved there.
                let is_own = !matches!(action, Action::Follow(_));
                let before = self.state.clone();
                let is_answer = before.frame.is_none() && is_answer(&action);
                self.state = before.clone().reduce(action);
                if asks {
                    later::ask(&self.dispatch, &self.state);
                }
                if is_answer {
                    // With the first try there are more figures, without the last one less.
                    if (tries(&before) == 0) != (tries(&self.state) == 0) {
                        self.held = held();
                    }
                    if self.rest_follows.is_none() {
                        let link = context.link().clone();
                        let rest = move || link.send_message(Message::Rest);
                        self.rest_follows = Some(Timeout::new(REST_AFTER_MS, rest));
                    }
                } else {
                    self.draw_rest();
                }
                // Here and not once it is drawn: drawing may fail.
                let is_own = is_own && self.state.frame.is_none();
                if is_own && !Rc::ptr_eq(&before.document, &self.state.document) {
                    keeper::changed(&self.state);
                    let link = context.link().clone();
                    let save = move || link.send_message(Message::Save);
                    self.save = Some(Timeout::new(SAVE_AFTER_MS, save));
                }
            }
            Message::Rest => {
                if self.rest_follows.is_none() {
                    return false;
                }
                // What the result says of an answer may need a line more.
                self.held = held();
                self.draw_rest();
            }
            Message::Announce => self.announcement.clone_from(&self.sentence),
            // What the device keeps is looked at while the rest is drawn.
            Message::Save => {
                keeper::save(&self.dispatch);
                self.draw_rest();
            }
            Message::Look => {
                keeper::look(&self.state, &self.dispatch);
                self.draw_rest();
            }
            Message::Follow => shared::follow(&self.dispatch),
        }
        true
    }

    fn view(&self, _: &Context<Page>) -> Html {
        Markup::write(&self.dispatch, self.state.language, |markup| {
            let shown = Shown {
                figures: &self.state,
                rest: Rest {
                    state: &self.rest,
                    turn: self.turn,
                },
                announcement: &self.announcement,
            };
            whole(markup, &shown);
        })
    }

    fn rendered(&mut self, context: &Context<Page>, is_first: bool) {
        let state = self.state.clone();
        let before = std::mem::replace(&mut self.followed, state.clone());
        let is_complete = later::is_complete(&state);
        // A frame is nothing but a later piece's.
        if !self.is_marked && (state.frame.is_none() || is_complete) {
            self.is_marked = true;
            mark_root(&state);
        }
        if is_first {
            return;
        }
        if let Some((element, top)) = self.held.take() {
            hold(&element, top);
        }
        if (before.language, before.theme) != (state.language, state.theme) {
            storage::save_language(state.language);
            storage::save_theme(state.theme);
            mark_root(&state);
        }
        if before.tour.is_some() && state.tour.is_none() {
            storage::save_tour_done();
        }
        // It may have to come first.
        let is_drawn = |own: &Panel| is_complete || self.panel == Some(*own);
        let panel = state.panel.filter(is_drawn);
        if std::mem::replace(&mut self.panel, panel) != panel {
            follow_panel(&state);
        }
        if !state.is_printing {
            self.print = None;
        } else if self.print.is_none() && !self.is_browser_printing.get() && is_complete {
            // From a task of its own: the browser halts the page while it asks how.
            self.print = Some(Timeout::new(0, start_printing));
        }
        let sentence = sentence(&Scene::new(&state));
        if self.sentence != sentence {
            self.sentence = sentence;
            let link = context.link().clone();
            let announce = move || link.send_message(Message::Announce);
            self.announce = Some(Timeout::new(ANNOUNCE_AFTER_MS, announce));
        }
    }
}

impl Page {
    /// Draws all of the page.
    fn draw_rest(&mut self) {
        self.rest_follows = None;
        if self.held.is_none() && tries(&self.state) != tries(&self.rest) {
            self.held = held();
        }
        self.rest = self.state.clone();
        self.turn += 1;
    }
}

/// Whether an action is an answer, of which the score is what one looks for: the rest takes longer to draw
/// and can wait until that is there.
fn is_answer(action: &Action) -> bool {
    match action {
        Action::Drag(_) => true,
        Action::Edit(edit) => matches!(
            edit,
            Edit::Answer { .. } | Edit::Points { .. } | Edit::Try { .. }
        ),
        _ => false,
    }
}

/// How many tries are listed above the sheet.
fn tries(state: &State) -> usize {
    state.document.assessment.changes.len()
}

/// What has the focus, with how far down the window it is.
fn held() -> Option<(Element, i32)> {
    let element = web_sys::window()?.document()?.active_element()?;
    let top = top(&element);
    Some((element, top))
}

fn top(element: &Element) -> i32 {
    // Whole pixels are enough.
    element.get_bounding_client_rect().top() as i32
}

/// Leaves what one works on where it was when the list of tries above it is longer or shorter: a level
/// must not move from under the finger that tried it. Browsers do that by themselves only where what
/// they hold on to stands below the list.
fn hold(element: &Element, before: i32) {
    let moved = top(element) - before;
    // What went away has no place.
    let window = web_sys::window().filter(|_| moved != 0 && element.is_connected());
    if let Some(window) = window {
        window.scroll_by_with_x_and_y(0.0, f64::from(moved));
    }
}

/// Saves at once when the page is left, looks at what other tabs write, and draws what is not drawn yet
/// before anything is pressed.
fn listen(link: &Scope<Page>, dispatch: &Dispatch) -> Option<[EventListener; 5]> {
    let dispatch = dispatch.clone();
    let window = web_sys::window()?;
    let on = |event: &'static str, message: fn() -> Message| {
        let link = link.clone();
        EventListener::new(&window, event, move |_| link.send_message(message()))
    };
    let leave = EventListener::new(&window, "pagehide", move |_| keeper::save(&dispatch));
    // A page that comes back as it was left has missed what happened meanwhile.
    let look = || Message::Look;
    let follow = on("hashchange", || Message::Follow);
    // A finger that leaves a field for a button changes an answer and presses the button in one: what that
    // does must know of the answer. Browsers draw for this listener before they call the next one; amid the
    // click that chooses an option, which says so only after it, that would take the choice back.
    let pressed = {
        let link = link.clone();
        let first = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window, "click", first, move |event| {
            let target = event.target();
            if target.is_some_and(|own| !own.has_type::<HtmlInputElement>()) {
                link.send_message(Message::Rest);
            }
        })
    };
    let (storage, show) = (on("storage", look), on("pageshow", look));
    Some([leave, storage, show, follow, pressed])
}

/// The keyboard goes where the panel opens, and back to the menu when it is gone.
fn follow_panel(state: &State) {
    let is_open = state.panel.is_some();
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    // On a small screen the menu would hide it.
    if is_open
        && !state.is_wide
        && let Ok(Some(menu)) = document.query_selector(".menu > details")
    {
        let _ = menu.remove_attribute("open");
    }
    // Whatever has the focus keeps it, unless it went away with the panel.
    let is_lost = document
        .active_element()
        .is_none_or(|active| active.tag_name() == "BODY");
    // The menu's head is only there where it folds; where it is not, it takes no focus.
    let wanted: &[&str] = match is_open {
        true => &[".above h2"],
        false if is_lost => &[".menu .works-button", ".menu summary"],
        false => &[],
    };
    for selector in wanted {
        keys::focus(&document, selector);
    }
}

/// Draws what is printed also where the browser's own menu prints, and ceases to afterwards.
fn printing(
    is_browser_printing: &Rc<Cell<bool>>,
    dispatch: &Dispatch,
    starts: bool,
) -> Option<EventListener> {
    let (flag, dispatch) = (is_browser_printing.clone(), dispatch.clone());
    let name = if starts { "beforeprint" } else { "afterprint" };
    let window = web_sys::window()?;
    Some(EventListener::new(&window, name, move |_| {
        flag.set(starts);
        dispatch.emit(Action::Print(starts));
    }))
}

/// Asks the browser to print.
fn start_printing() {
    if let Some(window) = web_sys::window() {
        // Where a browser cannot print there is nothing to do about it.
        let _ = window.print();
    }
}

/// The root element carries language and theme for the parts of the page that are not ours, and says
/// when the controls react.
fn mark_root(state: &State) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        for (name, value) in [
            ("lang", state.language.tag()),
            ("data-theme", storage::theme_name(state.theme)),
            ("data-ready", ""),
        ] {
            // Setting an attribute with a fixed name cannot fail.
            let _ = root.set_attribute(name, value);
        }
    }
}

/// The result in a sentence.
fn sentence(scene: &Scene<'_>) -> String {
    let words = scene.words;
    let name = scene.place_name();
    let [now, after] = scene.standings();
    let (estimate, category) = match &after {
        Some(after) => (after.figure.estimate, after.category(&scene.state.edition)),
        None => (None, None),
    };
    let (Some(estimate), Some(category)) = (estimate, category) else {
        return [&name, ": ", words.no_score].concat();
    };
    let gain = now
        .and_then(|now| now.figure.estimate)
        .map(|now| difference(estimate - now, scene.language()));
    let parts = [
        &name,
        ": ",
        &figure(estimate, scene.language()),
        " ",
        &gain.unwrap_or_default(),
        ", ",
        words.category,
        " ",
        category.name(scene.language()),
        words.zone(category.zone),
    ];
    parts.concat()
}
