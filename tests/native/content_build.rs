//! What the build says of a file that has a fault: which file, which line, what to put right.

#[path = "../../build/content.rs"]
#[allow(dead_code)]
pub mod build_content;

use build_content::{
    domain::{LifeArea, Prompt},
    fault::TextFile,
};

const HELP: &str = "\
[elsewhere]
say = \"Phone your local emergency number.\"
[[line]]
id = \"samaritans\"
group = \"talk\"
nations = [\"wales\", \"england\"]
name = \"Samaritans\"
number = \"116 123\"
tel = \"116123\"
what = \"Phone to talk.\"
hours = \"Day and night\"
cost = \"Free\"
source = \"Samaritans\"
url = \"https://samaritans.org\"
checked = \"2026-10-05\"
confidence = \"A\"
";

const PAGE: &str = "\
+++
slug = \"rest\"
title = \"Rest\"
summary = \"You can rest.\"
checked = \"2026-10-05\"
leads_to = [\"/goals\"]
[[source]]
name = \"A good book\"
date = \"2016\"
confidence = \"B\"
+++
You can **rest**. See [the guide](/guide/rest).

## A nap

- short
- long

::: wales
Only in Wales.
:::
";

const WORDS: &str = "\
full = \"{{ day }} {{ month }} {{ year }}\"
[months]
may = \"May\"
june = \"June\"
";

/// A small language with nothing wrong in it.
fn language(id: &str) -> Vec<TextFile> {
    let file = |name: &str, text: String| TextFile {
        path: format!("content/{name}"),
        text,
    };
    let source = "[source]\nname = \"A\"\ndate = \"2016\"\n";
    let cards = (1..=36).map(|n| {
        let quick = n <= 12;
        format!("[[card]]\nid = \"c{n}\"\nname = \"Card {n}\"\nmeaning = \"It is {n}.\"\nfirst = true\nquick = {quick}\n")
    });
    let prompts = Prompt::ALL.map(|prompt| {
        let id = prompt.id();
        format!("[[prompt]]\nid = \"{id}\"\nstart = \"I\"\nwhole = \"I am.\"\nseed_line = 17\n")
    });
    let areas = LifeArea::ALL.map(|area| {
        let id = area.id();
        format!("[[area]]\nid = \"{id}\"\nname = \"A\"\nlaw = \"a\"\nhint = \"A.\"\n")
    });
    let ideas = "goals = [\"a\"]\nsteps = [\"a\"]\nrewards = [\"a\"]\nif_starts = [\"a\"]\nhopes = [\"a\"]\nnothing_helped = [\"a\"]\nkind_words = [\"a\"]\nwhen_well = [\"a\"]\nkeeps_me_well = [\"a\"]\ncan_throw_me = [\"a\"]\nearly_signs = [\"a\"]\nwhat_i_will_do = [\"a\"]\nwhen_it_gets_hard = [\"a\"]\nafter_a_hard_time = [\"a\"]\nothers_to_know = [\"a\"]\nsmall_rewards = [\"a\"]\nmedium_rewards = [\"a\"]\nbig_rewards = [\"a\"]\n";
    vec![
        file(&format!("{id}/support.toml"), support()),
        file(&format!("words/{id}/dates.toml"), WORDS.to_owned()),
        file(&format!("{id}/help.toml"), HELP.to_owned()),
        file(
            &format!("{id}/cards.toml"),
            source.to_owned() + &cards.collect::<String>(),
        ),
        file(&format!("{id}/prompts.toml"), prompts.concat()),
        file(
            &format!("{id}/areas.toml"),
            source.to_owned() + &areas.concat(),
        ),
        file(&format!("{id}/ideas.toml"), ideas.to_owned()),
        file(&format!("{id}/guide/01-rest.md"), PAGE.to_owned()),
    ]
}

/// What the build says when, in one file, these words stand in place of those.
fn faults_with(path: &str, those: &str, these: &str) -> Vec<String> {
    faults_in(&changed(language("en"), path, those, these))
}

fn changed(mut files: Vec<TextFile>, path: &str, those: &str, these: &str) -> Vec<TextFile> {
    let file = files.iter_mut().find(|file| file.path == path);
    let file = file.unwrap_or_else(|| panic!("there is no file {path} to change"));
    assert!(file.text.contains(those), "{path} does not hold {those:?}");
    file.text = file.text.replacen(those, these, 1);
    files
}

fn faults_in(files: &[TextFile]) -> Vec<String> {
    match build_content::read(files) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

const HELP_FILE: &str = "content/en/help.toml";
const CARDS_FILE: &str = "content/en/cards.toml";
const PAGE_FILE: &str = "content/en/guide/01-rest.md";
const WORDS_FILE: &str = "content/words/en/dates.toml";

/// A fault that is made in one place, and what is said of it.
#[track_caller]
fn expect(path: &str, those: &str, these: &str, said: &[&str]) {
    let said: Vec<String> = said.iter().map(|words| format!("{path}:{words}")).collect();
    assert_eq!(faults_with(path, those, these), said);
}

#[test]
fn words_with_nothing_wrong_build() {
    assert_eq!(faults_in(&language("en")), Vec::<String>::new());
}

#[test]
fn a_file_that_is_not_toml_is_named_with_its_line() {
    let said = faults_with(HELP_FILE, "group = \"talk\"", "group = talk");
    assert!(
        said[0].starts_with("content/en/help.toml:5: This cannot be read as TOML:"),
        "{said:?}"
    );
}

#[test]
fn an_unknown_key_is_named_with_its_line() {
    expect(
        HELP_FILE,
        "cost =",
        "price =",
        &[
            "3: \"cost\" is missing from the line \"samaritans\".",
            "12: \"price\" is not a known key of the line \"samaritans\".",
        ],
    );
    expect(
        WORDS_FILE,
        "full",
        "full = \"\"\nlong",
        &["1: \"dates.full\" is empty."],
    );
}

#[test]
fn a_helpline_of_doubtful_confidence_is_refused() {
    for doubtful in ["C", "M"] {
        let said = format!("16: Confidence \"{doubtful}\" is not enough: only A and B are shown.");
        expect(
            HELP_FILE,
            "confidence = \"A\"",
            &format!("confidence = \"{doubtful}\""),
            &[&said],
        );
        let said = format!("10: Confidence \"{doubtful}\" is not enough: only A and B are shown.");
        expect(
            PAGE_FILE,
            "confidence = \"B\"",
            &format!("confidence = \"{doubtful}\""),
            &[&said],
        );
    }
}

#[test]
fn a_helpline_without_a_source_or_a_date_is_refused() {
    expect(
        HELP_FILE,
        "source = \"Samaritans\"\n",
        "",
        &["3: \"source\" is missing from the line \"samaritans\"."],
    );
    expect(
        HELP_FILE,
        "checked = \"2026-10-05\"\n",
        "",
        &["3: \"checked\" is missing from the line \"samaritans\"."],
    );
}

#[test]
fn a_helpline_was_checked_on_a_day_or_in_a_month_of_the_calendar() {
    expect(HELP_FILE, "\"2026-10-05\"", "\"2026-10\"", &[]);
    for not_there in ["2026-13", "2026-02-30", "2026"] {
        let said =
            format!("15: \"{not_there}\" is not a date on the calendar, like \"2026-11-22\".");
        expect(
            HELP_FILE,
            "\"2026-10-05\"",
            &format!("\"{not_there}\""),
            &[&said],
        );
    }
}

#[test]
fn a_date_that_is_not_on_the_calendar_is_refused() {
    let said = "\"2026-02-30\" is not a date on the calendar, like \"2026-11-22\".";
    expect(
        HELP_FILE,
        "2026-10-05",
        "2026-02-30",
        &[&format!("15: {said}")],
    );
    expect(
        PAGE_FILE,
        "2026-10-05",
        "2026-02-30",
        &[&format!("5: {said}")],
    );
    expect(
        PAGE_FILE,
        "date = \"2016\"",
        "date = \"read on 31 June 2016\"",
        &["9: \"read on 31 June 2016\" is not a date on the calendar."],
    );
}

#[test]
fn an_unknown_nation_is_refused() {
    expect(
        HELP_FILE,
        "\"england\"",
        "\"cornwall\"",
        &["6: \"cornwall\" is not a nation."],
    );
    expect(
        PAGE_FILE,
        "::: wales",
        "::: cornwall",
        &["19: \"cornwall\" is not a nation."],
    );
}

#[test]
fn a_nation_part_that_is_left_open_is_refused() {
    expect(
        PAGE_FILE,
        "Wales.\n:::\n",
        "Wales.\n",
        &["19: This nation's part has no closing \":::\"."],
    );
    expect(
        PAGE_FILE,
        "::: wales\n",
        "",
        &["20: This \":::\" closes nothing."],
    );
}

#[test]
fn a_number_shown_that_is_not_the_number_dialled_is_refused() {
    expect(
        HELP_FILE,
        "tel = \"116123\"",
        "tel = \"116132\"",
        &["8: The number shown, \"116 123\", is not the number dialled, \"116132\"."],
    );
    expect(
        HELP_FILE,
        "tel = \"116123\"",
        "tel = \"116 123\"",
        &["9: \"116 123\" is not a number to dial: digits only, without spaces."],
    );
}

#[test]
fn a_card_without_a_meaning_is_refused() {
    expect(
        CARDS_FILE,
        "meaning = \"It is 2.\"\n",
        "",
        &["10: \"meaning\" is missing from the card \"c2\"."],
    );
    expect(
        CARDS_FILE,
        "\"It is 2.\"",
        "\" \"",
        &["13: \"meaning\" of the card \"c2\" is empty."],
    );
}

#[test]
fn two_cards_with_one_id_are_refused() {
    expect(
        CARDS_FILE,
        "id = \"c2\"",
        "id = \"c1\"",
        &["10: Two cards have the id \"c1\"."],
    );
}

#[test]
fn a_thirty_seventh_first_card_is_refused() {
    let extra = "[[card]]\nid = \"extra\"\nname = \"Extra\"\nmeaning = \"More.\"\nfirst = true\n[[card]]\nid = \"c1\"";
    expect(
        CARDS_FILE,
        "[[card]]\nid = \"c1\"",
        extra,
        &["219: The cards with first = true are to be 36, and they are 37."],
    );
    expect(
        CARDS_FILE,
        "quick = true",
        "quick = false",
        &["1: The cards with quick = true are to be 12, and they are 11."],
    );
}

#[test]
fn an_id_that_the_app_does_not_know_is_refused() {
    expect(
        "content/en/prompts.toml",
        "id = \"w9\"",
        "id = \"w10\"",
        &[
            "1: The line \"w9\" is missing.",
            "61: \"w10\" is not the id of a line of the guide.",
        ],
    );
    expect(
        "content/en/areas.toml",
        "id = \"home\"",
        "id = \"garden\"",
        &[
            "1: The area \"home\" is missing.",
            "9: \"garden\" is not the id of an area of life.",
        ],
    );
}

#[test]
fn an_idea_that_stands_twice_is_refused() {
    expect(
        "content/en/ideas.toml",
        "goals = [\"a\"]",
        "goals = [\"a\",\n\"a\"]",
        &["2: \"a\" stands twice in \"goals\"."],
    );
}

#[test]
fn a_link_that_leads_nowhere_is_refused() {
    expect(
        PAGE_FILE,
        "/guide/rest",
        "/guide/sleep",
        &["12: This links to \"sleep\", which is not a page of the guide."],
    );
    expect(
        PAGE_FILE,
        "/guide/rest",
        "/nowhere",
        &["12: This links to \"/nowhere\", which is not a part of Camau."],
    );
    expect(
        PAGE_FILE,
        "/guide/rest",
        "http://example.org",
        &[
            "12: This links to \"http://example.org\", which is neither a part of Camau nor an address that starts with https.",
        ],
    );
    // What a person wrote is nowhere for everyone else.
    for nowhere in ["/goals/0f3a", "/goals/", "/help/me"] {
        let fault = format!("12: This links to \"{nowhere}\", which is not a part of Camau.");
        expect(PAGE_FILE, "/guide/rest", nowhere, &[&fault]);
    }
    // The foot of a page leads to parts by their names, and these have none there.
    for nowhere in ["/nowhere", "/about", "/guide", "/start/values"] {
        let fault = format!("6: \"{nowhere}\" is not a part of Camau.");
        let leads_to = format!("[\"{nowhere}\"]");
        expect(PAGE_FILE, "[\"/goals\"]", &leads_to, &[&fault]);
    }
}

#[test]
fn a_link_to_any_page_of_the_app_is_allowed() {
    for page in ["/about", "/start/values", "/settings", "/guide"] {
        expect(PAGE_FILE, "/guide/rest", page, &[]);
    }
}

#[test]
fn markdown_that_cannot_be_shown_is_refused() {
    for (these, said) in [
        ("<b>rest</b>", "This is raw HTML, which Camau never shows."),
        (
            "![rest](rest.png)",
            "This is an image, and the guide has words only.",
        ),
        (
            "*rest*",
            "This is slanted, which is hard to read. Use **bold** or plain words.",
        ),
        (
            "`rest`",
            "This is code, or a line that starts with four spaces.",
        ),
    ] {
        expect(PAGE_FILE, "**rest**", these, &[&format!("12: {said}")]);
    }
    expect(
        PAGE_FILE,
        "## A nap",
        "# A nap",
        &["14: A heading starts with \"## \", and no other kind is shown."],
    );
    expect(
        PAGE_FILE,
        "- short\n- long",
        "1. short\n2. long",
        &["16: A numbered list has no way to be shown. Start each item with \"- \"."],
    );
}

#[test]
fn raw_html_inside_a_nations_part_is_refused_on_its_own_line() {
    expect(
        PAGE_FILE,
        "Only in Wales.",
        "Only in\n<i>Wales</i>.",
        &["21: This is raw HTML, which Camau never shows."],
    );
}

#[test]
fn a_page_whose_name_is_not_its_slug_is_refused() {
    expect(
        PAGE_FILE,
        "slug = \"rest\"",
        "slug = \"nap\"",
        &[
            "2: The slug \"nap\" and the file's name do not match: it would be called NN-nap.md.",
            "12: This links to \"rest\", which is not a page of the guide.",
        ],
    );
}

#[test]
fn interface_words_with_markup_or_a_torn_place_are_refused() {
    expect(
        WORDS_FILE,
        "\"June\"",
        "\"<b>June</b>\"",
        &["4: \"dates.months.june\" holds \"<\" or \">\", and words carry no markup."],
    );
    expect(
        WORDS_FILE,
        "{{ year }}",
        "{{ year",
        &["1: \"dates.full\" has a place for a value that is not closed, or not opened."],
    );
    expect(
        WORDS_FILE,
        "june =",
        "type =",
        &["4: \"type\" cannot be a key: it is a word that Rust keeps for itself."],
    );
    expect(
        WORDS_FILE,
        "may = \"May\"\njune =",
        "day_one = \"May\"\nday_other =",
        &[
            "4: The keys that start with \"day_\" read as plural forms. Put the count after a colon instead.",
        ],
    );
}

#[test]
fn a_file_that_no_part_reads_is_refused() {
    let mut files = language("en");
    files.push(TextFile {
        path: "content/en/card.toml".to_owned(),
        text: String::new(),
    });
    let said = "content/en/card.toml:1: No part of Camau reads this file: its folder is not a language in content/words, or its name is not known.";
    assert_eq!(faults_in(&files), [said]);
}

#[test]
fn a_file_that_is_missing_is_named() {
    let mut files = language("en");
    files.retain(|file| !file.path.ends_with("help.toml"));
    assert_eq!(
        faults_in(&files),
        ["content/en/help.toml:1: This file is missing."]
    );
}

fn english_and_welsh() -> Vec<TextFile> {
    [language("en"), language("cy")].concat()
}

#[test]
fn a_second_language_with_everything_in_it_builds() {
    assert_eq!(faults_in(&english_and_welsh()), Vec::<String>::new());
    let languages = build_content::read(&english_and_welsh()).unwrap();
    let ids: Vec<&str> = languages
        .iter()
        .map(|language| language.id.as_str())
        .collect();
    assert_eq!(ids, ["en", "cy"]);
}

#[test]
fn a_second_language_without_its_long_texts_is_refused() {
    let mut files = english_and_welsh();
    files.retain(|file| !file.path.starts_with("content/cy/"));
    let said = faults_in(&files);
    assert!(
        said.contains(&"content/cy/cards.toml:1: This file is missing.".to_owned()),
        "{said:?}"
    );
}

#[test]
fn a_key_that_is_missing_in_a_second_language_is_refused() {
    let files = changed(
        english_and_welsh(),
        "content/words/cy/dates.toml",
        "june = \"June\"\n",
        "",
    );
    assert_eq!(
        faults_in(&files),
        ["content/words/en/dates.toml:4: \"dates.months.june\" has no words in content/words/cy.",]
    );
}

#[test]
fn a_second_language_with_other_places_for_values_is_refused() {
    let files = changed(
        english_and_welsh(),
        "content/words/cy/dates.toml",
        "{{ year }}",
        "{{ blwyddyn }}",
    );
    assert_eq!(
        faults_in(&files),
        [
            "content/words/cy/dates.toml:1: \"dates.full\" does not have the same places for values as content/words/en/dates.toml:1.",
        ]
    );
}

#[test]
fn a_second_language_with_another_number_is_refused() {
    let files = changed(
        english_and_welsh(),
        "content/cy/help.toml",
        "116 123",
        "116 124",
    );
    let files = changed(files, "content/cy/help.toml", "116123", "116124");
    assert_eq!(
        faults_in(&files),
        [
            "content/cy/help.toml:3: The line \"samaritans\" differs from English in its number, group, nations or date.",
        ]
    );
}

#[test]
fn a_card_that_is_missing_in_a_second_language_is_refused() {
    let files = changed(
        english_and_welsh(),
        "content/cy/cards.toml",
        "id = \"c20\"",
        "id = \"c99\"",
    );
    assert_eq!(
        faults_in(&files),
        [
            "content/cy/cards.toml:1: The card \"c20\" is missing.",
            "content/cy/cards.toml:118: The card \"c99\" is not there in English.",
        ]
    );
}

/// Who to try first, for every kind of support in every nation at once.
fn support() -> String {
    let nations = r#"["wales", "england", "scotland", "northern-ireland", "elsewhere"]"#;
    let first = |kind: &str| {
        format!(
            "[[first]]\nkind = \"{kind}\"\nnations = {nations}\nname = \"A\"\nhow = \"A.\"\nsay = \"A.\"\n"
        )
    };
    let firsts = ["nhs", "social-care", "people", "groups", "other"].map(first);
    let route = |nation: &str| format!("[[service.route]]\nnation = \"{nation}\"\nhow = \"A.\"\n");
    let routes = ["wales", "england", "scotland", "northern-ireland"].map(route);
    let service = "[[service]]\nkind = \"nhs\"\nname = \"S\"\nwhat = \"A.\"\nsay = \"A.\"\n";
    [firsts.concat(), service.to_owned(), routes.concat()].concat()
}

#[test]
fn a_service_without_the_way_to_it_in_one_nation_is_refused() {
    let wales = "[[service.route]]\nnation = \"wales\"\nhow = \"A.\"\n";
    let said = faults_with("content/en/support.toml", wales, "");
    assert_eq!(
        said,
        ["content/en/support.toml:31: The way to it in wales is missing."]
    );
}

#[test]
fn a_service_in_a_place_without_the_nhs_is_refused() {
    let said = faults_with(
        "content/en/support.toml",
        "nation = \"wales\"\nhow",
        "nation = \"elsewhere\"\nhow",
    );
    assert!(
        said.contains(
            &"content/en/support.toml:36: \"elsewhere\" is not a nation with such a service."
                .to_owned()
        ),
        "{said:?}"
    );
}

#[test]
fn a_kind_of_support_without_anybody_to_try_in_one_nation_is_refused() {
    let said = faults_with("content/en/support.toml", "\"wales\", ", "");
    assert_eq!(
        said,
        ["content/en/support.toml:1: Who to try first of \"nhs\" is missing for wales."]
    );
}
