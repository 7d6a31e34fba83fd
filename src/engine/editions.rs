//! The editions that the package carries.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::JSON;
use wasm_bindgen::JsValue;

use crate::engine::failure::Failure;
use crate::format::assessment_file::edition_unknown;
use crate::format::edition::read_edition;
use crate::format::edition_list::ids;
use crate::format::texts::read_texts;
use crate::model::edition::Edition;
use crate::model::texts::Texts;
use crate::web::value::from_js;

include!(concat!(env!("OUT_DIR"), "/editions.rs"));

thread_local! {
    /// Editions that were asked for already; reading one costs more than a score.
    static LOADED: RefCell<Vec<Rc<Edition>>> = const { RefCell::new(Vec::new()) };
    /// The texts of editions, likewise.
    static SAID: RefCell<Vec<(String, Rc<Texts>)>> = const { RefCell::new(Vec::new()) };
}

/// The file of an edition as a plain object.
pub(super) fn tree(id: &str) -> Result<JsValue, Failure> {
    match FILES.iter().find(|(own, _)| *own == id) {
        Some((_, file)) => Ok(JSON::parse(file)?),
        None => Err(edition_unknown(id, &ids()).into()),
    }
}

/// The edition that an assessment names.
pub(super) fn load(id: &str) -> Result<Rc<Edition>, Failure> {
    let loaded = LOADED.with_borrow(|loaded| loaded.iter().find(|own| own.id == id).cloned());
    if let Some(edition) = loaded {
        return Ok(edition);
    }
    let edition = Rc::new(read_edition(&from_js(&tree(id)?)?)?);
    LOADED.with_borrow_mut(|loaded| loaded.push(edition.clone()));
    Ok(edition)
}

/// The texts of an edition, with its sources; derivations and plans need them.
pub(super) fn texts(id: &str) -> Result<Rc<Texts>, Failure> {
    let said = SAID.with_borrow(|said| said.iter().find(|(own, _)| own == id).cloned());
    if let Some((_, texts)) = said {
        return Ok(texts);
    }
    let texts = Rc::new(read_texts(&from_js(&tree(id)?)?)?);
    SAID.with_borrow_mut(|said| said.push((id.to_owned(), texts.clone())));
    Ok(texts)
}

/// Every edition.
pub(super) fn all() -> Result<Vec<Rc<Edition>>, Failure> {
    FILES.iter().map(|(id, _)| load(id)).collect()
}
