//! Walks a JSON value and says exactly where it is not what it should be.
//!
//! Reading never stops: a fault is noted, a default stands for the value, and only the end asks
//! whether anything was noted. The first fault is the one that is reported, and the defaults are never
//! seen. A `Result` for every field would do the same, but each `?` is a test, a jump and the clearing
//! away of what was read so far: over all fields that made the readers almost three times as large,
//! and they are part of what every visitor downloads.

use std::cell::OnceCell;

use crate::document::json::Json;
use crate::model::edition::{LinkKey, NodeId, Year};
use crate::model::exact::Exact;
use crate::model::problem::{Expected, Path, Problem, ProblemKind, expected};

/// Stands for a list that is not there.
static EMPTY: Json = Json::List(Vec::new());

/// The first fault of an input, if there is one.
#[derive(Default)]
pub(super) struct Faults(OnceCell<Problem>);

impl Faults {
    /// The value that was read, unless there was a fault.
    pub(super) fn check<T>(self, value: T) -> Result<T, Problem> {
        match self.0.into_inner() {
            Some(problem) => Err(problem),
            None => Ok(value),
        }
    }
}

/// A value, its place, and where to note what is wrong with it.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) json: &'a Json,
    path: Path<'a>,
    faults: &'a Faults,
}

impl<'a> Reader<'a> {
    /// A whole input.
    pub(super) fn new(json: &'a Json, faults: &'a Faults) -> Reader<'a> {
        Reader {
            json,
            path: Path::ROOT,
            faults,
        }
    }

    /// Notes a fault unless there is one already. Returns the first.
    pub(super) fn fault(&self, kind: impl Into<ProblemKind>) -> &'a Problem {
        self.note(kind.into())
    }

    fn note(&self, kind: ProblemKind) -> &'a Problem {
        let problem = || Problem::new(kind, &self.path);
        self.faults.0.get_or_init(problem)
    }

    /// Notes that the value should be something else.
    pub(super) fn wrong(&self, expected: &'static Expected) -> &'a Problem {
        self.note(ProblemKind::Expected(expected))
    }

    pub(super) fn text(&self) -> &'a str {
        match self.json {
            Json::Text(text) => text,
            _ => {
                self.wrong(&expected::TEXT);
                ""
            }
        }
    }

    pub(super) fn string(self) -> String {
        self.text().to_owned()
    }

    pub(super) fn node(self) -> NodeId {
        NodeId::from(self.text())
    }

    pub(super) fn number(self) -> Exact {
        match self.json {
            Json::Number(number) => number.clone(),
            _ => {
                self.wrong(&expected::NUMBER);
                Exact::ZERO
            }
        }
    }

    pub(super) fn index(self) -> usize {
        let index = match self.json {
            Json::Number(number) => number.to_index(),
            _ => None,
        };
        index.unwrap_or_else(|| {
            self.wrong(&expected::WHOLE_FROM_ZERO);
            0
        })
    }

    pub(super) fn year(self) -> Year {
        Year::try_from(self.index()).unwrap_or_else(|_| {
            self.wrong(&expected::YEAR);
            0
        })
    }

    pub(super) fn key(self) -> LinkKey {
        LinkKey::try_from(self.index()).unwrap_or_else(|_| {
            self.wrong(&expected::LINK_KEY);
            0
        })
    }

    pub(super) fn bool(self) -> bool {
        match self.json {
            Json::Bool(bool) => *bool,
            _ => {
                self.wrong(&expected::BOOL);
                false
            }
        }
    }

    /// Finds which of these the text stands for; `None` after a fault.
    pub(super) fn one_of<T: Copy>(
        &self,
        known: &[T],
        word: fn(T) -> &'static str,
        otherwise: &'static Expected,
    ) -> Option<T> {
        let text = self.text();
        let found = known.iter().find(|known| word(**known) == text);
        if found.is_none() {
            self.wrong(otherwise);
        }
        found.copied()
    }

    fn elements(&self) -> &'a [Json] {
        match self.json {
            Json::List(elements) => elements,
            _ => {
                self.wrong(&expected::LIST);
                &[]
            }
        }
    }

    /// Reads every element of a list.
    ///
    /// A function pointer and no closure: one copy of the loop for each kind of element is enough.
    pub(super) fn each<'b, T>(&'b self, read: fn(Reader<'b>) -> T) -> Vec<T> {
        let elements = self.elements().iter().enumerate();
        elements
            .map(|(index, json)| read(self.inner(json, self.path.index(index))))
            .collect()
    }

    /// Shows every element of a list and every member of an object, whatever it is.
    pub(super) fn visit(&self, mut see: impl FnMut(Reader<'_>)) {
        match self.json {
            Json::List(elements) => {
                for (index, json) in elements.iter().enumerate() {
                    see(self.inner(json, self.path.index(index)));
                }
            }
            Json::Map(members) => {
                for (key, json) in members {
                    see(self.inner(json, self.path.key(key)));
                }
            }
            _ => {}
        }
    }

    fn members(&self) -> &'a [(String, Json)] {
        match self.json {
            Json::Map(members) => members,
            _ => {
                self.wrong(&expected::OBJECT);
                &[]
            }
        }
    }

    /// Reads every member of an object with any keys.
    pub(super) fn each_member<T>(&self, read: impl Fn(&str, Reader<'_>) -> T) -> Vec<T> {
        let members = self.members().iter();
        members
            .map(|(key, json)| read(key, self.inner(json, self.path.key(key))))
            .collect()
    }

    /// Notes a fault unless this is an object that has no other keys than these.
    pub(super) fn object(&self, keys: &[&str]) {
        self.object_with(keys, &[]);
    }

    /// As [`object`](Reader::object), with keys from two lists.
    pub(super) fn object_with(&self, keys: &[&str], shared: &[&str]) {
        for (key, json) in self.members() {
            if !keys.iter().chain(shared).any(|known| known == key) {
                let member = self.inner(json, self.path.key(key));
                member.fault(ProblemKind::KeyUnknown { key: key.clone() });
            }
        }
    }

    /// Notes a fault unless the input says that it has a schema that is known.
    pub(super) fn schema(&self, newest: usize) {
        let member = self.required("schema");
        let schema = member.index();
        if schema > newest {
            member.fault(ProblemKind::SchemaNewer { schema });
        }
        if schema < newest {
            member.fault(ProblemKind::ExpectedWord("1"));
        }
    }

    /// A member of an object, if it is there.
    pub(super) fn optional<'b>(&'b self, key: &'b str) -> Option<Reader<'b>> {
        let json = self.json.get(key)?;
        Some(self.inner(json, self.path.key(key)))
    }

    /// A member of an object; `null` after a fault.
    pub(super) fn required<'b>(&'b self, key: &'b str) -> Reader<'b> {
        self.optional(key).unwrap_or_else(|| {
            let absent = self.inner(&Json::Null, self.path.key(key));
            let key = key.to_owned();
            absent.fault(ProblemKind::KeyMissing { key });
            absent
        })
    }

    pub(super) fn optional_text(&self, key: &str) -> Option<String> {
        self.optional(key).map(Reader::string)
    }

    /// A member of an object that is a list; an empty list where there is no such member.
    pub(super) fn list_or_empty<'b>(&'b self, key: &'b str) -> Reader<'b> {
        let empty = || self.inner(&EMPTY, self.path.key(key));
        self.optional(key).unwrap_or_else(empty)
    }

    fn inner<'b>(&'b self, json: &'b Json, path: Path<'b>) -> Reader<'b> {
        Reader {
            json,
            path,
            faults: self.faults,
        }
    }
}
