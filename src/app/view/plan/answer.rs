//! The answer in words and on the scale: reached, a plan, or out of reach; how sure; and what is lost
//! by what is left out.

use super::Planning;
use crate::app::action::{Action, Place};
use crate::app::view::controls::{badge, gained};
use crate::app::view::markup::Markup;
use crate::app::view::scale::{Scale, scale};
use crate::model::plan::outcome::{Blocked, Gap, Plan, Status};
use crate::model::plan::request::{Days, Goal, Mode};
use crate::model::quantity::Printed;
use crate::model::score::{Figure, Score};
use crate::work::planning as work;

/// How many things that stand in the way are named at first.
const MOST_BLOCKED: usize = 6;

impl Planning<'_> {
    pub(super) fn answer(&self, markup: &mut Markup, plan: &Plan) {
        let taken = self.taken(plan);
        let after = taken.as_ref().unwrap_or(&plan.after);
        markup.with(
            "div",
            &["class", "role"],
            &["verdict", "status"],
            |markup| {
                self.headline(markup, plan);
                self.proof(markup, plan);
            },
        );
        let target = match self.request.goal {
            Goal::Reach(target) => Some(target),
            Goal::Spend(_) => None,
        };
        let figure = |score: &Score| score.standing.map(|own| own.figure);
        let picture = Scale {
            edition: &self.scene.state.edition,
            language: self.scene.language(),
            now: figure(&plan.before),
            simulated: figure(after).filter(|_| !plan.steps.is_empty()),
            official: None,
            target,
        };
        scale(markup, &picture);
        markup.group(|markup| self.slider(markup));
        markup.group(|markup| self.lost(markup, plan, taken.as_ref()));
        markup.group(|markup| self.how_low(markup, after, target));
        self.terms(markup);
        markup.group(|markup| {
            if plan.status == Status::Unreachable {
                self.blocked(markup, &plan.blocked);
            }
        });
    }

    /// The score of the steps that are taken along, where any is left out.
    fn taken(&self, plan: &Plan) -> Option<Score> {
        if plan.steps.iter().all(|step| self.takes_along(step)) {
            return None;
        }
        let changes = work::changes(&plan.steps, &self.plan.without);
        let state = self.scene.state;
        work::score_with(&state.edition, &state.document.assessment, changes).ok()
    }

    /// The figure that counts.
    fn counts(&self, score: &Score) -> Option<Printed> {
        self.of(score.standing?.figure)
    }

    fn of(&self, figure: Figure) -> Option<Printed> {
        match self.request.mode {
            Mode::Estimate => figure.estimate,
            Mode::Guaranteed => Some(figure.low),
        }
    }

    fn headline(&self, markup: &mut Markup, plan: &Plan) {
        let words = self.words;
        let [before, after] = [&plan.before, &plan.after].map(|own| self.counts(own));
        let is_guaranteed = self.request.mode == Mode::Guaranteed;
        markup.element("p", "headline", |markup| {
            match (plan.status, self.request.goal) {
                (Status::Reached, _) => return markup.text(words.reached),
                (Status::Unreachable, Goal::Reach(target)) => {
                    markup.text(words.unreachable);
                    markup.text(" ");
                    markup.figure(target);
                    markup.text(". ");
                    markup.text(words.at_best);
                }
                (Status::Unreachable, Goal::Spend(_)) => return markup.text(words.too_little),
                (Status::Plan, Goal::Reach(target)) => {
                    markup.text(words.to_reach);
                    markup.text(" ");
                    markup.figure(target);
                    markup.text(":");
                }
                (Status::Plan, Goal::Spend(days)) => {
                    markup.text(words.most_for);
                    markup.text(" ");
                    markup.text(&self.days(days));
                    markup.text(":");
                }
            }
            markup.text(" ");
            markup.line("strong", "", &self.days(plan.effort));
            markup.text(", ");
            markup.text(&plan.steps.len().to_string());
            markup.text(" ");
            markup.text(match plan.steps.len() {
                1 => words.step,
                _ => words.steps,
            });
            markup.text(".");
        });
        let (Some(before), Some(after)) = (before, after) else {
            return;
        };
        markup.element("p", "from-to", |markup| {
            if is_guaranteed {
                markup.text(words.at_least);
                markup.text(" ");
            }
            markup.figure(before);
            let ladder = &self.scene.state.edition.ladder;
            let category = |figure| ladder.category(ladder.rung(figure));
            if !plan.steps.is_empty() {
                markup.text(" → ");
                markup.element("strong", "", |markup| markup.figure(after));
                markup.text(" ");
            }
            markup.text(" ");
            let reached = category(after);
            badge(markup, reached, self.scene.words.zone(reached.zone), false);
            if !plan.steps.is_empty() {
                gained(markup, after - before);
            }
        });
    }

    /// Whether it is proven to be the best.
    fn proof(&self, markup: &mut Markup, plan: &Plan) {
        let words = self.words;
        if plan.status == Status::Reached {
            return;
        }
        markup.element("p", "proof", |markup| match plan.gap {
            Gap::Closed => markup.text(match (plan.status, self.request.goal) {
                (Status::Unreachable, _) => words.proven_unreachable,
                (_, Goal::Reach(_)) => words.proven_least,
                (_, Goal::Spend(_)) => words.proven_most,
            }),
            Gap::Days(days) => {
                markup.text(words.gap_days);
                markup.text(" ");
                markup.text(&self.days(days));
                markup.text(".");
            }
            Gap::Points(points) => {
                markup.text(words.gap_points);
                markup.text(" ");
                markup.difference(points);
                markup.text(".");
            }
        });
    }

    /// What is lost by the steps that are left out.
    fn lost(&self, markup: &mut Markup, plan: &Plan, taken: Option<&Score>) {
        let Some(taken) = taken else { return };
        let (Some(whole), Some(rest)) = (self.counts(&plan.after), self.counts(taken)) else {
            return;
        };
        let words = self.words;
        let out = plan.steps.iter().filter(|step| !self.takes_along(step));
        let (count, days) = out.fold((0_usize, 0), |(count, days), step| {
            (count + 1, days + step.effort.0)
        });
        markup.with("p", &["class", "role"], &["message", "status"], |markup| {
            markup.text(&count.to_string());
            markup.text(" ");
            markup.text(words.left_out);
            markup.text(" (");
            markup.text(&self.days(Days(days)));
            markup.text("): ");
            markup.element("strong", "", |markup| markup.figure(rest));
            markup.text(" (");
            markup.difference(rest - whole);
            markup.text(")");
            let ladder = &self.scene.state.edition.ladder;
            let category = ladder.category(ladder.rung(rest));
            markup.text(", ");
            markup.text(self.scene.words.category);
            markup.text(" ");
            markup.category(category);
            markup.text(". ");
            if let Goal::Reach(target) = self.request.goal {
                markup.text(if rest >= target {
                    words.still_reached
                } else {
                    words.not_reached
                });
            }
        });
        markup.element("div", "buttons", |markup| {
            let all = Action::step(|document| {
                work::change(document, |plan| plan.without.clear());
            });
            markup.button("secondary", words.take_all, all);
            let spots = self.plan.without.clone();
            let mut request = self.request.clone();
            for spot in &spots {
                work::lock(&mut request, Some(spot.locus), &spot.node, true);
            }
            let other = Action::step(move |document| {
                work::ask(document, &request);
                work::change(document, |plan| plan.without.clear());
            });
            markup.button("secondary", words.other_way, other);
        });
    }

    /// Where the plan is for the estimate: how low the score can be afterwards.
    fn how_low(&self, markup: &mut Markup, after: &Score, target: Option<Printed>) {
        let words = self.words;
        let figure = after.standing.map(|own| own.figure);
        let Some(figure) = figure.filter(|own| Some(own.low) != own.estimate) else {
            return;
        };
        if self.request.mode == Mode::Guaranteed {
            return;
        }
        markup.element("p", "how-low", |markup| {
            markup.element("span", "assumed-range", |markup| {
                markup.text(words.can_be_as_low);
                markup.text(" ");
                markup.figure(figure.low);
                markup.text(".");
            });
            markup.text(" ");
            if target.is_some_and(|target| figure.low < target) {
                let own = self.asking(|request| request.mode = Mode::Guaranteed);
                markup.button("link", words.make_sure, own);
            }
        });
    }

    /// What stands in the way, by locus.
    fn blocked(&self, markup: &mut Markup, blocked: &[Blocked]) {
        let words = self.words;
        if blocked.is_empty() {
            return markup.line("p", "", words.nothing_blocks);
        }
        markup.element("div", "blocked", |markup| {
            markup.line("p", "", words.blocked);
            markup.element("ul", "", |markup| {
                for own in blocked.iter().take(MOST_BLOCKED) {
                    markup.element("li", "", |markup| {
                        markup.text(self.scene.node_name(&own.node));
                        markup.text(", ");
                        let name = self.scene.office(own.locus, own.product);
                        markup.button("link", &name, Action::Look(Place::Locus(own.locus)));
                    });
                }
                if let Some(more) = blocked.len().checked_sub(MOST_BLOCKED)
                    && more > 0
                {
                    let more = [words.and, " ", &more.to_string(), " ", words.more].concat();
                    markup.line("li", "", &more);
                }
            });
        });
    }
}
