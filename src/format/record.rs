//! Objects of a format: [`record!`] makes the reader and the writer of a struct, so that each field is
//! named once.
//!
//! Members are read in the order of the fields, and the first fault is the one that is reported. How a
//! member is read and written follows from the type of its field ([`Member`]), or from the module that
//! stands behind `via`.

use crate::document::json::Json;
use crate::format::reader::Reader;
use crate::model::edition::NodeId;
use crate::model::exact::Exact;

/// Makes the functions that read and write a struct as an object with these members and no others.
macro_rules! record {
    ($read:ident, $write:ident: $type:ident {
        $($field:ident: $key:literal $(via $kind:ident)?,)*
    }) => {
        pub(in crate::format) fn $read(object: Reader<'_>) -> $type {
            object.object(&[$($key),*]);
            $type {
                $($field: record!(@read (&object, $key) $($kind)?),)*
            }
        }

        pub(in crate::format) fn $write(own: &$type) -> Json {
            let mut members = $crate::document::json::Members::new();
            $(members.add($key, record!(@write (&own.$field) $($kind)?));)*
            members.into_json()
        }
    };
    (@read ($object:expr, $key:literal)) => { $crate::format::record::Member::read($object, $key) };
    (@read ($object:expr, $key:literal) $kind:ident) => { $kind::read($object, $key) };
    (@write ($field:expr)) => { $crate::format::record::Member::write($field) };
    (@write ($field:expr) $kind:ident) => { $kind::write($field) };
}
pub(super) use record;

/// A member of an object.
pub(super) trait Member: Sized {
    /// Reads the member of an object.
    fn read(object: &Reader<'_>, key: &str) -> Self;
    /// Writes the member; `None` where there is nothing to say.
    fn write(&self) -> Option<Json>;
}

/// Required.
impl Member for String {
    fn read(object: &Reader<'_>, key: &str) -> String {
        object.required(key).string()
    }

    fn write(&self) -> Option<Json> {
        Some(Json::text(self))
    }
}

impl Member for Option<String> {
    fn read(object: &Reader<'_>, key: &str) -> Option<String> {
        object.optional_text(key)
    }

    fn write(&self) -> Option<Json> {
        self.as_ref().map(Json::text)
    }
}

/// A position, required.
impl Member for usize {
    fn read(object: &Reader<'_>, key: &str) -> usize {
        object.required(key).index()
    }

    fn write(&self) -> Option<Json> {
        Some(Json::Number(Exact::count(*self)))
    }
}

/// A position.
impl Member for Option<usize> {
    fn read(object: &Reader<'_>, key: &str) -> Option<usize> {
        object.optional(key).map(Reader::index)
    }

    fn write(&self) -> Option<Json> {
        self.map(|position| Json::Number(Exact::count(position)))
    }
}

/// Required.
impl Member for NodeId {
    fn read(object: &Reader<'_>, key: &str) -> NodeId {
        object.required(key).node()
    }

    fn write(&self) -> Option<Json> {
        Some(Json::text(&**self))
    }
}

/// Required.
impl Member for Exact {
    fn read(object: &Reader<'_>, key: &str) -> Exact {
        object.required(key).number()
    }

    fn write(&self) -> Option<Json> {
        Some(Json::Number(self.clone()))
    }
}
