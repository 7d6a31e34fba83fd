//! Words of problems: each says what is wrong and what to do, in Indonesian and in English.

use std::fmt::Arguments;

use crate::model::edition::Year;
use crate::model::pool::Unshareable;
use crate::model::problem::kind::{
    EditionProblem, PlanProblem, ProblemKind, QuestionProblem, Worded,
};
use crate::model::text::Language::{English, Indonesian};
use crate::model::text::Text;

impl ProblemKind {
    /// The problem and its remedy, in words.
    #[must_use]
    pub fn messages(&self) -> Text {
        match self {
            ProblemKind::NotAnAssessment => Text::new(
                "Isi berkas bukan penilaian Zona Hijau. Buka berkas JSON yang disimpan dari halaman ini.",
                "This is not a Zona Hijau assessment. Open a JSON file that was saved from this page.",
            ),
            ProblemKind::SchemaNewer { schema } => both(
                format_args!(
                    "Berkas ini dibuat oleh versi yang lebih baru (skema {schema}). Muat ulang halaman untuk memakai versi terbaru."
                ),
                format_args!(
                    "This file was made by a newer version (schema {schema}). Reload the page to get the newest version."
                ),
            ),
            ProblemKind::EditionFileNewer => Text::new(
                "Berkas edisi ini ditulis untuk versi lain. Muat ulang halaman untuk memakai versi terbaru.",
                "This edition file was written for another version. Reload the page to get the newest version.",
            ),
            ProblemKind::NotJson => Text::new(
                "Isian ini bukan data JSON (objek, daftar, teks, angka, true, false atau null). Perbaiki isian itu.",
                "This is no JSON data (object, list, text, number, true, false or null). Correct it.",
            ),
            ProblemKind::KeyUnknown { key } => both(
                format_args!("Isian “{key}” tidak dikenal di sini. Hapus, atau periksa ejaannya."),
                format_args!("“{key}” is not known here. Remove it, or check its spelling."),
            ),
            ProblemKind::KeyMissing { key } => both(
                format_args!("Isian “{key}” belum ada. Tambahkan isian itu."),
                format_args!("“{key}” is missing. Add it."),
            ),
            ProblemKind::Expected(expected) => must_be(expected.id, expected.en),
            ProblemKind::ExpectedWord(word) => must_be(word, word),
            ProblemKind::EditionUnknown { id, known } => {
                let known = known.join(", ");
                both(
                    format_args!("Edisi “{id}” tidak dikenal. Yang ada: {known}."),
                    format_args!("There is no edition “{id}”. Known ones: {known}."),
                )
            }
            ProblemKind::YearUnknown {
                edition,
                year,
                known,
            } => {
                let known = years(known);
                both(
                    format_args!("Edisi {edition} tidak punya tahun {year}. Pilih {known}."),
                    format_args!("Edition {edition} has no year {year}. Choose {known}."),
                )
            }
            ProblemKind::FieldUnused { edition, field } => both(
                format_args!(
                    "Isian “{field}” tidak dipakai pada edisi {edition}. Hapus isian itu."
                ),
                format_args!("Edition {edition} does not use “{field}”. Remove it."),
            ),
            ProblemKind::IndicatorUnknown { edition, node } => both(
                format_args!(
                    "Edisi {edition} tidak mengenal indikator “{node}”. Periksa id-nya pada daftar indikator edisi."
                ),
                format_args!(
                    "Edition {edition} knows no indicator “{node}”. Check its id in the edition's list of indicators."
                ),
            ),
            ProblemKind::IndicatorOfOtherYear { name, year } => both(
                format_args!(
                    "Indikator “{}” belum ada pada tahun {year}. Hapus, atau pilih tahun lain.",
                    name.id
                ),
                format_args!(
                    "The indicator “{}” did not exist in {year}. Remove it, or choose another year.",
                    name.en
                ),
            ),
            ProblemKind::NotComputable { edition } => both(
                format_args!(
                    "Skala dan bobot indikator edisi {edition} belum diketahui, jadi isian ini tidak dapat dihitung. Hapus, dan isi nilai rapor (“points”)."
                ),
                format_args!(
                    "Scales and weights of the indicators of edition {edition} are not known, so this cannot count. Remove it, and enter rapor points (“points”)."
                ),
            ),
            ProblemKind::PointsOfOtherEdition { edition, node } => both(
                format_args!("Edisi {edition} tidak memuat nilai “{node}”. Hapus isian itu."),
                format_args!("Edition {edition} has no points “{node}”. Remove it."),
            ),
            ProblemKind::PointsUnknown { node } => both(
                format_args!(
                    "“{node}” tidak punya nilai rapor. Isi “total” atau salah satu dimensi."
                ),
                format_args!(
                    "“{node}” has no rapor points. Enter “total” or one of the dimensions."
                ),
            ),
            ProblemKind::TotalOnly { node } => both(
                format_args!("Di sini hanya “total” yang bisa diisi, bukan “{node}”."),
                format_args!("Only “total” can be entered here, not “{node}”."),
            ),
            ProblemKind::MeanUnknown => Text::new(
                "Pilih “products” (rata-rata produk) atau “loci” (rata-rata lokus).",
                "Choose “products” (mean of products) or “loci” (mean of loci).",
            ),
            ProblemKind::SpreadBelowOne => Text::new(
                "Rentang bobot minimal 1 (1 berarti sama rata). Isi 1 atau lebih.",
                "The spread of weights is at least 1 (1 means equal shares). Enter 1 or more.",
            ),
            ProblemKind::ScaleNotPositive { name } => both(
                format_args!("Nilai penuh “{}” harus lebih dari 0.", name.id),
                format_args!("The maximum of “{}” must be above 0.", name.en),
            ),
            ProblemKind::NotOptional { name, year } => both(
                format_args!(
                    "Indikator “{}” selalu dihitung pada tahun {year}. Keluarkan dari “omit”.",
                    name.id
                ),
                format_args!(
                    "The indicator “{}” always counts in {year}. Take it out of “omit”.",
                    name.en
                ),
            ),
            ProblemKind::WeightNegative => Text::new(
                "Bobot tidak boleh kurang dari 0.",
                "A weight cannot be below 0.",
            ),
            ProblemKind::WeightsUnshareable {
                dimension,
                cause: Unshareable::Exceeds(sum) | Unshareable::Short(sum),
                whole,
            } => {
                let subject = match dimension {
                    Some(name) => both(
                        format_args!("Bobot indikator dimensi {}", name.id),
                        format_args!("The weights of the indicators of {}", name.en),
                    ),
                    None => Text::new("Bobot dimensi", "The weights of the dimensions"),
                };
                both(
                    format_args!(
                        "{} berjumlah {}, seharusnya {}. Perbaiki bobot Anda.",
                        subject.id,
                        sum.localised(Indonesian),
                        whole.localised(Indonesian)
                    ),
                    format_args!(
                        "{} add up to {}, not {}. Correct your weights.",
                        subject.en,
                        sum.localised(English),
                        whole.localised(English)
                    ),
                )
            }
            ProblemKind::AnswerOffScale {
                name,
                answer,
                maximum,
            } => both(
                format_args!(
                    "Jawaban {} pada “{}” di luar skala 0 sampai {}. Isi angka di dalam skala, atau ubah skalanya.",
                    answer.localised(Indonesian),
                    name.id,
                    maximum.localised(Indonesian)
                ),
                format_args!(
                    "The answer {} to “{}” is outside the scale 0 to {}. Enter a figure on the scale, or change the scale.",
                    answer.localised(English),
                    name.en,
                    maximum.localised(English)
                ),
            ),
            ProblemKind::PointsOutside { points, maximum } => both(
                format_args!(
                    "Nilai {} di luar 0 sampai {}. Isi angka seperti pada rapor.",
                    points.localised(Indonesian),
                    maximum.localised(Indonesian)
                ),
                format_args!(
                    "{} is outside 0 to {}. Enter the figure as the rapor prints it.",
                    points.localised(English),
                    maximum.localised(English)
                ),
            ),
            ProblemKind::PointsNotOne => Text::new(
                "Nilai rapor berupa satu angka.",
                "Rapor points are one number.",
            ),
            ProblemKind::PointsTwice => Text::new(
                "Nilai rapor diisi pada lokus dan juga pada produknya. Isi salah satu saja.",
                "Rapor points are entered on the locus and on its product. Enter only one of them.",
            ),
            ProblemKind::ProductCountDiffers { listed } => both(
                format_args!(
                    "“productCount” berbeda dari jumlah produk yang diisi ({listed}). Samakan, atau hapus salah satu."
                ),
                format_args!(
                    "“productCount” differs from the number of products entered ({listed}). Make them equal, or remove one."
                ),
            ),
            ProblemKind::LocusUnknown { locus, count } => both(
                format_args!(
                    "Tidak ada lokus pada urutan {locus}. Penilaian ini punya {count} lokus, dihitung dari 0."
                ),
                format_args!(
                    "There is no locus at position {locus}. This assessment has {count} loci, counted from 0."
                ),
            ),
            ProblemKind::ProductUnknown { product } => both(
                format_args!(
                    "Lokus ini tidak punya produk pada urutan {product} (dihitung dari 0)."
                ),
                format_args!("This locus has no product at position {product} (counted from 0)."),
            ),
            ProblemKind::PointsNotPrinted => Text::new(
                "Perubahan nilai rapor hanya berlaku pada nilai yang tercetak dan dihitung. Isi nilai rapor itu dahulu.",
                "Rapor points can change only where they are printed and count. Enter those points first.",
            ),
            ProblemKind::HiddenByPoints => Text::new(
                "Indikator ini tidak dihitung karena nilai rapor di atasnya sudah diisi. Ubah nilai rapor itu, atau hapus.",
                "This indicator does not count because rapor points above it are entered. Change those points, or remove them.",
            ),
            ProblemKind::NotALink => Text::new(
                "Ini bukan tautan penilaian Zona Hijau. Salin alamatnya seluruhnya, termasuk yang sesudah “#”.",
                "This is no link to a Zona Hijau assessment. Copy the whole address, with what follows “#”.",
            ),
            ProblemKind::LinkNewer { version } => both(
                format_args!(
                    "Tautan ini dibuat oleh versi yang lebih baru ({version}). Muat ulang halaman untuk memakai versi terbaru."
                ),
                format_args!(
                    "This link was made by a newer version ({version}). Reload the page to get the newest version."
                ),
            ),
            ProblemKind::LinkTooLong => Text::new(
                "Tautan ini terlalu panjang untuk sebuah penilaian. Mintalah berkasnya.",
                "This link is too long for an assessment. Ask for the file.",
            ),
            ProblemKind::LinkCutOff => Text::new(
                "Tautan ini terpotong: akhirnya, “/end”, tidak ada. Salin tautan seluruhnya, atau mintalah berkasnya.",
                "This link is cut off: its end, “/end”, is missing. Copy the whole link, or ask for the file.",
            ),
            ProblemKind::LinkDamaged {
                character,
                expected,
            } => damaged(*character, expected.id, expected.en),
            ProblemKind::LinkLacks { character, mark } => {
                let mark = format!("“{mark}”");
                damaged(*character, &mark, &mark)
            }
            ProblemKind::LinkNodeUnknown { edition } => both(
                format_args!(
                    "Tautan ini memuat butir yang belum ada dalam edisi {edition} di sini. Muat ulang halaman untuk memakai versi terbaru, atau mintalah berkasnya."
                ),
                format_args!(
                    "This link names a node that edition {edition} does not have here. Reload the page to get the newest version, or ask for the file."
                ),
            ),
            ProblemKind::Edition(problem) => (problem.words)(&problem.kind),
            ProblemKind::Question(problem) => (problem.words)(&problem.kind),
            ProblemKind::Plan(problem) => (problem.words)(&problem.kind),
        }
    }
}

