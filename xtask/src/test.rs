//! Every check of the project, as CI runs it, or some of them.

use std::{path::PathBuf, process::Command, time::Instant};

use crate::{
    check,
    files::{self, Outcome},
    process::{loud_step, run as run_program},
    project::Project,
    serve::Server,
    setup,
    site::{self, oembed::BaseUrl},
};

/// The page is tested in a sub-folder, where a path that wrongly starts at the root fails.
const BASE: &str = "/sub/zona/";

/// The end of a test file's name.
const ENDING: &str = ".test.mjs";

/// A folder of tests/ with tests of what was built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Folder {
    /// The package in Node.
    Node,
    /// The page in Chromium and Firefox.
    Browser,
    /// The built site on real servers: nginx, Apache, WordPress.
    Hosts,
}

impl Folder {
    /// All of them, quickest first.
    const ALL: [Folder; 3] = [Folder::Node, Folder::Browser, Folder::Hosts];

    fn name(self) -> &'static str {
        match self {
            Folder::Node => "node",
            Folder::Browser => "browser",
            Folder::Hosts => "hosts",
        }
    }

    fn named(name: &str) -> Option<Folder> {
        Folder::ALL.into_iter().find(|folder| folder.name() == name)
    }
}

/// The checks to run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Selection {
    /// True for the checks of the Rust code.
    rust: bool,
    folders: Vec<Folder>,
    /// The name of the only test file, without its ending; none for all of a folder.
    file: Option<String>,
}

impl Selection {
    /// Reads what follows `test` on the command line; `None` for what is unknown.
    pub(crate) fn read(words: &[&str]) -> Option<Selection> {
        let (rust, folders, file) = match words {
            [] => (true, Folder::ALL.to_vec(), None),
            ["--quick"] => (true, vec![Folder::Node], None),
            ["rust"] => (true, Vec::new(), None),
            [word] => {
                let (folder, file) = word
                    .split_once('/')
                    .map_or((*word, None), |(folder, file)| (folder, Some(file)));
                let file = file.map(|file| file.trim_end_matches(ENDING).to_owned());
                (false, vec![Folder::named(folder)?], file)
            }
            _ => return None,
        };
        Some(Selection {
            rust,
            folders,
            file,
        })
    }
}

/// Runs the checks, quickest first, and stops at the first that fails.
pub(crate) fn run(project: &Project, selection: &Selection) -> Outcome<()> {
    let start = Instant::now();
    let runs = selection
        .folders
        .iter()
        .map(|folder| Ok((*folder, test_files(project, *folder, selection)?)))
        .collect::<Outcome<Vec<_>>>()?;
    if selection.rust {
        check::rust(project)?;
    }
    if !runs.is_empty() {
        built(project, &runs)?;
    }
    println!("all checks passed, {:.1} s", start.elapsed().as_secs_f32());
    Ok(())
}

/// The selected files of a folder. That a name is wrong is better known before minutes of building.
fn test_files(project: &Project, folder: Folder, selection: &Selection) -> Outcome<Vec<PathBuf>> {
    let place = project.tests().join(folder.name());
    let all = files::list(&place, ENDING)?;
    // Without any file Node would look for tests of its own choice, and pass without any.
    if all.is_empty() {
        return Err(format!("{} holds no *{ENDING}", place.display()));
    }
    let Some(file) = &selection.file else {
        return Ok(all);
    };
    let wanted = format!("{file}{ENDING}");
    match all.iter().find(|path| files::name(path) == wanted) {
        Some(path) => Ok(vec![path.clone()]),
        None => {
            let names = all.iter().map(|path| files::name(path));
            let names: Vec<&str> = names.map(|name| name.trim_end_matches(ENDING)).collect();
            Err(format!(
                "tests/{} holds no {wanted}; there are {}",
                folder.name(),
                names.join(", ")
            ))
        }
    }
}

/// Builds and serves the page, and runs the tests of what was built.
fn built(project: &Project, runs: &[(Folder, Vec<PathBuf>)]) -> Outcome<()> {
    let toolchain = setup::for_build(project)?;
    // Served first: the pages for oEmbed must know their address.
    let server = Server::start(0, &[(BASE, &project.dist())])?;
    let address = server.address(BASE);
    let base = BaseUrl::read(&address)?;
    site::build(project, toolchain, &project.dist(), Some(&base))?;
    for (folder, paths) in runs {
        let mut environment = vec![
            ("ZONAHIJAU_URL", PathBuf::from(&address)),
            ("ZONAHIJAU_DIST", project.dist()),
        ];
        if *folder != Folder::Node {
            environment.push(("ZONAHIJAU_CHROMIUM", setup::chromium(project)?));
        }
        if *folder == Folder::Browser {
            environment.push(("ZONAHIJAU_FIREFOX", setup::firefox()?));
        }
        if *folder == Folder::Hosts
            && let Some(reason) = setup::hosts()?
        {
            println!("hosts tests: skipped, {reason}");
            continue;
        }
        loud_step(&format!("{} tests", folder.name()), || {
            let mut node = Command::new("node");
            node.arg("--test").args(paths).current_dir(&project.root);
            run_program(node.envs(environment))
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selection(words: &[&str]) -> Option<(bool, Vec<Folder>, Option<String>)> {
        let read = Selection::read(words)?;
        Some((read.rust, read.folders, read.file))
    }

    #[test]
    fn a_folder_or_one_file_of_it_can_be_named() {
        let only =
            |folder, file: Option<&str>| Some((false, vec![folder], file.map(str::to_owned)));
        assert_eq!(selection(&["hosts"]), only(Folder::Hosts, None));
        assert_eq!(
            selection(&["browser/plan"]),
            only(Folder::Browser, Some("plan"))
        );
        let whole = selection(&["node/plan.test.mjs"]);
        assert_eq!(whole, only(Folder::Node, Some("plan")));
        assert_eq!(selection(&["nothing/plan"]), None);
        assert_eq!(selection(&["node", "browser"]), None);
    }

    #[test]
    fn quick_checks_need_no_browser() {
        assert_eq!(
            selection(&["--quick"]),
            Some((true, vec![Folder::Node], None))
        );
    }
}
