//! Somebody using the app: what they see, press, type and follow.

use crate::{
    Browser, Paper, Profile,
    wait::{self, Look},
};
use anyhow::{Context, Result, anyhow, bail, ensure};
use camau::domain::Day;
use serde::Deserialize;
use serde_json::{Value, json};
use std::{fs, path::Path, time::Duration};
use thirtyfour::{By, Key, WebElement, action_chain::ActionChain};

/// The functions every question is asked with.
const LOOK: &str = include_str!("person/look.js");

/// More presses of Tab than any page has controls.
const MOST_TABS: usize = 150;

/// What a thing on the page is, as a screen reader says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Button,
    Link,
    Heading,
    /// Something to type in.
    Field,
    /// A checkbox or a radio button.
    Choice,
    /// A choice of file.
    File,
    Group,
}

impl Role {
    fn id(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Link => "link",
            Self::Heading => "heading",
            Self::Field => "field",
            Self::Choice => "choice",
            Self::File => "file",
            Self::Group => "group",
        }
    }
}

/// One of the two places in which the app keeps texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Local,
    Journal,
}

/// What things are dragged with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    Mouse,
    /// A finger on glass.
    Finger,
}

/// What has focus.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Focus {
    pub role: String,
    pub name: String,
}

impl Focus {
    fn is(&self, role: Role, name: &str) -> bool {
        self.role == role.id() && (self.name == name || self.name.starts_with(name))
    }
}

/// What a pointer does.
#[derive(Clone, Copy)]
enum Touch {
    Down,
    Move,
    Up,
}

/// A person at their browser.
pub struct Person {
    browser: Browser,
    origin: String,
}

impl Person {
    pub fn new(browser: Browser, origin: String) -> Self {
        Self { browser, origin }
    }

    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// Closes the browser; it can be opened again on the same profile.
    pub fn leaves(self) -> Profile {
        self.browser.close()
    }

    // Going about.

    /// Opens an address of the app afresh, and waits for its page.
    pub async fn go(&self, path: &str) -> Result<()> {
        self.open(path).await?;
        self.page_is_there()
            .await
            .with_context(|| format!("opening {path}"))
    }

    /// Opens an address on the app's origin, whatever comes of it.
    pub async fn open(&self, path: &str) -> Result<()> {
        let address = format!("{}{path}", self.origin);
        let opened = self.browser.driver().goto(address).await;
        opened.with_context(|| format!("opening {path}"))
    }

    /// Waits until the app shows a page.
    pub async fn page_is_there(&self) -> Result<()> {
        const READY: &str = "return document.readyState === 'complete' \
            && Boolean(document.querySelector('#app h1')) ? heading() : ''";
        wait::until("the app to show a page", async || {
            let heading: String = self.ask(READY, vec![]).await?;
            if heading.is_empty() {
                return Ok(Look::NotYet(self.whole_page().await?));
            }
            Ok(Look::Found(()))
        })
        .await
    }

    pub async fn reload(&self) -> Result<()> {
        self.browser.driver().refresh().await?;
        self.page_is_there().await
    }

    pub async fn back(&self) -> Result<()> {
        Ok(self.browser.driver().back().await?)
    }

    pub async fn forward(&self) -> Result<()> {
        Ok(self.browser.driver().forward().await?)
    }

    /// Opens another tab beside the others, and looks at it.
    pub async fn opens_another_tab(&self) -> Result<()> {
        let driver = self.browser.driver();
        let tab = driver.new_tab().await?;
        driver.switch_to_window(tab).await?;
        Ok(())
    }

    /// Looks at one of the tabs, counted from 0 in the order they were opened.
    pub async fn looks_at_tab(&self, number: usize) -> Result<()> {
        let driver = self.browser.driver();
        let tabs = driver.windows().await?;
        let tab = tabs.get(number).context("there is no such tab")?;
        driver.switch_to_window(tab.clone()).await?;
        Ok(())
    }

