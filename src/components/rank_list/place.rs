//! Where a line that is held would go. Pure, so that it can be tried without a browser.

use std::cmp::Ordering;

/// The place that the line at `from` takes when it is let go at this height, counted from 0 among all the lines.
///
/// `middles` are the heights of the lines' middles, in order. Every other line whose middle is above comes before it,
/// so a line let go where it was taken stays there.
pub fn place(middles: &[f64], from: usize, height: f64) -> usize {
    let others = middles.iter().enumerate().filter(|(at, _)| *at != from);
    others.filter(|(_, middle)| **middle < height).count()
}

/// The place of the line at `from`, this high, once it is carried so far. It takes the place of another when the edge
/// that goes first is past that one's middle, wherever the line was taken hold of.
pub fn carried(middles: &[f64], from: usize, by: f64, height: f64) -> usize {
    let edge = match by {
        0.0 => 0.0,
        by => by + (height / 2.0).copysign(by),
    };
    middles
        .get(from)
        .map_or(from, |middle| place(middles, from, middle + edge))
}

/// The way in which the line at `at` moves aside while the one taken at `from` is held over `to`: up, down, or not at all.
pub fn aside(from: usize, to: usize, at: usize) -> Option<Ordering> {
    match at {
        _ if from < at && at <= to => Some(Ordering::Less),
        _ if to <= at && at < from => Some(Ordering::Greater),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{aside, carried, place};
    use std::cmp::Ordering::{Greater, Less};

    #[test]
    fn a_line_takes_the_place_of_the_next_when_it_covers_half_of_it() {
        let places = [0.0, 49.0, 51.0, 149.0, 151.0];
        assert_eq!(
            places.map(|by| carried(&FOUR, 0, by, 100.0)),
            [0, 0, 1, 1, 2]
        );
        assert_eq!(
            places.map(|by| carried(&FOUR, 3, -by, 100.0)),
            [3, 3, 2, 2, 1]
        );
    }

    #[test]
    fn the_lines_between_make_room_and_no_others() {
        let all = |from, to| [0, 1, 2, 3].map(|at| aside(from, to, at));
        assert_eq!(all(0, 2), [None, Some(Less), Some(Less), None]);
        assert_eq!(all(3, 1), [None, Some(Greater), Some(Greater), None]);
        assert_eq!(all(2, 2), [None; 4]);
    }

    /// Four lines, each 100 high, from the top of the screen.
    const FOUR: [f64; 4] = [50.0, 150.0, 250.0, 350.0];

    #[test]
    fn a_line_that_is_only_touched_stays_where_it_is() {
        for (from, top) in [0.0, 100.0, 200.0, 300.0].into_iter().enumerate() {
            for height in [top + 1.0, top + 49.0, top + 50.0, top + 99.0] {
                assert_eq!(place(&FOUR, from, height), from, "line {from} at {height}");
            }
        }
    }

    #[test]
    fn a_line_moves_down_once_it_is_past_the_middle_of_the_next() {
        assert_eq!(place(&FOUR, 0, 149.0), 0);
        assert_eq!(place(&FOUR, 0, 151.0), 1);
        assert_eq!(place(&FOUR, 1, 251.0), 2);
    }

    #[test]
    fn a_line_moves_up_once_it_is_past_the_middle_of_the_one_before() {
        assert_eq!(place(&FOUR, 2, 151.0), 2);
        assert_eq!(place(&FOUR, 2, 149.0), 1);
        assert_eq!(place(&FOUR, 3, 49.0), 0);
    }

    #[test]
    fn a_line_carried_off_the_list_goes_to_its_end() {
        assert_eq!(place(&FOUR, 2, -500.0), 0);
        assert_eq!(place(&FOUR, 1, 5000.0), 3);
    }

    #[test]
    fn a_line_alone_has_one_place() {
        for height in [-10.0, 50.0, 500.0] {
            assert_eq!(place(&[50.0], 0, height), 0);
        }
    }
}
