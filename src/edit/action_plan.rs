//! Planning: the question, the steps that are taken along, and the table of what was decided to do.

use crate::document::Document;
use crate::document::action_plan::{ActionPlan, PlannedAction, Progress, Spot};
use crate::document::json::Json;
use crate::edit::document_edit::DocumentEdit;
use crate::format::plan_request::{read_request, write_request};
use crate::model::assessment::{Answer, Assessment, Change};
use crate::model::edition::{Edition, NodeId};
use crate::model::exact::Exact;
use crate::model::plan::outcome::Step;
use crate::model::plan::request::{Days, Goal, LevelEffort, Lock, Request, Shared};
use crate::model::problem::Problem;
use crate::model::quantity::Printed;
use crate::model::score::Score;
use crate::model::sheet::Sheet;

/// An edit of the action plan; actions are named by their position in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanEdit {
    /// Asks the planner this.
    Ask(Request),
    /// Forgets the question, so that the usual one is asked.
    AskUsual,
    /// Asks the planner this, with no step left out.
    AskOtherWay(Request),
    /// Leaves a step out of the plan, or takes it along.
    LeaveOut(Spot, bool),
    /// Takes all steps along.
    TakeAll,
    /// Makes the steps that are taken along the table of actions.
    Decide(Vec<Step>),
    /// Simulates the steps that are taken along.
    Simulate(Vec<Step>),
    /// Changes a cell of an action.
    Cell(usize, PlanCell),
    /// Marks an action as done, or as not done after all.
    Done(usize, bool),
    /// Removes an action from the table.
    Remove(usize),
}

/// A cell of the table of actions, as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanCell {
    /// Who is in charge.
    Person(String),
    /// Until when.
    Deadline(String),
    /// The work.
    Effort(Days),
    /// The evidence to prepare.
    Evidence(String),
}

impl DocumentEdit for PlanEdit {
    fn apply(&self, document: &mut Document) {
        match self {
            PlanEdit::Ask(request) => ask(document, request),
            PlanEdit::AskUsual => change(document, |plan| plan.question = None),
            PlanEdit::AskOtherWay(request) => {
                ask(document, request);
                change(document, |plan| plan.without.clear());
            }
            PlanEdit::LeaveOut(spot, is_out) => leave_out(document, spot, *is_out),
            PlanEdit::TakeAll => change(document, |plan| plan.without.clear()),
            PlanEdit::Decide(steps) => decide(document, steps),
            PlanEdit::Simulate(steps) => try_out(document, steps),
            PlanEdit::Cell(action, cell) => edit_action(document, *action, |own| match cell {
                PlanCell::Person(text) => own.person.clone_from(text),
                PlanCell::Deadline(text) => own.deadline.clone_from(text),
                PlanCell::Effort(days) => own.effort = (*days).min(Days::MOST),
                PlanCell::Evidence(text) => own.evidence.clone_from(text),
            }),
            PlanEdit::Done(action, is_done) => set_done(document, *action, *is_done),
            PlanEdit::Remove(action) => remove_action(document, *action),
        }
    }
}

/// The request to the planner: the chosen one, or else the next better category than that of `now`.
///
/// # Errors
/// [`Problem`] of a question that came in a file.
pub fn question(
    plan: &ActionPlan,
    edition: &Edition,
    now: Option<Printed>,
) -> Result<Request, Problem> {
    match &plan.question {
        Some(json) => read_request(json, edition),
        None => Ok(Request::new(Goal::Reach(next_target(edition, now)))),
    }
}

/// Lowest score of the next better category; at the top, the maximum.
#[must_use]
pub fn next_target(edition: &Edition, now: Option<Printed>) -> Printed {
    let rung = edition.ladder.rung(now.unwrap_or_default());
    let next = edition.ladder.next(rung);
    next.map_or(edition.maximum.printed(), |next| next.from)
}

/// Asks something else. What was left out of the answer is left out of the new one too.
pub fn ask(document: &mut Document, request: &Request) {
    change(document, |plan| {
        plan.question = Some(write_request(request))
    });
}

/// Changes the plan of a document.
fn change(document: &mut Document, change: impl FnOnce(&mut ActionPlan)) {
    let mut plan = ActionPlan::of(document).clone();
    change(&mut plan);
    plan.keep(document);
}

/// Position of a step.
#[must_use]
pub fn spot(step: &Step) -> Spot {
    Spot {
        locus: step.locus,
        product: step.product,
        node: step.node.clone(),
    }
}

/// Leaves a step out of the plan, or takes it along again.
pub fn leave_out(document: &mut Document, spot: &Spot, is_out: bool) {
    change(document, |plan| {
        plan.without.retain(|own| own != spot);
        if is_out {
            plan.without.push(spot.clone());
        }
    });
}

