//! The answer in words and on the scale: reached, a plan, or out of reach; how sure; and what is lost
//! by steps that are left out.

use yew::{Html, html};

use super::context::Planning;
use super::question::{slider, terms};
use crate::app::state::action::Action;
use crate::app::state::choices::Place;
use crate::app::ui::controls::{badge, button, gained};
use crate::app::ui::scale::Scale;
use crate::edit::action_plan::{self, PlanEdit};
use crate::model::plan::outcome::{Blocked, Gap, Plan, Status};
use crate::model::plan::request::{Days, Goal, Mode};
use crate::model::quantity::Printed;
use crate::model::score::Score;

/// Number of obstacles that are named.
const MOST_BLOCKED: usize = 6;

/// The answer.
pub(super) fn answer(planning: &Planning<'_>, plan: &Plan) -> Html {
    let rest = score_without_left_out(planning, plan);
    let after = rest.as_ref().unwrap_or(&plan.after);
    html! {
        <>
            <div class="verdict" role="status">
                <p class="headline">{ headline(planning, plan) }</p>
                { from_to(planning, plan) }
                { proof(planning, plan) }
            </div>
            { scale(planning, plan, after) }
            { slider(planning) }
            if let Some(rest) = &rest {
                { lost(planning, plan, rest) }
            }
            { how_low(planning, after) }
            { terms(planning) }
            if plan.status == Status::Unreachable {
                { obstacles(planning, &plan.blocked) }
            }
        </>
    }
}

/// The score of the steps that are taken along; `None` where none is left out.
fn score_without_left_out(planning: &Planning<'_>, plan: &Plan) -> Option<Score> {
    if plan.steps.iter().all(|step| planning.takes_along(step)) {
        return None;
    }
    let changes = action_plan::changes(&plan.steps, &planning.plan.without);
    let work = &planning.scene.state.work;
    action_plan::score_with(&work.edition, &work.document.assessment, changes).ok()
}

/// The figure of a score that the question is about.
fn asked_figure(planning: &Planning<'_>, score: &Score) -> Option<Printed> {
    let figure = score.standing?.figure;
    match planning.request.mode {
        Mode::Estimate => figure.estimate,
        Mode::Guaranteed => Some(figure.low),
    }
}

fn headline(planning: &Planning<'_>, plan: &Plan) -> Html {
    let words = planning.scene.words;
    let before_days = match (plan.status, planning.request.goal) {
        (Status::Reached, _) => return html! { words.plan_reached() },
        (Status::Unreachable, Goal::Spend(_)) => return html! { words.too_little() },
        (Status::Unreachable, Goal::Reach(target)) => words.closest_to(planning.figure(target)),
        (Status::Plan, Goal::Reach(target)) => words.to_reach(planning.figure(target)),
        (Status::Plan, Goal::Spend(days)) => words.most_for(planning.days(days)),
    };
    let after_days = match plan.steps.len() {
        1 => words.headline_step(1),
        count => words.headline_steps(count),
    };
    html! {
        <>
            { before_days }{ " " }
            <strong>{ planning.days(plan.effort) }</strong>
            { after_days }
        </>
    }
}

/// The score before and after, with the category that it reaches.
fn from_to(planning: &Planning<'_>, plan: &Plan) -> Html {
    let scene = planning.scene;
    let [before, after] = [&plan.before, &plan.after].map(|score| asked_figure(planning, score));
    let (Some(before), Some(after)) = (before, after) else {
        return Html::default();
    };
    let first = match planning.request.mode {
        Mode::Estimate => planning.figure(before),
        Mode::Guaranteed => scene.words.at_least(planning.figure(before)),
    };
    let has_steps = !plan.steps.is_empty();
    let category = planning.category(after);
    let zone = scene.words.zone(category.zone);
    html! {
        <p class="from-to">
            { first }
            if has_steps {
                { " → " }<strong>{ planning.figure(after) }</strong>{ " " }
            }
            { " " }
            { badge(category, scene.language(), zone, false) }
            if has_steps {
                { gained(after - before, scene.language()) }
            }
        </p>
    }
}

/// How far the plan is proven to be the best.
fn proof(planning: &Planning<'_>, plan: &Plan) -> Html {
    if plan.status == Status::Reached {
        return Html::default();
    }
    let words = planning.scene.words;
    let said = match plan.gap {
        Gap::Closed => match (plan.status, planning.request.goal) {
            (Status::Unreachable, _) => words.proven_unreachable().to_owned(),
            (_, Goal::Reach(_)) => words.proven_least().to_owned(),
            (_, Goal::Spend(_)) => words.proven_most().to_owned(),
        },
        Gap::Days(days) => words.gap_days(planning.days(days)),
        Gap::Points(points) => words.gap_points(planning.difference(points)),
    };
    html! { <p class="proof">{ said }</p> }
}

