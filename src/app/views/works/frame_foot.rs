//! The foot of a frame: who published the work, and the way to the whole page.

use yew::{Html, html};

use crate::app::state::frame::Publisher;
use crate::app::ui::scene::Scene;
use crate::format::link::{Keys, to_link};

/// The publisher, and a link to the whole page with the work that is shown.
pub(super) fn frame_foot(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let work = &scene.state.work;
    let frame = scene.state.frame.as_ref();
    let publisher = frame.and_then(|frame| frame.publisher.as_ref());
    let link = to_link(&work.document, &Keys::of(&work.edition));
    html! {
        <p class="frame-foot">
            if let Some(publisher) = publisher {
                { words.published_by(description(publisher)) }{ " " }
            }
            <a href={format!("index.html#{link}")} target="_blank" rel="noopener">
                { words.open_whole() }
            </a>
        </p>
    }
}

/// Everything that is known of a publisher: `Pemkab Contoh · contoh.go.id · 5 Mei 2025`.
fn description(publisher: &Publisher) -> String {
    let known = [&publisher.name, &publisher.site, &publisher.date];
    let known = known.map(String::as_str).into_iter();
    let known: Vec<&str> = known.filter(|text| !text.is_empty()).collect();
    known.join(" · ")
}
