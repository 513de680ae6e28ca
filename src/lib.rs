//! Camau, a private recovery planner: what the person writes, what they read, where it is kept,
//! and how it is shown.

pub mod domain;

pub mod content;

pub mod order;

pub mod storage;

pub mod export;

pub mod page;

pub mod address;

pub mod device;

pub mod desk;

pub mod app;

pub mod pages;

pub mod components;

pub mod signals;

pub mod view;

#[cfg(feature = "examples")]
pub mod examples;

pub use app::App;

include!(concat!(env!("OUT_DIR"), "/i18n/mod.rs"));
