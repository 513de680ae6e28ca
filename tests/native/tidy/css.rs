//! Style sheets as rules: which selector gives which declarations.

use super::views::Element;

/// A selector and one thing it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub selector: String,
    pub property: String,
    pub value: String,
}

/// Every declaration of a sheet under each of its selectors, whatever layer or condition it stands in.
pub fn rules(sheet: &str) -> Vec<Rule> {
    let mut found = Vec::new();
    let mut around: Vec<String> = Vec::new();
    let mut text = String::new();
    for c in without_comments(sheet).chars() {
        match c {
            '{' => around.push(std::mem::take(&mut text).trim().to_owned()),
            ';' | '}' => {
                declare(&mut found, &around, &text);
                text.clear();
                if c == '}' {
                    around.pop();
                }
            }
            _ => text.push(c),
        }
    }
    found
}

/// Whether the rule takes empty elements off the page, so that a screen reader may not notice when they fill.
pub fn hides_what_is_empty(rule: &Rule) -> bool {
    let hides = matches!(
        (rule.property.as_str(), rule.value.as_str()),
        ("display", "none") | ("visibility", "hidden" | "collapse")
    );
    hides && subject(&rule.selector).contains(":empty")
}

/// The elements of one file.
pub struct View {
    pub path: String,
    pub elements: Vec<Element>,
}

/// Whether the selector can mean an element that a screen reader listens to.
pub fn means_a_live_one(selector: &str, views: &[View]) -> bool {
    views.iter().any(|view| {
        let mut live = view.elements.iter().filter(|element| is_live(element));
        live.any(|element| can_mean(selector, element, view, views))
    })
}

fn can_mean(selector: &str, element: &Element, view: &View, views: &[View]) -> bool {
    let mut around = compounds(selector);
    let Some(subject) = around.pop() else {
        return false;
    };
    if !fits(subject, element) {
        return false;
    }
    let (subject, _) = without_exclusions(subject);
    let by_role = subject.contains('[');
    let is_bare = !subject.contains(['.', '[', '#']);
    around.iter().all(|compound| {
        let mut outer = element
            .within
            .iter()
            .filter_map(|at| view.elements.get(*at));
        let here = outer.any(|outer| fits(compound, outer));
        // A role says enough. A bare tag is known only by what is around it in its own view.
        here || by_role || (!is_bare && may_stand_around(compound, view, views))
    })
}

/// Whether an element of this kind is in the same file, in the one of a module above, or anywhere for a component.
fn may_stand_around(compound: &str, view: &View, views: &[View]) -> bool {
    views.iter().any(|other| {
        let module = other.path.trim_end_matches(".rs");
        let is_above = view.path.starts_with("src/components/") || view.path.starts_with(module);
        is_above && other.elements.iter().any(|outer| fits(compound, outer))
    })
}

/// Whether a screen reader says what appears in this element.
fn is_live(element: &Element) -> bool {
    let role = |role| element.has("role", role);
    let mut attributes = element.attributes.iter();
    let aria_live = attributes.any(|(name, value)| {
        name.ends_with("aria-live") && value.as_deref().is_none_or(|value| value != "off")
    });
    role("status") || role("alert") || role("log") || aria_live
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    let behind = parts.filter_map(|part| part.split_once("*/"));
    behind.fold(first, |kept, (_, rest)| kept + rest)
}

fn declare(found: &mut Vec<Rule>, around: &[String], text: &str) {
    let Some((property, value)) = text.split_once(':') else {
        return;
    };
    let selectors = around.iter().filter(|prelude| !prelude.starts_with('@'));
    let Some(list) = selectors.cloned().reduce(|outer, inner| {
        let inside = inner.replace('&', &outer);
        match inside == inner {
            true => format!("{outer} {inner}"),
            false => inside,
        }
    }) else {
        return;
    };
    for selector in split_outside_brackets(&list, ',') {
        found.push(Rule {
            selector: selector.trim().to_owned(),
            property: property.trim().to_lowercase(),
            value: value.replace("!important", "").trim().to_lowercase(),
        });
    }
}

fn split_outside_brackets(list: &str, at: char) -> Vec<&str> {
    let mut depth = 0_usize;
    list.split(|c: char| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == at && depth == 0
    })
    .collect()
}

