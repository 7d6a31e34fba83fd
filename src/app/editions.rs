//! The editions that the page can compute, each loaded when something names it.
//!
//! A work is always scored by the edition that it names. So whatever opens a work first sees to it that
//! its edition is here, and the state then only looks it up.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::parts;
use super::words::both;
use crate::exchange::document::edition_unknown;
use crate::exchange::edition::read_edition;
use crate::exchange::edition_list::ids;
use crate::model::edition::Edition;
use crate::model::problem::Problem;
use crate::model::text::Text;
use crate::web::value::from_js;

thread_local! {
    static LOADED: RefCell<Vec<Rc<Edition>>> = const { RefCell::new(Vec::new()) };
}

/// Takes an edition file that was loaded.
///
/// # Errors
/// What is wrong with it.
pub fn add(file: &JsValue) -> Result<Rc<Edition>, Problem> {
    Ok(take(read_edition(&from_js(file)?)?))
}

/// Takes an edition; one that is here already stays as it is.
pub fn take(edition: Edition) -> Rc<Edition> {
    known(&edition.id).unwrap_or_else(|| {
        let edition = Rc::new(edition);
        LOADED.with_borrow_mut(|all| all.push(edition.clone()));
        edition
    })
}

/// An edition, if it is here.
#[must_use]
pub fn known(id: &str) -> Option<Rc<Edition>> {
    LOADED.with_borrow(|all| all.iter().find(|own| own.id == id).cloned())
}

/// An edition that must be here.
///
/// # Errors
/// That this version has no such edition.
pub fn find(id: &str) -> Result<Rc<Edition>, Problem> {
    known(id).ok_or_else(|| unknown(id))
}

/// An edition, loaded if it is not here yet.
///
/// # Errors
/// That this version has no such edition, or that it cannot be loaded now.
pub async fn need(id: &str) -> Result<Rc<Edition>, Text> {
    if let Some(own) = known(id) {
        return Ok(own);
    }
    if !ids().contains(&id) {
        return Err(unknown(id).messages);
    }
    let file = parts::load(&["core/", id].concat()).await;
    let file = file.map_err(|_| both(|words| words.part_failed))?;
    add(&file).map_err(|problem| problem.messages)
}

fn unknown(id: &str) -> Problem {
    edition_unknown(id, &ids())
}
