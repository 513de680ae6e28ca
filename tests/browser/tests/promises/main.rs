//! The promises Camau makes, each with a test of its name. `cargo xtask test` builds the app and runs them.

mod opening;
