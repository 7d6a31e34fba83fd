//! Something that is loaded when it is needed.

/// A resource, as far as it is loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Loadable<T> {
    /// Nobody needed it yet.
    #[default]
    Absent,
    /// Requested, and not there yet.
    Loading,
    /// Loaded.
    Ready(T),
    /// Requested, and not to be had; asked for again only when the user says so.
    Failed,
}

impl<T> Loadable<T> {
    /// The resource, once it is loaded.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Loadable::Ready(resource) => Some(resource),
            _ => None,
        }
    }
}
