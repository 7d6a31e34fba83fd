//! The kinds of government and of office that the assessment file names, with their words.

use crate::model::text::Language;

/// Kinds by their names in the file, each in Indonesian and in English.
type Kinds = [(&'static str, [&'static str; 2])];

const GOVERNMENTS: &Kinds = &[
    ("", ["–", "–"]),
    ("kabupaten", ["Kabupaten", "Regency (kabupaten)"]),
    ("kota", ["Kota", "City (kota)"]),
    ("provinsi", ["Provinsi", "Province"]),
    ("kementerian", ["Kementerian", "Ministry"]),
    ("lembaga", ["Lembaga", "Agency"]),
];

const OFFICES: &Kinds = &[
    ("", ["–", "–"]),
    ("dinas", ["Dinas", "Dinas (department)"]),
    ("puskesmas", ["Puskesmas", "Puskesmas (health centre)"]),
    ("dpmptsp", ["DPMPTSP", "DPMPTSP (licensing)"]),
    (
        "disdukcapil",
        ["Disdukcapil", "Disdukcapil (civil registry)"],
    ),
    ("rsud", ["RSUD", "RSUD (hospital)"]),
    ("polres", ["Polres", "Polres (police)"]),
    ("kantah", ["Kantor Pertanahan", "Land office"]),
    ("lain", ["Lainnya", "Other"]),
];

/// The kinds of government, with their words.
pub(super) fn government_kinds(
    language: Language,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    in_language(GOVERNMENTS, language)
}

/// The kinds of office, with their words.
pub(super) fn office_kinds(
    language: Language,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    in_language(OFFICES, language)
}

fn in_language(
    kinds: &'static Kinds,
    language: Language,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    let in_language = move |(id, words): &(&'static str, [&'static str; 2])| {
        let [indonesian, english] = *words;
        match language {
            Language::Indonesian => (*id, indonesian),
            Language::English => (*id, english),
        }
    };
    kinds.iter().map(in_language)
}
