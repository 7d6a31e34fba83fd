//! The pieces of the module that come after the first, and what each of them draws.

use super::action::Panel;
use crate::model::quantity::Printed;

/// A piece of the module: a file of its own, which joins the first when it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// What filling in a sheet needs, and whatever two pieces need: it joins before any other.
    Sheet,
    /// The planner and its panel.
    Plan,
    /// Published results and pictures: what stands below a sheet, and what is printed.
    Results,
    /// Works on this device and their ways to others: links, frames, texts.
    Works,
    /// How an edition computes, and own weights.
    Method,
}

impl Piece {
    /// All of them.
    pub const ALL: [Piece; 5] = [
        Piece::Sheet,
        Piece::Plan,
        Piece::Results,
        Piece::Works,
        Piece::Method,
    ];

    /// Its name for the boot script.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Piece::Sheet => "sheet.wasm",
            Piece::Plan => "plan.wasm",
            Piece::Results => "results.wasm",
            Piece::Works => "works.wasm",
            Piece::Method => "method.wasm",
        }
    }
}

/// The views of the later pieces, by piece.
#[derive(Clone, Copy)]
pub enum View {
    /// One of the sheet's.
    Sheet(SheetView),
    /// One of the plan's.
    Plan(PlanView),
    /// One of published results and pictures.
    Results(ResultsView),
    /// One of the works'.
    Works(WorksView),
    /// One of the method's.
    Method(MethodView),
}

/// What filling in a sheet shows.
#[derive(Clone, Copy)]
pub enum SheetView {
    /// The derivation of a figure.
    Why,
    /// All that is tried.
    Tries,
    /// The weakest of what is looked at.
    Weakest,
    /// What would raise a government's score most.
    Biggest,
    /// Scenarios side by side.
    Compare,
    /// The form for the government and its loci.
    Government,
    /// The form for the locus at a position.
    LocusForm(usize),
    /// The row of an indicator.
    Row {
        /// The position of the locus.
        locus: usize,
        /// The position of the leaf among those that count.
        leaf: usize,
        /// The largest potential of the list.
        largest: Printed,
    },
    /// The indicators of a dimension.
    Variables {
        /// The position of the locus.
        locus: usize,
        /// The position of the dimension.
        dimension: usize,
    },
}

/// What shows a plan.
#[derive(Clone, Copy)]
pub enum PlanView {
    /// The panel.
    Panel,
    /// The plan as it is printed.
    Printed,
}

/// What shows published results and pictures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ResultsView {
    /// Where a government stands among the published results.
    Rank,
    /// The published results themselves.
    Panel,
    /// What is looked at in pictures.
    Pictures,
    /// From now to what is tried, as a picture.
    Waterfall,
    /// A government's line over the years.
    Years,
    /// What is printed below the result.
    Printed,
}

/// What shows works, and passes them on.
#[derive(Clone, Copy)]
pub enum WorksView {
    /// The assessments on this device.
    Panel,
    /// A text to send.
    Summary,
    /// A link, a badge, and code for other sites.
    Share,
    /// The whole of a frame.
    Framed,
}

impl ResultsView {
    /// Where it may show a change later than the rest of the page, its name among its neighbours.
    #[must_use]
    pub fn put_off(self) -> Option<&'static str> {
        match self {
            ResultsView::Rank => Some("rank"),
            ResultsView::Pictures => Some("pictures"),
            ResultsView::Waterfall => Some("waterfall"),
            ResultsView::Years => Some("years"),
            ResultsView::Panel | ResultsView::Printed => None,
        }
    }
}

/// What shows how an edition computes.
#[derive(Clone, Copy)]
pub enum MethodView {
    /// How the edition computes.
    Panel,
    /// That, as it is printed.
    Printed,
    /// Own weights.
    Weights,
}

impl View {
    /// The piece that draws it.
    #[must_use]
    pub fn piece(self) -> Piece {
        match self {
            View::Sheet(_) => Piece::Sheet,
            View::Plan(_) => Piece::Plan,
            View::Results(_) => Piece::Results,
            View::Works(_) => Piece::Works,
            View::Method(_) => Piece::Method,
        }
    }

    /// Whether nobody waits for it: what stands below a sheet, and what the browser prints.
    #[must_use]
    pub fn comes_by_itself(self) -> bool {
        match self {
            View::Results(own) => !matches!(own, ResultsView::Panel),
            View::Plan(own) => matches!(own, PlanView::Printed),
            View::Method(own) => matches!(own, MethodView::Printed),
            View::Sheet(_) | View::Works(_) => false,
        }
    }

    /// What a panel shows.
    #[must_use]
    pub fn of(panel: Panel) -> View {
        match panel {
            Panel::Works => View::Works(WorksView::Panel),
            Panel::Summary => View::Works(WorksView::Summary),
            Panel::Share => View::Works(WorksView::Share),
            Panel::Method => View::Method(MethodView::Panel),
            Panel::Weights => View::Method(MethodView::Weights),
            Panel::Results => View::Results(ResultsView::Panel),
            Panel::Plan => View::Plan(PlanView::Panel),
        }
    }

    /// What is printed while a panel is open, or none.
    #[must_use]
    pub fn printed(panel: Option<Panel>) -> View {
        match panel {
            Some(Panel::Method) => View::Method(MethodView::Printed),
            Some(Panel::Plan) => View::Plan(PlanView::Printed),
            _ => View::Results(ResultsView::Printed),
        }
    }
}
