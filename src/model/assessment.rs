//! An assessment as a user enters it: answers, printed points, own weights and changes to try.
//!
//! Nothing here is checked yet against an edition; [`Sheet`](super::sheet::Sheet) does that.

use std::rc::Rc;

use crate::model::edition::{NodeId, Year};
use crate::model::exact::Exact;

/// An assessment, without what other parts of the tool keep beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The id of the edition under which it is scored.
    pub edition: String,
    /// The year whose variant counts; the edition's default where absent.
    pub year: Option<Year>,
    /// Whose assessment it is.
    pub government: Option<Government>,
    /// Spread of open weights: between the equal share divided by this and times this.
    /// `None`: only what is published binds.
    pub weight_spread: Option<Exact>,
    /// The user's own weights, of indicators and of dimensions.
    pub weights: Entries<Exact>,
    /// The user's own maxima of indicators.
    pub scales: Entries<Exact>,
    /// Indicators that do not count; the edition's default where absent.
    pub omit: Option<Vec<NodeId>>,
    /// True if printed points of a locus with answers bind the weights instead of the score.
    pub use_raports: Option<bool>,
    /// Members of the government's mean, in editions that leave them open.
    pub government_mean: Option<String>,
    /// The offices that are assessed. Shared with what the assessment was before a step: a hundred steps
    /// that can be undone are a hundred changed loci, and not a hundred times all of them.
    pub loci: Vec<Rc<Locus>>,
    /// Simulated changes, in this order.
    pub changes: Vec<Change>,
}

impl Assessment {
    /// An assessment in which nothing is said but its edition.
    #[must_use]
    pub fn empty(edition: String) -> Assessment {
        Assessment {
            edition,
            year: None,
            government: None,
            weight_spread: None,
            weights: Entries::default(),
            scales: Entries::default(),
            omit: None,
            use_raports: None,
            government_mean: None,
            loci: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// A locus, to change it.
    pub fn locus_mut(&mut self, position: usize) -> Option<&mut Locus> {
        self.loci.get_mut(position).map(Rc::make_mut)
    }

    /// The settings alone: no government, no loci, no simulated changes.
    #[must_use]
    pub fn settings(&self) -> Assessment {
        Assessment {
            year: self.year,
            weight_spread: self.weight_spread.clone(),
            weights: self.weights.clone(),
            scales: self.scales.clone(),
            omit: self.omit.clone(),
            use_raports: self.use_raports,
            government_mean: self.government_mean.clone(),
            ..Assessment::empty(self.edition.clone())
        }
    }
}

/// The government whose offices are assessed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Government {
    /// Its name.
    pub name: Option<String>,
    /// Its kind: a hint for texts.
    pub kind: Option<String>,
    /// Its official figure, shown beside the result.
    pub points: Entries<Exact>,
    /// Its compliance level, in editions that have one.
    pub compliance: Option<String>,
}

/// An assessed office.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Locus {
    /// Its name.
    pub name: Option<String>,
    /// Its kind: a hint for respondents and texts.
    pub kind: Option<String>,
    /// Points as its rapor prints them.
    pub points: Entries<Exact>,
    /// Its answers.
    pub answers: Entries<Answer>,
    /// Its products, in the order of the sheet.
    pub products: Option<Vec<Product>>,
    /// Number of its products, where they are only counted.
    pub product_count: Option<Exact>,
    /// Its compliance level, in editions that have one.
    pub compliance: Option<String>,
}

/// A service that is looked at on its own.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Product {
    /// Its name.
    pub name: Option<String>,
    /// Its total as a rapor prints it.
    pub points: Entries<Exact>,
    /// Its answers, which beat those of its locus.
    pub answers: Entries<Answer>,
}

/// The answer to an indicator, on the indicator's own scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One figure.
    One(Exact),
    /// One figure a respondent, `None` where it is not known; their mean counts. Never empty.
    Respondents(Vec<Option<Exact>>),
}

/// Something to try: an answer or printed points that become different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The position of the locus.
    pub locus: usize,
    /// The position of one of its products; absent where the whole locus changes.
    pub product: Option<usize>,
    /// An indicator, or a node with printed points.
    pub node: NodeId,
    /// The new answer, or the new points as one figure.
    pub to: Answer,
}

/// Values by node, in the order in which they were entered. There are about fifty: a list is smaller
/// and no slower than a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries<T>(Vec<(NodeId, T)>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Entries(Vec::new())
    }
}

impl<T> Entries<T> {
    /// The value of a node.
    #[must_use]
    pub fn get(&self, node: &str) -> Option<&T> {
        let (_, value) = self.0.iter().find(|(own, _)| &**own == node)?;
        Some(value)
    }

    /// Sets the value of a node, or removes it.
    pub fn set(&mut self, node: &NodeId, value: Option<T>) {
        let place = self.0.iter().position(|(own, _)| own == node);
        match (place, value) {
            (Some(place), Some(value)) => self.0[place].1 = value,
            (Some(place), None) => {
                self.0.remove(place);
            }
            (None, Some(value)) => self.0.push((node.clone(), value)),
            (None, None) => {}
        }
    }

    /// Every node with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&NodeId, &T)> {
        self.0.iter().map(|(node, value)| (node, value))
    }

    /// True if nothing was entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Number of nodes with a value.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl<T> FromIterator<(NodeId, T)> for Entries<T> {
    fn from_iter<I: IntoIterator<Item = (NodeId, T)>>(entries: I) -> Self {
        Entries(entries.into_iter().collect())
    }
}

impl Answer {
    /// Every figure of the answer; `None` where a respondent's is not known.
    pub fn figures(&self) -> impl Iterator<Item = Option<&Exact>> {
        let (one, many) = match self {
            Answer::One(figure) => (Some(figure), [].as_slice()),
            Answer::Respondents(figures) => (None, figures.as_slice()),
        };
        one.into_iter()
            .map(Some)
            .chain(many.iter().map(Option::as_ref))
    }

    /// True if any figure of it is known.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.figures().any(|figure| figure.is_some())
    }
}

impl Locus {
    /// Its products; none where the locus is answered as a whole.
    #[must_use]
    pub fn products(&self) -> &[Product] {
        self.products.as_deref().unwrap_or_default()
    }
}
