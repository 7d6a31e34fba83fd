//! Walks a JSON value and says exactly where it is not what it should be.

use super::json::Json;
use crate::model::exact::Exact;
use crate::model::problem::{Code, Path, Problem};

/// A value and its place.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) json: &'a Json,
    pub(super) path: Path<'a>,
}

/// The members of an object.
#[derive(Clone, Copy)]
pub(super) struct Object<'a> {
    members: &'a [(String, Json)],
    path: Path<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(json: &'a Json) -> Reader<'a> {
        Reader {
            json,
            path: Path::ROOT,
        }
    }

    pub(super) fn wrong(&self, id: &str, en: &str) -> Problem {
        Problem::new(
            Code::TypeWrong,
            &self.path,
            format!("Isian ini harus berupa {id}. Perbaiki isian itu."),
            format!("This must be {en}. Correct it."),
        )
    }

    pub(super) fn text(&self) -> Result<&'a str, Problem> {
        match self.json {
            Json::Text(text) => Ok(text),
            _ => Err(self.wrong("teks", "a text")),
        }
    }

    pub(super) fn number(&self) -> Result<&'a Exact, Problem> {
        match self.json {
            Json::Number(number) => Ok(number),
            _ => Err(self.wrong("angka", "a number")),
        }
    }

    pub(super) fn index(&self) -> Result<usize, Problem> {
        match self.json {
            Json::Number(number) => number.to_index(),
            _ => None,
        }
        .ok_or_else(|| self.wrong("bilangan bulat, 0 atau lebih", "a whole number, 0 or more"))
    }

    pub(super) fn bool(&self) -> Result<bool, Problem> {
        match self.json {
            Json::Bool(bool) => Ok(*bool),
            _ => Err(self.wrong("true atau false", "true or false")),
        }
    }

    /// The elements of a list.
    pub(super) fn list(&self) -> Result<&'a [Json], Problem> {
        match self.json {
            Json::List(elements) => Ok(elements),
            _ => Err(self.wrong("daftar", "a list")),
        }
    }

    /// Reads every element of a list.
    pub(super) fn each<T>(
        &self,
        mut read: impl FnMut(Reader<'_>) -> Result<T, Problem>,
    ) -> Result<Vec<T>, Problem> {
        let elements = self.list()?;
        let mut values = Vec::with_capacity(elements.len());
        for (index, json) in elements.iter().enumerate() {
            let path = self.path.index(index);
            values.push(read(Reader { json, path })?);
        }
        Ok(values)
    }

    /// The members of an object with any keys.
    pub(super) fn members(&self) -> Result<&'a [(String, Json)], Problem> {
        match self.json {
            Json::Map(members) => Ok(members),
            _ => Err(self.wrong("objek", "an object")),
        }
    }

    /// Reads every member of an object with any keys.
    pub(super) fn each_member<T>(
        &self,
        mut read: impl FnMut(&'a str, Reader<'_>) -> Result<T, Problem>,
    ) -> Result<Vec<T>, Problem> {
        let members = self.members()?;
        let mut values = Vec::with_capacity(members.len());
        for (key, json) in members {
            let path = self.path.key(key);
            values.push(read(key, Reader { json, path })?);
        }
        Ok(values)
    }

    /// An object that has no other keys than these.
    pub(super) fn object(&self, keys: &[&str]) -> Result<Object<'a>, Problem>
    where
        Self: 'a,
    {
        let members = self.members()?;
        for (key, _) in members {
            if !keys.contains(&key.as_str()) {
                return Err(Problem::new(
                    Code::KeyUnknown,
                    &self.path.key(key),
                    format!("Isian “{key}” tidak dikenal di sini. Hapus, atau periksa ejaannya."),
                    format!("“{key}” is not known here. Remove it, or check its spelling."),
                ));
            }
        }
        Ok(Object {
            members,
            path: self.path,
        })
    }
}

impl<'a> Object<'a> {
    pub(super) fn optional<'b>(&'b self, key: &'b str) -> Option<Reader<'b>> {
        let (_, json) = self.members.iter().find(|(own, _)| own == key)?;
        Some(Reader {
            json,
            path: self.path.key(key),
        })
    }

    pub(super) fn required<'b>(&'b self, key: &'b str) -> Result<Reader<'b>, Problem> {
        self.optional(key).ok_or_else(|| missing(&self.path, key))
    }

    /// Reads a member if it is there.
    pub(super) fn read<'b, T>(
        &'b self,
        key: &'b str,
        read: impl FnOnce(Reader<'b>) -> Result<T, Problem>,
    ) -> Result<Option<T>, Problem> {
        self.optional(key).map(read).transpose()
    }

    pub(super) fn optional_text(&self, key: &str) -> Result<Option<String>, Problem> {
        self.read(key, |member| member.text().map(str::to_owned))
    }
}

fn missing(path: &Path<'_>, key: &str) -> Problem {
    Problem::new(
        Code::KeyMissing,
        &path.key(key),
        format!("Isian “{key}” belum ada. Tambahkan isian itu."),
        format!("“{key}” is missing. Add it."),
    )
}
