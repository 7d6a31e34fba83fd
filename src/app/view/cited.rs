//! Where numbers come from: a mark as sign and word, its sources by number, and the list that the
//! numbers stand for. A number opens its source, and on paper leads to the list.

use std::cell::RefCell;

use super::markup::Markup;
use crate::app::method_words::{method_words, symbol};
use crate::app::words::words;
use crate::model::edition::{Evidence, Mark};
use crate::model::text::Language;
use crate::model::texts::{Source, Texts};

/// The sources that were cited so far, in their order.
pub struct Cited<'a> {
    texts: &'a Texts,
    language: Language,
    keys: RefCell<Vec<&'a str>>,
}

impl<'a> Cited<'a> {
    /// A list in which nothing is cited yet.
    #[must_use]
    pub fn new(texts: &'a Texts, language: Language) -> Cited<'a> {
        Cited {
            texts,
            language,
            keys: RefCell::default(),
        }
    }

    /// A mark with its sources and what is remarked on it.
    #[inline(never)]
    pub fn evidence(&self, markup: &mut Markup, evidence: &'a Evidence) {
        mark(markup, evidence.mark, self.language);
        self.numbers(markup, &evidence.sources);
        let words = method_words(self.language);
        if evidence.weak {
            markup.line("span", "remark", &[" (", words.weak, ")"].concat());
        }
        if let Some(note) = &evidence.note {
            markup.line("span", "remark", &[" ", note.get(self.language)].concat());
        }
    }

    /// The numbers of sources, each of which opens its source.
    pub fn numbers(&self, markup: &mut Markup, keys: &'a [String]) {
        for key in keys {
            let Some((key, source)) = self.find(key) else {
                continue;
            };
            let number = self.number(key);
            let text = ["[", &number, "]"].concat();
            markup.text(" ");
            let Some((_, Some(address))) = source.addresses().next() else {
                markup.text(&text);
                continue;
            };
            let title = source
                .title
                .as_ref()
                .map_or("", |own| own.get(self.language));
            let word = method_words(self.language).source;
            let label = [word, " ", &number, ": ", title].concat();
            let names = &["href", "target", "rel", "aria-label", "class"];
            let values = &[&*address, "_blank", "noopener noreferrer", &label, "cite"];
            markup.with("a", names, values, |markup| markup.text(&text));
        }
    }

    fn find(&self, key: &str) -> Option<(&'a str, &'a Source)> {
        let mut sources = self.texts.sources.iter();
        let (key, source) = sources.find(|(own, _)| own == key)?;
        Some((key, source))
    }

    fn number(&self, key: &'a str) -> String {
        let mut keys = self.keys.borrow_mut();
        let place = keys.iter().position(|own| *own == key);
        let place = place.unwrap_or_else(|| {
            keys.push(key);
            keys.len() - 1
        });
        (place + 1).to_string()
    }

    /// The list of all that was cited.
    pub fn list(&self, markup: &mut Markup) {
        let keys = self.keys.borrow();
        markup.line("h3", "", words(self.language).sources);
        markup.element("ol", "cited", |markup| {
            for (_, source) in keys.iter().filter_map(|key| self.find(key)) {
                markup.element("li", "", |markup| {
                    if let Some(title) = &source.title {
                        markup.text(title.get(self.language));
                        markup.text(": ");
                    }
                    links(markup, source);
                });
            }
        });
    }
}

/// How far a number can be trusted, as a sign and a word.
#[inline(never)]
pub fn mark(markup: &mut Markup, mark: Mark, language: Language) {
    let class = match mark {
        Mark::Assumed => "mark assumed",
        Mark::Own => "mark own",
        _ => "mark",
    };
    markup.element("span", class, |markup| {
        markup.with(
            "span",
            &["aria-hidden", "class"],
            &["true", "sign"],
            |markup| {
                markup.text(symbol(mark));
            },
        );
        markup.text(" ");
        markup.text(words(language).mark(mark));
    });
}

/// The addresses of a source, as links where they can be opened.
#[inline(never)]
pub fn links(markup: &mut Markup, source: &Source) {
    for (place, (text, address)) in source.addresses().enumerate() {
        if place > 0 {
            markup.text(" ; ");
        }
        let Some(address) = address else {
            markup.text(text);
            continue;
        };
        let names = &["href", "target", "rel"];
        let values = &[&*address, "_blank", "noopener noreferrer"];
        markup.with("a", names, values, |markup| markup.text(text));
    }
}
