//! From a link to its document.

use std::rc::Rc;

use crate::document::Document;
use crate::document::workspace::{Note, Official, Scenario, Workspace};
use crate::format::link::characters::VERSION;
use crate::format::link::cursor::Cursor;
use crate::format::link::data;
use crate::format::link::keys::Keys;
use crate::format::saved_plan::take_plan;
use crate::model::assessment::{Answer, Assessment, Change, Entries, Government, Locus, Product};
use crate::model::edition::{LinkKey, NodeId};
use crate::model::exact::Exact;
use crate::model::problem::{Problem, ProblemKind, expected};

/// No edition has a longer id.
const LONGEST_ID: usize = 64;

/// The id of the edition that a link names, before anything else of it is looked at.
///
/// # Errors
/// [`Problem`] where the text is no link of a known version.
pub fn edition_of(text: &str) -> Result<String, Problem> {
    let mut cursor = Cursor::new(text);
    let (edition, _) = read_start(&mut cursor);
    cursor.check(edition)
}

/// The problem of a link whose edition this version does not have.
#[must_use]
pub fn edition_unknown(text: &str, known: &[&str]) -> Problem {
    let mut cursor = Cursor::new(text);
    let (edition, place) = read_start(&mut cursor);
    cursor.back_to(place);
    cursor.into_fault(ProblemKind::edition_unknown(&edition, known))
}

/// Reads a share link: a whole address, its fragment with `#`, or the link by itself.
///
/// The keys are those of the edition that the link names; [`edition_of`] tells which one that is.
///
/// # Errors
/// The first [`Problem`] of its form, with the position of the character in `text`. Whether the
/// document suits its edition is [`Sheet`](crate::model::sheet::Sheet)'s to say.
pub fn parse_link(text: &str, keys: &Keys) -> Result<Document, Problem> {
    let mut cursor = Cursor::new(text);
    let (edition, _) = read_start(&mut cursor);
    if edition != keys.edition {
        cursor.check(())?;
        return Err(edition_unknown(text, &[&keys.edition]));
    }
    let mut reader = Reader { cursor, keys };
    let document = reader.document(edition);
    reader.cursor.check(document)
}

/// Reads version and edition, and where the edition stands.
fn read_start(cursor: &mut Cursor<'_>) -> (String, usize) {
    let place = cursor.place();
    let digits = cursor.digits();
    let is_link = !digits.is_empty() && !digits.starts_with('0') && cursor.eat('/');
    if !is_link {
        cursor.back_to(place);
        cursor.note(ProblemKind::NotALink);
    } else if digits.parse() != Ok(VERSION) {
        cursor.back_to(place);
        cursor.note(ProblemKind::LinkNewer { version: digits });
    }
    let place = cursor.place();
    let edition = cursor.text();
    if edition.len() > LONGEST_ID {
        // It would be repeated in an error, and fill the page.
        cursor.expected_at(place, &expected::EDITION);
    }
    (edition, place)
}

/// The node that a run begins with.
enum Start {
    Key(LinkKey),
    Id(NodeId),
}

struct Reader<'a, 'b> {
    cursor: Cursor<'a>,
    keys: &'b Keys,
}

type List<T> = Vec<(NodeId, T)>;

