//! The part of the app's own domain that the words are checked against.
#![allow(dead_code, unused_imports)]

#[path = "../src/domain/area.rs"]
mod area;
#[path = "../src/domain/beginning.rs"]
mod beginning;
#[path = "../src/domain/id.rs"]
mod id;
#[path = "../src/domain/nation.rs"]
mod nation;
#[path = "../src/domain/recovery.rs"]
mod recovery;
#[path = "../src/domain/text.rs"]
mod text;

pub use self::{area::LifeArea, beginning::Screen, id::Id, nation::Nation, recovery::Prompt};

use self::text::Note;

pub type Day = chrono::NaiveDate;
