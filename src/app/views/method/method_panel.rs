//! How an edition computes: its formula, its tree with every weight, mark, source and law, what is not
//! known of it, and what came before.

use yew::{Html, html};

use super::context::Method;
use super::weight_tree::weight_tree;
use crate::app::state::action::Action;
use crate::app::state::choices;
use crate::app::ui::controls::button;
use crate::app::ui::panel::Panel;
use crate::app::ui::scene::Scene;
use crate::app::ui::sources::{Cited, mark};
use crate::app::words::number::figure;
use crate::model::category::Category;
use crate::model::edition::{Dimension, GovernmentMean, Mark, WeightUnit};
use crate::model::sheet::Sheet;
use crate::model::texts::{Statement, Texts};

/// The marks that a number can have, in the order of their explanation.
const MARKS: [Mark; 5] = [
    Mark::Published,
    Mark::Derived,
    Mark::Assumed,
    Mark::Unknown,
    Mark::Own,
];

/// The panel.
pub(super) fn method_panel(scene: &Scene<'_>, texts: &Texts) -> Html {
    let words = scene.words;
    let open = scene.click(Action::Panel(Some(choices::Panel::Weights)));
    let print = scene.click(Action::Print(true));
    let panel = Panel {
        class: "above method",
        id: "method-heading",
        heading: words.how(),
    };
    panel.view(
        scene,
        html! {
            <>
                <div class="buttons">
                    { button("secondary", words.own_heading(), open) }
                    { button("secondary", words.print(), print) }
                </div>
                // Paper has a copy of its own.
                { body(scene, texts) }
            </>
        },
    )
}

/// The method as it is printed.
pub(super) fn printed(scene: &Scene<'_>, texts: &Texts) -> Html {
    html! {
        <div class="print of-method">
            <h2>{ scene.words.how() }</h2>
            { body(scene, texts) }
        </div>
    }
}

/// The method without the panel.
fn body(scene: &Scene<'_>, texts: &Texts) -> Html {
    let work = &scene.state.work;
    let Ok(sheet) = Sheet::new(&work.edition, &work.document.assessment) else {
        return Html::default();
    };
    let words = scene.words;
    let method = Method {
        language: scene.language(),
        words,
        texts,
        cited: Cited::new(texts, scene.language()),
        sheet: &sheet,
        edition: &work.edition,
    };
    let title = work.edition.title.get(scene.language());
    html! {
        <div class="method-body">
            <p class="edition-title">{ words.title_and_year(title, sheet.year) }</p>
            { method.formula() }
            { method.marks() }
            { weight_tree(&method) }
            { method.categories() }
            { method.statements(words.not_known(), &texts.unknown) }
            { method.statements(words.history(), &texts.history) }
            { method.cited.list() }
        </div>
    }
}

impl<'a> Method<'a> {
    fn formula(&self) -> Html {
        let words = self.words;
        let is_flat = self.edition.dimensions.iter().any(Dimension::is_total);
        let leaf = match self.edition.weight_unit {
            Some(WeightUnit::PercentOfDimension) => words.formula_percent(),
            Some(WeightUnit::Points) => words.formula_points(),
            None => words.formula_printed(),
        };
        let locus = match is_flat {
            true => words.formula_leaves(),
            false => words.formula_locus(),
        };
        let mean = match self.sheet.government_mean {
            GovernmentMean::Loci => words.method_mean_of_loci(),
            GovernmentMean::Products => words.method_mean_of_products(),
        };
        let has_weights = self.edition.weight_unit.is_some();
        html! {
            <>
                <h3>{ words.formula() }</h3>
                <ul class="says">
                    <li>{ leaf }</li>
                    if has_weights {
                        <li>{ locus }</li>
                    }
                    { self.rule(mean, &self.edition.aggregation) }
                    { self.rule(words.rounding(), &self.texts.rounding) }
                    if let Some(compliance) = &self.edition.compliance {
                        { self.rule(
                            &words.method_compliance(compliance.suffix.get(self.language)),
                            &compliance.evidence,
                        ) }
                    }
                    if has_weights {
                        <li>{ words.range_says() }</li>
                    }
                    <li>{ words.not_official() }</li>
                </ul>
            </>
        }
    }

    fn marks(&self) -> Html {
        let words = self.words;
        let meaning = |mark| match mark {
            Mark::Published => words.mark_published(),
            Mark::Derived => words.mark_derived(),
            Mark::Assumed => words.mark_assumed(),
            Mark::Unknown | Mark::Editorial => words.mark_unknown(),
            Mark::Own => words.mark_own(),
        };
        html! {
            <>
                <h3>{ words.marks() }</h3>
                <ul class="legend">
                    for own in MARKS {
                        <li>{ mark(own, self.language) }{ ": " }{ meaning(own) }</li>
                    }
                </ul>
            </>
        }
    }

    fn categories(&self) -> Html {
        html! {
            <>
                <h3>{ self.words.categories() }</h3>
                <ul class="says">
                    for category in self.edition.ladder.iter() {
                        <li>
                            <strong>{ category.label.get(self.language) }</strong>
                            { self.border(category) }
                            { self.cited.evidence(&category.evidence) }
                        </li>
                    }
                </ul>
            </>
        }
    }

    /// The letter and zone of a category, and the score from which it is reached.
    fn border(&self, category: &Category) -> String {
        let letter = match category.id.len() {
            1 => format!(" ({})", category.id),
            _ => String::new(),
        };
        let zone = self.words.zone(category.zone);
        let from = figure(category.from, self.language);
        self.words.category_from(letter, zone, from)
    }

    /// Sentences with their evidence; nothing where there are none.
    fn statements(&self, heading: &str, statements: &'a [Statement]) -> Html {
        if statements.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <h3>{ heading }</h3>
                <ul class="says">
                    for statement in statements {
                        { self.rule(statement.text.get(self.language), &statement.evidence) }
                    }
                </ul>
            </>
        }
    }
}
