//! What a person takes with them on paper and as text: their own words, all of them, and nothing they did not ask for.

use crate::{
    a_workbook::{a_workbook, today},
    any_workbook::any_workbook,
    export_samples::expect_sample,
    hostile_words::{HOSTILE, workbook_of_hostile_words},
    workbooks::{appointment, day, full, id, line, note},
};
use camau::{
    content,
    domain::{
        Appointment, CalendarTitle, Changed, Goal, Heading, LifeArea, Nation, SupportKind,
        Supporter, Tick, WellLine, Workbook,
    },
    export::{
        appointment_sheet::appointment_sheet,
        contact_card::to_vcard,
        document::{Block, Document},
        eight_areas::eight_areas,
        markdown::to_markdown,
        plan::plan,
        text::to_text,
        wallet_card::{numbers, wallet_card},
        web_page::to_web_page,
    },
    pages::take::{Offered, event, recent, things},
};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

fn with_all_ticked(mut workbook: Workbook) -> Workbook {
    for tick in Tick::PARTS {
        workbook.taking.ticks.tick(tick);
    }
    workbook
}

fn heads(document: &Document) -> Vec<&str> {
    document
        .parts
        .iter()
        .map(|part| part.head.as_str())
        .collect()
}

// The plan.

#[test]
fn the_plan_is_as_it_was_in_every_form() {
    let document = plan(&with_all_ticked(a_workbook()), today());
    expect_sample("my-plan.txt", &to_text(&document));
    expect_sample("my-plan.md", &to_markdown(&document));
    expect_sample("my-plan.html", &to_web_page(&document, "en"));
}

#[test]
fn setbacks_staying_well_and_check_ins_are_left_out_until_they_are_ticked() {
    let mut workbook = a_workbook();
    let before = plan(&workbook, today());
    for shy in ["When it is hard", "Staying well", "Check-ins"] {
        assert!(
            !heads(&before).contains(&shy),
            "{shy} is in the plan unasked"
        );
    }
    for tick in [Tick::Setbacks, Tick::StayingWell, Tick::CheckIns] {
        workbook.taking.ticks.tick(tick);
    }
    let after = plan(&workbook, today());
    for asked in ["When it is hard", "Staying well", "Check-ins"] {
        assert!(heads(&after).contains(&asked), "{asked} was ticked");
    }
}

#[test]
fn a_part_whose_tick_is_taken_off_is_left_out() {
    let mut workbook = a_workbook();
    workbook.taking.ticks.take_off(Tick::Goals);
    let document = plan(&workbook, today());
    assert!(!heads(&document).contains(&"Goals and steps"));
    assert!(heads(&document).contains(&"My values"));
}

#[test]
fn the_name_is_off_unless_it_is_asked_for() {
    let mut workbook = a_workbook();
    workbook.taking.name = note("Siân Vaughan");
    assert!(!to_text(&plan(&workbook, today())).contains("Siân Vaughan"));
    workbook.taking.ticks.tick(Tick::Name);
    assert!(to_text(&plan(&workbook, today())).contains("Siân Vaughan"));
    assert!(to_text(&eight_areas(&workbook, today())).contains("Siân Vaughan"));
    let card = |workbook: &Workbook| to_text(&wallet_card(workbook, today()));
    assert!(
        !card(&workbook).contains("Siân Vaughan"),
        "a card can be lost"
    );
    workbook.taking.ticks.tick(Tick::NameOnCard);
    assert!(card(&workbook).contains("Siân Vaughan"));
}

#[test]
fn a_goal_in_the_plan_shows_the_value_it_is_for_and_its_steps_in_their_order() {
    let workbook = a_workbook();
    let text = to_text(&plan(&workbook, today()));
    let goal = workbook
        .goals
        .iter()
        .find(|goal| goal.value.is_some())
        .unwrap();
    let value = content::value_name(goal.value.as_ref().unwrap(), &workbook.values);
    let after_title = text.split_once(goal.title.as_str()).unwrap().1;
    assert!(after_title.contains(&format!("This matters to me: {value}")));
    let mut rest = after_title;
    for step in &goal.steps {
        let title = step.title.as_str();
        rest = rest
            .split_once(title)
            .unwrap_or_else(|| panic!("{title} in its order"))
            .1;
    }
}

