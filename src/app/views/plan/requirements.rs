//! Requirements: pairs of indicators, of which one waits until the other is full.

use yew::{Html, html};

use super::context::{Planning, ask};
use crate::app::state::action::Action;
use crate::app::ui::controls::{Select, button_about};
use crate::model::edition::NodeId;
use crate::model::plan::request::{Request, Requirement};

/// The pairs, and the lists that add one.
pub(super) fn requirements(planning: &Planning<'_>) -> Html {
    let words = planning.scene.words;
    html! {
        <div class="requirements">
            <h4>{ words.plan_requires() }</h4>
            <p class="state">{ words.requires_help() }</p>
            <ul>
                for (index, pair) in planning.request.requires.iter().enumerate() {
                    <li>{ requirement(planning, index, pair) }</li>
                }
            </ul>
            { waiting(planning) }
            { needs(planning) }
        </div>
    }
}

fn requirement(planning: &Planning<'_>, index: usize, pair: &Requirement) -> Html {
    let scene = planning.scene;
    let node = scene.node_name(&pair.node);
    let remove = planning.asking(|request| {
        request.requires.remove(index);
    });
    html! {
        <>
            { scene.words.waits_for(node, scene.node_name(&pair.needs)) }{ " " }
            { button_about("link", scene.words.remove(), node, scene.click(remove)) }
        </>
    }
}

/// The options of both lists: none, then every indicator.
fn options<'a>(planning: &'a Planning<'_>) -> impl Iterator<Item = (&'a str, &'a str)> {
    let scene = planning.scene;
    let leaves = scene.state.work.computed.base.leaves.iter();
    let names = leaves.map(move |leaf| (&*leaf.node, scene.node_name(&leaf.node)));
    [("", scene.words.plan_choose())].into_iter().chain(names)
}

/// The list of the indicator that is to wait.
fn waiting(planning: &Planning<'_>) -> Html {
    let scene = planning.scene;
    let waiting = scene.state.ui.choices.plan_waiting.as_ref();
    let select = Select {
        id: "plan-waits",
        label: scene.words.this_waits(),
        chosen: waiting.map_or("", |node| &**node),
        dispatch: scene.dispatch,
    };
    select.view(options(planning), |value| {
        Action::PlanWaiting((!value.is_empty()).then(|| value.as_str().into()))
    })
}

/// The list of what it is to wait for, once that is chosen.
fn needs(planning: &Planning<'_>) -> Html {
    let scene = planning.scene;
    let Some(waiting) = &scene.state.ui.choices.plan_waiting else {
        return Html::default();
    };
    let (request, node) = (planning.request.clone(), waiting.clone());
    let select = Select {
        id: "plan-needs",
        label: scene.words.for_this(),
        chosen: "",
        dispatch: scene.dispatch,
    };
    let others = options(planning).filter(|(other, _)| *other != &**waiting);
    select.view(others, move |value| {
        let mut request = request.clone();
        if !value.is_empty() {
            add_requirement(&mut request, &node, &value.as_str().into());
        }
        ask(request)
    })
}

fn add_requirement(request: &mut Request, node: &NodeId, needs: &NodeId) {
    let pair = Requirement {
        node: node.clone(),
        needs: needs.clone(),
    };
    if !request.requires.contains(&pair) {
        request.requires.push(pair);
    }
}
