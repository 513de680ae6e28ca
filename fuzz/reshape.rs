//! Changes a file as JSON, so that it goes on being JSON.

use crate::properties::BETWEEN;
use serde_json::{Value, json};

/// A file with one to four changes. None where no part of it is JSON.
pub fn reshaped(input: &[u8], seed: u32) -> Option<String> {
    let text = std::str::from_utf8(input).ok()?;
    let mut parts: Vec<Result<Value, &str>> = text
        .split(BETWEEN)
        .map(|part| serde_json::from_str(part).map_err(|_| part))
        .collect();
    let nodes: Vec<Value> = parts.iter().flatten().flat_map(all_nodes).collect();
    if nodes.is_empty() {
        return None;
    }
    let mut dice = Dice(u64::from(seed) + 1);
    for _ in 0..=dice.below(3) {
        let n_parts = parts.len();
        if let Some(Ok(part)) = parts.get_mut(dice.below(n_parts)) {
            let at = dice.below(count(part));
            change(part, at, &nodes, &mut dice);
        }
    }
    let parts: Vec<String> = parts
        .into_iter()
        .map(|part| part.map_or_else(str::to_owned, |json| json.to_string()))
        .collect();
    Some(parts.join(BETWEEN))
}

/// The same numbers for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        usize::try_from(z % limit.max(1) as u64).unwrap_or_default()
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}

fn inside(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().collect(),
        Value::Object(fields) => fields.values().collect(),
        _ => Vec::new(),
    }
}

fn count(value: &Value) -> usize {
    1 + inside(value).into_iter().map(count).sum::<usize>()
}

fn all_nodes(value: &Value) -> Vec<Value> {
    let below = inside(value).into_iter().flat_map(all_nodes);
    std::iter::once(value.clone()).chain(below).collect()
}

/// Changes the node at this place, counted from the root.
fn change(value: &mut Value, at: usize, nodes: &[Value], dice: &mut Dice) {
    if at == 0 {
        change_here(value, nodes, dice);
        return;
    }
    let mut before = 1;
    let below: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    };
    for child in below {
        let n = count(child);
        if at < before + n {
            change(child, at - before, nodes, dice);
            return;
        }
        before += n;
    }
}

fn change_here(value: &mut Value, nodes: &[Value], dice: &mut Dice) {
    let other = || json!(null);
    match (dice.below(6), value) {
        (0 | 1, Value::Array(items)) => {
            let at = dice.below(items.len() + 1);
            match dice.below(3) {
                0 if at < items.len() => drop(items.remove(at)),
                1 => items.insert(at, items.get(at).cloned().unwrap_or_else(other)),
                _ => items.insert(at, dice.one_of(nodes).cloned().unwrap_or_else(other)),
            }
        }
        (0 | 1, Value::Object(fields)) => {
            let names: Vec<String> = fields.keys().cloned().collect();
            let Some(name) = dice.one_of(&names).cloned() else {
                return;
            };
            match dice.below(3) {
                0 => drop(fields.remove(&name)),
                1 => {
                    let moved = fields.remove(&name).unwrap_or_else(other);
                    fields.insert(other_name(&name, dice), moved);
                }
                _ => {
                    let same = fields.get(&name).cloned().unwrap_or_else(other);
                    fields.insert(other_name(&name, dice), same);
                }
            }
        }
        (0..=2, Value::String(text)) => {
            *text = match dice.below(4) {
                0 => other_name(text, dice),
                1 => text.repeat(2),
                2 => text.chars().rev().collect(),
                _ => text.chars().skip(1).collect(),
            };
        }
        (0..=2, Value::Number(number)) => {
            let n = number.as_u64().unwrap_or_default();
            *number = n.wrapping_add(dice.below(3) as u64).wrapping_sub(1).into();
        }
        (3 | 4, value) => *value = dice.one_of(nodes).cloned().unwrap_or_else(other),
        (_, value) => *value = odd(dice),
    }
}

fn other_name(name: &str, dice: &mut Dice) -> String {
    const ENDS: [&str; 8] = [
        "a",
        "1",
        "-",
        "goal-1",
        "2026-11-22",
        "__proto__",
        "own:own-1",
        "step-2",
    ];
    let end = dice.one_of(&ENDS).copied().unwrap_or_default();
    match (dice.below(3), name.rsplit_once(['.', ':'])) {
        (0, _) => end.to_owned(),
        (1, Some((first, _))) => [first, ".", end].concat(),
        _ => [name, end].concat(),
    }
}

fn odd(dice: &mut Dice) -> Value {
    let all = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0.5),
        json!(u64::MAX),
        json!(""),
        json!(" "),
        json!("\u{0}\u{2028}<script>alert(1)</script>"),
        json!("ŵ".repeat(201)),
        json!("0000-01-01"),
        json!("9999-12-31"),
        json!("2026-02-30"),
        json!("card:kindness"),
        json!("own:__proto__"),
        json!([]),
        json!({}),
        json!([[[[[[[[]]]]]]]]),
        json!({ "__proto__": { "id": "goal-1" } }),
    ];
    dice.one_of(&all).cloned().unwrap_or_default()
}
