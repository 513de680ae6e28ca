//! What the NHS and social care have where the person is: what each is, and how to get there.

use super::{AddThis, SaidBy, WordsToSay};
use crate::{
    components::Disclosure,
    content::{self, Route, Service},
    desk::use_desk,
    pages::{calm_line::CalmLine, later::phone_list},
    signals::Memo,
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// Nothing where the person has not said where they are, or where there is no NHS.
#[component]
pub fn Services() -> AnyView {
    let desk = use_desk();
    let nation = Memo::new(move |_| desk.settings.with(|settings| settings.nation));

    live(move || {
        let services = content::services(nation.get());
        (!services.is_empty()).then(|| {
            let rows = services.into_iter().map(|(service, route)| {
                view! { <li><OneService service route /></li> }
            });
            view! {
                <section class="section flow" aria-labelledby="support-services">
                    <h2 class="section__head" id="support-services">{words!(support.services.head)}</h2>
                    <p>{words!(support.services.lead)}</p>
                    <ul class="services" role="list">{rows.views()}</ul>
                    <CalmLine />
                </section>
            }
        })
    })
}

#[component]
fn OneService(service: &'static Service, route: &'static Route) -> AnyView {
    let lines = move || {
        let lines = route.help_lines();
        (!lines.is_empty()).then(|| phone_list(lines))
    };
    view! {
        <Disclosure summary=service.name>
            <p>{service.what}</p>
            {live(lines)}
            <p>{route.how}</p>
            <WordsToSay words=service.say />
            <SaidBy source=route.source.as_ref() />
            <AddThis kind=service.kind name=service.name how=route.how say=service.say />
        </Disclosure>
    }
}
