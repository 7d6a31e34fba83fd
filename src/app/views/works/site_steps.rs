//! Steps of a webmaster with the code, in both languages.

use crate::edit::embed_code::{Kind, Site};

/// A sentence in Indonesian and in English.
type Step = [&'static str; 2];

const WORDPRESS_PASTE: Step = [
    "Buka halaman atau tulisan di WordPress, tekan +, pilih blok “HTML Kustom” (Custom HTML), lalu tempel kode tadi di dalamnya.",
    "Open the page or post in WordPress, press +, choose the “Custom HTML” block and paste the code into it.",
];

const WORDPRESS_PUBLISH: Step = [
    "Tekan “Perbarui” atau “Terbitkan”, lalu lihat hasilnya di halaman situs.",
    "Press “Update” or “Publish”, then look at the page on the site.",
];

const WORDPRESS_STRIPPED: Step = [
    "Bila hilang setelah disimpan, akun Anda tidak berhak memasang HTML: minta Administrator atau Editor situs menempelkannya, atau pakai cara “Tautan”.",
    "If it is gone after saving, your account may not use HTML: ask an Administrator or Editor of the site to paste it, or use “Link”.",
];

const WORDPRESS_UPLOAD: Step = [
    "Di WordPress buka Media → Tambah Berkas Media dan unggah zona-hijau.html. WordPress hanya menerimanya dari akun Administrator atau Editor.",
    "In WordPress open Media → Add Media File and upload zona-hijau.html. WordPress takes it from Administrators and Editors only.",
];

const WORDPRESS_ADDRESS: Step = [
    "Salin “URL berkas” dari berkas yang sudah diunggah, isikan di “Alamat berkas di situs” di atas, lalu salin kodenya.",
    "Copy the “File URL” of the uploaded file into “Address of the file on the site” above, then copy the code.",
];

const JOOMLA_PASTE: Step = [
    "Buka artikel di Joomla, tekan “Toggle Editor” di bawah naskah sampai kode HTML-nya terlihat, lalu tempel kode tadi di tempat yang diinginkan.",
    "Open the article in Joomla, press “Toggle Editor” below the text until its HTML shows, and paste the code where you want it.",
];

const JOOMLA_SAVE: Step = [
    "Simpan selagi kode HTML masih terlihat; kembali ke tampilan biasa bisa membuang kode itu.",
    "Save while the HTML still shows; going back to the usual view may remove the code.",
];

const JOOMLA_STRIPPED: Step = [
    "Sebagian situs Joomla membuang iframe dan script, lewat “Text Filters” di Global Configuration atau “Prohibited Elements” di plugin TinyMCE. Bila hilang setelah disimpan, minta Super User mengizinkannya, atau pakai cara “Tautan” atau “Lencana”.",
    "Some Joomla sites remove iframes and scripts, by “Text Filters” in Global Configuration or “Prohibited Elements” of the TinyMCE plugin. If it is gone after saving, ask a Super User to allow it, or use “Link” or “Badge”.",
];

const JOOMLA_UPLOAD: Step = [
    "Unggah zona-hijau.html ke folder images di Content → Media. Bila Joomla menolak berkas .html, unggah lewat pengelola berkas hosting atau FTP.",
    "Upload zona-hijau.html to the images folder in Content → Media. If Joomla refuses .html files, upload it by the host's file manager or FTP.",
];

const JOOMLA_ADDRESS: Step = [
    "Isikan alamatnya, misalnya /images/zona-hijau.html, di “Alamat berkas di situs” di atas, lalu salin kodenya.",
    "Put its address, such as /images/zona-hijau.html, into “Address of the file on the site” above, then copy the code.",
];

const HTML_PASTE: Step = [
    "Buka berkas HTML halaman itu dan tempel kode tadi di dalam <body>, di tempat yang diinginkan.",
    "Open the page's HTML file and paste the code inside <body>, where you want it.",
];

const HTML_PUBLISH: Step = [
    "Unggah berkas yang sudah diubah, lalu lihat hasilnya di situs.",
    "Upload the changed file, then look at the page on the site.",
];

const HTML_POLICY: Step = [
    "Bila situs memakai Content-Security-Policy, tambahkan alamat halaman ini pada frame-src, dan untuk embed.js juga pada script-src.",
    "If the site has a Content-Security-Policy, add the address of this page to frame-src, and for embed.js to script-src as well.",
];

const HTML_POLICY_BADGE: Step = [
    "Bila situs memakai Content-Security-Policy, img-src perlu mengizinkan data:.",
    "If the site has a Content-Security-Policy, img-src must allow data:.",
];

const HTML_UPLOAD: Step = [
    "Unggah zona-hijau.html ke folder yang sama dengan halaman itu. Di folder lain, isikan alamatnya di “Alamat berkas di situs” di atas, lalu salin kodenya.",
    "Upload zona-hijau.html to the folder of that page. In another folder, put its address into “Address of the file on the site” above, then copy the code.",
];

const PLAIN_LINK: Step = [
    "Tanpa kode juga bisa: tulis kalimat biasa, tandai katanya, tekan ikon tautan, lalu tempel tautan dari bagian “Tautan” di atas.",
    "It works without code too: write a sentence, mark a word, press the link icon and paste the link from “Link” above.",
];

/// The steps for a way to show the tool on a kind of site.
#[must_use]
pub(super) fn steps(kind: Kind, site: Site) -> &'static [Step] {
    match (site, kind) {
        (Site::WordPress, Kind::Link) => &[WORDPRESS_PASTE, WORDPRESS_PUBLISH, PLAIN_LINK],
        (Site::WordPress, Kind::File) => &[
            WORDPRESS_UPLOAD,
            WORDPRESS_ADDRESS,
            WORDPRESS_PASTE,
            WORDPRESS_PUBLISH,
            WORDPRESS_STRIPPED,
        ],
        (Site::WordPress, _) => &[WORDPRESS_PASTE, WORDPRESS_PUBLISH, WORDPRESS_STRIPPED],
        (Site::Joomla, Kind::Link) => &[JOOMLA_PASTE, JOOMLA_SAVE, PLAIN_LINK],
        (Site::Joomla, Kind::File) => &[
            JOOMLA_UPLOAD,
            JOOMLA_ADDRESS,
            JOOMLA_PASTE,
            JOOMLA_SAVE,
            JOOMLA_STRIPPED,
        ],
        (Site::Joomla, _) => &[JOOMLA_PASTE, JOOMLA_SAVE, JOOMLA_STRIPPED],
        (Site::Html, Kind::Link) => &[HTML_PASTE, HTML_PUBLISH],
        (Site::Html, Kind::File) => &[HTML_UPLOAD, HTML_PASTE, HTML_PUBLISH],
        (Site::Html, Kind::Badge) => &[HTML_PASTE, HTML_PUBLISH, HTML_POLICY_BADGE],
        (Site::Html, Kind::Frame | Kind::Element) => &[HTML_PASTE, HTML_PUBLISH, HTML_POLICY],
    }
}
