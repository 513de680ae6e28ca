//! The workbook open on the desk: a signal for each section, saved as the person types.

use crate::{
    device,
    domain::{
        Beginning, DatedMeaning, Day, DraftField, Drafts, Goals, Meaning, Recovery, RemovedGoal,
        RemovedOwn, RemovedStep, RemovedValue, Settings, TooLong, Values, Workbook,
    },
    storage::{self, BrowserShelf, Door, MemoryShelf, SaveError, Section, Trouble},
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// How far saving may be behind typing. Promise: at most half a second.
const BEHIND: Duration = Duration::from_millis(250);

/// How long after a change could not be saved it is tried again, with or without a new one.
const TRY_AGAIN: Duration = Duration::from_secs(5);

/// What is true about saving right now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing has been written on this visit, and nothing is kept from before.
    NothingToSave,
    Saving,
    Saved,
    /// What was typed is on the screen but not saved.
    NotSaved(SaveError),
    /// The browser keeps nothing. Words last until the tab is closed.
    MemoryOnly,
}

/// Something that was taken off and can be put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Removed {
    Goal(RemovedGoal),
    Step(RemovedStep),
    Value(RemovedValue),
    /// A value of the person's own that was not kept.
    OwnValue(RemovedOwn),
    EarlierMeaning(DatedMeaning),
    /// What recovery meant until earlier words took its place.
    Meaning(Meaning),
}

/// Everything open, shared by all pages. Copying it copies handles, not words.
#[derive(Clone, Copy)]
pub struct Desk {
    pub settings: RwSignal<Settings>,
    pub beginning: RwSignal<Beginning>,
    pub recovery: RwSignal<Recovery>,
    pub values: RwSignal<Values>,
    pub goals: RwSignal<Goals>,
    pub drafts: RwSignal<Drafts>,
    pub saving: RwSignal<Saving>,
    /// What could not be opened. Shown until the person has seen it.
    pub troubles: RwSignal<Vec<Trouble>>,
    pub removed: RwSignal<Option<Removed>>,
    /// The last day anything was saved before this visit.
    pub last_saved: StoredValue<Option<Day>>,
    door: StoredValue<Door, LocalStorage>,
    unsaved: StoredValue<Vec<Section>>,
    planned: StoredValue<Option<TimeoutHandle>>,
}

/// The desk, from anywhere below the app.
pub fn use_desk() -> Desk {
    // Every page stands below the app, which provides the desk. Were one ever shown alone, an
    // empty desk in memory serves better than an end to the page.
    use_context::<Desk>().unwrap_or_else(Desk::in_memory)
}

impl Desk {
    /// Opens what the browser keeps; in memory only where it keeps nothing.
    pub fn open() -> Self {
        let opened = BrowserShelf::find().and_then(|shelf| storage::open(Box::new(shelf)));
        match opened {
            Ok(opened) => {
                let saving = match opened.last_saved {
                    Some(_) => Saving::Saved,
                    None => Saving::NothingToSave,
                };
                Self::with(opened, saving)
            }
            Err(_) => Self::in_memory(),
        }
    }

    fn in_memory() -> Self {
        let opened = storage::Opened::in_memory(MemoryShelf::default());
        Self::with(opened, Saving::MemoryOnly)
    }

    fn with(opened: storage::Opened, saving: Saving) -> Self {
        let workbook = opened.workbook;
        let desk = Self {
            settings: RwSignal::new(workbook.settings),
            beginning: RwSignal::new(workbook.beginning),
            recovery: RwSignal::new(workbook.recovery),
            values: RwSignal::new(workbook.values),
            goals: RwSignal::new(workbook.goals),
            drafts: RwSignal::new(workbook.drafts),
            saving: RwSignal::new(saving),
            troubles: RwSignal::new(opened.troubles),
            removed: RwSignal::new(None),
            last_saved: StoredValue::new(opened.last_saved),
            door: StoredValue::new_local(opened.door),
            unsaved: StoredValue::new(Vec::new()),
            planned: StoredValue::new(None),
        };
        desk.keep_saved();
        desk
    }

    /// Everything that is written, as it stands on the screen.
    pub fn workbook(&self) -> Workbook {
        Workbook {
            settings: self.settings.get_untracked(),
            beginning: self.beginning.get_untracked(),
            recovery: self.recovery.get_untracked(),
            values: self.values.get_untracked(),
            goals: self.goals.get_untracked(),
            drafts: self.drafts.get_untracked(),
        }
    }

    /// Whether the person has written or chosen anything of their own. Reactive.
    pub fn is_blank(&self) -> bool {
        self.recovery.with(Recovery::is_blank)
            && self.values.with(Values::is_blank)
            && self.goals.with(Goals::is_empty)
    }

    /// Keeps the words of a box that belong to nothing so far, unless they are too many.
    pub fn keep_draft(&self, field: DraftField, words: &str) -> Result<(), TooLong> {
        let kept = self.drafts.try_update(|drafts| drafts.keep(field, words));
        kept.unwrap_or(Ok(()))
    }

    pub fn draft(&self, field: &DraftField) -> String {
        self.drafts
            .with_untracked(|drafts| drafts.get(field).unwrap_or_default().to_owned())
    }

    pub fn forget_draft(&self, field: &DraftField) {
        // Most boxes never have a draft: looking first spares a save of nothing.
        if self
            .drafts
            .with_untracked(|drafts| drafts.get(field).is_some())
        {
            self.drafts.update(|drafts| drafts.forget(field));
        }
    }

