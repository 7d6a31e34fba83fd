//! The code for other sites: what it says, and that whatever a name or an address says stays inside.

use proptest::prelude::*;
use roxmltree::Document as Tree;
use serde_json::{Value, json};
use zonahijau::document::Document;
use zonahijau::edit::embed_code::{Kind, Options, SANDBOX, Source, image, published};
use zonahijau::edit::notes;
use zonahijau::edit::url_fragment::{Address, FrameView, Shade};
use zonahijau::model::edition::NodeId;
use zonahijau::model::text::Language;

use crate::support::{document, example, with};

const PAGE: &str = "https://contoh.go.id/zona/";
const LINK: &str = "1/2022-2024;y=2023/g=Kota_Contoh/end";
const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

const EVIL: &str = "\"><script>alert('&')</script><a href=\"javascript:alert(1)";

const KINDS: [Kind; 5] = [
    Kind::Frame,
    Kind::Element,
    Kind::Link,
    Kind::File,
    Kind::Badge,
];

fn source<'a>(name: &'a str, indicators: &'a [NodeId]) -> Source<'a> {
    Source {
        page: PAGE,
        link: LINK,
        name,
        indicators,
        badge: [SVG, name],
    }
}

fn everything(kind: Kind) -> Options {
    Options {
        kind,
        view: FrameView::Compact,
        language: Language::English,
        shade: Some(Shade::Dark),
        is_locked: true,
        locus: Some(0),
        keeps_indicators: true,
        ..Options::default()
    }
}

/// The elements of a snippet with their attributes, as a browser would read them.
fn elements(snippet: &str) -> Vec<(String, Vec<(String, String)>)> {
    // HTML knows attributes without a value and elements without an end, XML does not.
    let mut xml = snippet.replace(" async>", " async=\"\">");
    xml = xml.replace(" locked ", " locked=\"\" ");
    if xml.contains("<img ") {
        xml = xml.replace("></a>", "/></a>");
    }
    let xml = format!("<div>{xml}</div>");
    let tree = Tree::parse(&xml).unwrap();
    let all = tree.root_element().descendants().skip(1);
    all.filter(roxmltree::Node::is_element)
        .map(|node| {
            let attributes = node.attributes();
            let pairs = attributes.map(|own| (own.name().to_owned(), own.value().to_owned()));
            (node.tag_name().name().to_owned(), pairs.collect())
        })
        .collect()
}

fn tags(snippet: &str) -> Vec<String> {
    elements(snippet).into_iter().map(|(tag, _)| tag).collect()
}

/// An attribute of the first element with such a tag.
fn attribute(snippet: &str, tag: &str, name: &str) -> Option<String> {
    let (_, attributes) = elements(snippet).into_iter().find(|(own, _)| own == tag)?;
    let found = attributes.into_iter().find(|(own, _)| own == name);
    found.map(|(_, value)| value)
}

fn expected_tags(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Frame | Kind::File => &["iframe", "p", "a"],
        Kind::Element => &["script", "zona-hijau", "a"],
        Kind::Link => &["p", "a"],
        Kind::Badge => &["a", "img"],
    }
}

#[test]
fn a_frame_shows_everything_unless_something_else_was_chosen() {
    let snippet = Options::default().snippet(&source("Kota Contoh", &[]));
    assert_eq!(
        snippet,
        format!(
            "<iframe src=\"{PAGE}embed.html#{LINK}\" title=\"Zona Hijau: Kota Contoh (simulasi, \
             tidak resmi)\" width=\"100%\" height=\"640\" loading=\"lazy\" \
             sandbox=\"{SANDBOX}\"></iframe>\n\
             <p><a href=\"{PAGE}#{LINK}\">Buka penuh</a> (simulasi, tidak resmi)</p>"
        )
    );
}

#[test]
fn a_frame_has_every_option_that_differs_in_its_fragment() {
    let indicators = [NodeId::from("pengaduan.a"), NodeId::from("input.b")];
    let snippet = everything(Kind::Frame).snippet(&source("Kota Contoh", &indicators));
    assert_eq!(
        attribute(&snippet, "iframe", "src").unwrap(),
        format!(
            "{PAGE}embed.html#{LINK}&view=compact&language=en&theme=dark&locked=1&locus=0\
             &indicators=pengaduan.a,input.b"
        )
    );
    assert!(snippet.contains("Open in full</a> (simulation, not official)"));
}