impl Reader<'_, '_> {
    fn document(&mut self, edition: String) -> Document {
        let mut assessment = self.settings(edition);
        let mut workspace = Workspace::default();
        let mut extra = None;
        loop {
            self.cursor.require('/');
            let place = self.cursor.place();
            match self.cursor.take() {
                Some('g') => {
                    let government = self.government();
                    self.set(place, &mut assessment.government, government);
                }
                Some('l') => {
                    let locus = self.locus();
                    assessment.loci.push(Rc::new(locus));
                }
                Some('p') => {
                    let product = self.product();
                    match assessment.loci.last_mut() {
                        Some(locus) => Rc::make_mut(locus)
                            .products
                            .get_or_insert_default()
                            .push(product),
                        None => self.cursor.expected_at(place, &expected::LOCUS_FIRST),
                    }
                }
                Some('c') => {
                    let changes = match workspace.scenarios.last_mut() {
                        Some(scenario) => &mut scenario.changes,
                        None => &mut assessment.changes,
                    };
                    self.changes(changes);
                }
                Some('s') => {
                    self.cursor.require('=');
                    workspace.scenarios.push(Scenario {
                        name: self.cursor.text(),
                        changes: Vec::new(),
                    });
                }
                Some('n') => self.notes(&mut workspace.notes),
                Some('f') => {
                    let locus = self.cursor.index();
                    self.cursor.require('=');
                    let score = self.cursor.number();
                    workspace.official.push(Official { locus, score });
                }
                Some('x') => {
                    self.cursor.require('=');
                    let value = data::read(&mut self.cursor, 0);
                    self.set(place, &mut extra, value);
                }
                Some('e') => {
                    self.cursor.require('n');
                    self.cursor.require('d');
                    if !self.cursor.is_at_end() {
                        self.cursor.expected(&expected::END);
                    }
                    break;
                }
                _ => {
                    self.cursor.expected_at(place, &expected::SECTION);
                    break;
                }
            }
        }
        let (plan, extra) = take_plan(extra);
        Document {
            assessment,
            workspace,
            plan,
            extra,
        }
    }

    fn settings(&mut self, edition: String) -> Assessment {
        let mut own = Assessment::empty(edition);
        let (mut weights, mut scales) = (Vec::new(), Vec::new());
        while self.cursor.eat(';') {
            let place = self.cursor.place();
            match self.cursor.take() {
                Some('y') => {
                    self.cursor.require('=');
                    let year = self.cursor.index();
                    self.set(place, &mut own.year, year);
                }
                Some('s') => {
                    self.cursor.require('=');
                    let spread = self.cursor.number();
                    self.set(place, &mut own.weight_spread, spread);
                }
                Some('w') => self.figures(&mut weights),
                Some('m') => self.figures(&mut scales),
                Some('o') => {
                    let omit = self.nodes();
                    self.set(place, &mut own.omit, omit);
                }
                Some('u') => {
                    self.cursor.require('=');
                    let flag = match self.cursor.take() {
                        Some('1') => true,
                        Some('0') => false,
                        _ => {
                            self.cursor.expected(&expected::FLAG);
                            false
                        }
                    };
                    self.set(place, &mut own.use_raports, flag);
                }
                Some('b') => self.words(place, &mut own.government_mean),
                _ => self.field(place),
            }
        }
        own.weights = self.entries(weights);
        own.scales = self.entries(scales);
        own
    }

    fn government(&mut self) -> Government {
        let mut own = Government {
            name: self.name(),
            ..Government::default()
        };
        let mut points = Vec::new();
        while self.cursor.eat(';') {
            let place = self.cursor.place();
            match self.cursor.take() {
                Some('k') => self.words(place, &mut own.kind),
                Some('p') => self.figures(&mut points),
                Some('c') => self.compliance(place, &mut own.compliance),
                _ => self.field(place),
            }
        }
        own.points = self.entries(points);
        own
    }

    fn locus(&mut self) -> Locus {
        let mut own = Locus {
            name: self.name(),
            ..Locus::default()
        };
        let (mut points, mut answers) = (Vec::new(), Vec::new());
        while self.cursor.eat(';') {
            if self.is_at_node() {
                self.run(&mut answers);
                continue;
            }
            let place = self.cursor.place();
            match self.cursor.take() {
                Some('k') => self.words(place, &mut own.kind),
                Some('p') => self.figures(&mut points),
                Some('n') => {
                    self.cursor.require('=');
                    let number = self.cursor.place();
                    let count = self.cursor.number();
                    if !count.is_whole() || count < Exact::ONE {
                        self.cursor.expected_at(number, &expected::WHOLE_FROM_ONE);
                    }
                    self.set(place, &mut own.product_count, count);
                }
                Some('c') => self.compliance(place, &mut own.compliance),
                Some('t') => self.set(place, &mut own.products, Vec::new()),
                _ => self.field(place),
            }
        }
        own.points = self.entries(points);
        own.answers = self.entries(answers);
        own
    }

