//! A row for an indicator: its answer, what it could add, and everything known about it on demand.

use std::rc::Rc;

use yew::{Component, Context, Html, Properties};

use super::Dispatch;
use super::controls::{Choice, Field, bar};
use super::details::details;
use super::markup::{Markup, On};
use super::points::take_back;
use crate::app::action::{Action, Mode};
use crate::app::more_words::more;
use crate::app::number::{short, weight_in_unit};
use crate::exchange::document::Document;
use crate::model::assessment::Locus;
use crate::model::edition::{Edition, Indicator, Mark, NodeId};
use crate::model::exact::Exact;
use crate::model::quantity::Printed;
use crate::model::text::Language;
use crate::model::texts::Texts;
use crate::work::answers::{self, Cell};
use crate::work::edit::Edit;

/// Scales longer than this get a field instead of buttons.
const MOST_BUTTONS: usize = 5;

/// The option for what is not known.
const UNKNOWN: &str = "?";

/// An indicator of a locus. A component, so that the rows that a change leaves alone are skipped.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The edition.
    pub edition: Rc<Edition>,
    /// What it says besides.
    pub texts: Rc<Texts>,
    /// Where the indicator stands in it: dimension, variable and indicator by position.
    pub place: [usize; 3],
    /// The position of the locus.
    pub locus: usize,
    /// Its answer now, the mean of its cells.
    pub answer: Option<Exact>,
    /// The cells of that answer.
    pub cells: Vec<OwnCell>,
    /// How many respondents usually answer it; 0 where nobody is asked.
    pub respondents: usize,
    /// What is tried.
    pub tried: Option<Exact>,
    /// The best answer.
    pub scale: Exact,
    /// Where that comes from.
    pub scale_mark: Mark,
    /// Its share of the dimension that the estimate uses, and how that is known.
    pub share: (Exact, Mark),
    /// What it alone could add to the locus.
    pub potential: Option<Printed>,
    /// The largest that any indicator of the list could add.
    pub largest: Printed,
    /// Whether there is a note on it.
    pub is_noted: bool,
    /// What the controls change.
    pub mode: Mode,
    /// The document while the details are open; they show the derivation.
    pub open: Option<Rc<Document>>,
    /// What was typed into its field, if that is no number, with the field's id.
    pub rejected: Option<(String, String)>,
    /// The language.
    pub language: Language,
    /// How to change the state.
    pub dispatch: Dispatch,
}

/// A cell of an indicator's answer.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnCell {
    /// Which.
    pub cell: Cell,
    /// What stands in it.
    pub value: Option<Exact>,
    /// What tells it from the others; empty where it is the only one.
    pub label: String,
}

impl Props {
    fn indicator(&self) -> &Indicator {
        let [dimension, variable, indicator] = self.place;
        &self.edition.dimensions[dimension].variables[variable].indicators[indicator]
    }
}

/// A row for an indicator.
pub struct IndicatorRow;

impl Component for IndicatorRow {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<IndicatorRow>) -> IndicatorRow {
        IndicatorRow
    }

    fn view(&self, context: &Context<IndicatorRow>) -> Html {
        let props = context.props();
        Markup::write(&props.dispatch, props.language, |markup| row(markup, props))
    }
}

