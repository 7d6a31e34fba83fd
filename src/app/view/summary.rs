//! The panel with a short text to send.

use super::Scene;
use super::copying::Copied;
use super::markup::Markup;
use super::panel::{panel, told};
use crate::app::summary_text;
use crate::app::works_words::{WorksWords, works_words};

const HEADING: &str = "summary-heading";

/// The text, and buttons to copy and to share it.
pub fn summary(markup: &mut Markup, scene: &Scene<'_>) {
    let words = works_words(scene.language());
    let text = summary_text::summary(scene);
    let text = Copied {
        field: "summary-text",
        text: &text,
    };
    let named = ["above summary", HEADING, words.summary];
    panel(markup, named, words.close, |markup| {
        let rows = text.text.lines().count() + 2;
        text.view(markup, "textarea", rows, HEADING);
        markup.element("div", "buttons", |markup| {
            let copied = |words: &'static WorksWords| words.summary_copied;
            text.copy_button(markup, "primary", words.copy_summary, copied);
            text.share_button(markup, words.send_by);
        });
        told(markup, scene);
    });
}
