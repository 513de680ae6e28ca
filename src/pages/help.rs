//! Get help now: the numbers that hold where the person is, 999 first.

use super::{in_the_guide::InTheGuide, nation::NationAsk, staying_well::MyPeople};
use crate::{
    components::{Icon, IconName, PageHead},
    content::{self, Checked, HelpFor, HelpGroup, HelpLine, Reach},
    desk::use_desk,
    device,
    domain::{Day, Nation},
    page::Page,
    signals::Memo,
    view::{Viewable, Views, live, view},
    words,
};
use leptos::prelude::*;

/// The lines to show, by what they are for.
#[derive(Debug)]
pub struct Help {
    /// What to do first where 999 is not the number to phone.
    pub local: Option<&'static str>,
    pub danger: Vec<&'static HelpLine>,
    pub talk: Vec<&'static HelpLine>,
    pub text: Vec<&'static HelpLine>,
    pub more: Vec<&'static HelpLine>,
}

/// What to show where the person is.
pub fn help_in(nation: Option<Nation>) -> Help {
    let HelpFor { local, lines } = content::help_for(nation);
    let of = |group| {
        let in_group = lines.iter().filter(move |line| line.group == group);
        in_group.copied().collect::<Vec<_>>()
    };
    Help {
        local,
        danger: of(HelpGroup::Danger),
        talk: of(HelpGroup::Talk),
        text: of(HelpGroup::Text),
        more: of(HelpGroup::More),
    }
}

/// The number as a person reads it out or types it.
pub fn number(line: &HelpLine) -> String {
    match line.reach {
        Reach::Call(_) => line.number.to_owned(),
        Reach::Text { words, .. } => {
            words!(help.text_number, words = words, number = line.number)
        }
    }
}

/// What the button says.
pub fn act(line: &HelpLine) -> String {
    match line.reach {
        Reach::Call(_) => words!(help.phone, number = line.number),
        Reach::Text { words, .. } => words!(help.text, words = words, number = line.number),
    }
}

/// When the line was last checked. That it was not Camau who did stands at the foot of the page.
pub fn check(line: &HelpLine) -> String {
    match line.checked {
        Checked::On(day) => words!(help.checked_on, day = content::date(day)),
        Checked::In(month) => words!(help.checked_in, month = content::month_of_year(month)),
    }
}

/// A word of care for a line that nobody has looked up for a while.
pub fn old_check(line: &HelpLine, today: Day) -> Option<&'static str> {
    line.is_due(today).then(|| words!(help.checked_old))
}

