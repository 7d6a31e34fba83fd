//! Where JavaScript's values and ours meet; the page and the engine share it.

pub mod value;
