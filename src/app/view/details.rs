//! All that is known about an indicator: how it is judged, its law, advice, evidence and derivation.

use super::cited::links;
use super::controls::text_field;
use super::markup::Markup;
use super::method::to_method;
use super::weights::to_weights;
use super::why::{Derivation, derivation};
use crate::app::action::{Action, Place, Question};
use crate::app::more_words::more;
use crate::exchange::document::Document;
use crate::exchange::workspace::Note;
use crate::model::edition::{Edition, Mark, NodeId};
use crate::model::explanation::Which;
use crate::model::text::Language;
use crate::model::texts::{Statement, Texts};
use crate::work::notes;

/// The details of an indicator of a locus.
pub fn details(
    markup: &mut Markup,
    (edition, texts): (&Edition, &Texts),
    place: [usize; 3],
    locus: usize,
    document: &Document,
    language: Language,
) {
    let words = more(language);
    let [dimension, variable, indicator] = place;
    let variable = &edition.dimensions[dimension].variables[variable];
    let indicator = &variable.indicators[indicator];
    let measured = texts.variable(&variable.id);
    let measured = measured.and_then(|own| own.measured.as_ref());
    let Some(own) = texts.indicator(&indicator.id) else {
        return;
    };
    let statement = |markup: &mut Markup, label: &str, own: &Statement| {
        statement(markup, texts, label, own, language);
    };
    let term = |markup: &mut Markup, label: &str, text: &str| {
        markup.line("dt", "", label);
        markup.line("dd", "", text);
    };
    markup.element("div", "details", |markup| {
        markup.element("dl", "", |markup| {
            if let Some(judged) = &own.judged {
                statement(markup, words.judged, judged);
            } else if let Some(measured) = measured {
                term(markup, words.judged, measured.get(language));
            }
            statement(markup, words.how_to_raise, &own.advice.fix);
            statement(markup, words.evidence, &own.advice.evidence);
            if let Some(fails) = &own.advice.fails {
                statement(markup, words.often_missing, fails);
            }
            if own.law.is_empty() {
                term(markup, words.law, words.law_unknown);
            }
            for law in &own.law {
                statement(markup, words.law, law);
            }
        });
        markup.line("h3", "", words.derivation);
        let question = Question {
            place: Place::Locus(locus),
            node: Some(indicator.id.clone()),
            which: Which::Estimate,
            simulated: true,
        };
        let derived = Derivation {
            edition,
            texts,
            document,
            question: &question,
            language,
        };
        derivation(markup, &derived);
        markup.element("div", "to-panels", |markup| {
            to_method(markup, language);
            to_weights(markup, language);
        });
        own_note(markup, locus, &indicator.id, document, language);
    });
}

/// A statement under its label, with its mark and sources.
pub fn statement(
    markup: &mut Markup,
    texts: &Texts,
    label: &str,
    Statement { text, evidence }: &Statement,
    language: Language,
) {
    markup.line("dt", "", label);
    markup.element("dd", "", |markup| {
        markup.text(text.get(language));
        markup.text(" ");
        sources(markup, texts, evidence.mark, &evidence.sources, language);
    });
}

/// The user's own note, and where the evidence lies.
fn own_note(
    markup: &mut Markup,
    locus: usize,
    node: &NodeId,
    document: &Document,
    language: Language,
) {
    let words = more(language);
    let note = document.workspace.note(locus, node);
    let text = note.map_or("", |note| &note.text);
    let link = note.map_or("", |note| &note.link);
    let id = |part: &str| ["note-", part, "-", &locus.to_string(), "-", node].concat();
    let changing = |put: fn(&mut Note, String)| {
        let node = node.clone();
        move |text: String| {
            let node = node.clone();
            Action::step(move |document| {
                let put = |note: &mut Note| put(note, text.trim().to_owned());
                notes::change(document, locus, &node, put);
            })
        }
    };
    markup.element("div", "note", |markup| {
        let field = [&*id("text"), words.own_note, text];
        text_field(
            markup,
            "textarea",
            field,
            changing(|note, text| note.text = text),
        );
        let field = [&*id("link"), words.own_link, link];
        text_field(
            markup,
            "input",
            field,
            changing(|note, text| note.link = text),
        );
        markup.group(|markup| {
            if let Some(address) = notes::address(link) {
                let names = &["href", "target", "rel"];
                let values = &[address, "_blank", "noopener noreferrer"];
                markup.with("a", names, values, |markup| markup.text(words.open_link));
            }
        });
        markup.line("p", "state", words.note_help);
    });
}

/// A mark that opens its sources, where there are any.
#[inline(never)]
pub fn sources(
    markup: &mut Markup,
    texts: &Texts,
    mark: Mark,
    keys: &[String],
    language: Language,
) {
    let words = more(language);
    let class = if mark == Mark::Assumed {
        "mark assumed"
    } else {
        "mark"
    };
    let mut sources = keys.iter().filter_map(|key| texts.source(key)).peekable();
    if sources.peek().is_none() {
        return markup.line("span", class, words.mark(mark));
    }
    markup.element("details", "sources", |markup| {
        markup.line("summary", class, words.mark(mark));
        markup.element("span", "", |markup| {
            markup.text(words.sources);
            let mut before = ": ";
            for source in sources {
                markup.text(before);
                links(markup, source);
                before = " ; ";
            }
        });
    });
}
