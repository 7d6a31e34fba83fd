//! The products of a locus: the services that are looked at one by one.

use crate::document::Document;
use crate::edit::answers::mean;
use crate::edit::document_edit::DocumentEdit;
use crate::model::assessment::{Answer, Product};
use crate::model::edition::NodeId;

/// An edit of the products of a locus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProductsEdit {
    /// Adds products without names, until a locus has so many.
    Add(usize, usize),
    /// Names a product of a locus; an empty name is none.
    Rename(usize, usize, String),
    /// Removes a product of a locus.
    Remove(usize, usize),
    /// Makes one answer of those of all products of a locus.
    Fold(usize),
}

impl DocumentEdit for ProductsEdit {
    fn apply(&self, document: &mut Document) {
        match self {
            ProductsEdit::Add(locus, until) => add(document, *locus, *until),
            ProductsEdit::Rename(locus, product, name) => rename(document, *locus, *product, name),
            ProductsEdit::Remove(locus, product) => remove(document, *locus, *product),
            ProductsEdit::Fold(locus) => fold(document, *locus),
        }
    }
}

/// Adds products without names, until there are as many as this.
pub fn add(document: &mut Document, locus: usize, until: usize) {
    let Some(locus) = document.assessment.locus_mut(locus) else {
        return;
    };
    // A mere count would contradict the list.
    locus.product_count = None;
    let products = locus.products.get_or_insert_default();
    while products.len() < until {
        products.push(Product::default());
    }
}

/// Names a product; an empty name is none.
pub fn rename(document: &mut Document, locus: usize, product: usize, name: &str) {
    let locus = document.assessment.locus_mut(locus);
    let products = locus.and_then(|locus| locus.products.as_mut());
    if let Some(product) = products.and_then(|products| products.get_mut(product)) {
        product.name = (!name.is_empty()).then(|| name.to_owned());
    }
}

/// Takes a product away with its answers and with what is tried on it.
pub fn remove(document: &mut Document, locus: usize, product: usize) {
    let Some(own) = document.assessment.locus_mut(locus) else {
        return;
    };
    let Some(products) = &mut own.products else {
        return;
    };
    if product >= products.len() {
        return;
    }
    products.remove(product);
    if products.is_empty() {
        own.products = None;
    }
    let keep = |position: usize| match position.cmp(&product) {
        std::cmp::Ordering::Less => Some(position),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(position - 1),
    };
    renumber(document, locus, keep);
}

/// Makes one answer of those of all products: their mean.
pub fn fold(document: &mut Document, locus: usize) {
    let Some(own) = document.assessment.locus_mut(locus) else {
        return;
    };
    let Some(products) = own.products.take() else {
        return;
    };
    let mut nodes: Vec<&NodeId> = Vec::new();
    for (node, _) in products.iter().flat_map(|product| product.answers.iter()) {
        if !nodes.contains(&node) {
            nodes.push(node);
        }
    }
    for node in nodes {
        let whole = own.answers.get(node).cloned();
        let means: Vec<_> = products
            .iter()
            .map(|product| product.answers.get(node).or(whole.as_ref()))
            .map(|answer| mean(answer?.figures()))
            .collect();
        let folded = mean(means.iter().map(Option::as_ref));
        own.answers.set(node, folded.map(Answer::One));
    }
    renumber(document, locus, |_| None);
}

/// Gives what is changed in products of a locus their new positions.
fn renumber(document: &mut Document, locus: usize, to: impl Fn(usize) -> Option<usize>) {
    for changes in super::scenarios::all_changes(document) {
        changes.retain_mut(|change| match change.product {
            Some(product) if change.locus == locus => {
                change.product = to(product);
                change.product.is_some()
            }
            _ => true,
        });
    }
    super::action_plan::renumber_products(document, locus, &to);
}
