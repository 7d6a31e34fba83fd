//! The conditions of the plan: the days of each indicator, what cannot be changed, what is done once
//! for all loci, and what must come before what. Beside each indicator stands how far it is.

use web_sys::Event;
use yew::{Html, html};

use super::context::{Planning, ask};
use super::requirements::requirements;
use crate::app::effects::pending_input;
use crate::app::state::action::Action;
use crate::app::state::computed::LeafInfo;
use crate::app::ui::controls::{Select, emit, value};
use crate::edit::action_plan::{self, Standing};
use crate::model::edition::NodeId;
use crate::model::plan::outcome::Step;
use crate::model::plan::request::usual_effort;

/// A box with its label.
struct CheckBox<'a> {
    id: String,
    label: &'a str,
    /// The indicator, for those who do not see what the box stands beside.
    about: Option<&'a str>,
    is_checked: bool,
    is_disabled: bool,
    action: Action,
}

/// Number of loci by the standing of an indicator in them: full, planned, open.
type Counts = [usize; 3];

/// All conditions.
pub(super) fn conditions(planning: &Planning<'_>, steps: &[Step]) -> Html {
    let words = planning.scene.words;
    let request = &planning.request;
    let count = request.efforts.len()
        + request.locked.len()
        + request.requires.len()
        + request.shared.len();
    html! {
        <details class="conditions">
            <summary>
                { words.plan_conditions() }
                if count > 0 {
                    { format!(": {count}") }
                }
            </summary>
            <p class="help">{ words.conditions_help() }</p>
            { scope(planning) }
            for index in 0..planning.scene.state.work.edition.dimensions.len() {
                { dimension(planning, index, steps) }
            }
            { requirements(planning) }
        </details>
    }
}

fn locus_count(planning: &Planning<'_>) -> usize {
    planning.scene.state.work.document.assessment.loci.len()
}

/// The locus for which locks are set and standings are shown; `None`: all of them.
fn scope_locus(planning: &Planning<'_>) -> Option<usize> {
    let chosen = planning.scene.state.ui.choices.plan_scope;
    chosen.filter(|locus| *locus < locus_count(planning))
}

/// The choice of that locus, where there are several.
fn scope(planning: &Planning<'_>) -> Html {
    let scene = planning.scene;
    let count = locus_count(planning);
    if count < 2 {
        return Html::default();
    }
    let names: Vec<(String, String)> = (0..count)
        .map(|locus| (locus.to_string(), scene.locus_name(locus)))
        .collect();
    let all = [("", scene.words.all_loci())];
    let options = names.iter().map(|(value, name)| (&**value, &**name));
    let chosen = scope_locus(planning).map(|locus| locus.to_string());
    let select = Select {
        id: "plan-scope",
        label: scene.words.plan_scope(),
        chosen: chosen.as_deref().unwrap_or_default(),
        dispatch: scene.dispatch,
    };
    select.view(all.into_iter().chain(options), |value| {
        Action::PlanScope(value.parse().ok())
    })
}

