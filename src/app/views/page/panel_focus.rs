//! Moves the keyboard's focus with panels.

use crate::app::effects::keyboard;
use crate::app::state::State;
use crate::app::state::choices::Panel;

/// The panel that has the focus.
#[derive(Default)]
pub(super) struct PanelFocus {
    panel: Option<Panel>,
}

impl PanelFocus {
    /// Moves the focus to a panel that was opened, and back to the menu when it is gone.
    pub(super) fn follow(&mut self, state: &State) {
        // Its chunk may have to be loaded first.
        let is_drawn = |panel: &Panel| state.is_complete() || self.panel == Some(*panel);
        let panel = state.ui.panel.filter(is_drawn);
        if std::mem::replace(&mut self.panel, panel) != panel {
            move_focus(state);
        }
    }
}

fn move_focus(state: &State) {
    let is_open = state.ui.panel.is_some();
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    // On a small screen the menu would hide the panel.
    if is_open
        && !state.settings.is_wide
        && let Ok(Some(menu)) = document.query_selector(".menu > details")
    {
        let _ = menu.remove_attribute("open");
    }
    // Whatever has the focus keeps it, unless it was removed with the panel.
    let is_lost = document
        .active_element()
        .is_none_or(|active| active.tag_name() == "BODY");
    // The menu's head is only there where it folds; where it is not, it takes no focus.
    let selectors: &[&str] = match is_open {
        true => &[".above h2"],
        false if is_lost => &[".menu .works-button", ".menu summary"],
        false => &[],
    };
    for selector in selectors {
        keyboard::focus(&document, selector);
    }
}
