//! Several works on one device, and several tabs on one of them: which key holds which work, and
//! when a tab may write it.
//!
//! Texts are stored, and never read here. There is no list of the works that could go stale: they
//! are found by looking at the keys.

/// The key of the first work. It has no number, as it is older than the others.
const FIRST: &str = "zonahijau:work";

/// The place of a work on the device, counted from 1.
pub type Slot = u32;

/// Keeps texts under keys: the browser's storage, or a map in a test.
pub trait Device {
    /// The text under a key.
    fn get(&self, key: &str) -> Option<String>;
    /// Writes a text; `false` where the device refuses.
    fn set(&self, key: &str, text: &str) -> bool;
    /// Every key that there is, in any order.
    fn keys(&self) -> Vec<String>;
}

/// The key of a place.
#[must_use]
pub fn key(slot: Slot) -> String {
    match slot {
        1 => FIRST.to_owned(),
        _ => [FIRST, ":", &slot.to_string()].concat(),
    }
}

/// The place that a key stands for, if it is one of a work.
#[must_use]
pub fn slot(own: &str) -> Option<Slot> {
    let rest = own.strip_prefix(FIRST)?;
    let slot = match rest.strip_prefix(':') {
        None => 1,
        Some(number) => number.parse().ok()?,
    };
    // Only as it would be written: not `:1`, not `:02`.
    (slot > 0 && key(slot) == own).then_some(slot)
}

/// The places where there is something, from the first.
#[must_use]
pub fn slots(device: &dyn Device) -> Vec<Slot> {
    // A handful: where each belongs is less code than sorting.
    let mut slots: Vec<Slot> = Vec::new();
    for slot in device.keys().iter().filter_map(|key| slot(key)) {
        let place = slots.partition_point(|own| *own < slot);
        slots.insert(place, slot);
    }
    slots
}

/// The place behind all others, so that the order of the works is that of their beginning.
#[must_use]
pub fn free(device: &dyn Device) -> Slot {
    slots(device).last().map_or(1, |last| last + 1)
}

/// Slot in which a tab keeps an assessment, with the text that it knows.
#[derive(Debug, Default)]
pub struct Kept {
    /// Its place; `None` as long as it was never stored.
    pub slot: Option<Slot>,
    /// Text of the slot as far as this tab knows: what it last read or wrote.
    pub known: Option<String>,
}

/// Outcome of saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// There was nothing to write.
    Same,
    /// It is written.
    Written,
    /// The device refuses.
    Refused,
    /// Another tab wrote meanwhile; nothing was overwritten.
    Taken,
}

/// Change of an assessment by another tab.
#[derive(Debug, PartialEq, Eq)]
pub enum News {
    /// Nothing.
    Nothing,
    /// It took the work away.
    Gone,
    /// It wrote this.
    Text(String),
}

impl Kept {
    /// A work that was found on the device.
    #[must_use]
    pub fn found(slot: Slot, text: String) -> Kept {
        Kept {
            slot: Some(slot),
            known: Some(text),
        }
    }

    /// Writes the work, unless that would overwrite what another tab wrote.
    pub fn save(&mut self, device: &dyn Device, text: &str) -> Saved {
        if self.known.as_deref() == Some(text) {
            return Saved::Same;
        }
        let slot = match self.slot {
            Some(slot) => {
                let found = device.get(&key(slot));
                // Where another tab took the work away, this one brings it back.
                if found.is_some() && found != self.known && found.as_deref() != Some(text) {
                    return Saved::Taken;
                }
                slot
            }
            None => free(device),
        };
        if !device.set(&key(slot), text) {
            return Saved::Refused;
        }
        *self = Kept::found(slot, text.to_owned());
        Saved::Written
    }

    /// Change by another tab since this one last looked.
    #[must_use]
    pub fn news(&self, device: &dyn Device) -> News {
        let Some(slot) = self.slot else {
            return News::Nothing;
        };
        match device.get(&key(slot)) {
            found if found == self.known => News::Nothing,
            Some(text) => News::Text(text),
            None => News::Gone,
        }
    }

    /// Leaves the place to whoever has it now: the work is stored anew at its next change.
    pub fn let_go(&mut self) {
        self.slot = None;
    }
}
