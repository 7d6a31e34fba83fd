//! Fields of the forms that only some editions ask for.

use super::Scene;
use super::controls::{Field, select};
use super::forms::change_government;
use super::locus::field_id;
use super::markup::Markup;
use crate::app::action::Action;
use crate::model::assessment::Locus;
use crate::model::edition::GovernmentMean;

/// What only some editions ask of a government: what its score is the mean of, and its compliance.
pub fn government_fields(markup: &mut Markup, scene: &Scene<'_>) {
    let words = scene.more();
    let edition = &scene.state.edition;
    let assessment = &scene.state.document.assessment;
    if let Some(other) = edition.other_mean {
        let named = |mean: GovernmentMean| match mean {
            GovernmentMean::Loci => words.mean_of_loci,
            GovernmentMean::Products => words.mean_of_products,
        };
        let own = edition.government_mean;
        let options = [own, other].map(|mean| (mean.word(), named(mean)));
        let chosen = assessment.government_mean.as_deref();
        select(
            markup,
            "government-mean",
            words.government_mean,
            options.into_iter(),
            chosen.unwrap_or(own.word()),
            move |mean| {
                Action::step(move |document| {
                    document.assessment.government_mean = Some(mean.clone());
                })
            },
        );
    }
    if edition.compliance.is_some() {
        let government = assessment.government.as_ref();
        let chosen = government.and_then(|own| own.compliance.as_deref());
        compliance(markup, scene, "government-compliance", chosen, |level| {
            change_government(move |own| own.compliance.clone_from(&level))
        });
    }
}

/// What only some editions ask of a locus: its compliance, and how many products it has.
pub fn locus_fields(markup: &mut Markup, scene: &Scene<'_>, locus: usize) {
    let edition = &scene.state.edition;
    let own = &scene.state.document.assessment.loci[locus];
    let change = move |run: Box<dyn Fn(&mut Locus)>| {
        Action::step(move |document| {
            if let Some(own) = document.assessment.locus_mut(locus) {
                run(own);
            }
        })
    };
    if edition.compliance.is_some() {
        let id = field_id(locus, "compliance");
        let chosen = own.compliance.as_deref();
        compliance(markup, scene, &id, chosen, move |level| {
            change(Box::new(move |own| own.compliance.clone_from(&level)))
        });
    }
    let counts_products = edition.government_mean == GovernmentMean::Products;
    if counts_products && edition.other_mean.is_none() && own.products().is_empty() {
        let count = Field {
            id: field_id(locus, "products"),
            label: scene.more().product_count,
            is_cell: false,
            is_quiet: false,
            value: own.product_count.as_ref(),
            rejected: scene.state.rejected.as_ref(),
            after: scene.more().product_count_help,
            enter: Box::new(move |count| {
                change(Box::new(move |own| own.product_count.clone_from(&count)))
            }),
        };
        count.view(markup, scene.language());
    }
}

fn compliance(
    markup: &mut Markup,
    scene: &Scene<'_>,
    id: &str,
    chosen: Option<&str>,
    enter: impl Fn(Option<String>) -> Action + 'static,
) {
    let words = scene.more();
    let options = [
        ("", words.compliance_unknown),
        ("tinggi", words.compliance_high),
        ("lain", words.compliance_other),
    ];
    select(
        markup,
        id,
        words.compliance,
        options.into_iter(),
        chosen.unwrap_or_default(),
        move |level| enter((!level.is_empty()).then_some(level)),
    );
}
