//! Conditions that printed points put on weights: where a locus has all answers of a dimension too,
//! only some ways to share the dimension can have made the printed points.

use crate::model::exact::Exact;
use crate::model::note::{Note, NoteCode};
use crate::model::pool::{Band, Pool, half_a_hundredth};
use crate::model::problem::Path;
use crate::model::sheet::{Sheet, SheetLocus};

/// The most sets of rapors that are tried for a smallest one that contradicts itself. Where there are
/// more, a set is given from which no rapor can be taken.
const MOST_SETS: usize = 2_000;

/// A rapor that binds the weights of a pool.
struct Rapor {
    locus: usize,
    band: Band,
}

impl Sheet<'_> {
    /// Lets the rapors of every dimension bind its weights. Those of a pool that cannot hold together
    /// are dropped, with a note at each of a smallest such set, and one at the spread if it is part of
    /// the contradiction.
    pub(super) fn bind_rapors(&mut self) {
        for dimension in 0..self.dimensions.len() {
            let rapors = self.rapors_of(dimension);
            let bands: Vec<&Band> = rapors.iter().map(|rapor| &rapor.band).collect();
            if bands.is_empty() {
                continue;
            }
            if let Some(bound) = self.dimensions[dimension].pool.bound_by(&bands) {
                self.dimensions[dimension].pool = bound;
                continue;
            }
            let pool = &self.dimensions[dimension].pool;
            let contradicting = smallest_contradiction(pool, &bands);
            let id = &self.edition.dimensions[dimension].id;
            let loci = Path::ROOT.key("loci");
            let note = |path: &Path<'_>| Note {
                code: NoteCode::RaportsContradict,
                path: path.pointer(),
            };
            let mut notes: Vec<Note> = contradicting
                .iter()
                .map(|&rapor| {
                    let locus = loci.index(rapors[rapor].locus);
                    note(&locus.key("points").key(id))
                })
                .collect();
            let set: Vec<&Band> = contradicting.iter().map(|&rapor| bands[rapor]).collect();
            if pool.without_spread().bound_by(&set).is_some() {
                notes.push(note(&Path::ROOT.key("weightSpread")));
            }
            notes.retain(|note| !self.notes.contains(note));
            self.notes.extend(notes);
        }
    }

    /// The rapors that say something about a dimension.
    fn rapors_of(&self, dimension: usize) -> Vec<Rapor> {
        let loci = self.loci.iter().enumerate();
        loci.filter_map(|(locus, own)| {
            let band = self.band(own, dimension)?;
            Some(Rapor { locus, band })
        })
        .collect()
    }

    /// The printed points of a locus, as parts of the dimension, with what rounding may have done.
    fn band(&self, locus: &SheetLocus, position: usize) -> Option<Band> {
        let points = locus.rapors[position].as_ref()?;
        let dimension = &self.dimensions[position];
        let part = |points: Exact| points.checked_div(&dimension.points);
        let reached = locus.reached[dimension.leaves.clone()].iter();
        Some(Band {
            reached: reached.map(|span| span.low.clone()).collect(),
            low: part(points - &half_a_hundredth())?,
            high: part(points + &half_a_hundredth())?,
        })
    }
}

/// The positions of a smallest set of bands that no weights of a pool meet.
fn smallest_contradiction(pool: &Pool, bands: &[&Band]) -> Vec<usize> {
    let hold = |set: &[usize]| {
        let set: Vec<&Band> = set.iter().map(|&band| bands[band]).collect();
        pool.bound_by(&set).is_some()
    };
    let mut left = MOST_SETS;
    for size in 1..bands.len() {
        match first_set(size, bands.len(), &mut left, &hold) {
            Search::Found(set) => return set,
            Search::Exhausted => break,
            Search::Nothing => {}
        }
    }
    // The rest, once no rapor can be taken out without resolving the contradiction.
    let mut set: Vec<usize> = (0..bands.len()).collect();
    let mut position = 0;
    while position < set.len() {
        let taken = set.remove(position);
        if hold(&set) {
            set.insert(position, taken);
            position += 1;
        }
    }
    set
}

/// Outcome of a search for a contradiction.
enum Search {
    Found(Vec<usize>),
    Nothing,
    Exhausted,
}

/// The first set of a size that does not hold together.
fn first_set(size: usize, of: usize, left: &mut usize, hold: &impl Fn(&[usize]) -> bool) -> Search {
    let mut set: Vec<usize> = (0..size).collect();
    loop {
        if *left == 0 {
            return Search::Exhausted;
        }
        *left -= 1;
        if !hold(&set) {
            return Search::Found(set);
        }
        // The next set in order: the last position that can move does, and the rest follow it.
        let movable = (0..size)
            .rev()
            .find(|&place| set[place] < of - size + place);
        let Some(place) = movable else {
            return Search::Nothing;
        };
        set[place] += 1;
        for later in place + 1..size {
            set[later] = set[later - 1] + 1;
        }
    }
}
