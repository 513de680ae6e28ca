//! The two places in the browser, as one.

use super::{
    Batch, ERASED, Moment, Opened, Place, Rest, Shelf, ShelfError, Texts, Unread, Verdict, Write,
    age, all_set_aside,
    browser::BrowserShelf,
    journal::{Journal, pause},
    keep_on, lock, newer, open,
    opening::{NEAR, aside_key, near_keys, open_near},
    weigh_both,
};
use std::{cell::RefCell, iter, rc::Rc};

/// Keeps texts in local storage, and in a journal in front of it, as far as the browser has them.
#[derive(Clone)]
pub struct Keeper {
    local: Option<BrowserShelf>,
    journal: Option<Journal>,
    /// What local storage could not take. The journal has it; it is tried again with each later change.
    owed: Rc<RefCell<Vec<Write>>>,
    /// The note in the journal of what Today shows.
    near: Rc<RefCell<Option<String>>>,
    /// The device's clock when this tab began to read. What was written since is newer than anything read.
    opened: u64,
}

/// Where changes were kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// For good: they survive a killed browser.
    InJournal,
    /// In local storage alone, which writes to disk when it likes.
    InLocalAlone,
}

/// After an erasure, how long local storage may still bring old texts back, in milliseconds. A killed browser forgets
/// what it did in the last minute.
const BROUGHT_BACK_WITHIN: u64 = 10 * 60 * 1_000;

/// How often a journal that answered before is asked for the rest, and how long between, in milliseconds.
const ASKED_AGAIN: usize = 5;
const BETWEEN: i32 = 2_000;

impl Keeper {
    /// Finds what the browser has to keep words in, reads at least what Today shows and brings it level. None where the
    /// browser keeps nothing, and none where nothing is left to read.
    pub async fn open(clock: u64) -> (Option<Self>, Opened, Option<Unread>) {
        let local = BrowserShelf::find().ok();
        let local = local.filter(|local| local.read(ERASED).is_ok());
        let journal = Journal::open().await.ok();
        let found = match &journal {
            Some(journal) => first_texts(journal).await.ok(),
            None => None,
        };
        let keeper = Self {
            local,
            journal: journal.filter(|_| found.is_some()),
            owed: Rc::default(),
            near: Rc::default(),
            opened: clock,
        };
        let (opened, unread) = match found {
            Some((texts, Some(near))) => {
                let keys = near_keys(&near);
                let local = found_under(&keys, keeper.in_local(&keys));
                let (opened, unread) = open_near(&near, &local, &texts, clock);
                keeper.near.replace(Some(near));
                (opened, Some(unread))
            }
            found => {
                let local = keeper.local_texts();
                let journal = found.as_ref().map(|(texts, _)| texts);
                if let Some(journal) = journal {
                    keeper.forget_erasure(&local, journal, clock).await;
                }
                (open(&local, journal, clock), None)
            }
        };
        keeper.bring_level(&opened).await;
        let keeps = keeper.local.is_some() || keeper.journal.is_some();
        (keeps.then_some(keeper), opened, unread)
    }

    /// Takes over what was not read on opening. A journal that does not answer now is asked again: it answered a moment
    /// ago, and some texts may stand in it alone. When it never does, local storage is what there is, as on an opening
    /// without a journal.
    pub async fn rest(&self, unread: Unread, clock: u64) -> Rest {
        let local = self.local_texts();
        let journal = self.journal_texts_at_last().await;
        if let Some(journal) = &journal {
            self.forget_erasure(&local, journal, clock).await;
        }
        unread.rest(local, journal)
    }

    fn local_texts(&self) -> Texts {
        let texts = self.local.as_ref().and_then(|local| local.texts().ok());
        texts.unwrap_or_default()
    }

    async fn journal_texts_at_last(&self) -> Option<Texts> {
        let journal = self.journal.as_ref()?;
        for _ in 0..ASKED_AGAIN {
            if let Ok(texts) = journal.texts().await {
                return Some(texts);
            }
            pause(BETWEEN).await;
        }
        None
    }

    /// Notes in the journal what Today shows, where that is not noted already. Where it fails, or the page ends before,
    /// the next opening reads a little more or less at first.
    pub async fn note_near(&self, near: Option<String>) {
        let (Some(journal), true) = (&self.journal, *self.near.borrow() != near) else {
            return;
        };
        let write = Write {
            key: NEAR.to_owned(),
            text: near.clone(),
        };
        self.near.replace(near);
        let _ = journal.write(vec![write]).await;
    }