/// Changes by the steps that are taken along.
#[must_use]
pub fn changes(steps: &[Step], without: &[Spot]) -> Vec<Change> {
    let taken = steps.iter().filter(|step| !without.contains(&spot(step)));
    taken
        .map(|step| Change {
            locus: step.locus,
            product: step.product,
            node: step.node.clone(),
            to: Answer::One(step.to.clone()),
        })
        .collect()
}

/// The score once some changes are carried out on the state of now.
///
/// # Errors
/// The first [`Problem`] of the changed assessment.
pub fn score_with(
    edition: &Edition,
    assessment: &Assessment,
    changes: Vec<Change>,
) -> Result<Score, Problem> {
    let changed = Assessment {
        changes,
        ..assessment.clone()
    };
    let changed = changed.with_changes();
    Ok(Sheet::new(edition, assessment)?.changed(&changed)?.score())
}

/// Makes the steps that are taken along what is tried.
pub fn try_out(document: &mut Document, steps: &[Step]) {
    let changes = changes(steps, &ActionPlan::of(document).without);
    document.assessment.changes = changes;
}

/// Makes the steps that are taken along the table of actions. Lines that are in it already keep what
/// was written into them, and what is done stays in it.
pub fn decide(document: &mut Document, steps: &[Step]) {
    change(document, |plan| {
        let is_done = |own: &PlannedAction| matches!(own.progress, Progress::Done { .. });
        let (done, open): (Vec<_>, Vec<_>) = std::mem::take(&mut plan.actions)
            .into_iter()
            .partition(is_done);
        plan.actions = done;
        let taken = steps
            .iter()
            .filter(|step| !plan.without.contains(&spot(step)));
        for step in taken {
            let spot = spot(step);
            let old = open.iter().find(|own| own.spot == spot);
            let kept =
                |text: fn(&PlannedAction) -> &String| old.map(text).cloned().unwrap_or_default();
            plan.actions.push(PlannedAction {
                spot,
                from: Exact::count(step.from),
                to: step.to.clone(),
                effort: step.effort,
                evidence: kept(|own| &own.evidence),
                person: kept(|own| &own.person),
                deadline: kept(|own| &own.deadline),
                progress: Progress::Planned,
            });
        }
    });
}

/// Changes a line of the table.
pub fn edit_action(document: &mut Document, action: usize, edit: impl FnOnce(&mut PlannedAction)) {
    change(document, |plan| {
        if let Some(own) = plan.actions.get_mut(action) {
            edit(own);
        }
    });
}

/// Takes a line out of the table. What was done stays done.
fn remove_action(document: &mut Document, action: usize) {
    change(document, |plan| {
        if action < plan.actions.len() {
            plan.actions.remove(action);
        }
    });
}

/// Says that an action is done, so that its answer counts from now on; or that it is not after all,
/// so that the answer of before comes back.
pub fn set_done(document: &mut Document, action: usize, is_done: bool) {
    let Some(own) = ActionPlan::of(document).actions.get(action).cloned() else {
        return;
    };
    let Spot {
        locus,
        product,
        node,
    } = own.spot.clone();
    let assessment = &mut document.assessment;
    let progress = match (&own.progress, is_done) {
        (Progress::Planned, true) => {
            let before = answer(assessment, &own.spot).cloned();
            let to = Answer::One(own.to.clone());
            assessment.carry_out(&Change {
                locus,
                product,
                node,
                to,
            });
            Progress::Done { before }
        }
        (Progress::Done { before }, false) => {
            let entered = assessment.locus_mut(locus);
            let answers = entered.and_then(|entered| match product {
                Some(product) => {
                    let products = entered.products.as_mut()?;
                    Some(&mut products.get_mut(product)?.answers)
                }
                None => Some(&mut entered.answers),
            });
            if let Some(answers) = answers {
                answers.set(&node, before.clone());
            }
            Progress::Planned
        }
        _ => return,
    };
    // A simulated change of it started from another answer.
    let spot = own.spot.clone();
    assessment
        .changes
        .retain(|own| own.locus != spot.locus || own.node != spot.node);
    edit_action(document, action, |own| own.progress = progress);
}

fn answer<'a>(assessment: &'a Assessment, spot: &Spot) -> Option<&'a Answer> {
    let locus = assessment.loci.get(spot.locus)?;
    match spot.product {
        Some(product) => locus.products().get(product)?.answers.get(&spot.node),
        None => locus.answers.get(&spot.node),
    }
}

/// Standing of an indicator in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It has its best answer.
    Full,
    /// It is to rise.
    Planned,
    /// Neither.
    Open,
}

