//! The table of actions: what was decided to do, by whom, until when, and whether it is done.

use super::Planning;
use crate::app::action::Action;
use crate::app::number::short;
use crate::app::plan_words::plan_words;
use crate::app::typing;
use crate::app::view::Scene;
use crate::app::view::about::about;
use crate::app::view::controls::{label, value};
use crate::app::view::markup::{Markup, On};
use crate::app::view::print::origin;
use crate::exchange::action_plan::{ActionPlan, PlannedAction, Progress};
use crate::model::plan::request::Days;
use crate::model::text::Language;
use crate::model::texts::Texts;
use crate::work::planning as work;

/// Puts what was typed where it belongs.
type Put = fn(&mut PlannedAction, String);

impl Planning<'_> {
    pub(super) fn actions(&self, markup: &mut Markup) {
        let words = self.words;
        let actions = &self.plan.actions;
        if actions.is_empty() {
            return;
        }
        markup.element("section", "action-table", |markup| {
            markup.line("h3", "", words.table);
            markup.line("p", "state", words.table_help);
            markup.element("p", "", |markup| self.sum(markup, actions));
            markup.element("div", "buttons", |markup| {
                markup.button("secondary", self.scene.words.print, Action::Print(true));
            });
            markup.element("ol", "", |markup| {
                for (position, action) in actions.iter().enumerate() {
                    self.action(markup, position, action);
                }
            });
        });
    }

    /// How much of it is done.
    fn sum(&self, markup: &mut Markup, actions: &[PlannedAction]) {
        let is_done = |own: &&PlannedAction| own.progress != Progress::Planned;
        let done = actions.iter().filter(is_done).count();
        let left = actions.iter().filter(|own| !is_done(own));
        let left = left.fold(0_u32, |sum, own| sum.saturating_add(own.effort.0));
        markup.line("strong", "", &done.to_string());
        markup.text(" ");
        markup.text(self.scene.words.of);
        markup.text(" ");
        markup.text(&actions.len().to_string());
        markup.text(" ");
        markup.text(self.words.are_done);
        markup.text(" ");
        markup.text(&self.days(Days(left)));
        markup.text(".");
    }

    fn action(&self, markup: &mut Markup, position: usize, action: &PlannedAction) {
        let words = self.words;
        let [name, office] = self.names(&action.spot);
        let is_done = action.progress != Progress::Planned;
        let class = if is_done { "done" } else { "" };
        markup.with("li", &["class"], &[class], |markup| {
            let id = ["plan-done-", &position.to_string()].concat();
            markup.element("span", "check", |markup| {
                markup.with("input", &["type", "id"], &["checkbox", &id], |markup| {
                    markup.checked(is_done);
                    let done = Action::step(move |document| {
                        work::set_done(document, position, !is_done);
                    });
                    markup.act(On::Change, done);
                });
                markup.with("label", &["for"], &[&id], |markup| {
                    markup.text(words.done);
                    markup.element("span", "quiet", |markup| {
                        markup.text(": ");
                        markup.text(&name);
                        markup.text(", ");
                        markup.text(&office);
                    });
                });
            });
            markup.element("span", "name", |markup| {
                markup.line("strong", "", &name);
                markup.line("span", "state", &office);
            });
            markup.element("span", "step-values", |markup| {
                markup.text(&self.level(&action.from));
                markup.text(" → ");
                markup.text(&self.level(&action.to));
            });
            self.fields(markup, position, action);
            let remove = Action::step(move |document| work::remove_action(document, position));
            markup.button_with("link", remove, |markup| {
                markup.text(words.remove);
                markup.element("span", "quiet", |markup| {
                    markup.text(" ");
                    markup.text(&name);
                    markup.text(", ");
                    markup.text(&office);
                });
            });
        });
    }

    fn fields(&self, markup: &mut Markup, position: usize, action: &PlannedAction) {
        let words = self.words;
        let days = action.effort.0.to_string();
        let advised = advised(self.scene, self.texts, action);
        let mut field = |part: &str, words: &str, text: &str, put: Put| {
            let id = ["plan-", part, "-", &position.to_string()].concat();
            let (class, kind, placeholder) = match part {
                "deadline" => ("field", "date", ""),
                "evidence" => ("field wide", "text", advised),
                _ => ("field", "text", ""),
            };
            let dispatch = markup.dispatch();
            markup.element("span", class, |markup| {
                label(markup, &id, words, false);
                let names = &["id", "type", "autocomplete", "maxlength", "placeholder"];
                let values = &[&*id, kind, "off", "2000", placeholder];
                markup.with("input", names, values, |markup| {
                    markup.value(&typing::text(&id, text));
                    markup.on(On::Change, move |event| {
                        let Some(text) = value(&event) else { return };
                        let text = text.trim().to_owned();
                        dispatch.emit(Action::step(move |document| {
                            work::edit_action(document, position, |own| put(own, text.clone()));
                        }));
                    });
                });
            });
        };
        field("person", words.person, &action.person, |own, text| {
            own.person = text;
        });
        field("deadline", words.deadline, &action.deadline, |own, text| {
            own.deadline = text;
        });
        field("effort", words.effort_days, &days, |own, text| {
            // What is no whole number changes nothing.
            if let Ok(days) = text.parse() {
                own.effort = Days(days).min(Days::MOST);
            }
        });
        field("evidence", words.evidence, &action.evidence, |own, text| {
            own.evidence = text;
        });
    }
}
/// The evidence that is advised for an action.
fn advised<'a>(scene: &Scene<'_>, texts: &'a Texts, action: &PlannedAction) -> &'a str {
    let own = texts.indicator(&action.spot.node);
    own.map_or("", |own| own.advice.evidence.text.get(scene.language()))
}

