//! The JavaScript API of the contract: the engine without a page, for browsers and Node.

mod editions;
mod failure;
mod results;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::document::Document;
use crate::document::json::Json;
use crate::engine::failure::Failure;
use crate::format::answer::{
    EditionAnswer, PotentialAnswer, ScoreAnswer, SimulationAnswer, TermAnswer,
};
use crate::format::badge;
use crate::format::badge::BadgeOptions;
use crate::format::edition_list::ids;
use crate::format::link;
use crate::format::link::Keys;
use crate::format::plan_answer::PlanAnswer;
use crate::format::plan_request::read_request;
use crate::format::question::Question;
use crate::format::results::RankQuestion;
use crate::model::plan::outcome;
use crate::model::sheet::Sheet;
use crate::model::simulation::Simulation;
use crate::web::value::{answer, from_js, to_js};

/// The types of what goes in and out; JSON Schemas say the same in more detail.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Lists the editions: id, title, years, maximum and unit of the weights.
///
/// # Errors
/// Never, unless the package itself is broken.
#[wasm_bindgen(unchecked_return_type = "EditionSummary[]")]
pub fn editions() -> Result<JsValue, Failure> {
    let loaded = editions::all()?;
    let summaries: Vec<EditionAnswer<'_>> = loaded
        .iter()
        .map(|edition| EditionAnswer::from(&**edition))
        .collect();
    Ok(answer(&summaries)?)
}

/// Gives the whole tree of an edition: weights, marks, sources, scales, categories, law, advice.
///
/// # Errors
/// `edition-unknown`.
#[wasm_bindgen(unchecked_return_type = "Edition")]
pub fn edition(
    #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
) -> Result<JsValue, Failure> {
    let id = id.as_string().unwrap_or_default();
    editions::tree(&id)
}

/// Scores an assessment, without its changes.
///
/// # Errors
/// An `Error` with `code`, `path`, `message` and `messages`.
#[wasm_bindgen(unchecked_return_type = "Score")]
pub fn score(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
) -> Result<JsValue, Failure> {
    let document = Document::read(&from_js(assessment)?)?;
    let edition = editions::load(&document.assessment.edition)?;
    let score = Sheet::new(&edition, &document.assessment)?.score();
    Ok(answer(&ScoreAnswer::new(&edition, &score))?)
}

/// Scores an assessment before and after its changes.
///
/// # Errors
/// As [`score`].
#[wasm_bindgen(unchecked_return_type = "Simulation")]
pub fn simulate(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
) -> Result<JsValue, Failure> {
    let document = Document::read(&from_js(assessment)?)?;
    let edition = editions::load(&document.assessment.edition)?;
    let simulation = Simulation::run(&edition, &document.assessment)?;
    Ok(answer(&SimulationAnswer::new(&edition, &simulation))?)
}

/// Lists what the estimate gains if one node alone goes to its maximum.
///
/// # Errors
/// As [`score`].
#[wasm_bindgen(unchecked_return_type = "Potential[]")]
pub fn potentials(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
) -> Result<JsValue, Failure> {
    let document = Document::read(&from_js(assessment)?)?;
    let edition = editions::load(&document.assessment.edition)?;
    let potentials = Sheet::new(&edition, &document.assessment)?.potentials();
    let answers: Vec<PotentialAnswer<'_>> = potentials.iter().map(PotentialAnswer::from).collect();
    Ok(answer(&answers)?)
}

/// Derives a figure as a tree of terms; `null` where that figure does not exist.
///
/// # Errors
/// As [`score`]; `locus-unknown`, `node-unknown` and `key-missing` for what is asked.
#[wasm_bindgen(unchecked_return_type = "Term | null")]
pub fn explain(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Question")] question: &JsValue,
) -> Result<JsValue, Failure> {
    let document = Document::read(&from_js(assessment)?)?;
    let question = Question::read(&from_js(question)?)?;
    let edition = editions::load(&document.assessment.edition)?;
    let sheet = Sheet::new(&edition, &document.assessment)?;
    let node = question.node.as_deref();
    match sheet.explain(question.locus, node, question.which)? {
        Some(term) => {
            let texts = editions::texts(&edition.id)?;
            Ok(answer(&TermAnswer::new(&texts, &term))?)
        }
        None => Ok(JsValue::NULL),
    }
}

