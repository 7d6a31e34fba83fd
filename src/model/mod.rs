//! The scoring model: pure, exact, and without any knowledge of the web or of file formats.
//!
//! An [`Assessment`](assessment::Assessment) is what a user enters. [`Sheet`](sheet::Sheet) checks it
//! against an [`Edition`](edition::Edition) and is what everything is computed from: the
//! [`score`], the [`potential`]s and the [`explain`](explanation)ation.

pub mod assessment;
pub mod category;
mod check;
pub use crate::model::check::check_points;
pub mod edition;
pub mod evidence;
pub mod exact;
pub mod explanation;
pub mod incremental;
pub mod note;
pub mod plan;
pub mod pool;
pub mod potential;
pub mod problem;
pub mod quantity;
pub mod rank;
mod rapor;
pub mod score;
mod score_notes;
pub mod scoring;
pub mod sheet;
pub mod simplex;
pub mod simulation;
pub mod term;
pub mod text;
pub mod texts;
