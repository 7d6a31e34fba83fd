//! The words of the page in both languages. The compiler checks that neither lacks one.

use crate::model::category::Zone;
use crate::model::edition::Mark;
use crate::model::note::NoteCode;
use crate::model::term::Operation;
use crate::model::text::{Language, Text};

/// Every fixed word of the page.
#[derive(Debug)]
#[allow(missing_docs)] // Each field's name says where its words stand.
pub struct Words {
    pub tongue: Language,
    pub not_official: &'static str,
    pub loci_heading: &'static str,
    pub loci: &'static str,
    pub category: &'static str,
    pub to_category: &'static str,
    pub now_small: &'static str,
    pub now: &'static str,
    pub simulated: &'static str,
    pub why: &'static str,
    pub close: &'static str,
    pub top_category: &'static str,
    pub to_next: &'static str,
    pub can_be: &'static str,
    pub or: &'static str,
    pub no_score: &'static str,
    pub official_figure: &'static str,
    pub counted: &'static str,
    pub of: &'static str,
    pub whole_government: &'static str,
    pub nothing_entered: &'static str,
    pub mode: &'static str,
    pub mode_try: &'static str,
    pub mode_now: &'static str,
    pub order: &'static str,
    pub order_tree: &'static str,
    pub order_potential: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub clear_tries: &'static str,
    pub adopt_tries: &'static str,
    pub potential: &'static str,
    pub potential_long: &'static str,
    pub not_answered: &'static str,
    pub undo_try: &'static str,
    pub respondents: &'static str,
    pub products: &'static str,
    pub judged: &'static str,
    pub law: &'static str,
    pub law_unknown: &'static str,
    pub often_missing: &'static str,
    pub how_to_raise: &'static str,
    pub evidence: &'static str,
    pub sources: &'static str,
    pub raport_heading: &'static str,
    pub raport_help: &'static str,
    pub raport_total: &'static str,
    pub raise_to: &'static str,
    pub try_this: &'static str,
    pub up_to: &'static str,
    pub try_it: &'static str,
    pub biggest: &'static str,
    pub biggest_help: &'static str,
    pub nothing_to_raise: &'static str,
    pub all_raised: &'static str,
    pub examples: &'static str,
    pub open_file: &'static str,
    pub menu: &'static str,
    pub save_file: &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub language: &'static str,
    pub year: &'static str,
    pub derivation: &'static str,
    pub which_low: &'static str,
    pub which_estimate: &'static str,
    pub which_high: &'static str,
    pub exact_value: &'static str,
    pub from_example: &'static str,
    pub real_example: &'static str,
    pub invented_example: &'static str,
    pub notes_heading: &'static str,
    pub problem_heading: &'static str,
    pub file_not_json: &'static str,
    pub storage_failed: &'static str,
    pub saved_unreadable: &'static str,
    pub save_unreadable: &'static str,
    pub part_failed: &'static str,
    pub not_a_number: &'static str,
    pub weight: &'static str,
    pub scale_from: &'static str,
    pub noted: &'static str,
    pub fold: &'static str,
    pub unfold: &'static str,
    pub fold_all: &'static str,
    pub unfold_all: &'static str,
    pub unfold_products: &'static str,
    pub fold_products: &'static str,
    pub respondent: &'static str,
    pub product: &'static str,
    pub locus: &'static str,
    pub show_all: &'static str,
    pub show_first: &'static str,
    pub mode_compare: &'static str,
    pub only_short: &'static str,
}

