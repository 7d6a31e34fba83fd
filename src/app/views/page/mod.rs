//! The page: the component that holds the state, and draws and saves what an action changes.
//!
//! It is the first chunk, which needs no other to be shown. Everything it draws is in `layout.rs`.

mod announcement;
mod framed;
pub mod layout;
mod listeners;
mod locus_list;
mod locus_sheet;
mod menu;
mod messages;
mod page_message;
mod panel_focus;
mod points_row;
mod printing;
mod result;
mod root_element;
mod scroll_anchor;
mod tools;
mod tour;
mod words;

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::{Component, Context, Html, Properties, Reducible};

use self::announcement::Announcement;
use self::layout::{Shown, layout};
use self::page_message::PageMessage;
use self::panel_focus::PanelFocus;
use self::printing::Printing;
use self::scroll_anchor::ScrollAnchor;
use crate::app::effects::{frame, persistence, share_link, storage};
use crate::app::lazy::loader;
use crate::app::state::State;
use crate::app::state::action::{Action, Dispatch, Kind};
use crate::app::state::choices::{Panel, Place};
use crate::app::state::chunk::Chunk;
use crate::app::ui::scene::Scene;
use crate::app::ui::section::Rest;

/// Delay in milliseconds of the rest after the first answer whose figures are drawn: three frames, so
/// that those come first. Where they take longer still, all is drawn at once.
const REST_AFTER_MS: u32 = 50;

/// Delay in milliseconds of saving after the last change, so that a drag does not save at every step.
const SAVE_AFTER_MS: u32 = 400;

/// The page as it opens.
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

/// The page.
pub struct Page {
    state: Rc<State>,
    /// The state that all but the figures of the result show: the same, or one before it until the rest
    /// of an answer follows.
    rest: Rc<State>,
    /// How often the rest was drawn.
    turn: usize,
    /// Draws the rest once the figures are drawn.
    rest_timer: Option<Timeout>,
    save_timer: Option<Timeout>,
    dispatch: Dispatch,
    /// The state at the last render.
    rendered: Rc<State>,
    /// True if the root element says that the controls react.
    is_marked: bool,
    panel_focus: PanelFocus,
    printing: Printing,
    announcement: Announcement,
    /// The element that one works on, while something above it may grow.
    anchor: Option<ScrollAnchor>,
    _listeners: Vec<EventListener>,
}

// Hooks would say this in fewer lines, at twice the bytes.
impl Component for Page {
    type Message = PageMessage;
    type Properties = Props;

    fn create(context: &Context<Page>) -> Page {
        let state = context.props().state.clone();
        let dispatch = context.link().callback(PageMessage::Act);
        if state.frame.is_some() {
            frame::set_page(&state.resources.editions, &dispatch);
        }
        // Work that came by the address is not saved yet.
        if !persistence::waiting().is_empty() {
            context.link().send_message(PageMessage::Save);
        }
        let printing = Printing::default();
        let mut listeners = printing.listen(&dispatch);
        let send = context.link().callback(|message| message);
        listeners.extend(listeners::listen(&send, &dispatch));
        let mut page = Page {
            rendered: state.clone(),
            rest: state.clone(),
            turn: 0,
            rest_timer: None,
            save_timer: None,
            is_marked: false,
            panel_focus: PanelFocus::default(),
            printing,
            announcement: Announcement::new(&Scene::new(&state, &dispatch)),
            anchor: None,
            _listeners: listeners,
            state,
            dispatch,
        };
        if page.state.needs(Chunk::Sheet) {
            page.load();
            page.rest = page.state.clone();
        }
        page
    }

    fn update(&mut self, context: &Context<Page>, message: PageMessage) -> bool {
        match message {
            PageMessage::Act(action) => self.act(context, action),
            PageMessage::DrawRest => {
                if self.rest_timer.is_none() {
                    return false;
                }
                // The words of the result may need a line more.
                self.anchor = ScrollAnchor::at_focus();
                self.draw_rest();
            }
            PageMessage::Announce => self.announcement.say(),
            // Drawing the rest reads the storage of the device.
            PageMessage::Save => {
                persistence::save(&self.dispatch);
                self.draw_rest();
            }
            PageMessage::LookAtStorage => {
                persistence::look(&self.state, &self.dispatch);
                self.draw_rest();
            }
            PageMessage::FollowAddress => {
                if let Some(link) = share_link::in_address() {
                    loader::follow_link(&self.state.resources.editions, &self.dispatch, link);
                }
            }
        }
        true
    }

