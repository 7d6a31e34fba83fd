//! Pictures of the page as files that stand alone: what a style sheet says of each part is written
//! into it, with a title and with whose picture it is.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, Node, Window,
};

use super::file::{download, download_blob, name_for};
use crate::exchange::escape::{data_address, escaped};

/// How wide a saved picture is, and what stands around the picture in it, in pixels.
const WIDTH: u32 = 800;
const MARGIN: u32 = 24;
const HEAD: u32 = 76;
const FOOT: u32 = 48;

/// How many pixels of a PNG each of these takes, so that it is sharp in print.
const SHARPNESS: u32 = 2;

/// The attributes that say where something is; all else is style.
const PLACES: [&str; 16] = [
    "id",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "width",
    "height",
    "cx",
    "cy",
    "r",
    "d",
    "overflow",
    "patternUnits",
    "patternTransform",
];

/// The properties that say how it looks.
const LOOKS: [&str; 4] = ["fill", "stroke", "stroke-width", "stroke-dasharray"];

/// Those of words.
const LETTERS: [&str; 4] = ["fill", "font-size", "font-weight", "text-anchor"];

/// What is written around a saved picture.
#[derive(Clone, Debug)]
pub struct Caption {
    /// What it shows.
    pub title: String,
    /// Of whom and of when.
    pub about: String,
    /// Whose picture it is, and whose it is not.
    pub foot: String,
}

/// What a picture is saved as.
#[allow(missing_docs)] // Their names are those of the formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Svg,
    Png,
}

/// Saves the picture that a selector finds.
///
/// # Errors
/// Whatever the browser says; then nothing was saved.
pub async fn save_picture(
    selector: &str,
    caption: &Caption,
    format: Format,
) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let picture = document.query_selector(selector)?.ok_or(JsValue::NULL)?;
    let (svg, height) = standing_alone(&window, &picture, caption)?;
    let name = [&*caption.title, " ", &caption.about].concat();
    match format {
        Format::Svg => download(&name_for(&name, ".svg"), "image/svg+xml", &svg),
        Format::Png => {
            let blob = painted(&svg, height).await?;
            download_blob(&name_for(&name, ".png"), &blob)
        }
    }
}

/// A picture as a text of its own, and how high it is.
fn standing_alone(
    window: &Window,
    picture: &Element,
    caption: &Caption,
) -> Result<(String, u32), JsValue> {
    let own = picture.get_attribute("height");
    let own: u32 = own.and_then(|own| own.parse().ok()).ok_or(JsValue::NULL)?;
    let height = HEAD + own + FOOT;
    let body = picture.owner_document().and_then(|own| own.body());
    let body = body.ok_or(JsValue::NULL)?;
    let style = window.get_computed_style(&body)?.ok_or(JsValue::NULL)?;
    let [ink, paper] = [
        style.get_property_value("color")?,
        style.get_property_value("background-color")?,
    ];
    let mut inside = String::new();
    for child in children(picture) {
        write(window, &child, &paper, &mut inside)?;
    }
    let line = |y: u32, size: &str, text: &str| {
        let x = MARGIN.to_string();
        let y = y.to_string();
        [
            "<text x=\"",
            &x,
            "\" y=\"",
            &y,
            "\" fill=\"",
            &escaped(&ink),
            "\" ",
            size,
            ">",
            &escaped(text),
            "</text>",
        ]
        .concat()
    };
    let [wide, high, room, left, top, tall] =
        [WIDTH, height, WIDTH - 2 * MARGIN, MARGIN, HEAD, own].map(|own| own.to_string());
    let svg = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
        &wide,
        "\" height=\"",
        &high,
        "\" viewBox=\"0 0 ",
        &wide,
        " ",
        &high,
        "\" font-family=\"system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\"><title>",
        &escaped(&caption.title),
        "</title><desc>",
        &escaped(&caption.foot),
        "</desc><rect width=\"100%\" height=\"100%\" fill=\"",
        &escaped(&paper),
        "\"/>",
        &line(32, "font-size=\"20\" font-weight=\"700\"", &caption.title),
        &line(54, "font-size=\"15\"", &caption.about),
        "<svg x=\"",
        &left,
        "\" y=\"",
        &top,
        "\" width=\"",
        &room,
        "\" height=\"",
        &tall,
        "\" overflow=\"visible\">",
        &inside,
        "</svg>",
        &line(
            height - 14,
            "font-size=\"14\" font-weight=\"600\"",
            &caption.foot,
        ),
        "</svg>\n",
    ];
    Ok((svg.concat(), height))
}

