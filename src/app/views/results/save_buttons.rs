//! Buttons that save a picture of the page as a file.

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, html};

use super::saved_picture::{Caption, Format, save_picture};
use crate::app::state::action::Action;
use crate::app::ui::controls::button_about;
use crate::app::ui::scene::Scene;
use crate::app::words::both;

/// The buttons below a picture, which a selector finds on the page.
pub(super) fn save_buttons(scene: &Scene<'_>, selector: &str, title: &str) -> Html {
    let year = scene.state.work.computed.base.year;
    let caption = Caption {
        title: title.to_owned(),
        about: format!("{} · {year}", scene.place_name()),
        foot: format!("Zona Hijau · {}", scene.words.picture_not_official()),
    };
    let save = |name, format| {
        let (selector, caption) = (selector.to_owned(), caption.clone());
        let dispatch = scene.dispatch.clone();
        let onclick = Callback::from(move |_| {
            let (selector, caption) = (selector.clone(), caption.clone());
            let dispatch = dispatch.clone();
            spawn_local(async move {
                if save_picture(&selector, &caption, format).await.is_err() {
                    dispatch.emit(Action::Say(Some(both(|words| words.picture_refused()))));
                }
            });
        });
        button_about("link", name, title, onclick)
    };
    html! {
        <p class="save-picture">
            { scene.words.picture_save() }
            { " " }
            { save("SVG", Format::Svg) }
            { " " }
            { save("PNG", Format::Png) }
            { " " }
        </p>
    }
}
