//! The forms for what an office is, apart from its answers: the government and each of its loci.

use super::Scene;
use super::controls::{Field, select, text_field};
use super::edition_fields::{government_fields, locus_fields};
use super::loci::add_locus;
use super::locus::field_id;
use super::markup::Markup;
use crate::app::action::{Action, Panel, Place};
use crate::app::method_words::method_words;
use crate::app::number::figure;
use crate::exchange::document::Document;
use crate::model::assessment::{Entries, Government};
use crate::model::check_points;
use crate::model::edition::{NodeId, TOTAL};
use crate::model::exact::Exact;
use crate::model::problem::Path;
use crate::model::quantity::Printed;
use crate::model::texts::{Texts, UsualLoci};
use crate::work::edit::Edit;
use crate::work::{answers, loci, products};

/// The kinds of government and of office that the contract names, with their words.
type Kinds = [(&'static str, [&'static str; 2])];

const GOVERNMENTS: &Kinds = &[
    ("", ["–", "–"]),
    ("kabupaten", ["Kabupaten", "Regency (kabupaten)"]),
    ("kota", ["Kota", "City (kota)"]),
    ("provinsi", ["Provinsi", "Province"]),
    ("kementerian", ["Kementerian", "Ministry"]),
    ("lembaga", ["Lembaga", "Agency"]),
];

const OFFICES: &Kinds = &[
    ("", ["–", "–"]),
    ("dinas", ["Dinas", "Dinas (department)"]),
    ("puskesmas", ["Puskesmas", "Puskesmas (health centre)"]),
    ("dpmptsp", ["DPMPTSP", "DPMPTSP (licensing)"]),
    (
        "disdukcapil",
        ["Disdukcapil", "Disdukcapil (civil registry)"],
    ),
    ("rsud", ["RSUD", "RSUD (hospital)"]),
    ("polres", ["Polres", "Polres (police)"]),
    ("kantah", ["Kantor Pertanahan", "Land office"]),
    ("lain", ["Lainnya", "Other"]),
];

fn kinds<'a>(scene: &Scene<'_>, kinds: &'a Kinds) -> impl Iterator<Item = (&'a str, &'a str)> {
    let language = scene.language() as usize;
    kinds.iter().map(move |(id, words)| (*id, words[language]))
}

/// The government and its list of loci.
pub fn government_form(markup: &mut Markup, scene: &Scene<'_>, texts: &Texts) {
    let words = scene.more();
    let government = scene.state.document.assessment.government.as_ref();
    let own = |text: Option<&String>| text.cloned().unwrap_or_default();
    let name = own(government.and_then(|own| own.name.as_ref()));
    let kind = own(government.and_then(|own| own.kind.as_ref()));
    markup.element("section", "form", |markup| {
        markup.line("h2", "", words.government_heading);
        markup.element("div", "fields", |markup| {
            let field = ["government-name", words.government_name, &name];
            text_field(markup, "input", field, |name| {
                change_government(move |own| own.name = filled(&name))
            });
            let options = kinds(scene, GOVERNMENTS);
            select(
                markup,
                "government-kind",
                words.kind,
                options,
                &kind,
                |kind| change_government(move |own| own.kind = filled(&kind)),
            );
            let points = government.and_then(|own| own.points.get(TOTAL));
            let official = Field {
                id: "government-official".to_owned(),
                label: words.official_figure,
                is_quiet: false,
                is_cell: false,
                value: points,
                rejected: scene.state.rejected.as_ref(),
                after: words.official_help,
                enter: Box::new(|score| {
                    change_government(move |own| {
                        own.points.set(&NodeId::from(TOTAL), score.clone());
                    })
                }),
            };
            official.view(markup, scene.language());
            government_fields(markup, scene);
        });
    });
    markup.element("section", "form", |markup| {
        markup.line("h2", "", words.loci_heading);
        let count = scene.state.document.assessment.loci.len();
        markup.element("ol", "offices", |markup| {
            for locus in 0..count {
                markup.element("li", "", |markup| {
                    let action = Action::Look(Place::Locus(locus));
                    markup.button("link", &scene.locus_name(locus), action);
                    locus_steps(markup, scene, locus);
                });
            }
        });
        markup.group(|markup| {
            if count == 0 {
                markup.line("p", "", words.no_loci);
                for usual in &texts.usual_loci {
                    usual_loci(markup, scene, usual);
                }
            }
        });
        add_locus(markup, scene);
    });
}

fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

pub(super) fn change_government(run: impl Fn(&mut Government) + 'static) -> Action {
    Action::step(move |document| run(document.assessment.government.get_or_insert_default()))
}

