//! Built-in examples, as `build.rs` finds them in `static/examples/`.

/// An example before it is loaded.
pub struct Listed {
    /// Name of its file.
    pub id: &'static str,
    /// Its title in the menu, Indonesian and English.
    pub title: [&'static str; 2],
}

include!(concat!(env!("OUT_DIR"), "/example_list.rs"));
