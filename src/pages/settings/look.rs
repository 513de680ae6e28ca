//! How Camau looks: four choices, and the language where there is more than one.

use crate::{
    components::{Choice, ChoiceLook, ChoiceOne},
    content,
    desk::use_desk,
    domain::{Contrast, Motion, Settings, TextSize, Theme},
    signals::{Callback, RwSignal, Signal},
    view::{Views, view},
    words,
};
use leptos::prelude::*;

/// One question about how Camau looks, as plain data: a component each would only repeat itself.
struct Question {
    name: &'static str,
    legend: &'static str,
    hint: &'static str,
    choices: Vec<(&'static str, &'static str)>,
    chosen: fn(&Settings) -> &'static str,
    choose: fn(&mut Settings, &str),
}

#[component]
pub fn Looks() -> AnyView {
    view! {
        <section class="topic" aria-labelledby="settings-look">
            <h2 id="settings-look">{words!(settings.look.title)}</h2>
            <div class="topic__body settings__looks">
                {questions().map(ask).into_iter().views()}
                {language()}
            </div>
        </section>
    }
}

fn questions() -> [Question; 4] {
    [
        Question {
            name: "settings-theme",
            legend: words!(settings.look.theme),
            hint: "",
            choices: vec![
                (Theme::System.id(), words!(settings.look.as_device)),
                (Theme::Light.id(), words!(settings.look.light)),
                (Theme::Dark.id(), words!(settings.look.dark)),
            ],
            chosen: |settings| settings.theme.id(),
            choose: |settings, id| settings.theme = Theme::from_id(id).unwrap_or_default(),
        },
        Question {
            name: "settings-text-size",
            legend: words!(settings.look.text_size),
            hint: words!(settings.look.text_size_hint),
            choices: vec![
                (TextSize::System.id(), words!(settings.look.ordinary)),
                (TextSize::Large.id(), words!(settings.look.large)),
                (TextSize::Larger.id(), words!(settings.look.larger)),
                (TextSize::Largest.id(), words!(settings.look.largest)),
            ],
            chosen: |settings| settings.text_size.id(),
            choose: |settings, id| settings.text_size = TextSize::from_id(id).unwrap_or_default(),
        },
        Question {
            name: "settings-contrast",
            legend: words!(settings.look.contrast),
            hint: "",
            choices: vec![
                (Contrast::System.id(), words!(settings.look.as_device)),
                (
                    Contrast::Standard.id(),
                    words!(settings.look.ordinary_contrast),
                ),
                (Contrast::More.id(), words!(settings.look.more_contrast)),
            ],
            chosen: |settings| settings.contrast.id(),
            choose: |settings, id| settings.contrast = Contrast::from_id(id).unwrap_or_default(),
        },
        Question {
            name: "settings-motion",
            legend: words!(settings.look.motion),
            hint: "",
            choices: vec![
                (Motion::System.id(), words!(settings.look.as_device)),
                (Motion::Full.id(), words!(settings.look.ordinary_motion)),
                (Motion::Less.id(), words!(settings.look.less_motion)),
            ],
            chosen: |settings| settings.motion.id(),
            choose: |settings, id| settings.motion = Motion::from_id(id).unwrap_or_default(),
        },
    ]
}

fn ask(question: Question) -> AnyView {
    let desk = use_desk();
    let Question {
        name,
        legend,
        hint,
        choices,
        chosen,
        choose,
    } = question;
    let choices: Vec<Choice> = choices
        .into_iter()
        .map(|(id, label)| Choice::new(id, label))
        .collect();
    let chosen = Signal::derive(move || Some(desk.settings.with(chosen).to_owned()));
    let on_choose = Callback::new(move |id: String| {
        desk.settings.update(|settings| choose(settings, &id));
    });
    let hint = (!hint.is_empty()).then(|| hint.to_owned());
    view! {
        <ChoiceOne legend hint=hint name choices chosen on_choose look=ChoiceLook::Chips />
    }
}

/// The language, where there is a choice at all.
fn language() -> Option<AnyView> {
    let languages = content::languages();
    let now = use_context::<RwSignal<content::Locale>>()?;
    if languages.len() < 2 {
        return None;
    }
    let code = content::language_code;
    let choices = languages
        .iter()
        .map(|language| Choice::new(code(*language), content::language_name(*language)));
    let choices: Vec<Choice> = choices.collect();
    let chosen = Signal::derive(move || Some(code(now.get()).to_owned()));
    let on_choose = Callback::new(move |id: String| {
        if let Some(language) = languages.iter().find(|language| code(**language) == id) {
            now.set(*language);
        }
    });
    let legend = words!(settings.look.language);
    let look = ChoiceLook::Chips;
    Some(view! { <ChoiceOne legend name="settings-language" choices chosen on_choose look /> })
}
