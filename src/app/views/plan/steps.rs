//! The steps of the answer, each of which can be left out, and the buttons that put them to use.

use yew::{Html, html};

use super::context::Planning;
use crate::app::state::action::Action;
use crate::app::ui::buttons::lengthen;
use crate::app::ui::controls::{button, emit};
use crate::app::ui::statement::statement;
use crate::app::words::number::short;
use crate::edit::action_plan::{self, PlanEdit};
use crate::model::plan::outcome::{Plan, Step};

/// Number of steps that are shown at first.
const MOST_STEPS: usize = 12;

/// Number of equal steps that are named beside a step.
const MOST_EQUAL: usize = 4;

/// The steps; nothing where there are none.
pub(super) fn steps(planning: &Planning<'_>, plan: &Plan) -> Html {
    if plan.steps.is_empty() {
        return Html::default();
    }
    let words = planning.scene.words;
    let shown = match planning.scene.state.ui.is_long {
        true => plan.steps.len(),
        false => MOST_STEPS,
    };
    html! {
        <section class="plan-steps">
            <h3>{ words.steps_heading() }</h3>
            <p class="state">{ words.plan_steps_help() }</p>
            { decisions(planning, plan) }
            <ol>
                for (index, row) in plan.steps.iter().take(shown).enumerate() {
                    { step(planning, plan, index, row) }
                }
            </ol>
            { lengthen(planning.scene, plan.steps.len(), MOST_STEPS) }
        </section>
    }
}

/// The buttons for the steps that are taken along, if any is.
fn decisions(planning: &Planning<'_>, plan: &Plan) -> Html {
    let (scene, words) = (planning.scene, planning.scene.words);
    if !plan.steps.iter().any(|step| planning.takes_along(step)) {
        return Html::default();
    }
    let decide = Action::edit(PlanEdit::Decide(plan.steps.clone()));
    let simulate = Action::edit(PlanEdit::Simulate(plan.steps.clone()));
    let label = match planning.plan.actions.is_empty() {
        true => words.plan_decide(),
        false => words.decide_again(),
    };
    html! {
        <div class="buttons">
            { button("primary", label, scene.click(decide)) }
            { button("secondary", words.try_out(), scene.click(simulate)) }
        </div>
    }
}

fn step(planning: &Planning<'_>, plan: &Plan, index: usize, step: &Step) -> Html {
    let words = planning.scene.words;
    let names = planning.names(&action_plan::spot(step));
    let is_taken = planning.takes_along(step);
    let category = planning.scene.state.work.edition.ladder.category(step.rung);
    html! {
        <li class={(!is_taken).then_some("left-out")}>
            { take(planning, index, step, is_taken) }
            <span class="name">
                { &names.indicator }
                <span class="state">{ &names.office }</span>
                { ties(planning, plan, index) }
            </span>
            <span class="step-values">
                { format!("{} → {}", step.from, short(&step.to, planning.scene.language())) }
            </span>
            <span class="effort">{ planning.days(step.effort) }</span>
            <span class="gains">
                <strong>{ planning.difference(step.government_gain) }</strong>
                <span class="state">
                    { words.for_locus(planning.difference(step.locus_gain)) }
                </span>
            </span>
            <span class="running">
                <span class="quiet">{ words.plan_running() }</span>
                { planning.days(step.total) }
                <span class="state">
                    { words.plan_then(planning.category_name(category)) }
                </span>
            </span>
            { grounds(planning, step) }
        </li>
    }
}

/// The box that takes a step along, with the step's number.
fn take(planning: &Planning<'_>, index: usize, step: &Step, is_taken: bool) -> Html {
    let scene = planning.scene;
    let number = index + 1;
    let id = format!("plan-step-{number}");
    let spot = action_plan::spot(step);
    let name = planning.names(&spot).joined();
    let toggle = Action::edit(PlanEdit::LeaveOut(spot, is_taken));
    html! {
        <span class="take">
            <input
                type="checkbox"
                id={id.clone()}
                aria-label={scene.words.take_step(number, name)}
                checked={is_taken}
                onchange={emit(scene.dispatch, toggle)}
            />
            <label for={id}>{ number }</label>
        </span>
    }
}

/// The numbers of other steps that are as good.
fn ties(planning: &Planning<'_>, plan: &Plan, index: usize) -> Html {
    let mut ties = plan.ties.iter();
    let Some(tie) = ties.find(|tie| tie.contains(&index)) else {
        return Html::default();
    };
    let others = tie.iter().filter(|other| **other != index);
    let named: Vec<String> = others
        .take(MOST_EQUAL)
        .map(|other| (other + 1).to_string())
        .collect();
    let dots = if tie.len() > MOST_EQUAL + 1 {
        ", …"
    } else {
        ""
    };
    let numbers = format!("{}{dots}", named.join(", "));
    html! { <span class="state">{ planning.scene.words.equal_to(numbers) }</span> }
}

/// How to take a step, the evidence for it, and the law that it rests on.
fn grounds(planning: &Planning<'_>, step: &Step) -> Html {
    let (texts, language) = (planning.texts, planning.scene.language());
    let words = planning.scene.words;
    let Some(indicator) = texts.indicator(&step.node) else {
        return Html::default();
    };
    html! {
        <details class="grounds">
            <summary>{ words.plan_grounds() }</summary>
            <dl>
                { statement(texts, words.how_to_raise(), &indicator.advice.fix, language) }
                { statement(texts, words.evidence(), &indicator.advice.evidence, language) }
                if indicator.law.is_empty() {
                    <dt>{ words.law() }</dt>
                    <dd>{ words.law_unknown() }</dd>
                }
                for law in &indicator.law {
                    { statement(texts, words.law(), law, language) }
                }
            </dl>
        </details>
    }
}
