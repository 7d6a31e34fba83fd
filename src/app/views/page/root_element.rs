//! The root element, which carries language and theme for the parts of the page that Yew does not draw.

use crate::app::effects::storage;
use crate::app::state::State;

/// Marks the root element with language and theme, and as ready: the controls react.
pub(super) fn mark(state: &State) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        for (name, value) in [
            ("lang", state.settings.language.tag()),
            ("data-theme", storage::theme_name(state.settings.theme)),
            ("data-ready", ""),
        ] {
            // Setting an attribute with a fixed name cannot fail.
            let _ = root.set_attribute(name, value);
        }
    }
}
