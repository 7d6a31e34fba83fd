//! Loads editions: an edition is fetched when something names it.

use std::rc::Rc;
use wasm_bindgen::JsValue;

use crate::app::effects::assets;
use crate::app::state::editions::Editions;
use crate::app::words::both;
use crate::format::assessment_file::edition_unknown;
use crate::format::edition::read_edition;
use crate::format::edition_list::ids;
use crate::model::edition::Edition;
use crate::model::problem::Problem;
use crate::model::text::Text;
use crate::web::value::from_js;

/// Adds an edition file that was loaded.
///
/// # Errors
/// The first [`Problem`] of the file.
pub fn add(editions: &Editions, file: &JsValue) -> Result<Rc<Edition>, Problem> {
    Ok(editions.add(read_edition(&from_js(file)?)?))
}

/// An edition, fetched if it is not loaded yet.
///
/// # Errors
/// That this version has no such edition, or that it cannot be fetched now.
pub async fn load(editions: &Editions, id: &str) -> Result<Rc<Edition>, Text> {
    if let Some(own) = editions.get(id) {
        return Ok(own);
    }
    if !ids().contains(&id) {
        return Err(edition_unknown(id, &ids()).messages());
    }
    let file = assets::load(&["core/", id].concat()).await;
    let file = file.map_err(|_| both(|words| words.part_failed()))?;
    add(editions, &file).map_err(|problem| problem.messages())
}