    fn view(&self, _: &Context<Page>) -> Html {
        layout(&Shown {
            figures: &self.state,
            rest: Rest {
                state: &self.rest,
                turn: self.turn,
            },
            announcement: self.announcement.said(),
            dispatch: &self.dispatch,
        })
    }

    fn rendered(&mut self, context: &Context<Page>, is_first: bool) {
        let state = self.state.clone();
        let before = std::mem::replace(&mut self.rendered, state.clone());
        // A frame shows nothing before its chunks are there.
        if !self.is_marked && (state.frame.is_none() || state.is_complete()) {
            self.is_marked = true;
            root_element::mark(&state);
        }
        if is_first {
            return;
        }
        if let Some(anchor) = self.anchor.take() {
            anchor.restore();
        }
        save_settings(&before, &state);
        self.panel_focus.follow(&state);
        self.printing.follow(&state);
        let send = context.link().callback(|message| message);
        let scene = Scene::new(&state, &self.dispatch);
        self.announcement.follow(&scene, send);
    }
}

impl Page {
    /// Changes the state, and starts what follows from the kind of the action.
    fn act(&mut self, context: &Context<Page>, action: Action) {
        // Not where a resource does not come, which would never end.
        let loads = !matches!(action, Action::Missed(_));
        // The next view may show other works with their scores.
        let lists = matches!(
            action,
            Action::Panel(Some(Panel::Works)) | Action::Look(Place::Government) | Action::Open(..)
        );
        if lists {
            persistence::load_editions(&self.state.resources.editions, &self.dispatch);
        }
        // A change from another tab is saved there.
        let is_own = !matches!(action, Action::Follow(_)) && self.state.frame.is_none();
        let before = self.state.clone();
        let is_answer = before.frame.is_none() && action.kind() == Kind::Answer;
        self.state = before.clone().reduce(action);
        if loads {
            self.load();
        }
        if is_answer {
            // The first simulated change adds figures, and without the last one they are gone.
            if (change_count(&before) == 0) != (change_count(&self.state) == 0) {
                self.anchor = ScrollAnchor::at_focus();
            }
            if self.rest_timer.is_none() {
                self.rest_timer = Some(later(context, REST_AFTER_MS, || PageMessage::DrawRest));
            }
        } else {
            self.draw_rest();
        }
        // Here and not once it is drawn: drawing may fail.
        if is_own && !Rc::ptr_eq(&before.work.document, &self.state.work.document) {
            persistence::changed(&self.state);
            self.save_timer = Some(later(context, SAVE_AFTER_MS, || PageMessage::Save));
        }
    }

    /// Loads everything that the open views need and nobody has asked for yet.
    fn load(&mut self) {
        for resource in loader::missing(&self.state) {
            self.state = self.state.clone().reduce(Action::Load(resource.clone()));
            loader::load(&self.state, &self.dispatch, resource);
        }
    }

    /// Draws all of the page.
    fn draw_rest(&mut self) {
        self.rest_timer = None;
        // The list of simulated changes stands above the sheet.
        if self.anchor.is_none() && change_count(&self.state) != change_count(&self.rest) {
            self.anchor = ScrollAnchor::at_focus();
        }
        self.rest = self.state.clone();
        self.turn += 1;
    }
}

/// Sends a message to the page after a delay.
fn later(context: &Context<Page>, after_ms: u32, message: fn() -> PageMessage) -> Timeout {
    let link = context.link().clone();
    Timeout::new(after_ms, move || link.send_message(message()))
}

/// The number of simulated changes.
fn change_count(state: &State) -> usize {
    state.work.document.assessment.changes.len()
}

/// Stores settings that changed, and the end of the tour.
fn save_settings(before: &State, state: &State) {
    let (old, new) = (&before.settings, &state.settings);
    if (old.language, old.theme) != (new.language, new.theme) {
        storage::save_language(new.language);
        storage::save_theme(new.theme);
        root_element::mark(state);
    }
    if before.ui.tour.is_some() && state.ui.tour.is_none() {
        storage::save_tour_done();
    }
}
