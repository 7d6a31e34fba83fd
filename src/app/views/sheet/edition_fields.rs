//! Fields of the forms that only some editions ask for.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::ui::controls::{NumberField, Select, field_id};
use crate::app::ui::scene::Scene;
use crate::edit::government::GovernmentEdit;
use crate::edit::loci::LociEdit;
use crate::model::edition::GovernmentMean;

/// Fields of a government: the kind of mean that its score is, and its compliance.
pub(super) fn government_fields(scene: &Scene<'_>) -> Html {
    let edition = &scene.state.work.edition;
    let government = scene.state.work.document.assessment.government.as_ref();
    let level = government.and_then(|government| government.compliance.as_deref());
    let enter = |level| Action::edit(GovernmentEdit::Compliance(level));
    html! {
        <>
            if let Some(other) = edition.other_mean {
                { mean(scene, [edition.government_mean, other]) }
            }
            if edition.compliance.is_some() {
                { compliance(scene, "government-compliance", level, enter) }
            }
        </>
    }
}

/// The choice between the mean of the edition and the other one that it allows.
fn mean(scene: &Scene<'_>, means: [GovernmentMean; 2]) -> Html {
    let words = scene.words;
    let in_words = |mean: GovernmentMean| match mean {
        GovernmentMean::Loci => words.mean_of_loci(),
        GovernmentMean::Products => words.mean_of_products(),
    };
    let chosen = scene
        .state
        .work
        .document
        .assessment
        .government_mean
        .as_deref();
    let select = Select {
        id: "government-mean",
        label: words.government_mean(),
        chosen: chosen.unwrap_or(means[0].word()),
        dispatch: scene.dispatch,
    };
    select.view(means.map(|mean| (mean.word(), in_words(mean))), |mean| {
        Action::edit(GovernmentEdit::Mean(mean))
    })
}

/// Fields of a locus: its compliance, and how many products it has.
pub(super) fn locus_fields(scene: &Scene<'_>, locus: usize) -> Html {
    let edition = &scene.state.work.edition;
    let entered = &scene.state.work.document.assessment.loci[locus];
    let level = entered.compliance.as_deref();
    let id = field_id(locus, "compliance");
    let enter = move |level| Action::edit(LociEdit::Compliance(locus, level));
    let counts_products = edition.government_mean == GovernmentMean::Products
        && edition.other_mean.is_none()
        && entered.products().is_empty();
    html! {
        <>
            if edition.compliance.is_some() {
                { compliance(scene, &id, level, enter) }
            }
            if counts_products {
                { product_count(scene, locus) }
            }
        </>
    }
}

fn product_count(scene: &Scene<'_>, locus: usize) -> Html {
    let entered = &scene.state.work.document.assessment.loci[locus];
    let field = NumberField {
        id: field_id(locus, "products"),
        label: scene.words.product_count(),
        is_cell: false,
        is_quiet: false,
        value: entered.product_count.as_ref(),
        rejected: scene.state.messages.rejected.as_ref(),
        after: scene.words.product_count_help(),
        enter: Box::new(move |count| Action::edit(LociEdit::ProductCount(locus, count))),
        dispatch: scene.dispatch,
    };
    field.view(scene.language())
}

fn compliance(
    scene: &Scene<'_>,
    id: &str,
    level: Option<&str>,
    enter: impl Fn(Option<String>) -> Action + 'static,
) -> Html {
    let words = scene.words;
    let levels = [
        ("", words.compliance_unknown()),
        ("tinggi", words.compliance_high()),
        ("lain", words.compliance_other()),
    ];
    let select = Select {
        id,
        label: words.compliance(),
        chosen: level.unwrap_or_default(),
        dispatch: scene.dispatch,
    };
    select.view(levels, move |level| {
        enter((!level.is_empty()).then_some(level))
    })
}
