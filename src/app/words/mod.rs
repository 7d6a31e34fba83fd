//! The words of the page, with both languages side by side.
//!
//! There is one type, [`Words`]: words that several chunks show are here, those of one chunk in its
//! `words.rs`, which adds them to the same type. A sentence is a whole one, with holes for what
//! changes: `to_next: |points, category| "Kurang {points} poin …", "{points} points to …";`.

pub mod number;

use crate::model::category::Zone;
use crate::model::edition::Mark;
use crate::model::note::NoteCode;
use crate::model::term::Operation;
use crate::model::text::{Language, Text};

/// The words of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The language.
    pub language: Language,
}

/// Adds words to [`Words`], each in Indonesian and in English.
macro_rules! words {
    ($($(#[$about:meta])* $name:ident: $(|$($hole:ident),+|)? $id:literal, $en:literal;)*) => {
        impl $crate::app::words::Words {
            $($crate::app::words::word! { $(#[$about])* $name [$($($hole)+)?] $id $en })*
        }
    };
}
pub(crate) use words;

/// Adds one word, or one sentence with holes.
macro_rules! word {
    ($(#[$about:meta])* $name:ident [] $id:literal $en:literal) => {
        #[doc = concat!("“", $en, "”")]
        $(#[$about])*
        #[must_use]
        pub fn $name(self) -> &'static str {
            self.pick($id, $en)
        }
    };
    ($(#[$about:meta])* $name:ident [$($hole:ident)+] $id:literal $en:literal) => {
        #[doc = concat!("“", $en, "”")]
        $(#[$about])*
        #[must_use]
        pub fn $name(self, $($hole: impl std::fmt::Display),+) -> String {
            // One function for whatever fills the holes.
            fn write(words: $crate::app::words::Words, $($hole: &dyn std::fmt::Display),+) -> String {
                match words.language {
                    $crate::model::text::Language::Indonesian => format!($id),
                    $crate::model::text::Language::English => format!($en),
                }
            }
            write(self, $(&$hole),+)
        }
    };
}
pub(crate) use word;

/// A sentence in both languages.
pub fn both(choose: impl Fn(Words) -> &'static str) -> Text {
    Text::new(
        choose(Words::new(Language::Indonesian)),
        choose(Words::new(Language::English)),
    )
}

words! {
    not_official:
        "Bukan kalkulator resmi Ombudsman RI.",
        "Not an official calculator of the Ombudsman of Indonesia.";
    loci_heading: "Lokus", "Loci (offices)";
    loci: "lokus", "loci";
    category: "kategori", "category";
    to_category: "ke kategori", "more for category";
    now_small: "sekarang", "now";
    now: "Sekarang", "Now";
    simulated: "Simulasi", "Simulated";
    why: "Mengapa?", "Why?";
    how: "Cara menghitung", "How it is computed";
    target: "Target", "Target";
    close: "Tutup", "Close";
    top_category: "Sudah di kategori tertinggi.", "Already in the top category.";
    to_next: "Kurang", "Needs";
    can_be:
        "Karena ada yang belum diketahui, nilainya bisa",
        "Because something is unknown, the score can be";
    or: " atau ", " or ";
    no_score: "Belum ada nilai", "No score yet";
    official_figure: "Nilai resmi", "Official score";
    of: "dari", "of";
    whole_government: "Seluruh pemerintah daerah", "The whole government";
    nothing_entered: "belum diisi", "nothing entered";
    mode_try: "Coba perbaikan", "Try fixes";
    undo: "Urungkan", "Undo";
    redo: "Ulangi", "Redo";
    potential: "potensi", "potential";
    undo_try: "Batalkan", "Revert";
    products: "produk", "products";
    sources: "Sumber", "Sources";
    raport_total: "Total lokus", "Total of the locus";
    try_this: |node, points| "Coba naikkan {node} ke {points}", "Try raising {node} to {points}";
    save_file: "Simpan berkas", "Save file";
    theme: "Tampilan", "Appearance";
    theme_auto: "Ikuti perangkat", "Same as device";
    theme_light: "Terang", "Light";
    theme_dark: "Gelap", "Dark";
    language: "Bahasa", "Language";
    year: "Tahun", "Year";
    from_example: "Mulai dari contoh", "Started from the example";
    real_example: "contoh nyata", "real example";
    invented_example: "contoh rekaan", "invented example (contoh)";
    notes_heading: "Yang perlu diketahui", "Good to know";
    file_not_json:
        "Isi berkas ini tidak terbaca (bukan JSON yang utuh). Buka berkas yang disimpan dari halaman ini. Pekerjaan Anda tidak berubah.",
        "This file cannot be read (not complete JSON). Open a file that was saved from this page. Your work is unchanged.";
    file_failed:
        "Peramban ini tidak mengizinkan penyimpanan berkas.",
        "This browser does not allow saving files.";
    no_room:
        "Penyimpanan di perangkat ini tidak cukup untuk semua isi berkas itu. Tidak ada yang dimasukkan; hapus yang tidak dipakai di “Penilaian saya”, lalu coba lagi.",
        "This device has no room for everything in the file, so nothing was added. Remove what you no longer need in “My assessments”, then try again.";
    no_room_now:
        "Penyimpanan di perangkat ini penuh. Hapus penilaian yang tidak dipakai, lalu coba lagi.",
        "Storage on this device is full. Remove what you no longer need, then try again.";
    unnamed: "Tanpa nama", "No name";
    save_unreadable: "Simpan salinan", "Save a copy";
    part_failed:
        "Data ini tidak dapat dimuat. Periksa sambungan internet, lalu coba lagi.",
        "This data could not be loaded. Check your connection, then try again.";
    loading: "Memuat…", "Loading…";
    not_a_number: "Isi angka, misalnya 9,61.", "Enter a number, for example 9.61.";
    scale_from: |maximum| "Skala nilai 0 sampai {maximum}.", "Scale from 0 to {maximum}.";
    range: "Rentang yang mungkin", "Possible range";
    product: "Produk", "Product";
    locus: "Lokus", "Locus";
    show_all: "Tampilkan semua", "Show all";
    show_first: "Tampilkan yang terbesar saja", "Show only the biggest";
    mode_compare: "Bandingkan", "Compare";
    works: "Penilaian saya", "My assessments";
    summary: "Ringkasan", "Summary";
    share: "Bagikan", "Share";
    print: "Cetak", "Print";
    kind: "Jenis", "Kind";
    add_locus: "Tambah lokus", "Add a locus";
    copy: "salinan", "copy";
    remove: "Hapus", "Remove";
    locus_name: "Nama lokus", "Name of the locus";
    tried: "Yang dicoba", "Changes tried";
    score: "Nilai", "Score";
    printed: "Dicetak", "Printed";
    dimension: "Dimensi", "Dimension";
    maximum: "Nilai penuh", "Maximum";
    derivation: "Asal angka", "Where the figure comes from";
    which_low: "Terendah", "Lowest";
    which_estimate: "Perkiraan", "Estimate";
    which_high: "Tertinggi", "Highest";
    exact_value: "tepatnya", "exactly";
    /// Names the choice of an edition.
    edition: "Aturan penilaian", "Scoring rules";
    weight: "bobot", "weight";
    law: "Dasar hukum", "Legal basis";
    law_unknown: "belum diketahui", "not known";
    how_to_raise: "Cara menaikkan", "How to raise it";
    evidence: "Bukti dukung", "Evidence to prepare";
    duplicate: "Duplikat", "Duplicate";
    item: "Butir", "Item";
    biggest: "Paling menaikkan nilai", "Biggest gains";
    biggest_help:
        "Tambahan nilai bila hanya butir itu yang menjadi penuh.",
        "What the score gains if only that item becomes full.";
    all_raised:
        "Tidak ada lagi yang bisa dinaikkan di sini.",
        "There is nothing left to raise here.";
    adds: "tambahan nilai", "locus gain";
    value_unknown: "belum tahu", "not known";
}

impl Words {
    /// The word for how far a statement can be trusted.
    #[must_use]
    pub fn mark(self, mark: Mark) -> &'static str {
        let (id, en) = match mark {
            Mark::Published => ("diterbitkan", "published"),
            Mark::Derived => ("dihitung", "derived"),
            Mark::Assumed => ("anggapan", "assumed"),
            Mark::Unknown => ("belum diketahui", "unknown"),
            Mark::Editorial => ("saran redaksi", "editorial"),
            Mark::Own => ("milik pengguna", "user's own"),
        };
        self.pick(id, en)
    }

    /// The name of a zone as it follows the name of a category; nothing where there are no zones.
    #[must_use]
    pub fn zone(self, zone: Option<Zone>) -> &'static str {
        let (id, en) = match zone {
            Some(Zone::Merah) => (", zona merah", ", red zone"),
            Some(Zone::Kuning) => (", zona kuning", ", yellow zone"),
            Some(Zone::Hijau) => (", zona hijau", ", green zone"),
            None => ("", ""),
        };
        self.pick(id, en)
    }

    /// The name of a zone inside its band.
    #[must_use]
    pub fn zone_band(self, zone: Zone) -> &'static str {
        let (id, en) = match zone {
            Zone::Merah => ("merah", "red"),
            Zone::Kuning => ("kuning", "yellow"),
            Zone::Hijau => ("hijau", "green"),
        };
        self.pick(id, en)
    }

    /// How the terms of a derivation make a figure.
    #[must_use]
    pub fn operation(self, operation: Operation) -> &'static str {
        let (id, en) = match operation {
            Operation::Given => ("", ""),
            Operation::Sum => ("jumlah", "sum"),
            Operation::Difference => ("selisih", "difference"),
            Operation::Product => ("hasil kali", "product"),
            Operation::Quotient => ("hasil bagi", "quotient"),
            Operation::Mean => ("rata-rata", "mean"),
        };
        self.pick(id, en)
    }

    /// A note in a sentence.
    #[must_use]
    pub fn note(self, note: NoteCode) -> &'static str {
        let (id, en) = match note {
            NoteCode::ScaleAssumed => (
                "Skala jawaban adalah anggapan; skala resmi belum diterbitkan.",
                "The answer scale is assumed; the official scale has not been published.",
            ),
            NoteCode::WeightsAssumed => (
                "Sebagian bobot indikator belum diterbitkan: perkiraan membaginya sama rata, rentang mencakup semua bobot yang masih mungkin.",
                "Some indicator weights are not published: the estimate shares them out equally, the range covers every weight that is still possible.",
            ),
            NoteCode::AnswersOpen => (
                "Ada jawaban yang belum diisi; perkiraan menghitungnya sebagai 0.",
                "Some answers are missing; the estimate counts them as 0.",
            ),
            NoteCode::LocusEmpty => (
                "Ada lokus yang belum diisi; lokus itu tidak ikut dalam perkiraan.",
                "Some loci have nothing entered; the estimate leaves them out.",
            ),
            NoteCode::PartsDisagree => (
                "Total dan nilai dimensi pada rapor berbeda lebih dari pembulatan; yang dipakai totalnya.",
                "The total and the dimension points of a rapor differ by more than rounding; the total counts.",
            ),
            NoteCode::WeightsNormalised => (
                "Bobot Anda disesuaikan sedikit agar jumlahnya tepat.",
                "Your weights were adjusted slightly so that they add up.",
            ),
            NoteCode::EstimateMoved => (
                "Bobot sama rata tidak cocok dengan nilai rapor; perkiraan dipindahkan ke batas terdekat yang masih mungkin.",
                "Equal weights do not fit the rapor points; the estimate moved to the nearest bound that is still possible.",
            ),
            NoteCode::RaportsContradict => (
                "Ada nilai rapor yang tidak mungkin berlaku bersama jawabannya; nilai rapor dimensi itu tidak membatasi bobot.",
                "Some rapor points cannot hold together with the answers; those of that dimension do not bind the weights.",
            ),
        };
        self.pick(id, en)
    }

    /// The words of a language.
    #[must_use]
    pub fn new(language: Language) -> Words {
        Words { language }
    }

    /// The one of two texts that is in the language.
    pub(crate) fn pick(self, id: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Language::Indonesian => id,
            Language::English => en,
        }
    }
}

/// The sign of how far a number can be trusted; its word stands beside it.
#[must_use]
pub fn symbol(mark: Mark) -> &'static str {
    match mark {
        Mark::Published => "●",
        Mark::Derived => "=",
        Mark::Assumed => "≈",
        Mark::Unknown => "?",
        Mark::Editorial => "○",
        Mark::Own => "✎",
    }
}
