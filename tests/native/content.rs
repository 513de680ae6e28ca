//! What is said: that it is whole, sourced, plain and kind.