    /// Brings the two places level. Where this fails, both stay as they were, and the next opening tries again. What
    /// another tab has written meanwhile is newer, and stays.
    pub async fn bring_level(&self, opened: &Opened) {
        self.follow(opened.to_local.clone());
        let Some(journal) = self.journal.as_ref() else {
            return;
        };
        if opened.to_journal.is_empty() {
            return;
        }
        let writes = opened.to_journal.clone();
        let keys: Vec<String> = writes.iter().map(|write| write.key.clone()).collect();
        let since = self.opened;
        let level = move |found: Vec<Option<String>>| {
            let right = iter::zip(writes, found)
                .filter(|(write, found)| is_right(write, found.as_deref(), since));
            (right.map(|(write, _)| write).collect(), ())
        };
        let _ = journal.exchange(&keys, level).await;
    }

    /// Takes off the note that everything was erased, once nothing from before can come back.
    async fn forget_erasure(&self, local: &Texts, journal: &Texts, clock: u64) {
        let erased = journal.get(ERASED).and_then(|text| text.parse().ok());
        if erased.is_none_or(|erased: u64| erased + BROUGHT_BACK_WITHIN >= clock) {
            return;
        }
        if let Some(journal_itself) = &self.journal
            && local.keys().all(|key| journal.contains_key(key))
        {
            let _ = journal_itself.write(vec![Write::remove(ERASED)]).await;
        }
    }

    /// Keeps changes, in the journal first. Other tabs wait meanwhile.
    pub async fn keep(
        &self,
        batch: &Batch,
        moment: Moment,
    ) -> Result<(Kept, Vec<Verdict>), ShelfError> {
        let _lock = lock::take().await;
        if let Some(journal) = &self.journal {
            let keys = batch.keys();
            let kept = journal.exchange(&keys, |found| {
                let (writes, verdicts) = weigh_both(batch, found, self.in_local(&keys), moment);
                (writes.clone(), (writes, verdicts))
            });
            match kept.await {
                Ok((writes, verdicts)) => {
                    self.follow(writes);
                    return Ok((Kept::InJournal, verdicts));
                }
                Err(error) if self.local.is_none() => return Err(error),
                // The journal has broken down; local storage alone is better than nothing.
                Err(_) => {}
            }
        }
        let local = self.local.as_ref().ok_or(ShelfError::Blocked)?;
        let verdicts = keep_on(local, batch, moment)?;
        Ok((Kept::InLocalAlone, verdicts))
    }

    /// Keeps changes in local storage before this returns: a page that is being left may not live to see the journal's
    /// answer.
    pub fn keep_at_once(&self, batch: &Batch, moment: Moment) {
        if let Some(local) = &self.local {
            // Where it fails the journal is still asked.
            let _ = keep_on(local, batch, moment);
        }
    }

    /// What local storage holds under some keys.
    fn in_local(&self, keys: &[String]) -> Vec<Option<String>> {
        let read = |key| self.local.as_ref()?.read(key).ok().flatten();
        keys.iter().map(|key| read(key)).collect()
    }

    /// Lets local storage follow the journal. What it holds that is newer is left alone, and what cannot be read there is
    /// set aside first.
    fn follow(&self, writes: Vec<Write>) {
        let Some(local) = &self.local else {
            return;
        };
        let mut owed = self.owed.borrow_mut();
        for write in writes {
            owed.retain(|other| other.key != write.key);
            owed.push(write);
        }
        owed.retain(|write| follow_one(local, write).is_err());
    }

    /// Whether local storage is behind the journal, because it had no room.
    pub fn is_behind(&self) -> bool {
        !self.owed.borrow().is_empty()
    }

    /// Tries again what local storage could not take.
    pub fn catch_up(&self) {
        self.follow(Vec::new());
    }

    /// What stands in some places now.
    pub async fn read(&self, places: &[Place]) -> Vec<Option<String>> {
        let keys: Vec<String> = places.iter().map(Place::key).collect();
        let nothing = vec![None; keys.len()];
        let found = match &self.journal {
            Some(journal) => journal.read(&keys).await,
            None => Ok(nothing.clone()),
        };
        let both = found
            .unwrap_or(nothing)
            .into_iter()
            .zip(self.in_local(&keys));
        let both = keys.iter().zip(both);
        both.map(|(key, (journal, local))| newer(key, journal, local))
            .collect()
    }

