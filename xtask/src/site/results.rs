//! The published results, a file a year and kind, which the page loads when they are asked for.

use zonahijau::format::results::read_results;
use zonahijau::model::rank::Standings;

use super::sync::Files;
use crate::{
    files::{self, Outcome},
    json,
    project::Project,
};

/// Makes the files, and refuses results that cannot all be true.
pub(crate) fn files(project: &Project) -> Outcome<Files> {
    let read = |name: &str| files::read_text(&project.root.join("results").join(name));
    let rows = read("results.csv")?;
    let tables = published_results::compile(&rows, &read("counts.csv")?, &read("care.csv")?)?;
    let mut made = Files::new();
    for units in published_results::units(&rows)? {
        let name = format!("results/{}-unit.json", units.year);
        made.insert(name, units.whole().into_bytes());
    }
    for table in tables {
        let name = format!("results/{}-{}.json", table.year, table.kind);
        let text = table.whole();
        let results =
            read_results(&json::read(&text)?).map_err(|problem| format!("{name}: {problem}"))?;
        if Standings::new(&results).is_none() {
            return Err(format!(
                "{name}: scores, ranks and counts cannot all be true; list what needs care in results/care.csv"
            ));
        }
        made.insert(name, text.into_bytes());
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_year_and_kind_has_a_file_that_keeps_sources_and_misprints() -> Outcome<()> {
        let made = files(&Project::open()?)?;
        assert_eq!(
            made.len(),
            30,
            "five kinds and single offices, of five years"
        );
        let text = made
            .get("results/2023-provinsi.json")
            .cloned()
            .unwrap_or_default();
        let text = String::from_utf8_lossy(&text).into_owned();
        for part in [
            "\"94.46\"",
            "96,46",
            "https://satuindonesia.co/bali-raih-peringkat-tiga",
        ] {
            assert!(text.contains(part), "{part}");
        }
        Ok(())
    }
}
