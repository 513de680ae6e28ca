//! Words to start from: lines of the guide, ideas, and the areas of life.

use super::{
    Source,
    texts::{self, AreaTexts, PromptTexts},
};
use crate::domain::{LifeArea, Prompt};

/// A line of the guide that the person can pick and change.
#[derive(Debug)]
pub struct PromptWords {
    /// The beginning that goes in the box.
    pub start: &'static str,
    /// What that beginning was in an earlier Camau.
    pub earlier_start: Option<&'static str>,
    /// What it says when nothing is added.
    pub whole: &'static str,
}

/// An area of life, in plain words and in the law's.
#[derive(Debug)]
pub struct AreaWords {
    pub name: &'static str,
    pub law: &'static str,
    pub hint: &'static str,
}

/// Things other people might write, to take or to leave.
#[derive(Debug)]
pub struct Ideas {
    pub goals: &'static [&'static str],
    pub steps: &'static [&'static str],
    pub rewards: &'static [&'static str],
    pub if_starts: &'static [&'static str],
    pub hopes: &'static [&'static str],
    /// Ways to answer in a setback note.
    pub nothing_helped: &'static [&'static str],
    pub kind_words: &'static [&'static str],
    /// Lines to start from, under each heading of staying well.
    pub when_well: &'static [&'static str],
    pub keeps_me_well: &'static [&'static str],
    pub can_throw_me: &'static [&'static str],
    pub early_signs: &'static [&'static str],
    pub what_i_will_do: &'static [&'static str],
    pub when_it_gets_hard: &'static [&'static str],
    pub after_a_hard_time: &'static [&'static str],
    pub others_to_know: &'static [&'static str],
    /// Things to enjoy, most of them free.
    pub small_rewards: &'static [&'static str],
    pub medium_rewards: &'static [&'static str],
    pub big_rewards: &'static [&'static str],
}

pub fn ideas() -> &'static Ideas {
    texts::ideas()
}

pub fn prompt(prompt: Prompt) -> &'static PromptWords {
    let PromptTexts {
        a1,
        a2,
        a3,
        a4,
        w1,
        w2,
        w3,
        w4,
        w5,
        w6,
        w7,
        w8,
        w9,
    } = texts::prompts();
    match prompt {
        Prompt::NoSymptoms => a1,
        Prompt::CopingBetter => a2,
        Prompt::MilderSymptoms => a3,
        Prompt::ManagingWell => a4,
        Prompt::GettingNearer => w1,
        Prompt::Belonging => w2,
        Prompt::DoingAHardThing => w3,
        Prompt::HelpfulThoughts => w4,
        Prompt::SettledTreatment => w5,
        Prompt::MoreSay => w6,
        Prompt::TimeWithPeople => w7,
        Prompt::TreatingEachOtherWell => w8,
        Prompt::Hope => w9,
    }
}

pub fn area(area: LifeArea) -> &'static AreaWords {
    let AreaTexts {
        money,
        home,
        body,
        learning,
        work,
        caring,
        people,
        treatment,
        source: _,
    } = texts::areas();
    match area {
        LifeArea::Money => money,
        LifeArea::Home => home,
        LifeArea::Body => body,
        LifeArea::Learning => learning,
        LifeArea::Work => work,
        LifeArea::Caring => caring,
        LifeArea::People => people,
        LifeArea::Treatment => treatment,
    }
}

pub fn areas_source() -> &'static Source {
    &texts::areas().source
}
