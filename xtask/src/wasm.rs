//! From a crate to a small .wasm and its JavaScript glue: cargo, wasm-bindgen, wasm-opt.
//!
//! wasm-bindgen is a library here, of the crate's own version, so nobody has to install its
//! command. wasm-opt comes from npm's `binaryen`, which is itself WebAssembly and so the same on
//! every machine. What a module's bytes led to is kept, because wasm-opt takes seconds.

use std::{path::Path, process::Command};

use wasm_bindgen_cli_support::Bindgen;

use crate::{
    files::{self, Outcome},
    names,
    process::{output, run, step},
    project::Project,
    split::{self, Piece},
    template::hash,
    toolchain::Toolchain,
};

/// The features that rustc's own output uses, all in every browser since 2022. Never "all
/// features": wasm-opt would then write instructions that browsers do not know yet.
const OPTIONS: [&str; 11] = [
    "-Oz",
    // The linker puts the end of the stack there, and whatever goes beyond it traps as before.
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-producers",
    // Notes for further linking, which nobody does.
    "--strip-target-features",
];

/// How our own pages load a module.
const LOADER: &str = include_str!("../../static/boot/loader.js");

/// The file that names the later pieces of a module.
const PIECES: &str = "pieces";

/// One WebAssembly build.
pub(crate) struct Module {
    /// A name for its folder and for the printed lines.
    pub(crate) name: &'static str,
    /// The package, whose library is built.
    pub(crate) package: &'static str,
    /// Its only feature, or none for a package without features.
    pub(crate) feature: Option<&'static str>,
    /// Its cargo target folder. Builds of one package with other features need folders of their
    /// own: they would overwrite each other's .wasm, and cargo would not notice.
    pub(crate) target: &'static str,
    /// Whether it is for other programs: with types, and finding its .wasm by itself.
    pub(crate) library: bool,
    /// Whether pieces of it are loaded later.
    pub(crate) split: bool,
}

/// The page.
pub(crate) const APP: Module = Module {
    name: "app",
    package: "zonahijau",
    feature: Some("app"),
    target: "app",
    library: false,
    split: true,
};

/// The card for frames.
pub(crate) const CARD: Module = Module {
    name: "card",
    package: "zonahijau",
    feature: Some("card"),
    target: "card",
    library: false,
    split: false,
};

/// The package for other programs.
pub(crate) const ENGINE: Module = Module {
    name: "engine",
    package: "zonahijau",
    feature: Some("engine"),
    target: "engine",
    library: true,
    split: false,
};

/// The yardstick of the benchmarks.
pub(crate) const COUNTER: Module = Module {
    name: "counter",
    package: "counter",
    feature: None,
    // Another package, so it shares what is already compiled there.
    target: "app",
    library: false,
    split: false,
};

/// What a build makes.
pub(crate) struct Built {
    /// The JavaScript glue.
    pub(crate) glue: String,
    /// The TypeScript types; empty where nobody asked.
    pub(crate) types: String,
    /// The WebAssembly module, or its first piece.
    pub(crate) wasm: Vec<u8>,
    /// The pieces that are loaded later, by name; none where the module is not split.
    pub(crate) pieces: Vec<(String, Vec<u8>)>,
}

impl Module {
    /// Builds the module.
    pub(crate) fn build(&self, project: &Project, toolchain: Toolchain) -> Outcome<Built> {
        let compiled = step(&format!("compile {} for the browser", self.name), || {
            self.compile(project, toolchain)
        })?;
        let folder = project.work.join("modules").join(self.name);
        let key = self.key(project, &compiled)?;
        if files::read_text(&folder.join("key")).ok() != Some(key.clone()) {
            step(&format!("wasm-bindgen and wasm-opt, {}", self.name), || {
                // The key goes first and comes last, so that a broken run leaves none behind.
                files::remove(&folder.join("key"))?;
                let (first, pieces) = if self.split {
                    split::split(&compiled, &folder)?
                } else {
                    (compiled, Vec::new())
                };
                let modules = pieces.iter().flat_map(|piece| &piece.modules);
                let later: Vec<u8> = modules.flatten().copied().collect();
                self.bind(first, &later, &folder)?;
                shrink(project, &folder, "module")?;
                let mut names = Vec::new();
                for piece in pieces {
                    shrink_piece(project, &folder, &piece)?;
                    names.push(piece.name);
                }
                files::write(&folder.join(PIECES), names.join("\n").as_bytes())?;
                files::write(&folder.join("key"), key.as_bytes())
            })?;
        }
        Ok(Built {
            glue: files::read_text(&folder.join("glue.js"))?,
            types: files::read_text(&folder.join("types.d.ts"))?,
            wasm: files::read(&folder.join("module.wasm"))?,
            pieces: if self.split {
                pieces(&folder)?
            } else {
                Vec::new()
            },
        })
    }

