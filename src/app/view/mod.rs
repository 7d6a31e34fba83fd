//! What the page shows: a component a file.

pub mod about_assessment;
pub mod biggest;
pub mod choice;
pub mod details;
pub mod field;
pub mod indicator;
pub mod loci;
pub mod locus;
pub mod menu;
pub mod page;
pub mod points;
pub mod result;
pub mod scale;
pub mod why;

use yew::UseReducerDispatcher;

use super::state::State;

/// How components change the state.
pub type Dispatch = UseReducerDispatcher<State>;
