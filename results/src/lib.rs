//! Published results, compiled into one table per year and kind: each office once, with the certain
//! bounds of its score. `build.rs` uses it for the package, `xtask` for the page.
//!
//! `results.csv` holds what pages print, one row per office and page, and is never corrected. `care.csv` lists
//! each row and each conflict that needs care, and what is certain all the same. What contradicts itself
//! beyond that list ends the build. `counts.csv` says how many were assessed and how many are in which zone.

use std::collections::BTreeMap;

/// The kinds of governments that are ranked, each for itself.
const KINDS: [&str; 5] = ["kementerian", "lembaga", "provinsi", "kota", "kabupaten"];

/// The kind of single offices, which are listed and never ranked.
const UNIT: &str = "unit";

/// The highest score of all these years, in hundredths.
const TOP: i64 = 10_000;

/// The published results of a year and kind.
pub struct Table {
    /// The year.
    pub year: u16,
    /// The kind.
    pub kind: &'static str,
    of: usize,
    /// Of a score: at least and at most so many are above it.
    above: Vec<(i64, usize, usize)>,
    offices: Vec<Office>,
}

/// The single offices of a year.
pub struct Units {
    /// The year.
    pub year: u16,
    offices: Vec<Office>,
}

/// Year, kind and name.
type Place = (u16, String, String);

/// An office, and all that pages print of it.
#[derive(Default)]
struct Office {
    name: String,
    province: String,
    scores: Vec<String>,
    rank: Option<usize>,
    zone: String,
    category: String,
    sources: Vec<String>,
    /// Certain bounds of its score, in hundredths.
    low: i64,
    high: i64,
    /// True if its rank counts.
    ranked: bool,
    note: Option<(String, String)>,
}

/// Counts of a year: of one kind, or of all together.
struct Count {
    year: u16,
    kinds: String,
    of: usize,
    /// Green, yellow and red.
    zones: Option<[usize; 3]>,
}

/// Makes the tables of the three files.
///
/// # Errors
/// A sentence on rows that contradict each other and are not in `care.csv`, or cannot be read.
pub fn compile(results: &str, counts: &str, care: &str) -> Result<Vec<Table>, String> {
    let counts: Vec<Count> = rows(counts)?
        .iter()
        .map(|row| count(row))
        .collect::<Result<_, _>>()?;
    let mut tables: Vec<Table> = Vec::new();
    for count in counts.iter().filter(|count| count.kinds != "all") {
        let kind = KINDS.iter().find(|kind| **kind == count.kinds);
        tables.push(Table {
            year: count.year,
            kind: kind.ok_or(format!("counts.csv: no kind {}", count.kinds))?,
            of: count.of,
            above: own_bounds(count),
            offices: Vec::new(),
        });
    }
    let found = gather(results, |kind| kind != UNIT)?;
    let mut cares = BTreeMap::new();
    for row in rows(care)? {
        let key = (number(&row, 0)?, field(&row, 1), field(&row, 2));
        cares.insert(key, row);
    }
    for ((year, kind, name), mut office) in found {
        let place = format!("{year} {kind} {name}");
        let table = tables
            .iter_mut()
            .find(|table| table.year == year && table.kind == kind);
        let table = table.ok_or(format!(
            "{place}: counts.csv does not know this year and kind"
        ))?;
        let care = cares.remove(&(year, kind, name));
        settle(&mut office, year, care.as_deref()).map_err(|error| format!("{place}: {error}"))?;
        table.offices.push(office);
    }
    if let Some((key, _)) = cares.first_key_value() {
        return Err(format!("care.csv: {key:?} is in no row of results.csv"));
    }
    share_sums(&mut tables, &counts)?;
    for table in &tables {
        table.check()?;
    }
    Ok(tables)
}

/// The single offices of each year. Nobody says how many were assessed, so they have no ranks.
///
/// # Errors
/// A sentence on rows that contradict each other or cannot be read.
pub fn units(results: &str) -> Result<Vec<Units>, String> {
    let mut years: Vec<Units> = Vec::new();
    for ((year, _, name), mut office) in gather(results, |kind| kind == UNIT)? {
        settle(&mut office, year, None).map_err(|error| format!("{year} {name}: {error}"))?;
        match years.last_mut() {
            Some(last) if last.year == year => last.offices.push(office),
            _ => years.push(Units {
                year,
                offices: vec![office],
            }),
        }
    }
    Ok(years)
}

