//! Writes a page as markup.
//!
//! `view! { <p class="soft">{words}</p> }` reads as Leptos' own macro does and is read by the same parser. What comes of it
//! is a few calls of `camau::view::Drawing`, in the order in which things stand on the page, where Leptos makes a type for
//! each element. A call is a dozen bytes of WebAssembly; what builds, changes and removes a type is a hundred times that.

mod call;
mod component;
mod element;

use crate::call::Call;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use rstml::{
    Parser, ParserConfig,
    node::{Node, NodeBlock},
};
use syn::{Error, Stmt, spanned::Spanned};

/// A view of these elements, components and blocks.
///
/// - An element has attributes, `on:event`, `prop:property`, `class:name` and `node_ref`. An attribute without a value is
///   true.
/// - A component has its properties, and children if it takes any.
/// - A block is anything that is `Viewable`.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let parser = Parser::new(ParserConfig::default().recover_block(true));
    let (nodes, faults) = parser.parse_recoverable(tokens).split_vec();
    let faults = faults.into_iter().map(|fault| fault.emit_as_expr_tokens());
    let view = drawn(&nodes).unwrap_or_else(|fault| fault.to_compile_error());
    quote! {{ #(#faults;)* #view }}.into()
}

/// One view of these nodes.
fn drawn(nodes: &[Node]) -> Result<TokenStream, Error> {
    let mut calls = Vec::new();
    all(nodes, &mut calls)?;
    Ok(call::view(calls))
}

/// What draws these nodes, one after the other.
fn all(nodes: &[Node], calls: &mut Vec<Call>) -> Result<(), Error> {
    nodes.iter().try_for_each(|node| one(node, calls))
}

fn one(node: &Node, calls: &mut Vec<Call>) -> Result<(), Error> {
    match node {
        Node::Element(found) if component::is_one(found) => {
            calls.push(Call::Put(component::draw(found)?));
        }
        Node::Element(found) => element::draw(found, calls)?,
        Node::Text(text) => calls.push(Call::Put(text.value.to_token_stream())),
        Node::Block(block) => calls.push(Call::Put(inside(block))),
        Node::Fragment(fragment) => all(&fragment.children, calls)?,
        Node::Comment(_) => {}
        Node::Doctype(_) | Node::RawText(_) | Node::Custom(_) => {
            return Err(Error::new(node.span(), "a view has no place for this"));
        }
    }
    Ok(())
}

/// What a block holds, without its braces where it is one expression.
fn inside(block: &NodeBlock) -> TokenStream {
    if let NodeBlock::ValidBlock(valid) = block
        && let [Stmt::Expr(only, None)] = valid.stmts.as_slice()
    {
        return only.to_token_stream();
    }
    block.to_token_stream()
}

#[cfg(test)]
mod tests {
    use super::drawn;
    use proc_macro2::TokenStream;

    /// The calls that draw this, without what begins and ends a drawing.
    fn calls(markup: &str) -> Result<String, String> {
        let tokens: TokenStream = markup.parse().map_err(|fault| format!("{fault}"))?;
        let nodes = rstml::parse2(tokens).map_err(|fault| fault.to_string())?;
        let drawn = drawn(&nodes).map_err(|fault| fault.to_string())?;
        let text = drawn.to_string().replace("crate :: view :: Tag :: ", "");
        let lines = text.split("drawing . ").skip(1);
        let lines = lines.map(|line| line.trim_end_matches([' ', ';', '}']));
        Ok(lines.collect::<Vec<_>>().join("; "))
    }

    fn draws(markup: &str, wanted: &str) {
        assert_eq!(calls(markup).as_deref(), Ok(wanted));
    }

    #[test]
    fn an_element_with_a_class_and_one_thing_in_it_is_one_call() {
        draws(
            "<p class=\"soft\">{words}</p>",
            "whole (P , \"soft\" , words); done ()",
        );
        draws("<h1>\"Today\"</h1>", "plain (H1 , \"Today\"); done ()");
    }

    #[test]
    fn elements_that_end_together_end_in_one_call() {
        draws(
            "<div><ul class=\"rows\"><li>{one}</li></ul></div>",
            "open (Div); open_as (Ul , \"rows\"); plain (Li , one); close_all (2usize); done ()",
        );
    }

    #[test]
    fn a_class_comes_before_what_is_so_for_a_while() {
        draws(
            "<p class:late=is_late class=\"step\"></p>",
            "open_as (P , \"step\"); class_while (\"late\" , is_late); close (); done ()",
        );
        let fault = calls("<p class:late=is_late class=class></p>").unwrap_err();
        assert!(fault.contains("has to stay as it is"), "{fault}");
    }

    #[test]
    fn an_attribute_without_a_value_is_true() {
        draws(
            "<input hidden />",
            "open (Input); attribute (\"hidden\" , true); close (); done ()",
        );
    }

    #[test]
    fn a_component_is_asked_with_its_properties_and_what_stands_in_it() {
        let text = calls("<Notice kind title=words>{inside}</Notice>").unwrap();
        assert!(
            text.contains(". kind (kind) . title (words) . children ("),
            "{text}"
        );
        assert!(text.contains("put (inside)"), "{text}");
    }

    #[test]
    fn what_has_no_place_is_said() {
        assert!(
            calls("<p style:color=red></p>")
                .unwrap_err()
                .contains("there are on:")
        );
        assert!(
            calls("<Notice on:click=go />")
                .unwrap_err()
                .contains("only properties")
        );
        assert!(
            calls("<my-tag></my-tag>")
                .unwrap_err()
                .contains("no such name")
        );
        assert!(calls("<!DOCTYPE html>").is_err());
    }
}
