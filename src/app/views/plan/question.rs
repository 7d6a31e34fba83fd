//! The question to the planner: a target or a budget, on which figure, with which floor.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::{Html, html};

use super::context::{Planning, ask, estimate_now};
use crate::app::state::action::Action;
use crate::app::ui::controls::{Choice, NumberField, Select, label};
use crate::edit::action_plan::next_target;
use crate::model::category::Category;
use crate::model::exact::Exact;
use crate::model::plan::request::{Days, Goal, Mode};
use crate::model::quantity::{Points, Printed};

/// The budget that a question by budget begins with.
const USUAL_BUDGET: Days = Days(20);

/// Step of the target's slider: half a point, in hundredths.
const SLIDER_STEP: &str = "50";

/// The id of the budget's field.
const BUDGET: &str = "plan-budget";

/// A target or a budget, and how much of it.
pub(super) fn question(planning: &Planning<'_>) -> Html {
    html! {
        <div class="question">
            { goal(planning) }
            <div class="how-much">
                { match planning.request.goal {
                    Goal::Reach(score) => target(planning, score),
                    Goal::Spend(days) => budget(planning, days),
                } }
            </div>
        </div>
    }
}

/// How the answer is computed, and the least score of each locus.
pub(super) fn terms(planning: &Planning<'_>) -> Html {
    html! {
        <div class="question">
            <div>{ mode(planning) }</div>
            <div>{ floor(planning) }</div>
        </div>
    }
}

fn goal(planning: &Planning<'_>) -> Html {
    let scene = planning.scene;
    let words = scene.words;
    let choice = Choice {
        label: words.plan_goal(),
        is_quiet: false,
        name: "plan-goal",
        dispatch: scene.dispatch,
    };
    let is_target = matches!(planning.request.goal, Goal::Reach(_));
    let target = next_target(&scene.state.work.edition, estimate_now(scene.state));
    let to_target = planning.asking(|request| request.goal = Goal::Reach(target));
    let to_budget = planning.asking(|request| request.goal = Goal::Spend(USUAL_BUDGET));
    choice.view(html! {
        <>
            { choice.option(words.by_target(), is_target, to_target) }
            { choice.option(words.by_budget(), !is_target, to_budget) }
        </>
    })
}

fn target(planning: &Planning<'_>, target: Printed) -> Html {
    let scene = planning.scene;
    let words = scene.words;
    let choice = Choice {
        label: words.plan_target(),
        is_quiet: false,
        name: "plan-target",
        dispatch: scene.dispatch,
    };
    let option = |category: &Category| {
        let from = category.from;
        let name = category.name(scene.language());
        let short = format!("{name} · {}", planning.figure(from));
        let action = planning.asking(|request| request.goal = Goal::Reach(from));
        choice.option(&short, target == from, action)
    };
    let exact = Exact::whole(target.hundredths()).checked_div(&Exact::whole(100));
    let request = planning.request.clone();
    let field = NumberField {
        id: "plan-target-number".to_owned(),
        label: words.target_number(),
        is_quiet: false,
        is_cell: false,
        value: exact.as_ref(),
        rejected: scene.state.messages.rejected.as_ref(),
        after: "",
        enter: Box::new(move |number| {
            let Some(number) = number else {
                // An empty target is none; the old one stays.
                return Action::Refresh;
            };
            let mut request = request.clone();
            request.goal = Goal::Reach(Points(number).printed());
            ask(request)
        }),
        dispatch: scene.dispatch,
    };
    html! {
        <>
            { choice.view(categories(planning, target).map(option).collect()) }
            { field.view(scene.language()) }
        </>
    }
}

/// The categories above the score of now, and in any case the target's and the top one.
fn categories<'a>(
    planning: &'a Planning<'_>,
    target: Printed,
) -> impl Iterator<Item = &'a Category> {
    let now = estimate_now(planning.scene.state).unwrap_or_default();
    let ladder = &planning.scene.state.work.edition.ladder;
    let top = ladder.iter().next_back().map(|category| category.from);
    ladder.iter().filter(move |category| {
        category.from > now || category.from == target || Some(category.from) == top
    })
}