#[test]
fn a_frame_reads_the_options_that_were_chosen() {
    let indicators = [NodeId::from("pengaduan.a"), NodeId::from("input.b")];
    let address = everything(Kind::Frame).preview(&source("Kota Contoh", &indicators));
    let address = address.unwrap();
    let (_, fragment) = address.split_once('#').unwrap();
    let read = Address {
        link: Some(LINK.to_owned()),
        view: FrameView::Compact,
        language: Some(Language::English),
        shade: Some(Shade::Dark),
        is_locked: true,
        locus: Some(0),
        indicators: indicators.to_vec(),
        ..Address::default()
    };
    assert_eq!(Address::read(fragment), read);
}

#[test]
fn a_card_is_a_file_of_its_own_with_nothing_to_lock() {
    let options = Options {
        view: FrameView::Card,
        ..everything(Kind::Frame)
    };
    let snippet = options.snippet(&source("Kota Contoh", &[NodeId::from("input.b")]));
    assert_eq!(
        attribute(&snippet, "iframe", "src").unwrap(),
        format!("{PAGE}card.html#{LINK}&language=en&theme=dark&locus=0")
    );
}

#[test]
fn the_element_says_its_options_as_attributes_and_holds_a_link() {
    let indicators = [NodeId::from("input.b")];
    let snippet = everything(Kind::Element).snippet(&source("Kota Contoh", &indicators));
    assert_eq!(
        snippet,
        format!(
            "<script src=\"{PAGE}embed.js\" async></script>\n\
             <zona-hijau link=\"{LINK}\" view=\"compact\" language=\"en\" theme=\"dark\" locked \
             locus=\"0\" indicators=\"input.b\"><a href=\"{PAGE}#{LINK}\">Zona Hijau: Kota \
             Contoh (simulation, not official)</a></zona-hijau>"
        )
    );
}

#[test]
fn the_one_file_is_framed_where_the_site_has_it() {
    let framed = |file: &str| {
        let options = Options {
            file: file.to_owned(),
            ..everything(Kind::File)
        };
        let snippet = options.snippet(&source("Kota Contoh", &[]));
        let page = attribute(&snippet, "a", "href").unwrap();
        let frame = attribute(&snippet, "iframe", "src").unwrap();
        assert_eq!(frame, page, "it is always all of it");
        page.strip_suffix(&format!("#{LINK}")).unwrap().to_owned()
    };
    for known in [
        "/media/zona-hijau.html",
        "https://contoh.go.id/z.html",
        "a/b.html",
    ] {
        assert_eq!(framed(known), known);
    }
    assert_eq!(
        framed(" https://contoh.go.id/z.html#x "),
        "https://contoh.go.id/z.html"
    );
    for unknown in [
        "",
        "  ",
        "#x",
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "data:text/html,x",
    ] {
        assert_eq!(framed(unknown), "zona-hijau.html", "{unknown}");
    }
}

#[test]
fn every_way_says_that_it_is_not_official() {
    for kind in KINDS {
        for (language, words) in [
            (Language::Indonesian, "tidak resmi"),
            (Language::English, "not official"),
        ] {
            let options = Options {
                kind,
                language,
                ..Options::default()
            };
            // A badge brings its words along.
            let name = if kind == Kind::Badge { words } else { "Kota" };
            let snippet = options.snippet(&source(name, &[]));
            assert!(snippet.contains(words), "{kind:?} {snippet}");
        }
    }
}

#[test]
fn a_name_and_an_address_with_markup_stay_text() {
    for kind in KINDS {
        let options = Options {
            file: EVIL.to_owned(),
            ..everything(kind)
        };
        let indicators = [NodeId::from(EVIL)];
        let page = [PAGE, "?", EVIL].concat();
        let source = Source {
            page: &page,
            link: EVIL,
            badge: [EVIL, EVIL],
            ..source(EVIL, &indicators)
        };
        let snippet = options.snippet(&source);
        assert_eq!(tags(&snippet), expected_tags(kind), "{snippet}");
        assert_eq!(snippet.matches('<').count(), snippet.matches('>').count());
    }
}

