//! How an edition computes: its formula, its tree with every weight, mark, source and law, what is not
//! known of it, and what came before.

use super::Scene;
use super::cited::{Cited, mark};
use super::markup::Markup;
use super::panel::panel;
use crate::app::action::{Action, Panel};
use crate::app::method_words::{MethodWords, method_words};
use crate::app::number::{short, weight_in_unit};
use crate::app::words::words;
use crate::model::edition::{
    DatedWeight, Dimension, Edition, Evidence, GovernmentMean, Indicator, Mark, PointsNode,
    Variable, WeightUnit,
};
use crate::model::exact::Exact;
use crate::model::pool::LeafShare;
use crate::model::quantity::Span;
use crate::model::sheet::{Sheet, SheetDimension};
use crate::model::text::Language;
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
pub fn method(markup: &mut Markup, scene: &Scene<'_>, texts: &Texts) {
    let own = method_words(scene.language());
    let named = ["above method", "method-heading", scene.words.how];
    panel(markup, named, scene.words.close, |markup| {
        markup.element("div", "buttons", |markup| {
            let open = Action::Panel(Some(Panel::Weights));
            markup.button("secondary", own.own_heading, open);
            markup.button("secondary", scene.words.print, Action::Print(true));
        });
        // Paper has a copy of its own.
        body(markup, scene, texts);
    });
}

/// A button that leads here from a number.
pub fn to_method(markup: &mut Markup, language: Language) {
    let open = Action::Panel(Some(Panel::Method));
    markup.button("link", words(language).how, open);
}

/// The method as it is printed.
pub fn printed(markup: &mut Markup, scene: &Scene<'_>, texts: &Texts) {
    markup.element("div", "print of-method", |markup| {
        markup.line("h2", "", scene.words.how);
        body(markup, scene, texts);
    });
}

/// All of it without the panel.
fn body(markup: &mut Markup, scene: &Scene<'_>, texts: &Texts) {
    let state = scene.state;
    let Ok(sheet) = Sheet::new(&state.edition, &state.document.assessment) else {
        return;
    };
    let view = Method {
        language: scene.language(),
        words: method_words(scene.language()),
        texts,
        cited: Cited::new(texts, scene.language()),
        sheet: &sheet,
        edition: &state.edition,
    };
    markup.element("div", "method-body", |markup| {
        markup.element("p", "edition-title", |markup| {
            markup.text(state.edition.title.get(scene.language()));
            markup.text(" · ");
            markup.text(scene.words.year);
            markup.text(" ");
            markup.text(&sheet.year.to_string());
        });
        view.formula(markup, scene);
        view.marks(markup);
        view.tree(markup);
        view.categories(markup, scene);
        view.statements(markup, view.words.not_known, &texts.unknown);
        view.statements(markup, view.words.history, &texts.history);
        view.cited.list(markup);
    });
}

/// What all parts of the view need.
struct Method<'a> {
    language: Language,
    words: &'static MethodWords,
    texts: &'a Texts,
    cited: Cited<'a>,
    sheet: &'a Sheet<'a>,
    edition: &'a Edition,
}

impl<'a> Method<'a> {
    fn formula(&self, markup: &mut Markup, scene: &Scene<'_>) {
        let words = self.words;
        let is_flat = self.edition.dimensions.iter().any(Dimension::is_total);
        markup.line("h3", "", words.formula);
        markup.element("ul", "says", |markup| {
            let leaf = match self.edition.weight_unit {
                Some(WeightUnit::PercentOfDimension) => words.formula_percent,
                Some(WeightUnit::Points) => words.formula_points,
                None => words.formula_printed,
            };
            markup.line("li", "", leaf);
            if self.edition.weight_unit.is_some() {
                let locus = if is_flat {
                    words.formula_leaves
                } else {
                    words.formula_locus
                };
                markup.line("li", "", locus);
            }
            let mean = match self.sheet.government_mean {
                GovernmentMean::Loci => words.mean_of_loci,
                GovernmentMean::Products => words.mean_of_products,
            };
            self.rule(markup, mean, &self.edition.aggregation);
            self.rule(markup, words.rounding, &self.texts.rounding);
            if let Some(compliance) = &self.edition.compliance {
                let suffix = compliance.suffix.get(self.language);
                let rule = [words.compliance, ": “", suffix, "”."].concat();
                self.rule(markup, &rule, &compliance.evidence);
            }
            if self.edition.weight_unit.is_some() {
                markup.line("li", "", words.range_says);
            }
            markup.line("li", "", scene.words.not_official);
        });
    }

    fn rule(&self, markup: &mut Markup, words: &str, evidence: &'a Evidence) {
        markup.element("li", "", |markup| {
            markup.text(words);
            markup.text(" ");
            self.cited.evidence(markup, evidence);
        });
    }