#[test]
fn the_plan_begins_with_a_list_of_what_is_in_it() {
    let document = plan(&a_workbook(), today());
    let listed = document.lead.iter().find_map(|block| match block {
        Block::List(lines) => Some(lines.clone()),
        _ => None,
    });
    assert_eq!(listed.unwrap(), heads(&document));
}

// The eight areas.

#[test]
fn the_eight_areas_are_as_they_were() {
    expect_sample(
        "life-areas.txt",
        &to_text(&eight_areas(&a_workbook(), today())),
    );
}

#[test]
fn all_eight_areas_stand_in_the_order_of_the_law_even_where_nothing_is_written() {
    let document = eight_areas(&Workbook::default(), today());
    let names: Vec<&str> = LifeArea::ALL.map(|area| content::area(area).name).into();
    assert_eq!(heads(&document), names);
    let has_room = |blocks: &[Block]| blocks.iter().any(|it| matches!(it, Block::Ruled(_)));
    assert!(document.parts.iter().all(|part| has_room(&part.blocks)));
}

#[test]
fn the_eight_areas_say_first_that_they_are_not_a_care_and_treatment_plan() {
    let document = eight_areas(&a_workbook(), today());
    let said = "What you write here is not a Care and Treatment Plan.";
    assert_eq!(document.lead, [Block::Said(said.to_owned())]);
}

#[test]
fn a_goal_without_an_area_still_comes_along() {
    let mut workbook = Workbook::default();
    let goal = Goal::new(id("g"), line("Learn to swim"), today());
    workbook.goals.add(goal);
    assert!(to_text(&eight_areas(&workbook, today())).contains("Learn to swim"));
}

// The card.

fn workbook_for_a_card() -> Workbook {
    let mut workbook = Workbook::default();
    workbook.settings.nation = Some(Nation::Wales);
    let sign = WellLine::new(id("sign"), line("I stop opening my post"), today());
    let helps = WellLine::new(id("helps"), line("A walk by the river"), today());
    workbook.staying_well.add(Heading::EarlySigns, sign);
    workbook.staying_well.add(Heading::KeepsMeWell, helps);
    let mut mair = Supporter::new(id("mair"), SupportKind::People, line("Mair"), today());
    mair.phone = note("01632 960 123");
    workbook.support.set(mair);
    workbook
}

#[test]
fn nothing_of_the_persons_own_is_on_the_card_until_it_is_ticked() {
    let mut workbook = workbook_for_a_card();
    let before = to_text(&wallet_card(&workbook, today()));
    for own in ["post", "river", "Mair", "960 123"] {
        assert!(!before.contains(own), "{own} is on the card unasked");
    }
    workbook.taking.on_card = vec![id("sign"), id("helps"), id("mair")];
    expect_sample("card.txt", &to_text(&wallet_card(&workbook, today())));
}

#[test]
fn the_card_has_the_help_numbers_of_the_nation_and_of_no_other() {
    let mut workbook = workbook_for_a_card();
    let names = |workbook: &Workbook| -> Vec<String> {
        numbers(workbook)
            .into_iter()
            .map(|(name, _)| name)
            .collect()
    };
    for nation in Nation::UNITED_KINGDOM {
        workbook.settings.nation = Some(nation);
        let lines = content::help_lines(Some(nation));
        let here: Vec<&str> = lines.iter().map(|line| line.name).collect();
        let on_card = names(&workbook);
        assert!(on_card.iter().all(|name| here.contains(&name.as_str())));
        assert!(numbers(&workbook).iter().any(|(_, number)| number == "999"));
    }
}

#[test]
fn a_number_for_texts_is_not_given_to_be_phoned() {
    let mut workbook = workbook_for_a_card();
    let mut sam = Supporter::new(id("sam"), SupportKind::People, line("Sam"), today());
    sam.text = note("07700 900 123");
    workbook.support.set(sam);
    workbook.taking.on_card = vec![id("sam")];
    let numbers = numbers(&workbook);
    let said = |name: &str| numbers.iter().find(|(it, _)| it == name).unwrap().1.clone();
    assert_eq!(said("Sam"), "Send a text to 07700 900 123");
    assert!(said("Shout").starts_with("Text "), "{}", said("Shout"));
    let card = to_vcard("Help", &numbers);
    let phoned = card.lines().filter(|line| line.starts_with("TEL"));
    for line in phoned {
        assert!(
            !line.contains("85258") && !line.contains("900123"),
            "{line}"
        );
    }
}

