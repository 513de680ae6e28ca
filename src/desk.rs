//! The workbook open on the desk: a signal for each section, saved as the person types.

use crate::{
    device,
    domain::{
        AllOtherWords, Appointments, AreaNotes, Beginning, Bin, Binned, CheckIns, Copies, Day,
        DraftField, Drafts, Goals, Id, NoPlace, OtherWords, Recovery, Removed, RewardIdeas,
        Setbacks, Settings, StayingWell, Supporters, Taking, TooLong, Values, Workbook,
    },
    signals::{LocalValue, RwSignal, StoredValue},
    storage::{
        self, Batch, Change, Clash, Door, Keeper, Kept, Moment, News, Opened, Place, Rest,
        SaveError, Section, SetAside, ShelfError, Tabs, Trouble, Unread, Verdict,
    },
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// How far saving may be behind typing. Promise: at most half a second.
const BEHIND: Duration = Duration::from_millis(250);

/// How long after a change could not be saved it is tried again, with or without a new one.
const TRY_AGAIN: Duration = Duration::from_secs(5);

/// How long Today has the browser to itself before the rest is read.
const FIRST_SIGHT: Duration = Duration::from_millis(60);

/// How many places of the rest are read between two looks at what the person does.
const PLACES_AT_A_TIME: usize = 20;

/// How long local storage may take to write to disk what it was given. Measured in Chromium: up to a minute.
const SETTLES: Duration = Duration::from_secs(60);

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

/// Whether the browser has promised not to clear what is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Promise {
    /// Not asked so far, or the browser has no such promise to give.
    #[default]
    Unknown,
    Given,
    NotGiven,
}

/// What the browser had kept when the app was opened.
pub struct Found {
    keeper: Option<Keeper>,
    opened: Opened,
    unread: Option<Unread>,
}

impl Found {
    /// Looks for it. This takes as long as the browser takes to answer.
    pub async fn look() -> Self {
        let (keeper, opened, unread) = Keeper::open(device::clock()).await;
        Self {
            keeper,
            opened,
            unread,
        }
    }
}

/// Everything open, shared by all pages. Copying it copies handles, not words.
#[derive(Clone, Copy)]
pub struct Desk {
    pub settings: RwSignal<Settings>,
    pub beginning: RwSignal<Beginning>,
    pub recovery: RwSignal<Recovery>,
    pub values: RwSignal<Values>,
    pub goals: RwSignal<Goals>,
    pub check_ins: RwSignal<CheckIns>,
    pub setbacks: RwSignal<Setbacks>,
    pub support: RwSignal<Supporters>,
    pub areas: RwSignal<AreaNotes>,
    pub staying_well: RwSignal<StayingWell>,
    pub rewards: RwSignal<RewardIdeas>,
    pub appointments: RwSignal<Appointments>,
    pub taking: RwSignal<Taking>,
    pub drafts: RwSignal<Drafts>,
    pub copies: RwSignal<Copies>,
    pub bin: RwSignal<Bin>,
    pub other_words: RwSignal<AllOtherWords>,
    pub saving: RwSignal<Saving>,
    /// What could not be opened. Shown until the person has seen it.
    pub troubles: RwSignal<Vec<Trouble>>,
    /// What was taken off last, for as long as undoing it is offered.
    pub removed: RwSignal<Option<Id>>,
    pub promise: RwSignal<Promise>,
    /// The last day anything was saved before this visit.
    pub last_saved: StoredValue<Option<Day>>,
    /// None where the browser keeps nothing.
    keeper: LocalValue<Option<Keeper>>,
    tabs: LocalValue<Option<Tabs>>,
    door: LocalValue<Door>,
    /// What has been taken over and is still to be read, while Today is there already.
    rest: LocalValue<Option<Rest>>,
    /// Whether everything that is kept stands on the desk, and not only what Today shows.
    pub is_whole: RwSignal<bool>,
    /// The person has said that it is a hard time, and Today shows less until they say otherwise, or come back another
    /// time. It is not kept.
    pub is_hard_time: RwSignal<bool>,
    unsaved: StoredValue<Vec<Section>>,
    /// A save is under way; what changes meanwhile is saved after it.
    is_busy: StoredValue<bool>,
    /// How many times everything was erased, by which a save that was under way knows that it came too late.
    n_erased: StoredValue<u32>,
    planned: StoredValue<Option<TimeoutHandle>>,
    /// The sections of a save that is under way.
    in_flight: StoredValue<Vec<Section>>,
    /// Until local storage has had its time to reach the disk, or is asked again to take what it had no room for.
    settling: StoredValue<Option<TimeoutHandle>>,
    /// Where the last change was kept.
    last_kept: StoredValue<Kept>,
    /// Something was saved on this visit.
    has_saved: StoredValue<bool>,
    /// Everything as it was before a copy was brought back, for as long as the person may want it.
    pub before_copy: RwSignal<Option<String>>,
}

