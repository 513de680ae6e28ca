//! What is said: that it is whole, sourced, plain and kind.

use super::content_build::build_content::{
    self, Language,
    files::under,
    guide::GuidePage,
    markdown::{Block, Span},
};
use camau::{
    content::{self, Block as ShownBlock, HelpGroup, Reach},
    domain::{
        CardId, Day, Id, LifeArea, Line, LineError, Nation, Prompt, TooLong, ValueId, Values,
    },
    words,
};
use std::{
    fs,
    io::{self, Write},
    iter,
};

/// Each language's texts, as the build reads them.
fn languages() -> Vec<Language> {
    let files = under("content").expect("the folder of words can be read");
    build_content::read(&files).expect("the words have no faults")
}

fn english() -> Language {
    languages().swap_remove(0)
}

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).expect("a day on the calendar")
}

const UNITED_KINGDOM: [Nation; 4] = [
    Nation::Wales,
    Nation::England,
    Nation::Scotland,
    Nation::NorthernIreland,
];

// ---- Cards

#[test]
fn there_are_at_least_80_cards_and_each_has_a_meaning() {
    let cards = content::cards();
    assert!(cards.len() >= 80, "there are {}", cards.len());
    for card in cards {
        assert!(
            !card.name.trim().is_empty() && !card.meaning.trim().is_empty(),
            "{}",
            card.id
        );
    }
}

#[test]
fn exactly_36_cards_are_first_and_the_12_quick_ones_are_among_them() {
    let cards = content::cards();
    assert_eq!(cards.iter().filter(|card| card.first).count(), 36);
    assert_eq!(cards.iter().filter(|card| card.quick).count(), 12);
    assert!(cards.iter().all(|card| card.first || !card.quick));
}

#[test]
fn the_quick_cards_are_the_12_of_the_first_ten_minutes() {
    let quick: Vec<&str> = content::cards()
        .iter()
        .filter(|card| card.quick)
        .map(|card| card.name)
        .collect();
    let script = "Family. Friendship. Kindness. Health. Safety. Independence. Hope. Belonging. Being myself. Fun. Nature. Peace of mind";
    assert_eq!(quick, script.split(". ").collect::<Vec<_>>());
}

#[test]
fn every_card_has_an_id_of_its_own_that_can_be_kept() {
    let mut ids: Vec<&str> = content::cards().iter().map(|card| card.id).collect();
    assert!(ids.iter().all(|id| CardId::parse(id).is_some()));
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn every_card_that_was_ever_released_is_still_there() {
    let released = fs::read_to_string("tests/fixtures/card-ids.txt").expect("the list is there");
    let released: Vec<&str> = released.lines().collect();
    for id in &released {
        assert!(
            content::card(id).is_some(),
            "the card {id:?} is gone, and words point at it"
        );
    }
    for card in content::cards() {
        assert!(
            released.contains(&card.id),
            "add {:?} at the end of tests/fixtures/card-ids.txt",
            card.id
        );
    }
}

#[test]
fn a_value_is_called_by_its_card_or_by_the_persons_own_name() {
    let own = Id::parse("own-1").expect("an id");
    let mut values = Values::default();
    values.add_own(own.clone(), Line::parse("Canu").expect("a line"));
    let kindness = ValueId::Card(CardId::parse("kindness").expect("an id"));
    assert_eq!(content::value_name(&kindness, &values), "Kindness");
    assert!(content::value_meaning(&kindness).is_some());
    let own = ValueId::Own(own);
    assert_eq!(content::value_name(&own, &values), "Canu");
    assert_eq!(content::value_meaning(&own), None);
}

#[test]
fn a_value_of_a_card_from_another_version_still_has_a_name() {
    let unknown = ValueId::Card(CardId::parse("from-next-year").expect("an id"));
    assert_eq!(
        content::value_name(&unknown, &Values::default()),
        words!(problems.unknown_value)
    );
    assert_eq!(content::value_meaning(&unknown), None);
}

// ---- Help

/// Every line, in whatever nation it holds.
fn all_lines() -> Vec<&'static content::HelpLine> {
    let mut lines = Vec::new();
    for nation in Nation::ALL {
        for line in content::help_lines(Some(nation)) {
            if !lines
                .iter()
                .any(|other: &&content::HelpLine| other.id == line.id)
            {
                lines.push(line);
            }
        }
    }
    lines
}

#[test]
fn every_help_number_has_a_source_and_a_date() {
    let lines = all_lines();
    assert!(lines.len() >= 7);
    assert_eq!(
        lines.len(),
        english().help.lines.len(),
        "a line holds nowhere"
    );
    for line in lines {
        assert!(!line.source.trim().is_empty(), "{}", line.id);
        assert!(
            line.checked.at_the_earliest() > day(2020, 1, 1),
            "{}",
            line.id
        );
        assert!(
            line.url.is_none_or(|url| url.starts_with("https://")),
            "{}",
            line.id
        );
    }
}

#[test]
fn no_helpline_or_source_of_confidence_c_or_m_is_there() {
    for file in under("content").expect("the folder of words can be read") {
        for doubtful in ["\"C\"", "\"M\"", "'C'", "'M'"] {
            let marks = file
                .text
                .lines()
                .filter(|line| line.trim_start().starts_with("confidence"));
            assert!(
                !marks.into_iter().any(|mark| mark.contains(doubtful)),
                "{}",
                file.path
            );
        }
    }
}

#[test]
fn help_starts_with_999_in_each_nation_and_where_none_was_chosen() {
    let nations = UNITED_KINGDOM.map(Some).into_iter().chain([None]);
    for nation in nations {
        let lines = content::help_lines(nation);
        let first = lines.first().expect("there are lines");
        assert_eq!((first.number, first.group), ("999", HelpGroup::Danger));
        assert!(lines.is_sorted_by_key(|line| line.group));
        assert!(lines.iter().any(|line| line.id == "samaritans"));
        assert!(lines.iter().any(|line| line.id == "shout"));
    }
}

