//! The browser is killed, again and again, at any moment: what was called saved is there.

use crate::writing;
use anyhow::{Context, Result, ensure};
use browser::{
    App, Dice, Outcome, Person, Profile, Setup, Size,
    dice::fresh_seed,
    person::Role,
    wait::{self, Look},
};
use serde_json::{Value, json};
use std::{
    env,
    fmt::{self, Display, Formatter},
    time::{Duration, Instant},
};
use tokio::time::sleep;

/// How many times the browser is killed, where `cargo xtask kills` asks for no other number.
const ROUNDS: usize = 5;

const SAVED: &str = "Saved on this device.";

/// A number that the chore names in the environment.
fn asked<T: std::str::FromStr>(name: &str) -> Option<T> {
    env::var(name).ok()?.parse().ok()
}

/// A box in which somebody types, and what is known of it.
struct Words {
    /// The way to it: a page, the button on it that opens the box, and the name of the box.
    page: String,
    press: Option<&'static str>,
    name: &'static str,
    /// What stood in it when the screen last said that it was saved.
    acknowledged: String,
    typed: String,
}

impl Words {
    fn at(page: &str, press: Option<&'static str>, name: &'static str) -> Self {
        Self {
            page: page.to_owned(),
            press,
            name,
            acknowledged: String::new(),
            typed: String::new(),
        }
    }

    async fn find(&self, person: &Person) -> Outcome {
        person.go(&self.page).await?;
        // A box that holds half of something stands open.
        let what = format!("the box “{}”", self.name);
        let press = wait::until(&what, async || {
            if person.can_find(Role::Field, self.name).await? {
                return Ok(Look::Found(None));
            }
            if let Some(press) = self.press
                && person.can_find(Role::Button, press).await?
            {
                return Ok(Look::Found(Some(press)));
            }
            Ok(Look::NotYet(person.words().await?))
        });
        if let Some(press) = press.await? {
            person.press(press).await?;
        }
        person.type_into(self.name, "").await
    }
}

fn n_words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// What came of it.
#[derive(Default)]
struct Figures {
    seed: u64,
    rounds: usize,
    taken: Duration,
    keys: usize,
    typed: usize,
    acknowledged: usize,
    /// Typed and never called saved, and gone with the browser.
    gone: usize,
    /// Acknowledged, and not there.
    lost: usize,
    unreadable: usize,
    faults: Vec<String>,
}

impl Display for Figures {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self {
            seed,
            rounds,
            taken,
            keys,
            typed,
            acknowledged,
            gone,
            lost,
            unreadable,
            faults,
        } = self;
        writeln!(
            f,
            "Kills: {rounds}, in {:.0} s, with the seed {seed}",
            taken.as_secs_f64()
        )?;
        writeln!(f, "Keys pressed: {keys}")?;
        writeln!(f, "Words typed: {typed}")?;
        writeln!(f, "Words called saved: {acknowledged}")?;
        writeln!(f, "Words called saved and lost: {lost}")?;
        writeln!(f, "Words killed before they were called saved: {gone}")?;
        write!(f, "Parts that could not be read: {unreadable}")?;
        for fault in faults {
            write!(f, "\n{fault}")?;
        }
        Ok(())
    }
}

struct Campaign {
    app: App,
    profile: Profile,
    dice: Dice,
    boxes: Vec<Words>,
    figures: Figures,
}

impl Campaign {
    /// Somebody with a value and a goal, who closes their browser as people do.
    async fn begin(seed: u64) -> Result<Self> {
        let app = App::serve()?;
        let person = app.visitor(Size::Phone).await?;
        writing::values(&person, &[writing::VALUES[0]]).await?;
        writing::a_goal(&person, writing::GOAL, &[]).await?;
        let goal = person.path().await?;
        person.sees(SAVED).await?;
        let boxes = vec![
            Words::at("/start", None, "In my own words"),
            Words::at(
                "/values",
                Some("Why, and how close"),
                "Why it matters to me",
            ),
            Words::at(
                &goal,
                Some("Think it through"),
                "What exactly would I be doing?",
            ),
            // Half a goal, which belongs to nothing so far.
            Words::at("/goals", Some("Add a goal"), "My goal"),
        ];
        Ok(Self {
            app,
            profile: person.leaves(),
            dice: Dice::of(seed),
            boxes,
            figures: Figures {
                seed,
                ..Figures::default()
            },
        })
    }

    async fn opens_again(&self) -> Result<Person> {
        let again = self
            .app
            .visitor_again(&self.profile, Setup::default(), Size::Phone);
        again.await
    }

    async fn round(&mut self, round: usize) -> Outcome {
        let person = self.opens_again().await?;
        self.looks_for_what_was_saved(&person, round).await?;
        self.types(&person, round).await?;
        self.profile = person.has_the_browser_killed();
        self.figures.rounds += 1;
        Ok(())
    }