    /// Puts back what was taken off last.
    pub fn undo_removal(&self) {
        let Some(removed) = self.removed.get_untracked() else {
            return;
        };
        match removed {
            Removed::Goal(goal) => self.goals.update(|goals| goals.put_back(goal)),
            Removed::Step(step) => self.goals.update(|goals| goals.put_back_step(step)),
            Removed::Value(value) => self.values.update(|values| {
                // Ten others may be kept by now; then the value stays among the cards.
                let _ = values.put_back(value);
            }),
            Removed::OwnValue(own) => self.values.update(|values| values.put_back_own(own)),
            Removed::EarlierMeaning(dated) => self
                .recovery
                .update(|recovery| recovery.put_back_earlier(dated)),
            Removed::Meaning(words) => self.recovery.update(|recovery| {
                recovery.change(device::today(), |meaning| *meaning = words);
            }),
        }
        self.removed.set(None);
    }

    /// Saves what is not saved yet, now.
    pub fn save_now(&self) {
        let waiting = self.unsaved.get_value();
        if waiting.is_empty() {
            return;
        }
        let workbook = self.workbook();
        let today = device::today();
        let mut problem = None;
        for section in waiting {
            let saved = self
                .door
                .try_update_value(|door| door.save(section, &workbook, today));
            match saved {
                Some(Ok(())) => self.unsaved.update_value(|unsaved| {
                    unsaved.retain(|waiting| *waiting != section);
                }),
                Some(Err(error)) => problem = Some(error),
                None => {}
            }
        }
        if matches!(problem, Some(SaveError::Shelf(_))) {
            self.save_after(TRY_AGAIN);
        }
        self.saving.set(match problem {
            Some(error) => Saving::NotSaved(error),
            None if self.saving.get_untracked() == Saving::MemoryOnly => Saving::MemoryOnly,
            None => Saving::Saved,
        });
    }

    /// A readable file with everything in it, unsaved and set-aside words included.
    pub fn copy_of_everything(&self) -> String {
        let set_aside = self
            .door
            .with_value(|door| door.all_set_aside().unwrap_or_default());
        let mut all = set_aside;
        for trouble in self.troubles.get_untracked() {
            let (Trouble::Unreadable { section, text } | Trouble::Newer { section, text }) =
                trouble;
            if all.iter().all(|aside| aside.text != text) {
                let key = section.id().to_owned();
                all.push(storage::SetAside { key, text });
            }
        }
        storage::copy_of_everything(&self.workbook(), &all, device::today())
    }

    /// How much room each kept section takes. Nothing where the browser keeps nothing.
    pub fn kept(&self) -> Vec<storage::Kept> {
        if self.saving.get_untracked() == Saving::MemoryOnly {
            return Vec::new();
        }
        self.door.with_value(|door| door.kept().unwrap_or_default())
    }

    pub fn all_set_aside(&self) -> Vec<storage::SetAside> {
        self.door
            .with_value(|door| door.all_set_aside().unwrap_or_default())
    }

    /// Erases everything of ours from the browser, then from the desk. When the browser refuses,
    /// the desk stays as it is, so that nothing looks erased that is not.
    pub fn erase(&self) -> Result<(), storage::ShelfError> {
        let erased = self.door.try_update_value(Door::erase);
        erased.unwrap_or(Ok(()))?;
        self.settings.set(Settings::default());
        self.beginning.set(Beginning::default());
        self.recovery.set(Recovery::default());
        self.values.set(Values::default());
        self.goals.set(Goals::default());
        self.drafts.set(Drafts::default());
        self.troubles.set(Vec::new());
        self.removed.set(None);
        self.last_saved.set_value(None);
        // The effects that mark sections as changed run after this task; the erased desk must not
        // be written back by them.
        let desk = *self;
        request_animation_frame(move || {
            desk.unsaved.update_value(Vec::clear);
            if desk.saving.get_untracked() != Saving::MemoryOnly {
                desk.saving.set(Saving::NothingToSave);
            }
        });
        Ok(())
    }

    fn keep_saved(self) {
        for section in Section::ALL {
            // `false`: opening the app writes nothing; only a change does.
            Effect::watch(
                move || self.track(section),
                move |(), _, _| self.mark(section),
                false,
            );
        }
        // A phone may end a hidden page without another word, so these are the last sure moments.
        for event in ["pagehide", "visibilitychange"] {
            let _listener = window_event_listener_untyped(event, move |_| self.save_now());
        }
    }

    fn track(self, section: Section) {
        match section {
            Section::Settings => self.settings.track(),
            Section::Beginning => self.beginning.track(),
            Section::Recovery => self.recovery.track(),
            Section::Values => self.values.track(),
            Section::Goals => self.goals.track(),
            Section::Drafts => self.drafts.track(),
        }
    }

    /// Saves a little later. One such moment is planned at a time, and the newest plan holds.
    fn save_after(self, wait: Duration) {
        if let Some(planned) = self.planned.get_value() {
            planned.clear();
        }
        let handle = set_timeout_with_handle(move || self.save_now(), wait);
        self.planned.set_value(handle.ok());
    }

    fn mark(self, section: Section) {
        let first = self.unsaved.with_value(Vec::is_empty);
        self.unsaved.update_value(|unsaved| {
            if !unsaved.contains(&section) {
                unsaved.push(section);
            }
        });
        if !matches!(
            self.saving.get_untracked(),
            Saving::MemoryOnly | Saving::NotSaved(_)
        ) {
            self.saving.set(Saving::Saving);
        }
        // After an error the section stays marked, and a later change tries again at once.
        let stuck = matches!(self.saving.get_untracked(), Saving::NotSaved(_));
        if first || stuck {
            self.save_after(BEHIND);
        }
    }
}