#[test]
fn each_nation_has_its_own_crisis_line_and_no_other_nations() {
    for (nation, id) in CRISIS_LINES {
        let ids: Vec<&str> = content::help_lines(Some(nation))
            .iter()
            .map(|line| line.id)
            .collect();
        for (other, other_id) in CRISIS_LINES {
            assert_eq!(
                ids.contains(&other_id),
                other == nation,
                "{nation:?}: {other_id}"
            );
        }
        assert!(ids.contains(&id));
    }
}

/// The line each nation has for a mental health crisis. In Northern Ireland it is not 111.
const CRISIS_LINES: [(Nation, &str); 4] = [
    (Nation::Wales, "nhs-111-wales"),
    (Nation::England, "nhs-111-england"),
    (Nation::Scotland, "nhs-24-scotland"),
    (Nation::NorthernIreland, "lifeline"),
];

#[test]
fn only_lines_that_hold_in_all_four_nations_are_shown_before_one_is_chosen() {
    for line in content::help_lines(None) {
        assert!(
            UNITED_KINGDOM
                .iter()
                .all(|nation| line.nations.contains(nation)),
            "{}",
            line.id
        );
    }
}

#[test]
fn no_british_number_is_shown_elsewhere() {
    assert!(content::help_lines(Some(Nation::Elsewhere)).is_empty());
    assert!(content::elsewhere().contains("local emergency number"));
}

#[test]
fn a_line_is_due_after_90_days_and_999_never_is() {
    let lines = all_lines();
    let samaritans = lines
        .iter()
        .find(|line| line.id == "samaritans")
        .expect("it is there");
    let checked = samaritans.checked.at_the_earliest();
    let days_later = |days| checked + chrono::Days::new(days);
    assert!(!samaritans.is_due(days_later(90)));
    assert!(samaritans.is_due(days_later(91)));
    assert!(!samaritans.is_due(checked - chrono::Days::new(400)));
    let emergency = lines
        .iter()
        .find(|line| line.group == HelpGroup::Danger)
        .expect("it is there");
    assert!(!emergency.is_due(day(2099, 1, 1)));
}

#[test]
fn a_number_can_be_tapped() {
    assert_eq!(Reach::Call("116123").href(), "tel:116123");
    let text = Reach::Text {
        number: "85258",
        words: "SHOUT",
    };
    assert_eq!(text.href(), "sms:85258?&body=SHOUT");
}

#[test]
fn nothing_that_a_person_has_yet_to_check_is_anywhere() {
    let mut files = under("content").expect("the folder of words can be read");
    if let Some(shell) = shell() {
        files.push(build_content::fault::TextFile {
            path: "index.html".to_owned(),
            text: shell,
        });
    }
    for file in files {
        let text = file.text.to_lowercase();
        for name in [
            "papyrus",
            "hopeline",
            "c.a.l.l.",
            "saneline",
            "rethink line",
            "rethink advice",
            "jo@samaritans",
            "samaritans cymru",
            "breathing space",
            "textphone",
        ] {
            assert!(!text.contains(name), "{} names {name:?}", file.path);
        }
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        for number in [
            "0800132737",
            "03003047000",
            "08088010525",
            "03005000927",
            "03001022470",
            "08000684141",
            "08081640123",
            "0800838587",
            "18001",
        ] {
            assert!(!digits.contains(number), "{} holds {number}", file.path);
        }
    }
}

/// The page the browser opens before the app has started, where it already carries help numbers.
fn shell() -> Option<String> {
    let shell = fs::read_to_string("index.html").ok()?;
    shell.contains("data-help").then_some(shell)
}

#[test]
fn the_numbers_in_index_html_are_those_of_the_help_page() {
    let Some(shell) = shell() else {
        return;
    };
    let lines = all_lines();
    let mut there = Vec::new();
    for element in shell
        .split("<")
        .filter(|element| element.contains("data-help=\""))
    {
        let (tag, text) = element.split_once('>').expect("a whole tag");
        let attribute = |name: &str| {
            let (_, after) = tag.split_once(&format!("{name}=\""))?;
            Some(after.split_once('"')?.0.replace("&amp;", "&"))
        };
        let id = attribute("data-help").expect("a line's id");
        let line = lines.iter().find(|line| line.id == id);
        let line =
            line.unwrap_or_else(|| panic!("index.html has the line {id:?}, which is not known"));
        assert!(
            text.contains(line.number),
            "index.html: {id}: {text:?} is not {}",
            line.number
        );
        if let Some(href) = attribute("href") {
            assert_eq!(href, line.reach.href(), "index.html: {id}");
        }
        there.push(id);
    }
    let wanted = CRISIS_LINES.map(|(_, id)| id);
    for id in wanted
        .into_iter()
        .chain(["emergency", "samaritans", "shout"])
    {
        assert!(
            there.iter().any(|other| other == id),
            "index.html lacks the line {id:?}"
        );
    }
}

#[test]
fn index_html_says_the_words_of_the_help_page_in_their_order() {
    let shell = shell_texts().join("\n");
    let mut after = 0;
    for words in [
        words!(help.danger.title),
        content::elsewhere(),
        words!(help.quiet.title),
        words!(help.quiet.show),
        words!(help.quiet.card),
        words!(help.say.title),
        words!(help.say.card),
        words!(help.say.little),
        words!(help.suicide.notice),
        words!(help.suicide.title),
        words!(help.suicide.words),
        words!(help.soon.title),
        words!(help.soon.gp),
    ] {
        let found = shell.get(after..).and_then(|rest| rest.find(words));
        let found = found.unwrap_or_else(|| panic!("{words:?} is not there, or not in its place"));
        after += found + words.len();
    }
}

