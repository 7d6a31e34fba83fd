//! The tour of a first visit: three sentences where they are needed, and a way to skip them.

use super::Scene;
use super::markup::Markup;
use crate::app::action::{Action, Panel, Tour};

/// The step of the tour, while it goes on.
pub fn tour(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.words;
    let Some(step) = scene.state.tour else {
        return;
    };
    let (number, text) = match step {
        Tour::Try => ("1/3", words.tour_try),
        Tour::Moved => ("2/3", words.tour_moved),
        Tour::Own => ("3/3", words.tour_own),
    };
    let names = &["class", "aria-label"];
    markup.with("section", names, &["tour", words.tour], |markup| {
        markup.element("p", "", |markup| {
            markup.line("strong", "", number);
            markup.text(" ");
            markup.text(text);
        });
        markup.element("div", "buttons", |markup| match step {
            // The button to try stands right above.
            Tour::Try => markup.button("link", words.tour_skip, Action::Tour(None)),
            Tour::Moved => {
                markup.button("secondary", words.tour_on, Action::Tour(Some(Tour::Own)));
                markup.button("link", words.tour_skip, Action::Tour(None));
            }
            Tour::Own => {
                let open = Action::Panel(Some(Panel::Works));
                markup.button("secondary", words.works, open);
                markup.button("link", words.tour_end, Action::Tour(None));
            }
        });
    });
}
