//! The calm line: where to turn when it is too much. The same words on every page that has it.

use crate::{
    components::{Icon, IconName},
    page::Page,
    view::view,
    words,
};
use leptos::prelude::*;

/// Text and a link. It takes no focus, blocks nothing and leaves no record.
#[component]
pub fn CalmLine() -> AnyView {
    view! {
        <div class="calm-line">
            <p>{words!(check_in.calm.more)}</p>
            <p>
                <a href=Page::Help.href() class="help-link">
                    <Icon name=IconName::Phone />
                    {words!(frame.help)}
                </a>
            </p>
            <p>{words!(check_in.calm.line)}</p>
        </div>
    }
}