const INDONESIAN: Words = Words {
    tongue: Language::Indonesian,
    now_small: "sekarang",
    to_category: "ke kategori",
    category: "kategori",
    loci: "lokus",
    loci_heading: "Lokus",
    not_official: "Bukan kalkulator resmi Ombudsman RI.",
    now: "Sekarang",
    simulated: "Simulasi",
    why: "Mengapa?",
    close: "Tutup",
    top_category: "Sudah di kategori tertinggi.",
    to_next: "Kurang",
    can_be: "Ada yang belum diketahui: bisa",
    or: " atau ",
    no_score: "Belum ada nilai",
    official_figure: "Nilai resmi terbitan",
    counted: "Rata-rata dari",
    of: "dari",
    whole_government: "Seluruh pemerintah daerah",
    nothing_entered: "belum diisi",
    mode: "Yang diubah",
    mode_try: "Coba perbaikan",
    mode_now: "Isi keadaan sekarang",
    order: "Urutan",
    order_tree: "Urutan resmi",
    order_potential: "Paling menaikkan",
    undo: "Urungkan",
    redo: "Ulangi",
    clear_tries: "Hapus semua percobaan",
    adopt_tries: "Jadikan keadaan sekarang",
    potential: "potensi",
    potential_long: "tambahan nilai lokus bila indikator ini saja menjadi penuh",
    not_answered: "Belum tahu",
    undo_try: "Batalkan",
    respondents: "responden",
    products: "produk",
    judged: "Cara dinilai",
    law: "Dasar hukum",
    law_unknown: "belum diketahui",
    often_missing: "Yang sering belum ada",
    how_to_raise: "Cara menaikkan",
    evidence: "Bukti dukung",
    sources: "Sumber",
    raport_heading: "Nilai dari raport",
    raport_help: "Punya raport saja? Isi empat nilai dimensi, atau totalnya. Kosongkan untuk menghitung dari jawaban.",
    raport_total: "Total lokus",
    raise_to: "Naikkan ke",
    try_this: "Coba naikkan",
    up_to: "ke",
    try_it: "Coba",
    biggest: "Paling menaikkan nilai",
    biggest_help: "Tambahan nilai bila satu butir ini saja menjadi penuh.",
    all_raised: "Tidak ada lagi yang bisa dinaikkan di sini.",
    nothing_to_raise: "Belum ada yang bisa dinaikkan. Isi dulu keadaan sekarang pada salah satu lokus.",
    examples: "Contoh",
    menu: "Menu",
    open_file: "Buka berkas",
    save_file: "Simpan berkas",
    theme: "Tampilan",
    theme_auto: "Ikut perangkat",
    theme_light: "Terang",
    theme_dark: "Gelap",
    language: "Bahasa",
    year: "Tahun",
    derivation: "Asal angka",
    which_low: "Terendah",
    which_estimate: "Perkiraan",
    which_high: "Tertinggi",
    exact_value: "tepatnya",
    from_example: "Mulai dari contoh",
    real_example: "contoh nyata",
    invented_example: "contoh rekaan",
    notes_heading: "Yang perlu diketahui",
    problem_heading: "Belum bisa dipakai.",
    file_not_json: "Berkas ini bukan JSON yang utuh. Buka berkas yang disimpan dari halaman ini. Pekerjaan Anda tidak berubah.",
    storage_failed: "Perangkat ini tidak mengizinkan penyimpanan. Pakai “Simpan berkas” agar pekerjaan tidak hilang.",
    saved_unreadable: "Pekerjaan yang tersimpan di perangkat ini tidak terbaca. Simpan salinannya, lalu lanjutkan dari contoh.",
    save_unreadable: "Simpan salinan",
    part_failed: "Data ini gagal dimuat. Periksa sambungan, lalu coba lagi.",
    not_a_number: "Isi angka, misalnya 9,61.",
    weight: "bobot",
    scale_from: "Skala nilai 0 sampai",
    noted: "ada catatan",
    fold: "Satukan",
    unfold: "Rinci per responden",
    fold_all: "Satukan semua responden",
    unfold_all: "Rinci semua per responden",
    unfold_products: "Rinci per produk",
    fold_products: "Satukan semua produk",
    respondent: "Responden",
    product: "Produk",
    locus: "Lokus",
    show_all: "Tampilkan semua",
    show_first: "Tampilkan yang terbesar saja",
    mode_compare: "Bandingkan skenario",
    only_short: "Belum penuh saja",
};

