// Shows the first pages of a first visit before the app is here: Today, and what its first link leads to. Both were written
// down from the app itself. What is typed and ticked in them is kept at once, and the app takes it over as it opens.

import start from "./early/start.html";
import today from "./early/today.html";

// Begins like the other keys of ours, so that erasing takes it too.
const KEY = "camau.early";
const ERASED = "camau.erased";
// How long the journal may take to say that nothing is in it, in milliseconds.
const SOON = 500;
const BOXES = "textarea, input[type=text]";
const TICKS = "input[type=checkbox]";

const root = document.documentElement;
const everyone = (place, what) => [...place.querySelectorAll(what)];
const isWords = (key) => key.startsWith("camau.") && key !== KEY && key !== ERASED;
const soon = (answer) => Promise.race([answer, new Promise((go) => setTimeout(go, SOON))]);
// Where the app keeps what was typed here, once it has taken it over.
const places = () => ["camau.recovery", "camau.drafts"].map((key) => localStorage.getItem(key)).join();

export class EarlyPages {
  #place;
  #shell;
  // Each page by its address.
  #pages;
  #folder;
  #isThere = false;
  // Something else has to be said in this place.
  #isAside = false;
  #hasTurned = false;
  #told = false;
  // The button that waits for the app, and the words beside it that say so.
  #pressed = null;
  #waiting = null;

  // `folder` is where the app stands on its host.
  constructor(place, shell, folder) {
    this.#place = place;
    this.#shell = shell;
    this.#folder = folder;
    const at = (name) => new URL(name, folder).pathname;
    this.#pages = { [at("")]: today, [at("start")]: start };
  }

