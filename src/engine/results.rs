//! The published results that the package carries.

use std::cell::RefCell;
use std::rc::Rc;

use crate::format::results::{RankAnswer, RankQuestion, of_numbers};
use crate::model::edition::Year;
use crate::model::problem::Problem;
use crate::model::rank::Standings;

/// A table in a few bytes.
struct Numbers {
    of: u16,
    above: &'static [[u16; 3]],
    known: &'static [[u16; 3]],
}

impl Numbers {
    fn standings(&self) -> Option<Standings> {
        let whole = |all: &'static [[u16; 3]]| all.iter().map(|own| own.map(usize::from));
        let results = of_numbers(usize::from(self.of), whole(self.above), whole(self.known));
        Standings::new(&results)
    }
}

include!(concat!(env!("OUT_DIR"), "/results.rs"));

thread_local! {
    /// Tables that were asked for already, by their positions.
    static LOADED: RefCell<[Option<Rc<Standings>>; TABLES.len()]> = const {
        RefCell::new([const { None }; TABLES.len()])
    };
}

/// Answers where a score stood.
pub(super) fn rank(question: &RankQuestion) -> Result<Option<RankAnswer>, Problem> {
    let names: [(Year, &str); TABLES.len()] = TABLES.map(|(year, kind, _)| (year, kind));
    let position = question.find(&names)?;
    let standings = match LOADED.with_borrow(|loaded| loaded[position].clone()) {
        Some(standings) => Some(standings),
        None => {
            let standings = TABLES[position].2.standings().map(Rc::new);
            LOADED.with_borrow_mut(|loaded| loaded[position].clone_from(&standings));
            standings
        }
    };
    let rank = standings.and_then(|standings| standings.rank(question.score));
    Ok(rank.map(RankAnswer::from))
}
