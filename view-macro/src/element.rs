//! Elements of the page.

use crate::{
    all,
    call::{Call, is_literal},
    inside,
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use rstml::{
    Infallible,
    node::{KeyedAttribute, NodeAttribute, NodeBlock, NodeElement},
};
use syn::{Error, Expr, spanned::Spanned};

pub fn draw(element: &NodeElement<Infallible>, calls: &mut Vec<Call>) -> Result<(), Error> {
    let name = element.name();
    let tag = ident(&as_variant(&name.to_string()), name.span())?;
    calls.push(Call::Open(tag));
    let attributes = element.attributes().iter().map(attribute);
    let mut attributes = attributes.collect::<Result<Vec<_>, _>>()?;
    let has_toggles = element.attributes().iter().any(is_toggle);
    let changes = |call: &Call| matches!(call, Call::Class(class) if !is_literal(class));
    if has_toggles && attributes.iter().any(changes) {
        // What sets all classes anew would take away those that are there for a while.
        let fault = "beside class:name, the class has to stay as it is";
        return Err(Error::new(name.span(), fault));
    }
    // First the class, since it sets all classes there are.
    attributes.sort_by_key(|call| !matches!(call, Call::Class(_)));
    calls.append(&mut attributes);
    all(&element.children, calls)?;
    calls.push(Call::Close(1));
    Ok(())
}

fn attribute(attribute: &NodeAttribute) -> Result<Call, Error> {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return Err(Error::new(attribute.span(), "an attribute has a name"));
    };
    let name = attribute.key.to_string();
    let value = value(attribute);
    let (kind, rest) = name.split_once(':').unwrap_or(("", &name));
    Ok(Call::Give(match kind {
        "" if name == "class" => return Ok(Call::Class(value)),
        "" if name == "node_ref" => quote! { refer(#value) },
        "" => quote! { attribute(#name, #value) },
        "on" => {
            let event = ident(rest, attribute.key.span())?;
            quote! { on(&::leptos::ev::#event, #value) }
        }
        "prop" => quote! { property(#rest, #value) },
        "class" => quote! { class_while(#rest, #value) },
        _ => {
            let fault = "there are on:, prop: and class:";
            return Err(Error::new(attribute.key.span(), fault));
        }
    }))
}

fn is_toggle(attribute: &NodeAttribute) -> bool {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return false;
    };
    attribute.key.to_string().starts_with("class:")
}

fn ident(name: &str, span: Span) -> Result<Ident, Error> {
    let mut ident: Ident =
        syn::parse_str(name).map_err(|_| Error::new(span, "there is no such name"))?;
    ident.set_span(span);
    Ok(ident)
}

fn value(attribute: &KeyedAttribute) -> TokenStream {
    match attribute.value() {
        Some(Expr::Block(block)) if block.attrs.is_empty() => {
            inside(&NodeBlock::ValidBlock(block.block.clone()))
        }
        Some(value) => value.to_token_stream(),
        None => quote! { true },
    }
}

/// A tag as the name of a variant: `h1` is `H1`.
fn as_variant(tag: &str) -> String {
    let mut letters = tag.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