    /// Has the browser killed, and comes back to what it kept.
    pub fn has_the_browser_killed(self) -> Profile {
        self.browser.kill()
    }

    /// Closes the tab without a word, and is left with an empty one.
    pub async fn closes_the_tab(&self) -> Result<()> {
        let driver = self.browser.driver();
        let tab = driver.window().await?;
        let fresh = driver.new_tab().await?;
        driver.switch_to_window(tab).await?;
        driver.close_window().await?;
        Ok(driver.switch_to_window(fresh).await?)
    }

    /// Has the tab crash, and is left with an empty one.
    pub async fn has_the_tab_crash(&self) -> Result<()> {
        let driver = self.browser.driver();
        let tab = driver.window().await?;
        let fresh = driver.new_tab().await?;
        driver.switch_to_window(tab).await?;
        // The tab cannot say that it has crashed.
        let _ = self.browser.devtools("Page.crash", json!({})).await;
        Ok(driver.switch_to_window(fresh).await?)
    }

    /// Turns to another page of the app by a link that is put on this one.
    pub async fn turns_to(&self, path: &str) -> Result<()> {
        const LINK: &str = "const link = document.createElement('a'); link.href = arguments[0]; \
            link.textContent = arguments[0]; document.body.append(link); \
            Object.assign(link.style, { position: 'fixed', top: '0', left: '0', zIndex: '9' }); \
            return link";
        let driver = self.browser.driver();
        let link = driver.execute(LINK, vec![json!(path)]).await?.element()?;
        // A browser may pass over a page in its history that nobody turned to by a press of their own.
        let turned = link.click().await;
        turned.with_context(|| format!("turning to {path}"))?;
        let remove = "arguments[0].remove()";
        driver.execute(remove, vec![link.to_json()?]).await?;
        Ok(())
    }

    /// Lets so many days go by: whatever is opened from now on is opened on a later day.
    pub async fn lets_days_pass(&self, days: u32) -> Result<()> {
        let later = format!(
            "{{ const Before = Date, ahead = {days} * 86400000; \
             globalThis.Date = class Date extends Before {{ \
                constructor(...parts) {{ \
                    if (parts.length) super(...parts); else super(Before.now() + ahead); }} \
                static now() {{ return Before.now() + ahead; }} }} }}"
        );
        self.browser.before_every_page(&later).await
    }

    /// The day on the open page, or so many after it, as pages write days.
    pub async fn day(&self, later: i32) -> Result<String> {
        let script = "const day = new Date(); day.setDate(day.getDate() + arguments[0]); \
            const style = { day: 'numeric', month: 'long', year: 'numeric' }; \
            return day.toLocaleDateString('en-GB', style)";
        self.ask(script, vec![json!(later)]).await
    }

    /// Today, by the device's own calendar.
    pub async fn today(&self) -> Result<Day> {
        let script = "const day = new Date(); \
            return [day.getFullYear(), day.getMonth() + 1, day.getDate()].join('-')";
        let today: String = self.ask(script, vec![]).await?;
        today.parse().ok().context("reading the day")
    }

    /// The path in the address bar, with what follows it.
    pub async fn path(&self) -> Result<String> {
        let script = "return location.pathname + location.search + location.hash";
        self.ask(script, vec![]).await
    }

    /// The title of the tab.
    pub async fn title(&self) -> Result<String> {
        Ok(self.browser.driver().title().await?)
    }

    // Pressing, following, choosing.

    pub async fn press(&self, button: &str) -> Result<()> {
        self.click(Role::Button, button, None).await
    }

    /// Presses the button of this name that stands nearest these words.
    pub async fn press_by(&self, near: &str, button: &str) -> Result<()> {
        self.click(Role::Button, button, Some(near)).await
    }

    pub async fn follow(&self, link: &str) -> Result<()> {
        self.click(Role::Link, link, None).await
    }

    /// Follows the link of this name that stands nearest these words.
    pub async fn follow_by(&self, near: &str, link: &str) -> Result<()> {
        self.click(Role::Link, link, Some(near)).await
    }

