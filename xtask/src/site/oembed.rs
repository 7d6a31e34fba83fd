//! Pages that show a published assessment in WordPress and others when their address is pasted.
//!
//! oEmbed was made for servers that compute an answer. On a static host the answer is a file, so that
//! it can neither follow `maxwidth` nor be asked about other addresses; discovery needs no more. The
//! links in it must be absolute, which is why the build has to be told where the page will lie.

use serde_json::Value;
use zonahijau::document::Document;
use zonahijau::edit::loci;
use zonahijau::format::badge::{BadgeOptions, badge};
use zonahijau::format::edition::read_edition;
use zonahijau::format::link::{Keys, to_link};
use zonahijau::model::sheet::Sheet;

use super::sync::Files;
use crate::{
    files::{self, Outcome},
    json,
    project::Project,
};

/// The size that a frame has until it says its own.
const SIZE: (u32, u32) = (600, 480);

/// Future address of the page: an http(s) address of a folder, with a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl(String);

impl BaseUrl {
    /// Reads an address from the command line.
    pub(crate) fn read(text: &str) -> Outcome<Self> {
        let rest = ["https://", "http://"]
            .iter()
            .find_map(|scheme| text.strip_prefix(scheme));
        let is_host =
            |host: &str| host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
        // No query and no fragment: names of files are put behind it. No user either.
        let is_plain = |rest: &str| {
            rest.chars()
                .all(|c| c.is_ascii_alphanumeric() || "-._~/:[]%".contains(c))
                && !rest.contains("/.")
        };
        match rest {
            Some(rest) if is_host(rest) && is_plain(rest) => {
                Ok(Self(format!("{}/", text.trim_end_matches('/'))))
            }
            _ => Err(format!(
                "“{text}” is no address of a folder: give --base-url the address under which dist/ \
                 will lie, such as https://contoh.go.id/zona-hijau/"
            )),
        }
    }
}

/// The pages of all published assessments, and the files that belong to them.
pub(crate) fn files(project: &Project, base: &BaseUrl) -> Outcome<Files> {
    let mut made = Files::new();
    for path in files::list(&project.root.join("static/examples"), ".json")? {
        let name = files::name(&path).trim_end_matches(".json");
        let published = Published::read(project, &files::read_text(&path)?)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        let answer = format!("{:#}\n", published.answer(base, name));
        made.insert(format!("oembed/{name}.json"), answer.into_bytes());
        made.insert(
            format!("oembed/{name}.svg"),
            published.badge.clone().into_bytes(),
        );
        made.insert(
            format!("oembed/{name}.html"),
            published.page(base, name).into_bytes(),
        );
    }
    Ok(made)
}

/// A published assessment as its page shows it.
struct Published {
    link: String,
    /// The locus that is looked at first.
    locus: Option<usize>,
    badge: String,
}

impl Published {
    /// Reads a file.
    fn read(project: &Project, text: &str) -> Outcome<Self> {
        let json = json::read(text)?;
        let document = Document::read(&json).map_err(|problem| problem.to_string())?;
        let assessment = &document.assessment;
        let file = format!("static/editions/{}.json", assessment.edition);
        let edition = json::read(&files::read_text(&project.root.join(file))?)?;
        let edition = read_edition(&edition).map_err(|problem| problem.to_string())?;
        let sheet = Sheet::new(&edition, assessment).map_err(|problem| problem.to_string())?;
        // The frame opens with it: page, title and frame say the same.
        let locus = loci::opening(&document);
        let options = BadgeOptions {
            locus,
            ..BadgeOptions::default()
        };
        let badge = badge(&edition, assessment, &sheet.score(), options);
        Ok(Self {
            locus,
            link: to_link(&document, &Keys::of(&edition)),
            badge: badge.map_err(|problem| problem.to_string())?,
        })
    }

    /// The badge's own sentence, with name, score and “tidak resmi”, escaped for XML and HTML.
    fn sentence(&self) -> &str {
        let start = self
            .badge
            .split_once("<title>")
            .map_or("", |(_, rest)| rest);
        start
            .split_once("</title>")
            .map_or("", |(sentence, _)| sentence)
    }

