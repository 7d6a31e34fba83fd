//! Opening a document: nothing of the user's gives way.

use std::rc::Rc;

use yew::Reducible;
use zonahijau::app::state::State;
use zonahijau::app::state::action::Action;
use zonahijau::app::state::choices::{Notice, Opening};
use zonahijau::app::state::editions::Editions;
use zonahijau::app::state::work_handle::WorkHandle;
use zonahijau::document::Document;
use zonahijau::edit::edits::Edit;
use zonahijau::format::edition::read_edition;
use zonahijau::model::exact::Exact;

use crate::support::{EDITION, example, parse, to_json};

fn document(name: &str) -> Document {
    Document::read(&to_json(&example(name))).unwrap()
}

/// The page as a first visitor sees it.
fn first() -> Rc<State> {
    let edition = read_edition(&to_json(&parse(EDITION))).unwrap();
    let editions = Editions::default();
    editions.add(edition);
    Rc::new(State::new(&editions, document("watdek-2023")).unwrap())
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
        assert_eq!(opened.work.handle, start.work.handle);
        assert_eq!(
            opened.work.is_untouched_example,
            opening == Opening::Example
        );
    }
}

#[test]
fn what_the_user_changed_or_brought_does_not_give_way() {
    let changed = edit(&first());
    assert!(!changed.work.is_untouched_example);
    let brought = open(&first(), "contoh", Opening::Own);
    for (own, next) in [(changed, "contoh"), (brought, "banyumas-2023")] {
        for opening in [Opening::Example, Opening::Own] {
            let opened = open(&own, next, opening);
            assert_ne!(opened.work.handle, own.work.handle);
        }
    }
}

#[test]
fn undo_leads_back_to_the_other_work_and_redo_forth_again() {
    let own = edit(&first());
    let opened = open(&own, "contoh", Opening::Example);
    let back = opened.clone().reduce(Action::Undo);
    assert_eq!(
        (&back.work.handle, &back.work.document),
        (&own.work.handle, &own.work.document),
        "undo"
    );
    let forth = back.reduce(Action::Redo);
    assert_eq!(
        (&forth.work.handle, &forth.work.document),
        (&opened.work.handle, &opened.work.document),
        "redo"
    );
}

#[test]
fn undo_within_a_work_stays_in_it() {
    let start = first();
    let back = edit(&start).reduce(Action::Undo);
    assert_eq!(back.work.handle, start.work.handle);
    assert_eq!(back.work.document, start.work.document);
    assert!(
        !back.work.is_untouched_example,
        "what the user went back to is the user's"
    );
}

#[test]
fn a_stored_work_opens_as_itself() {
    let work = WorkHandle::default();
    let opened = open(&edit(&first()), "contoh", Opening::Stored(work.clone()));
    assert_eq!(opened.work.handle, work);
    assert!(!opened.work.is_untouched_example);
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
        (&refused.work.handle, &refused.work.document),
        (&own.work.handle, &own.work.document)
    );
    assert!(refused.messages.problem.is_some());
}

#[test]
fn following_another_tab_can_be_undone_and_says_so() {
    let own = edit(&first());
    let other = Box::new(document("watdek-2023"));
    let followed = own.clone().reduce(Action::Follow(other.clone()));
    assert_eq!(followed.messages.notice, Some(Notice::Followed));
    assert_eq!(followed.work.document, Rc::new(*other.clone()));
    assert_eq!(followed.work.handle, own.work.handle);
    // What is there already is no news.
    let closed = followed.clone().reduce(Action::Notice(None));
    assert_eq!(closed.reduce(Action::Follow(other)).messages.notice, None);
    let back = followed.reduce(Action::Undo);
    assert_eq!(back.work.document, own.work.document);
}

#[test]
fn a_copy_is_named_as_one_where_it_is_open() {
    let own = edit(&first());
    let copied = own.clone().reduce(Action::Copied(own.work.handle.clone()));
    let name = |state: &State| {
        let government = state.work.document.assessment.government.clone();
        government.and_then(|government| government.name).unwrap()
    };
    assert_eq!(name(&copied), format!("{} (salinan)", name(&own)));
    assert_eq!(copied.messages.notice, Some(Notice::Copied));
    let elsewhere = own.clone().reduce(Action::Copied(WorkHandle::default()));
    assert_eq!(elsewhere.work.document, own.work.document);
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
        assert_eq!(
            edit(&told).messages.notice,
            stays.then_some(notice),
            "{notice:?}"
        );
    }
}
