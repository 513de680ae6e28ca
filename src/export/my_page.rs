//! The one page that the first ten minutes leave behind.

use crate::{
    content,
    domain::{Day, Goal, Step, Workbook},
    words,
};

/// The page, part by part. Parts nothing was written for are left out, and so is the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MyPage {
    pub parts: Vec<PagePart>,
}

/// One heading and the person's words under it, a line each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePart {
    pub head: &'static str,
    pub lines: Vec<String>,
}

impl MyPage {
    /// The page for what was written in the first ten minutes; where that left no goal, for the
    /// goal and step that come next.
    pub fn of(workbook: &Workbook) -> Self {
        let goal = first_goal(workbook);
        let step = goal.and_then(|goal| first_step(workbook, goal));
        let parts = [
            PagePart {
                head: words!(start.page.recovery),
                lines: content::meaning_lines(workbook.recovery.meaning()),
            },
            PagePart {
                head: words!(start.page.values),
                lines: values(workbook),
            },
            PagePart {
                head: words!(start.page.goal),
                lines: goal
                    .map(|goal| goal.title.as_str().to_owned())
                    .into_iter()
                    .collect(),
            },
            PagePart {
                head: words!(start.page.step),
                lines: step
                    .map(|step| step.title.as_str().to_owned())
                    .into_iter()
                    .collect(),
            },
            PagePart {
                head: words!(start.page.when),
                lines: step.map(plan).unwrap_or_default(),
            },
            PagePart {
                head: words!(start.page.afterwards),
                lines: step
                    .and_then(|step| step.reward.as_ref())
                    .map(|reward| reward.words.as_str().to_owned())
                    .into_iter()
                    .collect(),
            },
            PagePart {
                head: words!(start.page.hope),
                lines: content::lines_of(workbook.recovery.meaning().hope.as_str()).collect(),
            },
        ];
        Self {
            parts: parts
                .into_iter()
                .filter(|part| !part.lines.is_empty())
                .collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The page as plain text, with a heading a line and a blank line between parts.
    pub fn to_text(&self, today: Day) -> String {
        let mut text = format!("{}\n", words!(start.page.title));
        for part in &self.parts {
            text.push('\n');
            text.push_str(part.head);
            text.push('\n');
            for line in &part.lines {
                text.push_str("  ");
                text.push_str(line);
                text.push('\n');
            }
        }
        let made = words!(start.page.made, day = content::date(today));
        text.push('\n');
        text.push_str(&made);
        text.push('\n');
        text
    }
}

fn first_goal(workbook: &Workbook) -> Option<&Goal> {
    let beginning = workbook.beginning.goal.as_ref();
    let going_on = || workbook.goals.iter().find(|goal| goal.is_going_on());
    beginning
        .and_then(|id| workbook.goals.get(id))
        .or_else(going_on)
}

fn first_step<'a>(workbook: &Workbook, goal: &'a Goal) -> Option<&'a Step> {
    let beginning = workbook.beginning.step.as_ref();
    beginning
        .and_then(|id| goal.step(id))
        .or_else(|| goal.next_step())
}

fn values(workbook: &Workbook) -> Vec<String> {
    let kept = workbook.values.kept().iter();
    kept.map(|kept| content::value_name(&kept.value, &workbook.values))
        .collect()
}

fn plan(step: &Step) -> Vec<String> {
    let mut lines = Vec::new();
    if !step.plan.when.is_blank() {
        let when = step.plan.when.as_str().trim().to_owned();
        lines.push(words!(start.page.if_it_is, when = when));
    }
    if !step.plan.then.is_blank() {
        let then = step.plan.then.as_str().trim().to_owned();
        lines.push(words!(start.page.then, then = then));
    }
    lines
}