/// The indicators of a dimension; nothing where it has none that count.
fn dimension(planning: &Planning<'_>, index: usize, steps: &[Step]) -> Html {
    let state = planning.scene.state;
    let dimension = &state.work.edition.dimensions[index];
    let leaves = state.work.computed.base.leaves.iter().enumerate();
    let leaves: Vec<(usize, &LeafInfo)> =
        leaves.filter(|(_, info)| info.place[0] == index).collect();
    if leaves.is_empty() {
        return Html::default();
    }
    let mut sums: Counts = [0; 3];
    for (leaf, info) in &leaves {
        let counts = standings(planning, *leaf, info, steps);
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    let pattern = NodeId::from(format!("{}.*", &*dimension.id).as_str());
    html! {
        <details class="own-pool">
            <summary>
                <strong>{ dimension.name.get(planning.scene.language()) }</strong>
                { " " }
                { chips(planning, sums) }
            </summary>
            if !dimension.is_total() {
                { lock(planning, &pattern, planning.scene.words.lock_dimension(), None) }
            }
            <ul class="plan-rows">
                for (leaf, info) in leaves {
                    <li>{ row(planning, leaf, info, steps) }</li>
                }
            </ul>
        </details>
    }
}

fn row(planning: &Planning<'_>, leaf: usize, info: &LeafInfo, steps: &[Step]) -> Html {
    let name = planning.scene.node_name(&info.node);
    html! {
        <>
            <span class="name">
                { name }
                <span class="state">
                    { chips(planning, standings(planning, leaf, info, steps)) }
                </span>
            </span>
            { effort(planning, &info.node, name) }
            { lock(planning, &info.node, planning.scene.words.plan_lock(), Some(name)) }
            { shared(planning, &info.node, name) }
        </>
    }
}

/// The loci of the scope by the standing of an indicator in them.
fn standings(planning: &Planning<'_>, leaf: usize, info: &LeafInfo, steps: &[Step]) -> Counts {
    let base = &planning.scene.state.work.computed.base;
    let scope = scope_locus(planning);
    let mut counts = [0; 3];
    for locus in 0..locus_count(planning) {
        if scope.is_some_and(|scope| scope != locus) {
            continue;
        }
        let is_short = base.is_short(locus, leaf);
        let indicator = (locus, &info.node);
        counts[action_plan::standing(is_short, planning.plan, steps, indicator) as usize] += 1;
    }
    counts
}

/// The standings that occur with their counts; of a single locus its standing alone.
fn chips(planning: &Planning<'_>, counts: Counts) -> Html {
    let words = planning.scene.words;
    let is_single = counts.iter().sum::<usize>() == 1;
    let chips = [
        (Standing::Full, "chip full", words.plan_full()),
        (Standing::Planned, "chip planned", words.plan_planned()),
        (Standing::Open, "chip", words.plan_open()),
    ];
    let chips = chips
        .into_iter()
        .map(|(standing, class, name)| (class, name, counts[standing as usize]))
        .filter(|(_, _, count)| *count > 0);
    html! {
        for (index, (class, name, count)) in chips.enumerate() {
            if index > 0 {
                { " " }
            }
            <span {class}>
                if !is_single {
                    { format!("{count} ") }
                }
                { name }
            </span>
        }
    }
}

/// The field for the days of an indicator. While it is empty, the usual ones count.
fn effort(planning: &Planning<'_>, node: &NodeId, name: &str) -> Html {
    let scene = planning.scene;
    let id = format!("plan-effort-{}", &**node);
    let advice = planning.texts.indicator(node);
    let advice = advice.map(|indicator| &indicator.advice.effort);
    let usual = usual_effort(advice.map_or(&[], Vec::as_slice));
    let rejected = scene.state.messages.rejected.as_ref();
    let rejected = rejected.filter(|(field, _)| *field == id);
    let text = match (rejected, planning.request.efforts.get(node)) {
        (Some((_, text)), _) => text.clone(),
        (None, Some(effort)) => action_plan::write_effort(effort),
        (None, None) => String::new(),
    };
    html! {
        <span class="field">
            <label for={id.clone()}>
                { scene.words.effort() }
                <span class="quiet">{ format!(", {name}") }</span>
            </label>
            <input
                id={id.clone()}
                type="text"
                autocomplete="off"
                size="6"
                placeholder={usual.0.to_string()}
                maxlength="100"
                value={pending_input::text(&id, &text).into_owned()}
                onchange={enter_effort(planning, node, id.clone())}
            />
        </span>
    }
}

/// Takes the days that were typed; text that is none stays in its field.
fn enter_effort(planning: &Planning<'_>, node: &NodeId, field: String) -> impl Fn(Event) + 'static {
    let (request, node) = (planning.request.clone(), node.clone());
    let dispatch = planning.scene.dispatch.clone();
    move |event| {
        let Some(text) = value(&event) else { return };
        let effort = action_plan::read_effort(&text);
        if effort.is_none() && !text.trim().is_empty() {
            let field = field.clone();
            return dispatch.emit(Action::Reject { field, text });
        }
        let mut request = request.clone();
        request.efforts.set(&node, effort);
        dispatch.emit(ask(request));
    }
}

/// The box that keeps an indicator, or a whole dimension, from being changed: in the locus that was
/// chosen, or in all. What holds for all cannot be taken back for one.
fn lock(planning: &Planning<'_>, node: &NodeId, label: &str, indicator: Option<&str>) -> Html {
    let scope = scope_locus(planning);
    let locked = &planning.request.locked;
    let is_locked = locked
        .iter()
        .any(|lock| lock.locus == scope && *lock.pattern == **node);
    let is_held = locked.iter().any(|lock| {
        let is_other = lock.locus != scope || *lock.pattern != **node;
        let is_here = lock.locus.is_none() || lock.locus == scope;
        // Of a dimension only the same pattern says the same.
        let is_about = lock.pattern == **node || indicator.is_some() && lock.names(node);
        is_other && is_here && is_about
    });
    let toggle = planning.asking(|request| action_plan::lock(request, scope, node, !is_locked));
    let check_box = CheckBox {
        id: format!("plan-lock-{}", &**node),
        label,
        about: indicator,
        is_checked: is_locked || is_held,
        is_disabled: is_held,
        action: toggle,
    };
    check_box.view(planning)
}

/// The box that says that one fix serves all loci, where there are several.
fn shared(planning: &Planning<'_>, node: &NodeId, name: &str) -> Html {
    let loci = locus_count(planning);
    if loci < 2 {
        return Html::default();
    }
    let mut shared = planning.request.shared.iter();
    let is_shared = shared.any(|shared| shared.node == *node);
    let check_box = CheckBox {
        id: format!("plan-shared-{}", &**node),
        label: planning.scene.words.plan_shared(),
        about: Some(name),
        is_checked: is_shared,
        is_disabled: false,
        action: planning.asking(|request| action_plan::share(request, node, loci, !is_shared)),
    };
    check_box.view(planning)
}

impl CheckBox<'_> {
    fn view(self, planning: &Planning<'_>) -> Html {
        html! {
            <span class="check">
                <input
                    type="checkbox"
                    id={self.id.clone()}
                    disabled={self.is_disabled}
                    checked={self.is_checked}
                    onchange={emit(planning.scene.dispatch, self.action)}
                />
                <label for={self.id}>
                    { self.label }
                    if let Some(about) = self.about {
                        <span class="quiet">{ format!(", {about}") }</span>
                    }
                </label>
            </span>
        }
    }
}
