//! The words of the pictures, in both languages.

use crate::model::text::{Language, Text};

/// Every fixed word of the pictures.
#[derive(Debug)]
#[allow(missing_docs)] // Each field's name says where its words stand.
pub struct PictureWords {
    pub steps: &'static str,
    pub steps_help: &'static str,
    pub step: &'static str,
    pub difference: &'static str,
    pub after: &'static str,
    pub sum: &'static str,
    pub strip: &'static str,
    pub strip_help: &'static str,
    pub strip_hidden: &'static str,
    pub locus: &'static str,
    pub dimensions: &'static str,
    pub dimensions_help: &'static str,
    pub dimension: &'static str,
    pub maximum: &'static str,
    pub of: &'static str,
    pub unknown: &'static str,
    pub range: &'static str,
    pub estimate: &'static str,
    pub now: &'static str,
    pub simulated: &'static str,
    pub table: &'static str,
    pub save: &'static str,
    pub scale: &'static str,
    pub spread: &'static str,
    pub years: &'static str,
    pub not_official: &'static str,
    pub refused: &'static str,
}

static INDONESIAN: PictureWords = PictureWords {
    steps: "Dari sekarang ke simulasi, langkah demi langkah",
    steps_help: "Urut seperti daftar yang dicoba. Batang bergaris: turun.",
    step: "Langkah",
    difference: "Selisih",
    after: "Nilai sesudahnya",
    sum: "Jumlah selisih",
    strip: "Semua lokus pada satu skala",
    strip_help: "Segitiga penuh: sekarang. Segitiga kosong: simulasi.",
    strip_hidden: "Tidak semua nama muat di gambar; semuanya ada di tabel.",
    locus: "Lokus",
    dimensions: "Nilai tiap dimensi dari nilai penuhnya",
    dimensions_help: "Kotak: nilai penuh. Isi penuh: sekarang. Bergaris: yang berubah dalam simulasi.",
    dimension: "Dimensi",
    maximum: "Nilai penuh",
    of: "dari",
    unknown: "belum diketahui",
    range: "Rentang",
    estimate: "Perkiraan: sebagian belum diketahui. Kurung di bawah batang menunjukkan rentang yang masih mungkin.",
    now: "Sekarang",
    simulated: "Simulasi",
    table: "Tabel",
    save: "Simpan gambar:",
    scale: "Skala zona",
    spread: "Posisi di antara hasil yang terbit",
    years: "Nilai dari tahun ke tahun",
    not_official: "Bukan kalkulator resmi Ombudsman",
    refused: "Peramban ini tidak mengizinkan gambar disimpan dari sini. Coba “SVG”, buka halaman ini di jendela sendiri, atau ambil tangkapan layar.",
};

static ENGLISH: PictureWords = PictureWords {
    steps: "From now to the simulation, step by step",
    steps_help: "In the order of the list of changes tried. Striped bar: a loss.",
    step: "Step",
    difference: "Difference",
    after: "Score after it",
    sum: "Sum of the differences",
    strip: "All offices on one scale",
    strip_help: "Filled triangle: now. Empty triangle: simulated.",
    strip_hidden: "Not every name fits into the picture; all of them are in the table.",
    locus: "Office",
    dimensions: "Points of each dimension, of its maximum",
    dimensions_help: "Box: the maximum. Filled: now. Striped: what changes in the simulation.",
    dimension: "Dimension",
    maximum: "Maximum",
    of: "of",
    unknown: "not known yet",
    range: "Range",
    estimate: "Estimate: something is unknown. The bracket below a bar shows the range that is still possible.",
    now: "Now",
    simulated: "Simulated",
    table: "Table",
    save: "Save picture:",
    scale: "Zone scale",
    spread: "Place among the published results",
    years: "Score over the years",
    not_official: "Not an official calculator of the Ombudsman",
    refused: "This browser does not let the picture be saved from here. Try “SVG”, open this page in a window of its own, or take a screenshot.",
};

/// The words of a language.
#[must_use]
pub fn picture_words(language: Language) -> &'static PictureWords {
    match language {
        Language::Indonesian => &INDONESIAN,
        Language::English => &ENGLISH,
    }
}

/// What is said where a browser refuses to save a picture.
#[must_use]
pub fn refused() -> Text {
    Text::new(INDONESIAN.refused, ENGLISH.refused)
}
