//! The context that all parts of the plan share: the plan, its question, and how both are written.

use crate::app::state::State;
use crate::app::state::action::Action;
use crate::app::ui::scene::Scene;
use crate::app::words::number::{difference, figure};
use crate::document::action_plan::{ActionPlan, Spot};
use crate::edit::action_plan::{self, PlanEdit};
use crate::model::category::Category;
use crate::model::plan::outcome::Step;
use crate::model::plan::request::{Days, Request};
use crate::model::quantity::Printed;
use crate::model::texts::Texts;

/// The plan that is shown, with the question that it answers.
pub(super) struct Planning<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) texts: &'a Texts,
    pub(super) plan: &'a ActionPlan,
    pub(super) request: Request,
}

/// The names of an indicator and of the office that it is raised in.
pub(super) struct Names {
    pub(super) indicator: String,
    pub(super) office: String,
}

impl Names {
    /// Both in a row: `Maklumat pelayanan, Puskesmas A`.
    pub(super) fn joined(&self) -> String {
        format!("{}, {}", self.indicator, self.office)
    }
}

/// The plan that is kept with the document.
pub(super) fn current_plan(state: &State) -> &ActionPlan {
    ActionPlan::of(&state.work.document)
}

/// The government's estimate of now.
pub(super) fn estimate_now(state: &State) -> Option<Printed> {
    let standing = state.work.computed.base.score.standing;
    standing.and_then(|standing| standing.figure.estimate)
}

/// Asks this, as a step that can be undone.
pub(super) fn ask(request: Request) -> Action {
    Action::edit(PlanEdit::Ask(request))
}

impl Planning<'_> {
    /// The request with something changed, as a step that can be undone.
    pub(super) fn asking(&self, change: impl FnOnce(&mut Request)) -> Action {
        let mut request = self.request.clone();
        change(&mut request);
        ask(request)
    }

    /// True if a step is not left out.
    pub(super) fn takes_along(&self, step: &Step) -> bool {
        !self.plan.without.contains(&action_plan::spot(step))
    }

    /// The names of a spot's indicator and of its office.
    pub(super) fn names(&self, spot: &Spot) -> Names {
        Names {
            indicator: self.scene.node_name(&spot.node).to_owned(),
            office: self.scene.office(spot.locus, spot.product),
        }
    }

    pub(super) fn figure(&self, value: Printed) -> String {
        figure(value, self.scene.language())
    }

    pub(super) fn difference(&self, value: Printed) -> String {
        difference(value, self.scene.language())
    }

    /// Working days with their unit: `3 hari kerja`.
    pub(super) fn days(&self, Days(days): Days) -> String {
        match days {
            1 => self.scene.words.plan_day(days),
            _ => self.scene.words.plan_days(days),
        }
    }

    /// The category of a score of the government.
    pub(super) fn category(&self, score: Printed) -> &Category {
        let ladder = &self.scene.state.work.edition.ladder;
        ladder.category(ladder.rung(score))
    }

    /// A category with its zone: `B, zona hijau`.
    pub(super) fn category_name(&self, category: &Category) -> String {
        let name = category.name(self.scene.language());
        format!("{name}{}", self.scene.words.zone(category.zone))
    }
}
