//! Tests of the page's state and texts, without a browser.

mod reduce;
mod summary_text;
