//! What is saved, opened, shared and answered: JSON in and out, with the place of every fault.

pub mod action_plan;
pub mod answer;
pub mod badge;
pub mod collection;
pub mod document;
pub mod edition;
pub mod edition_check;
pub mod edition_list;
pub mod escape;
pub mod json;
pub mod link;
pub mod plan_answer;
pub mod plan_request;
pub mod published;
pub mod question;
mod reader;
pub mod results;
pub mod texts;
pub mod workspace;
