//! Where xtask cuts the module into pieces.
//!
//! A later piece gets whatever can only be reached through its `export`. It shares memory and functions
//! with the others, so a view in it is called like any other once it is there.

use super::piece::{MethodView, PlanView, ResultsView};
use super::ways::{Drawing, METHOD, PLAN, RESULTS, SHEET, Sheet, WORKS, Works};

/// A place to cut at: xtask finds the two functions by their names and turns a call of the one into a
/// call of the other, which it puts into the piece.
// Only a fixed name in the linked module can mark the place, and a fixed name is unsafe as two
// functions could have it. `wasm_split_helpers` has a macro for the same two declarations; its
// loader would cost the first piece kilobytes, and boot.js has one.
// Neither reaches another language, so nothing there must know how the ways lie in memory.
macro_rules! cut {
    ($name:ident, $ways:ty, $table:ident) => {
        #[doc = concat!("The way into the piece `", stringify!($name), "`.")]
        #[allow(unsafe_code, improper_ctypes)]
        pub mod $name {
            use super::*;

            #[cfg(target_family = "wasm")]
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_00", stringify!($name), "00_import_00000000000000000000000000000000")]
                /// The ways into it, once it has joined.
                pub safe fn import() -> &'static $ways;
            }

            /// Elsewhere nothing is cut.
            #[cfg(not(target_family = "wasm"))]
            pub use export as import;

            #[unsafe(export_name = concat!("__wasm_split_00", stringify!($name), "00_export_00000000000000000000000000000000"))]
            /// The ways into it.
            pub extern "C" fn export() -> &'static $ways {
                &$table
            }
        }
    };
}

cut!(sheet, Sheet, SHEET);
cut!(plan, Drawing<PlanView>, PLAN);
cut!(results, Drawing<ResultsView>, RESULTS);
cut!(works, Works, WORKS);
cut!(method, Drawing<MethodView>, METHOD);
