//! Tests of changes to a document, and of questions about it.

mod action_plan;
mod answers;
mod comparison;
mod cumulative;
mod edits;
mod embed_code;
mod lazy_edits;
mod loci;
mod own_weights;
mod priorities;
mod published_search;
mod published_table;
mod scenarios;
mod simulated_changes;
mod storage_slots;
mod url_fragment;
mod years;
