//! Closures that are handed over in a box.

/// What can be asked again and again: a closure, as in `dyn Fn() -> T`. But of that the compiler writes three ways to call it
/// for each closure, and of this the one that is used.
pub trait Ask<T> {
    fn ask(&self) -> T;
}

impl<T, F: Fn() -> T> Ask<T> for F {
    fn ask(&self) -> T {
        self()
    }
}