#[component]
pub fn HelpPage() -> AnyView {
    let desk = use_desk();
    let nation = Memo::new(move |_| desk.settings.with(|settings| settings.nation));
    let today = device::today();
    let list = move |pick: fn(Help) -> Vec<&'static HelpLine>| {
        move || lines(&pick(help_in(nation.get())), today)
    };
    let local = move || help_in(nation.get()).local;
    let soon = live(move || match help_in(nation.get()) {
        Help { local: Some(_), .. } => words!(help.soon.doctor),
        Help { more, .. } if more.is_empty() => words!(help.soon.gp),
        Help { .. } => words!(help.soon.more),
    });
    view! {
        <div class="page help">
            <PageHead title=words!(help.title) />
            <section class="help__danger" aria-labelledby="help-danger">
                <h2 id="help-danger" class="help__head">{words!(help.danger.title)}</h2>
                <p class="help__local" role="status">{local}</p>
                {live(move || {
                    let Help { local, danger, .. } = help_in(nation.get());
                    let what = match local {
                        Some(_) => words!(help.danger.in_the_uk),
                        None => words!(help.danger.what),
                    };
                    danger.into_iter().map(|line| emergency(line, what, today)).views()
                })}
            </section>
            <p>
                <a href=Page::GettingHard.href() class="button button--second">
                    <Icon name=IconName::Moon />
                    <span>{words!(staying_well.hard.title)}</span>
                </a>
            </p>
            <section class="help__part" aria-labelledby="help-talk">
                <h2 id="help-talk">{words!(help.talk.title)}</h2>
                <NationAsk name="help-nation" />
                {live(move || local().map(|_| view! { <p class="soft">{words!(help.talk.uk_lines)}</p> }))}
                {list(|help| help.talk)}
            </section>
            <section class="help__part" aria-labelledby="help-quiet">
                <h2 id="help-quiet">{words!(help.quiet.title)}</h2>
                {list(|help| help.text)}
                <p>{words!(help.quiet.show)}</p>
                <p class="help__card">{words!(help.quiet.card)}</p>
            </section>
            <section class="help__part" aria-labelledby="help-say">
                <h2 id="help-say">{words!(help.say.title)}</h2>
                <p class="help__card">{words!(help.say.card)}</p>
                <p>{words!(help.say.little)}</p>
            </section>
            <section class="help__part" aria-labelledby="help-suicide">
                <h2 id="help-suicide">
                    <span class="help__warning">{words!(help.suicide.notice)}</span>
                    " "
                    <span class="help__warned">{words!(help.suicide.title)}</span>
                </h2>
                <p>{words!(help.suicide.words)}</p>
                <p class="actions">{live(move || {
                    let talk = help_in(nation.get()).talk;
                    talk.into_iter().map(|line| act_link(line, "button button--second")).views()
                })}</p>
            </section>
            <section class="help__part" aria-labelledby="help-people">
                <h2 id="help-people">{words!(staying_well.hard.people)}</h2>
                <MyPeople />
            </section>
            <section class="help__part" aria-labelledby="help-soon">
                <h2 id="help-soon">{words!(help.soon.title)}</h2>
                <p>{soon}</p>
                {list(|help| help.more)}
            </section>
            <InTheGuide page=Page::Help />
            <div class="help__foot soft small">
                <p>{words!(help.who_checked)}</p>
                <p>{words!(help.needs_signal)} " " {words!(help.no_record)}</p>
            </div>
        </div>
    }
}

/// 999: the one number that stands large.
fn emergency(line: &'static HelpLine, what: &'static str, today: Day) -> AnyView {
    view! {
        <div class="help-line help-line--first">
            <div class="help-line__call">
                <p class="help-line__number">{number(line)}</p>
                {act_link(line, "help-link")}
            </div>
            <div class="help-line__text">
                <p class="help-line__what">{what}</p>
                {facts(line, today)}
            </div>
        </div>
    }
}

fn lines(lines: &[&'static HelpLine], today: Day) -> AnyView {
    let one = |line: &&'static HelpLine| {
        let line = *line;
        view! {
            <li class="help-line">
                <div class="help-line__call">
                    <h3 class="help-line__name">{line.name}</h3>
                    <p class="help-line__number">{number(line)}</p>
                    {act_link(line, "button")}
                </div>
                <div class="help-line__text">
                    <p>{line.what}</p>
                    {facts(line, today)}
                </div>
            </li>
        }
    };
    view! { <ul class="help__lines" role="list">{lines.iter().map(one).views()}</ul> }
}

fn act_link(line: &'static HelpLine, class: &'static str) -> AnyView {
    let icon = match line.reach {
        Reach::Call(_) => IconName::Phone,
        Reach::Text { .. } => IconName::Ask,
    };
    view! {
        <a class=class href=line.reach.href()>
            <Icon name=icon />
            <span>{act(line)}</span>
        </a>
    }
}

/// Hours, cost, other ways in, and how sure the number is.
fn facts(line: &'static HelpLine, today: Day) -> AnyView {
    let source = match line.url {
        Some(url) => view! { <a href=url rel="noreferrer noopener">{line.source}</a> },
        None => line.source.shown(),
    };
    view! {
        <dl class="help-line__facts">
            <div><dt>{words!(help.hours)}</dt><dd>{line.hours}</dd></div>
            <div><dt>{words!(help.cost)}</dt><dd>{line.cost}</dd></div>
            {line.also.map(|also| view! { <div><dt>{words!(help.also)}</dt><dd>{also}</dd></div> })}
        </dl>
        <p class="help-line__source soft small">
            {words!(help.source)} " " {source} ". "
            {check(line)}
        </p>
        {old_check(line, today).map(|words| view! { <p class="help-line__old small">{words}</p> })}
    }
}
