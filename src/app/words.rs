//! The words of the page in both languages. The compiler checks that neither lacks one.
//!
//! Here are those that the first paint may need; what only later pieces show says
//! [`more`](super::more_words::more).

use crate::model::category::Zone;
use crate::model::edition::Mark;
use crate::model::note::NoteCode;
use crate::model::term::Operation;
use crate::model::text::{Language, Text};

/// Every fixed word of the first piece.
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
    pub how: &'static str,
    pub plan: &'static str,
    pub target: &'static str,
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
    pub potential: &'static str,
    pub undo_try: &'static str,
    pub products: &'static str,
    pub sources: &'static str,
    pub raport_total: &'static str,
    pub raise_to: &'static str,
    pub try_this: &'static str,
    pub up_to: &'static str,
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
    pub from_example: &'static str,
    pub real_example: &'static str,
    pub invented_example: &'static str,
    pub notes_heading: &'static str,
    pub problem_heading: &'static str,
    pub file_not_json: &'static str,
    pub file_failed: &'static str,
    pub no_room: &'static str,
    pub no_room_now: &'static str,
    pub full: &'static str,
    pub forbidden: &'static str,
    pub followed: &'static str,
    pub copied: &'static str,
    pub gone: &'static str,
    pub unnamed: &'static str,
    pub saved_unreadable: &'static str,
    pub save_unreadable: &'static str,
    /// Said of points whose maximum nobody has published.
    pub no_maximum: &'static str,
    /// Before the most that points can be.
    pub at_most: &'static str,
    /// Before what an opinion says.
    pub opinion: &'static str,
    pub part_failed: &'static str,
    pub loading: &'static str,
    pub not_a_number: &'static str,
    pub scale_from: &'static str,
    pub range: &'static str,
    pub product: &'static str,
    pub locus: &'static str,
    pub show_all: &'static str,
    pub show_first: &'static str,
    pub mode_compare: &'static str,
    pub only_short: &'static str,
    pub works: &'static str,
    pub summary: &'static str,
    pub share: &'static str,
    pub print: &'static str,
    pub kind: &'static str,
    pub add_locus: &'static str,
    pub copy: &'static str,
    pub remove: &'static str,
    pub locus_name: &'static str,
    pub tour: &'static str,
    pub tour_try: &'static str,
    pub tour_moved: &'static str,
    pub tour_own: &'static str,
    pub tour_skip: &'static str,
    pub tour_on: &'static str,
    pub tour_end: &'static str,
    pub tried: &'static str,
    pub score: &'static str,
    pub printed: &'static str,
    pub dimension: &'static str,
    pub maximum: &'static str,
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
    how: "Cara menghitung",
    plan: "Rencana aksi",
    target: "Target",
    close: "Tutup",
    top_category: "Sudah di kategori tertinggi.",
    to_next: "Kurang",
    can_be: "Karena ada yang belum diketahui, nilainya bisa",
    or: " atau ",
    no_score: "Belum ada nilai",
    official_figure: "Nilai resmi",
    counted: "Rata-rata dari",
    of: "dari",
    whole_government: "Seluruh pemerintah daerah",
    nothing_entered: "belum diisi",
    mode: "Mode",
    mode_try: "Coba perbaikan",
    mode_now: "Isi jawaban",
    order: "Urutan",
    order_tree: "Urutan resmi",
    order_potential: "Paling menaikkan",
    undo: "Urungkan",
    redo: "Ulangi",
    potential: "potensi",
    undo_try: "Batalkan",
    products: "produk",
    sources: "Sumber",
    raport_total: "Total lokus",
    raise_to: "Naikkan ke",
    try_this: "Coba naikkan",
    up_to: "ke",
    examples: "Contoh",
    menu: "Menu",
    open_file: "Buka berkas",
    save_file: "Simpan berkas",
    theme: "Tampilan",
    theme_auto: "Ikuti perangkat",
    theme_light: "Terang",
    theme_dark: "Gelap",
    language: "Bahasa",
    year: "Tahun",
    from_example: "Mulai dari contoh",
    real_example: "contoh nyata",
    invented_example: "contoh rekaan",
    notes_heading: "Yang perlu diketahui",
    problem_heading: "Belum bisa dipakai.",
    file_not_json: "Isi berkas ini tidak terbaca (bukan JSON yang utuh). Buka berkas yang disimpan dari halaman ini. Pekerjaan Anda tidak berubah.",
    no_room_now: "Penyimpanan di perangkat ini penuh. Hapus penilaian yang tidak dipakai, lalu coba lagi.",
    no_room: "Penyimpanan di perangkat ini tidak cukup untuk semua isi berkas itu. Tidak ada yang dimasukkan; hapus yang tidak dipakai di “Penilaian saya”, lalu coba lagi.",
    file_failed: "Peramban ini tidak mengizinkan penyimpanan berkas.",
    full: "Penyimpanan di perangkat ini penuh; perubahan terakhir belum tersimpan.",
    forbidden: "Perangkat ini tidak mengizinkan penyimpanan; pekerjaan Anda hilang bila halaman ditutup.",
    followed: "Diperbarui dari tab lain.",
    copied: "Penilaian ini juga diubah di tab lain. Perubahan Anda tersimpan terpisah, dengan “(salinan)” pada namanya.",
    gone: "Penilaian ini dihapus di tab lain. Bila Anda mengubahnya lagi, penilaian ini tersimpan kembali.",
    unnamed: "Tanpa nama",
    saved_unreadable: "Pekerjaan yang tersimpan di perangkat ini tidak terbaca; isinya tidak diubah. Simpan salinannya; yang lain tetap bisa dipakai.",
    save_unreadable: "Simpan salinan",
    no_maximum: "nilai penuh tidak diterbitkan",
    at_most: "paling tinggi",
    opinion: "Opini:",
    part_failed: "Data ini tidak dapat dimuat. Periksa sambungan internet, lalu coba lagi.",
    loading: "Memuat…",
    not_a_number: "Isi angka, misalnya 9,61.",
    scale_from: "Skala nilai 0 sampai",
    range: "Rentang yang mungkin",
    product: "Produk",
    locus: "Lokus",
    show_all: "Tampilkan semua",
    show_first: "Tampilkan yang terbesar saja",
    mode_compare: "Bandingkan",
    only_short: "Belum penuh",
    works: "Penilaian saya",
    summary: "Ringkasan",
    share: "Bagikan",
    print: "Cetak",
    kind: "Jenis",
    add_locus: "Tambah lokus",
    copy: "salinan",
    remove: "Hapus",
    locus_name: "Nama lokus",
    tour: "Perkenalan",
    tour_try: "Ini nilai asli satu puskesmas, beserta zonanya. Tekan tombol di atas: nilainya berubah.",
    tour_moved: "Nilainya berubah, dan skala menunjukkan zona yang dicapai. Setiap baris di bawah bisa dicoba; yang paling menaikkan nilai ada di atas.",
    tour_own: "Untuk instansi Anda: buka “Penilaian saya”, buat penilaian baru, lalu isi jawabannya. Semua tetap di perangkat ini.",
    tour_skip: "Lewati",
    tour_on: "Lanjut",
    tour_end: "Selesai",
    tried: "Yang dicoba",
    score: "Nilai",
    printed: "Dicetak",
    dimension: "Dimensi",
    maximum: "Nilai penuh",
};

