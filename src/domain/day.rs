//! Days.

/// A civil date, as on the person's own calendar.
pub type Day = chrono::NaiveDate;

/// A day written like `2026-11-22`, as it is shown by `to_string`. Written by hand since chrono's reader of dates knows
/// many more forms, and weighs accordingly.
#[inline(never)]
pub fn read_day(text: &str) -> Option<Day> {
    let mut parts = text.splitn(3, '-');
    let mut part = |digits: usize| {
        let part = parts.next()?;
        let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    Day::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}
