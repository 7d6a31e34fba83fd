//! The weights that printed points imply: which of them can be used, what each weight can still be, and
//! which of them contradict each other.

use yew::{Html, html};

use super::weight_text::range_text;
use crate::app::state::action::Action;
use crate::app::ui::controls::Choice;
use crate::app::ui::scene::Scene;
use crate::app::words::number::figure;
use crate::edit::method::MethodEdit;
use crate::model::assessment::Assessment;
use crate::model::note::NoteCode;
use crate::model::pool::LeafShare;
use crate::model::quantity::Points;
use crate::model::sheet::{Sheet, SheetDimension};

/// The section.
pub(super) fn rapors(scene: &Scene<'_>) -> Html {
    let work = &scene.state.work;
    let words = scene.words;
    let is_on = work.document.assessment.use_raports == Some(true);
    // Asked with them in use, also while they are not: so it shows what would bind.
    let in_use = Assessment {
        use_raports: Some(true),
        ..work.document.assessment.clone()
    };
    let Ok(sheet) = Sheet::new(&work.edition, &in_use) else {
        return Html::default();
    };
    let rapors = Rapors {
        scene,
        sheet: &sheet,
    };
    let choice = Choice {
        label: words.raports_switch(),
        is_quiet: false,
        name: "raports",
        dispatch: scene.dispatch,
    };
    let option = |label: &str, to: bool| {
        choice.option(label, is_on == to, Action::edit(MethodEdit::UseRapors(to)))
    };
    html! {
        <div class="raports">
            <h3>{ words.raports() }</h3>
            <p>{ words.raports_help() }</p>
            { choice.view(html! {
                <>
                    { option(words.raports_score(), false) }
                    { option(words.raports_weights(), true) }
                </>
            }) }
            { rapors.fitting() }
            if is_on {
                { rapors.contradictions() }
                { rapors.ranges() }
            }
        </div>
    }
}

struct Rapors<'a> {
    scene: &'a Scene<'a>,
    sheet: &'a Sheet<'a>,
}

impl Rapors<'_> {
    /// The printed points that can bind weights, by locus.
    fn fitting(&self) -> Html {
        let words = self.scene.words;
        let loci = self.sheet.loci.iter().enumerate();
        let given: Vec<(usize, usize)> = loci
            .flat_map(|(locus, own)| {
                let rapors = own.rapors.iter().enumerate();
                let given = rapors.filter(|(_, points)| points.is_some());
                given.map(move |(dimension, _)| (locus, dimension))
            })
            .collect();
        html! {
            <>
                <h4>{ words.raports_fit() }</h4>
                if given.is_empty() {
                    <p>{ words.raports_none() }</p>
                } else {
                    <ul class="says">
                        for (locus, dimension) in given {
                            <li>{ self.rapor(locus, dimension) }</li>
                        }
                    </ul>
                }
            </>
        }
    }

    /// A rapor in words: `Dinas A, Input 20,76`.
    fn rapor(&self, locus: usize, dimension: usize) -> String {
        let language = self.scene.language();
        let office = self.scene.locus_name(locus);
        let name = self.sheet.edition.dimensions[dimension].name.get(language);
        match &self.sheet.loci[locus].rapors[dimension] {
            Some(points) => {
                let points = figure(Points(points.clone()).printed(), language);
                format!("{office}, {name} {points}")
            }
            None => format!("{office}, {name}"),
        }
    }

    /// The range of each unknown weight.
    fn ranges(&self) -> Html {
        let dimensions = self.sheet.dimensions.iter().enumerate();
        let bound = dimensions.filter(|(_, own)| own.pool.is_bound());
        bound
            .map(|(index, own)| self.ranges_of(index, own))
            .collect()
    }

    fn ranges_of(&self, index: usize, dimension: &SheetDimension) -> Html {
        let language = self.scene.language();
        let edition = self.sheet.edition;
        let name = edition.dimensions[index].name.get(language);
        let leaves = self.sheet.leaves[dimension.leaves.clone()].iter();
        let leaves = leaves.zip(dimension.pool.shares()).enumerate();
        let open = leaves.filter(|(_, (_, share))| **share == LeafShare::Open);
        let range = |leaf| range_text(edition, dimension, &dimension.pool.range(leaf), language);
        html! {
            <>
                <h4>{ format!("{}: {name}", self.scene.words.raports_ranges()) }</h4>
                <ul class="ranges">
                    for (leaf, (info, _)) in open {
                        <li>
                            <span>{ info.indicator.name.get(language) }</span>
                            <strong class="value">{ range(leaf) }</strong>
                        </li>
                    }
                </ul>
            </>
        }
    }

    /// Printed points that no weights can have made, dimension by dimension.
    fn contradictions(&self) -> Html {
        let words = self.scene.words;
        let notes = self.sheet.notes.iter();
        let clashing: Vec<&str> = notes
            .filter(|note| note.code == NoteCode::RaportsContradict)
            .map(|note| note.path.as_str())
            .collect();
        if clashing.is_empty() {
            return Html::default();
        }
        html! {
            <div class="wrong" role="status">
                <h4>{ words.raports_clash() }</h4>
                for index in 0..self.sheet.edition.dimensions.len() {
                    { self.contradictions_of(index, &clashing) }
                }
                <p>{ words.raports_dropped() }</p>
                if clashing.contains(&"/weightSpread") {
                    <p>{ words.raports_spread() }</p>
                }
            </div>
        }
    }

    fn contradictions_of(&self, dimension: usize, clashing: &[&str]) -> Html {
        let words = self.scene.words;
        let id = &self.sheet.edition.dimensions[dimension].id;
        let is_in = |locus: &usize| clashing.contains(&&*format!("/loci/{locus}/points/{id}"));
        let loci: Vec<usize> = (0..self.sheet.loci.len()).filter(is_in).collect();
        let sentence = match loci.len() {
            0 => return Html::default(),
            1 => words.raports_clash_one(),
            _ => words.raports_clash_many(),
        };
        html! {
            <>
                <p>{ sentence }</p>
                <ul class="says">
                    for locus in loci {
                        <li>{ self.rapor(locus, dimension) }</li>
                    }
                </ul>
            </>
        }
    }
}
