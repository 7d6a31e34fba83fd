//! The JavaScript API of the contract: the engine without a page, for browsers and Node.

mod editions;
mod failure;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::exchange::answer::{
    EditionAnswer, PotentialAnswer, ScoreAnswer, SimulationAnswer, TermAnswer,
};
use crate::exchange::document::Document;
use crate::exchange::question::Question;
use crate::model::sheet::Sheet;
use crate::model::simulation::Simulation;
use crate::web::value::{answer, from_js};
use failure::Failure;

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
