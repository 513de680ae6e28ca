//! What a page is made of: elements, and what changes in them.
//!
//! `view!` reads as Leptos' own does, and makes a [`Drawing`] of it. Components, contexts, and lists by their keys are Leptos'.

mod attribute;
mod child;
mod drawing;
mod element;
mod live;
mod tag;

pub use self::{
    child::{Inside, Viewable},
    drawing::Drawing,
    live::{Views, each, live},
    tag::Tag,
};
pub use view_macro::view;
