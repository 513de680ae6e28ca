//! How close the person is living to a value, in words and as points of a chart.

use crate::{
    components::ChartPoint,
    content,
    domain::{Day, Rating, Ratings},
    words,
};

/// Points of a chart, their places counted in days from the first.
pub fn points(ratings: &Ratings) -> Vec<ChartPoint> {
    let ratings = ratings.as_slice();
    let first = ratings.first().map(|rating| rating.day);
    let point = |rating: &Rating| ChartPoint {
        day: content::date(rating.day),
        place: days_between(first.unwrap_or(rating.day), rating.day),
        number: rating.number.get(),
    };
    ratings.iter().map(point).collect()
}

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

fn days_between(first: Day, day: Day) -> f64 {
    let days = day.signed_duration_since(first).num_days();
    i32::try_from(days).map(f64::from).unwrap_or_default()
}