/// A button that begins the list with the offices that are usually assessed.
fn usual_loci(markup: &mut Markup, scene: &Scene<'_>, usual: &UsualLoci) {
    let names: Vec<&str> = kinds(scene, GOVERNMENTS)
        .filter(|(id, _)| usual.kinds.iter().any(|kind| kind == id))
        .map(|(_, words)| words)
        .collect();
    let offices = usual.loci.clone();
    let action = Action::step(move |document| {
        for (name, kind) in &offices {
            loci::add(document, name, Some(kind));
        }
    });
    markup.button_with("secondary", action, |markup| {
        markup.text(scene.more().usual_loci);
        markup.text(" ");
        markup.text(&names.join(" / "));
        markup.text(" (");
        markup.text(&usual.loci.len().to_string());
        markup.text(")");
    });
}

/// Moving, doubling and removing a locus.
fn locus_steps(markup: &mut Markup, scene: &Scene<'_>, locus: usize) {
    let words = scene.more();
    let count = scene.state.document.assessment.loci.len();
    let name = scene.locus_name(locus);
    let copy = words.copy;
    let button = |markup: &mut Markup, words: &str, action: Action| {
        markup.button_with("link", action, |markup| {
            markup.text(words);
            markup.element("span", "quiet", |markup| {
                markup.text(" ");
                markup.text(&name);
            });
        });
    };
    markup.element("span", "steps", |markup| {
        let up = Action::step(move |document| loci::swap(document, locus, locus - 1));
        let down = Action::step(move |document| loci::swap(document, locus, locus + 1));
        let duplicate = Action::step(move |document| {
            loci::duplicate(document, locus, |name| [name, " (", copy, ")"].concat());
        });
        let remove = Action::step(move |document| loci::remove(document, locus));
        markup.group(|markup| {
            if locus > 0 {
                button(markup, words.up, up);
            }
        });
        markup.group(|markup| {
            if locus + 1 < count {
                button(markup, words.down, down);
            }
        });
        button(markup, words.duplicate, duplicate);
        button(markup, words.remove_locus, remove);
    });
}

/// What a locus is: name, kind, official score, products; and the quick ways to fill its sheet.
pub fn locus_form(markup: &mut Markup, scene: &Scene<'_>, locus: usize) {
    let words = scene.more();
    let document = &scene.state.document;
    let own = &document.assessment.loci[locus];
    let id = |part: &str| ["locus-", part, "-", &locus.to_string()].concat();
    // Where weights are not even listed, only printed points are scored.
    let has_answers = scene.state.edition.weight_unit.is_some();
    let [is_open, _] = scene.state.open_forms;
    let names: &'static [&'static str] = if is_open {
        &["class", "open"]
    } else {
        &["class"]
    };
    markup.with("details", names, &["form", "open"], |markup| {
        markup.line("summary", "", words.about_locus);
        markup.element("div", "fields", |markup| {
            let name = own.name.as_deref().unwrap_or_default();
            text_field(
                markup,
                "input",
                [&id("name"), words.locus_name, name],
                move |name| Action::step(move |document| loci::rename(document, locus, &name)),
            );
            let kind = own.kind.as_deref().unwrap_or_default();
            let options = kinds(scene, OFFICES);
            select(
                markup,
                &id("kind"),
                words.kind,
                options,
                kind,
                move |kind| Action::step(move |document| loci::set_kind(document, locus, &kind)),
            );
            let maximum = scene.state.edition.maximum.0.clone();
            let official = Field {
                id: field_id(locus, "official"),
                label: words.official_figure,
                is_quiet: false,
                is_cell: false,
                value: document.workspace.official(locus),
                rejected: scene.state.rejected.as_ref(),
                after: words.official_help,
                enter: Box::new(move |score| {
                    // The score does not look at it, so nobody else checks it.
                    if let Some(Err(problem)) = score
                        .as_ref()
                        .map(|own| check_points(own, &maximum, &Path::ROOT))
                    {
                        return Action::Say(Some(problem.messages));
                    }
                    Action::step(move |document| loci::set_official(document, locus, score.clone()))
                }),
            };
            official.view(markup, scene.language());
            locus_fields(markup, scene, locus);
        });
        markup.group(|markup| {
            if has_answers {
                product_fields(markup, scene, locus);
            }
        });
        locus_steps(markup, scene, locus);
    });
    markup.group(|markup| {
        if has_answers {
            fast(markup, scene, locus);
        }
    });
    raport(markup, scene, locus);
    markup.group(|markup| {
        if has_answers {
            markup.line("p", "state keys", words.keys_help);
        }
    });
}

