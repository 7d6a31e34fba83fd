//! Checks a request whose form is right. Places are those of the API's options.

use crate::model::edition::Indicator;
use crate::model::exact::Exact;
use crate::model::problem::{Path, PlanProblem, Problem};
use crate::model::quantity::Printed;
use crate::model::sheet::Sheet;

use crate::model::plan::action::{MOST_LEVELS, level_count};
use crate::model::plan::request::{Days, Goal, LevelEffort, Request};

/// Checks a request against the sheet that it is about.
pub(super) fn check(sheet: &Sheet<'_>, request: &Request) -> Result<(), Problem> {
    check_scores(sheet, request)?;
    check_efforts(sheet, request)?;
    check_locks(sheet, request)?;
    check_requirements(sheet, request)?;
    check_shared(sheet, request)
}

fn check_scores(sheet: &Sheet<'_>, request: &Request) -> Result<(), Problem> {
    let target = match request.goal {
        Goal::Reach(target) => Some(target),
        Goal::Spend(_) => None,
    };
    let maximum = sheet.edition.maximum.printed();
    for (score, key) in [(target, "target"), (request.floor, "floor")] {
        if score.is_some_and(|score| score < Printed::default() || score > maximum) {
            return Err(Problem::new(
                PlanProblem::TargetOutside { maximum },
                &Path::ROOT.key(key),
            ));
        }
    }
    Ok(())
}

/// An indicator that exists in the year of the sheet.
fn indicator<'a>(
    sheet: &'a Sheet<'_>,
    node: &str,
    path: &Path<'_>,
) -> Result<&'a Indicator, Problem> {
    let mut indicators = sheet.edition.indicators().map(|(_, indicator)| indicator);
    let found = indicators
        .find(|indicator| &*indicator.id == node)
        .ok_or_else(|| unknown(node, path))?;
    if found.exists_in(sheet.year) {
        return Ok(found);
    }
    let other = PlanProblem::NodeOfOtherYear {
        name: found.name.clone(),
        year: sheet.year,
    };
    Err(Problem::new(other, path))
}

fn unknown(node: &str, path: &Path<'_>) -> Problem {
    let node = node.to_owned();
    Problem::new(PlanProblem::NodeUnknown { node }, path)
}

fn check_efforts(sheet: &Sheet<'_>, request: &Request) -> Result<(), Problem> {
    let root = Path::ROOT.key("effort");
    for (node, effort) in request.efforts.iter() {
        let path = root.key(node);
        indicator(sheet, node, &path)?;
        let scale = sheet
            .leaf_position(node)
            .map(|leaf| &sheet.leaves[leaf].scale);
        check_effort(effort, scale, &path)?;
    }
    for leaf in &sheet.leaves {
        let node = &leaf.indicator.id;
        let is_locked = request
            .locked
            .iter()
            .any(|lock| lock.locus.is_none() && lock.names(node));
        if level_count(&leaf.scale).is_none() && !is_locked {
            return Err(Problem::new(
                PlanProblem::ScaleTooFine { most: MOST_LEVELS },
                &Path::ROOT.key("scales").key(node),
            ));
        }
    }
    Ok(())
}

fn check_effort(
    effort: &LevelEffort,
    scale: Option<&Exact>,
    path: &Path<'_>,
) -> Result<(), Problem> {
    let days = match effort {
        LevelEffort::Each(days) => std::slice::from_ref(days),
        LevelEffort::FromNothing(list) => list,
    };
    if days.iter().any(|days| *days > Days::MOST) {
        let most = Days::MOST.0;
        return Err(Problem::new(PlanProblem::DaysTooMany { most }, path));
    }
    let LevelEffort::FromNothing(list) = effort else {
        return Ok(());
    };
    if list.windows(2).any(|pair| pair[1] < pair[0]) {
        return Err(Problem::new(PlanProblem::EffortFalls, path));
    }
    match scale.and_then(level_count) {
        Some(levels) if levels != list.len() => {
            let given = list.len();
            Err(Problem::new(
                PlanProblem::EffortCount { given, levels },
                path,
            ))
        }
        _ => Ok(()),
    }
}

