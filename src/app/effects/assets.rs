//! Assets: files that are loaded when needed. The boot script knows the address and checksum of each.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static LOADER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Keeps the boot script's function that loads a part by name.
pub fn set_loader(loader: Function) {
    LOADER.set(Some(loader));
}

/// Loads a part such as `example/contoh`.
///
/// # Errors
/// Whatever the network or the checksum says.
// Not `async`: loading begins at once, so that several parts can load side by side.
pub fn load(name: &str) -> impl Future<Output = Result<JsValue, JsValue>> + use<> {
    let promise = LOADER.with_borrow(|loader| match loader {
        Some(loader) => loader.call1(&JsValue::NULL, &JsValue::from_str(name)),
        None => Err(JsValue::NULL),
    });
    let part = promise.map(|promise| JsFuture::from(promise.unchecked_into::<Promise>()));
    async { part?.await }
}
