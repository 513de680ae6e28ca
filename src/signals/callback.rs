//! What a component is handed to call.

use super::StoredValue;
use std::{
    fmt::{self, Debug, Formatter},
    sync::Arc,
};

/// Something to be called with one thing, which gives another. It stays for as long as the part of the page that made it.
pub struct Callback<In: 'static, Out: 'static = ()>(StoredValue<Called<In, Out>>);

type Called<In, Out> = Arc<dyn Call<In, Out> + Send + Sync>;

/// A closure. As with [`super::Ask`], there is one way to call it.
trait Call<In, Out> {
    fn call(&self, given: In) -> Out;
}

impl<In, Out, F: Fn(In) -> Out> Call<In, Out> for F {
    fn call(&self, given: In) -> Out {
        self(given)
    }
}

impl<In, Out> Callback<In, Out> {
    pub fn new(call: impl Fn(In) -> Out + Send + Sync + 'static) -> Self {
        Self(StoredValue::new(Arc::new(call)))
    }

    pub fn run(&self, given: In) -> Out {
        self.0.get_value().call(given)
    }

    /// Nothing where it is gone.
    pub fn try_run(&self, given: In) -> Option<Out> {
        Some(self.0.try_get_value()?.call(given))
    }
}

impl<In, Out> Clone for Callback<In, Out> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In, Out> Copy for Callback<In, Out> {}

impl<In, Out> Debug for Callback<In, Out> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Callback").finish_non_exhaustive()
    }
}

impl<In, Out, F: Fn(In) -> Out + Send + Sync + 'static> From<F> for Callback<In, Out> {
    fn from(call: F) -> Self {
        Self::new(call)
    }
}
