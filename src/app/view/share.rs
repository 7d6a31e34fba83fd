//! The panel that gives a work away: a link, a badge, and code for other sites.

use super::controls::act;
use super::copying::Copied;
use super::markup::{Markup, On};
use super::menu::save_button;
use super::panel::{panel, told};
use super::site::site;
use super::{Dispatch, Scene};
use crate::app::action::{Action, Place, Sharing};
use crate::app::file;
use crate::app::words::both;
use crate::app::works_words::{WorksWords, works_words};
use crate::exchange::action_plan::ActionPlan;
use crate::exchange::badge::{BadgeOptions, badge, badge_title};
use crate::exchange::escape::data_address;
use crate::exchange::link::{Keys, fits, to_link};
use crate::model::text::Language;
use crate::work::notes;
use crate::work::snippet::image;

/// The panel.
pub fn share(markup: &mut Markup, scene: &Scene<'_>) {
    let words = works_words(scene.language());
    let page = page();
    let has_files = is_on_web(&page) && has_files();
    let named = ["above share", "share-heading", words.share];
    panel(markup, named, words.close, |markup| {
        link(markup, scene, &page);
        picture(markup, scene);
        markup.group(|markup| {
            if has_files {
                site(markup, scene, &page);
            }
        });
        told(markup, scene);
    });
}

/// The page's own address, without what follows `#`.
fn page() -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let address = document.and_then(|document| document.url().ok());
    let address = address.unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Whether others can open the page's address.
fn is_on_web(page: &str) -> bool {
    page.starts_with("http")
}

/// Whether the files that other sites load lie beside the page. Nothing lies beside the one file, whose
/// style is within it.
fn has_files() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let style = document.and_then(|own| own.query_selector("link[rel=stylesheet]").ok()?);
    style.is_some()
}

fn link(markup: &mut Markup, scene: &Scene<'_>, page: &str) {
    const HEADING: &str = "share-link-heading";
    let words = works_words(scene.language());
    let document = &*scene.state.document;
    let has_plan = ActionPlan::of(document) != ActionPlan::default();
    let has_notes = !document.workspace.notes.is_empty() || has_plan;
    let keys = Keys::of(&scene.state.edition);
    let sharing = &scene.state.sharing;
    let link = if sharing.without_notes {
        to_link(&notes::left_out(document), &keys)
    } else {
        to_link(document, &keys)
    };
    heading(markup, HEADING, words.share_link);
    markup.line("p", "", words.share_link_help);
    markup.group(|markup| {
        if has_notes {
            without_notes(markup, words.without_notes, sharing);
        }
    });
    let refusal = match () {
        () if !is_on_web(page) => Some(words.no_address),
        () if !fits(&link) => Some(words.link_too_long),
        () => None,
    };
    markup.group(|markup| {
        if let Some(words) = refusal {
            markup.line("p", "message", words);
            return save_button(markup, scene);
        }
        let address = [page, "#", &link].concat();
        let address = Copied {
            field: "share-link",
            text: &address,
        };
        address.view(markup, "input", 1, HEADING);
        markup.element("div", "buttons", |markup| {
            let copied = |words: &'static WorksWords| words.link_copied;
            address.copy_button(markup, "primary", words.copy_link, copied);
            address.share_button(markup, words.send_by);
        });
    });
}

fn heading(markup: &mut Markup, id: &str, words: &str) {
    markup.with("h3", &["id"], &[id], |markup| markup.text(words));
}

/// A button that stays pressed while the user's own notes are left out.
fn without_notes(markup: &mut Markup, words: &str, sharing: &Sharing) {
    let pressed = if sharing.without_notes {
        "true"
    } else {
        "false"
    };
    let names = &["type", "class", "aria-pressed"];
    markup.with("button", names, &["button", "toggle", pressed], |markup| {
        let sharing = Sharing {
            without_notes: !sharing.without_notes,
            ..sharing.clone()
        };
        markup.act(On::Click, Action::Share(sharing));
        markup.text(words);
    });
}

/// The badge of a locus or of the government, and what it says; nothing where there is no such locus.
pub(super) fn drawn(scene: &Scene<'_>, place: Place, language: Language) -> [String; 2] {
    let options = BadgeOptions {
        locus: match place {
            Place::Government => None,
            Place::Locus(locus) => Some(locus),
        },
        language,
    };
    let (edition, document) = (&scene.state.edition, &scene.state.document);
    let score = &scene.state.outcome.base.score;
    [badge, badge_title]
        .map(|write| write(edition, &document.assessment, score, options).unwrap_or_default())
}

/// A badge as it will be seen.
pub(super) fn badge_image(markup: &mut Markup, [svg, says]: [&str; 2]) {
    let address = data_address(svg);
    let names = &["class", "src", "width", "alt"];
    markup.with("img", names, &["picture", &address, "360", says], |_| ());
}

fn picture(markup: &mut Markup, scene: &Scene<'_>) {
    const HEADING: &str = "share-badge-heading";
    let words = works_words(scene.language());
    let [svg, says] = drawn(scene, scene.state.place, scene.language());
    let code = image(&svg, &says);
    let code = Copied {
        field: "share-badge",
        text: &code,
    };
    heading(markup, HEADING, words.share_badge);
    markup.line("p", "", words.share_badge_help);
    badge_image(markup, [&svg, &says]);
    code.view(markup, "input", 1, HEADING);
    markup.element("div", "buttons", |markup| {
        let dispatch = markup.dispatch();
        let name = file::name_for(&scene.place_name(), "-lencana.svg");
        act(markup, ["secondary", words.save_badge, ""], move || {
            save(&dispatch, &name, &svg);
        });
        let copied = |words: &'static WorksWords| words.badge_copied;
        code.copy_button(markup, "secondary", words.copy_badge, copied);
    });
}

fn save(dispatch: &Dispatch, name: &str, svg: &str) {
    if file::download(name, "image/svg+xml", svg).is_err() {
        dispatch.emit(Action::Say(Some(both(|words| words.file_failed))));
    }
}
