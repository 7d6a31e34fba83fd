//! JSON as a value, with exact numbers.
//!
//! Parsing is left to the platform (the browser's own `JSON`), which is smaller
//! and faster than a parser brought along.

use crate::model::exact::Exact;

/// A JSON value. Members keep their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// The decimal that the number prints as.
    Number(Exact),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object.
    Map(Vec<(String, Json)>),
}

impl Json {
    /// A string.
    pub fn text(text: impl Into<String>) -> Json {
        Json::Text(text.into())
    }

    /// A member of an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Map(members) => {
                let (_, value) = members.iter().find(|(own, _)| own == key)?;
                Some(value)
            }
            _ => None,
        }
    }
}

/// Builds an object of the members that are there.
pub(crate) struct Members(Vec<(String, Json)>);

impl Members {
    pub(crate) fn new() -> Members {
        Members(Vec::new())
    }

    /// Adds a member, unless there is nothing to say.
    pub(crate) fn add(&mut self, key: &str, value: impl Into<Option<Json>>) {
        if let Some(value) = value.into() {
            self.0.push((key.to_owned(), value));
        }
    }

    pub(crate) fn into_json(self) -> Json {
        Json::Map(self.0)
    }
}
