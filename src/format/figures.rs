//! Figures of a file: numbers, and answers as one figure or one of each respondent.

use crate::document::json::Json;
use crate::format::reader::Reader;
use crate::model::assessment::Answer;
use crate::model::exact::Exact;
use crate::model::problem::expected;

pub(super) fn read_number(number: Reader<'_>) -> Exact {
    number.number()
}

/// A number, or `null` for what is not known.
pub(super) fn read_known(figure: Reader<'_>) -> Option<Exact> {
    match figure.json {
        Json::Null => None,
        _ => Some(figure.number()),
    }
}

pub(super) fn read_answer(answer: Reader<'_>) -> Answer {
    match answer.json {
        Json::List(figures) if !figures.is_empty() => Answer::Respondents(answer.each(read_known)),
        Json::Number(figure) => Answer::One(figure.clone()),
        _ => {
            answer.wrong(&expected::ANSWER);
            Answer::One(Exact::ZERO)
        }
    }
}

pub(super) fn write_number(number: &Exact) -> Json {
    Json::Number(number.clone())
}

pub(super) fn write_answer(answer: &Answer) -> Json {
    match answer {
        Answer::One(figure) => write_number(figure),
        Answer::Respondents(figures) => Json::List(
            figures
                .iter()
                .map(|figure| figure.as_ref().map_or(Json::Null, write_number))
                .collect(),
        ),
    }
}
