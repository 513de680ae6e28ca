//! Moving one thing up or down in a list that the person has put in order.

/// Which way a thing moves: `Up` is towards the first place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

/// Swaps the thing at `from` with its neighbour. At either end it stays where it is.
pub(super) fn shift<T>(list: &mut [T], from: usize, direction: Direction) {
    let to = match direction {
        Direction::Up => from.checked_sub(1),
        Direction::Down => from.checked_add(1),
    };
    match to {
        Some(to) if to < list.len() && from < list.len() => list.swap(from, to),
        _ => {}
    }
}

/// Puts `thing` back where it was, or last when the list has since become shorter.
pub(super) fn put_back<T>(list: &mut Vec<T>, place: usize, thing: T) {
    list.insert(place.min(list.len()), thing);
}
