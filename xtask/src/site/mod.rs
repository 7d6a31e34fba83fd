//! Assembles dist/: the page, the engine's package, data, examples and schemas.
//!
//! Everything is put together in memory first, in the order of the references (the glue, the
//! module and the data; then boot.js, which names them; then index.html, which names all), and
//! only then written, so that a build that fails leaves the folder as it was.

mod minify;
mod npm;
pub(crate) mod oembed;
pub(crate) mod results;
mod single;
pub(crate) mod sync;
pub(crate) mod template;

use std::path::{Path, PathBuf};

use serde_json::Value;
use zonahijau::app::prerender::prerender;
use zonahijau::app::state::chunk::Chunk;
use zonahijau::format::edition_check::check_edition;

use self::{
    minify::{Kind as Text, minify},
    oembed::BaseUrl,
    single::{Kind, Single, replace_once},
    sync::Files,
    template::{Part, Parts, fill, hash, integrity},
};
use crate::{
    files::{self, Outcome},
    json,
    process::step,
    project::Project,
    setup::toolchain::{Profile, Toolchain},
    wasm::{APP, Built, CARD, COUNTER, ENGINE},
};

/// Parts that a first visit loads until a control reacts, in the order of the printed table.
const FIRST_LOAD: [&str; 2] = ["style.css", "boot.js"];

/// Parts that a first visit loads at the first sign of use, and any other visit at once.
const AT_USE: [&str; 4] = ["app.js", "app.wasm", FIRST_CORE, FIRST_EXAMPLE];

/// The edition of a first visit.
const FIRST_EDITION: &str = "2022-2024";

/// Part of that edition that the page computes with.
const FIRST_CORE: &str = "core/2022-2024";

/// Example that a visit opens with.
const FIRST_EXAMPLE: &str = "example/watdek-2023";

/// The style sheet of the chunks; boot.js knows it too.
const LATER_STYLE: &str = "later.css";

/// A WebAssembly module with nothing in it.
const EMPTY_MODULE: &[u8] = b"\0asm\x01\0\0\0";

/// The files in static/style/ that stand at the end of each style.
const LAST_STYLES: [&str; 2] = ["60-print.css", "70-forced-colours.css"];

/// Builds the page and all that comes with it; pages for oEmbed where it is known where all will lie.
pub(crate) fn build(
    project: &Project,
    toolchain: Toolchain,
    out: &Path,
    base: Option<&BaseUrl>,
) -> Outcome<()> {
    let app = APP.build(project, toolchain)?;
    let card = CARD.build(project, toolchain)?;
    let engine = ENGINE.build(project, toolchain)?;
    let mut site = Site::new(project, Profile::Release);
    let folder = project.root.join("static");
    site.add_loose(&folder)?;
    site.add_glue(&app)?;
    site.add_hashed("app.wasm", "app", ".wasm", app.wasm);
    for (chunk, bytes) in app.chunks {
        site.add_hashed(&chunk.file(), chunk.name(), ".wasm", bytes);
    }
    site.add_data("edition", "editions", &folder)?;
    site.add_cores(&folder)?;
    site.add_data("example", "examples", &folder)?;
    site.add_styles()?;
    let boot = |names: &[&str]| boot(project, names);
    site.add_boot(
        "static/boot",
        &boot(&["fetched.js", "first.js", "start.js"])?.concat(),
    )?;
    let index = files::read_text(&project.root.join("index.html"))?;
    let linked = single::select("index.html", &index, Kind::Linked)?;
    site.add_page("index.html", &with_first_visit(&linked, &folder)?)?;
    let whole_boot = boot(&["inlined.js", "frame.js", "start.js"])?.concat();
    let whole = site.whole(&index, &single::script(project, &whole_boot, &app.glue)?)?;
    let small = site.card(
        &folder.join("card"),
        &card,
        boot(&["inlined.js", "frame.js"])?,
    )?;
    site.add_singles(whole.into_iter().chain([small]));

    for path in files::list(&folder.join("schema"), ".json")? {
        let schema = parse(&path)?;
        let text = format!("{schema:#}\n");
        let name = format!("schema/{}", files::name(&path));
        site.files.insert(name, text.into_bytes());
    }
    site.files.extend(results::files(project)?);
    site.add_package(engine)?;
    if let Some(base) = base {
        site.files.extend(oembed::files(project, base)?);
    }

    step("write and compress", || sync::sync(out, &site.files))?;
    site.print_first_load(out)
}

