//! The form for what a rapor prints: points by dimension, or a total.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::state::choices::Panel;
use crate::app::ui::controls::{NumberField, button, field_id};
use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::edit::edits::Edit;
use crate::model::edition::{NodeId, TOTAL};
use crate::model::quantity::Printed;

/// The form of a locus.
pub(super) fn rapor_form(scene: &Scene<'_>, locus: usize) -> Html {
    let words = scene.words;
    let edition = &scene.state.work.edition;
    let scores = &scene.state.work.computed.base.score.loci[locus].dimensions;
    let form = RaporForm { scene, locus };
    html! {
        <details class="form" open={scene.state.ui.open_forms.rapor}>
            <summary>{ words.rapor_heading() }</summary>
            <p>{ words.rapor_help() }</p>
            <div class="fields">
                for (dimension, score) in edition.dimensions.iter().zip(scores) {
                    { form.field(
                        dimension.id.clone(),
                        dimension.name.get(scene.language()),
                        score.limit,
                    ) }
                }
                { form.field(TOTAL.into(), words.raport_total(), edition.maximum.printed()) }
            </div>
            if edition.weight_unit.is_some() {
                { button(
                    "link",
                    words.raports(),
                    scene.click(Action::Panel(Some(Panel::Weights))),
                ) }
            }
        </details>
    }
}

struct RaporForm<'a> {
    scene: &'a Scene<'a>,
    locus: usize,
}

impl RaporForm<'_> {
    fn field(&self, node: NodeId, label: &str, maximum: Printed) -> Html {
        let (scene, locus) = (self.scene, self.locus);
        let entered = &scene.state.work.document.assessment.loci[locus];
        let field = NumberField {
            id: field_id(locus, &node),
            label,
            is_cell: false,
            is_quiet: false,
            value: entered.points.get(&node),
            rejected: scene.state.messages.rejected.as_ref(),
            after: &scene.words.of_scale(figure(maximum, scene.language())),
            enter: Box::new(move |to| {
                let node = node.clone();
                Action::Edit(Edit::Points { locus, node, to })
            }),
            dispatch: scene.dispatch,
        };
        field.view(scene.language())
    }
}
