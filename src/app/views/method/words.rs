//! The words of the views of method, own weights and rapors.

use crate::app::words::words;

words! {
    own_heading: "Bobot sendiri dan rapor", "Own weights and rapor";
    formula: "Rumus", "Formula";
    formula_percent:
        "Poin indikator = jawaban ÷ nilai penuhnya × bobot × poin dimensinya. Bobot adalah persen dari dimensi. Beberapa responden atau produk dirata-ratakan lebih dahulu.",
        "Points of an indicator = answer ÷ its maximum × weight × points of its dimension. A weight is a percentage of the dimension. Several respondents or products are averaged first.";
    formula_points:
        "Poin indikator = jawaban ÷ nilai penuhnya × bobotnya dalam poin. Beberapa responden atau produk dirata-ratakan lebih dahulu.",
        "Points of an indicator = answer ÷ its maximum × its weight in points. Several respondents or products are averaged first.";
    formula_printed:
        "Nilai = jumlah poin yang tercetak pada rapor. Jawaban indikator tidak dihitung, karena skala dan bobotnya belum diketahui.",
        "Score = sum of the points that the rapor prints. Answers are not computed, because their scales and weights are unknown.";
    formula_locus:
        "Nilai lokus = jumlah poin semua dimensi.",
        "Score of a locus = sum of the points of its dimensions.";
    formula_leaves:
        "Nilai lokus = jumlah poin semua indikator.",
        "Score of a locus = sum of the points of its indicators.";
    method_mean_of_loci:
        "Nilai pemerintah daerah atau instansi = rata-rata nilai semua lokus.",
        "Score of a government or agency = mean of the scores of its loci.";
    method_mean_of_products:
        "Nilai pemerintah daerah atau instansi = rata-rata nilai semua produk.",
        "Score of a government or agency = mean of the scores of its products.";
    rounding:
        "Semua dihitung tepat; hanya angka yang ditampilkan dibulatkan ke dua desimal, tepat setengah ke atas.",
        "Everything is computed exactly; only what is shown is rounded to two decimals, an exact half upwards.";
    range_says:
        "Yang belum diketahui menjadi rentang: terendah dan tertinggi dari semua bobot dan jawaban yang masih mungkin. Perkiraan membagi bobot yang belum diketahui sama rata dan menghitung jawaban kosong sebagai 0.",
        "What is unknown becomes a range: the lowest and highest over all weights and answers that are still possible. The estimate shares unknown weights equally and counts open answers as 0.";
    marks: "Arti tanda", "What the marks mean";
    mark_published: "tertulis dalam sumber", "stated by a source";
    mark_derived:
        "mengikuti hitungan dari yang diterbitkan",
        "follows by arithmetic from what is published";
    mark_assumed:
        "dipilih agar bisa dihitung, belum ada sumbernya",
        "chosen so that it can be computed; no source yet";
    mark_unknown: "tidak ada sumber yang menyebutnya", "no source gives it";
    mark_own:
        "diisi sendiri dari kertas kerja, mengalahkan yang diterbitkan",
        "entered by the user from working papers; beats what is published";
    categories: "Kategori dan batasnya", "Categories and their bounds";
    tree: "Bobot, nilai penuh, dan dasar hukum", "Weights, maxima and legal basis";
    category_from:
        |letter, zone, points| "{letter}{zone}, mulai {points} ", "{letter}{zone}, from {points} ";
    title_and_year: |title, year| "{title} · Tahun {year}", "{title} · Year {year}";
    points: "poin", "points";
    of_dimension: "dari dimensi", "of the dimension";
    method_compliance:
        |added|
        "Opini instansi dengan tingkat kepatuhan tinggi ditambah kata: “{added}”.",
        "The opinion on an entity of high compliance has the added words: “{added}”.";
    method_law: "dasar hukum", "legal basis";
    method_maximum: "nilai penuh", "maximum";
    used: "dipakai dalam perkiraan", "used in the estimate";
    possible: "mungkin", "possible";
    published_weight: "bobot edisi", "the edition's weight";
    not_counted: "tidak ikut dihitung", "does not count";
    not_needed: "tidak dipakai menghitung", "not used to compute";
    not_known:
        "Yang belum diketahui, dan yang dilakukan halaman ini",
        "What is not known, and what this page does about it";
    history:
        "Sebelum edisi ini: riwayat saja, tidak dapat dihitung",
        "Before this edition: history only, cannot be computed";
    to_own: "Isi bobot sendiri", "Enter own weights";
    weak: "salinan instansi atau sumber tunggal", "an office's copy or a lone source";
    method_help:
        "Punya kertas kerja? Isi bobot atau nilai penuh yang tercantum di sana; selebihnya biarkan kosong. Isian Anda mengalahkan yang diterbitkan, selalu ditandai ‘milik pengguna’, dan tersimpan bersama penilaian.",
        "Have working papers? Enter the weights or maxima they state and leave the rest empty. Your entries beat what is published, are always marked ‘user’s own’, and are saved with the assessment.";
    only_printed:
        "Edisi ini dihitung dari nilai rapor saja; bobot dan nilai penuh indikatornya belum diketahui dan tidak bisa diisi.",
        "This edition is computed from rapor points only; weights and maxima of its indicators are unknown and cannot be entered.";
    method_spread: "Bobot yang belum diketahui dianggap", "Unknown weights are taken to be";
    spread_equal: "sama rata", "equal";
    spread_double: "hingga dua kali", "up to double";
    spread_open: "hanya yang diterbitkan", "only what is published";
    spread_times: |times| "hingga {times} kali", "up to {times} times";
    spread_equal_says:
        "Setiap bobot yang belum diketahui sama besar. Rentang hanya karena jawaban yang kosong.",
        "Every unknown weight is the same. Only open answers make a range.";
    spread_double_says:
        "Setiap bobot yang belum diketahui antara setengah dan dua kali bagian sama rata. Ini anggapan, bukan aturan Ombudsman.",
        "Every unknown weight lies between half and twice the equal share. This is assumed; it is no rule of the Ombudsman.";
    spread_open_says:
        "Bobot yang belum diketahui boleh berapa saja, asal jumlahnya tepat. Rentang paling lebar, tanpa anggapan.",
        "Unknown weights may be anything that adds up. The widest range, with nothing assumed.";
    spread_times_says:
        "Setiap bobot yang belum diketahui antara bagian sama rata dibagi dan dikali angka itu. Ini anggapan.",
        "Every unknown weight lies between the equal share divided by and times that number. This is assumed.";
    spread_range: "Rentang nilai", "Range of the score";
    method_dimensions: "Poin dimensi", "Points of the dimensions";
    own_section: "Bobot dan nilai penuh sendiri", "Own weights and maxima";
    own_weight: "Bobot sendiri", "Own weight";
    own_maximum: "Nilai penuh sendiri", "Own maximum";
    counts: "berlaku", "counts";
    shared_so_far:
        |given, whole, unit| "Terisi {given} dari {whole}{unit}", "Given {given} of {whole}{unit}";
    left_over: |weight| "Sisa {weight}.", "Left {weight}.";
    over_full: |weight| "Lebih {weight}.", "Over by {weight}.";
    left_for_unknown:
        |weight, count|
        "Sisa {weight} untuk {count} bobot yang belum diketahui.",
        "Left {weight} for {count} unknown weights.";
    for_all: "Semua bobot diketahui.", "Every weight is known.";
    waiting:
        "Belum berlaku: jumlahnya belum tepat atau ada isian yang perlu diperbaiki. Nilai masih memakai bobot sebelumnya.",
        "Does not count yet: the sum is not right or an entry needs correcting. The score still uses the weights of before.";
    discard: "Buang isian yang belum berlaku", "Discard what does not count yet";
    reset: "Kosongkan semua isian", "Clear all entries";
    raports: "Yang dikatakan rapor tentang bobot", "What raports say about weights";
    raports_help:
        "Bila sebuah lokus punya semua jawaban sebuah dimensi dan juga nilai rapornya, nilai rapor itu mempersempit bobot yang masih mungkin. Dimensinya lalu dihitung dari jawaban.",
        "Where a locus has every answer of a dimension and also its rapor points, those points narrow the weights that are still possible. The dimension is then computed from the answers.";
    raports_switch: "Pakai nilai rapor untuk", "Use rapor points for";
    raports_score: "nilai", "the score";
    raports_weights: "bobot", "the weights";
    raports_fit: "Yang bisa dipakai", "What can be used";
    raports_none:
        "Belum ada. Isi semua jawaban sebuah dimensi pada satu lokus, dan nilai rapor dimensi itu.",
        "None yet. Enter every answer of a dimension in a locus, and the rapor points of that dimension.";
    raports_ranges: "Bobot yang masih mungkin", "Weights that are still possible";
    raports_clash: "Tidak mungkin berlaku bersama", "Cannot hold together";
    raports_clash_one:
        "Nilai rapor ini tidak cocok dengan jawabannya, dengan bobot apa pun yang diperbolehkan:",
        "These rapor points do not fit the answers, whatever the allowed weights:";
    raports_clash_many:
        "Nilai rapor ini masing-masing mungkin, tetapi tidak bersama-sama, dengan bobot apa pun yang diperbolehkan:",
        "Each of these rapor points is possible, but not all together, whatever the allowed weights:";
    raports_dropped:
        "Periksa jawaban dan nilainya. Sementara itu rapor dimensi ini tidak membatasi bobot.",
        "Check the answers and the points. Until then the raports of this dimension do not bind the weights.";
    raports_spread:
        "Anggapan sebaran bobot ikut menyebabkannya: pada ‘hanya yang diterbitkan’ sebagian pertentangan ini hilang.",
        "The assumed spread of weights is part of it: with ‘only what is published’ some of this contradiction goes away.";
    source: "Sumber", "Source";
}
