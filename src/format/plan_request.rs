//! Reads and writes the options of `plan`.

use crate::document::json::{Json, Members};
use crate::format::reader::{Faults, Reader};
use crate::model::assessment::Entries;
use crate::model::edition::{Edition, NodeId};
use crate::model::exact::Exact;
use crate::model::plan::request::{
    Days, Goal, LevelEffort, Lock, Mode, Request, Requirement, Shared,
};
use crate::model::problem::{PlanProblem, Problem, expected};
use crate::model::quantity::{Points, Printed};

/// Reads what a planner is asked for; `null` is the same as nothing.
///
/// # Errors
/// The first [`Problem`] of its form. What is wrong for a sheet is the planner's to say.
pub fn read_request(json: &Json, edition: &Edition) -> Result<Request, Problem> {
    let faults = Faults::default();
    let root = Reader::new(json, &faults);
    root.object(&[
        "target", "floor", "budget", "mode", "effort", "locked", "requires", "shared",
    ]);
    let target = given(&root, "target").map(|target| read_score(target, edition));
    let budget = given(&root, "budget").map(read_days);
    let goal = match (target, budget) {
        (Some(target), None) => Goal::Reach(target),
        (None, Some(days)) => Goal::Spend(days),
        _ => {
            root.fault(PlanProblem::GoalUnclear);
            Goal::Spend(Days(0))
        }
    };
    let mode = given(&root, "mode");
    let mode = mode.and_then(|mode| mode.one_of(&Mode::ALL, Mode::word, &expected::MODE));
    let efforts = given(&root, "effort").map(|efforts| {
        efforts.each_member(|node, effort| (NodeId::from(node), read_effort(effort)))
    });
    let efforts: Entries<LevelEffort> = efforts.unwrap_or_default().into_iter().collect();
    let request = Request {
        goal,
        floor: given(&root, "floor").map(|floor| read_score(floor, edition)),
        mode: mode.unwrap_or(Mode::Estimate),
        efforts,
        locked: each(&root, "locked", read_lock),
        requires: each(&root, "requires", read_requirement),
        shared: each(&root, "shared", read_shared),
    };
    faults.check(request)
}

/// Writes options that are read as the same request.
#[must_use]
pub fn write_request(request: &Request) -> Json {
    let list = |list: Vec<Json>| (!list.is_empty()).then_some(Json::List(list));
    let (target, budget) = match request.goal {
        Goal::Reach(score) => (Some(write_score(score)), None),
        Goal::Spend(days) => (None, Some(write_days(days))),
    };
    let mut members = Members::new();
    members.add("target", target);
    members.add("budget", budget);
    members.add("floor", request.floor.map(write_score));
    if request.mode != Mode::Estimate {
        members.add("mode", Json::text(request.mode.word()));
    }
    let efforts = request.efforts.iter();
    let efforts: Vec<(String, Json)> = efforts
        .map(|(node, effort)| (node.to_string(), write_effort(effort)))
        .collect();
    members.add(
        "effort",
        (!efforts.is_empty()).then_some(Json::Map(efforts)),
    );
    let locked = request.locked.iter().map(write_lock);
    members.add("locked", list(locked.collect()));
    let requires = request.requires.iter().map(|pair| {
        let mut members = Members::new();
        members.add("node", Json::text(&*pair.node));
        members.add("needs", Json::text(&*pair.needs));
        members.into_json()
    });
    members.add("requires", list(requires.collect()));
    let shared = request.shared.iter().map(|shared| {
        let loci = shared.loci.iter().map(|locus| count(*locus));
        Json::List(
            std::iter::once(Json::text(&*shared.node))
                .chain(loci)
                .collect(),
        )
    });
    members.add("shared", list(shared.collect()));
    members.into_json()
}

fn count(things: usize) -> Json {
    Json::Number(Exact::count(things))
}

fn write_days(days: Days) -> Json {
    Json::Number(Exact::whole(i64::from(days.0)))
}

fn write_score(score: Printed) -> Json {
    let exact = Exact::whole(score.hundredths()).checked_div(&Exact::whole(100));
    Json::Number(exact.unwrap_or(Exact::ZERO))
}

