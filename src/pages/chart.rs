//! Numbers over time, as the chart draws them.

use crate::{
    components::ChartPoint,
    content,
    domain::{Day, Rating, Ratings},
};

/// Points of a chart, their places counted in days from the first.
pub fn points(ratings: &Ratings) -> Vec<ChartPoint> {
    let ratings = ratings.as_slice();
    let Some(first) = ratings.first() else {
        return Vec::new();
    };
    let point = |rating: &Rating| ChartPoint {
        day: content::date(rating.day),
        place: days_between(first.day, rating.day),
        number: rating.number.get(),
        note: None,
    };
    ratings.iter().map(point).collect()
}

pub fn days_between(first: Day, day: Day) -> i32 {
    // A civil calendar has far fewer days than an i32 can count.
    i32::try_from(day.signed_duration_since(first).num_days()).unwrap_or_default()
}