/// The page for development: readable, with its module in one, and nothing beside it. It loads itself
/// anew once the server knows another version than this.
pub(crate) fn for_development(project: &Project, app: &Built, version: u64) -> Outcome<Files> {
    let mut site = Site::new(project, Profile::Dev);
    let folder = project.root.join("static");
    site.add_loose(&folder)?;
    site.add_glue(app)?;
    site.add_hashed("app.wasm", "app", ".wasm", app.wasm.clone());
    for chunk in Chunk::ALL {
        // The boot script joins it like any other, and everything is there already.
        site.add_hashed(&chunk.file(), chunk.name(), ".wasm", EMPTY_MODULE.to_vec());
    }
    site.add_data("edition", "editions", &folder)?;
    site.add_cores(&folder)?;
    site.add_data("example", "examples", &folder)?;
    site.add_styles()?;
    // Prerendered views would be those of the time when xtask was compiled.
    let parts = boot(project, &["fetched.js", "unprepared.js", "start.js"])?;
    site.add_boot("static/boot", &parts.concat())?;
    let reload = boot(project, &["reload.js"])?.concat();
    let reload = replace_once("reload.js", &reload, "__VERSION__", &version.to_string())?;
    site.add_hashed("reload.js", "reload", ".js", reload.into_bytes());
    let index = files::read_text(&project.root.join("index.html"))?;
    let linked = single::select("index.html", &index, Kind::Linked)?;
    let script = "<script type=\"module\" src=\"{{reload.js}}\" integrity=\"{{integrity:reload.js}}\"></script>\n</head>";
    let page = replace_once("index.html", &linked, "</head>", script)?;
    site.add_page("index.html", &page)?;
    Ok(site.files)
}

/// The text of scripts in static/boot/, with the names that both this tool and they need.
fn boot(project: &Project, names: &[&str]) -> Outcome<Vec<String>> {
    let folder = project.root.join("static/boot");
    let [base, ..] = Chunk::ALL;
    let known = [
        ("__BASE__", base.file()),
        // It reads links and the options of frames.
        ("__LINKS__", Chunk::Works.file()),
        ("__EDITION__", FIRST_EDITION.to_owned()),
        ("__EXAMPLE__", FIRST_EXAMPLE.to_owned()),
    ];
    let filled = |name: &&str| {
        let text = files::read_text(&folder.join(name))?;
        let fill = |text: String, (place, value): &(&str, String)| text.replace(place, value);
        Ok(known.iter().fold(text, fill))
    };
    names.iter().map(filled).collect()
}

/// Builds the bare page that the benchmarks compare with.
pub(crate) fn build_counter(project: &Project, toolchain: Toolchain, out: &Path) -> Outcome<()> {
    let counter = COUNTER.build(project, toolchain)?;
    let mut site = Site::new(project, Profile::Release);
    site.add_glue(&counter)?;
    site.add_hashed("app.wasm", "app", ".wasm", counter.wasm);
    let folder = project.root.join("benches/counter");
    let boot = folder.join("boot.js");
    site.add_boot(&boot.display().to_string(), &files::read_text(&boot)?)?;
    let index = files::read_text(&folder.join("index.html"))?;
    site.add_page("index.html", &index)?;
    step("write and compress", || sync::sync(out, &site.files))
}

/// A page in the making.
struct Site<'a> {
    project: &'a Project,
    profile: Profile,
    files: Files,
    parts: Parts,
}

impl<'a> Site<'a> {
    fn new(project: &'a Project, profile: Profile) -> Self {
        Site {
            project,
            profile,
            files: Files::new(),
            parts: Parts::new(),
        }
    }

    /// A script or style sheet as it is delivered.
    fn delivered(&self, kind: Text, text: &str) -> Outcome<String> {
        match self.profile {
            Profile::Release => minify(self.project, kind, text),
            Profile::Dev => Ok(text.to_owned()),
        }
    }

