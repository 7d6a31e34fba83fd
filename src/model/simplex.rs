//! Linear programmes in exact fractions: the simplex method on a dense table.
//!
//! The programmes are small (a pool has about twenty weights, a government about ten rapors), and their
//! optima are printed as bounds, so they must be exact. Bland's rule, the first column that helps and
//! of equal rows the one with the first basic variable, keeps the method from running in circles.

use crate::model::exact::{Exact, weighted_sum};
use crate::model::quantity::End;

/// Relation of the weighted sum of the variables to a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It is not more.
    AtMost,
    /// It is not less.
    AtLeast,
    /// It is the same.
    Equal,
}

/// A condition on the variables, all of which are at least zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Coefficient of each variable.
    pub coefficients: Vec<Exact>,
    /// Relation of their sum to the bound.
    pub relation: Relation,
    /// The bound.
    pub bound: Exact,
}

/// All points that meet some conditions, with one corner of theirs to start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    variables: usize,
    table: Tableau,
}

/// Equations solved for their basic variables; the last column is the right side.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Tableau {
    rows: Vec<Vec<Exact>>,
    basis: Vec<usize>,
}

impl Region {
    /// The region of some conditions; `None` where no point meets all of them.
    #[must_use]
    pub fn new(variables: usize, conditions: &[Condition]) -> Option<Region> {
        let slacks = conditions
            .iter()
            .filter(|condition| condition.relation != Relation::Equal)
            .count();
        // Every row gets a variable of its own to start with, which must become nothing.
        let real = variables + slacks;
        let columns = real + conditions.len();
        let mut rows = Vec::with_capacity(conditions.len());
        let mut slack = variables;
        for (position, condition) in conditions.iter().enumerate() {
            let mut row = vec![Exact::ZERO; columns + 1];
            row[..variables].clone_from_slice(&condition.coefficients);
            row[columns] = condition.bound.clone();
            if condition.relation != Relation::Equal {
                let sign = match condition.relation {
                    Relation::AtLeast => -1,
                    Relation::AtMost | Relation::Equal => 1,
                };
                row[slack] = Exact::whole(sign);
                slack += 1;
            }
            if condition.bound.is_negative() {
                for value in &mut row {
                    *value = &Exact::ZERO - value;
                }
            }
            row[real + position] = Exact::ONE;
            rows.push(row);
        }
        let mut costs: Vec<Exact> = (0..=columns)
            .map(|column| {
                let sum: Exact = rows.iter().map(|row| &row[column]).sum();
                &Exact::ZERO - &sum
            })
            .collect();
        for cost in &mut costs[real..columns] {
            *cost = Exact::ZERO;
        }
        let mut table = Tableau {
            basis: (real..columns).collect(),
            rows,
        };
        table.minimise(&mut costs);
        if !costs[columns].is_zero() {
            return None;
        }
        table.drop_columns(real);
        Some(Region { variables, table })
    }

    /// The point of the region where the weighted sum of the variables is lowest or highest. The region
    /// must be bounded in that direction.
    #[must_use]
    pub fn optimum(&self, weights: &[Exact], end: End) -> Vec<Exact> {
        let mut table = self.table.clone();
        let columns = table.columns();
        let cost = |column: usize| match (weights.get(column), end) {
            (Some(weight), End::Low) => weight.clone(),
            (Some(weight), End::High) => &Exact::ZERO - weight,
            (None, _) => Exact::ZERO,
        };
        let of_basis: Vec<Exact> = table.basis.iter().map(|&column| cost(column)).collect();
        let mut costs: Vec<Exact> = (0..=columns)
            .map(|column| {
                let rows = table.rows.iter().map(|row| &row[column]);
                &cost(column) - &weighted_sum(&of_basis, rows)
            })
            .collect();
        table.minimise(&mut costs);
        let mut point = vec![Exact::ZERO; self.variables];
        for (row, &column) in table.rows.iter().zip(&table.basis) {
            if let Some(value) = point.get_mut(column) {
                value.clone_from(&row[columns]);
            }
        }
        point
    }
}

impl Tableau {
    /// The number of variables.
    fn columns(&self) -> usize {
        self.rows.first().map_or(0, |row| row.len() - 1)
    }

    /// Walks from corner to corner until no variable with a negative cost is left.
    fn minimise(&mut self, costs: &mut [Exact]) {
        let columns = self.columns();
        while let Some(entering) = (0..columns).find(|&column| costs[column].is_negative()) {
            let Some(leaving) = self.leaving(entering) else {
                return;
            };
            self.pivot(leaving, entering);
            subtract(costs, &self.rows[leaving], entering);
        }
    }

    /// The row that limits a variable first.
    fn leaving(&self, entering: usize) -> Option<usize> {
        let columns = self.columns();
        let limits = self.rows.iter().enumerate().filter_map(|(position, row)| {
            let growth = &row[entering];
            let limit = row[columns].checked_div(growth)?;
            (!growth.is_negative()).then_some((limit, self.basis[position], position))
        });
        limits.min().map(|(_, _, position)| position)
    }

    /// Solves a row for a variable, which becomes basic.
    fn pivot(&mut self, row: usize, column: usize) {
        let divisor = self.rows[row][column].clone();
        for value in &mut self.rows[row] {
            if !value.is_zero() {
                *value = value.checked_div(&divisor).unwrap_or(Exact::ZERO);
            }
        }
        let solved = self.rows[row].clone();
        for (position, other) in self.rows.iter_mut().enumerate() {
            if position != row {
                subtract(other, &solved, column);
            }
        }
        self.basis[row] = column;
    }

    /// Leaves out the variables from a column on, which are all nothing. A row in which nothing else
    /// stands says nothing.
    fn drop_columns(&mut self, from: usize) {
        let right = self.columns();
        let mut position = 0;
        while position < self.rows.len() {
            if self.basis[position] < from {
                position += 1;
                continue;
            }
            match (0..from).find(|&column| !self.rows[position][column].is_zero()) {
                Some(column) => self.pivot(position, column),
                None => {
                    self.rows.swap_remove(position);
                    self.basis.swap_remove(position);
                }
            }
        }
        for row in &mut self.rows {
            row.drain(from..right);
        }
    }
}

/// Takes a solved row from another so that nothing of a variable is left in it.
fn subtract(from: &mut [Exact], solved: &[Exact], column: usize) {
    let factor = from[column].clone();
    if factor.is_zero() {
        return;
    }
    for (value, own) in from.iter_mut().zip(solved) {
        if !own.is_zero() {
            *value = &*value - &(&factor * own);
        }
    }
}