#[test]
fn what_to_do_when_camau_does_not_open_waits_for_no_script() {
    let shell = fs::read_to_string("index.html").expect("it can be read");
    let said = shell
        .lines()
        .find(|line| line.contains("If Camau does not open"))
        .expect("it is said");
    assert!(
        !said.contains("hidden") && !said.contains("noscript"),
        "{said}"
    );
}

// ---- The guide

#[test]
fn the_guide_covers_each_heading_of_the_one_it_grew_from() {
    // What the first guide asks or lists, the page that answers it, and words that page has.
    const HEADINGS: [(&str, &str, &str); 32] = [
        ("What is recovery?", "what-is-recovery", "many ways"),
        (
            "Recovery can be short-term or long-term",
            "what-is-recovery",
            "long time",
        ),
        (
            "Help from others, professionals or loved ones",
            "what-is-recovery",
            "people you love",
        ),
        ("The recovery model", "what-is-recovery", "recovery model"),
        (
            "Clinical and personal recovery overlap",
            "what-is-recovery",
            "overlap",
        ),
        (
            "What does clinical recovery mean?",
            "clinical-recovery",
            "symptoms",
        ),
        (
            "The people of an NHS team",
            "clinical-recovery",
            "social worker",
        ),
        (
            "What can personal recovery mean?",
            "personal-recovery",
            "meaning",
        ),
        (
            "Ways you can think about recovery",
            "personal-recovery",
            "9 ways",
        ),
        ("Setbacks along the way", "hope-and-setbacks", "setback"),
        (
            "You could describe yourself as recovered",
            "calling-yourself-recovered",
            "recovered",
        ),
        (
            "What other things do I need to consider?",
            "other-things-that-matter",
            "matter",
        ),
        (
            "Social connectedness",
            "other-things-that-matter",
            "Being with people",
        ),
        ("Physical health", "other-things-that-matter", "Your body"),
        ("Housing", "other-things-that-matter", "Your home"),
        ("Finances", "other-things-that-matter", "Money"),
        (
            "Employment and volunteering",
            "other-things-that-matter",
            "Work and volunteering",
        ),
        (
            "Support from friends, family, team or keyworker",
            "support-from-others",
            "friend",
        ),
        (
            "Communities that play their part",
            "support-from-others",
            "Building communities that care",
        ),
        ("What can help me recover?", "what-can-help", "help"),
        ("NHS support", "nhs-support", "NHS"),
        ("GP services", "nhs-support", "A GP."),
        (
            "Talking therapy services",
            "nhs-support",
            "Talking therapy.",
        ),
        ("Specialist teams", "nhs-support", "Specialist teams."),
        ("Crisis services", "nhs-support", "Crisis services."),
        ("Hospital services", "nhs-support", "Hospital."),
        (
            "Web pages on treatment and hospital",
            "nhs-support",
            "web pages on talking therapies, NHS teams, choices about medicine, and going into hospital",
        ),
        ("Social care support", "social-care", "Social care"),
        ("Identifying your values", "values", "value"),
        ("Setting achievable goals", "achievable-goals", "goal"),
        ("Support groups", "support-groups", "group"),
        ("Rewarding yourself", "rewards", "reward"),
    ];
    let guide = english().guide;
    for (heading, slug, words) in HEADINGS {
        let page = guide.iter().find(|page| page.slug == slug);
        let page = page.unwrap_or_else(|| panic!("{heading}: the guide has no page {slug:?}"));
        let text = paragraphs(page).join("\n");
        assert!(
            text.contains(words),
            "{heading}: the page {slug:?} does not say {words:?}"
        );
    }
}

#[test]
fn each_nation_has_every_service_of_its_own_and_no_other_nations_words() {
    for of in &NATIONS {
        let services = content::services(Some(of.nation));
        let names: Vec<_> = services.iter().map(|(service, _)| service.name).collect();
        assert_eq!(
            names,
            [
                "A GP",
                "Local talking therapies",
                "Specialist teams",
                "Crisis services",
                "Hospital",
                "Social care"
            ]
        );
        let others = NATIONS.iter().filter(|other| other.nation != of.nation);
        let not_here: Vec<&str> = others
            .flat_map(|other| other.names.iter().chain(other.only))
            .filter(|words| !of.only.contains(words))
            .copied()
            .collect();
        for (service, route) in services {
            for text in [service.name, service.what, service.say, route.how] {
                let foreign = not_here.iter().find(|words| text.contains(**words));
                assert_eq!(foreign, None, "{:?}: {text}", of.nation);
            }
            // Numbers are those of the help lines, which are checked by their dates.
            let has_number = route.how.chars().any(|c| c.is_ascii_digit());
            assert!(!has_number, "{:?}: {}", of.nation, route.how);
            assert!(!route.how.contains("free") || route.source.is_some());
            assert_eq!(route.help_lines().len(), route.lines.len());
        }
    }
    assert!(content::services(None).is_empty());
    assert!(content::services(Some(Nation::Elsewhere)).is_empty());
}

