//! The form for a locus: its name, kind, official score and products; around it, quick ways to fill its
//! sheet and the form for its rapor.

use yew::{Html, html};

use super::edition_fields::locus_fields;
use super::locus_steps::locus_steps;
use super::office_kinds::office_kinds;
use super::quick_fill::quick_fill;
use super::rapor_form::rapor_form;
use crate::app::state::action::Action;
use crate::app::ui::controls::{NumberField, Select, TextField, button, button_about, field_id};
use crate::app::ui::scene::Scene;
use crate::edit::loci::LociEdit;
use crate::edit::products::ProductsEdit;
use crate::model::assessment::Product;
use crate::model::check_points;
use crate::model::problem::Path;

/// The forms of a locus.
pub(super) fn locus_form(scene: &Scene<'_>, locus: usize) -> Html {
    let words = scene.words;
    // Where weights are not even listed, only printed points are scored.
    let has_answers = scene.state.work.edition.weight_unit.is_some();
    html! {
        <>
            <details class="form" open={scene.state.ui.open_forms.about}>
                <summary>{ words.about_locus() }</summary>
                <div class="fields">
                    { name_field(scene, locus) }
                    { kind_field(scene, locus) }
                    { official_field(scene, locus) }
                    { locus_fields(scene, locus) }
                </div>
                if has_answers {
                    { product_fields(scene, locus) }
                }
                { locus_steps(scene, locus) }
            </details>
            if has_answers {
                { quick_fill(scene, locus) }
            }
            { rapor_form(scene, locus) }
            if has_answers {
                <p class="state keys">{ words.keys_help() }</p>
            }
        </>
    }
}

fn name_field(scene: &Scene<'_>, locus: usize) -> Html {
    let entered = &scene.state.work.document.assessment.loci[locus];
    let field = TextField {
        id: &format!("locus-name-{locus}"),
        label: scene.words.locus_name(),
        text: entered.name.as_deref().unwrap_or_default(),
        is_long: false,
        dispatch: scene.dispatch,
    };
    field.view(move |name| Action::edit(LociEdit::Rename(locus, name)))
}

fn kind_field(scene: &Scene<'_>, locus: usize) -> Html {
    let entered = &scene.state.work.document.assessment.loci[locus];
    let select = Select {
        id: &format!("locus-kind-{locus}"),
        label: scene.words.kind(),
        chosen: entered.kind.as_deref().unwrap_or_default(),
        dispatch: scene.dispatch,
    };
    select.view(office_kinds(scene.language()), move |kind| {
        Action::edit(LociEdit::Kind(locus, kind))
    })
}

fn official_field(scene: &Scene<'_>, locus: usize) -> Html {
    let maximum = scene.state.work.edition.maximum.0.clone();
    let field = NumberField {
        id: field_id(locus, "official"),
        label: scene.words.official_figure(),
        is_quiet: false,
        is_cell: false,
        value: scene.state.work.document.workspace.official(locus),
        rejected: scene.state.messages.rejected.as_ref(),
        after: scene.words.official_help(),
        enter: Box::new(move |score| {
            // The score does not depend on it, so nothing else checks it.
            let checked = score.as_ref();
            let checked = checked.map(|score| check_points(score, &maximum, &Path::ROOT));
            if let Some(Err(problem)) = checked {
                return Action::Say(Some(problem.messages()));
            }
            Action::edit(LociEdit::Official(locus, score))
        }),
        dispatch: scene.dispatch,
    };
    field.view(scene.language())
}

fn product_fields(scene: &Scene<'_>, locus: usize) -> Html {
    let words = scene.words;
    let products = scene.state.work.document.assessment.loci[locus].products();
    if products.is_empty() {
        return Html::default();
    }
    let count = products.len() + 1;
    let add = Action::edit(ProductsEdit::Add(locus, count));
    html! {
        <>
            <h2>{ words.products_heading() }</h2>
            for (index, product) in products.iter().enumerate() {
                { product_field(scene, locus, index, product) }
            }
            { button("link", words.add_product(), scene.click(add)) }
        </>
    }
}

fn product_field(scene: &Scene<'_>, locus: usize, index: usize, product: &Product) -> Html {
    let words = scene.words;
    let label = scene.numbered(words.product(), index);
    let field = TextField {
        id: &format!("product-{locus}-{index}"),
        label: &label,
        text: product.name.as_deref().unwrap_or_default(),
        is_long: false,
        dispatch: scene.dispatch,
    };
    let rename = move |name: String| Action::edit(ProductsEdit::Rename(locus, index, name));
    let remove = Action::edit(ProductsEdit::Remove(locus, index));
    html! {
        <div class="fields">
            { field.view(rename) }
            { button_about("link", words.remove(), &label, scene.click(remove)) }
        </div>
    }
}
