//! The form for the government, and the list of its loci.

use yew::{Html, html};

use super::edition_fields::government_fields;
use super::locus_steps::locus_steps;
use super::office_kinds::government_kinds;
use crate::app::state::action::Action;
use crate::app::state::choices::Place;
use crate::app::ui::buttons::add_locus;
use crate::app::ui::controls::{NumberField, Select, TextField, button};
use crate::app::ui::scene::Scene;
use crate::edit::government::GovernmentEdit;
use crate::edit::loci::AddLoci;
use crate::model::edition::TOTAL;
use crate::model::texts::{Texts, UsualLoci};

/// The form and the list.
pub(super) fn government_form(scene: &Scene<'_>, texts: &Texts) -> Html {
    let words = scene.words;
    let count = scene.state.work.document.assessment.loci.len();
    html! {
        <>
            <section class="form">
                <h2>{ words.government_heading() }</h2>
                <div class="fields">
                    { name_field(scene) }
                    { kind_field(scene) }
                    { official_field(scene) }
                    { government_fields(scene) }
                </div>
            </section>
            <section class="form">
                <h2>{ words.loci_heading() }</h2>
                <ol class="offices">
                    for locus in 0..count {
                        { office(scene, locus) }
                    }
                </ol>
                if count == 0 {
                    <p>{ words.no_loci() }</p>
                    for usual in &texts.usual_loci {
                        { usual_loci(scene, usual) }
                    }
                }
                { add_locus(scene) }
            </section>
        </>
    }
}

fn name_field(scene: &Scene<'_>) -> Html {
    let government = scene.state.work.document.assessment.government.as_ref();
    let name = government.and_then(|government| government.name.as_deref());
    let field = TextField {
        id: "government-name",
        label: scene.words.government_name(),
        text: name.unwrap_or_default(),
        is_long: false,
        dispatch: scene.dispatch,
    };
    field.view(|name| Action::edit(GovernmentEdit::Name(name)))
}

fn kind_field(scene: &Scene<'_>) -> Html {
    let government = scene.state.work.document.assessment.government.as_ref();
    let kind = government.and_then(|government| government.kind.as_deref());
    let select = Select {
        id: "government-kind",
        label: scene.words.kind(),
        chosen: kind.unwrap_or_default(),
        dispatch: scene.dispatch,
    };
    select.view(government_kinds(scene.language()), |kind| {
        Action::edit(GovernmentEdit::Kind(kind))
    })
}

fn official_field(scene: &Scene<'_>) -> Html {
    let government = scene.state.work.document.assessment.government.as_ref();
    let field = NumberField {
        id: "government-official".to_owned(),
        label: scene.words.official_figure(),
        is_quiet: false,
        is_cell: false,
        value: government.and_then(|government| government.points.get(TOTAL)),
        rejected: scene.state.messages.rejected.as_ref(),
        after: scene.words.official_help(),
        enter: Box::new(|score| Action::edit(GovernmentEdit::Official(score))),
        dispatch: scene.dispatch,
    };
    field.view(scene.language())
}

fn office(scene: &Scene<'_>, locus: usize) -> Html {
    let look = scene.click(Action::Look(Place::Locus(locus)));
    html! {
        <li>
            { button("link", &scene.locus_name(locus), look) }
            { locus_steps(scene, locus) }
        </li>
    }
}

/// A button that begins the list with the offices that are usually assessed.
fn usual_loci(scene: &Scene<'_>, usual: &UsualLoci) -> Html {
    let kinds: Vec<&str> = government_kinds(scene.language())
        .filter(|(id, _)| usual.kinds.iter().any(|kind| kind == id))
        .map(|(_, words)| words)
        .collect();
    let words = scene.words.usual_loci(kinds.join(" / "), usual.loci.len());
    let offices = usual.loci.iter().cloned();
    let offices = offices.map(|(name, kind)| (name, Some(kind))).collect();
    let add = Action::edit(AddLoci(offices));
    button("secondary", &words, scene.click(add))
}