#[test]
fn somebody_whose_number_was_removed_is_no_longer_on_the_card() {
    let mut workbook = workbook_for_a_card();
    workbook.taking.on_card = vec![id("mair")];
    let mut mair = workbook.support.get(&id("mair")).unwrap().clone();
    mair.phone = note("");
    workbook.support.set(mair);
    assert!(!to_text(&wallet_card(&workbook, today())).contains("Mair"));
}

// The appointment sheet.

#[test]
fn the_appointment_sheet_is_as_it_was() {
    let workbook = full();
    let sheet = appointment_sheet(&appointment("appointment-1"), &workbook.taking, today());
    expect_sample("appointment.txt", &to_text(&sheet));
}

#[test]
fn a_line_whose_tick_is_taken_off_is_kept_and_is_not_on_the_sheet() {
    let mut one = Appointment::new(id("a"), today());
    one.say[0].words = note("Sleep is better");
    one.say[1].words = note("I am afraid of the letter");
    one.say[1].is_left_off = true;
    let taking = Workbook::default().taking;
    let text = to_text(&appointment_sheet(&one, &taking, today()));
    assert!(text.contains("Sleep is better"));
    assert!(!text.contains("afraid"));
    assert!(!one.say[1].words.is_blank());
}

#[test]
fn the_sheet_has_lines_to_write_on_until_it_says_what_was_agreed() {
    let mut one = Appointment::new(id("a"), today());
    let taking = Workbook::default().taking;
    let agreed = |one: &Appointment| {
        let sheet = appointment_sheet(one, &taking, today());
        sheet.parts.last().unwrap().blocks.clone()
    };
    assert!(matches!(agreed(&one).as_slice(), [Block::Ruled(_)]));
    one.agreed = note("See each other in May\n\n Ring before then ");
    let lines = ["See each other in May", "Ring before then"].map(str::to_owned);
    assert_eq!(agreed(&one), [Block::List(lines.into())]);
}

#[test]
fn the_next_sheet_can_start_from_the_one_before() {
    let earlier = appointment("first");
    let next = Appointment::from_earlier(&earlier, id("second"), today());
    assert_eq!(next.say, earlier.say);
    assert_eq!(next.questions, earlier.questions);
    assert_eq!(next.with, earlier.with);
    assert!(next.changed.is_empty() && next.agreed.is_blank() && next.on.is_none());
}

#[test]
fn what_has_changed_is_offered_from_after_the_appointment_before() {
    let mut workbook = Workbook::default();
    let early = Goal::new(id("early"), line("Before it"), day("2026-11-01"));
    let late = Goal::new(id("late"), line("After it"), day("2026-11-20"));
    workbook.goals.add(early);
    workbook.goals.add(late);
    let said = |workbook: &Workbook| -> Vec<String> {
        let all = recent(workbook, &id("now"), today()).into_iter();
        all.map(|changed| changed.words.as_str().to_owned())
            .collect()
    };
    assert_eq!(said(&workbook).len(), 2);
    let mut before = Appointment::new(id("before"), day("2026-11-10"));
    before.on = Some(day("2026-11-12"));
    workbook.appointments.set(before);
    assert_eq!(said(&workbook), ["Started a goal: After it"]);
}

#[test]
fn a_sheet_for_a_day_to_come_does_not_hide_what_has_changed() {
    let mut workbook = Workbook::default();
    let goal = Goal::new(id("g"), line("Now"), day("2026-11-27"));
    workbook.goals.add(goal);
    let mut ahead = Appointment::new(id("ahead"), day("2026-11-20"));
    ahead.on = Some(day("2026-12-10"));
    workbook.appointments.set(ahead);
    assert_eq!(recent(&workbook, &id("now"), today()).len(), 1);
}

#[test]
fn two_steps_of_one_name_done_on_one_day_are_offered_once() {
    let mut workbook = Workbook::default();
    for name in ["a", "b"] {
        let mut goal = Goal::new(id(name), line("A goal"), day("2026-11-01"));
        goal.add_step(id("step"), line("Walk"));
        goal.do_step(&id("step"), day("2026-11-27"));
        workbook.goals.add(goal);
    }
    let all = recent(&workbook, &id("now"), today());
    let walks = all.iter().filter(|one| one.words.as_str().contains("Walk"));
    assert_eq!(walks.count(), 1);
}

// The calendar.

