//! Keeps what one works on where it is in the window while something above it grows or shrinks.

use web_sys::Element;

/// An element, and how far down the window it was.
pub(super) struct ScrollAnchor {
    element: Element,
    top: i32,
}

impl ScrollAnchor {
    /// The element that has the focus.
    pub(super) fn at_focus() -> Option<ScrollAnchor> {
        let element = web_sys::window()?.document()?.active_element()?;
        let top = top(&element);
        Some(ScrollAnchor { element, top })
    }

    /// Scrolls the element back to where it was: a level must not move from under the finger that tried
    /// it. Browsers do that by themselves only where their own anchor stands below the change.
    pub(super) fn restore(&self) {
        let moved = top(&self.element) - self.top;
        // An element that was removed is nowhere.
        let window = web_sys::window().filter(|_| moved != 0 && self.element.is_connected());
        if let Some(window) = window {
            window.scroll_by_with_x_and_y(0.0, f64::from(moved));
        }
    }
}

fn top(element: &Element) -> i32 {
    // Whole pixels are enough.
    element.get_bounding_client_rect().top() as i32
}
