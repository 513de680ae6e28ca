//! What the person can take away: pure functions from the workbook to words on a page.

pub mod appointment_sheet;
pub mod calendar;
pub mod contact_card;
pub mod document;
pub mod eight_areas;
mod entries;
pub mod health_record;
pub mod markdown;
mod my_page;
mod plain;
pub mod plan;
pub mod qr;
pub mod spreadsheet;
pub mod text;
pub mod wallet_card;
pub mod web_page;

pub use self::my_page::{MyPage, PagePart};