const ENGLISH: Words = Words {
    tongue: Language::English,
    now_small: "now",
    to_category: "more for category",
    category: "category",
    loci: "loci",
    loci_heading: "Loci (offices)",
    not_official: "Not an official calculator of the Ombudsman of Indonesia.",
    now: "Now",
    simulated: "Simulated",
    why: "Why?",
    how: "How it is computed",
    plan: "Action plan",
    target: "Target",
    close: "Close",
    top_category: "Already in the top category.",
    to_next: "Needs",
    can_be: "Because something is unknown, the score can be",
    or: " or ",
    no_score: "No score yet",
    official_figure: "Official score",
    counted: "Mean of",
    of: "of",
    whole_government: "The whole government",
    nothing_entered: "nothing entered",
    mode: "Mode",
    mode_try: "Try fixes",
    mode_now: "Enter answers",
    order: "Order",
    order_tree: "Official order",
    order_potential: "Biggest gain first",
    undo: "Undo",
    redo: "Redo",
    potential: "potential",
    undo_try: "Revert",
    products: "products",
    sources: "Sources",
    raport_total: "Total of the locus",
    raise_to: "Raise to",
    try_this: "Try raising",
    up_to: "to",
    examples: "Examples",
    menu: "Menu",
    open_file: "Open file",
    save_file: "Save file",
    theme: "Appearance",
    theme_auto: "Same as device",
    theme_light: "Light",
    theme_dark: "Dark",
    language: "Language",
    year: "Year",
    from_example: "Started from the example",
    real_example: "real example",
    invented_example: "invented example (contoh)",
    notes_heading: "Good to know",
    problem_heading: "Cannot be used yet.",
    file_not_json: "This file cannot be read (not complete JSON). Open a file that was saved from this page. Your work is unchanged.",
    no_room_now: "Storage on this device is full. Remove what you no longer need, then try again.",
    no_room: "This device has no room for everything in the file, so nothing was added. Remove what you no longer need in “My assessments”, then try again.",
    file_failed: "This browser does not allow saving files.",
    full: "Storage on this device is full; your last change is not saved.",
    forbidden: "This device does not allow storage; your work will be lost when you close the page.",
    followed: "Updated from another tab.",
    copied: "Another tab changed this assessment too. Your changes are saved separately, with “(copy)” in the name.",
    gone: "This assessment was removed in another tab. Your next change saves it again.",
    unnamed: "No name",
    saved_unreadable: "The work saved on this device cannot be read and was left as it is. Save a copy of it; everything else can still be used.",
    save_unreadable: "Save a copy",
    no_maximum: "its maximum is not published",
    at_most: "at most",
    opinion: "Opinion:",
    part_failed: "This data could not be loaded. Check your connection, then try again.",
    loading: "Loading…",
    not_a_number: "Enter a number, for example 9.61.",
    scale_from: "Scale from 0 to",
    range: "Possible range",
    product: "Product",
    locus: "Locus",
    show_all: "Show all",
    show_first: "Show only the biggest",
    mode_compare: "Compare",
    only_short: "Not full",
    works: "My assessments",
    summary: "Summary",
    share: "Share",
    print: "Print",
    kind: "Kind",
    add_locus: "Add a locus",
    copy: "copy",
    remove: "Remove",
    locus_name: "Name of the locus",
    tour: "Introduction",
    tour_try: "This is the real score of a health centre, with its zone. Press the button above and watch the score change.",
    tour_moved: "The score changed, and the scale shows the zone it reaches. You can try every row below; the biggest gain comes first.",
    tour_own: "For your own offices: open “My assessments”, start a new one and enter the answers. Everything stays on this device.",
    tour_skip: "Skip",
    tour_on: "Next",
    tour_end: "Done",
    tried: "Changes tried",
    score: "Score",
    printed: "Printed",
    dimension: "Dimension",
    maximum: "Maximum",
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
            Mark::Own => ("milik pengguna", "user's own"),
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
        self.choose(id, en)
    }

    fn choose(&self, id: &'static str, en: &'static str) -> &'static str {
        match self.tongue {
            Language::Indonesian => id,
            Language::English => en,
        }
    }
}
