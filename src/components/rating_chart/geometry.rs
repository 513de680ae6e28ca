//! Where the dots and lines of a chart go. Pure, so that it can be tried without a browser.

use crate::order::in_order;
use std::fmt::{self, Display, Formatter, Write};

/// A length in the drawing, in tenths of one of its units. Whole numbers are all a drawing needs, and are written in a few
/// bytes of code, where fractions take ten thousand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tenths(i32);

impl Display for Tenths {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (self.0 / 10, self.0 % 10) {
            (whole, 0) => write!(f, "{whole}"),
            (whole, tenths) => write!(f, "{whole}.{tenths}"),
        }
    }
}

/// The drawing is 400 units wide; its edges leave room for half a dot.
const WIDTH: i32 = 4000;
/// And 180 high.
const HEIGHT: i32 = 1800;
/// More days than this between two points are a gap, where nothing else is said.
pub const GAP_DAYS: i32 = 31;

const EDGE: i32 = 100;

/// Where a point stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    pub x: Tenths,
    pub y: Tenths,
}

/// What to draw. `line` and `gaps` are SVG path data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    pub dots: Vec<Dot>,
    pub line: String,
    pub gaps: String,
}

/// Lays out points, each a day and a number from 0 to 10, from the earliest to the latest.
pub fn draw(points: &[(i32, u8)], gap_days: i32) -> Drawing {
    let points = in_order(points.to_vec(), |(one, _), (other, _)| one.cmp(other));
    let (Some((first, _)), Some((last, _))) = (points.first().copied(), points.last().copied())
    else {
        return Drawing::default();
    };
    let mut drawing = Drawing::default();
    let mut before: Option<(i32, Dot)> = None;
    for (day, number) in points {
        let dot = Dot {
            x: across(day, first, last),
            y: down(number),
        };
        if let Some((earlier, from)) = before {
            let path = if day - earlier > gap_days {
                &mut drawing.gaps
            } else {
                &mut drawing.line
            };
            // Writing to a string cannot fail.
            let _ = write!(path, "M{} {}L{} {}", from.x, from.y, dot.x, dot.y);
        }
        before = Some((day, dot));
        drawing.dots.push(dot);
    }
    drawing
}

/// One day alone stands in the middle.
fn across(day: i32, first: i32, last: i32) -> Tenths {
    let days = i64::from(last) - i64::from(first);
    if days <= 0 {
        return Tenths(WIDTH / 2);
    }
    let way = i64::from(WIDTH - 2 * EDGE) * (i64::from(day) - i64::from(first));
    // Half a tenth more, so that it is rounded and not cut.
    let along = (way + days / 2) / days;
    Tenths(EDGE + i32::try_from(along).unwrap_or(WIDTH - 2 * EDGE))
}

fn down(number: u8) -> Tenths {
    Tenths(HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * i32::from(number.min(10)) / 10)
}

#[cfg(test)]
mod tests {
    use super::{Dot, Drawing, GAP_DAYS, Tenths};

    fn draw(points: &[(i32, u8)]) -> Drawing {
        super::draw(points, GAP_DAYS)
    }

    /// In whole units.
    fn dot(x: i32, y: i32) -> Dot {
        Dot {
            x: Tenths(x * 10),
            y: Tenths(y * 10),
        }
    }

    #[test]
    fn nothing_draws_nothing() {
        assert!(draw(&[]).dots.is_empty());
    }

    #[test]
    fn one_day_stands_in_the_middle() {
        let drawing = draw(&[(0, 10)]);
        assert_eq!(drawing.dots, [dot(200, 10)]);
        assert_eq!((drawing.line.as_str(), drawing.gaps.as_str()), ("", ""));
    }

    #[test]
    fn the_lowest_number_stands_on_the_base() {
        assert_eq!(draw(&[(0, 0)]).dots, [dot(200, 170)]);
    }

    #[test]
    fn a_number_past_ten_stays_on_the_chart() {
        assert_eq!(draw(&[(0, 200)]).dots, [dot(200, 10)]);
    }

    #[test]
    fn days_near_each_other_are_joined() {
        let drawing = draw(&[(0, 0), (31, 10)]);
        assert_eq!(drawing.line, "M10 170L390 10");
        assert_eq!(drawing.gaps, "");
    }

    #[test]
    fn more_than_a_month_is_a_gap() {
        let drawing = draw(&[(0, 5), (32, 5)]);
        assert_eq!(drawing.line, "");
        assert_eq!(drawing.gaps, "M10 90L390 90");
    }

    #[test]
    fn a_chart_of_days_has_a_gap_where_one_day_is_left_out() {
        let drawing = super::draw(&[(0, 5), (1, 5), (3, 5)], 1);
        assert_eq!(drawing.line, "M10 90L136.7 90");
        assert_eq!(drawing.gaps, "M136.7 90L390 90");
    }

    #[test]
    fn days_out_of_order_are_put_in_order() {
        assert_eq!(draw(&[(9, 4), (0, 2)]), draw(&[(0, 2), (9, 4)]));
    }

    #[test]
    fn several_numbers_on_one_day_all_stand_on_it() {
        let drawing = draw(&[(3, 1), (3, 9)]);
        assert_eq!(
            drawing.dots.iter().map(|dot| dot.x).collect::<Vec<_>>(),
            [Tenths(2000), Tenths(2000)]
        );
    }
}