fn edition_messages(problem: &EditionProblem) -> Text {
    match problem {
        EditionProblem::OtherName { name } => must_be(
            &format!("“{name}”, nama berkasnya"),
            &format!("“{name}”, the name of its file"),
        ),
        EditionProblem::NotUnique { node, key } => both(
            format_args!(
                "Id atau nomor “{node}” ({key}) dipakai dua kali, atau nomornya 0. Beri nomor sendiri."
            ),
            format_args!(
                "The id or the number of “{node}” ({key}) is given twice, or its number is 0. Give it one of its own."
            ),
        ),
    }
}

fn question_messages(problem: &QuestionProblem) -> Text {
    match problem {
        QuestionProblem::LocusMissing => Text::new(
            "Sebutkan lokusnya (“locus”) untuk menjelaskan satu dimensi atau indikator.",
            "Name the locus (“locus”) to explain one dimension or indicator.",
        ),
        QuestionProblem::LocusUnknown { locus } => both(
            format_args!("Tidak ada lokus pada urutan {locus} (dihitung dari 0)."),
            format_args!("There is no locus at position {locus} (counted from 0)."),
        ),
        QuestionProblem::NotExplained { node } => both(
            format_args!("“{node}” bukan dimensi atau indikator yang dihitung."),
            format_args!("“{node}” is no dimension or indicator that counts."),
        ),
        QuestionProblem::LocusNotDrawn { locus } => both(
            format_args!(
                "Tidak ada lokus pada urutan {locus} (dihitung dari 0). Pilih lokus yang ada."
            ),
            format_args!(
                "There is no locus at position {locus} (counted from 0). Choose one that there is."
            ),
        ),
        QuestionProblem::ScoreOutside => Text::new(
            "Nilai harus antara 0 dan 100. Perbaiki nilai itu.",
            "A score lies between 0 and 100. Correct it.",
        ),
        QuestionProblem::NoResultsOfYear { year, known } => {
            let known = years(known);
            both(
                format_args!(
                    "Tidak ada hasil terbit untuk tahun {year}. Pilih salah satu: {known}."
                ),
                format_args!("There are no published results of {year}. Choose one of: {known}."),
            )
        }
        QuestionProblem::NoResultsOfKind { kind, known } => {
            let known = known.join(", ");
            both(
                format_args!(
                    "Tidak ada hasil terbit untuk jenis “{kind}”. Pilih salah satu: {known}."
                ),
                format_args!(
                    "There are no published results of the kind “{kind}”. Choose one of: {known}."
                ),
            )
        }
    }
}