const ENGLISH: Words = Words {
    tongue: Language::English,
    now_small: "now",
    to_category: "to reach category",
    category: "category",
    loci: "loci",
    loci_heading: "Loci (offices)",
    not_official: "Not an official calculator of the Ombudsman of Indonesia.",
    now: "Now",
    simulated: "Simulated",
    why: "Why?",
    close: "Close",
    top_category: "Already in the top category.",
    to_next: "Short by",
    can_be: "Something is unknown: it can be",
    or: " or ",
    no_score: "No score yet",
    official_figure: "Official figure, published",
    counted: "Mean of",
    of: "of",
    whole_government: "The whole government",
    nothing_entered: "nothing entered",
    mode: "What you change",
    mode_try: "Try fixes",
    mode_now: "Enter today's state",
    order: "Order",
    order_tree: "Official order",
    order_potential: "Biggest gain first",
    undo: "Undo",
    redo: "Redo",
    clear_tries: "Remove all tries",
    adopt_tries: "Make this today's state",
    potential: "potential",
    potential_long: "what the locus gains if this indicator alone becomes full",
    not_answered: "Not known",
    undo_try: "Take back",
    respondents: "respondents",
    products: "products",
    judged: "How it is judged",
    law: "Legal basis",
    law_unknown: "not known",
    often_missing: "Often still missing",
    how_to_raise: "How to raise it",
    evidence: "Evidence to prepare",
    sources: "Sources",
    raport_heading: "Points from the raport",
    raport_help: "Only have the raport? Enter the four dimension points, or the total. Leave empty to compute from answers.",
    raport_total: "Total of the locus",
    raise_to: "Raise to",
    try_this: "Try raising",
    up_to: "to",
    try_it: "Try",
    biggest: "Biggest gains",
    biggest_help: "What the score gains if this one item alone becomes full.",
    all_raised: "There is nothing left to raise here.",
    nothing_to_raise: "Nothing to raise yet. Enter today's state of a locus first.",
    examples: "Examples",
    menu: "Menu",
    open_file: "Open file",
    save_file: "Save file",
    theme: "Appearance",
    theme_auto: "As the device",
    theme_light: "Light",
    theme_dark: "Dark",
    language: "Language",
    year: "Year",
    derivation: "Where the figure comes from",
    which_low: "Lowest",
    which_estimate: "Estimate",
    which_high: "Highest",
    exact_value: "exactly",
    from_example: "Started from the example",
    real_example: "real example",
    invented_example: "invented example (contoh)",
    notes_heading: "Good to know",
    problem_heading: "Cannot be used yet.",
    file_not_json: "This file is not complete JSON. Open a file that was saved from this page. Your work is unchanged.",
    storage_failed: "This device does not allow saving. Use “Save file” so that your work is not lost.",
    saved_unreadable: "The work saved on this device cannot be read. Save a copy of it, then go on from the example.",
    save_unreadable: "Save a copy",
    part_failed: "This data could not be loaded. Check the connection, then try again.",
    not_a_number: "Enter a number, for example 9.61.",
    weight: "weight",
    scale_from: "Scale from 0 to",
    noted: "has a note",
    fold: "Use one figure",
    unfold: "One by respondent",
    fold_all: "Use one figure for all respondents",
    unfold_all: "Enter all by respondent",
    unfold_products: "Enter by product",
    fold_products: "Use one figure for all products",
    respondent: "Respondent",
    product: "Product",
    locus: "Locus",
    show_all: "Show all",
    show_first: "Show the biggest only",
    mode_compare: "Compare scenarios",
    only_short: "Not full only",
};

/// The words of a language.
#[must_use]
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Indonesian => &INDONESIAN,
        Language::English => &ENGLISH,
    }
}