    /// Follows the link, and waits for the page of this heading.
    pub async fn follow_to(&self, link: &str, h1: &str) -> Result<()> {
        self.follow(link).await?;
        self.arrives_at(h1).await
    }

    /// Presses the button, and waits for the page of this heading.
    pub async fn press_to(&self, button: &str, h1: &str) -> Result<()> {
        self.press(button).await?;
        self.arrives_at(h1).await
    }

    /// Ticks or unticks a checkbox, or chooses among radio buttons.
    pub async fn choose(&self, label: &str) -> Result<()> {
        self.choose_at(label, None).await
    }

    /// Chooses what is called this in the group of that name.
    pub async fn choose_in(&self, group: &str, label: &str) -> Result<()> {
        self.choose_at(label, Some(group)).await
    }

    async fn choose_at(&self, label: &str, near: Option<&str>) -> Result<()> {
        let choice = self.find(Role::Choice, label, near).await?;
        // A person presses the words, or whatever part of the choice lies over them.
        let target = "const [box] = arguments; const label = box.labels?.[0] ?? box; \
            label.scrollIntoView({ block: 'center' }); \
            const { left, top, width, height } = label.getBoundingClientRect(); \
            const above = document.elementFromPoint(left + width / 2, top + height / 2); \
            return above === box ? box : label";
        let target = self
            .browser
            .driver()
            .execute(target, vec![choice.to_json()?])
            .await?;
        let clicked = target.element()?.click().await;
        clicked.with_context(|| format!("choosing “{label}”"))
    }

    pub async fn is_chosen(&self, label: &str) -> Result<bool> {
        let choice = self.find(Role::Choice, label, None).await?;
        Ok(choice.is_selected().await?)
    }

    /// Drags a line of the list to where another stands. The handle is found by the way it is made: it has no name, and
    /// who cannot see it has buttons.
    pub async fn drags(&self, line: &str, onto: &str, with: Pointer) -> Result<()> {
        const PLACES: &str = "const lines = Array.from(document.querySelectorAll('.rank__item')); \
            const line = (name) => lines.find((one) => \
                oneLine(wordsOf(one.querySelector('.rank__name'), false)) === name); \
            const [held, other] = Array.from(arguments, line); \
            const box = (one) => one.getBoundingClientRect(); \
            const middle = (box(held).top + box(held).bottom + box(other).top + box(other).bottom) / 4; \
            scrollBy({ top: middle - innerHeight / 2, behavior: 'instant' }); \
            const handle = box(held.querySelector('.rank__handle')); \
            const down = box(other).top > box(held).top; \
            return [handle.left + handle.width / 2, handle.top + handle.height / 2, \
                down ? box(other).bottom - 4 : box(other).top + 4]";
        self.finds(Role::Button, &format!("Remove: {line}")).await?;
        let places = self.ask(PLACES, vec![json!(line), json!(onto)]).await;
        let [x, from, to]: [f64; 3] =
            places.with_context(|| format!("finding “{line}” and “{onto}”"))?;
        const STEPS: u32 = 8;
        let heights = (0..=STEPS).map(|n| from + (to - from) * f64::from(n) / f64::from(STEPS));
        self.point(with, Touch::Down, x, from).await?;
        for y in heights {
            self.point(with, Touch::Move, x, y).await?;
        }
        self.point(with, Touch::Up, x, to).await
    }

    async fn point(&self, with: Pointer, touch: Touch, x: f64, y: f64) -> Result<()> {
        let (method, event) = match with {
            Pointer::Mouse => {
                let kind = match touch {
                    Touch::Down => "mousePressed",
                    Touch::Move => "mouseMoved",
                    Touch::Up => "mouseReleased",
                };
                let event = json!({
                    "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1,
                });
                ("Input.dispatchMouseEvent", event)
            }
            Pointer::Finger => {
                let (kind, points) = match touch {
                    Touch::Down => ("touchStart", json!([{ "x": x, "y": y }])),
                    Touch::Move => ("touchMove", json!([{ "x": x, "y": y }])),
                    Touch::Up => ("touchEnd", json!([])),
                };
                let event = json!({ "type": kind, "touchPoints": points });
                ("Input.dispatchTouchEvent", event)
            }
        };
        self.browser.devtools(method, event).await.map(drop)
    }

