//! The frame around every page: the ways in and out, and help, always in the same place.

use super::{Brand, Icon, IconName};
use crate::address::use_address;
use crate::device::focus;
use crate::signals::{Callback, Signal};
use crate::view::{Views, view};
use leptos::{children::ViewFn, prelude::*};

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
        .views();
    let side = side
        .into_iter()
        .map(|NavGroup { title, items }| {
            view! {
                {title.map(|title| view! { <p class="side__title">{title}</p> })}
                <ul role="list">{links(items, "side__link")}</ul>
            }
        })
        .views();
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
                <a href=home.clone() aria-current=current(home, Near::TheSame) class="frame__brand">
                    <Brand />
                    <span>{brand}</span>
                </a>
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
}

fn links(items: Vec<NavItem>, class: &'static str) -> Vec<AnyView> {
    items
        .into_iter()
        .map(|NavItem { href, label, icon }| {
            let near = match href.ends_with('/') || href.is_empty() {
                true => Near::TheSame,
                false => Near::Within,
            };
            view! {
                <li>
                    <a href=href.clone() aria-current=current(href, near) class=class>
                        <Icon name=icon />
                        <span>{label}</span>
                    </a>
                </li>
            }
        })
        .collect()
}

fn help_link(NavItem { href, label, icon }: NavItem, class: &'static str) -> AnyView {
    view! {
        <a href=href.clone() aria-current=current(href, Near::Within) class=class>
            <Icon name=icon />
            <span>{label}</span>
        </a>
    }
}

/// How near to where it leads the person has to be for a link to be marked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Near {
    TheSame,
    /// At a page under it, too.
    Within,
}

/// Marks a link that leads to where the person is.
fn current(href: String, near: Near) -> impl Fn() -> Option<&'static str> + Send {
    let address = use_address();
    move || {
        address
            .with_path(|at| is_at(at, &href, near))
            .then_some("page")
    }
}

fn is_at(at: &str, href: &str, near: Near) -> bool {
    let rest = at.strip_prefix(href);
    rest.is_some_and(|rest| rest.is_empty() || (near == Near::Within && rest.starts_with('/')))
}

#[cfg(test)]
mod tests {
    use super::{Near, is_at};

    #[test]
    fn a_link_is_marked_where_it_leads_and_under_it() {
        assert!(is_at("/goals", "/goals", Near::Within));
        assert!(is_at("/goals/choir", "/goals", Near::Within));
        assert!(!is_at("/goalposts", "/goals", Near::Within));
        assert!(!is_at("/", "/goals", Near::Within));
    }

    #[test]
    fn the_way_to_today_is_marked_on_today_alone() {
        assert!(is_at("/a/b/", "/a/b/", Near::TheSame));
        assert!(!is_at("/a/b/goals", "/a/b/", Near::TheSame));
    }
}