/// The desk, from anywhere below the app.
pub fn use_desk() -> Desk {
    // Every page stands below the app, which provides the desk. Were one ever shown alone, an
    // empty desk in memory serves better than an end to the page.
    use_context::<Desk>().unwrap_or_else(|| {
        let opened = storage::open(&storage::Texts::new(), None, 0);
        Desk::lay(Found {
            keeper: None,
            opened,
            unread: None,
        })
    })
}

impl Desk {
    /// Opens what was found, and keeps it saved from then on.
    pub fn open(mut found: Found) -> Self {
        let unread = found.unread.take();
        let desk = Self::lay(found);
        if desk.keeper.with_value(Option::is_some) {
            desk.keep_saved();
            desk.hear_other_tabs();
        }
        match unread {
            Some(unread) => {
                desk.is_whole.set(false);
                set_timeout(move || desk.take_over(unread), FIRST_SIGHT);
            }
            None => desk.become_whole(),
        }
        desk
    }

    /// Takes over what was not read on opening.
    fn take_over(self, unread: Unread) {
        let Some(keeper) = self.keeper.get_value() else {
            return;
        };
        let n_erased = self.n_erased.get_value();
        spawn_local(async move {
            let rest = keeper.rest(unread, device::clock()).await;
            if self.n_erased.get_value() == n_erased {
                self.rest.set_value(Some(rest));
            }
            self.read_on();
        });
    }

    /// Reads the rest a little at a time, so that the page answers meanwhile.
    fn read_on(self) {
        let is_left = self.rest.try_update_value(|rest| {
            let rest = rest.as_mut();
            rest.is_some_and(|rest| rest.read_on(PLACES_AT_A_TIME))
        });
        match is_left {
            Some(true) => set_timeout(move || self.read_on(), Duration::ZERO),
            _ => {
                self.finish_opening();
                self.become_whole();
            }
        }
    }

    fn become_whole(self) {
        self.is_whole.set(true);
        self.empty_bin();
        self.note_near();
    }

    /// Notes what Today shows, for the next opening.
    fn note_near(self) {
        let Some(keeper) = self.keeper.get_value().filter(|_| !self.is_gone()) else {
            return;
        };
        let n_texts = self.door.with_value(Door::n_texts);
        let last_saved = match self.has_saved.get_value() {
            true => Some(device::today()),
            false => self.last_saved.get_value(),
        };
        let near = storage::note_of_near(&self.workbook(), n_texts, last_saved);
        spawn_local(async move { keeper.note_near(near).await });
    }

    /// Reads what is left of the rest at once.
    fn finish_opening(self) {
        let Some(rest) = self.rest.try_update_value(Option::take).flatten() else {
            return;
        };
        let (near, rest) = rest.finish();
        let mut workbook = self.workbook();
        let clashes = self
            .door
            .try_update_value(|door| door.join(&near, &rest, &mut workbook));
        for (place, clash) in clashes.unwrap_or_default() {
            keep_other_words(&place, clash, &mut workbook);
        }
        self.set_workbook(workbook);
        self.last_saved
            .update_value(|day| *day = (*day).max(rest.last_saved));
        if rest.last_saved.is_some() && self.saving.get_untracked() == Saving::NothingToSave {
            self.saving.set(Saving::Saved);
        }
        if !rest.troubles.is_empty() {
            self.troubles
                .update(|troubles| troubles.extend(rest.troubles.clone()));
        }
        // What was erased in another tab meanwhile must not come back from here.
        if let Some(keeper) = self.keeper.get_value().filter(|_| !self.is_gone()) {
            spawn_local(async move { keeper.bring_level(&rest).await });
        }
    }

