//! The words of the views that fill in a sheet.

use crate::app::words::words;

words! {
    clear_simulation: "Hapus simulasi", "Clear the simulation";
    adopt_simulation: "Jadikan keadaan sekarang", "Make this the current state";
    potential_long:
        "tambahan nilai lokus bila hanya indikator ini menjadi penuh",
        "what the locus gains if only this indicator becomes full";
    not_answered: "Belum tahu", "Not known";
    answer_now: |answer| "sekarang {answer}", "now {answer}";
    product_count_of_mean: |count| "{count} produk", "{count} products";
    respondent_count_of_mean: |count| "{count} responden", "{count} respondents";
    of_scale: |maximum| "dari {maximum}", "of {maximum}";
    judged: "Cara dinilai", "How it is judged";
    often_missing: "Yang sering belum ada", "Often still missing";
    rapor_heading: "Nilai dari rapor", "Points from the printed report (rapor)";
    rapor_help:
        "Hanya punya rapor? Isi keempat nilai dimensinya, atau totalnya saja. Kosongkan agar nilai dihitung dari jawaban.",
        "Only have the rapor? Enter the four dimension points, or just the total. Leave empty to compute from answers.";
    try_it: "Coba", "Try";
    nothing_to_raise:
        "Belum ada yang bisa dinaikkan. Isi dulu jawaban salah satu lokus.",
        "Nothing to raise yet. Enter the answers of a locus first.";
    government_mean: "Nilai pemerintah daerah adalah", "The government's score is";
    mean_of_loci: "rata-rata lokus", "the mean of its loci";
    mean_of_products: "rata-rata produk layanan", "the mean of its products";
    compliance: "Tingkat kepatuhan (dalam opini)", "Level of compliance (in the opinion)";
    compliance_unknown: "Belum diketahui", "Not known";
    compliance_high: "Tinggi", "High";
    compliance_other: "Selain tinggi", "Other than high";
    product_count: "Banyaknya produk layanan", "Number of products";
    product_count_help:
        "Setiap produk berbobot sama dalam nilai pemerintah.",
        "Every product counts the same in the government's score.";
    weight_in_row: |weight| "bobot {weight}", "weight {weight}";
    maximum_in_row: |maximum| "nilai penuh {maximum}", "maximum {maximum}";
    has_note: "ada catatan", "has a note";
    fold: "Satukan", "Use one figure";
    unfold: "Rinci per responden", "Enter by respondent";
    fold_all: "Satukan semua responden", "Use one figure for all respondents";
    unfold_all: "Rinci semua per responden", "Enter all by respondent";
    unfold_products: "Rinci per produk", "Enter by product";
    fold_products: "Satukan semua produk", "Use one figure for all products";
    respondent: "Responden", "Respondent";
    government_name: "Nama", "Name";
    official_help: "tampil sebagai garis pada skala", "shown as a line on the scale";
    no_loci:
        "Belum ada lokus. Mulai dari susunan yang biasa dinilai, atau tambahkan satu per satu.",
        "No loci yet. Start with those usually assessed, or add them one by one.";
    usual_loci:
        |kinds, count| "Susunan {kinds} ({count})",
        "Usual loci of a {kinds} ({count})";
    government_heading: "Data pemerintah daerah atau instansi", "About the government or agency";
    remove_locus: "Hapus lokus", "Remove locus";
    up: "Naik", "Up";
    down: "Turun", "Down";
    about_locus:
        "Data lokus: nama, jenis, nilai resmi",
        "About this locus: name, kind, official score";
    products_heading: "Produk layanan yang diamati", "Products (services) observed";
    add_product: "Tambah produk", "Add a product";
    fill: "Semua penuh", "All full";
    empty: "Kosongkan", "Clear";
    choose_locus: "Pilih lokus…", "Choose a locus…";
    copy_from: "Salin dari lokus lain", "Copy from another locus";
    keys_help:
        "Papan ketik: angka mengisi lalu maju ke isian berikutnya, panah naik dan turun berpindah, Delete mengosongkan.",
        "Keyboard: a digit answers and moves on, the up and down arrows move, Delete clears.";
    own_note: "Catatan sendiri", "Your own note";
    own_link: "Tautan bukti dukung", "Link to the evidence";
    open_link: "Buka tautan", "Open the link";
    note_help:
        "Tersimpan di perangkat ini dan ikut dalam berkas; tidak dikirim ke mana pun.",
        "Kept on this device and in the saved file; never sent anywhere.";
    gain_alone:
        "Angka dengan + atau −: tambahan nilai lokus bila hanya butir itu yang diubah.",
        "Figures with + or −: what the locus gains if only that item changes.";
    scenario: "Skenario", "Scenario";
    scenarios: "Skenario tersimpan", "Saved scenarios";
    scenario_name: "Nama skenario", "Name of the scenario";
    keep_scenario: "Simpan sebagai skenario", "Save as a scenario";
    scenario_help:
        "Skenario adalah simulasi yang disimpan dengan nama agar beberapa rencana bisa dibandingkan. Coba perbaikan dahulu, lalu simpan.",
        "A scenario is a simulation saved under a name, so that several plans can be compared. Try some fixes first, then save.";
    use_scenario: "Pakai", "Use";
    rename: "Ganti nama", "Rename";
    update_scenario: "Perbarui dari simulasi", "Update from the simulation";
    in_use: "sedang dicoba", "being tried";
    unsaved_simulation: "Simulasi", "Simulation";
    not_computable: "Tidak bisa dihitung lagi.", "Can no longer be computed.";
    differences: "Yang berbeda", "What differs";
    unchanged: "Lokus yang nilainya tetap", "Loci whose score stays";
    weakest_locus: "Lokus terlemah", "Weakest locus";
    weakest_loci: "Lokus terlemah (nilainya sama)", "Weakest loci (same score)";
    weakest_dimension: "Dimensi terlemah", "Weakest dimension";
    share_of_maximum:
        |percent| "({percent}\u{a0}% dari nilai penuhnya).",
        "({percent}\u{a0}% of its maximum).";
}
