//! A box for something new: its words wait among the drafts until they are added.

use super::boxes::{Ideas, keep_waiting};
use crate::{
    components::{Icon, IconName, TextField},
    content,
    desk::use_desk,
    device,
    domain::{DraftField, Line},
    signals::{Callback, MaybeProp, RwSignal, Signal, StoredValue},
    view::view,
};
use leptos::prelude::*;

/// One line with a button. Enter adds as the button does.
#[component]
pub fn AddBox(
    /// Where the words wait until they are added.
    field: DraftField,
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(into)] button: String,
    #[prop(default = IconName::Add)] icon: IconName,
    /// Words to tap, which then stand in the box to be changed.
    #[prop(default = &[])]
    ideas: &'static [&'static str],
    #[prop(optional, into)] ideas_label: String,
    /// Given the words once they are added. The box is then empty again.
    on_add: Callback<Line>,
    /// What stands between the box and its button.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let desk = use_desk();
    let value = RwSignal::new(desk.draft(&field));
    let problem = RwSignal::new(None::<String>);
    let error = Signal::derive(move || problem.get());
    let field = StoredValue::new(field);
    let on_input = Callback::new(move |typed: String| {
        problem.set(keep_waiting(desk, field.get_value(), &typed));
    });
    let box_id = StoredValue::new(id.clone());
    let add = Callback::new(move |()| match Line::parse(&value.get_untracked()) {
        Ok(line) => {
            field.with_value(|field| desk.forget_draft(field));
            value.set(String::new());
            on_add.run(line);
        }
        Err(wrong) => {
            problem.set(Some(content::line_problem(wrong)));
            device::focus(&box_id.get_value());
        }
    });
    view! {
        <div class="add-box flow">
            <TextField id=id.clone() label hint value on_input on_enter=Some(add) error />
            <Ideas ideas label=ideas_label box_id=id value on_input />
            {children.map(|children| children())}
            <div class="actions">
                <button type="button" class="button" on:click=move |_| add.run(())>
                    <Icon name=icon />
                    <span>{button}</span>
                </button>
            </div>
        </div>
    }
}
