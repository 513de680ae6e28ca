//! What was chosen last on the pages of Take it with me.

use super::{id, list, object, word_if_any};
use crate::{
    domain::{Alarm, CalendarChoices, CardCode, Form, Id, Rhythm, Taking, Tick, Ticks, TimeOfDay},
    storage::format::fields::{Fault, Fields},
};
use serde_json::Value;

pub fn write(taking: &Taking) -> Value {
    let ticked: Vec<Tick> = Tick::ALL
        .into_iter()
        .filter(|tick| taking.ticks.has(*tick))
        .collect();
    object([
        ("ticked", list(&ticked, |tick| tick.id().into())),
        ("name", taking.name.as_str().into()),
        ("form", taking.form.id().into()),
        ("on_card", list(&taking.on_card, id)),
        ("code", taking.code.id().into()),
        ("calendar", write_calendar(&taking.calendar)),
    ])
}

fn write_calendar(calendar: &CalendarChoices) -> Value {
    let at = calendar.at.map(TimeOfDay::to_text);
    object([
        ("at", word_if_any(at.as_deref())),
        ("alarm", calendar.alarm.id().into()),
        ("rhythm", calendar.rhythm.id().into()),
        (
            "check_in",
            word_if_any(calendar.check_in.as_ref().map(Id::as_str)),
        ),
    ])
}

/// A choice this build does not know falls back to the first one, and a tick it does not know is left out.
pub fn read(mut fields: Fields) -> Result<Taking, Fault> {
    let mut ticks = Ticks::none();
    let ticked = fields.texts("ticked", |id| Some(Tick::from_id(id)));
    for tick in ticked.into_iter().flatten() {
        ticks.tick(tick);
    }
    let taking = Taking {
        ticks,
        name: fields.note("name"),
        form: Form::from_id(&fields.text("form")).unwrap_or_default(),
        on_card: fields.texts("on_card", Id::parse),
        code: CardCode::from_id(&fields.text("code")).unwrap_or_default(),
        calendar: read_calendar(&mut fields),
    };
    fields.end(taking)
}

fn read_calendar(fields: &mut Fields) -> CalendarChoices {
    let mut calendar = fields.object("calendar");
    let read = CalendarChoices {
        at: calendar.word_if_any("at", TimeOfDay::parse),
        alarm: Alarm::from_id(&calendar.text("alarm")).unwrap_or_default(),
        rhythm: Rhythm::from_id(&calendar.text("rhythm")).unwrap_or_default(),
        check_in: calendar.word_if_any("check_in", Id::parse),
    };
    let read = calendar.end(read);
    fields.take_in(read).unwrap_or_default()
}