    /// The answer of an oEmbed server, version 1.0.
    fn answer(&self, base: &BaseUrl, name: &str) -> Value {
        let (width, height) = SIZE;
        let (link, sentence, base) = (&self.link, self.sentence(), &base.0);
        let locus = self
            .locus
            .map_or_else(String::new, |locus| format!("&amp;locus={locus}"));
        // WordPress shows the quotation where scripts are off, and listens to the frame's height only
        // where there is one. It lets no style through, so the border goes by an attribute of old.
        let html = format!(
            "<blockquote class=\"wp-embedded-content\">\
             <a href=\"{base}oembed/{name}.html\">{sentence}</a></blockquote>\
             <iframe src=\"{base}embed.html#{link}&amp;view=compact{locus}\" width=\"{width}\" \
             height=\"{height}\" frameborder=\"0\" title=\"{sentence}\"></iframe>"
        );
        serde_json::json!({
            "version": "1.0",
            "type": "rich",
            "provider_name": "Zona Hijau (tidak resmi)",
            "provider_url": base,
            "title": plain(self.sentence()),
            "html": html,
            "width": width,
            "height": height
        })
    }

    /// The page whose address is pasted: read by people as well as by programs.
    fn page(&self, base: &BaseUrl, name: &str) -> String {
        let (base, link, sentence) = (&base.0, &self.link, self.sentence());
        format!(
            r#"<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{sentence}</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<link rel="alternate" type="application/json+oembed" href="{base}oembed/{name}.json" title="{sentence}">
</head>
<body>
<h1>Zona Hijau</h1>
<p><a href="../index.html#{link}"><img src="{name}.svg" alt="{sentence}"></a></p>
<p><a href="../index.html#{link}">{sentence}</a></p>
<p><strong>Bukan kalkulator resmi Ombudsman RI.</strong> Nilai ini simulasi di perangkat Anda; buka untuk mencoba perbaikan dan melihat asal setiap angka.</p>
<p lang="en"><strong>Not an official calculator of the Ombudsman of Indonesia.</strong> A simulation that runs on your device: open it to try fixes and to see where every figure comes from.</p>
</body>
</html>
"#
        )
    }
}

/// A text without the escapes that the badge writes; the one of `&` last, since others begin with it.
fn plain(escaped: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    pairs.iter().fold(escaped.to_owned(), |text, (from, to)| {
        text.replace(from, to)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_address_ends_in_one_slash() {
        for text in ["https://contoh.go.id/zona", "https://contoh.go.id/zona//"] {
            let base = BaseUrl::read(text).map(|base| base.0);
            assert_eq!(base, Ok("https://contoh.go.id/zona/".to_owned()));
        }
        let local = BaseUrl::read("http://[::1]:8080").map(|base| base.0);
        assert_eq!(local, Ok("http://[::1]:8080/".to_owned()));
    }

    #[test]
    fn what_is_no_address_of_a_folder_is_refused_with_the_remedy() {
        for text in [
            "",
            "contoh.go.id",
            "//contoh.go.id",
            "ftp://contoh.go.id",
            "https://",
            "https:///zona",
            "javascript:alert(1)",
            "https://a@contoh.go.id",
            "https://contoh.go.id/?a",
            "https://contoh.go.id/#a",
            "https://contoh.go.id/\"><script>",
            "https://contoh.go.id/a b",
            "https://contoh.go.id/../a",
        ] {
            let error = BaseUrl::read(text).err().unwrap_or_default();
            assert!(
                error.contains("--base-url") && error.contains("https://contoh.go.id/"),
                "{text}: {error}"
            );
        }
    }

    #[test]
    fn a_name_with_markup_stays_text_in_page_and_answer() -> Outcome<()> {
        let text = r#"{"schema": 1, "edition": "2022-2024",
            "loci": [{"name": "<b>\"&amp;", "points": {"total": 54}}]}"#;
        let published = Published::read(&Project::open()?, text)?;
        let base = BaseUrl::read("https://contoh.go.id")?;
        let page = published.page(&base, "x");
        assert!(
            page.contains("<title>&lt;b&gt;&quot;&amp;amp;: nilai 54,00"),
            "{page}"
        );
        assert!(!page.contains("<b>"));
        let answer = published.answer(&base, "x");
        let title = answer["title"].as_str().unwrap_or_default();
        assert!(
            title.starts_with("<b>\"&amp;: nilai 54,00") && title.contains("tidak resmi"),
            "{title}"
        );
        let html = answer["html"].as_str().unwrap_or_default();
        assert_eq!(html.matches('<').count(), 6, "{html}");
        Ok(())
    }

    #[test]
    fn an_assessment_that_its_edition_refuses_ends_the_build() -> Outcome<()> {
        let text = r#"{"schema": 1, "edition": "2022-2024", "loci": [{"points": {"total": 101}}]}"#;
        let error = Published::read(&Project::open()?, text)
            .err()
            .unwrap_or_default();
        assert!(error.contains("points-out-of-range"), "{error}");
        Ok(())
    }
}
