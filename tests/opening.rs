//! What is opened, and what becomes of what was open: nothing of the user's gives way.
#![allow(clippy::unwrap_used, reason = "a test ends at the first surprise")]
#![cfg(feature = "app")]

mod support;

use std::rc::Rc;

use support::{EDITION, example, parse, to_json};
use yew::Reducible;
use zonahijau::app::action::{Action, Notice, Opening};
use zonahijau::app::editions;
use zonahijau::app::keeper::Work;
use zonahijau::app::state::State;
use zonahijau::exchange::document::Document;
use zonahijau::exchange::edition::read_edition;
use zonahijau::model::exact::Exact;
use zonahijau::work::edit::Edit;

fn document(name: &str) -> Document {
    Document::read(&to_json(&example(name))).unwrap()
}

/// The page as a first visitor sees it.
fn first() -> Rc<State> {
    let edition = read_edition(&to_json(&parse(EDITION))).unwrap();
    editions::take(edition);
    Rc::new(State::new(document("watdek-2023")).unwrap())
}

fn open(state: &Rc<State>, name: &str, opening: Opening) -> Rc<State> {
    let opened = Action::Open(Box::new(document(name)), opening);
    state.clone().reduce(opened)
}

fn edit(state: &Rc<State>) -> Rc<State> {
    state.clone().reduce(Action::Edit(Edit::Try {
        locus: 0,
        node: "pengaduan".into(),
        to: Exact::from_decimal("13.76"),
    }))
}

#[test]
fn an_untouched_example_gives_way_to_whatever_is_opened() {
    for opening in [Opening::Example, Opening::Own] {
        let start = first();
        let opened = open(&start, "contoh", opening.clone());
        assert_eq!(opened.work, start.work);
        assert_eq!(opened.is_lent, opening == Opening::Example);
    }
}

#[test]
fn what_the_user_changed_or_brought_does_not_give_way() {
    let changed = edit(&first());
    assert!(!changed.is_lent);
    let brought = open(&first(), "contoh", Opening::Own);
    for (own, next) in [(changed, "contoh"), (brought, "banyumas-2023")] {
        for opening in [Opening::Example, Opening::Own] {
            let opened = open(&own, next, opening);
            assert_ne!(opened.work, own.work);
        }
    }
}

#[test]
fn undo_leads_back_to_the_other_work_and_redo_forth_again() {
    let own = edit(&first());
    let opened = open(&own, "contoh", Opening::Example);
    let back = opened.clone().reduce(Action::Undo);
    assert_eq!(
        (&back.work, &back.document),
        (&own.work, &own.document),
        "undo"
    );
    let forth = back.reduce(Action::Redo);
    assert_eq!(
        (&forth.work, &forth.document),
        (&opened.work, &opened.document),
        "redo"
    );
}

#[test]
fn undo_within_a_work_stays_in_it() {
    let start = first();
    let back = edit(&start).reduce(Action::Undo);
    assert_eq!(back.work, start.work);
    assert_eq!(back.document, start.document);
    assert!(!back.is_lent, "what the user went back to is the user's");
}

#[test]
fn a_stored_work_opens_as_itself() {
    let work = Work::default();
    let opened = open(&edit(&first()), "contoh", Opening::Stored(work.clone()));
    assert_eq!(opened.work, work);
    assert!(!opened.is_lent);
}

#[test]
fn what_cannot_be_scored_leaves_everything_as_it_was() {
    let own = edit(&first());
    let mut wrong = document("contoh");
    wrong.assessment.year = Some(1999);
    let refused = own
        .clone()
        .reduce(Action::Open(Box::new(wrong), Opening::Own));
    assert_eq!(
        (&refused.work, &refused.document),
        (&own.work, &own.document)
    );
    assert!(refused.message.is_some());
}

#[test]
fn following_another_tab_can_be_undone_and_says_so() {
    let own = edit(&first());
    let other = Box::new(document("watdek-2023"));
    let followed = own.clone().reduce(Action::Follow(other.clone()));
    assert_eq!(followed.notice, Some(Notice::Followed));
    assert_eq!(followed.document, Rc::new(*other.clone()));
    assert_eq!(followed.work, own.work);
    // What is there already is no news.
    let closed = followed.clone().reduce(Action::Notice(None));
    assert_eq!(closed.reduce(Action::Follow(other)).notice, None);
    let back = followed.reduce(Action::Undo);
    assert_eq!(back.document, own.document);
}

#[test]
fn a_copy_is_named_as_one_where_it_is_open() {
    let own = edit(&first());
    let copied = own.clone().reduce(Action::Copied(own.work.clone()));
    let name = |state: &State| {
        let government = state.document.assessment.government.clone();
        government.and_then(|government| government.name).unwrap()
    };
    assert_eq!(name(&copied), format!("{} (salinan)", name(&own)));
    assert_eq!(copied.notice, Some(Notice::Copied));
    let elsewhere = own.clone().reduce(Action::Copied(Work::default()));
    assert_eq!(elsewhere.document, own.document);
}

#[test]
fn a_notice_on_the_device_outlives_a_change_and_others_do_not() {
    for (notice, stays) in [
        (Notice::Full, true),
        (Notice::Forbidden, true),
        (Notice::Followed, false),
        (Notice::Copied, false),
        (Notice::Gone, false),
    ] {
        let told = first().reduce(Action::Notice(Some(notice)));
        assert_eq!(edit(&told).notice, stays.then_some(notice), "{notice:?}");
    }
}