    fn marks(&self, markup: &mut Markup) {
        markup.line("h3", "", self.words.marks);
        markup.element("ul", "legend", |markup| {
            for own in MARKS {
                markup.element("li", "", |markup| {
                    mark(markup, own, self.language);
                    markup.text(": ");
                    markup.text(match own {
                        Mark::Published => self.words.mark_published,
                        Mark::Derived => self.words.mark_derived,
                        Mark::Assumed => self.words.mark_assumed,
                        Mark::Unknown | Mark::Editorial => self.words.mark_unknown,
                        Mark::Own => self.words.mark_own,
                    });
                });
            }
        });
    }

    fn categories(&self, markup: &mut Markup, scene: &Scene<'_>) {
        markup.line("h3", "", self.words.categories);
        markup.element("ul", "says", |markup| {
            for category in self.edition.ladder.iter() {
                markup.element("li", "", |markup| {
                    markup.line("strong", "", category.label.get(self.language));
                    if category.id.len() == 1 {
                        markup.text(" (");
                        markup.text(&category.id);
                        markup.text(")");
                    }
                    markup.text(scene.words.zone(category.zone));
                    markup.text(", ");
                    markup.text(self.words.from);
                    markup.text(" ");
                    markup.figure(category.from);
                    markup.text(" ");
                    self.cited.evidence(markup, &category.evidence);
                });
            }
        });
    }

    /// Sentences with their evidence; nothing where there are none.
    fn statements(&self, markup: &mut Markup, heading: &str, statements: &'a [Statement]) {
        if statements.is_empty() {
            return;
        }
        markup.line("h3", "", heading);
        markup.element("ul", "says", |markup| {
            for Statement { text, evidence } in statements {
                self.rule(markup, text.get(self.language), evidence);
            }
        });
    }

    fn tree(&self, markup: &mut Markup) {
        markup.line("h3", "", self.words.tree);
        for part in self.edition.parts() {
            match part {
                PointsNode::Dimension(position) => self.dimension(markup, position),
                PointsNode::Sum(position) => {
                    let sum = &self.edition.sums[position];
                    markup.element("h4", "", |markup| {
                        markup.text(sum.name.get(self.language));
                    });
                    let points = &self.sheet.sums[position].points;
                    let dated = sum.weight_in(self.sheet.year);
                    self.whole(markup, Some(points), Mark::Derived, dated);
                }
                PointsNode::Total => {}
            }
        }
        // Leaves that share the total itself are no part that is shown elsewhere.
        let mut dimensions = self.edition.dimensions.iter();
        if let Some(position) = dimensions.position(Dimension::is_total) {
            self.dimension(markup, position);
        }
    }

    fn dimension(&self, markup: &mut Markup, position: usize) {
        let dimension = &self.edition.dimensions[position];
        let own = &self.sheet.dimensions[position];
        markup.line("h4", "", dimension.name.get(self.language));
        let dated = dimension.weight_in(self.sheet.year);
        self.whole(markup, own.maximum(), own.mark, dated);
        let mut derived = self.texts.derived_maxima.iter();
        if let Some((_, statement)) = derived.find(|(node, _)| *node == dimension.id) {
            markup.element("p", "", |markup| {
                markup.text(statement.text.get(self.language));
                markup.text(" ");
                self.cited.evidence(markup, &statement.evidence);
            });
        }
        markup.element("ul", "tree", |markup| {
            for variable in &dimension.variables {
                self.variable(markup, variable, position);
            }
        });
    }

    /// The points of a dimension or a sum.
    fn whole(
        &self,
        markup: &mut Markup,
        points: Option<&Exact>,
        how: Mark,
        dated: Option<&'a DatedWeight>,
    ) {
        markup.element("p", "", |markup| {
            if let Some(points) = points {
                markup.line("strong", "", &self.points(points));
                markup.text(" ");
            }
            match dated {
                Some(dated) if how != Mark::Own => self.cited.evidence(markup, &dated.evidence),
                Some(dated) => {
                    mark(markup, how, self.language);
                    self.published(markup, &self.points(&dated.weight.0), &dated.evidence);
                }
                None => mark(markup, how, self.language),
            }
        });
    }

    fn points(&self, points: &Exact) -> String {
        [&short(points, self.language), " ", self.words.points].concat()
    }

    /// What an edition says where the user says something else.
    fn published(&self, markup: &mut Markup, weight: &str, evidence: &'a Evidence) {
        markup.text("; ");
        markup.text(self.words.published_weight);
        markup.text(" ");
        markup.text(weight);
        markup.text(" ");
        self.cited.evidence(markup, evidence);
    }

    fn variable(&self, markup: &mut Markup, variable: &'a Variable, dimension: usize) {
        let year = self.sheet.year;
        // An indicator of the same name says all that there is.
        let says_more = !matches!(&*variable.indicators, [only] if only.name == variable.name);
        if says_more {
            markup.line("li", "variable-name", variable.name.get(self.language));
        }
        for indicator in variable.indicators.iter().filter(|own| own.exists_in(year)) {
            markup.element("li", "", |markup| {
                markup.line("span", "name", indicator.name.get(self.language));
                self.fact(markup, self.words.weight, |markup| {
                    self.weight(markup, indicator, dimension);
                });
                self.fact(markup, self.words.maximum, |markup| {
                    self.scale(markup, indicator)
                });
                self.fact(markup, self.words.law, |markup| self.law(markup, indicator));
            });
        }
    }

