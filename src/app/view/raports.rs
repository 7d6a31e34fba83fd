//! What printed points say of unknown weights: which of them can be used, what each weight can still be,
//! and which of them contradict each other.

use super::Scene;
use super::controls::Choice;
use super::markup::Markup;
use super::method::range_text;
use crate::app::action::Action;
use crate::app::method_words::{MethodWords, method_words};
use crate::app::number::figure;
use crate::model::assessment::Assessment;
use crate::model::note::NoteCode;
use crate::model::pool::LeafShare;
use crate::model::quantity::Points;
use crate::model::sheet::Sheet;

/// The section.
pub fn raports(markup: &mut Markup, scene: &Scene<'_>) {
    let state = scene.state;
    let words = method_words(scene.language());
    let is_on = state.document.assessment.use_raports == Some(true);
    // What would bind is asked with them in use, also while they are not.
    let own = Assessment {
        use_raports: Some(true),
        ..state.document.assessment.clone()
    };
    let Ok(sheet) = Sheet::new(&state.edition, &own) else {
        return;
    };
    let view = Raports {
        scene,
        words,
        sheet: &sheet,
    };
    markup.element("div", "raports", |markup| {
        markup.line("h3", "", words.raports);
        markup.line("p", "", words.raports_help);
        let choice = Choice {
            label: words.raports_switch,
            is_quiet: false,
            name: "raports",
        };
        choice.view(markup, |markup| {
            for (words, to) in [(words.raports_score, false), (words.raports_weights, true)] {
                let action = Action::step(move |document| {
                    document.assessment.use_raports = to.then_some(true);
                });
                choice.option(markup, words, is_on == to, action);
            }
        });
        view.fitting(markup);
        if is_on {
            view.contradictions(markup);
            view.ranges(markup);
        }
    });
}

struct Raports<'a> {
    scene: &'a Scene<'a>,
    words: &'static MethodWords,
    sheet: &'a Sheet<'a>,
}

impl Raports<'_> {
    /// The printed points that can bind weights, by locus.
    fn fitting(&self, markup: &mut Markup) {
        markup.line("h4", "", self.words.raports_fit);
        let loci = self.sheet.loci.iter().enumerate();
        let places: Vec<(usize, usize)> = loci
            .flat_map(|(locus, own)| {
                let raports = own.raports.iter().enumerate();
                let given = raports.filter(|(_, points)| points.is_some());
                given.map(move |(dimension, _)| (locus, dimension))
            })
            .collect();
        if places.is_empty() {
            return markup.line("p", "", self.words.raports_none);
        }
        markup.element("ul", "says", |markup| {
            for (locus, dimension) in places {
                markup.element("li", "", |markup| self.raport(markup, locus, dimension));
            }
        });
    }

    /// A raport in words: `Dinas A, Input 20,76`.
    fn raport(&self, markup: &mut Markup, locus: usize, dimension: usize) {
        let language = self.scene.language();
        markup.text(&self.scene.locus_name(locus));
        markup.text(", ");
        markup.text(self.sheet.edition.dimensions[dimension].name.get(language));
        if let Some(points) = &self.sheet.loci[locus].raports[dimension] {
            markup.text(" ");
            markup.text(&figure(Points(points.clone()).printed(), language));
        }
    }

    /// What each unknown weight can still be.
    fn ranges(&self, markup: &mut Markup) {
        let language = self.scene.language();
        let edition = self.sheet.edition;
        for (position, own) in self.sheet.dimensions.iter().enumerate() {
            if !own.pool.is_bound() {
                continue;
            }
            markup.element("h4", "", |markup| {
                markup.text(self.words.raports_ranges);
                markup.text(": ");
                markup.text(edition.dimensions[position].name.get(language));
            });
            markup.element("ul", "ranges", |markup| {
                let leaves = self.sheet.leaves[own.leaves.clone()].iter();
                for (leaf, (info, share)) in leaves.zip(own.pool.shares()).enumerate() {
                    if *share != LeafShare::Open {
                        continue;
                    }
                    markup.element("li", "", |markup| {
                        markup.line("span", "", info.indicator.name.get(language));
                        let range = range_text(edition, own, &own.pool.range(leaf), language);
                        markup.line("strong", "value", &range);
                    });
                }
            });
        }
    }

    /// Printed points that no weights can have made, dimension by dimension.
    fn contradictions(&self, markup: &mut Markup) {
        let notes = self.sheet.notes.iter();
        let clashing: Vec<&str> = notes
            .filter(|note| note.code == NoteCode::RaportsContradict)
            .map(|note| note.path.as_str())
            .collect();
        if clashing.is_empty() {
            return;
        }
        markup.with("div", &["class", "role"], &["wrong", "status"], |markup| {
            markup.line("h4", "", self.words.raports_clash);
            for (position, dimension) in self.sheet.edition.dimensions.iter().enumerate() {
                let is_in = |locus: &usize| {
                    let path = ["/loci/", &locus.to_string(), "/points/", &dimension.id].concat();
                    clashing.contains(&&*path)
                };
                let loci: Vec<usize> = (0..self.sheet.loci.len()).filter(is_in).collect();
                if loci.is_empty() {
                    continue;
                }
                markup.line(
                    "p",
                    "",
                    match loci.len() {
                        1 => self.words.raports_clash_one,
                        _ => self.words.raports_clash_many,
                    },
                );
                markup.element("ul", "says", |markup| {
                    for locus in loci {
                        markup.element("li", "", |markup| self.raport(markup, locus, position));
                    }
                });
            }
            markup.line("p", "", self.words.raports_dropped);
            if clashing.contains(&"/weightSpread") {
                markup.line("p", "", self.words.raports_spread);
            }
        });
    }
}
