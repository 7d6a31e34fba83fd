//! The steps of the answer, each of which can be left out, and what to do with them.

use super::Planning;
use crate::app::action::Action;
use crate::app::number::short;
use crate::app::view::details::statement;
use crate::app::view::locus::lengthen;
use crate::app::view::markup::{Markup, On};
use crate::model::exact::Exact;
use crate::model::plan::outcome::{Plan, Step};
use crate::model::texts::Statement;
use crate::work::planning as work;

/// How many steps are shown at first.
const MOST_STEPS: usize = 12;

impl Planning<'_> {
    pub(super) fn steps(&self, markup: &mut Markup, plan: &Plan) {
        if plan.steps.is_empty() {
            return;
        }
        let words = self.words;
        markup.element("section", "plan-steps", |markup| {
            markup.line("h3", "", words.steps_heading);
            markup.line("p", "state", words.steps_help);
            self.decisions(markup, plan);
            let most = match self.scene.state.is_long {
                true => plan.steps.len(),
                false => MOST_STEPS,
            };
            markup.element("ol", "", |markup| {
                for (position, step) in plan.steps.iter().take(most).enumerate() {
                    self.step(markup, plan, position, step);
                }
            });
            lengthen(markup, self.scene, plan.steps.len(), MOST_STEPS);
        });
    }

    /// What can be done with the steps that are taken along.
    fn decisions(&self, markup: &mut Markup, plan: &Plan) {
        let words = self.words;
        if !plan.steps.iter().any(|step| self.takes_along(step)) {
            return;
        }
        markup.element("div", "buttons", |markup| {
            let steps = plan.steps.clone();
            let decide = Action::step(move |document| work::decide(document, &steps));
            let label = match self.plan.actions.is_empty() {
                true => words.decide,
                false => words.decide_again,
            };
            markup.button("primary", label, decide);
            let steps = plan.steps.clone();
            let try_out = Action::step(move |document| work::try_out(document, &steps));
            markup.button("secondary", words.try_out, try_out);
        });
    }

    fn step(&self, markup: &mut Markup, plan: &Plan, position: usize, step: &Step) {
        let words = self.words;
        let spot = work::spot(step);
        let [name, office] = self.names(&spot);
        let is_taken = self.takes_along(step);
        let class = if is_taken { "" } else { "left-out" };
        let number = (position + 1).to_string();
        markup.with("li", &["class"], &[class], |markup| {
            let id = ["plan-step-", &number].concat();
            markup.element("span", "take", |markup| {
                let label = [words.take, " ", &number, ": ", &name, ", ", &office].concat();
                let names = &["type", "id", "aria-label"];
                markup.with("input", names, &["checkbox", &id, &label], |markup| {
                    markup.checked(is_taken);
                    let spot = spot.clone();
                    let out = Action::step(move |document| {
                        work::leave_out(document, &spot, is_taken);
                    });
                    markup.act(On::Change, out);
                });
                markup.with("label", &["for"], &[&id], |markup| markup.text(&number));
            });
            markup.element("span", "name", |markup| {
                markup.text(&name);
                markup.line("span", "state", &office);
                self.ties(markup, plan, position);
            });
            markup.element("span", "step-values", |markup| {
                markup.text(&step.from.to_string());
                markup.text(" → ");
                markup.text(&short(&step.to, self.scene.language()));
            });
            markup.line("span", "effort", &self.days(step.effort));
            markup.element("span", "gains", |markup| {
                markup.element("strong", "", |markup| {
                    markup.difference(step.government_gain)
                });
                markup.element("span", "state", |markup| {
                    markup.text(words.for_locus);
                    markup.text(" ");
                    markup.difference(step.locus_gain);
                });
            });
            markup.element("span", "running", |markup| {
                markup.line("span", "quiet", words.running);
                markup.text(&self.days(step.total));
                markup.element("span", "state", |markup| {
                    let category = self.scene.state.edition.ladder.category(step.rung);
                    markup.text(words.then);
                    markup.text(" ");
                    markup.category(category);
                });
            });
            self.grounds(markup, step);
        });
    }

    /// Which other steps are as good.
    fn ties(&self, markup: &mut Markup, plan: &Plan, position: usize) {
        let mut ties = plan.ties.iter();
        let Some(tie) = ties.find(|tie| tie.contains(&position)) else {
            return;
        };
        let others = tie.iter().filter(|own| **own != position);
        let others: Vec<String> = others.take(4).map(|own| (own + 1).to_string()).collect();
        let dots = if tie.len() > 5 { ", …" } else { "" };
        let equal = [self.words.equal_to, " ", &others.join(", "), dots].concat();
        markup.line("span", "state", &equal);
    }

    /// What to do, what to show, and on which law it rests.
    fn grounds(&self, markup: &mut Markup, step: &Step) {
        let language = self.scene.language();
        let words = self.scene.more();
        let Some(own) = self.texts.indicator(&step.node) else {
            return;
        };
        markup.element("details", "grounds", |markup| {
            markup.line("summary", "", self.words.grounds);
            markup.element("dl", "", |markup| {
                let statement = |markup: &mut Markup, label: &str, own: &Statement| {
                    statement(markup, self.texts, label, own, language);
                };
                statement(markup, words.how_to_raise, &own.advice.fix);
                statement(markup, words.evidence, &own.advice.evidence);
                if own.law.is_empty() {
                    markup.line("dt", "", words.law);
                    markup.line("dd", "", words.law_unknown);
                }
                for law in &own.law {
                    statement(markup, words.law, law);
                }
            });
        });
    }

    /// An answer as short as it can be said.
    pub(super) fn level(&self, level: &Exact) -> String {
        short(level, self.scene.language())
    }
}
