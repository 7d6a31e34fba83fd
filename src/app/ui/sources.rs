//! Where numbers come from: a mark as sign and word, its sources by number, and the list that the
//! numbers stand for. A number opens its source, and on paper leads to the list.

use std::cell::RefCell;

use yew::{Html, html};

use crate::app::words::{Words, symbol};
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

    /// A mark with its sources and the remarks on it.
    pub fn evidence(&self, evidence: &'a Evidence) -> Html {
        let words = Words::new(self.language);
        html! {
            <>
                { mark(evidence.mark, self.language) }
                { self.numbers(&evidence.sources) }
                if evidence.weak {
                    <span class="remark">{ format!(" ({})", words.weak()) }</span>
                }
                if let Some(note) = &evidence.note {
                    <span class="remark">{ format!(" {}", note.get(self.language)) }</span>
                }
            </>
        }
    }

    /// The numbers of sources, each of which opens its source.
    pub fn numbers(&self, keys: &'a [String]) -> Html {
        let found = keys.iter().filter_map(|key| self.find(key));
        found.map(|(key, source)| self.cite(key, source)).collect()
    }

    fn cite(&self, key: &'a str, source: &'a Source) -> Html {
        let number = self.number(key);
        let text = format!("[{number}]");
        let Some((_, Some(address))) = source.addresses().next() else {
            return html! { <>{ " " }{ text }</> };
        };
        let title = source.title.as_ref();
        let title = title.map_or("", |own| own.get(self.language));
        let word = Words::new(self.language).source();
        html! {
            <>
                { " " }
                <a
                    href={address}
                    target="_blank"
                    rel="noopener noreferrer"
                    aria-label={format!("{word} {number}: {title}")}
                    class="cite"
                >
                    { text }
                </a>
            </>
        }
    }

    fn find(&self, key: &str) -> Option<(&'a str, &'a Source)> {
        let mut sources = self.texts.sources.iter();
        let (key, source) = sources.find(|(own, _)| own == key)?;
        Some((key, source))
    }

    fn number(&self, key: &'a str) -> usize {
        let mut keys = self.keys.borrow_mut();
        let index = keys.iter().position(|own| *own == key);
        let index = index.unwrap_or_else(|| {
            keys.push(key);
            keys.len() - 1
        });
        index + 1
    }

    /// The list of all that was cited.
    pub fn list(&self) -> Html {
        let keys = self.keys.borrow();
        html! {
            <>
                <h3>{ Words::new(self.language).sources() }</h3>
                <ol class="cited">
                    for (_, source) in keys.iter().filter_map(|key| self.find(key)) {
                        <li>
                            if let Some(title) = &source.title {
                                { title.get(self.language) }{ ": " }
                            }
                            { links(source) }
                        </li>
                    }
                </ol>
            </>
        }
    }
}

/// How far a number can be trusted, as a sign and a word.
pub fn mark(mark: Mark, language: Language) -> Html {
    let class = match mark {
        Mark::Assumed => "mark assumed",
        Mark::Own => "mark own",
        _ => "mark",
    };
    html! {
        <span {class}>
            <span aria-hidden="true" class="sign">{ symbol(mark) }</span>
            { " " }{ Words::new(language).mark(mark) }
        </span>
    }
}

/// The addresses of a source, as links where they can be opened.
pub fn links(source: &Source) -> Html {
    let link = |(index, (text, address)): (usize, (&str, Option<String>))| {
        html! {
            <>
                if index > 0 {
                    { " ; " }
                }
                { link(text, address) }
            </>
        }
    };
    source.addresses().enumerate().map(link).collect()
}

fn link(text: &str, address: Option<String>) -> Html {
    match address {
        None => html! { text },
        Some(address) => html! {
            <a href={address} target="_blank" rel="noopener noreferrer">{ text }</a>
        },
    }
}
