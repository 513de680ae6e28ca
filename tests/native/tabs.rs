//! A browser in memory with its two places, and tabs open in it; and what two tabs do to each other's words.

use crate::workbooks::{card, day, full, id, line, note};
use camau::{
    domain::{Goal, Id, OtherWords, Step, Workbook},
    storage::{
        Batch, Door, MemoryShelf, Moment, Opened, SaveError, Section, Shelf, Texts, Trouble,
        Verdict, keep_on, open, shown, use_other, weigh_both, write_all,
    },
};
use proptest::prelude::*;
use std::cell::Cell;

pub const TODAY: &str = "2026-11-22";

thread_local! {
    static CLOCK: Cell<u64> = const { Cell::new(1_795_000_000_000) };
}

pub fn moment() -> Moment {
    let clock = CLOCK.get() + 1_000;
    CLOCK.set(clock);
    Moment {
        today: day(TODAY),
        clock,
    }
}

/// Local storage, and the journal in front of it.
#[derive(Clone, Default)]
pub struct Browser {
    pub local: MemoryShelf,
    pub journal: MemoryShelf,
}

/// One tab: what it knows, and what is on its screen.
pub struct Tab {
    browser: Browser,
    pub door: Door,
    pub workbook: Workbook,
    pub troubles: Vec<Trouble>,
    n_other: usize,
}

impl Browser {
    pub fn holding(workbook: &Workbook) -> Self {
        let browser = Self::default();
        let mut tab = browser.tab();
        tab.workbook = workbook.clone();
        assert_eq!(tab.save(), None);
        browser
    }

    pub fn found(local: &Texts, journal: &Texts) -> Self {
        Self {
            local: MemoryShelf::holding(local.clone()),
            journal: MemoryShelf::holding(journal.clone()),
        }
    }

    pub fn with_room(self, room: usize) -> Self {
        Self {
            local: self.local.with_room(room),
            journal: self.journal.with_room(room),
        }
    }

    pub fn texts(&self) -> (Texts, Texts) {
        (self.local.texts().unwrap(), self.journal.texts().unwrap())
    }

    /// Puts a text in both places.
    pub fn put(&self, key: &str, text: &str) {
        let write = camau::storage::Write {
            key: key.to_owned(),
            text: Some(text.to_owned()),
        };
        self.local.write(&write).unwrap();
        self.journal.write(&write).unwrap();
    }

    pub fn clear(&self) {
        for shelf in [&self.local, &self.journal] {
            for key in shelf.texts().unwrap().into_keys() {
                shelf
                    .write(&camau::storage::Write { key, text: None })
                    .unwrap();
            }
        }
    }

    pub fn bring_level(&self, opened: &Opened) {
        write_all(&self.local, &opened.to_local).unwrap();
        write_all(&self.journal, &opened.to_journal).unwrap();
    }

    pub fn tab(&self) -> Tab {
        let (local, journal) = self.texts();
        let opened = open(&local, Some(&journal), moment().clock);
        self.bring_level(&opened);
        Tab {
            browser: self.clone(),
            door: opened.door,
            workbook: opened.workbook,
            troubles: opened.troubles,
            n_other: 0,
        }
    }
}

