//! Panels: what opens above the work, with its heading and the way to close it.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::ui::controls::button;
use crate::app::ui::scene::Scene;

/// A panel.
pub struct Panel<'a> {
    /// Its class.
    pub class: &'static str,
    /// The id of its heading, to which the keyboard goes when it opens.
    pub id: &'static str,
    /// Its heading.
    pub heading: &'a str,
}

impl Panel<'_> {
    /// The panel with its content.
    pub fn view(&self, scene: &Scene<'_>, content: Html) -> Html {
        html! {
            <section class={self.class} aria-labelledby={self.id}>
                <div class="above-head">
                    <h2 id={self.id} tabindex="-1">{ self.heading }</h2>
                    { button("link", scene.words.close(), scene.click(Action::Panel(None))) }
                </div>
                { content }
            </section>
        }
    }
}

/// The last thing done outside the page, such as copying.
pub fn done(scene: &Scene<'_>) -> Html {
    let done = scene.state.messages.done.as_ref();
    html! {
        <p role="status" class="told">{ done.map(|done| done.get(scene.language())) }</p>
    }
}
