//! Shared parts of the views of published results: a table or why it is not there, the government
//! that is looked for in it, sources.

use yew::{Html, html};

use crate::app::state::State;
use crate::app::state::action::Action;
use crate::app::state::loadable::Loadable;
use crate::app::state::resources::TableId;
use crate::app::ui::controls::button;
use crate::app::ui::scene::Scene;
use crate::edit::published_table::Listing;
use crate::format::published::{Kind, Published};
use crate::model::text::Language;

/// The name of the government of the open work.
pub(super) fn own_name(state: &State) -> Option<&str> {
    let government = state.work.document.assessment.government.as_ref()?;
    government.name.as_deref()
}

/// Its kind, where results of that are published.
pub(super) fn own_kind(state: &State) -> Option<Kind> {
    let government = state.work.document.assessment.government.as_ref()?;
    Kind::find(government.kind.as_deref()?).filter(|kind| *kind != Kind::Unit)
}

/// A view of a published table; until the table is loaded, or where it failed, a line that says so.
pub(super) fn with_listing(
    scene: &Scene<'_>,
    id: TableId,
    content: impl FnOnce(&Listing) -> Html,
) -> Html {
    match scene.state.resources.table(id) {
        Loadable::Ready(listing) => content(&listing),
        Loadable::Absent | Loadable::Loading => html! { <p>{ scene.words.loading() }</p> },
        Loadable::Failed => {
            let retry = scene.click(Action::RetryTables);
            html! {
                <>
                    <p>{ scene.words.part_failed() }</p>
                    { button("secondary", scene.words.try_again(), retry) }
                </>
            }
        }
    }
}

/// The scores of an office as they are printed.
pub(super) fn printed_scores(scene: &Scene<'_>, office: &Published) -> String {
    let scores = office.scores.join(" / ");
    match scene.language() {
        Language::Indonesian => scores.replace('.', ","),
        Language::English => scores,
    }
}

/// A link to each source of an office.
pub(super) fn source_links(office: &Published) -> Html {
    let link = |(index, source): (usize, &String)| {
        let number = index + 1;
        let href = match source.contains("://") {
            true => source.clone(),
            false => format!("https://{source}"),
        };
        let label = format!("{} [{number}]", office.name);
        html! {
            <>
                <a {href} target="_blank" rel="noopener noreferrer" aria-label={label}>
                    { format!("[{number}]") }
                </a>
                { " " }
            </>
        }
    };
    office.sources.iter().enumerate().map(link).collect()
}
