//! One element of a page, with its attributes and what stands in it.

use super::{attribute, attribute::Attribute, child, child::Child, tag::Tag};
use leptos::{
    attr::{Attribute as AnyAttribute, any_attribute::AnyAttribute as Erased},
    prelude::{AddAnyAttr, Mountable, Render, RenderHtml},
    tachys::{
        hydration::Cursor,
        renderer::Rndr,
        view::{Position, PositionState},
    },
};

/// An element that is not on the page so far.
pub struct Element {
    pub tag: Tag,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Child>,
}

impl Element {
    pub fn of(tag: Tag) -> Self {
        Self {
            tag,
            attributes: Vec::new(),
            children: Vec::new(),
        }
    }

    /// Whether one on the page can become this one by changes in what it has. Then it keeps its focus and its caret.
    fn is_like(&self, on_page: &OnPage) -> bool {
        self.tag == on_page.tag
            && self.attributes.len() == on_page.attributes.len()
            && self.children.len() == on_page.children.len()
            && self
                .attributes
                .iter()
                .zip(&on_page.attributes)
                .all(|(new, old)| new.is_like(old))
    }
}

/// An element on the page.
pub struct OnPage {
    tag: Tag,
    node: web_sys::Element,
    attributes: Vec<attribute::OnPage>,
    children: Vec<child::OnPage>,
}

impl Render for Element {
    type State = OnPage;

    fn build(self) -> OnPage {
        let node = Rndr::create_element(self.tag.name(), self.tag.namespace());
        let attributes = self.attributes.into_iter();
        let attributes = attributes.map(|one| one.put_on(&node)).collect();
        let children = self.children.into_iter();
        let children = children.map(|one| one.put_into(&node)).collect();
        OnPage {
            tag: self.tag,
            node,
            attributes,
            children,
        }
    }

    fn rebuild(self, on_page: &mut OnPage) {
        if !self.is_like(on_page) {
            let mut new = self.build();
            on_page.insert_before_this(&mut new);
            on_page.unmount();
            *on_page = new;
            return;
        }
        for (new, old) in self.attributes.into_iter().zip(&mut on_page.attributes) {
            new.take_over(old, &on_page.node);
        }
        for (new, old) in self.children.into_iter().zip(&mut on_page.children) {
            new.take_over(old);
        }
    }
}

impl Mountable for OnPage {
    fn unmount(&mut self) {
        self.node.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        Rndr::insert_node(parent, &self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.node.parent_element() else {
            return false;
        };
        child.mount(&parent, Some(&self.node));
        true
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.node.clone()]
    }
}

/// Leptos asks this of every view. There is no server that would write one down, so there is nothing to write or to find.
impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _text: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _attributes: Vec<Erased>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> OnPage {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// Attributes are written where the element is.
impl AddAnyAttr for Element {
    type Output<Another: AnyAttribute> = Self;

    fn add_any_attr<Another: AnyAttribute>(self, _: Another) -> Self {
        self
    }
}
