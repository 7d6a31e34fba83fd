//! 'Mengapa?': the derivation of a figure as a tree that re-adds exactly.

use super::Scene;
use super::controls::Choice;
use super::details::sources;
use super::markup::Markup;
use super::method::to_method;
use crate::app::action::{Action, Place, Question};
use crate::app::more_words::more;
use crate::app::number::{figure, percent, short};
use crate::exchange::document::Document;
use crate::model::edition::Edition;
use crate::model::explanation::Which;
use crate::model::quantity::Points;
use crate::model::sheet::Sheet;
use crate::model::term::{Operation, Term, Unit};
use crate::model::text::Language;
use crate::model::texts::Texts;

/// Which derivation.
pub struct Derivation<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// What it says of its sources.
    pub texts: &'a Texts,
    /// The document.
    pub document: &'a Document,
    /// The figure.
    pub question: &'a Question,
    /// The language.
    pub language: Language,
}

/// The derivation of a figure.
pub fn derivation(markup: &mut Markup, asked: &Derivation<'_>) {
    match terms_of(asked.edition, asked.document, asked.question) {
        Some(term) => markup.element("ul", "derivation", |markup| {
            branch(markup, &term, asked, true);
        }),
        None => markup.line("p", "", more(asked.language).no_score),
    }
}

/// The derivation of a figure as a term; `None` where it does not exist.
#[must_use]
pub fn terms_of(edition: &Edition, document: &Document, question: &Question) -> Option<Term> {
    let changed;
    let assessment = if question.simulated {
        changed = document.assessment.with_changes();
        &changed
    } else {
        &document.assessment
    };
    let sheet = Sheet::new(edition, assessment).ok()?;
    let locus = match question.place {
        Place::Government => None,
        Place::Locus(locus) => Some(locus),
    };
    sheet
        .explain(locus, question.node.as_deref(), question.which)
        .ok()?
}

fn branch(markup: &mut Markup, term: &Term, asked: &Derivation<'_>, is_root: bool) {
    markup.element("li", "", |markup| {
        if term.operation == Operation::Given {
            line(markup, term, asked.language, true);
            let (mark, keys) = (term.mark, &term.sources);
            return sources(markup, asked.texts, mark, keys, asked.language);
        }
        let names: &'static [&'static str] = if is_root { &["open"] } else { &[] };
        markup.with("details", names, &["open"], |markup| {
            markup.element("summary", "", |markup| {
                line(markup, term, asked.language, true)
            });
            markup.element("ul", "", |markup| {
                if is_root {
                    markup.element("li", "exact", |markup| {
                        markup.text(more(asked.language).exact_value);
                        markup.text(" ");
                        markup.text(&term.exact.to_string());
                    });
                }
                for term in &term.terms {
                    branch(markup, term, asked, false);
                }
            });
        });
    });
}

/// A term without what it is made of, with a word for how that makes it if that is wanted.
#[inline(never)]
pub fn line(markup: &mut Markup, term: &Term, language: Language, says_how: bool) {
    markup.line("span", "", term.label.get(language));
    markup.line("strong", "value", &value(term, language));
    if says_how {
        let words = more(language).operation(term.operation);
        markup.line("span", "operation", words);
    }
}

/// A term's value in its unit.
#[must_use]
pub fn value(term: &Term, language: Language) -> String {
    match term.unit {
        Unit::Points => figure(Points(term.exact.clone()).printed(), language),
        Unit::Share => percent(&term.exact, language),
        Unit::Answer | Unit::Count => short(&term.exact, language),
    }
}

/// The section that answers 'Mengapa?' for a score, while it is open.
pub fn why(markup: &mut Markup, scene: &Scene<'_>, texts: &Texts) {
    let Some(question) = &scene.state.question else {
        return;
    };
    let words = scene.more();
    let [now, after] = scene.standings();
    let standing = if question.simulated { after } else { now };
    let is_range = standing.is_some_and(|standing| standing.figure.low != standing.figure.high);
    let option = |markup: &mut Markup, choice: &Choice<'_>, words: &str, asked: Question| {
        let is_chosen = asked == *question;
        choice.option(markup, words, is_chosen, Action::Ask(Some(asked)));
    };
    let names = &["class", "aria-labelledby"];
    markup.with("section", names, &["why", "why-heading"], |markup| {
        markup.element("div", "heading", |markup| {
            markup.with("h2", &["id"], &["why-heading"], |markup| {
                markup.text(words.derivation);
            });
            markup.button("secondary", words.close, Action::Ask(None));
        });
        markup.group(|markup| {
            if scene.has_tries() {
                let choice = Choice {
                    label: words.derivation,
                    is_quiet: true,
                    name: "why-simulated",
                };
                choice.view(markup, |markup| {
                    for (words, simulated) in [(words.now, false), (words.simulated, true)] {
                        let question = question.clone();
                        let asked = Question {
                            simulated,
                            ..question
                        };
                        option(markup, &choice, words, asked);
                    }
                });
            }
        });
        markup.group(|markup| {
            if is_range {
                let choice = Choice {
                    label: words.derivation,
                    is_quiet: true,
                    name: "why-which",
                };
                choice.view(markup, |markup| {
                    for (words, which) in [
                        (words.which_low, Which::Low),
                        (words.which_estimate, Which::Estimate),
                        (words.which_high, Which::High),
                    ] {
                        let question = question.clone();
                        option(markup, &choice, words, Question { which, ..question });
                    }
                });
            }
        });
        let derived = Derivation {
            edition: &scene.state.edition,
            texts,
            document: &scene.state.document,
            question,
            language: scene.language(),
        };
        derivation(markup, &derived);
        markup.group(|markup| {
            // A frame has no panels.
            if scene.state.frame.is_none() {
                to_method(markup, scene.language());
            }
        });
    });
}
