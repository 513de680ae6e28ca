//! Values: the person's own, the sorting, and those that are kept.

use super::{id, list, object, read_ratings, write_ratings};
use crate::{
    domain::{KeptValue, OwnValue, Pile, Sort, ValueId, Values},
    storage::format::fields::{Fault, Fields},
};
use serde_json::Value;

pub fn write(values: &Values) -> Value {
    object([
        ("own", list(values.own(), write_own)),
        ("sorts", list(values.sorts(), write_sort)),
        ("kept", list(values.kept(), write_kept)),
    ])
}

pub fn read(body: Value) -> Result<Values, Fault> {
    let mut fields = Fields::of(body, "")?;
    let sort = |value: Value, at: &str| {
        let mut fields = Fields::of(value, at)?;
        Ok(Sort {
            value: fields.word("value", ValueId::from_text)?,
            pile: fields.word("pile", Pile::from_id)?,
        })
    };
    let own = fields.list("own", read_own)?;
    let sorts = fields.list("sorts", sort)?;
    let kept = fields.list("kept", read_kept)?;
    let (n_own, n_kept) = (own.len(), kept.len());
    let values = Values::from_parts(own, sorts, kept);
    // Doubles, or more than may be kept, would otherwise be left out without a word.
    match values.own().len() == n_own && values.kept().len() == n_kept {
        true => Ok(values),
        false => Err(fields.fault("kept", "twice, or too many")),
    }
}

pub fn write_own(own: &OwnValue) -> Value {
    object([("id", id(&own.id)), ("name", own.name.as_str().into())])
}

pub fn read_own(value: Value, at: &str) -> Result<OwnValue, Fault> {
    let mut fields = Fields::of(value, at)?;
    Ok(OwnValue {
        id: fields.id("id")?,
        name: fields.line("name")?,
    })
}

fn write_sort(sort: &Sort) -> Value {
    object([
        ("value", sort.value.to_text().into()),
        ("pile", sort.pile.id().into()),
    ])
}

pub fn write_kept(kept: &KeptValue) -> Value {
    object([
        ("value", kept.value.to_text().into()),
        ("why", kept.why.as_str().into()),
        ("closeness", write_ratings(&kept.closeness)),
    ])
}

pub fn read_kept(value: Value, at: &str) -> Result<KeptValue, Fault> {
    let mut fields = Fields::of(value, at)?;
    Ok(KeptValue {
        value: fields.word("value", ValueId::from_text)?,
        why: fields.note("why")?,
        closeness: read_ratings("closeness", &mut fields)?,
    })
}