/// A sentence in both languages.
pub fn both(choose: impl Fn(&'static Words) -> &'static str) -> Text {
    Text::new(choose(&INDONESIAN), choose(&ENGLISH))
}

impl Words {
    /// The word for how far a statement can be trusted.
    #[must_use]
    pub fn mark(&self, mark: Mark) -> &'static str {
        let (id, en) = match mark {
            Mark::Published => ("diterbitkan", "published"),
            Mark::Derived => ("dihitung", "derived"),
            Mark::Assumed => ("anggapan", "assumed"),
            Mark::Unknown => ("belum diketahui", "unknown"),
            Mark::Editorial => ("saran redaksi", "editorial"),
            Mark::Own => ("isian", "entered"),
        };
        self.choose(id, en)
    }

    /// The name of a zone as it follows the name of a category; nothing where there are no zones.
    #[must_use]
    pub fn zone(&self, zone: Option<Zone>) -> &'static str {
        let (id, en) = match zone {
            Some(Zone::Merah) => (", zona merah", ", red zone"),
            Some(Zone::Kuning) => (", zona kuning", ", yellow zone"),
            Some(Zone::Hijau) => (", zona hijau", ", green zone"),
            None => ("", ""),
        };
        self.choose(id, en)
    }

    /// The name of a zone inside its band.
    #[must_use]
    pub fn zone_band(&self, zone: Zone) -> &'static str {
        let (id, en) = match zone {
            Zone::Merah => ("merah", "red"),
            Zone::Kuning => ("kuning", "yellow"),
            Zone::Hijau => ("hijau", "green"),
        };
        self.choose(id, en)
    }

    /// How the terms of a derivation make a figure.
    #[must_use]
    pub fn operation(&self, operation: Operation) -> &'static str {
        let (id, en) = match operation {
            Operation::Given => ("", ""),
            Operation::Sum => ("jumlah", "sum"),
            Operation::Difference => ("selisih", "difference"),
            Operation::Product => ("hasil kali", "product"),
            Operation::Quotient => ("hasil bagi", "quotient"),
            Operation::Mean => ("rata-rata", "mean"),
        };
        self.choose(id, en)
    }

    /// What a note says, in a sentence.
    #[must_use]
    pub fn note(&self, note: NoteCode) -> &'static str {
        let (id, en) = match note {
            NoteCode::ScaleAssumed => (
                "Skala jawaban 0–3 adalah anggapan; skala resmi belum diterbitkan.",
                "The answer scale 0–3 is assumed; the official scale is not published.",
            ),
            NoteCode::WeightsAssumed => (
                "Sebagian bobot indikator belum diterbitkan: perkiraan memakai bobot rata, rentangnya memakai semua yang masih mungkin.",
                "Some indicator weights are not published: the estimate uses equal shares, the range all that is still possible.",
            ),
            NoteCode::AnswersOpen => (
                "Ada jawaban yang belum diisi; perkiraan menghitungnya sebagai 0.",
                "Some answers are open; the estimate counts them as 0.",
            ),
            NoteCode::LocusEmpty => (
                "Ada lokus yang belum diisi; lokus itu tidak ikut dalam perkiraan.",
                "A locus has nothing entered; the estimate leaves it out.",
            ),
            NoteCode::PartsDisagree => (
                "Total dan nilai dimensi pada raport berbeda lebih dari pembulatan; yang dipakai totalnya.",
                "The total and the dimension points of a raport differ by more than rounding; the total counts.",
            ),
            NoteCode::WeightsNormalised => (
                "Bobot Anda disesuaikan sedikit agar jumlahnya tepat.",
                "Your weights were adjusted slightly so that they add up.",
            ),
        };
        self.choose(id, en)
    }

    fn choose(&self, id: &'static str, en: &'static str) -> &'static str {
        match self.tongue {
            Language::Indonesian => id,
            Language::English => en,
        }
    }
}
