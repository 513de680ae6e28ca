//! Components, which are functions with properties.

use crate::drawn;
use proc_macro2::TokenStream;
use quote::quote;
use rstml::{
    Infallible,
    node::{NodeAttribute, NodeElement, NodeName},
};
use syn::{Error, spanned::Spanned};

/// Components begin with a capital letter, or stand in a module.
pub fn is_one(element: &NodeElement<Infallible>) -> bool {
    let NodeName::Path(path) = element.name() else {
        return false;
    };
    let name = path.path.segments.last().map(|last| last.ident.to_string());
    name.is_some_and(|name| name.starts_with(|first: char| first.is_ascii_uppercase()))
}

/// What shows a component.
pub fn draw(component: &NodeElement<Infallible>) -> Result<TokenStream, Error> {
    let name = component.name();
    let properties = component.attributes().iter().map(property);
    let properties = properties.collect::<Result<TokenStream, _>>()?;
    let children = children(component)?;
    Ok(quote! {
        ::leptos::component::component_view(
            &#name,
            ::leptos::component::component_props_builder(&#name) #properties #children .build(),
        )
    })
}

fn property(attribute: &NodeAttribute) -> Result<TokenStream, Error> {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return Err(Error::new(attribute.span(), "a property has a name"));
    };
    let name = &attribute.key;
    if matches!(name, NodeName::Punctuated(_)) {
        return Err(Error::new(name.span(), "a component has only properties"));
    }
    Ok(match attribute.value() {
        Some(value) => quote! { .#name(#value) },
        None => quote! { .#name(#name) },
    })
}

fn children(component: &NodeElement<Infallible>) -> Result<TokenStream, Error> {
    if component.children.is_empty() {
        return Ok(TokenStream::new());
    }
    let view = drawn(&component.children)?;
    Ok(quote! { .children(crate::view::Inside::of(move || #view)) })
}