impl Tab {
    /// Saves what has changed, as the app does: the journal first, local storage after it, and again for as long as
    /// something of another tab was taken in.
    pub fn save(&mut self) -> Option<SaveError> {
        for _ in 0..3 {
            let mut problem = None;
            let mut changes = Vec::new();
            for section in Section::ALL {
                let (more, newer) = self.door.changes(section, &self.workbook);
                changes.extend(more);
                problem = problem.or((!newer.is_empty()).then_some(SaveError::Newer));
            }
            if changes.is_empty() {
                return problem;
            }
            let now = moment();
            let batch = Batch {
                changes,
                witness: self.door.witness(),
            };
            let verdicts = match keep_on(&self.browser.journal, &batch, now) {
                Ok(verdicts) => verdicts,
                Err(error) => return Some(SaveError::Shelf(error)),
            };
            let _ = keep_on(&self.browser.local, &batch, now);
            for (change, verdict) in batch.changes.iter().zip(verdicts) {
                match verdict {
                    Verdict::Write { revision, .. } => {
                        self.door.has_kept(change, revision, now.clock);
                    }
                    Verdict::Same { revision, clock } => {
                        self.door.has_kept(change, revision, clock);
                    }
                    Verdict::Theirs(entry) => {
                        let clashes = self
                            .door
                            .take_in(&change.place, entry, &mut self.workbook)
                            .unwrap();
                        for clash in clashes {
                            self.n_other += 1;
                            self.workbook.other_words.set(OtherWords {
                                id: id(&format!("other-{}-{}", now.clock, self.n_other)),
                                since: day(TODAY),
                                place: change.place.name(),
                                way: clash.way,
                                other: clash.other.to_string(),
                            });
                        }
                    }
                    Verdict::Newer => {
                        self.door.has_become_newer(change.place.clone());
                        problem = Some(SaveError::Newer);
                    }
                    Verdict::Gone => return Some(SaveError::Gone),
                }
            }
            if problem.is_some() {
                return problem;
            }
        }
        None
    }
}

/// What a workbook is kept as.
pub fn texts_of(workbook: &Workbook) -> Texts {
    Browser::holding(workbook).texts().1
}

fn goal(number: usize) -> Id {
    id(&format!("goal-{number}"))
}

#[test]
fn two_tabs_that_change_different_records_keep_both() {
    let browser = Browser::holding(&full());
    let (mut one, mut two) = (browser.tab(), browser.tab());
    one.workbook.goals.get_mut(&goal(1)).unwrap().who = note("Mair");
    two.workbook.goals.get_mut(&goal(2)).unwrap().who = note("Siân");
    one.workbook
        .values
        .set_why(&card("kindness"), note("Mam-gu"));
    two.workbook
        .goals
        .add(Goal::new(id("new"), line("Learn a song"), day(TODAY)));
    assert_eq!((one.save(), two.save()), (None, None));
    let kept = browser.tab().workbook;
    assert_eq!(kept.goals.get(&goal(1)).unwrap().who, note("Mair"));
    assert_eq!(kept.goals.get(&goal(2)).unwrap().who, note("Siân"));
    assert_eq!(
        kept.values.get(&card("kindness")).unwrap().why,
        note("Mam-gu")
    );
    assert!(kept.goals.get(&id("new")).is_some());
    assert_eq!(kept.other_words, full().other_words);
}

#[test]
fn two_tabs_that_change_different_words_of_one_record_keep_both() {
    let browser = Browser::holding(&full());
    let (mut one, mut two) = (browser.tab(), browser.tab());
    one.workbook.goals.get_mut(&goal(1)).unwrap().who = note("Mair");
    let there = two.workbook.goals.get_mut(&goal(1)).unwrap();
    there.what = note("To the far shop");
    there
        .steps
        .push(Step::new(id("step-new"), line("Find my coat")));
    assert_eq!((one.save(), two.save()), (None, None));
    let kept = browser.tab().workbook;
    let kept = kept.goals.get(&goal(1)).unwrap();
    assert_eq!(
        (kept.who.as_str(), kept.what.as_str()),
        ("Mair", "To the far shop")
    );
    assert!(kept.step(&id("step-new")).is_some());
}

#[test]
fn the_same_words_changed_in_two_tabs_are_both_kept_until_the_person_chooses() {
    let browser = Browser::holding(&full());
    let (mut one, mut two) = (browser.tab(), browser.tab());
    one.workbook.goals.get_mut(&goal(1)).unwrap().title = line("Walk to the sea");
    two.workbook.goals.get_mut(&goal(1)).unwrap().title = line("Walk to the park");
    assert_eq!((one.save(), two.save()), (None, None));
    let mut later = browser.tab().workbook;
    let other = later
        .other_words
        .iter()
        .find(|other| other.place == "goals.goal-1" && other.way == ["title"]);
    let other = other.unwrap().clone();
    let both = shown(&other, &later).unwrap();
    assert_eq!(
        both,
        ("Walk to the park".to_owned(), "Walk to the sea".to_owned())
    );
    let replaced = use_other(&other, &mut later).unwrap();
    let title = |workbook: &Workbook| workbook.goals.get(&goal(1)).unwrap().title.clone();
    assert_eq!(title(&later), line("Walk to the sea"));
    use_other(&replaced, &mut later).unwrap();
    assert_eq!(
        title(&later),
        line("Walk to the park"),
        "there is a way back"
    );
}

