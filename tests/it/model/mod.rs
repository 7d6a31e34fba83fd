//! Tests of the rules: each figure by hand, by a second implementation, and by properties.

mod check;
mod editions;
mod exact;
mod explanation;
mod incremental;
mod oracle;
mod plan;
mod properties;
mod rank;
mod rapors;
mod score;
mod score_notes;
mod simulation;
mod vectors;
mod weights;
