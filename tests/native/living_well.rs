//! Life areas, staying well and rewards: the person's own lines, which stand as they were put.

use crate::workbooks::{area_note, day, id, line, note, out_of_ten, reward_idea, well_line};
use camau::domain::{
    AreaNote, AreaNotes, Binned, Direction, Heading, LifeArea, MoreHelp, NoPlace, Removed,
    RewardIdea, RewardIdeas, RewardSize, StayingWell, WellLine, Workbook,
};

#[test]
fn the_areas_stand_in_the_order_of_the_law_and_one_that_says_nothing_is_not_kept() {
    let mut areas = AreaNotes::default();
    areas.set(area_note(LifeArea::People));
    areas.set(area_note(LifeArea::Home));
    areas.set(AreaNote {
        looked: Some(day("2026-11-25")),
        ..AreaNote::new(LifeArea::Money)
    });
    let kept: Vec<_> = areas.as_slice().iter().map(|note| note.area).collect();
    assert_eq!(kept, [LifeArea::Home, LifeArea::People]);
    areas.set(AreaNote::new(LifeArea::Home));
    assert!(areas.get(LifeArea::Home).is_none());
}

#[test]
fn one_answer_is_enough_for_an_area() {
    let blank = AreaNote::new(LifeArea::Work);
    for answer in MoreHelp::ALL {
        let answered = AreaNote {
            more_help: Some(answer),
            ..blank.clone()
        };
        assert!(!answered.is_blank());
        assert_eq!(MoreHelp::from_id(answer.id()), Some(answer));
    }
    let mut rated = blank.clone();
    rated.ratings.record(day("2026-11-25"), out_of_ten(0));
    assert!(!rated.is_blank());
    let said = AreaNote {
        not_mine: note("The waiting list"),
        ..blank
    };
    assert!(!said.is_blank());
}

fn names(all: &StayingWell, heading: Heading) -> Vec<&str> {
    let lines = all.lines(heading).iter();
    lines.map(|line| line.id.as_str()).collect()
}

fn three() -> StayingWell {
    let mut all = StayingWell::default();
    for name in ["a", "b", "c"] {
        all.add(Heading::EarlySigns, well_line(name));
    }
    all
}

#[test]
fn lines_stand_under_their_heading_in_the_persons_order() {
    let mut all = three();
    all.add(Heading::WhenWell, well_line("d"));
    all.move_line(Heading::EarlySigns, &id("c"), Direction::Up);
    all.move_line(Heading::EarlySigns, &id("a"), Direction::Up);
    assert_eq!(names(&all, Heading::EarlySigns), ["a", "c", "b"]);
    assert_eq!(names(&all, Heading::WhenWell), ["d"]);
    let headings: Vec<_> = all.iter().map(|(heading, _)| heading).collect();
    assert_eq!(headings.first(), Some(&Heading::WhenWell));
}

#[test]
fn a_line_that_was_removed_comes_back_to_its_place() {
    let mut all = three();
    let removed = all.remove(Heading::EarlySigns, &id("b")).unwrap();
    assert_eq!(names(&all, Heading::EarlySigns), ["a", "c"]);
    all.put_back(removed);
    assert_eq!(all, three());
}

#[test]
fn a_heading_without_lines_leaves_nothing_behind() {
    let mut all = StayingWell::default();
    all.add(Heading::WhenWell, well_line("a"));
    let _ = all.remove(Heading::WhenWell, &id("a"));
    assert_eq!(all, StayingWell::default());
    assert!(all.is_empty());
}

#[test]
fn an_early_sign_has_one_small_thing_to_do_and_one_person() {
    let mut all = StayingWell::default();
    let sign = WellLine::new(id("a"), line("I stop answering"), day("2026-11-01"));
    all.add(Heading::EarlySigns, sign);
    all.change(Heading::EarlySigns, &id("a"), |line| {
        line.action = note("Send one text");
        line.person = Some(id("mair"));
    });
    let line = all.get(Heading::EarlySigns, &id("a")).unwrap();
    assert_eq!(
        (line.action.as_str(), &line.person),
        ("Send one text", &Some(id("mair")))
    );
}

#[test]
fn a_reward_was_enjoyed_on_each_day_once_and_nothing_takes_it_away() {
    let mut ideas = RewardIdeas::default();
    ideas.set(reward_idea("a"));
    for date in ["2026-11-20", "2026-11-02", "2026-11-20"] {
        ideas.change(&id("a"), |idea| idea.enjoy(day(date)));
    }
    let days = [day("2026-11-02"), day("2026-11-05"), day("2026-11-20")];
    assert_eq!(ideas.get(&id("a")).unwrap().enjoyed(), days);
}

#[test]
fn rewards_stand_by_their_size() {
    let mut ideas = RewardIdeas::default();
    for (name, size) in [("big", RewardSize::Big), ("small", RewardSize::Small)] {
        ideas.set(RewardIdea::new(
            id(name),
            size,
            line(name),
            day("2026-11-01"),
        ));
    }
    let names: Vec<_> = ideas
        .as_slice()
        .iter()
        .map(|idea| idea.id.as_str())
        .collect();
    assert_eq!(names, ["small", "big"]);
    assert_eq!(ideas.of_size(RewardSize::Medium).count(), 0);
}

#[test]
fn every_heading_kind_and_size_is_stored_under_a_name_that_reads_back() {
    for heading in Heading::ALL {
        assert_eq!(Heading::from_id(heading.id()), Some(heading));
    }
    for size in RewardSize::ALL {
        assert_eq!(RewardSize::from_id(size.id()), Some(size));
    }
    for kind in camau::domain::SupportKind::ALL {
        assert_eq!(camau::domain::SupportKind::from_id(kind.id()), Some(kind));
    }
}

#[test]
fn what_has_taken_the_place_of_a_removed_thing_stays() {
    let mut workbook = Workbook::default();
    workbook.areas.set(area_note(LifeArea::Home));
    workbook.rewards.set(reward_idea("a"));
    workbook.staying_well = three();
    let removed = [
        Removed::Area(workbook.areas.get(LifeArea::Home).unwrap().clone()),
        Removed::RewardIdea(workbook.rewards.get(&id("a")).unwrap().clone()),
        Removed::WellLine(three().remove(Heading::EarlySigns, &id("b")).unwrap()),
    ];
    for (number, what) in removed.into_iter().enumerate() {
        let bin = id(&format!("bin-{number}"));
        let since = day("2026-11-25");
        workbook.bin.set(Binned {
            id: bin.clone(),
            since,
            what,
        });
        assert_eq!(workbook.put_back(&bin, since), Err(NoPlace));
    }
}
