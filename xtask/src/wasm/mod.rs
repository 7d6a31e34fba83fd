//! From a crate to a small .wasm and its JavaScript glue: cargo, wasm-bindgen, wasm-opt.
//!
//! wasm-bindgen is a library here, of the crate's own version, so nobody has to install its
//! command. wasm-opt comes from npm's `binaryen`, which is itself WebAssembly and so the same on
//! every machine. What a module's bytes led to is kept, because wasm-opt takes seconds.

mod split;

use std::{path::Path, process::Command};

use wasm_bindgen_cli_support::{Bindgen, Output};
use zonahijau::app::state::chunk::Chunk;

use self::split::Modules;
use crate::{
    files::{self, Outcome},
    process::{output, run, step},
    project::Project,
    setup::toolchain::{Profile, TARGET, Toolchain},
    site::template::hash,
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

/// Loader of a module, in our own pages.
const LOADER: &str = "static/boot/loader.js";

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
    /// True if it is for other programs: with types, and finding its .wasm by itself.
    pub(crate) library: bool,
    /// True if it is cut into chunks.
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

/// The page for development.
const DEV: Module = Module {
    name: "page",
    package: "zonahijau",
    feature: Some("whole"),
    target: "dev",
    library: false,
    split: false,
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

/// Output of a build.
pub(crate) struct Built {
    /// The JavaScript glue.
    pub(crate) glue: String,
    /// The TypeScript types; empty where nobody asked.
    pub(crate) types: String,
    /// The WebAssembly module, or its first chunk.
    pub(crate) wasm: Vec<u8>,
    /// The chunks that are loaded later; none where the module is not split.
    pub(crate) chunks: Vec<(Chunk, Vec<u8>)>,
}

impl Module {
    /// Builds the page's module for development: whole, and as large as it is.
    pub(crate) fn build_for_development(project: &Project, toolchain: Toolchain) -> Outcome<Built> {
        let compiled = step("compile", || DEV.compile(project, toolchain, Profile::Dev))?;
        step("wasm-bindgen", || {
            let mut bound = DEV.bind(compiled, Profile::Dev)?;
            Ok(Built {
                glue: with_loader(project, bound.js())?,
                types: String::new(),
                wasm: bound.wasm_mut().emit_wasm(),
                chunks: Vec::new(),
            })
        })
    }

    /// Builds the module.
    pub(crate) fn build(&self, project: &Project, toolchain: Toolchain) -> Outcome<Built> {
        let compiled = step(&format!("compile {} for the browser", self.name), || {
            self.compile(project, toolchain, Profile::Release)
        })?;
        let folder = project.work.join("modules").join(self.name);
        let key = self.key(project, &compiled)?;
        if files::read_text(&folder.join("key")).ok() != Some(key.clone()) {
            step(&format!("wasm-bindgen and wasm-opt, {}", self.name), || {
                // The key goes first and comes last, so that a broken run leaves none behind.
                files::remove(&folder.join("key"))?;
                let (first, chunks) = if self.split {
                    split::split(&compiled, &folder)?
                } else {
                    (compiled, Vec::new())
                };
                let bound = self.bind(first, Profile::Release)?;
                self.write(project, bound, &folder)?;
                shrink(project, &folder, "module")?;
                for own in &chunks {
                    shrink_chunk(project, &folder, own)?;
                }
                files::write(&folder.join("key"), key.as_bytes())
            })?;
        }
        Ok(Built {
            glue: files::read_text(&folder.join("glue.js"))?,
            types: files::read_text(&folder.join("types.d.ts"))?,
            wasm: files::read(&folder.join("module.wasm"))?,
            chunks: if self.split {
                chunks(&folder)?
            } else {
                Vec::new()
            },
        })
    }

    fn compile(
        &self,
        project: &Project,
        toolchain: Toolchain,
        profile: Profile,
    ) -> Outcome<Vec<u8>> {
        let target = project.work.join("target").join(self.target);
        let mut cargo = toolchain.cargo(project, profile);
        cargo.current_dir(&project.root);
        cargo.args(["--package", self.package]).arg("--target-dir");
        cargo.arg(&target);
        if let Some(feature) = self.feature {
            cargo.args(["--no-default-features", "--features", feature]);
        }
        if self.split {
            // The split follows every place in the code that names another.
            cargo.args(["--", "-Clink-arg=--emit-relocs", "-Cstrip=none"]);
        }
        run(&mut cargo)?;
        let file = format!("{TARGET}/{}/{}.wasm", profile.name(), self.package);
        files::read(&target.join(file))
    }

    /// Changes whenever anything changes that the result depends on.
    fn key(&self, project: &Project, compiled: &[u8]) -> Outcome<String> {
        let lock = files::read(&project.tests().join("package-lock.json"))?;
        Ok(format!(
            "{} {} {} {} {} {} {}\n",
            hash(compiled),
            hash(include_bytes!("split.rs")),
            hash(&files::read(&project.root.join(LOADER))?),
            project.check_wasm_bindgen()?,
            project.locked_version("wasm_split_cli_support")?,
            hash(&lock),
            OPTIONS.join(" ")
        ))
    }

    /// Makes what JavaScript and a compiled module call each other by.
    fn bind(&self, compiled: Vec<u8>, profile: Profile) -> Outcome<Output> {
        let is_release = profile == Profile::Release;
        let generate = move || {
            let mut bindgen = Bindgen::new();
            bindgen
                .input_bytes(self.package, compiled)
                .web(true)?
                .typescript(self.library)
                // The other chunks join through them.
                .keep_lld_exports(self.split)
                .omit_default_module_path(!self.library)
                .remove_name_section(is_release)
                .remove_producers_section(true);
            bindgen.generate_output()
        };
        let generated =
            generate().map_err(|error| format!("wasm-bindgen, {}: {error:#}", self.name))?;
        // Crates may offer such files without the glue importing any.
        if generated.js().contains("./snippets/") {
            return Err(format!(
                "the {} module brings JavaScript files of its own (inline_js or module = \"/…\"), \
                 which the page's layout has no place for: move them to static/boot",
                self.name
            ));
        }
        Ok(generated)
    }

    /// Writes glue, types and module into a folder.
    fn write(&self, project: &Project, mut bound: Output, folder: &Path) -> Outcome<()> {
        // Other programs load the package in their own ways.
        let glue = if self.library {
            bound.js().to_owned()
        } else {
            with_loader(project, bound.js())?
        };
        files::write(&folder.join("glue.js"), glue.as_bytes())?;
        let types = bound.ts().unwrap_or_default();
        files::write(&folder.join("types.d.ts"), types.as_bytes())?;
        let module = bound.wasm_mut().emit_wasm();
        files::write(&folder.join("module.large.wasm"), &module)
    }
}

/// The glue with the loader of our own pages.
fn with_loader(project: &Project, glue: &str) -> Outcome<String> {
    const EXPORTS: &str = "export { initSync, __wbg_init as default };";
    let loader = files::read_text(&project.root.join(LOADER))?;
    match glue.split_once(EXPORTS) {
        Some((before, after)) => Ok([before, &loader, after].concat()),
        None => Err(format!("the glue does not hold “{EXPORTS}”")),
    }
}

/// The files of the chunks in a folder.
fn chunks(folder: &Path) -> Outcome<Vec<(Chunk, Vec<u8>)>> {
    let read = |chunk: Chunk| Ok((chunk, files::read(&folder.join(chunk.file()))?));
    Chunk::ALL.into_iter().map(read).collect()
}

/// Makes the file of a chunk.
fn shrink_chunk(project: &Project, folder: &Path, own: &Modules) -> Outcome<()> {
    let mut modules = Vec::new();
    for (place, module) in own.modules.iter().enumerate() {
        let name = format!("{}.{place}", own.chunk.name());
        files::write(&folder.join(format!("{name}.large.wasm")), module)?;
        shrink(project, folder, &name)?;
        modules.push(files::read(&folder.join(format!("{name}.wasm")))?);
    }
    let file = folder.join(own.chunk.file());
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
