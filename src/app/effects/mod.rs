//! Effects: everything that reaches outside of the page: storage, files, the address, the keyboard, fetches.

pub mod assets;
pub mod editions;
pub mod files;
pub mod frame;
pub mod keyboard;
pub mod pending_input;
pub mod persistence;
pub mod share_link;
pub mod storage;
pub mod stored_works;
