//! What stands in an element: words, elements, and whatever else Leptos can show.

use super::element::{self, Element};
use crate::signals::{Memo, RwSignal, Signal};
use leptos::{
    children::{Children, ChildrenFn},
    prelude::{AnyView, IntoAny, Mountable, Render},
    tachys::{renderer::Rndr, view::any_view::AnyViewState},
};
use std::{borrow::Cow, sync::Arc};

/// Something that is not on the page so far.
pub enum Child {
    /// Nothing, in a place where something may come.
    Nothing,
    Words(Cow<'static, str>),
    Element(Element),
    Any(AnyView),
}

/// Something on the page.
pub enum OnPage {
    Nothing(web_sys::Comment),
    Words(web_sys::Text, Cow<'static, str>),
    Element(element::OnPage),
    Any(AnyViewState),
}

impl Child {
    pub fn put_into(self, parent: &web_sys::Element) -> OnPage {
        let mut on_page = self.build();
        on_page.mount(parent, None);
        on_page
    }

    fn build(self) -> OnPage {
        match self {
            Self::Nothing => OnPage::Nothing(Rndr::create_placeholder()),
            Self::Words(words) => OnPage::Words(Rndr::create_text_node(&words), words),
            Self::Element(element) => OnPage::Element(element.build()),
            Self::Any(view) => OnPage::Any(view.build()),
        }
    }

    /// Takes the place of what was there.
    pub fn take_over(self, on_page: &mut OnPage) {
        match (self, &mut *on_page) {
            (Self::Nothing, OnPage::Nothing(_)) => {}
            (Self::Words(new), OnPage::Words(node, old)) => {
                if new != *old {
                    Rndr::set_text(node, &new);
                    *old = new;
                }
            }
            (Self::Element(new), OnPage::Element(old)) => new.rebuild(old),
            (Self::Any(new), OnPage::Any(old)) => new.rebuild(old),
            (new, old) => {
                let mut new = new.build();
                old.as_mountable().insert_before_this(&mut new);
                old.unmount();
                *on_page = new;
            }
        }
    }

    /// The same as a view of Leptos'.
    pub fn into_view(self) -> AnyView {
        match self {
            Self::Nothing => ().into_any(),
            Self::Words(Cow::Borrowed(words)) => words.into_any(),
            Self::Words(Cow::Owned(words)) => words.into_any(),
            Self::Element(element) => element.into_any(),
            Self::Any(view) => view,
        }
    }
}

impl OnPage {
    fn as_mountable(&self) -> &dyn Mountable {
        match self {
            Self::Nothing(node) => node,
            Self::Words(node, _) => node,
            Self::Element(element) => element,
            Self::Any(view) => view,
        }
    }
}

impl Mountable for OnPage {
    fn unmount(&mut self) {
        match self {
            Self::Nothing(node) => node.remove(),
            Self::Words(node, _) => node.remove(),
            Self::Element(element) => element.unmount(),
            Self::Any(view) => view.unmount(),
        }
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        match self {
            Self::Nothing(node) => Rndr::insert_node(parent, node, marker),
            Self::Words(node, _) => Rndr::insert_node(parent, node, marker),
            Self::Element(element) => element.mount(parent, marker),
            Self::Any(view) => view.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.as_mountable().insert_before_this(child)
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        self.as_mountable().elements()
    }
}

/// What can stand on a page.
pub trait Viewable: Sized {
    fn into_child(self) -> Child;

    /// The same as one kind of view, whatever it was.
    fn shown(self) -> AnyView {
        self.into_child().into_view()
    }
}

impl Viewable for AnyView {
    fn into_child(self) -> Child {
        Child::Any(self)
    }
}

impl Viewable for &'static str {
    fn into_child(self) -> Child {
        Child::Words(self.into())
    }
}

impl Viewable for String {
    fn into_child(self) -> Child {
        Child::Words(self.into())
    }
}

impl Viewable for () {
    fn into_child(self) -> Child {
        Child::Nothing
    }
}

macro_rules! viewable_number {
    ($($kind:ident),*) => {
        $(impl Viewable for $kind {
            fn into_child(self) -> Child {
                self.to_string().into_child()
            }
        })*
    };
}

viewable_number!(u8, u32, i32, usize);

/// What a closure shows changes with the signals it reads.
impl<V: Viewable, F: Fn() -> V + Send + 'static> Viewable for F {
    fn into_child(self) -> Child {
        super::live(self).into_child()
    }
}

impl<V: Viewable> Viewable for Option<V> {
    fn into_child(self) -> Child {
        self.map_or(Child::Nothing, Viewable::into_child)
    }
}

impl Viewable for Vec<AnyView> {
    fn into_child(self) -> Child {
        Child::Any(self.into_any())
    }
}

impl<const N: usize> Viewable for [AnyView; N] {
    fn into_child(self) -> Child {
        Vec::from(self).into_child()
    }
}

macro_rules! viewable_signal {
    ($($kind:ident),*) => {
        $(impl<T: Viewable + Clone + Send + Sync + 'static> Viewable for $kind<T> {
            fn into_child(self) -> Child {
                super::live(move || self.get()).into_child()
            }
        })*
    };
}

viewable_signal!(Signal, RwSignal, Memo);

/// What a component takes to stand inside it.
pub trait Inside<F> {
    fn of(view: F) -> Self;
}

impl<F: FnOnce() -> AnyView + Send + 'static> Inside<F> for Children {
    fn of(view: F) -> Self {
        Box::new(view)
    }
}

impl<F: Fn() -> AnyView + Send + Sync + 'static> Inside<F> for ChildrenFn {
    fn of(view: F) -> Self {
        Arc::new(view)
    }
}
