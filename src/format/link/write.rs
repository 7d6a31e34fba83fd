//! From a document to its link.

use crate::document::Document;
use crate::format::link::characters::{VERSION, write_number, write_text};
use crate::format::link::data;
use crate::format::link::keys::Keys;
use crate::format::saved_plan::with_plan;
use crate::model::assessment::{Answer, Change, Entries, Government, Locus, Product};
use crate::model::edition::{LinkKey, NodeId};
use crate::model::exact::Exact;

/// Widest gap within a run: beyond it, a new run is as short.
const WIDEST_GAP: LinkKey = 3;

/// So many whole digits in a row are shorter as a run of their own.
const LONG: usize = 6;

/// Writes a document as a share link: the fragment of an address, without `#`.
///
/// The keys are those of the document's edition; under those of another, ids are written in full.
#[must_use]
pub fn to_link(document: &Document, keys: &Keys) -> String {
    let assessment = &document.assessment;
    let keys = (keys.edition == assessment.edition).then_some(keys);
    let mut link = Link {
        text: format!("{VERSION}/"),
        keys,
    };
    link.words(&assessment.edition);
    if let Some(year) = assessment.year {
        link.raw(&format!(";y={year}"));
    }
    link.number(";s=", assessment.weight_spread.as_ref());
    link.figures(";w", &assessment.weights);
    link.figures(";m", &assessment.scales);
    if let Some(omit) = &assessment.omit {
        link.raw(";o");
        for (position, node) in omit.iter().enumerate() {
            link.raw(if position == 0 { "=" } else { "," });
            link.node(node);
        }
    }
    if let Some(flag) = assessment.use_raports {
        link.raw(if flag { ";u=1" } else { ";u=0" });
    }
    link.label(";b=", assessment.government_mean.as_ref());
    if let Some(government) = &assessment.government {
        link.government(government);
    }
    for locus in &assessment.loci {
        link.locus(locus);
    }
    link.changes(&assessment.changes);
    for scenario in &document.workspace.scenarios {
        link.label("/s=", Some(&scenario.name));
        link.changes(&scenario.changes);
    }
    let mut last = None;
    for note in &document.workspace.notes {
        if last != Some(note.locus) {
            link.raw(&format!("/n{}", note.locus));
            last = Some(note.locus);
        }
        link.raw(";");
        link.node(&note.node);
        link.label("=", Some(&note.text));
        link.label(",", (!note.link.is_empty()).then_some(&note.link));
    }
    for official in &document.workspace.official {
        link.raw(&format!("/f{}=", official.locus));
        link.number("", Some(&official.score));
    }
    if let Some(extra) = &with_plan(&document.plan, document.extra.as_ref()) {
        link.raw("/x=");
        data::write(extra, &mut link.text);
    }
    link.raw("/end");
    link.text
}

struct Link<'a> {
    text: String,
    keys: Option<&'a Keys>,
}

/// A node with its answer, and its key where it has one.
struct KeyedAnswer<'a> {
    key: Option<LinkKey>,
    node: &'a NodeId,
    answer: Answer,
}

