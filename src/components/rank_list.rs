//! A list the person puts in order: with buttons, or by dragging.

mod place;

use super::{Icon, IconName};
use crate::device::{catch_focus, focus_on};
use crate::signals::{Callback, Memo, RwSignal, Signal, StoredValue};
use crate::view::{each, view};
use leptos::{ev::PointerEvent, html, prelude::*};
use std::cmp::Ordering;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankItem {
    pub id: String,
    pub name: String,
}

/// Where a line goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Up,
    Down,
    /// To this place, counted from 0, among all the lines.
    To(usize),
}

/// A line being dragged, and the place it would take.
#[derive(Clone, Debug, PartialEq)]
struct Held {
    id: String,
    from: usize,
    to: usize,
    /// Where on the page it was taken.
    taken_at: f64,
    height: f64,
    /// The middles of all the lines on the page, as they stood then. They move aside for the one that is held.
    middles: Vec<f64>,
}

/// How near to the edge of the screen a held line has to come for the page to scroll, and how far it then does.
const EDGE: f64 = 110.0;
const SCROLL: f64 = 14.0;

#[derive(Clone, Copy)]
struct List {
    items: Signal<Vec<RankItem>>,
    on_move: Callback<(String, Move)>,
    held: RwSignal<Option<Held>>,
    /// What a screen reader hears after a move.
    said: RwSignal<String>,
    place: StoredValue<String>,
    list: NodeRef<html::Ol>,
}

impl List {
    fn position(&self, id: &str) -> Option<usize> {
        self.items
            .try_with(|items| items.iter().position(|item| item.id == id))
            .flatten()
    }

    fn move_item(&self, id: &str, to: Move) {
        self.on_move.run((id.to_owned(), to));
        let Some((place, name)) = untrack(|| {
            let place = self.position(id)?;
            let name = self
                .items
                .try_with(|items| items.get(place).map(|it| it.name.clone()));
            Some((place, name.flatten()?))
        }) else {
            return;
        };
        let word = self.place.try_get_value().unwrap_or_default();
        let number = place.saturating_add(1).to_string();
        let _ = self
            .said
            .try_set([name.as_str(), ". ", &word, " ", &number].concat());
    }

    /// The middles of the lines, from the top of the page.
    fn middles(&self) -> Option<Vec<f64>> {
        let lines = self.list.get_untracked()?.children();
        let middle = |n| {
            let line = lines.item(n)?.get_bounding_client_rect();
            Some(on_page(line.top() + line.height() / 2.0))
        };
        (0..lines.length()).map(middle).collect()
    }

    /// Tells the style sheet a length, by this name.
    fn tell(&self, name: &str, length: f64) {
        if let Some(list) = self.list.get_untracked() {
            // Without it the line stays in its place while it is held, and can be put down as before.
            // A whole pixel is as near as anybody sees.
            let pixels = (length.round() as i32).to_string();
            let _ = HtmlElement::style(&list).set_property(name, &[&pixels, "px"].concat());
        }
    }
}

/// A height on the screen, from the top of the page.
fn on_page(height: f64) -> f64 {
    height + window().scroll_y().unwrap_or_default()
}

/// Scrolls the page while a line is held at the edge of the screen, as there may be more of the list there.
fn scroll_at_the_edge(height: f64) {
    let screen = window().inner_height().ok();
    let screen = screen.and_then(|it| it.as_f64()).unwrap_or_default();
    let by = match height {
        _ if height < EDGE => -SCROLL,
        _ if height > screen - EDGE => SCROLL,
        _ => return,
    };
    window().scroll_by_with_x_and_y(0.0, by);
}

/// A numbered list with buttons to move and remove each line.
#[component]
pub fn RankList(
    #[prop(into)] items: Signal<Vec<RankItem>>,
    /// Words of the buttons; each is followed by the name of its line.
    #[prop(into)]
    up: String,
    #[prop(into)] down: String,
    #[prop(into)] remove: String,
    /// The word before the new place, when it is read out.
    #[prop(optional, into)]
    place: String,
    #[prop(into)] on_move: Callback<(String, Move)>,
    #[prop(into)] on_remove: Callback<String>,
    /// What stands under the name, given the id.
    #[prop(optional, into)]
    detail: Option<Callback<String, AnyView>>,
) -> AnyView {
    let list = List {
        items,
        on_move,
        held: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        place: StoredValue::new(place),
        list: NodeRef::new(),
    };
    let words = StoredValue::new([up, down, remove]);
    let line = move |item: RankItem| {
        let [up, down, remove] = words.get_value();
        let detail = detail.map(|detail| detail.run(item.id.clone()));
        line(list, item, [up, down, remove], on_remove, detail)
    };
    view! {
        <div class="rank">
            <ol
                class="rank__list"
                class:rank__list--held=move || list.held.with(Option::is_some)
                role="list"
                node_ref=list.list
            >
                // The name is part of the key: a line whose name has changed is drawn again.
                {each(move || items.get(), |item| [&item.id, " ", &item.name].concat(), line)}
            </ol>
            <p class="visually-hidden" role="status">{list.said}</p>
        </div>
    }
}

