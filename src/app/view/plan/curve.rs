//! The whole frontier: how far each number of days leads, as a curve to click on and as a list of the
//! categories.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::{Planning, ask};
use crate::app::view::controls::percentage;
use crate::app::view::markup::{Markup, On};
use crate::model::plan::outcome::Plan;
use crate::model::plan::request::{Days, Goal};
use crate::model::quantity::Printed;

/// How many points the curve is drawn with: more than a phone has pixels for.
const MOST_POINTS: usize = 300;

/// The curve's own measures, which the picture stretches.
const SIDE: i64 = 1_000;

impl Planning<'_> {
    pub(super) fn curve(&self, markup: &mut Markup, plan: &Plan) {
        let frontier = &plan.frontier;
        let (Some((_, lowest)), Some((longest, highest))) = (frontier.first(), frontier.last())
        else {
            return;
        };
        if longest.0 == 0 {
            return;
        }
        let words = self.words;
        markup.element("section", "curve", |markup| {
            markup.line("h3", "", words.curve);
            self.categories(markup, plan);
            markup.line("p", "state", words.curve_help);
            let label = [
                words.curve,
                ": ",
                &self.days(Days(0)),
                " ",
                &self.figure(*lowest),
                ", ",
                &self.days(*longest),
                " ",
                &self.figure(*highest),
                ".",
            ]
            .concat();
            let span = (highest.hundredths() - lowest.hundredths()).max(1);
            let x = |days: Days| i64::from(days.0) * SIDE / i64::from(longest.0);
            let y =
                |score: Printed| SIDE - (score.hundredths() - lowest.hundredths()) * SIDE / span;
            let every = frontier.len().div_ceil(MOST_POINTS);
            let mut path = String::new();
            let mut height = SIDE;
            let last = frontier.len() - 1;
            for (place, (days, score)) in frontier.iter().enumerate() {
                if place % every != 0 && place != last {
                    continue;
                }
                // A step: between two points nothing more is gained.
                let own = y(*score);
                let from = if place == 0 { "M" } else { "L" };
                path.push_str(&format!("{from}{} {height}L{} {own}", x(*days), x(*days)));
                height = own;
            }
            let names = &["class", "role", "aria-label", "width", "height"];
            let values = &["frontier", "img", &*label, "100%", "140"];
            markup.with("svg", names, values, |markup| {
                self.clicked(markup, plan);
                for category in self.scene.state.edition.ladder.iter() {
                    if category.from > *lowest && category.from <= *highest {
                        let down = percentage(*highest - category.from, *highest - *lowest);
                        let names = &["class", "x1", "x2", "y1", "y2"];
                        let values = &["border", "0", "100%", &*down, &down];
                        markup.with("line", names, values, |_| ());
                        let names = &["class", "x", "y", "dy"];
                        let values = &["border", "4", &*down, "-3"];
                        markup.with("text", names, values, |markup| {
                            markup.category_name(category);
                        });
                    }
                }
                let side = SIDE.to_string();
                let view = ["0 0 ", &side, " ", &side].concat();
                let names = &["viewBox", "preserveAspectRatio", "width", "height"];
                let values = &[&*view, "none", "100%", "100%"];
                markup.with("svg", names, values, |markup| {
                    let names = &["class", "d", "vector-effect"];
                    let values = &["line", &*path, "non-scaling-stroke"];
                    markup.with("path", names, values, |_| ());
                });
                let is_here = |(days, _): &&(Days, Printed)| *days <= plan.effort;
                if let Some((days, score)) = frontier.iter().rfind(is_here) {
                    let [days, all] = [days, longest].map(|own| i64::from(own.0));
                    let across = percentage(
                        Printed::from_hundredths(days),
                        Printed::from_hundredths(all),
                    );
                    let down = percentage(*highest - *score, *highest - *lowest);
                    let names = &["class", "cx", "cy", "r"];
                    let values = &["here", &*across, &down, "6"];
                    markup.with("circle", names, values, |_| ());
                }
            });
            markup.element("p", "ends", |markup| {
                markup.line("span", "", &self.days(Days(0)));
                markup.line("span", "", &self.days(*longest));
            });
        });
    }

    /// What each category takes, each of which can be asked for.
    fn categories(&self, markup: &mut Markup, plan: &Plan) {
        let words = self.words;
        markup.element("ul", "reach", |markup| {
            for category in self.scene.state.edition.ladder.iter().skip(1) {
                let mut points = plan.frontier.iter();
                let reached = points.find(|(_, score)| *score >= category.from);
                let name = category.name(self.scene.language());
                let zone = self.scene.words.zone(category.zone);
                let name = [name, zone, " (", &self.figure(category.from), ")"].concat();
                if matches!(reached, Some((Days(0), _))) {
                    continue;
                }
                markup.element("li", "", |markup| match reached {
                    Some((days, _)) => {
                        let from = category.from;
                        let own = self.asking(|request| request.goal = Goal::Reach(from));
                        markup.button("link", &name, own);
                        markup.text(": ");
                        markup.line("strong", "", &self.days(*days));
                    }
                    None => {
                        markup.text(&name);
                        markup.text(": ");
                        markup.text(words.beyond);
                    }
                });
            }
        });
    }

    /// A click asks for what the days at that place lead to. The list and the fields do the same by
    /// keyboard.
    fn clicked(&self, markup: &mut Markup, plan: &Plan) {
        let frontier = plan.frontier.clone();
        let request = self.request.clone();
        let dispatch = markup.dispatch();
        markup.on(On::Click, move |event| {
            let Some(mouse) = event.dyn_ref::<MouseEvent>() else {
                return;
            };
            // A line inside the picture may be the target; the picture is what is measured.
            let target = event
                .target()
                .and_then(|own| own.dyn_into::<Element>().ok());
            let picture = target.and_then(|own| own.closest(".frontier").ok().flatten());
            let (Some(picture), Some((longest, _))) = (picture, frontier.last()) else {
                return;
            };
            // Whole pixels are enough.
            let area = picture.get_bounding_client_rect();
            let (left, width) = (area.left() as i64, (area.width() as i64).max(1));
            let across = (i64::from(mouse.client_x()) - left).clamp(0, width);
            let days = across * i64::from(longest.0) / width;
            let days = Days(u32::try_from(days).unwrap_or(longest.0));
            let point = frontier.iter().rfind(|(own, _)| *own <= days);
            let mut request = request.clone();
            request.goal = match (request.goal, point) {
                (Goal::Reach(_), Some((_, score))) => Goal::Reach(*score),
                _ => Goal::Spend(days),
            };
            dispatch.emit(ask(request));
        });
    }
}
