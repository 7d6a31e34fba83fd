//! The words for works on this device and their ways to others.

use crate::app::words::words;

words! {
    works_help:
        "Semua tersimpan di peramban pada perangkat ini saja.",
        "Everything is stored in this browser, on this device only.";
    open_it: "Buka", "Open";
    is_open: "sedang dibuka", "open";
    not_stored: "belum tersimpan", "not saved yet";
    no_works:
        "Belum ada yang tersimpan. Contoh tersimpan begitu diubah.",
        "Nothing is saved yet. An example is saved once you change it.";
    new_sheet: "Penilaian baru (kosong)", "New assessment (empty)";
    save_all: "Simpan semua dalam satu berkas", "Save all in one file";
    save_all_help:
        "Untuk cadangan atau pindah perangkat; dibuka kembali dengan “Buka berkas”.",
        "As a backup or to move to another device; “Open file” opens it again.";
    deleted: "dihapus.", "removed.";
    unreadable_entry: |slot| "Tidak terbaca ({slot})", "Not readable ({slot})";
    one_locus: |count| "{count} lokus", "{count} locus";
    loci_count: |count| "{count} lokus", "{count} loci";
    unreadable_help:
        "Isinya bukan penilaian yang dikenal versi ini. Simpan salinannya sebelum dihapus.",
        "This version does not recognise it as an assessment. Save a copy before you remove it.";
    copy_summary: "Salin ringkasan", "Copy the summary";
    summary_copied: "Ringkasan tersalin.", "The summary is copied.";
    copy_refused:
        "Perangkat ini tidak mengizinkan penyalinan otomatis. Teksnya sudah ditandai: salin lewat menu perangkat.",
        "This device does not allow automatic copying. The text is selected: copy it from the device's menu.";
    published_by: |publisher| "Data dari {publisher}.", "Data from {publisher}.";
    open_whole: "Buka penuh: Zona Hijau", "Open in full: Zona Hijau";
    best_fixes:
        "Paling menaikkan nilai (tiap butir dihitung sendiri, dari keadaan sekarang):",
        "Biggest gains (each item on its own, from the current state):";
    weights_equal:
        "Bobot yang belum diketahui dianggap sama rata.",
        "Unknown weights are assumed equal.";
    share_link: "Tautan", "Link";
    share_link_help:
        "Seluruh isi penilaian ada di dalam tautan ini: jawaban, simulasi, skenario, dan catatan Anda. Tidak ada yang dikirim atau disimpan di server; siapa pun yang menerima tautannya bisa membacanya.",
        "The whole assessment is in this link itself: answers, simulation, scenarios and your notes. Nothing is sent to or stored on a server; whoever gets the link can read it.";
    without_notes: "Tanpa catatan dan rencana", "Without notes and plan";
    no_address:
        "Halaman ini dibuka dari berkas di perangkat, jadi tidak punya alamat yang bisa dibuka orang lain. Kirim berkasnya saja.",
        "This page was opened from a file on the device, so it has no address that others could open. Send the file instead.";
    link_too_long:
        "Isinya terlalu panjang untuk sebuah tautan: sebagian aplikasi akan memotongnya. Kirim berkasnya saja; penerima membukanya dengan “Buka berkas”.",
        "This is too long for a link: some programs would cut it off. Send the file instead; “Open file” opens it.";
    copy_link: "Salin tautan", "Copy the link";
    send_by: "Kirim lewat…", "Send by…";
    link_copied: "Tautan tersalin.", "The link is copied.";
    share_badge: "Lencana", "Badge";
    share_badge_help:
        "Gambar nilai sekarang, tanpa simulasi, untuk situs atau dokumen.",
        "A picture of the score as it is now, without the simulation, for a website or a document.";
    save_badge: "Simpan SVG", "Save SVG";
    copy_badge: "Salin <img>", "Copy <img>";
    badge_copied: "Kode lencana tersalin.", "The badge's code is copied.";
    site_heading: "Pasang di situs", "Put it on a website";
    site_help:
        "Kode untuk ditempel di situs. Catatan dan skenario Anda tidak ikut; nilai dan simulasi ikut.",
        "Code to paste into a website. Your notes and scenarios are left out; score and simulation are in it.";
    site_kind: "Cara", "Way";
    kind_frame: "Bingkai (iframe)", "Frame (iframe)";
    kind_element: "Elemen (embed.js)", "Element (embed.js)";
    kind_link: "Tautan", "Link";
    kind_file: "Satu berkas di situs sendiri", "One file on your own site";
    kind_badge: "Lencana", "Badge";
    site_site: "Situs", "Website";
    site_html: "HTML biasa", "Plain HTML";
    site_place: "Yang ditampilkan", "What it shows";
    site_extent: "Isi", "Content";
    extent_full: "Lengkap", "Everything";
    extent_compact: "Ringkas (beberapa indikator)", "Compact (a few indicators)";
    extent_card: "Kartu (nilai saja)", "Card (score only)";
    site_readers: "Pembaca", "Readers";
    readers_try: "boleh mencoba perbaikan", "may try fixes";
    readers_read: "hanya melihat", "can only read";
    site_indicators: "Indikator", "Indicators";
    indicators_best: "yang paling menaikkan", "the biggest gains";
    indicators_kept: "tetap, yang sekarang", "always those of now";
    site_file: "Alamat berkas di situs", "Address of the file on the site";
    get_one_file: "Unduh zona-hijau.html", "Download zona-hijau.html";
    site_preview: "Pratinjau", "Preview";
    site_code: "Kode untuk ditempel", "Code to paste";
    copy_code: "Salin kode", "Copy the code";
    code_copied: "Kode tersalin.", "The code is copied.";
    site_steps: "Langkah bagi pengelola situs", "Steps for the webmaster";
    site_stays:
        "Yang terpasang tidak ikut berubah bila penilaian di sini diubah: salin kode yang baru, lalu ganti yang lama.",
        "What is on the site does not follow changes made here: copy the new code and replace the old one.";
    category_in_zone: |name, zone| "kategori {name}{zone}", "category {name}{zone}";
    range_in_words:
        |low, high, categories|
        "Karena ada yang belum diketahui, nilainya bisa {low}–{high} (kategori {categories})",
        "Because something is unknown, the score can be {low}–{high} (category {categories})";
    distance_in_words:
        |points, category, zone|
        "Kurang {points} ke kategori {category}{zone}",
        "Needs {points} more for category {category}{zone}";
}
