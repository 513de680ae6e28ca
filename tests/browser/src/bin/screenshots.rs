//! Pictures of every part, on a phone and at a desk, by day and by night; and those that belong to the app itself: its
//! icons, drawn from one drawing, and what a browser shows before it installs the app.
//!
//! Takes the folder to write the pictures to, and the app's own. The words in them are made up here, and nobody's.

use anyhow::{Context, Result, anyhow};
use browser::{App, Person, Size, browser::Scheme, kept::texts_of};
use camau::domain::{
    AfterSetback, AreaNote, CardId, CheckIn, Day, DayWord, Goal, Heading, Helper, Id, IfThen,
    LifeArea, Line, MoreHelp, Nation, Note, OutOfTen, Prompt, RewardIdea, RewardSize, Setback,
    SupportKind, Supporter, ValueId, WellLine, WordId, Workbook,
};
use chrono::Days;
use serde_json::json;
use std::{env, fs, path::Path};
use tokio::time::{Duration, sleep};

/// Each part, and the name of its picture.
const PARTS: [(&str, &str); 18] = [
    ("today", "/"),
    ("recovery", "/recovery"),
    ("values", "/values"),
    ("goals", "/goals"),
    ("goal", "/goals/choir"),
    ("support", "/support"),
    ("supporter", "/support/mair"),
    ("staying-well", "/staying-well"),
    ("when-it-gets-hard", "/staying-well/when-it-gets-hard"),
    ("areas", "/areas"),
    ("area", "/areas/home"),
    ("rewards", "/rewards"),
    ("check-in", "/check-in"),
    ("setbacks", "/setbacks"),
    ("looking-back", "/looking-back"),
    ("guide", "/guide"),
    ("help", "/help"),
    ("settings", "/settings"),
];

/// Everything has come to rest by then.
const REST: Duration = Duration::from_millis(600);

#[tokio::main]
async fn main() -> Result<()> {
    let folder = env::args().nth(1).context("which folder?")?;
    let folder = Path::new(&folder);
    let own = env::args()
        .nth(2)
        .context("which is the app's own folder?")?;
    let own = Path::new(&own);
    for folder in [folder, &own.join("icons"), &own.join("screenshots")] {
        fs::create_dir_all(folder)?;
    }
    let app = App::serve()?;
    for (size, name) in [(Size::Phone, "phone"), (Size::Desk, "desk")] {
        for scheme in [Scheme::Light, Scheme::Dark] {
            let person = app.visitor(size).await?;
            person.browser().ask_for(scheme).await?;
            person.open("/icon.svg").await?;
            let today = person.today().await?;
            let texts: Vec<_> = texts_of(&workbook(today)?)?.into_iter().collect();
            person.has_stored(&texts).await?;
            take_all(&person, folder, &[name, "-", scheme.id()].concat()).await?;
        }
    }
    for (taken, name) in [
        ("today-phone-light", "narrow"),
        ("today-desk-light", "wide"),
    ] {
        let taken = folder.join(taken).with_extension("png");
        fs::copy(
            taken,
            own.join("screenshots").join(name).with_extension("png"),
        )?;
    }
    draw_icons(&app, own).await?;
    println!("Pictures taken: {}", PARTS.len() * 4 + ICONS.len() + 2);
    Ok(())
}

/// Each icon by its name, how many pixels it is wide, and how the one drawing is shown for it.
const ICONS: [(&str, u32, &str); 5] = [
    ("any-192", 192, "svg { border-radius: 22% }"),
    ("any-512", 512, "svg { border-radius: 22% }"),
    // The device cuts off what it likes outside of a circle four fifths as wide.
    ("maskable-512", 512, ""),
    ("apple-180", 180, ""),
    // The stones alone, in whatever one colour the device likes.
    (
        "monochrome-512",
        512,
        "svg > :not(.stone) { display: none } .stone { fill: #000 } svg { transform: translate(-9%, -24%) scale(1.15) }",
    ),
];

