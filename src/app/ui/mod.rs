//! Building blocks that all views share; none of them knows a chunk.

pub mod about;
pub mod buttons;
pub mod controls;
pub mod debounced;
pub mod derivation;
pub mod panel;
pub mod scale;
pub mod scene;
pub mod section;
pub mod simulated_changes;
pub mod sources;
pub mod statement;