#[test]
fn each_nation_is_told_of_each_kind_of_nhs_help_or_that_there_are_no_facts_on_it() {
    // The five kinds that the first guide names, and medicine, as the bold words that start a text say them.
    const KINDS: [&str; 6] = [
        "gp",
        "talking therapy",
        "specialist teams",
        "crisis",
        "hospital",
        "medicine",
    ];
    let guide = english().guide;
    let page = guide.iter().find(|page| page.slug == "nhs-support");
    let page = page.expect("the page is there");
    for nation in UNITED_KINGDOM {
        let inside = page.blocks.iter().find_map(|block| match block {
            Block::Nation(of, inside) if of.id() == nation.id() => Some(inside),
            _ => None,
        });
        let inside = inside.unwrap_or_else(|| panic!("nothing is for {nation:?} alone"));
        for kind in KINDS {
            let told = inside.iter().find_map(|block| match block {
                Block::Paragraph(spans) => told_of(kind, spans),
                _ => None,
            });
            let told = told.unwrap_or_else(|| panic!("{nation:?} is told nothing of {kind:?}"));
            let first = sentences(&told).into_iter().next().unwrap_or_default();
            assert!(tokens(&first).len() >= 4, "{nation:?}, {kind:?}: {told:?}");
            if told.contains("no checked facts") {
                let whole = told.contains(content::nation(nation)) && told.contains("ask a GP");
                assert!(whole, "{nation:?}, {kind:?}: {told:?}");
            }
        }
    }
    let (_medicine, five) = KINDS.split_last().expect("there are kinds");
    for kind in five {
        let listed = page.blocks.iter().any(|block| match block {
            Block::List(items) => items.iter().any(|item| told_of(kind, item).is_some()),
            _ => false,
        });
        assert!(listed, "the list for everyone leaves out {kind:?}");
    }
}

/// What a text says of a kind of help that its bold beginning names.
fn told_of(kind: &str, spans: &[Span]) -> Option<String> {
    match spans {
        [Span::Strong(label), rest @ ..] if label.to_lowercase().contains(kind) => {
            Some(plain(rest)).filter(|told| !told.trim().is_empty())
        }
        _ => None,
    }
}

#[test]
fn every_page_names_its_sources_and_leads_on() {
    for page in content::guide_pages() {
        assert!(!page.sources.is_empty(), "{} has no source", page.slug);
        assert!(
            page.sources.iter().all(|source| !source.date.is_empty()),
            "{}",
            page.slug
        );
        assert!(!page.leads_to.is_empty(), "{} leads nowhere", page.slug);
        assert_eq!(
            content::guide_page(page.slug).map(|page| page.title),
            Some(page.title)
        );
    }
    assert!(content::guide_page("no-such-page").is_none());
}

#[test]
fn a_part_of_the_app_finds_the_pages_that_lead_to_it() {
    let for_goals = content::guide_for("/goals");
    assert!(for_goals.iter().any(|page| page.slug == "achievable-goals"));
    assert!(
        for_goals
            .iter()
            .all(|page| page.leads_to.contains(&"/goals"))
    );
    assert!(content::guide_for("/nowhere").is_empty());
}

#[test]
fn what_is_shown_of_the_guide_is_what_its_files_say() {
    fn words(blocks: &[ShownBlock], out: &mut String) {
        for block in blocks {
            match block {
                ShownBlock::Heading(words) => *out += words,
                ShownBlock::Paragraph(spans) => spans.iter().for_each(|span| *out += shown(span)),
                ShownBlock::List(items) => {
                    items
                        .iter()
                        .flat_map(|item| *item)
                        .for_each(|span| *out += shown(span));
                }
                ShownBlock::Nation(_, blocks) => words(blocks, out),
            }
        }
    }
    fn shown(span: &content::Span) -> &'static str {
        match span {
            content::Span::Text(words) | content::Span::Strong(words) => words,
            content::Span::Link { words, .. } => words,
        }
    }
    let read = english().guide;
    assert_eq!(content::guide_pages().len(), read.len());
    for (page, read) in content::guide_pages().iter().zip(&read) {
        let mut words_shown = String::new();
        words(page.blocks, &mut words_shown);
        assert_eq!(words_shown, body(&read.blocks).concat(), "{}", page.slug);
    }
}

/// What a nation is called, and what holds there and nowhere else.
struct OfNation {
    nation: Nation,
    names: &'static [&'static str],
    only: &'static [&'static str],
}

const NATIONS: [OfNation; 4] = [
    OfNation {
        nation: Nation::Wales,
        names: &["Wales", "Welsh"],
        only: &["press 2", "Care and Treatment Plan"],
    },
    OfNation {
        nation: Nation::England,
        names: &["England", "English"],
        only: &["press 2", "NHS Talking Therapies"],
    },
    OfNation {
        nation: Nation::Scotland,
        names: &["Scotland", "Scottish"],
        only: &["NHS 24", "0800 011 3200"],
    },
    OfNation {
        nation: Nation::NorthernIreland,
        names: &["Northern Ireland"],
        only: &["Lifeline", "0808 808 8000", "Health and Social Care Trust"],
    },
];

#[test]
fn no_part_of_the_guide_for_one_nation_speaks_of_another() {
    let mut faults = Vec::new();
    for page in english().guide {
        for block in &page.blocks {
            let Block::Nation(nation, blocks) = block else {
                continue;
            };
            let text = body(blocks).join("\n");
            let (here, others): (Vec<_>, Vec<_>) =
                NATIONS.iter().partition(|of| of.nation.id() == nation.id());
            let only_here: Vec<&str> = here.iter().flat_map(|of| of.only).copied().collect();
            let not_here = others.iter().flat_map(|of| of.names.iter().chain(of.only));
            for words in not_here.filter(|words| !only_here.contains(words)) {
                if text.contains(words) {
                    faults.push(format!(
                        "{}: the part for {} says {words:?}",
                        page.file,
                        nation.id()
                    ));
                }
            }
        }
    }
    none_of(&faults);
}