fn scale(planning: &Planning<'_>, plan: &Plan, after: &Score) -> Html {
    let figure = |score: &Score| score.standing.map(|standing| standing.figure);
    let scale = Scale {
        edition: &planning.scene.state.work.edition,
        language: planning.scene.language(),
        now: figure(&plan.before),
        simulated: figure(after).filter(|_| !plan.steps.is_empty()),
        official: None,
        target: target(planning),
    };
    scale.view()
}

fn target(planning: &Planning<'_>) -> Option<Printed> {
    match planning.request.goal {
        Goal::Reach(target) => Some(target),
        Goal::Spend(_) => None,
    }
}

/// The loss by the steps that are left out, given the score of all others.
fn lost(planning: &Planning<'_>, plan: &Plan, rest: &Score) -> Html {
    let [all, rest] = [&plan.after, rest].map(|score| asked_figure(planning, score));
    let (Some(all), Some(rest)) = (all, rest) else {
        return Html::default();
    };
    let words = planning.scene.words;
    let left_out = plan.steps.iter().filter(|step| !planning.takes_along(step));
    let (count, days) = left_out.fold((0_usize, 0), |(count, days), step| {
        (count + 1, days + step.effort.0)
    });
    let category = planning.category_name(planning.category(rest));
    let difference = planning.difference(rest - all);
    html! {
        <>
            <p class="message" role="status">
                { words.left_out_before_score(count, planning.days(Days(days))) }
                <strong>{ planning.figure(rest) }</strong>
                { words.left_out_after_score(difference, category) }
                if let Some(target) = target(planning) {
                    { if rest >= target { words.still_reached() } else { words.not_reached() } }
                }
            </p>
            <div class="buttons">{ left_out_buttons(planning) }</div>
        </>
    }
}

fn left_out_buttons(planning: &Planning<'_>) -> Html {
    let (scene, words) = (planning.scene, planning.scene.words);
    let mut request = planning.request.clone();
    for spot in &planning.plan.without {
        action_plan::lock(&mut request, Some(spot.locus), &spot.node, true);
    }
    let take_all = Action::edit(PlanEdit::TakeAll);
    let other_way = Action::edit(PlanEdit::AskOtherWay(request));
    html! {
        <>
            { button("secondary", words.take_all(), scene.click(take_all)) }
            { button("secondary", words.other_way(), scene.click(other_way)) }
        </>
    }
}

/// How low the score can be afterwards, where the plan is for the estimate.
fn how_low(planning: &Planning<'_>, after: &Score) -> Html {
    let (scene, words) = (planning.scene, planning.scene.words);
    let figure = after.standing.map(|standing| standing.figure);
    let Some(figure) = figure.filter(|figure| Some(figure.low) != figure.estimate) else {
        return Html::default();
    };
    if planning.request.mode == Mode::Guaranteed {
        return Html::default();
    }
    let make_sure = planning.asking(|request| request.mode = Mode::Guaranteed);
    html! {
        <p class="how-low">
            <span class="assumed-range">
                { words.can_be_as_low(planning.figure(figure.low)) }
            </span>
            { " " }
            if target(planning).is_some_and(|target| figure.low < target) {
                { button("link", words.make_sure(), scene.click(make_sure)) }
            }
        </p>
    }
}

/// The obstacles to the target, by locus.
fn obstacles(planning: &Planning<'_>, blocked: &[Blocked]) -> Html {
    let words = planning.scene.words;
    if blocked.is_empty() {
        return html! { <p>{ words.nothing_blocks() }</p> };
    }
    html! {
        <div class="blocked">
            <p>{ words.plan_blocked() }</p>
            <ul>
                for obstacle in blocked.iter().take(MOST_BLOCKED) {
                    <li>{ obstacle_line(planning, obstacle) }</li>
                }
                if blocked.len() > MOST_BLOCKED {
                    <li>{ words.more_blocked(blocked.len() - MOST_BLOCKED) }</li>
                }
            </ul>
        </div>
    }
}

fn obstacle_line(planning: &Planning<'_>, obstacle: &Blocked) -> Html {
    let scene = planning.scene;
    let office = scene.office(obstacle.locus, obstacle.product);
    let look = Action::Look(Place::Locus(obstacle.locus));
    html! {
        <>
            { scene.node_name(&obstacle.node) }{ ", " }
            { button("link", &office, scene.click(look)) }
        </>
    }
}
