//! Where the dots and lines of a chart go. Pure, so that it can be tried without a browser.

use std::fmt::Write;

/// The drawing is this wide; its edges leave room for half a dot.
pub const WIDTH: f64 = 400.0;
/// And this high.
pub const HEIGHT: f64 = 180.0;
/// More days than this between two points are a gap, where nothing else is said.
pub const GAP_DAYS: f64 = 31.0;

const EDGE: f64 = 10.0;

/// Where a point stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    pub x: f64,
    pub y: f64,
}

/// What to draw. `line` and `gaps` are SVG path data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    pub dots: Vec<Dot>,
    pub line: String,
    pub gaps: String,
}

/// Lays out points, each a day and a number from 0 to 10, from the earliest to the latest.
pub fn draw(points: &[(f64, u8)], gap_days: f64) -> Drawing {
    let mut points: Vec<(f64, u8)> = points
        .iter()
        .copied()
        .filter(|(day, _)| day.is_finite())
        .collect();
    points.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let (Some((first, _)), Some((last, _))) = (points.first().copied(), points.last().copied())
    else {
        return Drawing::default();
    };
    let mut drawing = Drawing::default();
    let mut before: Option<(f64, Dot)> = None;
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
fn across(day: f64, first: f64, last: f64) -> f64 {
    if last > first {
        round(EDGE + (WIDTH - 2.0 * EDGE) * (day - first) / (last - first))
    } else {
        WIDTH / 2.0
    }
}

fn down(number: u8) -> f64 {
    round(HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * f64::from(number.min(10)) / 10.0)
}

fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::{Dot, Drawing, GAP_DAYS};

    fn draw(points: &[(f64, u8)]) -> Drawing {
        super::draw(points, GAP_DAYS)
    }

    #[test]
    fn nothing_draws_nothing() {
        assert!(draw(&[]).dots.is_empty());
    }

    #[test]
    fn one_day_stands_in_the_middle() {
        let drawing = draw(&[(0.0, 10)]);
        assert_eq!(drawing.dots, [Dot { x: 200.0, y: 10.0 }]);
        assert_eq!((drawing.line.as_str(), drawing.gaps.as_str()), ("", ""));
    }

    #[test]
    fn the_lowest_number_stands_on_the_base() {
        assert_eq!(draw(&[(0.0, 0)]).dots, [Dot { x: 200.0, y: 170.0 }]);
    }

    #[test]
    fn a_number_past_ten_stays_on_the_chart() {
        assert_eq!(draw(&[(0.0, 200)]).dots, [Dot { x: 200.0, y: 10.0 }]);
    }

    #[test]
    fn days_near_each_other_are_joined() {
        let drawing = draw(&[(0.0, 0), (31.0, 10)]);
        assert_eq!(drawing.line, "M10 170L390 10");
        assert_eq!(drawing.gaps, "");
    }

    #[test]
    fn more_than_a_month_is_a_gap() {
        let drawing = draw(&[(0.0, 5), (32.0, 5)]);
        assert_eq!(drawing.line, "");
        assert_eq!(drawing.gaps, "M10 90L390 90");
    }

    #[test]
    fn a_chart_of_days_has_a_gap_where_one_day_is_left_out() {
        let drawing = super::draw(&[(0.0, 5), (1.0, 5), (3.0, 5)], 1.0);
        assert_eq!(drawing.line, "M10 90L136.7 90");
        assert_eq!(drawing.gaps, "M136.7 90L390 90");
    }

    #[test]
    fn days_out_of_order_are_put_in_order() {
        assert_eq!(draw(&[(9.0, 4), (0.0, 2)]), draw(&[(0.0, 2), (9.0, 4)]));
    }

    #[test]
    fn several_numbers_on_one_day_all_stand_on_it() {
        let drawing = draw(&[(3.0, 1), (3.0, 9)]);
        assert_eq!(
            drawing.dots.iter().map(|dot| dot.x).collect::<Vec<_>>(),
            [200.0, 200.0]
        );
    }

    #[test]
    fn a_day_that_is_no_number_is_left_out() {
        assert_eq!(draw(&[(f64::NAN, 3), (0.0, 2)]), draw(&[(0.0, 2)]));
    }
}
