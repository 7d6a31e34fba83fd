//! Several works on one device, and several tabs on one of them: nothing is overwritten that another
//! tab wrote, and the tabs come to rest.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use zonahijau::edit::storage_slots::{Device, Kept, News, Saved, Slot, free, key, slot, slots};

/// A browser's storage.
#[derive(Default)]
struct Map {
    texts: RefCell<BTreeMap<String, String>>,
    is_full: Cell<bool>,
}

impl Device for Map {
    fn get(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn set(&self, key: &str, text: &str) -> bool {
        if self.is_full.get() {
            return false;
        }
        self.texts
            .borrow_mut()
            .insert(key.to_owned(), text.to_owned());
        true
    }

    fn keys(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }
}

impl Map {
    fn with(entries: &[(&str, &str)]) -> Map {
        let map = Map::default();
        for (key, text) in entries {
            assert!(map.set(key, text));
        }
        map
    }

    fn text(&self, slot: Slot) -> Option<String> {
        self.get(&key(slot))
    }

    fn take(&self, slot: Slot) {
        self.texts.borrow_mut().remove(&key(slot));
    }
}

#[test]
fn the_first_work_has_the_key_that_devices_have_already() {
    assert_eq!(key(1), "zonahijau:work");
    assert_eq!(key(2), "zonahijau:work:2");
}

#[test]
fn a_key_is_one_of_a_work_only_as_it_would_be_written() {
    for own in [1, 2, 9, 10, 4_294_967_295] {
        assert_eq!(slot(&key(own)), Some(own));
    }
    for other in [
        "zonahijau:works",
        "zonahijau:work:",
        "zonahijau:work:0",
        "zonahijau:work:1",
        "zonahijau:work:02",
        "zonahijau:work:+2",
        "zonahijau:work:x",
        "zonahijau:work:4294967296",
        "zonahijau:current",
        "other:work",
        "",
    ] {
        assert_eq!(slot(other), None, "{other}");
    }
}

#[test]
fn works_are_found_by_their_keys_in_the_order_of_their_places() {
    let map = Map::with(&[
        ("zonahijau:work:10", "ten"),
        ("zonahijau:work:2", "two"),
        ("zonahijau:theme", "dark"),
        ("zonahijau:work", "one"),
    ]);
    assert_eq!(slots(&map), [1, 2, 10]);
    assert_eq!(free(&map), 11);
    assert_eq!(free(&Map::default()), 1);
}

#[test]
fn a_new_work_goes_behind_the_others_and_then_stays_where_it_is() {
    let map = Map::with(&[("zonahijau:work", "one")]);
    let mut kept = Kept::default();
    assert_eq!(kept.save(&map, "a"), Saved::Written);
    assert_eq!(kept.save(&map, "b"), Saved::Written);
    assert_eq!(kept.save(&map, "b"), Saved::Same);
    assert_eq!(slots(&map), [1, 2]);
    assert_eq!(map.text(1).as_deref(), Some("one"));
    assert_eq!(map.text(2).as_deref(), Some("b"));
}

#[test]
fn what_the_device_refuses_is_written_once_it_no_longer_does() {
    let map = Map::default();
    let mut kept = Kept::default();
    map.is_full.set(true);
    assert_eq!(kept.save(&map, "a"), Saved::Refused);
    assert_eq!(kept.slot, None);
    map.is_full.set(false);
    assert_eq!(kept.save(&map, "a"), Saved::Written);
}

/// Two tabs that have read the same work.
fn two_tabs(map: &Map) -> [Kept; 2] {
    assert!(map.set(&key(1), "start"));
    [1, 2].map(|_| Kept::found(1, "start".to_owned()))
}

#[test]
fn a_tab_does_not_overwrite_what_another_wrote() {
    let map = Map::default();
    let [mut first, mut second] = two_tabs(&map);
    assert_eq!(first.save(&map, "first's"), Saved::Written);
    assert_eq!(second.save(&map, "second's"), Saved::Taken);
    assert_eq!(map.text(1).as_deref(), Some("first's"));
    // It may go its own way, in a place of its own.
    second = Kept::default();
    assert_eq!(second.save(&map, "second's"), Saved::Written);
    assert_eq!(first.save(&map, "first's again"), Saved::Written);
    assert_eq!(map.text(1).as_deref(), Some("first's again"));
    assert_eq!(map.text(2).as_deref(), Some("second's"));
}

#[test]
fn a_tab_that_follows_another_writes_nothing_so_that_they_come_to_rest() {
    let map = Map::default();
    let [mut first, mut second] = two_tabs(&map);
    assert_eq!(first.save(&map, "next"), Saved::Written);
    assert_eq!(first.news(&map), News::Nothing);
    assert_eq!(second.news(&map), News::Text("next".to_owned()));
    second.known = Some("next".to_owned());
    assert_eq!(second.save(&map, "next"), Saved::Same);
    assert_eq!(second.news(&map), News::Nothing);
    assert_eq!(second.save(&map, "second's"), Saved::Written);
    assert_eq!(first.news(&map), News::Text("second's".to_owned()));
}

#[test]
fn two_tabs_that_come_to_the_same_do_not_part() {
    let map = Map::default();
    let [mut first, mut second] = two_tabs(&map);
    assert_eq!(first.save(&map, "same"), Saved::Written);
    assert_eq!(second.save(&map, "same"), Saved::Written);
    assert_eq!(slots(&map), [1]);
}

#[test]
fn a_work_that_another_tab_took_away_comes_back_with_the_next_change() {
    let map = Map::default();
    let [mut first, _] = two_tabs(&map);
    map.take(1);
    assert_eq!(first.news(&map), News::Gone);
    assert_eq!(first.save(&map, "changed"), Saved::Written);
    assert_eq!(map.text(1).as_deref(), Some("changed"));
}

#[test]
fn a_work_that_let_go_never_writes_to_its_old_place() {
    let map = Map::default();
    let [mut first, _] = two_tabs(&map);
    first.let_go();
    assert_eq!(first.news(&map), News::Nothing);
    assert_eq!(first.save(&map, "start"), Saved::Same);
    assert_eq!(first.save(&map, "changed"), Saved::Written);
    assert_eq!(map.text(1).as_deref(), Some("start"));
    assert_eq!(map.text(2).as_deref(), Some("changed"));
}