fn product_fields(markup: &mut Markup, scene: &Scene<'_>, locus: usize) {
    let words = scene.more();
    let own = scene.state.document.assessment.loci[locus].products();
    if own.is_empty() {
        return;
    }
    markup.line("h2", "", words.products_heading);
    for (place, product) in own.iter().enumerate() {
        let id = ["product-", &locus.to_string(), "-", &place.to_string()].concat();
        let label = scene.numbered(words.product, place);
        markup.element("div", "fields", |markup| {
            let name = product.name.as_deref().unwrap_or_default();
            text_field(markup, "input", [&id, &label, name], move |name| {
                Action::step(move |document| products::rename(document, locus, place, &name))
            });
            let remove = Action::step(move |document| products::remove(document, locus, place));
            markup.button_with("link", remove, |markup| {
                markup.text(words.remove);
                markup.element("span", "quiet", |markup| {
                    markup.text(" ");
                    markup.text(&label);
                });
            });
        });
    }
    let more = own.len() + 1;
    let add = Action::step(move |document| products::add(document, locus, more));
    markup.button("link", words.add_product, add);
}

/// Whoever enters all of a locus anew has no use for what was tried on the old answers.
fn end_tries(document: &mut Document, locus: usize) {
    document
        .assessment
        .changes
        .retain(|change| change.locus != locus);
}

/// The quick ways: everything full, or as in another locus.
fn fast(markup: &mut Markup, scene: &Scene<'_>, locus: usize) {
    let words = scene.more();
    let base = &scene.state.outcome.base;
    let leaves = base.leaves.iter();
    let best: Vec<(NodeId, Exact)> = leaves
        .map(|info| (info.node.clone(), info.scale.clone()))
        .collect();
    let fill = Action::step(move |document| {
        end_tries(document, locus);
        if let Some(locus) = document.assessment.locus_mut(locus) {
            answers::fill(locus, best.iter().map(|(node, best)| (node, best)));
        }
    });
    let empty = Action::step(move |document| {
        end_tries(document, locus);
        if let Some(locus) = document.assessment.locus_mut(locus) {
            locus.answers = Entries::default();
            for product in locus.products.iter_mut().flatten() {
                product.answers = Entries::default();
            }
        }
    });
    markup.element("div", "buttons fast", |markup| {
        markup.button("secondary", words.fill, fill);
        markup.button("secondary", words.empty, empty);
        markup.group(|markup| {
            let count = scene.state.document.assessment.loci.len();
            if count < 2 {
                return;
            }
            let others: Vec<(String, String)> = (0..count)
                .filter(|other| *other != locus)
                .map(|other| (other.to_string(), scene.locus_name(other)))
                .collect();
            let first = [("", words.choose)].into_iter();
            let others = others.iter().map(|(id, name)| (id.as_str(), name.as_str()));
            let id = ["copy-", &locus.to_string()].concat();
            select(
                markup,
                &id,
                words.copy_from,
                first.chain(others),
                "",
                move |other| {
                    Action::step(move |document| {
                        let assessment = &mut document.assessment;
                        let from = other.parse().ok();
                        let from = from.and_then(|own: usize| assessment.loci.get(own).cloned());
                        if let (Some(from), Some(to)) = (from, assessment.locus_mut(locus)) {
                            answers::copy(&from, to);
                            end_tries(document, locus);
                        }
                    })
                },
            );
        });
    });
}

/// Fields for what a raport prints: points by dimension, or a total.
fn raport(markup: &mut Markup, scene: &Scene<'_>, locus: usize) {
    let words = scene.more();
    let edition = &scene.state.edition;
    let [_, is_open] = scene.state.open_forms;
    let names: &'static [&'static str] = if is_open {
        &["class", "open"]
    } else {
        &["class"]
    };
    markup.with("details", names, &["form", "open"], |markup| {
        markup.line("summary", "", words.raport_heading);
        markup.line("p", "", words.raport_help);
        markup.element("div", "fields", |markup| {
            let scores = &scene.state.outcome.base.score.loci[locus].dimensions;
            for (dimension, score) in edition.dimensions.iter().zip(scores) {
                let name = dimension.name.get(scene.language());
                let place = (locus, dimension.id.clone());
                raport_field(markup, scene, place, name, score.limit);
            }
            let maximum = edition.maximum.printed();
            let place = (locus, TOTAL.into());
            raport_field(markup, scene, place, words.raport_total, maximum);
        });
        if edition.weight_unit.is_some() {
            let open = Action::Panel(Some(Panel::Weights));
            let words = method_words(scene.language());
            markup.button("link", words.raports, open);
        }
    });
}

fn raport_field(
    markup: &mut Markup,
    scene: &Scene<'_>,
    (locus, node): (usize, NodeId),
    label: &str,
    maximum: Printed,
) {
    let language = scene.language();
    let field = Field {
        id: field_id(locus, &node),
        label,
        is_cell: false,
        is_quiet: false,
        value: scene.state.document.assessment.loci[locus]
            .points
            .get(&node),
        rejected: scene.state.rejected.as_ref(),
        after: &[scene.more().of, " ", &figure(maximum, language)].concat(),
        enter: Box::new(move |to| {
            let node = node.clone();
            Action::Edit(Edit::Points { locus, node, to })
        }),
    };
    field.view(markup, language);
}