    async fn click(&self, role: Role, name: &str, near: Option<&str>) -> Result<()> {
        let element = self.find(role, name, near).await?;
        let what = format!("the {} “{name}” to lie under the pointer", role.id());
        let clicked = wait::until(&what, async || {
            self.to_the_middle(&element).await?;
            Ok(match element.click().await {
                // The page has moved meanwhile, as it does when the focus goes elsewhere: nothing was pressed.
                Err(error) if error.to_string().contains("click intercepted") => {
                    Look::NotYet(error.to_string())
                }
                clicked => Look::Found(clicked),
            })
        });
        clicked
            .await?
            .with_context(|| format!("pressing the {} “{name}”", role.id()))
    }

    /// Scrolls it there, as a person does: away from whatever is fixed at the edges.
    /// Brings it into sight, and waits until it lies still: a person does not press what is moving under their finger.
    async fn to_the_middle(&self, element: &WebElement) -> Result<()> {
        let script = "const [element, done] = arguments; \
            element.scrollIntoView({ block: 'center' }); \
            let before = NaN; \
            const look = () => { \
                const { top } = element.getBoundingClientRect(); \
                if (top === before) return done(true); \
                before = top; \
                setTimeout(look, 20); \
            }; \
            look()";
        self.browser
            .driver()
            .execute_async(script, vec![element.to_json()?])
            .await?;
        Ok(())
    }

    // Typing.

    /// Types at the end of what the box holds.
    pub async fn type_into(&self, label: &str, words: &str) -> Result<()> {
        self.type_by(label, None, words).await
    }

    /// Types in the box of this name that stands nearest these words.
    pub async fn type_into_by(&self, near: &str, label: &str, words: &str) -> Result<()> {
        self.type_by(label, Some(near), words).await
    }

    /// Takes out what the box holds and types these words instead.
    pub async fn rewrite(&self, label: &str, words: &str) -> Result<()> {
        self.rewrite_at(label, None, words).await
    }

    /// Rewrites what is in the box of this name that stands nearest these words.
    pub async fn rewrite_by(&self, near: &str, label: &str, words: &str) -> Result<()> {
        self.rewrite_at(label, Some(near), words).await
    }

    async fn rewrite_at(&self, label: &str, near: Option<&str>, words: &str) -> Result<()> {
        let field = self.find(Role::Field, label, near).await?;
        self.to_the_middle(&field).await?;
        field.click().await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(Key::Backspace + "").await?;
        self.type_by(label, near, words).await
    }

    async fn type_by(&self, label: &str, near: Option<&str>, words: &str) -> Result<()> {
        let field = self.find(Role::Field, label, near).await?;
        self.to_the_middle(&field).await?;
        // Puts the caret after what is there.
        field.send_keys("").await?;
        if words.chars().all(is_on_a_keyboard) {
            let typed = field.send_keys(words).await;
            return typed.with_context(|| format!("typing into “{label}”"));
        }
        self.insert(words).await
    }

    /// Types where the focus is, key by key.
    pub async fn type_here(&self, words: &str) -> Result<()> {
        if words.chars().all(is_on_a_keyboard) {
            let keys = self.keyboard();
            return Ok(keys.send_keys(words).perform().await?);
        }
        self.insert(words).await
    }

    /// Puts the words where the focus is, as the keyboard of a phone does.
    async fn insert(&self, words: &str) -> Result<()> {
        let words = json!({ "text": words });
        self.browser.devtools("Input.insertText", words).await?;
        Ok(())
    }

