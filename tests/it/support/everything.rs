//! Documents of all that an assessment may hold, whether or not an edition accepts it: a link and a file
//! keep what they are given.

use serde_json::{Map, Value, json};

use super::facts;
use super::generate::Tape;

/// Texts that are hard on an address, or on whoever reads one.
const TEXTS: [&str; 24] = [
    "",
    "Dinas Kesehatan",
    "Puskesmas 1",
    "Kab. Kep. Siau Tagulandang Biaro",
    " spasi  ganda ",
    "a_b~c-d.e",
    "~t~u%20%",
    "/;:,=#&?",
    "end",
    "/end",
    "1/2022-2024/end",
    "Rumah Sakit \"Dr. Soetomo\" (kelas A)",
    "<b>tebal</b> & 'miring'",
    "https://contoh.go.id/a?b=c&d=%41#e",
    "baris\nbaru\ttab\r",
    "\u{0}\u{7f}\u{85}\u{a0}",
    "Médan – “kota”…",
    "日本語 🏥",
    "ｆｕｌｌ\u{200b}\u{feff}",
    "x",
    "-",
    "0",
    "__proto__",
    "*bold* _italic_ --",
];

/// Numbers beyond what a sheet usually holds.
const NUMBERS: [&str; 14] = [
    "0",
    "1",
    "9",
    "10",
    "2.5",
    "0.05",
    "87.996",
    "100",
    "-3",
    "-0.25",
    "1e-7",
    "1e21",
    "0.1",
    "12345678901234567890.5",
];

/// Nodes, among them some that no edition has.
const NODES: [&str; 11] = [
    "total",
    "input",
    "pengaduan",
    facts::KNOWN.0,
    facts::SINCE_2023,
    facts::IKM,
    "proses.standar",
    "kepercayaan",
    "__proto__",
    "",
    "a/b;c:d,e=f~g_h.i",
];

fn text(tape: &mut Tape) -> Value {
    json!(tape.pick(&TEXTS))
}

fn number(tape: &mut Tape) -> Value {
    super::parse(tape.pick(&NUMBERS))
}

fn answer(tape: &mut Tape) -> Value {
    if tape.below(2) == 0 {
        return number(tape);
    }
    let figures: Vec<Value> = (0..=tape.below(4))
        .map(|_| match tape.below(4) {
            0 => Value::Null,
            1 => number(tape),
            _ => json!(tape.below(4)),
        })
        .collect();
    json!(figures)
}

fn change(tape: &mut Tape) -> Value {
    let mut change =
        json!({ "locus": tape.below(3), "node": tape.pick(&NODES), "to": answer(tape) });
    if tape.below(3) == 1 {
        change["product"] = json!(tape.below(2));
    }
    change
}

fn changes(tape: &mut Tape) -> Value {
    (0..tape.below(4)).map(|_| change(tape)).collect()
}

/// Adds a member to an object, or not.
fn add(tape: &mut Tape, value: &mut Value, key: &str, make: fn(&mut Tape) -> Value) {
    if tape.below(3) == 1 {
        let member = make(tape);
        value[key] = member;
    }
}

fn entries(tape: &mut Tape, make: fn(&mut Tape) -> Value) -> Value {
    let mut entries = Map::new();
    for _ in 0..tape.below(4) {
        let node = tape.pick(&NODES);
        entries.insert(node.to_owned(), make(tape));
    }
    entries.into()
}

fn figures(tape: &mut Tape) -> Value {
    entries(tape, number)
}

fn level(tape: &mut Tape) -> Value {
    json!(tape.pick(&["tinggi", "lain"]))
}

fn government(tape: &mut Tape) -> Value {
    let mut made = json!({});
    add(tape, &mut made, "name", text);
    add(tape, &mut made, "kind", text);
    add(tape, &mut made, "points", figures);
    add(tape, &mut made, "compliance", level);
    made
}

fn data(tape: &mut Tape, depth: u32) -> Value {
    match tape.below(if depth > 4 { 4 } else { 6 }) {
        0 => Value::Null,
        1 => json!(tape.below(2) == 1),
        2 => number(tape),
        3 => text(tape),
        4 => (0..tape.below(4)).map(|_| data(tape, depth + 1)).collect(),
        _ => {
            let mut members = Map::new();
            for _ in 0..tape.below(4) {
                members.insert(tape.pick(&TEXTS).to_owned(), data(tape, depth + 1));
            }
            members.into()
        }
    }
}

fn extra(tape: &mut Tape) -> Value {
    let mut extra = json!({});
    for _ in 0..tape.below(3) {
        let key = tape.pick(&["plan", "target", "scenarios", "notes", "official", "x=y"]);
        extra[key] = data(tape, 0);
    }
    if tape.below(2) == 1 {
        extra["scenarios"] = (0..=tape.below(2))
            .map(|_| json!({ "name": text(tape), "changes": changes(tape) }))
            .collect();
    }
    if tape.below(2) == 1 {
        extra["notes"] = (0..=tape.below(3))
            .map(|_| {
                let mut note = json!({ "locus": tape.below(2), "node": tape.pick(&NODES) });
                add(tape, &mut note, "text", text);
                add(tape, &mut note, "link", text);
                note
            })
            .collect();
    }
    if tape.below(2) == 1 {
        extra["official"] = (0..=tape.below(2))
            .map(|_| json!({ "locus": tape.below(3), "score": number(tape) }))
            .collect();
    }
    extra
}

/// The same assessment with names, settings and all else that it does not have yet.
pub(crate) fn dress(made: &mut Value, tape: &mut Tape) {
    add(tape, made, "government", government);
    add(tape, made, "useRaports", |tape| json!(tape.below(2) == 1));
    add(tape, made, "governmentMean", |tape| {
        json!(tape.pick(&["products", "loci", "a b"]))
    });
    add(tape, made, "extra", extra);
    add(tape, made, "weights", figures);
    add(tape, made, "scales", figures);
    add(tape, made, "changes", changes);
    add(tape, made, "omit", |tape| {
        (0..tape.below(3))
            .map(|_| json!(tape.pick(&NODES)))
            .collect()
    });
    for locus in made["loci"].as_array_mut().into_iter().flatten() {
        add(tape, locus, "name", text);
        add(tape, locus, "kind", text);
        add(tape, locus, "compliance", level);
        add(tape, locus, "productCount", |tape| json!(1 + tape.below(9)));
        if tape.below(4) == 1 {
            locus["points"] = figures(tape);
            locus["answers"] = entries(tape, answer);
        }
        let products = locus.get_mut("products").and_then(Value::as_array_mut);
        for product in products.into_iter().flatten() {
            add(tape, product, "name", text);
        }
    }
}
