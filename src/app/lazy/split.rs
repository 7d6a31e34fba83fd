//! Split points: where xtask cuts the module into chunks.
//!
//! A chunk gets whatever can only be reached through its split point. It shares memory and functions
//! with the others, so a view in it is called like any other once it is there.

use super::entry::{MethodEntry, PlanEntry, ResultsEntry, SheetEntry, WorksEntry};

/// Declares both ends of a split point: `import` is called by the first chunk, `export` is the entry
/// point itself. xtask finds the two by their names, turns a call of the one into a call of the other,
/// and puts that into the chunk.
// Only a fixed name in the linked module can mark the place, and a fixed name is unsafe as two
// functions could have it. `wasm_split_helpers` has a macro for the same two declarations; its loader
// would cost the first chunk kilobytes, and boot.js has one. Neither reaches another language, so
// nothing there must know how entry points lie in memory.
macro_rules! declare {
    ($name:ident, $entry:ty) => {
        #[doc = concat!("The split point of the chunk `", stringify!($name), "`.")]
        #[allow(unsafe_code, improper_ctypes)]
        pub mod $name {
            use super::*;

            #[cfg(all(target_family = "wasm", not(feature = "whole")))]
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_00", stringify!($name), "00_import_00000000000000000000000000000000")]
                /// The entry point, once the chunk has joined.
                pub safe fn import() -> &'static $entry;
            }

            /// The entry point itself: nothing is cut on other machines, and in a build for development.
            #[cfg(any(not(target_family = "wasm"), feature = "whole"))]
            pub use export as import;

            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_00", stringify!($name), "00_export_00000000000000000000000000000000")]
                /// The entry point itself, for chunks that build on this one.
                pub safe fn export() -> &'static $entry;
            }
        }
    };
}

declare!(sheet, SheetEntry);
declare!(plan, PlanEntry);
declare!(results, ResultsEntry);
declare!(works, WorksEntry);
declare!(method, MethodEntry);

/// Defines the entry point of a chunk, in the `mod.rs` of its folder.
macro_rules! split_point {
    ($name:ident, $entry:ty, $table:ident) => {
        /// The entry point of this chunk.
        #[allow(unsafe_code, improper_ctypes_definitions)]
        #[unsafe(export_name = concat!("__wasm_split_00", stringify!($name), "00_export_00000000000000000000000000000000"))]
        pub extern "C" fn entry_point() -> &'static $entry {
            &$table
        }
    };
}
pub(crate) use split_point;
