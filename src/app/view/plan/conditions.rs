//! What the planner must regard: the days of each indicator, what cannot be changed, what is done once
//! for all, and what must come before what. Beside each indicator stands how far it is.

use super::{Planning, ask};
use crate::app::action::Action;
use crate::app::outcome::LeafInfo;
use crate::app::typing;
use crate::app::view::controls::{select, value};
use crate::app::view::markup::{Markup, On};
use crate::model::edition::NodeId;
use crate::model::plan::outcome::Step;
use crate::model::plan::request::{Request, Requirement, usual_effort};
use crate::work::planning::{self as work, Standing};

impl Planning<'_> {
    pub(super) fn conditions(&self, markup: &mut Markup, steps: &[Step]) {
        let words = self.words;
        let request = &self.request;
        let count = request.efforts.len()
            + request.locked.len()
            + request.requires.len()
            + request.shared.len();
        markup.element("details", "conditions", |markup| {
            markup.element("summary", "", |markup| {
                markup.text(words.conditions);
                if count > 0 {
                    markup.text(": ");
                    markup.text(&count.to_string());
                }
            });
            markup.line("p", "help", words.conditions_help);
            self.scope(markup);
            for position in 0..self.scene.state.edition.dimensions.len() {
                self.dimension(markup, position, steps);
            }
            self.requirements(markup);
        });
    }

    /// For which locus locks are set and standings are shown.
    fn scope(&self, markup: &mut Markup) {
        let count = self.scene.state.document.assessment.loci.len();
        if count < 2 {
            return;
        }
        let names: Vec<(String, String)> = (0..count)
            .map(|locus| (locus.to_string(), self.scene.locus_name(locus)))
            .collect();
        let all = [("", self.words.all_loci)];
        let options = names.iter().map(|(value, name)| (&**value, &**name));
        let chosen = self.scope_locus().map(|own| own.to_string());
        select(
            markup,
            "plan-scope",
            self.words.scope,
            all.into_iter().chain(options),
            &chosen.unwrap_or_default(),
            |value| Action::PlanScope(value.parse().ok()),
        );
    }

    /// The locus that was chosen, or the only one there is.
    fn scope_locus(&self) -> Option<usize> {
        let count = self.scene.state.document.assessment.loci.len();
        self.scene.state.plan_scope.filter(|own| *own < count)
    }

    fn dimension(&self, markup: &mut Markup, position: usize, steps: &[Step]) {
        let state = self.scene.state;
        let dimension = &state.edition.dimensions[position];
        let leaves = state.outcome.base.leaves.iter().enumerate();
        let leaves: Vec<(usize, &LeafInfo)> =
            leaves.filter(|(_, own)| own.place[0] == position).collect();
        if leaves.is_empty() {
            return;
        }
        markup.element("details", "own-pool", |markup| {
            markup.element("summary", "", |markup| {
                markup.line("strong", "", dimension.name.get(self.scene.language()));
                markup.text(" ");
                let mut counts = [0; 3];
                for (leaf, info) in &leaves {
                    for (count, own) in counts.iter_mut().zip(self.standings(*leaf, info, steps)) {
                        *count += own;
                    }
                }
                self.counts_of(markup, counts);
            });
            markup.group(|markup| {
                if !dimension.is_total() {
                    let pattern = NodeId::from([&*dimension.id, ".*"].concat().as_str());
                    let text = self.words.lock_dimension;
                    self.lock(markup, &pattern, text, None);
                }
            });
            markup.element("ul", "plan-rows", |markup| {
                for (leaf, info) in leaves {
                    markup.element("li", "", |markup| self.row(markup, leaf, info, steps));
                }
            });
        });
    }

    fn row(&self, markup: &mut Markup, leaf: usize, info: &LeafInfo, steps: &[Step]) {
        let name = self.scene.node_name(&info.node);
        markup.element("span", "name", |markup| {
            markup.text(name);
            markup.element("span", "state", |markup| {
                self.counts_of(markup, self.standings(leaf, info, steps));
            });
        });
        self.effort(markup, &info.node, name);
        self.lock(markup, &info.node, self.words.lock, Some(name));
        let loci = self.scene.state.document.assessment.loci.len();
        if loci > 1 {
            self.shared(markup, &info.node, name, loci);
        }
    }

    /// How many loci stand how with an indicator: full, planned, open.
    fn standings(&self, leaf: usize, info: &LeafInfo, steps: &[Step]) -> [usize; 3] {
        let base = &self.scene.state.outcome.base;
        let all = 0..self.scene.state.document.assessment.loci.len();
        let mut counts = [0; 3];
        for locus in all.filter(|own| self.scope_locus().is_none_or(|scope| scope == *own)) {
            let is_short = base.is_short(locus, leaf);
            let standing = work::standing(is_short, &self.plan, steps, (locus, &info.node));
            counts[standing as usize] += 1;
        }
        counts
    }

    /// The three states with their counts; of a single one its name alone.
    fn counts_of(&self, markup: &mut Markup, counts: [usize; 3]) {
        let words = self.words;
        let named = [
            (Standing::Full, words.full),
            (Standing::Planned, words.planned),
            (Standing::Open, words.open),
        ];
        let is_one = counts.iter().sum::<usize>() == 1;
        let mut before = "";
        for (standing, name) in named {
            let count = counts[standing as usize];
            if count == 0 {
                continue;
            }
            markup.text(before);
            let class = match standing {
                Standing::Full => "chip full",
                Standing::Planned => "chip planned",
                Standing::Open => "chip",
            };
            markup.element("span", class, |markup| {
                if !is_one {
                    markup.text(&count.to_string());
                    markup.text(" ");
                }
                markup.text(name);
            });
            before = " ";
        }
    }

    /// The days of an indicator. Empty again, the usual ones count.
    fn effort(&self, markup: &mut Markup, node: &NodeId, name: &str) {
        let words = self.words;
        let id = ["plan-effort-", node].concat();
        let own = self.request.efforts.get(node);
        let advice = self.texts.indicator(node).map(|own| &own.advice.effort);
        let usual = usual_effort(advice.map_or(&[], Vec::as_slice))
            .0
            .to_string();
        let rejected = self.scene.state.rejected.as_ref();
        let rejected = rejected.filter(|(field, _)| *field == id);
        let text = match (rejected, own) {
            (Some((_, text)), _) => text.clone(),
            (None, Some(own)) => work::write_effort(own),
            (None, None) => String::new(),
        };
        let (request, dispatch) = (self.request.clone(), markup.dispatch());
        let (field, node) = (id.clone(), node.clone());
        markup.element("span", "field", |markup| {
            markup.with("label", &["for"], &[&id], |markup| {
                markup.text(words.effort);
                markup.element("span", "quiet", |markup| {
                    markup.text(", ");
                    markup.text(name);
                });
            });
            let names = &[
                "id",
                "type",
                "autocomplete",
                "size",
                "placeholder",
                "maxlength",
            ];
            let values = &[&*id, "text", "off", "6", &usual, "100"];
            markup.with("input", names, values, |markup| {
                markup.value(&typing::text(&id, &text));
                markup.on(On::Change, move |event| {
                    let Some(text) = value(&event) else { return };
                    let effort = work::read_effort(&text);
                    if effort.is_none() && !text.trim().is_empty() {
                        let field = field.clone();
                        return dispatch.emit(Action::Reject { field, text });
                    }
                    let mut request = request.clone();
                    request.efforts.set(&node, effort);
                    dispatch.emit(ask(request));
                });
            });
        });
    }

    /// That an indicator, or a whole dimension, cannot be changed: in the locus that was chosen, or in
    /// all. What holds for all cannot be taken back for one.
    fn lock(&self, markup: &mut Markup, node: &NodeId, text: &str, about: Option<&str>) {
        let scope = self.scope_locus();
        let mut locks = self.request.locked.iter();
        let is_own = locks.any(|own| own.locus == scope && *own.pattern == **node);
        let mut locks = self.request.locked.iter();
        let is_held = locks.any(|own| {
            let is_other = own.locus != scope || *own.pattern != **node;
            let is_here = own.locus.is_none() || own.locus == scope;
            // Of a dimension only the same pattern says the same.
            is_other && is_here && (own.pattern == **node || about.is_some() && own.names(node))
        });
        let action = self.asking(|request| work::lock(request, scope, node, !is_own));
        let id = ["plan-lock-", node].concat();
        self.check(
            markup,
            &id,
            [text, about.unwrap_or_default()],
            (is_own || is_held, is_held),
            action,
        );
    }

    /// That one fix serves all loci.
    fn shared(&self, markup: &mut Markup, node: &NodeId, name: &str, loci: usize) {
        let mut shared = self.request.shared.iter();
        let is_shared = shared.any(|own| own.node == *node);
        let action = self.asking(|request| work::share(request, node, loci, !is_shared));
        let id = ["plan-shared-", node].concat();
        self.check(
            markup,
            &id,
            [self.words.shared, name],
            (is_shared, false),
            action,
        );
    }

    fn check(
        &self,
        markup: &mut Markup,
        id: &str,
        [text, about]: [&str; 2],
        (is_checked, is_fixed): (bool, bool),
        action: Action,
    ) {
        markup.element("span", "check", |markup| {
            let names: &'static [&'static str] = match is_fixed {
                true => &["type", "id", "disabled"],
                false => &["type", "id"],
            };
            markup.with("input", names, &["checkbox", id, "disabled"], |markup| {
                markup.checked(is_checked);
                markup.act(On::Change, action);
            });
            markup.with("label", &["for"], &[id], |markup| {
                markup.text(text);
                if !about.is_empty() {
                    markup.element("span", "quiet", |markup| {
                        markup.text(", ");
                        markup.text(about);
                    });
                }
            });
        });
    }

    /// What must come before what.
    fn requirements(&self, markup: &mut Markup) {
        let words = self.words;
        markup.element("div", "requirements", |markup| {
            markup.line("h4", "", words.requires);
            markup.line("p", "state", words.requires_help);
            markup.element("ul", "", |markup| {
                for (place, pair) in self.request.requires.iter().enumerate() {
                    let node = self.scene.node_name(&pair.node);
                    markup.element("li", "", |markup| {
                        let needs = self.scene.node_name(&pair.needs);
                        markup.text(&[node, " ", words.waits_for, " ", needs, " "].concat());
                        let remove = self.asking(|request| {
                            request.requires.remove(place);
                        });
                        markup.button_with("link", remove, |markup| {
                            markup.text(words.remove);
                            markup.element("span", "quiet", |markup| {
                                markup.text(" ");
                                markup.text(node);
                            });
                        });
                    });
                }
            });
            let leaves = self.scene.state.outcome.base.leaves.iter();
            let leaves: Vec<&NodeId> = leaves.map(|own| &own.node).collect();
            let waiting = self.scene.state.plan_waiting.as_ref();
            let chosen = waiting.map_or("", |own| &**own);
            let none = [("", words.choose)];
            let names = leaves
                .iter()
                .map(|own| (&***own, self.scene.node_name(own)));
            select(
                markup,
                "plan-waits",
                words.this_waits,
                none.into_iter().chain(names.clone()),
                chosen,
                |value| Action::PlanWaiting((!value.is_empty()).then(|| value.as_str().into())),
            );
            markup.group(|markup| {
                let Some(waiting) = waiting else { return };
                let (request, node) = (self.request.clone(), waiting.clone());
                let others = names.filter(|(own, _)| *own != &**waiting);
                select(
                    markup,
                    "plan-needs",
                    words.for_this,
                    none.into_iter().chain(others),
                    "",
                    move |value| {
                        let mut request = request.clone();
                        if !value.is_empty() {
                            add_requirement(&mut request, &node, &value.as_str().into());
                        }
                        ask(request)
                    },
                );
            });
        });
    }
}

fn add_requirement(request: &mut Request, node: &NodeId, needs: &NodeId) {
    let pair = Requirement {
        node: node.clone(),
        needs: needs.clone(),
    };
    if !request.requires.contains(&pair) {
        request.requires.push(pair);
    }
}