impl Link<'_> {
    fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn words(&mut self, words: &str) {
        write_text(words, &mut self.text);
    }

    fn label(&mut self, start: &str, words: Option<&String>) {
        if let Some(words) = words {
            self.raw(start);
            self.words(words);
        }
    }

    fn number(&mut self, start: &str, number: Option<&Exact>) {
        if let Some(number) = number {
            self.raw(start);
            write_number(number, &mut self.text);
        }
    }

    fn key(&self, node: &str) -> Option<LinkKey> {
        self.keys.and_then(|keys| keys.key(node))
    }

    fn node(&mut self, node: &str) {
        match self.key(node) {
            Some(key) => self.raw(&key.to_string()),
            None => {
                self.raw(".");
                self.words(node);
            }
        }
    }

    fn government(&mut self, government: &Government) {
        self.raw("/g");
        self.label("=", government.name.as_ref());
        self.label(";k=", government.kind.as_ref());
        self.figures(";p", &government.points);
        self.label(";c=", government.compliance.as_ref());
    }

    fn locus(&mut self, locus: &Locus) {
        self.raw("/l");
        self.label("=", locus.name.as_ref());
        self.label(";k=", locus.kind.as_ref());
        self.figures(";p", &locus.points);
        self.answers(&locus.answers);
        self.number(";n=", locus.product_count.as_ref());
        self.label(";c=", locus.compliance.as_ref());
        match locus.products.as_deref() {
            None => {}
            Some([]) => self.raw(";t"),
            Some(products) => products.iter().for_each(|product| self.product(product)),
        }
    }

    fn product(&mut self, product: &Product) {
        self.raw("/p");
        self.label("=", product.name.as_ref());
        self.figures(";p", &product.points);
        self.answers(&product.answers);
    }

    fn changes(&mut self, mut changes: &[Change]) {
        while let Some(first) = changes.first() {
            let same =
                |change: &&Change| (change.locus, change.product) == (first.locus, first.product);
            let (own, rest) = changes.split_at(changes.iter().take_while(same).count());
            self.raw(&format!("/c{}", first.locus));
            if let Some(product) = first.product {
                self.raw(&format!(",{product}"));
            }
            let entries = own.iter().map(|change| (&change.node, change.to.clone()));
            self.runs(";", entries);
            changes = rest;
        }
    }

    fn figures(&mut self, start: &str, figures: &Entries<Exact>) {
        let one = |(node, figure): (_, &Exact)| (node, Answer::One(figure.clone()));
        self.runs(start, figures.iter().map(one));
    }

    fn answers(&mut self, answers: &Entries<Answer>) {
        let entries = answers.iter();
        self.runs(";", entries.map(|(node, answer)| (node, answer.clone())));
    }

    fn runs<'b>(&mut self, start: &str, entries: impl Iterator<Item = (&'b NodeId, Answer)>) {
        let entries: Vec<KeyedAnswer<'b>> = entries
            .map(|(node, answer)| KeyedAnswer {
                key: self.key(node),
                node,
                answer,
            })
            .collect();
        let mut rest = entries.as_slice();
        while let Some(first) = rest.first() {
            self.raw(start);
            self.node(first.node);
            // Behind an id, `~` would be read as part of it.
            rest = match rows(&first.answer).filter(|_| first.key.is_some()) {
                Some(count) => self.respondents(count, rest),
                None => self.numbers(rest),
            };
        }
    }

    /// A run of respondents: what each of them answered, one after the other.
    fn respondents<'b, 'c>(
        &mut self,
        count: usize,
        entries: &'c [KeyedAnswer<'b>],
    ) -> &'c [KeyedAnswer<'b>] {
        let (own, rest) = split(entries, |entry| rows(&entry.answer) == Some(count));
        for respondent in 0..count {
            self.raw(if respondent == 0 { "~" } else { "," });
            for (gap, entry) in with_gaps(own) {
                for _ in 0..gap {
                    self.raw("-");
                }
                let Answer::Respondents(figures) = &entry.answer else {
                    continue;
                };
                let figure = figures.get(respondent).and_then(Option::as_ref);
                match figure.and_then(digit) {
                    Some(digit) => self.raw(&digit.to_string()),
                    None => self.raw("x"),
                }
            }
        }
        rest
    }

    /// A run of digits, or of answers of any kind with commas between them.
    fn numbers<'b, 'c>(&mut self, entries: &'c [KeyedAnswer<'b>]) -> &'c [KeyedAnswer<'b>] {
        let is_digit = |entry: &KeyedAnswer<'_>| matches!(&entry.answer, Answer::One(figure) if digit(figure).is_some());
        let (digits, after_digits) = split(entries, is_digit);
        let (all, _) = split(entries, |entry| rows(&entry.answer).is_none());
        if digits.len() > 1 && (digits.len() == all.len() || digits.len() >= LONG) {
            self.raw(":");
            for (gap, entry) in with_gaps(digits) {
                for _ in 0..gap {
                    self.raw("-");
                }
                self.answer(&entry.answer);
            }
            return after_digits;
        }
        let starts_long = |position: &usize| {
            let next = all.get(*position..*position + LONG);
            next.is_some_and(|next| next.iter().all(is_digit))
        };
        let end = (1..all.len()).find(starts_long).unwrap_or(all.len().max(1));
        let (own, rest) = entries.split_at(end);
        self.raw("=");
        for (position, (gap, entry)) in with_gaps(own).enumerate() {
            // One comma to the next indicator, one more for each that is passed over.
            for _ in 0..gap + LinkKey::from(position > 0) {
                self.raw(",");
            }
            self.answer(&entry.answer);
        }
        rest
    }

    fn answer(&mut self, answer: &Answer) {
        match answer {
            Answer::One(figure) => write_number(figure, &mut self.text),
            Answer::Respondents(figures) => {
                for (position, figure) in figures.iter().enumerate() {
                    if position > 0 {
                        self.raw("_");
                    }
                    match figure {
                        Some(figure) => write_number(figure, &mut self.text),
                        None => self.raw("x"),
                    }
                }
                if figures.len() == 1 {
                    // Tells a lone respondent from an answer without respondents.
                    self.raw("_");
                }
            }
        }
    }
}

/// Splits off the entries that can share a run with the first.
fn split<'b, 'c>(
    entries: &'c [KeyedAnswer<'b>],
    fits: impl Fn(&KeyedAnswer<'b>) -> bool,
) -> (&'c [KeyedAnswer<'b>], &'c [KeyedAnswer<'b>]) {
    let follows = |pair: &&[KeyedAnswer<'b>]| {
        let distance = match (pair[0].key, pair[1].key) {
            (Some(last), Some(next)) => next.saturating_sub(last),
            _ => 0,
        };
        (1..=WIDEST_GAP).contains(&distance) && fits(&pair[1])
    };
    let more = entries.windows(2).take_while(follows).count();
    let first = usize::from(entries.first().is_some_and(&fits));
    entries.split_at(if first == 1 { 1 + more } else { 0 })
}

/// The entries of a run, each with the number of keys that are passed over before it.
fn with_gaps<'b, 'c>(
    run: &'c [KeyedAnswer<'b>],
) -> impl Iterator<Item = (LinkKey, &'c KeyedAnswer<'b>)> {
    let mut expected = run.first().and_then(|entry| entry.key);
    run.iter().map(move |entry| {
        let gap = match (expected, entry.key) {
            (Some(expected), Some(key)) => key.saturating_sub(expected),
            _ => 0,
        };
        expected = entry.key.map(|key| key.saturating_add(1));
        (gap, entry)
    })
}

/// The number that one digit is enough for.
fn digit(figure: &Exact) -> Option<usize> {
    figure.to_index().filter(|index| *index <= 9)
}

/// Number of respondents that answered, where one character is enough for each.
fn rows(answer: &Answer) -> Option<usize> {
    match answer {
        Answer::Respondents(figures) => figures
            .iter()
            .flatten()
            .all(|figure| digit(figure).is_some())
            .then_some(figures.len()),
        Answer::One(_) => None,
    }
}
