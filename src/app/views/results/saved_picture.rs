//! Pictures of the page as files that stand alone: what a style sheet says of each part is written
//! into it, with a title and with whose picture it is.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, Node, Window,
};

use crate::app::effects::files::{download, download_blob, name_for};
use crate::format::escape::{data_address, escaped};

/// Width of a saved picture, and the room around the picture in it, in pixels.
const WIDTH: u32 = 800;
const MARGIN: u32 = 24;
const HEAD: u32 = 76;
const FOOT: u32 = 48;

/// Pixels of a PNG for each of these, so that it is sharp in print.
const SHARPNESS: u32 = 2;

/// The fonts of a saved picture: those of the page.
const FONT: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/// The attributes that say where something is; all else is style.
#[rustfmt::skip]
const GEOMETRY: [&str; 16] = [
    "id", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "cx", "cy", "r", "d",
    "overflow", "patternUnits", "patternTransform",
];

/// The style properties of shapes.
const SHAPE_STYLE: [&str; 4] = ["fill", "stroke", "stroke-width", "stroke-dasharray"];

/// The style properties of words.
const TEXT_STYLE: [&str; 4] = ["fill", "font-size", "font-weight", "text-anchor"];

/// The words around a saved picture.
#[derive(Clone)]
pub(super) struct Caption {
    /// Its title.
    pub(super) title: String,
    /// Of whom and of when it is.
    pub(super) about: String,
    /// Whose picture it is, and whose it is not.
    pub(super) foot: String,
}

/// A format of saved pictures.
#[derive(Clone, Copy)]
pub(super) enum Format {
    Svg,
    Png,
}

/// Saves the picture that a selector finds.
///
/// # Errors
/// Whatever the browser says; then nothing was saved.
pub(super) async fn save_picture(
    selector: &str,
    caption: &Caption,
    format: Format,
) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let picture = document.query_selector(selector)?.ok_or(JsValue::NULL)?;
    let (svg, height) = standing_alone(&window, &picture, caption)?;
    let name = format!("{} {}", caption.title, caption.about);
    match format {
        Format::Svg => download(&name_for(&name, ".svg"), "image/svg+xml", &svg),
        Format::Png => {
            let blob = painted(&svg, height).await?;
            download_blob(&name_for(&name, ".png"), &blob)
        }
    }
}

/// A picture as a text of its own, and its height.
fn standing_alone(
    window: &Window,
    picture: &Element,
    caption: &Caption,
) -> Result<(String, u32), JsValue> {
    let own_height = picture.get_attribute("height");
    let own_height = own_height.and_then(|pixels| pixels.parse().ok());
    let own_height: u32 = own_height.ok_or(JsValue::NULL)?;
    let height = HEAD + own_height + FOOT;
    let body = picture.owner_document().and_then(|page| page.body());
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
    let [ink, paper, title, foot] =
        [&ink, &paper, &caption.title, &caption.foot].map(|text| escaped(text));
    let line = |y: u32, font: &str, text: &str| {
        format!("<text x=\"{MARGIN}\" y=\"{y}\" fill=\"{ink}\" {font}>{text}</text>")
    };
    let head = line(32, "font-size=\"20\" font-weight=\"700\"", &title);
    let about = escaped(&caption.about);
    let about = line(54, "font-size=\"15\"", &about);
    let below = line(height - 14, "font-size=\"14\" font-weight=\"600\"", &foot);
    let room = WIDTH - 2 * MARGIN;
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {height}\" font-family=\"{FONT}\">\
         <title>{title}</title><desc>{foot}</desc>\
         <rect width=\"100%\" height=\"100%\" fill=\"{paper}\"/>{head}{about}\
         <svg x=\"{MARGIN}\" y=\"{HEAD}\" width=\"{room}\" height=\"{own_height}\" \
         overflow=\"visible\">{inside}</svg>{below}</svg>\n"
    );
    Ok((svg, height))
}

fn children(element: &Element) -> impl Iterator<Item = Node> {
    let nodes = element.child_nodes();
    (0..nodes.length()).filter_map(move |index| nodes.get(index))
}

/// Writes a part of a picture with its style, on paper of a colour.
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
    let geometry = GEOMETRY.iter();
    let geometry = geometry.filter_map(|name| Some((*name, element.get_attribute(name)?)));
    let mut attributes: Vec<(&str, String)> = geometry.collect();
    // A pattern that fills is said by an attribute, which no style overrides.
    let pattern = element.get_attribute("fill");
    let style_names: &[&str] = match &*tag {
        "text" => &TEXT_STYLE,
        "rect" | "line" | "path" | "circle" => &SHAPE_STYLE,
        _ => &[],
    };
    for name in style_names {
        let value = match (&pattern, *name) {
            (Some(pattern), "fill") => pattern.clone(),
            _ => style.get_property_value(name)?,
        };
        attributes.push((name, value));
    }
    // The rim that keeps lines away from words has the colour behind them, which the page may not
    // share with the file.
    if tag == "text" && style.get_property_value("stroke")? != "none" {
        attributes.push(("stroke", paper.to_owned()));
        for name in ["stroke-width", "paint-order"] {
            attributes.push((name, style.get_property_value(name)?));
        }
    }
    out.push_str(&format!("<{tag}"));
    for (name, value) in attributes {
        out.push_str(&format!(" {name}=\"{}\"", escaped(&value)));
    }
    out.push('>');
    for child in children(element) {
        write(window, &child, paper, out)?;
    }
    out.push_str(&format!("</{tag}>"));
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
