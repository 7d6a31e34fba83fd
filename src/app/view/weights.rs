//! Own weights and maxima: a sheet a pool, with what is left of it while one types.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::Scene;
use super::cited::mark;
use super::controls::label;
use super::locus::steps;
use super::markup::{Markup, On};
use super::method::to_method;
use super::panel::panel;
use super::raports::raports;
use super::spread::spread;
use crate::app::action::{Action, Panel};
use crate::app::method_words::{MethodWords, method_words};
use crate::app::number::{parse, short, weight_in_unit};
use crate::app::typing;
use crate::model::edition::{Mark, NodeId, WeightUnit};
use crate::model::exact::Exact;
use crate::model::pool::LeafShare;
use crate::model::sheet::Sheet;
use crate::model::text::Language;
use crate::work::own_weights::{Pool, Quantity, Refusal, Shared, Typed, members, shared};

/// The panel.
pub fn weights(markup: &mut Markup, scene: &Scene<'_>) {
    let state = scene.state;
    let words = method_words(scene.language());
    let named = ["above weights", "weights-heading", words.own_heading];
    panel(markup, named, scene.words.close, |markup| {
        markup.element("p", "", |markup| to_method(markup, scene.language()));
        if state.edition.weight_unit.is_none() {
            return markup.line("p", "", words.only_printed);
        }
        let Ok(sheet) = Sheet::new(&state.edition, &state.document.assessment) else {
            return;
        };
        let view = Weights {
            scene,
            words,
            sheet: &sheet,
        };
        spread(markup, scene);
        markup.line("h3", "", words.own_section);
        markup.line("p", "help", words.help);
        markup.element("div", "buttons", |markup| {
            steps(markup, scene);
            view.reset(markup);
        });
        if state.edition.dimensions.iter().any(|own| !own.is_total()) {
            view.pool(markup, Pool::Dimensions, words.dimensions);
        }
        for (position, dimension) in state.edition.dimensions.iter().enumerate() {
            if !sheet.dimensions[position].leaves.is_empty() {
                let name = dimension.name.get(scene.language());
                view.pool(markup, Pool::Leaves(position), name);
            }
        }
        raports(markup, scene);
    });
}

/// A button that leads here from a number.
pub fn to_weights(markup: &mut Markup, language: Language) {
    let open = Action::Panel(Some(Panel::Weights));
    markup.button("link", method_words(language).to_own, open);
}

struct Weights<'a> {
    scene: &'a Scene<'a>,
    words: &'static MethodWords,
    sheet: &'a Sheet<'a>,
}

/// A field: what it is for, of which node, and the nodes that are entered together with it.
struct OwnField<'a> {
    quantity: Quantity,
    node: &'a NodeId,
    together: &'a [NodeId],
    label: &'a str,
    after: &'a str,
}