fn row(markup: &mut Markup, props: &Props) {
    let words = more(props.language);
    let indicator = props.indicator();
    let name = indicator.name.get(props.language);
    let is_tried = props.tried.is_some();
    let is_many = props.mode == Mode::Now && props.cells.len() > 1;
    let class = match (is_tried, is_many) {
        (true, _) => "indicator tried",
        (false, true) => "indicator many",
        (false, false) => "indicator",
    };
    markup.element("div", class, |markup| {
        markup.element("div", "row-name", |markup| {
            markup.line("span", "name", name);
            weight(markup, props);
            markup.group(|markup| {
                let texts = props.texts.indicator(&indicator.id);
                let judged = texts.and_then(|own| own.judged.as_ref());
                if let Some(judged) = judged.filter(|_| props.mode == Mode::Now) {
                    markup.line("span", "judged", judged.text.get(props.language));
                }
            });
        });
        markup.element("div", "answer", |markup| {
            markup.group(|markup| controls(markup, props, name));
            markup.element("span", "state", |markup| state_words(markup, props));
        });
        let panel = ["details-", &props.locus.to_string(), "-", &indicator.id].concat();
        markup.element("div", "row-end", |markup| {
            markup.group(|markup| {
                if let Some(potential) = props.potential {
                    let is_full = potential == Printed::default();
                    let class = if is_full {
                        "potential full"
                    } else {
                        "potential"
                    };
                    markup.element("span", class, |markup| {
                        markup.element("span", "quiet", |markup| {
                            markup.text(words.potential_long);
                            markup.text(": ");
                        });
                        markup.difference(potential);
                    });
                    if !is_full && props.largest > Printed::default() {
                        bar(markup, potential, props.largest);
                    }
                }
            });
            markup.group(|markup| folding(markup, props));
            markup.group(|markup| {
                if is_tried {
                    take_back(markup, words.undo_try, props.locus, &indicator.id);
                }
            });
            let names = &["type", "class", "aria-expanded", "aria-controls"];
            let expanded = if props.open.is_some() {
                "true"
            } else {
                "false"
            };
            let values = &["button", "link", expanded, &panel];
            markup.with("button", names, values, |markup| {
                let toggle = Action::Unfold(indicator.id.clone());
                markup.act(On::Click, toggle);
                markup.text(words.why);
                markup.element("span", "quiet", |markup| {
                    markup.text(" ");
                    markup.text(name);
                });
            });
        });
        markup.with("div", &["id", "class"], &[&panel, "panel"], |markup| {
            if let Some(document) = &props.open {
                let data = (&*props.edition, &*props.texts);
                let (place, locus) = (props.place, props.locus);
                let language = props.language;
                details(markup, data, place, locus, document, language);
            }
        });
    });
}

/// The dimension, the share of it that the estimate uses, and how that is known.
fn weight(markup: &mut Markup, props: &Props) {
    let words = more(props.language);
    let (share, mark) = &props.share;
    let class = if *mark == Mark::Assumed {
        "weight assumed"
    } else {
        "weight"
    };
    let dimension = &props.edition.dimensions[props.place[0]];
    markup.element("span", class, |markup| {
        if !dimension.is_total() {
            markup.text(dimension.name.get(props.language));
            markup.text(" · ");
        }
        markup.text(words.weight);
        markup.text(" ");
        markup.text(&weight_in_unit(&props.edition, share, props.language));
        markup.text(" · ");
        markup.text(words.mark(*mark));
        if props.scale_mark == Mark::Own {
            markup.text(" · ");
            markup.text(&words.maximum.to_ascii_lowercase());
            markup.text(" ");
            markup.text(&short(&props.scale, props.language));
            markup.text(" · ");
            markup.text(words.mark(Mark::Own));
        }
        if props.is_noted {
            markup.text(" · ");
            markup.text(words.noted);
        }
    });
}

/// One control for what is tried, or one for each cell of the answer of now.
fn controls(markup: &mut Markup, props: &Props, name: &str) {
    let locus = props.locus;
    let node = &props.indicator().id;
    let id = ["answer-", &locus.to_string(), "-", node].concat();
    if props.mode == Mode::Try {
        let now = props.answer.as_ref();
        let node = node.clone();
        let control = Control {
            id,
            about: name,
            label: "",
            now,
            chosen: props.tried.as_ref().or(now),
            enter: Rc::new(move |to| {
                let node = node.clone();
                Action::Edit(Edit::Try { locus, node, to })
            }),
        };
        return control.view(markup, props);
    }
    for own in &props.cells {
        let (node, cell) = (node.clone(), own.cell);
        let number = |place: Option<usize>| place.map_or(String::new(), |place| place.to_string());
        let place = ["-", &number(cell.product), "-", &number(cell.respondent)].concat();
        let control = Control {
            id: [&*id, &place].concat(),
            about: name,
            label: &own.label,
            now: None,
            chosen: own.value.as_ref(),
            enter: Rc::new(move |to| {
                let node = node.clone();
                Action::Edit(Edit::Answer {
                    locus,
                    node,
                    cell,
                    to,
                })
            }),
        };
        control.view(markup, props);
    }
}

