//! Tables of published results, loaded when a view first needs one.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::action::Action;
use super::parts;
use super::view::Dispatch;
use crate::exchange::published::{Kind, read_offices};
use crate::exchange::results::read_results;
use crate::model::edition::Year;
use crate::web::value::from_js;
use crate::work::standing::{Listing, Table};

/// What there is of a table.
#[derive(Clone)]
pub enum Status {
    /// It is on its way.
    Loading,
    /// It did not come.
    Failed,
    /// It is here.
    There(Rc<Listing>),
}

thread_local! {
    static TABLES: RefCell<Vec<(String, Status)>> = const { RefCell::new(Vec::new()) };
}

/// The table of a year and kind. It is asked for once; what did not come is asked for again by
/// [`forget_failures`] alone, since a view that asks whenever it is drawn would never stop.
#[must_use]
pub fn table(dispatch: &Dispatch, year: Year, kind: Kind) -> Status {
    let name = ["results/", &year.to_string(), "-", kind.id()].concat();
    let known = TABLES.with_borrow(|all| {
        let own = all.iter().find(|(own, _)| *own == name);
        own.map(|(_, status)| status.clone())
    });
    if let Some(status) = known {
        return status;
    }
    set(&name, Status::Loading);
    let dispatch = dispatch.clone();
    spawn_local(async move {
        set(
            &name,
            load(&name, kind)
                .await
                .map_or(Status::Failed, Status::There),
        );
        dispatch.emit(Action::Arrived);
    });
    Status::Loading
}

/// Asks for what did not come as soon as it is drawn again.
pub fn forget_failures() {
    TABLES.with_borrow_mut(|all| all.retain(|(_, status)| !matches!(status, Status::Failed)));
}

fn set(name: &str, status: Status) {
    TABLES.with_borrow_mut(|all| {
        all.retain(|(own, _)| own != name);
        all.push((name.to_owned(), status));
    });
}

async fn load(name: &str, kind: Kind) -> Option<Rc<Listing>> {
    let file = parts::load(name).await.ok()?;
    let json = from_js(&file).ok()?;
    let offices = read_offices(&json);
    Some(Rc::new(match kind {
        Kind::Unit => Listing::Single(offices),
        _ => {
            let table = Table::new(read_results(&json).ok()?, offices);
            Listing::Ranked(Box::new(table))
        }
    }))
}

/// The province of a government of a kind, by its published rows in the tables that are here; `None`
/// where there are none, or of several provinces.
#[must_use]
pub fn province(kind: Kind, name: &str) -> Option<String> {
    let ending = ["-", kind.id()].concat();
    TABLES.with_borrow(|all| {
        let of_kind = all.iter().filter(|(own, _)| own.ends_with(&ending));
        let listings = of_kind.filter_map(|(_, status)| match status {
            Status::There(listing) => listing.table(),
            Status::Loading | Status::Failed => None,
        });
        let named = listings
            .filter_map(|table| Some(table.offices[table.position(name)?].province.clone()));
        let mut provinces = named.filter(|own| !own.is_empty());
        let first = provinces.next()?;
        provinces.all(|other| other == first).then_some(first)
    })
}
