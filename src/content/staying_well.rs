//! The headings of staying well.

use crate::{domain::Heading, words};

pub fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::WhenWell => words!(staying_well.headings.when_well),
        Heading::KeepsMeWell => words!(staying_well.headings.keeps_me_well),
        Heading::CanThrowMe => words!(staying_well.headings.can_throw_me),
        Heading::EarlySigns => words!(staying_well.headings.early_signs),
        Heading::WhatIWillDo => words!(staying_well.headings.what_i_will_do),
        Heading::WhenItGetsHard => words!(staying_well.headings.when_it_gets_hard),
        Heading::AfterAHardTime => words!(staying_well.headings.after_a_hard_time),
        Heading::OthersToKnow => words!(staying_well.headings.others_to_know),
    }
}