#[test]
fn what_holds_in_one_nation_only_is_not_shown_to_everyone() {
    let mut faults = Vec::new();
    for page in english().guide {
        let mut for_everyone = page.blocks;
        for_everyone.retain(|block| !matches!(block, Block::Nation(..)));
        // A paragraph that says which nation it speaks of misleads nobody.
        for text in body(&for_everyone) {
            let named = |of: &&OfNation| !of.names.iter().any(|name| text.contains(name));
            let only = NATIONS.iter().filter(named).flat_map(|of| of.only);
            for words in only.chain(&["111"]).filter(|words| text.contains(**words)) {
                faults.push(format!(
                    "{}: everyone is shown {words:?}: {text}",
                    page.file
                ));
            }
        }
    }
    for line in all_lines() {
        let text = [
            line.name,
            line.what,
            line.hours,
            line.cost,
            line.also.unwrap_or_default(),
        ];
        let text = text.join(" ");
        for of in &NATIONS {
            if of.names.iter().any(|name| text.contains(name)) && line.nations != [of.nation] {
                faults.push(format!("{} speaks of {:?} alone", line.id, of.nation));
            }
        }
    }
    none_of(&faults);
}

// ---- Words to start from

#[test]
fn every_aim_and_way_of_the_first_guide_has_its_prompt() {
    let file = fs::read_to_string("content/en/prompts.toml").expect("it can be read");
    let file: toml::Table = file.parse().expect("it is TOML");
    let prompts = file["prompt"].as_array().expect("a list");
    let seeds: Vec<(&str, i64)> = prompts
        .iter()
        .map(|prompt| {
            let line = prompt["seed_line"]
                .as_integer()
                .expect("a line of the first guide");
            (prompt["id"].as_str().expect("an id"), line)
        })
        .collect();
    // Four aims stand in one line of the first guide, and nine ways in nine lines.
    assert_eq!(
        seeds,
        [
            ("a1", 17),
            ("a2", 17),
            ("a3", 17),
            ("a4", 17),
            ("w1", 45),
            ("w2", 47),
            ("w3", 49),
            ("w4", 51),
            ("w5", 53),
            ("w6", 55),
            ("w7", 57),
            ("w8", 59),
            ("w9", 61),
        ]
    );
    for prompt in Prompt::ALL {
        let words = content::prompt(prompt);
        assert!(
            words.start.ends_with("..."),
            "{prompt:?}: {:?}",
            words.start
        );
        assert!(
            words.whole.ends_with('.') && !words.whole.ends_with(".."),
            "{prompt:?}"
        );
    }
    assert_eq!(
        content::prompt(Prompt::Hope).whole,
        "I have hope for what comes next."
    );
    assert_eq!(
        content::prompt(Prompt::NoSymptoms).whole,
        "I am free of symptoms."
    );
}

#[test]
fn every_area_of_life_has_the_wording_of_the_law() {
    // Mental Health (Wales) Measure 2010, section 18.
    const LAW: [&str; 8] = [
        "finance and money",
        "accommodation",
        "personal care and physical well-being",
        "education and training",
        "work and occupation",
        "parenting or caring relationships",
        "social, cultural or spiritual",
        "medical and other forms of treatment including psychological interventions",
    ];
    for (area, law) in LifeArea::ALL.into_iter().zip(LAW) {
        let words = content::area(area);
        assert_eq!(words.law, law);
        assert!(!words.name.is_empty() && !words.hint.is_empty());
    }
    assert!(content::areas_source().name.contains("section 18"));
    assert!(
        content::areas_source()
            .url
            .is_some_and(|url| url.contains("mwa/2010/7/section/18"))
    );
}

#[test]
fn no_reward_offered_is_food_drink_or_spending() {
    for reward in content::ideas().rewards {
        let reward = tokens(reward);
        for word in [
            "buy",
            "shop",
            "shopping",
            "cake",
            "chocolate",
            "biscuit",
            "coffee",
            "tea",
            "drink",
            "wine",
            "beer",
            "meal",
            "eat",
            "snack",
            "takeaway",
            "money",
        ] {
            assert!(!reward.iter().any(|token| token == word), "{reward:?}");
        }
    }
}

#[test]
fn the_cards_say_where_they_come_from() {
    let source = content::cards_source();
    assert!(source.url.is_some_and(|url| url.starts_with("http")));
    assert!(source.name.contains("Personal Values Card Sort"));
    assert!(
        source
            .note
            .is_some_and(|note| note.contains("public domain"))
    );
}

// ---- Days and problems

#[test]
fn a_day_is_said_in_full() {
    assert_eq!(content::date(day(2027, 6, 12)), "12 June 2027");
    assert_eq!(content::date(day(2027, 1, 1)), "1 January 2027");
    assert_eq!(content::date(day(2027, 12, 31)), "31 December 2027");
    assert_eq!(content::month_of_year(day(2027, 6, 1)), "June 2027");
}

#[test]
fn every_month_has_its_own_name() {
    let mut months: Vec<String> = (1..=12)
        .map(|month| content::date(day(2027, month, 1)))
        .collect();
    months.sort();
    months.dedup();
    assert_eq!(months.len(), 12);
}

#[test]
fn too_many_words_are_said_to_be_safe_with_what_to_do() {
    let line = content::line_problem(LineError::TooLong(TooLong { over_by: 12 }));
    assert!(line.starts_with("Too long by: 12 characters. "), "{line}");
    let note = content::note_problem(TooLong { over_by: 1 });
    assert!(note.starts_with("Too long by: 1 character. "), "{note}");
    for said in [line, note] {
        assert!(said.contains("stay on this screen"), "{said}");
        assert_eq!(sentences(&said).len(), 3, "{said}");
    }
    let blank = content::line_problem(LineError::Blank);
    assert!(!blank.contains("Too long"), "{blank}");
}

#[test]
fn english_is_spoken_until_another_language_is_chosen() {
    assert_eq!(content::language(), content::Locale::en);
    assert_eq!(content::languages().first(), Some(&content::Locale::en));
    for language in content::languages() {
        content::set_language(*language);
        assert_eq!(content::language(), *language);
        assert!(!content::cards().is_empty());
    }
    content::set_language(content::Locale::en);
}

