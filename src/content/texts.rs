//! The long texts of each language, as the build made them out of the files under `content/`.
//!
//! Each kind is a static of its own, and each is found by a function of its own: what Today does not
//! say then need not arrive with it.

use super::{
    AreaWords, Block, Card, Checked, First, GuidePage, HelpGroup, HelpLine, Ideas, Locale,
    PromptWords, Reach, Route, Service, Source, Span, day, language,
};
use crate::domain::{Nation, SupportKind};

/// What there is to sort and to choose from, and where it is from.
pub struct CardTexts {
    pub cards: &'static [Card],
    pub source: Source,
}

/// The help lines, and what to do where none of them holds.
pub struct HelpTexts {
    pub lines: &'static [HelpLine],
    pub elsewhere: &'static str,
}

/// The pages of the guide, in reading order.
pub struct GuideTexts {
    pub pages: &'static [GuidePage],
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
    pub source: Source,
}

/// Who to try first, of each kind of support in each nation, and what the NHS and social care have.
pub struct SupportTexts {
    pub firsts: &'static [First],
    pub services: &'static [Service],
}

// Holds a function for each kind of text, which finds it in the person's language, and the statics.
include!(concat!(env!("OUT_DIR"), "/texts.rs"));
