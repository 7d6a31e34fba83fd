//! The tree of an edition with every weight, maximum and law, and how each is known.

use yew::{Html, html};

use super::context::Method;
use super::weight_text::{range_text, weight_text};
use crate::app::ui::sources::mark;
use crate::app::words::number::{short, weight_in_unit};
use crate::model::edition::{
    DatedWeight, Dimension, Evidence, Indicator, Mark, PointsNode, Variable,
};
use crate::model::exact::Exact;
use crate::model::pool::LeafShare;
use crate::model::texts::Statement;

/// The tree.
pub(super) fn weight_tree(method: &Method<'_>) -> Html {
    // Leaves that share the total itself are no part that is shown elsewhere.
    let mut dimensions = method.edition.dimensions.iter();
    let total = dimensions.position(Dimension::is_total);
    html! {
        <>
            <h3>{ method.words.tree() }</h3>
            for part in method.edition.parts() {
                { method.part(part) }
            }
            if let Some(position) = total {
                { method.dimension(position) }
            }
        </>
    }
}

impl<'a> Method<'a> {
    fn part(&self, part: PointsNode) -> Html {
        match part {
            PointsNode::Dimension(position) => self.dimension(position),
            PointsNode::Sum(position) => {
                let sum = &self.edition.sums[position];
                let points = &self.sheet.sums[position].points;
                let dated = sum.weight_in(self.sheet.year);
                html! {
                    <>
                        <h4>{ sum.name.get(self.language) }</h4>
                        { self.whole(Some(points), Mark::Derived, dated) }
                    </>
                }
            }
            PointsNode::Total => Html::default(),
        }
    }

    fn dimension(&self, position: usize) -> Html {
        let dimension = &self.edition.dimensions[position];
        let checked = &self.sheet.dimensions[position];
        let dated = dimension.weight_in(self.sheet.year);
        let mut derived = self.texts.derived_maxima.iter();
        let derived = derived.find(|(node, _)| *node == dimension.id);
        html! {
            <>
                <h4>{ dimension.name.get(self.language) }</h4>
                { self.whole(checked.maximum(), checked.mark, dated) }
                if let Some((_, statement)) = derived {
                    <p>
                        { statement.text.get(self.language) }{ " " }
                        { self.cited.evidence(&statement.evidence) }
                    </p>
                }
                <ul class="tree">
                    for variable in &dimension.variables {
                        { self.variable(variable, position) }
                    }
                </ul>
            </>
        }
    }

    /// The points of a dimension or a sum.
    fn whole(&self, points: Option<&Exact>, how: Mark, dated: Option<&'a DatedWeight>) -> Html {
        html! {
            <p>
                if let Some(points) = points {
                    <strong>{ self.points(points) }</strong>{ " " }
                }
                { match dated {
                    Some(dated) if how != Mark::Own => self.cited.evidence(&dated.evidence),
                    Some(dated) => html! {
                        <>
                            { mark(how, self.language) }
                            { self.published(&self.points(&dated.weight.0), &dated.evidence) }
                        </>
                    },
                    None => mark(how, self.language),
                } }
            </p>
        }
    }

    fn points(&self, points: &Exact) -> String {
        format!("{} {}", short(points, self.language), self.words.points())
    }

    /// The weight of the edition, where the user has another.
    fn published(&self, weight: &str, evidence: &'a Evidence) -> Html {
        html! {
            <>
                { format!("; {} {weight} ", self.words.published_weight()) }
                { self.cited.evidence(evidence) }
            </>
        }
    }

    fn variable(&self, variable: &'a Variable, dimension: usize) -> Html {
        let year = self.sheet.year;
        // An indicator of the same name says all that there is.
        let says_more = !matches!(&*variable.indicators, [only] if only.name == variable.name);
        let indicators = variable.indicators.iter().filter(|own| own.exists_in(year));
        html! {
            <>
                if says_more {
                    <li class="variable-name">{ variable.name.get(self.language) }</li>
                }
                for indicator in indicators {
                    <li>
                        <span class="name">{ indicator.name.get(self.language) }</span>
                        { fact(self.words.weight(), self.weight(indicator, dimension)) }
                        { fact(self.words.method_maximum(), self.scale(indicator)) }
                        { fact(self.words.method_law(), self.law(indicator)) }
                    </li>
                }
            </>
        }
    }

    /// The weight of an indicator, and how it is known.
    fn weight(&self, indicator: &'a Indicator, dimension: usize) -> Html {
        let dated = indicator.weight_in(self.sheet.year);
        let checked = &self.sheet.dimensions[dimension];
        let Some(leaf) = self.sheet.leaf_position(&indicator.id) else {
            // Where only printed points are scored, no indicator counts, and none is left out.
            return match self.edition.weight_unit {
                None => mark(Mark::Unknown, self.language),
                Some(_) => html! { self.words.not_counted() },
            };
        };
        let leaf = leaf - checked.leaves.start;
        let share = |share: &Exact| weight_in_unit(self.edition, share, self.language);
        match &checked.pool.shares()[leaf] {
            LeafShare::Known(known, how) => html! {
                <>
                    <strong>{ share(known) }</strong>{ " " }
                    { match dated {
                        Some(dated) if *how == Mark::Own => html! {
                            <>
                                { mark(Mark::Own, self.language) }
                                { self.published(
                                    &weight_text(self.edition, &dated.weight.0, self.language),
                                    &dated.evidence,
                                ) }
                            </>
                        },
                        Some(dated) => self.cited.evidence(&dated.evidence),
                        None => mark(*how, self.language),
                    } }
                </>
            },
            LeafShare::Open => {
                let range = checked.pool.range(leaf);
                html! {
                    <>
                        { mark(Mark::Unknown, self.language) }
                        { format!("; {} ", self.words.used()) }
                        <strong class="assumed">{ share(checked.pool.equal()) }</strong>{ " " }
                        { mark(Mark::Assumed, self.language) }
                        { format!("; {} ", self.words.possible()) }
                        <span class="value">
                            { range_text(self.edition, checked, &range, self.language) }
                        </span>
                    </>
                }
            }
        }
    }

    /// The best answer to an indicator.
    fn scale(&self, indicator: &'a Indicator) -> Html {
        let Some(scale) = &indicator.scale else {
            return mark(Mark::Unknown, self.language);
        };
        let own = self.sheet.assessment.scales.get(&indicator.id);
        let maximum = short(own.unwrap_or(&scale.maximum), self.language);
        html! {
            <>
                <strong>{ maximum }</strong>{ " " }
                if own.is_some() {
                    { mark(Mark::Own, self.language) }
                } else {
                    { self.cited.evidence(&scale.evidence) }
                }
            </>
        }
    }

    /// The articles that ground an indicator.
    fn law(&self, indicator: &Indicator) -> Html {
        let texts = self.texts.indicator(&indicator.id);
        let law = texts.map_or(&[][..], |own| &own.law);
        if law.is_empty() {
            return mark(Mark::Unknown, self.language);
        }
        let article = |(index, statement): (usize, &'a Statement)| {
            let text = statement.text.get(self.language);
            html! {
                <>
                    if index > 0 {
                        { "; " }
                    }
                    { text }{ " " }
                    { self.cited.evidence(&statement.evidence) }
                </>
            }
        };
        law.iter().enumerate().map(article).collect()
    }
}

/// A fact about an indicator under its label.
fn fact(label: &str, content: Html) -> Html {
    html! {
        <span class="fact">
            <span class="label">{ label }</span>{ " " }{ content }
        </span>
    }
}