    fn lay(found: Found) -> Self {
        let Found { keeper, opened, .. } = found;
        let workbook = opened.workbook;
        let saving = match (&keeper, opened.last_saved) {
            (None, _) => Saving::MemoryOnly,
            (Some(_), Some(_)) => Saving::Saved,
            (Some(_), None) => Saving::NothingToSave,
        };
        Self {
            settings: RwSignal::new(workbook.settings),
            beginning: RwSignal::new(workbook.beginning),
            recovery: RwSignal::new(workbook.recovery),
            values: RwSignal::new(workbook.values),
            goals: RwSignal::new(workbook.goals),
            check_ins: RwSignal::new(workbook.check_ins),
            setbacks: RwSignal::new(workbook.setbacks),
            support: RwSignal::new(workbook.support),
            areas: RwSignal::new(workbook.areas),
            staying_well: RwSignal::new(workbook.staying_well),
            rewards: RwSignal::new(workbook.rewards),
            appointments: RwSignal::new(workbook.appointments),
            taking: RwSignal::new(workbook.taking),
            drafts: RwSignal::new(workbook.drafts),
            copies: RwSignal::new(workbook.copies),
            bin: RwSignal::new(workbook.bin),
            other_words: RwSignal::new(workbook.other_words),
            saving: RwSignal::new(saving),
            troubles: RwSignal::new(opened.troubles),
            removed: RwSignal::new(None),
            promise: RwSignal::new(Promise::Unknown),
            last_saved: StoredValue::new(opened.last_saved),
            keeper: LocalValue::new_local(keeper),
            tabs: LocalValue::new_local(None),
            door: LocalValue::new_local(opened.door),
            rest: LocalValue::new_local(None),
            is_whole: RwSignal::new(true),
            is_hard_time: RwSignal::new(false),
            unsaved: StoredValue::new(Vec::new()),
            is_busy: StoredValue::new(false),
            n_erased: StoredValue::new(0),
            planned: StoredValue::new(None),
            in_flight: StoredValue::new(Vec::new()),
            settling: StoredValue::new(None),
            last_kept: StoredValue::new(Kept::InJournal),
            has_saved: StoredValue::new(false),
            before_copy: RwSignal::new(None),
        }
    }

    /// Everything that is written, as it stands on the screen. Long lists are shared, not copied.
    pub fn workbook(&self) -> Workbook {
        Workbook {
            settings: self.settings.get_untracked(),
            beginning: self.beginning.get_untracked(),
            recovery: self.recovery.get_untracked(),
            values: self.values.get_untracked(),
            goals: self.goals.get_untracked(),
            check_ins: self.check_ins.get_untracked(),
            setbacks: self.setbacks.get_untracked(),
            support: self.support.get_untracked(),
            areas: self.areas.get_untracked(),
            staying_well: self.staying_well.get_untracked(),
            rewards: self.rewards.get_untracked(),
            appointments: self.appointments.get_untracked(),
            taking: self.taking.get_untracked(),
            drafts: self.drafts.get_untracked(),
            copies: self.copies.get_untracked(),
            bin: self.bin.get_untracked(),
            other_words: self.other_words.get_untracked(),
        }
    }

