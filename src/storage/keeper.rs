//! The two places in the browser, as one.

use super::{
    Batch, ERASED, Findings, Moment, Opened, Place, Rest, Shelf, ShelfError, Texts, Verdict, Write,
    age, all_set_aside,
    browser::BrowserShelf,
    journal::{Journal, Snapshot},
    keep_on, lock, newer,
    opening::aside_key,
    opening::open_near,
    weigh_both,
};
use std::{cell::RefCell, rc::Rc};

/// Keeps texts in local storage, and in a journal in front of it, as far as the browser has them.
#[derive(Clone)]
pub struct Keeper {
    local: Option<BrowserShelf>,
    journal: Option<Journal>,
    /// What local storage could not take. The journal has it; it is tried again with each later change.
    owed: Rc<RefCell<Vec<Write>>>,
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

impl Keeper {
    /// Finds what the browser has to keep words in, reads what Today shows and brings it level. None where the browser
    /// keeps nothing.
    pub async fn open(clock: u64) -> (Option<Self>, Opened, Option<Rest>) {
        let local = BrowserShelf::find().ok();
        let local = local.filter(|local| local.read(ERASED).is_ok());
        let journal = Journal::open().await.ok();
        let found = match &journal {
            Some(journal) => journal.snapshot().await.ok(),
            None => None,
        };
        let keeper = Self {
            local,
            journal: journal.filter(|_| found.is_some()),
            owed: Rc::default(),
        };
        keeper.forget_erasure(found.as_ref(), clock).await;
        let local = keeper.local.clone();
        let shelf = local.map(|local| Box::new(local) as Box<dyn Shelf>);
        let found = found.map(|found| Box::new(found) as Box<dyn Findings>);
        let (opened, rest) = open_near(shelf, found, clock);
        keeper.bring_level(&opened).await;
        let keeps = keeper.local.is_some() || keeper.journal.is_some();
        (keeps.then_some(keeper), opened, rest)
    }

    /// Brings the two places level. Where this fails, both stay as they were, and the next opening tries again.
    pub async fn bring_level(&self, opened: &Opened) {
        self.follow(opened.to_local.clone());
        if let Some(journal) = &self.journal
            && !opened.to_journal.is_empty()
        {
            let _ = journal.write(opened.to_journal.clone()).await;
        }
    }

    /// Takes off the note that everything was erased, once nothing from before can come back.
    async fn forget_erasure(&self, found: Option<&Snapshot>, clock: u64) {
        let (Some(found), Some(journal)) = (found, &self.journal) else {
            return;
        };
        let erased = found.text(ERASED).and_then(|text| text.parse::<u64>().ok());
        if erased.is_none_or(|erased| erased + BROUGHT_BACK_WITHIN >= clock) {
            return;
        }
        let local = self.local.as_ref().and_then(|local| local.keys().ok());
        if local.unwrap_or_default().iter().all(|key| found.holds(key)) {
            let _ = journal.write(vec![Write::remove(ERASED)]).await;
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
            Some(journal) => journal.exchange(&keys, |found| (Vec::new(), found)).await,
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
        self.owed.borrow_mut().clear();
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

    /// Forgets what local storage is owed, after what was kept has vanished.
    pub fn forget_owed(&self) {
        self.owed.borrow_mut().clear();
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
