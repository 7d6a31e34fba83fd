//! The planner: the least work that reaches a score, or the most points for some days of work.
//!
//! [`Request`](request::Request) says what is wanted, [`plan`](outcome::plan) answers it. An `action` raises
//! one indicator; what must be decided together is a unit (`units`). Where the figure that counts is a sum over
//! units, `linear` solves the knapsack exactly; the lowest score over all weights becomes such a sum
//! in `worst`; very many units follow their `hull`; all else is searched in `search`. The last two say
//! how far from proven they stopped. All of them rest at a [`pace`] in between.

mod action;
mod check;
mod gauge;
mod hull;
mod linear;
pub mod outcome;
pub mod pace;
mod repair;
pub mod request;
mod search;
mod steps;
mod table;
mod units;
mod ways;
mod worst;