/// The table of actions on paper, with a line to sign; before anything was decided, that it is empty.
pub fn printed(markup: &mut Markup, scene: &Scene<'_>, texts: &Texts) {
    markup.element("div", "print of-plan", |markup| {
        origin(markup, scene);
        table(markup, scene, texts);
        about(markup, scene);
    });
}

fn table(markup: &mut Markup, scene: &Scene<'_>, texts: &Texts) {
    let words = plan_words(scene.language());
    let plan = ActionPlan::of(&scene.state.document);
    markup.line("h2", "", words.table);
    if plan.actions.is_empty() {
        return markup.line("p", "", words.no_table);
    }
    let headings = [
        "",
        scene.more().locus,
        scene.more().item,
        words.from,
        words.to,
        words.evidence,
        words.effort_days,
        words.person,
        words.deadline,
        words.status,
    ];
    markup.element("table", "actions", |markup| {
        markup.element("thead", "", |markup| {
            markup.element("tr", "", |markup| {
                for (place, words) in headings.iter().enumerate() {
                    let (tag, names): (_, &'static [_]) = match place {
                        0 => ("td", &[]),
                        _ => ("th", &["scope"]),
                    };
                    markup.with(tag, names, &["col"], |markup| markup.text(words));
                }
            });
        });
        markup.element("tbody", "", |markup| {
            for (position, action) in plan.actions.iter().enumerate() {
                row(markup, scene, texts, position, action);
            }
        });
    });
    let total = plan.actions.iter();
    let total = total.fold(0_u32, |sum, own| sum.saturating_add(own.effort.0));
    markup.line(
        "p",
        "",
        &[words.total, " ", &total.to_string(), " ", words.days, "."].concat(),
    );
}

fn row(
    markup: &mut Markup,
    scene: &Scene<'_>,
    texts: &Texts,
    position: usize,
    action: &PlannedAction,
) {
    let words = plan_words(scene.language());
    let language = scene.language();
    let evidence = match action.evidence.as_str() {
        "" => advised(scene, texts, action),
        own => own,
    };
    markup.element("tr", "", |markup| {
        markup.line("td", "", &(position + 1).to_string());
        markup.line(
            "td",
            "",
            &scene.office(action.spot.locus, action.spot.product),
        );
        markup.with("th", &["scope"], &["row"], |markup| {
            markup.text(scene.node_name(&action.spot.node));
        });
        markup.line("td", "", &short(&action.from, language));
        markup.line("td", "", &short(&action.to, language));
        markup.line("td", "", evidence);
        markup.line("td", "", &action.effort.0.to_string());
        markup.line("td", "", &action.person);
        markup.line("td", "", &date(&action.deadline, language));
        let status = match action.progress {
            Progress::Planned => words.planned,
            Progress::Done { .. } => words.done,
        };
        markup.line("td", "", status);
    });
}

/// A date as the language writes it; any other text as it is.
fn date(text: &str, language: Language) -> String {
    let parts: Vec<&str> = text.split('-').collect();
    match (language, parts.as_slice()) {
        (Language::Indonesian, [year, month, day]) => [day, "/", month, "/", year].concat(),
        _ => text.to_owned(),
    }
}
