//! Actions: each indicator of a locus or product with the levels that it can still rise to.

use crate::model::exact::Exact;
use crate::model::sheet::{Sheet, SheetLocus, mean};
use crate::model::texts::Texts;

use crate::model::plan::request::{Days, LevelEffort, Request, usual_effort};

/// Position of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct AnswerPosition {
    pub(super) locus: usize,
    pub(super) product: Option<usize>,
    /// The position of the leaf in the sheet.
    pub(super) leaf: usize,
}

/// A level to which an answer can rise.
#[derive(Clone, Debug)]
pub(super) struct Level {
    /// The answer.
    pub(super) to: Exact,
    /// The work from where it stands.
    pub(super) effort: u32,
    /// Additional part of the leaf that the locus then reaches.
    pub(super) more: Exact,
}

/// An answer that can rise.
#[derive(Clone, Debug)]
pub(super) struct Action {
    pub(super) place: AnswerPosition,
    /// The level that it has, rounded down.
    pub(super) from: usize,
    /// The levels above, in ascending order; never empty.
    pub(super) levels: Vec<Level>,
    /// The actions that must rise to their last level before this one can begin.
    pub(super) needs: Vec<usize>,
}

/// All that can be done, and what stands in the way of more.
pub(super) struct Actions {
    pub(super) list: Vec<Action>,
    /// Answers that are not full and cannot rise.
    pub(super) held: Vec<AnswerPosition>,
}

/// The most levels of a scale that are planned one by one.
pub(super) const MOST_LEVELS: usize = 1_000;

/// The levels of a scale: whole ones, and the maximum itself.
pub(super) fn level_count(scale: &Exact) -> Option<usize> {
    (0..=MOST_LEVELS).find(|count| *scale <= Exact::count(*count))
}

impl Actions {
    /// Everything that the request leaves to do in a sheet that suits it.
    pub(super) fn of(sheet: &Sheet<'_>, texts: &Texts, request: &Request) -> Actions {
        let mut actions = Actions {
            list: Vec::new(),
            held: Vec::new(),
        };
        let efforts: Vec<LevelEffort> = (0..sheet.leaves.len())
            .map(|leaf| leaf_effort(sheet, texts, request, leaf))
            .collect();
        for (position, locus) in sheet.loci.iter().enumerate() {
            if locus.is_empty {
                continue;
            }
            for (leaf, own) in sheet.leaves.iter().enumerate() {
                if !locus.is_scored(own.dimension) {
                    continue;
                }
                for product in raised_products(sheet, position, locus, leaf) {
                    let place = AnswerPosition {
                        locus: position,
                        product,
                        leaf,
                    };
                    actions.add(sheet, request, place, &efforts[leaf]);
                }
            }
        }
        actions.settle_requirements(sheet, request);
        actions
    }

    fn add(
        &mut self,
        sheet: &Sheet<'_>,
        request: &Request,
        place: AnswerPosition,
        effort: &LevelEffort,
    ) {
        let leaf = &sheet.leaves[place.leaf];
        let locus = &sheet.loci[place.locus];
        let (share, of) = match place.product {
            Some(product) => (
                &locus.products[product].answers[place.leaf].share.low,
                locus.products.len(),
            ),
            None => (&locus.reached[place.leaf].low, 1),
        };
        if *share == Exact::ONE {
            return;
        }
        let mut locks = request.locked.iter();
        if locks.any(|lock| lock.holds(place.locus, &leaf.indicator.id)) {
            self.held.push(place);
            return;
        }
        let answer = share * &leaf.scale;
        let count = level_count(&leaf.scale).unwrap_or(0);
        let from = (0..count)
            .rev()
            .find(|level| Exact::count(*level) <= answer)
            .unwrap_or(0);
        let spent = |level: usize| match effort {
            LevelEffort::Each(days) => u64::from(days.0) * level as u64,
            LevelEffort::FromNothing(list) => match level.checked_sub(1) {
                Some(index) => list.get(index).map_or(0, |days| u64::from(days.0)),
                None => 0,
            },
        };
        let levels = (from + 1..=count).map(|level| {
            let to = Exact::count(level).min(leaf.scale.clone());
            let reached = to.checked_div(&leaf.scale).unwrap_or(Exact::ZERO);
            Level {
                more: mean(&(&reached - share), of),
                to,
                effort: u32::try_from(spent(level) - spent(from)).unwrap_or(u32::MAX),
            }
        });
        self.list.push(Action {
            place,
            from,
            levels: levels.collect(),
            needs: Vec::new(),
        });
    }

    /// Finds what each action waits for. What waits for something that never comes is held too.
    fn settle_requirements(&mut self, sheet: &Sheet<'_>, request: &Request) {
        let pairs: Vec<(usize, usize)> = request
            .requires
            .iter()
            .filter_map(|pair| {
                let node = sheet.leaf_position(&pair.node)?;
                Some((node, sheet.leaf_position(&pair.needs)?))
            })
            .collect();
        loop {
            let is_held = |action: &Action| {
                let mut needs = pairs.iter().filter(|(node, _)| *node == action.place.leaf);
                needs.any(|(_, needed)| {
                    let is_hindered =
                        !sheet.loci[action.place.locus].is_scored(sheet.leaves[*needed].dimension);
                    let mut held = self.held.iter();
                    is_hindered || held.any(|place| serves(place, action.place, *needed))
                })
            };
            let (held, free) = std::mem::take(&mut self.list)
                .into_iter()
                .partition::<Vec<_>, _>(is_held);
            self.list = free;
            if held.is_empty() {
                break;
            }
            self.held.extend(held.iter().map(|action| action.place));
        }
        let places: Vec<AnswerPosition> = self.list.iter().map(|action| action.place).collect();
        for action in &mut self.list {
            for (_, needed) in pairs.iter().filter(|(node, _)| *node == action.place.leaf) {
                let serving = places.iter().enumerate();
                let serving = serving.filter(|(_, place)| serves(place, action.place, *needed));
                action.needs.extend(serving.map(|(position, _)| position));
            }
        }
    }
}

/// True if a place is where an action's prerequisite is settled: in the same locus, and for the same
/// product where both are of one.
fn serves(place: &AnswerPosition, action: AnswerPosition, needed: usize) -> bool {
    place.leaf == needed
        && place.locus == action.locus
        && (place.product.is_none() || action.product.is_none() || place.product == action.product)
}

/// As what a leaf of a locus rises: each product where any has its own answer or total, else the locus
/// as a whole.
fn raised_products(
    sheet: &Sheet<'_>,
    position: usize,
    locus: &SheetLocus,
    leaf: usize,
) -> Vec<Option<usize>> {
    let is_apart = !sheet.assessment.loci[position].products().is_empty()
        && locus
            .products
            .iter()
            .any(|product| product.total.is_some() || product.answers[leaf].is_own);
    if is_apart {
        let products = locus.products.iter().enumerate();
        let open = products.filter(|(_, product)| product.total.is_none());
        open.map(|(product, _)| Some(product)).collect()
    } else {
        vec![None]
    }
}

fn leaf_effort(sheet: &Sheet<'_>, texts: &Texts, request: &Request, leaf: usize) -> LevelEffort {
    let node = &sheet.leaves[leaf].indicator.id;
    match request.efforts.get(node) {
        Some(own) => own.clone(),
        None => {
            let said = texts.indicator(node);
            let kinds = said.map_or(&[][..], |said| &said.advice.effort);
            let Days(days) = usual_effort(kinds);
            LevelEffort::Each(Days(days))
        }
    }
}