    fn compile(&self, project: &Project, toolchain: Toolchain) -> Outcome<Vec<u8>> {
        let target = project.work.join("target").join(self.target);
        let mut cargo = toolchain.cargo(project);
        cargo.current_dir(&project.root);
        cargo.args(["--package", self.package]).arg("--target-dir");
        cargo.arg(&target);
        if let Some(feature) = self.feature {
            cargo.args(["--no-default-features", "--features", feature]);
        }
        if self.split {
            // What the cut goes by: every place in the code that names another.
            cargo.args(["--", "-Clink-arg=--emit-relocs", "-Cstrip=none"]);
        }
        run(&mut cargo)?;
        let file = format!("wasm32-unknown-unknown/release/{}.wasm", self.package);
        files::read(&target.join(file))
    }

    /// Changes whenever anything changes that the result depends on.
    fn key(&self, project: &Project, compiled: &[u8]) -> Outcome<String> {
        let lock = files::read(&project.tests().join("package-lock.json"))?;
        Ok(format!(
            "{} {} {} {} {} {} {} {}\n",
            hash(compiled),
            hash(include_bytes!("split.rs")),
            hash(include_bytes!("names.rs")),
            hash(LOADER.as_bytes()),
            project.check_wasm_bindgen()?,
            project.locked_version("wasm_split_cli_support")?,
            hash(&lock),
            OPTIONS.join(" ")
        ))
    }

    fn bind(&self, compiled: Vec<u8>, later: &[u8], folder: &Path) -> Outcome<()> {
        let generate = move || {
            let mut bindgen = Bindgen::new();
            bindgen
                .input_bytes(self.package, compiled)
                .web(true)?
                .typescript(self.library)
                // The other pieces come in through them.
                .keep_lld_exports(self.split)
                .omit_default_module_path(!self.library)
                .remove_name_section(true)
                .remove_producers_section(true);
            bindgen.generate_output()
        };
        let mut generated =
            generate().map_err(|error| format!("wasm-bindgen, {}: {error:#}", self.name))?;
        // Crates may offer such files without the glue importing any.
        if generated.js().contains("./snippets/") {
            return Err(format!(
                "the {} module brings JavaScript files of its own (inline_js or module = \"/…\"), \
                 which the page's layout has no place for: move them to static/boot",
                self.name
            ));
        }
        let mut glue = generated.js().to_owned();
        let types = generated.ts().unwrap_or_default();
        files::write(&folder.join("types.d.ts"), types.as_bytes())?;
        let module = generated.wasm_mut();
        // Other programs may read the package's glue.
        if !self.library {
            let imports = module.imports.iter();
            let imports = imports.map(|import| (import.module.clone(), import.name.clone()));
            let exports = module.exports.iter().map(|export| export.name.clone());
            let (imports, exports): (Vec<_>, Vec<_>) = (imports.collect(), exports.collect());
            let short = names::shorten(&glue, &imports, &exports, later)?;
            for (import, name) in module.imports.iter_mut().zip(short.imports) {
                short.source.clone_into(&mut import.module);
                import.name = name;
            }
            let mut unused = Vec::new();
            for (export, name) in module.exports.iter_mut().zip(short.exports) {
                match name {
                    Some(name) => export.name = name,
                    None => unused.push(export.id()),
                }
            }
            unused.into_iter().for_each(|id| module.exports.delete(id));
            glue = with_loader(&short.glue)?;
        }
        files::write(&folder.join("glue.js"), glue.as_bytes())?;
        files::write(&folder.join("module.large.wasm"), &module.emit_wasm())
    }
}

/// The glue with the loader of our own pages.
fn with_loader(glue: &str) -> Outcome<String> {
    const EXPORTS: &str = "export { initSync, __wbg_init as default };";
    match glue.split_once(EXPORTS) {
        Some((before, after)) => Ok([before, LOADER, after].concat()),
        None => Err(format!("the glue does not hold “{EXPORTS}”")),
    }
}

/// The later pieces in a folder, by name.
fn pieces(folder: &Path) -> Outcome<Vec<(String, Vec<u8>)>> {
    let names = files::read_text(&folder.join(PIECES))?;
    let piece = |name: &str| {
        let file = files::read(&folder.join(format!("{name}.wasm")))?;
        Ok((name.to_owned(), file))
    };
    names.lines().map(piece).collect()
}

/// Makes `….wasm` of a later piece.
fn shrink_piece(project: &Project, folder: &Path, piece: &Piece) -> Outcome<()> {
    let mut modules = Vec::new();
    for (place, module) in piece.modules.iter().enumerate() {
        let name = format!("{}.{place}", piece.name);
        files::write(&folder.join(format!("{name}.large.wasm")), module)?;
        shrink(project, folder, &name)?;
        modules.push(files::read(&folder.join(format!("{name}.wasm")))?);
    }
    let file = folder.join(format!("{}.wasm", piece.name));
    files::write(&file, &split::packed(&modules))
}

/// Makes `….wasm` of `….large.wasm`.
fn shrink(project: &Project, folder: &Path, name: &str) -> Outcome<()> {
    let mut node = Command::new("node");
    node.arg(project.tests().join("node_modules/binaryen/bin/wasm-opt"))
        .args(OPTIONS)
        .arg(folder.join(format!("{name}.large.wasm")))
        .arg("-o")
        .arg(folder.join(format!("{name}.wasm")));
    output(&mut node).map(drop)
}
