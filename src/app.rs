//! The whole app: opens the desk, stands every page in its frame, and routes.

use crate::{
    address::{provide_address, use_address},
    components::{
        Frame, IconName, Kept, KeptState, LanguageLink, NavGroup, NavItem, provide_arrivals,
    },
    content,
    desk::{Desk, Found, Saving, use_desk},
    device,
    domain::Screen,
    page::{self, Page},
    pages::{
        boxes::kept_words,
        early,
        later::{LaterPage, LaterPart, LaterSaid, Part, provide_later_pages},
        not_found::NotFoundPage,
        start::FirstScreen,
        today::TodayPage,
    },
    signals::{Callback, Memo, RwSignal, Signal, effect},
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// Shows what is kept.
#[component]
pub fn App(
    /// What the browser had kept.
    found: Found,
) -> AnyView {
    page::stand_in(device::base_path());
    provide_address();
    let desk = Desk::open(found);
    provide_context(desk);
    early::take_over(desk);
    provide_arrivals(|| words!(frame.name));
    provide_later_pages();
    effect(move || device::dress(&desk.settings.get()));
    // Another language is another app: everything is built again, so that no sentence stays behind.
    let language = RwSignal::new(content::language());
    provide_context(language);
    live(move || {
        let language = language.get();
        content::set_language(language);
        device::speak(content::language_code(language));
        view! { <Framed /> }
    })
}

#[component]
fn Framed() -> AnyView {
    let desk = use_desk();
    let address = use_address();
    let folder = device::base_path();
    let page = Memo::new(move |_| {
        address.with_path(|path| Page::at(path.strip_prefix(&folder).unwrap_or(path)))
    });
    // Before anything is written, and in the first ten minutes, the way to other parts would only
    // be in the way.
    let plain = Memo::new(move |_| match page.get() {
        Some(Page::Start(_)) => true,
        Some(Page::Today) => desk.is_blank(),
        _ => false,
    });
    let kept = ViewFn::from(|| view! { <KeptNotice /> });
    view! {
        <Frame
            brand=words!(frame.name)
            home=Page::Today.href()
            skip=words!(frame.skip)
            help=nav(&Page::Help, words!(frame.help), IconName::Phone)
            side=side_groups()
            side_label=words!(frame.all_parts)
            bar=bar_items()
            bar_label=words!(frame.main_parts)
            languages=language_links()
            kept
            plain
        >
            <LaterPart part=Part::Notices />
            <PageAtAddress page />
            // At the end of the page it stands in nobody's way, and from there it can stay in sight wherever the
            // person has scrolled to.
            <LaterPart part=Part::Undo />
        </Frame>
    }
}

/// Today arrives with the app, and so does the word that there is no such page. So does the first of the first ten minutes,
/// as soon as all that is kept is read. Every other page comes after.
#[component]
fn PageAtAddress(page: Memo<Option<Page>>) -> AnyView {
    let is_whole = use_desk().is_whole;
    let is_first_screen =
        Memo::new(move |_| page.get() == Some(Page::Start(Screen::Recovery)) && is_whole.get());
    let asked = Signal::derive(move || {
        let page = page.get().filter(|_| !is_first_screen.get());
        page.and_then(Page::later)
    });
    let shown = live(move || {
        if is_first_screen.get() {
            return view! { <FirstScreen /> };
        }
        match page.get().map(Page::later) {
            None => view! { <NotFoundPage /> },
            Some(None) => view! { <TodayPage /> },
            Some(Some(page)) => view! { <LaterPage page /> },
        }
    });
    view! {
        <LaterSaid asked />
        {shown}
    }
}

/// What is true about saving, small while all is well.
#[component]
fn KeptNotice() -> AnyView {
    let desk = use_desk();
    let state = Signal::derive(move || match desk.saving.get() {
        Saving::NothingToSave => KeptState::Quiet,
        Saving::Saving => KeptState::Saving,
        Saving::Saved => KeptState::Saved,
        Saving::NotSaved(_) => KeptState::NotSaved,
        Saving::MemoryOnly => KeptState::MemoryOnly,
    });
    let words = Signal::derive(move || kept_words(desk.saving.get()));
    let more = nav(&Page::Settings, words!(frame.saved_more), IconName::Info);
    view! { <Kept state words more /> }
}

fn nav(page: &Page, label: &str, icon: IconName) -> NavItem {
    NavItem {
        href: page.href(),
        label: label.to_owned(),
        icon,
    }
}

/// Every part, in the groups of the side bar. Today shows the same on a phone.
pub fn side_groups() -> Vec<NavGroup> {
    vec![
        NavGroup {
            title: None,
            items: vec![nav(&Page::Today, words!(frame.today), IconName::Today)],
        },
        NavGroup {
            title: Some(words!(frame.my_plan).to_owned()),
            items: vec![
                nav(&Page::Recovery, words!(frame.recovery), IconName::Recovery),
                nav(&Page::Values, words!(frame.values), IconName::Values),
                nav(&Page::Goals, words!(frame.goals), IconName::Goals),
                nav(
                    &Page::Start(Screen::Recovery),
                    words!(frame.start),
                    IconName::Steps,
                ),
                nav(&Page::Take, words!(frame.take), IconName::Print),
            ],
        },
        NavGroup {
            title: Some(words!(frame.my_life).to_owned()),
            items: vec![
                nav(&Page::Support, words!(frame.support), IconName::Ask),
                nav(
                    &Page::StayingWell,
                    words!(frame.staying_well),
                    IconName::Recovery,
                ),
                nav(&Page::Areas, words!(frame.areas), IconName::Areas),
                nav(&Page::Rewards, words!(frame.rewards), IconName::Reward),
            ],
        },
        NavGroup {
            title: Some(words!(frame.my_days).to_owned()),
            items: vec![
                nav(
                    &Page::CheckIn(None),
                    words!(frame.check_in),
                    IconName::Chart,
                ),
                nav(&Page::Setbacks, words!(frame.setbacks), IconName::Hope),
                nav(
                    &Page::LookingBack,
                    words!(frame.looking_back),
                    IconName::Clock,
                ),
            ],
        },
        NavGroup {
            title: Some(words!(frame.keep).to_owned()),
            items: vec![
                nav(&Page::Guide, words!(frame.guide), IconName::Guide),
                nav(&Page::Settings, words!(frame.settings), IconName::Settings),
                nav(&Page::About, words!(frame.about), IconName::About),
            ],
        },
    ]
}

fn bar_items() -> Vec<NavItem> {
    vec![
        nav(&Page::Today, words!(frame.today), IconName::Today),
        nav(&Page::Goals, words!(frame.goals_short), IconName::Goals),
        nav(&Page::Guide, words!(frame.guide_short), IconName::Guide),
    ]
}

/// A link to each language other than this one.
fn language_links() -> Vec<LanguageLink> {
    let Some(chosen) = use_context::<RwSignal<content::Locale>>() else {
        return Vec::new();
    };
    let others = content::languages()
        .iter()
        .copied()
        .filter(|language| *language != content::language());
    others
        .map(|language| LanguageLink {
            code: content::language_code(language).to_owned(),
            name: content::language_name(language).to_owned(),
            on_choose: Callback::new(move |()| chosen.set(language)),
        })
        .collect()
}
