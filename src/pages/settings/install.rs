//! Camau as an app of its own on the device: the browser's offer where there is one, and how to do it where there is none.

use crate::{
    components::Disclosure,
    device::{self, Outside, Said},
    view::{live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn OnThisDevice() -> AnyView {
    let can_install = Outside::CanInstall.watch();
    let install = live(move || {
        can_install.get().then(|| {
            view! {
                <p>
                    <button
                        type="button"
                        class="button button--second"
                        on:click=move |_| {
                            // The button goes, since the browser's offer holds once.
                            device::catch_focus(None);
                            device::announce(Said::Install);
                        }
                    >
                        {words!(settings.install.button)}
                    </button>
                </p>
            }
        })
    });
    let body = match device::is_installed() {
        true => view! { <p>{words!(settings.install.installed)}</p> },
        false => view! {
            <p>{words!(settings.install.what)}</p>
            {install}
            <Disclosure summary=words!(settings.install.apple)>
                <p>{words!(settings.install.apple_store)}</p>
                <ol>
                    <li>{words!(settings.install.apple_copy)}</li>
                    <li>{words!(settings.install.apple_share)}</li>
                    <li>{words!(settings.install.apple_add)}</li>
                    <li>{words!(settings.install.apple_open)}</li>
                </ol>
            </Disclosure>
            <Disclosure summary=words!(settings.install.others)>
                <p>{words!(settings.install.others_menu)}</p>
                <p>{words!(settings.install.others_none)}</p>
            </Disclosure>
        },
    };
    view! {
        <section class="topic" aria-labelledby="settings-install">
            <h2 id="settings-install">{words!(settings.install.title)}</h2>
            <div class="topic__body">
                <p>{words!(settings.install.offline)}</p>
                {body}
            </div>
        </section>
    }
}