    /// Adds what lies right in static/, such as an icon, under its own name.
    fn add_loose(&mut self, folder: &Path) -> Outcome<()> {
        for path in files::list(folder, "")? {
            let name = files::name(&path);
            if name.starts_with('.') {
                continue;
            }
            let bytes = if name.ends_with(".js") {
                let script = files::read_text(&path)?;
                self.delivered(Text::Script, &script)?.into_bytes()
            } else {
                files::read(&path)?
            };
            self.files.insert(name.to_owned(), bytes);
        }
        Ok(())
    }

    /// Adds a file under a name with a hash, for others to refer to as `part`.
    fn add_hashed(&mut self, part: &str, stem: &str, ending: &str, bytes: Vec<u8>) {
        let path = format!("assets/{stem}-{}{ending}", hash(&bytes));
        let reference = Part {
            path: path.clone(),
            integrity: integrity(&bytes),
        };
        self.parts.insert(part.to_owned(), reference);
        self.files.insert(path, bytes);
    }

    /// Adds a folder of JSON files: under their own names, for everyone, and with a hash, for the
    /// page.
    fn add_data(&mut self, kind: &str, folder: &str, root: &Path) -> Outcome<()> {
        for path in files::list(&root.join(folder), ".json")? {
            let bytes = parse(&path)?.to_string().into_bytes();
            let name = files::name(&path).trim_end_matches(".json");
            self.files
                .insert(format!("{folder}/{name}.json"), bytes.clone());
            self.add_hashed(&format!("{kind}/{name}"), name, ".json", bytes);
        }
        Ok(())
    }

    /// Adds of each edition what a page computes with: a fourth of its bytes, and all of a first
    /// load's need. The whole file comes with the sheet's chunk of the module.
    fn add_cores(&mut self, root: &Path) -> Outcome<()> {
        for path in files::list(&root.join("editions"), ".json")? {
            let mut edition = parse(&path)?;
            let name = files::name(&path).trim_end_matches(".json");
            check_edition(name, &json::from_value(&edition)?)
                .map_err(|problem| format!("{}: {problem}", path.display()))?;
            remove_texts(&mut edition);
            let bytes = edition.to_string().into_bytes();
            self.add_hashed(
                &format!("core/{name}"),
                &format!("{name}-core"),
                ".json",
                bytes,
            );
        }
        Ok(())
    }

    fn add_glue(&mut self, module: &Built) -> Outcome<()> {
        let glue = self.delivered(Text::Module, &module.glue)?;
        self.add_hashed("app.js", "app", ".js", glue.into_bytes());
        Ok(())
    }

    /// Adds the style sheet of a first visit, and that of the chunks: each view's stands beside it. Paper
    /// and forced colours have the last word on both, so those files are at the end of each.
    fn add_styles(&mut self) -> Outcome<()> {
        let root = &self.project.root;
        let views = |name: &str| files::list(&root.join("src/app/views").join(name), ".css");
        let base = files::list(&root.join("static/style"), ".css")?;
        let is_last = |path: &PathBuf| LAST_STYLES.iter().any(|last| files::name(path) == *last);
        let (last, mut first): (Vec<_>, Vec<_>) = base.into_iter().partition(is_last);
        first.extend(views("page")?);
        let chunks = Chunk::ALL.map(|chunk| views(chunk.name()));
        let chunks: Vec<Vec<PathBuf>> = chunks.into_iter().collect::<Outcome<_>>()?;
        for (part, stem, mut paths) in [
            ("style.css", "style", first),
            (LATER_STYLE, "later", chunks.concat()),
        ] {
            // The number at the head of a name is the place in the sheet.
            paths.sort_by(|one, other| files::name(one).cmp(files::name(other)));
            let all = paths.iter().chain(&last);
            let sheet: Vec<String> = all
                .map(|path| files::read_text(path))
                .collect::<Outcome<_>>()?;
            let sheet = self.delivered(Text::Style, &sheet.concat())?;
            self.add_hashed(part, stem, ".css", sheet.into_bytes());
        }
        Ok(())
    }