fn plan_messages(problem: &PlanProblem) -> Text {
    match problem {
        PlanProblem::GoalUnclear => Text::new(
            "Isi “target” atau “budget”, salah satu saja.",
            "Give “target” or “budget”, and only one of them.",
        ),
        PlanProblem::TargetUnknown { word, known } => {
            let known = known.join(", ");
            both(
                format_args!(
                    "Edisi ini tidak punya kategori atau zona “{word}”. Pilih {known}, zona, atau angka."
                ),
                format_args!(
                    "This edition has no category or zone “{word}”. Choose {known}, a zone or a number."
                ),
            )
        }
        PlanProblem::TargetOutside { maximum } => both(
            format_args!(
                "Nilai tertinggi edisi ini {maximum}. Pilih angka dari 0 sampai {maximum}."
            ),
            format_args!(
                "The highest score of this edition is {maximum}. Choose a number from 0 to {maximum}."
            ),
        ),
        PlanProblem::DaysNotWhole => Text::new(
            "Waktu kerja ditulis dalam hari penuh: bilangan bulat, 0 atau lebih.",
            "Effort is written in whole working days: a whole number, 0 or more.",
        ),
        PlanProblem::DaysTooMany { most } => both(
            format_args!("Waktu kerja paling banyak {most} hari. Perbaiki angkanya."),
            format_args!("An effort is {most} days at most. Correct the number."),
        ),
        PlanProblem::EffortFalls => Text::new(
            "Daftar waktu kerja dihitung dari 0, jadi tidak boleh turun. Urutkan dari level 1.",
            "A list of efforts counts from 0, so it cannot fall. Begin with level 1.",
        ),
        PlanProblem::EffortCount { given, levels } => both(
            format_args!(
                "Daftar ini berisi {given} angka, padahal skalanya {levels}. Isi satu angka untuk tiap level."
            ),
            format_args!(
                "This list has {given} numbers for a scale of {levels}. Give one number for each level."
            ),
        ),
        PlanProblem::ScaleTooFine { most } => both(
            format_args!(
                "Rencana hanya dapat memakai skala sampai {most}. Perkecil skala, atau kunci indikatornya."
            ),
            format_args!(
                "A plan can only use scales up to {most}. Make the scale smaller, or lock the indicator."
            ),
        ),
        PlanProblem::NodeUnknown { node } => both(
            format_args!("Edisi ini tidak mengenal indikator “{node}”. Periksa id-nya."),
            format_args!("This edition knows no indicator “{node}”. Check its id."),
        ),
        PlanProblem::NodeOfOtherYear { name, year } => both(
            format_args!(
                "Indikator “{}” tidak ada pada tahun {year}. Hapus, atau pilih tahun lain.",
                name.id
            ),
            format_args!(
                "The indicator “{}” does not exist in {year}. Remove it, or choose another year.",
                name.en
            ),
        ),
        PlanProblem::LocusUnknown { locus, count } => both(
            format_args!(
                "Lokus {locus} tidak ada: penilaian ini berisi {count} lokus, dihitung dari 0."
            ),
            format_args!("There is no locus {locus}: this assessment has {count}, counted from 0."),
        ),
        PlanProblem::RequiresCycle { nodes } => {
            let nodes = nodes.join(" → ");
            both(
                format_args!("Prasyarat ini saling menunggu: {nodes}. Hapus salah satunya."),
                format_args!(
                    "These prerequisites wait for each other: {nodes}. Remove one of them."
                ),
            )
        }
        PlanProblem::SharedTwice { node, locus } => both(
            format_args!(
                "“{node}” lokus {locus} sudah ada dalam perbaikan bersama. Tulis sekali saja."
            ),
            format_args!("“{node}” of locus {locus} is in a shared fix already. Name it once."),
        ),
        PlanProblem::FloorLocked { locus, nodes } => {
            let nodes = nodes.join(", ");
            both(
                format_args!(
                    "Lokus “{locus}” tidak dapat mencapai batas bawah selama ini terkunci: {nodes}. Buka kuncinya, atau turunkan batasnya."
                ),
                format_args!(
                    "Locus “{locus}” cannot reach the floor while these are locked: {nodes}. Unlock them, or lower the floor."
                ),
            )
        }
    }
}

