//! The panel for own weights and maxima: a sheet a pool, with what is left of it while one types.

use yew::{Html, html};

use super::own_weight_field::OwnWeightField;
use super::rapors::rapors;
use super::spread::spread;
use crate::app::state::action::Action;
use crate::app::ui::buttons::{to_method, undo_buttons};
use crate::app::ui::controls::button;
use crate::app::ui::panel::Panel;
use crate::app::ui::scene::Scene;
use crate::app::ui::sources::mark;
use crate::app::words::number::{short, weight_in_unit};
use crate::edit::method::MethodEdit;
use crate::edit::own_weights::{Pool, Quantity, Refusal, Shared, members, shared};
use crate::model::assessment::Entries;
use crate::model::edition::{Mark, NodeId, WeightUnit};
use crate::model::exact::Exact;
use crate::model::pool::LeafShare;
use crate::model::sheet::Sheet;
use crate::model::text::Language;

/// The panel.
pub(super) fn weights_panel(scene: &Scene<'_>) -> Html {
    let panel = Panel {
        class: "above weights",
        id: "weights-heading",
        heading: scene.words.own_heading(),
    };
    panel.view(
        scene,
        html! {
            <>
                <p>{ to_method(scene.dispatch, scene.language()) }</p>
                { content(scene) }
            </>
        },
    )
}

fn content(scene: &Scene<'_>) -> Html {
    let work = &scene.state.work;
    let words = scene.words;
    if work.edition.weight_unit.is_none() {
        return html! { <p>{ words.only_printed() }</p> };
    }
    let Ok(sheet) = Sheet::new(&work.edition, &work.document.assessment) else {
        return Html::default();
    };
    let weights = Weights {
        scene,
        sheet: &sheet,
    };
    let dimensions = &work.edition.dimensions;
    let has_dimensions = dimensions.iter().any(|own| !own.is_total());
    let with_leaves = dimensions.iter().enumerate();
    let with_leaves = with_leaves.filter(|(index, _)| !sheet.dimensions[*index].leaves.is_empty());
    html! {
        <>
            { spread(scene) }
            <h3>{ words.own_section() }</h3>
            <p class="help">{ words.method_help() }</p>
            <div class="buttons">
                { undo_buttons(scene) }
                { weights.reset() }
            </div>
            if has_dimensions {
                { weights.pool(Pool::Dimensions, words.method_dimensions()) }
            }
            for (index, dimension) in with_leaves {
                { weights.pool(Pool::Leaves(index), dimension.name.get(scene.language())) }
            }
            { rapors(scene) }
        </>
    }
}

struct Weights<'a> {
    scene: &'a Scene<'a>,
    sheet: &'a Sheet<'a>,
}

