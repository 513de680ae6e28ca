//! How close the person is living to a value, in words.

use crate::{content, domain::Ratings, words};

/// The latest number and its day; nothing where none was chosen.
pub fn latest(ratings: &Ratings) -> Option<String> {
    let latest = ratings.latest()?;
    let (n, day) = (latest.number.get(), content::date(latest.day));
    Some(words!(values.one.latest, n = n, day = day))
}

/// What the chart shows. It tells the numbers and leaves their meaning to the person.
pub fn sentence(ratings: &Ratings) -> String {
    match (ratings.as_slice().first(), ratings.latest()) {
        (Some(first), Some(latest)) if first.day != latest.day => words!(
            values.one.first_and_latest,
            first = first.number.get(),
            first_day = content::date(first.day),
            n = latest.number.get(),
            day = content::date(latest.day)
        ),
        _ => latest(ratings).unwrap_or_default(),
    }
}
