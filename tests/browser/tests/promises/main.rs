//! The promises Camau makes, each with a test of its name. `cargo xtask test` builds the app and runs them.

mod access;
mod check_in;
mod copies;
mod ending;
mod first_ten_minutes;
mod goals;
mod guide;
mod help;
mod keeping;
mod kills;
mod leaving;
mod living_well;
mod looking_back;
mod paper;
mod privacy;
mod recovery;
mod routes;
mod setbacks;
mod settings;
mod storage;
mod support;
mod today;
mod two_tabs;
mod values;
mod without_the_app;
mod writing;