    /// Puts another workbook on the desk. What is the same in it is not touched.
    pub fn set_workbook(&self, workbook: Workbook) {
        set_if_other(self.settings, workbook.settings);
        set_if_other(self.beginning, workbook.beginning);
        set_if_other(self.recovery, workbook.recovery);
        set_if_other(self.values, workbook.values);
        set_if_other(self.goals, workbook.goals);
        set_if_other(self.check_ins, workbook.check_ins);
        set_if_other(self.setbacks, workbook.setbacks);
        set_if_other(self.support, workbook.support);
        set_if_other(self.areas, workbook.areas);
        set_if_other(self.staying_well, workbook.staying_well);
        set_if_other(self.rewards, workbook.rewards);
        set_if_other(self.appointments, workbook.appointments);
        set_if_other(self.taking, workbook.taking);
        set_if_other(self.drafts, workbook.drafts);
        set_if_other(self.copies, workbook.copies);
        set_if_other(self.bin, workbook.bin);
        set_if_other(self.other_words, workbook.other_words);
    }

    /// Whether the person has written or chosen nothing of their own. Reactive.
    pub fn is_blank(&self) -> bool {
        self.all().is_blank()
    }

    /// Everything that is written. Reactive.
    pub fn all(&self) -> Workbook {
        for section in Section::ALL {
            self.track(section);
        }
        self.workbook()
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

    /// Puts what was taken off in the bin, and offers to undo it.
    pub fn put_in_bin(&self, what: Removed) {
        let binned = Binned {
            id: device::fresh_id(),
            since: device::today(),
            what,
        };
        self.removed.set(Some(binned.id.clone()));
        self.bin.update(|bin| bin.set(binned));
    }

    /// Puts a thing from the bin back where it was.
    pub fn put_back(&self, id: &Id) -> Result<(), NoPlace> {
        let mut workbook = self.workbook();
        workbook.put_back(id, device::today())?;
        self.set_workbook(workbook);
        if self.removed.get_untracked().as_ref() == Some(id) {
            self.removed.set(None);
        }
        Ok(())
    }

    /// Takes a thing out of the bin for good.
    pub fn discard(&self, id: &Id) {
        self.bin.update(|bin| {
            let _ = bin.remove(id);
        });
        if self.removed.get_untracked().as_ref() == Some(id) {
            self.removed.set(None);
        }
    }

    /// Keeps one of two versions of the same words. The other goes into the bin.
    pub fn settle(&self, words: &OtherWords, choice: Version) {
        let mut workbook = self.workbook();
        let replaced = match choice {
            Version::Here => words.clone(),
            Version::TheOther => match storage::use_other(words, &mut workbook) {
                Ok(replaced) => replaced,
                // What they stood in is gone, and the page says so.
                Err(_) => return,
            },
        };
        workbook.other_words.remove(&words.id);
        self.set_workbook(workbook);
        self.put_in_bin(Removed::OtherWords(replaced));
    }

    /// Saves what is not saved yet.
    pub fn save_now(&self) {
        let desk = *self;
        let sections = self.unsaved.get_value();
        let keeper = self.keeper.get_value();
        if self.is_gone() {
            return;
        }
        let (false, false, Some(keeper)) = (self.is_busy.get_value(), sections.is_empty(), keeper)
        else {
            return;
        };
        self.is_busy.set_value(true);
        self.unsaved.update_value(Vec::clear);
        self.in_flight.set_value(sections.clone());
        let moment = moment();
        let (batch, newer) = self.batch_of(&sections);
        let n_erased = self.n_erased.get_value();
        spawn_local(async move {
            let outcome = match batch.changes.is_empty() {
                true => Ok((desk.last_kept.get_value(), Vec::new())),
                false => keeper.keep(&batch, moment).await,
            };
            if desk.n_erased.get_value() != n_erased {
                // Words from before must not outlive the erasure that overtook them.
                desk.is_busy.set_value(false);
                desk.in_flight.update_value(Vec::clear);
                let _ = keeper.erase(device::clock()).await;
                desk.keep_what_came_after();
                return;
            }
            desk.after_saving(&sections, batch.changes, outcome, &newer, moment.clock);
        });
    }

    /// Nothing is written until the person has chosen what becomes of words that are kept nowhere any more.
    fn is_gone(&self) -> bool {
        self.saving.get_untracked() == Saving::NotSaved(SaveError::Gone)
    }

    fn batch_of(&self, sections: &[Section]) -> (Batch, Vec<Place>) {
        let workbook = self.workbook();
        let mut batch = Batch::default();
        let mut all_newer = Vec::new();
        self.door.with_value(|door| {
            for section in sections {
                let (changes, newer) = door.changes(*section, &workbook);
                batch.changes.extend(changes);
                all_newer.extend(newer);
            }
            batch.witness = door.witness();
        });
        (batch, all_newer)
    }

    fn after_saving(
        self,
        sections: &[Section],
        changes: Vec<Change>,
        outcome: Result<(Kept, Vec<Verdict>), ShelfError>,
        newer: &[Place],
        clock: u64,
    ) {
        self.is_busy.set_value(false);
        self.in_flight.update_value(Vec::clear);
        let mut problem = (!newer.is_empty()).then_some(SaveError::Newer);
        let mut kept = Kept::InJournal;
        match outcome {
            Err(error) => {
                problem = Some(SaveError::Shelf(error));
                self.mark_unsaved(sections);
            }
            Ok((place, verdicts)) => {
                kept = place;
                self.last_kept.set_value(kept);
                let mut places = Vec::new();
                for (change, verdict) in changes.into_iter().zip(verdicts) {
                    match verdict {
                        Verdict::Write { revision, .. } => {
                            places.push(change.place.clone());
                            self.note_kept(&change, revision, clock);
                        }
                        Verdict::Same { revision, clock } => {
                            self.note_kept(&change, revision, clock);
                        }
                        Verdict::Theirs(entry) => {
                            self.take_in(&change.place, entry);
                            // What stands here after that may be kept nowhere.
                            self.mark_unsaved(&[change.place.section]);
                        }
                        Verdict::Newer => {
                            self.door
                                .update_value(|door| door.has_become_newer(change.place));
                            problem = problem.or(Some(SaveError::Newer));
                        }
                        Verdict::Gone => {
                            problem = Some(SaveError::Gone);
                            self.mark_unsaved(&[change.place.section]);
                        }
                    }
                }
                self.tell_other_tabs(&News::Kept(places));
                // What Today shows changes with the goals, and with the day of the last save.
                let is_first = !self.has_saved.get_value();
                self.has_saved.set_value(true);
                if self.is_whole.get_untracked() && (is_first || sections.contains(&Section::Goals))
                {
                    self.note_near();
                }
            }
        }
        self.say(problem, kept);
    }

    fn note_kept(self, change: &Change, revision: u64, clock: u64) {
        self.door
            .update_value(|door| door.has_kept(change, revision, clock));
    }

    fn say(self, problem: Option<SaveError>, kept: Kept) {
        let waiting = self.unsaved.with_value(|unsaved| !unsaved.is_empty());
        match problem {
            Some(SaveError::Shelf(_)) => self.save_after(TRY_AGAIN),
            // Nothing is written until the person has chosen.
            Some(SaveError::Gone) => {}
            _ if waiting && device::is_hidden() => self.save_at_once(),
            _ if waiting => self.save_after(BEHIND),
            _ => {}
        }
        let barred = || {
            self.door.with_value(Door::knows_of_newer)
                && self
                    .door
                    .with_value(|door| door.is_barred(&self.workbook()))
        };
        let problem = problem.or_else(|| barred().then_some(SaveError::Newer));
        match (problem, kept) {
            (Some(problem), _) => self.saving.set(Saving::NotSaved(problem)),
            (None, _) if waiting => self.saving.set(Saving::Saving),
            (None, Kept::InJournal) => {
                self.saving.set(Saving::Saved);
                self.ask_for_a_promise();
                if self
                    .keeper
                    .get_value()
                    .is_some_and(|keeper| keeper.is_behind())
                {
                    self.see_to(move || self.catch_up(), TRY_AGAIN);
                }
            }
            // Local storage alone has it in memory, but not on disk so far.
            (None, Kept::InLocalAlone) => self.settle_later(),
        }
    }

    fn settle_later(self) {
        let settled = move || {
            if self.saving.get_untracked() == Saving::Saving {
                self.saving.set(Saving::Saved);
                self.ask_for_a_promise();
            }
        };
        self.see_to(settled, SETTLES);
    }

    /// Sees to what was kept some time after it was. Unlike a planned save, another change need not wait for it.
    fn see_to(self, act: impl FnOnce() + 'static, wait: Duration) {
        if let Some(settling) = self.settling.get_value() {
            settling.clear();
        }
        let handle = set_timeout_with_handle(act, wait);
        self.settling.set_value(handle.ok());
    }

    /// Saves what was written after everything was erased.
    fn keep_what_came_after(self) {
        self.door.update_value(Door::forget);
        let workbook = self.workbook();
        for section in Section::ALL {
            let (changes, _) = self
                .door
                .with_value(|door| door.changes(section, &workbook));
            if !changes.is_empty() {
                self.mark_unsaved(&[section]);
            }
        }
        self.save_after(BEHIND);
    }

    /// Gives local storage what it had no room for, for as long as it is behind.
    fn catch_up(self) {
        if let Some(keeper) = self.keeper.get_value() {
            keeper.catch_up();
            if keeper.is_behind() {
                self.see_to(move || self.catch_up(), TRY_AGAIN);
            }
        }
    }

    /// Takes in what another tab has kept in a place.
    fn take_in(self, place: &Place, entry: storage::Entry) {
        let mut workbook = self.workbook();
        let taken = self
            .door
            .try_update_value(|door| door.take_in(place, entry, &mut workbook));
        let Some(Ok(clashes)) = taken else {
            return;
        };
        for clash in clashes {
            keep_other_words(place, clash, &mut workbook);
        }
        self.set_workbook(workbook);
    }

    fn hear_other_tabs(self) {
        let tabs = Tabs::open(move |news| match news {
            News::Erased => self.has_vanished(),
            News::Kept(places) => self.look_at(places),
        });
        self.tabs.set_value(Some(tabs));
        // A page that was put to sleep, and is woken, has heard nothing meanwhile.
        for event in ["pageshow", "resume"] {
            let _listener = window_event_listener_untyped(event, move |event| {
                if !device::is_first_showing(&event) {
                    self.look_at_everything();
                }
            });
        }
    }

    fn tell_other_tabs(self, news: &News) {
        if *news != News::Kept(Vec::new()) {
            self.tabs.with_value(|tabs| {
                if let Some(tabs) = tabs {
                    tabs.tell(news);
                }
            });
        }
    }

    fn look_at_everything(self) {
        let Some(keeper) = self.keeper.get_value() else {
            return;
        };
        spawn_local(async move {
            let (local, journal) = keeper.texts().await;
            let Some(texts) = journal.or(local) else {
                return;
            };
            let (wholes, mut places): (Vec<Place>, Vec<Place>) = texts
                .keys()
                .filter_map(|key| Place::from_key(key))
                .partition(|place| place.record.is_none());
            if wholes.is_empty() && places.is_empty() {
                self.has_vanished();
                return;
            }
            places.extend(wholes);
            self.look_at(places);
        });
    }

    /// Looks whether another tab has kept something in these places.
    fn look_at(self, places: Vec<Place>) {
        let Some(keeper) = self.keeper.get_value() else {
            return;
        };
        spawn_local(async move {
            let texts = keeper.read(&places).await;
            for (place, text) in places.iter().zip(texts) {
                let knows = self.door.with_value(|door| door.knows(place));
                match text.map(|text| storage::read_entry(place, &text)) {
                    Some(Ok(entry)) if entry.stamp.revision > knows => self.take_in(place, entry),
                    Some(Err(storage::Unreadable::Newer { .. })) => {
                        self.door
                            .update_value(|door| door.has_become_newer(place.clone()));
                    }
                    _ => {}
                }
            }
        });
    }

    /// What was kept has gone while the app was open. The words are still on the screen.
    fn has_vanished(self) {
        if let Some(keeper) = self.keeper.get_value() {
            keeper.forget_kept();
        }
        self.before_copy.set(None);
        if self.door.with_value(Door::holds_anything) {
            self.saving.set(Saving::NotSaved(SaveError::Gone));
        }
        self.finish_opening();
    }

    /// Keeps everything on the screen afresh, after what was kept had vanished.
    pub fn keep_all_again(&self) {
        self.door.update_value(Door::forget);
        self.mark_unsaved(&Section::ALL);
        self.saving.set(Saving::Saving);
        self.save_now();
    }

    /// A readable file with everything in it, unsaved and set-aside words included.
    pub async fn copy_of_everything(self) -> String {
        let set_aside = self.everything_set_aside().await;
        let clock = |place: &Place| self.clock(place);
        storage::copy_of_everything(&self.workbook(), &clock, &set_aside, device::today())
    }

    /// When a place was last changed; 0 where nothing is kept.
    pub fn clock(&self, place: &Place) -> u64 {
        self.door.with_value(|door| door.clock(place))
    }

    /// The places whose newest words are on the screen alone.
    pub fn unsaved_places(&self) -> Vec<Place> {
        let (batch, newer) = self.batch_of(&Section::ALL);
        let changes = batch.changes.into_iter().map(|change| change.place);
        changes.chain(newer).collect()
    }

    /// Every text that stands apart: set aside before, or found on opening and not written over so far.
    pub async fn everything_set_aside(self) -> Vec<SetAside> {
        let kept = match self.keeper.get_value() {
            Some(keeper) => keeper.set_aside().await,
            None => Vec::new(),
        };
        self.troubles
            .with_untracked(|troubles| storage::standing_apart(kept, troubles))
    }

    /// The keeper, for a page that shows or changes what is kept beside the workbook.
    pub fn keeper(&self) -> Option<Keeper> {
        self.keeper.get_value()
    }

    /// Erases everything of ours from the browser, then from the desk. When the browser refuses,
    /// the desk stays as it is, so that nothing looks erased that is not.
    pub async fn erase(self) -> Result<(), ShelfError> {
        self.n_erased.update_value(|n_erased| *n_erased += 1);
        self.rest.set_value(None);
        self.unsaved.update_value(Vec::clear);
        for timer in [self.planned, self.settling] {
            if let Some(handle) = timer.get_value() {
                handle.clear();
            }
            timer.set_value(None);
        }
        if let Some(keeper) = self.keeper.get_value() {
            keeper.erase(device::clock()).await?;
        }
        self.door.update_value(Door::forget);
        // A blank desk does not differ from nothing, so no section of it is written back.
        self.set_workbook(Workbook::default());
        self.troubles.set(Vec::new());
        self.removed.set(None);
        self.before_copy.set(None);
        self.last_saved.set_value(None);
        self.tell_other_tabs(&News::Erased);
        if self.keeper.with_value(Option::is_some) {
            self.saving.set(Saving::NothingToSave);
        }
        Ok(())
    }

    /// Erases one part. What was removed from it before is in the bin, which is a part of its own.
    pub fn erase_part(&self, section: Section) {
        let mut workbook = self.workbook();
        storage::clear(section, &mut workbook);
        self.set_workbook(workbook);
    }

    /// What has been in the bin for its time leaves it.
    fn empty_bin(self) {
        let today = device::today();
        if self.bin.with_untracked(|bin| bin.has_old(today)) {
            self.bin.update(|bin| bin.empty_old(today));
            self.mark_unsaved(&[Section::Bin]);
            self.save_after(BEHIND);
        }
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
            let _listener = window_event_listener_untyped(event, move |_| self.save_at_once());
        }
    }