fn check_locks(sheet: &Sheet<'_>, request: &Request) -> Result<(), Problem> {
    let root = Path::ROOT.key("locked");
    for (position, lock) in request.locked.iter().enumerate() {
        let path = root.index(position);
        if let Some(locus) = lock.locus {
            check_locus(sheet, locus, &path)?;
        }
        let mut indicators = sheet.edition.indicators();
        if !indicators.any(|(_, indicator)| lock.names(&indicator.id)) {
            return Err(unknown(&lock.pattern, &path));
        }
    }
    Ok(())
}

fn check_locus(sheet: &Sheet<'_>, locus: usize, path: &Path<'_>) -> Result<(), Problem> {
    let count = sheet.loci.len();
    if locus < count {
        return Ok(());
    }
    Err(Problem::new(
        PlanProblem::LocusUnknown { locus, count },
        path,
    ))
}

fn check_requirements(sheet: &Sheet<'_>, request: &Request) -> Result<(), Problem> {
    let root = Path::ROOT.key("requires");
    for (position, pair) in request.requires.iter().enumerate() {
        let path = root.index(position);
        indicator(sheet, &pair.node, &path.key("node"))?;
        indicator(sheet, &pair.needs, &path.key("needs"))?;
    }
    let Some(cycle) = cycle(request) else {
        return Ok(());
    };
    let nodes = cycle.into_iter().map(str::to_owned).collect();
    Err(Problem::new(PlanProblem::RequiresCycle { nodes }, &root))
}

/// The nodes of a circle of prerequisites, the first one again at its end.
fn cycle(request: &Request) -> Option<Vec<&str>> {
    let needs = |node: &str| {
        let pairs = request
            .requires
            .iter()
            .filter(move |pair| *pair.node == *node);
        pairs.map(|pair| &*pair.needs).collect::<Vec<&str>>()
    };
    let mut settled: Vec<&str> = Vec::new();
    for start in &request.requires {
        // By depth, the node and what of it is still to be followed.
        let mut way: Vec<(&str, Vec<&str>)> = vec![(&start.node, needs(&start.node))];
        while let Some((node, open)) = way.last_mut() {
            let Some(next) = open.pop() else {
                settled.push(node);
                way.pop();
                continue;
            };
            if let Some(begin) = way.iter().position(|(own, _)| *own == next) {
                let mut circle: Vec<&str> = way[begin..].iter().map(|(own, _)| *own).collect();
                circle.push(next);
                return Some(circle);
            }
            if !settled.contains(&next) {
                way.push((next, needs(next)));
            }
        }
    }
    None
}

fn check_shared(sheet: &Sheet<'_>, request: &Request) -> Result<(), Problem> {
    let root = Path::ROOT.key("shared");
    let mut seen: Vec<(&str, usize)> = Vec::new();
    for (position, shared) in request.shared.iter().enumerate() {
        let path = root.index(position);
        indicator(sheet, &shared.node, &path.index(0))?;
        for (place, locus) in shared.loci.iter().enumerate() {
            let path = path.index(place + 1);
            check_locus(sheet, *locus, &path)?;
            if seen.contains(&(&shared.node, *locus)) {
                let twice = PlanProblem::SharedTwice {
                    node: shared.node.to_string(),
                    locus: *locus,
                };
                return Err(Problem::new(twice, &path));
            }
            seen.push((&shared.node, *locus));
        }
    }
    Ok(())
}

/// Problem of a locus that misses its floor only because of locks.
pub(super) fn floor_locked(sheet: &Sheet<'_>, locus: usize, locked: &[&str]) -> Problem {
    let own = sheet.assessment.loci.get(locus);
    let name = own.and_then(|own| own.name.clone());
    let name = name.unwrap_or_else(|| locus.to_string());
    let locked = PlanProblem::FloorLocked {
        locus: name,
        nodes: locked.iter().map(|node| (*node).to_owned()).collect(),
    };
    Problem::new(locked, &Path::ROOT.key("floor"))
}