async fn draw_icons(app: &App, own: &Path) -> Result<()> {
    const DRAW: &str = "
const [drawing, pixels, style] = arguments;
document.documentElement.innerHTML = `<style>* { margin: 0 } body { overflow: hidden }
  svg { display: block; width: ${pixels}px; height: ${pixels}px; transform-origin: center } ${style}</style>${drawing}`;";
    let drawing = fs::read_to_string(own.join("icon.svg"))?;
    let person = app.visitor(Size::Phone).await?;
    let browser = person.browser();
    browser.driver().goto("about:blank").await?;
    let clear = json!({ "color": { "r": 0, "g": 0, "b": 0, "a": 0 } });
    browser
        .devtools("Emulation.setDefaultBackgroundColorOverride", clear)
        .await?;
    for (name, pixels, style) in ICONS {
        browser.resize_to(pixels, pixels).await?;
        let drawn = vec![json!(drawing), json!(pixels), json!(style)];
        browser.driver().execute(DRAW, drawn).await?;
        let picture = browser.driver().screenshot_as_png().await?;
        fs::write(own.join("icons").join(name).with_extension("png"), picture)?;
    }
    Ok(())
}

async fn take_all(person: &Person, folder: &Path, ending: &str) -> Result<()> {
    for (part, path) in PARTS {
        person.go(path).await?;
        sleep(REST).await;
        let picture = person.browser().driver().screenshot_as_png().await?;
        fs::write(folder.join([part, "-", ending, ".png"].concat()), picture)?;
    }
    Ok(())
}

/// Somebody's words of a few weeks.
fn workbook(today: Day) -> Result<Workbook> {
    let mut workbook = Workbook::default();
    workbook.settings.nation = Some(Nation::Wales);
    let ago = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    workbook.recovery.change(ago(40), |meaning| {
        meaning.pick(Prompt::Hope, Note::default());
    });
    let own = note("Cooking for my sister, and laughing about it")?;
    workbook.recovery.change(ago(9), |meaning| {
        meaning.pick(Prompt::ManagingWell, Note::default());
        meaning.own_words = own;
    });
    for card in ["kindness", "independence", "music"] {
        if let Some(card) = CardId::parse(card) {
            let _ = workbook.values.keep(ValueId::Card(card));
        }
    }
    write_support(&mut workbook, ago(20))?;
    write_goal(&mut workbook, ago(30), ago(6))?;
    write_days(&mut workbook, today)?;
    write_around(&mut workbook, ago(25), ago(4))?;
    Ok(workbook)
}

fn write_support(workbook: &mut Workbook, day: Day) -> Result<()> {
    for (name, id, kind, phone, ask) in [
        (
            "Mair",
            "mair",
            SupportKind::People,
            "01632 960 001",
            "To walk with me as far as the hall",
        ),
        (
            "My GP surgery",
            "gp",
            SupportKind::Nhs,
            "01632 960 002",
            "A longer appointment",
        ),
        (
            "Friday group",
            "group",
            SupportKind::Groups,
            "",
            "To sit near the door",
        ),
    ] {
        let mut one = Supporter::new(self::id(id)?, kind, line(name)?, day);
        one.phone = note(phone)?;
        one.ask_for = note(ask)?;
        workbook.support.set(one);
    }
    Ok(())
}

fn write_goal(workbook: &mut Workbook, started: Day, done: Day) -> Result<()> {
    let mut goal = Goal::new(id("choir")?, line("Sing in a choir")?, started);
    goal.value = CardId::parse("music").map(ValueId::Card);
    goal.area = Some(LifeArea::People);
    for (number, title) in [
        "Hum a tune while I wash up",
        "Find out when they meet",
        "Stand outside the hall once",
    ]
    .into_iter()
    .enumerate()
    {
        goal.add_step(id(&format!("step-{number}"))?, line(title)?);
    }
    goal.do_step(&id("step-0")?, done);
    if let Some(step) = goal.step_mut(&id("step-1")?) {
        step.plan = IfThen {
            when: note("Saturday after breakfast")?,
            then: note("I look at the board in the library")?,
        };
        step.helpers.set(Helper {
            id: id("mair")?,
            hoped: note("To come with me")?,
        });
    }
    for (day, number) in [(started, 1), (done, 4)] {
        goal.closeness.record(day, out_of_ten(number)?);
    }
    workbook.goals.add(goal);
    Ok(())
}

