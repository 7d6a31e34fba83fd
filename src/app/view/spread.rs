//! How unequal unknown weights may be: a choice in words, with what each option makes of the range.

use super::Scene;
use super::controls::Choice;
use super::markup::Markup;
use super::tries::looked_at;
use crate::app::action::Action;
use crate::app::method_words::{MethodWords, method_words};
use crate::app::number::{figure, short};
use crate::model::assessment::Assessment;
use crate::model::exact::Exact;
use crate::model::score::Figure;
use crate::model::sheet::Sheet;

/// The choice.
pub fn spread(markup: &mut Markup, scene: &Scene<'_>) {
    let words = method_words(scene.language());
    let chosen = &scene.state.document.assessment.weight_spread;
    let mut options = vec![Some(Exact::ONE), Some(Exact::whole(2)), None];
    if !options.contains(chosen) {
        // A file may say any number.
        options.insert(2, chosen.clone());
    }
    let choice = Choice {
        label: words.spread,
        is_quiet: false,
        name: "spread",
    };
    markup.element("div", "spread", |markup| {
        choice.view(markup, |markup| {
            for option in &options {
                let to = option.clone();
                let action = Action::step(move |document| {
                    document.assessment.weight_spread.clone_from(&to);
                });
                let name = name(option.as_ref(), scene, words);
                choice.option(markup, &name, option == chosen, action);
            }
        });
        markup.line("p", "", says(chosen.as_ref(), words));
        markup.line(
            "h3",
            "",
            &[words.spread_range, ": ", &scene.place_name()].concat(),
        );
        markup.element("ul", "ranges", |markup| {
            for option in &options {
                let names: &'static [&'static str] = match option == chosen {
                    true => &["aria-current"],
                    false => &[],
                };
                markup.with("li", names, &["true"], |markup| {
                    markup.line("span", "", &name(option.as_ref(), scene, words));
                    markup.line("strong", "value", &range(scene, option.as_ref()));
                });
            }
        });
    });
}

fn name(spread: Option<&Exact>, scene: &Scene<'_>, words: &MethodWords) -> String {
    match spread {
        None => words.spread_open.to_owned(),
        Some(spread) if *spread == Exact::ONE => words.spread_equal.to_owned(),
        Some(spread) if *spread == Exact::whole(2) => words.spread_double.to_owned(),
        Some(spread) => words
            .spread_times
            .replace("{}", &short(spread, scene.language())),
    }
}

fn says(spread: Option<&Exact>, words: &'static MethodWords) -> &'static str {
    match spread {
        None => words.spread_open_says,
        Some(spread) if *spread == Exact::ONE => words.spread_equal_says,
        Some(spread) if *spread == Exact::whole(2) => words.spread_double_says,
        Some(_) => words.spread_times_says,
    }
}

/// The range of what is looked at with such a spread.
fn range(scene: &Scene<'_>, spread: Option<&Exact>) -> String {
    let state = scene.state;
    let own = Assessment {
        weight_spread: spread.cloned(),
        ..state.document.assessment.clone()
    };
    let figure_of = |score: crate::model::score::Score| -> Option<Figure> {
        match looked_at(state.place) {
            None => score.standing.map(|own| own.figure),
            Some(locus) => score.loci.get(locus).map(|own| own.standing.figure),
        }
    };
    let score = Sheet::new(&state.edition, &own)
        .ok()
        .map(|sheet| sheet.score());
    let Some(bounds) = score.and_then(figure_of) else {
        return scene.words.no_score.to_owned();
    };
    let [low, high] = [bounds.low, bounds.high].map(|end| figure(end, scene.language()));
    if low == high {
        low
    } else {
        [&low, "–", &high].concat()
    }
}