    fn add_boot(&mut self, name: &str, text: &str) -> Outcome<()> {
        let text = self.delivered(Text::Module, text)?;
        let text = template::insert_parts(name, &text, &self.parts)?;
        let text = fill(name, &text, &self.parts)?;
        self.add_hashed("boot.js", "boot", ".js", text.into_bytes());
        Ok(())
    }

    /// The whole page as a file to keep, and for the frames of other pages.
    fn whole(&self, index: &str, script: &str) -> Outcome<Vec<(&'static str, single::Page)>> {
        let text = |part: &str| utf8(part, self.part(part)?);
        let pages = [
            ("zona-hijau.html", Kind::Whole),
            ("embed.html", Kind::Framed),
        ];
        let page = |(name, kind)| {
            let names = self.parts.keys().map(String::as_str);
            let wanted = names.filter(|part| match part.split_once('/') {
                Some(("example", _)) => kind != Kind::Framed || *part == FIRST_EXAMPLE,
                _ => true,
            });
            let inside = wanted.filter(|part| part.ends_with(".wasm") || part.contains('/'));
            let single = Single {
                kind,
                index,
                style: &[text("style.css")?, text(LATER_STYLE)?].concat(),
                icon: self.icon()?,
                script,
                parts: inside
                    .map(|part| Ok((part, self.part(part)?)))
                    .collect::<Outcome<_>>()?,
            };
            Ok((name, single.page(name)?))
        };
        pages.into_iter().map(page).collect()
    }

    /// The card for frames, out of its own folder.
    fn card(
        &self,
        folder: &Path,
        card: &Built,
        mut boot: Vec<String>,
    ) -> Outcome<(&'static str, single::Page)> {
        let read = |name: &str| files::read_text(&folder.join(name));
        boot.push(read("start.js")?);
        let cores = self.parts.keys().filter(|part| part.starts_with("core/"));
        let cores = cores.map(|part| Ok((part.as_str(), self.part(part)?)));
        let single = Single {
            kind: Kind::Framed,
            index: &read("index.html")?,
            style: &minify(self.project, Text::Style, &read("style.css")?)?,
            icon: self.icon()?,
            script: &single::script(self.project, &boot.concat(), &card.glue)?,
            parts: cores
                .chain([Ok(("app.wasm", &*card.wasm))])
                .collect::<Outcome<_>>()?,
        };
        Ok(("card.html", single.page("card.html")?))
    }

    fn icon(&self) -> Outcome<&str> {
        let bytes = self.files.get("icon.svg");
        utf8("icon.svg", bytes.map_or(&[], Vec::as_slice))
    }