fn both(id: Arguments<'_>, en: Arguments<'_>) -> Text {
    Text::new(id.to_string(), en.to_string())
}

fn must_be(id: &str, en: &str) -> Text {
    both(
        format_args!("Isian ini harus berupa {id}. Perbaiki isian itu."),
        format_args!("This must be {en}. Correct it."),
    )
}

fn damaged(character: usize, id: &str, en: &str) -> Text {
    both(
        format_args!(
            "Tautan ini rusak pada karakter ke-{character}: di situ harus ada {id}. Salin tautan seluruhnya sekali lagi, atau mintalah berkasnya."
        ),
        format_args!(
            "This link is damaged at character {character}: there must be {en}. Copy the whole link again, or ask for the file."
        ),
    )
}

fn years(years: &[Year]) -> String {
    let years: Vec<String> = years.iter().map(Year::to_string).collect();
    years.join(", ")
}

impl From<EditionProblem> for ProblemKind {
    fn from(kind: EditionProblem) -> ProblemKind {
        ProblemKind::Edition(Worded {
            kind,
            words: edition_messages,
        })
    }
}

impl From<QuestionProblem> for ProblemKind {
    fn from(kind: QuestionProblem) -> ProblemKind {
        ProblemKind::Question(Worded {
            kind,
            words: question_messages,
        })
    }
}

