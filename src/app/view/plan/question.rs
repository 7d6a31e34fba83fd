//! What the planner is asked: a target or a budget, on which figure, with which floor.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{Planning, ask, now};
use crate::app::action::Action;
use crate::app::view::controls::{Choice, Field, label, select};
use crate::app::view::markup::{Markup, On};
use crate::model::category::Category;
use crate::model::exact::Exact;
use crate::model::plan::request::{Days, Goal, Mode};
use crate::model::quantity::{Points, Printed};
use crate::work::planning::next_target;

/// What a budget begins with.
const USUAL_BUDGET: Days = Days(20);

/// By how much the target moves: half a point, in hundredths.
const SLIDER_STEP: &str = "50";

impl Planning<'_> {
    pub(super) fn question(&self, markup: &mut Markup) {
        let words = self.words;
        markup.element("div", "question", |markup| {
            let choice = Choice {
                label: words.goal,
                is_quiet: false,
                name: "plan-goal",
            };
            choice.view(markup, |markup| {
                let is_target = matches!(self.request.goal, Goal::Reach(_));
                let target = next_target(&self.scene.state.edition, now(self.scene));
                let target = Goal::Reach(target);
                let to_target = self.asking(|request| request.goal = target);
                choice.option(markup, words.by_target, is_target, to_target);
                let to_budget = self.asking(|request| request.goal = Goal::Spend(USUAL_BUDGET));
                choice.option(markup, words.by_budget, !is_target, to_budget);
            });
            markup.element("div", "how-much", |markup| match self.request.goal {
                Goal::Reach(target) => self.target(markup, target),
                Goal::Spend(days) => self.budget(markup, days),
            });
        });
    }

    /// How the answer is computed, and what each locus must have.
    pub(super) fn terms(&self, markup: &mut Markup) {
        markup.element("div", "question", |markup| {
            markup.element("div", "", |markup| self.mode(markup));
            markup.element("div", "", |markup| self.floor(markup));
        });
    }

    fn target(&self, markup: &mut Markup, target: Printed) {
        let words = self.words;
        let choice = Choice {
            label: words.target,
            is_quiet: false,
            name: "plan-target",
        };
        choice.view(markup, |markup| {
            for category in self.above(target) {
                let from = category.from;
                let own = self.asking(|request| request.goal = Goal::Reach(from));
                let name = category.name(self.scene.language());
                let short = [name, " · ", &self.figure(from)].concat();
                choice.option(markup, &short, target == from, own);
            }
        });
        let exact = Exact::whole(target.hundredths()).checked_div(&Exact::whole(100));
        let request = self.request.clone();
        let field = Field {
            id: "plan-target-number".to_owned(),
            label: words.target_number,
            is_quiet: false,
            is_cell: false,
            value: exact.as_ref(),
            rejected: self.scene.state.rejected.as_ref(),
            after: "",
            enter: Box::new(move |number| {
                let Some(number) = number else {
                    // An empty target is none; the old one stays.
                    return Action::Arrived;
                };
                let mut request = request.clone();
                request.goal = Goal::Reach(Points(number).printed());
                ask(request)
            }),
        };
        field.view(markup, self.scene.language());
    }

    /// The categories that are above the score of now, and the one that is the target.
    fn above(&self, target: Printed) -> impl Iterator<Item = &Category> {
        let now = now(self.scene).unwrap_or_default();
        let ladder = &self.scene.state.edition.ladder;
        let top = ladder.iter().next_back().map(|own| own.from);
        let is_shown =
            move |own: &&Category| own.from > now || own.from == target || Some(own.from) == top;
        ladder.iter().filter(is_shown)
    }

    /// The target on the scale: a slider as wide as the scale above it.
    pub(super) fn slider(&self, markup: &mut Markup) {
        let Goal::Reach(target) = self.request.goal else {
            return;
        };
        let request = self.request.clone();
        let dispatch = markup.dispatch();
        let maximum = self.scene.state.edition.maximum.printed();
        let maximum = maximum.hundredths().to_string();
        label(markup, "plan-slider", self.words.move_target, true);
        let names = &["id", "type", "min", "max", "step", "aria-valuetext"];
        let said = self.figure(target);
        let values = &["plan-slider", "range", "0", &*maximum, SLIDER_STEP, &said];
        markup.with("input", names, values, |markup| {
            markup.value(&target.hundredths().to_string());
            markup.on(On::Change, move |event| {
                let input = event.target().and_then(|own| own.dyn_into().ok());
                let value = input.map(|input: HtmlInputElement| input.value());
                let Some(hundredths) = value.and_then(|own| own.parse().ok()) else {
                    return;
                };
                let mut request = request.clone();
                request.goal = Goal::Reach(Printed::from_hundredths(hundredths));
                dispatch.emit(ask(request));
            });
        });
    }

    fn budget(&self, markup: &mut Markup, days: Days) {
        const ID: &str = "plan-budget";
        let exact = Exact::whole(i64::from(days.0));
        let request = self.request.clone();
        let field = Field {
            id: ID.to_owned(),
            label: self.words.budget,
            is_quiet: false,
            is_cell: false,
            value: Some(&exact),
            rejected: self.scene.state.rejected.as_ref(),
            after: self.words.days,
            enter: Box::new(move |number| {
                let Some(number) = number else {
                    return Action::Arrived;
                };
                let whole = number.to_index().and_then(|own| u32::try_from(own).ok());
                let Some(days) = whole else {
                    return Action::Reject {
                        field: ID.to_owned(),
                        text: number.to_decimal().unwrap_or_default(),
                    };
                };
                let mut request = request.clone();
                request.goal = Goal::Spend(Days(days));
                ask(request)
            }),
        };
        field.view(markup, self.scene.language());
    }

    fn mode(&self, markup: &mut Markup) {
        let words = self.words;
        let choice = Choice {
            label: words.mode,
            is_quiet: false,
            name: "plan-mode",
        };
        choice.view(markup, |markup| {
            for (mode, text) in [
                (Mode::Estimate, words.mode_estimate),
                (Mode::Guaranteed, words.mode_guaranteed),
            ] {
                let own = self.asking(|request| request.mode = mode);
                choice.option(markup, text, self.request.mode == mode, own);
            }
        });
        let help = match self.request.mode {
            Mode::Estimate => words.mode_estimate_help,
            Mode::Guaranteed => words.mode_guaranteed_help,
        };
        markup.line("p", "state", help);
    }

    /// The least that each locus must have. A floor between categories, which only files have, is an
    /// option of its own.
    fn floor(&self, markup: &mut Markup) {
        let ladder = &self.scene.state.edition.ladder;
        let mut options = vec![(String::new(), self.words.no_floor.to_owned())];
        for category in ladder.iter().skip(1) {
            options.push((category.from.to_string(), self.category(category)));
        }
        let chosen = self.request.floor.map(|floor| floor.to_string());
        let chosen = chosen.unwrap_or_default();
        if let Some(floor) = self.request.floor
            && !options.iter().any(|(value, _)| *value == chosen)
        {
            options.push((chosen.clone(), self.figure(floor)));
        }
        let request = self.request.clone();
        let pairs = options.iter().map(|(value, words)| (&**value, &**words));
        let enter = move |value: String| {
            let mut request = request.clone();
            let floor = Exact::from_decimal(&value);
            request.floor = floor.map(|floor| Points(floor).printed());
            ask(request)
        };
        select(
            markup,
            "plan-floor",
            self.words.floor,
            pairs,
            &chosen,
            enter,
        );
    }

    /// A category with where it begins: `B, zona hijau: 78,00`.
    fn category(&self, category: &Category) -> String {
        let language = self.scene.language();
        let name = category.name(language);
        let zone = self.scene.words.zone(category.zone);
        [name, zone, ": ", &self.figure(category.from)].concat()
    }
}