#[test]
fn every_nation_has_a_name() {
    let names = Nation::ALL.map(content::nation);
    assert_eq!(
        names,
        [
            "Wales",
            "England",
            "Scotland",
            "Northern Ireland",
            "Elsewhere"
        ]
    );
}

// ---- The voice

/// The texts of a page, a heading, a paragraph or a list item each.
fn paragraphs(page: &GuidePage) -> Vec<String> {
    let mut all = vec![page.title.clone(), page.summary.clone()];
    all.extend(body(&page.blocks));
    all
}

fn body(blocks: &[Block]) -> Vec<String> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(words) => all.push(words.clone()),
            Block::Paragraph(spans) => all.push(plain(spans)),
            Block::List(items) => all.extend(items.iter().map(|item| plain(item))),
            Block::Nation(_, blocks) => all.extend(body(blocks)),
        }
    }
    all
}

fn plain(spans: &[Span]) -> String {
    let words = spans.iter().map(|span| match span {
        Span::Text(words) | Span::Strong(words) | Span::Link { words, .. } => words.as_str(),
    });
    words.collect()
}

/// The texts of the page outside the app, without its markup. A line of the file is a paragraph or less.
fn shell_texts() -> Vec<String> {
    let shell = fs::read_to_string("index.html").expect("it can be read");
    let (_, body) = shell.split_once("<body>").expect("it has a body");
    let mut comments = body.split("<!--");
    let first = comments.next().unwrap_or_default().to_owned();
    let body = comments.fold(first, |body, comment| {
        body + comment.split_once("-->").map_or("", |(_, after)| after)
    });
    let lines = body.lines().flat_map(|line| line.split("<br>"));
    lines
        .map(|line| {
            let mut words = String::new();
            for part in line.split('<') {
                words += part.split_once('>').map_or(part, |(_, after)| after);
            }
            words.trim().replace("&amp;", "&")
        })
        .filter(|words| !words.is_empty())
        .collect()
}

/// Every text that is said in Camau's own voice, with the place it stands in. The names of sources
/// and the words of the law are other people's.
fn all_texts(language: &Language) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let id = &language.id;
    let mut add = |place: String, text: &str| texts.push((place, text.to_owned()));
    if id == build_content::FIRST_LANGUAGE {
        for text in shell_texts() {
            add("index.html".to_owned(), &text);
        }
    }
    for word in &language.words {
        add(format!("{}:{}", word.file, word.line), &word.text);
    }
    for card in &language.cards.cards {
        add(format!("content/{id}/cards.toml:{}", card.line), &card.name);
        add(
            format!("content/{id}/cards.toml:{}", card.line),
            &card.meaning,
        );
    }
    for (file, source) in [
        ("cards", &language.cards.source),
        ("areas", &language.areas.source),
    ] {
        add(
            format!("content/{id}/{file}.toml: the note on the source"),
            source.note.as_deref().unwrap_or_default(),
        );
    }
    for line in &language.help.lines {
        let also = line.also.clone().unwrap_or_default();
        for text in [&line.name, &line.what, &line.hours, &line.cost, &also] {
            add(format!("content/{id}/help.toml:{}", line.line), text);
        }
    }
    add(
        format!("content/{id}/help.toml: elsewhere"),
        &language.help.elsewhere,
    );
    let ideas = &language.ideas;
    for list in [
        &ideas.goals,
        &ideas.steps,
        &ideas.rewards,
        &ideas.if_starts,
        &ideas.hopes,
        &ideas.nothing_helped,
        &ideas.kind_words,
        &ideas.when_well,
        &ideas.keeps_me_well,
        &ideas.can_throw_me,
        &ideas.early_signs,
        &ideas.what_i_will_do,
        &ideas.when_it_gets_hard,
        &ideas.after_a_hard_time,
        &ideas.others_to_know,
        &ideas.small_rewards,
        &ideas.medium_rewards,
        &ideas.big_rewards,
    ] {
        for idea in list {
            add(format!("content/{id}/ideas.toml"), idea);
        }
    }
    for first in &language.support.firsts {
        for text in [&first.name, &first.how, &first.say] {
            add(format!("content/{id}/support.toml"), text);
        }
    }
    for service in &language.support.services {
        let routes = service.routes.iter().map(|route| &route.how);
        for text in [&service.name, &service.what, &service.say]
            .into_iter()
            .chain(routes)
        {
            add(format!("content/{id}/support.toml"), text);
        }
    }
    for prompt in &language.prompts {
        add(
            format!("content/{id}/prompts.toml: {}", prompt.id),
            &prompt.start,
        );
        add(
            format!("content/{id}/prompts.toml: {}", prompt.id),
            &prompt.whole,
        );
    }
    for area in &language.areas.areas {
        add(format!("content/{id}/areas.toml: {}", area.id), &area.name);
        add(format!("content/{id}/areas.toml: {}", area.id), &area.hint);
    }
    for page in &language.guide {
        for paragraph in paragraphs(page) {
            add(page.file.clone(), &paragraph);
        }
    }
    texts
}

/// A text's sentences: each ends with a full stop, a question mark or an exclamation mark, and
/// perhaps a closing quotation mark, before a space.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for word in text.split_whitespace() {
        if let Some(last) = sentences.last_mut() {
            last.push_str(word);
            last.push(' ');
        }
        if word
            .trim_end_matches(['"', '”', '’', ')'])
            .ends_with(['.', '?', '!'])
        {
            sentences.push(String::new());
        }
    }
    sentences.retain(|sentence| !tokens(sentence).is_empty());
    sentences
}