/// The parts of a selector between its combinators.
fn compounds(selector: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    selector
        .split(|c: char| {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && (c.is_whitespace() || matches!(c, '>' | '+' | '~'))
        })
        .filter(|part| !part.is_empty())
        .collect()
}

/// The part that says which element is meant.
fn subject(selector: &str) -> &str {
    compounds(selector).pop().unwrap_or_default()
}

/// A compound without its `:not(...)`, and what those exclude.
fn without_exclusions(compound: &str) -> (String, Vec<&str>) {
    let mut parts = compound.split(":not(");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    let mut excluded = Vec::new();
    for part in parts {
        let (inside, after) = part.split_once(')').unwrap_or((part, ""));
        excluded.push(inside);
        kept.push_str(after);
    }
    (kept, excluded)
}

/// Whether the tag, the classes and the role of a compound are this element's, and nothing that it excludes is.
fn fits(compound: &str, element: &Element) -> bool {
    let (compound, excluded) = without_exclusions(compound);
    if excluded.iter().any(|excluded| fits(excluded, element)) {
        return false;
    }
    let name_ends = |c: char| !(c.is_alphanumeric() || c == '-' || c == '_');
    let tag = compound.split(name_ends).next().unwrap_or_default();
    let classes = element.classes();
    let mut wanted = compound.split('.').skip(1);
    let has_classes = wanted.all(|class| {
        let class = class.split(name_ends).next().unwrap_or_default();
        classes.contains(&class)
    });
    let has_role = match compound.split_once("[role") {
        None => true,
        Some((_, rest)) => match rest.split(']').next().unwrap_or_default() {
            "" => element.attributes.iter().any(|(name, _)| name == "role"),
            role => element.has("role", role.trim_matches(['=', '"', '\''])),
        },
    };
    (tag.is_empty() || tag == element.name) && has_classes && has_role
}

#[test]
fn rules_are_found_in_layers_in_conditions_and_in_one_another() {
    let sheet = "@layer pages { /* a { b: c } */ .a, .b:is(.c, .d) { color: red; margin: 0 }\n\
                 @media print { .e { display: none } } .f { &:empty { display: none; } p { top: 0 } } }";
    let found: Vec<String> = rules(sheet)
        .into_iter()
        .map(|rule| format!("{} {}: {}", rule.selector, rule.property, rule.value))
        .collect();
    assert_eq!(
        found,
        [
            ".a color: red",
            ".b:is(.c, .d) color: red",
            ".a margin: 0",
            ".b:is(.c, .d) margin: 0",
            ".e display: none",
            ".f:empty display: none",
            ".f p top: 0",
        ]
    );
}

#[test]
fn a_rule_that_hides_an_empty_live_region_is_found() {
    let view = |path: &str, code: &str| View {
        path: path.to_owned(),
        elements: super::views::shown(code).elements,
    };
    let views = [
        view(
            "src/components/kept.rs",
            r#"view! { <div class="kept__words"><p>{a}</p><p role="status">{b}</p></div> }"#,
        ),
        view(
            "src/pages/values.rs",
            r#"view! { <div class="values">{a}</div> }"#,
        ),
        view(
            "src/pages/values/deck.rs",
            r#"view! { <p role="status" class="said">{a}</p> <ul class="earlier">{b}</ul> }"#,
        ),
        view(
            "src/pages/goals.rs",
            r#"view! { <div class="goals">{a}</div> }"#,
        ),
    ];
    let hides = |sheet: &str| {
        let mut rules = rules(sheet).into_iter();
        rules.any(|rule| hides_what_is_empty(&rule) && means_a_live_one(&rule.selector, &views))
    };
    for sheet in [
        ".kept__words > p:empty { display: none }",
        ".values [role=\"status\"]:empty { display: none; }",
        "@layer pages { .said:empty { display: none; } }",
        ".values > .said:empty { display: none; }",
        "p:empty { visibility: hidden }",
        ".said:not(.earlier):empty { display: none }",
    ] {
        assert!(hides(sheet), "{sheet}");
    }
    for sheet in [
        ".earlier:empty { display: none }",
        ".other > p:empty { display: none }",
        ".goals > .said:empty { display: none }",
        ".kept__words > p:not([role]):empty { display: none }",
        ".said:not([role=\"status\"]):empty { display: none }",
        ".said:empty { position: absolute }",
        ".said { display: none }",
        "ul:empty + p { display: none }",
    ] {
        assert!(!hides(sheet), "{sheet}");
    }
}
