//! What the person can take away: pure functions from the workbook to words on a page.

mod my_page;

pub use self::my_page::{MyPage, PagePart};
