//! The table of actions: what was decided to do, by whom, until when, and whether it is done.

use web_sys::Event;
use yew::{Html, html};

use super::context::Planning;
use crate::app::effects::pending_input;
use crate::app::state::action::Action;
use crate::app::ui::controls::{button, button_about, emit, label, value};
use crate::app::ui::scene::Scene;
use crate::app::words::number::short;
use crate::document::action_plan::{PlannedAction, Progress};
use crate::edit::action_plan::{PlanCell, PlanEdit};
use crate::model::plan::request::Days;
use crate::model::texts::Texts;

/// A field of an action.
struct Field<'a> {
    /// Its part of the id.
    key: &'static str,
    class: &'static str,
    kind: &'static str,
    label: &'a str,
    text: &'a str,
    placeholder: &'a str,
    /// The cell that a text makes.
    cell: Box<dyn Fn(String) -> PlanCell>,
}

/// The table; nothing before anything was decided.
pub(super) fn actions(planning: &Planning<'_>) -> Html {
    let (scene, words) = (planning.scene, planning.scene.words);
    let actions = &planning.plan.actions;
    if actions.is_empty() {
        return Html::default();
    }
    html! {
        <section class="action-table">
            <h3>{ words.plan_table() }</h3>
            <p class="state">{ words.table_help() }</p>
            <p>{ done_of_all(planning, actions) }</p>
            <div class="buttons">
                { button("secondary", words.print(), scene.click(Action::Print(true))) }
            </div>
            <ol>
                for (index, action) in actions.iter().enumerate() {
                    { row(planning, index, action) }
                }
            </ol>
        </section>
    }
}

/// How many of the actions are done, and the work of the others.
fn done_of_all(planning: &Planning<'_>, actions: &[PlannedAction]) -> Html {
    let done = actions.iter().filter(|action| is_done(action)).count();
    let left = actions.iter().filter(|action| !is_done(action));
    let left = left.fold(0_u32, |sum, action| sum.saturating_add(action.effort.0));
    let left = planning.days(Days(left));
    html! {
        <>
            <strong>{ done }</strong>
            { planning.scene.words.after_done_count(actions.len(), left) }
        </>
    }
}

fn is_done(action: &PlannedAction) -> bool {
    action.progress != Progress::Planned
}

fn row(planning: &Planning<'_>, index: usize, action: &PlannedAction) -> Html {
    let scene = planning.scene;
    let [from, to] = [&action.from, &action.to].map(|level| short(level, scene.language()));
    let names = planning.names(&action.spot);
    let remove = Action::edit(PlanEdit::Remove(index));
    html! {
        <li class={is_done(action).then_some("done")}>
            { done_box(scene, index, is_done(action), &names.joined()) }
            <span class="name">
                <strong>{ &names.indicator }</strong>
                <span class="state">{ &names.office }</span>
            </span>
            <span class="step-values">{ format!("{from} → {to}") }</span>
            { fields(planning, index, action) }
            { button_about("link", scene.words.remove(), &names.joined(), scene.click(remove)) }
        </li>
    }
}

/// The box that says that an action is done.
fn done_box(scene: &Scene<'_>, index: usize, is_done: bool, about: &str) -> Html {
    let id = format!("plan-done-{index}");
    let toggle = Action::edit(PlanEdit::Done(index, !is_done));
    html! {
        <span class="check">
            <input
                type="checkbox"
                id={id.clone()}
                checked={is_done}
                onchange={emit(scene.dispatch, toggle)}
            />
            <label for={id}>
                { scene.words.plan_done() }
                <span class="quiet">{ format!(": {about}") }</span>
            </label>
        </span>
    }
}

fn fields(planning: &Planning<'_>, index: usize, action: &PlannedAction) -> Html {
    let words = planning.scene.words;
    let effort = action.effort;
    let days = effort.0.to_string();
    let fields = [
        Field {
            key: "person",
            class: "field",
            kind: "text",
            label: words.plan_person(),
            text: &action.person,
            placeholder: "",
            cell: Box::new(PlanCell::Person),
        },
        Field {
            key: "deadline",
            class: "field",
            kind: "date",
            label: words.plan_deadline(),
            text: &action.deadline,
            placeholder: "",
            cell: Box::new(PlanCell::Deadline),
        },
        Field {
            key: "effort",
            class: "field",
            kind: "text",
            label: words.effort_days(),
            text: &days,
            placeholder: "",
            // Text that is no whole number changes nothing.
            cell: Box::new(move |text| PlanCell::Effort(text.parse().map_or(effort, Days))),
        },
        Field {
            key: "evidence",
            class: "field wide",
            kind: "text",
            label: words.plan_evidence(),
            text: &action.evidence,
            placeholder: advised_evidence(planning.scene, planning.texts, action),
            cell: Box::new(PlanCell::Evidence),
        },
    ];
    html! {
        for field in fields {
            { field.view(planning.scene, index) }
        }
    }
}

impl Field<'_> {
    fn view(self, scene: &Scene<'_>, index: usize) -> Html {
        let id = format!("plan-{}-{index}", self.key);
        let (dispatch, cell) = (scene.dispatch.clone(), self.cell);
        let onchange = move |event: Event| {
            let Some(text) = value(&event) else { return };
            let cell = cell(text.trim().to_owned());
            dispatch.emit(Action::edit(PlanEdit::Cell(index, cell)));
        };
        html! {
            <span class={self.class}>
                { label(&id, self.label, false) }
                <input
                    id={id.clone()}
                    type={self.kind}
                    autocomplete="off"
                    maxlength="2000"
                    placeholder={self.placeholder.to_owned()}
                    value={pending_input::text(&id, self.text).into_owned()}
                    {onchange}
                />
            </span>
        }
    }
}

/// The evidence that is advised for an action.
pub(super) fn advised_evidence<'a>(
    scene: &Scene<'_>,
    texts: &'a Texts,
    action: &PlannedAction,
) -> &'a str {
    let indicator = texts.indicator(&action.spot.node);
    indicator.map_or("", |indicator| {
        indicator.advice.evidence.text.get(scene.language())
    })
}
