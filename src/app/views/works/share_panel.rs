//! The panel that gives a work away: a link, a badge, and code for other sites.

use yew::{AttrValue, Callback, Html, html};

use super::copied_text::CopiedText;
use super::embed_panel::{BadgePicture, embed_panel};
use crate::app::effects::files;
use crate::app::state::action::{Action, Dispatch};
use crate::app::state::choices::Sharing;
use crate::app::ui::buttons::save_button;
use crate::app::ui::controls::button;
use crate::app::ui::panel::{Panel, done};
use crate::app::ui::scene::Scene;
use crate::app::words::{Words, both};
use crate::document::action_plan::ActionPlan;
use crate::edit::embed_code::image;
use crate::edit::notes;
use crate::format::link::{Keys, fits, to_link};

const LINK_HEADING: &str = "share-link-heading";
const BADGE_HEADING: &str = "share-badge-heading";

/// The panel.
pub(super) fn share_panel(scene: &Scene<'_>) -> Html {
    let page = page_address();
    let panel = Panel {
        class: "above share",
        id: "share-heading",
        heading: scene.words.share(),
    };
    panel.view(
        scene,
        html! {
            <>
                { link(scene, &page) }
                { badge(scene) }
                if is_on_web(&page) && has_files() {
                    { embed_panel(scene, &page) }
                }
                { done(scene) }
            </>
        },
    )
}

/// The page's address, without its fragment.
fn page_address() -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let address = document.and_then(|document| document.url().ok());
    let address = address.unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// True if others can open the page's address.
fn is_on_web(page: &str) -> bool {
    page.starts_with("http")
}

/// True if the files that other sites load lie beside the page. Nothing lies beside the one file, whose
/// style is within it.
fn has_files() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let style = document.and_then(|own| own.query_selector("link[rel=stylesheet]").ok()?);
    style.is_some()
}

fn link(scene: &Scene<'_>, page: &str) -> Html {
    let words = scene.words;
    let document = &*scene.state.work.document;
    let has_plan = *ActionPlan::of(document) != ActionPlan::default();
    let has_notes = !document.workspace.notes.is_empty() || has_plan;
    let keys = Keys::of(&scene.state.work.edition);
    let sharing = &scene.state.ui.choices.sharing;
    let link = if sharing.without_notes {
        to_link(&notes::left_out(document), &keys)
    } else {
        to_link(document, &keys)
    };
    html! {
        <>
            <h3 id={LINK_HEADING}>{ words.share_link() }</h3>
            <p>{ words.share_link_help() }</p>
            if has_notes {
                { without_notes(scene, sharing) }
            }
            if !is_on_web(page) {
                { no_link(scene, words.no_address()) }
            } else if !fits(&link) {
                { no_link(scene, words.link_too_long()) }
            } else {
                { address(scene, &format!("{page}#{link}")) }
            }
        </>
    }
}

/// The reason why there is no link, and the file in its stead.
fn no_link(scene: &Scene<'_>, reason: &str) -> Html {
    html! {
        <>
            <p class="message">{ reason }</p>
            { save_button(scene) }
        </>
    }
}

fn address(scene: &Scene<'_>, address: &str) -> Html {
    let words = scene.words;
    let text = CopiedText {
        field: "share-link",
        labelled_by: LINK_HEADING,
        text: address,
    };
    html! {
        <>
            { text.line() }
            <div class="buttons">
                { text.copy_button(scene, "primary", words.copy_link(), Words::link_copied) }
                { text.share_button(words.send_by()) }
            </div>
        </>
    }
}

/// A button that stays pressed while the user's own notes are left out.
fn without_notes(scene: &Scene<'_>, sharing: &Sharing) -> Html {
    let other = Sharing {
        without_notes: !sharing.without_notes,
        ..sharing.clone()
    };
    html! {
        <button
            type="button"
            class="toggle"
            aria-pressed={AttrValue::from(sharing.without_notes.to_string())}
            onclick={scene.click(Action::Share(other))}
        >
            { scene.words.without_notes() }
        </button>
    }
}

fn badge(scene: &Scene<'_>) -> Html {
    let words = scene.words;
    let badge = BadgePicture::of(scene, scene.state.ui.place, scene.language());
    let code = image(&badge.svg, &badge.title);
    let code = CopiedText {
        field: "share-badge",
        labelled_by: BADGE_HEADING,
        text: &code,
    };
    let picture = badge.view();
    let dispatch = scene.dispatch.clone();
    let name = files::name_for(&scene.place_name(), "-lencana.svg");
    let save = Callback::from(move |_| save_badge(&dispatch, &name, &badge.svg));
    html! {
        <>
            <h3 id={BADGE_HEADING}>{ words.share_badge() }</h3>
            <p>{ words.share_badge_help() }</p>
            { picture }
            { code.line() }
            <div class="buttons">
                { button("secondary", words.save_badge(), save) }
                { code.copy_button(scene, "secondary", words.copy_badge(), Words::badge_copied) }
            </div>
        </>
    }
}

fn save_badge(dispatch: &Dispatch, name: &str, svg: &str) {
    if files::download(name, "image/svg+xml", svg).is_err() {
        dispatch.emit(Action::Say(Some(both(|words| words.file_failed()))));
    }
}