#[test]
fn a_step_done_in_one_tab_and_paused_in_another_stays_whole_and_the_person_is_asked() {
    let browser = Browser::holding(&full());
    let (mut one, mut two) = (browser.tab(), browser.tab());
    let step = id("step-2");
    let of = |tab: &mut Tab| {
        let goal = tab.workbook.goals.get_mut(&goal(1)).unwrap();
        goal.steps
            .iter()
            .position(|other| other.id == step)
            .unwrap()
    };
    let place = of(&mut one);
    one.workbook.goals.get_mut(&goal(1)).unwrap().steps[place].mark_done(day(TODAY));
    two.workbook.goals.get_mut(&goal(1)).unwrap().steps[place].pause(None);
    assert_eq!((one.save(), two.save()), (None, None));
    let kept = browser.tab().workbook;
    let state = kept.goals.get(&goal(1)).unwrap().steps[place].state;
    assert_eq!(state, camau::domain::StepState::Paused { until: None });
    let other = kept
        .other_words
        .iter()
        .find(|other| other.way.contains(&"state".to_owned()));
    assert_eq!(shown(other.unwrap(), &kept).unwrap().1, "done");
}

#[test]
fn how_camau_looks_is_never_asked_about() {
    let browser = Browser::holding(&full());
    let (mut one, mut two) = (browser.tab(), browser.tab());
    one.workbook.settings.theme = camau::domain::Theme::Light;
    two.workbook.settings.theme = camau::domain::Theme::System;
    assert_eq!((one.save(), two.save()), (None, None));
    assert_eq!(browser.tab().workbook.other_words, full().other_words);
}

#[test]
fn a_goal_taken_off_in_one_tab_and_written_in_by_another_stays() {
    let browser = Browser::holding(&full());
    let (mut one, mut two) = (browser.tab(), browser.tab());
    one.workbook.goals.remove(&goal(1)).unwrap();
    two.workbook.goals.get_mut(&goal(1)).unwrap().who = note("Mair");
    assert_eq!((one.save(), two.save()), (None, None));
    let kept = browser.tab().workbook;
    assert_eq!(kept.goals.get(&goal(1)).unwrap().who, note("Mair"));
}

#[test]
fn a_step_moved_in_one_tab_and_added_in_another_keeps_both() {
    let browser = Browser::holding(&full());
    let (mut one, mut two) = (browser.tab(), browser.tab());
    one.workbook
        .goals
        .get_mut(&goal(1))
        .unwrap()
        .move_step(&id("step-1"), camau::domain::Direction::Down);
    two.workbook
        .goals
        .get_mut(&goal(1))
        .unwrap()
        .add_step(id("step-new"), line("Find my coat"));
    assert_eq!((one.save(), two.save()), (None, None));
    let kept = browser.tab().workbook;
    let steps = &kept.goals.get(&goal(1)).unwrap().steps;
    assert_eq!(steps[0].id, id("step-2"));
    assert_eq!(steps[1].id, id("step-1"));
    assert!(steps.iter().any(|step| step.id == id("step-new")));
}

