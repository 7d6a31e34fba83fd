//! What a person does to a document: pure steps from one document to the next.
//!
//! Nothing here knows of the web, so that every step is tested without a browser. A step never fails:
//! one that points at something that is not there changes nothing.

pub mod address;
pub mod answers;
pub mod comparison;
pub mod edit;
pub mod explore;
pub mod loci;
pub mod notes;
pub mod own_weights;
pub mod planning;
pub mod products;
pub mod ranking;
pub mod scenarios;
pub mod sheets;
pub mod shelf;
pub mod snippet;
pub mod standing;
pub mod steps;
pub mod trying;
pub mod years;
