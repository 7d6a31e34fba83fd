//! The views of the chunks, by chunk.

use crate::app::state::choices::Panel;
use crate::app::state::chunk::Chunk;
use crate::model::quantity::Printed;

/// A view of a chunk.
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

/// A view that helps to fill in a sheet.
#[derive(Clone, Copy)]
pub enum SheetView {
    /// The derivation of a figure.
    Why,
    /// The list of simulated changes.
    Simulation,
    /// The weakest locus and dimension.
    Weakest,
    /// The changes that would raise a government's score most.
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

/// A view of a plan.
#[derive(Clone, Copy)]
pub enum PlanView {
    /// The panel.
    Panel,
    /// The plan as it is printed.
    Printed,
}

/// A view of published results or a picture.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ResultsView {
    /// The rank of a government among the published results.
    Rank,
    /// The published results themselves.
    Panel,
    /// Pictures of the place that is looked at.
    Pictures,
    /// The simulated changes, step by step, as a picture.
    Waterfall,
    /// A government's line over the years.
    Years,
    /// The sheet that is printed below the result.
    Printed,
}

/// A view of works, or of a way to pass them on.
#[derive(Clone, Copy)]
pub enum WorksView {
    /// The assessments on this device.
    Panel,
    /// A text to send.
    Summary,
    /// A link, a badge, and code for other sites.
    Share,
    /// The foot of a frame: its publisher, and a link to the whole page.
    FrameFoot,
}

/// A view of the method of an edition.
#[derive(Clone, Copy)]
pub enum MethodView {
    /// How the edition computes.
    Panel,
    /// The same, as it is printed.
    Printed,
    /// Own weights.
    Weights,
}

impl View {
    /// The chunk that draws it.
    #[must_use]
    pub fn chunk(self) -> Chunk {
        match self {
            View::Sheet(_) => Chunk::Sheet,
            View::Plan(_) => Chunk::Plan,
            View::Results(_) => Chunk::Results,
            View::Works(_) => Chunk::Works,
            View::Method(_) => Chunk::Method,
        }
    }

    /// True if nobody waits for it: it stands below a sheet, or the browser prints it.
    #[must_use]
    pub fn is_extra(self) -> bool {
        match self {
            View::Results(own) => !matches!(own, ResultsView::Panel),
            View::Plan(own) => matches!(own, PlanView::Printed),
            View::Method(own) => matches!(own, MethodView::Printed),
            View::Sheet(_) | View::Works(_) => false,
        }
    }

    /// The view of a panel.
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

    /// The view that is printed while a panel is open, or none.
    #[must_use]
    pub fn printed(panel: Option<Panel>) -> View {
        match panel {
            Some(Panel::Method) => View::Method(MethodView::Printed),
            Some(Panel::Plan) => View::Plan(PlanView::Printed),
            _ => View::Results(ResultsView::Printed),
        }
    }
}