    /// Adds the pages that are a single file, their checksums, and the policies for hosts that send
    /// them as headers.
    fn add_singles(&mut self, pages: impl Iterator<Item = (&'static str, single::Page)>) {
        let (mut sums, mut policies) = (String::new(), String::new());
        for (name, page) in pages {
            let sum = template::sha256(page.html.as_bytes());
            sums.push_str(&format!("{sum}  {name}\n"));
            policies.push_str(&format!("{name}\t{}\n", page.policy));
            self.files.insert(name.to_owned(), page.html.into_bytes());
        }
        self.files
            .insert("SHA256SUMS.txt".to_owned(), sums.into_bytes());
        self.files
            .insert("policies.txt".to_owned(), policies.into_bytes());
    }

    /// A part by its name.
    fn found(&self, name: &str) -> Outcome<&Part> {
        let missing = || format!("there is no part {name}");
        self.parts.get(name).ok_or_else(missing)
    }

    /// The bytes of a part.
    fn part(&self, name: &str) -> Outcome<&[u8]> {
        let bytes = self.files.get(&self.found(name)?.path);
        bytes
            .map(Vec::as_slice)
            .ok_or_else(|| format!("there is no file of the part {name}"))
    }

    fn add_page(&mut self, name: &str, text: &str) -> Outcome<()> {
        let text = fill(name, text, &self.parts)?;
        template::check_integrity(name, &text)?;
        self.files.insert(name.to_owned(), text.into_bytes());
        Ok(())
    }

    /// Adds the engine: for those who copy files, and as a package for npm.
    fn add_package(&mut self, engine: Built) -> Outcome<()> {
        let project = self.project;
        let read = |path: &str| files::read(&project.root.join(path));
        let own = [
            ("package.json", npm::description(project)?.into_bytes()),
            ("zonahijau.js", engine.glue.into_bytes()),
            ("zonahijau.d.ts", engine.types.into_bytes()),
            ("zonahijau_bg.wasm", engine.wasm),
        ];
        let beside = [
            ("README.md", read("src/engine/README.md")?),
            ("LICENSE-APACHE", read("LICENSE-APACHE")?),
            ("LICENSE-MIT", read("LICENSE-MIT")?),
        ];
        let packed: Vec<(&str, &[u8])> = own
            .iter()
            .chain(&beside)
            .map(|(name, bytes)| (*name, bytes.as_slice()))
            .collect();
        let tarball = npm::tarball(&packed)?;
        self.files.insert(npm::tarball_name(project)?, tarball);
        for (name, bytes) in own {
            self.files.insert(format!("pkg/{name}"), bytes);
        }
        Ok(())
    }

    /// Prints what a first visit loads, step by step, and what comes later.
    fn print_first_load(&self, out: &Path) -> Outcome<()> {
        println!("\n{:<46}{:>10}{:>10}", "first load", "bytes", "brotli");
        let mut sum = print_size(out, "index.html")?;
        for (parts, name) in [
            (&FIRST_LOAD[..], "sum: a control reacts"),
            (&AT_USE[..], "sum, from the first sign of use on"),
        ] {
            for part in parts {
                let (bytes, small) = print_size(out, &self.found(part)?.path)?;
                sum = (sum.0 + bytes, sum.1 + small);
            }
            println!("{name:<46}{:>10}{:>10}\n", sum.0, sum.1);
        }
        println!("later");
        for name in ["card.html", "embed.html", "zona-hijau.html"] {
            print_size(out, name)?;
        }
        print_size(out, &self.found(LATER_STYLE)?.path)?;
        print_size(out, &self.found(&format!("edition/{FIRST_EDITION}"))?.path)?;
        for chunk in Chunk::ALL {
            print_size(out, &self.found(&chunk.file())?.path)?;
        }
        println!();
        Ok(())
    }
}

/// index.html with the two pictures of a first visit in it.
fn with_first_visit(index: &str, root: &Path) -> Outcome<String> {
    let file = |folder: &str, part: &str| {
        let name = part.rsplit('/').next().unwrap_or(part);
        json::from_value(&parse(&root.join(folder).join(format!("{name}.json")))?)
    };
    let drawn = prerender(
        file("editions", FIRST_CORE)?,
        file("examples", FIRST_EXAMPLE)?,
    )?;
    let index = replace_once("index.html", index, "<!--opened-->", &drawn.opened)?;
    replace_once("index.html", &index, "<!--tried-->", &drawn.tried)
}

/// The members of an edition file that say and do not compute: what `src/format/texts.rs` reads.
const TEXTS: [&str; 11] = [
    "advice",
    "derivedMaximum",
    "history",
    "judged",
    "law",
    "measured",
    "products",
    "respondents",
    "sources",
    "unknown",
    "usualLoci",
];

fn remove_texts(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|key, _| !TEXTS.contains(&key.as_str()));
            members.values_mut().for_each(remove_texts);
        }
        Value::Array(elements) => elements.iter_mut().for_each(remove_texts),
        _ => {}
    }
}

fn utf8<'a>(name: &str, bytes: &'a [u8]) -> Outcome<&'a str> {
    std::str::from_utf8(bytes).map_err(|error| format!("{name}: {error}"))
}

/// Prints a file's bytes, raw and as brotli, and returns them.
fn print_size(out: &Path, path: &str) -> Outcome<(usize, usize)> {
    let file = out.join(path);
    let raw = files::read(&file)?.len();
    let br = files::read(&sync::with_ending(&file, ".br"))?.len();
    println!("{path:<46}{raw:>10}{br:>10}");
    Ok((raw, br))
}

/// A JSON file's value, with the text of its numbers and the order of its keys.
pub(crate) fn parse(path: &Path) -> Outcome<Value> {
    serde_json::from_slice(&files::read(path)?)
        .map_err(|error| format!("{} is no valid JSON: {error}", path.display()))
}