    /// Every text of ours in both places. None for a place the browser does not have.
    pub async fn texts(&self) -> (Option<Texts>, Option<Texts>) {
        let local = self.local.as_ref().and_then(|local| local.texts().ok());
        let journal = match &self.journal {
            Some(journal) => journal.texts().await.ok(),
            None => None,
        };
        (local, journal)
    }

    /// Everything that was set aside.
    pub async fn set_aside(&self) -> Vec<super::SetAside> {
        let (local, journal) = self.texts().await;
        all_set_aside(&local.unwrap_or_default(), journal.as_ref())
    }

    /// Takes one text that was set aside off for good.
    pub async fn discard(&self, key: &str) -> Result<(), ShelfError> {
        let write = Write::remove(key);
        self.owed.borrow_mut().retain(|other| other.key != key);
        if let Some(journal) = &self.journal {
            journal.write(vec![write.clone()]).await?;
        }
        match &self.local {
            Some(local) => local.write(&write),
            None => Ok(()),
        }
    }

    /// Keeps a text that is no record under a key of ours: in the journal where there is one, since it may be long.
    pub async fn put_aside(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        let write = Write::text(key, text);
        match (&self.journal, &self.local) {
            (Some(journal), _) => journal.write(vec![write]).await,
            (None, Some(local)) => local.write(&write),
            (None, None) => Err(ShelfError::Blocked),
        }
    }

    /// Erases everything of ours, set-aside texts included, and nothing else on the origin. Where the journal cannot be
    /// reached, local storage is emptied all the same and notes it, so that nothing comes back from the journal later.
    pub async fn erase(&self, clock: u64) -> Result<(), ShelfError> {
        let _lock = lock::take().await;
        self.forget_kept();
        let note = Write::text(ERASED, &clock.to_string());
        let journal = match &self.journal {
            Some(journal) => Ok(Some(journal.clone())),
            None => Journal::open_if_any().await,
        };
        let emptied = match journal {
            Ok(Some(journal)) => journal.replace_all(std::slice::from_ref(&note)).await,
            Ok(None) => Ok(()),
            Err(error) => Err(error),
        };
        if let Some(local) = &self.local {
            for key in local.texts()?.keys() {
                local.write(&Write::remove(key))?;
            }
            if emptied.is_err() {
                local.write(&note)?;
            }
        }
        emptied
    }

    /// Forgets what local storage is owed and what is noted, after what was kept has vanished.
    pub fn forget_kept(&self) {
        self.owed.borrow_mut().clear();
        self.near.replace(None);
    }
}

/// What the journal holds under the keys to be read first, and the note that says which they are. Without such a note
/// everything it holds.
async fn first_texts(journal: &Journal) -> Result<(Texts, Option<String>), ShelfError> {
    let note = journal.read(&[NEAR.to_owned()]).await?.pop().flatten();
    let Some(note) = note else {
        return Ok((journal.texts().await?, None));
    };
    let keys = near_keys(&note);
    let texts = journal.read(&keys).await?;
    Ok((found_under(&keys, texts), Some(note)))
}

/// The texts that were found under some keys. They are put in one by one: collecting them would sort them first, and the code
/// for that weighs more than this module.
fn found_under(keys: &[String], found: Vec<Option<String>>) -> Texts {
    let mut texts = Texts::new();
    for (key, text) in iter::zip(keys, found) {
        if let Some(text) = text {
            texts.insert(key.clone(), text);
        }
    }
    texts
}

/// Whether a write that was decided on when this tab began to read is right in view of what stands there now.
fn is_right(write: &Write, found: Option<&str>, since: u64) -> bool {
    let Some(found) = found.and_then(|found| age(&write.key, found)) else {
        return true;
    };
    match &write.text {
        Some(text) => age(&write.key, text).is_some_and(|new| new >= found),
        None => found.1 < since,
    }
}

fn follow_one(local: &BrowserShelf, write: &Write) -> Result<(), ShelfError> {
    let place = Place::from_key(&write.key);
    if let (Some(place), Some(text)) = (place, &write.text)
        && let Some(found) = local.read(&write.key)?
    {
        let (here, new) = (age(&write.key, &found), age(&write.key, text));
        if here > new {
            return Ok(());
        }
        if here.is_none() && found != *text {
            let clock = new.map_or(0, |(_, clock)| clock);
            local.write(&Write::text(&aside_key(&place, clock + 1), &found))?;
        }
    }
    local.write(write)
}
