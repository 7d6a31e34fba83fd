//! JSON files as the crate reads them.

use serde_json::Value;
use zonahijau::document::json::Json;
use zonahijau::model::exact::Exact;

use crate::files::Outcome;

/// Reads the text of a file.
pub(crate) fn read(text: &str) -> Outcome<Json> {
    let value: Value =
        serde_json::from_str(text).map_err(|error| format!("this is no valid JSON: {error}"))?;
    from_value(&value)
}

/// A JSON value as the crate reads it: numbers by the decimal that they are written as.
pub(crate) fn from_value(value: &Value) -> Outcome<Json> {
    Ok(match value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Number(number) => {
            let text = number.to_string();
            Json::Number(Exact::from_decimal(&text).ok_or(format!("{text} is no decimal"))?)
        }
        Value::String(text) => Json::text(text),
        Value::Array(list) => Json::List(list.iter().map(from_value).collect::<Outcome<_>>()?),
        Value::Object(map) => Json::Map(
            map.iter()
                .map(|(key, value)| Ok((key.clone(), from_value(value)?)))
                .collect::<Outcome<_>>()?,
        ),
    })
}