impl From<PlanProblem> for ProblemKind {
    fn from(kind: PlanProblem) -> ProblemKind {
        ProblemKind::Plan(Worded {
            kind,
            words: plan_messages,
        })
    }
}

/// Values that were expected.
pub(crate) mod expected {
    use crate::model::problem::kind::Expected;

    macro_rules! expected {
        ($($name:ident: $id:literal, $en:literal;)*) => {
            $(pub(crate) static $name: Expected = Expected { id: $id, en: $en };)*
        };
    }

    expected! {
        TEXT: "teks", "text";
        NUMBER: "angka", "a number";
        WHOLE: "bilangan bulat", "a whole number";
        WHOLE_FROM_ZERO: "bilangan bulat, 0 atau lebih", "a whole number, 0 or more";
        WHOLE_FROM_ONE: "bilangan bulat, 1 atau lebih", "a whole number, 1 or more";
        YEAR: "tahun", "a year";
        LINK_KEY: "nomor sampai 65535", "a number up to 65535";
        BOOL: "true atau false", "true or false";
        LIST: "daftar", "a list";
        OBJECT: "objek", "an object";

        // Assessments.
        ANSWER: "angka, atau daftar angka responden", "a number, or a list of the respondents' numbers";
        COMPLIANCE: "“tinggi” atau “lain”", "“tinggi” or “lain”";
        ASSESSMENTS: "daftar dengan sedikitnya satu penilaian", "a list of at least one assessment";

        // Editions.
        WEIGHT_UNIT: "satuan bobot", "a unit of weights";
        CATEGORIES: "daftar kategori menaik mulai dari 0", "a list of categories that ascend from 0";
        DIMENSIONS: "daftar dimensi yang nilainya diketahui setiap tahun", "a list of dimensions whose points are known every year";
        MEAN: "cara merata-rata", "a kind of mean";
        MARK: "tanda bukti", "a mark of evidence";
        ZONE: "zona", "a zone";
        EFFORT_KIND: "jenis pekerjaan, misalnya “brief”", "a kind of work, such as “brief”";
        YEAR_OF_EDITION: "salah satu tahun edisi", "one of the edition's years";
        SOURCE: "salah satu kunci “sources”", "one of the keys of “sources”";
        SOURCES: "sumbernya, karena ditandai terbit", "its sources, since it is marked as published";

        // Questions.
        THREE_NUMBERS: "tiga angka", "three numbers";
        WHICH: "“low”, “estimate”, atau “high”", "“low”, “estimate” or “high”";
        LANGUAGE: "“id” atau “en”", "“id” or “en”";
        MODE: "“estimate” atau “guaranteed”", "“estimate” or “guaranteed”";
        TARGET: "kategori, zona, atau angka", "a category, a zone or a number";
        SHARED: "daftar: id indikator, lalu nomor lokus mulai dari 0", "a list: the id of an indicator, then positions of loci from 0";

        // Links.
        EDITION: "edisi", "an edition";
        SHORTER_NUMBER: "angka yang lebih pendek", "a shorter number";
        ESCAPE: "%XX", "%XX";
        CHARACTER: "huruf, angka, atau %XX", "a letter, a digit or %XX";
        STAND_IN: "huruf pengganti", "a letter that stands for a character";
        UTF8: "teks UTF-8", "a text in UTF-8";
        DATA: "data", "data";
        SHALLOWER: "data yang lebih dangkal", "data that is less deep";
        LOCUS_FIRST: "lokus sebelum produknya", "a locus before its products";
        END: "akhir tautan", "the end of the link";
        SECTION: "huruf sebuah bagian", "the letter of a section";
        FIELD: "huruf sebuah isian", "the letter of a field";
        FLAG: "0 atau 1", "0 or 1";
        SOMETHING_NEW: "isian yang belum ada", "something new";
        NUMBERS: "angka, bukan daftar responden", "numbers, no lists of respondents";
        KEYED_VALUE: "nomor dengan isinya", "a number with its value";
        DIGITS_OR_HYPHEN: "angka atau -", "digits or -";
        EQUAL_ROWS: "jawaban yang sama banyak dari setiap responden", "as many answers of each respondent";
        DIGIT_OR_X: "angka atau x", "a digit or x";
        DIGITS: "angka", "digits";
        NODES_ONCE: "setiap butir satu kali saja", "every node only once";
    }
}
