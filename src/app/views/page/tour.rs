//! The tour of a first visit: three sentences where they are needed, and a way to skip them.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::state::choices::{Panel, Tour};
use crate::app::ui::controls::button;
use crate::app::ui::scene::Scene;

/// The step of the tour, while it goes on.
pub(super) fn tour(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let Some(step) = scene.state.ui.tour else {
        return Html::default();
    };
    let (number, text) = match step {
        Tour::Try => ("1/3", words.tour_try()),
        Tour::Moved => ("2/3", words.tour_moved()),
        Tour::Own => ("3/3", words.tour_own()),
    };
    html! {
        <section class="tour" aria-label={words.tour()}>
            <p><strong>{ number }</strong>{ " " }{ text }</p>
            <div class="buttons">{ buttons(scene, step) }</div>
        </section>
    }
}

fn buttons(scene: &Scene<'_>, step: Tour) -> Html {
    let words = scene.words;
    let end = |words| button("link", words, scene.click(Action::Tour(None)));
    match step {
        // The button to try stands right above.
        Tour::Try => end(words.tour_skip()),
        Tour::Moved => {
            let next = scene.click(Action::Tour(Some(Tour::Own)));
            html! {
                <>
                    { button("secondary", words.tour_next(), next) }
                    { end(words.tour_skip()) }
                </>
            }
        }
        Tour::Own => {
            let open = scene.click(Action::Panel(Some(Panel::Works)));
            html! {
                <>
                    { button("secondary", words.works(), open) }
                    { end(words.tour_end()) }
                </>
            }
        }
    }
}