    /// What stands in the box.
    pub async fn words_in(&self, label: &str) -> Result<String> {
        let field = self.find(Role::Field, label, None).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// Waits until the box holds exactly these words.
    pub async fn finds_in(&self, label: &str, words: &str) -> Result<()> {
        wait::until(
            &format!("“{words}” in the box “{label}”"),
            async || {
                let held = self.words_in(label).await?;
                Ok(match held == words {
                    true => Look::Found(()),
                    false => Look::NotYet(format!("it holds “{held}”")),
                })
            },
        )
        .await
    }

    // The keyboard.

    fn keyboard(&self) -> ActionChain {
        let at_once = Some(Duration::ZERO);
        self.browser
            .driver()
            .action_chain_with_delay(at_once, at_once)
    }

    pub async fn key(&self, key: Key) -> Result<()> {
        let keys = self.keyboard();
        let pressed = keys
            .key_down(key.clone())
            .key_up(key.clone())
            .perform()
            .await;
        pressed.with_context(|| format!("pressing the key {key:?}"))
    }

    /// Presses a key while another is held.
    pub async fn key_with(&self, held: Key, key: char) -> Result<()> {
        let keys = self.keyboard();
        let keys = keys
            .key_down(held.clone())
            .key_down(key)
            .key_up(key)
            .key_up(held);
        Ok(keys.perform().await?)
    }

    pub async fn focused(&self) -> Result<Focus> {
        self.ask("return focused()", vec![]).await
    }

    /// Waits until this has focus.
    pub async fn has_focus_on(&self, role: Role, name: &str) -> Result<()> {
        wait::until(
            &format!("focus on the {} “{name}”", role.id()),
            async || {
                let focus = self.focused().await?;
                Ok(match focus.is(role, name) {
                    true => Look::Found(()),
                    false => Look::NotYet(format!("it is on the {} “{}”", focus.role, focus.name)),
                })
            },
        )
        .await
    }

    /// Presses Tab until this has focus: proof that the keyboard reaches it.
    pub async fn tabs_to(&self, role: Role, name: &str) -> Result<()> {
        // It may only be on its way; the keyboard can reach nothing that is not there.
        self.find(role, name, None).await?;
        let mut passed = Vec::new();
        for _ in 0..MOST_TABS {
            let focus = self.focused().await?;
            if focus.is(role, name) {
                return Ok(());
            }
            passed.push(format!("{} “{}”", focus.role, focus.name));
            self.key(Key::Tab).await?;
        }
        bail!(
            "Tab never reached the {} “{name}”; it passed {}",
            role.id(),
            passed.join(", ")
        )
    }

    // Seeing.

    /// Waits for the page with this heading.
    pub async fn arrives_at(&self, h1: &str) -> Result<()> {
        wait::until(&format!("the page “{h1}”"), async || {
            let heading = self.h1().await?;
            if heading == h1 {
                return Ok(Look::Found(()));
            }
            Ok(Look::NotYet(self.whole_page().await?))
        })
        .await
    }

    /// The heading of the page.
    pub async fn h1(&self) -> Result<String> {
        self.ask("return heading()", vec![]).await
    }

    /// Waits until these words are on the page.
    pub async fn sees(&self, words: &str) -> Result<()> {
        let wanted = one_line(words);
        wait::until(&format!("“{words}” on the page"), async || {
            let page = self.words().await?;
            Ok(match page.contains(&wanted) {
                true => Look::Found(()),
                false => Look::NotYet(self.whole_page().await?),
            })
        })
        .await
    }

    /// Waits until these words are not, or no longer, on the page.
    pub async fn sees_no(&self, words: &str) -> Result<()> {
        let unwanted = one_line(words);
        wait::until(&format!("no “{words}” on the page"), async || {
            let page = self.words().await?;
            Ok(match page.contains(&unwanted) {
                true => Look::NotYet(self.whole_page().await?),
                false => Look::Found(()),
            })
        })
        .await
    }

    /// Whether these words are on the page at this moment.
    pub async fn shows(&self, words: &str) -> Result<bool> {
        Ok(self.words().await?.contains(&one_line(words)))
    }

    /// All words on the page, in one line. What boxes hold is not among them.
    pub async fn words(&self) -> Result<String> {
        self.ask("return pageWords()", vec![]).await
    }

    /// Whether there is such a thing at this moment.
    pub async fn can_find(&self, role: Role, name: &str) -> Result<bool> {
        let args = vec![json!(role.id()), json!(name)];
        let script = "return Boolean(find(arguments[0], arguments[1]).element)";
        self.ask(script, args).await
    }

    /// Waits until there is such a thing.
    pub async fn finds(&self, role: Role, name: &str) -> Result<()> {
        self.find(role, name, None).await.map(drop)
    }

    /// The names of all such things on the page, the page before its frame.
    pub async fn names(&self, role: Role) -> Result<Vec<String>> {
        self.ask(
            "return all(arguments[0]).map(nameOf)",
            vec![json!(role.id())],
        )
        .await
    }

    /// The paths of the app's own pages that this page links to.
    pub async fn ways_on(&self) -> Result<Vec<String>> {
        let script = "return Array.from(document.querySelectorAll('#app a[href]'), (link) => link) \
            .filter((link) => link.href.startsWith(arguments[0] + '/') && !link.classList.contains('skip')) \
            .map((link) => link.pathname.slice(new URL(arguments[0]).pathname.replace(/\\/$/, '').length))";
        self.ask(script, vec![json!(self.origin)]).await
    }

    /// Where the page's links to elsewhere lead.
    pub async fn ways_out(&self) -> Result<Vec<String>> {
        let script = "return Array.from(document.querySelectorAll('#app main a[href]')) \
            .filter((link) => link.origin !== location.origin && reachable(link)) \
            .map((link) => link.href)";
        self.ask(script, vec![]).await
    }

    async fn find(&self, role: Role, name: &str, near: Option<&str>) -> Result<WebElement> {
        let place = near.map(|near| format!(" by “{near}”")).unwrap_or_default();
        let what = format!("the {} “{name}”{place}", role.id());
        wait::until(&what, async || {
            let args = vec![json!(role.id()), json!(name), json!(near)];
            let script = format!("{LOOK}\nreturn find(...arguments)");
            let answer = self.browser.driver().execute(script, args).await?;
            let answer = answer.json();
            if let Some(element) = answer.get("element") {
                let handle = self.browser.driver().handle().clone();
                let element = WebElement::from_json(element.clone(), handle)?;
                return Ok(Look::Found(element));
            }
            let names: Vec<String> = from(answer.get("names"))?;
            let names = names.join("” “");
            let page = self.whole_page().await?;
            Ok(Look::NotYet(format!("there is “{names}”\n{page}")))
        })
        .await
    }

    /// The address, the heading and the words, for an error to tell.
    async fn whole_page(&self) -> Result<String> {
        let words = self.words().await?;
        Ok(format!("the page {} shows: {words}", self.path().await?))
    }

    // On paper.

    /// Has the browser print the page as it stands.
    pub async fn prints(&self) -> Result<Paper> {
        Paper::print(&self.browser).await
    }

    /// Presses the button that asks for the printer, and prints what the page is at that moment. The window for printing
    /// would wait for somebody, so a likeness of the page stands in its place until it is on paper.
    pub async fn prints_by(&self, button: &str) -> Result<Paper> {
        const HOLD: &str = "const app = document.querySelector('#app'), { print } = window; \
            window.print = () => { \
                window.print = print; \
                const likeness = app.cloneNode(true); \
                setTimeout(() => { \
                    app.replaceWith(likeness); \
                    window.letGo = () => { delete window.letGo; likeness.replaceWith(app); }; \
                }); \
            }";
        self.tell(HOLD, vec![]).await?;
        self.press(button).await?;
        wait::until("the page to ask for the printer", async || {
            let is_held = self.ask("return 'letGo' in window", vec![]).await?;
            Ok(match is_held {
                true => Look::Found(()),
                false => Look::NotYet(self.whole_page().await?),
            })
        })
        .await?;
        let paper = self.prints().await?;
        self.tell("window.letGo()", vec![]).await?;
        Ok(paper)
    }

    // What is kept.

    /// What local storage holds under this key.
    pub async fn stored(&self, key: &str) -> Result<Option<String>> {
        self.ask(
            "return localStorage.getItem(arguments[0])",
            vec![json!(key)],
        )
        .await
    }

    /// Every key of local storage and its text, sorted.
    pub async fn all_stored(&self) -> Result<Vec<(String, String)>> {
        self.ask("return Object.entries(localStorage).sort()", vec![])
            .await
    }

    /// Every key of the journal and its text, sorted.
    pub async fn all_in_journal(&self) -> Result<Vec<(String, String)>> {
        let script = "const done = arguments[0]; \
            const asked = indexedDB.open('camau'); \
            asked.onerror = () => done([]); \
            asked.onupgradeneeded = () => asked.transaction.abort(); \
            asked.onsuccess = () => { \
                const store = asked.result.transaction('texts').objectStore('texts'); \
                const keys = store.getAllKeys(), texts = store.getAll(); \
                texts.onsuccess = () => { \
                    asked.result.close(); \
                    done(keys.result.map((key, place) => [key, texts.result[place]])); \
                }; \
            };";
        self.ask_and_wait(script).await
    }

    /// Puts texts into local storage before the app is opened, from a page of its origin that is not the app, and leaves
    /// no journal: the browser is as it would be if a copy of its local storage had been brought from elsewhere.
    pub async fn has_stored<T: AsRef<str>>(&self, entries: &[(T, T)]) -> Result<()> {
        self.open("/icon.svg").await?;
        let entries: Vec<_> = entries
            .iter()
            .map(|(key, text)| (key.as_ref(), text.as_ref()))
            .collect();
        let script = "for (const [key, text] of arguments[0]) localStorage.setItem(key, text)";
        self.tell(script, vec![json!(entries)]).await?;
        let gone = "const done = arguments[0]; const asked = indexedDB.deleteDatabase('camau'); \
            asked.onsuccess = asked.onerror = asked.onblocked = () => done(null);";
        self.ask_and_wait::<Value>(gone).await?;
        Ok(())
    }

    /// Puts a text, so many times over, under a key of one place or both, from a page of the app's origin that is not the
    /// app.
    pub async fn has_put(
        &self,
        places: &[Place],
        key: &str,
        text: &str,
        times: usize,
    ) -> Result<()> {
        const LOCAL: &str = "localStorage.setItem(arguments[0], arguments[1].repeat(arguments[2]))";
        const JOURNAL: &str = "const [key, text, times, done] = arguments; \
            const asked = indexedDB.open('camau'); \
            asked.onsuccess = () => { \
                const act = asked.result.transaction('texts', 'readwrite'); \
                act.objectStore('texts').put(text.repeat(times), key); \
                act.oncomplete = () => { asked.result.close(); done(null) }; \
            };";
        self.open("/icon.svg").await?;
        let args = vec![json!(key), json!(text), json!(times)];
        for place in places {
            match place {
                Place::Local => self.tell(LOCAL, args.clone()).await?,
                Place::Journal => {
                    let driver = self.browser.driver();
                    driver.execute_async(JOURNAL, args.clone()).await?;
                }
            }
        }
        Ok(())
    }

    /// Waits until these words are kept under this key, or in a record of this part, in both places.
    pub async fn keeps(&self, key: &str, words: &str) -> Result<()> {
        wait::until(&format!("“{words}” kept under {key}"), async || {
            let local = self.all_stored().await?;
            let journal = self.all_in_journal().await?;
            let keeps = |all: &[(String, String)]| {
                let of_part = |found: &str| {
                    let rest = found.strip_prefix(key);
                    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                };
                let mut texts = all.iter().filter(|(found, _)| of_part(found));
                texts.any(|(_, text)| {
                    serde_json::from_str(text).is_ok_and(|kept| holds(&kept, words))
                })
            };
            Ok(match keeps(&local) && keeps(&journal) {
                true => Look::Found(()),
                false => Look::NotYet(format!(
                    "local storage holds {local:?}\nthe journal {journal:?}"
                )),
            })
        })
        .await
    }

    /// What a script hands to its last argument, later.
    pub async fn ask_and_wait<T: serde::de::DeserializeOwned>(&self, script: &str) -> Result<T> {
        let answer = self.browser.driver().execute_async(script, vec![]).await?;
        from(Some(answer.json()))
    }

    /// Chooses a file of this name and text in the page's one box for files.
    pub async fn gives_a_file(&self, name: &str, text: &str) -> Result<()> {
        let path = self.browser.profile().own_file(name);
        fs::write(&path, text)?;
        self.chooses(&path).await
    }

    async fn chooses(&self, path: &Path) -> Result<()> {
        let boxes = self.browser.driver();
        let chosen = boxes.find(By::Css("input[type=file]")).await?;
        chosen.send_keys(path.display().to_string()).await?;
        Ok(())
    }

    /// Chooses a file of this name and so many bytes, all of them zero.
    pub async fn gives_a_large_file(&self, name: &str, length: u64) -> Result<()> {
        let path = self.browser.profile().own_file(name);
        fs::File::create(&path)?.set_len(length)?;
        self.chooses(&path).await
    }

    /// Waits for a file among the downloads; gives its name and text, and takes it away.
    pub async fn receives_a_file(&self) -> Result<(String, String)> {
        let folder = self.browser.profile().downloads();
        wait::until("a downloaded file", async || {
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                let name = path
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned();
                // Chromium writes under another name until a file is whole.
                if name.ends_with(".crdownload") || name.starts_with('.') {
                    continue;
                }
                let text = fs::read_to_string(&path)?;
                // It also keeps the name with an empty file for a moment.
                if text.is_empty() {
                    continue;
                }
                fs::remove_file(&path)?;
                return Ok(Look::Found((name, text)));
            }
            Ok(Look::NotYet("there is none".to_owned()))
        })
        .await
    }