    fn product(&mut self) -> Product {
        let name = self.name();
        let (mut points, mut answers) = (Vec::new(), Vec::new());
        while self.cursor.eat(';') {
            if self.cursor.eat('p') {
                self.figures(&mut points);
            } else {
                self.run(&mut answers);
            }
        }
        Product {
            name,
            points: self.entries(points),
            answers: self.entries(answers),
        }
    }

    fn changes(&mut self, changes: &mut Vec<Change>) {
        let locus = self.cursor.index();
        let product = self.cursor.eat(',').then(|| self.cursor.index());
        let mut entries = Vec::new();
        while self.cursor.eat(';') {
            self.run(&mut entries);
        }
        changes.extend(entries.into_iter().map(|(node, to)| Change {
            locus,
            product,
            node,
            to,
        }));
    }

    fn notes(&mut self, notes: &mut Vec<Note>) {
        let locus = self.cursor.index();
        while self.cursor.eat(';') {
            let node = self.node();
            self.cursor.require('=');
            let text = self.cursor.text();
            let link = if self.cursor.eat(',') {
                self.cursor.text()
            } else {
                String::new()
            };
            notes.push(Note {
                locus,
                node,
                text,
                link,
            });
        }
    }

    /// Keeps a value; a link says everything once.
    fn set<T>(&mut self, place: usize, slot: &mut Option<T>, value: T) {
        if slot.is_some() {
            self.cursor.expected_at(place, &expected::SOMETHING_NEW);
        }
        *slot = Some(value);
    }

    fn field(&mut self, place: usize) {
        self.cursor.expected_at(place, &expected::FIELD);
    }

    fn name(&mut self) -> Option<String> {
        self.cursor.eat('=').then(|| self.cursor.text())
    }

    fn words(&mut self, place: usize, slot: &mut Option<String>) {
        self.cursor.require('=');
        let words = self.cursor.text();
        self.set(place, slot, words);
    }

    fn compliance(&mut self, place: usize, slot: &mut Option<String>) {
        self.words(place, slot);
        let level = slot.as_deref().unwrap_or_default();
        if !["tinggi", "lain"].contains(&level) {
            self.cursor.expected_at(place, &expected::COMPLIANCE);
        }
    }

    fn is_at_node(&self) -> bool {
        let next = self.cursor.peek();
        next.is_some_and(|next| next.is_ascii_digit() || next == '.')
    }

    fn nodes(&mut self) -> Vec<NodeId> {
        let mut nodes = Vec::new();
        let mut more = self.cursor.eat('=');
        while more {
            nodes.push(self.node());
            more = self.cursor.eat(',');
        }
        nodes
    }

    fn node(&mut self) -> NodeId {
        let place = self.cursor.place();
        let start = self.start();
        self.node_after(&start, 0, place)
    }

    fn start(&mut self) -> Start {
        if self.cursor.eat('.') {
            Start::Id(NodeId::from(self.cursor.text()))
        } else {
            Start::Key(self.cursor.index())
        }
    }

    /// The node so many keys after the start of a run.
    fn node_after(&mut self, start: &Start, steps: usize, place: usize) -> NodeId {
        let key = match start {
            Start::Id(id) if steps == 0 => return id.clone(),
            Start::Id(_) => None,
            Start::Key(key) => usize::from(*key).checked_add(steps),
        };
        let key = key.and_then(|key| LinkKey::try_from(key).ok());
        if let Some(node) = key.and_then(|key| self.keys.node(key)) {
            return node.clone();
        }
        if !self.cursor.is_at_end() {
            self.cursor.back_to(place);
            let edition = self.keys.edition.clone();
            self.cursor.note(ProblemKind::LinkNodeUnknown { edition });
        }
        NodeId::from("")
    }

    /// Reads a run whose values are figures.
    fn figures(&mut self, figures: &mut List<Exact>) {
        let place = self.cursor.place();
        let mut answers = Vec::new();
        self.run(&mut answers);
        for (node, answer) in answers {
            match answer {
                Answer::One(figure) => figures.push((node, figure)),
                Answer::Respondents(_) => self.cursor.expected_at(place, &expected::NUMBERS),
            }
        }
    }

