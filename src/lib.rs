//! Zona Hijau simulates the score that Indonesia's Ombudsman gives to public offices.
//!
//! It is not an official calculator. No edition of the Ombudsman's model has a complete published
//! table of weights: what is unknown becomes an interval, never a guess in disguise.
//!
//! - [`model`] computes: pure, exact, nothing of the web.
//! - [`format`](mod@format) reads and writes what is saved and shared; it knows the model.
//! - [`edit`] is what a person does to a document, step by step.
//! - `app` (feature `app`) is the page, `card` (feature `card`) the small card for frames and `engine`
//!   (feature `engine`) the JavaScript API; they know all of these, and reach JavaScript's values
//!   through `web`.
//!
//! # As a library
//!
//! Without features the crate is plain Rust. An edition is read from its JSON file, an assessment from a
//! file or a share link; a [`Sheet`](model::sheet::Sheet) is the two together, checked, and all else
//! starts from it. Text becomes [`Json`](document::json::Json) by whatever JSON parser is at hand.
//!
//! ```
//! use zonahijau::format::edition::read_edition;
//! use zonahijau::format::link::{Keys, parse_link, to_link};
//! use zonahijau::model::problem::Problem;
//! use zonahijau::model::sheet::Sheet;
//! use zonahijau::model::simulation::Simulation;
//! # use zonahijau::document::json::Json;
//! # use zonahijau::model::exact::Exact;
//! # fn json(value: &serde_json::Value) -> Json {
//! #     use serde_json::Value;
//! #     match value {
//! #         Value::Null => Json::Null,
//! #         Value::Bool(flag) => Json::Bool(*flag),
//! #         Value::Number(number) => {
//! #             Json::Number(Exact::from_decimal(&number.to_string()).unwrap())
//! #         }
//! #         Value::String(text) => Json::text(text),
//! #         Value::Array(list) => Json::List(list.iter().map(json).collect()),
//! #         Value::Object(map) => {
//! #             Json::Map(map.iter().map(|(key, value)| (key.clone(), json(value))).collect())
//! #         }
//! #     }
//! # }
//! # let file = include_str!("../static/editions/2022-2024.json");
//! # let file = json(&serde_json::from_str(file).unwrap());
//!
//! // `file` is static/editions/2022-2024.json.
//! let edition = read_edition(&file)?;
//! let keys = Keys::of(&edition);
//!
//! // Puskesmas Watdek by the points of its four dimensions; what if Pengaduan rose to 13.76?
//! let link = "1/2022-2024;y=2023/l=Puskesmas_Watdek;p1=8.72,10.76,20.76,9.61/c0;4=13.76/end";
//! let document = parse_link(link, &keys)?;
//!
//! let sheet = Sheet::new(&edition, &document.assessment)?;
//! let watdek = &sheet.score().loci[0].standing;
//! assert_eq!(watdek.figure.estimate.unwrap().to_string(), "49.85");
//! assert_eq!(watdek.category(&edition).unwrap().id, "D");
//!
//! let simulation = Simulation::run(&edition, &document.assessment)?;
//! assert_eq!(simulation.locus_difference(0).unwrap().to_string(), "4.15");
//!
//! assert_eq!(to_link(&document, &keys), link);
//! # Ok::<(), Problem>(())
//! ```
//!
//! Whatever is wrong with an input is a [`Problem`](model::problem::Problem): a code, the place, and words
//! with the remedy in both languages.

pub mod document;
pub mod edit;
pub mod format;
pub mod model;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "card")]
pub mod card;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "web")]
pub mod web;
