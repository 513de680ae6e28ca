//! The first pages of a first visit, as the app draws them and as `boot/early/` has them written down.

use crate::Person;
use anyhow::{Context, Result};

/// Each page by its path, and the name of the file it is written down in.
pub const PAGES: [(&str, &str); 2] = [("/", "today.html"), ("/start", "start.html")];

/// The page that the person is at, in the folder of the app. Without what cannot be seen on a first visit, what comes with the
/// other pages, and the drawings and the rest below: the person has hardly got there when the app comes, and all of it
/// would come twice.
pub async fn drawn(person: &Person) -> Result<String> {
    const DRAWN: &str = "
const frame = document.querySelector('#app > .frame').cloneNode(true);
const left = `.side, .bar__list > :not(.bar__help), .troubles, .undo, section:has(#in-the-guide),
  .welcome__path > *, .welcome__facts > *, .welcome__parts > *, .kept > *, .frame__languages`;
frame.querySelectorAll(left).forEach((one) => one.remove());
const comments = document.createTreeWalker(frame, NodeFilter.SHOW_COMMENT);
const found = [];
while (comments.nextNode()) found.push(comments.currentNode);
found.forEach((comment) => comment.remove());
for (const link of frame.querySelectorAll('a[href^=\"/\"]')) {
  link.setAttribute('href', `.${link.getAttribute('href')}`);
}
return `<title>${document.title}</title>${frame.outerHTML}\\n`;";
    let drawn = person.ask(DRAWN, vec![]).await;
    drawn.context("writing down the page")
}