fn offered(workbook: &Workbook, name: &str) -> Offered {
    let all = things(workbook, day("2026-11-06")).into_iter();
    let mut found = all.filter(|offered| offered.thing.name() == name);
    found
        .next()
        .unwrap_or_else(|| panic!("{name} is not offered"))
}

#[test]
fn a_neutral_title_takes_no_other_words_along() {
    let workbook = a_workbook();
    let goal = workbook
        .goals
        .iter()
        .find(|goal| goal.next_step().is_some())
        .unwrap();
    let step = goal.next_step().unwrap();
    let name = format!("step-{}_{}", goal.id.as_str(), step.id.as_str());
    let of = |title| {
        let one = offered(&workbook, &name);
        event(one, title, today(), None, &workbook.taking.calendar)
    };
    let neutral = of(CalendarTitle::Neutral);
    assert_eq!(
        (neutral.title.as_str(), neutral.notes.as_str()),
        ("Time for me", "")
    );
    let own = of(CalendarTitle::Own);
    assert_eq!(own.title, step.title.as_str());
    assert_eq!(own.notes, goal.title.as_str());
    assert_eq!(own.id, neutral.id);
}

#[test]
fn check_ins_of_two_people_are_two_entries() {
    let entry = |own: &str| {
        let mut workbook = Workbook::default();
        workbook.taking.calendar.check_in = Some(id(own));
        let one = offered(&workbook, "check-in");
        event(
            one,
            CalendarTitle::Neutral,
            today(),
            None,
            &workbook.taking.calendar,
        )
    };
    assert_ne!(entry("mine").id, entry("theirs").id);
    assert!(entry("mine").rhythm.is_some());
}

#[test]
fn a_day_to_look_again_that_has_passed_is_not_offered() {
    let mut workbook = Workbook::default();
    let mut goal = Goal::new(id("g"), line("A goal"), day("2026-11-01"));
    goal.review = Some(day("2026-11-05"));
    workbook.goals.add(goal);
    let names = |on: &str| -> Vec<String> {
        let all = things(&workbook, day(on)).into_iter();
        all.map(|offered| offered.thing.name()).collect()
    };
    assert!(names("2026-11-05").contains(&"review-g".to_owned()));
    assert!(!names("2026-11-06").contains(&"review-g".to_owned()));
}

#[test]
fn open_steps_days_to_look_again_and_appointments_to_come_can_stand_in_a_calendar() {
    let workbook = full();
    let names: Vec<String> = things(&workbook, day("2026-11-06"))
        .iter()
        .map(|offered| offered.thing.name())
        .collect();
    assert_eq!(names.last().unwrap(), "check-in");
    assert!(names.contains(&"appointment-appointment-1".to_owned()));
    for goal in workbook.goals.iter().filter(|goal| goal.is_going_on()) {
        for step in &goal.steps {
            let name = format!("step-{}_{}", goal.id.as_str(), step.id.as_str());
            assert_eq!(names.contains(&name), step.is_open(), "{name}");
        }
        let name = format!("review-{}", goal.id.as_str());
        let is_ahead = goal.review.is_some_and(|on| on >= day("2026-11-06"));
        assert_eq!(names.contains(&name), is_ahead, "{name}");
    }
    let after: Vec<String> = things(&workbook, day("2027-01-01"))
        .iter()
        .map(|offered| offered.thing.name())
        .collect();
    assert!(!after.contains(&"appointment-appointment-1".to_owned()));
}

// Words that mean something to a program.

/// The words as a reader sees them: without what cannot be seen, and with every run of space as one.
fn seen(words: &str) -> String {
    let plain = words.replace(['\u{85}', '\u{2028}', '\u{2029}', '\t', '\r', '\n'], " ");
    let plain: String = plain.chars().filter(|c| !c.is_control()).collect();
    plain.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// What Markdown makes of a text: the words in it, and every kind of thing that is more than words.
fn read_markdown(markdown: &str) -> (String, Vec<String>) {
    // Quotation marks that curl would be another text.
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    let mut words = String::new();
    let mut more = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                words.push('\n');
            }
            Event::End(TagEnd::Heading(_)) => words.push('\n'),
            Event::Start(
                Tag::Paragraph | Tag::Heading { .. } | Tag::List(None) | Tag::Item | Tag::Strong,
            )
            | Event::End(_) => {}
            other => more.push(format!("{other:?}")),
        }
    }
    (words, more)
}

