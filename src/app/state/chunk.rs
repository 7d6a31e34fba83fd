//! The chunks of the wasm module that are loaded after the first: the one list of them.
//!
//! A folder of `views/` has the name of its chunk. The build cuts the module by this list, the boot
//! script loads by its file names.

use crate::app::state::choices::Panel;

/// A chunk of the module: a file of its own, which joins the first when it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Filling in a sheet, and whatever two chunks need: it joins before any other.
    Sheet,
    /// The planner and its panel.
    Plan,
    /// Published results, pictures, and what is printed.
    Results,
    /// Works on this device and their ways to others: links, frames, texts.
    Works,
    /// How an edition computes, and own weights.
    Method,
}

impl Chunk {
    /// All of them, the one that joins first at the head.
    pub const ALL: [Chunk; 5] = [
        Chunk::Sheet,
        Chunk::Plan,
        Chunk::Results,
        Chunk::Works,
        Chunk::Method,
    ];

    /// Its name, which is that of its folder in `views/`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Chunk::Sheet => "sheet",
            Chunk::Plan => "plan",
            Chunk::Results => "results",
            Chunk::Works => "works",
            Chunk::Method => "method",
        }
    }

    /// Its file, by which the boot script knows it.
    #[must_use]
    pub fn file(self) -> String {
        [self.name(), ".wasm"].concat()
    }

    /// The chunk that draws a panel.
    #[must_use]
    pub fn of(panel: Panel) -> Chunk {
        match panel {
            Panel::Works | Panel::Summary | Panel::Share => Chunk::Works,
            Panel::Method | Panel::Weights => Chunk::Method,
            Panel::Results => Chunk::Results,
            Panel::Plan => Chunk::Plan,
        }
    }

    /// The chunk that draws what is printed while a panel is open, or none.
    #[must_use]
    pub fn printing(panel: Option<Panel>) -> Chunk {
        match panel {
            Some(Panel::Method) => Chunk::Method,
            Some(Panel::Plan) => Chunk::Plan,
            _ => Chunk::Results,
        }
    }
}
