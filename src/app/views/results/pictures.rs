//! The pictures below a sheet.

use yew::{Html, html};

use super::dimension_bars::dimension_bars;
use super::locus_strip::locus_strip;
use super::save_buttons::save_buttons;
use crate::app::state::choices::Place;
use crate::app::ui::scene::Scene;

/// The pictures of what is looked at.
pub(super) fn pictures(scene: &Scene<'_>) -> Html {
    let scale = scene.words.picture_scale();
    html! {
        <div class="pictures">
            { match scene.state.ui.place {
                Place::Government => locus_strip(scene),
                Place::Locus(locus) => dimension_bars(scene, locus),
            } }
            <div class="of-scale">
                <strong>{ scale }</strong>
                { save_buttons(scene, ".result svg.scale", scale) }
            </div>
        </div>
    }
}