/// The offices of the kinds that are wanted, each once.
fn gather(
    results: &str,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<BTreeMap<Place, Office>, String> {
    let mut found = BTreeMap::new();
    for row in rows(results)? {
        if is_wanted(&field(&row, 1)) {
            add(&mut found, &row)?;
        }
    }
    Ok(found)
}

/// Takes in a row of results.csv.
fn add(found: &mut BTreeMap<Place, Office>, row: &[String]) -> Result<(), String> {
    let [
        year,
        kind,
        name,
        province,
        score,
        rank,
        _of,
        zone,
        category,
        source,
    ] = row
    else {
        return Err(format!("results.csv: {row:?} has not ten fields"));
    };
    let year: u16 = year
        .parse()
        .map_err(|_| format!("results.csv: no year {year}"))?;
    let place = format!("{year} {kind} {name}");
    let office = found.entry((year, kind.clone(), name.clone())).or_default();
    office.name.clone_from(name);
    for (own, new) in [
        (&mut office.province, province),
        (&mut office.zone, zone),
        (&mut office.category, category),
    ] {
        if !own.is_empty() && !new.is_empty() && *own != *new {
            return Err(format!("{place}: {own} on one page, {new} on another"));
        }
        if !new.is_empty() {
            own.clone_from(new);
        }
    }
    if !score.is_empty() && !office.scores.contains(score) {
        office.scores.push(score.clone());
    }
    if !rank.is_empty() {
        let rank = rank
            .parse()
            .map_err(|_| format!("{place}: no rank {rank}"))?;
        if office.rank.is_some_and(|own| own != rank) {
            return Err(format!("{place}: two ranks"));
        }
        office.rank = Some(rank);
    }
    if !office.sources.contains(source) {
        office.sources.push(source.clone());
    }
    Ok(())
}

/// Finds what is certain of an office's score.
fn settle(office: &mut Office, year: u16, care: Option<&[String]>) -> Result<(), String> {
    let mut span = (0, TOP);
    office.ranked = office.rank.is_some();
    if let Some(care) = care {
        office.note = Some((field(care, 5), field(care, 6)));
        if field(care, 3).is_empty() {
            office.ranked = false;
            (office.low, office.high) = span;
            return Ok(());
        }
        span = (printed(&field(care, 3))?.0, printed(&field(care, 4))?.1);
    } else {
        for score in &office.scores {
            span = meet(span, printed(score)?).ok_or("scores that contradict each other")?;
        }
    }
    for word in [&office.zone, &office.category] {
        if !word.is_empty() {
            let band = band(year, word).ok_or(format!("no band {word}"))?;
            span = meet(span, band).ok_or(format!("its score is not {word}"))?;
        }
    }
    (office.low, office.high) = span;
    Ok(())
}

/// Bounds that a printed score stands for: two decimals are exact, fewer may be rounded or cut off.
fn printed(text: &str) -> Result<(i64, i64), String> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{decimals:0<2}");
    let value: i64 = digits.parse().map_err(|_| format!("no score {text}"))?;
    match decimals.len() {
        0 => Ok((value - 50, value + 99)),
        1 => Ok((value - 5, value + 9)),
        2 => Ok((value, value)),
        _ => Err(format!("{text} has more than two decimals")),
    }
}

fn meet(one: (i64, i64), other: (i64, i64)) -> Option<(i64, i64)> {
    let both = (one.0.max(other.0), one.1.min(other.1));
    (both.0 <= both.1).then_some(both)
}

/// The scores that a zone, a category or an opinion of a year stands for.
fn band(year: u16, word: &str) -> Option<(i64, i64)> {
    let word = word.trim_end_matches(" Tanpa Maladministrasi");
    let (red, yellow) = if year == 2021 {
        (5100, 8100)
    } else {
        (5400, 7800)
    };
    Some(match word {
        "merah" => (0, red - 1),
        "kuning" => (red, yellow - 1),
        "hijau" => (yellow, TOP),
        "E" | "Buruk" | "Kualitas Terendah" => (0, 3199),
        "D" | "Kurang" | "Kualitas Rendah" => (3200, 5399),
        "C" | "Cukup" | "Kualitas Sedang" => (5400, 7799),
        "B" | "Baik" | "Kualitas Tinggi" => (7800, 8799),
        "A" | "Sangat Baik" | "Kualitas Tertinggi" => (8800, TOP),
        _ => return None,
    })
}