fn write_effort(effort: &LevelEffort) -> Json {
    match effort {
        LevelEffort::Each(days) => write_days(*days),
        LevelEffort::FromNothing(list) => {
            Json::List(list.iter().map(|days| write_days(*days)).collect())
        }
    }
}

fn write_lock(lock: &Lock) -> Json {
    let pattern = Json::text(&lock.pattern);
    let Some(locus) = lock.locus else {
        return pattern;
    };
    let mut members = Members::new();
    members.add("locus", count(locus));
    members.add("node", pattern);
    members.into_json()
}

/// A member that is there and not `null`.
fn given<'a>(root: &'a Reader<'_>, key: &'a str) -> Option<Reader<'a>> {
    root.optional(key)
        .filter(|member| !matches!(member.json, Json::Null))
}

fn each<T>(root: &Reader<'_>, key: &str, read: fn(Reader<'_>) -> T) -> Vec<T> {
    given(root, key).map_or_else(Vec::new, |list| list.each(read))
}

/// A category, a zone, or a number.
fn read_score(score: Reader<'_>, edition: &Edition) -> Printed {
    match score.json {
        Json::Number(number) => at_least(number),
        Json::Text(word) => {
            let mut categories = edition.ladder.iter();
            let found = categories.find(|category| {
                let zone = category.zone.map(crate::model::category::Zone::id);
                category.id == *word || zone == Some(word.as_str())
            });
            found.map_or_else(
                || {
                    score.fault(PlanProblem::TargetUnknown {
                        word: word.clone(),
                        known: edition.ladder.iter().map(|own| own.id.clone()).collect(),
                    });
                    Printed::default()
                },
                |category| category.from,
            )
        }
        _ => {
            score.wrong(&expected::TARGET);
            Printed::default()
        }
    }
}

/// The lowest printed figure that is not below a number.
fn at_least(number: &Exact) -> Printed {
    let printed = Points(number.clone()).printed();
    let back = Exact::whole(printed.hundredths()).checked_div(&Exact::whole(100));
    let hundredths = printed.hundredths();
    match back {
        Some(back) if back < *number => Printed::from_hundredths(hundredths.saturating_add(1)),
        _ => printed,
    }
}

/// Whole days; that they are not too many is said with the indicator they are for.
fn read_days(days: Reader<'_>) -> Days {
    let whole = match days.json {
        Json::Number(number) => number.to_index(),
        Json::Text(_) | Json::Bool(_) | Json::Null | Json::List(_) | Json::Map(_) => None,
    };
    let fits = whole.and_then(|whole| u32::try_from(whole).ok());
    Days(fits.unwrap_or_else(|| {
        days.fault(PlanProblem::DaysNotWhole);
        0
    }))
}

fn read_effort(effort: Reader<'_>) -> LevelEffort {
    match effort.json {
        Json::List(_) => LevelEffort::FromNothing(effort.each(read_days)),
        _ => LevelEffort::Each(read_days(effort)),
    }
}

fn read_lock(lock: Reader<'_>) -> Lock {
    match lock.json {
        Json::Text(pattern) => Lock {
            locus: None,
            pattern: pattern.clone(),
        },
        _ => {
            lock.object(&["locus", "node"]);
            Lock {
                locus: Some(lock.required("locus").index()),
                pattern: lock.required("node").string(),
            }
        }
    }
}

fn read_requirement(pair: Reader<'_>) -> Requirement {
    pair.object(&["node", "needs"]);
    Requirement {
        node: pair.required("node").node(),
        needs: pair.required("needs").node(),
    }
}

fn read_shared(shared: Reader<'_>) -> Shared {
    let mut elements = match shared.json {
        Json::List(elements) => elements.iter(),
        _ => [].iter(),
    };
    let node = match elements.next() {
        Some(Json::Text(node)) => NodeId::from(node.as_str()),
        _ => {
            wrong_shared(&shared);
            NodeId::from("")
        }
    };
    let loci = elements.map(|locus| match locus {
        Json::Number(locus) => locus.to_index(),
        _ => None,
    });
    let loci: Option<Vec<usize>> = loci.collect();
    Shared {
        node,
        loci: loci.unwrap_or_else(|| {
            wrong_shared(&shared);
            Vec::new()
        }),
    }
}

fn wrong_shared(shared: &Reader<'_>) {
    shared.wrong(&expected::SHARED);
}
