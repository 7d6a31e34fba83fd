//! The sentence on the result that screen readers say after a change.

use gloo_timers::callback::Timeout;
use yew::Callback;

use super::page_message::PageMessage;
use crate::app::ui::scene::Scene;
use crate::app::words::number::{difference, figure};

/// Delay in milliseconds after the last change.
const ANNOUNCE_AFTER_MS: u32 = 700;

/// The sentence of now, and the one that is said.
pub(super) struct Announcement {
    sentence: String,
    said: String,
    timer: Option<Timeout>,
}

impl Announcement {
    /// Says nothing until the result changes.
    pub(super) fn new(scene: &Scene<'_>) -> Announcement {
        Announcement {
            sentence: sentence(scene),
            said: String::new(),
            timer: None,
        }
    }

    /// The sentence that is said.
    pub(super) fn said(&self) -> &str {
        &self.said
    }

    /// Says the sentence of now.
    pub(super) fn say(&mut self) {
        self.said.clone_from(&self.sentence);
    }

    /// Asks to announce the result a while after it changed.
    pub(super) fn follow(&mut self, scene: &Scene<'_>, send: Callback<PageMessage>) {
        let sentence = sentence(scene);
        if self.sentence != sentence {
            self.sentence = sentence;
            let announce = move || send.emit(PageMessage::Announce);
            self.timer = Some(Timeout::new(ANNOUNCE_AFTER_MS, announce));
        }
    }
}

/// The result in a sentence.
fn sentence(scene: &Scene<'_>) -> String {
    let (words, language) = (scene.words, scene.language());
    let name = scene.place_name();
    let [now, after] = scene.standings().map(|standing| {
        standing.and_then(|standing| {
            let category = standing.category(&scene.state.work.edition)?;
            Some((standing.figure.estimate?, category))
        })
    });
    let Some((estimate, category)) = after else {
        return format!("{name}: {}", words.no_score());
    };
    let gain = now.map(|(now, _)| difference(estimate - now, language));
    words.score_announcement(
        name,
        figure(estimate, language),
        gain.unwrap_or_default(),
        words.category_and_zone(category),
    )
}
