//! Notes on a score: where answers are open, weights and scales assumed or normalised, and estimates
//! moved. Only what touches a result is noted.

use crate::model::edition::Mark;
use crate::model::exact::Exact;
use crate::model::note::{Note, NoteCode};
use crate::model::problem::Path;
use crate::model::sheet::{Sheet, SheetLocus};

impl Sheet<'_> {
    /// Every note, each code and place once.
    pub(super) fn all_notes(&self) -> Vec<Note> {
        let mut notes = self.notes.clone();
        let mut scale_assumed = false;
        let loci = Path::ROOT.key("loci");
        for (position, locus) in self.loci.iter().enumerate() {
            let path = loci.index(position);
            if locus.is_empty {
                notes.push(Note {
                    code: NoteCode::LocusEmpty,
                    path: path.pointer(),
                });
                continue;
            }
            let is_missing = locus.fixed.low != locus.fixed.high;
            let scored = || (0..self.leaves.len()).filter(|&leaf| self.counts(locus, leaf));
            if is_missing
                || scored().any(|leaf| locus.reached[leaf].low != locus.reached[leaf].high)
            {
                notes.push(Note {
                    code: NoteCode::AnswersOpen,
                    path: path.pointer(),
                });
            }
            scale_assumed |= scored().any(|leaf| {
                self.leaves[leaf].scale_mark == Mark::Assumed
                    && locus
                        .products
                        .iter()
                        .any(|product| product.total.is_none() && product.answers[leaf].is_known)
            });
        }
        notes.extend(self.moved_notes());
        if scale_assumed {
            notes.push(Note {
                code: NoteCode::ScaleAssumed,
                path: Path::ROOT.key("scales").pointer(),
            });
        }
        if self.depends_on_normalised() {
            notes.push(Note {
                code: NoteCode::WeightsNormalised,
                path: Path::ROOT.key("weights").pointer(),
            });
        }
        if self.depends_on_open_weights() {
            notes.push(Note {
                code: NoteCode::WeightsAssumed,
                path: Path::ROOT.key("weights").pointer(),
            });
        }
        notes
    }

    /// Places of estimates that moved because rapors put them outside their bounds.
    fn moved_notes(&self) -> Vec<Note> {
        if !self.is_bound() {
            return Vec::new();
        }
        let note = |path: &Path<'_>| Note {
            code: NoteCode::EstimateMoved,
            path: path.pointer(),
        };
        let path = Path::ROOT.key("loci");
        let loci = self.loci.iter().enumerate();
        let mut notes: Vec<Note> = loci
            .filter(|(_, locus)| !locus.is_empty)
            .filter(|(_, locus)| {
                (0..self.dimensions.len()).any(|own| self.moves_to(locus, own).is_some())
            })
            .map(|(position, _)| note(&path.index(position)))
            .collect();
        if self.government_moves_to().is_some() {
            notes.push(note(&path));
        }
        notes
    }

    /// True if the answer to a leaf can touch the score of a locus.
    fn counts(&self, locus: &SheetLocus, leaf: usize) -> bool {
        let position = self.leaves[leaf].dimension;
        let dimension = &self.dimensions[position];
        locus.is_scored(position) && dimension.pool.can_weigh(leaf - dimension.leaves.start)
    }

    /// True if weights that were normalised touch any result.
    fn depends_on_normalised(&self) -> bool {
        let scored = |position: usize| {
            let mut loci = self.loci.iter();
            loci.any(|locus| !locus.is_empty && locus.is_scored(position))
        };
        let mut dimensions = self.dimensions.iter().enumerate();
        dimensions.any(|(position, dimension)| {
            (self.are_dimensions_normalised || dimension.pool.is_normalised()) && scored(position)
        })
    }

    /// True if any result would change if open weights were shared otherwise.
    fn depends_on_open_weights(&self) -> bool {
        self.loci.iter().any(|locus| {
            (0..self.dimensions.len())
                .filter(|&dimension| locus.is_scored(dimension))
                .any(|dimension| {
                    let dimension = &self.dimensions[dimension];
                    let spans = &locus.reached[dimension.leaves.clone()];
                    let pool = &dimension.pool;
                    let low: Vec<&Exact> = spans.iter().map(|span| &span.low).collect();
                    let high: Vec<&Exact> = spans.iter().map(|span| &span.high).collect();
                    pool.depends_on_open(&low) || pool.depends_on_open(&high)
                })
        })
    }
}
