//! The panel with a short text to send.

use yew::{Html, html};

use super::copied_text::CopiedText;
use super::summary_text::summary_text;
use crate::app::ui::panel::{Panel, done};
use crate::app::ui::scene::Scene;
use crate::app::words::Words;

const HEADING: &str = "summary-heading";

/// The text, and buttons to copy and to share it.
pub(super) fn summary_panel(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let text = summary_text(scene);
    let text = CopiedText {
        field: "summary-text",
        labelled_by: HEADING,
        text: &text,
    };
    let panel = Panel {
        class: "above summary",
        id: HEADING,
        heading: words.summary(),
    };
    panel.view(
        scene,
        html! {
            <>
                { text.lines(text.text.lines().count() + 2) }
                <div class="buttons">
                    { text.copy_button(scene, "primary", words.copy_summary(), Words::summary_copied) }
                    { text.share_button(words.send_by()) }
                </div>
                { done(scene) }
            </>
        },
    )
}
