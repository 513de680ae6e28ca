//! The language everything is said in.

pub use crate::i18n::Locale;

use std::cell::Cell;

thread_local! {
    // Not a signal: words are asked for in places that have no reactive owner, and the whole app
    // is built again when the language changes.
    static LANGUAGE: Cell<Locale> = const { Cell::new(Locale::en) };
}

pub fn language() -> Locale {
    LANGUAGE.get()
}

/// Says everything from now on in `locale`. What is on the screen already has to be built again.
pub fn set_language(locale: Locale) {
    LANGUAGE.set(locale);
}

/// Every language there are words in, English first.
pub fn languages() -> &'static [Locale] {
    <Locale as leptos_i18n::Locale>::get_all()
}

/// The language tag for `lang` attributes, such as `en`.
pub fn language_code(language: Locale) -> &'static str {
    leptos_i18n::Locale::as_str(language)
}

/// What the language calls itself, so that a person finds their own.
pub fn language_name(language: Locale) -> &'static str {
    leptos_i18n::td_string!(language, frame.language_name)
}
