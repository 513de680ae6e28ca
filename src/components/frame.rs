//! The frame around every page: the ways in and out, and help, always in the same place.

use super::{Brand, Icon, IconName};
use crate::device::focus;
use leptos::{children::ViewFn, prelude::*};
use leptos_router::components::A;

/// A link with its icon and words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    pub href: String,
    pub label: String,
    pub icon: IconName,
}

/// Links that belong together, under a title of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavGroup {
    pub title: Option<String>,
    pub items: Vec<NavItem>,
}

/// A language the person can change to, named in that language.
#[derive(Clone, Debug)]
pub struct LanguageLink {
    /// Such as `cy`.
    pub code: String,
    pub name: String,
    pub on_choose: Callback<()>,
}

/// Header, side bar on a desk, bottom bar on a phone, and the page between them.
#[component]
pub fn Frame(
    /// The name of the app.
    #[prop(into)]
    brand: String,
    /// Where the name leads.
    #[prop(into)]
    home: String,
    /// The words of the skip link.
    #[prop(into)]
    skip: String,
    /// The way to help: always shown, never inside a menu.
    help: NavItem,
    /// The side bar, on a desk.
    side: Vec<NavGroup>,
    /// What a screen reader calls the side bar.
    #[prop(into)]
    side_label: String,
    /// The bottom bar, on a phone.
    bar: Vec<NavItem>,
    /// What a screen reader calls the bottom bar.
    #[prop(into)]
    bar_label: String,
    /// The other languages.
    languages: Vec<LanguageLink>,
    /// Whether the words are kept: at the foot of the side bar, or of the page.
    #[prop(into)]
    kept: ViewFn,
    /// On a first visit there is only the page and the way to help.
    #[prop(into)]
    plain: Signal<bool>,
    children: Children,
) -> AnyView {
    let languages = languages
        .into_iter()
        .map(|LanguageLink { code, name, on_choose }| {
            view! {
                <li>
                    <button type="button" class="link" lang=code on:click=move |_| on_choose.run(())>
                        {name}
                    </button>
                </li>
            }
        })
        .collect_view();
    let side = side
        .into_iter()
        .map(|NavGroup { title, items }| {
            view! {
                {title.map(|title| view! { <p class="side__title">{title}</p> })}
                <ul role="list">{links(items, "side__link")}</ul>
            }
        })
        .collect_view();
    view! {
        <div class="frame" class:frame--plain=plain>
            // The page has a <base>, so following a bare "#main" would leave the page.
            <a
                class="skip"
                href="#main"
                on:click=|event| {
                    event.prevent_default();
                    focus("main");
                }
            >
                {skip}
            </a>
            <div class="frame__grid">
            <header class="frame__top">
                <A href=home exact=true attr:class="frame__brand">
                    <Brand />
                    <span>{brand}</span>
                </A>
                <ul class="frame__languages" role="list">
                    {languages}
                </ul>
                {help_link(help.clone(), "help-link frame__help")}
            </header>
            <nav class="side" aria-label=side_label>
                {help_link(help.clone(), "help-link")}
                {side}
                <div class="side__foot">{kept.run()}</div>
            </nav>
            <main class="frame__main" id="main" tabindex="-1">
                {children()}
            </main>
            <footer class="frame__foot">{kept.run()}</footer>
            <nav class="bar" aria-label=bar_label>
                <ul class="bar__list" role="list">
                    {links(bar, "bar__link")}
                    <li class="bar__help">{help_link(help, "help-link help-link--bar")}</li>
                </ul>
            </nav>
            </div>
        </div>
    }
    .into_any()
}

fn links(items: Vec<NavItem>, class: &'static str) -> Vec<AnyView> {
    items
        .into_iter()
        .map(|NavItem { href, label, icon }| {
            let exact = href == "/" || href.is_empty();
            view! {
                <li>
                    <A href exact=exact attr:class=class>
                        <Icon name=icon />
                        <span>{label}</span>
                    </A>
                </li>
            }
            .into_any()
        })
        .collect()
}

fn help_link(NavItem { href, label, icon }: NavItem, class: &'static str) -> AnyView {
    view! {
        <A href attr:class=class>
            <Icon name=icon />
            <span>{label}</span>
        </A>
    }
    .into_any()
}
