//! What opens above the work: its heading and the way to close it.

use super::Scene;
use super::markup::Markup;
use crate::app::action::Action;

/// A panel: its class, the id of its heading, and the heading. The keyboard goes there when it opens.
#[inline(always)]
pub fn panel(
    markup: &mut Markup,
    [class, id, words]: [&str; 3],
    close: &str,
    inside: impl FnOnce(&mut Markup),
) {
    let names = &["class", "aria-labelledby"];
    markup.with("section", names, &[class, id], |markup| {
        markup.element("div", "above-head", |markup| {
            markup.with("h2", &["id", "tabindex"], &[id, "-1"], |markup| {
                markup.text(words);
            });
            markup.button("link", close, Action::Panel(None));
        });
        inside(markup);
    });
}

/// What was done last outside the page, such as copying.
pub fn told(markup: &mut Markup, scene: &Scene<'_>) {
    markup.with("p", &["role", "class"], &["status", "told"], |markup| {
        if let Some(told) = &scene.state.told {
            markup.text(told.get(scene.language()));
        }
    });
}
