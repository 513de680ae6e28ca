//! What an element has: attributes, properties, classes, and what is to be done at an event.

use crate::signals::{Ask, Memo, RwSignal, Signal};
use leptos::{
    prelude::{Owner, RenderEffect},
    tachys::renderer::{RemoveEventHandler, Rndr},
};
use send_wrapper::SendWrapper;
use std::borrow::Cow;
use wasm_bindgen::JsValue;

/// The words of an attribute. An element without them does not have it.
pub type Words = Option<Cow<'static, str>>;

/// Something that is asked again when a signal changes that it read.
type Asked<T> = Box<dyn Ask<T> + Send>;

/// One thing that an element has.
pub enum Attribute {
    Words(&'static str, Words),
    ChangingWords(&'static str, Asked<Words>),
    /// A class for as long as something is so.
    Class(&'static str, Asked<bool>),
    Property(&'static str, Asked<JsValue>),
    Event(Cow<'static, str>, Handler),
    Reference(Box<dyn FnOnce(&web_sys::Element) + Send>),
}

/// What is to be done at an event. It stays on the one thread there is.
pub type Handler = SendWrapper<Box<dyn Handle>>;

/// A closure that is told of an event. As with [`Ask`], there is one way to call it.
pub trait Handle {
    fn handle(&mut self, event: JsValue);
}

impl<F: FnMut(JsValue)> Handle for F {
    fn handle(&mut self, event: JsValue) {
        self(event);
    }
}

/// What an element on the page has.
pub enum OnPage {
    Words(&'static str, Words),
    Effect(Kind, &'static str, RenderEffect<()>),
    Event(Cow<'static, str>, RemoveEventHandler<web_sys::Element>),
    Reference,
}

/// What an effect changes.
#[derive(Clone, Copy)]
pub enum Kind {
    Words,
    Class,
    Property,
}

impl Attribute {
    /// Whether what the element has can become this.
    pub fn is_like(&self, on_page: &OnPage) -> bool {
        match (self, on_page) {
            (Self::Words(new, _), OnPage::Words(old, _)) => new == old,
            (Self::ChangingWords(new, _), OnPage::Effect(Kind::Words, old, _))
            | (Self::Class(new, _), OnPage::Effect(Kind::Class, old, _))
            | (Self::Property(new, _), OnPage::Effect(Kind::Property, old, _)) => new == old,
            (Self::Event(new, _), OnPage::Event(old, _)) => new == old,
            (Self::Reference(_), OnPage::Reference) => true,
            _ => false,
        }
    }

    pub fn put_on(self, node: &web_sys::Element) -> OnPage {
        match self {
            Self::Words(name, words) => {
                set_words(node, name, words.as_deref());
                OnPage::Words(name, words)
            }
            Self::ChangingWords(name, words) => {
                let node = node.clone();
                effect(
                    Kind::Words,
                    name,
                    Box::new(move || set_words(&node, name, words.ask().as_deref())),
                )
            }
            Self::Class(name, is_so) => {
                let classes = node.class_list();
                let toggle = move || {
                    // A class that cannot be a name would be a fault in the markup, which has none.
                    let _ = classes.toggle_with_force(name, is_so.ask());
                };
                effect(Kind::Class, name, Box::new(toggle))
            }
            Self::Property(name, value) => {
                let node = node.clone();
                effect(
                    Kind::Property,
                    name,
                    Box::new(move || Rndr::set_property_or_value(&node, name, &value.ask())),
                )
            }
            Self::Event(name, handler) => {
                let mut handler = handler.take();
                // What is done then finds the contexts that were there when the page was drawn.
                let owner = Owner::current().unwrap_or_default();
                let heard = move |event| owner.with(|| handler.handle(event));
                let listens = Rndr::add_event_listener(node, &name, Box::new(heard));
                OnPage::Event(name, listens)
            }
            Self::Reference(take) => {
                take(node);
                OnPage::Reference
            }
        }
    }

    /// Takes the place of one that is like it.
    pub fn take_over(self, on_page: &mut OnPage, node: &web_sys::Element) {
        if let (Self::Words(_, new), OnPage::Words(_, old)) = (&self, &*on_page)
            && new == old
        {
            return;
        }
        // The old effect ends and the old listener goes as soon as the new one is there.
        *on_page = self.put_on(node);
    }
}

fn effect(kind: Kind, name: &'static str, run: Box<dyn Ask<()>>) -> OnPage {
    OnPage::Effect(kind, name, RenderEffect::new(move |_| run.ask()))
}

fn set_words(node: &web_sys::Element, name: &str, words: Option<&str>) {
    match words {
        Some(words) => Rndr::set_attribute(node, name, words),
        None => Rndr::remove_attribute(node, name),
    }
}

/// What an attribute can be given.
pub trait Given {
    fn attribute(self, name: &'static str) -> Attribute;
}

/// What comes down to words, or to none.
pub trait InWords {
    fn in_words(self) -> Words;
}

impl InWords for &'static str {
    fn in_words(self) -> Words {
        Some(self.into())
    }
}

impl InWords for String {
    fn in_words(self) -> Words {
        Some(self.into())
    }
}

impl InWords for bool {
    fn in_words(self) -> Words {
        self.then_some(Cow::Borrowed(""))
    }
}

macro_rules! number_in_words {
    ($($kind:ident),*) => {
        $(impl InWords for $kind {
            fn in_words(self) -> Words {
                self.to_string().in_words()
            }
        })*
    };
}

number_in_words!(u8, u32, usize);

impl<T: InWords> InWords for Option<T> {
    fn in_words(self) -> Words {
        self.and_then(InWords::in_words)
    }
}

macro_rules! given_once {
    ($($kind:ty),*) => {
        $(impl Given for $kind {
            fn attribute(self, name: &'static str) -> Attribute {
                Attribute::Words(name, self.in_words())
            }
        })*
    };
}

given_once!(&'static str, String, bool, usize, u32, u8);

impl<T: InWords> Given for Option<T> {
    fn attribute(self, name: &'static str) -> Attribute {
        Attribute::Words(name, self.in_words())
    }
}

impl<T: InWords, F: Fn() -> T + Send + 'static> Given for F {
    fn attribute(self, name: &'static str) -> Attribute {
        Attribute::ChangingWords(name, Box::new(move || self().in_words()))
    }
}

macro_rules! given_by_a_signal {
    ($($kind:ident),*) => {
        $(impl<T: InWords + Clone + Send + Sync + 'static> Given for $kind<T> {
            fn attribute(self, name: &'static str) -> Attribute {
                Attribute::ChangingWords(name, Box::new(move || self.get().in_words()))
            }
        })*
    };
}

given_by_a_signal!(Signal, RwSignal, Memo);

/// What is so or not, now and later.
pub trait IsSo {
    fn asked(self) -> Asked<bool>;
}

impl<F: Fn() -> bool + Send + 'static> IsSo for F {
    fn asked(self) -> Asked<bool> {
        Box::new(self)
    }
}

impl IsSo for bool {
    fn asked(self) -> Asked<bool> {
        Box::new(move || self)
    }
}

macro_rules! so_by_a_signal {
    ($($kind:ident),*) => {
        $(impl IsSo for $kind<bool> {
            fn asked(self) -> Asked<bool> {
                Box::new(move || self.get())
            }
        })*
    };
}

so_by_a_signal!(Signal, RwSignal, Memo);

/// What a property can be given.
pub trait Property {
    fn asked(self) -> Asked<JsValue>;
}

impl<T: Into<JsValue>, F: Fn() -> T + Send + 'static> Property for F {
    fn asked(self) -> Asked<JsValue> {
        Box::new(move || self().into())
    }
}

macro_rules! property_by_a_signal {
    ($($kind:ident),*) => {
        $(impl<T: Into<JsValue> + Clone + Send + Sync + 'static> Property for $kind<T> {
            fn asked(self) -> Asked<JsValue> {
                Box::new(move || self.get().into())
            }
        })*
    };
}

property_by_a_signal!(Signal, RwSignal, Memo);
