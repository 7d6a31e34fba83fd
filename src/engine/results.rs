//! The published results that the package carries.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::JSON;

use super::failure::Failure;
use crate::exchange::results::{RankAnswer, RankQuestion, read_results};
use crate::model::edition::Year;
use crate::model::rank::Standings;
use crate::web::value::from_js;

include!(concat!(env!("OUT_DIR"), "/results.rs"));

thread_local! {
    /// Tables that were asked for already, by their positions.
    static LOADED: RefCell<[Option<Rc<Standings>>; TABLES.len()]> = const {
        RefCell::new([const { None }; TABLES.len()])
    };
}

/// Answers where a score stood.
pub(super) fn rank(question: &RankQuestion) -> Result<Option<RankAnswer>, Failure> {
    let names: [(Year, &str); TABLES.len()] = TABLES.map(|(year, kind, _)| (year, kind));
    let position = question.find(&names)?;
    let standings = match LOADED.with_borrow(|loaded| loaded[position].clone()) {
        Some(standings) => Some(standings),
        None => {
            let results = read_results(&from_js(&JSON::parse(TABLES[position].2)?)?)?;
            let standings = Standings::new(&results).map(Rc::new);
            LOADED.with_borrow_mut(|loaded| loaded[position].clone_from(&standings));
            standings
        }
    };
    let rank = standings.and_then(|standings| standings.rank(question.score));
    Ok(rank.map(RankAnswer::from))
}
