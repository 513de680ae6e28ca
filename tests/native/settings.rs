//! What a person is told about what is kept, before and after they take it away.

use camau::{
    desk::Saving,
    domain::{Contrast, Day, Goal, Id, Line, Meaning, Motion, Note, Workbook},
    pages::{
        files::{File, part_name},
        settings::{Amount, Count, Fullness, amount, amount_words, counts, fullness, parts_of},
        troubles::{told, why_not_saved},
    },
    storage::{
        Place, SAFE_UNITS, SaveError, Section, SetAside, ShelfError, Trouble, standing_apart,
    },
};

fn day() -> Day {
    Day::from_ymd_opt(2027, 6, 12).unwrap()
}

fn id(number: u64) -> Id {
    Id::from_random(number)
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn unreadable(section: Section, text: &str) -> Trouble {
    Trouble {
        place: Place::whole(section),
        text: text.to_owned(),
        is_newer: false,
    }
}

#[test]
fn every_look_is_found_again_by_the_name_it_is_stored_under() {
    for contrast in Contrast::ALL {
        assert_eq!(Contrast::from_id(contrast.id()), Some(contrast));
    }
    for motion in Motion::ALL {
        assert_eq!(Motion::from_id(motion.id()), Some(motion));
    }
    assert_eq!(
        Contrast::ALL.map(Contrast::id),
        ["system", "standard", "more"]
    );
    assert_eq!(Motion::ALL.map(Motion::id), ["system", "full", "less"]);
}

#[test]
fn sizes_are_said_in_pages() {
    assert_eq!(amount(0), Amount::UnderAPage);
    assert_eq!(amount(1_999), Amount::UnderAPage);
    assert_eq!(amount(2_000), Amount::Pages(1));
    assert_eq!(amount_words(amount(7_000)), "Pages: 3");
    assert_eq!(amount_words(amount(150)), "Less than 1 page");
    assert_eq!(amount_words(amount(SAFE_UNITS)), "Pages: 1,250");
}

#[test]
fn only_parts_of_a_page_or_more_are_named_one_by_one() {
    let room = [
        (Section::Recovery, 2_500),
        (Section::Values, 300),
        (Section::Copies, 90),
    ];
    assert_eq!(parts_of(&room), (vec![(Section::Recovery, 2_500)], 390));
    assert_eq!(parts_of(&room[1..]), (Vec::new(), 390));
}

#[test]
fn the_room_that_is_used_is_said_in_five_steps() {
    let percent = |share: usize| fullness(SAFE_UNITS / 100 * share);
    assert_eq!(percent(0), Fullness::AlmostAllFree);
    assert_eq!(percent(5), Fullness::MostFree);
    assert_eq!(percent(40), Fullness::HalfUsed);
    assert_eq!(percent(60), Fullness::MostUsed);
    assert_eq!(percent(89), Fullness::MostUsed);
    assert_eq!(percent(90), Fullness::NearlyFull);
    assert_eq!(fullness(usize::MAX), Fullness::NearlyFull);
}

#[test]
fn erasing_first_counts_what_would_go_and_leaves_out_what_there_is_none_of() {
    let mut workbook = Workbook::default();
    assert_eq!(counts(&workbook, 0), []);
    let mut goal = Goal::new(id(1), line("Walk to the shop"), day());
    goal.add_step(id(2), line("Find my shoes"));
    goal.add_step(id(3), line("Stand at the gate"));
    workbook.goals.add(goal);
    assert_eq!(counts(&workbook, 0), [Count::Goals(1), Count::Steps(2)]);
    let words = Note::parse("Being able to sleep").unwrap();
    workbook
        .recovery
        .change(day(), |meaning: &mut Meaning| meaning.own_words = words);
    assert_eq!(
        counts(&workbook, 4),
        [
            Count::Meanings(1),
            Count::Goals(1),
            Count::Steps(2),
            Count::SetAside(4)
        ]
    );
}

#[test]
fn a_part_that_was_set_aside_on_this_visit_is_listed_once() {
    let kept = SetAside {
        key: "camau.set-aside.goals.1".to_owned(),
        text: "{broken".to_owned(),
    };
    let troubles = [
        unreadable(Section::Goals, "{broken"),
        unreadable(Section::Values, "?"),
    ];
    let listed = standing_apart(vec![kept.clone()], &troubles);
    assert_eq!(listed.len(), 2);
    assert_eq!(listed[0], kept);
    assert_eq!(listed[1].text, "?");
    let places: Vec<_> = listed.iter().map(SetAside::place).collect();
    let whole = |section| Some(Place::whole(section));
    assert_eq!(places, [whole(Section::Goals), whole(Section::Values)]);
}

#[test]
fn the_part_a_set_aside_text_belongs_to_is_told_from_its_key() {
    let place = |key: &str| {
        let key = key.to_owned();
        SetAside {
            key,
            text: String::new(),
        }
        .place()
    };
    for known in Section::ALL {
        let key = ["camau.set-aside.", known.id(), ".12"].concat();
        assert_eq!(place(&key), Some(Place::whole(known)));
    }
    assert_eq!(place("camau.set-aside.goalsmore.1"), None);
    assert_eq!(place("camau.set-aside.letters.1"), None);
}

#[test]
fn a_part_that_cannot_be_opened_is_named_as_the_person_knows_it() {
    let words = told(&unreadable(Section::Goals, "{"));
    assert!(
        words.head.ends_with(part_name(Section::Goals)),
        "{}",
        words.head
    );
    assert_eq!(part_name(Section::Goals), "Goals and steps");
    let newer = Trouble {
        is_newer: true,
        ..unreadable(Section::Goals, "{}")
    };
    assert_ne!(told(&newer), words);
}

#[test]
fn a_part_is_saved_exactly_as_it_was_found() {
    let text = "{\"camau\":\"goals\", ŵ cut sho";
    let file = File::part(Some(&Place::whole(Section::Goals)), text, day());
    assert_eq!(file.text, text);
    assert_eq!(file.name, "camau-goals-2027-06-12.txt");
}

#[test]
fn nothing_is_said_about_saving_while_it_works() {
    for quiet in [Saving::NothingToSave, Saving::Saving, Saving::Saved] {
        assert_eq!(why_not_saved(quiet), None);
    }
    let full = SaveError::Shelf(ShelfError::Full);
    let blocked = SaveError::Shelf(ShelfError::Blocked);
    let all = [full, blocked, SaveError::Newer, SaveError::Gone].map(Saving::NotSaved);
    let words: Vec<_> = all
        .into_iter()
        .chain([Saving::MemoryOnly])
        .map(why_not_saved)
        .collect();
    for (place, one) in words.iter().enumerate() {
        assert!(one.is_some());
        assert!(
            words[..place].iter().all(|other| other != one),
            "{one:?} is said twice"
        );
    }
}
