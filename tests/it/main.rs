//! Tests of the crate by its public interface, in folders like those of `src`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends at the first surprise"
)]

#[cfg(feature = "app")]
mod app;
mod architecture;
mod document;
mod edit;
mod format;
mod model;
mod support;
