//! Shapes of pictures: in percent across and in pixels down, so that one drawing fits a phone, a
//! desk and paper.

use yew::{Html, html};

/// A rectangle.
#[derive(Clone)]
pub(super) struct Rectangle {
    /// Its left edge.
    pub(super) x: String,
    /// Its width.
    pub(super) width: String,
    /// Its upper edge.
    pub(super) y: i64,
    /// Its height.
    pub(super) height: i64,
}

impl Rectangle {
    /// The rectangle in one colour.
    pub(super) fn view(self, class: &'static str) -> Html {
        let Rectangle { x, width, .. } = self;
        let [y, height] = [self.y, self.height].map(|pixels| pixels.to_string());
        html! { <rect {class} {x} {width} {y} {height} /> }
    }

    /// The rectangle with stripes that have an id.
    pub(super) fn striped(self, class: &'static str, stripes: &str) -> Html {
        let Rectangle { x, width, .. } = self.clone();
        let [y, height] = [self.y, self.height].map(|pixels| pixels.to_string());
        html! {
            <>
                { self.view(class) }
                <rect {x} {width} {y} {height} fill={format!("url(#{stripes})")} />
            </>
        }
    }
}

/// Stripes, which tell a change from what stays without colour.
pub(super) fn stripes(id: &'static str) -> Html {
    html! {
        <defs>
            <pattern
                {id}
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
            >
                <rect class="stripe" x="0" width="2.5" y="0" height="6" />
            </pattern>
        </defs>
    }
}

/// A line from a height down to another.
pub(super) fn upright(class: &'static str, x: &str, from: i64, to: i64) -> Html {
    let (x1, x2) = (x.to_owned(), x.to_owned());
    html! { <line {class} {x1} {x2} y1={from.to_string()} y2={to.to_string()} /> }
}

/// A sign whose path starts at a point: paths cannot be written in percent.
pub(super) fn marker(class: &'static str, x: String, y: i64, path: &'static str) -> Html {
    html! {
        <svg {class} {x} y={y.to_string()} overflow="visible">
            <path d={path} />
        </svg>
    }
}

/// As much of a name as fits into a number of letters.
pub(super) fn shortened(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let short: String = name.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", short.trim_end())
}