/// Every paper, with such words in every box of it.
fn hostile_documents() -> Vec<Document> {
    let mut workbook = with_all_ticked(workbook_of_hostile_words());
    workbook.taking.name = note(HOSTILE[0]);
    workbook.taking.ticks.tick(Tick::Name);
    workbook.taking.ticks.tick(Tick::NameOnCard);
    let lines = workbook
        .staying_well
        .iter()
        .map(|(_, line)| line.id.clone());
    let people = workbook.support.as_slice().iter().map(|one| one.id.clone());
    workbook.taking.on_card = lines.chain(people).collect();
    let mut documents = vec![
        plan(&workbook, today()),
        eight_areas(&workbook, today()),
        wallet_card(&workbook, today()),
    ];
    for words in HOSTILE.chunks(3) {
        let mut sheet = Appointment::new(id("sheet"), today());
        for (place, words) in words.iter().enumerate() {
            sheet.say[place].words = note(words);
            sheet.questions[place].words = note(words);
            let words = note(words);
            sheet.changed.push(Changed {
                day: today(),
                words,
            });
        }
        sheet.with = note(words[0]);
        sheet.agreed = note(words[0]);
        documents.push(appointment_sheet(&sheet, &workbook.taking, today()));
    }
    documents
}

/// Fails where such words are on none of the papers as they were typed.
fn expect_all_as_typed(read: &str) {
    let read = seen(read);
    for hostile in HOSTILE.map(seen) {
        assert!(
            read.contains(&hostile),
            "{hostile:?} is not there as it was typed"
        );
    }
}

#[test]
fn no_sign_in_the_persons_words_means_anything_in_markdown() {
    let mut all = String::new();
    for document in hostile_documents() {
        let (words, more) = read_markdown(&to_markdown(&document));
        assert_eq!(more, Vec::<String>::new(), "{}", document.title);
        all.push_str(&words);
    }
    expect_all_as_typed(&all);
}

/// Every tag of a page, with what is in it.
fn tags(page: &str) -> Vec<&str> {
    let after = page.split('<').skip(1);
    after
        .map(|rest| rest.split_once('>').map_or(rest, |(tag, _)| tag))
        .collect()
}

#[test]
fn no_word_of_the_person_becomes_an_element_of_a_page() {
    let one = appointment_sheet(&Appointment::new(id("a"), today()), &full().taking, today());
    let plain_pages = [
        to_web_page(&plan(&with_all_ticked(a_workbook()), today()), "en"),
        to_web_page(&one, "en"),
    ];
    let known: Vec<&str> = plain_pages.iter().flat_map(|page| tags(page)).collect();
    let mut all = String::new();
    for document in hostile_documents() {
        let page = to_web_page(&document, "en");
        for tag in tags(&page) {
            assert!(known.contains(&tag), "<{tag}> came out of somebody's words");
        }
        let words = page
            .replace("<br>", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
        all.push_str(&words.replace("&quot;", "\"").replace("&amp;", "&"));
    }
    expect_all_as_typed(&all);
}

#[test]
fn plain_text_has_no_sign_that_a_terminal_takes_for_an_order() {
    let all: String = hostile_documents().iter().map(to_text).collect();
    assert!(all.chars().all(|c| c == '\n' || !c.is_control()));
    expect_all_as_typed(&all);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_goal_step_and_value_of_any_workbook_comes_along_in_every_form(workbook in any_workbook()) {
        let workbook = with_all_ticked(workbook);
        let document = plan(&workbook, today());
        let text = seen(&to_text(&document));
        let (markdown, more) = read_markdown(&to_markdown(&document));
        let markdown = seen(&markdown);
        prop_assert_eq!(more, Vec::<String>::new());
        for goal in workbook.goals.iter() {
            let steps = goal.steps.iter().map(|step| &step.title);
            for title in steps.chain([&goal.title]) {
                let title = seen(title.as_str());
                prop_assert!(text.contains(&title), "{:?} in {}", title, text);
                prop_assert!(markdown.contains(&title), "{:?} in {}", title, markdown);
            }
        }
        for kept in workbook.values.kept() {
            let name = seen(&content::value_name(&kept.value, &workbook.values));
            prop_assert!(text.contains(&name));
        }
    }

    #[test]
    fn the_same_words_make_the_same_page_twice(workbook in any_workbook()) {
        let once = to_text(&plan(&workbook, today()));
        prop_assert_eq!(once, to_text(&plan(&workbook.clone(), today())));
    }
}
