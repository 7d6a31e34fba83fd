//! Zona Hijau simulates the score that Indonesia's Ombudsman gives to public offices.
//!
//! It is not an official calculator. No edition of the Ombudsman's model has a complete published
//! table of weights: what is unknown becomes an interval, never a guess in disguise.
//!
//! - [`model`] computes: pure, exact, nothing of the web.
//! - [`exchange`] reads and writes what is saved and shared; it knows the model.
//! - [`work`] is what a person does to a document, step by step.
//! - `app` (feature `app`) is the page and `engine` (feature `engine`) the JavaScript API; they know
//!   all of these, and reach JavaScript's values through `web`.

pub mod exchange;
pub mod model;
pub mod work;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "web")]
pub mod web;
