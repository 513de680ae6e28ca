//! What a workbook is kept as, for a browser to find.

use anyhow::{Result, anyhow};
use camau::{
    domain::Workbook,
    storage::{self, Batch, MemoryShelf, Moment, Section, Shelf, Texts},
};

/// The texts of a workbook by the keys they are kept under.
pub fn texts_of(workbook: &Workbook) -> Result<Texts> {
    let shelf = MemoryShelf::default();
    let door = storage::open(&Texts::new(), None, 0).door;
    let mut batch = Batch::default();
    for section in Section::ALL {
        batch.changes.extend(door.changes(section, workbook).0);
    }
    let today = workbook.check_ins.iter().next_back().map(|(day, _)| *day);
    let moment = Moment {
        today: today.unwrap_or_default(),
        clock: 1_795_600_000_000,
    };
    let refused = |error| anyhow!("the shelf in memory refused: {error:?}");
    storage::keep_on(&shelf, &batch, moment).map_err(refused)?;
    shelf.texts().map_err(refused)
}
