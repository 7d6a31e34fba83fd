//! The spread of unknown weights: a choice in words, with the range that each option makes.

use yew::{Html, html};

use crate::app::state::action::Action;
use crate::app::ui::controls::Choice;
use crate::app::ui::scene::Scene;
use crate::app::words::number::{figure, short};
use crate::edit::method::MethodEdit;
use crate::model::assessment::Assessment;
use crate::model::exact::Exact;
use crate::model::score::{Figure, Score};
use crate::model::sheet::Sheet;

/// The choice.
pub(super) fn spread(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let chosen = &scene.state.work.document.assessment.weight_spread;
    let mut options = vec![Some(Exact::ONE), Some(Exact::whole(2)), None];
    if !options.contains(chosen) {
        // A file may say any number.
        options.insert(2, chosen.clone());
    }
    let choice = Choice {
        label: words.method_spread(),
        is_quiet: false,
        name: "spread",
        dispatch: scene.dispatch,
    };
    let option = |option: &Option<Exact>| {
        let action = Action::edit(MethodEdit::Spread(option.clone()));
        choice.option(&name(scene, option.as_ref()), option == chosen, action)
    };
    html! {
        <div class="spread">
            { choice.view(options.iter().map(option).collect()) }
            <p>{ explanation(scene, chosen.as_ref()) }</p>
            <h3>{ format!("{}: {}", words.spread_range(), scene.place_name()) }</h3>
            <ul class="ranges">
                for option in &options {
                    <li aria-current={(option == chosen).then_some("true")}>
                        <span>{ name(scene, option.as_ref()) }</span>
                        <strong class="value">{ range(scene, option.as_ref()) }</strong>
                    </li>
                }
            </ul>
        </div>
    }
}

fn name(scene: &Scene<'_>, spread: Option<&Exact>) -> String {
    let words = scene.words;
    match spread {
        None => words.spread_open().to_owned(),
        Some(spread) if *spread == Exact::ONE => words.spread_equal().to_owned(),
        Some(spread) if *spread == Exact::whole(2) => words.spread_double().to_owned(),
        Some(spread) => words.spread_times(short(spread, scene.language())),
    }
}

fn explanation(scene: &Scene<'_>, spread: Option<&Exact>) -> &'static str {
    let words = scene.words;
    match spread {
        None => words.spread_open_says(),
        Some(spread) if *spread == Exact::ONE => words.spread_equal_says(),
        Some(spread) if *spread == Exact::whole(2) => words.spread_double_says(),
        Some(_) => words.spread_times_says(),
    }
}

/// The range of the place that is looked at, with such a spread.
fn range(scene: &Scene<'_>, spread: Option<&Exact>) -> String {
    let work = &scene.state.work;
    let assessment = Assessment {
        weight_spread: spread.cloned(),
        ..work.document.assessment.clone()
    };
    let figure_of = |score: Score| -> Option<Figure> {
        match scene.state.ui.place.locus() {
            None => score.standing.map(|own| own.figure),
            Some(locus) => score.loci.get(locus).map(|own| own.standing.figure),
        }
    };
    let sheet = Sheet::new(&work.edition, &assessment).ok();
    let Some(bounds) = sheet.map(|sheet| sheet.score()).and_then(figure_of) else {
        return scene.words.no_score().to_owned();
    };
    let [low, high] = [bounds.low, bounds.high].map(|end| figure(end, scene.language()));
    if low == high {
        low
    } else {
        format!("{low}–{high}")
    }
}