    /// Saves without waiting for anything: this page may be gone in a moment, and a save under way with it.
    fn save_at_once(self) {
        let mut sections = self.unsaved.get_value();
        sections.extend(self.in_flight.get_value());
        sections.dedup();
        let Some(keeper) = self.keeper.get_value() else {
            return;
        };
        if sections.is_empty() || self.is_gone() {
            return;
        }
        let (batch, _) = self.batch_of(&sections);
        keeper.keep_at_once(&batch, moment());
        self.save_now();
    }

    fn track(self, section: Section) {
        match section {
            Section::Settings => self.settings.track(),
            Section::Beginning => self.beginning.track(),
            Section::Recovery => self.recovery.track(),
            Section::Values => self.values.track(),
            Section::Goals => self.goals.track(),
            Section::CheckIns => self.check_ins.track(),
            Section::Setbacks => self.setbacks.track(),
            Section::Support => self.support.track(),
            Section::Areas => self.areas.track(),
            Section::StayingWell => self.staying_well.track(),
            Section::Rewards => self.rewards.track(),
            Section::Appointments => self.appointments.track(),
            Section::Taking => self.taking.track(),
            Section::Drafts => self.drafts.track(),
            Section::Copies => self.copies.track(),
            Section::Bin => self.bin.track(),
            Section::OtherWords => self.other_words.track(),
        }
    }

