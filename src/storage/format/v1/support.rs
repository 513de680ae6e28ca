//! Who can help, each in a place of its own, and those who could help with one thing.

use super::{day, differing_shared, id, list, object};
use crate::{
    domain::{Helper, Helpers, Id, SupportKind, Supporter, Supporters},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;

pub fn differing(now: &Supporters, before: &Supporters) -> Vec<Place> {
    let (now, before) = (now.as_slice(), before.as_slice());
    differing_shared(Section::Support, now, before, |supporter| &supporter.id)
}

pub fn write(supporter: &Supporter) -> Value {
    object([
        ("since", day(supporter.since)),
        ("kind", supporter.kind.id().into()),
        ("name", supporter.name.as_str().into()),
        ("phone", supporter.phone.as_str().into()),
        ("text", supporter.text.as_str().into()),
        ("email", supporter.email.as_str().into()),
        ("address", supporter.address.as_str().into()),
        ("web", supporter.web.as_str().into()),
        ("when", supporter.when.as_str().into()),
        ("ask_for", supporter.ask_for.as_str().into()),
        ("helps_them", supporter.helps_them.as_str().into()),
        ("note", supporter.note.as_str().into()),
    ])
}

pub fn read(id: &Id, mut fields: Fields) -> Result<Supporter, Fault> {
    let since = fields.day("since");
    let kind = fields.word("kind", SupportKind::from_id);
    let named = kind.zip(fields.line("name"));
    let mut supporter = named.map(|(kind, name)| Supporter::new(id.clone(), kind, name, since));
    if let Some(supporter) = &mut supporter {
        supporter.phone = fields.note("phone");
        supporter.text = fields.note("text");
        supporter.email = fields.note("email");
        supporter.address = fields.note("address");
        supporter.web = fields.note("web");
        supporter.when = fields.note("when");
        supporter.ask_for = fields.note("ask_for");
        supporter.helps_them = fields.note("helps_them");
        supporter.note = fields.note("note");
    }
    fields.end_if_any(supporter)
}

pub fn write_helpers(helpers: &Helpers) -> Value {
    list(helpers.as_slice(), |helper| {
        object([
            ("id", id(&helper.id)),
            ("hoped", helper.hoped.as_str().into()),
        ])
    })
}

pub fn read_helpers(fields: &mut Fields) -> Helpers {
    let all = fields.list("helpers", read_helper);
    fields.fail_if_double("helpers", &all, |helper| &helper.id);
    let mut helpers = Helpers::default();
    for helper in all {
        helpers.set(helper);
    }
    helpers
}

fn read_helper(mut fields: Fields) -> Result<Helper, Fault> {
    let hoped = fields.note("hoped");
    let helper = fields.id("id").map(|id| Helper { id, hoped });
    fields.end_if_any(helper)
}
