//! A picture with its caption, its table, and a way to save it.

use yew::{Html, html};

use super::save_buttons::save_buttons;
use crate::app::ui::scene::Scene;

/// A picture, beside its drawing and its table.
pub(super) struct Picture<'a> {
    /// The class of its SVG, whose last word no other picture has.
    pub(super) class: &'static str,
    /// Its title.
    pub(super) title: &'a str,
    /// How to read it, in sentences.
    pub(super) help: Vec<&'a str>,
    /// Its content in words, for screen readers.
    pub(super) spoken: String,
    /// Its height in pixels.
    pub(super) height: i64,
}

impl Picture<'_> {
    /// The picture: shapes inside its SVG, and the same figures as a table.
    pub(super) fn view(&self, scene: &Scene<'_>, drawing: Html, table: Html) -> Html {
        let Picture { class, title, .. } = *self;
        let own_class = class.split(' ').next_back().unwrap_or_default();
        html! {
            <figure class="picture">
                <figcaption>
                    <h2>{ title }</h2>
                    <p class="state">{ self.help.join(" ") }</p>
                </figcaption>
                <svg
                    {class}
                    role="img"
                    aria-label={format!("{title}. {}", self.spoken)}
                    width="100%"
                    height={self.height.to_string()}
                >
                    { drawing }
                </svg>
                <details>
                    <summary>
                        { scene.words.picture_table() }
                        <span class="quiet">{ format!(": {title}") }</span>
                    </summary>
                    { table }
                </details>
                { save_buttons(scene, &format!("svg.{own_class}"), title) }
            </figure>
        }
    }
}
