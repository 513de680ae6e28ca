//! The part of the app's own domain that the words are checked against.
#![allow(dead_code, unused_imports)]

#[path = "../src/domain/area.rs"]
mod area;
#[path = "../src/domain/beginning.rs"]
mod beginning;
#[path = "../src/domain/day.rs"]
mod day;
#[path = "../src/domain/id.rs"]
mod id;
#[path = "../src/domain/nation.rs"]
mod nation;
#[path = "../src/domain/recovery.rs"]
mod recovery;
#[path = "../src/domain/support_kind.rs"]
mod support_kind;
#[path = "../src/domain/text.rs"]
mod text;

pub use self::{
    area::LifeArea,
    beginning::Screen,
    day::{Day, read_day},
    id::Id,
    nation::Nation,
    recovery::Prompt,
    support_kind::SupportKind,
};

use self::text::Note;