proptest! {
    #[test]
    fn whatever_a_name_says_it_is_read_back_as_it_was(name in "[ -~]{0,40}") {
        let source = source(&name, &[]);
        for kind in [Kind::Frame, Kind::File] {
            let options = Options { kind, ..Options::default() };
            let snippet = options.snippet(&source);
            prop_assert_eq!(tags(&snippet), expected_tags(kind));
            let title = attribute(&snippet, "iframe", "title");
            prop_assert_eq!(title, Some(options.title(&name)));
        }
    }

    #[test]
    fn a_picture_is_read_back_as_it_was(svg in "\\PC{0,60}") {
        let address = attribute(&format!("<a>{}</a>", image(&svg, "x")), "img", "src").unwrap();
        prop_assert!(address.bytes().all(|own| own.is_ascii_graphic() && !b"<>\"'#&".contains(&own)));
        prop_assert_eq!(decoded(address.strip_prefix("data:image/svg+xml,").unwrap()), svg);
    }
}

fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first == b'%' {
            let hex = std::str::from_utf8(&tail[..2]).unwrap();
            bytes.push(u8::from_str_radix(hex, 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn the_preview_is_the_frame_of_the_code() {
    for kind in [Kind::Frame, Kind::Element] {
        for view in [FrameView::Full, FrameView::Compact, FrameView::Card] {
            let options = Options {
                view,
                ..everything(kind)
            };
            let source = source("Kota Contoh", &[]);
            let frame = Options {
                kind: Kind::Frame,
                ..options.clone()
            };
            let framed = attribute(&frame.snippet(&source), "iframe", "src");
            assert_eq!(options.preview(&source), framed);
        }
    }
    let file = everything(Kind::File).preview(&source("Kota Contoh", &[]));
    assert_eq!(file.unwrap(), format!("{PAGE}zona-hijau.html#{LINK}"));
    for kind in [Kind::Link, Kind::Badge] {
        assert_eq!(everything(kind).preview(&source("Kota Contoh", &[])), None);
    }
}

#[test]
fn a_page_that_is_a_file_or_has_a_query_is_framed_from_its_folder() {
    for page in [
        "https://contoh.go.id/zona/index.html",
        "https://contoh.go.id/zona/?a=/b/",
    ] {
        let source = Source {
            page,
            ..source("Kota Contoh", &[])
        };
        let frame = Options::default().preview(&source).unwrap();
        assert_eq!(frame, format!("{PAGE}embed.html#{LINK}"));
    }
}

/// A work with everything that is the user's own.
fn whole(extra: Value) -> Document {
    document(&with(example("contoh"), "extra", extra))
}

fn private() -> Value {
    json!({
        "example": { "name": "Contoh", "real": false },
        "notes": [{ "locus": 0, "node": "input", "text": "rahasia" }],
        "scenarios": [{ "name": "Rencana", "changes": [{ "locus": 0, "node": "pengaduan", "to": 9 }] }],
        "official": [{ "locus": 0, "score": 80 }],
        "other": "alat lain",
    })
}

#[test]
fn what_is_published_has_neither_notes_nor_scenarios() {
    let document = whole(private());
    let copy = published(&document);
    assert_eq!(document.workspace.notes.len(), 1, "there was a note");
    let expected = whole(json!({
        "example": { "name": "Contoh", "real": false },
        "official": [{ "locus": 0, "score": 80 }],
    }));
    assert_eq!(copy, expected);
}

#[test]
fn notes_are_left_out_also_where_they_have_another_shape() {
    let mut extra = private();
    let copy = notes::left_out(&whole(extra.clone()));
    extra.as_object_mut().unwrap().remove("notes");
    assert_eq!(copy, whole(extra.clone()));
    extra["notes"] = json!("rahasia");
    let strange = whole(extra.clone());
    assert!(format!("{strange:?}").contains("rahasia"));
    assert!(!format!("{:?}", notes::left_out(&strange)).contains("rahasia"));
}
