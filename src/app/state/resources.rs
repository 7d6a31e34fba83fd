//! Resources: what is loaded when it is needed.

use std::rc::Rc;

use crate::app::state::chunk::Chunk;
use crate::app::state::editions::Editions;
use crate::app::state::loadable::Loadable;
use crate::app::state::plan_answer::{Asked, PlanAnswer};
use crate::app::state::step_cache::StepCache;
use crate::app::state::trial_cache::TrialCache;
use crate::app::state::work_summary::SummaryCache;
use crate::edit::published_table::Listing;
use crate::format::published::Kind;
use crate::model::edition::Year;
use crate::model::texts::Texts;

/// A published table: its year, and whose results it holds.
pub type TableId = (Year, Kind);

/// Something that can be loaded or computed beside the page.
#[derive(Clone)]
pub enum Resource {
    /// The texts of an edition, and with them the sheet's chunk, which reads and shows them.
    Texts(String),
    /// Another chunk of the module.
    Chunk(Chunk),
    /// A table of published results.
    Table(TableId),
    /// The answer of the planner.
    Plan(Rc<Asked>),
}

/// A resource that is there.
#[derive(Clone)]
pub enum Loaded {
    /// The texts of an edition.
    Texts(String, Rc<Texts>),
    /// A chunk.
    Chunk(Chunk),
    /// A table of published results.
    Table(TableId, Rc<Listing>),
    /// The editions of works that are listed; they are in their cache already.
    Editions,
}

/// Everything that is loaded, or on its way.
#[derive(Clone, Default)]
pub struct Resources {
    /// The editions.
    pub editions: Editions,
    /// The answer of the planner.
    pub plan: PlanAnswer,
    /// The summaries of the works on this device.
    pub summaries: SummaryCache,
    /// The gain of each simulated change alone.
    pub trials: TrialCache,
    /// The steps of the simulation, as they were drawn last.
    pub step_cache: StepCache,
    texts: Vec<(String, Loadable<Rc<Texts>>)>,
    chunks: [Loadable<()>; Chunk::ALL.len()],
    tables: Vec<(TableId, Loadable<Rc<Listing>>)>,
}

impl Resources {
    /// Resources with a cache of editions, and nothing else.
    #[must_use]
    pub fn new(editions: Editions) -> Resources {
        Resources {
            editions,
            ..Resources::default()
        }
    }

    /// The texts of an edition. They come with the sheet's chunk.
    #[must_use]
    pub fn texts(&self, edition: &str) -> Loadable<Rc<Texts>> {
        of(&self.texts, |id| id == edition)
    }

    /// A chunk other than the sheet's.
    #[must_use]
    pub fn chunk(&self, chunk: Chunk) -> &Loadable<()> {
        &self.chunks[chunk as usize]
    }

    /// A table of published results.
    #[must_use]
    pub fn table(&self, id: TableId) -> Loadable<Rc<Listing>> {
        of(&self.tables, |own| *own == id)
    }

    /// Every table of a kind that is loaded.
    pub fn tables_of(&self, kind: Kind) -> impl Iterator<Item = &Rc<Listing>> {
        let of_kind = self.tables.iter().filter(move |((_, own), _)| *own == kind);
        of_kind.filter_map(|(_, table)| table.ready())
    }

    /// Notes that a resource is on its way.
    pub(super) fn begin(&mut self, resource: Resource) {
        match resource {
            Resource::Texts(id) => put(&mut self.texts, id, Loadable::Loading),
            Resource::Chunk(chunk) => self.chunks[chunk as usize] = Loadable::Loading,
            Resource::Table(id) => put(&mut self.tables, id, Loadable::Loading),
            Resource::Plan(asked) => self.plan.begin(asked),
        }
    }

    /// Takes a resource that came.
    pub(super) fn take(&mut self, loaded: Loaded) {
        match loaded {
            Loaded::Texts(id, texts) => {
                self.chunks[Chunk::Sheet as usize] = Loadable::Ready(());
                put(&mut self.texts, id, Loadable::Ready(texts));
            }
            Loaded::Chunk(chunk) => self.chunks[chunk as usize] = Loadable::Ready(()),
            Loaded::Table(id, table) => put(&mut self.tables, id, Loadable::Ready(table)),
            Loaded::Editions => {}
        }
    }

    /// Notes that a resource did not come. Texts and chunks are asked for again with what needs them;
    /// a table when the user says so.
    pub(super) fn miss(&mut self, resource: &Resource) {
        match resource {
            Resource::Texts(id) => put(&mut self.texts, id.clone(), Loadable::Absent),
            Resource::Chunk(chunk) => self.chunks[*chunk as usize] = Loadable::Absent,
            Resource::Table(id) => put(&mut self.tables, *id, Loadable::Failed),
            Resource::Plan(_) => {}
        }
    }

    /// Lets every table that did not come be asked for again.
    pub(super) fn retry_tables(&mut self) {
        self.tables
            .retain(|(_, table)| !matches!(table, Loadable::Failed));
    }
}

fn of<K, T: Clone>(all: &[(K, Loadable<T>)], is: impl Fn(&K) -> bool) -> Loadable<T> {
    let own = all.iter().find(|(key, _)| is(key));
    own.map_or(Loadable::Absent, |(_, resource)| resource.clone())
}

fn put<K: PartialEq, T>(all: &mut Vec<(K, Loadable<T>)>, key: K, resource: Loadable<T>) {
    all.retain(|(own, _)| *own != key);
    all.push((key, resource));
}
