//! The plan: the question, its answer as a proposal, and the table of what was decided to do.

mod actions;
mod answer;
mod conditions;
mod curve;
mod question;
mod steps;

use std::rc::Rc;

pub use actions::printed;

use super::Scene;
use super::controls::act;
use super::locus::steps as way_back;
use super::markup::Markup;
use super::panel::{panel, told};
use crate::app::action::Action;
use crate::app::number::figure;
use crate::app::plan_words::{PlanWords, plan_words};
use crate::app::planning::{self, Answer, Progress};
use crate::exchange::action_plan::{ActionPlan, Spot};
use crate::model::plan::outcome::{Plan, Step};
use crate::model::plan::request::{Days, Request};
use crate::model::problem::Problem;
use crate::model::quantity::Printed;
use crate::model::texts::Texts;
use crate::work::planning as work;

/// What every part of the panel needs.
struct Planning<'a> {
    scene: &'a Scene<'a>,
    words: &'static PlanWords,
    texts: &'a Texts,
    plan: ActionPlan,
    request: Request,
}

/// The panel.
pub fn plan(markup: &mut Markup, scene: &Scene<'_>, texts: &Rc<Texts>) {
    let words = plan_words(scene.language());
    let named = ["above plan", "plan-heading", words.heading];
    panel(markup, named, scene.words.close, |markup| {
        markup.line("p", "help", words.help);
        if scene.state.edition.weight_unit.is_none() {
            return markup.line("p", "", words.only_printed);
        }
        if scene.state.outcome.base.score.counted == 0 {
            return markup.line("p", "", words.nothing_entered);
        }
        let plan = ActionPlan::of(&scene.state.document);
        let request = match work::question(&plan, &scene.state.edition, now(scene)) {
            Ok(request) => request,
            Err(refused) => return unreadable(markup, scene, words, refused),
        };
        let (known, progress) = planning::answer(&markup.dispatch(), scene.state, texts, &request);
        let planning = Planning {
            scene,
            words,
            texts,
            plan,
            request,
        };
        planning.question(markup);
        markup.group(|markup| planning.proposal(markup, known.as_ref(), progress));
        markup.element("div", "buttons", |markup| way_back(markup, scene));
        planning.conditions(markup, proposed(known.as_ref()));
        markup.group(|markup| planning.actions(markup));
        told(markup, scene);
    });
}

/// The steps of an answer, if it has any.
fn proposed(known: Option<&Answer>) -> &[Step] {
    let plan = known.and_then(|answer| answer.as_ref().as_ref().ok());
    plan.map_or(&[], |plan| &plan.steps)
}

/// A question that came in a file and cannot be asked of this edition.
fn unreadable(markup: &mut Markup, scene: &Scene<'_>, words: &PlanWords, refused: Problem) {
    refusal(markup, scene, refused);
    let anew = Action::step(|document| work::change(document, |plan| plan.question = None));
    markup.button("secondary", words.ask_anew, anew);
}

/// What is wrong with the question, with its place.
fn refusal(markup: &mut Markup, scene: &Scene<'_>, refused: Problem) {
    let refused = refused.with_place();
    markup.line("p", "message", refused.messages.get(scene.language()));
}

/// Asks this, as a step that can be undone.
fn ask(request: Request) -> Action {
    Action::step(move |document| work::ask(document, &request))
}

/// The government's estimate of now.
fn now(scene: &Scene<'_>) -> Option<Printed> {
    let standing = scene.state.outcome.base.score.standing;
    standing.and_then(|own| own.figure.estimate)
}

impl Planning<'_> {
    /// The request with something changed, as a step that can be undone.
    fn asking(&self, change: impl FnOnce(&mut Request)) -> Action {
        let mut request = self.request.clone();
        change(&mut request);
        ask(request)
    }

    /// What the planner says, or that it is at it.
    fn proposal(&self, markup: &mut Markup, known: Option<&Answer>, progress: Progress) {
        let busy = match progress {
            Progress::Ready => "false",
            Progress::Working(_) | Progress::Stopped => "true",
        };
        let names = &["class", "aria-busy"];
        markup.with("div", names, &["proposal", busy], |markup| {
            self.progress(markup, progress);
            match known.map(|answer| answer.as_ref().as_ref()) {
                None => (),
                Some(Err(refused)) => {
                    refusal(markup, self.scene, refused.clone());
                    self.terms(markup);
                }
                Some(Ok(plan)) => self.plan(markup, plan),
            }
        });
    }

    /// That the answer is on its way, with a button to stop it; or that it was stopped.
    fn progress(&self, markup: &mut Markup, progress: Progress) {
        let words = self.words;
        markup.with(
            "p",
            &["role", "class"],
            &["status", "state"],
            |markup| match progress {
                Progress::Ready => (),
                Progress::Working(percent) => {
                    markup.text(words.computing);
                    if let Some(percent) = percent {
                        let most = [" ", words.at_most, " ", &percent.to_string(), "\u{a0}%"];
                        markup.text(&most.concat());
                    }
                }
                Progress::Stopped => markup.text(words.stopped),
            },
        );
        markup.group(|markup| {
            let dispatch = markup.dispatch();
            match progress {
                Progress::Ready => (),
                Progress::Working(_) => act(markup, ["secondary", words.cancel, ""], move || {
                    planning::stop();
                    dispatch.emit(Action::Arrived);
                }),
                Progress::Stopped => act(markup, ["secondary", words.go_on, ""], move || {
                    planning::ask_again();
                    dispatch.emit(Action::Arrived);
                }),
            }
        });
    }

    fn plan(&self, markup: &mut Markup, plan: &Plan) {
        self.answer(markup, plan);
        markup.group(|markup| self.curve(markup, plan));
        markup.group(|markup| self.steps(markup, plan));
    }

    /// The name of a step's indicator and of its office.
    fn names(&self, spot: &Spot) -> [String; 2] {
        let name = self.scene.node_name(&spot.node).to_owned();
        [name, self.scene.office(spot.locus, spot.product)]
    }

    fn figure(&self, value: Printed) -> String {
        figure(value, self.scene.language())
    }

    /// Working days with their unit: `3 hari kerja`.
    fn days(&self, Days(days): Days) -> String {
        let unit = match days {
            1 => self.words.day,
            _ => self.words.days,
        };
        [&days.to_string(), "\u{a0}", unit].concat()
    }

    fn takes_along(&self, step: &Step) -> bool {
        !self.plan.without.contains(&work::spot(step))
    }
}
