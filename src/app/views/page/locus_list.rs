//! The list of loci with their scores, which is also how one gets from one to another.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement};
use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::state::choices::Place;
use crate::app::ui::buttons::add_locus;
use crate::app::ui::controls::{badge, gained};
use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::model::quantity::Printed;
use crate::model::score::Standing;

/// Width of the neighbour before that stays visible in the strip, in pixels.
const STRIP_MARGIN: i32 = 48;

/// The government or a locus, with its score.
struct Entry<'a> {
    place: Place,
    name: &'a str,
    now: Option<Standing>,
    simulated: Option<Standing>,
}

/// The list of loci, below the government; one can be added where it can also be changed.
pub(super) fn locus_list(scene: &Scene<'_>, can_add: bool) -> Html {
    let now = &scene.state.work.computed.base.score;
    let simulated = &scene.state.work.computed.after;
    let government = Entry {
        place: Place::Government,
        name: scene.words.whole_government(),
        now: now.standing,
        simulated: simulated.standing,
    };
    let loci = now.loci.iter().zip(&simulated.loci).enumerate();
    html! {
        <nav class="loci" aria-label={scene.words.loci_heading()}>
            <ul>
                { government.view(scene) }
                for (index, (now, simulated)) in loci {
                    { Entry {
                        place: Place::Locus(index),
                        name: &scene.locus_name(index),
                        now: Some(now.standing),
                        simulated: Some(simulated.standing),
                    }.view(scene) }
                }
                if can_add {
                    <li>{ add_locus(scene) }</li>
                }
            </ul>
        </nav>
    }
}

impl Entry<'_> {
    fn view(&self, scene: &Scene<'_>) -> Html {
        let is_current = scene.state.ui.place == self.place;
        html! {
            <li>
                <button
                    type="button"
                    aria-current={is_current.then_some("true")}
                    onclick={scene.click(Action::Look(self.place))}
                    onfocus={|event: FocusEvent| { scroll_to(&event); }}
                >
                    <span class="name">{ self.name }</span>
                    <span class="score">{ self.score(scene) }</span>
                </button>
            </li>
        }
    }

    fn score(&self, scene: &Scene<'_>) -> Html {
        let language = scene.language();
        let estimate = |standing: Option<Standing>| standing?.figure.estimate;
        let category = self
            .simulated
            .as_ref()
            .and_then(|standing| standing.category(&scene.state.work.edition));
        let (Some(simulated), Some(category)) = (estimate(self.simulated), category) else {
            return html! { scene.words.nothing_entered() };
        };
        let gain = estimate(self.now).map(|now| simulated - now);
        html! {
            <>
                <strong>{ figure(simulated, language) }</strong>
                { " " }
                { badge(category, language, scene.words.zone(category.zone), true) }
                if let Some(gain) = gain.filter(|gain| *gain != Printed::default()) {
                    { gained(gain, language) }
                }
            </>
        }
    }
}

/// Scrolls the strip, which the list is on a phone, to an entry. Browsers leave a button half outside it
/// when it gets the focus.
fn scroll_to(event: &Event) -> Option<()> {
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