#[test]
fn what_a_page_gave_to_local_storage_as_it_was_hidden_the_journal_has_before_it_is_called_saved() {
    let browser = Browser::holding(&full());
    let mut tab = browser.tab();
    tab.workbook.goals.get_mut(&goal(1)).unwrap().who = note("Mair");
    let (changes, _) = tab.door.changes(Section::Goals, &tab.workbook);
    let batch = Batch {
        changes,
        witness: tab.door.witness(),
    };
    // The page is hidden, and may not live to see the journal's answer. It does live, and saves.
    keep_on(&browser.local, &batch, moment()).unwrap();
    let (writes, verdicts) = weighed(&browser, &batch);
    assert!(matches!(verdicts[..], [Verdict::Same { .. }]));
    write_all(&browser.journal, &writes).unwrap();
    let (local, journal) = browser.texts();
    assert_eq!(journal, local);
    assert!(journal["camau.goals.goal-1"].contains("Mair"));

    // What the journal holds and cannot be read is not written over on this way, and nothing is once it has vanished.
    let torn = camau::storage::Write {
        key: "camau.goals.goal-1".to_owned(),
        text: Some("{half".to_owned()),
    };
    browser.journal.write(&torn).unwrap();
    assert_eq!(weighed(&browser, &batch).0, []);
    browser.clear();
    assert_eq!(weighed(&browser, &batch), (vec![], vec![Verdict::Gone]));
}

fn weighed(browser: &Browser, batch: &Batch) -> (Vec<camau::storage::Write>, Vec<Verdict>) {
    let found = |shelf: &MemoryShelf| {
        batch
            .keys()
            .iter()
            .map(|key| shelf.read(key).unwrap())
            .collect()
    };
    weigh_both(
        batch,
        found(&browser.journal),
        found(&browser.local),
        moment(),
    )
}

/// One edit in one of two tabs.
#[derive(Clone, Debug)]
struct Edit {
    second: bool,
    goal: usize,
    field: u8,
    number: u32,
    saves: bool,
}

fn any_edit() -> impl Strategy<Value = Edit> {
    (
        any::<bool>(),
        1..5_usize,
        0..5_u8,
        any::<u32>(),
        any::<bool>(),
    )
        .prop_map(|(second, goal, field, number, saves)| Edit {
            second,
            goal,
            field,
            number,
            saves,
        })
}

fn edit(tab: &mut Tab, edit: &Edit) -> String {
    let words = format!("words-{}-{}", edit.number, u8::from(edit.second));
    let goals = &mut tab.workbook.goals;
    match edit.field {
        0 => goals.add(Goal::new(
            id(&format!("g-{words}")),
            line(&words),
            day(TODAY),
        )),
        1 => goals
            .get_mut(&goal(edit.goal))
            .unwrap()
            .add_step(id(&format!("s-{words}")), line(&words)),
        2 => goals.get_mut(&goal(edit.goal)).unwrap().who = note(&words),
        3 => goals.get_mut(&goal(edit.goal)).unwrap().title = line(&words),
        _ => tab
            .workbook
            .values
            .add_own(id(&format!("v-{words}")), line(&words)),
    }
    words
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn of_200_edits_in_two_tabs_all_that_both_saved_is_there(edits in proptest::collection::vec(any_edit(), 200)) {
        let browser = Browser::holding(&full());
        let mut tabs = [browser.tab(), browser.tab()];
        // What each tab wrote last in each place; anything before was written over by the same person in the same tab.
        let mut last = std::collections::BTreeMap::new();
        for (number, one) in edits.iter().enumerate() {
            let tab = &mut tabs[usize::from(one.second)];
            let one = Edit { number: u32::try_from(number).unwrap(), ..one.clone() };
            let words = edit(tab, &one);
            let place = match one.field {
                2 | 3 => (one.field, one.goal, usize::from(one.second)),
                _ => (one.field, number + 10, 0),
            };
            last.insert(place, (words, one.second, number));
            if one.saves {
                prop_assert_eq!(tab.save(), None);
            }
        }
        for tab in &mut tabs {
            prop_assert_eq!(tab.save(), None);
        }
        let kept = format!("{:?}", browser.tab().workbook);
        for ((field, goal, tab), (words, second, number)) in &last {
            // Words that the other tab saw and then replaced are gone by its person's own hand.
            let replaced = (*field == 2 || *field == 3) && last
                .get(&(*field, *goal, 1 - *tab))
                .is_some_and(|(_, _, other)| other > number);
            prop_assert!(replaced || kept.contains(words.as_str()), "{words} of {second} is gone");
        }
    }
}
