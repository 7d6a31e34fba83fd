//! The list of loci with their scores, which is also how one gets from one to another.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::Scene;
use super::controls::{badge, gained};
use super::markup::{Markup, On};
use crate::app::action::{Action, Mode, Place};
use crate::model::quantity::Printed;
use crate::model::score::Standing;
use crate::work::loci::add;

/// How much of the neighbour before stays visible in the strip, in pixels.
const STRIP_MARGIN: i32 = 48;

/// The list of loci, below the government.
pub fn loci(markup: &mut Markup, scene: &Scene<'_>) {
    strip(markup, scene, true);
}

/// The list of loci; one can be added where it can also be changed.
pub fn strip(markup: &mut Markup, scene: &Scene<'_>, can_add: bool) {
    let before = &scene.state.outcome.base.score;
    let after = &scene.state.outcome.after;
    let names = &["class", "aria-label"];
    markup.with(
        "nav",
        names,
        &["loci", scene.words.loci_heading],
        |markup| {
            markup.element("ul", "", |markup| {
                let government = scene.words.whole_government;
                let standings = [before.standing, after.standing];
                entry(markup, scene, Place::Government, government, standings);
                for locus in 0..after.loci.len() {
                    let name = scene.locus_name(locus);
                    let standings = [before, after].map(|score| Some(score.loci[locus].standing));
                    entry(markup, scene, Place::Locus(locus), &name, standings);
                }
                if can_add {
                    markup.element("li", "", |markup| add_locus(markup, scene));
                }
            });
        },
    );
}

/// On a phone the list is a strip. Browsers leave a button half outside it when it gets the focus.
fn show(event: &Event) -> Option<()> {
    let button: Element = event.target()?.dyn_into().ok()?;
    // Not while a finger or mouse is on it: what moves under a press is not pressed.
    if !button.matches(":focus-visible").ok()? {
        return None;
    }
    let item: HtmlElement = button.closest("li").ok()??.dyn_into().ok()?;
    item.parent_element()?
        .set_scroll_left(item.offset_left() - STRIP_MARGIN);
    Some(())
}

#[inline(never)]
fn entry(
    markup: &mut Markup,
    scene: &Scene<'_>,
    place: Place,
    name: &str,
    standings: [Option<Standing>; 2],
) {
    let [before, after] = standings.map(|standing| standing.and_then(|own| own.figure.estimate));
    let category = standings[1]
        .as_ref()
        .and_then(|own| own.category(&scene.state.edition));
    let gain = match (before, after) {
        (Some(before), Some(after)) => after - before,
        _ => Printed::default(),
    };
    let names: &'static [&'static str] = if scene.state.place == place {
        &["type", "aria-current"]
    } else {
        &["type"]
    };
    markup.element("li", "", |markup| {
        markup.with("button", names, &["button", "true"], |markup| {
            markup.act(On::Click, Action::Look(place));
            markup.on(On::Focus, |event| {
                show(&event);
            });
            markup.line("span", "name", name);
            markup.element("span", "score", |markup| {
                let (Some(after), Some(category)) = (after, category) else {
                    return markup.text(scene.words.nothing_entered);
                };
                markup.element("strong", "", |markup| markup.figure(after));
                markup.text(" ");
                badge(markup, category, scene.words.zone(category.zone), true);
                if gain != Printed::default() {
                    gained(markup, gain);
                }
            });
        });
    });
}

/// A button that adds a locus and goes there.
pub fn add_locus(markup: &mut Markup, scene: &Scene<'_>) {
    let locus = scene.state.document.assessment.loci.len();
    let dispatch = markup.dispatch();
    let names = &["type", "class"];
    markup.with("button", names, &["button", "secondary"], |markup| {
        markup.on(On::Click, move |_| {
            dispatch.emit(Action::step(|document| add(document, "", None)));
            dispatch.emit(Action::Look(Place::Locus(locus)));
            dispatch.emit(Action::Mode(Mode::Now));
        });
        markup.text("+ ");
        markup.text(scene.words.add_locus);
    });
}