    /// Saves a little later. One such moment is planned at a time, and the newest plan holds.
    fn save_after(self, wait: Duration) {
        self.plan(move || self.save_now(), wait);
    }

    fn plan(self, act: impl FnOnce() + 'static, wait: Duration) {
        if let Some(planned) = self.planned.get_value() {
            planned.clear();
        }
        let act = move || {
            self.planned.set_value(None);
            act();
        };
        let handle = set_timeout_with_handle(act, wait);
        self.planned.set_value(handle.ok());
    }

    fn mark_unsaved(self, sections: &[Section]) {
        self.unsaved.update_value(|unsaved| {
            for section in sections {
                if !unsaved.contains(section) {
                    unsaved.push(*section);
                }
            }
        });
    }

    /// Looks whether a section is other than what is kept, and saves it if so.
    pub fn mark(self, section: Section) {
        // What another tab kept, or an erased desk, is no change of this one.
        let workbook = self.workbook();
        let (changes, newer) = self
            .door
            .with_value(|door| door.changes(section, &workbook));
        if changes.is_empty() && newer.is_empty() {
            return;
        }
        self.mark_unsaved(&[section]);
        match self.saving.get_untracked() {
            // Nothing is written until the person has chosen.
            Saving::NotSaved(SaveError::Gone) => return,
            Saving::NotSaved(_) => {}
            _ => self.saving.set(Saving::Saving),
        }
        // After an error a change tries again at once, rather than when the time for it comes.
        let stuck = matches!(
            self.saving.get_untracked(),
            Saving::NotSaved(SaveError::Shelf(_))
        );
        if stuck || self.planned.with_value(Option::is_none) {
            self.save_after(BEHIND);
        }
    }