/// Standing of an indicator of a locus, given whether its answer is not the best one, and what is
/// planned: the table of actions, and the steps of a proposal.
#[must_use]
pub fn standing(
    is_short: bool,
    plan: &ActionPlan,
    steps: &[Step],
    (locus, node): (usize, &NodeId),
) -> Standing {
    if !is_short {
        return Standing::Full;
    }
    let is_here = |spot: &Spot| spot.locus == locus && spot.node == *node;
    let mut decided = plan.actions.iter();
    let is_decided = decided.any(|own| is_here(&own.spot) && own.progress == Progress::Planned);
    let mut proposed = steps.iter().map(spot);
    if is_decided || proposed.any(|spot| is_here(&spot) && !plan.without.contains(&spot)) {
        Standing::Planned
    } else {
        Standing::Open
    }
}

/// Says that an indicator cannot be changed, in one locus or in all; or that it can.
pub fn lock(request: &mut Request, locus: Option<usize>, node: &NodeId, is_locked: bool) {
    let own = Lock {
        locus,
        pattern: node.to_string(),
    };
    request.locked.retain(|other| *other != own);
    if is_locked {
        request.locked.push(own);
    }
}

/// Says that an indicator is raised by one fix for all loci at once; or for each on its own.
pub fn share(request: &mut Request, node: &NodeId, loci: usize, is_shared: bool) {
    request.shared.retain(|own| own.node != *node);
    if is_shared && loci > 1 {
        request.shared.push(Shared {
            node: node.clone(),
            loci: (0..loci).collect(),
        });
    }
}

/// Reads the working days of an indicator as they are typed: one number is the days for each level,
/// several are the days from nothing to level 1, 2 and so on. `None`: it is neither.
#[must_use]
pub fn read_effort(text: &str) -> Option<LevelEffort> {
    let parts = text
        .split([' ', ',', ';', '/'])
        .filter(|part| !part.is_empty());
    let days: Option<Vec<Days>> = parts.map(|part| part.parse().ok().map(Days)).collect();
    match days?.as_slice() {
        [] => None,
        [days] => Some(LevelEffort::Each(*days)),
        list => Some(LevelEffort::FromNothing(list.to_vec())),
    }
}

/// The working days of an indicator as they are typed.
#[must_use]
pub fn write_effort(effort: &LevelEffort) -> String {
    match effort {
        LevelEffort::Each(days) => days.0.to_string(),
        LevelEffort::FromNothing(list) => {
            let list: Vec<String> = list.iter().map(|days| days.0.to_string()).collect();
            list.join(", ")
        }
    }
}

/// Gives whatever of the plan points at loci their new positions; `None`: the locus is gone.
pub(super) fn renumber_loci(document: &mut Document, to: &impl Fn(usize) -> Option<usize>) {
    let follow = |spot: &mut Spot| to(spot.locus).map(|new| spot.locus = new).is_some();
    renumber(document, follow, |question| {
        for (key, list) in question {
            if let Json::List(elements) = list {
                match key.as_str() {
                    "locked" => elements.retain_mut(|lock| follow_lock(lock, to)),
                    "shared" => elements.retain_mut(|shared| follow_shared(shared, to)),
                    _ => {}
                }
            }
        }
    });
}

/// Gives whatever of the plan points at products of a locus their new positions; `None`: the product
/// is gone.
pub(super) fn renumber_products(
    document: &mut Document,
    locus: usize,
    to: &impl Fn(usize) -> Option<usize>,
) {
    let follow = |spot: &mut Spot| match spot.product {
        Some(product) if spot.locus == locus => {
            spot.product = to(product);
            spot.product.is_some()
        }
        _ => true,
    };
    renumber(document, follow, |_| ());
}

fn renumber(
    document: &mut Document,
    follow: impl Fn(&mut Spot) -> bool,
    adjust: impl FnOnce(&mut Vec<(String, Json)>),
) {
    let mut plan = ActionPlan::of(document).clone();
    // Nothing that is no plan is touched.
    if plan == ActionPlan::default() {
        return;
    }
    plan.without.retain_mut(&follow);
    plan.actions.retain_mut(|action| follow(&mut action.spot));
    if let Some(Json::Map(members)) = &mut plan.question {
        adjust(members);
    }
    plan.keep(document);
}

fn follow_lock(lock: &mut Json, to: &impl Fn(usize) -> Option<usize>) -> bool {
    let Json::Map(members) = lock else {
        return true;
    };
    let mut loci = members.iter_mut().filter(|(key, _)| key == "locus");
    loci.all(|(_, locus)| follow_number(locus, to))
}

/// A fix that is left with one locus is shared no more.
fn follow_shared(shared: &mut Json, to: &impl Fn(usize) -> Option<usize>) -> bool {
    let Json::List(elements) = shared else {
        return true;
    };
    elements.retain_mut(|element| follow_number(element, to));
    elements.len() > 2
}

fn follow_number(json: &mut Json, to: &impl Fn(usize) -> Option<usize>) -> bool {
    let Json::Number(number) = json else {
        return true;
    };
    let Some(new) = number.to_index().and_then(to) else {
        return false;
    };
    *number = Exact::count(new);
    true
}
