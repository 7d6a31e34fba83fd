//! Tests of reading and writing: files, links, badges.

mod assessment_file;
mod badge;
mod collection;
mod edition;
mod edition_check;
mod link;
mod workspace;