/// Bounds that the zone counts of a kind set.
fn own_bounds(count: &Count) -> Vec<(i64, usize, usize)> {
    let borders = zone_borders(count.year);
    let counted = count
        .zones
        .into_iter()
        .flat_map(|[green, yellow, _]| [green, green + yellow]);
    borders
        .into_iter()
        .zip(counted)
        .map(|(border, above)| (border, above, above))
        .collect()
}

/// The highest scores that are not green, and not yellow either.
fn zone_borders(year: u16) -> [i64; 2] {
    if year == 2021 {
        [8099, 5099]
    } else {
        [7799, 5399]
    }
}

/// Where a kind has no counts of its own, those of all kinds together bound it still.
fn share_sums(tables: &mut [Table], counts: &[Count]) -> Result<(), String> {
    for all in counts.iter().filter(|count| count.kinds == "all") {
        let mut sums = own_bounds(all);
        if all.year == 2024 {
            // Categories of all kinds together: A 337, and all but E 578.
            sums.extend([(8799, 337, 337), (3199, 578, 578)]);
        }
        for (border, sum, _) in sums {
            let of_year = || tables.iter().filter(|table| table.year == all.year);
            let each: Vec<_> = of_year().map(|table| table.simple_bounds(border)).collect();
            let (least, most): (usize, usize) = each
                .iter()
                .fold((0, 0), |sum, own| (sum.0 + own.0, sum.1 + own.1));
            if sum < least || sum > most || of_year().map(|table| table.of).sum::<usize>() != all.of
            {
                return Err(format!(
                    "counts.csv: the kinds of {} do not add up to all",
                    all.year
                ));
            }
            let own = tables.iter_mut().filter(|table| table.year == all.year);
            for (table, (low, high)) in own.zip(each) {
                // What the others hold at most and at least leaves this much.
                let low = low.max(sum.saturating_sub(most - high));
                let high = high.min(sum - (least - low.min(least)));
                table.above.push((border, low, high));
            }
        }
    }
    Ok(())
}

impl Table {
    /// Between how many and how many offices are above a score, by counts and single scores alone.
    fn simple_bounds(&self, score: i64) -> (usize, usize) {
        let surely = self
            .offices
            .iter()
            .filter(|office| office.low > score)
            .count();
        let never = self
            .offices
            .iter()
            .filter(|office| office.high <= score)
            .count();
        let counted_low = self.above.iter().filter(|(border, ..)| *border >= score);
        let counted_high = self.above.iter().filter(|(border, ..)| *border <= score);
        let low = counted_low.map(|(_, low, _)| *low).max().unwrap_or(0);
        let high = counted_high
            .map(|(.., high)| *high)
            .min()
            .unwrap_or(self.of);
        (low.max(surely), high.min(self.of - never))
    }

    /// Refuses ranks that cannot be.
    fn check(&self) -> Result<(), String> {
        let mut ranks: Vec<(usize, i64, i64, &str)> = Vec::new();
        for office in self.offices.iter().filter(|office| office.ranked) {
            if let Some(rank) = office.rank {
                ranks.push((rank, office.low, office.high, &office.name));
            }
        }
        ranks.sort_unstable();
        let place = |name: &str| format!("{} {} {name}", self.year, self.kind);
        for pair in ranks.windows(2) {
            let [(rank, _, high, name), (next, low, _, other)] = pair else {
                continue;
            };
            if rank == next || *low > *high {
                return Err(format!(
                    "{}: its rank {rank} and {other} ({next}) contradict",
                    place(name)
                ));
            }
        }
        match ranks
            .iter()
            .find(|(rank, ..)| *rank == 0 || *rank > self.of)
        {
            Some((rank, .., name)) => {
                Err(format!("{}: no rank {rank} of {}", place(name), self.of))
            }
            None => Ok(()),
        }
    }