/// The words of a text in small letters, without the marks around them. Marks alone are no word.
fn tokens(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || c == '/')
        .map(|word| {
            word.trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// Fails with every fault at once, a line each.
fn none_of(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// What the Office for National Statistics asks is asked word for word, however long it is.
const ASKED_WORD_FOR_WORD: [(&str, &str); 4] = [
    (
        "check_in.four.satisfied",
        "Overall, how satisfied are you with your life nowadays?",
    ),
    (
        "check_in.four.worthwhile",
        "Overall, to what extent do you feel that the things you do in your life are worthwhile?",
    ),
    (
        "check_in.four.happy",
        "Overall, how happy did you feel yesterday?",
    ),
    (
        "check_in.four.anxious",
        "On a scale where 0 is “not at all anxious” and 10 is “completely anxious”, overall, how anxious did you feel yesterday?",
    ),
];

#[test]
fn the_four_wellbeing_questions_are_asked_word_for_word() {
    let words = english().words;
    for (key, asked) in ASKED_WORD_FOR_WORD {
        let word = words.iter().find(|word| word.path == key);
        assert_eq!(word.map(|word| word.text.as_str()), Some(asked));
    }
}

#[test]
fn no_sentence_is_longer_than_20_words() {
    let mut faults = Vec::new();
    for (place, text) in all_texts(&english()) {
        if ASKED_WORD_FOR_WORD.iter().any(|(_, asked)| *asked == text) {
            continue;
        }
        for sentence in sentences(&text) {
            let n = tokens(&sentence).len();
            if n > 20 {
                faults.push(format!("{place}: {n} words: {sentence}"));
            }
        }
    }
    none_of(&faults);
}

#[test]
fn no_paragraph_has_more_than_3_sentences() {
    let mut faults = Vec::new();
    for (place, text) in all_texts(&english()) {
        let n = sentences(&text).len();
        if n > 3 {
            faults.push(format!("{place}: {n} sentences: {text}"));
        }
    }
    none_of(&faults);
}

#[test]
fn nothing_is_said_with_an_exclamation_mark() {
    let mut faults = Vec::new();
    for language in languages() {
        for (place, text) in all_texts(&language) {
            if text.contains('!') {
                faults.push(format!("{place}: {text}"));
            }
        }
    }
    none_of(&faults);
}

#[test]
fn no_word_pushes_praises_or_counts() {
    const NEVER: [&str; 28] = [
        "should",
        "must",
        "just",
        "simply",
        "easy",
        "journey",
        "fail",
        "failed",
        "missed",
        "overdue",
        "streak",
        "score",
        "well done",
        "great",
        "amazing",
        "proud",
        "good day",
        "bad day",
        "suffer",
        "suffers",
        "suffering",
        "mentally ill",
        "relapse",
        "committed",
        "fight",
        "battle",
        "fails",
        "failure",
    ];
    let mut faults = Vec::new();
    for (place, text) in all_texts(&english()) {
        let spaced = format!(" {} ", tokens(&text).join(" "));
        for never in NEVER {
            if spaced.contains(&format!(" {never} ")) {
                faults.push(format!("{place}: {never:?} in: {text}"));
            }
        }
    }
    none_of(&faults);
}

#[test]
fn camau_never_says_we() {
    let english = english();
    let mut faults = Vec::new();
    for (place, text) in all_texts(&english) {
        // The person's own lines may say it.
        if place.contains("prompts.toml") {
            continue;
        }
        let words = tokens(&text);
        for never in [
            "we", "us", "our", "ours", "we're", "we’re", "we'll", "we’ll",
        ] {
            if words.iter().any(|word| word == never) {
                faults.push(format!("{place}: {never:?} in: {text}"));
            }
        }
    }
    none_of(&faults);
}

#[test]
fn nothing_that_is_empty_is_called_missing() {
    let mut faults = Vec::new();
    for word in english().words {
        if tokens(&word.text).iter().any(|token| token == "yet") {
            faults.push(format!(
                "{}:{}: \"yet\" in: {}",
                word.file, word.line, word.text
            ));
        }
    }
    none_of(&faults);
}

// ---- Reading age

/// Syllables by the usual rule of thumb: one for each group of vowels (with y), less a silent e at
/// the end, or a silent -es or -ed; at least one. "-ing" after a vowel, and "ia", "io", "iu" and
/// "eo" that are said apart, add one. A number has one for each digit, as read aloud.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphanumeric()).collect();
    if letters.iter().any(char::is_ascii_digit) {
        return letters.len();
    }
    // Letters that are said one by one.
    if matches!(word, "nhs" | "gp" | "cbt" | "uk" | "a&e") {
        return letters.len();
    }
    let vowel = |c: char| "aeiouyáâéêíîóôúûŵŷ".contains(c);
    let mut n = 0;
    let mut after_vowel = false;
    for &letter in &letters {
        n += usize::from(vowel(letter) && !after_vowel);
        after_vowel = vowel(letter);
    }
    let word: String = letters.iter().collect();
    let ends = |ends: &[&str]| ends.iter().any(|end| word.ends_with(end));
    let before = |from_end: usize| {
        letters
            .len()
            .checked_sub(from_end + 1)
            .map(|at| letters[at])
    };
    let silent_e = word.ends_with('e') && before(1).is_some_and(|c| !vowel(c));
    let said_le = word.ends_with("le") && before(2).is_some_and(|c| !vowel(c));
    let silent_es = word.ends_with("es")
        && before(2).is_some_and(|c| !vowel(c))
        && !ends(&[
            "ses", "zes", "xes", "ches", "shes", "ges", "ces", "bles", "ples", "tles", "dles",
            "cles", "kles", "gles",
        ]);
    let silent_ed = word.ends_with("ed")
        && before(2).is_some_and(|c| !vowel(c))
        && !ends(&["ted", "ded", "led", "red"]);
    if n > 1 && ((silent_e && !said_le) || silent_es || silent_ed) {
        n -= 1;
    }
    if word.ends_with("ing") && before(3).is_some_and(vowel) {
        n += 1;
    }
    for apart in ["ia", "io", "iu", "eo", "iet"] {
        let at = word.find(apart);
        let run_together = [
            "tia", "cia", "tio", "sio", "cio", "gio", "xio", "peo", "geo",
        ];
        let together = at.is_some_and(|at| {
            let start = at.saturating_sub(1);
            word.get(start..)
                .is_some_and(|rest| run_together.iter().any(|run| rest.starts_with(run)))
        });
        n += usize::from(at.is_some() && !together);
    }
    n.max(1)
}

#[test]
fn syllables_are_counted_as_they_are_said() {
    for (word, n) in [
        ("a", 1),
        ("step", 1),
        ("people", 2),
        ("recovery", 4),
        ("being", 2),
        ("help", 1),
        ("phoned", 1),
        ("wanted", 2),
        ("services", 3),
        ("times", 1),
        ("little", 2),
        ("anxiety", 4),
        ("social", 2),
        ("medication", 4),
        ("999", 3),
        ("nhs", 3),
        ("idea", 2),
        ("write", 1),
        ("values", 2),
        ("appointment", 3),
        ("volunteering", 4),
        ("choices", 2),
        ("video", 3),
    ] {
        assert_eq!(syllables(word), n, "{word}");
    }
}

#[test]
fn the_grade_is_that_of_flesch_and_kincaid() {
    // 6 words in 1 sentence, of 1 syllable each.
    let read = grade(&["The cat sat on the mat.".to_owned()]).expect("there are words");
    assert!((read - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9, "{read}");
    assert_eq!(grade(&[]), None);
}

/// The Flesch-Kincaid grade of running text, if there is any. A text without a full stop is a sentence.
fn grade(texts: &[String]) -> Option<f64> {
    let (mut n_words, mut n_sentences, mut n_syllables) = (0, 0, 0);
    for sentence in texts.iter().flat_map(|text| sentences(text)) {
        let words = tokens(&sentence);
        n_sentences += 1;
        n_words += words.len();
        n_syllables += words.iter().map(|word| syllables(word)).sum::<usize>();
    }
    let (words, sentences, syllables) = (n_words as f64, n_sentences as f64, n_syllables as f64);
    (n_words > 0).then(|| 0.39 * words / sentences + 11.8 * syllables / words - 15.59)
}

fn without_headings(blocks: &[Block]) -> Vec<Block> {
    let mut kept = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(_) => {}
            Block::Nation(nation, blocks) => {
                kept.push(Block::Nation(*nation, without_headings(blocks)));
            }
            other => kept.push(other.clone()),
        }
    }
    kept
}

/// What a person reads out of one file, and the highest grade it may have.
struct Reading {
    what: String,
    texts: Vec<String>,
    at_most: f64,
}

/// Grade 5 is read at the age of 10 to 11. Pages, cards and help lines say more than a button does.
const LONG_TEXTS: f64 = 5.0;
const INTERFACE: f64 = 4.0;
const WHOLE_INTERFACE: f64 = 2.0;

impl Reading {
    /// The running text of each file. Headings, buttons and other texts of fewer than 5 words are left out:
    /// the formula is for sentences, and they would make it too kind. So are the places for values.
    fn of(language: &Language) -> Vec<Self> {
        let mut readings: Vec<Self> = Vec::new();
        let mut interface = Vec::new();
        let in_the_guide = |place: &str| language.guide.iter().any(|page| page.file == place);
        for (place, text) in all_texts(language) {
            let text = without_places(&text);
            if in_the_guide(&place) || tokens(&text).len() < 5 {
                continue;
            }
            let what = place.split(':').next().unwrap_or_default();
            let of_interface = what.starts_with("content/words/") || what == "index.html";
            if of_interface {
                interface.push(text.clone());
            }
            match readings.iter_mut().find(|reading| reading.what == what) {
                Some(reading) => reading.texts.push(text),
                None => readings.push(Self {
                    what: what.to_owned(),
                    texts: vec![text],
                    at_most: if of_interface { INTERFACE } else { LONG_TEXTS },
                }),
            }
        }
        readings.push(Self {
            what: "the whole interface".to_owned(),
            texts: interface,
            at_most: WHOLE_INTERFACE,
        });
        readings.extend(language.guide.iter().map(|page| {
            Self {
                what: page.file.clone(),
                texts: iter::once(page.summary.clone())
                    .chain(body(&without_headings(&page.blocks)))
                    .collect(),
                at_most: LONG_TEXTS,
            }
        }));
        readings
    }
}

/// A text without the places where values go, such as `{{ n }}`.
fn without_places(text: &str) -> String {
    let mut parts = text.split("{{");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |words, part| {
        words + part.split_once("}}").map_or(part, |(_, after)| after)
    })
}

#[test]
fn every_text_reads_at_the_age_of_9_to_11_or_below() {
    let mut faults = Vec::new();
    let mut report = format!(
        "\n{:<58}{:>6}{:>7}{:>9}\n",
        "Reading grade (5 is age 10 to 11)", "words", "grade", "at most"
    );
    for Reading {
        what,
        texts,
        at_most,
    } in Reading::of(&english())
    {
        let grade = grade(&texts).unwrap_or_else(|| panic!("{what} holds no words"));
        let n_words: usize = texts.iter().map(|text| tokens(text).len()).sum();
        report += &format!("{what:<58}{n_words:>6}{grade:>7.1}{at_most:>9.1}\n");
        if grade > at_most {
            faults.push(format!(
                "{what}: grade {grade:.1}, and {at_most:.1} is the most"
            ));
        }
    }
    // `print!` keeps back what a passing test says, and this is to be seen in every run.
    io::stdout()
        .write_all(report.as_bytes())
        .expect("the report is written");
    none_of(&faults);
}
