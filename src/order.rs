//! Putting things in order, whatever they are.
//!
//! The compiler makes the sorting of the standard library once more for each kind of thing, 4 KB of code each. Here it is made
//! once, for the places of things.

use std::cmp::Ordering;

/// The same things in order. Those of which none comes first stay as they stood.
pub fn in_order<T>(all: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = places_in_order(all.len(), &|one, other| {
        let pair = all.get(one).zip(all.get(other));
        pair.map_or(Ordering::Equal, |(one, other)| compare(one, other))
    });
    let mut all: Vec<Option<T>> = all.into_iter().map(Some).collect();
    let mut ordered = Vec::with_capacity(all.len());
    for place in places {
        ordered.extend(all.get_mut(place).and_then(Option::take));
    }
    ordered
}

#[inline(never)]
fn places_in_order(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..n).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}
