//! The card for frames: score and zone, drawn without a page's machinery.
//!
//! A build of its own, since a frame that only shows a score must not weigh what the page weighs. It
//! draws the badge; `static/card/start.js` puts it on the page.

use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::document::Document;
use crate::edit::url_fragment::{Address, Shade};
use crate::format::assessment_file::edition_unknown;
use crate::format::badge::{BadgeOptions, badge};
use crate::format::edition::read_edition;
use crate::format::edition_list::ids;
use crate::format::link;
use crate::format::link::{Keys, to_link};
use crate::model::edition::Edition;
use crate::model::problem::Problem;
use crate::model::sheet::Sheet;
use crate::model::text::Language;
use crate::web::value::{answer, from_js};

/// The card.
#[derive(Serialize)]
struct Card {
    /// The badge, as SVG; nothing as long as there is no work.
    picture: Option<String>,
    /// The page with the work that the card shows.
    whole: Option<String>,
    /// The first problem of the work.
    problem: Option<String>,
    language: &'static str,
    theme: &'static str,
    words: Words,
}

/// The words around the picture.
#[derive(Clone, Copy, Serialize)]
struct Words {
    loading: &'static str,
    not_official: &'static str,
    published_by: &'static str,
    open_whole: &'static str,
}

const INDONESIAN: Words = Words {
    loading: "Memuat…",
    not_official: "Bukan kalkulator resmi Ombudsman RI.",
    published_by: "Data dari",
    open_whole: "Buka penuh: Zona Hijau",
};

const ENGLISH: Words = Words {
    loading: "Loading…",
    not_official: "Not an official calculator of the Ombudsman of Indonesia.",
    published_by: "Data from",
    open_whole: "Open in full: Zona Hijau",
};

/// Says what to show for what stands behind the `#` of the address, and for the text of a file as
/// JSON once the page around the frame has posted one. `edition` is the file of the edition that the
/// work names, or of any where this version does not know it.
///
/// # Errors
/// A sentence on what is wrong with the card's own data.
#[wasm_bindgen]
pub fn card(edition: &JsValue, fragment: &str, posted: &JsValue) -> Result<JsValue, String> {
    let own = |problem: Problem| problem.to_string();
    let edition = read_edition(&from_js(edition).map_err(own)?).map_err(own)?;
    let address = Address::read(fragment);
    let document = match &address.link {
        _ if !posted.is_null() => Some(from_js(posted).and_then(|json| Document::read(&json))),
        Some(link) => Some(read_link(link, &edition)),
        None => None,
    };
    let language = address.language.unwrap_or_default();
    let mut card = Card {
        picture: None,
        whole: None,
        problem: None,
        language: language.tag(),
        theme: match address.shade {
            Some(Shade::Light) => "light",
            Some(Shade::Dark) => "dark",
            None => "auto",
        },
        words: match language {
            Language::Indonesian => INDONESIAN,
            Language::English => ENGLISH,
        },
    };
    if let Some(document) = document {
        match document.and_then(|document| draw(&edition, &document, &address)) {
            Ok((picture, link)) => {
                card.picture = Some(picture);
                card.whole = Some(["index.html#", &link].concat());
            }
            Err(problem) => {
                let said = problem.messages_with_place();
                card.problem = Some(said.get(language).to_owned());
            }
        }
    }
    answer(&card).map_err(|error| error.to_string())
}

fn read_link(text: &str, edition: &Edition) -> Result<Document, Problem> {
    if link::edition_of(text)? != edition.id {
        return Err(link::edition_unknown(text, &ids()));
    }
    link::parse_link(text, &Keys::of(edition))
}

/// The badge of what is looked at, and a link to all of it.
fn draw(
    edition: &Edition,
    document: &Document,
    address: &Address,
) -> Result<(String, String), Problem> {
    let assessment = &document.assessment;
    if assessment.edition != edition.id {
        return Err(edition_unknown(&assessment.edition, &ids()));
    }
    let score = Sheet::new(edition, assessment)?.score();
    let only = (assessment.loci.len() == 1).then_some(0);
    let options = BadgeOptions {
        locus: address.locus.or(only),
        language: address.language.unwrap_or_default(),
    };
    let picture = badge(edition, assessment, &score, options)?;
    Ok((picture, to_link(document, &Keys::of(edition))))
}