/// The target on the scale: a slider as wide as the scale above it.
pub(super) fn slider(planning: &Planning<'_>) -> Html {
    let Goal::Reach(target) = planning.request.goal else {
        return Html::default();
    };
    let scene = planning.scene;
    let (request, dispatch) = (planning.request.clone(), scene.dispatch.clone());
    let onchange = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into().ok());
        let value = input.map(|input: HtmlInputElement| input.value());
        let Some(hundredths) = value.and_then(|value| value.parse().ok()) else {
            return;
        };
        let mut request = request.clone();
        request.goal = Goal::Reach(Printed::from_hundredths(hundredths));
        dispatch.emit(ask(request));
    };
    let maximum = scene.state.work.edition.maximum.printed();
    html! {
        <>
            { label("plan-slider", scene.words.move_target(), true) }
            <input
                id="plan-slider"
                type="range"
                min="0"
                max={maximum.hundredths().to_string()}
                step={SLIDER_STEP}
                aria-valuetext={planning.figure(target)}
                value={target.hundredths().to_string()}
                {onchange}
            />
        </>
    }
}

fn budget(planning: &Planning<'_>, days: Days) -> Html {
    let scene = planning.scene;
    let exact = Exact::whole(i64::from(days.0));
    let request = planning.request.clone();
    let field = NumberField {
        id: BUDGET.to_owned(),
        label: scene.words.plan_budget(),
        is_quiet: false,
        is_cell: false,
        value: Some(&exact),
        rejected: scene.state.messages.rejected.as_ref(),
        after: scene.words.budget_unit(),
        enter: Box::new(move |number| {
            let Some(number) = number else {
                // An empty budget is none; the old one stays.
                return Action::Refresh;
            };
            let whole = number.to_index().and_then(|days| u32::try_from(days).ok());
            let Some(days) = whole else {
                return Action::Reject {
                    field: BUDGET.to_owned(),
                    text: number.to_decimal().unwrap_or_default(),
                };
            };
            let mut request = request.clone();
            request.goal = Goal::Spend(Days(days));
            ask(request)
        }),
        dispatch: scene.dispatch,
    };
    field.view(scene.language())
}

fn mode(planning: &Planning<'_>) -> Html {
    let words = planning.scene.words;
    let choice = Choice {
        label: words.plan_mode(),
        is_quiet: false,
        name: "plan-mode",
        dispatch: planning.scene.dispatch,
    };
    let option = |mode, name| {
        let action = planning.asking(|request| request.mode = mode);
        choice.option(name, planning.request.mode == mode, action)
    };
    let options = html! {
        <>
            { option(Mode::Estimate, words.mode_estimate()) }
            { option(Mode::Guaranteed, words.mode_guaranteed()) }
        </>
    };
    let help = match planning.request.mode {
        Mode::Estimate => words.mode_estimate_help(),
        Mode::Guaranteed => words.mode_guaranteed_help(),
    };
    html! {
        <>
            { choice.view(options) }
            <p class="state">{ help }</p>
        </>
    }
}

/// The least score of each locus. A floor between categories, which only files have, is an option of
/// its own.
fn floor(planning: &Planning<'_>) -> Html {
    let scene = planning.scene;
    let mut options = vec![(String::new(), scene.words.no_floor().to_owned())];
    for category in scene.state.work.edition.ladder.iter().skip(1) {
        let name = planning.category_name(category);
        let from = planning.figure(category.from);
        options.push((category.from.to_string(), format!("{name}: {from}")));
    }
    let chosen = planning.request.floor.map(|floor| floor.to_string());
    let chosen = chosen.unwrap_or_default();
    if let Some(floor) = planning.request.floor
        && !options.iter().any(|(value, _)| *value == chosen)
    {
        options.push((chosen.clone(), planning.figure(floor)));
    }
    let request = planning.request.clone();
    let enter = move |value: String| {
        let mut request = request.clone();
        let floor = Exact::from_decimal(&value);
        request.floor = floor.map(|floor| Points(floor).printed());
        ask(request)
    };
    let select = Select {
        id: "plan-floor",
        label: scene.words.plan_floor(),
        chosen: &chosen,
        dispatch: scene.dispatch,
    };
    let options = options.iter().map(|(value, words)| (&**value, &**words));
    select.view(options, enter)
}