    /// Numbers that ranks are computed from, as lists that JSON and Rust write alike: counts above scores, and of each
    /// office its lowest and highest score and its rank.
    fn numbers(&self) -> [String; 2] {
        let above = self.above.iter();
        let above = above.map(|(score, low, high)| format!("[{score},{low},{high}]"));
        let known = self.offices.iter().map(|office| {
            let rank = office.rank.filter(|_| office.ranked).unwrap_or(0);
            format!("[{},{},{rank}]", office.low, office.high)
        });
        [above.collect(), known.collect()].map(|own: Vec<String>| own.join(","))
    }

    /// A constant of the package: there is nothing to read when it is asked.
    #[must_use]
    pub fn constant(&self) -> String {
        let [above, known] = self.numbers();
        format!(
            "Numbers {{ of: {}, above: &[{above}], known: &[{known}] }}",
            self.of
        )
    }

    /// The file of the page: what ranks are computed with, and in the order of `known` what is printed.
    #[must_use]
    pub fn whole(&self) -> String {
        let [above, known] = self.numbers();
        format!(
            "{{\"year\":{},\"kind\":\"{}\",\"of\":{},\"above\":[{above}],\"known\":[{known}],{}}}",
            self.year,
            self.kind,
            self.of,
            said(&self.offices)
        )
    }
}

impl Units {
    /// The file of the page: what is printed, and nothing to rank by.
    #[must_use]
    pub fn whole(&self) -> String {
        format!(
            "{{\"year\":{},\"kind\":\"{UNIT}\",{}}}",
            self.year,
            said(&self.offices)
        )
    }
}

/// Facts about offices, as the members of a JSON object: in `offices` name, province, all printed scores,
/// rank, zone, category, the positions of its sources, and where it needs care, why.
fn said(all: &[Office]) -> String {
    let mut sources: Vec<&str> = Vec::new();
    let mut offices = Vec::new();
    for office in all {
        let mut positions = Vec::new();
        for source in &office.sources {
            let known = sources.iter().position(|own| own == source);
            positions.push(known.unwrap_or(sources.len()).to_string());
            if known.is_none() {
                sources.push(source);
            }
        }
        let texts: Vec<String> = office.scores.iter().map(|score| quoted(score)).collect();
        let note = office.note.as_ref().map_or_else(String::new, |(id, en)| {
            format!(",{{\"id\":{},\"en\":{}}}", quoted(id), quoted(en))
        });
        offices.push(format!(
            "[{},{},[{}],{},{},{},[{}]{note}]",
            quoted(&office.name),
            quoted(&office.province),
            texts.join(","),
            office.rank.unwrap_or(0),
            quoted(&office.zone),
            quoted(&office.category),
            positions.join(","),
        ));
    }
    let sources: Vec<String> = sources.into_iter().map(quoted).collect();
    format!(
        "\"offices\":[{}],\"sources\":[{}]",
        offices.join(","),
        sources.join(",")
    )
}

/// A text as JSON writes it; there are no control characters in the files.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn count(row: &[String]) -> Result<Count, String> {
    let zones = if field(row, 3).is_empty() {
        None
    } else {
        Some([number(row, 3)?, number(row, 4)?, number(row, 5)?])
    };
    let count = Count {
        year: number(row, 0)?,
        kinds: field(row, 1),
        of: number(row, 2)?,
        zones,
    };
    match zones {
        Some(zones) if zones.iter().sum::<usize>() != count.of => Err(format!(
            "counts.csv: the zones of {} {} do not add up",
            count.year, count.kinds
        )),
        _ => Ok(count),
    }
}

fn field(row: &[String], position: usize) -> String {
    row.get(position).cloned().unwrap_or_default()
}

fn number<N: std::str::FromStr>(row: &[String], position: usize) -> Result<N, String> {
    let text = field(row, position);
    text.parse()
        .map_err(|_| format!("“{text}” in {row:?} is no number"))
}

/// The rows of a CSV file below its headings.
fn rows(text: &str) -> Result<Vec<Vec<String>>, String> {
    let mut rows = Vec::new();
    for record in csv::Reader::from_reader(text.as_bytes()).records() {
        let record = record.map_err(|error| error.to_string())?;
        rows.push(record.iter().map(str::to_owned).collect());
    }
    Ok(rows)
}