    /// Something about an indicator: what it is about, and what is known.
    #[inline(always)]
    fn fact(&self, markup: &mut Markup, label: &str, inside: impl FnOnce(&mut Markup)) {
        markup.element("span", "fact", |markup| {
            markup.line("span", "label", label);
            markup.text(" ");
            inside(markup);
        });
    }

    /// What an indicator weighs, and how that is known.
    fn weight(&self, markup: &mut Markup, indicator: &'a Indicator, position: usize) {
        let dated = indicator.weight_in(self.sheet.year);
        let own = &self.sheet.dimensions[position];
        let Some(leaf) = self.sheet.leaf_position(&indicator.id) else {
            // Where only printed points are scored, no indicator counts, and none is left out.
            if self.edition.weight_unit.is_none() {
                return mark(markup, Mark::Unknown, self.language);
            }
            return markup.text(self.words.not_counted);
        };
        let leaf = leaf - own.leaves.start;
        let share = |share: &Exact| weight_in_unit(self.edition, share, self.language);
        match &own.pool.shares()[leaf] {
            LeafShare::Known(known, Mark::Own) => {
                markup.line("strong", "", &share(known));
                markup.text(" ");
                mark(markup, Mark::Own, self.language);
                if let Some(dated) = dated {
                    let weight = weight_text(self.edition, &dated.weight.0, self.language);
                    self.published(markup, &weight, &dated.evidence);
                }
            }
            LeafShare::Known(known, how) => {
                markup.line("strong", "", &share(known));
                markup.text(" ");
                match dated {
                    Some(dated) => self.cited.evidence(markup, &dated.evidence),
                    None => mark(markup, *how, self.language),
                }
            }
            LeafShare::Open => {
                mark(markup, Mark::Unknown, self.language);
                let range = range_text(self.edition, own, &own.pool.range(leaf), self.language);
                markup.text("; ");
                markup.text(self.words.used);
                markup.text(" ");
                markup.line("strong", "assumed", &share(own.pool.equal()));
                markup.text(" ");
                mark(markup, Mark::Assumed, self.language);
                markup.text("; ");
                markup.text(self.words.possible);
                markup.text(" ");
                markup.line("span", "value", &range);
            }
        }
    }

    /// The best answer to an indicator.
    fn scale(&self, markup: &mut Markup, indicator: &'a Indicator) {
        let scale = indicator.scale.as_ref();
        let own = self.sheet.assessment.scales.get(&indicator.id);
        match (own, scale) {
            (_, None) => mark(markup, Mark::Unknown, self.language),
            (Some(own), Some(_)) => {
                markup.line("strong", "", &short(own, self.language));
                markup.text(" ");
                mark(markup, Mark::Own, self.language);
            }
            (None, Some(scale)) => {
                markup.line("strong", "", &short(&scale.maximum, self.language));
                markup.text(" ");
                self.cited.evidence(markup, &scale.evidence);
            }
        }
    }

    /// The articles that ground an indicator.
    fn law(&self, markup: &mut Markup, indicator: &Indicator) {
        let texts = self.texts.indicator(&indicator.id);
        let law = texts.map_or(&[][..], |own| &own.law);
        if law.is_empty() {
            return mark(markup, Mark::Unknown, self.language);
        }
        for (place, Statement { text, evidence }) in law.iter().enumerate() {
            if place > 0 {
                markup.text("; ");
            }
            markup.text(text.get(self.language));
            markup.text(" ");
            self.cited.evidence(markup, evidence);
        }
    }
}

/// What a share can be: `3,13–12,54 %`.
#[must_use]
pub fn range_text(
    edition: &Edition,
    dimension: &SheetDimension,
    range: &Span<Exact>,
    language: Language,
) -> String {
    let [low, high] = [&range.low, &range.high].map(|end| match edition.weight_unit {
        Some(WeightUnit::Points) => end * &dimension.points,
        Some(WeightUnit::PercentOfDimension) | None => end * &Exact::whole(100),
    });
    let high_text = weight_text(edition, &high, language);
    let low = short(&low, language);
    if high_text.starts_with(&[&low, "\u{a0}"].concat()) {
        return high_text;
    }
    [&low, "–", &high_text].concat()
}

/// A weight in its unit.
#[must_use]
pub fn weight_text(edition: &Edition, weight: &Exact, language: Language) -> String {
    let unit = match edition.weight_unit {
        Some(WeightUnit::Points) => method_words(language).points,
        Some(WeightUnit::PercentOfDimension) | None => "%",
    };
    [&short(weight, language), "\u{a0}", unit].concat()
}
