//! The way to every part, for screens without the side bar.

use crate::{
    app::side_groups,
    components::Icon,
    view::{Views, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn AllParts() -> AnyView {
    let groups = side_groups().into_iter().filter_map(|group| {
        let title = group.title?;
        let items = group.items.into_iter().map(|item| {
            view! {
                <li>
                    <a href=item.href class="parts__link">
                        <Icon name=item.icon />
                        {item.label}
                    </a>
                </li>
            }
        });
        let items = items.views();
        Some(view! {
            <div class="parts__group">
                <h3 class="parts__head">{title}</h3>
                <ul class="parts__list">{items}</ul>
            </div>
        })
    });
    let groups = groups.views();
    view! {
        <nav class="parts" aria-labelledby="parts-head">
            <h2 class="section__head" id="parts-head">{words!(today.also.parts)}</h2>
            {groups}
        </nav>
    }
}
