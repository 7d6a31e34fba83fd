//! The panel of the plan: the question, the proposal, its conditions, and the table of actions.

use yew::{Html, html};

use super::actions::actions;
use super::answer::answer;
use super::conditions::conditions;
use super::context::{Planning, current_plan, estimate_now};
use super::curve::curve;
use super::question::{question, terms};
use super::steps::steps;
use crate::app::state::action::Action;
use crate::app::state::plan_answer::Progress;
use crate::app::ui::buttons::undo_buttons;
use crate::app::ui::controls::button;
use crate::app::ui::panel::{Panel, done};
use crate::app::ui::scene::Scene;
use crate::edit::action_plan::{self, PlanEdit};
use crate::model::plan::outcome::{Plan, Step};
use crate::model::problem::Problem;
use crate::model::texts::Texts;

/// The panel.
pub(super) fn panel(scene: &Scene<'_>, texts: &Texts) -> Html {
    let words = scene.words;
    let panel = Panel {
        class: "above plan",
        id: "plan-heading",
        heading: words.plan_heading(),
    };
    let content = html! {
        <>
            <p class="help">{ words.plan_help() }</p>
            { content(scene, texts) }
        </>
    };
    panel.view(scene, content)
}

/// The plan, or why there can be none.
fn content(scene: &Scene<'_>, texts: &Texts) -> Html {
    let words = scene.words;
    let work = &scene.state.work;
    if work.edition.weight_unit.is_none() {
        return html! { <p>{ words.plan_only_printed() }</p> };
    }
    if work.computed.base.score.counted == 0 {
        return html! { <p>{ words.plan_nothing_entered() }</p> };
    }
    let plan = current_plan(scene.state);
    match action_plan::question(plan, &work.edition, estimate_now(scene.state)) {
        Ok(request) => planned(&Planning {
            scene,
            texts,
            plan,
            request,
        }),
        Err(problem) => unreadable(scene, problem),
    }
}

fn planned(planning: &Planning<'_>) -> Html {
    let scene = planning.scene;
    let known = scene.state.resources.plan.answer.as_deref();
    let proposed: &[Step] = match known {
        Some(Ok(plan)) => &plan.steps,
        _ => &[],
    };
    html! {
        <>
            { question(planning) }
            { proposal(planning, known, scene.state.resources.plan.progress) }
            <div class="buttons">{ undo_buttons(scene) }</div>
            { conditions(planning, proposed) }
            { actions(planning) }
            { done(scene) }
        </>
    }
}

/// A question that came in a file and cannot be asked of this edition.
fn unreadable(scene: &Scene<'_>, problem: Problem) -> Html {
    let anew = Action::edit(PlanEdit::AskUsual);
    html! {
        <>
            { refusal(scene, &problem) }
            { button("secondary", scene.words.ask_anew(), scene.click(anew)) }
        </>
    }
}

/// The fault of a question, with its place.
fn refusal(scene: &Scene<'_>, problem: &Problem) -> Html {
    html! { <p class="message">{ problem.messages_with_place().get(scene.language()) }</p> }
}

/// The answer of the planner, as far as it is known.
fn proposal(
    planning: &Planning<'_>,
    known: Option<&Result<Plan, Problem>>,
    progress: Progress,
) -> Html {
    let is_busy = match progress {
        Progress::Ready => "false",
        Progress::Working(_) | Progress::Stopped => "true",
    };
    html! {
        <div class="proposal" aria-busy={is_busy}>
            { progress_line(planning.scene, progress) }
            { match known {
                None => Html::default(),
                Some(Err(problem)) => html! {
                    <>
                        { refusal(planning.scene, problem) }
                        { terms(planning) }
                    </>
                },
                Some(Ok(plan)) => html! {
                    <>
                        { answer(planning, plan) }
                        { curve(planning, plan) }
                        { steps(planning, plan) }
                    </>
                },
            } }
        </div>
    }
}

/// The progress of the planner, with a button to stop it, or to let it go on.
fn progress_line(scene: &Scene<'_>, progress: Progress) -> Html {
    let words = scene.words;
    let said = match progress {
        Progress::Ready => String::new(),
        Progress::Working(None) => words.plan_computing().to_owned(),
        Progress::Working(Some(percent)) => words.plan_computing_tried(percent),
        Progress::Stopped => words.plan_stopped().to_owned(),
    };
    let next = match progress {
        Progress::Ready => None,
        Progress::Working(_) => Some((words.plan_cancel(), Action::PlanStop)),
        Progress::Stopped => Some((words.plan_go_on(), Action::PlanAgain)),
    };
    html! {
        <>
            <p role="status" class="state">{ said }</p>
            if let Some((label, action)) = next {
                { button("secondary", label, scene.click(action)) }
            }
        </>
    }
}