fn write_days(workbook: &mut Workbook, today: Day) -> Result<()> {
    let days = [
        (0, "hopeful", "Rain, and then the sun on the wall", 6),
        (1, "tired", "Up late", 3),
        (2, "steady", "", 5),
        (4, "busy", "Two appointments", 4),
        (5, "calm", "Walked by the river", 7),
        (9, "foggy", "", 2),
        (10, "glad", "My sister came", 6),
    ];
    for (ago, word, why, energy) in days {
        let day = today.checked_sub_days(Days::new(ago)).unwrap_or(today);
        let check_in = CheckIn {
            word: WordId::parse(word).map(DayWord::Chosen),
            why: note(why)?,
            energy: Some(out_of_ten(energy)?),
            ..CheckIn::default()
        };
        workbook.check_ins.set(day, check_in);
    }
    Ok(())
}

fn write_around(workbook: &mut Workbook, before: Day, lately: Day) -> Result<()> {
    let mut setback = Setback::new(id("bus")?, lately);
    setback.goal = Some(id("choir")?);
    setback.happened = note("The bus did not come and I went home")?;
    setback.helped = note("Mair rang in the evening")?;
    setback.learned = note("Look up the next bus before I leave")?;
    setback.next = Some(AfterSetback::SmallerStep);
    workbook.setbacks.set(setback);
    for (area, then, now, how) in [
        (LifeArea::Money, 3, 4, "Two letters are still closed"),
        (LifeArea::Home, 6, 7, "Quieter since the neighbour moved"),
        (LifeArea::People, 4, 6, "I see my sister again"),
    ] {
        let mut said = AreaNote::new(area);
        said.ratings.record(before, out_of_ten(then)?);
        said.ratings.record(lately, out_of_ten(now)?);
        said.how = note(how)?;
        said.more_help = Some(MoreHelp::NotSure);
        said.looked = Some(lately);
        workbook.areas.set(said);
    }
    for (number, (heading, words)) in [
        (Heading::WhenWell, "I laugh more"),
        (Heading::KeepsMeWell, "Getting outside each day"),
        (Heading::EarlySigns, "I stop answering messages"),
        (
            Heading::WhenItGetsHard,
            "I have got through hard times before",
        ),
        (
            Heading::WhenItGetsHard,
            "I can put off every decision until tomorrow",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let mut well = WellLine::new(id(&format!("line-{number}"))?, line(words)?, before);
        if heading == Heading::EarlySigns {
            well.action = note("Send one text")?;
            well.person = Some(id("mair")?);
        }
        workbook.staying_well.add(heading, well);
    }
    for (name, size, words) in [
        (
            "river",
            RewardSize::Small,
            "Sit by the river for 10 minutes",
        ),
        ("sea", RewardSize::Big, "A day at the sea"),
    ] {
        let mut idea = RewardIdea::new(id(name)?, size, line(words)?, before);
        idea.enjoy(lately);
        workbook.rewards.set(idea);
    }
    Ok(())
}

fn id(text: &str) -> Result<Id> {
    Id::parse(text).context("not an id")
}

fn line(text: &str) -> Result<Line> {
    Line::parse(text).map_err(|error| anyhow!("{text}: {error:?}"))
}

fn note(text: &str) -> Result<Note> {
    Note::parse(text).map_err(|error| anyhow!("{text}: {error:?}"))
}

fn out_of_ten(number: u8) -> Result<OutOfTen> {
    OutOfTen::new(number).context("not out of ten")
}