    /// Asks the browser not to clear what is kept, now that there is something to keep.
    fn ask_for_a_promise(self) {
        if untrack(|| self.is_blank()) {
            return;
        }
        if self
            .copies
            .with_untracked(|copies| copies.first_words.is_none())
        {
            let today = device::today();
            self.copies
                .update(|copies| copies.first_words = Some(today));
        }
        if self.promise.get_untracked() == Promise::Unknown {
            spawn_local(async move {
                let promised = device::ask_to_persist().await;
                let _ = self.promise.try_set(match promised {
                    None => Promise::Unknown,
                    Some(true) => Promise::Given,
                    Some(false) => Promise::NotGiven,
                });
            });
        }
    }
}

/// One of two versions of the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    Here,
    TheOther,
}

/// Keeps words that were not taken, until the person has chosen.
fn keep_other_words(place: &Place, Clash { way, other }: Clash, workbook: &mut Workbook) {
    workbook.other_words.set(OtherWords {
        id: device::fresh_id(),
        since: device::today(),
        place: place.name(),
        way,
        other: other.to_string(),
    });
}

fn moment() -> Moment {
    Moment {
        today: device::today(),
        clock: device::clock(),
    }
}

fn set_if_other<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, now: T) {
    if signal.with_untracked(|before| *before != now) {
        signal.set(now);
    }
}
