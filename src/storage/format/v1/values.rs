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

pub fn read(mut fields: Fields) -> Result<Values, Fault> {
    let own = fields.list("own", read_own);
    let sorts = fields.list("sorts", read_sort);
    let kept = fields.list("kept", read_kept);
    let (n_own, n_kept) = (own.len(), kept.len());
    let values = Values::from_parts(own, sorts, kept);
    // Doubles, or more than may be kept, would otherwise be left out without a word.
    if values.own().len() != n_own || values.kept().len() != n_kept {
        fields.fail("kept", "twice, or too many");
    }
    fields.end(values)
}

pub fn write_own(own: &OwnValue) -> Value {
    object([("id", id(&own.id)), ("name", own.name.as_str().into())])
}

pub fn read_own(mut fields: Fields) -> Result<OwnValue, Fault> {
    let own = fields.id("id").zip(fields.line("name"));
    fields.end_if_any(own.map(|(id, name)| OwnValue { id, name }))
}

fn write_sort(sort: &Sort) -> Value {
    object([
        ("value", sort.value.to_text().into()),
        ("pile", sort.pile.id().into()),
    ])
}

fn read_sort(mut fields: Fields) -> Result<Sort, Fault> {
    let value = fields.word("value", ValueId::from_text);
    let sort = value.zip(fields.word("pile", Pile::from_id));
    fields.end_if_any(sort.map(|(value, pile)| Sort { value, pile }))
}

pub fn write_kept(kept: &KeptValue) -> Value {
    object([
        ("value", kept.value.to_text().into()),
        ("why", kept.why.as_str().into()),
        ("closeness", write_ratings(&kept.closeness)),
    ])
}

pub fn read_kept(mut fields: Fields) -> Result<KeptValue, Fault> {
    let value = fields.word("value", ValueId::from_text);
    let why = fields.note("why");
    let closeness = read_ratings("closeness", &mut fields);
    let kept = value.map(|value| KeptValue {
        value,
        why,
        closeness,
    });
    fields.end_if_any(kept)
}
