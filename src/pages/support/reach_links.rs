//! Ways to reach somebody: a link where what was typed can be one, and the text as it is where it cannot.

use crate::{
    components::{Icon, IconName},
    domain::{
        Supporter,
        reach::{email_href, phone_href, text_href, web_href},
    },
    signals::Signal,
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// A way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub icon: IconName,
    /// What the link says, or what was typed.
    pub words: String,
    pub href: Option<String>,
}

/// Every way there is to reach somebody, the quickest first.
pub fn ways(supporter: &Supporter) -> Vec<Way> {
    let mut ways = Vec::new();
    let mut add = |icon, typed: &str, href: Option<String>, words: &dyn Fn(&str) -> String| {
        let typed = typed.trim();
        if !typed.is_empty() {
            let words = match href {
                Some(_) => words(typed),
                None => typed.to_owned(),
            };
            ways.push(Way { icon, words, href });
        }
    };
    let Supporter {
        phone,
        text,
        email,
        web,
        address,
        ..
    } = supporter;
    let (phone, text, email) = (phone.as_str(), text.as_str(), email.as_str());
    let (web, address) = (web.as_str(), address.as_str());
    add(IconName::Phone, phone, phone_href(phone), &|number| {
        words!(support.card.call, number = number)
    });
    add(IconName::Words, text, text_href(text), &|number| {
        words!(support.card.send_text, number = number)
    });
    add(IconName::Ask, email, email_href(email), &|address| {
        words!(support.card.send_email, address = address)
    });
    add(IconName::Guide, web, web_href(web), &|address| {
        words!(support.card.open, address = address)
    });
    add(IconName::Areas, address, None, &str::to_owned);
    ways
}

#[component]
pub fn ReachLinks(#[prop(into)] ways: Signal<Vec<Way>>) -> AnyView {
    let one = |way: Way| {
        let inside = view! {
            <Icon name=way.icon />
            <span>{way.words}</span>
        };
        match way.href {
            Some(href) => view! {
                <li><a class="button button--second" href=href rel="noreferrer noopener">{inside}</a></li>
            },
            None => view! { <li class="reach__text own">{inside}</li> },
        }
    };

    live(move || {
        let ways = ways.get();
        (!ways.is_empty()).then(|| {
            view! { <ul class="reach" role="list">{ways.into_iter().map(one).views()}</ul> }
        })
    })
}
