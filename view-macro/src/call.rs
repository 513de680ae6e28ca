//! Calls of a drawing, in their order.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Expr, Lit};

/// One call. Those that mostly come together are one in the end.
pub enum Call {
    Open(Ident),
    Class(TokenStream),
    /// Any other method of a drawing, with what it is given.
    Give(TokenStream),
    Put(TokenStream),
    /// So many elements end.
    Close(usize),
}

/// The name of what is drawn on, which no name on the page can be.
fn drawing() -> Ident {
    Ident::new("drawing", Span::mixed_site())
}

/// One view that comes of these calls.
pub fn view(calls: Vec<Call>) -> TokenStream {
    let drawing = drawing();
    let calls = calls_of(&joined(calls), &drawing);
    quote! {{
        let mut #drawing = crate::view::Drawing::begin();
        #calls
        #drawing.done()
    }}
}

/// Elements that end at once end in one call.
fn joined(calls: Vec<Call>) -> Vec<Call> {
    let mut joined: Vec<Call> = Vec::new();
    for call in calls {
        if let (Some(Call::Close(before)), Call::Close(more)) = (joined.last_mut(), &call) {
            *before += more;
            continue;
        }
        joined.push(call);
    }
    joined
}

fn calls_of(calls: &[Call], drawing: &Ident) -> TokenStream {
    match calls {
        [] => TokenStream::new(),
        // Most elements have a class and hold one thing.
        [
            Call::Open(tag),
            Call::Class(class),
            Call::Put(inside),
            Call::Close(n),
            rest @ ..,
        ] if is_literal(class) => {
            let ends = ends(n - 1, drawing);
            let rest = calls_of(rest, drawing);
            quote! { #drawing.whole(crate::view::Tag::#tag, #class, #inside); #ends #rest }
        }
        [
            Call::Open(tag),
            Call::Put(inside),
            Call::Close(n),
            rest @ ..,
        ] => {
            let ends = ends(n - 1, drawing);
            let rest = calls_of(rest, drawing);
            quote! { #drawing.plain(crate::view::Tag::#tag, #inside); #ends #rest }
        }
        [Call::Open(tag), Call::Class(class), rest @ ..] if is_literal(class) => {
            let rest = calls_of(rest, drawing);
            quote! { #drawing.open_as(crate::view::Tag::#tag, #class); #rest }
        }
        [one, rest @ ..] => {
            let one = match one {
                Call::Open(tag) => quote! { #drawing.open(crate::view::Tag::#tag); },
                Call::Class(class) => quote! { #drawing.attribute("class", #class); },
                Call::Give(give) => quote! { #drawing.#give; },
                Call::Put(view) => quote! { #drawing.put(#view); },
                Call::Close(n) => ends(*n, drawing),
            };
            let rest = calls_of(rest, drawing);
            quote! { #one #rest }
        }
    }
}

/// What ends so many elements.
fn ends(n: usize, drawing: &Ident) -> TokenStream {
    match n {
        0 => TokenStream::new(),
        1 => quote! { #drawing.close(); },
        _ => quote! { #drawing.close_all(#n); },
    }
}

/// Whether it stays as it is.
pub fn is_literal(tokens: &TokenStream) -> bool {
    let expression = syn::parse2::<Expr>(tokens.clone());
    matches!(expression, Ok(Expr::Lit(literal)) if matches!(literal.lit, Lit::Str(_)))
}