    // Asking the page.

    /// Runs a script with the functions of `look.js`, and reads what it returns.
    pub async fn ask<T: serde::de::DeserializeOwned>(
        &self,
        script: &str,
        args: Vec<Value>,
    ) -> Result<T> {
        let script = format!("{LOOK}\n{script}");
        let answer = self.browser.driver().execute(script, args).await?;
        from(Some(answer.json()))
    }

    /// Runs a script for what it does.
    pub async fn tell(&self, script: &str, args: Vec<Value>) -> Result<()> {
        self.browser.driver().execute(script, args).await?;
        Ok(())
    }

    /// Fails when the page has complained since the last time.
    pub async fn hears_no_complaint(&self) -> Result<()> {
        let complaints = self.browser.complaints().await?;
        ensure!(
            complaints.is_empty(),
            "the browser complains: {}",
            complaints.join("\n")
        );
        Ok(())
    }
}

fn from<T: serde::de::DeserializeOwned>(answer: Option<&Value>) -> Result<T> {
    let answer = answer.ok_or_else(|| anyhow!("the page did not answer"))?;
    serde_json::from_value(answer.clone()).context("reading what the page answered")
}

/// Whether a text anywhere in it holds these words.
fn holds(value: &Value, words: &str) -> bool {
    match value {
        Value::String(text) => text.contains(words),
        Value::Array(values) => values.iter().any(|value| holds(value, words)),
        Value::Object(fields) => fields.values().any(|value| holds(value, words)),
        _ => false,
    }
}

/// As look.js gives the words of the page.
pub(crate) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The driver types only characters of one UTF-16 unit.
fn is_on_a_keyboard(letter: char) -> bool {
    letter.len_utf16() == 1
}
