//! Lazy-loaded chunks of the wasm module.
//!
//! `view.rs` names the views of each chunk, `split.rs` marks where the build cuts, and `loader.rs`
//! loads a chunk and draws its views. To put a view into a chunk, name it in `view.rs`, draw it in the
//! `mod.rs` of the chunk's folder, and show it by [`loader::view`]. Nothing here imports a chunk: its
//! entry point is found by the name of its split point.

pub mod entry;
pub mod loader;
pub mod split;
pub mod view;
