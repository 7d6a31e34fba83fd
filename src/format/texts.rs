//! Texts of an edition file that are not computed with: law, advice, respondents, sources.

use crate::document::json::Json;
use crate::format::edition::{read_evidence, read_text, text, with_evidence};
use crate::format::reader::{Faults, Reader};
use crate::model::edition::NodeId;
use crate::model::problem::{Problem, expected};
use crate::model::text::Text;
use crate::model::texts::{
    Advice, EffortKind, IndicatorTexts, Respondents, Source, Statement, Texts, UsualLoci,
    VariableTexts,
};

/// Reads what an edition file says. What it computes with is checked by
/// [`read_edition`](super::edition::read_edition), and not looked at here.
///
/// # Errors
/// The first [`Problem`] of its form, with its place in the file.
pub fn read_texts(json: &Json) -> Result<Texts, Problem> {
    let faults = Faults::default();
    let root = Reader::new(json, &faults);
    let mut texts = Texts {
        indicators: Vec::new(),
        variables: Vec::new(),
        derived_maxima: Vec::new(),
        history: root.list_or_empty("history").each(read_statement),
        unknown: root.list_or_empty("unknown").each(read_statement),
        usual_loci: root.list_or_empty("usualLoci").each(read_usual_loci),
        rounding: read_evidence(&root.required("rounding")),
        sources: root.required("sources").each_member(read_source),
    };
    for (id, maximum, variables) in root.required("dimensions").each(read_dimension) {
        texts
            .derived_maxima
            .extend(maximum.map(|maximum| (id, maximum)));
        for (id, variable, indicators) in variables {
            texts.variables.push((id, variable));
            texts.indicators.extend(indicators);
        }
    }
    faults.check(texts)
}

/// The texts of a variable and of its indicators, with their ids.
type Group = (NodeId, VariableTexts, Vec<(NodeId, IndicatorTexts)>);

fn read_dimension(dimension: Reader<'_>) -> (NodeId, Option<Statement>, Vec<Group>) {
    let maximum = dimension.optional("derivedMaximum").map(read_statement);
    let variables = dimension.required("variables").each(read_variable);
    (dimension.required("id").node(), maximum, variables)
}

fn read_variable(variable: Reader<'_>) -> Group {
    let texts = VariableTexts {
        measured: variable.optional("measured").map(read_text),
        respondents: variable.list_or_empty("respondents").each(read_respondents),
        products: variable.optional("products").map(read_products),
    };
    let indicators = variable.required("indicators").each(read_indicator);
    (variable.required("id").node(), texts, indicators)
}

fn read_indicator(indicator: Reader<'_>) -> (NodeId, IndicatorTexts) {
    let texts = IndicatorTexts {
        judged: indicator.optional("judged").map(read_statement),
        law: indicator.required("law").each(read_law),
        advice: read_advice(indicator.required("advice")),
    };
    (indicator.required("id").node(), texts)
}

fn read_usual_loci(usual: Reader<'_>) -> UsualLoci {
    with_evidence(&usual, &["kinds", "loci"]);
    UsualLoci {
        kinds: usual.required("kinds").each(Reader::string),
        loci: usual.required("loci").each(|locus| {
            locus.object(&["name", "kind"]);
            (text(&locus, "name"), text(&locus, "kind"))
        }),
        evidence: read_evidence(&usual),
    }
}

fn read_source(key: &str, source: Reader<'_>) -> (String, Source) {
    source.object(&["address", "title"]);
    let source = Source {
        address: text(&source, "address"),
        title: source.optional("title").map(read_text),
    };
    (key.to_owned(), source)
}

fn read_statement(statement: Reader<'_>) -> Statement {
    with_evidence(&statement, &["text"]);
    Statement {
        text: read_text(statement.required("text")),
        evidence: read_evidence(&statement),
    }
}

/// A law is cited in the same words in both languages.
fn read_law(law: Reader<'_>) -> Statement {
    with_evidence(&law, &["text"]);
    let words = law.required("text").text();
    Statement {
        text: Text::new(words, words),
        evidence: read_evidence(&law),
    }
}

fn read_respondents(respondents: Reader<'_>) -> Respondents {
    with_evidence(&respondents, &["kinds", "years", "roles"]);
    Respondents {
        kinds: respondents.list_or_empty("kinds").each(Reader::string),
        years: respondents.list_or_empty("years").each(Reader::year),
        roles: respondents.required("roles").each(read_text),
        evidence: read_evidence(&respondents),
    }
}

fn read_products(products: Reader<'_>) -> usize {
    with_evidence(&products, &["count"]);
    products.required("count").index()
}

fn read_advice(advice: Reader<'_>) -> Advice {
    advice.object(&["fails", "fix", "evidence", "effort"]);
    Advice {
        fails: advice.optional("fails").map(read_statement),
        fix: read_statement(advice.required("fix")),
        evidence: read_statement(advice.required("evidence")),
        effort: advice.required("effort").each(read_effort),
    }
}

fn read_effort(kind: Reader<'_>) -> EffortKind {
    let known = kind.one_of(&EffortKind::ALL, EffortKind::id, &expected::EFFORT_KIND);
    known.unwrap_or(EffortKind::Brief)
}
