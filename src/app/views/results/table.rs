//! Tables of figures: a heading over each column, and the name of each row in the first.

use yew::{Html, html};

use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::model::quantity::Printed;
use crate::model::score::Figure;

/// A table with its rows.
pub(super) fn table(headings: &[&str], rows: Html) -> Html {
    html! {
        <table>
            <thead>
                <tr>
                    for heading in headings {
                        <th scope="col">{ *heading }</th>
                    }
                </tr>
            </thead>
            <tbody>{ rows }</tbody>
        </table>
    }
}

/// The name of a row.
pub(super) fn row_heading(name: &str) -> Html {
    html! { <th scope="row">{ name }</th> }
}

/// A row of figures.
pub(super) fn figure_row(name: &str, figures: &[String]) -> Html {
    html! {
        <tr>
            { row_heading(name) }
            for figure in figures {
                <td class="number">{ figure }</td>
            }
        </tr>
    }
}

/// A figure in a cell; a dash where there is none.
pub(super) fn figure_or_dash(scene: &Scene<'_>, value: Option<Printed>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| figure(value, scene.language()))
}

/// The range of what is unknown, in a cell; a dash where nothing is.
pub(super) fn range_or_dash(scene: &Scene<'_>, points: &Figure) -> String {
    if points.low == points.high {
        return "–".to_owned();
    }
    let [low, high] = [points.low, points.high].map(|end| figure(end, scene.language()));
    format!("{low}–{high}")
}