impl Weights<'_> {
    fn language(&self) -> Language {
        self.scene.language()
    }

    /// Takes every entry back, as one step that can be undone.
    fn reset(&self, markup: &mut Markup) {
        let assessment = self.sheet.assessment;
        if assessment.weights.is_empty() && assessment.scales.is_empty() {
            return;
        }
        let reset = Action::step(|document| {
            document.assessment.weights = Default::default();
            document.assessment.scales = Default::default();
        });
        markup.button("secondary", self.words.reset, reset);
    }

    /// A pool, folded on a small screen unless something is entered in it.
    fn pool(&self, markup: &mut Markup, pool: Pool, name: &str) {
        let nodes = members(self.sheet, pool);
        let draft = &self.scene.state.draft;
        let assessment = self.sheet.assessment;
        let is_given = |node: &NodeId| {
            assessment.weights.get(node).is_some() || assessment.scales.get(node).is_some()
        };
        let waits = draft.waits(Quantity::Weight, &nodes);
        let is_open = waits || draft.waits(Quantity::Maximum, &nodes) || nodes.iter().any(is_given);
        let names: &'static [&'static str] = if is_open {
            &["class", "open"]
        } else {
            &["class"]
        };
        markup.with("details", names, &["own-pool", "open"], |markup| {
            let shared = shared(self.sheet, draft, pool);
            markup.element("summary", "", |markup| {
                markup.line("strong", "", name);
                markup.text(" ");
                self.sum(markup, &shared, pool);
            });
            let refusal = waits
                .then(|| self.refusal(Quantity::Weight, &nodes))
                .flatten();
            self.waiting(markup, refusal.as_ref(), &nodes);
            markup.element("ul", "own-rows", |markup| {
                for node in &nodes {
                    markup.element("li", "", |markup| {
                        self.row(markup, pool, node, &nodes, refusal.as_ref());
                    });
                }
            });
        });
    }

    /// How far a pool is shared, and what is left.
    fn sum(&self, markup: &mut Markup, shared: &Shared, pool: Pool) {
        let words = self.words;
        let unit = self.unit(pool);
        let number = |value: &Exact| short(value, self.language());
        let left = &shared.whole - &shared.given;
        let class = if left.is_negative() {
            "sum over"
        } else {
            "sum"
        };
        markup.element("span", class, |markup| {
            let given = [words.shared_so_far, " ", &number(&shared.given)];
            markup.text(&given.concat());
            let whole = [" ", self.scene.words.of, " ", &number(&shared.whole), unit];
            markup.text(&whole.concat());
            if left.is_negative() {
                let over = &Exact::ZERO - &left;
                markup.text(&[". ", words.over_full, " ", &number(&over), "."].concat());
            } else if shared.open > 0 {
                let rest = [". ", words.left_over, " ", &number(&left), " "];
                markup.text(&rest.concat());
                let open = [words.shared_by, " ", &shared.open.to_string(), " "];
                markup.text(&open.concat());
                markup.text(words.for_unknown);
                markup.text(".");
            } else if left.is_zero() {
                markup.text(&[". ", words.for_all].concat());
            } else {
                markup.text(&[". ", words.left_over, " ", &number(&left), "."].concat());
            }
        });
    }

    fn unit(&self, pool: Pool) -> &'static str {
        match (pool, self.sheet.edition.weight_unit) {
            (Pool::Leaves(_), Some(WeightUnit::PercentOfDimension)) => "\u{a0}%",
            _ => "",
        }
    }

    /// Why what was typed for some nodes does not count yet.
    fn refusal(&self, quantity: Quantity, nodes: &[NodeId]) -> Option<Refusal> {
        let state = self.scene.state;
        let assessment = &state.document.assessment;
        let entered = state
            .draft
            .entered(&state.edition, assessment, quantity, nodes);
        entered.err()
    }

    /// That something of a pool does not count yet, and why, unless a row says why.
    fn waiting(&self, markup: &mut Markup, refusal: Option<&Refusal>, nodes: &[NodeId]) {
        markup.with("div", &["role"], &["status"], |markup| {
            let Some(refusal) = refusal else { return };
            markup.element("div", "wrong", |markup| {
                if !nodes.iter().any(|node| is_about(refusal, node)) {
                    self.reason(markup, refusal);
                }
                markup.line("p", "", self.words.waiting);
                let draft = self.scene.state.draft.without(Quantity::Weight, nodes);
                markup.button("link", self.words.discard, Action::Draft(draft));
            });
        });
    }

    fn reason(&self, markup: &mut Markup, refusal: &Refusal) {
        let words = match refusal {
            Refusal::Unreadable(_) => self.scene.words.not_a_number,
            Refusal::Problem(problem) => problem.messages.get(self.language()),
        };
        markup.element("p", "", |markup| markup.line("strong", "", words));
    }

    fn row(
        &self,
        markup: &mut Markup,
        pool: Pool,
        node: &NodeId,
        nodes: &[NodeId],
        refusal: Option<&Refusal>,
    ) {
        let name = self.scene.node_name(node);
        markup.element("span", "name", |markup| {
            markup.text(name);
            markup.element("span", "state", |markup| self.counts(markup, pool, node));
        });
        let after = match self.unit(pool) {
            "" => self.words.points,
            _ => "%",
        };
        self.field(
            markup,
            &OwnField {
                quantity: Quantity::Weight,
                node,
                together: nodes,
                label: self.words.own_weight,
                after,
            },
        );
        if let Some(refusal) = refusal.filter(|own| is_about(own, node)) {
            markup.element("div", "wrong", |markup| self.reason(markup, refusal));
        }
        if pool == Pool::Dimensions {
            return;
        }
        let alone = std::slice::from_ref(node);
        self.field(
            markup,
            &OwnField {
                quantity: Quantity::Maximum,
                node,
                together: alone,
                label: self.words.own_maximum,
                after: "",
            },
        );
        let waits = self.scene.state.draft.waits(Quantity::Maximum, alone);
        let refusal = waits
            .then(|| self.refusal(Quantity::Maximum, alone))
            .flatten();
        markup.with("div", &["role"], &["status"], |markup| {
            if let Some(refusal) = refusal {
                markup.element("div", "wrong", |markup| self.reason(markup, &refusal));
            }
        });
    }

    /// The weight and the maximum that count now, and how they are known.
    fn counts(&self, markup: &mut Markup, pool: Pool, node: &NodeId) {
        let words = self.words;
        markup.text(words.counts);
        markup.text(" ");
        let edition = self.sheet.edition;
        match pool {
            Pool::Dimensions => {
                let Some(position) = edition.dimension_position(node) else {
                    return;
                };
                let own = &self.sheet.dimensions[position];
                markup.text(&short(&own.points, self.language()));
                markup.text(" ");
                mark(markup, own.mark, self.language());
            }
            Pool::Leaves(position) => {
                let own = &self.sheet.dimensions[position];
                let Some(leaf) = self.sheet.leaf_position(node) else {
                    return;
                };
                let (share, how) = match &own.pool.shares()[leaf - own.leaves.start] {
                    LeafShare::Known(share, how) => (share, *how),
                    LeafShare::Open => (own.pool.equal(), Mark::Assumed),
                };
                markup.text(&weight_in_unit(edition, share, self.language()));
                markup.text(" ");
                mark(markup, how, self.language());
                let leaf = &self.sheet.leaves[leaf];
                markup.text(" · ");
                markup.text(words.maximum);
                markup.text(" ");
                markup.text(&short(&leaf.scale, self.language()));
                markup.text(" ");
                mark(markup, leaf.scale_mark, self.language());
            }
        }
    }

    /// A field whose text waits while it cannot count.
    fn field(&self, markup: &mut Markup, own: &OwnField<'_>) {
        let state = self.scene.state;
        let OwnField { quantity, node, .. } = *own;
        let (kind, entered) = match quantity {
            Quantity::Weight => ("weight-", &self.sheet.assessment.weights),
            Quantity::Maximum => ("maximum-", &self.sheet.assessment.scales),
        };
        let id = [kind, node].concat();
        let text = match state.draft.text(quantity, node) {
            Some(text) => text.to_owned(),
            None => entered
                .get(node)
                .map_or_else(String::new, |own| exactly(own, self.language())),
        };
        let label_text = [own.label, ": ", self.scene.node_name(node)].concat();
        markup.element("span", "field", |markup| {
            label(markup, &id, &label_text, true);
            let names = &["class", "aria-hidden"];
            markup.with("span", names, &["after", "true"], |markup| {
                markup.text(match quantity {
                    Quantity::Weight => self.words.weight,
                    Quantity::Maximum => self.words.maximum,
                });
            });
            let names = &["id", "type", "inputmode", "autocomplete", "size"];
            let values = &[&*id, "text", "decimal", "off", "6"];
            markup.with("input", names, values, |markup| {
                markup.value(&typing::text(&id, &text));
                self.listen(markup, own);
            });
            markup.line("span", "after", own.after);
        });
    }

    /// Each letter shows what is left; leaving the field makes it count, if it can.
    fn listen(&self, markup: &mut Markup, own: &OwnField<'_>) {
        let state = self.scene.state;
        let OwnField { quantity, .. } = *own;
        let (node, together) = (own.node.clone(), own.together.to_vec());
        let (draft, dispatch) = (state.draft.clone(), markup.dispatch());
        let (for_typing, node_typed) = (draft.clone(), node.clone());
        let dispatch_typing = dispatch.clone();
        markup.on(On::Input, move |event| {
            let Some(text) = typed(&event) else { return };
            let draft = for_typing.with(quantity, &node_typed, &text, read(&text));
            dispatch_typing.emit(Action::Draft(draft));
        });
        let (edition, document) = (state.edition.clone(), state.document.clone());
        markup.on(On::Change, move |event| {
            let Some(text) = typed(&event) else { return };
            let draft = draft.with(quantity, &node, &text, read(&text));
            let assessment = &document.assessment;
            let Ok(entered) = draft.entered(&edition, assessment, quantity, &together) else {
                return dispatch.emit(Action::Draft(draft));
            };
            dispatch.emit(Action::Draft(draft.without(quantity, &together)));
            dispatch.emit(Action::step(move |document| {
                let assessment = &mut document.assessment;
                assessment.weights.clone_from(&entered.weights);
                assessment.scales.clone_from(&entered.scales);
            }));
        });
    }
}

/// Whether a refusal is about one node alone.
fn is_about(refusal: &Refusal, node: &str) -> bool {
    match refusal {
        Refusal::Unreadable(own) => &**own == node,
        Refusal::Problem(problem) => problem.path == ["/weights/", node].concat(),
    }
}

fn typed(event: &Event) -> Option<String> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some(input.value())
}

fn read(text: &str) -> Typed {
    match parse(text) {
        Some(number) => Typed::Number(number),
        None if text.trim().is_empty() => Typed::Empty,
        None => Typed::Unreadable,
    }
}

/// A number with all of its decimals: what was entered must stand there again.
fn exactly(value: &Exact, language: Language) -> String {
    let text = value.to_decimal().unwrap_or_else(|| value.to_string());
    match language {
        Language::Indonesian => text.replace('.', ","),
        Language::English => text,
    }
}
