//! Texts about an edition that are never computed with: law, advice, evidence, respondents, sources.
//!
//! Apart from the [`Edition`](super::edition::Edition), because a page scores without it and loads it
//! when somebody asks.

use crate::model::edition::{Evidence, NodeId, Year, covers};
use crate::model::text::Text;

/// Words with their evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The words.
    pub text: Text,
    /// Their evidence.
    pub evidence: Evidence,
}

/// A document or page that something was taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its address as far as it is known.
    pub address: String,
    /// Its name.
    pub title: Option<Text>,
}

/// Kind of work that a fix takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffortKind {
    /// Brief people.
    Brief,
    /// Write or sign a document.
    Paper,
    /// Put up at the counter.
    Display,
    /// Publish online.
    Web,
    /// Do regularly and record.
    Routine,
    /// Buy or build.
    Room,
    /// Appoint people.
    Assign,
}

impl EffortKind {
    /// Every kind.
    pub const ALL: [EffortKind; 7] = [
        EffortKind::Brief,
        EffortKind::Paper,
        EffortKind::Display,
        EffortKind::Web,
        EffortKind::Routine,
        EffortKind::Room,
        EffortKind::Assign,
    ];

    /// The word that files use.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            EffortKind::Brief => "brief",
            EffortKind::Paper => "paper",
            EffortKind::Display => "display",
            EffortKind::Web => "web",
            EffortKind::Routine => "routine",
            EffortKind::Room => "room",
            EffortKind::Assign => "assign",
        }
    }
}

/// Advice on an indicator that is not full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Usual faults of offices; `None` where nothing is reported.
    pub fails: Option<Statement>,
    /// The work that raises it.
    pub fix: Statement,
    /// Evidence to show to the assessor.
    pub evidence: Statement,
    /// Kinds of work that the fix takes.
    pub effort: Vec<EffortKind>,
}

/// Texts about an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorTexts {
    /// The way that assessors judge it, where anything is known.
    pub judged: Option<Statement>,
    /// The articles that ground it.
    pub law: Vec<Statement>,
    /// Advice on raising it.
    pub advice: Advice,
}

/// Who usually answers the indicators of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Respondents {
    /// The kinds of office; empty means all.
    pub kinds: Vec<String>,
    /// The years; empty means all.
    pub years: Vec<Year>,
    /// Their roles, in the order of the sheet.
    pub roles: Vec<Text>,
    /// Its evidence.
    pub evidence: Evidence,
}

/// Texts about a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariableTexts {
    /// The way that it is measured.
    pub measured: Option<Text>,
    /// Who usually answers it, by kind of office and year; the first that suits counts.
    pub respondents: Vec<Respondents>,
    /// Number of services of an office that are usually assessed; `None` where it is judged as a whole.
    pub products: Option<usize>,
}

/// The offices that are usually assessed in a kind of government.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsualLoci {
    /// The kinds of government.
    pub kinds: Vec<String>,
    /// Name and kind of each office, in the usual order.
    pub loci: Vec<(String, String)>,
    /// Its evidence.
    pub evidence: Evidence,
}

/// All that is said about an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// By indicator.
    pub indicators: Vec<(NodeId, IndicatorTexts)>,
    /// By variable.
    pub variables: Vec<(NodeId, VariableTexts)>,
    /// By dimension, what follows about a maximum that nobody published: shown, never computed with.
    pub derived_maxima: Vec<(NodeId, Statement)>,
    /// History of the edition that cannot be computed.
    pub history: Vec<Statement>,
    /// Unknowns of the edition, and how they are treated.
    pub unknown: Vec<Statement>,
    /// Offices that are usually assessed, by kind of government.
    pub usual_loci: Vec<UsualLoci>,
    /// Evidence for the rule of rounding.
    pub rounding: Evidence,
    /// The sources with their keys.
    pub sources: Vec<(String, Source)>,
}

impl Source {
    /// Its addresses as they are written, each with where a browser finds it. Some are written without
    /// their scheme; of some only the site is known, and those cannot be opened.
    pub fn addresses(&self) -> impl Iterator<Item = (&str, Option<String>)> {
        self.address.split(" ; ").map(|address| {
            let link = if address.contains("://") {
                address.to_owned()
            } else {
                ["https://", address].concat()
            };
            (address, Some(link).filter(|link| !link.contains(' ')))
        })
    }
}

impl Texts {
    /// Texts about an indicator.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&IndicatorTexts> {
        let (_, texts) = self.indicators.iter().find(|(own, _)| &**own == id)?;
        Some(texts)
    }

    /// Texts about a variable.
    #[must_use]
    pub fn variable(&self, id: &str) -> Option<&VariableTexts> {
        let (_, texts) = self.variables.iter().find(|(own, _)| &**own == id)?;
        Some(texts)
    }

    /// The source that a key stands for.
    #[must_use]
    pub fn source(&self, key: &str) -> Option<&Source> {
        let (_, source) = self.sources.iter().find(|(own, _)| own == key)?;
        Some(source)
    }
}

impl VariableTexts {
    /// Who usually answers it in an office of a kind, in a year; nobody where it is not known.
    #[must_use]
    pub fn respondents_in(&self, kind: Option<&str>, year: Year) -> &[Text] {
        let suits = |own: &&Respondents| {
            let is_kind = |known: &String| Some(known.as_str()) == kind;
            (own.kinds.is_empty() || own.kinds.iter().any(is_kind)) && covers(&own.years, year)
        };
        let own = self.respondents.iter().find(suits);
        own.map_or(&[], |own| &own.roles)
    }
}
