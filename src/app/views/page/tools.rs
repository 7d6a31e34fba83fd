//! The tools above a sheet: what is changed, in which order, and the way back.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::state::choices::{Mode, Order, Panel, Place};
use crate::app::ui::buttons::undo_buttons;
use crate::app::ui::controls::{Choice, button};
use crate::app::ui::scene::Scene;

/// The tools.
pub(super) fn tools(scene: &Scene<'_>) -> Html {
    let ui = &scene.state.ui;
    let is_locus = ui.place != Place::Government;
    // A frame has no panels.
    let can_plan = scene.state.frame.is_none() && ui.panel != Some(Panel::Plan);
    html! {
        <div class="tools">
            { modes(scene) }
            if is_locus && ui.mode == Mode::Try {
                { orders(scene) }
            }
            <div class="buttons">
                if is_locus && ui.mode != Mode::Compare {
                    { filter(scene) }
                }
                { undo_buttons(scene) }
                if can_plan {
                    { plan_button(scene) }
                }
            </div>
        </div>
    }
}

fn modes(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let chosen = scene.state.ui.mode;
    let choice = Choice {
        label: words.mode(),
        is_quiet: true,
        name: "mode",
        dispatch: scene.dispatch,
    };
    let modes = [
        (words.mode_try(), Mode::Try),
        (words.mode_now(), Mode::Now),
        (words.mode_compare(), Mode::Compare),
    ];
    choice.view(html! {
        for (name, mode) in modes {
            { choice.option(name, mode == chosen, Action::Mode(mode)) }
        }
    })
}

fn orders(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let chosen = scene.state.ui.order;
    let choice = Choice {
        label: words.order(),
        is_quiet: true,
        name: "order",
        dispatch: scene.dispatch,
    };
    let orders = [
        (words.order_potential(), Order::Potential),
        (words.order_tree(), Order::Tree),
    ];
    choice.view(html! {
        for (name, order) in orders {
            { choice.option(name, order == chosen, Action::Order(order)) }
        }
    })
}

/// A button that stays pressed while only indicators below their maximum are shown.
fn filter(scene: &Scene<'_>) -> Html {
    let is_on = scene.state.ui.only.is_some();
    html! {
        <button
            type="button"
            class="toggle"
            aria-pressed={if is_on { "true" } else { "false" }}
            onclick={scene.click(Action::Filter(!is_on))}
        >
            { scene.words.only_short() }
        </button>
    }
}

fn plan_button(scene: &Scene<'_>) -> Html {
    let open = scene.click(Action::Panel(Some(Panel::Plan)));
    button("primary", scene.words.plan(), open)
}