/// What a figure is entered with.
struct Control<'a> {
    id: String,
    about: &'a str,
    /// What tells it from the others of its indicator; empty where it is the only one.
    label: &'a str,
    /// The answer of now, where another is tried.
    now: Option<&'a Exact>,
    chosen: Option<&'a Exact>,
    enter: Rc<dyn Fn(Option<Exact>) -> Action>,
}

impl Control<'_> {
    /// Buttons for a short scale of whole levels, a field for any other.
    fn view(self, markup: &mut Markup, props: &Props) {
        let words = more(props.language);
        let levels = props.scale.to_index();
        let Some(levels) = levels.filter(|levels| (1..=MOST_BUTTONS).contains(levels)) else {
            return self.field(markup, props);
        };
        let chosen = self.chosen.and_then(Exact::to_index);
        let marked = self.now.and_then(Exact::to_index);
        let choice = Choice {
            label: self.label,
            is_quiet: self.label.is_empty(),
            name: &self.id,
        };
        choice.cell(markup, self.about, |markup| {
            for level in 0..=levels {
                let action = (self.enter)(Some(Exact::count(level)));
                let (class, note) = if marked == Some(level) {
                    ("option marked", words.now_small)
                } else {
                    ("option", "")
                };
                let words = [&*level.to_string(), note];
                choice.noted_option(markup, class, words, chosen == Some(level), action);
            }
            if props.mode == Mode::Now {
                let is_open = self.chosen.is_none();
                let words = [UNKNOWN, words.not_answered];
                choice.noted_option(markup, "option", words, is_open, (self.enter)(None));
            }
        });
    }

    fn field(self, markup: &mut Markup, props: &Props) {
        let label = if self.label.is_empty() {
            self.about.to_owned()
        } else {
            [self.about, ", ", self.label].concat()
        };
        let after = [
            more(props.language).of,
            " ",
            &short(&props.scale, props.language),
        ];
        let enter = self.enter;
        let field = Field {
            id: self.id,
            label: &label,
            is_quiet: true,
            is_cell: true,
            value: self.chosen,
            rejected: props.rejected.as_ref(),
            after: &after.concat(),
            enter: Box::new(move |to| enter(to)),
        };
        field.view(markup, props.language);
    }
}

/// The answer of now in words, with what it is the mean of.
fn state_words(markup: &mut Markup, props: &Props) {
    let words = more(props.language);
    let Some(answer) = &props.answer else {
        return markup.text(words.nothing_entered);
    };
    markup.text(words.now_small);
    markup.text(" ");
    markup.text(&short(answer, props.language));
    let last = props.cells.last().map(|own| own.cell).unwrap_or_default();
    for (place, of) in [
        (last.product, words.products),
        (last.respondent, words.respondents),
    ] {
        if let Some(place) = place {
            markup.text(" · ");
            markup.text(&(place + 1).to_string());
            markup.text(" ");
            markup.text(of);
        }
    }
}

/// One figure for all respondents, or one for each: what the other is called, and how to get to it.
fn folding(markup: &mut Markup, props: &Props) {
    let words = more(props.language);
    let last = props.cells.last().map(|own| own.cell).unwrap_or_default();
    if props.mode == Mode::Try || last.product.is_some() {
        return;
    }
    let (locus, node) = (props.locus, props.indicator().id.clone());
    let change = move |document: &mut Document, run: &dyn Fn(&mut Locus, &NodeId)| {
        if let Some(locus) = document.assessment.locus_mut(locus) {
            run(locus, &node);
        }
    };
    let respondents = props.respondents;
    let (words, action) = if last.respondent.is_some() {
        let fold = Action::step(move |document| change(document, &answers::fold));
        (words.fold, fold)
    } else if respondents > 0 {
        let unfold = move |locus: &mut Locus, node: &NodeId| {
            answers::unfold(locus, node, respondents);
        };
        (
            words.unfold,
            Action::step(move |document| change(document, &unfold)),
        )
    } else {
        return;
    };
    markup.button("link", words, action);
}
