//! The way to every part, for screens without the side bar.

use crate::{app::side_groups, components::Icon, words};
use leptos::prelude::*;
use leptos_router::components::A;

#[component]
pub fn AllParts() -> impl IntoView {
    let groups = side_groups().into_iter().filter_map(|group| {
        let title = group.title?;
        let items = group.items.into_iter().map(|item| {
            view! {
                <li>
                    <A href=item.href attr:class="parts__link">
                        <Icon name=item.icon />
                        {item.label}
                    </A>
                </li>
            }
        });
        let items = items.collect_view();
        Some(view! {
            <h3 class="parts__head">{title}</h3>
            <ul class="parts__list">{items}</ul>
        })
    });
    let groups = groups.collect_view();
    view! {
        <nav class="parts" aria-labelledby="parts-head">
            <h2 class="section__head" id="parts-head">{words!(today.also.parts)}</h2>
            {groups}
        </nav>
    }
}