fn line(
    list: List,
    RankItem { id, name }: RankItem,
    [up, down, remove]: [String; 3],
    on_remove: Callback<String>,
    detail: Option<AnyView>,
) -> AnyView {
    let id = StoredValue::new(id);
    let position = Memo::new(move |_| id.try_with_value(|id| list.position(id)).flatten());
    let is_last = move || {
        list.items
            .with(|items| position.get().map(|at| at.saturating_add(1)) == Some(items.len()))
    };
    let is_first = move || position.get() == Some(0);
    let (up_ref, down_ref) = (
        NodeRef::<html::Button>::new(),
        NodeRef::<html::Button>::new(),
    );
    let step = move |to: Move| {
        id.with_value(|id| list.move_item(id, to));
        // Moving a line in the document drops its focus, and a line at the end loses a button.
        request_animation_frame(move || {
            let (near, other) = if to == Move::Up {
                (up_ref, down_ref)
            } else {
                (down_ref, up_ref)
            };
            let at_end = near
                .try_get_untracked()
                .flatten()
                .filter(|button| button.has_attribute("hidden"));
            let target = if at_end.is_some() { other } else { near };
            if let Some(button) = target.try_get_untracked().flatten() {
                focus_on(&button);
            }
        });
    };
    let held_here = move || {
        list.held.with(|held| {
            held.as_ref()
                .is_some_and(|it| id.with_value(|id| it.id == *id))
        })
    };
    // The way this line moves aside for the one that is held.
    let aside = Memo::new(move |_| {
        list.held.with(|held| {
            let (held, at) = (held.as_ref()?, position.get()?);
            place::aside(held.from, held.to, at)
        })
    });
    let item = NodeRef::<html::Li>::new();
    let take = move |event: PointerEvent| {
        let (Some(at), 0) = (untrack(|| position.get()), event.button()) else {
            return;
        };
        event.prevent_default();
        if let Some(handle) = event
            .current_target()
            .and_then(|it| it.dyn_into::<Element>().ok())
        {
            let _ = handle.set_pointer_capture(event.pointer_id());
        }
        let Some(middles) = list.middles() else {
            return;
        };
        let height = item
            .get_untracked()
            .map(|item| item.get_bounding_client_rect().height());
        let height = height.unwrap_or_default();
        list.tell("--rank-held", height);
        list.tell("--rank-carried", 0.0);
        list.held.set(Some(Held {
            id: id.get_value(),
            from: at,
            to: at,
            taken_at: on_page(f64::from(event.client_y())),
            height,
            middles,
        }));
    };
    let carry = move |event: PointerEvent| {
        if !untrack(held_here) {
            return;
        }
        let on_screen = f64::from(event.client_y());
        scroll_at_the_edge(on_screen);
        let height = on_page(on_screen);
        list.held.update(|held| {
            if let Some(held) = held {
                list.tell("--rank-carried", height - held.taken_at);
                held.to = place::carried(
                    &held.middles,
                    held.from,
                    height - held.taken_at,
                    held.height,
                );
            }
        });
    };
    let put_down = move |_: PointerEvent| {
        if untrack(held_here)
            && let Some(held) = list.held.try_update(Option::take).flatten()
            && held.to != held.from
        {
            list.move_item(&held.id, Move::To(held.to));
        }
    };
    let take_out = move |_| {
        // The line below takes the focus, or the one above.
        let near = item.get_untracked().and_then(|item| {
            let near = item
                .next_element_sibling()
                .or_else(|| item.previous_element_sibling())?;
            near.query_selector(".rank__button--remove").ok().flatten()
        });
        on_remove.run(id.get_value());
        catch_focus(near);
    };
    let named = |word: String| ([word.as_str(), ": ", &name].concat(), word);
    let ((up_name, _), (down_name, _), (remove_name, remove)) =
        (named(up), named(down), named(remove));
    view! {
        <li
            class="rank__item"
            node_ref=item
            class:rank__item--held=held_here
            class:rank__item--up=move || aside.get() == Some(Ordering::Less)
            class:rank__item--down=move || aside.get() == Some(Ordering::Greater)
        >
            <span
                class="rank__handle"
                aria-hidden="true"
                on:pointerdown=take
                on:pointermove=carry
                on:pointerup=put_down
                on:pointercancel=move |_| list.held.set(None)
            >
                <Icon name=IconName::Grip />
            </span>
            <div class="rank__words">
                <p class="rank__name own" dir="auto">{name.clone()}</p>
                {detail}
            </div>
            <div class="rank__buttons">
                <button
                    type="button"
                    class="rank__button"
                    aria-label=up_name
                    hidden=is_first
                    node_ref=up_ref
                    on:click=move |_| step(Move::Up)
                >
                    <Icon name=IconName::Up />
                </button>
                <button
                    type="button"
                    class="rank__button"
                    aria-label=down_name
                    hidden=is_last
                    node_ref=down_ref
                    on:click=move |_| step(Move::Down)
                >
                    <Icon name=IconName::Down />
                </button>
                <button
                    type="button"
                    class="rank__button rank__button--remove"
                    aria-label=remove_name
                    on:click=take_out
                >
                    <Icon name=IconName::Remove />
                    <span class="rank__remove">{remove}</span>
                </button>
            </div>
        </li>
    }
}
