//! A bare Yew counter: the yardstick that the page's own speed is measured against.
//!
//! It is built with the flags, wasm-bindgen and wasm-opt of the real page and loads its module in
//! the same way, so that what is left between the two is the page's own weight.

use wasm_bindgen::prelude::wasm_bindgen;
use yew::{Html, component, html, use_state};

#[component]
fn Counter() -> Html {
    let count = use_state(|| 0_u32);
    let onclick = {
        let count = count.clone();
        move |_| count.set(*count + 1)
    };
    html! { <button {onclick}>{ "Hitung: " }{ *count }</button> }
}

/// Shows the counter in the page's body.
#[wasm_bindgen]
pub fn start() {
    yew::Renderer::<Counter>::new().render();
}
