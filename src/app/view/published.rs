//! What the views of published results share: waiting for a table, who is looked for in it, sources.

use super::Scene;
use super::controls::act;
use super::markup::Markup;
use crate::app::action::Action;
use crate::app::results::{self, Status};
use crate::app::results_words::{ResultsWords, results_words};
use crate::exchange::published::{Kind, Published};
use crate::model::edition::Year;
use crate::model::text::Language;
use crate::work::standing::Listing;

/// The words of these views.
#[must_use]
pub fn words(scene: &Scene<'_>) -> &'static ResultsWords {
    results_words(scene.language())
}

/// The name of the government that is worked on.
#[must_use]
pub fn own_name<'a>(scene: &Scene<'a>) -> Option<&'a str> {
    let government = scene.state.document.assessment.government.as_ref()?;
    government.name.as_deref()
}

/// Its kind, where results of that are published.
#[must_use]
pub fn own_kind(scene: &Scene<'_>) -> Option<Kind> {
    let government = scene.state.document.assessment.government.as_ref()?;
    Kind::find(government.kind.as_deref()?).filter(|kind| *kind != Kind::Unit)
}

/// What is published of a year and kind once that is here; until then, or where it does not come, a line
/// that says so.
pub fn listing(
    markup: &mut Markup,
    scene: &Scene<'_>,
    (year, kind): (Year, Kind),
    inside: impl FnOnce(&mut Markup, &Listing),
) {
    match results::table(&markup.dispatch(), year, kind) {
        Status::There(listing) => inside(markup, &listing),
        Status::Loading => markup.line("p", "", scene.words.loading),
        Status::Failed => {
            markup.line("p", "", scene.words.part_failed);
            let dispatch = markup.dispatch();
            act(
                markup,
                ["secondary", words(scene).try_again, ""],
                move || {
                    results::forget_failures();
                    dispatch.emit(Action::Arrived);
                },
            );
        }
    }
}

/// The scores of an office as they are printed.
#[must_use]
pub fn printed_scores(scene: &Scene<'_>, office: &Published) -> String {
    let scores = office.scores.join(" / ");
    match scene.language() {
        Language::Indonesian => scores.replace('.', ","),
        Language::English => scores,
    }
}

/// A link to each source of what is said about somebody.
pub fn sources(markup: &mut Markup, name: &str, sources: &[String]) {
    for (place, source) in sources.iter().enumerate() {
        let number = ["[", &(place + 1).to_string(), "]"].concat();
        let label = [name, " ", &number].concat();
        let address = match source.contains("://") {
            true => source.clone(),
            false => ["https://", source].concat(),
        };
        let names = &["href", "target", "rel", "aria-label"];
        let values = &[&*address, "_blank", "noopener noreferrer", &label];
        markup.with("a", names, values, |markup| markup.text(&number));
        markup.text(" ");
    }
}
