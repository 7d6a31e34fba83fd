//! Saves a picture of the page as a file.

use wasm_bindgen_futures::spawn_local;

use super::super::Scene;
use super::super::controls::act;
use super::super::markup::Markup;
use crate::app::action::Action;
use crate::app::picture_file::{Caption, Format, save_picture};
use crate::app::picture_words::{picture_words, refused};

/// The control below a picture, which a selector finds on the page.
pub fn save(markup: &mut Markup, scene: &Scene<'_>, selector: &str, title: &str) {
    let words = picture_words(scene.language());
    let year = scene.state.outcome.base.year.to_string();
    let caption = Caption {
        title: title.to_owned(),
        about: [&scene.place_name(), " · ", &year].concat(),
        foot: ["Zona Hijau · ", words.not_official].concat(),
    };
    markup.element("p", "save-picture", |markup| {
        markup.text(words.save);
        markup.text(" ");
        for (name, format) in [("SVG", Format::Svg), ("PNG", Format::Png)] {
            let dispatch = markup.dispatch();
            let (selector, caption) = (selector.to_owned(), caption.clone());
            act(markup, ["link", name, title], move || {
                let (dispatch, selector) = (dispatch.clone(), selector.clone());
                let caption = caption.clone();
                spawn_local(async move {
                    if save_picture(&selector, &caption, format).await.is_err() {
                        dispatch.emit(Action::Say(Some(refused())));
                    }
                });
            });
            markup.text(" ");
        }
    });
}