    /// Reads a run: the answers of a node and of those whose keys follow.
    fn run(&mut self, answers: &mut List<Answer>) {
        let place = self.cursor.place();
        let start = self.start();
        match self.cursor.take() {
            Some('=') => self.values(&start, place, answers),
            Some(':') => self.digits(&start, place, answers),
            Some('~') => self.respondents(&start, place, answers),
            _ => self.cursor.expected_at(place, &expected::KEYED_VALUE),
        }
    }

    /// Answers of any kind, with commas between them; nothing between two commas passes over a node.
    fn values(&mut self, start: &Start, place: usize, answers: &mut List<Answer>) {
        let mut steps = 0;
        loop {
            while self.cursor.eat(',') {
                steps += 1;
            }
            let node = self.node_after(start, steps, place);
            answers.push((node, self.answer()));
            if self.cursor.peek() != Some(',') {
                break;
            }
        }
    }

    fn answer(&mut self) -> Answer {
        let place = self.cursor.place();
        let first = self.figure();
        if self.cursor.eat('_') {
            let mut figures = vec![first];
            while self.cursor.is_at_number() || self.cursor.peek() == Some('x') {
                figures.push(self.figure());
                if !self.cursor.eat('_') {
                    break;
                }
            }
            return Answer::Respondents(figures);
        }
        if first.is_none() {
            self.cursor.expected_at(place, &expected::NUMBER);
        }
        Answer::One(first.unwrap_or(Exact::ZERO))
    }

    fn figure(&mut self) -> Option<Exact> {
        if self.cursor.eat('x') {
            None
        } else {
            Some(self.cursor.number())
        }
    }

    /// One digit a node; a hyphen passes over one.
    fn digits(&mut self, start: &Start, place: usize, answers: &mut List<Answer>) {
        for (steps, cell) in self.row().into_iter().enumerate() {
            if let Some(figure) = figure(cell) {
                let node = self.node_after(start, steps, place);
                answers.push((node, Answer::One(figure)));
            } else if cell != '-' {
                self.cursor.expected_at(place, &expected::DIGITS_OR_HYPHEN);
            }
        }
    }

    /// A row of digits for each respondent: what they answered, node by node.
    fn respondents(&mut self, start: &Start, place: usize, answers: &mut List<Answer>) {
        let mut rows = vec![self.row()];
        while self.cursor.eat(',') {
            rows.push(self.row());
        }
        let length = rows.first().map_or(0, Vec::len);
        if rows.iter().any(|row| row.len() != length) {
            self.cursor.expected_at(place, &expected::EQUAL_ROWS);
            return;
        }
        for column in 0..length {
            let cells = rows.iter().filter_map(|row| row.get(column).copied());
            let cells: Vec<char> = cells.collect();
            if cells.iter().all(|cell| *cell == '-') {
                continue;
            }
            if cells.contains(&'-') {
                self.cursor.expected_at(place, &expected::DIGIT_OR_X);
                return;
            }
            let node = self.node_after(start, column, place);
            let figures = cells.into_iter().map(figure).collect();
            answers.push((node, Answer::Respondents(figures)));
        }
    }

    /// Takes digits, `x` and `-`; at least one.
    fn row(&mut self) -> Vec<char> {
        let mut row = Vec::new();
        while let Some(cell) = self.cursor.peek().filter(|next| is_cell(*next)) {
            row.push(cell);
            self.cursor.take();
        }
        if row.is_empty() {
            self.cursor.expected(&expected::DIGITS);
        }
        row
    }

    /// Entries of the nodes that were read; a link names a node once.
    fn entries<T>(&mut self, list: List<T>) -> Entries<T> {
        let mut nodes: Vec<&NodeId> = list.iter().map(|(node, _)| node).collect();
        nodes.sort_unstable();
        if nodes.windows(2).any(|pair| pair[0] == pair[1]) {
            self.cursor.expected(&expected::NODES_ONCE);
        }
        list.into_iter().collect()
    }
}

fn is_cell(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, 'x' | '-')
}

/// The figure of a cell; nothing for an unknown one.
fn figure(cell: char) -> Option<Exact> {
    let digit = cell.to_digit(10)?;
    Some(Exact::whole(i64::from(digit)))
}
