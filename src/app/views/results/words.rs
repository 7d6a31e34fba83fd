//! The words of published results and pictures.

use crate::app::words::{Words, words};
use crate::format::published::Kind;

words! {
    rank: "Di mana posisinya?", "Where would it stand?";
    rank_no_year:
        "Hasil terbit ada untuk 2021 sampai 2025.",
        "Results are published for 2021 to 2025.";
    rank_no_kind:
        "Pilih jenisnya (kabupaten, kota, provinsi, kementerian, atau lembaga) pada “Isi jawaban” untuk melihat posisi di antara hasil yang terbit.",
        "Choose the kind (regency, city, province, ministry or agency) under “Enter answers” to see where it stands among published results.";
    /// Between a score and its rank.
    rank_of_score: "peringkat", "rank";
    rank_among: |count, offices| "dari {count} {offices}", "of {count} {offices}";
    rank_published: "(diterbitkan)", "(published)";
    rank_level_with: |offices| "setara dengan {offices}", "level with {offices}";
    rank_estimate: |rank| "perkiraan sekitar {rank}", "estimated around {rank}";
    /// Before the score that is certain to be enough.
    rank_goal: |rank| "Masuk {rank} besar: pasti mulai", "To enter the top {rank}: certain from";
    /// Behind the score that is certain to be enough.
    rank_goal_perhaps: |score| "(mungkin sudah mulai {score})", "(perhaps from {score})";
    rank_next_above:
        |offices| "Terdekat di atasnya, dari yang terbit: {offices}.",
        "Next above, of those published: {offices}.";
    rank_in_province:
        |province, above, below| "Di {province}, terdekat di atasnya: {above}; terdekat di bawahnya: {below}.",
        "In {province}, next above: {above}; next below: {below}.";
    rank_office: |office, score, rank| "{office} {score} (peringkat {rank})", "{office} {score} (rank {rank})";
    none_published: "tidak ada yang terbit", "none published";
    rank_picture:
        |count, scores| "Sebaran nilai yang terbit tahun ini, banyaknya {count}. {scores}.",
        "The spread of scores published for this year, how many: {count}. {scores}.";
    rank_caution:
        "Hanya sebagian kecil nilai pernah terbit. Peringkat di atas adalah rentang yang pasti menurut semua nilai, peringkat, dan jumlah zona yang terbit; perkiraannya membagi rata di antaranya. Bukan peringkat resmi.",
        "Few scores were ever published. The ranks above are a range that is certain by all published scores, ranks and zone counts; the estimate spreads offices evenly between them. Not an official rank.";
    results: "Hasil yang terbit", "Published results";
    results_help:
        "Sebagaimana tercetak, dengan catatan pada salah cetak; nomor membuka sumbernya. Bukan tabel resmi yang lengkap.",
        "As printed, with a note on misprints; the numbers open the sources. Not the complete official table.";
    try_again: "Coba lagi", "Try again";
    search: "Cari nama", "Search by name";
    all_provinces: "semua provinsi", "all provinces";
    /// Behind the number of offices that are shown.
    results_shown: |count| "dari {count} yang terbit ditampilkan.", "of {count} published shown.";
    results_assessed:
        |count, offices, year| "{count} {offices} dinilai pada {year}.",
        "{count} {offices} assessed in {year}.";
    unit_count:
        "Banyaknya unit yang dinilai tidak diketahui.",
        "How many single offices were assessed is not known.";
    none_found: "Tidak ada yang cocok dengan pilihan ini.", "Nothing matches these choices.";
    none_of_kind:
        "Belum ada nilai yang terbit untuk jenis dan tahun ini.",
        "No score of this kind and year was published yet.";
    office: "Nama", "Name";
    score_printed: "Nilai", "Score";
    rank_heading: "Peringkat", "Rank";
    province: "Provinsi", "Province";
    zone_or_category: "Zona atau kategori", "Zone or category";
    this_work: "penilaian yang sedang dibuka", "the assessment that is open";
    years: "Dari tahun ke tahun", "Over the years";
    years_help:
        "Penilaian pemerintah ini yang tersimpan di perangkat ini, dan nilainya yang pernah terbit. Bulatan penuh: nilai resmi pada penilaian. Bulatan kosong: perkiraan. Belah ketupat: nilai yang terbit.",
        "The assessments of this government on this device, and what was published of it. Full circle: official score in the assessment. Open circle: estimate. Diamond: published score.";
    years_caution:
        "Garis terputus: aturannya berganti, jadi nilai di kedua sisinya tidak dapat dibandingkan.",
        "The line is broken: the rules changed, so scores on both sides cannot be compared.";
    years_failed:
        "Hasil yang terbit tidak semuanya termuat, jadi garis ini mungkin belum lengkap.",
        "Not all published results loaded, so this line may be incomplete.";
    computed: "Dihitung (perkiraan)", "Computed (estimate)";
    published_score: "Nilai yang terbit", "Published score";
    picture_steps:
        "Dari sekarang ke simulasi, langkah demi langkah",
        "From now to the simulation, step by step";
    steps_help:
        "Urut seperti daftar yang dicoba. Batang bergaris: turun.",
        "In the order of the list of changes tried. Striped bar: a loss.";
    steps_spoken:
        |now, steps, simulated| "Sekarang {now}. {steps}. Simulasi {simulated}.",
        "Now {now}. {steps}. Simulated {simulated}.";
    picture_step: "Langkah", "Step";
    picture_difference: "Selisih", "Difference";
    picture_after: "Nilai sesudahnya", "Score after it";
    picture_sum: "Jumlah selisih", "Sum of the differences";
    picture_strip: "Semua lokus pada satu skala", "All offices on one scale";
    strip_help:
        "Segitiga penuh: sekarang. Segitiga kosong: simulasi.",
        "Filled triangle: now. Empty triangle: simulated.";
    strip_hidden:
        "Tidak semua nama muat di gambar; semuanya ada di tabel.",
        "Not every name fits into the picture; all of them are in the table.";
    picture_locus: "Lokus", "Office";
    dimensions:
        "Nilai tiap dimensi dari nilai penuhnya",
        "Points of each dimension, of its maximum";
    dimensions_help:
        "Kotak: nilai penuh. Isi penuh: sekarang. Bergaris: yang berubah dalam simulasi.",
        "Box: the maximum. Filled: now. Striped: what changes in the simulation.";
    dimension_points: |points, maximum| "{points} dari {maximum}", "{points} of {maximum}";
    picture_unknown: "belum diketahui", "not known yet";
    picture_range: "Rentang", "Range";
    picture_estimate:
        "Perkiraan: sebagian belum diketahui. Kurung di bawah batang menunjukkan rentang yang masih mungkin.",
        "Estimate: something is unknown. The bracket below a bar shows the range that is still possible.";
    picture_table: "Tabel", "Table";
    picture_save: "Simpan gambar:", "Save picture:";
    picture_scale: "Skala zona", "Zone scale";
    picture_spread: "Posisi di antara hasil yang terbit", "Place among the published results";
    picture_years: "Nilai dari tahun ke tahun", "Score over the years";
    picture_not_official:
        "Bukan kalkulator resmi Ombudsman",
        "Not an official calculator of the Ombudsman";
    picture_refused:
        "Peramban ini tidak mengizinkan gambar disimpan dari sini. Coba “SVG”, buka halaman ini di jendela sendiri, atau ambil tangkapan layar.",
        "This browser does not let the picture be saved from here. Try “SVG”, open this page in a window of its own, or take a screenshot.";
}

impl Words {
    /// Offices of a kind, in the plural.
    #[must_use]
    pub fn offices_of(self, kind: Kind) -> &'static str {
        let (id, en) = match kind {
            Kind::Kabupaten => ("kabupaten", "regencies"),
            Kind::Kota => ("kota", "cities"),
            Kind::Provinsi => ("provinsi", "provinces"),
            Kind::Kementerian => ("kementerian", "ministries"),
            Kind::Lembaga => ("lembaga", "agencies"),
            Kind::Unit => ("unit (satu kantor)", "single offices"),
        };
        self.pick(id, en)
    }
}
