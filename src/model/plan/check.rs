//! What can be wrong with a request, once its form is right. Places are those of the API's options.

use crate::model::edition::Indicator;
use crate::model::exact::Exact;
use crate::model::problem::{Code, Path, Problem};
use crate::model::quantity::Printed;
use crate::model::sheet::Sheet;

use super::action::level_count;
use super::request::{Days, Goal, LevelEffort, Request};

/// The most levels of a scale that are planned one by one.
pub(super) const MOST_LEVELS: usize = 1_000;

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
                Code::TargetWrong,
                &Path::ROOT.key(key),
                format!(
                    "Nilai tertinggi edisi ini {maximum}. Pilih angka dari 0 sampai {maximum}."
                ),
                format!(
                    "The highest score of this edition is {maximum}. Choose a number from 0 to {maximum}."
                ),
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
    Err(Problem::new(
        Code::NotInEdition,
        path,
        format!(
            "Indikator “{}” tidak ada pada tahun {}. Hapus, atau pilih tahun lain.",
            found.name.id, sheet.year
        ),
        format!(
            "The indicator “{}” does not exist in {}. Remove it, or choose another year.",
            found.name.en, sheet.year
        ),
    ))
}

fn unknown(node: &str, path: &Path<'_>) -> Problem {
    Problem::new(
        Code::NodeUnknown,
        path,
        format!("Edisi ini tidak mengenal indikator “{node}”. Periksa id-nya."),
        format!("This edition knows no indicator “{node}”. Check its id."),
    )
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
                Code::ScaleWrong,
                &Path::ROOT.key("scales").key(node),
                format!(
                    "Rencana hanya dapat memakai skala sampai {MOST_LEVELS}. Perkecil skala, atau kunci indikatornya."
                ),
                format!(
                    "A plan can only use scales up to {MOST_LEVELS}. Make the scale smaller, or lock the indicator."
                ),
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
    let wrong = |id: String, en: String| Err(Problem::new(Code::EffortWrong, path, id, en));
    let days = match effort {
        LevelEffort::Each(days) => std::slice::from_ref(days),
        LevelEffort::FromNothing(list) => list,
    };
    if days.iter().any(|days| *days > Days::MOST) {
        let most = Days::MOST.0;
        return wrong(
            format!("Waktu kerja paling banyak {most} hari. Perbaiki angkanya."),
            format!("An effort is {most} days at most. Correct the number."),
        );
    }
    let LevelEffort::FromNothing(list) = effort else {
        return Ok(());
    };
    if list.windows(2).any(|pair| pair[1] < pair[0]) {
        return wrong(
            "Daftar waktu kerja dihitung dari 0, jadi tidak boleh turun. Urutkan dari level 1."
                .to_owned(),
            "A list of efforts counts from 0, so it cannot fall. Begin with level 1.".to_owned(),
        );
    }
    match scale.and_then(level_count) {
        Some(levels) if levels != list.len() => wrong(
            format!(
                "Daftar ini berisi {} angka, padahal skalanya {levels}. Isi satu angka untuk tiap level.",
                list.len()
            ),
            format!(
                "This list has {} numbers for a scale of {levels}. Give one number for each level.",
                list.len()
            ),
        ),
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
        Code::LocusUnknown,
        path,
        format!("Lokus {locus} tidak ada: penilaian ini berisi {count} lokus, dihitung dari 0."),
        format!("There is no locus {locus}: this assessment has {count}, counted from 0."),
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
    let names = cycle.join(" → ");
    Err(Problem::new(
        Code::RequiresCycle,
        &root,
        format!("Prasyarat ini saling menunggu: {names}. Hapus salah satunya."),
        format!("These prerequisites wait for each other: {names}. Remove one of them."),
    ))
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
                let node = &shared.node;
                return Err(Problem::new(
                    Code::SharedTwice,
                    &path,
                    format!(
                        "“{node}” lokus {locus} sudah ada dalam perbaikan bersama. Tulis sekali saja."
                    ),
                    format!("“{node}” of locus {locus} is in a shared fix already. Name it once."),
                ));
            }
            seen.push((&shared.node, *locus));
        }
    }
    Ok(())
}

/// That a locus misses its floor only because of locks.
pub(super) fn floor_locked(sheet: &Sheet<'_>, locus: usize, locked: &[&str]) -> Problem {
    let own = sheet.assessment.loci.get(locus);
    let name = own.and_then(|own| own.name.clone());
    let name = name.unwrap_or_else(|| locus.to_string());
    let nodes = locked.join(", ");
    Problem::new(
        Code::FloorLocked,
        &Path::ROOT.key("floor"),
        format!(
            "Lokus “{name}” tidak dapat mencapai batas bawah selama ini terkunci: {nodes}. Buka kuncinya, atau turunkan batasnya."
        ),
        format!(
            "Locus “{name}” cannot reach the floor while these are locked: {nodes}. Unlock them, or lower the floor."
        ),
    )
}