  // Shows the page at the address, where there is one and nobody has written here, as soon as it can be seen as it is meant.
  async open(journalWords, styled) {
    const [isBlank] = await Promise.all([this.#isBlank(journalWords), styled]);
    if (!isBlank || this.#isAside) return;
    // Who left words behind is no longer on a first visit. The app finds a place for them.
    if (root.dataset.early && this.#page() === today) return;
    this.#isThere = true;
    this.#listen();
    this.#show();
    await painted();
  }

  // Makes room for what has to be said in its place. The words in it can be saved to a file.
  standAside() {
    this.#isThere = false;
    this.#isAside = true;
    this.#place.hidden = true;
  }

  // The app has the same page, and the words that were typed in this one. It says what became of them: they are gone from
  // the page where it has a place for them, and none where it had them already.
  giveWayTo(app) {
    const wasTold = this.#told;
    if (root.dataset.early === "") this.#forget();
    if (wasTold && root.dataset.early === undefined) this.#forgetWhenKept();
    if (!this.#isThere) return;
    this.#isThere = false;
    const focused = document.activeElement;
    const wasHere = this.#place.contains(focused);
    const other = wasHere ? counterpart(focused, app) : null;
    const moved = other?.matches(BOXES) ? top(other, app) - top(focused, this.#place) : 0;
    if (other) putFocus(focused, other);
    else if (wasHere || this.#hasTurned) (app.querySelector("h1") ?? app.querySelector("main"))?.focus();
    if (this.#pressed) counterpart(this.#pressed, app)?.click();
    this.#place.remove();
    window.scrollBy({ top: moved, behavior: "instant" });
  }

  // Where that cannot be told, somebody may have written.
  async #isBlank(journalWords) {
    try {
      this.#tellApp(readable(localStorage.getItem(KEY)));
      if (Object.keys(localStorage).some(isWords)) return false;
      const words = await soon(journalWords());
      return Boolean(words) && !Object.keys(words).some(isWords);
    } catch {
      return false;
    }
  }

  #page() {
    return this.#pages[location.pathname];
  }

  #show() {
    const page = this.#page();
    this.#place.innerHTML = page ?? "";
    this.#place.hidden = !page;
    this.#shell.hidden = Boolean(page);
    document.title = this.#place.querySelector("title")?.textContent ?? "Camau";
    const { boxes, ticks } = JSON.parse(root.dataset.early ?? '{"boxes":{},"ticks":[]}');
    for (const box of everyone(this.#place, BOXES)) box.value = boxes[box.id] ?? "";
    for (const tick of everyone(this.#place, TICKS)) tick.checked = ticks.includes(tick.id);
  }

  #listen() {
    this.#place.addEventListener("click", (event) => this.#press(event));
    this.#place.addEventListener("input", () => this.#keep());
    window.addEventListener("popstate", () => {
      if (this.#isThere) this.#turn();
    });
  }

  #turn() {
    this.#hasTurned = true;
    this.#pressed = null;
    this.#show();
    const heading = this.#place.hidden ? "#shell-help" : "#early h1";
    document.querySelector(heading).focus();
  }

  #press(event) {
    const button = event.target.closest("button");
    if (button) this.#wait(button);
    const link = event.target.closest("a");
    const isOther = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (isOther || !link?.href.startsWith(this.#folder.href)) return;
    event.preventDefault();
    if (link.classList.contains("skip")) return this.#place.querySelector("main").focus();
    history.pushState(null, "", link.href);
    window.scrollTo(0, 0);
    this.#turn();
  }

  // What a button does, only the app knows. It is pressed there as soon as it can be.
  #wait(button) {
    this.#pressed = button;
    this.#waiting?.remove();
    this.#waiting = document.createElement("p");
    this.#waiting.className = "soft";
    this.#waiting.textContent = this.#shell.querySelector(".shell__waiting").textContent;
    button.after(this.#waiting);
    const status = this.#place.querySelector(".visually-hidden[role=status]");
    if (status) status.textContent = this.#waiting.textContent;
  }

  #keep() {
    // Who goes on writing is not to be taken elsewhere.
    this.#pressed = null;
    this.#waiting?.remove();
    const boxes = everyone(this.#place, BOXES).filter((box) => box.value);
    const ticks = everyone(this.#place, TICKS).filter((tick) => tick.checked);
    if (!boxes.length && !ticks.length) return this.#forget();
    const words = Object.fromEntries(boxes.map((box) => [box.id, box.value]));
    const text = JSON.stringify({ boxes: words, ticks: ticks.map((tick) => tick.id) });
    this.#tellApp(text);
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // There is no room. The app is told all the same.
    }
  }

  #tellApp(text) {
    this.#told = Boolean(text);
    if (text) root.dataset.early = text;
    else delete root.dataset.early;
  }

  #forget() {
    this.#tellApp(null);
    localStorage.removeItem(KEY);
  }

  #forgetWhenKept() {
    const before = places();
    const look = setInterval(() => {
      if (places() === before) return;
      clearInterval(look);
      this.#forget();
    }, 500);
  }
}

// The app takes long to come to itself, and the page would not be seen before. What is out of sight is never painted.
function painted() {
  if (document.hidden) return;
  return new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
}

// The same thing in the app: of the same name, or of the same kind and words.
function counterpart(one, app) {
  if (one.id) return app.querySelector(`#${CSS.escape(one.id)}`);
  const isSame = (other) => other.textContent === one.textContent && other.className === one.className;
  return everyone(app, one.tagName).find(isSame);
}

const top = (one, place) => one.getBoundingClientRect().top - place.getBoundingClientRect().top;

// What is kept from before, where it is what is written here.
function readable(text) {
  try {
    const { boxes, ticks } = JSON.parse(text);
    return boxes && Array.isArray(ticks) ? text : null;
  } catch {
    return null;
  }
}

function putFocus(from, to) {
  to.focus({ preventScroll: true });
  if (!from.matches(BOXES)) return;
  to.setSelectionRange(from.selectionStart, from.selectionEnd, from.selectionDirection);
  to.scrollTop = from.scrollTop;
}