    async fn looks_for_what_was_saved(&mut self, person: &Person, round: usize) -> Outcome {
        let Self { boxes, figures, .. } = self;
        for words in boxes {
            words.find(person).await?;
            let found = person.words_in(words.name).await?;
            let Words {
                name,
                acknowledged,
                typed,
                ..
            } = words;
            if !found.starts_with(acknowledged.trim_end()) {
                figures.lost += n_words(acknowledged).saturating_sub(n_words(&found)).max(1);
                figures.faults.push(format!(
                    "round {round}, “{name}”: “{acknowledged}” was called saved, and there is “{found}”"
                ));
            } else if !typed.starts_with(found.trim_end()) {
                figures.faults.push(format!(
                    "round {round}, “{name}”: nobody typed “{found}”, but “{typed}”"
                ));
            } else {
                figures.gone += n_words(typed) - n_words(&found);
            }
            words.acknowledged.clone_from(&found);
            words.typed = found;
        }
        let kept = [person.all_stored().await?, person.all_in_journal().await?].concat();
        let set_aside = kept
            .iter()
            .filter(|(key, _)| key.starts_with("camau.set-aside."));
        let said = usize::from(person.shows("could not be opened").await?);
        let unreadable = set_aside.count() + said;
        if unreadable > 0 {
            figures.unreadable += unreadable;
            figures.faults.push(format!(
                "round {round}: of {kept:?} something is unreadable"
            ));
        }
        Ok(())
    }

    /// Types key by key, now and then waits to see that it is saved, and stops anywhere.
    async fn types(&mut self, person: &Person, round: usize) -> Outcome {
        let Self {
            dice,
            boxes,
            figures,
            ..
        } = self;
        let at = usize::try_from(dice.below(boxes.len() as u64))?;
        let words = boxes.get_mut(at).context("there is no such box")?;
        words.find(person).await?;
        // Another tab, to look at now and then: a page that is hidden may never be woken.
        person.opens_another_tab().await?;
        person.looks_at_tab(0).await?;
        let all: String = (0..9).map(|word| format!("r{round}w{word} ")).collect();
        let all = match words.typed.is_empty() || words.typed.ends_with(' ') {
            true => all,
            false => [" ", &all].concat(),
        };
        let n_keys = usize::try_from(8 + dice.below(all.len() as u64 - 8))?;
        let n_before = (n_words(&words.typed), n_words(&words.acknowledged));
        for key in all.chars().take(n_keys) {
            person.type_here(&key.to_string()).await?;
            words.typed.push(key);
            figures.keys += 1;
            sleep(Duration::from_millis(dice.below(90))).await;
            if dice.once_in(20) {
                person.sees(SAVED).await?;
            }
            if dice.once_in(12) {
                person.looks_at_tab(1).await?;
                person.looks_at_tab(0).await?;
            }
            if let Some(saved) = called_saved(person, dice).await? {
                words.acknowledged = saved;
            }
        }
        let is_left = dice.once_in(3);
        if is_left {
            // The page is hidden with words in it that were saved nowhere so far, and killed once it says that they are.
            person.type_here(".").await?;
            words.typed.push('.');
            person.looks_at_tab(1).await?;
            person.looks_at_tab(0).await?;
            person.sees(SAVED).await?;
            words.acknowledged = person.words_in(words.name).await?;
        }
        figures.typed += n_words(&words.typed) - n_before.0;
        figures.acknowledged += n_words(&words.acknowledged).saturating_sub(n_before.1);
        // A save is a quarter of a second behind the keys, so this falls before, into and after one.
        let longest = if is_left { 50 } else { 500 };
        sleep(Duration::from_millis(dice.below(longest))).await;
        Ok(())
    }
}

/// What stands in the box, where the screen calls it saved in the same moment. Most of the time nobody looks.
async fn called_saved(person: &Person, dice: &mut Dice) -> Result<Option<String>> {
    if !dice.once_in(3) {
        return Ok(None);
    }
    let script = "return pageWords().includes(arguments[0]) ? document.activeElement.value : null";
    let found: Value = person.ask(script, vec![json!(SAVED)]).await?;
    Ok(found.as_str().map(str::to_owned))
}

#[tokio::test]
async fn every_word_called_saved_is_there_after_the_browser_was_killed_at_any_moment() -> Outcome {
    let rounds = asked("CAMAU_KILLS").unwrap_or(ROUNDS);
    let seed = asked("CAMAU_SEED").unwrap_or_else(fresh_seed);
    println!("Kills: {rounds} to come, with the seed {seed}");
    let begun = Instant::now();
    let mut campaign = Campaign::begin(seed).await?;
    for round in 0..rounds {
        campaign
            .round(round)
            .await
            .with_context(|| format!("round {round} of the seed {seed}"))?;
    }
    let person = campaign.opens_again().await?;
    campaign.looks_for_what_was_saved(&person, rounds).await?;
    campaign.figures.taken = begun.elapsed();
    println!("{}", campaign.figures);
    ensure!(campaign.figures.faults.is_empty(), "{}", campaign.figures);
    ensure!(
        campaign.figures.acknowledged > 0,
        "nothing was ever called saved"
    );
    Ok(())
}
