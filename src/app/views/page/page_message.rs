//! Messages to the page component.

use crate::app::state::action::Action;

/// A message to the page.
pub enum PageMessage {
    /// Changes its state.
    Act(Action),
    /// Draws all but the figures of the result, if only those are drawn.
    DrawRest,
    /// Lets screen readers say the last sentence on the result.
    Announce,
    /// Saves what is not saved.
    Save,
    /// Looks at what other tabs saved.
    LookAtStorage,
    /// Opens the link that is in the address now.
    FollowAddress,
}