impl Weights<'_> {
    fn language(&self) -> Language {
        self.scene.language()
    }

    /// A button that takes every entry back, as one step that can be undone.
    fn reset(&self) -> Html {
        let assessment = self.sheet.assessment;
        if assessment.weights.is_empty() && assessment.scales.is_empty() {
            return Html::default();
        }
        let reset = Action::edit(MethodEdit::Own {
            weights: Entries::default(),
            scales: Entries::default(),
        });
        button(
            "secondary",
            self.scene.words.reset(),
            self.scene.click(reset),
        )
    }

    /// A pool, folded unless something is entered in it.
    fn pool(&self, pool: Pool, name: &str) -> Html {
        let nodes = members(self.sheet, pool);
        let draft = &self.scene.state.ui.choices.draft;
        let assessment = self.sheet.assessment;
        let is_given = |node: &NodeId| {
            assessment.weights.get(node).is_some() || assessment.scales.get(node).is_some()
        };
        let is_pending = draft.waits(Quantity::Weight, &nodes);
        let is_open =
            is_pending || draft.waits(Quantity::Maximum, &nodes) || nodes.iter().any(is_given);
        let shared = shared(self.sheet, draft, pool);
        let refusal = is_pending.then(|| self.refusal(Quantity::Weight, &nodes));
        let refusal = refusal.flatten();
        html! {
            <details class="own-pool" open={is_open}>
                <summary>
                    <strong>{ name }</strong>{ " " }{ self.sum(&shared, pool) }
                </summary>
                { self.pending(refusal.as_ref(), &nodes) }
                <ul class="own-rows">
                    for node in &nodes {
                        <li>{ self.row(pool, node, &nodes, refusal.as_ref()) }</li>
                    }
                </ul>
            </details>
        }
    }

    /// How far a pool is shared, and what is left.
    fn sum(&self, shared: &Shared, pool: Pool) -> Html {
        let words = self.scene.words;
        let number = |value: &Exact| short(value, self.language());
        let left = &shared.whole - &shared.given;
        let rest = if left.is_negative() {
            words.over_full(number(&(&Exact::ZERO - &left)))
        } else if shared.open > 0 {
            words.left_for_unknown(number(&left), shared.open)
        } else if left.is_zero() {
            words.for_all().to_owned()
        } else {
            words.left_over(number(&left))
        };
        let (given, whole) = (number(&shared.given), number(&shared.whole));
        let given = words.shared_so_far(given, whole, self.unit(pool));
        let class = if left.is_negative() {
            "sum over"
        } else {
            "sum"
        };
        html! { <span {class}>{ format!("{given}. {rest}") }</span> }
    }

    fn unit(&self, pool: Pool) -> &'static str {
        match (pool, self.sheet.edition.weight_unit) {
            (Pool::Leaves(_), Some(WeightUnit::PercentOfDimension)) => "\u{a0}%",
            _ => "",
        }
    }

    /// The reason why the texts for some nodes do not count yet.
    fn refusal(&self, quantity: Quantity, nodes: &[NodeId]) -> Option<Refusal> {
        let state = self.scene.state;
        let (edition, assessment) = (&state.work.edition, &state.work.document.assessment);
        let draft = &state.ui.choices.draft;
        draft.entered(edition, assessment, quantity, nodes).err()
    }

    /// Says that something of a pool does not count yet, and why, unless a row says why.
    fn pending(&self, refusal: Option<&Refusal>, nodes: &[NodeId]) -> Html {
        let words = self.scene.words;
        let draft = &self.scene.state.ui.choices.draft;
        let discard = || Action::Draft(draft.without(Quantity::Weight, nodes));
        html! {
            <div role="status">
                if let Some(refusal) = refusal {
                    <div class="wrong">
                        if !nodes.iter().any(|node| is_about(refusal, node)) {
                            { self.reason(refusal) }
                        }
                        <p>{ words.waiting() }</p>
                        { button("link", words.discard(), self.scene.click(discard())) }
                    </div>
                }
            </div>
        }
    }

    fn reason(&self, refusal: &Refusal) -> Html {
        let words = match refusal {
            Refusal::Unreadable(_) => self.scene.words.not_a_number().to_owned(),
            Refusal::Problem(problem) => problem.messages().get(self.language()).to_owned(),
        };
        html! { <p><strong>{ words }</strong></p> }
    }

    fn row(&self, pool: Pool, node: &NodeId, nodes: &[NodeId], refusal: Option<&Refusal>) -> Html {
        let words = self.scene.words;
        let weight = OwnWeightField {
            quantity: Quantity::Weight,
            node,
            together: nodes,
            label: words.own_weight(),
            after: match self.unit(pool) {
                "" => words.points(),
                _ => "%",
            },
        };
        html! {
            <>
                <span class="name">
                    { self.scene.node_name(node) }
                    <span class="state">{ words.counts() }{ " " }{ self.counting(pool, node) }</span>
                </span>
                { weight.view(self.scene) }
                if let Some(refusal) = refusal.filter(|own| is_about(own, node)) {
                    <div class="wrong">{ self.reason(refusal) }</div>
                }
                if pool != Pool::Dimensions {
                    { self.maximum(node) }
                }
            </>
        }
    }

    fn maximum(&self, node: &NodeId) -> Html {
        let alone = std::slice::from_ref(node);
        let field = OwnWeightField {
            quantity: Quantity::Maximum,
            node,
            together: alone,
            label: self.scene.words.own_maximum(),
            after: "",
        };
        let draft = &self.scene.state.ui.choices.draft;
        let is_pending = draft.waits(Quantity::Maximum, alone);
        let refusal = is_pending.then(|| self.refusal(Quantity::Maximum, alone));
        html! {
            <>
                { field.view(self.scene) }
                <div role="status">
                    if let Some(refusal) = refusal.flatten() {
                        <div class="wrong">{ self.reason(&refusal) }</div>
                    }
                </div>
            </>
        }
    }

    /// The weight and the maximum that count now, and how they are known.
    fn counting(&self, pool: Pool, node: &NodeId) -> Html {
        let language = self.language();
        let edition = self.sheet.edition;
        match pool {
            Pool::Dimensions => {
                let Some(index) = edition.dimension_position(node) else {
                    return Html::default();
                };
                let own = &self.sheet.dimensions[index];
                html! { <>{ short(&own.points, language) }{ " " }{ mark(own.mark, language) }</> }
            }
            Pool::Leaves(index) => {
                let own = &self.sheet.dimensions[index];
                let Some(leaf) = self.sheet.leaf_position(node) else {
                    return Html::default();
                };
                let (share, how) = match &own.pool.shares()[leaf - own.leaves.start] {
                    LeafShare::Known(share, how) => (share, *how),
                    LeafShare::Open => (own.pool.equal(), Mark::Assumed),
                };
                let leaf = &self.sheet.leaves[leaf];
                let maximum = self.scene.words.method_maximum();
                html! {
                    <>
                        { weight_in_unit(edition, share, language) }{ " " }{ mark(how, language) }
                        { format!(" · {maximum} {} ", short(&leaf.scale, language)) }
                        { mark(leaf.scale_mark, language) }
                    </>
                }
            }
        }
    }
}

/// True if a refusal is about one node alone.
fn is_about(refusal: &Refusal, node: &str) -> bool {
    match refusal {
        Refusal::Unreadable(own) => &**own == node,
        Refusal::Problem(problem) => problem.path == format!("/weights/{node}"),
    }
}
