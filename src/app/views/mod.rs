//! The views of the page. A folder is a wasm chunk; its `mod.rs` is the entry point.

pub mod method;
pub mod page;
pub mod plan;
pub mod results;
pub mod sheet;
pub mod works;
