//! All that is known about an indicator: how it is judged, its law, advice, evidence and derivation.

use yew::{Html, html};

use super::indicator_props::IndicatorProps;
use crate::app::state::action::Action;
use crate::app::state::choices::{Place, Question};
use crate::app::ui::buttons::{to_method, to_weights};
use crate::app::ui::controls::TextField;
use crate::app::ui::derivation::Derivation;
use crate::app::ui::statement::statement;
use crate::app::words::Words;
use crate::document::Document;
use crate::edit::notes::{NoteEdit, NotePart, address};
use crate::model::explanation::Which;
use crate::model::texts::{IndicatorTexts, Statement};

/// The details of an indicator of a locus.
pub(super) fn indicator_details(props: &IndicatorProps, document: &Document) -> Html {
    let language = props.language;
    let indicator = props.indicator();
    let Some(texts) = props.texts.indicator(&indicator.id) else {
        return Html::default();
    };
    let question = Question {
        place: Place::Locus(props.locus),
        node: Some(indicator.id.clone()),
        which: Which::Estimate,
        simulated: true,
    };
    let derivation = Derivation {
        edition: &props.edition,
        texts: &props.texts,
        document,
        question: &question,
        language,
    };
    html! {
        <div class="details">
            { statements(props, texts) }
            <h3>{ Words::new(language).derivation() }</h3>
            { derivation.view() }
            <div class="to-panels">
                { to_method(&props.dispatch, language) }
                { to_weights(&props.dispatch, language) }
            </div>
            { own_note(props, document) }
        </div>
    }
}

fn statements(props: &IndicatorProps, texts: &IndicatorTexts) -> Html {
    let (words, language) = (Words::new(props.language), props.language);
    let measured = props.texts.variable(&props.variable().id);
    let measured = measured.and_then(|texts| texts.measured.as_ref());
    let marked = |label: &str, own: &Statement| statement(&props.texts, label, own, language);
    html! {
        <dl>
            if let Some(judged) = &texts.judged {
                { marked(words.judged(), judged) }
            } else if let Some(measured) = measured {
                <dt>{ words.judged() }</dt>
                <dd>{ measured.get(language) }</dd>
            }
            { marked(words.how_to_raise(), &texts.advice.fix) }
            { marked(words.evidence(), &texts.advice.evidence) }
            if let Some(fails) = &texts.advice.fails {
                { marked(words.often_missing(), fails) }
            }
            if texts.law.is_empty() {
                <dt>{ words.law() }</dt>
                <dd>{ words.law_unknown() }</dd>
            }
            for law in &texts.law {
                { marked(words.law(), law) }
            }
        </dl>
    }
}

/// The user's own note, with a link to the evidence.
fn own_note(props: &IndicatorProps, document: &Document) -> Html {
    let words = Words::new(props.language);
    let (locus, node) = (props.locus, &props.indicator().id);
    let note = document.workspace.note(locus, node);
    let link = note.map_or("", |note| &note.link);
    let text_field = TextField {
        id: &format!("note-text-{locus}-{node}"),
        label: words.own_note(),
        text: note.map_or("", |note| &note.text),
        is_long: true,
        dispatch: &props.dispatch,
    };
    let link_field = TextField {
        id: &format!("note-link-{locus}-{node}"),
        label: words.own_link(),
        text: link,
        is_long: false,
        dispatch: &props.dispatch,
    };
    html! {
        <div class="note">
            { text_field.view(change_note(props, NotePart::Text)) }
            { link_field.view(change_note(props, NotePart::Link)) }
            if let Some(address) = address(link) {
                <a href={address.to_owned()} target="_blank" rel="noopener noreferrer">
                    { words.open_link() }
                </a>
            }
            <p class="state">{ words.note_help() }</p>
        </div>
    }
}

/// The edit that enters a text into a part of a note.
fn change_note(
    props: &IndicatorProps,
    part: fn(String) -> NotePart,
) -> impl Fn(String) -> Action + 'static {
    let (locus, node) = (props.locus, props.indicator().id.clone());
    move |text| {
        Action::edit(NoteEdit {
            locus,
            node: node.clone(),
            part: part(text),
        })
    }
}
