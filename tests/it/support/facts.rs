//! Facts of the research on 2022-2024, copied from it and not from the edition file.

/// The dimensions and their points.
pub(crate) const DIMENSIONS: [(&str, &str); 4] = [
    ("input", "21.85"),
    ("proses", "32.37"),
    ("output", "24.24"),
    ("pengaduan", "21.54"),
];

/// The only indicator whose weight is published, and that weight in percent of its dimension.
pub(crate) const KNOWN: (&str, &str) = ("input.kompetensi.komponen-standar", "12.22");

/// The indicator that joined in 2023.
pub(crate) const SINCE_2023: &str = "input.kompetensi.rekomendasi-ombudsman";

/// The index of satisfaction, which does not count unless wanted.
pub(crate) const IKM: &str = "output.ikm";

/// The sixth indicator of complaints, which may be left out.
pub(crate) const SIXTH: &str = "pengaduan.pengelolaan.indikator-6";

/// The five of which one may have been absent in 2022.
pub(crate) const CANDIDATES_2022: [&str; 5] = [
    "input.sarpras.evaluasi-kinerja",
    "input.sarpras.dasar-hukum",
    "input.sarpras.fasilitas-pengguna",
    "input.sarpras.fasilitas-khusus",
    "input.sarpras.penyuluhan",
];

/// Every indicator in the order of the tree.
pub(crate) const LEAVES: [&str; 38] = [
    "input.kompetensi.komponen-standar",
    "input.kompetensi.tugas-kewenangan",
    "input.kompetensi.lembaga-ombudsman",
    "input.kompetensi.bentuk-maladministrasi",
    "input.kompetensi.rekomendasi-ombudsman",
    "input.kompetensi.ramah-kelompok-rentan",
    "input.sarpras.pengawasan-internal",
    "input.sarpras.jumlah-petugas-abk",
    "input.sarpras.penjaminan-mutu-kompensasi",
    "input.sarpras.keamanan-keselamatan",
    "input.sarpras.evaluasi-kinerja",
    "input.sarpras.dasar-hukum",
    "input.sarpras.fasilitas-pengguna",
    "input.sarpras.fasilitas-khusus",
    "input.sarpras.penyuluhan",
    "proses.standar.persyaratan",
    "proses.standar.sistem-mekanisme-prosedur",
    "proses.standar.jangka-waktu",
    "proses.standar.biaya-tarif",
    "proses.standar.produk",
    "proses.standar.maklumat",
    "proses.standar.pelayanan-khusus",
    "proses.standar.visi-misi",
    "proses.standar.moto",
    "proses.standar.atribut",
    "proses.standar.pelayanan-terpadu",
    "output.persepsi.penundaan-berlarut",
    "output.persepsi.permintaan-imbalan",
    "output.persepsi.penyimpangan-prosedur",
    "output.persepsi.tidak-kompeten",
    "output.persepsi.tidak-patut",
    "output.ikm",
    "pengaduan.pengelolaan.kewajiban",
    "pengaduan.pengelolaan.mekanisme",
    "pengaduan.pengelolaan.sarana",
    "pengaduan.pengelolaan.penyelesaian",
    "pengaduan.pengelolaan.pembinaan",
    "pengaduan.pengelolaan.indikator-6",
];

/// A category: its id, its zone, its label, its lowest and its highest printed score in hundredths.
pub(crate) type Category = (&'static str, &'static str, &'static str, i64, i64);

/// The categories from lowest to highest.
pub(crate) const CATEGORIES: [Category; 5] = [
    ("E", "merah", "Kualitas Terendah", 0, 3199),
    ("D", "merah", "Kualitas Rendah", 3200, 5399),
    ("C", "kuning", "Kualitas Sedang", 5400, 7799),
    ("B", "hijau", "Kualitas Tinggi", 7800, 8799),
    ("A", "hijau", "Kualitas Tertinggi", 8800, 10000),
];

/// The dimension of an indicator.
pub(crate) fn dimension_of(leaf: &str) -> &str {
    leaf.split('.').next().unwrap_or(leaf)
}

/// The assumed best answer of an indicator.
pub(crate) fn maximum(leaf: &str) -> &'static str {
    if leaf == IKM { "100" } else { "3" }
}

/// The indicators that count in a year, unless `omit` says otherwise.
pub(crate) fn counting(year: u64, omit: Option<&[&str]>) -> Vec<&'static str> {
    let omit = omit.unwrap_or(&[IKM]);
    LEAVES
        .into_iter()
        .filter(|leaf| year >= 2023 || *leaf != SINCE_2023)
        .filter(|leaf| !omit.contains(leaf))
        .collect()
}
