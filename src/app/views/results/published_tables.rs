//! Tables of published results: which of them the open views show, and loading one.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::published::{own_kind, own_name};
use super::published_search::looked_at;
use crate::app::effects::assets;
use crate::app::state::State;
use crate::app::state::action::{Action, Dispatch};
use crate::app::state::choices::{Mode, Panel, Place};
use crate::app::state::resources::{Loaded, Resource, TableId};
use crate::edit::published_table::{Listing, Table};
use crate::format::published::{Kind, YEARS, read_offices};
use crate::format::results::read_results;
use crate::web::value::from_js;

/// The tables that the open views show.
pub(super) fn needed(state: &State) -> Vec<TableId> {
    let mut needed = Vec::new();
    if state.ui.panel == Some(Panel::Results) {
        needed.push(looked_at(state));
    }
    let is_shown =
        state.frame.is_none() && state.ui.place == Place::Government && state.ui.mode == Mode::Try;
    if let Some(kind) = own_kind(state).filter(|_| is_shown) {
        let year = state.work.computed.base.year;
        // The government's line over the years looks for its name in all of them.
        let all = YEARS.filter(|own| *own == year || own_name(state).is_some());
        needed.extend(all.map(|year| (year, kind)));
    }
    needed
}

/// Loads a table.
pub(super) fn load(id: TableId, dispatch: Dispatch) {
    spawn_local(async move {
        dispatch.emit(match fetch(id).await {
            Some(table) => Action::Loaded(Loaded::Table(id, table)),
            None => Action::Missed(Resource::Table(id)),
        });
    });
}

async fn fetch((year, kind): TableId) -> Option<Rc<Listing>> {
    let file = assets::load(&format!("results/{year}-{}", kind.id()))
        .await
        .ok()?;
    let json = from_js(&file).ok()?;
    let offices = read_offices(&json);
    Some(Rc::new(match kind {
        Kind::Unit => Listing::Single(offices),
        _ => Listing::Ranked(Box::new(Table::new(read_results(&json).ok()?, offices))),
    }))
}
