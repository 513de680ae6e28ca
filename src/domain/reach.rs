//! Whether what a person typed can be a link. What cannot is kept as text, and never becomes one.

/// Fewest and most digits of a number that can be phoned: 111 has three, and the longest in the world fifteen.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// A number to phone. Nothing but digits, what stands between them, and a plus before them.
pub fn phone_href(typed: &str) -> Option<String> {
    Some(["tel:", &number(typed)?].concat())
}

/// A number to send a text message to.
pub fn text_href(typed: &str) -> Option<String> {
    Some(["sms:", &number(typed)?].concat())
}

fn number(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (plus, rest) = match typed.strip_prefix('+') {
        Some(rest) => ("+", rest),
        None => ("", typed),
    };
    let between = |c: char| matches!(c, ' ' | '(' | ')' | '-' | '.' | '\u{a0}');
    if !rest.chars().all(|c| c.is_ascii_digit() || between(c)) {
        return None;
    }
    // The nought of "+44 (0)20" is for calls within the country alone. With it, the number reaches nobody.
    let rest = match (plus, rest.split_once("(0)")) {
        ("+", Some((country, number))) => &[country, number].concat(),
        _ => rest,
    };
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    DIGITS
        .contains(&digits.len())
        .then(|| [plus, &digits].concat())
}

/// An address for e-mail. One that could carry more than an address, such as a subject, is no link.
pub fn email_href(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (name, host) = typed.split_once('@')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '\'');
    let fits = !name.is_empty() && name.chars().all(plain) && is_host(host);
    fits.then(|| ["mailto:", typed].concat())
}

/// An address on the web: `https` or `http`, or a bare host, which is taken to be `https`.
pub fn web_href(typed: &str) -> Option<String> {
    let typed = typed.trim();
    // Letters that turn the direction of reading could make one address look like another.
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain = |c: char| !c.is_control() && !c.is_whitespace() && c != '\\' && !turns(c);
    if !typed.chars().all(plain) {
        return None;
    }
    let scheme = ["https://", "http://"].into_iter().find(|scheme| {
        let start = typed.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    let (scheme, rest) = match scheme {
        Some(scheme) => (scheme, typed.get(scheme.len()..)?),
        None => ("https://", typed),
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest.get(..end)?;
    // A port, a name with a password or another scheme have a colon or an @ in this place.
    is_host(host).then(|| [scheme, rest].concat())
}

/// Whether this is the name of a host, with at least one dot in it. Its last part is letters, or "10.30" would be one.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let plain = |c: char| c.is_alphanumeric() || c == '-';
        !label.is_empty() && label.chars().all(plain)
    };
    let is_last = |label: &str| label.chars().count() > 1 && label.chars().all(char::is_alphabetic);
    let last = host.rsplit_once('.').map(|(_, last)| last);
    last.is_some_and(is_last) && host.split('.').all(is_label)
}