/// Plans the least work that reaches a target, or the most points for some days of work.
///
/// ```js
/// plan(assessment, { target: "hijau", locked: ["output.*"], effort: { "proses.standar.maklumat": 3 } });
/// ```
///
/// # Errors
/// As [`score`]; for the options `target-wrong`, `goal-unclear`, `effort-wrong`, `requires-cycle`,
/// `floor-locked`, `shared-twice`, and those of the form; `path` is a place in the options then.
#[wasm_bindgen(unchecked_return_type = "Plan")]
pub fn plan(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "PlanOptions")] options: &JsValue,
) -> Result<JsValue, Failure> {
    let document = Document::read(&from_js(assessment)?)?;
    let edition = editions::load(&document.assessment.edition)?;
    let sheet = Sheet::new(&edition, &document.assessment)?;
    let request = read_request(&from_js(options)?, &edition)?;
    let plan = outcome::plan(&sheet, &*editions::texts(&edition.id)?, &request)?;
    Ok(answer(&PlanAnswer::new(&edition, &plan))?)
}

/// Writes an assessment as a share link: what stands behind the `#` of the page's address.
///
/// ```js
/// toLink({ schema: 1, edition: "2022-2024", loci: [{ name: "Disdukcapil", points: { total: 71.08 } }] });
/// // "1/2022-2024/l=Disdukcapil;p0=71.08/end"
/// ```
///
/// # Errors
/// As [`score`] for the form of the assessment; whether it suits its edition is not looked at.
#[wasm_bindgen(js_name = toLink)]
pub fn to_link(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
) -> Result<String, Failure> {
    let document = Document::read(&from_js(assessment)?)?;
    let edition = editions::load(&document.assessment.edition)?;
    Ok(link::to_link(&document, &Keys::of(&edition)))
}

/// Reads a share link: a whole address, its fragment, or the link by itself.
///
/// ```js
/// parseLink("#1/2022-2024/l=Disdukcapil;p0=71.08/end").loci[0].points.total;
/// // 71.08
/// ```
///
/// # Errors
/// `link-broken`, `schema-newer`, `edition-unknown` and `node-unknown`; `path` is `/` and the position
/// of the character in the text.
#[wasm_bindgen(js_name = parseLink, unchecked_return_type = "Assessment")]
pub fn parse_link(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
) -> Result<JsValue, Failure> {
    let text = text.as_string().unwrap_or_default();
    let id = link::edition_of(&text)?;
    if !ids().contains(&id.as_str()) {
        return Err(link::edition_unknown(&text, &ids()).into());
    }
    let keys = Keys::of(&*editions::load(&id)?);
    Ok(to_js(&link::parse_link(&text, &keys)?.write()))
}

/// True if a link is short enough (4,000 characters) to be sent by any means; else offer the file.
#[wasm_bindgen(js_name = linkFits)]
#[must_use]
pub fn link_fits(#[wasm_bindgen(unchecked_param_type = "string")] link: &JsValue) -> bool {
    link::fits(&link.as_string().unwrap_or_default())
}

/// Draws score and zone as the text of an SVG file, without `changes`.
///
/// ```js
/// img.src = "data:image/svg+xml," + encodeURIComponent(badge(assessment, { locus: 0, language: "en" }));
/// ```
///
/// # Errors
/// As [`score`]; `locus-unknown`, `key-unknown` and `type-wrong` for the options.
#[wasm_bindgen]
pub fn badge(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BadgeOptions")] options: &JsValue,
) -> Result<String, Failure> {
    let document = Document::read(&from_js(assessment)?)?;
    let options = if options.is_undefined() {
        Json::Map(Vec::new())
    } else {
        from_js(options)?
    };
    let options = BadgeOptions::read(&options)?;
    let edition = editions::load(&document.assessment.edition)?;
    let score = Sheet::new(&edition, &document.assessment)?.score();
    let badge = badge::badge(&edition, &document.assessment, &score, options)?;
    Ok(badge)
}

/// Says where a score stood among the published results of a year and kind: the best and the worst rank
/// that an office with exactly this score could have had, of how many, and an estimate.
///
/// ```js
/// rank({ year: 2023, kind: "kabupaten", score: 96.98 });
/// // { best: 7, worst: 7, of: 415, estimate: 7 }
/// ```
///
/// # Errors
/// `year-unknown` and `kind-unknown` where nothing is published, `points-out-of-range` for the score.
#[wasm_bindgen(unchecked_return_type = "Rank")]
pub fn rank(
    #[wasm_bindgen(unchecked_param_type = "RankQuestion")] question: &JsValue,
) -> Result<JsValue, Failure> {
    let question = RankQuestion::read(&from_js(question)?)?;
    Ok(answer(&results::rank(&question)?)?)
}
