//! A choice of a few: radio buttons that look like one control.

use yew::{AttrValue, Callback, Html, Properties, component, html};

/// A choice.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is chosen.
    pub label: AttrValue,
    /// The group's name, unique on the page.
    pub name: AttrValue,
    /// The words of each option.
    pub options: Vec<AttrValue>,
    /// The option that is chosen, if any.
    pub chosen: Option<usize>,
    /// The option to mark as the state of now, if another may be chosen.
    #[prop_or_default]
    pub marked: Option<usize>,
    /// What the mark means.
    #[prop_or_default]
    pub mark: AttrValue,
    /// Whether the label is for screen readers only.
    #[prop_or_default]
    pub quiet: bool,
    /// Called with the option that was chosen.
    pub onchoose: Callback<usize>,
}

/// A choice of a few; arrow keys work as in every radio group.
#[component]
pub fn Choice(props: &Props) -> Html {
    let options = props.options.iter().enumerate().map(|(position, words)| {
        let onchoose = props.onchoose.clone();
        let marked = props.marked == Some(position);
        html! {
            <label key={position} class={if marked { "option marked" } else { "option" }}>
                <input
                    type="radio"
                    name={props.name.clone()}
                    checked={props.chosen == Some(position)}
                    onchange={move |_| onchoose.emit(position)}
                />
                <span>
                    { words }
                    if marked {
                        <span class="quiet">{ " (" }{ &props.mark }{ ")" }</span>
                    }
                </span>
            </label>
        }
    });
    html! {
        <fieldset class="choice">
            <legend class={if props.quiet { "quiet" } else { "" }}>{ &props.label }</legend>
            <div class="options">{ for options }</div>
        </fieldset>
    }
}
