//! Formats of what is saved, opened, shared and answered: JSON in and out, with the place of every fault.

pub mod action_plan;
pub mod answer;
pub mod assessment_file;
pub mod badge;
pub mod collection;
pub mod edition;
pub mod edition_check;
pub mod edition_list;
pub mod escape;
pub mod example_list;
mod figures;
pub mod link;
pub mod plan_answer;
pub mod plan_request;
pub mod published;
pub mod question;
mod reader;
mod record;
pub mod results;
mod saved_plan;
pub mod texts;
pub mod workspace;
