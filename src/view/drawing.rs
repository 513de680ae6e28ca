//! A view as it is drawn, from the top of the page to its end.

use super::{
    attribute::{Attribute, Given, Handle, IsSo, Property},
    child::{Child, Viewable},
    element::Element,
    tag::Tag,
};
use leptos::{
    ev::EventDescriptor,
    html::ElementType,
    prelude::{AnyView, IntoAny, NodeRef},
    tachys::html::node_ref::NodeRefContainer,
};
use send_wrapper::SendWrapper;
use std::{borrow::Cow, mem};
use wasm_bindgen::{JsCast, JsValue};

/// Elements that are open, and what is done.
///
/// The macro `view!` calls this. What is added comes into the element that was opened last.
#[derive(Default)]
pub struct Drawing {
    open: Vec<Element>,
    done: Vec<Child>,
}

impl Drawing {
    /// One with nothing on it. In a box it is one number to hand to each call.
    #[inline(never)]
    pub fn begin() -> Box<Self> {
        Box::default()
    }

    #[inline(never)]
    pub fn open(&mut self, tag: Tag) {
        self.open.push(Element::of(tag));
    }

    /// Opens an element with a class.
    #[inline(never)]
    pub fn open_as(&mut self, tag: Tag, class: &'static str) {
        self.open(tag);
        self.attribute("class", class);
    }

    #[inline(never)]
    pub fn close(&mut self) {
        if let Some(element) = self.open.pop() {
            self.add(Child::Element(element));
        }
    }

    #[inline(never)]
    pub fn close_all(&mut self, n: usize) {
        for _ in 0..n {
            self.close();
        }
    }

    /// An element with a class and one thing in it.
    #[inline(never)]
    pub fn whole(&mut self, tag: Tag, class: &'static str, inside: impl Viewable) {
        self.open_as(tag, class);
        self.end_with(inside.into_child());
    }

    /// An element with one thing in it.
    #[inline(never)]
    pub fn plain(&mut self, tag: Tag, inside: impl Viewable) {
        self.open(tag);
        self.end_with(inside.into_child());
    }

    #[inline(never)]
    fn end_with(&mut self, inside: Child) {
        self.add(inside);
        self.close();
    }

    #[inline(never)]
    pub fn attribute(&mut self, name: &'static str, value: impl Given) {
        self.give(value.attribute(name));
    }

    #[inline(never)]
    pub fn property(&mut self, name: &'static str, value: impl Property) {
        self.give(Attribute::Property(name, value.asked()));
    }

    /// A class that the element has for as long as something is so.
    #[inline(never)]
    pub fn class_while(&mut self, class: &'static str, is_so: impl IsSo) {
        self.give(Attribute::Class(class, is_so.asked()));
    }

    pub fn on<E: EventDescriptor>(
        &mut self,
        event: &E,
        mut handler: impl FnMut(E::EventType) + 'static,
    ) where
        E::EventType: From<JsValue>,
    {
        let handler = move |event: JsValue| handler(event.into());
        self.hear(event.name(), Box::new(handler));
    }

    #[inline(never)]
    fn hear(&mut self, event: Cow<'static, str>, handler: Box<dyn Handle>) {
        self.give(Attribute::Event(event, SendWrapper::new(handler)));
    }

    #[inline(never)]
    pub fn refer<E: ElementType>(&mut self, node: NodeRef<E>)
    where
        E::Output: JsCast + 'static,
    {
        self.give(Attribute::Reference(Box::new(move |element| {
            node.load(element);
        })));
    }

    #[inline(never)]
    pub fn put(&mut self, view: impl Viewable) {
        self.add(view.into_child());
    }

    #[inline(never)]
    pub fn done(&mut self) -> AnyView {
        if self.done.len() == 1
            && let Some(only) = self.done.pop()
        {
            return only.into_view();
        }
        let all = mem::take(&mut self.done).into_iter().map(Child::into_view);
        all.collect::<Vec<_>>().into_any()
    }

    #[inline(never)]
    fn give(&mut self, attribute: Attribute) {
        if let Some(element) = self.open.last_mut() {
            element.attributes.push(attribute);
        }
    }

    #[inline(never)]
    fn add(&mut self, child: Child) {
        match self.open.last_mut() {
            Some(element) => element.children.push(child),
            None => self.done.push(child),
        }
    }
}
