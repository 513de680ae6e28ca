//! What stands in each place, as far as a door knows.

use super::Place;

/// What stands in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Text that was read or written here, with this revision.
    Known {
        revision: u64,
        clock: u64,
    },
    Unreadable,
    Newer,
}

/// Places with what stands in them, in order. A list, because another kind of map in the app weighs more than all that
/// is done with this one.
///
/// Invariant: no place twice, in the order of the places.
#[derive(Clone, Debug, Default)]
pub struct Standings(Vec<(Place, Standing)>);

impl Standings {
    pub fn get(&self, place: &Place) -> Option<Standing> {
        let at = self.find(place).ok()?;
        self.0.get(at).map(|(_, standing)| *standing)
    }

    pub fn set(&mut self, place: Place, standing: Standing) {
        match self.find(&place) {
            Ok(at) => {
                if let Some(known) = self.0.get_mut(at) {
                    known.1 = standing;
                }
            }
            Err(at) => self.0.insert(at, (place, standing)),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = &(Place, Standing)> {
        self.0.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where a place stands, or would stand.
    fn find(&self, place: &Place) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.cmp(place))
    }
}
