//! The long texts of each language, as the build made them out of the files under `content/`.

use super::{
    AreaWords, Block, Card, GuidePage, HelpGroup, HelpLine, Ideas, Locale, PromptWords, Reach,
    Source, Span, day, language,
};
use crate::domain::Nation;

/// Everything long that is said in one language.
pub struct Texts {
    pub cards: &'static [Card],
    pub cards_source: Source,
    pub help: &'static [HelpLine],
    pub elsewhere: &'static str,
    pub guide: &'static [GuidePage],
    pub ideas: Ideas,
    pub prompts: PromptTexts,
    pub areas: AreaTexts,
    pub areas_source: Source,
}

/// A field for each line of the guide, so that none can be missing.
pub struct PromptTexts {
    pub a1: PromptWords,
    pub a2: PromptWords,
    pub a3: PromptWords,
    pub a4: PromptWords,
    pub w1: PromptWords,
    pub w2: PromptWords,
    pub w3: PromptWords,
    pub w4: PromptWords,
    pub w5: PromptWords,
    pub w6: PromptWords,
    pub w7: PromptWords,
    pub w8: PromptWords,
    pub w9: PromptWords,
}

/// A field for each area of life, so that none can be missing.
pub struct AreaTexts {
    pub money: AreaWords,
    pub home: AreaWords,
    pub body: AreaWords,
    pub learning: AreaWords,
    pub work: AreaWords,
    pub caring: AreaWords,
    pub people: AreaWords,
    pub treatment: AreaWords,
}

/// The texts in the person's language.
pub fn texts() -> &'static Texts {
    in_language(language())
}

// Holds `in_language` and a static for each language.
include!(concat!(env!("OUT_DIR"), "/texts.rs"));
