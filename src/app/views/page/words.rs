//! The words of the page itself: its menu, its tools, the result, and what the user is told.

use crate::app::words::{Words, words};
use crate::model::category::Category;

words! {
    menu: "Menu", "Menu";
    examples: "Contoh", "Examples";
    open_file: "Buka berkas", "Open file";
    mode: "Mode", "Mode";
    mode_now: "Isi jawaban", "Enter answers";
    order: "Urutan", "Order";
    order_tree: "Urutan resmi", "Official order";
    order_potential: "Paling menaikkan", "Biggest gain first";
    only_short: "Belum penuh", "Not full";
    plan: "Rencana aksi", "Action plan";
    points_to_next:
        |points, category| "Kurang {points} ke kategori {category}.",
        "Needs {points} more for category {category}.";
    opinion_is: |opinion| "Opini: {opinion}.", "Opinion: {opinion}.";
    score_can_be:
        |low, high, categories| "Karena ada yang belum diketahui, nilainya bisa {low}–{high}, kategori {categories}.",
        "Because something is unknown, the score can be {low}–{high}, category {categories}.";
    official_score_is:
        |points, category| "Nilai resmi {points} ({category}).",
        "Official score {points} ({category}).";
    mean_of_counted_loci:
        |counted, all| "Rata-rata dari {counted} dari {all} lokus.",
        "Mean of {counted} of {all} loci.";
    /// Said to screen readers after a change; the gain is empty where there was no score before.
    score_announcement:
        |name, points, gain, category| "{name}: {points} {gain}, kategori {category}",
        "{name}: {points} {gain}, category {category}";
    raise_to:
        |points, category| "Naikkan ke {points} → {category}",
        "Raise to {points} → {category}";
    points_and_potential:
        |points, potential| "sekarang {points} · potensi {potential}",
        "now {points} · potential {potential}";
    points_without_maximum:
        |points| "sekarang {points} · nilai penuh tidak diterbitkan",
        "now {points} · its maximum is not published";
    points_out_of: |points, maximum| "{points} dari {maximum}", "{points} of {maximum}";
    points_at_most:
        |points, limit| "{points} paling tinggi {limit}",
        "{points} at most {limit}";
    /// Follows points and precedes their maximum.
    out_of: |maximum| "dari {maximum}", "of {maximum}";
    /// Follows points whose maximum nobody has published.
    at_most: |limit| "paling tinggi {limit}", "at most {limit}";
    problem_heading: "Belum bisa dipakai.", "Cannot be used yet.";
    storage_full:
        "Penyimpanan di perangkat ini penuh; perubahan terakhir belum tersimpan.",
        "Storage on this device is full; your last change is not saved.";
    storage_forbidden:
        "Perangkat ini tidak mengizinkan penyimpanan; pekerjaan Anda hilang bila halaman ditutup.",
        "This device does not allow storage; your work will be lost when you close the page.";
    updated_from_other_tab: "Diperbarui dari tab lain.", "Updated from another tab.";
    saved_as_copy:
        "Penilaian ini juga diubah di tab lain. Perubahan Anda tersimpan terpisah, dengan “(salinan)” pada namanya.",
        "Another tab changed this assessment too. Your changes are saved separately, with “(copy)” in the name.";
    removed_in_other_tab:
        "Penilaian ini dihapus di tab lain. Bila Anda mengubahnya lagi, penilaian ini tersimpan kembali.",
        "This assessment was removed in another tab. Your next change saves it again.";
    saved_unreadable:
        "Pekerjaan yang tersimpan di perangkat ini tidak terbaca; isinya tidak diubah. Simpan salinannya; yang lain tetap bisa dipakai.",
        "The work saved on this device cannot be read and was left as it is. Save a copy of it; everything else can still be used.";
    tour: "Perkenalan", "Introduction";
    tour_try:
        "Ini nilai asli satu puskesmas, beserta zonanya. Tekan tombol di atas: nilainya berubah.",
        "This is the real score of a health centre, with its zone. Press the button above and watch the score change.";
    tour_moved:
        "Nilainya berubah, dan skala menunjukkan zona yang dicapai. Setiap baris di bawah bisa dicoba; yang paling menaikkan nilai ada di atas.",
        "The score changed, and the scale shows the zone it reaches. You can try every row below; the biggest gain comes first.";
    tour_own:
        "Untuk instansi Anda: buka “Penilaian saya”, buat penilaian baru, lalu isi jawabannya. Semua tetap di perangkat ini.",
        "For your own offices: open “My assessments”, start a new one and enter the answers. Everything stays on this device.";
    tour_skip: "Lewati", "Skip";
    tour_next: "Lanjut", "Next";
    tour_end: "Selesai", "Done";
}

impl Words {
    /// A category with its zone: `D, zona merah`.
    #[must_use]
    pub(super) fn category_and_zone(self, category: &Category) -> String {
        [category.name(self.language), self.zone(category.zone)].concat()
    }
}