fn children(element: &Element) -> impl Iterator<Item = Node> {
    let nodes = element.child_nodes();
    (0..nodes.length()).filter_map(move |place| nodes.get(place))
}

/// Writes a part of a picture with its looks, on paper of a colour.
fn write(window: &Window, node: &Node, paper: &str, out: &mut String) -> Result<(), JsValue> {
    let Some(element) = node.dyn_ref::<Element>() else {
        // Words; Yew's own marks are empty ones.
        if node.node_type() == Node::TEXT_NODE {
            out.push_str(&escaped(&node.text_content().unwrap_or_default()));
        }
        return Ok(());
    };
    let style = window.get_computed_style(element)?.ok_or(JsValue::NULL)?;
    if style.get_property_value("display")? == "none" {
        return Ok(());
    }
    let tag = element.local_name();
    let places = PLACES.iter().filter_map(|name| {
        let value = element.get_attribute(name)?;
        Some((*name, value))
    });
    let mut attributes: Vec<(&str, String)> = places.collect();
    // A pattern that fills is said by an attribute, which no style overrides.
    let pattern = element.get_attribute("fill");
    let looks: &[&str] = match &*tag {
        "text" => &LETTERS,
        "rect" | "line" | "path" | "circle" => &LOOKS,
        _ => &[],
    };
    for name in looks {
        let value = match (&pattern, *name) {
            (Some(pattern), "fill") => pattern.clone(),
            _ => style.get_property_value(name)?,
        };
        attributes.push((name, value));
    }
    // A rim that keeps lines away from words is of what they stand on, which is another colour on the page.
    if tag == "text" && style.get_property_value("stroke")? != "none" {
        attributes.push(("stroke", paper.to_owned()));
        for name in ["stroke-width", "paint-order"] {
            attributes.push((name, style.get_property_value(name)?));
        }
    }
    out.push('<');
    out.push_str(&tag);
    for (name, value) in attributes {
        for part in [" ", name, "=\"", &escaped(&value), "\""] {
            out.push_str(part);
        }
    }
    out.push('>');
    for child in children(element) {
        write(window, &child, paper, out)?;
    }
    for part in ["</", &tag, ">"] {
        out.push_str(part);
    }
    Ok(())
}

/// An SVG as the pixels of a PNG.
async fn painted(svg: &str, height: u32) -> Result<Blob, JsValue> {
    // As an address of its own: the page's policy lets pictures come from nowhere else.
    let image = HtmlImageElement::new()?;
    image.set_src(&data_address(svg));
    JsFuture::from(image.decode()).await?;
    let document = web_sys::window().and_then(|own| own.document());
    let canvas = document.ok_or(JsValue::NULL)?.create_element("canvas")?;
    let canvas: HtmlCanvasElement = canvas.unchecked_into();
    let [wide, high] = [WIDTH * SHARPNESS, height * SHARPNESS];
    canvas.set_width(wide);
    canvas.set_height(high);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        wide.into(),
        high.into(),
    )?;
    let made = Promise::new(&mut |resolve, reject| {
        if let Err(reason) = canvas.to_blob(&resolve) {
            // It has only this one way to fail already.
            let _ = reject.call1(&JsValue::NULL, &reason);
        }
    });
    // Nothing comes where the browser refuses.
    JsFuture::from(made).await?.dyn_into()
}
