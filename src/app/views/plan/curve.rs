//! The whole frontier: the score that each number of days reaches, as a curve to click on and as a
//! list of the categories.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::{Html, html};

use super::context::{Planning, ask};
use crate::app::ui::controls::{button, percentage};
use crate::model::category::Category;
use crate::model::plan::outcome::Plan;
use crate::model::plan::request::{Days, Goal};
use crate::model::quantity::Printed;

/// Most points that the curve is drawn with: more than a phone has pixels for.
const MOST_POINTS: usize = 300;

/// The side of the square that the curve is drawn in; the picture stretches it.
const SIDE: i64 = 1_000;

/// The frontier with its ends.
struct Curve<'a> {
    planning: &'a Planning<'a>,
    plan: &'a Plan,
    lowest: Printed,
    highest: Printed,
    longest: Days,
}

/// The curve with the list of categories; nothing where no work leads anywhere.
pub(super) fn curve(planning: &Planning<'_>, plan: &Plan) -> Html {
    let (Some((_, lowest)), Some((longest, highest))) =
        (plan.frontier.first(), plan.frontier.last())
    else {
        return Html::default();
    };
    if longest.0 == 0 {
        return Html::default();
    }
    let curve = Curve {
        planning,
        plan,
        lowest: *lowest,
        highest: *highest,
        longest: *longest,
    };
    curve.view()
}

impl Curve<'_> {
    fn view(&self) -> Html {
        let words = self.planning.scene.words;
        html! {
            <section class="curve">
                <h3>{ words.plan_curve() }</h3>
                { self.categories() }
                <p class="state">{ words.curve_help() }</p>
                { self.picture() }
                <p class="ends">
                    <span>{ self.planning.days(Days(0)) }</span>
                    <span>{ self.planning.days(self.longest) }</span>
                </p>
            </section>
        }
    }

    /// The days that each category takes, each of which can be asked for.
    fn categories(&self) -> Html {
        let ladder = &self.planning.scene.state.work.edition.ladder;
        html! {
            <ul class="reach">
                for category in ladder.iter().skip(1) {
                    { self.category(category) }
                }
            </ul>
        }
    }

    /// A category with the days that it takes; nothing where it is reached already.
    fn category(&self, category: &Category) -> Html {
        let (planning, scene) = (self.planning, self.planning.scene);
        let from = category.from;
        let name = planning.category_name(category);
        let name = format!("{name} ({})", planning.figure(from));
        let mut points = self.plan.frontier.iter();
        match points.find(|(_, score)| *score >= from) {
            Some((Days(0), _)) => Html::default(),
            Some((days, _)) => {
                let action = planning.asking(|request| request.goal = Goal::Reach(from));
                html! {
                    <li>
                        { button("link", &name, scene.click(action)) }{ ": " }
                        <strong>{ planning.days(*days) }</strong>
                    </li>
                }
            }
            None => html! { <li>{ scene.words.plan_beyond(name) }</li> },
        }
    }

    fn picture(&self) -> Html {
        let planning = self.planning;
        let label = planning.scene.words.curve_label(
            planning.days(Days(0)),
            planning.figure(self.lowest),
            planning.days(self.longest),
            planning.figure(self.highest),
        );
        let ladder = planning.scene.state.work.edition.ladder.iter();
        let is_inside = |from: Printed| from > self.lowest && from <= self.highest;
        html! {
            <svg
                class="frontier"
                role="img"
                aria-label={label}
                width="100%"
                height="140"
                onclick={self.asking_by_click()}
            >
                for category in ladder.filter(|category| is_inside(category.from)) {
                    { self.border(category) }
                }
                <svg
                    viewBox={format!("0 0 {SIDE} {SIDE}")}
                    preserveAspectRatio="none"
                    width="100%"
                    height="100%"
                >
                    <path class="line" d={self.path()} vector-effect="non-scaling-stroke" />
                </svg>
                { self.here() }
            </svg>
        }
    }

    /// The distance of a score from the top of the picture.
    fn down(&self, score: Printed) -> String {
        percentage(self.highest - score, self.highest - self.lowest)
    }

    /// The line of a category's lower end, with its name.
    fn border(&self, category: &Category) -> Html {
        let down = self.down(category.from);
        html! {
            <>
                <line class="border" x1="0" x2="100%" y1={down.clone()} y2={down.clone()} />
                <text class="border" x="4" y={down} dy="-3">
                    { category.name(self.planning.scene.language()) }
                </text>
            </>
        }
    }

    /// The path of the frontier, in steps: between two points nothing more is gained.
    fn path(&self) -> String {
        let frontier = &self.plan.frontier;
        let span = (self.highest.hundredths() - self.lowest.hundredths()).max(1);
        let every = frontier.len().div_ceil(MOST_POINTS);
        let last = frontier.len() - 1;
        let mut path = String::new();
        let mut height = SIDE;
        for (index, (days, score)) in frontier.iter().enumerate() {
            if index % every != 0 && index != last {
                continue;
            }
            let x = i64::from(days.0) * SIDE / i64::from(self.longest.0);
            let y = SIDE - (score.hundredths() - self.lowest.hundredths()) * SIDE / span;
            let command = if index == 0 { "M" } else { "L" };
            path.push_str(&format!("{command}{x} {height}L{x} {y}"));
            height = y;
        }
        path
    }

    /// The point of the plan.
    fn here(&self) -> Html {
        let mut points = self.plan.frontier.iter();
        let Some((days, score)) = points.rfind(|(days, _)| *days <= self.plan.effort) else {
            return Html::default();
        };
        let [days, longest] =
            [*days, self.longest].map(|days| Printed::from_hundredths(i64::from(days.0)));
        html! {
            <circle class="here" cx={percentage(days, longest)} cy={self.down(*score)} r="6" />
        }
    }

    /// Asks, on a click, for what the days at that point reach. The list and the fields do the same
    /// by keyboard.
    fn asking_by_click(&self) -> impl Fn(MouseEvent) + 'static {
        let frontier = self.plan.frontier.clone();
        let request = self.planning.request.clone();
        let dispatch = self.planning.scene.dispatch.clone();
        move |event| {
            // A line inside the picture may be the target; the picture is what is measured.
            let target = event.target();
            let target = target.and_then(|target| target.dyn_into::<Element>().ok());
            let picture = target.and_then(|target| target.closest(".frontier").ok().flatten());
            let (Some(picture), Some((longest, _))) = (picture, frontier.last()) else {
                return;
            };
            // Whole pixels are enough.
            let area = picture.get_bounding_client_rect();
            let (left, width) = (area.left() as i64, (area.width() as i64).max(1));
            let across = (i64::from(event.client_x()) - left).clamp(0, width);
            let days = across * i64::from(longest.0) / width;
            let days = Days(u32::try_from(days).unwrap_or(longest.0));
            let point = frontier.iter().rfind(|(spent, _)| *spent <= days);
            let mut request = request.clone();
            request.goal = match (request.goal, point) {
                (Goal::Reach(_), Some((_, score))) => Goal::Reach(*score),
                _ => Goal::Spend(days),
            };
            dispatch.emit(ask(request));
        }
    }
}
